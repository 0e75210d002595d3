"""A year and then a time within it: in 1944, on 6 June; in 1916, at Easter; in 1998, during the summer."""

from dataclasses import replace

from timeline.expressions.meanings import At, Calendar, Grain, Here, Holiday, Meaning, Modified, Nth, Pair, Part, phrases
from timeline.when import EVER

YEAR = 4  # figures of a year


@phrases(
    "timex",
    "{first:whole_year} , (on|in|during|at|around|over|by|about|early|late)? {second:date}",
    "{first:whole_year} (on|in|during|at) {second:date} | {first:whole_year} , (at|on|in|during)? {second:dated_part}",
)
def year_then_day(first: Calendar, second: Meaning, here: Here) -> Pair | None:
    """in 1944, on 6 June: the day is of that year

    In 1944, on 6 June, they landed. → DATE 1944, DATE 1944-06-06
    In 1916, at Easter, the rising began; in 1998, during the summer, he met her. → DATE 1916-04-23, DATE 1998-SU
    In 1998, on Monday he left. In 2019, this May was hot. → DATE 2025-06-23, DATE 2025-05
    It was founded in 1998, May said. → DATE 1998
    """
    led = here.before() not in ("from", "until") and (here.among("to_a_year", here.before()) or here.before() in ("and", ""))
    between = here.tokens.lowers[here.slots["first"].last : here.slots["second"].first]
    bare = between == [","] and here.after() != ","  # "founded in 1998, May said"
    told = in_year(second, first.year or 0) if led and not bare else None
    return None if told is None else Pair(first, told, "of")


@phrases(
    "timex",
    "{first:full_date} ,? and (again|then|later|afterwards) (in|on|at)? {second:date}",
    "{first:full_date} , (then|later) (in|on|at) {second:date}",
)
def again_in_the_year(first: Calendar, second: Meaning, here: Here) -> Pair | None:
    """in the spring of 1848, and again in the autumn: both of that year

    In the spring of 1848, and again in the autumn, riots broke out. → DATE 1848-SP, DATE 1848-FA
    They were warned in November 1848 and again in January. → DATE 1848-11, DATE 1849-01
    In May 1848 and again in 1850 riots broke out. → DATE 1848-05, DATE 1850
    In May 1848 and again in July 1850 riots broke out. → DATE 1848-05, DATE 1850-07
    """
    own = here.after().isdecimal() and len(here.after()) == YEAR  # which the second has for itself
    told = in_year(second, first.year or 0) if first.grain < Grain.YEAR and not own else None
    if isinstance(told, Calendar) and told.interval(EVER).start < first.interval(EVER).start:
        told = in_year(second, (first.year or 0) + 1)
    return None if told is None else Pair(first, told, "of")


@phrases("whole_year", "{year} | {full_year} | the year {year}")
def whole_year(year: int | None = None, full_year: int | None = None) -> Calendar | None:
    """1944, before a day of it

    in 1944, on 6 June → DATE 1944-06-06
    """
    found = year if year is not None else full_year
    return Calendar(year=found) if found is not None else None


def in_year(meaning: Meaning, year: int) -> Meaning | None:
    """A month, day, season or feast without a year as one of this year; None for anything else."""
    if isinstance(meaning, Holiday):
        return replace(meaning, year=year) if meaning.year is None else None
    if isinstance(meaning, Calendar):
        coming = not meaning.absolute and meaning.grain < Grain.YEAR and meaning.round >= Grain.YEAR
        return replace(meaning, year=year) if coming else None
    if isinstance(meaning, At):
        date = in_year(meaning.date, year)
        return None if date is None else replace(meaning, date=date)
    if isinstance(meaning, Part | Modified | Nth):
        inner = in_year(meaning.of, year)
        return None if inner is None else replace(meaning, of=inner)
    return None
