"""A multinomial logistic regression at run time: named features in, probabilities out."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "order.json.gz"


@dataclass(frozen=True, slots=True, eq=False)
class Scorer:
    """A row of weights for each feature, a column for each label; the last row is the bias."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Of each label, summing to one; features that were never seen say nothing."""
        known = [self.rows[name] for name in set(features) if name in self.rows]
        scores = self.weights[[*sorted(known), len(self.rows)]].sum(axis=0)
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))


@cache
def scorer(path: Path = WEIGHTS) -> Scorer:
    """The weights of a file that `benchmarks/train_relations.py` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        stored = json.load(file)
    names = {name: row for row, name in enumerate(stored["features"])}
    return Scorer(tuple(stored["labels"]), names, np.asarray(stored["weights"], dtype=np.float32) / stored["scale"])
