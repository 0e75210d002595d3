"""Stretches of history by their names, as a table dates them: the Second World War, the Victorian era, the outbreak of the Korean War."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.expressions.meaning.scene import Meaning, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.when import Grain, Interval

OPENED, CLOSED = -1, 1


@dataclass(frozen=True, slots=True)
class Age(Meaning):
    """A stretch of history, or the time about which it opened (side -1) or closed (side 1).

    The `key` is its first and last time, "1914-07-28/1918-11-11"; for "1945-05-08~1945-09-02" an end took from one to the other.
    `event`: it is a war or the like, which only histories count in.

    >>> from timeline.when import EVER
    >>> str(Age("1914-07-28/1918-11-11").interval(EVER)), str(Age("1914-07-28/1918-11-11", CLOSED).interval(EVER))
    ('1914-07-28/1918-11-12', '1918-11')
    """

    key: str
    side: int = 0
    event: bool = False

    def reading(self, scene: Scene) -> Reading:
        """PAST_REF with its interval, as TIMEX3 has no value for such a stretch; open where it was not over when the text was published."""
        first, last = (_hull(end) for end in self.key.split("/"))
        whole = first.hull(last)
        if scene.published.known and scene.published.interval.start < whole.end:
            return Reading("DATE", "PAST_REF", steps=("was not over when this was written",))
        if not self.side:
            return Reading("DATE", "PAST_REF", whole, steps=(f"a stretch of history, by the table: {whole}",))
        end = last if self.side > 0 else first
        found = Grain.MONTH.unit(end.start).hull(Grain.MONTH.unit(end.end - 1))  # nobody means the very day
        grain = next((grain for grain in (Grain.MONTH, Grain.YEAR, Grain.DECADE) if found in grain.unit(found.start)), Grain.CENTURY)
        word = "closed" if self.side > 0 else "opened"
        steps = (f"a stretch of history, by the table: {word} in {found}",)
        return Reading("DATE", date_value(found.start, grain), found, grain, steps=steps)


def _hull(end: str) -> Interval:
    first, _, last = end.partition("~")
    return Interval.parse(first).hull(Interval.parse(last or first))
