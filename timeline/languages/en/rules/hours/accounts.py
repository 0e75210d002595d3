"""What is read in histories and accounts only: at 10.15 (and of what keeps to a timetable), a year that heads a chapter."""

from timeline.expressions.meanings import At, Calendar, Clock, Faint, Grain, Here, Meaning, Pair, Unit, daily, phrases
from timeline.languages.en.words import clause_ends, clock_of, hour_ends, sums

HALF = 12  # hours
AROUND = 8  # tokens in which trains or meetings are spoken of


@phrases(
    "timex",
    "(at|by|until|till|around|about|before|after|since) {core:printed_dotted} | put back to {core:printed_dotted}",
    "at (about|around) {core:printed_dotted}",
)
def at_printed(core: Meaning) -> Meaning:
    """at 10.15, as British accounts print hours; in narratives only, save of trains and the like

    It closed at 10.15 in London.
    They were stuck there since 5.50, the driver asleep. → TIME 2025-06-23T05:50
    The first train is at 5.42, and the meeting closed at 16.45. → TIME 2025-06-23T05:42, TIME 2025-06-23T16:45
    """
    return core


@phrases("timex", "this {part} at {h:d12}.{m:d2} | {h:d12}.{m:d2} this {part}")
def this_dotted(part: str, h: int, m: int, here: Here) -> At | None:
    """this morning at 9.40

    Your appointment this morning at 9.40 can't go ahead. → TIME 2025-06-23T09:40
    Shares fell at 9.40 points below the mark.
    """
    clock = clock_of(h, m, None, "")
    counted = here.after() == "%" or (here.after().isalpha() and not hour_ends(here))
    return At(Unit(Grain.DAY, 0), clock.halved(part)) if clock is not None and not counted else None


@phrases("timex", "at {core:afternoon_dotted}")
def at_opening(core: Clock, here: Here) -> Clock | None:
    """At 14.50 Otto came, at the head of a sentence

    At 14.50 Otto came through. → TIME 2025-06-23T14:50
    At 14.50 points it closed. The index opened at 14.50 and fell.
    """
    return core if here.first == 0 and here.following[:1].isupper() else None


@phrases("afternoon_dotted", "{h:d2}.{m:d2}")
def afternoon_dotted(h: int, m: int) -> Clock | None:
    """14.50

    At 14.50 Otto came through. → TIME 2025-06-23T14:50
    """
    return clock_of(h, m, None, "") if h > HALF else None


@phrases("timex", "{first:date} at {second:listed_hour}")
def at_listed(first: Meaning, second: Clock, here: Here) -> Pair | None:
    """today at 9.15, where no prices are told

    I rang again today at 9.15 and waited. → DATE 2025-06-23, TIME 2025-06-23T09:15
    Shares closed on Friday at 9.15. → DATE 2025-06-20
    """
    return Pair(first, At(first, second), "at") if daily(first) and not sums(here, here.tokens.lowers) else None


@phrases("timex", "{listed:date} ,? {core:listed_hour}")
def listed_at(listed: Meaning, core: Clock, here: Here) -> At | None:
    """Sat 28 June, 10.30, in a list of what is on

    Sat 28 June, 10.30, pond clearance. On Saturday 28 June, 10.30, they met. → TIME 2025-06-28T10:30, TIME 2025-06-28T10:30
    Concert this Saturday, 7.30. → TIME 2025-06-28T07:30
    """
    return At(listed, core) if _listed(listed, here) else None


def _listed(date: Meaning, here: Here) -> bool:
    """Whether it is a weekday with its date, or this Saturday."""
    if isinstance(date, Calendar):
        return date.weekday is not None and date.day is not None
    day = here.slots["listed"]
    first, last = here.tokens.lowers[day.first], here.tokens.lowers[day.last - 1]
    return first in ("this", "next") and here.among("weekday_word", last) and daily(date)


@phrases("listed_hour", "{h:d12}.{m:d2}")
def listed_hour(h: int, m: int, here: Here) -> Clock | None:
    """10.30, behind a weekday with its date, where a clause ends

    On Saturday 28 June 10.30 metres of rope were sold. → DATE 2025-06-28
    """
    point = here.after() == "." and here.after(2).isdecimal()
    ended = not point and (clause_ends(here) or here.after() in (":", "-", "("))
    return clock_of(h, m, None, "") if ended else None


@phrases("timed", "{h:d12}.{m:d2} in the {part}")
def dotted_in_the_afternoon(h: int, m: int, part: str, here: Here) -> Clock | None:
    """4.40 in the afternoon

    The fire began at about 4.40 in the afternoon. → TIME 2025-06-23T16:40
    """
    clock = clock_of(h, m, None, "")
    return clock.halved(part) if clock is not None and h <= 12 and not here.touches_before() else None


@phrases("printed_dotted", "{h:d12}.{m:d2}")
def printed_dotted(h: int, m: int, here: Here) -> Meaning | None:
    """10.15, where a clause goes on or ends after it

    It rose by 10.15 points.
    """
    clock = clock_of(h, m, None, "")
    settled = hour_ends(here) or any(here.among(name, here.after()) for name in ("after_day", "before_date", "day_name"))
    if clock is None or here.casual or not settled or here.touches_before():
        return None
    near = here.tokens.lowers[max(0, here.first - AROUND) : here.last + AROUND]
    timetabled = any(here.among("timetabled", word) for word in near) and here.tables["priced"].keys().isdisjoint(near)
    return clock if timetabled else Faint(clock)


@phrases("timex", "{d4}")
def heading(d4: int, here: Here) -> Faint | None:
    """1797, alone on its line: what is told under it is of that year; later years are told apart by themselves

    told: 1797 → DATE 1797
    1797
    """
    alone = here.whole and here.first == 0 and not (here.casual or here.settings.log)
    return Faint(Calendar(year=d4)) if alone and 1000 <= d4 < 1900 else None
