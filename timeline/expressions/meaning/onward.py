"""An amount that a history goes on by, and news looks back over: "ten years on"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.amounts import Amount
from timeline.expressions.meaning.relative import Shift
from timeline.expressions.meaning.scene import RUNNING, Meaning, Reading, Scene


@dataclass(frozen=True, slots=True)
class Onward(Meaning):
    """So long after the time last spoken of, in a narrative; elsewhere only how long it has been."""

    amount: Amount

    def reading(self, scene: Scene) -> Reading:
        """A DATE, or a DURATION."""
        on = scene.narrative and scene.mentions
        return (Shift(self.amount, 1, RUNNING) if on else self.amount).reading(scene)
