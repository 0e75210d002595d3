"""The annotated corpora of a data folder as documents with gold expressions, and which third of each only measures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.scores import Timex
from timeline.expressions import Settings, expressions
from timeline.readers.lines import document
from timeline.text import Document

# Corpus and the options that its kind of text asks for: commands to an assistant speak of what is to come.
CORPORA: dict[str, dict[str, Any]] = {
    "te3-timebank": {},
    "te3-aquaint": {},
    "wikiwars-timex3": {},
    "gum-dates": {},
    "pate": {"prefer": "future"},
    "tweets": {},
    "meantime": {},
}
PARTS = ("development", "test")


@dataclass(frozen=True, slots=True)
class Read:
    """One document of a corpus with gold, what was found, and the CPU seconds that took."""

    document: Document
    part: str
    gold: tuple[Timex, ...]
    found: tuple[Timex, ...]
    seconds: float

    @property
    def words(self) -> int:
        """How many words, counted by white space."""
        return len(self.document.text.split())


def read(folder: Path, corpus: str) -> Iterator[Read]:
    """Every document of a corpus, read as the corpus asks for; every third one, counted from the third, is of the test part."""
    settings = Settings(**CORPORA[corpus])
    expressions(Document("He left on Monday."), settings)  # the rules are read once, and that is not what is timed
    with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            fields = json.loads(line)
            text = document(dated(fields), f"{corpus}, line {number + 1}")
            start = process_time()
            found = expressions(text, settings)
            seconds = process_time() - start
            system = tuple(Timex(e.span.start, e.span.end, e.type, e.value) for e in found)
            yield Read(text, PARTS[number % 3 == 2], gold(fields), system, seconds)


def dated(fields: dict[str, Any]) -> dict[str, Any]:
    """A line with the whole of its reference: where commands are given at 8 a.m. (`dct_full`), "7 a.m." is the next morning's."""
    return fields | {"dct": fields["dct_full"]} if fields.get("dct_full") else fields


def gold(fields: dict[str, Any]) -> tuple[Timex, ...]:
    """The annotated expressions of a line, without the document's own date and without empty ones."""
    return tuple(
        Timex(timex["start"], timex["end"], timex.get("type") or "", valued(timex.get("value") or ""))
        for timex in fields["timexes"]
        if timex.get("end", 0) > timex.get("start", 0) and timex.get("functionInDocument") != "CREATION_TIME"
    )


def valued(value: str) -> str:
    """A gold value as TIMEX3 writes it: `gum-dates` has TEI's "10:00:00" for a time of an untold day and "--03" for any March."""
    if clock := re.fullmatch(r"(\d\d:\d\d)(:00)?", value):
        return f"T{clock[1]}"
    return f"XXXX-{value[2:]}" if value.startswith("--") else value
