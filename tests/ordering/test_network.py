"""Bounds against brute force, contradictions, calendars: the network by itself."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.ordering.chains import Chains
from timeline.ordering.entailment import Entailment
from timeline.ordering.network import network
from timeline.ordering.solve import Solution, solution
from timeline.ordering.stride import TICKS
from timeline.ordering.worlds import worlds
from timeline.relations.relation import Amount, Kind, Relation, Time
from timeline.when import EVER, Grain, Interval, instant, iso

DAY = 86_400
KINDS = list(Kind)
EVENTS = [f"e{n}" for n in range(8)]


def said(first: str, kind: Kind, second: str, trust: float = 0.9, amount: Amount | None = None) -> Relation:
    return Relation(first, second, kind, confidence=trust, amount=amount, words=f"{first} {kind.name} {second}")


def solved(*relations: Relation, **dates: str) -> Solution:
    times = [Time(name, Interval.parse(date)) for name, date in dates.items()]
    return solution(network([], times, relations))


@st.composite
def networks(draw: st.DrawFn, most: int = 8) -> tuple[list[str], list[Time], list[Relation]]:
    """Statements among up to eight events and some dates; sound ones and contradictory ones alike."""
    names = EVENTS[: draw(st.integers(2, most))]
    starts = draw(st.lists(st.integers(0, 20), min_size=1, max_size=4))
    times = [Time(f"t{n}", Interval(start * DAY, (start + 1 + n) * DAY)) for n, start in enumerate(starts)]
    nodes = names + [time.id for time in times]
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(KINDS), st.sampled_from(nodes), st.sampled_from([0.5, 0.7, 0.9]))
    relations = [said(a, kind, b, trust) for a, kind, b, trust in draw(st.lists(pairs, min_size=1, max_size=14)) if a != b]
    return names, times, relations


def brute(found: Solution) -> tuple[list[int], list[int]]:
    """Greatest and least values by full sweeps over every kept edge, until nothing moves (Bellman and Ford)."""
    points = range(2 * len(found.network.nodes))
    far = 10**40
    low = [found.network.fixed.get(p, -far) for p in points]
    high = [found.network.fixed.get(p, far) for p in points]
    edges = list(found.kept())
    for _ in points:
        for source, target, ticks, *_ in edges:
            low[target] = max(low[target], low[source] + ticks)
            high[source] = min(high[source], high[target] - ticks)
    return low, high


@given(networks())
@settings(max_examples=150, deadline=None)
def test_bounds_equal_brute_force(case: tuple[list[str], list[Time], list[Relation]]) -> None:
    found = solution(network(*case))
    low, high = brute(found)
    for point in range(2 * len(found.network.nodes)):
        if low[point] > -(10**39):
            assert found.low[point] == low[point]
        if high[point] < 10**39:
            assert found.high[point] == high[point]
        assert low[point] <= high[point]


@given(networks())
@settings(max_examples=100, deadline=None)
def test_what_is_kept_holds_and_conflicts_are_irreducible(case: tuple[list[str], list[Time], list[Relation]]) -> None:
    names, times, relations = case
    found = solution(network(names, times, relations))
    assert bool(found.conflicts) == bool(found.dropped)
    for conflict in found.conflicts:
        assert conflict & found.dropped
        members = [relations[number] for number in sorted(conflict)]
        assert solution(network(names, times, members)).conflicts
        for left_out in range(len(members)):
            rest = members[:left_out] + members[left_out + 1 :]
            assert not solution(network(names, times, rest)).conflicts


@given(networks(), st.data())
@settings(max_examples=100, deadline=None)
def test_adding_a_statement_never_widens(case: tuple[list[str], list[Time], list[Relation]], data: st.DataObject) -> None:
    names, times, relations = case
    more = solution(network(names, times, relations))
    if more.dropped or len(relations) < 2:
        return
    less = solution(network(names, times, relations[: data.draw(st.integers(0, len(relations) - 1))]))
    for name in names:
        assert more.bounds(name).earliest_start >= less.bounds(name).earliest_start
        assert more.bounds(name).latest_end <= less.bounds(name).latest_end


@given(networks())
@settings(max_examples=100, deadline=None)
def test_explanations_replay_to_the_bound(case: tuple[list[str], list[Time], list[Relation]]) -> None:
    names, times, relations = case
    found = solution(network(names, times, relations))
    chains = Chains.of(found)
    for name in names:
        told = [step.relation for step in chains.reasons(name)]
        assert solution(network(names, times, told)).bounds(name) == found.bounds(name)


@given(networks(), st.data())
@settings(max_examples=100, deadline=None)
def test_explanations_of_what_a_speaker_says_replay_with_what_the_narrator_says(
    case: tuple[list[str], list[Time], list[Relation]], data: st.DataObject
) -> None:
    names, times, relations = case
    told = [replace(relation, world=data.draw(st.sampled_from(["", "said:x"]))) for relation in relations]
    found = worlds(names, times, told)
    beneath = Chains.of(found.main)
    for name in names:
        home = found.of(name)
        reasons = (beneath if home is found.main else Chains.of(home, beneath)).reasons(name)
        assert worlds(names, times, [step.relation for step in reasons]).bounds(name) == found.bounds(name)


@given(networks(most=4))
@settings(max_examples=100, deadline=None)
def test_what_follows_is_what_no_kept_timeline_contradicts(case: tuple[list[str], list[Time], list[Relation]]) -> None:
    names, times, relations = case
    found = solution(network(names, times, relations))
    kept = [relation for number, relation in enumerate(relations) if number not in found.dropped]
    known = Entailment(found, Chains.of(found))
    for a, b in product(names, names):
        if a != b:
            against = solution(network(names, times, [*kept, said(b, Kind.AFTER, a)]))
            before = known.follows(2 * found.network.nodes[b] + 1, 2 * found.network.nodes[a])
            # If b is certainly over before a begins, "b after a" contradicts; if it does not contradict, that does not follow.
            assert not (before and not against.conflicts)


def test_order_without_dates_is_transitive() -> None:
    found = solved(said("a", Kind.BEFORE, "b"), said("b", Kind.BEFORE, "c"))
    known = Entailment(found, Chains.of(found))
    nodes = found.network.nodes
    assert known.allen(nodes["a"], nodes["c"]) == "before"
    assert known.forcing(2 * nodes["a"] + 1, 2 * nodes["c"]) == {0, 1}
    assert found.bounds("b") == solved().bounds("b")


@pytest.mark.parametrize(
    ("amount", "day", "expected"),
    [
        (Amount(2, 2, Grain.DAY), "2025-06-23", "2025-06-21"),
        (Amount(1, 1, Grain.MONTH), "2025-03-31", "2025-02"),
        (Amount(1, 3, Grain.DAY), "2025-06-23", "2025-06-20/2025-06-23"),
        (Amount(2, 10**6, Grain.WEEK), "2025-06-23", "../2025-06-16"),
        (Amount(1, 1, Grain.YEAR), "2024-02-29", "2023"),
    ],
)
def test_amounts_are_counted_by_the_calendar(amount: Amount, day: str, expected: str) -> None:
    found = solved(said("meeting", Kind.DURING, "t"), said("meeting", Kind.AFTER, "strikes", amount=amount), t=day)
    assert str(found.bounds("strikes")) == expected


def test_a_day_stays_a_day_however_much_happened_on_it() -> None:
    chain = [said(a, Kind.BEFORE, b) for a, b in zip("abcd", "bcde", strict=False)]
    dated = [said(name, Kind.DURING, "t") for name in "abcde"]
    found = solved(*chain, *dated, t="2025-06-23")
    assert {str(found.bounds(name)) for name in "abcde"} == {"2025-06-23"}


def test_the_least_trusted_statement_is_set_aside() -> None:
    found = solved(
        said("talks", Kind.DURING, "week", 0.9),
        said("talks", Kind.DURING, "tenth", 0.6),
        said("treaty", Kind.BEFORE, "talks", 0.5),
        week="2025-W25",
        tenth="2025-06-02",
    )
    assert found.dropped == {1}
    assert found.conflicts == (frozenset({0, 1}),)
    assert str(found.bounds("talks")) == "2025-W25"


def test_undated_contradictions_are_found() -> None:
    found = solved(said("a", Kind.BEFORE, "b", 0.9), said("b", Kind.BEFORE, "c", 0.9), said("c", Kind.BEFORE, "a", 0.4))
    assert found.dropped == {2}


def test_an_open_date_bounds_one_side() -> None:
    found = solution(network([], [Time("t", Interval(instant("2025-01-01"), EVER.end))], [said("a", Kind.DURING, "t")]))
    assert iso(found.low[0] // TICKS) == "2025-01-01"
    assert str(found.bounds("a")) == "2025-01-01/.."
