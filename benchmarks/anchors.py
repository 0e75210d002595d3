"""How well events are dated, from raw text: whether bounds lie inside, share time with, or miss the date that annotators gave.

    python -m benchmarks.anchors DATA_DIR [--given] [--write]

Judged are gold's events that its links put inside exactly one stretch of time. Every third document only measures. `--given` also takes
gold's events and time expressions, so that what is measured is relations and reasoning alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.corpora import PARTS
from benchmarks.gold import Case, cases, interval
from benchmarks.results import provenance, table, write
from benchmarks.scores import share
from timeline.ordering import bounds
from timeline.reconstruct import reconstruct
from timeline.relations import relations, times
from timeline.when import EVER, Bounds, Grain, Interval
from timeline.when.civil import DAY
from timeline.when.interval import BEGINNING, END

CORPORA = ("te3-timebank", "te3-aquaint", "meantime")
INSIDE = {"IS_INCLUDED", "DURING", "SIMULTANEOUS", "IDENTITY"}
AROUND = {"INCLUDES", "DURING_INV", "SIMULTANEOUS", "IDENTITY", "DURING"}
VERDICTS = ("inside", "containing", "half open", "wrong")


@dataclass
class Tally:
    """Verdicts, and the lengths in days of the bounds that have two sides."""

    count: Counter[str] = field(default_factory=Counter)
    widths: list[float] = field(default_factory=list)

    def add(self, gold: Interval, said: Interval | None) -> None:
        """Judge one event; None where no such event was found."""
        if said is None or said == EVER:
            self.count["not found" if said is None else "no bound"] += 1
            return
        self.count["found"] += 1
        self.count[verdict(gold, said)] += 1
        if not said.open:
            self.widths.append(said.length / DAY)


def verdict(gold: Interval, said: Interval) -> str:
    """One of VERDICTS."""
    if not (said.overlaps(gold) or (said.length == 0 and said.start in gold)):
        return "wrong"
    if gold.start <= said.start and said.end <= gold.end:
        return "inside"
    return "half open" if said.start == BEGINNING or said.end == END else "containing"


def dated(fields: dict[str, Any]) -> dict[str, Interval]:
    """The one stretch of time that gold's links put each event in, by the event's eiid (or eid)."""
    stretches = {timex["tid"]: interval(timex.get("value") or "") for timex in fields["timexes"] if timex["type"] in ("DATE", "TIME")}
    if fields.get("dct_tid"):
        stretches[fields["dct_tid"]] = _day(interval(fields.get("dct") or ""))
    name = {event[key]: event.get("eiid") or event["eid"] for event in fields["events"] for key in ("eid", "eiid") if event.get(key)}
    tied: dict[str, set[Interval]] = {}
    for link in fields["tlinks"]:
        for event, time, holds in ((link["source"], link["target"], INSIDE), (link["target"], link["source"], AROUND)):
            if event in name and link["relType"] in holds and stretches.get(time, EVER) != EVER:
                tied.setdefault(name[event], set()).add(stretches[time])
    return {event: found.pop() for event, found in tied.items() if len(found) == 1}


def _day(at: Interval) -> Interval:
    return at if at == EVER or at.length >= DAY else Grain.DAY.unit(at.start)


def raw(case: Case) -> dict[tuple[int, int], Bounds]:
    """The bounds of every mention found in the text alone, by its characters."""
    timeline = reconstruct(case.parse.document)
    return {(m.span.start, m.span.end): event.when for event in timeline.events for m in event.mentions}


def given(case: Case) -> dict[tuple[int, int], Bounds]:
    """The bounds of gold's events, given gold's time expressions."""
    stated = relations(case.parse, case.found, case.mentions)
    known = bounds(times(case.found, case.parse.document), case.mentions, stated)
    return {(m.span.start, m.span.end): known[m.eid] for m in case.mentions}


def judged(case: Case, said: dict[tuple[int, int], Bounds], tally: Tally) -> None:
    """Add every dated gold event of a document; ours is the one with which it shares most characters."""
    places = {event.get("eiid") or event["eid"]: (event["start"], event["end"]) for event in case.fields["events"]}
    for event, gold in sorted(dated(case.fields).items()):
        start, end = places[event]
        near = [(max(start, a) - min(end, b), a, b) for a, b in said if a < end and start < b]
        tally.add(gold, said[min(near)[1:]].span if near else None)


def measured(folder: Path, *, gold: bool) -> Iterator[list[object]]:
    """A row for each corpus and part."""
    for corpus in CORPORA:
        tallies = {part: Tally() for part in PARTS}
        for case in cases(folder, corpus):
            judged(case, given(case) if gold else raw(case), tallies[case.part])
        yield from ([corpus, part, *_row(tally)] for part, tally in tallies.items())


def _row(tally: Tally) -> list[object]:
    found, count = tally.count["found"], tally.count
    everything = found + count["not found"] + count["no bound"]
    shares = [share(count[name], found) for name in VERDICTS]
    mean = sum(tally.widths) / len(tally.widths) if tally.widths else 0.0
    return [everything, share(found, everything), 100 - shares[-1], *shares, mean, float(median(tally.widths or [0]))]


HEADS = ["corpus", "part", "dated in gold", "found, %", "right, %", *(f"{name}, %" for name in VERDICTS), "mean width, days", "median"]


def sections(folder: Path, *, gold: bool) -> Iterator[str]:
    yield (
        "Gold's dated events: the share that we find with a bound on at least one side; of those found, the share whose bounds lie inside "
        "gold's date, contain it with two sides, contain it with one side open (the three together are right), or have no time in common."
    )
    yield table(HEADS, measured(folder, gold=False))
    if gold:
        yield "The same with gold's events and time expressions given."
        yield table(HEADS, measured(folder, gold=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--given", action="store_true", help="also with gold's events and time expressions")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    body = list(sections(options.data, gold=options.given))
    print("\n\n".join(body))
    if options.write:
        write(
            "anchors", "Dates of events", "\n\n".join([provenance("python -m benchmarks.anchors DATA_DIR --given --write", "spacy"), *body])
        )


if __name__ == "__main__":
    main()
