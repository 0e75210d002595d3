"""How a narrative moves on: which occurrence of a month, day or weekday comes next from where it is, and what it goes on from."""

from __future__ import annotations

from typing import Protocol

from timeline.expressions.meaning.rounds import goes_on
from timeline.expressions.meaning.scene import Frame, Scene
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

# How far a narrative looks back within a year or month, as a share of it, before the next one is the likelier.
BACK, EVEN, LONG = 0.6, 0.5, 60 * DAY
LENGTH = {Grain.CENTURY: 36525 * DAY, Grain.YEAR: 365.25 * DAY, Grain.MONTH: 30.4 * DAY, Grain.WEEK: 7 * DAY, Grain.DAY: DAY}

# Where one occurrence is so many times nearer than the other, tense is not asked: in November "December" is the coming one in any tense.
CLEAR = 3.0
# A narrative that named another year in passing goes on from what it told before that, where the step from there is less far: how much
# farther that counts for being older, how many times as far a step back, and how far it is from a whole year to a day of it.
AGE, BACKWARD, WIDE = 20 * DAY, 2.0, 30 * DAY
# Of how many of the times lately spoken of it goes on from one, where a date told in full comes soon; what a longer step to that counts.
LINE, FAR = 3, 365 * DAY
FEW = 14 * DAY  # so soon a narrative goes on, after a year named in passing, from the day told before
BESIDE = 8 * DAY  # so near a day of another year what comes round is of that
WEEKEND = 2 * DAY
SEASON = 91 * DAY  # "by March" of one that is over is told so soon after it


class Round(Protocol):
    """What comes round again, as far as a narrative asks about it."""

    @property
    def round(self) -> Grain:
        """How often: the year of a month, the week of a weekday."""

    def within(self, start: int) -> Interval | None:
        """Where it lies in the round that begins at `start`."""

    def around(self, at: int, *, back: int = 9, ahead: int = 9) -> list[Interval]:
        """Occurrences near an instant, in order."""


def beside(cycle: Round, told: Frame) -> bool:
    """Whether it comes round a few days from a day just told: "he filed on 14 November 2014; it had opened again on 12 November"."""
    return told.grain <= Grain.DAY and any(abs(one.start - told.interval.start) < BESIDE for one in cycle.around(told.interval.start))


def _fresh(one: Interval, scene: Scene) -> bool:
    return one.start <= scene.published.interval.start <= one.end + LONG


def in_narrative(cycle: Round, found: list[Interval], frame: Frame, scene: Scene) -> tuple[Interval, str, str] | None:
    """Counted from where the narrative is; before it has told any date, back from the first one that it tells in full."""
    leads = not scene.mentions and not scene.ahead.open and cycle.round is Grain.YEAR
    up_to = _leading_up(cycle, scene.ahead) if leads else None
    if up_to is not None and not _lately(cycle, scene):
        return up_to, "the narrative leads up to its next date", ""
    if frame is not scene.running or (not scene.mentions and scene.direction == "past" and frame.interval == scene.published.interval):
        return None
    late = (
        []
        if scene.narrative or goes_on(scene, cycle.round) or beside(cycle, frame)
        else [one for one in cycle.around(scene.published.interval.start) if _fresh(one, scene)]
    )
    if late:
        return late[-1], "news comes back to its own time", ""
    over = [one for one in found if one.start < frame.interval.end] if scene.before else []
    inside = _in_season(found, frame, scene)
    chosen = over[-1] if over else inside[0] if inside else _onward(cycle, frame, scene)
    if chosen is not None:
        why = "in the season that two years share" if inside else "somebody goes on with his story"
        return chosen, "it was over by then" if over else why, ""
    line, near = _line(cycle, frame, found, scene)
    told = _over(_narrated(cycle, line, near), [_narrated(cycle, frame, found)[0], *reversed(near)], scene)
    if scene.onward and told[0].end < line.interval.start - SEASON:
        return next(((one, "the narrative leads up to it", "") for one in near if one.end > line.interval.start), told)
    return told


def _over(told: tuple[Interval, str, str], near: list[Interval], scene: Scene) -> tuple[Interval, str, str]:
    """The same, or where it is told as past and would be after publication the first of those near that was before."""
    past = scene.testified or (scene.told and scene.direction == "past" and not scene.narrative and scene.published.known)
    ahead = past and told[0].start >= scene.published.interval.end
    over = next((one for one in near if one.start < scene.published.interval.start), None) if ahead else None
    return told if over is None else (over, "the last one before publication", "")


def _lately(cycle: Round, scene: Scene) -> bool:
    """Whether a text that then names a year long past begins with what happened shortly before publication, as in an obituary."""
    now, year = scene.published.interval, scene.ahead.length > LENGTH[Grain.MONTH] + DAY
    far = year and scene.published.known and scene.ahead.end + FAR < now.start and scene.told and scene.direction == "past"
    return far and any(one.start <= now.start <= one.end + LONG for one in cycle.around(now.start))


