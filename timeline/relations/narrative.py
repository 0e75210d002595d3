"""What the order of sentences says: the past perfect looks back, and the same people in the next sentence are on the same day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.telling import past, pluperfect

REACH = 2  # sentences
MAIN = {"ROOT", "conj"}


def continued(reading: Reading, dated: Iterable[Relation]) -> Iterator[Relation]:
    """Relations between the main events of neighbouring sentences."""
    days = {r.first: r for r in dated if r.kind is Kind.DURING and not r.world and r.confidence >= 0.8}
    last: list[Mention] = []
    for mention in (m for m in reading.mentions if _main(reading, m)):
        number = reading.parse.words[mention.word].sentence
        last = [m for m in last if number - reading.parse.words[m.word].sentence <= REACH]
        if pluperfect(mention):
            yield from _flashback(mention, last)
        elif mention.tense == "PAST":
            yield from _scene(mention, last, days)
            last = [*last[-3:], mention]


def _main(reading: Reading, mention: Mention) -> bool:
    return mention.pos == "VERB" and mention.factuality == "fact" and past(mention) and reading.parse.words[mention.word].dep in MAIN


def _flashback(mention: Mention, last: list[Mention]) -> Iterator[Relation]:
    """ "Had warned": before what the narrator was telling."""
    for other in last[-1:]:
        words = f"“had {mention.text}” is past perfect: before what was being told (“{other.text}”)"
        yield Relation(mention.eid, other.eid, Kind.BEFORE, (mention.span, other.span), 0.7, "flashback", words)


def _scene(mention: Mention, last: list[Mention], days: dict[str, Relation]) -> Iterator[Relation]:
    """The same two people, told in the same tense right after, and no other date: the same occasion, so the same day."""
    if mention.eid in days:
        return
    for other in reversed(last):
        shared = sorted(names(mention) & names(other))
        if other.eid in days and len(shared) >= 2:
            day = days[other.eid]
            who = " and ".join(shared[:2])
            words = f"{who} again, with no other date: the same occasion as “{other.text}” ({day.words})"
            yield Relation(mention.eid, day.second, Kind.DURING, (mention.span, *day.evidence), 0.7, "same occasion", words)
            return


def names(mention: Mention) -> set[str]:
    """The last names of everyone who takes part."""
    return {p.name.split()[-1] for p in mention.participants if p.role in ("subject", "object") and p.name[:1].isupper()}
