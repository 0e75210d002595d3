"""Posts of a live report that run on in one paragraph: "2.05pm The committee is back. 2.20pm He says he first heard of it in June."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.expressions.wording.writing import Writing

FEWEST, PAIR = 3, 2  # posts that make a report; where it begins with one and each is longer
SHORT, LONG = 25, 60  # characters of a post
HALF = 12 * 60  # minutes
_SENTENCE = re.compile(r"\A\s*|(?<=\n)[ \t]*|[.!?…][\"”’')]*\s+")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:h](\d\d))?\s*([ap]?)", re.IGNORECASE)


def run_on(text: str, writing: Writing) -> list[tuple[int, int, int]]:
    """Where the stamp of each post begins and ends, and where what it says begins; empty where the text is no such report.

    Each post begins a sentence, and the hours go on, or back where the newest is told first. A title may stand before many.

    >>> text = "8:15 Good morning, and welcome to the vote. 8:40 The first polls are open. 9:05 It rains in the north now."
    >>> len(run_on(text, Writing.of({})))
    3
    >>> run_on("He came at 8:15. 9:30 was too late. 7:45 was too early.", Writing.of({}))
    []
    """
    found = list(_posts(text, writing))
    title = text[: found[0][0]].strip() if found else ""
    if len(found) < PAIR or (title and (len(title) > SHORT or len(found) <= FEWEST)):
        return []  # "LIVE. 08:15 Good morning. …"
    ends = [*(start for start, _, _ in found[1:]), len(text)]
    lengths = [end - body for (_, _, body), end in zip(found, ends, strict=True)]
    enough = len(found) >= FEWEST and min(lengths) >= SHORT
    return found if _in_order([_minutes(text[start:end]) for start, end, _ in found]) and (enough or min(lengths) >= LONG) else []


def _posts(text: str, writing: Writing) -> Iterator[tuple[int, int, int]]:
    for sentence in _SENTENCE.finditer(text):
        match = writing.stamped.match(text, sentence.end())
        if match is not None and not match["day"] and text[match.end() : match.end() + 1].isupper():
            yield *match.span("stamp"), match.end()


def _minutes(stamp: str) -> int:
    """Into the day, of an hour as it is written."""
    match = _CLOCK.search(stamp)
    if match is None:
        return -1
    hour, half = int(match[1]), match[3].lower()
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return hour * 60 + int(match[2] or 0)


def _in_order(minutes: list[int]) -> bool:
    """Whether the hours go one way, noon or midnight between them apart."""
    steps = [(two - one) % HALF if abs(two - one) > HALF - 60 else two - one for one, two in pairwise(minutes)]
    turned = sum(step < 0 for step in steps)
    return not any(step == 0 for step in steps) and (turned <= 1 if len(steps) > PAIR else turned == 0 or turned == len(steps))