def _onward(cycle: Round, frame: Frame, scene: Scene) -> Interval | None:
    """The first from where a story told aloud is, up to the day on which it is told."""
    if not scene.aloud or scene.narrative or frame.grain >= Grain.YEAR:
        return None
    near = (one for one in cycle.around(frame.interval.start) if one.start >= Grain.DAY.floor(frame.interval.start))
    return next((one for one in near if one.start < scene.published.interval.end), None)


def _in_season(found: list[Interval], frame: Frame, scene: Scene) -> list[Interval]:
    """Those from here on in the season that is told of: in May, after the December of the 2006–07 season."""
    season = next((one for one in scene.mentions if one.shared), None)
    if season is None or frame.interval.start not in season.interval:
        return []
    return [one for one in found if one.start in season.interval and one.end > frame.interval.start]


def _leading_up(cycle: Round, ahead: Interval) -> Interval | None:
    """The last before a date, the first after it where that is much nearer: "reached it on 14 May; had left on 1 May 1805".

    None where no calendar tells when it was: Ramadan of the year 100.
    """
    if ahead.length > LENGTH[Grain.YEAR] - DAY and (same := cycle.within(ahead.start)) is not None:
        return same
    near = cycle.around(ahead.start)
    up_to = [one for one in near if one.start <= ahead.start]
    after = [one for one in near if one.start > ahead.start]
    if not up_to or (after and CLEAR * (after[0].start - ahead.start) < ahead.start - up_to[-1].start):
        return next(iter(after or up_to), None)
    return up_to[-1]


def _line(cycle: Round, frame: Frame, found: list[Interval], scene: Scene) -> tuple[Frame, list[Interval]]:
    """What the narrative goes on from: the time last spoken of, or one before it where what came between was an aside.

    It is the one from which the way to here and on to the next date told in full is the shortest.
    """
    told = [one for one in scene.mentions if not one.passing]
    if cycle.round < Grain.YEAR or len(told) < 2:
        return frame, found
    older = [one for one in told[1 : 2 if scene.ahead.open else LINE] if _passing(cycle, frame, one, scene.ahead)]
    lines = [(frame, found), *((one, cycle.around(one.interval.start)) for one in older if one.grain <= Grain.YEAR)]
    ways = [(AGE * age + _way(cycle, *line, scene.ahead), age, line) for age, line in enumerate(lines) if line[1]]
    return min(ways, key=lambda way: way[:2])[2]


def _passing(cycle: Round, frame: Frame, older: Frame, ahead: Interval) -> bool:
    """Whether the time last spoken of may be an aside: a look back, a look ahead behind which the text returns, or a mere year.

    Of a mere year only where what follows is a day, a few days from the time before that.
    """
    fine = frame.grain < Grain.YEAR <= older.grain and frame.interval.start < older.interval.start - FAR
    if (frame.interval.start < older.interval.start and not fine) or (not ahead.open and ahead.start < frame.interval.start):
        return True
    on = _narrated(cycle, older, cycle.around(older.interval.start) or [older.interval])[0]
    if frame.ended and older.interval.start <= on.start <= frame.interval.start:
        return True  # "it lasted from 19 August 1942 to 2 February 1943; on 14 September …"
    near = older.interval.start <= on.start < older.interval.end + FEW
    return frame.grain >= Grain.YEAR and on.length <= DAY and near


def _way(cycle: Round, frame: Frame, found: list[Interval], ahead: Interval) -> float:
    """How far it is from a time to the occurrence that would follow it, and from there to the next date told in full."""
    chosen = _narrated(cycle, frame, found)[0]
    return _step(frame, chosen) + (0 if ahead.open else min(FAR, _step(Frame(chosen), ahead)))


def _step(frame: Frame, chosen: Interval) -> float:
    """How far a narrative would have to go from one time to another, in seconds; going back is farther."""
    ahead = chosen.start - frame.interval.start
    if frame.interval.length > 40 * DAY and chosen.start in frame.interval:
        return WIDE
    return ahead if ahead >= 0 else -ahead * BACKWARD


def _narrated(cycle: Round, frame: Frame, found: list[Interval]) -> tuple[Interval, str, str]:
    """In a narrative time goes forward, with looks back within the same year or month."""
    same = next((one for one in found if frame.interval.start in one), cycle.within(cycle.round.floor(frame.interval.start)))
    back = BACK if same is None or same.length < LONG else EVEN  # after an autumn, "in the spring" is of the next year
    least = frame.interval.start - back * LENGTH[cycle.round]
    weekend = frame.interval.length <= WEEKEND and same is not None and same.start < frame.interval.start - WEEKEND  # before its Monday
    if frame.grain is Grain.WEEK is cycle.round and same is not None and not weekend:
        return same, "in the week told", ""
    if cycle.round > Grain.WEEK and same is not None and same.start >= least:
        return same, f"in the same {cycle.round.name.lower()}", ""
    chosen = next((one for one in found if one.start >= Grain.DAY.floor(frame.interval.start)), found[-1])
    return chosen, "the narrative moves on from there", ""
