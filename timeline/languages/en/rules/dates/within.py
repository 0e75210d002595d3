"""Places within a longer time: the first Monday of May, the penultimate day of the month, the first nine months of 1998."""

from dataclasses import replace

from timeline.expressions.meanings import SPOKEN, Amount, Calendar, Cycle, Here, Meaning, Nth, Pair, Part, Recurring, Span, Unit, phrases
from timeline.when import Grain


@phrases("place", "{ordinal} | very first | opening | last | final | very last | closing")
def place(here: Here, ordinal: int = 0) -> int:
    """first, last: counted from the beginning, or from the end where it is below zero

    in the final week of August 1914 → DATE 1914-W35
    """
    return ordinal or (1 if here.tokens.lowers[here.last - 1] in ("first", "opening") else -1)


@phrases("place", "{ordinal} (-)? to (-)? last | {ordinal} last | penultimate | next (-)? to (-)? last | last but {but:ones}")
def place_from_the_end(ordinal: int = 2, but: int | None = None) -> int:
    """second to last

    the second last day of May 2024 → DATE 2024-05-30
    on the penultimate day of May 2024 → DATE 2024-05-30
    """
    return -(ordinal if but is None else but + 1)


@phrases("longer", "{date} | the {unit}")
def longer(date: Meaning | None = None, unit: Grain = Grain.YEAR) -> Meaning | None:
    """a time that has places: a date, or the unit spoken of

    on the first Friday of the month → DATE 2025-06-06
    """
    if date is not None:
        return date
    return Unit(unit, 0, SPOKEN) if unit >= Grain.WEEK else None


@phrases("near_unit", "{near} {unit}")
def near_unit(near: int, unit: Grain) -> Unit | None:
    """next month, after a day of it

    on the third Friday next month → DATE 2025-07-18
    """
    return Unit(unit, near) if unit >= Grain.MONTH else None


@phrases(
    "date",
    "the? {place} {cycle} (of|in) {of:longer} | the? {place} {unit} (of|in) {of:longer} | the? {place} {cycle} {of:near_unit}",
)
def nth(place: int, of: Meaning, cycle: Cycle | None = None, unit: Grain | None = None) -> Nth | None:
    """the first Monday of May, the last week of August

    on the first Monday of May 2024 → DATE 2024-05-06
    in the last week of August 1914 → DATE 1914-W35
    """
    item = cycle if cycle is not None else unit
    if isinstance(of, Calendar) and of.day:
        return None  # "the last day of June 15-17h"
    if (unit is Grain.QUARTER or (isinstance(cycle, Calendar) and cycle.quarter)) and not yearly(of):
        return None
    return None if item is None or (isinstance(item, Grain) and item < Grain.DAY) else Nth(place, item, of)


@phrases("timex", "{first:placed} ({also}|,) {second:month_only} | {first:placed} ({also}|,) {second:month_only} {year_tail}")
def placed_in_both(first: Nth, second: Calendar, year_tail: int | None = None) -> Pair | None:
    """the first Monday of May and June

    on the first Monday of May and June 2024 → DATE 2024-05-06, DATE 2024-06-03
    """
    of = first.of
    if not isinstance(of, Calendar) or of.month is None or of.year is not None:
        return None
    return Pair(replace(first, of=replace(of, year=year_tail)), replace(first, of=replace(second, year=year_tail)), "and")


@phrases("timex", "the? {first:place} {also} {second:placed}")
def both_placed(first: int, second: Nth) -> Pair:
    """the first and third Monday of May

    on the first and last day of June 2024 → DATE 2024-06-01, DATE 2024-06-30
    """
    return Pair(replace(second, n=first), second, "and")


@phrases("placed", "the? {place} {cycle} (of|in) {of:longer} | the? {place} {unit} (of|in) {of:longer}")
def placed(place: int, of: Meaning, cycle: Cycle | None = None, unit: Grain | None = None) -> Nth | None:
    """the first Monday of May, beside another month or another Monday

    on the last Friday of March or April 2024 → DATE 2024-03-29, DATE 2024-04-26
    """
    found: Meaning | None = nth(place, of, cycle, unit)
    return found if isinstance(found, Nth) else None


