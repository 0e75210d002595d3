"""Parts of dates: early June, mid-1996, the end of the year, later that day, the week of March 6."""

from timeline.expressions.meanings import (
    RUNNING,
    SPOKEN,
    Beside,
    Calendar,
    Here,
    Meaning,
    Nth,
    Part,
    Unit,
    Vague,
    phrases,
)
from timeline.when import Grain


@phrases("date", "earlier (in)? {of:date} | earlier {of:date} | later (in)? {of:date} | later on {of:date} | later (in|on) {of:date}")
def earlier_in(of: Meaning, here: Here) -> Part | None:
    """earlier this year, later that day

    earlier this month → DATE 2025-06 START
    """
    first = here.tokens.lowers[here.first]
    if here.first + 1 == here.slots["of"].first and _near_day(of):
        return None
    return Part("START", of, "before") if first == "earlier" else Part("END", of, "after")


def _near_day(of: Meaning) -> bool:
    """Whether it is a mere weekday, today or this week, beside which "earlier" is left out of the expression."""
    weekday = isinstance(of, Calendar) and of.weekday is not None and of.day is None
    return weekday or (isinstance(of, Unit) and of.grain <= Grain.WEEK and of.base != RUNNING)


@phrases("date", "(earlier|later) in the {unit}")
def earlier_in_unit(unit: Grain, here: Here) -> Part | None:
    """earlier in the week, later in the month

    earlier in the week → DATE 2025-W26 START
    """
    earlier = here.tokens.lowers[here.first] == "earlier"
    whole = Unit(unit, 0, SPOKEN)
    return Part("START" if earlier else "END", whole, "before" if earlier else "after") if Grain.WEEK <= unit <= Grain.YEAR else None


@phrases("date", "(earlier|later) in the day | (earlier|later) on in the day")
def later_in_day(here: Here) -> Part | None:
    """later in the day: the day last spoken of

    He died later in the day. → DATE 2025-06-23 END
    later in the day of the storm
    """
    earlier = here.tokens.lowers[here.first] == "earlier"
    return None if here.after() in ("of", "when", "that") else Part("START" if earlier else "END", Unit(Grain.DAY, 0, RUNNING))


@phrases("timex", "(earlier|later) {core:date}")
def earlier_day(core: Meaning, here: Here) -> Part | None:
    """earlier Friday, later today

    earlier this week → DATE 2025-W26 START
    """
    earlier = here.tokens.lowers[here.first] == "earlier"
    return Part("START" if earlier else "END", core, "before" if earlier else "after") if _near_day(core) else None


@phrases(
    "date", "{early} {of:date} | {early} {unit:year_end} | {early} {bare:unit}", "{early:stage} {of:date} | {early:stage} {unit:year_end}"
)
def early(
    here: Here, early: str = "END", of: Meaning | None = None, unit: Grain | None = None, bare: Grain | None = None
) -> Meaning | None:
    """early June, mid-1996, the end of 1990

    in early 1990 → DATE 1990 START
    in mid-July → DATE 2025-07 MID
    at the end of 1990 → DATE 1990 END
    """
    if bare is not None:
        whole = here.text("early").lower().endswith("of") and bare >= (Grain.DAY if here.casual else Grain.WEEK)
        return Part(early, Unit(bare, 0, SPOKEN)) if whole else None
    inner = of if of is not None else Unit(unit or Grain.YEAR, 0, SPOKEN)
    return Part(early, inner) if not isinstance(inner, Part | Vague) else None


@phrases("date", "mid-{unit} | mid{unit} | mid {unit} | midweek | midmonth | midcentury")
def middle_of_unit(here: Here, unit: Grain | None = None) -> Part | None:
    """mid-month, midweek

    in mid-month → DATE 2025-06 MID
    by mid-century → DATE 20 MID
    """
    grain = unit or {"midweek": Grain.WEEK, "midmonth": Grain.MONTH}.get(here.text().lower(), Grain.CENTURY)
    return Part("MID", Unit(grain, 0, SPOKEN)) if grain >= Grain.WEEK and grain is not Grain.YEAR else None


@phrases("date", "{season_middle}")
def middle_of_season(season_middle: str, here: Here) -> Part | None:
    """midsummer

    at midsummer → DATE 2025-SU MID
    """
    named = here.text()[0].isupper() and here.following[:1].isupper()
    return None if named or here.after() == "'" else Part("MID", Calendar(season=season_middle))


