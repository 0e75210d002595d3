"""A headline: one clause or noun phrase that stands alone, made of the text's own words, cut only where a phrase ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.events.headlines.clause import Clause
from timeline.events.headlines.finite import Finite
from timeline.events.headlines.phrases import OVER, Option, Phrases, ordered
from timeline.events.headlines.standing import Standing
from timeline.events.headlines.wording import Wording
from timeline.events.people.cast import Cast
from timeline.events.people.participants import subject_of
from timeline.events.people.quotations import heard, leads, reports
from timeline.text.syntax import Parse, Word

LONGEST = 90
SLACK = 30  # by which what a verb cannot do without may be longer
SHORTEST = 50  # what is left for a clause however long the name of its source is
EMPTY: Mapping[int, str] = MappingProxyType({})
NAMED = ("NORP", "GPE", "PERSON", "ORG")
PERSONAL = ("i", "we", "my", "our", "us", "me", "you", "your")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the headlines of one article."""

    parse: Parse
    cast: Cast
    phrases: Phrases
    said: Mapping[int, str]
    wording: Wording
    standing: Standing

    @classmethod
    def of(cls, parse: Parse, cast: Cast, said: Mapping[int, str] = EMPTY) -> Writer:
        """A writer who knows the article's cast, and who says which word."""
        phrases = Phrases(parse, cast)
        return cls(parse, cast, phrases, said, Wording(parse, cast, phrases), Standing(parse, cast, phrases))

    def headline(self, i: int, because: Word | None = None) -> str:
        """The headline of the happening at a word, with its source where somebody is said to say so.

        `because` is what makes it less than a fact: the predicate above it, since "denied that …" must not be left out, or the word itself,
        an infinitive that says so.

        - "Putin hosted Araqchi in Moscow just two days after the strikes." hosted: "Putin hosted Araqchi in Moscow".
        """
        at = self._source(i, because)
        speaker = self.said.get(at.i, "")
        if self._in_person(at):
            return self._spoken(at, speaker)
        source = _source(speaker)
        text = self._written(at, _room(source))
        return text[:1].upper() + text[1:] + ("" if speaker and leads(self.cast.short(speaker), text) else source)

    def sure(self, i: int, because: Word | None = None) -> bool:
        """Whether the headline of a verb is its clause as it stood, or as much of it as ends well, and nothing was pieced together."""
        at = self._source(i, because)
        if at.pos not in ("VERB", "AUX") or self._in_person(at):
            return True
        return self._sound(at, _room(_source(self.said.get(at.i, "")))) != ""

    def _source(self, i: int, because: Word | None) -> Word:
        if because is not None and because.i == i:
            return because
        if because is not None and because.i not in self.cast.quoted and not self.standing.modal(i, because, said=bool(self.said.get(i))):
            i = because.i
        return self.standing.of(self.parse.words[i])

    def _written(self, at: Word, room: int) -> str:
        if at.pos in ("VERB", "AUX"):
            return self._clause(at, room)
        return self._write("", self._trimmed(self.phrases.noun(at)), self.phrases.noun_options(at), room)

    def _trimmed(self, core: list[Word]) -> list[Word]:
        """Without an article and without the words that point back into the article: "the recent", "this"."""
        deictic = [w for w in core if self.cast.words.holds("drop.deictics", w.text.lower()) and w.dep in ("amod", "det")]
        gone = {below.i for w in deictic for below in self.parse.below(w.i)}
        kept = [w for w in core if w.i not in gone]
        return kept[1:] if len(kept) > 1 and kept[0].text.lower() in ("the", "a", "an", "this", "these") else kept

    def _clause(self, verb: Word, room: int) -> str:
        if sound := self._sound(verb, room):
            return sound
        text = self._led(verb, room) or Finite(self.parse, self.cast).group(verb, subject_of(self.parse, verb))
        return self._write(text, [verb, *self.phrases.core(verb)], self.phrases.options(verb), room, verb)

    def _whole(self, verb: Word, lead: str, room: int) -> str:
        """The clause with all that follows its verb, or as much of it as there is room for; "" where it is out of order."""
        clause = Clause(self.parse, self.phrases)
        rest = clause.rest(verb)
        if rest is None:
            return ""
        text = f"{lead} {self.wording.text(rest, lead)}".strip()
        if len(text) <= room + SLACK - OVER:
            return text
        shorter = (f"{lead} {self.wording.text(words, lead)}" for words in clause.shorter(rest))
        return next((text for text in shorter if len(text) <= room), "")

    def _said(self, verb: Word, lead: str, room: int) -> str:
        """The clause of a verb of saying whose content stands in marks or before it; "" where it is like any other."""
        told = [w for c in self.parse.under(verb.i) if c.dep in ("dobj", "dative") and c.i > verb.i for w in self.phrases.noun(c)]
        if quotation := self._quotation(verb, room - len(lead) - 4):
            return f"{' '.join(filter(None, (lead, self.wording.text(told))))}: “{quotation}”"
        if told and not heard(self.parse, verb):
            return ""
        lead = f"{lead} {self.wording.text(told)} that" if told else lead
        fronted = self._fronted(verb, room - len(lead) - 1)
        return f"{lead} {fronted}" if fronted else ""

    def _quotation(self, verb: Word, room: int) -> str:
        """What a verb of saying has said in quotation marks, whole where it fits, else its main clause."""
        if verb.i in self.cast.quoted or self.cast.words.label("classes.verbs", verb.lemma.lower()) != "REPORTING":
            return ""
        said = next(
            (c for c in self.parse.under(verb.i) if c.dep == "ccomp" and c.i in self.cast.quoted and c.pos in ("VERB", "AUX")), None
        )
        if said is None:
            return ""
        whole = self.parse.below(said.i)
        said_all = whole[-1].i - whole[0].i + 1 == len(whole)  # nothing between them hangs elsewhere
        if not said_all or any(w.i not in self.cast.quoted and w.pos not in ("PUNCT", "SPACE") for w in whole):
            return ""
        text = self.wording.plain(whole[1:] if whole[0].dep == "cc" else whole)
        short = text if len(text) <= room else self._sound(said, max(room, SHORTEST - 10))
        if short.lower() not in text.lower() or (subject_of(self.parse, said) is None and self.parse.child(said.i, "expl") is None):
            return ""  # what is between marks is what was said
        return short[:1].upper() + short[1:]

    def _sound(self, verb: Word, room: int) -> str:
        """A clause as it stood, or as much of it as ends well; "" where it could only be pieced together."""
        text = self._led(verb, room)
        return (self._said(verb, text, room) or self._whole(verb, text, room)) if text else ""

    def _led(self, verb: Word, room: int) -> str:
        """The subject and the verb of a clause; "" where it has no subject."""
        subject, expletive = subject_of(self.parse, verb), self.parse.child(verb.i, "expl")
        group = Finite(self.parse, self.cast).group(verb, subject)
        lead = expletive.text if expletive is not None else self._subject(subject, verb, room - len(group)) if subject is not None else ""
        gap = "" if group.startswith(("'", "’")) else " "
        return f"{lead}{gap}{group}" if lead else ""

    def _fronted(self, verb: Word, room: int) -> str:
        """What a verb of saying says that stands before it without marks: "The ship sank, the navy reported"."""
        said = next((c for c in self.parse.under(verb.i) if c.dep == "ccomp" and c.i < verb.i and c.i not in self.cast.quoted), None)
        if said is None or said.pos not in ("VERB", "AUX") or not self.standing.alone(said) or self._personal(said):
            return ""
        between = self.parse.words[said.i : verb.i]
        if not reports(self.parse, verb, self.cast.words) or any(w.text in (";", ":") for w in between):
            return ""
        text = self._clause(said, room)
        named = {w.text for w in self.parse.below(said.i) if (w.pos == "PROPN" or w.entity in NAMED or w.text == "I") and w.dep != "det"}
        return text if text.partition(" ")[0].partition("’")[0] in named else text[:1].lower() + text[1:]

    def _personal(self, verb: Word) -> bool:
        return any(w.text.lower() in PERSONAL for w in self.parse.below(verb.i))

    def _subject(self, head: Word, verb: Word, room: int) -> str:
        """A subject as a headline has it: a pronoun by the name it means, a name without its titles, a phrase without its clauses."""
        found = self.cast.antecedent(head) if head.pos == "PRON" else None
        words = self.wording.again(self.phrases.noun(found)) if found is not None else self.phrases.noun(head)
        options = [] if found else list(self.phrases.noun_options(head))
        rest = len(self.wording.text(ordered([*self.phrases.core(verb), *self._content(verb)]))) if options else 0
        for option in options:
            wider = ordered([*words, *option.words])
            if (
                option.anchor in {w.i for w in words}
                and all(w.i < verb.i or verb.i < head.i for w in wider)
                and len(self.wording.text(wider)) + rest < room
            ):
                words = wider
        return self.wording.text(words[:-1] if words[-1].dep == "case" else words)

    def _content(self, verb: Word) -> list[Word]:
        """What a verb of saying says, which needs its room."""
        said = next((c for c in self.parse.under(verb.i) if c.dep == "ccomp" and c.i > verb.i and self.phrases.has_subject(c)), None)
        return self.phrases.content(said) if said is not None else []

    def _in_person(self, at: Word) -> bool:
        """Whether a clause speaks as "I" or "we", so that only a quotation is honest."""
        if at.i not in self.cast.quoted:
            return False
        subject = subject_of(self.parse, at) if at.pos in ("VERB", "AUX") else None
        near = [w for w in self.parse.below(at.i) if w.tag in ("PRP", "PRP$")]
        return any(w.text.lower() in PERSONAL for w in ([subject, *near] if subject is not None else near))

    def _spoken(self, at: Word, speaker: str) -> str:
        name = self.cast.short(speaker)
        text = self._written(at, LONGEST - len(name) - 4)
        text = f"“{text[:1].upper()}{text[1:]}”"
        return f"{name[:1].upper()}{name[1:]}: {text}" if name else text

    def _write(self, lead: str, core: list[Word], options: Iterable[Option], room: int, verb: Word | None = None) -> str:
        """The lead and the core, and of the options those that fit and hang on something kept, in reading order."""
        chosen = {w.i: w for w in core}
        drop = {verb.i} if verb is not None else set()
        for option in options:
            wider = chosen | {w.i: w for w in option.words}
            if option.anchor in chosen and len(f"{lead} {self.wording.text(_rest(wider, drop), lead)}") <= room + option.over:
                chosen = wider
        return self._fitting(lead, _rest(chosen, drop))

    def _fitting(self, lead: str, words: list[Word]) -> str:
        """The lead and the words; where that is far too long, as far as the last phrase that leaves it at a bearable length."""
        text = f"{lead} {self.wording.text(words, lead)}".strip()
        ends = (n for n in range(len(words) - 1, 0, -1) if words[n].dep in ("prep", "cc", "conj") or words[n].text == ",")
        while len(text) > LONGEST + SLACK and (end := next(ends, 0)):
            text = f"{lead} {self.wording.text(words[:end], lead)}".strip()
        return text


def _source(speaker: str) -> str:
    return f", according to {speaker}" if speaker else ""


def _room(source: str) -> int:
    """How long a clause may be beside its source."""
    return max(SHORTEST, LONGEST - len(source))


def _rest(words: dict[int, Word], drop: set[int]) -> list[Word]:
    return [words[i] for i in sorted(words) if i not in drop]
