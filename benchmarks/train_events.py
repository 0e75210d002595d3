"""Make the weights that help to find events.

    python -m benchmarks.train_events DATA_DIR                                  # timeline/events/weights.npz, from open corpora
    python -m benchmarks.train_events DATA_DIR --train-on te3-timebank -o FILE  # from a corpus that you hold; the file stays with you

What ships is trained on EventStoryLine 1.5 and MEANTIME (CC BY), on sentences with at least one event, since those corpora mark the
events of a story only. Nothing is drawn at random. Weights from one's own corpus are trained on what the rules leave open.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.annotated import Annotated, annotated
from benchmarks.optimum import Sparse, fitted
from timeline.events.lexicon import lexicon
from timeline.events.triggers.evidence import points
from timeline.events.triggers.features import candidate, features
from timeline.events.triggers.model import bucket
from timeline.events.wordnet import wordnet

OPEN = ("eventstoryline", "meantime")
OUT = Path(__file__).parent.parent / "timeline" / "events" / "weights.npz"
VARIANCE = 0.1  # of the prior on each weight; of 0.01 to 1 the best on development documents
RAREST = 2  # occurrences below which a feature is left out
# How far weights learned from stories are believed beside the rules: verbs are what the rules know best.
TRUST = {"V": 0.5, "N": 1.0, "A": 0.4}


class Row(NamedTuple):
    """One candidate: its features, what the rules say of it, whether it is an event."""

    features: list[str]
    points: float
    event: bool


def rows(documents: Iterable[Annotated], *, told_only: bool) -> list[Row]:
    """The candidates of the documents; with `told_only`, those of sentences that have an event."""
    words, nouns, found = lexicon("en"), wordnet("en"), []
    for document in documents:
        parse, gold = document.parse, document.gold
        told = {parse.words[i].sentence for i in gold}
        for word in parse.words:
            if candidate(word) and (not told_only or word.sentence in told):
                found.append(Row(features(parse, word.i, nouns), points(parse, word, words, nouns), word.i in gold))
    return found


def learned(found: list[Row], *, beside_rules: bool) -> dict[str, float]:
    """The weight of each feature."""
    counts = Counter(name for row in found for name in row.features)
    number = {name: n for n, name in enumerate(sorted(name for name, count in counts.items() if count >= RAREST))}
    pairs = [(n, number[name]) for n, row in enumerate(found) for name in row.features if name in number]
    places, columns = np.array(pairs, np.int64).T
    offset = np.array([row.points if beside_rules else 0.0 for row in found])
    labels = np.array([row.event for row in found], np.float64)
    weights = fitted(Sparse(places, columns, len(found), len(number)), labels, offset, VARIANCE)
    return dict(zip(number, weights.tolist(), strict=True))


def save(weights: dict[str, float], path: Path) -> None:
    """Write the weights that are not nought to half a thousandth, by bucket."""
    sums: Counter[int] = Counter()
    for name, weight in sorted(weights.items()):
        sums[bucket(name)] += weight  # type: ignore[assignment]
    kept = sorted((place, value) for place, value in sums.items() if abs(value) > 5e-4)
    np.savez_compressed(path, buckets=np.array([p for p, _ in kept], np.uint32), weights=np.array([v for _, v in kept], np.float16))


def main() -> None:
    options = arguments()
    if options.train_on:
        weights = learned(rows(annotated(options.data, options.train_on, "development"), told_only=False), beside_rules=True)
    else:
        documents = (document for corpus in OPEN for document in annotated(options.data, corpus))
        weights = learned(rows(documents, told_only=True), beside_rules=False)
        weights = {name: weight * TRUST[name[0]] for name, weight in weights.items()}
    save(weights, options.output)
    print(f"{len(weights)} features, {options.output.stat().st_size / 1000:.0f} kB in {options.output}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--train-on", default="", metavar="CORPUS", help="two thirds of this corpus instead, beside the rules")
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    options = parser.parse_args()
    if options.train_on and options.output == OUT:
        parser.error("--train-on needs -o: weights from a corpus that you hold do not go into the package")
    return options


if __name__ == "__main__":
    main()
