"""The corpora with annotated events: their documents parsed, and the word that each gold event is at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.text import Document
from timeline.text.syntax import Parse, Word, parse
from timeline.when import EVER, Interval

PARTS = ("development", "test")
TOKENISED = ("eventstoryline",)  # corpora whose texts come with a space around every mark
# Spaces that a typesetter would not have put: around hyphens and strokes between words, before closing marks, after opening ones.
_GLUED = [
    re.compile(r"(?<=\w) - (?=\w)"),
    re.compile(r"(?<=\w) / (?=\w)"),
    re.compile(r" (?=[.,;:!?)\]%])"),
    re.compile(r"(?<=[(\[$]) "),
    re.compile(r" (?=['’](?:s|t|re|ve|ll|d|m)\b)"),
    re.compile(r" (?=n['’]t\b)"),
]


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document: its parse, its part, the gold event at each word, and the line as it was read."""

    parse: Parse
    part: str
    gold: dict[int, dict[str, Any]]
    fields: dict[str, Any]


def annotated(folder: Path, corpus: str, part: str = "") -> Iterator[Annotated]:
    """The documents of a corpus, or those of one part; every third one, counted from the third, is of the test part."""
    with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            own = PARTS[number % 3 == 2]
            if part in ("", own):
                fields = json.loads(line)
                yield _read(natural(fields) if corpus in TOKENISED else fields, own)


def _read(fields: dict[str, Any], part: str) -> Annotated:
    day = fields.get("dct") or ""
    published = Interval.parse(day[:10]) if re.match(r"\d{4}-\d\d-\d\d", day) else EVER
    found = parse(Document(fields["text"], title=fields.get("title") or "", published=published))
    return Annotated(found, part, heads(found, fields["events"]), fields)


def heads(found: Parse, events: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """The word of each event that the others of it hang on; discontinuous and empty events are left out."""
    gold: dict[int, dict[str, Any]] = {}
    for event in events:
        inside = list(_inside(found, event["start"], event["end"])) if not event.get("discontinuous") else []
        if inside:
            own = {word.i for word in inside}
            gold.setdefault(next((w.i for w in inside if w.head == w.i or w.head not in own), inside[0].i), event)
    return gold


def _inside(found: Parse, start: int, end: int) -> Iterator[Word]:
    word = found.word_at(start) if end > start else None
    while word is not None and word.start < end:
        if not word.text.isspace():
            yield word
        word = found.words[word.i + 1] if word.i + 1 < len(found.words) else None


def natural(fields: dict[str, Any]) -> dict[str, Any]:
    """A tokenised document as it would have been printed, its annotations moved along."""
    text = fields["text"]
    dropped = {at for rule in _GLUED for match in rule.finditer(text) for at in range(*match.span()) if text[at] == " "}
    dropped |= set(_quotes(text))
    place, kept = [], []
    for at, character in enumerate(text):
        place.append(len(kept))
        if at not in dropped:
            kept.append(character)
    place.append(len(kept))
    moved = {name: [_moved(each, place) for each in fields[name]] for name in ("events", "timexes")}
    return fields | moved | {"text": "".join(kept)}


def _quotes(text: str) -> Iterator[int]:
    """The spaces inside straight quotation marks, which open and close in turn."""
    for number, match in enumerate(re.finditer('"', text)):
        at = match.start() + (1 if number % 2 == 0 else -1)
        if 0 <= at < len(text) and text[at] == " ":
            yield at


def _moved(each: dict[str, Any], place: list[int]) -> dict[str, Any]:
    return each | {"start": place[each["start"]], "end": place[each["end"]]}
