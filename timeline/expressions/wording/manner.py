"""By which words a text shows its kind: how things are, what is over, who tells it, what was said of late, how people chat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.expressions.wording.writing import Writing, either, whole
from timeline.text import datelines, small

# Shares of the words of a text that tells how things are, and how many it must have for them to tell anything.
LENGTH, PERSONAL = 60, 0.006
FEW_PAST, CLEARLY = 2, 4  # past forms of a text that tells something, and how many to each that tells how things are
PAST_TOLD, OVERWEIGHT = 3, 8  # verbs: how many of the past a history has, and how many to each that tells how things are
OWN = 0.03  # the least share of words by which somebody tells of himself, in memories
SHORT = 400  # characters of a message
MESSAGE, HEAD = 1000, 120  # the same of one that is spoken, and of its beginning
ENTRY = 60  # characters: a line in a calendar
_OF_OLD = re.compile(r"\b1\d{3}\b")  # a year of the last millennium
_CHATTED = r"(?<!\w)(?:@\w|#[^\W\d])|(?<=[^\n]) https?://|[:;]-?[)D(]|!!"  # handles, tags, links, smileys
_ASKED = r"\?(?:\s|$)"


@dataclass(frozen=True, slots=True)
class Manner:
    """What finds the words of a language by which its texts show their kind; where it has none, a text shows nothing.

    `present`: how things are, in guides and manuals. `past`: what is over, by the word or its ending, save the `exceptions`.
    `historic`: what else is past in histories. `person`: who tells of himself. `lately` and `said`: what reports say of late.
    `chatted`: how people chat, `addressed`: how they speak to one another in a note, `hailed`: how a message begins that is spoken.
    `hourly`, `when`: how they ask for the hour, and when somebody did something.
    `houred`: an hour that they told, `planned`: a day, `counted`: what they ask to count.
    `minutes`: what minutes of a meeting have. `writing`: how they write dates and hours.
    """

    present: re.Pattern[str]
    past: re.Pattern[str]
    exceptions: frozenset[str]
    historic: re.Pattern[str]
    person: re.Pattern[str]
    lately: re.Pattern[str]
    said: re.Pattern[str]
    chatted: re.Pattern[str]
    addressed: re.Pattern[str]
    hailed: re.Pattern[str]
    hourly: re.Pattern[str]
    houred: re.Pattern[str]
    counted: re.Pattern[str]
    planned: re.Pattern[str]
    minutes: re.Pattern[str]
    when: re.Pattern[str]
    writing: Writing

    @classmethod
    def of(cls, table: Mapping[str, Sequence[str]], writing: Writing, exceptions: frozenset[str] = frozenset()) -> Manner:
        """The patterns of a language from its table of such words, and from what looks like a past form and is none."""
        of_then, lately = table.get("of_then", ()), table.get("lately", ())
        past, ends, small = (either(table.get(name, ())) for name in ("past", "endings", "small_endings"))
        over = rf"\b(?:{past}|[^\W\d_]{{3,}}(?:{ends})|(?-i:[a-zß-ÿ]{{3,}}(?:{small})))\b"
        letters = rf"(?-i:(?<![\w.&'’-])(?:{either(table.get('chatted_small', ()))})(?![\w.&'’-]))"
        chatted = re.compile(rf"{_CHATTED}|{whole(table.get('chatting', ())).pattern}|{letters}", re.IGNORECASE)
        opening, closing = (either(table.get(name, ())) for name in ("opening", "closing"))
        address = rf"^(?:{opening}) |{whole(table.get('addressing', ())).pattern}|\b(?:{closing})(?= *(?:[.,!]|$))|{_ASKED}"
        who, when = (either(table.get(name, ())) for name in ("who", "when"))
        return cls(
            historic=whole(table.get("historic", ()), re.IGNORECASE),
            lately=_not_behind(of_then, lately),
            present=_not_behind(table.get("infinitive", ()), table.get("present", ())),
            hailed=whole(table.get("hailing", ()), re.IGNORECASE),
            houred=_houred((*table.get("houring", ()), *table.get("planning", ())), table.get("halving", ())),
            minutes=whole(table.get("minuting", ()), re.IGNORECASE),
            planned=whole(table.get("planning", ()), re.IGNORECASE),
            counted=whole(table.get("counting", ()), re.IGNORECASE),
            hourly=whole(table.get("hourly", ()), re.IGNORECASE),
            when=re.compile(rf"\b(?:{when})(?: \w+){{0,2}} (?:{who})\b", re.IGNORECASE),
            past=re.compile(over, re.IGNORECASE),
            exceptions=exceptions,
            person=whole(table.get("person", ())),
            said=_not_behind(of_then, (*table.get("reporting", ()), *lately)),
            chatted=chatted,
            addressed=re.compile(address, re.IGNORECASE),
            writing=writing,
        )

    def handbook(self, text: str, least: int = LENGTH) -> bool:
        """Whether a text of at least so many words tells how things are rather than what happened: by its tenses, with nobody who speaks.

        A weekday with its date is of one year only, and so of what happens once.

        >>> english = Manner.of({"present": ["is", "can"], "past": ["was"], "endings": ["ed"]}, Writing.of({}))
        >>> [english.handbook(text * 12) for text in ("The ferry is cheap, and all can take bikes. ", "The ferry was cheap and sailed. ")]
        [True, False]
        """
        words = _words(text)
        if words < max(LENGTH, least) or self.reporting(text) or self.writing.dated.search(text):
            return False
        if len(self.person.findall(text)) > PERSONAL * words:
            return False
        now = len(self.present.findall(text))
        return now > 0 and now >= self._past(text)

    def history(self, text: str) -> bool:
        """Whether a text only tells what happened: in past tenses, without anybody who says so now.

        >>> english = Manner.of({"present": ["is"], "past": ["was"], "historic": ["lost"]}, Writing.of({}))
        >>> english.history("The ferry was old, was lost and was found."), english.history("The ferry was old, was lost, and is missed.")
        (True, False)
        """
        past = self._past(text) + len(self.historic.findall(text))
        sentences = self.writing.ended.split(text)
        undated = " ".join(one for one in sentences if not _OF_OLD.search(one))  # what was said then may be said by anybody
        lately = datelines(text) or self.lately.search(undated) or self.person.search(undated)
        return past >= PAST_TOLD and past >= OVERWEIGHT * len(self.present.findall(text)) and not lately

    def told(self, text: str) -> bool:
        """Whether a text tells what happened, mostly in past tenses.

        >>> english = Manner.of({"present": ["is"], "past": ["was"], "historic": ["lost"]}, Writing.of({}))
        >>> english.told("The ferry was old, and was lost."), english.told("The ferry is old, and was lost.")
        (True, False)
        """
        past = self._past(text) + len(self.historic.findall(text))
        return past >= FEW_PAST and past > CLEARLY * len(self.present.findall(text))

    def memories(self, text: str) -> bool:
        """Whether somebody tells of himself, mostly of what is over, as in interviews about old times.

        >>> english = Manner.of({"present": ["am"], "past": ["was", "had"], "person": ["I", "my"]}, Writing.of({}))
        >>> english.memories("I was ten, and I had a boat. My father was at sea."), english.memories("The mill was sold. I am sorry.")
        (True, False)
        """
        past = self._past(text)
        return past >= PAST_TOLD and past >= len(self.present.findall(text)) and self.personal(text)

    def personal(self, text: str) -> bool:
        """Whether somebody tells of himself.

        >>> english = Manner.of({"person": ["I", "we"]}, Writing.of({}))
        >>> english.personal("I was ten, and we lived by the mill."), english.personal("The mill was sold to the town, the mayor said.")
        (True, False)
        """
        told = len(self.person.findall(text))
        return told > 0 and told >= OWN * _words(text) and not datelines(text)

    def reporting(self, text: str) -> bool:
        """Whether a text reports what was said and done of late.

        >>> Manner.of({}, Writing.of({})).reporting("SARN, May 3 - The ferry sank, police said.")
        True
        """
        return bool(datelines(text)) or len(self.said.findall(text)) > text.count(" ") // 1000

    def chat(self, text: str) -> bool:
        """Whether a short text is written as people chat: with handles, tags, links, smileys, the words of chat, or without capitals.

        >>> english = Manner.of({"chatting": ["tmr"]}, Writing.of({}))
        >>> [english.chat(text) for text in ("See you tmr at the ferry", "The ferry sank on Monday.", "https://sarn.example/\\nIt sank.")]
        [True, False, False]
        """
        return (len(text) <= SHORT and self.chatted.search(text) is not None) or (len(text) <= MESSAGE and small(text))

    def message(self, text: str) -> bool:
        """Whether a short text is a note to somebody, in which days without any verb are mostly to come.

        >>> english = Manner.of({"addressing": ["see you"]}, Writing.of({"hour": ["am", "pm"]}))
        >>> [english.message(text) for text in ("Talk Mon at 11?", "Swimming Sat 9.15am", "See you on Monday.", "It sank on Monday.")]
        [True, True, True, False]
        """
        line = text.strip().replace("’", "'")
        entry = len(line) <= ENTRY and line[-1:].isalnum() and "\n" not in line and self.writing.hour.search(line) is not None
        return entry or (len(text) <= SHORT and self.addressed.search(line) is not None and not self.reporting(text))

    def minuted(self, text: str, head: int, least: int) -> bool:
        """Whether a text has so many different signs of minutes, one of them among its first characters.

        >>> english = Manner.of({"minuting": ["minutes of", "apologies"]}, Writing.of({}))
        >>> [english.minuted(text, 40, 2) for text in ("Minutes of the board. Apologies: none.", "The minutes of it were lost.")]
        [True, False]
        """
        if self.minutes.search(text, 0, head) is None or datelines(text):
            return False
        return len({match[0].lower() for match in self.minutes.finditer(text)}) >= least

    def spoken(self, text: str) -> bool:
        """Whether it is what somebody says of himself, or a message to somebody."""
        return (self.hails(text) or self.personal(text)) and not datelines(text)

    def hails(self, text: str) -> bool:
        """Whether it begins as a message that is spoken or dictated."""
        return len(text) <= MESSAGE and self.hailed.search(text, 0, HEAD) is not None

    def _past(self, text: str) -> int:
        """How many verbs tell what is over."""
        return sum(word.lower() not in self.exceptions for word in self.past.findall(text))


def _houred(before: Sequence[str], behind: Sequence[str]) -> re.Pattern[str]:
    """What finds an hour in what people type: "at 8", "half 7", "8.30pm", "19:30"."""
    led, half = either(before), either(behind)
    return re.compile(
        rf"\b(?:{led}),? ?\d{{1,2}}\b(?![.:/-]?\d|%)|\b\d{{1,2}}(?:[.:]\d\d)? ?(?:{half})\b|\b\d{{1,2}}(?::\d\d\b|\.\d\d\?)", re.IGNORECASE
    )


def _not_behind(before: Sequence[str], words: Sequence[str]) -> re.Pattern[str]:
    """What finds `words` where none of `before` stands right before them: not "the next month", "had warned", "to be"."""
    behind = "".join(rf"(?<!\b{re.escape(word)} )" for word in before)
    return re.compile(behind + whole(words).pattern, re.IGNORECASE)


def _words(text: str) -> int:
    return text.count(" ") + 1
