"""How well time expressions are read: TempEval-3 scores on annotated corpora, pass rates on the peers' suites, and words a second.

    python -m benchmarks.expressions DATA_DIR [--corpus NAME] [--errors N] [--suites --eval SCORERS] [--write]

A third of each corpus (every third document) and half of each suite only measure: their errors are never shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpora import CORPORA, PARTS, Read, read
from benchmarks.kinds import kinds, listed
from benchmarks.results import provenance, table, write
from benchmarks.scores import MEASURES, Tally, share
from benchmarks.suites import COLUMNS, HALVES, halves, judged, shares

TYPES = ("DATE", "TIME", "DURATION", "SET")
COSTLIEST = 10


def main() -> None:
    options = arguments()
    names = [options.corpus] if options.corpus else [name for name in CORPORA if (options.data / f"{name}.jsonl").exists()]
    reads = {} if options.only_suites else {name: list(read(options.data, name)) for name in names}
    body = [*corpora(reads)] if reads else []
    if options.suites or options.only_suites:
        body += [*suites(options.data / "suites", options.eval, options.errors)]
    print("\n\n".join(body))
    if options.errors:
        lines = [line for found in reads.values() for line in listed(r for r in found if r.part == PARTS[0])]
        print("\n".join(lines[: options.errors]))
    if options.write:
        head = provenance("python -m benchmarks.expressions DATA_DIR --suites --eval SCORERS --write", "spacy", "holidays")
        write("expressions", "Time expressions", "\n\n".join([head, *body]))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--corpus", choices=CORPORA, help="only this one")
    parser.add_argument("--suites", action="store_true", help="also the peers' suites")
    parser.add_argument("--only-suites", action="store_true", help="nothing but the peers' suites")
    parser.add_argument("--eval", type=Path, help="the folder with score_suites.py, for --suites")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list so many errors of the development part")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    if (options.suites or options.only_suites) and not options.eval:
        parser.error("--suites needs --eval, the folder with score_suites.py")
    return options


def corpora(reads: dict[str, list[Read]]) -> Iterator[str]:
    """The tables of the corpora: scores of each part, scores of each type, the costliest errors, the speed."""
    yield (
        "F1 by TempEval-3's definitions, in percent. `gum-dates` leaves durations and vague times out: only recall × value "
        "accuracy counts, and accuracy is of those that gold gives a value (it has bounds instead for stretches, and for clock times the "
        "time of day alone); `pate` is read as commands given at its reference, 8 a.m.; `tweets` gives spans only: only strict and "
        "relaxed count."
    )
    head = ["corpus", "part", "documents", "gold", "found", *MEASURES, "value P", "value R", "recall × value accuracy"]
    yield table(head, (row for name, found in reads.items() for row in _scores(name, found)))
    yield "Of each type, recall in percent, development part; for the value, of what was found."
    yield table(["corpus", "type", "gold", "relaxed", "strict", "type", "value"], (r for n, f in reads.items() for r in _types(n, f)))
    if costliest := _costliest(reads):
        yield f"The {COSTLIEST} costliest kinds of error, development part, all corpora together (9 = a digit, … = other words)."
        yield table(["error", "type", "shape", "times"], costliest)
    yield f"Speed: {_speed(reads):,.0f} words per CPU second, over all corpora."


def _part(reads: list[Read], part: str) -> tuple[int, Tally]:
    tally, chosen = Tally(), [one for one in reads if one.part == part]
    for one in chosen:
        tally.add(one.gold, one.found)
    return len(chosen), tally


def _scores(name: str, reads: list[Read]) -> Iterator[list[object]]:
    for part in PARTS:
        number, tally = _part(reads, part)
        f1 = [tally.score(measure)[2] for measure in MEASURES]
        joint = tally.score("relaxed")[1] * tally.accuracy / 100
        yield [name, part, number, tally.count["gold"], tally.count["found"], *f1, *tally.score("value")[:2], joint]


def _types(name: str, reads: list[Read]) -> Iterator[list[object]]:
    _, tally = _part(reads, PARTS[0])
    for kind in TYPES:
        count = tally.types.get(kind, {})
        if gold := count.get("gold", 0):
            found = count.get("relaxed", 0)
            right = [share(count.get(measure, 0), gold) for measure in ("relaxed", "strict", "type")]
            yield [name, kind, gold, *right, share(count.get("value", 0), found)]


def _costliest(reads: dict[str, list[Read]]) -> list[list[object]]:
    # What gold of these two leaves out is no error of ours: spans only count for the one, recall for the other.
    fair = [one for name, found in reads.items() for one in found if one.part == PARTS[0] and name not in ("gum-dates", "tweets")]
    common = sorted(kinds(fair).items(), key=lambda item: (-item[1], item[0]))
    return [[*kind, times] for kind, times in common[:COSTLIEST]]


def _speed(reads: dict[str, list[Read]]) -> float:
    every = [one for found in reads.values() for one in found]
    return sum(one.words for one in every) / max(1e-9, sum(one.seconds for one in every))


def suites(folder: Path, scorers: Path, failures: int) -> Iterator[str]:
    """One table: what share of each suite's cases is found, silent, right; the halves apart."""
    yield "The peers' suites, in percent, with the options each asks for: `pass` is the share of all cases that can be decided."
    yield table(["suite", "half", "cases", *COLUMNS], _suite_rows(folder, scorers, failures))


def _suite_rows(folder: Path, scorers: Path, failures: int) -> Iterator[list[object]]:
    for path in sorted(folder.glob("*.jsonl")):
        for half, lines in halves(path).items():
            count = dict(judged(lines, scorers, failures=failures if half == HALVES[0] else 0))
            yield _suite_row(path.stem, half, count["all"])
            if calendars := [counted for name, counted in count.items() if "holidays" in name]:
                total = sum((Counter(one) for one in calendars), Counter())
                yield _suite_row(f"{path.stem}, holidays of {len(calendars)} countries", half, total)


def _suite_row(label: str, half: str, count: Mapping[str, int]) -> list[object]:
    return [label, half, count["cases"], *(share(*pair) if pair[1] else "–" for pair in shares(count).values())]


if __name__ == "__main__":
    main()
