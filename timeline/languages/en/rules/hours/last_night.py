"""Hours of last night: last night at 9:30, at 9 last night."""

from timeline.expressions.meanings import At, Clock, Grain, Unit, phrases

SMALL = 5  # the hours before it belong to the day after the night


@phrases(
    "timex",
    "last (night|nite) (at|around|by)? {timed} | last (night|nite) (at|around) {second_hour} | {timed} last (night|nite)",
)
def last_night_at(timed: Clock | None = None, second_hour: Clock | None = None) -> At | None:
    """last night at 9:30; small hours of it are of today

    We got in last night at 9:30. → TIME 2025-06-22T21:30
    They rang last night at 1:15 a.m. → TIME 2025-06-23T01:15
    He called last night. → TIME 2025-06-22TNI
    """
    clock = timed or second_hour
    return _of_the_night(clock) if clock else None


@phrases("timex", "(at|until|till|til|from|since|after|before) {core:hour_last_night}")
def at_hour_last_night(core: At) -> At:
    """at 9 last night

    They were still at it at 9 last night. → TIME 2025-06-22T21:00
    """
    return core


@phrases("hour_last_night", "{second_hour} last (night|nite)")
def hour_last_night(second_hour: Clock) -> At:
    """9 last night

    They rang at 9 last night. → TIME 2025-06-22T21:00
    """
    return _of_the_night(second_hour)


def _of_the_night(clock: Clock) -> At:
    late = clock.halved("NI")
    return At(Unit(Grain.DAY, 0 if late.hour < SMALL and not late.part else -1), late)
