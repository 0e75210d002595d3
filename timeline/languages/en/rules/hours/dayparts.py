"""Parts of the day and times of day, on a date and by themselves."""

from dataclasses import replace

from timeline.expressions.meanings import (
    NOW,
    THIS,
    At,
    Calendar,
    Clock,
    Here,
    Meaning,
    Pair,
    Unit,
    daily,
    phrases,
)
from timeline.languages.en.words import at_table, clause_ends, for_so_many
from timeline.when import Grain


@phrases(
    "timex",
    "{date} {daypart} | {date} ,? (in|during) (the)? {daypart} | {daypart} (of|on) {date} | {daypart} ,? {date}",
    "the {daypart} shift (of|on) {date}",
    "{date} , {daypart} | the {daypart} {date} | {daypart} of {date} {again:part} | {date} {opening} {daypart} {closing}",
    "(later|earlier) {date} {daypart} | {half:halfway} {date} {daypart} | {weekday} {daypart} , {date}",
)
def date_part(date: Meaning, daypart: Clock, here: Here, again: str = "", half: str = "") -> At | None:
    """Tuesday morning, the night of June 5

    on the night of June 5, on the night shift of June 6 → TIME 2025-06-05TNI, TIME 2025-06-06TNI
    yesterday evening → TIME 2025-06-22TEV
    on Sunday morning, 9 October 1825 → TIME 1825-10-09TMO
    They stayed for the 12th night in a row. They met on the night of the 12th. → TIME 2025-06-12TNI
    """
    after = here.slots["daypart"].last
    if here.text("daypart").lower() == "night" and here.among("ordinal_ending", here.tokens.lowers[here.slots["date"].last - 1]):
        return None if here.tokens.lowers[here.first] == "the" else At(date, daypart)  # "for the 12th night in a row"
    if here.among("named_night", here.before()) and "," in here.tokens.lowers[after : after + 1]:
        return None  # "opening night, 23 January"
    clock = replace(daypart, part=again or daypart.part, mod=half or daypart.mod)
    return At(date, clock) if daily(date) else None


@phrases(
    "timex",
    "{date} ,? {timed} | {timed} ,? {date} | {date} ,? {timed} ,? {again:part} | {timed} ,? {zone} ,? {date} | {date} - {timed}",
    "{timed} - {date} | {date}t{timed} | {date} {opening} {timed} {closing} | {timed} the {date} | {date} {daypart} {timed}",
    "{timed} {date} {daypart} | {date} ,? {hour} in the {again:part}",
)
def date_time(here: Here, date: Meaning, timed: Clock | None = None, daypart: Clock | None = None, hour: int = 0) -> At | None:
    """9 a.m. Tuesday

    at 9 a.m. Tuesday → TIME 2025-06-17T09:00
    at 10 a.m. Friday (3 a.m. ET) → TIME 2025-06-20T10:00, TIME 2025-06-20T03:00
    She set an alarm for 5:40 tomorrow morning. → TIME 2025-06-24T05:40
    """
    listed = "," in here.tokens.lowers[here.first : here.last] and here.after().isdecimal() and here.tokens.spaced[here.last]
    if listed and here.slots["date"].last == here.last:
        return None  # "Monday 10 a.m., Tuesday 11 a.m."
    half = here.first_of("again") or (daypart.part if daypart else "")
    if here.slots["date"].first == here.first and _after_hour(here):
        return None  # "10 a.m. Friday (3 a.m. ET)"
    if here.among("dash", here.after()) and here.among("across", here.before()) and here.among("weekday_word", here.before(2)):
        return None  # "Mon-Thu 10am-6pm"
    return At(date, at_table(here, (timed or Clock(hour, open=True)).halved(half))) if daily(date) else None


def _after_hour(here: Here) -> bool:
    """Whether an hour stands right before, which the day belongs to."""
    if here.before() == "," and not any(here.among("opening", word) for word in here.tokens.lowers[here.first : here.last]):
        return False  # "Monday 7 p.m., Tuesday 8 p.m."
    back = 2 if here.before() in ("on", ",") else 1
    back += here.before(back) == "."
    word = here.before(back)
    return any(here.among(table, word) for table in ("meridiem", "zone", "noon")) or (word == "m" and here.before(back + 1) == ".")


@phrases(
    "timex",
    "{first:date} ,? (at|@|by|around|about|from|before|after|until|till) {second:timed} | {first:date} ,? at (around|about) {second:timed}",
    "{first:date} ,? (at|@) {second:second_hour} | {first:date} ,? (at|@|by|around|about) {second:spoken_clock}",
    "{first:date} ,? (at|@|by|around|about|before|after|until|till) {second:dotted}",
    "{first:dated_part} ,? (at|@|by|around|about|before|after|until|till) {second:timed} | {first:dated_part} , {second:timed}",
    "{first:dated_part} ,? (at|@|by|around|about|before|after) {second:second_hour}",
    "{first:dated_part} ,? (at|@|by|around|about|before|after) {second:spoken_clock}",
)
def date_at(here: Here, first: Meaning, second: Clock) -> Pair | None:
    """tomorrow at 5: the day and the time are expressions of their own, the one on the other

    tomorrow at 5 → DATE 2025-06-24, TIME 2025-06-24T05:00
    on 10 March 1998 at 14:30 → DATE 1998-03-10, TIME 1998-03-10T14:30
    Talks broke off on Friday night after nine hours. → TIME 2025-06-20TNI, DURATION PT9H
    """
    number = here.after() in ("%", "percent", "cents", "points") or (
        here.touches_after() and here.after() in ",./" and here.after(2).isdecimal()
    )
    if number or here.among("units", here.after()):
        return None
    if isinstance(first, At):
        return Pair(first, At(first.date, second.halved(first.clock.part)), "at")
    return Pair(first, At(first, at_table(here, second)), "at") if daily(first) else None


