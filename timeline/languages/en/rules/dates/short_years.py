"""Years of two figures where several are told together, and spoken ones: Reagan in 80 and 84, in oh-six."""

from timeline.expressions.meanings import Calendar, Here, Pair, phrases
from timeline.languages.en.words import short_year, short_year_ends


@phrases("two_figures", "{d2}")
def two_figures(d2: int, here: Here) -> Calendar | None:
    """80, 08, where no noun follows

    They won in 84 and 88. → DATE 1984, DATE 1988
    They won in 84 games and 88 races.
    """
    number = here.after() in (".", ",") and here.touches_after() and here.after(2).isdecimal()
    ended = short_year_ends(here) or here.following[:1].isupper()
    fits = d2 > 50 or here.text().startswith("0")
    return Calendar(year=short_year(d2)) if fits and ended and not number and not here.touches_before() else None


@phrases("timex", "in {first:two_figures} ({also}|,) (in)? {second:two_figures}")
def two_years(first: Calendar, second: Calendar) -> Pair | None:
    """in 80 and 84

    Reagan won in 80 and 84. → DATE 1980, DATE 1984
    The temperature was in 84 and 80.
    """
    return Pair(first, second, "and") if (first.year or 0) < (second.year or 0) else None


@phrases("timex", "(in|till|until|since) {core:two_figures}")
def one_of_several(core: Calendar, here: Here) -> Calendar | None:
    """in 96, till 91, beside another year so told

    We won in 96 but lost in 2000. McCain in 08, Obama in 2012. → DATE 1996, DATE 2000, DATE 2008, DATE 2012
    I stayed till 91 and came back in 95. → DATE 1991, DATE 1995
    They won in 88, by two to one.
    """
    return core if any(_year_led(here, at) for at in range(len(here.tokens) - 1) if not here.first <= at < here.last) else None


def _year_led(here: Here, at: int) -> bool:
    """Whether "in" or "till" and a year stand there, of four figures or two."""
    word = here.tokens.lowers[at + 1]
    if here.tokens.lowers[at] not in ("in", "till", "until", "since") or not word.isdecimal():
        return False
    full = len(word) == 4 and 1900 <= int(word) <= 2050
    return full or (len(word) == 2 and (int(word) > 50 or word[0] == "0") and short_year_ends(here, at + 3 - here.last))


@phrases("timex", "(in|of|since|from|until|by) {core:oh_year}")
def in_oh(core: Calendar) -> Calendar:
    """in oh-six

    I joined back in oh-six. → DATE 2006
    """
    return core


@phrases("oh_year", "(')? (oh|aught) (-)? {ones}")
def oh_year(ones: int) -> Calendar | None:
    """oh-six, of this century

    since oh nine → DATE 2009
    """
    return Calendar(year=2000 + ones) if ones else None
