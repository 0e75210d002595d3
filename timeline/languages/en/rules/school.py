"""Years of school and of sport: 1902, her senior year; that season; week 3 of a course."""

from timeline.expressions.meanings import NOW, RUNNING, Calendar, Here, Pair, Unit, phrases
from timeline.when import Grain


@phrases("school_year", "{owner:owning} {school_word} (year|season|campaign) | (freshman|sophomore|junior|senior) year")
def school_year(here: Here) -> int:
    """her senior year

    In 1998, her senior year, she won. → DATE 1998, DATE 1998
    """
    return 1


@phrases("one_year", "{year}")
def one_year(year: int) -> Calendar:
    """1998, beside a year of school

    in his freshman year (1998) → DATE 1998
    """
    return Calendar(year=year)


@phrases("timex", "{first:one_year} , {second:school_year} | {first:one_year} {opening} {second:school_year} {closing}")
def year_at_school(first: Calendar, here: Here) -> Pair:
    """1998, her senior year: one and the same

    In 1998, her senior year, she won the cup. → DATE 1998, DATE 1998
    """
    return Pair(first, first, "and")


@phrases("timex", "{first:school_year} , (in)? {second:one_year} | {first:school_year} {opening} (in)? {second:one_year} {closing}")
def school_in_year(second: Calendar, here: Here) -> Pair:
    """his freshman year, 1998

    His freshman year, 1998, was hard. It was my junior year (1991). → DATE 1998, DATE 1998, DATE 1991, DATE 1991
    """
    return Pair(second, second, "and")


@phrases("date", "(that|the same|that same|the following|the previous|the preceding) (season|term|semester|school year|academic year)")
def that_season(here: Here) -> Unit:
    """that season, the following season: by the year of the one spoken of

    He joined in 2003. That season he scored twice; the following season he left. → DATE 2003, DATE 2003, DATE 2004
    """
    said = here.tokens.lowers[here.first : here.last]
    offset = 1 if "following" in said else -1 if {"previous", "preceding"} & set(said) else 0
    return Unit(Grain.YEAR, offset, RUNNING)


@phrases("date", "{near} season | this season")
def near_season(here: Here, near: int = 0) -> Unit | None:
    """last season, of sport

    It was their third cup this season; last season they won one. → DATE 2025, DATE 2024
    """
    return Unit(Grain.YEAR, near, NOW) if here.before() != "the" else None
