"""Several times told of one event: "met on 3 May and again on 9 May", "from 3 to 5 May", "at 9 a.m. (1400 GMT)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from timeline.expressions.expression import Expression
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind
from timeline.when import EVER

NEAR = 6  # words in which a place is told between two times
PLACING = ("CCONJ", "ADP", "DET", "PROPN", "NOUN")


def rows(reading: Reading, roots: Mapping[int, Expression]) -> dict[int, list[int]]:
    """For each time that is joined to others, all of them in the order of the calendar, each by the word it hangs by."""
    dates = [at for at, one in roots.items() if one.interval != EVER and one.type in ("DATE", "TIME")]
    told = sorted(dates, key=lambda at: roots[at].span.start)
    found: dict[int, list[int]] = {}
    row: list[int] = []
    final = False  # whether "and" has come, so that the row is complete
    for at in told:
        between = _between(reading, roots[row[-1]], roots[at]) if row and not final else []
        if not between:
            row = []
        row, final = [*row, at], not reading.words.closing.isdisjoint(between)
        if final:
            ordered = sorted(row, key=lambda each: roots[each].interval.start)
            found |= dict.fromkeys(row, ordered)
    return found


def stretches(reading: Reading) -> dict[str, Expression]:
    """The last of each two times that are the ends of one stretch, by the tid of the first: "from 1998 to 2003", "3–5 May"."""
    known = {each.tid: each for each in reading.found if each.interval != EVER}
    return {tid: last for tid, first in known.items() if (last := known.get(first.end)) and first.interval.start <= last.interval.start}


def glosses(reading: Reading) -> set[str]:
    """The times that only add to the one right beside them, and date nothing: "at 9 a.m. (1400 GMT)", "the first months of the year".

    Midnight on Monday is where Monday ends.
    """
    text, words = reading.parse.document.text, reading.words
    dates = [each for each in reading.found if each.type != "SET"]
    found: set[str] = set()
    for one, later in pairwise(dates):
        between = text[one.span.end : later.span.start].strip()
        if EVER in (one.interval, later.interval):
            continue
        near = between in {"", ",", *words.times}
        if (near and _ends(one, later)) or (later.type == "DATE" and between in words.holding) or _zones(one, later, between):
            found.add(later.tid)
        elif near and _ends(later, one):
            found.add(one.tid)
    return found


def _ends(hour: Expression, day: Expression) -> bool:
    """Whether an hour is the midnight at the end of a day."""
    return (hour.type, day.type) == ("TIME", "DATE") and hour.interval.start == day.interval.end


def _zones(one: Expression, later: Expression, between: str) -> bool:
    return one.type == later.type == "TIME" and between in ("(", "[", "/")


def _between(reading: Reading, one: Expression, other: Expression) -> Sequence[str]:
    """The words between two times of a sentence where they only join them, else none.

    A place may stand beside each: "met in Oslo on Monday and in Hull on Tuesday".
    """
    first, last = (reading.parse.word_at(place) for place in (one.span.end, other.span.start))
    if first is None or last is None or first.sentence != last.sentence:
        return []
    between = reading.parse.words[first.i : last.i]
    words = [word.text.lower() for word in between]
    table = reading.words
    joining = all(word in table.joining or table.times.get(word) is Kind.DURING for word in words)
    closes = bool(words) and words[0] in table.closing
    placed = len(words) <= NEAR and closes and all(word.pos in PLACING for word in between)
    return words if (joining or placed) and (closes or words[:1] == [","]) else []
