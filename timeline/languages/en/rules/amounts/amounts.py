"""Amounts of time: three days, a year and a half, a five-year plan, nearly two decades."""

from dataclasses import replace
from itertools import pairwise

from timeline.expressions.meanings import UNKNOWN_COUNT, Amount, Here, phrases
from timeline.expressions.settings import HOUR, WHEN
from timeline.languages.en.words import clock_of_figures, rate, stops, woken
from timeline.when import Grain


@phrases(
    "simple",
    "{count} {units} | {count}-{units} | {count} (-)? {unit} | {count} more {units} | {count} of {units}",
    "{count} {lived_word} {units} | {count} {whole_word} {units} | {count} {units}. | {count} {unit}.",
)
def counted(here: Here, unit: Grain | None = None) -> Amount | None:
    """three days

    for three days → DURATION P3D
    a five-year plan → DURATION P5Y
    at 1615 hours → TIME 2025-06-23T16:15
    Three-quarters of its sails were torn. About one-quarter of the cases were mild.
    He smoked for 20 pack-years.
    in the next four business days → DURATION P4D
    """
    size, grain = here.first_of("count"), here.first_of("units", "unit")
    of_them = here.after() == "of" and size in (1, 3) and here.among("determiner", here.after(2))
    if grain is Grain.QUARTER and (of_them or (here.after() == "-" and here.after(2) == "point")):
        return None  # "three quarters of the crew", "two quarter-point cuts"
    if here.text("count").lower() == "some" and (unit is not None or (size == UNKNOWN_COUNT and grain is Grain.QUARTER)):
        return None  # "some year", "in some quarters"
    lasting = here.among("before_length", here.before()) and not (here.before() == "for" and woken(here))
    asked = here.casual and not lasting and here.before() not in ("(", "-")
    led = here.before(2) if here.among("loosely", here.before()) else here.before()  # "at approximately 2300 hours"
    asked = asked or here.settings.asked in (HOUR, WHEN)  # "When did you begin? – 1400 hours."
    if grain is Grain.HOUR and (here.among("clock_before", led) or asked) and _on_the_clock(here.text("count")):
        return None
    if grain is Grain.HOUR and here.casual and here.before() in ("at", "@") and 7 <= size < 24:
        return None  # "at 15 hours"
    if here.tokens.lowers[here.last - 1] == "." and not (
        len(here.tokens.lowers[here.last - 2]) < 5 and here.among("after_cut_unit", here.after())
    ):
        return None
    ordinal = unit is Grain.SECOND and here.tokens.lowers[here.last - 1] == "second" and size != 1
    ordinal = ordinal and "-" not in here.text() and not here.text("count").replace(".", "").isdecimal()
    priced = here.touches_before() and here.before() in ("$", "€", "£", "¥")  # "$12 day of show"
    work = grain is Grain.DAY and here.among("working_word", here.text("whole_word").lower())
    return None if ordinal or priced else replace(Amount.of(size, grain), work=work)


@phrases("simple", "{number} (hours|hour|hrs|hr) {d2}")
def hours_and_minutes(number: float, d2: int, here: Here) -> Amount | None:
    """4 hours 20

    It took me 4 hours 20. → DURATION PT4H20M
    It took 4 hours 20 people had promised. → DURATION PT4H
    """
    minutes = number == int(number) and d2 < 60 and stops(here)
    return Amount(((number, Grain.HOUR), (d2, Grain.MINUTE))) if minutes else None


@phrases("timex", "in {core:run_time}")
def ran_in(core: Amount) -> Amount:
    """in 1:58:30, how long a race took

    She ran it in 1:58:30. → DURATION PT1H58M30S
    It began at 11:58:30. → TIME 2025-06-23T11:58:30
    """
    return core


@phrases("run_time", "{h:d12}:{m:d2}:{s:d2}")
def run_time(h: int, m: int, s: int) -> Amount | None:
    """1:58:30

    She ran it in 1:58:30. → DURATION PT1H58M30S
    """
    return Amount(((h, Grain.HOUR), (m, Grain.MINUTE), (s, Grain.SECOND))) if m < 60 and s < 60 else None


def _on_the_clock(written: str) -> bool:
    """Whether figures before "hours" are those of a clock: 0730, 16.15, eleven hundred."""
    figures = written.replace(".", "")
    if written.lower().endswith("hundred"):
        return True  # "eleven hundred hours"
    return len(figures) == 4 and figures.isdecimal() and clock_of_figures(int(figures)) is not None


