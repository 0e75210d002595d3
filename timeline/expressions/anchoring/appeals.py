"""Appeals for witnesses, whose hours are those of what they saw: "anyone who was in the area between 3.45pm and 4.30pm"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.every_day import Daily
from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.expressions.meaning.today import Today
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain

APPEALING = "appealing"  # the table of words of such a sentence


@dataclass(frozen=True, slots=True)
class Incident(Meaning):
    """The day of what a text tells of: that of the first hour that it told with its day, before publication."""

    def reading(self, scene: Scene) -> Reading:
        """A DATE; where no hour was told, the day the scene is on."""
        now = scene.published.interval
        hours = [one for one in scene.mentions if one.grain < Grain.DAY and one.interval.start < now.end]
        if not hours:
            return Today().reading(scene)
        day = Grain.DAY.unit(hours[-1].interval.start)
        step = f"an appeal for those who saw what happened on the day of {hours[-1].anchor.label}"
        return Reading("DATE", date_value(day.start, Grain.DAY), day, anchor=hours[-1].anchor, steps=(step,))


def appealed(one: Candidate) -> Candidate:
    """The same, an hour without a day in an appeal put on the day of what happened."""
    clock = one.meaning.clock if isinstance(one.meaning, Daily) else one.meaning
    words = one.chart.grammar.tables.get(APPEALING, {})
    if not isinstance(clock, Clock) or clock.untold or words.keys().isdisjoint(one.chart.tokens.lowers[: one.node.first]):
        return one
    return replace(one, meaning=At(Incident(), clock))
