"""WordNet 3.0 in one small table: of each noun and verb its class, how far it names happenings, and its family of senses.

    python -m benchmarks.wordnet DICT_DIR        # the folder with data.noun, of Debian's package wordnet-base

Writes timeline/events/wordnet.npz, which the events room reads. Princeton's licence allows that; its notice is in WEIGHTS.md there.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

OUT = Path(__file__).parent.parent / "timeline" / "events" / "wordnet.npz"
EVENTIVE = {4, 11, 19, 22}  # lexicographer files noun.act, noun.event, noun.phenomenon, noun.process
TELLING = EVENTIVE | {10, 26, 21}  # also noun.communication, noun.state, noun.possession: senses that may form a family
BROAD = 130  # a sense with more kinds below it than this says too little to make two words one family
SENSES = {1: 2, 2: 3}  # nouns, verbs: rarer senses make families of words that no article means as one
LEVELS = 2
KINDS = 25  # a sense with at least so many kinds below it is a kind that the learned model may know
KIND_SENSES = 2


@dataclass
class Synset:
    """One sense: its lexicographer file, its words, what is above it, and per word what is derived from it."""

    file: int
    words: list[tuple[str, int]]
    above: list[int] = field(default_factory=list)
    derived: list[tuple[int, int, str, int]] = field(default_factory=list)  # word number, synset, part of speech, its word number


def synsets(path: Path) -> dict[int, Synset]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [(fields[4 + 2 * n].lower(), int(fields[5 + 2 * n], 16)) for n in range(count)]
        synset = Synset(int(fields[1]), words)
        at = 4 + 2 * count
        for n in range(int(fields[at])):
            mark, offset, pos, ends = fields[at + 1 + 4 * n : at + 5 + 4 * n]
            if mark in ("@", "@i"):
                synset.above.append(int(offset))
            elif mark == "+":
                synset.derived.append((int(ends[:2], 16), int(offset), pos, int(ends[2:], 16)))
        found[int(fields[0])] = synset
    return found


def senses(path: Path) -> dict[str, list[int]]:
    """The synsets of each single word, the commonest sense first."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if not line.startswith(" ") and fields[0].replace("-", "").isalpha() and len(fields[0]) > 2:
            found[fields[0]] = [int(offset) for offset in fields[6 + int(fields[3]) :]]
    return found


def counts(path: Path) -> Counter[tuple[str, int, int, int]]:
    """How often each sense occurs in the tagged texts that came with WordNet: (word, part of speech, file, number)."""
    found: Counter[tuple[str, int, int, int]] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        word, rest = key.split("%")
        pos, file, number = (int(part) for part in rest.split(":")[:3])
        found[word, pos, file, number] += int(count)
    return found


def breadth(all_of: dict[int, Synset]) -> dict[int, int]:
    """How many synsets lie below each."""
    below = defaultdict(list)
    for offset, synset in all_of.items():
        for above in synset.above:
            below[above].append(offset)
    found: dict[int, set[int]] = {}
    for offset in all_of:
        seen: set[int] = set()
        stack = [offset]
        while stack and len(seen) <= BROAD:
            for under in below[stack.pop()]:
                if under not in seen:
                    seen.add(under)
                    stack.append(under)
        found[offset] = seen
    return {offset: len(seen) for offset, seen in found.items()}


