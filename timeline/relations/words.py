"""The words that say something about order, read from the language's `signals.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline import languages
from timeline.relations.relation import Kind


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
    barriers: frozenset[str]
    origins: frozenset[str]
    counted: frozenset[str]
    ranks: frozenset[str]
    joining: frozenset[str]
    going: frozenset[str]
    occasions: frozenset[str]
    means: frozenset[str]
    answering: frozenset[str]
    roles: frozenset[str]
    conditions: frozenset[str]

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
    return Words(
        {phrase: Kind[name] for phrase, name in table["times"].items()},
        {phrase: Kind[name] for phrase, name in table["signals"].items()},
        table["trust"],
        {name: frozenset(some) for name, some in verbs.items()},
        table["amounts"],
        frozenset(table["adverbs"]["words"]),
        frozenset(table["adverbs"]["openings"]),
        frozenset(table["comparing"]["words"]),
        frozenset(table["comparing"]["origins"]),
        frozenset(table["comparing"]["counted"]),
        frozenset(table["comparing"]["ranks"]),
        frozenset(table["joining"]["words"]),
        frozenset(table["going"]["words"]),
        frozenset(table["occasions"]["words"]),
        frozenset(table["means"]["words"]),
        frozenset(table["answering"]["words"]),
        frozenset(table["roles"]["words"]),
        frozenset(table["conditions"]["words"]),
    )
