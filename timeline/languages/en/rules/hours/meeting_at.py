"""Hours with a full stop at which people meet: meet 5.30, tea at 10.30, 6.15 start, from 3 until 5.30."""

from dataclasses import replace
from itertools import pairwise

from timeline.expressions.meanings import Clock, Here, Pair, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import clock_of, hour_ends, settled, stops, sums

HALF = NOON = 12  # hours
AROUND = 12  # tokens before it in which it is told when something is open
AT_NIGHT = 7  # an hour before which people meet in the afternoon or evening


@phrases("timex", "{met_at} at? {core:meeting_hour} | {core:starting_hour} (start|kick-off|kickoff|ko|sharp|prompt)")
def people_meet(core: Clock, here: Here) -> Clock | None:
    """meet 5.30, tea at 10.30, 6.15 start: where people meet

    On Saturday we play away: meet 5.30 at the Crown, 6.15 start. → DATE 2025-06-28, TIME 2025-06-28T17:30, TIME 2025-06-28T18:15
    The ball commenced 8.05 (advertised for 7.45). Dinner 8.30. → TIME 2025-06-23T08:05, TIME 2025-06-23T07:45, TIME 2025-06-23T20:30
    Tea at 10.30. Tea was sold at 10.30 a kilo. → TIME 2025-06-23T10:30
    """
    if sums(here, here.tokens.lowers):
        return None
    evening = "EV" in here.values("eating", here.text("met_at").lower())
    core = core.halved("EV") if evening else core
    late = core.open and core.hour < AT_NIGHT and not here.among("set_off", here.text("met_at").lower())
    return replace(core.later_half(), open=False) if late else core


@phrases("timex", "(closed|adjourned|concluded|ended|resumed|reconvened) (at)? {core:meeting_hour}")
def meeting_closed(core: Clock, here: Here) -> Clock | None:
    """Closed 8.40, by itself

    Closed 8.40. The meeting is moved. → TIME 2025-06-23T08:40
    Shares closed 8.40. It ended 8.40 lower.
    """
    return core if here.first == 0 and stops(here) else None


@phrases("timex", "(doors|dinner|supper|drinks|buffet|curtain|support) {core:doors_hour}")
def doors_at(core: Clock, here: Here) -> Clock | None:
    """doors 8, where hours with a full stop follow

    Tonight! Doors 8, us 10.15. → TIME 2025-06-23T20:00
    Doors 8, windows 4. Dinner 8.
    """
    rest = here.tokens.lowers[here.last :]
    told = any(sign == "." and before.isdecimal() for before, sign in pairwise(rest[:-1]))
    return core if told and stops(here) and not sums(here, here.tokens.lowers) else None


@phrases("doors_hour", "{h:d12}")
def doors_hour(h: int) -> Clock | None:
    """8, in the evening

    Tonight! Doors 8, us 10.15. → TIME 2025-06-23T20:00
    """
    return Clock(h + NOON) if AT_NIGHT - 2 <= h < NOON else None


@phrases("meeting_hour", "{h:d12}.{m:d2}")
def meeting_hour(h: int, m: int, here: Here) -> Clock | None:
    """5.30, where a clause ends or a place follows

    It is worth 5.30 a kilo.
    """
    ended = settled(here) or hour_ends(here) or here.after() == "(" or here.among("place_led", here.after())
    return clock_of(h, m, None, "") if ended and not (here.touches_after() and here.after(2).isdecimal()) else None


@phrases("starting_hour", "{h:d12}.{m:d2}")
def starting_hour(h: int, m: int, here: Here) -> Clock | None:
    """6.15 start

    It was a 6.15 start. → TIME 2025-06-23T18:15
    """
    return None if here.touches_before() and here.before() != "(" else clock_of(h, m, None, "")


@phrases("timex", "from {first:plain_hour} (until|till) {second:kept_hour} | between {first:plain_hour} and {second:kept_hour}")
def until_dotted(first: Clock, second: Clock, here: Here) -> Pair | None:
    """from 3 until 5.30

    They practised on Sunday from 3 until 5.30. → DATE 2025-06-22, TIME 2025-06-22T15:00, TIME 2025-06-22T17:30
    The price rose from 3 until 5.30 was reached. Please drop it off between 8 and 8.30. → TIME 2025-06-23T08:00, TIME 2025-06-23T08:30
    """
    if not stops(here) or sums(here, here.tokens.lowers):
        return None
    start, end = in_order(first, second)
    if start.open and end.open and start.afternoon:
        start, end = (replace(one.later_half(), open=False) for one in (start, end))
    return Pair(start, replace(end, instant=True))


@phrases("timex", "{first:timed} instead of {second:plain_hour}")
def hour_instead(first: Clock, second: Clock, here: Here) -> Pair | None:
    """4.30 pm instead of 6

    The library will shut at 4.30 pm instead of 6. → TIME 2025-06-23T16:30, TIME 2025-06-23T18:00
    It came at 4.30 pm instead of 6 pm. → TIME 2025-06-23T16:30, TIME 2025-06-23T18:00
    """
    late = not first.open and first.hour > HALF and second.hour < HALF
    return Pair(first, replace(second.later_half(), open=False) if late else second, "or") if stops(here) and second.hour <= HALF else None


@phrases("timex", "{first:plain_hour} (to|till|until) {second:plain_hour}")
def open_then(first: Clock, second: Clock, here: Here) -> Pair | None:
    """Mon to Sat, 9 to 1: the hours in which something is open

    Our shop is open every Saturday, 9 to 1 only. → SET XXXX-WXX-6, TIME XXXX-WXX-6T09:00, TIME XXXX-WXX-6T13:00
    They are open every day, and won 9 to 1. → SET P1D
    """
    near = here.tokens.lowers[max(0, here.first - AROUND) : here.first]
    kept = any(here.among("keeping_hours", word) for word in near) and not sums(here, near)
    led = here.before() in (",", ":") or here.among("weekday_word", here.before())
    ended = stops(here) or here.among("after_kept_hours", here.after())
    if not (kept and led and ended) or first.hour > HALF or second.hour > HALF:
        return None
    start, end = in_order(first, second)
    return Pair(start, replace(end, instant=True))


@phrases("plain_hour", "{hour}")
def plain_hour(hour: int) -> Clock:
    """3, an hour at which something begins

    It rose from 3.
    """
    return Clock(hour, open=True)
