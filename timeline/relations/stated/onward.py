"""Signs that a clause goes on from the one before it, or looks back from it, and which verb that one has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.relation import Amount, Kind
from timeline.relations.stated.amounts import amount
from timeline.relations.stated.telling import happens
from timeline.text import Span
from timeline.text.syntax import Word
from timeline.when.interval import BEGINNING, END

OPENING = 2  # words before an adverb that opens its clause: "And then, …"
PUBLICATION = "publication"  # what an expression is counted from
INFINITIVES = ("xcomp", "advcl")


class Sign(NamedTuple):
    """The words that say so, how much lay between, whether they open their sentence, and the time in them that was only counted from
    publication.
    """

    text: str
    amount: Amount | None = None
    opens: bool = False
    measure: Span | None = None


def onward(reading: Reading, mention: Mention) -> Sign | None:
    """What tells that a verb follows: "and then left", "which sank soon afterwards", "within hours he gave in", "went on to lead"."""
    table = reading.words.sequence | reading.words.last | reading.words.behind
    adverbs = (w for w in reading.parse.under(mention.word, "advmod") if w.text.lower() in table)
    found = next((s for w in adverbs if (s := _adverb(reading, mention, w))), None)
    return found or _within(reading, mention) or _after_which(reading, mention) or _going_on(reading, mention)


def back(reading: Reading, mention: Mention) -> Sign | None:
    """What tells that a verb was before: "a month earlier it had denied any losses"."""
    adverbs = (w for w in reading.parse.under(mention.word, "advmod") if w.i < mention.word and w.text.lower() in reading.words.earlier)
    return next((s for w in adverbs if (s := _adverb(reading, mention, w))), None)


def _adverb(reading: Reading, mention: Mention, word: Word) -> Sign | None:
    """An adverb with its amount; one in a time that is known ("later that day") is the time's, not the clause's.

    "Finally" goes on within a sentence alone; behind its verb an adverb must be one that cannot mean anything else.
    """
    text, much = word.text.lower(), amount(reading, word.i)
    behind = word.i > mention.word
    time = next((one for one in reading.found if one.span.start <= word.start < one.span.end), None)
    counted = time is not None and much is not None and time.anchor.kind == PUBLICATION  # from when it was written, for want of better
    known = time is not None and not counted and _fixed(time.interval.start, time.interval.end)
    table = reading.words.behind if behind else reading.words.sequence | reading.words.last | reading.words.earlier
    if (known and not (much and text in reading.words.earlier)) or text not in table:
        return None
    first = reading.parse.below(word.i)[0].i
    opens = not behind and first - reading.parse.sentences[word.sentence][0] <= OPENING
    words = " ".join(w.text.lower() for w in reading.parse.words[(much[1] if much else first) : word.i + 1])
    measure = time.span if time is not None and counted else None
    return Sign(
        words, much[0] if much else None, opens and (text not in reading.words.last or _counted(reading, word.sentence - 1)), measure
    )


def _counted(reading: Reading, sentence: int) -> bool:
    """Whether a sentence is itself one of a row: "First they cut the power. Then they stormed the house. Finally …"."""
    first, last = reading.parse.sentences[sentence] if sentence >= 0 else (0, 0)
    table = reading.words.sequence | reading.words.firstly
    return any(w.text.lower() in table for w in reading.parse.words[first : min(last, first + OPENING)])


def _fixed(start: int, end: int) -> bool:
    """Whether a time is known from both sides: "minutes earlier" is no more than past."""
    return start > BEGINNING and end < END


def _within(reading: Reading, mention: Mention) -> Sign | None:
    """An amount of time in which it followed: "within hours the king surrendered", "fell ill and died within days"."""
    for word in reading.parse.under(mention.word, "prep"):
        unit = reading.parse.child(word.i, "pobj") if word.text.lower() in reading.words.spans else None
        much = amount(reading, unit.i + 1) if unit and not reading.parse.under(unit.i, "prep", "relcl") else None
        if unit and much:
            opens = word.i - reading.parse.sentences[word.sentence][0] <= OPENING
            return Sign(f"{word.text.lower()} {unit.text.lower()}", Amount(0, much[0].most, much[0].grain), opens)
    return None


def _after_which(reading: Reading, mention: Mention) -> Sign | None:
    """A relative clause of what came then: "the talks ended, after which the rebels attacked"."""
    link = _which(reading, mention.word)
    return Sign(reading.parse.document.quote(reading.span(link.i, link.i + 1))) if link is not None else None


def _which(reading: Reading, verb: int) -> Word | None:
    """The preposition of an "after which" that opens the clause of a verb."""
    links = (w for w in reading.parse.under(verb, "prep") if reading.words.times.get(w.text.lower()) is Kind.AFTER)
    return next((w for w in links if any(what.tag == "WDT" for what in reading.parse.under(w.i, "pobj"))), None)


def _going_on(reading: Reading, mention: Mention) -> Sign | None:
    """A verb that itself goes on to the next: "went on to lead the party"."""
    return Sign(mention.text) if _goes_on(reading, mention) else None


def _goes_on(reading: Reading, mention: Mention) -> bool:
    particle = reading.parse.child(mention.word, "prt", "prep", "advmod")
    goes = mention.lemma in reading.words.proceeding and particle is not None and particle.text.lower() in reading.words.particles
    return goes and any(_to(reading, w) for w in reading.parse.under(mention.word, *INFINITIVES))


def _to(reading: Reading, word: Word) -> bool:
    return any(w.tag == "TO" for w in reading.parse.under(word.i, "aux"))


def carried(reading: Reading, mention: Mention) -> list[Mention]:
    """What the deed of an infinitive came after: "studied law and went on to lead", "dissolved parliament, only to lose"."""
    word = reading.parse.words[mention.word]
    above = reading.at.get(word.head)
    if above is None or word.dep not in INFINITIVES or above.pos != "VERB" or not _to(reading, word) or not happens(above):
        return []
    only = any(w.i < word.i and w.text.lower() in reading.words.outcome for w in reading.parse.under(word.i, "advmod"))
    before = formers(reading, above) if _goes_on(reading, above) else [above] if only else []
    return [each for each in before if happens(each) and each.factuality == "fact"]


def former(reading: Reading, mention: Mention) -> Mention | None:
    """The verb that one is told right after in its sentence: the one it is joined to, or the one over its relative clause."""
    word = reading.parse.words[mention.word]
    if word.dep == "relcl" or (word.dep == "advcl" and _which(reading, word.i) is not None):
        return next((above for above in _over(reading, word) if above.pos == "VERB"), None)
    return next(iter(formers(reading, mention)), None)


def formers(reading: Reading, mention: Mention) -> list[Mention]:
    """The verbs that one is joined to, those told right before it first: "packed" and "drove" of "packed, drove and boarded"."""
    word, found = reading.parse.words[mention.word], []
    while word.dep == "conj" and word.head < word.i:
        found += [w for w in reversed(reading.parse.under(word.head, "conj")) if w.i < word.i]
        word = reading.parse.words[word.head]
        found.append(word)
    return [reading.at[w.i] for w in found if w.i in reading.at and reading.at[w.i].pos == "VERB"]


def _over(reading: Reading, word: Word) -> Iterator[Mention]:
    return (reading.at[above.i] for above in reading.parse.up(word.i) if above.i in reading.at)
