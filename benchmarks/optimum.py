"""Logistic regression on sparse binary features by L-BFGS (Nocedal 1980), in numpy alone: the same figures on every run."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
STEPS = 120
MEMORY = 8


class Sparse(NamedTuple):
    """Which features each of so many rows has: parallel arrays of row and column numbers."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    height: int
    width: int

    def times(self, weights: Vector) -> Vector:
        """The sum of the weights of each row."""
        return np.bincount(self.rows, weights[self.columns], minlength=self.height)


def fitted(data: Sparse, labels: Vector, offset: Vector, variance: float) -> Vector:
    """The weights that make the labels likeliest on top of fixed scores, with a Gaussian prior of this variance on each."""

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = data.times(weights) + offset
        chances = 1 / (1 + np.exp(-scores))
        gradient = np.bincount(data.columns, (chances - labels)[data.rows], minlength=data.width)
        value = (np.logaddexp(0, scores) - labels * scores).sum() + weights @ weights / (2 * variance)
        return float(value), gradient + weights / variance

    return minimum(loss, np.zeros(data.width))


def minimum(loss: Callable[[Vector], tuple[float, Vector]], at: Vector) -> Vector:
    """Where a smooth convex function is least."""
    moves: list[tuple[Vector, Vector]] = []
    value, gradient = loss(at)
    for _ in range(STEPS):
        direction = -_newton(gradient, moves)
        step = 1.0
        while (there := loss(at + step * direction))[0] > value + 1e-4 * step * (gradient @ direction) and step > 1e-8:
            step /= 2
        moved, turned = step * direction, there[1] - gradient
        if moved @ turned > 1e-12:
            moves = [*moves, (moved, turned)][-MEMORY:]
        done = abs(value - there[0]) < 1e-7 * abs(value)
        at, (value, gradient) = at + moved, there
        if done:
            break
    return at


def _newton(gradient: Vector, moves: list[tuple[Vector, Vector]]) -> Vector:
    """The gradient turned by what the last moves say of the curvature (the two-loop recursion)."""
    turned, shares = gradient.copy(), []
    for moved, change in reversed(moves):
        shares.append(moved @ turned / (change @ moved))
        turned -= shares[-1] * change
    turned *= (moves[-1][0] @ moves[-1][1]) / (moves[-1][1] @ moves[-1][1]) if moves else 1 / max(1.0, float(np.linalg.norm(turned)))
    for (moved, change), share in zip(moves, reversed(shares), strict=True):
        turned += moved * (share - change @ turned / (change @ moved))
    return turned
