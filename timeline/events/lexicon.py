"""The words by which a language speaks of happenings, read from its events.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by section and label.

    >>> lexicon("en").label("classes.verbs", "announce"), lexicon("en").holds("scope.negation", "never")
    ('REPORTING', True)
    """

    tables: dict[str, dict[str, str]]
    sets: dict[str, frozenset[str]]

    def label(self, section: str, word: str) -> str:
        """The first label of a section that lists the word, "" where none does."""
        return self.tables[section].get(word, "")

    def holds(self, name: str, word: str) -> bool:
        """Whether the list "section.label" has the word."""
        return word in self.sets[name]


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language; English where it has none of its own."""
    folder = files("timeline.languages")
    place = folder / language / "events.toml"
    return _read((place if place.is_file() else folder / "en" / "events.toml").read_text(encoding="utf-8"))


def _read(text: str) -> Lexicon:
    tables: dict[str, dict[str, str]] = {}
    sets: dict[str, frozenset[str]] = {}
    for section, lists in _sections(tomllib.loads(text), ""):
        table = tables.setdefault(section, {})
        for label, words in lists.items():
            found = words.split()
            sets[f"{section}.{label}"] = frozenset(found)
            for word in found:
                table.setdefault(word, label)
            if section == "inflection":
                forms = [word.split(":") for word in found if ":" in word]
                tables[f"inflection.{label}"] = {verb: past for verb, past, *_ in forms}
                tables[f"past.{label}"] = {past: verb for verb, past, *_ in forms if past != verb}
    return Lexicon(tables, sets)


def _sections(node: dict[str, Any], name: str) -> list[tuple[str, dict[str, str]]]:
    lists = {label: words for label, words in node.items() if isinstance(words, str)}
    found = [(name, lists)] if lists else []
    for label, under in node.items():
        if isinstance(under, dict):
            found += _sections(under, f"{name}.{label}".lstrip("."))
    return found
