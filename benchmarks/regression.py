"""Multinomial logistic regression on named features, in numpy: sparse rows, soft labels, L-BFGS (Liu and Nocedal 1989). Deterministic."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Loss = Callable[[Floats], tuple[float, Floats]]


@dataclass(frozen=True)
class Example:
    """The names of the features that hold, the share of each label, and how much the example counts."""

    features: frozenset[str]
    shares: dict[str, float]
    weight: float = 1.0


@dataclass(frozen=True)
class Rows:
    """A sparse matrix of ones, row by row, with a bias column at the end of each."""

    columns: NDArray[np.int64]
    starts: NDArray[np.int64]
    of: NDArray[np.int64]
    width: int

    def times(self, weights: Floats) -> Floats:
        return np.add.reduceat(weights[self.columns], self.starts, axis=0)

    def transposed(self, values: Floats) -> Floats:
        sums = [np.bincount(self.columns, weights=column[self.of], minlength=self.width) for column in values.T]
        return np.stack(sums, axis=1)


def vocabulary(examples: Sequence[Example], least: int) -> list[str]:
    """The features seen at least so often, sorted."""
    counts = Counter(name for example in examples for name in example.features)
    return sorted(name for name, count in counts.items() if count >= least)


def rows(examples: Sequence[Example], names: Sequence[str]) -> Rows:
    number = {name: column for column, name in enumerate(names)}
    lines = [[*sorted(number[name] for name in example.features if name in number), len(names)] for example in examples]
    lengths = np.array([len(line) for line in lines])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    columns = np.array([column for line in lines for column in line], dtype=np.int64)
    return Rows(columns, starts, np.repeat(np.arange(len(lines)), lengths), len(names) + 1)


def fitted(examples: Sequence[Example], names: Sequence[str], labels: Sequence[str], strength: float) -> Floats:
    """Weights (feature or bias, label) under an L2 penalty of 1/strength; the bias is free."""
    matrix = rows(examples, names)
    shares = np.array([[example.shares.get(label, 0.0) for label in labels] for example in examples])
    counts = np.array([example.weight for example in examples])[:, None]
    penalty = np.full((matrix.width, 1), 1 / strength)
    penalty[-1] = 1e-6

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(matrix.width, len(labels))
        scores = matrix.times(weights)
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        total = powers.sum(axis=1, keepdims=True)
        value = -(counts * shares * (scores - np.log(total))).sum() + (penalty * weights**2).sum() / 2
        slope = matrix.transposed(counts * (powers / total * shares.sum(axis=1, keepdims=True) - shares))
        return float(value), (slope + penalty * weights).ravel()

    return descended(loss, np.zeros(matrix.width * len(labels))).reshape(matrix.width, len(labels))


def descended(loss: Loss, at: Floats, *, steps: int = 120, memory: int = 8) -> Floats:
    """A minimum by L-BFGS with backtracking."""
    value, slope = loss(at)
    moves: deque[tuple[Floats, Floats]] = deque(maxlen=memory)
    for _ in range(steps):
        way = _direction(slope, moves)
        size, descent = 1.0, slope @ way
        while (new := loss(at - size * way))[0] > value - 1e-4 * size * descent and size > 1e-6:
            size /= 2
        moved, turned = -size * way, new[1] - slope
        if moved @ turned > 1e-10:
            moves.append((moved, turned))
        at, gain, (value, slope) = at + moved, value - new[0], new
        if gain < 1e-6 * max(1.0, abs(value)):
            break
    return at


def _direction(slope: Floats, moves: deque[tuple[Floats, Floats]]) -> Floats:
    """The two-loop recursion."""
    way, shares = slope.copy(), []
    for moved, turned in reversed(moves):
        share = moved @ way / (turned @ moved)
        shares.append(share)
        way -= share * turned
    if moves:
        moved, turned = moves[-1]
        way *= (moved @ turned) / (turned @ turned)
    else:
        way /= max(1.0, float(np.linalg.norm(slope)))
    for (moved, turned), share in zip(moves, reversed(shares), strict=True):
        way += (share - turned @ way / (turned @ moved)) * moved
    return way