@phrases("dated_part", "{date} ,? {daypart} | {date} (in|during) the {daypart} | {daypart} of {date}")
def dated_part(date: Meaning, daypart: Clock) -> At | None:
    """Friday morning, after "since" or beside an hour

    tomorrow night at 10:00 p.m. Eastern → TIME 2025-06-24TNI, TIME 2025-06-24T22:00
    """
    return At(date, daypart) if daily(date) else None


@phrases(
    "timex",
    "since {core:dated_part} | ever since {core:dated_part} | as of {core:dated_part} | (starting|beginning) (on|from)? {core:dated_part}",
    "from {core:dated_part} (on|onward|onwards)",
)
def since_part(core: At) -> At:
    """since Friday night

    closed since Friday night → TIME 2025-06-20TNI
    """
    return core


@phrases("second_hour", "{hour}")
def second_hour(hour: int) -> Clock:
    """an hour after "at"

    on Friday at 5 → DATE 2025-06-20, TIME 2025-06-20T05:00
    """
    return Clock(hour, open=True)


@phrases(
    "timex",
    "{loosely}? {first:timed} (on|of) {second:date} | {first:timed} , on {second:date} | at {first:second_hour} on {second:date}",
)
def time_on(second: Meaning, first: Clock, here: Here, loosely: str = "") -> Pair | None:
    """8:30 a.m. on Sunday

    at 8:30 a.m. on 12 May 1998 → TIME 1998-05-12T08:30, DATE 1998-05-12
    at about 5 a.m. on Monday → TIME 2025-06-23T05:00 APPROX, DATE 2025-06-23
    """
    if not daily(second) or (not loosely and here.among("loosely", here.tokens.lowers[here.first])):
        return None
    return Pair(At(second, replace(at_table(here, first), mod=loosely or first.mod)), second, "at")


@phrases(
    "timex",
    "at? {first:timed} on {second:dated_part}",
    "(at|by|after|before|towards|toward|until|till|about|around) {first:second_hour} on {second:dated_part}",
)
def time_on_part(first: Clock, second: At) -> Pair:
    """at 8 on Friday morning

    at 8 on Friday evening → TIME 2025-06-20T20:00, TIME 2025-06-20TEV
    at half past six on the evening of 22 June → TIME 2025-06-22T18:30, TIME 2025-06-22TEV
    It began soon after six on the morning of 22 June. → TIME 2025-06-22T06:00, TIME 2025-06-22TMO
    """
    return Pair(At(second.date, first.halved(second.clock.part)), second, "at")


@phrases(
    "timex",
    "this {halfway}? {part} | last {night:part} | {halfway} last {night:part} | {tonight_word} | {halfway} {tonight_word}",
    "{halfway} this {part} | {tonight_word} (at|@) {hour} | {tonight_word} (at|@|around|about|by|after|before)? {timed}",
    " {timed} {tonight_word} | {timed} this {part}",
    "{hour} {tonight_word} | {timed} last {night:part} | this {part} (at|@)? {timed} | this {part} (at|@) {hour}",
    "next {part} | {tonight_word} (at|@) {timed:spoken_clock} | this {part} (at|@) {timed:spoken_clock}",
    "{timed:dotted_clock} {tonight_word} | {timed:dotted_clock} last {night:part}",
)
def this_part(here: Here, part: str = "", night: str = "", hour: int | None = None, timed: Clock | None = None) -> At | None:
    """this morning, last night, tonight

    last night → TIME 2025-06-22TNI
    this afternoon → TIME 2025-06-23TAF
    asked: Book a table for two tonight. → TIME 2025-06-23TNI
    told: They met on 3 May 1904. Next morning they fought. → DATE 1904-05-03, TIME 1904-05-04TMO
    """
    words = here.tokens.lowers[here.first : here.last]
    if (words[0] == "last" and here.before() == "the") or (hour is not None and for_so_many(here)):
        return None  # "on the last night of the journey", "a table for two tonight"
    day = -1 if night else int(words[0] == "next")
    half = night or part or "NI"
    if hour is not None or timed is not None:
        clock = timed or Clock(hour or 0, open=True)
        late = half in ("AF", "EV") or (half == "NI" and 5 <= clock.hour < 12)
        return At(Unit(Grain.DAY, day), replace(clock, hour=clock.hour % 12 + (12 if late else 0), open=False) if clock.open else clock)
    return At(Unit(Grain.DAY, day, THIS if day > 0 else NOW), Clock(part=half, mod=here.first_of("halfway") or ""))


