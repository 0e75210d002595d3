"""What people who chat have arranged so far: a day, and the hours that they told for it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.frame import NOWHEN, Frame
from timeline.when import Interval


@dataclass(frozen=True, slots=True)
class Plan:
    """The `day` that they arrange; `near`: they have just told it; `weekly`: with its weekday and its number.

    Another weekday is then of its week. `hours`: those that they have told by figures of either half of the day, the last one first.
    """

    day: Frame = NOWHEN
    near: bool = False
    weekly: bool = False
    hours: tuple[Interval, ...] = ()


NO_PLAN = Plan()
