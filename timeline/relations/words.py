"""The words that say something about order, read from the language's `signals.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline import languages
from timeline.relations.relation import Kind

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
)


@dataclass(frozen=True, slots=True)
class Words:
    """What each word of order means: prepositions of times, signals between events, verbs, amounts."""

    times: dict[str, Kind]
    signals: dict[str, Kind]
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
        table["verbs"] | {name: table[name]["verbs"] for name in ("telling", "forward", "ordering")} | {"acts": table["telling"]["acts"]}
    )
    times, signals = ({phrase: Kind[name] for phrase, name in table[part].items()} for part in ("times", "signals"))
    lists = {part if label == "words" else label: frozenset(found) for part in LISTS for label, found in table[part].items()}
    return Words(times, signals, table["trust"], {name: frozenset(some) for name, some in verbs.items()}, table["amounts"], **lists)