@phrases("timex", "{day:day_name} {meridiem} | this {meridiem} | {weekday} {meridiem}")
def half_of_a_day(meridiem: str, here: Here, day: int = 0, weekday: int = 0) -> At | None:
    """this a.m., yesterday PM, Friday p.m.: the morning or the afternoon

    Seen this a.m. and yesterday PM, and due Friday p.m. → TIME 2025-06-23TMO, TIME 2025-06-22TAF, TIME 2025-06-27TAF
    Who this am I to tell.
    """
    sure = here.text().isupper() or here.tokens.texts[here.last - 1] in ("AM", "PM", ".")
    clock = Clock(part="MO" if meridiem == "AM" else "AF")
    return At(Calendar(weekday=weekday) if weekday else Unit(Grain.DAY, day), clock) if sure else None


@phrases(
    "timex",
    "the (same|next|following|previous) {part} | that {part} | that same {part} | the {part} before | the {part} after",
    "(later|earlier|late|early) that {part} | (late|early) the (next|following) {part}",
    "the next day's {part} | the night before last | the {part} (before last|after next)",
)
def running_part(here: Here, part: str = "") -> At | None:
    """the next morning, that night

    the next morning → TIME 2025-06-24TMO
    the night before last → TIME 2025-06-21TNI
    late that night → TIME 2025-06-23TNI END
    early the next morning → TIME 2025-06-24TMO START
    the night before the wedding
    """
    words = set(here.tokens.lowers[here.first : here.last])
    if here.tokens.lowers[here.last - 1] in ("before", "after") and not clause_ends(here):
        return None  # the night before something else
    offset = 1 if words & {"next", "following", "after"} else -1 if words & {"previous", "before"} else 0
    if here.tokens.lowers[here.last - 1] in ("last", "next") and len(words) > 3:
        return At(Unit(Grain.DAY, 2 * offset), Clock(part=part or "NI"))
    mod = {"late": "END", "early": "START"}.get(here.tokens.lowers[here.first], "")
    return At(Unit(Grain.DAY, offset, "running"), Clock(part=part, mod=mod))


@phrases(
    "timex",
    "(in|through|throughout|during|into|until|till|by|before) the {core:part}",
    "in the {core:daypart} | (in|during) the {core:part} hours | at {core:part}",
    "overnight | {core:meal}",
    "the {core:part} | {core:half_part} | {core:part} | {core:deep_part} | {core:whole_part}",
)
def part_alone(here: Here, core: Clock | str | None = None, part: str = "") -> At | Clock | None:
    """in the morning, overnight

    in the morning → TIME 2025-06-23TMO
    They rowed through the night. → TIME 2025-06-23TNI
    It stood in the Morning Post. They came before the evening shift.
    """
    named = here.following[:1].isupper() and here.tokens.texts[here.last - 1][0].isupper()
    if (named and here.first and not here.casual) or here.among("of_a_part", here.after()):
        return None
    if isinstance(core, Clock):
        return core
    words = here.tokens.lowers[here.first : here.last]
    if words == ["overnight"] or (words[0] != "the" and here.slots["core"].first > here.first):
        return Clock(part=core or "NI")
    return None


@phrases("timex", "{date} night | {weekday} night | {weekday} {part} | {weekday}-{part}")
def weekday_part(here: Here, weekday: int | None = None, part: str = "NI", date: Meaning | None = None) -> At | None:
    """Friday night

    on Friday night → TIME 2025-06-20TNI
    """
    base = date if date is not None else Calendar(weekday=weekday)
    return At(base, Clock(part=part)) if daily(base) else None


@phrases("whole_part", "(the|this) (whole|entire) {part} | all (-)? {part} | all {part} long | the {part} long")
def whole_part(part: str, here: Here) -> Clock | None:
    """the whole morning

    We worked the whole morning. → TIME 2025-06-23TMO
    It rained all afternoon. → TIME 2025-06-23TAF
    It rained all night. → DURATION P1D
    """
    return None if part == "NI" and here.tokens.lowers[here.first] == "all" else Clock(part=part)


@phrases("half_part", "{half:halfway} (-)? {part}")
def half_part(half: str, part: str) -> Clock:
    """mid afternoon, by itself

    by mid-afternoon → TIME 2025-06-23TAF MID
    """
    return Clock(part=part, mod=half)


@phrases(
    "timex",
    "(at|for|after|before|by|until|till|around|about|during|over|since|from|past|through|near) {core:eating}",
    "(close|prior|up) to {core:eating} | (later|earlier) than {core:eating} | ahead of {core:eating} | {core:eating} (onwards|or later)",
    "{core:eating} at the latest | {eating} | after {core:off}",
)
def meal_alone(here: Here, core: str = "", eating: str = "") -> Clock | None:
    """lunch, told to an assistant

    asked: lunch → TIME 2025-06-23TMI
    They met at lunch.
    """
    return Clock(part=core or eating) if here.settings.prefer and (core or here.whole) else None
