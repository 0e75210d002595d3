"""What is taken for a time only where the text moves among times anyway, or tells of times long ago: "in 348" in the life of a saint."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.scene import Meaning, Reading, Scene


@dataclass(frozen=True, slots=True)
class Faint(Meaning):
    """A meaning that counts only in narratives, and in texts that tell of times long ago; elsewhere the words are left alone.

    `before`: only in those that name a year before this one for certain. `hourly`: only where an account goes on by the hour.
    `anywhere`: in any text, but in narratives only where they go on by the hour or the day. `instead`: what the words mean elsewhere.
    """

    of: Meaning
    before: int | None = None
    hourly: bool = False
    anywhere: bool = False
    instead: Meaning | None = None

    def reading(self, scene: Scene) -> Reading:
        """As without the doubt."""
        return self.of.reading(scene)
