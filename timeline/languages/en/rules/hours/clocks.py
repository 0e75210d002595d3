"""Clock times: 9:30, 6 a.m., half past six, noon."""

from dataclasses import replace

from timeline.expressions.meanings import THIS, At, Calendar, Clock, Daily, Faint, Grain, Here, Meaning, Unit, phrases
from timeline.languages.en.words import aged, at_table, clock_of, clock_of_figures, for_so_many, hour_ends, moved, settled, stops


@phrases(
    "clock",
    "{h:d12}:{m:d2}:{s:d2} | {h:d12}:{m:d2}:{s:d2}(+|-){hours_off:d2}:{minutes_off:d2} | {h:d12}:{m:d2}{letter:half_letter}",
    "{h:d12}:{m:d2} | {h:d12}h{m:d2} | {h:d12}:{m:d2} {meridiem} | {h:d12}:{m:d2}:{s:d2} {meridiem} | {h:d12}.{m:d2} {meridiem}",
    "{h:d12}:{m:d2}:{s:d2}{letter:half_letter} | {h:d12}.{m:d2}{letter:half_letter} | {h:d12}.{m:d2}.{s:d2} {meridiem}",
    "{h:d12}:{m:d2} (h|hrs|hours|o'clock) | {h:d12} : {m:d2} {meridiem} | {h:d12}.{m:d2} (h|hrs|uhr)",
    "{h:d12} {m:d2} {meridiem}",
)
def hour_minute(h: int, m: int, here: Here, s: int | None = None) -> Clock | None:
    """9:30, 17:05:30, 9.30 pm

    at 9:30 a.m. → TIME 2025-06-23T09:30
    They won 3:1, and lost 2:0.
    """
    dated = here.before() == "." and len(here.before(2)) == len("2025") and here.before(2).isdecimal()  # "05/31/2024.14:15"
    if here.touches_before() and here.before() not in "([-,@'\"t" and not (dated and here.casual):
        return None
    if s is not None and here.before() == "in" and not here.casual:
        return None  # how long a race took
    joined = here.after().isdigit() or here.after() == "%" or (here.after() == ":" and here.after(2).isdigit())
    if here.touches_after() and joined:
        return None
    clock = clock_of(h, m, s, here.first_of("meridiem", "letter") or "")
    zero = here.text("h").startswith("0") and not here.settings.prefer  # in print 02:15 is of the night
    return replace(clock, open=False) if clock is not None and zero else clock


@phrases("half_letter", "a")
def forenoon() -> str:
    """a, for a.m.

    at 3:18a → TIME 2025-06-23T03:18
    """
    return "AM"


@phrases("half_letter", "p")
def afternoon() -> str:
    """p, for p.m.

    at 3:18p → TIME 2025-06-23T15:18
    """
    return "PM"


TEN = 10  # minutes that are said without "oh"


@phrases(
    "clock",
    "{h:d12}+{meridiem}",
    "{h:d12} {meridiem} | {h:ones} {meridiem} | {h:teens} {meridiem} | {h:d12} (a|p) | {hm:d3} (a|p) | {h:ones} {m:digit_word} {meridiem}",
    "{h:teens} {m:digit_word} {meridiem} | {hm:d4} {meridiem} | {hm:d3} {meridiem} ",
    "{h:hour} (oh|o) {m:ones} {meridiem} | {h:hour} (oh|o) {m:d1} {meridiem}",
)
def hour_half(here: Here, h: int = 0, m: int = 0, hm: int = 0, meridiem: str = "") -> Clock | None:
    """6 a.m.

    at 5 p.m. → TIME 2025-06-23T17:00
    asked: Get a table for two five pm. → TIME 2025-06-23T17:00
    """
    if not meridiem:
        last = here.tokens.lowers[here.last - 1]
        if (
            here.tokens.spaced[here.last - 1]
            or (not here.casual and not here.whole and not _printed_letter(here, hm))
            or (here.touches_after() and here.after() not in ".,;)?!-\"'")
            or (here.touches_before() and not (here.casual and here.before() in ("-", "<", ">", "=", "~", "(")))
        ):
            return None
        if here.after() == "." and here.whole:
            return None  # "4a." numbers a paragraph
        meridiem = "AM" if last == "a" else "PM"
        if h > 12:
            return None  # "plots 12, 14A and 30"
    if hm:
        h, m = divmod(hm, 100)
    if "m" in here.slots and m < TEN and {"oh", "o"}.isdisjoint(here.tokens.lowers[here.first : here.last]):
        return None  # "a table for two five pm"
    return clock_of(h, m or None, None, meridiem)


def _printed_letter(here: Here, hm: int) -> bool:
    """Whether "a" or "p" behind figures tells the half of the day in print too: not "a 10A fuse", "less than 2p", "rose to 315p"."""
    led = here.among("clock_before", here.before()) or here.among("before_lettered", here.before())
    return led and not hm and here.text().islower()


