"""Hours by themselves in diaries, letters and talk that is written down: bed at ten, class at nine, home around six."""

from timeline.expressions.meanings import Clock, Here, phrases

BACK, ON = 9, 5  # tokens in which something tells that an hour is meant
EVENING = 6  # the first hour that is of the evening where something is done that people do then


@phrases(
    "timex",
    "(at|by|until|till) {core:hour_of_routine} | (at|by|until|till)? (around|about|like) {core:hour_of_routine}",
    "(at|by) (around|about|like) (,)? {core:hour_of_routine} | (just|shortly|soon) (after|before) {core:hour_of_routine}",
)
def hour_of_the_day(core: Clock) -> Clock:
    """bed at ten, class at nine, where a clause ends and something tells that it is no age

    I had class at nine. → TIME 2025-06-23T09:00
    We went to bed at ten. → TIME 2025-06-23T22:00
    I woke up at like seven thirty. → TIME 2025-06-23T07:30
    He left school at ten. She could read at six.
    """
    return core


@phrases("hour_of_routine", "{ones} | {teens} | {spoken_clock}")
def hour_of_routine(here: Here, ones: int = 0, teens: int = 0, spoken_clock: Clock | None = None) -> Clock | None:
    """ten, as an hour

    They were home by six. We got home at like two a.m., and slept. → TIME 2025-06-23T18:00, TIME 2025-06-23T02:00
    She came to our home at nine people's request.
    """
    hour = spoken_clock.hour if spoken_clock else ones or teens
    lowers = here.tokens.lowers
    near = [*lowers[max(0, here.first - BACK) : here.first], *lowers[here.last : here.last + ON]]
    told = any(here.among("daily_round", word) for word in near)
    ended = not here.after().isalnum() or here.among("after_a_year", here.after()) or here.among("after_routine", here.after())
    number = here.touches_after() and (here.after(2).isdecimal() or here.after() in ("-", "%", "/"))
    marked = here.among("meridiem", here.after()) or (here.among("hour_mark", here.after()) and here.after(2) == ".")
    if here.casual or not told or not ended or number or marked or not 1 <= hour <= 12:
        return None
    late = any(here.among("nightly", word) for word in near) and EVENING <= hour < 12
    return Clock(hour + 12 * late, spoken_clock.minute if spoken_clock else None, open=not late)
