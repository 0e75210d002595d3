"""How any two nodes of one text lie to each other, in TimeML's names: what is asked of every pair where others annotate every pair.

Rules decide (see `ruling.py`); of pairs with an event also what a user trained: a regression, which looks at the rules' answer among much
else, and an encoder beside it; rules keep a share. Of two times, rules know more than can be learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import WeightsError
from timeline.relations.learned.encoder import EVENT, RELATIONS, TIME, WHOLE, encoder
from timeline.relations.learned.ground import PUBLISHED, Ground
from timeline.relations.learned.pairs import order_of
from timeline.relations.learned.ruling import Told, ruled, turned
from timeline.relations.learned.scorer import scorer
from timeline.relations.learned.traits import in_order, traits
from timeline.relations.nodes import VAGUE

NOTHING: Told = (VAGUE, 0.0)
RULED = 0.3  # how much the rules count beside what was learned from some thousand pairs
Nodes = tuple[str, str]
Answer = tuple[str, str, str, float]
Chances = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Learned:
    """A user's regression, what an encoder makes of each pair that is asked, and how much that counts beside the regression."""

    weights: Path
    read: Mapping[Nodes, Chances]
    share: float = 0.0

    def chances(self, base: Ground, pair: Nodes, order: Told) -> Chances:
        """Of each label of a pair of known nodes."""
        features, backward = seen(base, pair, order)
        found = _turned(scorer(self.weights).probabilities(features), backward=backward)
        if pair not in self.read:
            return found
        return {label: (1 - self.share) * chance + self.share * self.read[pair][label] for label, chance in found.items()}


def between(base: Ground, pairs: Iterable[Nodes], *, least: float = 0.0, weights: Path | None = None) -> list[Answer]:
    """(source, target, relType, confidence) of each pair of eids, tids and "t0", in the order asked.

    VAGUE where nothing decides, or where what does is believed less than `least`. `weights` is the file that `python -m
    benchmarks.train_between` wrote, or the folder of `train_encoder`; rules alone decide where there is none. Raises WeightsError where a
    folder holds nothing that was trained on such pairs.
    """
    asked = list(pairs)
    order, learned = orders(base, asked), _learned(base, asked, weights)
    answers = [(*pair, *_answer(base, pair, order.get(pair, NOTHING), learned)) for pair in asked]
    return [(a, b, name if trust >= least else VAGUE, trust) for a, b, name, trust in answers]


def orders(base: Ground, pairs: Sequence[Nodes]) -> Mapping[Nodes, Told]:
    """The learned order of the starts of each pair of events."""
    events = [(a, b) for a, b in pairs if a in base.mentions and b in base.mentions]
    told = order_of(base.over.parse, list(base.mentions.values()), events, found=base.over.found)
    return {(a, b): (name, trust) for a, b, name, trust in told}


def known(base: Ground, pair: Nodes) -> bool:
    """Whether both are nodes of the text."""
    return {*pair} <= {*base.places, PUBLISHED} and pair[0] != pair[1]


def seen(base: Ground, pair: Nodes, order: Told) -> tuple[list[str], bool]:
    """The traits of a pair of known nodes, and whether they are seen from the other end."""
    first, second = pair
    backward = not in_order(base, first, second)
    name, trust = ruled(base, first, second, order)
    if backward:
        first, second = second, first
    return traits(base, (first, second), (turned(name, backward), trust), (turned(order[0], backward), order[1])), backward


def _answer(base: Ground, pair: Nodes, order: Told, learned: Learned | None) -> Told:
    if not known(base, pair):
        return NOTHING
    if learned is None or not base.mentions.keys() & {*pair}:
        return ruled(base, *pair, order)
    name, trust = ruled(base, *pair, order)
    found = learned.chances(base, pair, order)
    rest = (1 - trust) / (len(found) - 1)
    chances = {label: (1 - RULED) * chance + RULED * (trust if label == name else rest) for label, chance in found.items()}
    best = max(chances.keys() - {VAGUE}, key=lambda label: (chances[label], label))
    return best, chances[best]


def _learned(base: Ground, asked: Sequence[Nodes], weights: Path | None) -> Learned | None:
    if weights is None or not weights.is_dir():
        return Learned(weights, {}) if weights else None
    if not (weights / RELATIONS).exists():
        raise WeightsError(weights, "they were trained on the order of events alone, not on how any two nodes lie")
    return Learned(weights / RELATIONS, _read(base, asked, weights), encoder(weights).share)


def _read(base: Ground, asked: Sequence[Nodes], folder: Path) -> dict[Nodes, Chances]:
    """What an encoder makes of each pair of known nodes, read from the earlier to the later."""
    events = {node: mention.span.start for node, mention in base.mentions.items()}
    times = {node: time.span.start for node, time in base.times.items()}
    at = {PUBLISHED: WHOLE} | events | times
    pairs = [pair for pair in asked if known(base, pair)]
    marks = dict.fromkeys(events.values(), EVENT) | dict.fromkeys(times.values(), TIME)
    read = [(min(at[a], at[b]), max(at[a], at[b])) for a, b in pairs]
    chances = encoder(folder).probabilities("relation", base.over.parse.document.text, read, marks)
    return {(a, b): _turned(each, backward=at[a] > at[b]) for (a, b), each in zip(pairs, chances, strict=True)}


def _turned(chances: Chances, *, backward: bool) -> dict[str, float]:
    return {turned(label, backward): chance for label, chance in chances.items()}
