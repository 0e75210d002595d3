"""What a reader can narrow a timeline down by: the people, places, sources, kinds and certainties that its events differ in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.render.entry import Entry
from timeline.render.words import Table

MOST = 150  # choices in a list; rarer ones are found by the filter's words


@dataclass(frozen=True, slots=True)
class Facet:
    """A list of choices: what it is called, what its empty choice is called, and (value, label, how many) of each."""

    name: str
    label: str
    anything: str
    choices: tuple[tuple[str, str, int], ...]


def facets(entries: Iterable[Entry], terms: Table) -> list[Facet]:
    """The facets in which the entries differ; one that is the same for all is no choice."""
    listed, label = list(entries), terms["label"]
    sources = {str(source.number): source.title for each in listed for source in each.sources}
    found = [
        _facet("who", label["participants"], label["everyone"], Counter(name for each in listed for name in set(each.who))),
        _facet("place", label["place"], label["anywhere"], Counter(each.place for each in listed if each.place)),
        _facet(
            "source",
            label["source"],
            label["any_source"],
            Counter(str(source.number) for each in listed for source in each.sources),
            sources,
        ),
        _facet("kind", label["kind"], label["any_kind"], Counter(each.kind for each in listed), terms["factuality"]),
        _facet("rank", label["rank"], label["any_rank"], Counter("minor" if each.minor else "main" for each in listed), label),
        _facet("certainty", label["certainty"], label["any_certainty"], _certainties(listed), label),
    ]
    return [facet for facet in found if len(facet.choices) > 1]


def _certainties(entries: list[Entry]) -> Counter[str]:
    found = Counter("certain" if each.certain else "uncertain" for each in entries)
    found["contested"] = sum(each.contested for each in entries)
    return +found


def _facet(name: str, label: str, anything: str, counted: Counter[str], labels: Table | None = None) -> Facet:
    """The choices, the most frequent first cut to what a list can hold, then by name."""
    kept = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    choices = sorted((value, str((labels or {}).get(value, value)), number) for value, number in kept)
    return Facet(name, label, anything, tuple(choices))
