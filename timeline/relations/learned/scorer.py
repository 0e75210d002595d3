"""A multinomial logistic regression at run time: named features in, probabilities out."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.errors import WeightsError

WEIGHTS = Path(__file__).parent.parent / "order.json.gz"


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """A row of weights for each feature, a column for each label; the last row is the bias.

    `doubt` is by how much the log-odds of the likeliest label are too high on news, where annotators also say that nobody can tell.
    """

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    doubt: float = 0.0

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Of each label, summing to one; features that were never seen say nothing."""
        known = [self.rows[name] for name in set(features) if name in self.rows]
        scores = self.weights[[*sorted(known), len(self.rows)]].sum(axis=0)
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))

    def likeliest(self, features: Iterable[str], beside: Mapping[str, float] | None = None, share: float = 0.0) -> tuple[str, float]:
        """The label with the greatest probability, and how far it is to be believed; another's probabilities may count for a share."""
        chances = self.probabilities(features)
        if beside:
            chances = {label: (1 - share) * chance + share * beside[label] for label, chance in chances.items()}
        name = max(chances, key=lambda label: chances[label])
        return name, 1 / (1 + (1 - chances[name]) / chances[name] * math.exp(self.doubt))


@cache
def scorer(path: Path = WEIGHTS) -> Scorer:
    """The weights of a file that `benchmarks/train_relations.py` wrote. Raises WeightsError where it is none."""
    try:
        stored = json.loads(gzip.decompress(path.read_bytes()))
    except (OSError, EOFError, ValueError) as error:
        raise WeightsError(path, "it is no file that benchmarks.train_relations or train_between wrote") from error
    names = {name: row for row, name in enumerate(stored["features"])}
    weights = np.asarray(stored["weights"], dtype=np.float32) / stored["scale"]
    return Scorer(tuple(stored["labels"]), names, weights, stored["doubt"])