@phrases(
    "simple",
    "(a|an) {unit} | one {unit} | (a|an) (full|whole|entire|single|solid|additional|extra) {unit} | (a|an) {unit} or so",
    "one (full|whole|more|additional|single) {unit} | an additional {unit} | another {unit}",
    "(a|an|one|another|1) {whole_word} {unit}",
)
def one(unit: Grain, here: Here) -> Amount | None:
    """a year

    for a year → DURATION P1Y
    They met in room 3 for an hour. → DURATION PT1H
    within a month → DURATION P1M
    She went to a second-floor office.
    He paused for a second, then left. → DURATION PT1S
    A second, carried out by divers, was cut short.
    """
    word = here.tokens.lowers[here.last - 1]
    if (
        unit is Grain.SECOND
        and word == "second"
        and (here.after().isalpha() or (here.after() == "-" and here.touches_after() and here.after(2) != "long"))
        and not here.among("after_second", here.after())
    ):
        return None
    if unit is Grain.SECOND and word == "second" and here.after() == "," and not here.among("before_second", here.before()):
        return None  # "the first failed; a second, in May, did not"
    if unit is Grain.QUARTER and here.among("after_fourth", here.after()):
        return None
    return None if here.last - here.first == 2 and here.tokens.lowers[here.first] in ("a", "an") and rate(here) else Amount.of(1, unit)


@phrases(
    "simple",
    "(a|an|one) {unit} (and|&) a half | {count} {units} (and|&) a half | {count} (and|&) a half {units}",
    "(a|an|one) {unit} and (a|one) quarter | (a|an|one) {unit} and three quarters",
)
def and_half(here: Here, unit: Grain | None = None, count: float = 1, units: Grain | None = None) -> Amount | None:
    """a year and a half

    a minute and a half → DURATION PT1M30S
    for an hour and a quarter → DURATION PT1H15M
    """
    grain = units if unit is None else unit
    share = {"quarter": 0.25, "quarters": 0.75}.get(here.tokens.lowers[here.last - 1], 0.5)
    return None if grain is None or (share != 0.5 and grain not in (Grain.HOUR, Grain.YEAR)) else Amount.of(count + share, grain)


@phrases("simple", "{part_of} {unit} | {part_of} of (a|an) {unit} | {part_of} (-)? {unit} | {part_of} past")
def part_of_unit(part_of: float, here: Here, unit: Grain | None = None) -> Amount | None:
    """half an hour, half a century

    for half an hour → DURATION PT30M
    """
    finer = {
        Grain.HOUR: (60, Grain.MINUTE),
        Grain.MINUTE: (60, Grain.SECOND),
        Grain.YEAR: (12, Grain.MONTH),
        Grain.CENTURY: (100, Grain.YEAR),
        Grain.DECADE: (10, Grain.YEAR),
        Grain.DAY: (24, Grain.HOUR),
    }
    if unit in (Grain.WEEK, Grain.MONTH):
        return Amount.of(part_of, unit)
    if unit is None or unit not in finer:
        return None
    size, grain = finer[unit]
    return Amount.of(part_of * size, grain) if part_of * size == int(part_of * size) else None


@phrases("simple", "{count} fortnights | (a|one|another) fortnight | {count} fortnight | (a|one) fortnight and a {share:quarters}")
def fortnights(count: float = 1, share: float = 0) -> Amount:
    """a fortnight

    a fortnight ago → DATE 2025-W24
    Give it another fortnight. → DURATION P2W
    """
    return Amount.of((count + share) * 2, Grain.WEEK)


@phrases("plain", "{simple}")
def simple(simple: Amount) -> Amount:
    """an amount of one unit

    for two years → DURATION P2Y
    """
    return simple


@phrases("plain", "{first:simple} ,? (and|&)? {rest:plain}")
def added(first: Amount, rest: Amount, here: Here) -> Amount | None:
    """2 hours and 30 minutes

    for two years, three months and a day → DURATION P2Y3M1D
    """
    parts = [*first.parts, *rest.parts]
    falling = all(one[1] > other[1] for one, other in pairwise(parts)) and all(count > 0 for count, _ in parts)
    counted = here.before() in here.tables["units"] or here.before(2).isdecimal() or here.among("ones", here.before(2))
    rate = counted and here.tokens.lowers[here.first] in ("a", "an") and here.tokens.lowers[here.slots["rest"].first - 1] == ","
    hyphened = "-" in here.text("first")  # "a five-year, three-day deal"
    falling = falling and not rate and not hyphened  # "five days a week, four hours a day"
    return Amount(tuple(parts)) if falling else None