@phrases("date", "week {d12} (of|in) {of:longer}")
def week_by_number(d12: int, of: Meaning) -> Nth | None:
    """week 2 of July

    in week 2 of June 2024 → DATE 2024-W24
    """
    return Nth(d12, Grain.WEEK, of) if 1 <= d12 <= 5 and not yearly(of) and isinstance(of, Calendar | Unit) else None


@phrases("timex", "{of:date}'s {place} {cycle} | {of:date}'s {place} {unit}")
def owned(of: Meaning, place: int, cycle: Cycle | None = None, unit: Grain | None = None) -> Meaning | None:
    """next month's first Monday

    on next month's first Monday → DATE 2025-07-07
    """
    found: Meaning | None = nth(place, of, cycle, unit)
    return found


@phrases("timex", "{of:date}'s {half:which_half} half | {of:date}(-|'s) {edge}")
def owned_part(of: Meaning, half: int = 0, edge: str = "") -> Meaning | None:
    """last year's second half, June's end

    in last year's second half → DATE 2024-H2
    by June's end → DATE 2025-06 END
    """
    if half:
        return half_of(half, of)
    return None if isinstance(of, Part) else Part(edge, of)


@phrases("edge", "end | beginning | start | outset | onset")
def edge(here: Here) -> str:
    """end, of a time that owns it

    by June's end → DATE 2025-06 END
    """
    return "END" if here.text().lower() == "end" else "START"


def half_of(number: int, of: Meaning) -> Meaning | None:
    """The first or second half of a time: of a year a unit of its own."""
    if not 1 <= number <= 2 or isinstance(of, Part):
        return None
    return Nth(number, Grain.HALF, of) if yearly(of) else Part("START" if number == 1 else "END", of, "half")


def yearly(of: Meaning) -> bool:
    """Whether it is a year, which has halves and quarters of its own."""
    return isinstance(of, Calendar | Unit) and of.grain is Grain.YEAR


@phrases("date", "day {d} of {of:longer}")
def numbered_day(d: int, of: Meaning) -> Nth | None:
    """day 200 of the year

    on day 200 of 2024 → DATE 2024-07-18
    """
    return Nth(d, Grain.DAY, of) if yearly(of) and 1 <= d <= 366 else None


@phrases("date", "the? {place} (quarter|third) (of|in) {of:date} | the middle third (of|in) {of:date}")
def share_of(of: Meaning, here: Here, place: int = 2) -> Part | None:
    """the last quarter of the 19th century, which is no quarter of a year

    in the last quarter of the 19th century → DATE 18 END
    in the middle third of the 19th century → DATE 18 MID
    """
    if isinstance(of, Part) or yearly(of):
        return None
    last = {"quarter": 4, "third": 3}[here.tokens.lowers[here.slots["of"].first - 2]]
    return Part("START" if place == 1 else "END" if place in (-1, last) else "MID", of)


@phrases(
    "timex",
    "{every} {place} {cycle} (of|in) the {unit} | {every} {place} day (of|in) the {unit} | {every} {place:ordinal} of the {unit}",
    "the? {place} {cycle} (of|in) {every} {unit} | the? {place} day (of|in) {every} {unit} | the? {place:ordinal} (of|in) {every} {unit}",
)
def nth_of_each(place: int, every: str, unit: Grain, cycle: Cycle | None = None) -> Recurring | None:
    """the first Monday of every month

    on the first Monday of every month → SET XXXX-WXX-1
    on the 15th day of each month → SET XXXX-XX-15
    on the first of every month → SET XXXX-XX-01
    They meet every last Friday of the month. → SET XXXX-WXX-5
    """
    if unit < Grain.MONTH or (unit is not Grain.MONTH and cycle is None):
        return None
    if isinstance(cycle, Calendar) and cycle.weekday:
        return Recurring(f"XXXX-WXX-{cycle.weekday}", every, grain=unit)
    return Recurring(f"XXXX-XX-{place:02}" if place > 0 else "P1M", every, grain=unit)


