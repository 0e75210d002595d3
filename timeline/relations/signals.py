"""Signals between events: "before", "two days after", "prior to", "when", and verbs that bring about, begin or end others."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.amounts import amount
from timeline.relations.reading import Reading
from timeline.relations.relation import Amount, Kind, Relation
from timeline.text.syntax import Word

MEASURED = {Kind.BEFORE, Kind.AFTER, Kind.STARTS_AFTER, Kind.STARTS_BEFORE}


def signalled(reading: Reading) -> Iterator[Relation]:
    """Every pair of events that a signal, or a verb over another event, puts in an order."""
    for mention in reading.mentions:
        yield from _governed(reading, mention)
        yield from _brought(reading, mention)


def _governed(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """The event that the signal before this mention's clause or noun hangs on."""
    for first, last in _marks(reading, mention):
        phrase = " ".join(word.text.lower() for word in reading.parse.words[first : last + 1])
        governor = _governor(reading, mention, first)
        if governor and governor.eid != mention.eid:
            yield _relation(reading, (governor, mention), phrase, (first, last))
            return


def _marks(reading: Reading, mention: Mention) -> Iterator[tuple[int, int]]:
    """(first, last word) of the signals that introduce a mention: the mark of its clause or the preposition over it."""
    marks = reading.children(mention.word, "mark", "advmod", "prep")
    over = [word for word in (*_over(reading, mention.word),) if word.dep in ("prep", "mark")]
    for word in [w for w in marks if w.i < mention.word and w.dep != "prep"] + over:
        for size in (4, 3, 2, 1):
            first = word.i - size + 1
            if reading.left(word.i + 1, size) in reading.words.signals:
                yield first, word.i
                break


def _over(reading: Reading, i: int) -> Iterator[Word]:
    """The preposition above a noun or a gerund, through "of" and through the noun that it completes."""
    for word in reading.parse.up(i):
        below = reading.parse.words[i]
        if word.dep in ("prep", "mark") and below.dep in ("pobj", "pcomp"):
            yield word
            if word.text.lower() not in ("of", "in"):
                return
        elif word.i in reading.at or word.pos not in ("NOUN", "PROPN"):
            return
        i = word.i


def _governor(reading: Reading, mention: Mention, signal: int) -> Mention | None:
    """The event that a signal's phrase modifies: the nearest one above that the phrase does not itself hold."""
    word = reading.parse.words[signal]
    start = mention.word if word.head == mention.word else word.i
    for above in reading.parse.up(start):
        if above.i in reading.at and above.i != mention.word:
            return reading.at[above.i]
    return None


def _relation(reading: Reading, pair: tuple[Mention, Mention], phrase: str, place: tuple[int, int]) -> Relation:
    first, second = pair
    kind = reading.words.signals[phrase]
    measured = amount(reading, place[0]) if kind in MEASURED else None
    begin = measured[1] if measured else place[0]
    said = " ".join(word.text.lower() for word in reading.parse.words[begin : place[1] + 1])
    much: Amount | None = measured[0] if measured else None
    if much and kind in (Kind.STARTS_AFTER, Kind.STARTS_BEFORE):
        kind = Kind.AFTER if kind is Kind.STARTS_AFTER else Kind.BEFORE
    return Relation(
        first.eid,
        second.eid,
        kind,
        (reading.span(begin, place[1]), first.span, second.span),
        reading.words.sure(phrase),
        f"signal “{phrase}”",
        said,
        much,
        world_of(reading, first, second),
    )


def world_of(reading: Reading, first: Mention, second: Mention) -> str:
    """The world in which a relation between two events holds: the narrator's where both are the narrator's."""
    return reading.world(first) or reading.world(second)


def _brought(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """Causing, beginning, ending and continuing verbs with the event that is their object."""
    name = next((name for name in ("causing", "caused") if mention.pos == "VERB" and mention.lemma in reading.words.verbs[name]), "")
    inner = _object(reading, mention)
    if inner is None:
        return
    if name:
        subject = _subject(reading, mention)
        if subject and subject.eid != inner.eid:
            kind = Kind.STARTS_BEFORE if name == "causing" else Kind.STARTS_AFTER
            yield _verbal(reading, (subject, inner), kind, (0.75, "causation", mention))
    elif mention.class_ == "ASPECTUAL":
        kind = _phase(reading, mention)
        yield _verbal(reading, (mention, inner), kind, (0.85, "phase of an event", mention))


def _phase(reading: Reading, mention: Mention) -> Kind:
    verbs = reading.words.verbs
    if mention.lemma in verbs["beginning"]:
        return Kind.BEGINS
    return Kind.ENDS if mention.lemma in verbs["ending"] else Kind.DURING


def _verbal(reading: Reading, pair: tuple[Mention, Mention], kind: Kind, how: tuple[float, str, Mention]) -> Relation:
    first, second = pair
    trust, rule, verb = how
    said = f"“{verb.text}” ties “{first.text}” to “{second.text}”"
    return Relation(first.eid, second.eid, kind, (verb.span, first.span, second.span), trust, rule, said, None, world_of(reading, *pair))


def _object(reading: Reading, mention: Mention) -> Mention | None:
    for word in reading.children(mention.word, "dobj", "xcomp", "nsubjpass", "prep"):
        inner = reading.parse.child(word.i, "pobj", "pcomp") if word.dep == "prep" and word.text.lower() in ("to", "from", "with") else word
        if inner and inner.dep != "prep" and (found := reading.told(inner.i)):
            return found
    return None


def _subject(reading: Reading, mention: Mention) -> Mention | None:
    subject = reading.parse.child(mention.word, "nsubj")
    return reading.told(subject.i) if subject else None
