"""Which of two events starts first, for any pair that is asked: by what the text says, by tense, by telling, by the order of words."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.event import Mention
from timeline.relations.reading import Reading, reading
from timeline.relations.relation import Kind
from timeline.relations.signals import signalled
from timeline.relations.telling import ahead, pluperfect
from timeline.text.syntax import Parse

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
STARTS = {
    Kind.BEFORE: "BEFORE",
    Kind.STARTS_BEFORE: "BEFORE",
    Kind.INCLUDES: "BEFORE",
    Kind.AFTER: "AFTER",
    Kind.STARTS_AFTER: "AFTER",
    Kind.DURING: "AFTER",
    Kind.BEGINS: "EQUAL",
    Kind.ENDS: "AFTER",
}
TENSES = {"PAST": 2, "PASTPART": 2, "PRESENT": 3, "PRESPART": 3, "NONE": 3, "INFINITIVE": 4, "FUTURE": 5}


def order_of(parse: Parse, mentions: list[Mention], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str, str, float]]:
    """(source, target, BEFORE | AFTER | EQUAL | VAGUE, confidence) of the starts of each pair of eids, in the order asked.

    A pair with an eid that is not among the mentions is VAGUE with confidence 0.
    """
    over = reading(parse, [], mentions)
    known = {mention.eid: mention for mention in over.mentions}
    said = {(r.first, r.second): STARTS[r.kind] for r in signalled(over) if r.kind in STARTS}
    return [(a, b, *_decided(over, said, (known.get(a), known.get(b)))) for a, b in pairs]


def _decided(over: Reading, said: dict[tuple[str, str], str], pair: tuple[Mention | None, Mention | None]) -> tuple[str, float]:
    first, second = pair
    if first is None or second is None:
        return "VAGUE", 0.0
    if first.word > second.word:
        name, trust = _decided(over, said, (second, first))
        return INVERSE.get(name, name), trust
    if (first.eid, second.eid) in said:
        return said[first.eid, second.eid], 0.85
    if (second.eid, first.eid) in said:
        name = said[second.eid, first.eid]
        return INVERSE.get(name, name), 0.85
    return by_rule(over, first, second)


def by_rule(over: Reading, first: Mention, second: Mention) -> tuple[str, float]:
    """The order of two events in reading order, by telling, then by tense, else as told."""
    for told, other, later in ((second, first, "BEFORE"), (first, second, "AFTER")):
        teller = over.teller(told)
        if teller and teller.eid == other.eid:
            return (later if ladder(told) > 3 else INVERSE[later]), 0.7
    difference = ladder(first) - ladder(second)
    if difference:
        return ("BEFORE" if difference < 0 else "AFTER"), 0.65
    return "BEFORE", 0.5


def ladder(mention: Mention) -> float:
    """How late a tense is: past perfect, present perfect, past, present, to come."""
    if pluperfect(mention):
        return 0
    if mention.aspect.startswith("PERFECTIVE") and mention.tense == "PRESENT":
        return 1
    if ahead(mention) or mention.modality:
        return 5
    return TENSES.get(mention.tense, 3)
