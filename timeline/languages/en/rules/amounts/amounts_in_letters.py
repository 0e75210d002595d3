"""Amounts written short: 2h, 10s, 1h30; what only looks like one: 5m wide, in her 30s, a 3d printer."""

from timeline.expressions.meanings import Amount, Here, phrases
from timeline.languages.en.words import settled
from timeline.when import Grain


@phrases("simple", "{number} {unit_letter}")
def lettered(number: float, unit_letter: Grain, here: Here) -> Amount | None:
    """2h, 10s, written together

    for 2h → DURATION PT2H
    asked: I'll leave for 3 h. → DURATION PT3H
    asked: +2d → DATE 2025-06-25
    Layover: 1 h 50 min → DURATION PT1H50M
    Hold the button for 5 s, and keep it at 37 °C for 24 h. → DURATION PT5S, DURATION PT24H
    Block 1 h in 5% milk at 4 °C; read at 24 and 72 h at 450 nm. → DURATION PT1H, DURATION PT72H
    She is in her 30s. It is free for under 12s and over 60s. They stopped within 80m of the top. It is 5m wide.
    """
    signed = here.casual and here.before() in ("+", "-") and not here.before(2)  # "+2h"
    joined = here.touches_before() and not signed and not here.among("unit_letter", here.before())
    paired = here.after().isdecimal() and here.among("unit", here.after(2))  # "2 h 30 min"
    counted = paired or here.among("counting_on", here.after()) or here.among("counting_off", here.before())
    measured = here.text()[-1] in ("s", "h") and _measured_by(here) and (not here.casual or settled(here))
    spaced = here.tokens.spaced[here.last - 1] and not measured and not ((here.casual or paired) and counted and here.text()[-1].islower())
    ordinal = here.before() == "the" and unit_letter is Grain.DAY  # "on the 3d", as it was written once
    apart = spaced or joined or ordinal or (here.touches_after() and here.after().isalpha())
    clock = unit_letter is Grain.HOUR and number < 24 and here.among("to_an_hour", here.before())
    told = here.whole or counted or here.before() in ("for", "+", "-") or here.after().isdecimal()
    flat = number in (2, 3) and here.after().isalpha() and not counted  # "a 3d printer"
    days = here.text().endswith("D") or ((here.casual or flat) and here.text().endswith("d") and not told)
    sex = unit_letter is Grain.MINUTE and here.text().endswith("M") and not here.casual  # "29M, previously healthy"
    solid = clock or sex or (days and not here.whole)  # 3D has three dimensions
    tens = unit_letter is Grain.SECOND and number % 10 == 0 and here.among("decade_led", here.before())
    tens = tens and not (here.before() == "in" and settled(here))  # "retry in 30s"
    aged = unit_letter is Grain.SECOND and here.before() in ("under", "over") and here.before(2) not in ("in", "of", "at", "just")
    metres = unit_letter is Grain.MINUTE and here.text().endswith("m") and (_from_a_point(here) or _for_metres(here))
    dotted = here.casual and unit_letter is Grain.HOUR and 7 <= number < 24 and len(here.text("number").partition(".")[2]) == 2  # "17.15h"
    return None if apart or solid or tens or aged or metres or dotted or number > 99 else Amount.of(number, unit_letter)


def _measured_by(here: Here) -> bool:
    """Whether "h" or "s" apart from its figures is of time: behind "for" or "after", or where temperatures and doses are told."""
    return here.among("before_measured", here.before()) or not here.tables["bench"].keys().isdisjoint(here.tokens.lowers)


def _from_a_point(here: Here) -> bool:
    """Whether a length follows: "80m of the top", "10m from the quay", but not "10m from now"."""
    return (
        here.among("long_of_metres", here.after())
        and here.after(2) not in ("now", "today", "noon", "midnight")
        and not here.after(2).isdecimal()
    )


def _for_metres(here: Here) -> bool:
    """Whether a sum or a length is told rather than minutes: "raised 5m", "a 5m wall" in print; people who ask mean minutes."""
    later = here.after() in ("ago", "later", "earlier", "hence") or here.among("timed_thing", here.after())
    return not here.casual and not later and not here.among("before_length", here.before())


@phrases(
    "simple",
    "(a|an|1|one) {unit} (and)? thirty | {number} {units} (and)? thirty",
    "{number} {unit_letter} {m:d2} | {number} {unit} {m:d2} | {number} {units} {m:d2}",
)
def hours_thirty(here: Here, unit: Grain | None = None, units: Grain | None = None, number: float = 1, m: int = 30) -> Amount | None:
    """an hour thirty

    for an hour and thirty minutes → DURATION PT1H30M
    """
    hours = Grain.HOUR in (unit, units, here.first_of("unit_letter"))
    apart = here.tokens.spaced[here.last - 1] or "unit" in here.slots  # "1h30" may be half past one
    plain = "m" not in here.slots or (here.casual and settled(here) and m < 60 and apart)
    return Amount(((number, Grain.HOUR), (m, Grain.MINUTE))) if hours and plain else None
