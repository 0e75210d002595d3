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
