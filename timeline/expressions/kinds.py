"""What kind of text a document is, as far as dates go: news speaks from its publication date, a narrative moves along its own dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.expressions.calendar import Calendar
from timeline.expressions.clock import At
from timeline.expressions.cycle import Which
from timeline.expressions.faint import Faint
from timeline.expressions.found import Candidate
from timeline.expressions.named import Holiday
from timeline.expressions.reading import LAST, NOW, RUNNING, THIS, Meaning
from timeline.expressions.relative import Modified, Nth, Part, Shift, Unit
from timeline.expressions.seasons import Season
from timeline.expressions.settings import KINDS
from timeline.text import datelines
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, civil, seconds

NEWS, NARRATIVE, COLLOQUIAL = KINDS
FEW = 3  # the same, if none leans on it at all and not most months and days are without a year
MODERN = 1400  # a text that names years before this may name some of three figures
ENOUGH = 6  # explicit years long before publication that make a narrative, if expressions that lean on it are fewer by two thirds
# How many times counted from the one told before, and weekdays that follow one with its date, make a story of a text that begins with a
# full date long past; they must be three times as many as what leans on publication.
STEPS = 2
LONG_PAST = 7305 * DAY  # so long before publication nothing that it names is news
OLD = 3652 * DAY  # so long before publication are the years of which people tell memories
SETTLED = 45 * DAY  # so long before publication such a story begins


def kind(meanings: Iterable[Meaning], published: Interval, text: str = "", *, fronted: bool = False) -> str:
    """news or narrative, from how many expressions name a year of their own and how many lean on the publication date.

    A dateline makes it news whatever it tells of, and so does who said what, but where it begins with a day long past.
    `fronted`: the text begins with its first date, of which it then tells: "In 1895 …".
    """
    if datelines(text):
        return NEWS
    explicit = leaning = bare = steps = weekdays = old = 0
    told = Told(framed=fronted)
    begins, dated = EVER, False
    for meaning in meanings:
        begins = _begun(meaning) if begins.open and not steps and not bare else begins
        steps += _steps(meaning)
        year, deictic = _year(meaning), _deictic(meaning)
        told.note(meaning)
        explicit += year is not None and _long_before(year, published)
        old += year is not None and seconds(year) + OLD < published.start
        leaning += deictic
        weekdays += deictic and dated and isinstance(core(meaning), Calendar)
        bare += isinstance(core(meaning), Calendar) and year is None
        dated = dated or _weekday_of(meaning)
    if not begins.open and begins.end + SETTLED < published.start:
        days = 0 if reporting(text) else weekdays  # "the dam burst on Friday 3 March 2011; the court said on Tuesday"
        if steps + days >= max(STEPS, 3 * (leaning - days)):
            return NARRATIVE
    if explicit > max(FEW, 3 * leaning) and not begins.open and begins.end + SETTLED < published.start:
        return NARRATIVE
    if leaning <= min(steps, told.weekdays) and bare and told.long_past(published) and history(text):
        return NARRATIVE
    if old >= STEPS and old > 2 * (leaning - told.weekdays) and 2 * old > explicit and memories(text):
        return NARRATIVE
    enough = ENOUGH if leaning or bare > explicit else FEW
    far = explicit >= enough and explicit > 3 * leaning and not reporting(text)
    return NARRATIVE if far else NEWS


@dataclass(slots=True)
class Told:
    """How a text tells its dates, noted in turn: what it begins with, the last it names with a year, whether others come between."""

    first: Interval | None = None
    bare: bool = False
    framed: bool = False
    latest: int = EVER.start
    weekdays: int = 0

    def note(self, meaning: Meaning) -> None:
        """The next expression."""
        inner = core(meaning)
        if not isinstance(inner, Calendar | Holiday):
            return
        self.weekdays += _deictic(meaning)
        full = inner.interval(EVER) if inner.year is not None else EVER
        if self.first is None or (not self.bare and full.length < self.first.length):
            self.first = full
        self.framed = self.framed or (self.bare and not full.open)
        self.bare = self.bare or full.open
        self.latest = self.latest if full.open else max(self.latest, full.end)

    def long_past(self, published: Interval) -> bool:
        """Whether all is long past that it names: it begins with a day or month long ago, or with a year, and ends with one.

        Or with a year that stands at its head.
        """
        began = self.first is not None and not self.first.open and (self.framed or self.first.length <= 31 * DAY)
        return began and not published.open and self.latest + LONG_PAST < published.start


FRONT = 8  # characters before a date that stands at the head of a text: "During 1895"


def fronted(found: Sequence[Candidate]) -> bool:
    """Whether a text begins with its first date."""
    return bool(found) and found[0].start <= FRONT


ROWS = 3  # lines that begin with the date of what they tell make a chronology
_ROW = re.compile(r":| +[–—-] |\t| {2}")
_BESIDE = re.compile(r"\.? +[\"“‘]?[^\W\d_a-z]|[ \t]*\n")  # after a date with its year a capital or the end of the line tells as much


def chronology(found: Sequence[Candidate], text: str, *, timetable: bool = False) -> bool:
    """Whether the lines of a text begin with the dates of what they tell: "20 May: the engineer asks for help".

    Also those of a `timetable`.
    """
    return timetable or sum(_heads_row(one, text) for one in found) >= ROWS


def _heads_row(one: Candidate, text: str) -> bool:
    day = core(one.meaning)
    if not isinstance(day, Calendar) or text[max(0, one.start - 1) : one.start] not in ("", "\n"):
        return False
    return _ROW.match(text, one.end) is not None or (day.year is not None and _BESIDE.match(text, one.end) is not None)


# A text that tells how things are: guides, manuals, handbooks. Shares of its words, and how many it must have for them to tell anything.
LENGTH, PERSONAL = 60, 0.006
PAST_TOLD, OVERWEIGHT = 3, 8  # verbs: how many of the past a history has, and how many to each that tells how things are
OWN = 0.03  # the least share of words by which somebody tells of himself, in memories
_NOW = re.compile(r"\b(?:is|are|has|have|can|does|do|you|your)\b", re.I)
_THEN = re.compile(r"\b(?:was|were|had|did|went|came|took|made|[a-z]{3,}ed)\b", re.I)
_TOLD = re.compile(  # in histories only
    r"\b(?:became|began|broke|brought|built|fell|fought|found|gave|held|kept|led|left|lost|met|rose|sank|sent|sold|stood|won|wrote)\b", re.I
)
_PERSON = re.compile(r"\b(?:I|my|me|we|our)\b")
_ENDED = re.compile(r"(?<=[.!?])\s")
_OF_A_YEAR = re.compile(r"\b(?:Mon|Tue|Tues|Wed|Weds|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?,? \d{1,2}(?:st|nd|rd|th)?,? [A-Z]")
_OF_OLD = re.compile(r"\b1\d{3}\b")  # a year of the last millennium
_NEWS = (
    r"said|says|warned|spokes(?:man|woman|person)|yesterday|tomorrow|tonight|last (?:week|night|month)|next (?:week|month)|this week"
    r"|Reuters|AFP|CNN|BBC"
)
_LATELY = re.compile(rf"\b(?:{_NEWS})\b", re.I)
_SAID = re.compile(rf"\b(?:told|announced|{_NEWS})\b", re.I)


def handbook(text: str) -> bool:
    """Whether a text tells how things are rather than what happened: by its tenses, without anybody who speaks in it.

    A weekday with its date is of one year only, and so of what happens once.

    >>> handbook("The ferry is cheap and you can take bikes. " * 12), handbook("The ferry was cheap and I took my bike. " * 12)
    (True, False)
    """
    words = text.count(" ") + 1
    if words < LENGTH or reporting(text) or len(_PERSON.findall(text)) > PERSONAL * words or _OF_A_YEAR.search(text):
        return False
    return len(_NOW.findall(text)) >= len(_THEN.findall(text))


def history(text: str) -> bool:
    """Whether a text only tells what happened: in past tenses, without anybody who says so now.

    >>> history("The ferry was sold, was lost and was found."), history("The ferry was sold, was lost, and is missed.")
    (True, False)
    """
    past = len(_THEN.findall(text)) + len(_TOLD.findall(text))
    undated = " ".join(one for one in _ENDED.split(text) if not _OF_OLD.search(one))  # what was said then may be said by anybody
    lately = datelines(text) or _LATELY.search(undated) or _PERSON.search(undated)
    return past >= PAST_TOLD and past >= OVERWEIGHT * len(_NOW.findall(text)) and not lately


def memories(text: str) -> bool:
    """Whether somebody tells of himself, mostly of what is over, as in interviews about old times.

    >>> memories("I was ten, and we lived by the mill. My father worked there, as you know."), memories("The mill was sold. I am sorry.")
    (True, False)
    """
    past = len(_THEN.findall(text))
    return past >= PAST_TOLD and past >= len(_NOW.findall(text)) and personal(text)


def personal(text: str) -> bool:
    """Whether somebody tells of himself.

    >>> personal("I was ten, and we lived by the mill."), personal("The mill was sold to the town, the mayor said.")
    (True, False)
    """
    return len(_PERSON.findall(text)) >= OWN * (text.count(" ") + 1) and not datelines(text)


def reporting(text: str) -> bool:
    """Whether a text reports what was said and done of late.

    >>> reporting("SARN, May 3 - The ferry sank, police said.")
    True
    """
    return bool(datelines(text)) or len(_SAID.findall(text)) > text.count(" ") // 1000


def earliest(meanings: Iterable[Meaning]) -> int:
    """The first year that a text names for certain; where it is before MODERN, years may have three figures."""
    told = (core(meaning) for meaning in meanings if not isinstance(meaning, Faint))
    return min((_start(one) for one in told if isinstance(one, Calendar)), default=MODERN)


def _start(told: Calendar) -> int:
    return next((year for year in (told.year, told.century, told.millennium) if year is not None), MODERN)


_CHAT = re.compile(
    r"(?<!\w)(?:@\w|#[^\W\d])|(?<=[^\n]) https?://|[:;]-?[)D(]|!!|\b(?:lol|haha|omg|gd|abt|cant|dont|wanna|gonna|pls|thx|btw|tmr|gng)", re.I
)
CHAT_LENGTH = 400


def chat(text: str) -> bool:
    """Whether a short text is written as people chat: with handles, tags, links or smileys.

    >>> chat("See you tmr at the ferry :)"), chat("The ferry sank on Monday."), chat("https://sarn.example/ferry\\nThe ferry sank.")
    (True, False, False)
    """
    return len(text) <= CHAT_LENGTH and _CHAT.search(text) is not None


_ADDRESS = re.compile(
    r"^(?:picking|dropping|heading|flying|meeting|having|going|leaving|driving|seeing|popping|visiting|taking) "
    r"|\b(?:let'?s|see (?:you|ya|u)|(?:can|could|shall|should) (?:we|I|you)|(?:are|r) (?:you|u) (?:free|around|coming)|how about|what about"
    r"|don'?t forget|remember to|reminder"
    r"|w/[cb]|works? for|works?(?= *(?:[.,!]|$))|hi|hey|hello|cheers|please|ok(?:ay)?)\b|\bI'(?:ll|m)\b|\?(?:\s|$)",
    re.I,
)


ENTRY = 60  # characters: a line in a calendar
_HOUR = re.compile(r"\b\d{1,2}(?:[.:]\d\d(?: ?[ap]m)?| ?[ap]m)\b", re.I)


def message(text: str) -> bool:
    """Whether a short text is a note to somebody, in which days without any verb are mostly to come.

    >>> message("Talk Mon at 11?"), message("Swimming Sat 9.15am"), message("The ferry sank on Monday.")
    (True, True, False)
    """
    line = text.strip().replace("’", "'")
    entry = len(line) <= ENTRY and line[-1:].isalnum() and "\n" not in line and _HOUR.search(line) is not None
    return entry or (len(text) <= CHAT_LENGTH and _ADDRESS.search(line) is not None and not reporting(text))


def core(meaning: Meaning) -> Meaning:
    """What it is a part, a place, a time of day or an approximation of."""
    while isinstance(meaning, Part | Modified | Nth | At | Faint):
        meaning = meaning.date if isinstance(meaning, At) else meaning.of
    return meaning


def _year(meaning: Meaning) -> int | None:
    inner = core(meaning)
    return inner.year if isinstance(inner, Calendar | Holiday) else None


def _deictic(meaning: Meaning) -> bool:
    inner = core(meaning)
    if isinstance(inner, Calendar):
        return inner.weekday is not None and inner.day is None
    near = isinstance(inner, Unit) and (inner.base == LAST or (inner.base == THIS and inner.grain is Grain.WEEK))
    return near or (isinstance(inner, Unit | Shift) and inner.base == NOW) or (isinstance(inner, Which) and inner.base != RUNNING)


def _begun(meaning: Meaning) -> Interval:
    """The day or month that is told with its year, EVER where it is none."""
    inner = core(meaning)
    full = isinstance(inner, Calendar) and inner.year is not None and inner.grain < Grain.YEAR
    return inner.interval(EVER) if full else EVER


def _weekday_of(meaning: Meaning) -> bool:
    """Whether it tells a day with its weekday, from which other weekdays go on."""
    inner = core(meaning)
    return isinstance(inner, Calendar) and inner.weekday is not None and inner.day is not None


def _steps(meaning: Meaning) -> bool:
    """Whether it goes on from the time told before: "the next day", "two weeks later"."""
    inner = core(meaning)
    return isinstance(inner, Unit | Shift | Which | Season) and inner.base == RUNNING


def _long_before(year: int, published: Interval) -> bool:
    return published.open or year < civil(published.start).year - 1
