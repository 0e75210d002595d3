"""Years of two figures in a history: "the rising of '89" is of the century that the story is in."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.composed import rebuilt
from timeline.expressions.meaning.scene import Meaning, Scene
from timeline.expressions.texts.kinds import core
from timeline.when.civil import civil

HALF = 50  # years of a century, to either side
SOON = 8  # years ahead that are told so too: "iLife '11", sold in 2010
_SHORT = re.compile(r"['’‘](?:\d\d(?!\d)|[^\W\d]{4,})")  # '89, the 'twenties


def in_century(candidate: Candidate, text: str, scene: Scene) -> Candidate:
    """A candidate with its two figures in the century nearest to where the story is, or to the next date that it tells in full.

    Elsewhere what would still be long to come is of the century before, where no verb looks ahead: "a fire in '41".
    """
    if not _SHORT.search(text, max(0, candidate.start - 1), candidate.end):
        return candidate
    if not scene.narrative:
        now = scene.published.interval
        late = (
            not (scene.direction == "future" and scene.told)
            and not now.open
            and (_year(candidate.meaning) or 0) > civil(now.start).year + SOON
        )
        return replace(candidate, meaning=_moved(candidate.meaning, civil(now.start).year + SOON - HALF)) if late else candidate
    near = scene.running.interval if scene.mentions else scene.ahead
    if near.open:
        return candidate
    year = civil(near.start).year
    if scene.testified:  # people who remember: "this was in '36"
        year = min(year, civil(scene.published.interval.start).year + SOON - HALF)
    return replace(candidate, meaning=_moved(candidate.meaning, year))


def _year(meaning: Meaning) -> int | None:
    inner = core(meaning)
    return inner.year if isinstance(inner, Calendar) else None


def _moved(meaning: Meaning, near: int) -> Meaning:
    if isinstance(meaning, Calendar):
        return replace(meaning, year=_nearest(meaning.year, near), decade=_nearest(meaning.decade, near))
    return rebuilt(meaning, lambda inner: _moved(inner, near))


def _nearest(year: int | None, near: int) -> int | None:
    """The year with the same last two figures that is nearest to another.

    >>> _nearest(1989, 1791), _nearest(1920, 1899)
    (1789, 1920)
    """
    return None if year is None else year + 100 * round((near - year) / 100)
