"""Years of two figures in histories of the first century: in 69, between 66 and 70, where the text names such a year for certain."""

from timeline.expressions.meanings import Calendar, Faint, Here, Pair, phrases
from timeline.languages.en.rules.dates.early import year_of
from timeline.languages.en.words import goes_on


@phrases("tiny_year", "{d2}")
def tiny_year(d2: int, here: Here) -> Faint | None:
    """69, in a text that tells of years so early

    In 69 he marched on Rome; AD 70 saw the end of the revolt. → DATE 0069, DATE 0070
    In 69 he scored.
    """
    inside = here.touches_before() or (here.touches_after() and here.after() not in ".,;)")
    return Faint(Calendar(year=d2), before=100) if d2 >= 13 and not inside and here.after() not in ("bc", "bce", "ad", "ce") else None


@phrases("timex", "(in|by|since|until) {core:tiny_year}")
def in_tiny_year(core: Faint, here: Here) -> Faint | None:
    """in 69, where a clause ends, or what a number cannot stand before

    By 73 the last fort had fallen; the war had begun in AD 66. → DATE 0073, DATE 0066
    In AD 66 he sailed in 12 ships. → DATE 0066
    It is open until 30 June, and pays by 28 May. → DATE 2025-06-30, DATE 2025-05-28
    """
    if here.after() in here.tables["month"]:
        return None  # "until 30 June"
    named = here.following[:1].isupper()
    ended = not here.after().isalnum() and not (here.touches_after() and here.after(2).isdecimal())
    return core if ended or named or goes_on(here) else None


@phrases("timex", "(in|by|since|until|of|from|early) {core:month_of_tiny_year}")
def in_month_of_tiny_year(core: Faint) -> Faint:
    """in January 49, in a history of those times

    In AD 69 he marched, and in January 70 the city fell. → DATE 0069, DATE 0070-01
    """
    return core


@phrases("month_of_tiny_year", "{month} {tiny_year}")
def month_of_tiny_year(month: int, tiny_year: Faint, here: Here) -> Faint | None:
    """January 49, whose number is no day

    In AD 69 he marched; in March 70 he was back. → DATE 0069, DATE 0070-03
    """
    year, ended = year_of(tiny_year), goes_on(here) or not here.after().isalpha()
    return Faint(Calendar(year=year, month=month), before=100) if year > 31 and ended else None


@phrases("timex", "(from|between) {first:tiny_year} (to|and|until) {second:tiny_year}")
def tiny_years(first: Faint, second: Faint) -> Pair | None:
    """between 66 and 70

    The revolt lasted from 66 to 73, and Rome was sacked in AD 410. → DATE 0410
    The revolt of AD 66 lasted from 66 to 73. → DATE 0066, DATE 0073
    """
    return Pair(first, second) if year_of(first) < year_of(second) else None
