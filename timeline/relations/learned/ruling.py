"""How two nodes of a text lie by rule: by what it states of them, by their dates, by how each lies to publication, by their clause."""

from __future__ import annotations

from timeline.relations.learned.ground import PUBLISHED, Ground
from timeline.relations.names import NAMES
from timeline.relations.nodes import VAGUE, compared
from timeline.when import EVER

INVERSE = {"BEFORE": "AFTER", "INCLUDES": "IS_INCLUDED"}
INVERSE |= {there: here for here, there in INVERSE.items()}
SIX = {"BEGUN_BY": "AFTER", "ENDED_BY": "BEFORE", "BEGINS": "SIMULTANEOUS", "ENDS": "AFTER", "IBEFORE": "BEFORE", "IAFTER": "AFTER"}
PLACES = {"BEFORE": 0, "IS_INCLUDED": 1, "SIMULTANEOUS": 1, "AFTER": 2}  # how a node lies to publication, in order
AROUND = {  # beside what, in which kind of pair
    "two times": ("BEFORE", "AFTER"),
    "two times apart": ("BEFORE", "AFTER"),
    "an event and a time": ("BEFORE",),
    "an event and a time apart": ("BEFORE",),
    "two events": ("BEFORE", "AFTER"),
}
SURE = 0.62  # the learned order across sentences is right more often than not above this
# How often an answer is right where every pair is annotated (TimeBank-Dense, development third), by what it rests on.
BELIEVED = {
    "dates": 0.8,
    # an event against publication, and a time
    "BEFORE": 0.53,
    "AFTER": 0.48,
    "IS_INCLUDED": 0.61,
    "INCLUDES": 0.33,
    "a time": 0.85,
    # two nodes by how each lies to publication, in one sentence and apart: of an event to a time, else of the first told to the second
    "two events BEFORE": 0.39,
    "two events AFTER": 0.42,
    "two events apart BEFORE": 0.38,
    "two events apart AFTER": 0.39,
    "an event and a time BEFORE": 0.41,
    "an event and a time AFTER": 0.35,
    "an event and a time apart BEFORE": 0.41,
    "an event and a time apart AFTER": 0.48,
    "two times BEFORE": 0.7,
    "two times AFTER": 0.5,
    "two times apart BEFORE": 0.7,
    "two times apart AFTER": 0.5,
    "around": 0.3,
    "clause": 0.3,
    "order": 0.45,  # times how far the learned order is believed
}

Told = tuple[str, float]  # an answer, and how far it is believed


def ruled(base: Ground, first: str, second: str, order: Told) -> Told:
    """What the rules say of a pair, and how far that is believed; `order` is the learned order of the starts of two events."""
    for a, b in ((first, second), (second, first)):
        relation = base.stated.get((a, b))
        if relation and relation.rule != "day of the news" and relation.kind in NAMES:
            name = NAMES[relation.kind]
            return turned(SIX.get(name, name), (a, b) != (first, second)), relation.confidence
    if PUBLISHED in (first, second):
        node = first if second == PUBLISHED else second
        name = base.published.get(node, VAGUE)
        return turned(name, second != PUBLISHED), BELIEVED["a time"] if node in base.times else BELIEVED.get(name, 0.5)
    by_date = _dated(base, first, second)
    if by_date != VAGUE:
        return by_date, BELIEVED["dates"]
    decided = _by_publication(base, first, second)
    if decided[0] != VAGUE:
        return decided
    if first in base.mentions and second in base.mentions:
        return _events(base, first, second, order)
    return _clause(base, first, second)


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


def turned(name: str, backward: bool) -> str:
    """A relation seen from the other end."""
    return INVERSE.get(name, name) if backward else name


def _by_publication(base: Ground, first: str, second: str) -> Told:
    """Two nodes that lie differently to the day of publication."""
    a, b = ("IS_INCLUDED" if name == "SIMULTANEOUS" else name for name in (base.published.get(n, VAGUE) for n in (first, second)))
    kind = ("two times", "an event and a time", "two events")[(first in base.mentions) + (second in base.mentions)]
    kind += "" if not base.apart(first, second) else " apart"
    one, other = _place(kind, a, b), _place(kind, b, a)
    if one is not None and other is not None and one != other:
        name = "BEFORE" if one < other else "AFTER"
        return name, BELIEVED[f"{kind} {turned(name, _backward(base, first, second))}"]
    return (a, BELIEVED["around"]) if {a, b} == {"IS_INCLUDED", "INCLUDES"} else (VAGUE, 0.5)


def _backward(base: Ground, first: str, second: str) -> bool:
    """Whether the first is a time and the second an event, or both are of one kind and the first is told later."""
    events = first in base.mentions, second in base.mentions
    return base.places[first] > base.places[second] if events[0] == events[1] else events[1]


def _place(kind: str, name: str, beside: str) -> int | None:
    """Where a node comes in the order past, day of publication, future; what goes on around that day comes with it beside some others."""
    if name == "INCLUDES":
        return PLACES["IS_INCLUDED"] if beside in AROUND.get(kind, ()) else None
    return PLACES.get(name)


def _events(base: Ground, first: str, second: str, order: Told) -> Told:
    together = not base.apart(first, second)
    over = base.published[first] == base.published[second] == "BEFORE"
    name = "SIMULTANEOUS" if order[0] == "EQUAL" else order[0]
    return (name, BELIEVED["order"] * order[1]) if over and (together or order[1] >= SURE) else (VAGUE, 0.5)


def _clause(base: Ground, first: str, second: str) -> Told:
    """An event and a time in one clause, where nothing speaks against it: the event lies in the time."""
    event, time = (first, second) if first in base.mentions else (second, first)
    if event not in base.mentions or event in base.dates or base.times[time].type == "SET" or base.apart(event, time):
        return VAGUE, 0.5
    if base.over.clause(base.places[event]) != base.over.clause(base.places[time]):
        return VAGUE, 0.5
    return turned("IS_INCLUDED", event != first), BELIEVED["clause"]
