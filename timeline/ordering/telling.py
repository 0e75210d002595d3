"""Explanations as text: a heading, then numbered steps, each with what it says and the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.events.event import Event
from timeline.ordering.asking import Pair, Place
from timeline.ordering.reasons import Reason, Story
from timeline.relations.relation import Relation
from timeline.text import Span
from timeline.when import Bounds

if TYPE_CHECKING:
    from timeline.ordering.timeline import Timeline


def story(timeline: Timeline, name: str) -> Story:
    """What is needed to tell why a node is where it is: in the world that says most of it."""
    system = timeline.system
    return Story(system.chains(system.worlds.of(name)), system.names, system.times)


def reasons(timeline: Timeline, event: Event) -> list[Reason]:
    """The steps that lead to an event's bounds."""
    return story(timeline, event.id).reasons(event.id)


def explained(timeline: Timeline, event: Event) -> str:
    """Why an event is dated as it is: the date, then each step with its sentence."""
    steps = reasons(timeline, event)
    heading = f"{event.headline}: {in_words(event.when)}."
    if steps:
        return "\n".join([heading, *_numbered(timeline, [(_said(step), step.evidence) for step in steps])])
    return f"{heading}\n    Nothing in the text dates it.\n      “{_folded(timeline.quote(event.main.sentence))}”"


def _numbered(timeline: Timeline, steps: list[tuple[str, tuple[Span, ...]]]) -> Iterator[str]:
    """Each step with the sentence that says so, a sentence once where several steps rest on it."""
    quoted: set[Span] = set()
    for number, (said, evidence) in enumerate(steps, 1):
        yield f"{number:2}. {said}"
        for sentence in _sentences(timeline, evidence):
            if sentence not in quoted:
                quoted.add(sentence)
                yield f"      “{_folded(timeline.quote(sentence))}”"


def _folded(text: str) -> str:
    return " ".join(text.split())


def _said(step: Reason) -> str:
    if step.relation is None:
        return f"{step.label}: {step.words}"
    return f"{step.label}: {in_words(step.bounds)}, because {step.words}"


def _sentences(timeline: Timeline, evidence: Iterable[Span]) -> list[Span]:
    """The sentences that the evidence stands in, in their order."""
    found = {timeline.system.sentence(span) for span in evidence}
    return sorted(sentence for sentence in found if sentence is not None)


# What can be said of two places, the strongest first: the ends that must come one by the other, and the words for it.
VERDICTS = (
    ("eS", "is before"),
    ("Es", "is after"),
    ("sS", "starts no later than"),
    ("Ss", "starts no earlier than"),
)


def order_explained(timeline: Timeline, first: Place, second: Place) -> str:
    """Which of two comes first and why, in words."""
    pair = Pair.of(timeline, first, second)
    one, other = (f"“{each.headline}”" if isinstance(each, Event) else str(each) for each in pair.places)
    for ends, verdict in VERDICTS:
        if pair.by(*ends):
            return "\n".join([f"{one} {verdict} {other}.", *_grounds(timeline, pair, ends)])
    return "\n".join([f"It is not known whether {one} is before {other}: nothing in the text decides it.", *_both(timeline, pair)])


def _grounds(timeline: Timeline, pair: Pair, ends: str) -> Iterator[str]:
    """The statements that force the order; where dates alone decide, why each is dated so."""
    forcing = pair.known.forcing(pair.points[ends[0]], pair.points[ends[1]]) if pair.known else None
    told = story(timeline, pair.places[0].id).forced(forcing) if forcing and isinstance(pair.places[0], Event) else []
    if told and all(step.relation and not _dates(timeline, step.relation) for step in told):
        yield from _numbered(timeline, [(step.words, step.evidence) for step in told])
    else:
        yield from _both(timeline, pair)


def _dates(timeline: Timeline, relation: Relation) -> bool:
    return relation.first in timeline.system.times or relation.second in timeline.system.times


def _both(timeline: Timeline, pair: Pair) -> Iterator[str]:
    """Why each of two places is dated as it is, what they share told once."""
    steps: dict[str, tuple[Span, ...]] = {}
    for place in pair.places:
        if isinstance(place, Event):
            steps |= {said: step.evidence for step in reasons(timeline, place) if (said := _said(step)) not in steps}
    yield from _numbered(timeline, list(steps.items()))


def in_words(bounds: Bounds) -> str:
    """A date as the page says it."""
    from timeline.render import words

    return words(bounds)
