"""What an expression comes to, and a stretch of time that others may be counted from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.expression import Anchor
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY

NOWHERE = Anchor()

YEAR = 360 * DAY  # what is shorter is a part of a year


@dataclass(frozen=True, slots=True)
class Reading:
    """The attributes of a TIMEX3, as far as the meaning decides them. `grain` is the unit that the text names.

    `value` without an anchor keeps what is unknown as X; `interval` is then EVER.
    """

    type: str
    value: str
    interval: Interval = EVER
    grain: Grain = Grain.DAY
    mod: str = ""
    quant: str = ""
    freq: str = ""
    anchor: Anchor = NOWHERE
    steps: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()

    def also(self, *steps: str) -> Reading:
        """The same reading with more steps at the end of its derivation."""
        return replace(self, steps=self.steps + steps)


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of time to count from, and what to call it. `over`: it was told of as past, whatever the calendar says of it.

    `passing`: it was only mentioned, and the text did not move there. `stepped`: it was itself counted from a time told long before.
    `ended`: it is the last end of a stretch, of which what follows may be told. `onward`: it was itself counted from a time told before.
    `logged`: it is the hour at which a line of a log was written. `closes`: it is midnight, with which its day ends.
    """

    interval: Interval = EVER
    anchor: Anchor = NOWHERE
    grain: Grain = Grain.DAY
    over: bool = False
    passing: bool = False
    stepped: bool = False
    ended: bool = False
    onward: bool = False
    logged: bool = False
    closes: bool = False

    def begins(self, grain: Grain) -> int:
        """The instant from which a unit is counted: days of a midnight from the day that it ends."""
        return self.interval.start - 1 if self.closes and grain >= Grain.DAY else self.interval.start

    @property
    def known(self) -> bool:
        """Whether there is a side to count from."""
        return not self.interval.open

    @property
    def shared(self) -> bool:
        """Whether it is a season that two years share."""
        whole = self.grain is Grain.YEAR and self.known and self.interval.length > YEAR
        return whole and Grain.YEAR.floor(self.interval.start) != self.interval.start


NOWHEN = Frame()
