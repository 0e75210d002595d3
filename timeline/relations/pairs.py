"""Which of two events starts first, for any pair that is asked: rules where they are certain, a regression over what they saw elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from timeline.events.event import Mention
from timeline.relations.features import names
from timeline.relations.reading import place_of
from timeline.relations.scorer import WEIGHTS, scorer
from timeline.text.syntax import Parse

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
Order = tuple[str, str, str, float]


def order_of(parse: Parse, mentions: list[Mention], pairs: Iterable[tuple[str, str]], *, weights: Path = WEIGHTS) -> list[Order]:
    """(source, target, BEFORE | AFTER | EQUAL | VAGUE, confidence) of the starts of each pair of eids, in the order asked.

    A pair with an eid that is not among the mentions is VAGUE with confidence 0. `weights` may be those of a user's own training.
    """
    known = {mention.eid: place_of(parse, mention) for mention in mentions}
    return [(a, b, *_decided(parse, known.get(a), known.get(b), weights)) for a, b in pairs]


def _decided(parse: Parse, first: int | None, second: int | None, weights: Path) -> tuple[str, float]:
    if first is None or second is None:
        return "VAGUE", 0.0
    if first == second:
        return "EQUAL", 1.0
    chances = scorer(weights).probabilities(names(parse, min(first, second), max(first, second)))
    name = max(chances, key=lambda label: chances[label])
    return (INVERSE.get(name, name) if first > second else name), chances[name]