@phrases(
    "clock",
    "{h:d12} o'clock | {h:ones} o'clock | {h:teens} o'clock | {h:d12} oclock | {h:ones} oclock | {h:d12}h",
    "{counted:d12} (hours|hrs) | {h:d12} (hours|hrs) (gmt|utc|local) | {hm:d4} (hours|hrs|h) | {hm:d4}h | {h:d12} uhr",
    "{n:digit_word} (o'clock|oclock)",
)
def oclock(here: Here, h: int = 0, hm: int = 0, n: int = 0, counted: int = 0) -> Clock | None:
    """ten o'clock

    at ten o'clock → TIME 2025-06-23T10:00
    """
    if counted:
        return Clock(counted) if here.casual and here.before() in ("at", "@") and 7 <= counted < 24 else None
    h = h or n
    if here.text().lower().endswith("h") and here.among("counting_on", here.after()):
        return None
    if here.text().lower().endswith("h") and not (here.among("clock_before", here.before()) or here.first == 0 or here.casual):
        return None
    return clock_of_figures(hm) if hm else clock_of(h, None, None, "")


@phrases("clock", "{noon} | the stroke of {noon} | {h:d12} noon | {h:d12} midnight")
def noon(here: Here, noon: int = 12, h: int = 12) -> Clock | None:
    """noon, midnight: the end of the day that it is told of

    at noon → TIME 2025-06-23T12:00
    at midnight → TIME 2025-06-23T24:00
    It was shut from midnight until 10:40 a.m. → TIME 2025-06-23T00:00, TIME 2025-06-23T10:40
    """
    if "midnight" in here.text().lower() or noon == 0:
        begins = here.before() in ("from", "between") and here.among("up_to", here.after())
        return Clock(0 if begins else 24)
    return Clock(part="MD") if here.casual and here.text().lower() in ("midday", "mid-day") else Clock(12)


@phrases("hour", "{d12} | {ones} | {teens}")
def hour(d12: int = 0, ones: int = 0, teens: int = 0) -> int | None:
    """an hour in figures or words

    at a quarter past twelve → TIME 2025-06-23T12:15
    """
    found = d12 or ones or teens
    return found if 1 <= found <= 12 else None


@phrases(
    "timed",
    "{timed:clock} in the {part} | {timed:clock} {part} | in the {part} (at)? {timed:clock} | {part} (at)? {timed:clock}",
    "in the {part} at {hour} | {part} at {hour} | {timed:clock} (at) {part} | {hour} in the {part} | {hour} at {part}",
    "in the {part} (at)? {loosely} {hour} | {part} (at)? {loosely} {hour}",
    "{timed:clock} (this|that) {part} | {timed:dotted_clock} that {part} | {hour} this {part} | {noon} {part}",
    "{timed:spoken_clock} (in the|at) {part} | {part} (at|@) {timed:spoken_clock}",
)
def of_part(part: str, here: Here, timed: Clock | None = None, hour: int | None = None, noon: int | None = None) -> Clock | None:
    """4 in the morning

    at 4 in the morning → TIME 2025-06-23T04:00
    at 8 in the evening → TIME 2025-06-23T20:00
    asked: We meet in the afternoon at about 4. → TIME 2025-06-23T16:00
    """
    base = timed if timed is not None else Clock(hour or 0, open=True)
    if timed is None and for_so_many(here):
        return None
    if not base.open:
        return base if timed is not None else None
    late = part in ("AF", "EV") or (part == "NI" and 6 <= base.hour < 12)
    return replace(base, hour=base.hour % 12 + (12 if late else 0), open=False)


@phrases(
    "timed",
    "{approximately} {timed} | shortly (before|after) {timed} | just (before|after) {timed} | (before|after) {timed}",
    "(early|late)",
)
def about(here: Here, timed: Clock | None = None, approximately: str = "") -> Clock | None:
    """shortly before 6 a.m.

    shortly before 6 a.m. → TIME 2025-06-23T06:00 BEFORE
    shortly after midnight → TIME 2025-06-23T00:00 AFTER
    """
    if timed is None or here.tokens.lowers[here.first] in ("before", "after"):
        return None
    side = {"before": "BEFORE", "after": "AFTER"}.get(here.tokens.lowers[here.first + 1], "")
    begins = side == "AFTER" and timed.hour == 24  # what follows midnight is of the day it is told of
    return replace(timed, mod=side or approximately, hour=0 if begins else timed.hour)


@phrases("a_day", "{day:day_name} | {weekday}")
def a_day(day: int = 0, weekday: int = 0) -> Meaning:
    """tomorrow, Friday, before a part of the day

    from six tomorrow morning → TIME 2025-06-24T06:00
    """
    return Calendar(weekday=weekday) if weekday else Unit(Grain.DAY, day)


