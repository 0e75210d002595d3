"""How well order is read from gold events: MATRES, TimeBank-Dense, and how often each rule is right.

    python -m benchmarks.relations DATA_DIR [--calibrate] [--write]

Every third document only measures. Gold events and time expressions are given; classes, tenses and all else are our own.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.corpora import PARTS
from benchmarks.gold import Case, asked, cases
from benchmarks.results import provenance, table, write
from benchmarks.scores import share
from benchmarks.train_between import train
from benchmarks.train_relations import HELD, INVERSE, gathered, save, trained
from timeline.relations import order_of, relations
from timeline.relations.learned.between import between
from timeline.relations.learned.encoder import RELATIONS
from timeline.relations.learned.ground import ground
from timeline.relations.learned.scorer import WEIGHTS
from timeline.relations.relation import Kind, Relation
from timeline.relations.trust import TRUST

MATRES = ("matres-timebank", "matres-aquaint")
READY, CAUTIOUS = 0.25, 0.4  # what is believed less is VAGUE: F1 is best so, and accuracy so (development part)
NO_LINK = {"VAGUE", "NONE", ""}
Pair = tuple[str, str]  # what gold says, what we say


def scores(pairs: Iterable[Pair]) -> list[float]:
    """Precision, recall, F1 without VAGUE on either side, and accuracy with it, in percent."""
    count = Counter(pairs)
    right = sum(number for (gold, said), number in count.items() if gold == said and gold not in NO_LINK)
    told = sum(number for (_, said), number in count.items() if said not in NO_LINK)
    wanted = sum(number for (gold, _), number in count.items() if gold not in NO_LINK)
    precision, recall = share(right, told), share(right, wanted)
    agreed = sum(number for (gold, said), number in count.items() if gold == said)
    return [precision, recall, 2 * precision * recall / ((precision + recall) or 1), share(agreed, count.total())]


def ordered(case: Case, weights: Path) -> list[Pair]:
    """Gold's and our order of each pair of MATRES."""
    links = case.fields["tlinks"]
    said = order_of(case.parse, case.mentions, [(link["source"], link["target"]) for link in links], weights=weights)
    return [(link["relType"], answer[2]) for link, answer in zip(links, said, strict=True)]


def dense(case: Case, least: float, weights: Path | None = None) -> list[Pair]:
    """Gold's and our relation of each pair of TimeBank-Dense, VAGUE where ours is believed less than `least`."""
    links = asked(case)
    said = between(ground(case.parse, case.found, case.mentions), [link[:2] for link in links], least=least, weights=weights)
    return [(link[2], answer[2]) for link, answer in zip(links, said, strict=True)]


def matres(folder: Path, found: dict[str, list[Case]], encoder: Path | None) -> Iterator[list[object]]:
    """A row for each corpus, part and model."""
    with tempfile.TemporaryDirectory() as place:
        held = Path(place, "matres.json.gz")
        save(held, *trained(gathered(folder, dict.fromkeys(MATRES, 1.0), development=True), HELD), HELD)
        models = {"open data (ships)": WEIGHTS, "MATRES development part": held}
        if encoder:
            models["the same, with an encoder"] = encoder
        for corpus in MATRES:
            for model, weights in models.items():
                for part in PARTS if weights == WEIGHTS else PARTS[1:]:
                    pairs = [pair for case in found[corpus] if case.part == part for pair in ordered(case, weights)]
                    yield [corpus, model, part, len(pairs), *scores(pairs)]


def densely(found: list[Case], encoder: Path | None) -> Iterator[list[object]]:
    """A row for each way to answer, part and degree of belief."""
    with tempfile.TemporaryDirectory() as place:
        held = Path(place, "between.json.gz")
        train((case for case in found if case.part == PARTS[0]), held)
        models: dict[str, Path | None] = {"rules (ship)": None, "TimeBank-Dense development part": held}
        if encoder and (encoder / RELATIONS).exists():
            models["the same, with an encoder"] = encoder
        for answers, weights in models.items():
            for least in (READY, CAUTIOUS):
                for part in PARTS if weights is None else PARTS[1:]:
                    pairs = [pair for case in found if case.part == part for pair in dense(case, least, weights)]
                    yield [answers, f"{100 * least:.0f} %", part, len(pairs), *scores(pairs)]


