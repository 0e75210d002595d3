"""Finding: which stretches of tokens are time expressions, before anything is resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.expressions.grammar.engine import NAMING, SHIELD, TOP, Chart, Node
from timeline.expressions.meaning.amounts import Recurring
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.cycle import Following, Leading, Which
from timeline.expressions.meaning.pair import AND, TO, Pair
from timeline.expressions.meaning.part import Modified, Part
from timeline.expressions.meaning.relative import Unit
from timeline.expressions.meaning.scene import Meaning
from timeline.when import Grain

CORE = "core"  # a slot of this name is the expression; what stands around it only decides the meaning

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """One expression found: where, what it means, by which rule, with its derivation, and in which chart."""

    start: int
    end: int
    meaning: Meaning
    node: Node
    chart: Chart
    partner: int = 0  # +1: the next candidate is the other end of a range, -1: the one before
    lender: Node | None = None  # what tells its day, whose tense then decides which one
    early: bool = False  # an hour whose day is told after it in its sentence

    @property
    def teller(self) -> Node:
        """What its tense is read around: what tells its day, without what only leads it."""
        told_by = self.lender or self.node
        return told_by.slots.get(CORE, told_by)

    @property
    def rule(self) -> str:
        """The rule that made its meaning: where a rule only passes on what another found, that one."""
        node = self.node
        while (inner := next(iter(node.slots.values()), None)) and len(node.slots) == 1 and inner.meaning is node.meaning:
            node = inner
        return node.rule

    @property
    def tree(self) -> tuple[str, ...]:
        """The derivation: which rule read which words, with what stands in its slots, two spaces deeper."""
        return tuple(_told(self.node, self.chart, ""))


def _told(node: Node, chart: Chart, slot: str, depth: int = 0) -> Iterator[str]:
    words = " ".join(chart.tokens.texts[node.first : node.last])
    name = f"{slot}: " if slot and slot != node.category else ""
    yield f"{'  ' * depth}{name}“{words}” {node.category}" + (f" by {node.rule}" if node.rule != node.category else "")
    for inner, child in node.slots.items():
        yield from _told(child, chart, inner, depth + 1)


def candidates(chart: Chart) -> Iterator[Candidate]:
    """Time expressions of a chart in reading order: the longest at each place, none inside a shield that is as long or longer."""
    for node in _chosen(chart):
        if isinstance(node.meaning, Pair):
            yield from _both(node, node.meaning, chart)
        elif isinstance(node.meaning, Meaning):
            yield _candidate(node.slots.get(CORE, node), node, node.meaning, chart)


def _chosen(chart: Chart) -> list[Node]:
    nodes = [node for category in (SHIELD, NAMING, TOP) for node in chart.found(category) if not _inside_word(node, chart)]
    size = chart.tokens.ends
    nodes.sort(key=lambda node: (chart.tokens.starts[node.first] - size[node.last - 1], node.category == TOP, node.first))
    taken = bytearray(len(chart.tokens))
    kept = []
    for node in nodes:
        if not any(taken[node.first : node.last]):
            taken[node.first : node.last] = b"\1" * (node.last - node.first)
            kept.append(node)
    return sorted((node for node in kept if node.category == TOP), key=lambda node: node.first)


def _inside_word(node: Node, chart: Chart) -> bool:
    """Whether it begins with figures at the end of a word, which they belong to, or among them: "#run5 today", "X1hr", "1Q2W3E"."""
    at, lowers = node.first, chart.tokens.lowers
    if at == 0 or chart.tokens.spaced[at]:
        return False
    return lowers[at - 1].isalpha() if lowers[at].isdecimal() else lowers[at - 1].isdecimal() and len(lowers[at]) == 1


def _candidate(node: Node, whole: Node, meaning: Meaning, chart: Chart, partner: int = 0) -> Candidate:
    start, end = chart.tokens.starts[node.first], chart.tokens.ends[node.last - 1]
    return Candidate(start, end, meaning, whole, chart, partner)


def _both(node: Node, pair: Pair, chart: Chart) -> Iterator[Candidate]:
    """The two expressions of a pair, each filled in from the other."""
    first, second = node.slots["first"], node.slots["second"]
    joined = 1 if pair.joint == TO else 0
    one, other = filled(pair.first, pair.second), filled(pair.second, pair.first)
    if isinstance(pair.first, Calendar) and pair.first.month is None:
        one = _month_before(one, other)  # also "on the 25th or 1 January"
    if joined:
        one, other = in_turn(one, other, told=_year(pair.first))
    if pair.joint in (TO, AND) and isinstance(other, Calendar) and _alike(one, other):
        one, other = _ends(one, other, pair.joint)
    elif isinstance(other, Which) and other.rounds and isinstance(one, Calendar) and _alike(other, one):
        one = replace(other, of=one)
    elif (
        joined and isinstance(other, Calendar) and not other.absolute and _grain(one) is Grain.DAY and (other.day or isinstance(one, Unit))
    ):
        other = Following(other, one)  # "from Thursday to the 11th", "from tomorrow to Wednesday"
    elif joined and isinstance(one, At) and isinstance(other, At) and _alike(one.date, other.date) and isinstance(other.date, Calendar):
        other = replace(other, date=Following(other.date, one.date))  # "Thursday noon to Saturday noon"
    last = _candidate(second, node, other, chart, -joined)
    if isinstance(pair.first, Recurring) and isinstance(pair.second, Calendar):
        last = replace(last, lender=second)  # "twice a month since May"
    both = [_candidate(first, node, one, chart, joined), last]
    more = [(name, meaning) for name, meaning in (("third", pair.third), ("fourth", pair.fourth)) if meaning is not None]
    yield from sorted((*both, *(_candidate(node.slots[name], node, meaning, chart) for name, meaning in more)), key=lambda one: one.start)


def _month_before(one: Meaning, other: Meaning) -> Meaning:
    """The first of two days that is told by its number alone and is of the month before: "from the 24th to 2 May"."""
    if not (isinstance(one, Calendar) and isinstance(other, Calendar) and one.month and one.month == other.month):
        return one
    if (one.day or 0) <= (other.day or 0):
        return one
    last = one.month == 1
    return replace(one, month=MONTHS if last else one.month - 1, year=one.year - 1 if last and one.year is not None else one.year)


def _ends(one: Meaning, other: Calendar, joint: str) -> tuple[Meaning, Meaning]:
    """Two alike calendar dates told together, each counted from the other: "next week on Tuesday or Thursday", "from May to July"."""
    if isinstance(one, Which) and one.rounds:
        return one, replace(one, of=other)
    if joint == TO and isinstance(one, Calendar) and not one.absolute:
        one = Leading(one, other)
    return one, Following(other, one, apart=joint == AND)


def _alike(one: Meaning, other: Meaning) -> bool:
    """Whether two ends are told in the same way, so that the second is to be counted from the first ("from Monday to Friday")."""
    if isinstance(one, Which) and isinstance(one.of, Calendar):
        one = one.of
    return isinstance(one, Calendar) and isinstance(other, Calendar) and not other.absolute and one.named == other.named


def _grain(one: Meaning) -> Grain | None:
    """Of which unit an end of a stretch is."""
    inner = one.of if isinstance(one, Which) else one
    return inner.grain if isinstance(inner, Calendar | Unit) else None


def in_turn(one: Meaning, other: Meaning, *, told: int | None) -> tuple[Meaning, Meaning]:
    """Two months or days of which one names the year, over the turn of it: "November to February 2017", "November 2016 to February"."""
    if not (isinstance(one, Calendar) and isinstance(other, Calendar) and one.year is not None and one.year == other.year):
        return one, other
    if (one.month or 0, one.day or 0) <= (other.month or 0, other.day or 99):
        return one, other
    return (replace(one, year=one.year - 1), other) if told is None else (one, replace(other, year=one.year + 1))


def _year(meaning: Meaning) -> int | None:
    calendar = _calendar(meaning)
    return None if calendar is None else calendar.year


def filled(meaning: Meaning, other: Meaning) -> Meaning:
    """A meaning with the coarser fields that it lacks taken from its partner."""
    calendar = _calendar(other)
    if calendar is None:
        return meaning
    if isinstance(meaning, Calendar):
        return meaning.filled(calendar)
    if isinstance(meaning, Part | Modified):
        return replace(meaning, of=filled(meaning.of, other))
    if isinstance(meaning, At):
        return replace(meaning, date=filled(meaning.date, other))
    return meaning


def _calendar(meaning: Meaning) -> Calendar | None:
    if isinstance(meaning, Part | Modified):
        return _calendar(meaning.of)
    if isinstance(meaning, At):
        return _calendar(meaning.date)
    return meaning if isinstance(meaning, Calendar) else None
