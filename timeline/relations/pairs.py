"""Which of two events starts first, for any pair that is asked: by their dates, by rules, by a regression over what rules saw elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.events.event import Mention
from timeline.expressions import expressions
from timeline.expressions.expression import Expression
from timeline.relations.features import names
from timeline.relations.nodes import compared
from timeline.relations.reading import place_of
from timeline.relations.scorer import WEIGHTS, scorer
from timeline.relations.statements import own_dates
from timeline.text.syntax import Parse
from timeline.when import EVER, Interval

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
BY_DATE = 0.85  # how often two events lie as their dates do (MATRES, development third)
Order = tuple[str, str, str, float]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the events that may be asked for: where each stands, the date it has for itself, whose weights to use."""

    parse: Parse
    places: dict[str, int | None]
    dates: dict[str, Interval]
    weights: Path


def order_of(
    parse: Parse,
    mentions: list[Mention],
    pairs: Iterable[tuple[str, str]],
    *,
    found: Sequence[Expression] | None = None,
    weights: Path = WEIGHTS,
) -> list[Order]:
    """(source, target, BEFORE | AFTER | EQUAL | VAGUE, confidence) of the starts of each pair of eids, in the order asked.

    A pair with an eid that is not among the mentions is VAGUE with confidence 0. `found` are the text's time expressions where the caller
    has them; `weights` may be those of a user's own training.
    """
    times = expressions(parse.document) if found is None else found
    places = {mention.eid: place_of(parse, mention) for mention in mentions}
    known = Known(parse, places, own_dates(parse, times, mentions), weights)
    return [(a, b, *_decided(known, a, b)) for a, b in pairs]


def _decided(known: Known, source: str, target: str) -> tuple[str, float]:
    first, second = known.places.get(source), known.places.get(target)
    if first is None or second is None:
        return "VAGUE", 0.0
    if first == second:
        return "EQUAL", 1.0
    by_date = compared(known.dates.get(source, EVER), known.dates.get(target, EVER))
    if by_date in INVERSE:
        return by_date, BY_DATE
    name, trust = scorer(known.weights).likeliest(names(known.parse, min(first, second), max(first, second)))
    return (INVERSE.get(name, name) if first > second else name), trust
