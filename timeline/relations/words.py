"""The words that say something about order, read from the language's `signals.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline import languages
from timeline.relations.relation import Kind

# The parts of the file that say how one thing lies to another.
KINDS = ("times", "signals", "doing", "correlated")
# The parts of the file that are lists: the one called "words" goes by the name of its part, others by their own.
LISTS = (
    "adverbs",
    "comparing",
    "joining",
    "going",
    "occasions",
    "means",
    "answering",
    "roles",
    "conditions",
    "course",
    "together",
    "sequence",
    "perfect",
    "completed",
    "momentary",
    "whither",
    "onward",
    "scarcely",
)


@dataclass(frozen=True, slots=True)
class Words:
    """What each word of order means: prepositions of times, signals between events, verbs, amounts."""

    times: dict[str, Kind]
    signals: dict[str, Kind]
    doing: dict[str, Kind]
    correlated: dict[str, Kind]
    trust: dict[str, float]
    verbs: dict[str, frozenset[str]]
    amounts: dict[str, Any]
    adverbs: frozenset[str]
    openings: frozenset[str]
    comparing: frozenset[str]
    origins: frozenset[str]
    opposing: frozenset[str]
    measuring: frozenset[str]
    counted: frozenset[str]
    ranks: frozenset[str]
    joining: frozenset[str]
    closing: frozenset[str]
    alternatives: frozenset[str]
    holding: frozenset[str]
    going: frozenset[str]
    occasions: frozenset[str]
    means: frozenset[str]
    answering: frozenset[str]
    roles: frozenset[str]
    conditions: frozenset[str]
    course: frozenset[str]
    together: frozenset[str]
    sequence: frozenset[str]
    perfect: frozenset[str]
    completed: frozenset[str]
    momentary: frozenset[str]
    whither: frozenset[str]
    inward: frozenset[str]
    it: frozenset[str]
    there: frozenset[str]
    firstly: frozenset[str]
    behind: frozenset[str]
    last: frozenset[str]
    earlier: frozenset[str]
    spans: frozenset[str]
    reaching: frozenset[str]
    proceeding: frozenset[str]
    particles: frozenset[str]
    outcome: frozenset[str]
    scarcely: frozenset[str]
    courses: tuple[Mapping[str, int], ...]

    def sure(self, phrase: str) -> float:
        """How far a signal is to be trusted."""
        return self.trust.get(phrase, 0.9)


@cache
def words(language: str) -> Words:
    """The words of a language; English where it has none of its own.

    >>> words("en").signals["prior to"].name
    'BEFORE'
    """
    home = Path(languages.__file__).parent
    own = home / language / "signals.toml"
    path = own if own.exists() else home / "en" / "signals.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    verbs = (
        table["verbs"]
        | {name: table[name]["verbs"] for name in ("telling", "forward", "deciding", "ordering")}
        | {"acts": table["telling"]["acts"]}
    )
    kinds: dict[str, Any] = {part: {phrase: Kind[name] for phrase, name in table[part].items()} for part in KINDS}
    lists: dict[str, Any] = {
        part if label == "words" else label: frozenset(found) for part in LISTS for label, found in table[part].items()
    }
    courses = tuple({verb: n for n, stage in enumerate(course) for verb in stage} for course in table["courses"].values())
    return Words(
        trust=table["trust"],
        verbs={name: frozenset(some) for name, some in verbs.items()},
        amounts=table["amounts"],
        courses=courses,
        **kinds,
        **lists,
    )
