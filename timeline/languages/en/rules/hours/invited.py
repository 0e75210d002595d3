"""Hours as invitations tell them: 7 for 7.30 p.m., tonight at 7.30, Saturday 9.15-10.45 a.m."""

from dataclasses import replace

from timeline.expressions.meanings import At, Clock, Grain, Here, Meaning, Pair, Unit, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import clause_ends, clock_of, settled, stops

ARRIVING = 60  # minutes: so long before a dinner begins guests are asked to come


@phrases("timex", "{first:bare_end} for {second:timed} | {first:dotted_hour} for {second:timed} | {first:timed} for {second:timed}")
def guests_come(first: Clock, second: Clock) -> Pair | None:
    """7 for 7.30 p.m.: when guests come, and when it begins

    Doors open 7 for 7.30 p.m. → TIME 2025-06-23T19:00, TIME 2025-06-23T19:30
    They waited until 7 for 9 p.m. news. → TIME 2025-06-23T21:00
    """
    if first.part or second.part or second.minute is None:
        return None
    come = replace(first, hour=first.hour % 12 + (12 if second.hour >= 12 else 0), open=False) if first.open and not second.open else first
    early = (second.hour - come.hour) * 60 + second.minute - (come.minute or 0)
    return Pair(come, second, "and") if 0 < early <= ARRIVING else None


@phrases("dotted_hour", "{h:d12}.{m:d2}")
def dotted_hour(h: int, m: int, here: Here) -> Clock | None:
    """7.30, where the day beside it or the hour behind it says that it is an hour

    tonight at 7.30 → TIME 2025-06-23T19:30
    It fell tonight at 7.31 percent. → TIME 2025-06-23TNI
    """
    followed = here.touches_after() and here.after() not in ".,;:?!)"
    return clock_of(h, m, None, "") if m % 5 == 0 and not followed else None


@phrases("timex", "{tonight_word} ,? (at|@|by|around|about|from)? {dotted_hour}")
def tonight_dotted(dotted_hour: Clock, here: Here) -> At | None:
    """tonight at 7.30

    Dinner tonight at 7.30? → TIME 2025-06-23T19:30
    """
    return At(Unit(Grain.DAY), dotted_hour.halved("NI")) if settled(here) else None


@phrases("timex", "{first:coming_day} ,? (at|@) {second:dotted_hour}")
def coming_dotted(first: Meaning, second: Clock, here: Here) -> Pair | None:
    """tomorrow at 7.30

    It begins tomorrow at 7.30. → DATE 2025-06-24, TIME 2025-06-24T07:30
    The share closed today at 7.30 dollars. → DATE 2025-06-23
    """
    return Pair(first, At(first, second), "at") if settled(here) else None


@phrases("timex", "{first:bare_end} - {second:bare_end}")
def opened(first: Clock, second: Clock, here: Here) -> Pair | None:
    """closed for lunch 12-1, open 9-5

    It is closed for lunch 12-1. → TIME 2025-06-23T12:00, TIME 2025-06-23T13:00
    They worked on class 9-5.
    """
    led = here.among("opened", here.before()) or here.before(2) in ("open", "closed")
    ends = stops(here) or here.among("weekday_word", here.after())
    start, end = in_order(first, second)
    return Pair(start, end) if led and ends and not here.casual else None


@phrases("timex", "(say|probably|maybe) ,? {core:dotted_hour}")
def proposed(core: Clock, here: Here) -> Clock | None:
    """say 9.30, where a day is told before

    Let us meet Friday morning, say 9.30. → TIME 2025-06-27TMO, TIME 2025-06-27T09:30
    It costs, say, 9.30.
    """
    days = ("weekday_word", "day_name", "part")
    told = any(here.among(name, word) for word in here.tokens.lowers[: here.first] for name in days)
    return core if told and settled(here) else None


@phrases("timex", "{ready} (after|before|by|until|till|from|since) {core:hour}")
def free_after(core: int, here: Here) -> Clock | None:
    """any time after 3, free until 5, where a clause ends

    I can make any time after 3. She is free until 5. → TIME 2025-06-23T15:00, TIME 2025-06-23T17:00
    They were available from 3 shops.
    """
    return Clock(core, open=True) if (clause_ends(here) or here.after() in ("if", "or")) and not here.casual else None


@phrases("coming_day", "{day_name}")
def coming_day(day_name: int) -> Unit | None:
    """tomorrow, before an hour with a full stop

    tomorrow at 9.30 → DATE 2025-06-24, TIME 2025-06-24T09:30
    """
    return Unit(Grain.DAY, day_name) if day_name > 0 else None
