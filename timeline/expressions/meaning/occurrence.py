"""Which occurrence of what comes round again is meant: of the two around the anchor the one on the side that the scene tells."""

from __future__ import annotations

from typing import Protocol

from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.chatted import beside_arranged
from timeline.expressions.meaning.narrative import CLEAR, Round, beside, in_narrative
from timeline.expressions.meaning.rounds import goes_on
from timeline.expressions.meaning.scene import LONG_SINCE, Frame, Scene
from timeline.expressions.settings import CHAT, MESSAGE, TALK
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

# News looks back: without any tense the past occurrence is taken up to so many times as far away as the coming one.
BIAS = 2.0
# By how much more a tense must be outweighed that misleads less often: a past one of a verb that is dated there by a month, by a day, a
# future one.
SURELY, LIKELY, SURER = 100, 3.5, 1.9
LATELY = 60 * DAY  # what was told of so lately is not the same day of next year
HALF_A_YEAR = 182 * DAY


class Reported(Round, Protocol):
    """What comes round again, as far as the choice asks about it."""

    @property
    def reported(self) -> bool:
        """Whether it is mostly spoken of in looking back, in any tense."""


def choice(cycle: Reported, found: list[Interval], frame: Frame, scene: Scene) -> tuple[Interval, str, str]:
    """The occurrence meant, why, and the one that was not."""
    if cycle.round is Grain.WEEK and _another(frame, scene):
        found = [one for one in found if frame.interval.start not in one] or found
    past = [one for one in found if one.start < frame.interval.end]
    whole = cycle.round > Grain.DAY  # an hour that has begun is past, a day or a year that has begun is not
    future = [one for one in found if (one.end if whole else one.start + 1) > frame.interval.start]
    before, after = (past or found)[-1 if past else 0], (future or found)[0 if future else -1]
    if (near := beside_arranged(cycle, scene)) is not None:
        return near, "the nearest to the day that they arrange", ""
    if (inside := _in_time_told(cycle, scene)) is not None:
        return inside, "in the season that was just told", ""
    if (scene.narrative or scene.story or goes_on(scene, cycle.round)) and (told := in_narrative(cycle, found, frame, scene)):
        return told
    if _of_sentence(cycle, scene):
        return scene.running.interval, "the day told in its sentence is one", f"{named(before)}: the latest one up to the anchor"
    return (before, "it holds the anchor", "") if before == after else _sided(cycle, before, after, frame, scene)


def _in_time_told(cycle: Reported, scene: Scene) -> Interval | None:
    """A day or month in a season long over that was just told: "came to light in the spring of 2021. She was arrested on 4 May"."""
    told, past = scene.running, scene.direction == "past" and scene.close and cycle.round is Grain.YEAR and not scene.narrative
    season = told.known and Grain.MONTH < told.grain < Grain.YEAR and told.interval.end + LONG_SINCE < scene.published.interval.start
    if not (past and season and scene.published.known):
        return None
    return next((one for one in cycle.around(told.interval.start) if one.start in told.interval), None)


def _another(frame: Frame, scene: Scene) -> bool:
    """Whether a weekday is not that of the anchor: "said on Friday that it would open on Friday", "call me Friday", said on a Friday."""
    by_turns = scene.settings.aloud == TALK and frame.anchor.kind == "publication" and not scene.onward
    by_turns = by_turns or (scene.settings.aloud == CHAT and frame.anchor.kind == "publication")
    chatted = scene.direction == "future" and (by_turns or (scene.logged and not scene.told))
    then = scene.foretold and scene.joined and frame is scene.running and frame.grain <= Grain.DAY
    return scene.settings.prefer == "future" or chatted or then


