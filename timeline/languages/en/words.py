"""What English rules share: names told from common words by their capitals, and years of two digits."""

from __future__ import annotations

from timeline.expressions.meanings import Here


def proper(here: Here, slot: str) -> bool:
    """Whether a word that also means something else ("may", "sun") is written as the name of a month or weekday."""
    written = here.text(slot)
    lower = written.lower()
    if not here.among("cased", lower) or written[0].isupper():
        return True
    return not here.among("namelike", lower) and here.among("before_date", here.before())


def short_year(digits: int | None) -> int | None:
    """The year that two digits mean: 51 to 99 of the last century, else of this one.

    >>> short_year(98), short_year(25)
    (1998, 2025)
    """
    if digits is None:
        return None
    return 1900 + digits if digits > 50 else 2000 + digits
