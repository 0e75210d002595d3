"""A bare hour beside its day: by 5 tomorrow, from 9 last Sunday, from 2 that afternoon."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, RUNNING, THIS, At, Calendar, Clock, Here, Unit, Which, phrases
from timeline.when import Grain

AT_NIGHT = 7  # before which hour work ends


@phrases(
    "timex",
    "(at|by|from|until|till|before|after) {hour} (tomorrow|yesterday|today)",
    "(at|by|from|until|till|before|after) {hour} (last|this) {weekday}",
    "(at|by|from|until|till|before|after) {hour} the (next|following) day",
)
def hour_of_a_day(hour: int, here: Here, weekday: int = 0) -> At | None:
    """by 5 tomorrow, from 9 last Sunday

    Please send them by 5 tomorrow. Water was off from 9 last Sunday. → TIME 2025-06-24T17:00, TIME 2025-06-15T09:00
    It rose by 5 today. → DATE 2025-06-23
    """
    clock = Clock(hour, open=True)
    word, led = here.tokens.lowers[here.last - 1], here.tokens.lowers[here.first]
    if led == "by" and word in ("today", "yesterday") and not here.casual:
        return None
    if led == "by" and clock.open and hour < AT_NIGHT:
        clock = replace(clock.later_half(), open=False)  # when what is due by then is still done
    if word == "day":
        return At(Unit(Grain.DAY, 1, RUNNING), clock)
    if weekday:
        last = here.tokens.lowers[here.last - 2] == "last"
        return At(Which(Calendar(weekday=weekday), -1 if last else 0, NOW if last else THIS, coming=not last), clock)
    return At(Unit(Grain.DAY, {"tomorrow": 1, "yesterday": -1}.get(word, 0)), clock)


@phrases("timex", "(at|by|from|until|till|before|after|about|around) {hour} that (same)? {part}")
def hour_of_that_part(hour: int, part: str) -> At:
    """from 2 that afternoon

    The concert is on 15 July, with a practice from 2 that afternoon. → DATE 2025-07-15, TIME 2025-07-15T14:00
    """
    return At(Unit(Grain.DAY, 0, RUNNING), Clock(hour, open=True).halved(part))
