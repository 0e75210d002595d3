"""Seasons told by what is held in them: the spring offensive of 1918."""

from dataclasses import replace

from timeline.expressions.meanings import Calendar, Here, Pair, phrases


@phrases("timex", "{first:season_of_thing} {thing:word} of {second:year_of_thing}")
def season_of_a_thing(first: Calendar, second: Calendar, thing: str, here: Here) -> Pair | None:
    """the spring offensive of 1918: of the spring of that year

    The spring offensive of 1918 failed. → DATE 1918-SP, DATE 1918
    The spring guests of 1918 danced. → DATE 2025-SP, DATE 1918
    """
    held = here.among("seasonal", thing.lower()) or here.among("seasonal_noun", thing.lower())
    return Pair(replace(first, year=second.year), second, "of") if held else None


@phrases("season_of_thing", "{season}")
def season_of_thing(season: str) -> Calendar:
    """spring, before what is held in it

    In the summer exhibition of 1887 it hung high. → DATE 1887-SU, DATE 1887
    """
    return Calendar(season=season)


@phrases("year_of_thing", "{year}")
def year_of_thing(year: int) -> Calendar:
    """1918, of what is held in a season

    In spring training of 1996 he fell. → DATE 1996-SP, DATE 1996
    """
    return Calendar(year=year)


@phrases(
    "date",
    "the? {season} (of|in)? {first:d4}(-|/){d1} | the? {season} (of|in)? {first:d4}(-|/){d2}",
    "the? {season} (season|campaign|months) of {first:d4}(-|/){d2}",
    "the? {season} (of|in)? {first:d4}(-|/){other:d4}",
    "the? {season} (of|in)? {first:d3}(-|/){other:d3} | the? {season} (of|in)? {first:d3} - {other:d3}",
)
def season_over(season: str, first: int, d2: int = 0, d1: int = 0, other: int = 0) -> Calendar | None:
    """the winter of 1850-51, which is of the second of the two years, as it ends there

    in the winter of 1850-51 → DATE 1851-WI
    in the winter season of 1895-96, in the winter of 1288–9 → DATE 1896-WI, DATE 1289-WI
    in the winter of 905–906 → DATE 0906-WI
    """
    second = other or (first // 10 * 10 + d1 if d1 else first // 100 * 100 + d2)
    return Calendar(year=first + (season == "WI"), season=season) if second in (first + 1, first - 99) and first < 2200 else None
