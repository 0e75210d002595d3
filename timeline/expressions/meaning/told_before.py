"""Which of the times told before is gone back to, where news has told of others since."""

from __future__ import annotations

from timeline.expressions.meaning.scene import Frame, Scene
from timeline.when import Grain


def told_over(scene: Scene, grain: Grain) -> Frame | None:
    """What news told last, no coarser than a unit, before a time to come: "rose in May, and may rise tomorrow. A month earlier they fell".

    None where it has told of none that is to come, or goes on there.
    """
    now = scene.published.interval
    ahead = scene.published.known and not scene.narrative and scene.running.interval.start >= now.end
    if not ahead or scene.direction != "past" or not scene.told:
        return None
    return next((one for one in scene.mentions if one.interval.start < now.end and one.grain <= grain and not one.passing), None)


def another(scene: Scene, grain: Grain, told: Frame) -> Frame:
    """The year or month that "that year" is: never that of publication, which is "this year", where another was told by its name."""
    now = scene.published
    if scene.narrative or not now.known or grain < Grain.MONTH or not told.known or told is now:
        return told
    if grain.floor(told.interval.start) != grain.floor(now.interval.start):
        return told
    others = (one for one in scene.mentions if one.grain is grain and grain.floor(one.interval.start) != grain.floor(now.interval.start))
    return next(others, told)
