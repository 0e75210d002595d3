"""Hours with a full stop: until 8.30 on Tuesday morning; at 5.30, 6.44 and 10.02; at 10.15 in histories, and of trains and meetings."""

from dataclasses import replace

from timeline.expressions.meanings import At, Calendar, Clock, Faint, Grain, Here, Meaning, Pair, Unit, daily, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import clause_ends, clock_of, half_follows, hour_ends, past_form, sums

HALF = 12  # hours
AROUND = 12  # tokens in which it is told when something is open, or in which trains or meetings are spoken of
FIGURES = 3  # tokens of an hour: "5.30"


@phrases(
    "timex",
    "(at|by|until|till|around|about|before|after|since|was|is) {core:dotted_of_a_part}",
    "(at|by|until|till|before|after|since|was) (about|around|nearly|almost|just) {core:dotted_of_a_part}",
)
def at_dotted_of_a_part(core: Clock) -> Clock:
    """until 8.30 on Tuesday morning

    It was not found until 8.30 on Tuesday morning. → TIME 2025-06-17T08:30, TIME 2025-06-17TMO
    It was 10.40 on Friday night. → TIME 2025-06-20T22:40, TIME 2025-06-20TNI
    He came at 7.42 on the evening of 11 May. → TIME 2025-05-11T19:42, TIME 2025-05-11TEV
    It closed at 10.40 on Friday. It fell to 8.30 on Tuesday morning. → DATE 2025-06-20, TIME 2025-06-17TMO
    """
    return core


@phrases("dotted_of_a_part", "{h:d12}.{m:d2}")
def dotted_of_a_part(h: int, m: int, here: Here) -> Clock | None:
    """7.42, before the part of the day that makes it sure

    There was frost at 6.50 today. It stood at 6.50 points today. → TIME 2025-06-23T06:50, DATE 2025-06-23, DATE 2025-06-23
    They met on 3 May 1950. He came at 6.15 the next morning. → DATE 1950-05-03, TIME 1950-05-04T06:15, TIME 1950-05-04TMO
    It rose by 7.42 on Friday. → DATE 2025-06-20
    """
    clock, on = clock_of(h, m, None, ""), 1 + (here.after() == "on")
    if clock is None or here.touches_before():
        return None
    if here.after() == "today" and not sums(here, here.tokens.lowers):
        return clock  # "at 6.50 today"
    led = here.after(on) == "the" or here.among("weekday_word", here.after(on))
    on += here.after(on) == "the" and here.after(on + 1) in ("next", "following", "same")
    on += led
    parts = here.values("part", here.after(on)) if led else []
    return clock.halved(str(parts[0])) if parts else None


@phrases("timex", "at {core:dotted_in_a_list} | {core:dotted_in_a_list}")
def dotted_listed(core: Clock) -> Clock:
    """at 5.30, 6.44 and 10.02: several hours told together

    They were heard at 5.30, 6.44 and 10.02. → TIME 2025-06-23T05:30, TIME 2025-06-23T06:44, TIME 2025-06-23T10:02
    Shares closed at 5.30, 6.44 and 10.02. They sold at 5.30 and 6.44 a tonne.
    """
    return core


@phrases("dotted_in_a_list", "{h:d12}.{m:d2}")
def dotted_in_a_list(h: int, m: int, here: Here) -> Clock | None:
    """6.44, between others

    The lamp flashed at 6.44 and 7.02. → TIME 2025-06-23T06:44, TIME 2025-06-23T07:02
    """
    before, behind = _run(here, -1), _run(here, 1)
    led = here.tokens.lowers[here.first - before * (FIGURES + 1) - 1] == "at" if here.first > before * (FIGURES + 1) else False
    alone = before + behind == 0 or not led or here.touches_before() or sums(here, here.tokens.lowers)
    return None if alone or not clause_ends(here, behind * (FIGURES + 1) + 1) else clock_of(h, m, None, "")


def _run(here: Here, way: int) -> int:
    """How many such figures stand before or behind, each parted by a comma or by "and"."""
    lowers, count = here.tokens.lowers, 0
    while True:
        joint = here.first - 1 - count * (FIGURES + 1) if way < 0 else here.last + count * (FIGURES + 1)
        figures = lowers[max(0, joint - FIGURES) : joint] if way < 0 else lowers[joint + 1 : joint + 1 + FIGURES]
        parted = 0 <= joint < len(lowers) and lowers[joint] in (",", "and", "or")
        if not parted or len(figures) < FIGURES or figures[1] != "." or not (figures[0].isdecimal() and len(figures[2]) == 2):
            return count
        count += 1


