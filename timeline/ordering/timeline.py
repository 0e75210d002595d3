"""A timeline: events with their bounds, the network they came from, and every question about order.

Answers are three-valued: True and False where the text decides, None where it does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from timeline.errors import QueryError
from timeline.events.event import Event
from timeline.expressions.expression import Expression
from timeline.ordering import asking, choosing, telling
from timeline.ordering.asking import Place
from timeline.ordering.conflict import Conflict
from timeline.ordering.dispute import disputes, overruled
from timeline.ordering.order import Placed, ordered, placed
from timeline.ordering.reasons import Reason
from timeline.ordering.suppose import Supposition, supposed
from timeline.ordering.system import System, given_dates, named_dates, system
from timeline.relations.relation import Relation
from timeline.text import Document, Span

if TYPE_CHECKING:
    from timeline.when import Interval

SHOWN = ("fact", "planned")


@dataclass(frozen=True)
class Timeline:
    """Documents, their events in chronological order, their time expressions, and what the texts say about order.

    Iterating gives what happened or is planned; `events` holds everything, negated, possible and generic ones too. `system` is the solved
    network. Use `Timeline.of`; two timelines are equal where their documents, events, expressions and relations are.
    """

    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    expressions: tuple[Expression, ...]
    relations: tuple[Relation, ...]
    system: System = field(compare=False, repr=False)

    @classmethod
    def of(
        cls,
        documents: Sequence[Document],
        events: Iterable[Event],
        expressions: Iterable[Expression],
        relations: Iterable[Relation],
    ) -> Timeline:
        """The timeline of these events: bounds worked out from every statement, contradictions found, one order chosen."""
        told, said, stated = tuple(events), tuple(expressions), tuple(relations)
        solved = system(documents, told, [*named_dates(documents, said), *given_dates(stated)], stated)
        dated = [event.at(solved.worlds.bounds(event.id)) for event in told]
        return cls(tuple(documents), tuple(ordered(dated, solved.worlds, solved.defaults)), said, stated, solved)

    def __iter__(self) -> Iterator[Event]:
        return iter(event for event in self.events if event.factuality in SHOWN)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getitem__(self, key: str) -> Event:
        """The event with this id. Raises QueryError where there is none."""
        if key not in self.by_id:
            raise QueryError(f"There is no event with the id {key!r}.")
        return self.by_id[key]

    # What there is

    def find(self, words: str) -> list[Event]:
        """Events whose headline or mentions have all these words, those that happened first."""
        return asking.find(self.events, words)

    def one(self, words: str) -> Event:
        """The event meant by an id or by words; raises QueryError where none or several are."""
        return asking.one(self.events, words)

    def only(self, events: Iterable[Event]) -> Timeline:
        """A view of these events alone; what they were derived from is still known, so that they can be explained."""
        wanted = {event.id for event in events}
        return replace(self, events=tuple(event for event in self.events if event.id in wanted))

    @property
    def others(self) -> dict[str, str]:
        """The headlines of events that relations tell of and that are not among these, by the name the relations give them: those left out
        of a view."""
        held = {mention.eid for event in self.events for mention in event.mentions} | set(self.by_id)
        ends = {end: self.system.event(end) for relation in self.relations for end in (relation.first, relation.second)}
        return {end: self.system.names[node] for end, node in ends.items() if end not in held and node in self.system.names}

    def _with(self, factuality: str) -> tuple[Event, ...]:
        return tuple(event for event in self.events if event.factuality == factuality)

    @property
    def highlights(self) -> tuple[Event, ...]:
        """The 5 to 15 events of each document that a person would choose: what views show first."""
        return choosing.highlights(self)

    @property
    def negated(self) -> tuple[Event, ...]:
        """What the text says did not happen."""
        return self._with("negated")

    @property
    def possible(self) -> tuple[Event, ...]:
        """What may, could or might have happened or happen."""
        return self._with("possible")

    @property
    def planned(self) -> tuple[Event, ...]:
        """What is announced and lies ahead."""
        return self._with("planned")

    @property
    def generic(self) -> tuple[Event, ...]:
        """What happens in general."""
        return self._with("generic")

    @property
    def undated(self) -> tuple[Event, ...]:
        """Facts and plans with no bound on either side."""
        return tuple(event for event in self if event.when.unknown)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Statements that cannot all be true: in one world, in a speaker's and the narrator's, in two speakers'."""
        return tuple(disputes(self.system))

    @cached_property
    def overruled(self) -> tuple[Conflict, ...]:
        """What was taken for granted (that news is fresh, that "had" looks back) and set aside because the text says otherwise."""
        return tuple(overruled(self.system))

    def document(self, span: Span) -> Document:
        """The document that a span lies in."""
        return self.system.documents[span.document]

    def quote(self, span: Span) -> str:
        """The characters of a span."""
        return self.document(span).quote(span)

    # Questions about order; each takes an event, its id, words that mean one, or an ISO 8601 date

    def before(self, first: Place, second: Place) -> bool | None:
        """Whether the first is over when the second begins; None where that is not known."""
        return asking.before(self, first, second)

    def after(self, first: Place, second: Place) -> bool | None:
        """Whether the first begins when the second is over; None where that is not known."""
        return asking.before(self, second, first)

    def during(self, first: Place, second: Place) -> bool | None:
        """Whether the first lies wholly inside the second; None where that is not known."""
        return asking.during(self, first, second)

    def overlaps(self, first: Place, second: Place) -> bool | None:
        """Whether the two share any time; None where that is not known."""
        return asking.overlaps(self, first, second)

    def relation(self, first: Place, second: Place) -> str:
        """Allen's relation of the two ("before", "during", …), "" where it is not decided."""
        return asking.relation(self, first, second)

    def gap(self, first: Place, second: Place) -> tuple[int, int]:
        """Least and most seconds from the end of the first to the start of the second; negative where the second starts earlier."""
        return asking.gap(self, first, second)

    def between(self, start: Place, end: Place) -> list[Event]:
        """What happened between two dates (any part of it may have) or, certainly, between two events."""
        return asking.between(self, start, end)

    def first(self) -> Event:
        """What comes first. Raises QueryError where nothing happened."""
        return asking.at(list(self), 0)

    def last(self) -> Event:
        """What comes last. Raises QueryError where nothing happened."""
        return asking.at(list(self), -1)

    def neighbours(self, event: Place) -> tuple[Event | None, Event | None]:
        """What stands before and after an event in the chronological list."""
        return asking.neighbours(self, event)

    def order(self, events: Iterable[Event] | None = None) -> tuple[Placed, ...]:
        """These events (all that happened, by default) in one order that contradicts nothing, what was arbitrary in it marked."""
        wanted = {event.id for event in (self if events is None else events)}
        return placed([event for event in self.events if event.id in wanted], lambda a, b: asking.starts_by(self, a, b))

    def assume(self, first: Place, relation: str, second: Place) -> Supposition:
        """What if: the timeline in which this relation ("before", "after", "during", …) holds too, and what would move."""
        return supposed(self, asking.event(self, first), relation, second)

    # Why

    def reasons(self, event: Place) -> list[Reason]:
        """Why an event is dated as it is: dates first, then one statement after the other."""
        return telling.reasons(self, asking.event(self, event))

    def explain(self, event: Place) -> str:
        """The same in words, with sentences."""
        return telling.explained(self, asking.event(self, event))

    def explain_order(self, first: Place, second: Place) -> str:
        """Which of two comes first, or that it is not known, and why, in words with sentences."""
        return telling.order_explained(self, first, second)

    # Elsewhere

    def as_graph(self) -> Any:
        """A networkx.DiGraph of events, an edge where one certainly comes before the other and nothing certain lies between."""
        from timeline.ordering.tables import graph

        return graph(self)

    def to_frame(self) -> Any:
        """A pandas.DataFrame, one row an event, bounds as ISO 8601 text."""
        from timeline.ordering.tables import frame

        return frame(self)

    def html(self, **options: Any) -> str:
        """The timeline as a page, or with `fragment=True` as a piece of one; `timeline.render.rendered` says which options there are."""
        from timeline.render import rendered

        return rendered(self, **options)

    def _repr_html_(self) -> str:
        return self.html(fragment=True)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:
        from timeline.render import mimebundle

        return mimebundle(self)

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        """Every event by its id."""
        return {event.id: event for event in self.events}

    @cached_property
    def span(self) -> Interval:
        """From the first known date to the last."""
        return asking.span(self.events)
