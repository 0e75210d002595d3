"""What a bare weekday, month or day of the month is counted from: publication, the time told last, or nothing that is known."""

from __future__ import annotations

from timeline.expressions.meaning.frame import Frame
from timeline.expressions.meaning.scene import LONG_SINCE, Scene
from timeline.when import Grain
from timeline.when.civil import DAY

LATELY = 62 * DAY  # so long before, of the month of a day told of
STALE, SEASONS = 12 * DAY, 300 * DAY  # so long before, a weekday or month told aloud goes on from the time last spoken of
WEEKEND = 2 * DAY


def cyclic(scene: Scene, round_: Grain) -> Frame:
    """What bare weekdays, months and days are counted from; a weekday hangs on no mere year told of, nor one to come on the past."""
    by = scene.onward and _running_past(scene)  # "by Friday it is lost"
    story = scene.narrative and _running_past(scene)  # "there was a room until Monday", in a tale
    to_come = scene.announced or (round_ <= Grain.WEEK and not by and not story)
    to_come = to_come and scene.published.known and scene.direction == "future" and not scene.testified
    if goes_on(scene, round_) or _waited(scene, round_) or _after_it(scene, round_) or _returning(scene, round_) or _planned(scene, round_):
        return scene.running
    if scene.story and round_ is Grain.YEAR and scene.direction == "past":
        return scene.running
    if _lost(scene, round_):
        return Frame()
    if scene.narrative and scene.running.known and not to_come and not scene.loose(round_):
        return scene.running
    vague = round_ <= Grain.WEEK and scene.running.grain > Grain.WEEK  # "agreed to in May, said it would open on Monday"
    return scene.published if vague and not scene.spoke and scene.published.known else scene.then


def goes_on(scene: Scene, round_: Grain) -> bool:
    """Whether a past one is of the year or month last told of, long before publication, in any text.

    "The 20th" is of its month; a month that one sentence tells together with it goes on from there: "in May 2019, and ended in June".
    """
    year = scene.headed and Grain.MONTH < scene.running.grain <= Grain.YEAR is round_  # "In 1918 it was mild, but by autumn …"
    over = year and not scene.direction and scene.running.interval.end <= scene.published.interval.start  # "last year: sown 1 March"
    told = (over or scene.direction == "past") and scene.running.known and (year or scene.running.grain <= Grain.MONTH)
    before = scene.before and scene.running.grain <= Grain.DAY  # "came on 3 January 2010; she had given birth in October"
    bound = round_ is Grain.MONTH or ((scene.joined or before) and round_ is Grain.YEAR)
    since = (
        0
        if year or (scene.joined and round_ is Grain.MONTH)
        else LATELY
        if round_ is Grain.MONTH and scene.running.grain is Grain.DAY
        else LONG_SINCE
    )
    long = told and bound and scene.published.known and scene.running.interval.end <= scene.published.interval.start - since
    return long or _aloud(scene, round_) or (round_ is Grain.MONTH and _in_month(scene))


def _waited(scene: Scene, round_: Grain) -> bool:
    """Whether somebody in a story told by the day waited until a day, which is the next from there."""
    by_day = scene.waits and scene.running.known and scene.running.grain <= Grain.DAY and round_ <= Grain.YEAR
    return by_day and scene.published.known and scene.running.interval.end <= scene.published.interval.start


def _in_month(scene: Scene) -> bool:
    """Whether a month was just told, of which a day may be: "next month … on the fourteenth"."""
    told, now = scene.running.interval, scene.published.interval
    if not (scene.close and scene.running.grain is Grain.MONTH and scene.running.known and scene.published.known):
        return False
    ahead, behind = told.start >= now.end, told.end <= now.start
    return ahead if scene.direction == "future" else behind if scene.direction == "past" else ahead or behind


def _returning(scene: Scene, round_: Grain) -> bool:
    """Whether people ask for a day after one to come: "leaving on 3 August and returning on the 10th"."""
    asked = scene.settings.prefer == scene.direction == "future" and scene.joined and round_ is Grain.MONTH
    return asked and scene.running.grain is Grain.DAY and scene.published.interval.start < scene.running.interval.start


def _planned(scene: Scene, round_: Grain) -> bool:
    """Whether a day by its number goes on from one that is still to come: "we fly on 5 April; then the bus south on the 8th"."""
    day, now = scene.running, scene.published.interval
    told = scene.close and scene.direction != "past" and round_ is Grain.MONTH and day.grain <= Grain.DAY and not scene.settings.prefer
    told = told and not (scene.onward and not scene.joined)  # "I am back on 21 August. It must be signed by the 11th."
    return told and day.known and scene.published.known and day.interval.start >= now.end


def _aloud(scene: Scene, round_: Grain) -> bool:
    """Whether somebody goes on with his story: "in 2021 I wrote; by Christmas I had it", "on 30 October I fell. I called Monday"."""
    if not (scene.aloud and scene.direction == "past" and scene.running.known and scene.published.known):
        return False
    behind = scene.published.interval.start - scene.running.interval.end
    if round_ is Grain.YEAR:
        return behind >= 0 if scene.running.grain is Grain.YEAR else scene.running.grain < Grain.YEAR and behind > SEASONS
    stale = behind > STALE or (scene.running.onward and behind > 6 * DAY)
    weekend = scene.running.grain is Grain.WEEK and scene.running.interval.length <= WEEKEND
    return stale and (weekend or scene.running.grain <= (Grain.DAY if round_ is Grain.WEEK else round_))


def _running_past(scene: Scene) -> bool:
    """Whether what was last spoken of was over months before publication."""
    return scene.running.known and scene.published.known and scene.running.interval.end < scene.published.interval.start - LATELY


def _after_it(scene: Scene, round_: Grain) -> bool:
    """Whether a weekday to come follows a day of its sentence that is more than a week off: "shut on 1 September, and back Tuesday".

    Or is of a week to come that its sentence names: "the week of 26 August: rehearsals on Monday and Thursday".
    """
    if not (scene.joined and round_ is Grain.WEEK and scene.published.known) or scene.settings.prefer:
        return False
    day, now = scene.running, scene.published.interval
    weeks = (one.interval for one in scene.mentions if one.grain is Grain.WEEK and one.interval.length > WEEKEND)
    if any(day.interval.start in week and week.start >= now.end for week in weeks):
        return scene.direction != "past"
    far = day.grain is Grain.DAY and day.interval.start >= now.end + 6 * DAY
    return far and scene.direction == "future" and not scene.onward


def _lost(scene: Scene, round_: Grain) -> bool:
    """Whether a weekday is of some week of a year long past, which nobody knows."""
    told = scene.aloud and scene.published.known and scene.running.grain is Grain.MONTH and round_ <= Grain.WEEK
    told_aloud = scene.aloud and scene.running.grain <= Grain.YEAR  # not "this was all fields in the 1990s; on Saturday he said"
    past = told or ((scene.narrative or told_aloud) and scene.direction != "future" and scene.loose(round_))
    return past and scene.running.interval.end + LONG_SINCE < scene.published.interval.start