@phrases(
    "simple",
    "{low:number} (to|or|-|and) {high:number} {units} | {low:number}-{high:number} {units}",
    "{low:number} (to|or)? {high:number} (-)? {unit} | {low:number}-to-{high:number}-{unit}",
    "{low:number} (to|or|-) {high:number} {whole_word} {units} | {low:number}-{high:number} {whole_word} {units}",
    "between {low:number} and {high:number} {units} | (a|an|one) {unit} or two | (a|an|one) {unit} or so",
)
def between(here: Here, low: float = 1, high: float = 2, units: Grain | None = None, unit: Grain | None = None) -> Amount | None:
    """two to three weeks: TimeML notes the lesser

    in two to three weeks → DURATION P2W
    He was sentenced on June 3 to six years. → DATE 2025-06-03, DURATION P6Y
    """
    day = here.before() in here.tables["month"] and here.before(2) == "on"
    if day or not low < high or (here.tokens.lowers[here.first + 1].isdigit()):
        return None
    grain = units if units is not None else unit if unit is not None else Grain.DAY
    return Amount(((low, grain),), most=high)


@phrases(
    "amount",
    "{plain} | {approximately} {plain} | {plain} or so | {plain} or (more|less|longer)",
    "{approximately} {approx:approximately} {plain}",
)
def amount(plain: Amount, here: Here, approximately: str = "", approx: str = "") -> Amount | None:
    """an amount with how far to trust it

    nearly two years → DURATION P2Y LESS_THAN
    at least 30 days → DURATION P30D EQUAL_OR_MORE
    It took four hours, spread over two days. → DURATION PT4H, DURATION P2D
    He stole it over nearly a decade. → DURATION P1DE LESS_THAN
    """
    if here.tokens.lowers[here.first] == "over" and (approx or here.among("extended", here.before())):
        return None
    last = here.tokens.lowers[here.last - 1]
    mod = {"so": "APPROX", "more": "EQUAL_OR_MORE", "longer": "EQUAL_OR_MORE", "less": "EQUAL_OR_LESS"}.get(last, approximately or approx)
    return plain.with_mod(mod)


@phrases("amount", "{count} or (so|more|fewer|less) {units}")
def or_so_many(here: Here, count: float, units: Grain) -> Amount:
    """three or so weeks

    three or so weeks ago → DATE 2025-W23
    It took ten or more years. → DURATION P10Y EQUAL_OR_MORE
    """
    mods = {"so": "APPROX", "more": "EQUAL_OR_MORE", "fewer": "EQUAL_OR_LESS", "less": "EQUAL_OR_LESS"}
    return Amount.of(count, units).with_mod(mods[here.tokens.lowers[here.slots["units"].first - 1]])


@phrases("timex", "{merely} {core:amount}")
def merely(core: Amount, here: Here) -> Amount | None:
    """just two weeks

    for just two weeks → DURATION P2W
    just ten years ago → DATE 2015
    """
    return None if here.after() in ("ago", "later", "earlier", "hence") else core


@phrases("timex", "{loosely} {core:plain}")
def about(core: Amount, loosely: str) -> Amount:
    """about two weeks

    for about two weeks → DURATION P2W APPROX
    """
    return core.with_mod(loosely)


@phrases("timex", "{amount} | {amount} long | {amount}(-)long")
def amount_alone(amount: Amount, here: Here) -> Amount | None:
    """an amount by itself

    a three-hour long speech → DURATION PT3H
    She hoped that it would one day reopen. One day, they say, the crane will fall.
    """
    some = here.first == 0 and here.after() == ","
    if here.text().lower() == "oneday" and (some or here.among("before_one_day", here.before())):
        return None
    lengthwise = here.tokens.lowers[here.last - 1] == "long" and "-" in here.text() and here.tokens.lowers[here.first] in ("a", "an")
    return None if lengthwise or here.among("loosely", here.tokens.lowers[here.first]) else amount