@phrases("timex", "at {core:opening_dotted}")
def at_opening_dotted(core: Clock, here: Here) -> Clock | None:
    """At 8.20 her car was seen, at the head of a sentence

    At 8.20 her car was seen at the gate. → TIME 2025-06-23T08:20
    At 8.20 the yield stood at 4 percent. At 8.20 a share it is cheap.
    """
    return core if here.first == 0 and not here.casual and not sums(here, here.tokens.lowers) else None


@phrases("opening_dotted", "{h:d12}.{m:d2}")
def opening_dotted(h: int, m: int, here: Here) -> Clock | None:
    """8.20, before what somebody did

    At 8.20 he rang the bell. At 7.15 Muir saw a rocket. → TIME 2025-06-23T08:20, TIME 2025-06-23T07:15
    At 06.40 pumping resumed. → TIME 2025-06-23T06:40
    """
    goes_on = any(here.among(name, here.after()) for name in ("personal", "owned")) or (here.after() == "the")
    named = here.following[:1].isupper() and (here.after(2).endswith("ed") or past_form(here, here.after(2)))  # "At 7.15 Muir saw a rocket"
    goes_on = goes_on or (named and m % 5 == 0) or _of_the_day(here, h)
    return clock_of(h, m, None, "") if goes_on else None


@phrases("timex", "from {first:kept_hour} (to|until|till) {second:kept_hour} | {first:kept_hour} - {second:kept_hour}")
def kept_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """from 9.00 to 12.30, of what is open then

    The counter is open on Tuesdays, from 9.00 to 12.30. → SET XXXX-WXX-2, TIME XXXX-WXX-2T09:00, TIME XXXX-WXX-2T12:30
    The price rose from 9.00 to 12.30.
    """
    near = here.tokens.lowers[max(0, here.first - AROUND) : here.last + AROUND]
    told = any(here.among("keeping_hours", word) for word in near)
    return Pair(first, second) if told and not sums(here, near) else None


@phrases(
    "timex", "{first:kept_hour} (-|to|until|till) {second:timed} | (between|from) {first:kept_hour} (and|to|until|till) {second:timed}"
)
def kept_half_told(first: Clock, second: Clock, here: Here) -> Pair | None:
    """1.15–2.45pm, between 5.30 and 8 in the evening: the end tells the half of the day

    We swim on Wednesdays, 1.15–2.45pm. → SET XXXX-WXX-3, TIME XXXX-WXX-3T13:15, TIME XXXX-WXX-3T14:45
    Come this Friday between 5.30 and 8 in the evening. → DATE 2025-06-27, TIME 2025-06-27T17:30, TIME 2025-06-27T20:00
    It fell between 5.30 and 8 percent.
    """
    start, end = in_order(first, second)
    return None if second.open or second.part or sums(here, here.tokens.lowers) else Pair(start, replace(end, instant=True))


@phrases("kept_hour", "{h:d12}.{m:d2}")
def kept_hour(h: int, m: int, here: Here) -> Clock | None:
    """9.00, when something opens

    It costs 9.00 to enter.
    """
    return clock_of(h, m, None, "") if m % 5 == 0 and not here.touches_before() else None


@phrases(
    "timex",
    "(at|by|until|till|around|about|before|after|since|from) {core:printed_dotted} | put back to {core:printed_dotted}",
    "at (about|around) {core:printed_dotted}",
)
def at_printed(core: Meaning) -> Meaning:
    """at 10.15, as British accounts print hours; in narratives only, save of trains and the like

    It closed at 10.15 in London.
    They were stuck there since 5.50, the driver asleep. → TIME 2025-06-23T05:50
    They worked until 10.45 a.m. without a break. → TIME 2025-06-23T10:45
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

    It rose by 10.15 points. The index closed at 22.50.
    An operator logged a leak at 22.50. The alarm sounded at 06.19. → TIME 2025-06-23T22:50, TIME 2025-06-23T06:19
    The alarm rang at 9.15am. The fire began at 10.30. → TIME 2025-06-23T09:15, TIME 2025-06-23T10:30
    """
    clock = clock_of(h, m, None, "")
    settled = hour_ends(here) or any(here.among(name, here.after()) for name in ("after_day", "before_date", "day_name"))
    if clock is None or here.casual or not settled or here.touches_before() or half_follows(here):
        return None
    near = here.tokens.lowers[max(0, here.first - AROUND) : here.last + AROUND]
    timetabled = any(here.among("timetabled", word) for word in near) and here.tables["priced"].keys().isdisjoint(near)
    return clock if timetabled or _of_the_day(here, h) else Faint(clock)


def _of_the_day(here: Here, h: int) -> bool:
    """Whether it is written by the clock of 24 hours, where nothing tells sums: "at 22.50", "at 06.12", not "by 17.30"."""
    padded = here.text().startswith("0") and here.text()[1].isdecimal()
    return (h > HALF or padded) and here.before() != "by" and not sums(here, here.tokens.lowers)