# What TimeML's names may say where one of our kinds is right; ends that only touch count as right.
AGREES = {
    Kind.BEFORE: {"BEFORE", "IBEFORE"},
    Kind.AFTER: {"AFTER", "IAFTER"},
    Kind.DURING: {"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY", "BEGINS", "ENDS", "BEGUN_BY", "ENDED_BY"},
    Kind.ENDS_BEFORE: {"BEFORE", "IBEFORE", "IS_INCLUDED", "DURING", "SIMULTANEOUS", "ENDS", "ENDED_BY", "BEGINS"},
    Kind.STARTS_BEFORE: {"BEFORE", "IBEFORE", "INCLUDES", "ENDED_BY", "SIMULTANEOUS", "BEGUN_BY"},
    Kind.STARTS_AFTER: {"AFTER", "IAFTER", "IS_INCLUDED", "DURING", "SIMULTANEOUS", "IDENTITY", "BEGUN_BY", "ENDS"},
    Kind.MEETING_AT_ALL: {
        "INCLUDES",
        "IS_INCLUDED",
        "SIMULTANEOUS",
        "DURING",
        "DURING_INV",
        "IDENTITY",
        "BEGINS",
        "BEGUN_BY",
        "ENDS",
        "ENDED_BY",
    },
    Kind.ENDS_AFTER: {"ENDS", "ENDED_BY", "AFTER", "IAFTER", "INCLUDES", "DURING_INV", "SIMULTANEOUS", "IS_INCLUDED"},
    Kind.STARTS_IN: {"BEGUN_BY", "AFTER", "IS_INCLUDED", "OVERLAPPED_BY"},
    Kind.ENDS_IN: {"ENDED_BY", "BEFORE", "IS_INCLUDED", "ENDS"},
    Kind.BEGINS: {"BEGINS", "IS_INCLUDED", "SIMULTANEOUS"},
    Kind.ENDS: {"ENDS", "IS_INCLUDED", "SIMULTANEOUS"},
}
TURNED = INVERSE | {"INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES", "IBEFORE": "IAFTER", "IAFTER": "IBEFORE"}
TURNED |= {"BEGINS": "BEGUN_BY", "BEGUN_BY": "BEGINS", "ENDS": "ENDED_BY", "ENDED_BY": "ENDS"}


def judged(case: Case) -> Iterator[tuple[Relation, bool]]:
    """Our statements about pairs that gold speaks of, and whether it agrees."""
    said: dict[tuple[str, str], str] = {}
    other = {event["eid"]: event.get("eiid") or event["eid"] for event in case.fields["events"]}
    for link in case.fields["tlinks"]:
        first, second = (other.get(link[side], link[side]) for side in ("source", "target"))
        said[first, second], said[second, first] = link["relType"], TURNED.get(link["relType"], link["relType"])
    day = case.fields.get("dct_tid") or ""
    for relation in relations(case.parse, case.found, case.mentions):
        first, second = (day if node.startswith("published:") else node for node in (relation.first, relation.second))
        if said.get((first, second), "VAGUE") not in NO_LINK and relation.kind in AGREES:
            yield relation, said[first, second] in AGREES[relation.kind]


def calibration(folder: Path) -> Iterator[list[object]]:
    """Each rule on the development thirds: how often it was right where gold speaks of the pair, and how far it is believed."""
    right: dict[str, list[bool]] = defaultdict(list)
    believed: dict[str, float] = dict(TRUST)
    for corpus in ("te3-timebank", "te3-aquaint", "meantime"):
        for case in cases(folder, corpus):
            for relation, holds in judged(case) if case.part == PARTS[0] else ():
                right[relation.rule].append(holds)
                believed[relation.rule] = relation.confidence
    for rule, told in sorted(right.items(), key=lambda item: (-len(item[1]), item[0])):
        yield [rule, len(told), share(sum(told), len(told)), 100 * believed[rule]]


def sections(folder: Path, encoder: Path | None, *, calibrate: bool) -> Iterator[str]:
    found = {corpus: list(cases(folder, corpus)) for corpus in MATRES}
    head = ["pairs", "P", "R", "F1", "accuracy"]
    yield "MATRES: which of two gold events starts first. VAGUE counts on neither side; accuracy counts it as a label of its own."
    yield table(["corpus", "trained on", "part", *head], matres(folder, found, encoder))
    yield (
        "TimeBank-Dense: every pair of gold events, gold expressions and the publication date in neighbouring sentences, six relations. "
        "P, R and F1 leave VAGUE out of both sides; accuracy counts it as a relation like the others, which is what others publish as F1."
    )
    yield table(["trained on", "believed", "part", *head], densely(list(cases(folder, "timebank-dense")), encoder))
    if calibrate:
        yield "Rules on the development thirds of TimeBank, AQUAINT and MEANTIME: where gold speaks of the same pair, how often it agrees."
        yield table(["rule", "judged", "right, %", "believed, %"], calibration(folder))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--calibrate", action="store_true", help="also how often each rule is right")
    parser.add_argument("--encoder", type=Path, metavar="FOLDER", help="also what `train_encoder DATA_DIR --development` wrote here")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    body = list(sections(options.data, options.encoder, calibrate=options.calibrate))
    print("\n\n".join(body))
    if options.write:
        beside = "--encoder FOLDER " if options.encoder else ""
        head = provenance(f"python -m benchmarks.relations DATA_DIR --calibrate {beside}--write", "spacy", "numpy")
        write("relations", "Relations", "\n\n".join([head, *body]))


if __name__ == "__main__":
    main()
