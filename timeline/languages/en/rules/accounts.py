"""What is read in histories and accounts only: at 10.15, a year that heads a chapter."""

from timeline.expressions.meanings import Calendar, Faint, Here, phrases
from timeline.languages.en.rules.bare_clocks import SETTLED
from timeline.languages.en.words import clock_of


@phrases("timex", "(at|by|until|till|around|about|before|after) {core:printed_dotted} | at (about|around) {core:printed_dotted}")
def at_printed(core: Faint) -> Faint:
    """at 10.15, as British accounts print hours; in narratives only

    It closed at 10.15 in London.
    """
    return core


@phrases("printed_dotted", "{h:d12}.{m:d2}")
def printed_dotted(h: int, m: int, here: Here) -> Faint | None:
    """10.15, where a clause goes on or ends after it

    It rose by 10.15 points.
    """
    clock = clock_of(h, m, None, "")
    settled = here.after() in SETTLED or here.among("after_day", here.after()) or here.among("before_date", here.after())
    return Faint(clock) if clock is not None and not here.casual and h < 24 and m < 60 and settled and not here.touches_before() else None


@phrases("timex", "{d4}")
def heading(d4: int, here: Here) -> Faint | None:
    """1797, alone on its line: what is told under it is of that year; later years are told apart by themselves

    1797
    """
    return Faint(Calendar(year=d4)) if here.whole and here.first == 0 and 1000 <= d4 < 1900 and not here.casual else None
