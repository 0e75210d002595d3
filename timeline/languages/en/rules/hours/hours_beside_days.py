"""A bare hour beside its day: by 5 tomorrow, from 9 last Sunday, at 9 the next day, from 2 that afternoon."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, RUNNING, THIS, At, Calendar, Clock, Here, Meaning, Unit, Which, phrases
from timeline.when import Grain

AT_NIGHT = 7  # before which hour work ends


@phrases("timex", "(at|by|from|until|till|before|after) {core:hour_and_day}")
def hour_of_a_day(core: At, here: Here) -> At | None:
    """by 5 tomorrow, from 9 last Sunday

    Please send them by 5 tomorrow. Water was off from 9 last Sunday. → TIME 2025-06-24T17:00, TIME 2025-06-15T09:00
    It rose by 5 today. → DATE 2025-06-23
    """
    by = here.tokens.lowers[here.first] == "by"
    if by and isinstance(core.date, Unit) and core.date.offset <= 0 and not here.casual:
        return None
    late = by and core.clock.hour < AT_NIGHT  # when what is due by then is still done
    return replace(core, clock=replace(core.clock.later_half(), open=False)) if late else core


@phrases("hour_and_day", "{hour} {named_day} | {hour} the (next|following) day")
def hour_and_day(hour: int, named_day: Meaning | None = None) -> At:
    """5 tomorrow, 9 the next day

    They met on 3 May. He came back at 9 the next day. → DATE 2025-05-03, TIME 2025-05-04T09:00
    """
    return At(named_day or Unit(Grain.DAY, 1, RUNNING), Clock(hour, open=True))


@phrases("named_day", "tomorrow | yesterday | today | (last|this) {weekday}")
def named_day(here: Here, weekday: int = 0) -> Meaning:
    """tomorrow, last Sunday, behind an hour

    Water was off from 9 last Sunday. → TIME 2025-06-15T09:00
    """
    if weekday:
        last = here.tokens.lowers[here.first] == "last"
        return Which(Calendar(weekday=weekday), -1 if last else 0, NOW if last else THIS, coming=not last)
    return Unit(Grain.DAY, {"tomorrow": 1, "yesterday": -1}.get(here.text().lower(), 0))


@phrases("timex", "(at|by|from|until|till|before|after|about|around) {core:hour_and_part}")
def hour_of_that_part(core: At) -> At:
    """from 2 that afternoon

    The concert is on 15 July, with a practice from 2 that afternoon. → DATE 2025-07-15, TIME 2025-07-15T14:00
    """
    return core


@phrases("hour_and_part", "{hour} that (same)? {part}")
def hour_and_part(hour: int, part: str) -> At:
    """2 that afternoon

    They met on 3 May. He came back at 2 that afternoon. → DATE 2025-05-03, TIME 2025-05-03T14:00
    """
    return At(Unit(Grain.DAY, 0, RUNNING), Clock(hour, open=True).halved(part))
