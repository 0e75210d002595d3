"""Years of school and of sport: 1902, her senior year; that season; week 3 of a course."""

from timeline.expressions.meanings import NOW, RUNNING, Calendar, Here, Pair, Season, Unit, Vague, phrases
from timeline.when import Grain


@phrases("school_year", "{owner:owning} {school_word} (year|season|campaign) | (freshman|sophomore|junior|senior) year")
def school_year(here: Here) -> int:
    """her senior year

    In 1998, her senior year, she won. → DATE 1998, DATE 1998
    """
    return 1


@phrases("timex", "{owner:owning} {school_word} (year|season)")
def some_school_year(here: Here) -> Vague | None:
    """her senior year, where nothing tells which it was

    She won the cup in her senior year. → DATE XXXX
    The senior year group sang, and a second year student with them. It is at the level of last year. → DATE 2024
    """
    noun = here.after().isalpha() and not here.among("after_a_year", here.after()) and not here.among("before_date", here.after())
    return None if here.tokens.lowers[here.first] in ("a", "an", "the", "of") or noun else Vague("XXXX")


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


@phrases(
    "date",
    "(that|the same|that same|the following|the next|the previous|the preceding) (season|semester|school year|academic year)",
)
def that_season(here: Here) -> Season | Unit:
    """that season, the following season: by the year of the one spoken of

    He joined in 2003. That season he scored twice; the following season he left. → DATE 2003, DATE 2003, DATE 2004
    """
    said = here.tokens.lowers[here.first : here.last]
    offset = 1 if {"following", "next"} & set(said) else -1 if {"previous", "preceding"} & set(said) else 0
    return Season(offset) if {"season", "year"} & set(said) else Unit(Grain.YEAR, offset, RUNNING)


@phrases("date", "{count} seasons (later|earlier|after|before) | a season (later|earlier)")
def seasons_of_sport(here: Here, count: float = 1) -> Season | None:
    """two seasons later, of sport: in years

    He joined in 2003. Two seasons later he won, and a season later he left. → DATE 2003, DATE 2005, DATE 2006
    """
    last = here.tokens.lowers[here.last - 1]
    ended = last in ("later", "earlier") or not here.after().isalpha()
    return Season(int(count) * (1 if last in ("later", "after") else -1)) if count >= 1 and ended else None


@phrases("date", "{near} season | this season")
def near_season(here: Here, near: int = 0) -> Unit | None:
    """last season, of sport

    It was their third cup this season; last season they won one. → DATE 2025, DATE 2024
    """
    return Unit(Grain.YEAR, near, NOW) if here.before() != "the" else None


@phrases(
    "date",
    "the? {season} (term|semester|quarter|trimester) (of|,|in)? {year} | the? {season} {year} (term|semester|quarter|trimester)",
    "the? {year} {season} (term|semester|quarter|trimester) | the? {year}-{season} (term|semester|quarter|trimester)",
)
def season_term(season: str, year: int) -> Calendar:
    """the fall semester of 2010, spring 2012 term

    in the fall semester of 2010 and the spring 2012 term → DATE 2010-FA, DATE 2012-SP
    """
    return Calendar(year=year, season=season)


@phrases(
    "date",
    "the? {term:college_term} (term)? (of|,|in)? {year} | the? {ordinal} (term|semester|trimester) (of|,) (the)? {year}",
    "the? {year} {term:college_term} term",
)
def term_of_year(year: int) -> Calendar:
    """Michaelmas term 1921, the first semester of 2010: some part of that year

    He came up in Michaelmas term 1921 and left in Hilary 1925. → DATE 1921, DATE 1925
    in the first semester of 2010 → DATE 2010
    """
    return Calendar(year=year)


@phrases("college_term", "michaelmas | hilary | trinity | lent | easter | epiphany")
def college_term(here: Here) -> int | None:
    """Michaelmas, of terms

    in Trinity term 1921 → DATE 1921
    Easter 1916 was bloody. → DATE 1916-04-23
    """
    return 1 if here.text()[0].isupper() and (here.after() == "term" or here.text() == "Hilary") else None


@phrases("shield", "{college_term} term | {college_term} and {other:college_term} terms")
def term_alone() -> bool:
    """Michaelmas term, whose name is that of a day

    He teaches in Michaelmas term.
    """
    return True
