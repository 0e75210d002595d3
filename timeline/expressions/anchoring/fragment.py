"""On which side of now a time without a verb is: that of the time told right before it."""

from __future__ import annotations

from timeline.expressions.meaning.frame import Frame
from timeline.expressions.settings import MESSAGE, TALK
from timeline.expressions.tense.groups import FUTURE, PAST
from timeline.when import Grain, Interval


def behind(told: Frame, now: Interval, aloud: str, *, joined: bool, near: bool) -> str:
    """In one sentence (`joined`) what is to come goes on: "sails on 3 March, and again from 9 June".

    Where people speak, shortly after a time (`near`), so does what is over, and in talk by turns what is to come: "Tuesday he was ill.
    Wednesday, same thing.", "I'm off Friday. Back on Monday.". Labels are told so in any text: "Tonight: clear. Saturday: sun."
    """
    if now.open or not told.known or told.grain > Grain.SEASON:
        return ""
    talk = near and aloud == TALK
    if told.interval.start >= (now.start if talk else now.end) and (talk or joined):
        return FUTURE
    over = near and aloud in (TALK, MESSAGE) and told.over and told.grain <= Grain.WEEK
    return PAST if over and not joined else ""
