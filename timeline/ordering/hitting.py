"""Which statements to set aside: a set of least total trust that breaks every contradiction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

PATIENCE = 20_000  # branches looked at before the best set so far is taken


def hitting(conflicts: Sequence[frozenset[int]], trust: Callable[[int], float]) -> frozenset[int]:
    """Statements that hit every conflict, of least total trust; of equals, those told last.

    An exact branch and bound for each group of conflicts that share statements (a minimum-weight hitting set, Reiter 1987).

    >>> sorted(hitting([frozenset({0, 1}), frozenset({1, 2})], [0.9, 0.8, 0.9].__getitem__))
    [1]
    """
    chosen: frozenset[int] = frozenset()
    for group in _groups(conflicts):
        chosen |= _best(group, trust)
    return chosen


def _groups(conflicts: Sequence[frozenset[int]]) -> list[list[frozenset[int]]]:
    """Conflicts that share statements, together."""
    groups: list[tuple[set[int], list[frozenset[int]]]] = []
    for conflict in conflicts:
        touching = [group for group in groups if group[0] & conflict]
        members, listed = set(conflict), [conflict]
        for group in touching:
            members |= group[0]
            listed = group[1] + listed
            groups.remove(group)
        groups.append((members, listed))
    return [listed for _, listed in groups]


def _best(conflicts: list[frozenset[int]], trust: Callable[[int], float]) -> frozenset[int]:
    best, worth = _greedy(conflicts, trust), 0.0
    worth = _worth(best, trust)
    stack: list[frozenset[int]] = [frozenset()]
    for _ in range(PATIENCE):
        if not stack:
            break
        chosen = stack.pop()
        if _worth(chosen, trust) >= worth:
            continue
        left = next((conflict for conflict in conflicts if not conflict & chosen), None)
        if left is None:
            best, worth = chosen, _worth(chosen, trust)
        else:  # the least trusted is looked at first: it is on top of the stack
            stack += [chosen | {number} for number in sorted(left, key=lambda n: (-trust(n), n))]
    return best


def _worth(chosen: frozenset[int], trust: Callable[[int], float]) -> float:
    return sum(sorted(map(trust, chosen)))


def _greedy(conflicts: list[frozenset[int]], trust: Callable[[int], float]) -> frozenset[int]:
    """The least trusted of each conflict that is not hit yet."""
    chosen: set[int] = set()
    for conflict in conflicts:
        if not conflict & chosen:
            chosen.add(min(conflict, key=lambda n: (trust(n), -n)))
    return frozenset(chosen)