class Table:
    """The columns of one part of speech, and its families as rows of unequal length."""

    def __init__(self, folder: Path, name: str, pos: int, tagged: Counter[tuple[str, int, int, int]]) -> None:
        self.pos, self.name, self.tagged = pos, name, tagged
        self.synsets = synsets(folder / f"data.{name}")
        self.senses = senses(folder / f"index.{name}")
        self.breadth = breadth(self.synsets)

    def weight(self, word: str, rank: int, offset: int) -> float:
        synset = self.synsets[offset]
        number = next((n for text, n in synset.words if text == word), 0)
        return self.tagged[word, self.pos, synset.file, number] + 0.5 / (rank + 1)

    def share(self, word: str) -> float:
        """The share of a word's uses that name a happening."""
        weights = [(self.weight(word, rank, offset), self.synsets[offset].file) for rank, offset in enumerate(self.senses[word])]
        return sum(w for w, file in weights if file in EVENTIVE) / sum(w for w, _ in weights)

    def own(self, word: str) -> list[int]:
        """The senses that may make a family, the commonest first."""
        chosen = self.senses[word][: SENSES[self.pos]]
        return [o for o in chosen if self.pos == 2 or self.synsets[o].file in TELLING]

    def kinds(self, word: str) -> list[int]:
        """Everything above the two commonest senses that has many kinds below it."""
        found: dict[int, None] = {}
        stack = self.senses[word][:KIND_SENSES]
        while stack:
            offset = stack.pop(0)
            if self.breadth[offset] >= KINDS:
                found[offset] = None
            stack += self.synsets[offset].above
        return list(found)

    def above(self, offsets: list[int]) -> set[int]:
        """What is above these senses, without what is too broad."""
        found: set[int] = set()
        level = set(offsets)
        for _ in range(LEVELS):
            level = {up for offset in level for up in self.synsets[offset].above if self.breadth[up] <= BROAD}
            found |= level
        return found - set(offsets)


def derived(nouns: Table, verbs: Table, word: str) -> list[tuple[str, int]]:
    """The verbs that a noun's senses are derived from, or that are made of it: (verb, synset)."""
    found = []
    for offset in nouns.own(word):
        synset = nouns.synsets[offset]
        numbers = {n + 1 for n, (text, _) in enumerate(synset.words) if text == word}
        for mine, there, pos, theirs in synset.derived:
            if pos == "v" and mine in numbers:
                found.append((verbs.synsets[there].words[theirs - 1][0], there))
    return found


def rows(nouns: Table, verbs: Table) -> dict[str, np.ndarray]:
    """The arrays of the file; a verb's synsets carry their offset negated, so that the two parts of speech share one space."""
    kept = sorted(w for w in nouns.senses if nouns.share(w) > 0 or any(nouns.weight(w, 9, o) >= 1 for o in nouns.senses[w]) or nouns.own(w))
    verb_words = sorted(verbs.senses)
    place = {word: n for n, word in enumerate(verb_words)}
    arrays: dict[str, np.ndarray] = {"nouns": text(kept), "verbs": text(verb_words)}
    arrays["noun_class"] = np.array([nouns.synsets[nouns.senses[w][0]].file for w in kept], np.uint8)
    arrays["verb_class"] = np.array([verbs.synsets[verbs.senses[w][0]].file for w in verb_words], np.uint8)
    arrays["share"] = np.array([round(255 * nouns.share(w)) for w in kept], np.uint8)
    made = {w: derived(nouns, verbs, w) for w in kept}
    arrays["verb"] = np.array([next((place[v] for v, _ in made[w] if v in place), -1) for w in kept], np.int32)
    own = [nouns.own(w) + [-s for _, s in made[w]] for w in kept] + [[-o for o in verbs.own(w)] for w in verb_words]
    up = [sorted(nouns.above(nouns.own(w))) for w in kept] + [sorted(-o for o in verbs.above(verbs.own(w))) for w in verb_words]
    for key, lists in (("own", own), ("up", up)):
        arrays[key] = np.array([n for found in lists for n in dict.fromkeys(found)], np.int32)
        arrays[f"{key}_ends"] = np.cumsum([len(dict.fromkeys(found)) for found in lists]).astype(np.int32)
    kinds = [nouns.kinds(w) for w in kept]
    number = {offset: n for n, offset in enumerate(sorted({k for found in kinds for k in found}))}
    arrays["kinds"] = np.array([number[k] for found in kinds for k in found], np.uint16)
    arrays["kinds_ends"] = np.cumsum([len(found) for found in kinds]).astype(np.int32)
    return arrays


def text(words: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dict", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    options = parser.parse_args()
    tagged = counts(options.dict / "cntlist.rev")
    arrays = rows(Table(options.dict, "noun", 1, tagged), Table(options.dict, "verb", 2, tagged))
    np.savez_compressed(options.output, **arrays)
    print({name: array.shape for name, array in arrays.items()}, f"{options.output.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
