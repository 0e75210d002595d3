"""How a time stands to the one told before it: in a clause of that time, joined to it, or lasting until now."""

from __future__ import annotations

from timeline.expressions.calendar import Calendar
from timeline.expressions.found import Candidate
from timeline.expressions.kinds import core
from timeline.expressions.reading import Meaning
from timeline.expressions.verbs import Verbs
from timeline.when import Grain

LASTED = 6  # tokens from such a time to what tells that it lasts
JOINT = 2  # words between two times that are told together: "and on"


def jointly(between: str, verbs: Verbs) -> bool:
    """Whether nothing but a joint stands between two times: "tomorrow and on Friday"."""
    words = between.lower().split()
    return 0 < len(words) <= JOINT and all(word in verbs.dating | verbs.parting for word in words)


def until_now(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether something has lasted since then until the text speaks: "since May the club has belonged to its members"."""
    lowers, first, last = candidate.chart.tokens.lowers, candidate.node.first, candidate.node.last
    led = first > 0 and lowers[first - 1] in verbs.lasting
    return led and not verbs.perfect.isdisjoint(lowers[last : last + LASTED])


def clause_of(between: str, verbs: Verbs) -> bool:
    """Whether a clause follows that tells of the time told before: "in 1975, when a pipe burst two days before Christmas"."""
    return next(iter(between.replace(",", " ").lower().split()), "") in verbs.timed


def yearless(meaning: Meaning) -> bool:
    """Whether it is a month, or a day of one, without its year."""
    day = core(meaning)
    return isinstance(day, Calendar) and day.round is Grain.YEAR and day.year is None
