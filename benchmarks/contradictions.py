"""Contradictions in hand-made annotation: documents whose links cannot all be true, by order alone and with the calendar.

    python -m benchmarks.contradictions DATA_DIR [--show N] [--write]

Gold TLINKs with equal trust; dates from TIMEX3 values, so links between two expressions are not read. An event SIMULTANEOUS with a date is
inside it, the document's creation is some moment of its day. What calendars add is what systems that reason over labels alone cannot see.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.results import provenance, table, write
from timeline.errors import DateError
from timeline.ordering.network import network
from timeline.ordering.solve import Solution, solution
from timeline.relations.relation import Kind, Relation, Time
from timeline.when import Interval

CORPORA = ("te3-timebank", "te3-aquaint", "timebank-dense")
KINDS = {
    "BEFORE": Kind.BEFORE,
    "IBEFORE": Kind.MEETS,
    "AFTER": Kind.AFTER,
    "IAFTER": Kind.MET_BY,
    "INCLUDES": Kind.INCLUDES,
    "IS_INCLUDED": Kind.DURING,
    "DURING": Kind.DURING,
    "DURING_INV": Kind.INCLUDES,
    "SIMULTANEOUS": Kind.SIMULTANEOUS,
    "IDENTITY": Kind.SIMULTANEOUS,
    "BEGINS": Kind.BEGINS,
    "BEGUN_BY": Kind.BEGUN_BY,
    "ENDS": Kind.ENDS,
    "ENDED_BY": Kind.ENDED_BY,
}
LOOSE = {Kind.SIMULTANEOUS, Kind.BEGINS, Kind.BEGUN_BY, Kind.ENDS, Kind.ENDED_BY}  # with a date: somewhere inside it


@dataclass(frozen=True, slots=True)
class Checked:
    """One document: its links, and how many cannot stand by order alone and with the calendar."""

    name: str
    links: int
    order: Solution
    calendar: Solution


def checked(fields: dict[str, Any]) -> Checked:
    """A document's links, solved twice."""
    dates = dict(_dates(fields))
    creation = fields.get("dct_tid") or "t0"
    relations = [link for link in _links(fields, set(dates) | {creation}) if link.first != link.second]
    times = [Time(tid, interval) for tid, interval in dates.items() if tid != creation]
    moment = []
    if creation in dates:
        times.append(Time("day of creation", dates[creation]))
        moment = [Relation(creation, "day of creation", Kind.DURING, confidence=1.0)]
    alone, both = solution(network([], [], relations)), solution(network([], times, [*relations, *moment]))
    return Checked(fields["id"], len(relations), alone, both)


def _dates(fields: dict[str, Any]) -> Iterator[tuple[str, Interval]]:
    spoken = [(timex["tid"], timex["value"]) for timex in fields["timexes"] if timex["type"] in ("DATE", "TIME") and timex.get("value")]
    for tid, value in [*spoken, (fields.get("dct_tid") or "t0", fields.get("dct") or "")]:
        try:
            yield tid, Interval.parse(value)
        except DateError:
            continue  # a value that is no calendar date: PRESENT_REF, XXXX-WXX-1


def _links(fields: dict[str, Any], dated: set[str]) -> Iterator[Relation]:
    timexes = {timex["tid"] for timex in fields["timexes"]} | dated
    for link in fields["tlinks"]:
        kind = KINDS.get(link["relType"])
        first, second = link["source"], link["target"]
        if kind is None or (first in timexes and second in timexes):
            continue
        if kind in LOOSE and (first in dated or second in dated):
            kind = Kind.DURING if second in dated else Kind.INCLUDES
        yield Relation(first, second, kind, words=f"{first} {link['relType']} {second}")


def row(folder: Path, corpus: str, show: int) -> list[object]:
    """The figures of one corpus; up to `show` contradictions are printed."""
    with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        found = [checked(json.loads(line)) for line in lines]
    seen = [each for each in found if each.calendar.conflicts]
    for each in seen[:show]:
        for conflict in each.calendar.conflicts[:1]:
            print(each.name, "; ".join(each.calendar.network.statements[number].words for number in sorted(conflict)))
    dropped = [sum(len(solved.dropped) for solved in solutions) for solutions in ([f.order for f in found], [f.calendar for f in found])]
    return [corpus, len(found), sum(f.links for f in found), sum(bool(f.order.conflicts) for f in found), len(seen), *dropped]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many contradictions of each corpus")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    head = [
        "corpus",
        "documents",
        "links",
        "inconsistent, order alone",
        "with the calendar",
        "links to drop, order alone",
        "with the calendar",
    ]
    body = table(head, [row(options.data, corpus, options.show) for corpus in CORPORA])
    print(body)
    if options.write:
        told = provenance("python -m benchmarks.contradictions DATA_DIR --write")
        write("contradictions", "Contradictions in hand-made annotation", f"{told}\n\n{body}")


if __name__ == "__main__":
    main()
