"""Nights told in the plural: a habit, or those just past ("sings Friday and Saturday nights", "fought on Monday and Tuesday nights")."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.amounts import Recurring
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.scene import Meaning, Reading, Scene


@dataclass(frozen=True, slots=True)
class Habit(Meaning):
    """A part of a weekday: in the past tense the last one, else each."""

    weekday: int
    part: str

    def reading(self, scene: Scene) -> Reading:
        """A TIME, or a SET."""
        if scene.direction == "past":
            return At(Calendar(weekday=self.weekday), Clock(part=self.part)).reading(scene)
        return Recurring(f"XXXX-WXX-{self.weekday}T{self.part}").reading(scene)
