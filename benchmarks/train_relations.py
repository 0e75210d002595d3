"""Train the order of two events' starts: `python -m benchmarks.train_relations DATA_DIR` writes timeline/relations/order.json.gz.

By default from open data only: UDS-Time (CC BY-SA 4.0), EventStoryLine (CC BY 3.0), MEANTIME (CC BY 4.0). `--train-on matres-timebank
matres-aquaint --out FILE` trains on corpora that the caller holds; that file stays with the caller. Nothing is drawn at random.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.regression import Example, Floats, fitted, vocabulary
from timeline.relations.learned.features import names
from timeline.relations.learned.scorer import WEIGHTS
from timeline.text import Document
from timeline.text.syntax import Parse, parse

LABELS = ("BEFORE", "AFTER", "EQUAL", "VAGUE")
INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
OPEN = {"uds-time": 1.0, "eventstoryline": 1.0, "meantime": 2.0}  # corpus and how much an example of it counts
STARTS = {
    "BEFORE": "BEFORE",
    "AFTER": "AFTER",
    "SIMULTANEOUS": "EQUAL",
    "INCLUDES": "BEFORE",
    "IS_INCLUDED": "AFTER",
    "BEGINS": "EQUAL",
    "BEGUN_BY": "EQUAL",
    "EQUAL": "EQUAL",
    "VAGUE": "VAGUE",
    "PRECONDITION": "BEFORE",
    "FALLING_ACTION": "AFTER",
}
TIE = 3  # hundredths of the slider within which UDS-Time's starts are the same
SCALE = 100  # weights are stored as integers


@dataclass(frozen=True)
class Recipe:
    """How strongly to fit, which features to keep, and what is added by hand.

    `rule` is added where the rules and a label agree and `bias` to each label: UDS-Time is web text with other proportions than news,
    so both were chosen on the development part of MATRES, as was `doubt`, which brings the confidence down to how often it is right there.
    """

    strength: float = 0.03
    least: int = 3
    rule: float = 0.7
    bias: tuple[float, ...] = (0.0, 0.5, -3.0, -9.0)
    doubt: float = 0.45


HELD = Recipe(strength=0.1, least=2, rule=0.0, bias=(0.0, 0.0, 0.0, 0.0), doubt=0.0)  # for data of the kind that is to be judged


def documents(folder: Path, corpus: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every document of a corpus with its number in the file."""
    with (folder / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        yield from enumerate(map(json.loads, lines))


def trigger(syntax: Parse, event: dict[str, Any]) -> int:
    """The word of a gold event: its first verb, else its first word."""
    inside = [word for word in syntax.words[_first(syntax, event) :][:8] if word.start < event["end"]]
    return next((word.i for word in inside if word.pos == "VERB"), inside[0].i)


def _first(syntax: Parse, event: dict[str, Any]) -> int:
    word = syntax.word_at(event["start"])
    return word.i if word else len(syntax.words) - 1


def examples(fields: dict[str, Any], syntax: Parse, weight: float = 1.0) -> Iterator[Example]:
    """Every labelled pair of a document, in reading order of its two events."""
    at = {name: trigger(syntax, event) for event in fields["events"] for name in (event["eid"], event["eiid"])}
    for source, target, shares in labelled(fields):
        if source in at and target in at and at[source] != at[target]:
            yield Example(frozenset(names(syntax, *sorted((at[source], at[target])))), turned(shares, at[source] > at[target]), weight)


def turned(shares: dict[str, float], backward: bool) -> dict[str, float]:
    """The shares of the labels seen from the other end, where the source stands after the target."""
    return {INVERSE.get(label, label): share for label, share in shares.items()} if backward else shares


def labelled(fields: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, float]]]:
    """(source, target, share of each label) of the pairs that a document labels, whatever its scheme."""
    for pair in fields.get("pairs") or []:
        yield pair["source"], pair["target"], _slid(pair)
    for link in [] if fields.get("pairs") else [*fields.get("plot_links", []), *fields["tlinks"]]:
        if link["relType"] in STARTS:
            yield link["source"], link["target"], {STARTS[link["relType"]]: 1.0}


def _slid(pair: dict[str, Any]) -> dict[str, float]:
    """What share of the annotators drew which start first."""
    votes = Counter(
        "BEFORE" if first < second - TIE else "AFTER" if first > second + TIE else "EQUAL"
        for first, second in zip(pair["start1"], pair["start2"], strict=True)
    )
    return {label: count / votes.total() for label, count in votes.items()}


def gathered(folder: Path, corpora: dict[str, float], *, development: bool = False) -> list[Example]:
    """The examples of some corpora; without every third document where the test parts are to stay unseen."""
    return [
        example
        for corpus, weight in corpora.items()
        for number, fields in documents(folder, corpus)
        if not (development and number % 3 == 2)
        for example in examples(fields, parse(Document(fields["text"])), weight)
    ]


def trained(found: Sequence[Example], recipe: Recipe) -> tuple[list[str], Floats]:
    """Feature names and their weights, the bias last."""
    kept = vocabulary(found, recipe.least)
    weights = fitted(found, kept, LABELS, recipe.strength)
    weights[-1] += recipe.bias
    for column, label in enumerate(LABELS[:2]):
        weights[kept.index(f"rule={label}"), column] += recipe.rule
    return kept, weights


def save(path: Path, kept: Sequence[str], weights: Floats, recipe: Recipe) -> None:
    """Write the weights of the order of starts."""
    written(path, kept, weights, LABELS, recipe.doubt)


def written(path: Path, kept: Sequence[str], weights: Floats, labels: Sequence[str], doubt: float = 0.0) -> None:
    """Write weights; features that say next to nothing are left out, and the file is the same each time."""
    whole = np.rint(weights * SCALE).astype(int)
    told = [row for row in range(len(kept)) if np.abs(whole[row]).max() >= 2]
    stored = {
        "labels": labels,
        "scale": SCALE,
        "doubt": doubt,
        "features": [kept[row] for row in told],
        "weights": [*whole[told].tolist(), whole[-1].tolist()],
    }
    path.write_bytes(gzip.compress(json.dumps(stored, separators=(",", ":")).encode(), 9, mtime=0))


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--train-on", nargs="+", metavar="CORPUS", help="corpora that you hold, instead of the open ones")
    parser.add_argument("--development", action="store_true", help="leave every third document out, so that it can measure")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args(arguments if arguments is None else list(arguments))
    if options.train_on and options.out == WEIGHTS:
        parser.error("--train-on needs --out: what ships is trained on open data only")
    corpora = dict.fromkeys(options.train_on, 1.0) if options.train_on else OPEN
    found = gathered(options.folder, corpora, development=options.development)
    recipe = HELD if options.train_on else Recipe()
    save(options.out, *trained(found, recipe), recipe)
    print(f"{len(found)} pairs, {options.out.stat().st_size / 1000:.0f} kB in {options.out}")


if __name__ == "__main__":
    main()
