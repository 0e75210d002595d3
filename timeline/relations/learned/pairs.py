"""Which of two events starts first, for any pair that is asked: by their dates, by rules, by a regression over what rules saw elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.events.event import Mention
from timeline.expressions import expressions
from timeline.expressions.expression import Expression
from timeline.relations.learned.encoder import EVENT, REGRESSION, encoder
from timeline.relations.learned.features import names
from timeline.relations.learned.scorer import WEIGHTS, scorer
from timeline.relations.nodes import compared
from timeline.relations.reading import place_of
from timeline.relations.stated.statements import own_dates
from timeline.text.syntax import Parse
from timeline.when import EVER, Interval

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
BY_DATE = 0.85  # how often two events lie as their dates do (MATRES, development third)
Order = tuple[str, str, str, float]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the events that may be asked for: where each stands, the date it has for itself, whose weights to use.

    `read` is what an encoder makes of the pairs that are asked, by the places of their words, and `share` how much that counts.
    """

    parse: Parse
    places: dict[str, int | None]
    dates: dict[str, Interval]
    weights: Path
    read: Mapping[tuple[int, int], Mapping[str, float]]
    share: float = 0.0


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
    has them; `weights` may be those of a user's own training, or the folder of an encoder (see `encoder.py`).
    """
    times = expressions(parse.document) if found is None else found
    places = {mention.eid: place_of(parse, mention) for mention in mentions}
    dates, asked = own_dates(parse, times, mentions), list(pairs)
    if weights.is_dir():
        known = Known(parse, places, dates, weights / REGRESSION, _read(parse, places, asked, weights), encoder(weights).share)
    else:
        known = Known(parse, places, dates, weights, {})
    return [(a, b, *_decided(known, a, b)) for a, b in asked]


def _read(
    parse: Parse, places: Mapping[str, int | None], asked: Iterable[tuple[str, str]], folder: Path
) -> dict[tuple[int, int], Mapping[str, float]]:
    """What an encoder makes of each pair that is asked and has both its events."""
    both = ((places.get(a), places.get(b)) for a, b in asked)
    wanted = sorted({(min(a, b), max(a, b)) for a, b in both if a is not None and b is not None and a != b})
    start = [word.start for word in parse.words]
    events = {start[place]: EVENT for place in places.values() if place is not None}
    chances = encoder(folder).probabilities("order", parse.document.text, [(start[a], start[b]) for a, b in wanted], events)
    return dict(zip(wanted, chances, strict=True))


def _decided(known: Known, source: str, target: str) -> tuple[str, float]:
    first, second = known.places.get(source), known.places.get(target)
    if first is None or second is None:
        return "VAGUE", 0.0
    if first == second:
        return "EQUAL", 1.0
    by_date = compared(known.dates.get(source, EVER), known.dates.get(target, EVER))
    if by_date in INVERSE:
        return by_date, BY_DATE
    pair = (min(first, second), max(first, second))
    name, trust = scorer(known.weights).likeliest(names(known.parse, *pair), known.read.get(pair), known.share)
    return (INVERSE.get(name, name) if first > second else name), trust
