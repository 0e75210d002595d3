"""Amounts without a number: a while, the following days, the entire week, all summer."""

from timeline.expressions.meanings import UNKNOWN_COUNT, Amount, Here, phrases
from timeline.when import Grain


@phrases("timex", "some time | a while | a long time | a short time | a short while | quite some time | a period of time")
def a_while(here: Here) -> Amount | None:
    """some time

    for some time → DURATION PXM
    It was closed some time in 1988. It will open some time Friday. → DATE 1988, DATE 2025-06-27
    """
    dated = here.among("after_some_time", here.after()) or (here.after() == "between" and here.after(2).isdecimal())
    dated = dated or here.among("weekday_word", here.after()) or here.among("day_name", here.after())
    if dated and not here.among("before_some_time", here.before()):
        return None
    return Amount(((UNKNOWN_COUNT, Grain.MONTH),)) if here.text().lower() == "sometime" and here.last - here.first == 2 else None


@phrases(
    "timex",
    "(the|those|these|all|the same|the other) {count:number} {units} | the (following|intervening|ensuing|subsequent|remaining) {units}",
    "the {units} (ahead|to come|since)",
    "(the|those|these|his|her|its|their) (final|closing|dying|opening|initial|waning) {units} | those {units}",
    "(the|those|these) first {units}",
    "the? entire {unit} | the whole {unit} | all (-)? {unit:long_unit}",
    "full (-)? {unit:long_unit} | all {unit:long_unit} long | a {plain} (period|term|span) | {plain} (period|term)",
    "the {plain} (period|term)",
)
def the_amount(
    here: Here, plain: Amount | None = None, unit: Grain | None = None, count: float = 0, units: Grain | None = None
) -> Amount | None:
    """the nine months

    in the nine months → DURATION P9M
    over the following days → DURATION PXD
    in his final days → DURATION PXD
    He said the same two years ago. → DATE 2023
    """
    if here.tokens.lowers[here.first : here.first + 2] == ["the", "same"] and here.after() in ("ago", "earlier", "later", "before"):
        return None
    if units is not None:
        return Amount.of(count or UNKNOWN_COUNT, units)
    if plain is None:
        return Amount.of(1, Grain.DAY if unit is None else unit)
    said = here.tokens.lowers[here.first : here.last]
    return None if plain.parts[0][0] == 1 and said[0] in ("the", "that") and ("a" in said or "an" in said) else plain


@phrases("timex", "{plain}-old")
def so_old(plain: Amount, here: Here) -> Amount | None:
    """8-month-old, of a truce or strike: how long it has lasted

    the 8-month-old truce → DURATION P8M
    the two-year-old child
    """
    return plain if here.among("lasting", here.after()) and here.tokens.lowers[here.first] not in ("a", "an") else None


@phrases("the_one", "the {unit}")
def the_one(unit: Grain, here: Here) -> Amount | None:
    """the hour, after "within": one hour

    They will be back within the hour. → DURATION PT1H
    It fell within the year of the flood.
    """
    return Amount.of(1, unit) if here.before() == "within" and here.after() not in ("of", "that", "when", "-") else None


@phrases("timex", "{units} | (many|several) {units} on end | {units} (-)? long | {units}(-)long | {unit}(-)long | {units}(-)old")
def bare_units(here: Here, units: Grain | None = None, unit: Grain | None = None) -> Amount | None:
    """years, for an unknown number of them

    It took years. → DURATION PXY
    in the weeks before the vote → DURATION PXW
    during the months leading up to it → DURATION PXM
    The bombs went off minutes apart. Hours: see below. Minutes of the board are kept.
    the day-long talks → DURATION P1D
    the months-long war → DURATION PXM
    """
    if unit:
        return Amount.of(1, unit)
    alone = here.casual and here.before() in ("", "for") and here.first <= 1 and here.after() == ""  # it asks for nothing
    listed = here.after().isdecimal() and not here.casual  # "on days 3, 7 and 14"
    label = here.after() == ":" and (here.before() in ("", ";", ".") or here.among("hours_label", here.before()))
    meeting = (here.after() == "of" and here.first == 0) or here.among("month", here.before())  # "the October minutes"
    label = label or (here.text().lower() == "minutes" and meeting)
    if listed or label or here.after() in ("apart", "when") or here.before(2) == "matter" or alone:
        return None
    if units is not None and units < Grain.YEAR and _around(here):
        return Amount.of(UNKNOWN_COUNT, units)
    if here.among("before_units", here.before()) and not here.text().endswith("-long"):
        return None
    if here.among("bare_unit", here.text("units").lower()):
        return Amount.of(UNKNOWN_COUNT, Grain.DAY if units is None else units)
    return None


def _around(here: Here) -> bool:
    """Whether it leads up to an event or follows one: "in the weeks before the vote", "during the months leading up to it"."""
    over = here.before() == "the" and here.among("spanning", here.before(2))
    return over and here.among("around_event", here.after())


@phrases("timex", "{units} or {more:units}")
def units_or(units: Grain, more: Grain) -> Amount | None:
    """weeks or months: TimeML notes the lesser

    It will take weeks or months. → DURATION PXW
    """
    return Amount.of(UNKNOWN_COUNT, units) if units < more else None