def long_gone(cycle: Reported, scene: Scene) -> bool:
    """Whether a month or its day would be of last year, and is rather of the year just told: "broke on 12 May 2009. On 20 May it fell"."""
    if not scene.long_ago or cycle.round is not Grain.YEAR:
        return False
    now = scene.published.interval
    if beside(cycle, scene.running):
        return True
    return all(one.start < now.start - HALF_A_YEAR for one in cycle.around(now.start, back=1, ahead=0) if one.start < now.end)


def _sided(cycle: Reported, before: Interval, after: Interval, frame: Frame, scene: Scene) -> tuple[Interval, str, str]:
    """Of the two around the anchor the one on the side that the scene tells."""
    direction = scene.direction or ("past" if cycle.round is Grain.WEEK and scene.settings.kind == "news" else "nearest")
    gone, ahead = frame.interval.start - before.start, after.start - frame.interval.start
    likely = SURELY if before.length > DAY else LIKELY  # "cut its rate in January", told in December
    sure = CLEAR * (SURER if direction == "future" else likely if scene.likely else 1)
    clear = sure * min(gone, ahead) < max(gone, ahead) and cycle.round > Grain.WEEK
    by_turns = scene.settings.aloud == TALK or (scene.settings.aloud == MESSAGE and scene.likely)
    spoken = by_turns and direction == "past" and scene.told  # people mean the tense that they speak in
    if not scene.settings.prefer and not scene.settled and not spoken:
        meant = "future" if direction == "future" and ahead < gone else "past"
        direction = meant if cycle.reported else "nearest" if clear else direction
    if direction == "past" and scene.late and cycle.round is Grain.WEEK and after.start == frame.interval.end and after.length <= DAY:
        return after, "the day after publication, on which the text was brought up to date", f"{named(before)}: six days ago"
    if direction == "past":
        return before, f"the latest one up to the anchor: {scene.reason}", f"{named(after)}: {scene.reason}"
    if direction == "future" and not _told(cycle, before, frame, scene) and not _lapsed(cycle, gone, ahead, scene):
        return after, f"the first one from the anchor on: {scene.reason}", f"{named(before)}: {scene.reason}"
    if direction == "future":
        return before, "it was to come then, or the text has told of it before", f"{named(after)}: {scene.reason}"
    if len(told := {one for one in (before, after) if any(mention.interval == one for mention in scene.mentions)}) == 1:
        return told.pop(), "the text has told of it before", ""
    bias = BIAS if scene.settings.kind == "news" and not scene.settings.prefer else 1
    nearest, farther = (before, after) if gone <= ahead * bias else (after, before)
    return nearest, "the nearest one", f"{named(farther)}: farther from the anchor"


def _told(cycle: Reported, before: Interval, frame: Frame, scene: Scene) -> bool:
    """Whether what seems to come is the day that the text has told of: "thousands marched on Tuesday; it had said it would not".

    A weekday or a day of the month only where it was foreseen then, or owns something ("under Tuesday's accord they will"); a day and its
    month also where they "will" be spoken of.
    """
    mentioned = before.length <= DAY and any(one.interval.start in before for one in scene.mentions)
    lately = cycle.round is Grain.YEAR and frame.interval.start - before.start < LATELY
    return mentioned and not scene.settings.prefer and (scene.foreseen or lately)


def _lapsed(cycle: Reported, gone: int, ahead: int, scene: Scene) -> bool:
    """Whether what "was to" be on a day or in a month was to be in this year: "which was to expire on 31 July", told in autumn."""
    return scene.lapsed and cycle.round in (Grain.YEAR, Grain.MONTH) and gone < ahead and not scene.settings.prefer


def _of_sentence(cycle: Reported, scene: Scene) -> bool:
    """Whether a weekday is that of the day told before it in its sentence: "on 3 June, after Friday prayers", told weeks later."""
    day, weekly = scene.running, cycle.round is Grain.WEEK
    told = weekly and scene.joined and scene.parted and scene.direction != "future" and day.grain is Grain.DAY and day.known
    return told and not scene.settings.prefer and cycle.within(cycle.round.floor(day.interval.start)) == day.interval
