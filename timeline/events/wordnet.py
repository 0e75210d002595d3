"""What WordNet says of a word: its class, how far it names happenings, the verb behind a noun, and which words are of one family.

The table is made by `python -m benchmarks.wordnet`; WordNet's licence is in WEIGHTS.md beside it. It is English alone: for another
language every answer is the one for an unknown word.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np

NOUN_CLASSES = [
    "adj.all",
    "adj.pert",
    "adv.all",
    "tops",
    "act",
    "animal",
    "artifact",
    "attribute",
    "body",
    "cognition",
    "communication",
    "event",
    "feeling",
    "food",
    "group",
    "location",
    "motive",
    "object",
    "person",
    "phenomenon",
    "plant",
    "possession",
    "process",
    "quantity",
    "relation",
    "shape",
    "state",
    "substance",
    "time",
]
VERB_CLASSES = [
    "body",
    "change",
    "cognition",
    "communication",
    "competition",
    "consumption",
    "contact",
    "creation",
    "emotion",
    "motion",
    "perception",
    "possession",
    "social",
    "stative",
    "weather",
]
SHORTEST = 5  # letters that the known end of an unknown compound must have: "airstrike" is a strike


class Wordnet:
    """The table in memory: a noun's or a verb's row by its lemma."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        nouns, verbs = (bytes(arrays[name]).decode().split("\n") for name in ("nouns", "verbs"))
        self.nouns = {word: row for row, word in enumerate(nouns) if word}
        self.verbs = {word: row for row, word in enumerate(verbs) if word}
        self._verb_words = verbs
        self._share, self._verb = arrays["share"].tolist(), arrays["verb"].tolist()
        self._noun_class, self._verb_class = arrays["noun_class"].tolist(), arrays["verb_class"].tolist()
        self._own, self._own_ends = arrays["own"], arrays["own_ends"].tolist()
        self._up, self._up_ends = arrays["up"], arrays["up_ends"].tolist()
        self._kinds, self._kinds_ends = arrays["kinds"], arrays["kinds_ends"].tolist()

    def noun(self, lemma: str) -> int:
        """A noun's row, of an unknown compound that of its last part, -1 where there is none."""
        row = self.nouns.get(lemma, -1)
        if row >= 0 or len(lemma) <= SHORTEST:
            return row
        ends = (self.nouns.get(lemma[at:], -1) for at in range(1, len(lemma) - SHORTEST + 1))
        return next((found for found in ends if found >= 0), -1)

    def share(self, lemma: str) -> float:
        """The share of a noun's uses that name an act, event, process or phenomenon, by WordNet's sense counts."""
        row = self.noun(lemma)
        return self._share[row] / 255 if row >= 0 else 0.0

    def noun_class(self, lemma: str) -> str:
        """The lexicographer's class of a noun's commonest sense, "" where the word is not known."""
        row = self.noun(lemma)
        return NOUN_CLASSES[self._noun_class[row]] if row >= 0 else ""

    def verb_class(self, lemma: str) -> str:
        """That of a verb."""
        row = self.verbs.get(lemma, -1)
        return VERB_CLASSES[self._verb_class[row] - 29] if row >= 0 else ""

    def verb_of(self, lemma: str) -> str:
        """The verb that a noun is made from, or that is made of it: "decision" → "decide"."""
        row = self.noun(lemma)
        return self._verb_words[self._verb[row]] if row >= 0 and self._verb[row] >= 0 else ""

    def kinds(self, lemma: str) -> list[int]:
        """The numbers of the broad kinds that a noun's two commonest senses are of."""
        row = self.noun(lemma)
        return self._kinds[self._kinds_ends[row - 1] if row else 0 : self._kinds_ends[row]].tolist() if row >= 0 else []

    def chief(self, lemma: str, *, noun: bool) -> int:
        """A word's commonest sense among those that may form a family, 0 where there is none."""
        row = self.noun(lemma) if noun else self.verbs.get(lemma, -1)
        if row < 0:
            return 0
        row += 0 if noun else len(self.nouns)
        start, end = self._own_ends[row - 1] if row else 0, self._own_ends[row]
        return int(self._own[start]) if start < end else 0

    def family(self, lemma: str, *, noun: bool) -> tuple[frozenset[int], frozenset[int]]:
        """A word's own senses, and the kinds they are of."""
        row = self.noun(lemma) if noun else self.verbs.get(lemma, -1)
        if row < 0:
            return frozenset(), frozenset()
        row += 0 if noun else len(self.nouns)
        return _row(self._own, self._own_ends, row), _row(self._up, self._up_ends, row)


def _row(flat: Any, ends: list[int], row: int) -> frozenset[int]:
    return frozenset(flat[ends[row - 1] if row else 0 : ends[row]].tolist())


@cache
def wordnet(language: str = "en") -> Wordnet:
    """The table of a language: an empty one where there is none."""
    if language != "en":
        empty = np.zeros(0, np.int32)
        return Wordnet(
            dict.fromkeys(
                ("nouns", "verbs", "share", "verb", "noun_class", "verb_class", "own", "own_ends", "up", "up_ends", "kinds", "kinds_ends"),
                empty,
            )
        )
    content = (files("timeline.events") / "wordnet.npz").read_bytes()
    with np.load(BytesIO(content)) as arrays:
        return Wordnet(dict(arrays))
