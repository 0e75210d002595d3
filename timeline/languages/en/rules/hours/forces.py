"""Hours as armed forces say them: oh-six-hundred, zero five thirty, fourteen hundred hours."""

from timeline.expressions.meanings import Clock, Here, phrases
from timeline.languages.en.words import clock_of_24


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
