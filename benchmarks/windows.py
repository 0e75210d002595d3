"""Annotated documents as windows of word pieces with labelled pairs: what `benchmarks/train_encoder.py` learns from."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.relations.learned.encoder import EVENT, TIME, WHOLE, Window, windows
from timeline.relations.learned.ruling import turned

SIZE = 192
SIX = ("BEFORE", "AFTER", "SIMULTANEOUS", "INCLUDES", "IS_INCLUDED", "VAGUE")
# What is asked and how it may be answered: of MATRES, of TimeBank-Dense, and of corpora whose annotators chose the pairs.
QUESTIONS = {"order": ("BEFORE", "AFTER", "EQUAL", "VAGUE"), "relation": SIX, "link": SIX}
ORDER, RELATION, LINK = range(len(QUESTIONS))
SAME = {"IBEFORE": "BEFORE", "IAFTER": "AFTER", "IDENTITY": "SIMULTANEOUS", "DURING": "IS_INCLUDED", "DURING_INV": "INCLUDES"}
SAME |= {"BEGINS": "IS_INCLUDED", "ENDS": "IS_INCLUDED", "BEGUN_BY": "INCLUDES", "ENDED_BY": "INCLUDES"}
Row = tuple[int, int, str]  # two pieces and how the first lies to the second


@dataclass(frozen=True, slots=True)
class Taught:
    """A window, the number of the question about its pairs, and the numbers of their labels."""

    window: Window
    question: int
    labels: list[int]


def kept(folder: Path, corpora: Sequence[str], *, development: bool) -> list[tuple[str, dict[str, Any]]]:
    """The documents of some corpora; for measuring, without every third one, nor one that measures another question."""
    found = [
        (corpus, number, json.loads(line))
        for corpus in corpora
        for number, line in enumerate((folder / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines())
    ]
    if not development:
        return [(corpus, fields) for corpus, _, fields in found]
    held = {fields["id"] for corpus, number, fields in found if number % 3 == 2 and question(corpus) != LINK}
    return [(corpus, fields) for corpus, number, fields in found if number % 3 != 2 and fields["id"] not in held]


def question(corpus: str) -> int:
    """Which question a corpus answers."""
    return ORDER if corpus.startswith("matres") else RELATION if corpus == "timebank-dense" else LINK


def taught(corpus: str, fields: dict[str, Any], tokenizer: Any, ends: tuple[int, int]) -> list[Taught]:
    """A document's windows with the labels of their pairs, the earlier node first."""
    encoding = tokenizer.encode(fields["text"], add_special_tokens=False)
    starts = [start for start, _ in encoding.offsets]
    asked = question(corpus)
    labels = list(QUESTIONS.values())[asked]
    events, times = _pieces(fields, starts)
    if asked == RELATION:
        times[fields["dct_tid"]] = WHOLE
    rows = [row for row in _rows(fields, events | times if asked == RELATION else events) if row[2] in labels]
    rows = [row for row in rows if asked == ORDER or row[0] != row[1]]
    marks = dict.fromkeys(events.values() if asked != LINK else {at for row in rows for at in row[:2]}, EVENT)
    if asked == RELATION:
        marks |= dict.fromkeys(times.values(), TIME)
    found = windows(encoding.ids, [row[:2] for row in rows], marks, SIZE, ends)
    return [Taught(window, asked, [labels.index(rows[number][2]) for number in window.numbers]) for window in found]


def _pieces(fields: dict[str, Any], starts: Sequence[int]) -> tuple[dict[str, int], dict[str, int]]:
    """The first piece of each event, under both its ids, and of each time."""

    def piece(each: Mapping[str, Any]) -> int:
        return max(0, bisect_right(starts, each["start"]) - 1)

    events = {name: piece(event) for event in fields["events"] for name in (event["eid"], event["eiid"])}
    times = {time["tid"]: piece(time) for time in fields["timexes"] if time.get("end", 0) > time.get("start", 0)}
    times.pop(fields.get("dct_tid") or "", None)
    return events, times


def _rows(fields: dict[str, Any], nodes: Mapping[str, int]) -> Iterator[Row]:
    for link in fields["tlinks"]:
        if link["source"] in nodes and link["target"] in nodes:
            a, b, label = nodes[link["source"]], nodes[link["target"]], SAME.get(link["relType"], link["relType"])
            yield (a, b, label) if a <= b else (b, a, turned(label, backward=True))
