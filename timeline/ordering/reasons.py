"""Why an event is dated as it is, and why one comes before another: the chain of statements in words, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.ordering.chains import Chains, Step
from timeline.relations.relation import Relation, Time
from timeline.text import Span
from timeline.when import Bounds


@dataclass(frozen=True, slots=True)
class Reason:
    """One step: what it says of a node, the bounds the node has by then, and the characters that say so."""

    node: str
    label: str
    words: str
    bounds: Bounds
    evidence: tuple[Span, ...] = ()
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """What is needed to put a chain into words: the nodes' names, what each stands for, and the solution."""

    chains: Chains
    names: Mapping[str, str]
    times: Mapping[str, Time]

    def reasons(self, name: str) -> list[Reason]:
        """Why a node has its bounds: the dates first, then step by step to the node."""
        known = self.chains.solved.network.number(name) is not None
        return list(self._told(self.chains.reasons(name))) if known else []

    def forced(self, statements: Iterable[int]) -> list[Reason]:
        """The statements that force an order, as steps."""
        solved = self.chains.solved
        said = [solved.network.statements[number] for number in sorted(statements)]
        return [self._step(relation, relation.first, solved.bounds(relation.first)) for relation in said]

    def _told(self, steps: Iterable[Step]) -> Iterator[Reason]:
        met: set[str] = set()
        for source, relation, target, bounds in steps:
            if source in self.times and source not in met:
                met.add(source)
                yield self._date(self.times[source])
            yield self._step(relation, target, bounds)

    def _date(self, time: Time) -> Reason:
        return Reason(time.id, time.label, time.why, Bounds.lasting(time.interval), time.evidence)

    def _step(self, relation: Relation, node: str, bounds: Bounds) -> Reason:
        return Reason(node, self.label(node), relation.words, bounds, relation.evidence, relation)

    def label(self, name: str) -> str:
        """What a reader would call a node."""
        return self.times[name].label if name in self.times else self.names.get(name, name)
