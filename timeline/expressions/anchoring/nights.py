"""Which night "that night" is, told in its small hours: "seen at 11.40 p.m.; he died at 3.25 a.m. Records for that night"."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import RUNNING, Meaning, Scene
from timeline.when import Grain
from timeline.when.civil import DAY, HOUR

SMALL, NOON = 5 * HOUR, 12 * HOUR
FEW = 4  # times told before, of which one is of the evening before


def same_night(meaning: Meaning, scene: Scene) -> Meaning:
    """The same; the night that began the day before, where the text has told of that evening and has come to the small hours."""
    night = isinstance(meaning, At) and meaning.clock.part == "NI" and meaning.clock.hour is None
    if not (isinstance(meaning, At) and night and meaning.date == Unit(Grain.DAY, 0, RUNNING)) or scene.running.grain >= Grain.DAY:
        return meaning
    at = scene.running.interval.start
    midnight = Grain.DAY.floor(at)
    evening = any(midnight - DAY + NOON <= one.interval.start < midnight for one in scene.mentions[:FEW] if one.grain < Grain.DAY)
    return replace(meaning, date=replace(meaning.date, offset=-1)) if at - midnight < SMALL and evening else meaning