@phrases("timex", "{first:first_amount} (of|in) {second:longer} | {first:first_amount}")
def first_of(first: Amount, here: Here, second: Meaning | None = None) -> Meaning | None:
    """the first nine months of 1998

    in the first nine months of 1998 → DURATION P9M
    in the first two quarters of 1998 → DATE 1998-H1
    """
    side = -1 if {"last", "final", "closing", "remaining"} & set(here.tokens.lowers[here.first : here.first + 2]) else 1
    if second is not None and first.grain is Grain.QUARTER and first.parts[0][0] == 2:
        return half_of(1 if side > 0 else 2, second)
    if second is not None:
        return Pair(Span(first, side, of=second), second, "of")
    return Span(first, -1) if "last" in here.tokens.lowers[here.first : here.first + 2] else first


@phrases("first_amount", "the? (first|last|final|opening|closing|remaining) {plain} | the (first|last) {count} weekends")
def first_amount(here: Here, plain: Amount | None = None, count: float = 0) -> Amount | None:
    """the first nine months

    for the first nine months → DURATION P9M
    The strike could last two weeks. → DURATION P2W
    She went up in 1924 and took a first four years later. → DATE 1924, DATE 1928
    """
    if plain is None:
        return Amount(((count, Grain.WEEK),), suffix="WE")
    if here.tokens.lowers[here.first] == "last" and here.among("before_verb", here.before()):
        return None
    a = here.before() == "a" or "a" in here.tokens.lowers[here.first : here.first + 3]
    return None if a or len(plain.parts) != 1 else plain


@phrases("timex", "the (first|last|final|opening|closing) {unit}")
def first_unit_of(unit: Grain, here: Here) -> Amount | None:
    """the first week of the siege, which is as long as that

    It burnt down in the first week of the siege. → DURATION P1W
    In the first hour of fighting three walls fell. The first week of August 2024 was dry. → DURATION PT1H, DATE 2024-W31
    The first hour of the clock was gilt.
    """
    owned = here.among("owned", here.after(2)) or here.after(2) in ("the", "this", "that")
    lasting = here.among("lasting", here.after(3) if owned else here.after(2))
    told = here.among("spanning", here.before()) and owned
    fits = unit in (Grain.MINUTE, Grain.HOUR, Grain.WEEK, Grain.MONTH, Grain.YEAR)
    return Amount.of(1, unit) if fits and here.after() == "of" and (told or lasting) else None


@phrases("timex", "the? {first:ordinal} {also} the? {second:nth_of_each}")
def two_of_each(first: int, second: Recurring) -> Pair | None:
    """the first and third Monday of each month

    They meet on the first and third Monday of each month. → SET XXXX-WXX-1, SET XXXX-WXX-1
    Rent is due on the 1st and the 15th of each month. → SET XXXX-XX-01, SET XXXX-XX-15
    """
    monthly = "W" not in second.value
    return Pair(replace(second, value=f"XXXX-XX-{first:02}") if monthly else second, second, "or") if first <= 31 else None


@phrases("nth_of_each", "{ordinal} (day)? (of|in) {every} month")
def day_of_each_month(ordinal: int, every: str) -> Recurring | None:
    """15th of each month, behind another

    on the 1st and 15th of every month → SET XXXX-XX-01, SET XXXX-XX-15
    """
    return Recurring(f"XXXX-XX-{ordinal:02}", every, grain=Grain.MONTH) if ordinal <= 31 else None


@phrases("nth_of_each", "{ordinal} {weekday} (of|in) {every} month | {ordinal} {weekdays} (of|in) {every} month")
def nth_of_each_month(ordinal: int, every: str, weekday: int = 0, weekdays: int = 0) -> Recurring:
    """third Monday of each month, behind another

    on the second and fourth Fridays of every month → SET XXXX-WXX-5, SET XXXX-WXX-5
    """
    return Recurring(f"XXXX-WXX-{weekday or weekdays}", every, grain=Grain.MONTH)
