"""How much lies between two events: "just two days", "hours", "more than a week" before a signal."""

from __future__ import annotations

from typing import Any

from timeline.relations.reading import Reading
from timeline.relations.relation import COUNTLESS, Amount
from timeline.when import Grain


def amount(reading: Reading, signal: int) -> tuple[Amount, int] | None:
    """The amount that ends right before the word at `signal`, and the position of its first word; None where there is none."""
    if signal == 0:
        return None
    unit = reading.parse.words[signal - 1]
    table = reading.words.amounts
    name = table["units"].get(unit.lemma.lower()) or table["units"].get(unit.text.lower())
    if name is None:
        return None
    count = _count(reading, signal - 1)
    if count is None:
        least, most = table["plural"][name]
        return (Amount(least, most, Grain[name]), signal - 1) if unit.tag == "NNS" else None
    return _hedged(reading, count, Grain[name])


def _count(reading: Reading, unit: int) -> tuple[int, int, int] | None:
    """(least, most, first word) of the number before a unit."""
    table: dict[str, Any] = reading.words.amounts
    for size in (3, 2, 1):
        phrase = reading.left(unit, size)
        if phrase in table["ranges"]:
            return (*table["ranges"][phrase], unit - size)
    word = reading.left(unit, 1)
    if word in table["definite"]:
        return _definite(reading, unit)
    number = table["numbers"].get(word) or (int(word) if word.isdigit() else None)
    return (number, number, unit - 1) if number else None


def _definite(reading: Reading, unit: int) -> tuple[int, int, int]:
    """ "The day after", "in the week after" (any time in it), "in the days after"."""
    table: dict[str, Any] = reading.words.amounts
    word = reading.parse.words[unit]
    if word.tag == "NNS":
        return 0, table["plural"][table["units"][word.lemma.lower()]][1], unit - 1
    return (0 if reading.left(unit - 1, 1) in table["inside"] else 1), 1, unit - 1


def same(reading: Reading, signal: int) -> tuple[Amount, int] | None:
    """ "On the day of", "in the week of": no whole unit lies between; None where the words before "of" say no such thing."""
    table: dict[str, Any] = reading.words.amounts
    name = table["units"].get(reading.left(signal, 1))
    if name is None or reading.left(signal - 1, 1) not in table["definite"] or reading.left(signal - 2, 1) not in table["inside"]:
        return None
    return Amount(0, 0, Grain[name]), signal - 3


def _hedged(reading: Reading, count: tuple[int, int, int], grain: Grain) -> tuple[Amount, int]:
    """A number with what stands before it: "more than", "about", "less than"."""
    least, most, first = count
    table = reading.words.amounts
    for size in (3, 2, 1):
        phrase = reading.left(first, size)
        if phrase in table["least"]:
            return Amount(least, COUNTLESS, grain), first - size
        if phrase in table["most"]:
            return Amount(0, most, grain), first - size
        if phrase in table["about"]:
            return Amount(least - -(-least // 4), most + -(-most // 4), grain), first - size
        if phrase in table["exact"]:
            return Amount(least, most, grain), first - size
    return Amount(least, most, grain), first
