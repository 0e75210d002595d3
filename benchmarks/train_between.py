"""Train how any two nodes of a text lie: `python -m benchmarks.train_between DATA_DIR --out FILE` on a user's own TimeBank-Dense.

A multinomial logistic regression over `timeline/relations/learned/traits.py`, the rules' answer among them, read by
`between(…, weights=FILE)`. The file stays with those who hold the corpus. `--development` leaves every third document out. Nothing is
drawn at random.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.gold import Case, asked, cases
from benchmarks.regression import Example, fitted, vocabulary
from benchmarks.train_relations import written
from timeline.relations.learned.between import NOTHING, known, orders, seen
from timeline.relations.learned.ground import ground
from timeline.relations.learned.ruling import turned

LABELS = ("BEFORE", "AFTER", "SIMULTANEOUS", "INCLUDES", "IS_INCLUDED", "VAGUE")
STRENGTH, LEAST = 0.03, 2  # chosen by leaving out a sixth of the development documents in turn


def examples(case: Case) -> Iterator[Example]:
    """Every labelled pair of a document, its nodes in order."""
    base, links = ground(case.parse, case.found, case.mentions), asked(case)
    order = orders(base, [link[:2] for link in links])
    for *nodes, label in links:
        pair = (nodes[0], nodes[1])
        if known(base, pair):
            features, backward = seen(base, pair, order.get(pair, NOTHING))
            yield Example(frozenset(features), {turned(label, backward): 1.0})


def train(found: Iterable[Case], path: Path) -> int:
    """Fit to the cases and write the weights; how many pairs there were."""
    told = [example for case in found for example in examples(case)]
    kept = vocabulary(told, LEAST)
    written(path, kept, fitted(told, kept, LABELS, STRENGTH), LABELS)
    return len(told)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--development", action="store_true", help="leave every third document out, so that it can measure")
    options = parser.parse_args(arguments)
    found = (case for case in cases(options.data, "timebank-dense") if case.part == "development" or not options.development)
    print(f"{train(found, options.out)} pairs, {options.out.stat().st_size / 1000:.0f} kB in {options.out}")


if __name__ == "__main__":
    main()
