"""Hours as armed forces say and write them: oh-six-hundred, zero five thirty, fourteen hundred hours, at 1640 on the 22nd."""

from dataclasses import replace

from timeline.expressions.meanings import At, Clock, Here, Meaning, Pair, daily, phrases
from timeline.languages.en.words import clock_of_24, clock_of_figures, sums


@phrases(
    "timed",
    "{zero:spoken_zero} (-)? {n:ones} (-)? hundred (hours|hrs)? | {n:digit_word} hundred (hours|hrs)",
    "{zero:spoken_zero} (-)? {n:ones} (-)? {m:digit_word} (hours|hrs)?",
)
def said_in_the_forces(n: int, here: Here, m: int = 0) -> Clock | None:
    """oh-six-hundred, zero five thirty, fourteen hundred hours, behind what leads to an hour

    The convoy moved out at oh-six-hundred. → TIME 2025-06-23T06:00
    Be there by zero five thirty, and back at fourteen hundred hours. → TIME 2025-06-23T05:30, TIME 2025-06-23T14:00
    They worked fourteen hundred hours in all. → DURATION PT1400H
    """
    led = here.among("clock_before", here.before()) or here.before() == "about"
    whole = "m" not in here.slots or m > 9
    return clock_of_24(n, m) if led and whole else None


@phrases("spoken_zero", "oh | zero | nought | o")
def spoken_zero() -> int:
    """oh, before the hour

    at oh-nine-hundred → TIME 2025-06-23T09:00
    """
    return 0


@phrases("timex", "(at|by) {first:four_figures} on {second:date}")
def four_figures_on(first: Clock, second: Meaning) -> Pair | None:
    """at 1640 on the 22nd

    They took the hill at 1640 on 3 May 1944. → TIME 1944-05-03T16:40, DATE 1944-05-03
    The index stood at 1640 on Friday. → DATE 2025-06-20
    """
    return Pair(At(second, first), second, "at") if daily(second) else None


@phrases("four_figures", "{d4}")
def four_figures(d4: int, here: Here) -> Clock | None:
    """1640, before a day by its number

    They met in 1640. → DATE 1640
    """
    numbered = here.after(2) == "the" or here.after(2).isdecimal() or here.among("month", here.after(2))
    return clock_of_figures(d4) if numbered and not sums(here, here.tokens.lowers) else None


@phrases(
    "timex",
    "(from|between) {first:figured} (to|and|until|till) {second:figured} (hours|hrs)",
    "(from|between) {first:figured} (to|and|until|till) {second:figured} (hours|hrs) on {third:date}",
)
def from_figures_to_figures(first: Clock, second: Clock, third: Meaning | None = None) -> Pair | None:
    """from 1400 to 1640 hours

    They attacked from 1400 to 1640 hours on Friday. → TIME 2025-06-20T14:00, TIME 2025-06-20T16:40, DATE 2025-06-20
    They worked 1400 hours. → DURATION PT1400H
    """
    end = replace(second, instant=True)
    if third is None:
        return Pair(first, end)
    return Pair(At(third, first), At(third, end), "to", third) if daily(third) else None


@phrases("figured", "{d4}")
def figured(d4: int) -> Clock | None:
    """1400, of the hours of a stretch

    It grew from 1400 to 1640. → DATE 1400, DATE 1640
    """
    return clock_of_figures(d4)