@phrases("timex", "{hour} {a_day} {part} | {timed:dotted_clock} {a_day} {part}")
def hour_of_a_day(here: Here, part: str, a_day: Meaning, hour: int = 0, timed: Clock | None = None) -> At | None:
    """six tomorrow morning, behind a word that leads to an hour

    They walk out from six tomorrow morning. She came at nine Friday night. → TIME 2025-06-24T06:00, TIME 2025-06-20T21:00
    They caught six yesterday morning. → TIME 2025-06-22TMO
    """
    if not here.among("clock_before", here.before()):
        return None
    clock = timed if timed is not None else Clock(hour, open=True)
    return At(a_day, clock.halved(part))


@phrases("dotted_clock", "{h:d12}.{m:d2}")
def dotted_clock(h: int, m: int) -> Clock | None:
    """10.30, before the part of the day that tells that it is an hour

    It was at 11.20 that morning. → TIME 2025-06-23T11:20
    It rose 11.20 points.
    """
    return clock_of(h, m, None, "")


@phrases("timex", "{timed:clock} this {part} | {hour} this {part} | {timed:spoken_clock} this {part} | {timed:dotted_clock} this {part}")
def this_part(part: str, here: Here, timed: Clock | None = None, hour: int | None = None) -> At | None:
    """8 this evening: today, whatever day its sentence tells

    We are open till 8 this evening and closed tomorrow. → TIME 2025-06-23T20:00, DATE 2025-06-24
    She spoke at 10.30 this morning. → TIME 2025-06-23T10:30
    asked: Book a table for two this evening. → TIME 2025-06-23TEV
    """
    if for_so_many(here):
        return None
    return At(Unit(Grain.DAY, 0, THIS), (timed if timed is not None else Clock(hour or 0, open=True)).halved(part))


@phrases("timex", "{loosely} {core:timed}")
def loose_clock(core: Clock, loosely: str, here: Here) -> Meaning:
    """about 6 a.m.

    at about 6 a.m. → TIME 2025-06-23T06:00 APPROX
    """
    clock = replace(core, mod=loosely)
    return Daily(clock) if here.casual and not clock.open and not clock.part else clock


@phrases("timex", "{timed}")
def clock_alone(timed: Clock, here: Here) -> Meaning | None:
    """a time of day by itself

    at 17:05 → TIME 2025-06-23T17:05
    """
    if moved(here) and not timed.part:
        return replace(timed, untold=True)
    timed = at_table(here, timed)
    if here.settings.prefer in ("past", "future") and not timed.part:
        return Daily(timed) if not timed.open else timed
    return timed


@phrases(
    "timex",
    "(at|@) {core:hour} | (by|until|till|til|before|after|since|b4|from) {core:hour} | at (exactly|precisely) {core:hour}",
    "(at|@)? {loosely} {core:hour}",
    "(later|earlier) than {core:hour} | prior to {core:hour}",
)
def bare_hour(core: int, here: Here) -> Clock | Faint | None:
    """at 5, where nothing else follows

    Meet me at 5. → TIME 2025-06-23T17:00
    Lunch is at 1. Dinner at 7? → TIME 2025-06-23T13:00, TIME 2025-06-23T19:00
    The alert level is at 5, its second highest.
    lol working til 11, then out → TIME 2025-06-23T11:00
    """
    if not here.casual and not here.tables["told_in_tens"].keys().isdisjoint(here.tokens.lowers[: here.first]):
        return None
    talk = here.settings.prefer == "future" or here.settings.kind == "colloquial" or here.tokens.lowers[here.first] in ("at", "@")
    ended = hour_ends(here) or here.among("after_led_hour", here.after())
    plain = ended and not (here.touches_after() and here.after(2).isdigit())
    if not here.casual and here.text("core").isalpha():
        return None  # "he left school at ten"
    first = here.tokens.lowers[here.first]
    bound = here.settings.prefer == "future" and here.among("bounding", first)
    if first == "by" and ((here.before().isalpha() and here.before() == here.text("core").lower()) or _measured(here)):
        return None  # "one by one", "turn it up by 5"
    closing = here.after(2) if here.after() == "," else here.after()
    chatted = here.settings.kind == "colloquial" and (stops(here) or here.among("closing_word", closing))
    told = first in ("at", "@") or (here.after() == "" and first != "from") or bound or (here.casual and chatted)
    if not talk or not told or not (settled(here) if here.casual else plain):
        return None
    clock = at_table(here, Clock(core, open=True))
    return clock if here.casual else Faint(clock, hourly=aged(here), anywhere=True)


def _measured(here: Here) -> bool:
    """Whether something is told to go up or down by so much."""
    return any(here.among("by_so_much", word) for word in here.tokens.lowers[: here.first])


@phrases("timex", "to {core:hour} | to {core:day_hour}", talk=True)
def moved_to(core: int | Clock, here: Here) -> Clock | None:
    """to four, where an assistant is told to move something there

    asked: Move my lunch to two. → TIME XXXX-XX-XXT02:00
    asked: Walk to 4 shops.
    """
    clock = core if isinstance(core, Clock) else Clock(core, open=True)
    return replace(clock, untold=True) if moved(here) and settled(here) else None
