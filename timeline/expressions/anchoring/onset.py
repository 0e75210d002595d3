"""Where a text tells on which day something begins: "the trial opened on Thursday", "admission date: 2 May"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import BEGINNING, Chart, Node
from timeline.expressions.meaning.begun import LASTING, Beginning, Beginnings
from timeline.expressions.meaning.clock import Clock
from timeline.expressions.meaning.every_day import Daily
from timeline.expressions.meaning.frame import Frame
from timeline.expressions.meaning.today import Today
from timeline.expressions.texts.kinds import core
from timeline.when import Grain

REACH = 14  # tokens between what begins and its day
LED = 3  # tokens before a word for what begins in which something may say that it only leads there: "after her surgery"
SHORT = 2  # letters: shorter words tell nothing of what begins
STOPS = frozenset([";", ".", "!", "?", "•"])


def noted(begun: Beginnings, candidate: Candidate, frame: Frame, before: Candidate | None = None) -> Beginnings:
    """What has begun, with the day of a candidate where something begins on it. `before`: the candidate before it."""
    mere_hour = isinstance(core(candidate.meaning), Clock | Today | Daily)
    if not begun.wanted or mere_hour or not frame.known or frame.grain > Grain.MONTH:
        return begun
    if candidate.partner < 0 and begun.told and begun.told[0].open:
        return replace(begun, told=(replace(begun.told[0], last=frame, open=False), *begun.told[1:]))
    kinds = begun_on(candidate, before)
    if not kinds:
        return begun
    words, tables = stems(_clause(candidate)), candidate.chart.grammar.tables
    own = begun.personal and not tables.get("oneself", {}).keys().isdisjoint(candidate.chart.tokens.lowers)
    counted_of = words & stems(tables.get("undertaking", ()))
    return begun.also(Beginning(frame, kinds, words, counted_of, own, open=candidate.partner > 0, place=candidate.end))


def stems(words: Iterable[str]) -> frozenset[str]:
    """Words without what makes them plural, without short ones.

    >>> sorted(stems(["of", "strikes", "nurses"]))
    ['nurse', 'strike']
    """
    return frozenset(word.removesuffix("s") for word in words if len(word) > SHORT and word.isalpha())


def begun_on(candidate: Candidate, before: Candidate | None = None) -> frozenset[str]:
    """The kinds of what begins on the day of a candidate; none where nothing does.

    `before`: the candidate before it, up to which is looked.
    """
    chart = candidate.chart
    first = candidate.teller.first
    floor = before.node.last if before is not None and before.chart is chart and before.node.last <= first else 0
    found = _kinds(chart, _back(chart, first, floor), first)
    if not found and _heads(chart, candidate.node.first):
        found = _kinds(chart, _on(chart, candidate.teller.last), len(chart.tokens))
    return found if candidate.partner > 0 else found - {LASTING}


def _kinds(chart: Chart, places: Iterator[int], end: int) -> frozenset[str]:
    """The kinds of what begins at these places, up to one that only leads there."""
    found: set[str] = set()
    for at in places:
        for node in chart.at(BEGINNING, at)[:1]:
            if _merely_led(chart, node):
                return frozenset(found)
            if node.last <= end:
                found.update(str(node.meaning).split())
    return frozenset(found)


def _back(chart: Chart, first: int, floor: int) -> Iterator[int]:
    """Places before a day in its clause, the nearest first; "which" goes on from what stands before its comma."""
    lowers, tables = chart.tokens.lowers, chart.grammar.tables
    for at in range(first - 1, max(floor, first - REACH) - 1, -1):
        apart = lowers[at] == "," and lowers[at + 1 : at + 2] and lowers[at + 1] not in tables.get("relating", {}) and at < first - 1
        if lowers[at] in STOPS or apart:
            return
        yield at


def _on(chart: Chart, last: int) -> Iterator[int]:
    """Places after a day that heads its clause."""
    for at in range(last, min(len(chart.tokens), last + REACH)):
        if chart.tokens.lowers[at] in STOPS or (chart.tokens.lowers[at] == "," and at > last):
            return
        yield at


def _heads(chart: Chart, first: int) -> bool:
    """Whether a day opens its sentence or a clause of it: "On Monday I tested positive"."""
    return first < LED or chart.tokens.lowers[first - 1] in (",", ":", ";", "and", "-", "(")


def _merely_led(chart: Chart, node: Node) -> bool:
    """Whether what begins only tells where something else is: "two days after her surgery, on 5 March"."""
    lowers = chart.tokens.lowers[max(0, node.first - LED) : node.first]
    return not chart.grammar.tables.get("beside_a_beginning", {}).keys().isdisjoint(lowers)


def _clause(candidate: Candidate) -> list[str]:
    """The words of its sentence up to a day and a few behind it."""
    lowers, teller = candidate.chart.tokens.lowers, candidate.teller
    return [*lowers[: teller.first], *lowers[teller.last : teller.last + REACH // 2]]
