"""How a time stands to the one told before it: in a clause of that time, joined to it, or lasting until now."""

from __future__ import annotations

from timeline.expressions.anchoring.told_days import ENDS
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.scene import Frame, Reading
from timeline.expressions.tense.groups import PAST, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain

LASTED = 6  # tokens from such a time to what tells that it lasts
BESIDE = 3  # words from "two years ago" to the month that is of it
CLAUSE = 12  # tokens from the comma before such a clause to a time of it
JOINT = 2  # words between two times that are told together: "and on"


def jointly(between: str, told: Frame, verbs: Verbs) -> bool:
    """Whether nothing but a joint stands between two times: "tomorrow and on Friday", not "9 p.m. on Friday"."""
    words = between.lower().split()
    return (
        told.known and told.grain >= Grain.DAY and 0 < len(words) <= JOINT and all(word in verbs.dating | verbs.parting for word in words)
    )


def until_now(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether something has lasted since then until the text speaks: "since May the club has belonged to its members"."""
    lowers, first, last = candidate.chart.tokens.lowers, candidate.node.first, candidate.node.last
    led = first > 0 and lowers[first - 1] in verbs.lasting
    return led and not verbs.perfect.isdisjoint(lowers[last : last + LASTED])


def clause_of(between: str, verbs: Verbs) -> bool:
    """Whether a clause follows that tells of the time told before: "in 1975, when a pipe burst two days before Christmas"."""
    return next(iter(between.replace(",", " ").lower().split()), "") in verbs.timed


def of_year_ago(candidate: Candidate, told: Tense, between: str, *, opened: bool) -> bool:
    """Whether it is a month, or a day of one, of the year told so long ago: "four years ago she won, and resigned on 2 December".

    `between`: what stands between the two. `opened`: the year opened the sentence; else it must stand beside: "two years ago, in October".
    """
    day = core(candidate.meaning)
    yearless = isinstance(day, Calendar) and day.round is Grain.YEAR and day.year is None
    beside = opened or len(between.split()) < BESIDE
    return beside and not ENDS.search(between) and yearless and told.tense == PAST


def of_clause(candidate: Candidate, reading: Reading, verbs: Verbs) -> bool:
    """Whether it dates only what a clause between commas tells of a thing: "the chain, which opened in May 1909, called them in".

    Or a day, or what is told with its year, only tells which one that is: "the first since the earthquake of 17 January".
    """
    lowers, node, day = candidate.chart.tokens.lowers, candidate.node, core(candidate.meaning)
    led = node.first > 0 and lowers[node.first - 1] in candidate.chart.grammar.tables.get("written_on", {})
    if reading.grain <= Grain.DAY or (led and isinstance(day, Calendar) and day.year is not None):
        return led
    before = lowers[max(0, node.first - CLAUSE) : node.first]
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else []
    return bool(clause) and clause[0] in verbs.relative and lowers[node.last : node.last + 1] == [","]
