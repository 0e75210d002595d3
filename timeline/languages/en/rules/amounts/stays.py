"""How long people stay: nights, days and nights, weekends, summers."""

from timeline.expressions.meanings import Amount, Here, phrases
from timeline.when import Grain


@phrases("simple", "{count} (weekends|week-ends) | (a|one|1) {weekend_word}")
def weekends(here: Here, count: float = 1) -> Amount | None:
    """three weekends

    for three weekends → DURATION P3WE
    """
    alone = "weekend_word" in here.slots and here.before() != "for"
    return Amount(((count, Grain.WEEK),), suffix="WE") if count > 0 and not alone else None


@phrases("simple", "{count} {seasons}")
def counted_seasons(count: float, seasons: str, here: Here) -> Amount | None:
    """three summers

    They waited there for two winters. → DURATION P2WI
    Some summers were wet.
    """
    whole = count > 0 and here.text("count").lower() not in ("some", "a")
    return Amount(((count, Grain.YEAR),), suffix=seasons) if whole and seasons in ("SU", "WI", "FA") else None


@phrases("simple", "{count} days and {again:count} nights | {count} days and nights | (a|one) day and (a|one)? night")
def days_and_nights(count: float = 1, again: float | None = None) -> Amount | None:
    """three days and three nights, which are three days

    for three days and three nights → DURATION P3D
    for forty days and nights → DURATION P40D
    """
    return Amount.of(count, Grain.DAY) if again is None or again == count else None


@phrases("simple", "{d} night")
def nights(d: int) -> Amount | None:
    """1 night

    for 1 night → DURATION P1D
    """
    return Amount.of(d, Grain.DAY) if d < 100 else None
