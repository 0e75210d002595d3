"""How any two nodes of one text lie to each other, in TimeML's names: what is asked of every pair where others annotate every pair.

Decided in this order: by what the text states of the two, by their dates, by how each lies to the day of publication (tense), and last by
the learned order of their starts, which is believed in one sentence and between events that are both over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.names import NAMES
from timeline.relations.nodes import VAGUE, compared
from timeline.relations.pairs import order_of
from timeline.relations.reading import Reading, reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.statements import relations
from timeline.relations.telling import ahead, past
from timeline.text.syntax import Parse
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY

PUBLISHED = "t0"
INVERSE = {"BEFORE": "AFTER", "INCLUDES": "IS_INCLUDED"}
INVERSE |= {there: here for here, there in INVERSE.items()}
SIX = {"BEGUN_BY": "AFTER", "ENDED_BY": "BEFORE", "BEGINS": "SIMULTANEOUS", "ENDS": "AFTER", "IBEFORE": "BEFORE", "IAFTER": "AFTER"}
LATER = {"BEFORE": 0, "IS_INCLUDED": 1, "AFTER": 2}  # how an event lies to publication, in order
REFERENCES = {"PAST_REF": "BEFORE", "PRESENT_REF": "INCLUDES", "FUTURE_REF": "AFTER"}
SPOKEN = {"PAST", "PRESENT", "PRESPART"}
# How often a reading of tense against publication is right where every pair is annotated (TimeBank-Dense, development third).
TOLD = {"BEFORE": 0.53, "AFTER": 0.48, "IS_INCLUDED": 0.61, "INCLUDES": 0.33}
SURE = 0.62  # the learned order across sentences is right more often than not above this

Answer = tuple[str, str, str, float]


@dataclass(frozen=True, slots=True)
class Ground:
    """What decides: the mentions, expressions, statements by their pair of nodes, and the date of each node that has one."""

    over: Reading
    mentions: Mapping[str, Mention]
    times: Mapping[str, Expression]
    stated: Mapping[tuple[str, str], Relation]
    dates: Mapping[str, Interval]
    published: Mapping[str, str]


def between(
    parse: Parse, found: list[Expression], mentions: list[Mention], pairs: Iterable[tuple[str, str]], *, least: float = 0.0
) -> list[Answer]:
    """(source, target, relType, confidence) of each pair of eids, tids and "t0", in the order asked.

    VAGUE where nothing decides, or where what does is believed less than `least`.
    """
    asked = list(pairs)
    base = ground(parse, found, mentions)
    events = [(a, b) for a, b in asked if a in base.mentions and b in base.mentions]
    learned = {(a, b): (name, trust) for a, b, name, trust in order_of(parse, mentions, events, found=found)}
    answers = [(a, b, *_answer(base, a, b, learned.get((a, b), (VAGUE, 0.0)))) for a, b in asked]
    return [(a, b, name if trust >= least else VAGUE, trust) for a, b, name, trust in answers]


def ground(parse: Parse, found: list[Expression], mentions: list[Mention]) -> Ground:
    """What is known before any pair is asked."""
    stated = {(r.first, r.second): r for r in reversed(relations(parse, found, mentions))}
    times = {e.tid: e for e in found}
    dates = {e.tid: e.interval for e in found} | {PUBLISHED: _day(parse.document.published)}
    for (first, second), relation in stated.items():
        if second in times and relation.kind is Kind.DURING:
            dates[first] = times[second].interval
    over = reading(parse, found, mentions)
    known = {m.eid: m for m in mentions}
    published = {m.eid: _to_publication(m, dates.get(m.eid, EVER), dates[PUBLISHED]) for m in mentions}
    published |= {e.tid: REFERENCES.get(e.value, compared(e.interval, dates[PUBLISHED])) for e in found}
    return Ground(over, known, times, stated, dates, published)


def _day(published: Interval) -> Interval:
    """The whole day of a publication known to the minute."""
    return published if published == EVER or published.length >= DAY else Grain.DAY.unit(published.start)


def _to_publication(mention: Mention, date: Interval, published: Interval) -> str:
    """How an event lies to the day of publication: by its date, else by telling and tense."""
    by_date = compared(date, published)
    if by_date != VAGUE:
        return "IS_INCLUDED" if by_date in ("SIMULTANEOUS", "IS_INCLUDED") else by_date
    return _by_tense(mention)


def _by_tense(mention: Mention) -> str:
    verb, fact = mention.pos == "VERB", mention.factuality == "fact"
    if verb and fact and mention.class_ == "REPORTING" and mention.aspect == "NONE" and mention.tense in SPOKEN:
        return "IS_INCLUDED"
    if ahead(mention) or mention.modality or mention.tense == "INFINITIVE":
        return "AFTER"
    if past(mention) or mention.tense == "PRESPART" or (mention.pos == "NOUN" and mention.tense != "PRESENT" and fact):
        return "BEFORE"
    if mention.tense == "PRESENT":
        return "INCLUDES" if fact else "AFTER"
    return "AFTER" if mention.pos == "NOUN" else VAGUE


def _answer(base: Ground, first: str, second: str, learned: tuple[str, float]) -> tuple[str, float]:
    for a, b in ((first, second), (second, first)):
        relation = base.stated.get((a, b))
        if relation and relation.rule != "day of the news" and relation.kind in NAMES:
            name = NAMES[relation.kind]
            return _turned(SIX.get(name, name), (a, b) != (first, second)), relation.confidence
    if PUBLISHED in (first, second):
        node = first if second == PUBLISHED else second
        name = base.published.get(node, VAGUE)
        return _turned(name, second != PUBLISHED), 0.9 if node in base.times else TOLD.get(name, 0.5)
    by_date = _dated(base, first, second)
    if by_date != VAGUE:
        return by_date, 0.8
    if first in base.mentions and second in base.mentions:
        return _events(base, first, second, learned)
    return _by_publication(base, first, second)


def _dated(base: Ground, first: str, second: str) -> str:
    """By the dates of both; an event lies somewhere inside its date, so only what holds of all of it is said."""
    name = compared(base.dates.get(first, EVER), base.dates.get(second, EVER))
    events = [node in base.mentions for node in (first, second)]
    if name in ("BEFORE", "AFTER") or not any(events):
        return name
    if events == [True, False]:
        return "IS_INCLUDED" if name in ("SIMULTANEOUS", "IS_INCLUDED") else VAGUE
    if events == [False, True]:
        return "INCLUDES" if name in ("SIMULTANEOUS", "INCLUDES") else VAGUE
    return VAGUE


def _turned(name: str, backward: bool) -> str:
    return INVERSE.get(name, name) if backward else name


def _by_publication(base: Ground, first: str, second: str) -> tuple[str, float]:
    """Two nodes that lie differently to the day of publication."""
    a, b = base.published.get(first, VAGUE), base.published.get(second, VAGUE)
    a, b = ("IS_INCLUDED" if name == "SIMULTANEOUS" else name for name in (a, b))
    if a in LATER and b in LATER and a != b:
        return ("BEFORE" if LATER[a] < LATER[b] else "AFTER"), 0.42
    if {a, b} == {"IS_INCLUDED", "INCLUDES"}:
        return a, 0.3
    return VAGUE, 0.5


def _events(base: Ground, first: str, second: str, learned: tuple[str, float]) -> tuple[str, float]:
    decided = _by_publication(base, first, second)
    if decided[0] != VAGUE:
        return decided
    words = base.over.parse.words
    together = words[base.mentions[first].word].sentence == words[base.mentions[second].word].sentence
    over = base.published[first] == base.published[second] == "BEFORE"
    name = "SIMULTANEOUS" if learned[0] == "EQUAL" else learned[0]
    return (name, learned[1] * 0.45) if over and (together or learned[1] >= SURE) else (VAGUE, 0.5)