@phrases(
    "stage",
    "the? {which:stage_word} {units} of | the? {which:stage_word} (part|portion|stages|phase) of | the? very {which:stage_word} {units} of",
)
def stage(which: str, units: Grain = Grain.DAY) -> str | None:
    """the early years, the last days, of a longer time

    in the first days of March 2024 → DATE 2024-03 START
    in the closing years of the 19th century → DATE 18 END
    in the early part of 1850 → DATE 1850 START
    in the first days of the strike → DURATION PXD
    """
    return which if units >= Grain.DAY else None


@phrases("date", "(earlier|later) in the {unit:spoken_unit}")
def earlier_in_the(unit: Grain, here: Here) -> Part | None:
    """later in the week

    It will open later in the week. → DATE 2025-W26 END
    """
    if here.after() in ("of", "when", "that") or unit < Grain.WEEK:
        return None
    earlier = here.tokens.lowers[here.first] == "earlier"
    return Part("START" if earlier else "END", Unit(unit, 0, SPOKEN), "before" if earlier else "after")


@phrases("year_end", "the {unit} | the {near} {unit}")
def year_end(unit: Grain, here: Here, near: int | None = None) -> Grain | None:
    """the month, after "the end of"

    by the end of the month → DATE 2025-06 END
    """
    return unit if unit >= Grain.DAY and near is None else None


@phrases(
    "date",
    "year-end | year end | the year-end | year's end | the year's end | yearend | year-end {year} | year end {year} | year-end of {year}",
)
def end_of_year(here: Here, year: int | None = None) -> Meaning:
    """year-end: its last day; "the year's end" is less exact, and firms end theirs when they like

    by year-end → DATE 2025-12-31
    at year-end 1997 → DATE 1997-12-31
    by the year's end → DATE 2025 END
    Its fiscal year-end is near. → DATE 2025 END
    """
    whole = Unit(Grain.YEAR, 0, SPOKEN) if year is None else Calendar(year=year)
    vague = "'" in here.tokens.lowers[here.first : here.last] or here.among("own_year", here.before())
    return Part("END", whole) if vague else Nth(-1, Grain.DAY, whole)


@phrases("date", "mid-year | midyear | mid year | the middle of the year | mid-year {year} | midyear {year}")
def middle_of_year(year: int | None = None) -> Part:
    """mid-year

    by midyear → DATE 2025 MID
    at mid-year 1997 → DATE 1997 MID
    """
    return Part("MID", Unit(Grain.YEAR, 0, SPOKEN) if year is None else Calendar(year=year))


@phrases("date", "month-end | month end | month's end")
def end_of_month(here: Here) -> Meaning:
    """month-end: its last day

    by month-end → DATE 2025-06-30
    by month's end → DATE 2025-06 END
    """
    whole = Unit(Grain.MONTH, 0, SPOKEN)
    return Part("END", whole) if "'" in here.tokens.lowers[here.first : here.last] else Nth(-1, Grain.DAY, whole)


@phrases(
    "date",
    "the? week of {of:date} | the week (beginning|starting|commencing) (on)? {of:date} | the week ending (on)? {of:date}",
    "the week ended {of:date}",
)
def week_of(of: Meaning) -> Unit:
    """the week of March 6

    in the week of June 3 → DATE 2025-W23
    """
    return Unit(Grain.WEEK, 0, of)


@phrases(
    "date",
    "the? {weekend_word} (of|beginning|starting) {of:date} | the? {weekend_word} around {of:date}",
    "the? {weekend_word} of {first:only_day} ({upto}|{also}|/) {of:calday}",
    "the? {weekend_word} of {of:calday} ({upto}|{also}|/) {last:day}",
)
def weekend_of(of: Meaning, first: Calendar | None = None, last: int = 0) -> Beside:
    """the weekend of March 7

    over the weekend of June 7 → DATE 2025-W23-WE
    It will open weekend of July 5. → DATE 2025-W27-WE
    on the weekend of 4-5 May 1985 → DATE 1985-W18-WE
    over the weekend of June 7-8 → DATE 2025-W23-WE
    """
    return Beside(1, Calendar(weekend=True), of, 0)
