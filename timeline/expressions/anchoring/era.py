"""Years and centuries before Christ that a history tells without saying so: "in 49 BC he crossed the river; in 44 he died"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.composed import held
from timeline.expressions.meaning.scene import Meaning, Scene
from timeline.expressions.wording.writing import Writing
from timeline.when import Interval
from timeline.when.civil import civil

FIRST = 150  # the last year of which two figures may still tell the year
RECENT = 1800  # the first year in which things were dug up that histories of such times tell of
ONWARD, BACK = 60, 30  # years: how far a history before Christ goes on, or looks back, without saying that it still is


def in_era(candidate: Candidate, text: str, scene: Scene, writing: Writing, coming: Interval) -> Candidate:
    """A candidate whose bare year or century is before Christ, where the history, or the sentence, is there and goes on to it, or to a
    later such year.

    `coming`: the next date that the text tells with its year.
    """
    here = civil(scene.running.interval.start).year
    if not (scene.narrative or scene.joined) or not scene.mentions or here > FIRST:
        return candidate
    said = text[candidate.start : candidate.end]
    if writing.era.search(said):
        return candidate
    figures = writing.figures.search(said)
    if figures and re.search(r"\d{4}", said[: figures.start()]):
        return candidate  # "in the winter of 1928-29"
    if here > 0:
        return _of_first_century(candidate, figures[1] if figures else "", here)
    told = int(figures[1]) if figures else 0
    moved = _before_christ(candidate.meaning, told)
    if told >= RECENT and not (moved and _led_on(moved[1], here, coming)):
        return candidate  # "the city fell in 2004 BC; its tablets were found in 1989"
    return candidate if moved is None or not _fits(moved[1], scene, coming) else replace(candidate, meaning=moved[0])


def _of_first_century(candidate: Candidate, figures: str, here: int) -> Candidate:
    """The summer of 61, in a history that has told of AD 60: read as one of our own years before."""
    meaning = candidate.meaning
    ours = isinstance(meaning, Calendar) and meaning.year is not None and meaning.year > 1900 and len(figures) == 2
    near = ours and abs(int(figures) - here) <= ONWARD
    return replace(candidate, meaning=replace(meaning, year=int(figures))) if near and isinstance(meaning, Calendar) else candidate


def _fits(year: int, scene: Scene, ahead: Interval) -> bool:
    """Whether the history goes on to an astronomical year: it is soon after, or before the next one that it tells in full."""
    here = civil(scene.running.interval.start).year
    return -BACK <= year - here <= ONWARD or _led_on(year, here, ahead)


def _led_on(year: int, here: int, ahead: Interval) -> bool:
    """Whether a year lies between where the history is and the next one before Christ that it tells in full."""
    return not ahead.open and here <= year <= civil(ahead.start).year <= 0


def _before_christ(meaning: Meaning, figures: int) -> tuple[Meaning, int] | None:
    """The meaning with its year or century before Christ, and the year; None where it has no century and no year of these figures."""
    if isinstance(meaning, Calendar):
        if figures and meaning.year is not None and meaning.year % 100 == figures % 100 and (meaning.year == figures or figures < 100):
            return replace(meaning, year=1 - figures, weekday=None), 1 - figures
        if meaning.century is not None:
            first = -99 - meaning.century // 100 * 100
            return replace(meaning, century=first), first
        return None
    for name, inner in held(meaning).items():
        if found := _before_christ(inner, figures):
            return replace(meaning, **{name: found[0]}), found[1]  # type: ignore[type-var]
    return None
