"""What is told as past is never put behind the day on which the text speaks."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.composed import held
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import RUNNING, Frame, Meaning, Reading, Scene
from timeline.expressions.meaning.today import Today
from timeline.expressions.tense.groups import PAST
from timeline.expressions.texts.kinds import core
from timeline.when import Grain


def grounded(meaning: Meaning, reading: Reading, scene: Scene, back: Frame) -> Reading:
    """The reading; where it would put what was over ahead of publication, that from what was told of as past before, else of no day.

    After "my sister fell two years ago. Today she is well", "that summer she could not walk" is of the summer two years ago. `back`: the
    time last looked back to.
    """
    now = scene.published.interval
    if scene.narrative or scene.late or scene.direction != PAST or now.open or reading.interval.open or not _leans(meaning):
        return reading
    if scene.joined and _that(meaning, Grain.SECOND):
        return reading  # "we are shut next Monday, and what was arranged for that day is put off"
    if reading.interval.start < now.end and not (_that(meaning) and scene.running.interval.start >= now.start):
        return reading
    told = tuple(one for one in (back, *scene.mentions) if one.interval.end <= now.start)
    if not told and not (scene.mentions and scene.running.interval.start in now):
        return reading
    line = scene.published if _hour(meaning) else told[0] if told else Frame()
    again = meaning.reading(replace(scene, mentions=told, running=line))
    return again.also("what is past is not counted from what is still to come")


def _leans(meaning: Meaning) -> bool:
    """Whether it is counted from the time last spoken of."""
    return getattr(meaning, "base", None) == RUNNING or _hour(meaning) or any(_leans(inner) for inner in held(meaning).values())


def _hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) or (isinstance(meaning, At) and isinstance(meaning.date, Today))


def _that(meaning: Meaning, beyond: Grain = Grain.DAY) -> bool:
    """Whether it is the week, month or season told of: "that summer"; nothing so short as a grain."""
    inner = core(meaning)
    grain = inner.grain if isinstance(inner, Unit) else inner.of.round if isinstance(inner, Which) else Grain.DAY
    return isinstance(inner, Unit | Which) and inner.base == RUNNING and not inner.offset and grain > beyond
