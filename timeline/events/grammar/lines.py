"""Titles, datelines and list items are sentences of their own: a parse in which none hangs on the paragraph below it.

Our own parses have them apart already; a spaCy document that somebody else parsed may not: the parser reads on over a line break where
no full stop stands before it ("Mayor resigns", then "The mayor of Vessa resigned …").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.text.paragraphs import paragraphs
from timeline.text.syntax import Parse, Word, hung

DEEPEST = 50  # heads above a word
FINITE = ("VBD", "VBZ", "VBP", "MD")


def cut(parse: Parse) -> Parse:
    """The same words; a sentence that runs over the end of a title or paragraph becomes two.

    - "Mayor resigns\\n\\nThe port reopened." reopened: port; "Mayor resigns\\n\\nThe port reopened." resigns: Mayor.
    """
    starts = {word.i for at in paragraphs(parse.document.prose.text) if (word := parse.word_at(at)) is not None}
    pieces = _pieces(parse, starts)
    if len(pieces) == len(parse.sentences):
        return parse
    words = list(parse.words)
    for number, (first, last) in enumerate(pieces):
        words[first:last] = _apart(parse.words[first:last], number)
    return rebuilt(replace(parse, sentences=tuple(pieces)), words)


def rebuilt(parse: Parse, words: Sequence[Word]) -> Parse:
    """The parse with these words, and who hangs on whom anew."""
    return replace(parse, words=tuple(words), children=hung(words))


def shallow(parse: Parse) -> Parse:
    """The same words; those that hang deeper than any sentence of a writer hang on its root: lists of a thousand items, or noise.

    Whatever walks down the parse may then recurse.
    """
    depth = [0] * len(parse.words)
    roots = [word.i for word in parse.words if word.head == word.i]
    top = {i: i for i in roots}
    deep: dict[int, int] = {}
    stack = list(roots)
    while stack:
        at = stack.pop()
        for child in parse.children[at]:
            depth[child], top[child] = depth[at] + 1, top[at]
            if depth[child] > DEEPEST:
                deep[child], depth[child] = top[at], 1
            stack.append(child)
    words = [_moved(w, w.sentence, deep[w.i], "dep") if w.i in deep else w for w in parse.words]
    return rebuilt(parse, words) if deep else parse


def _pieces(parse: Parse, starts: set[int]) -> list[tuple[int, int]]:
    found = []
    for first, last in parse.sentences:
        start = first
        for i in range(first + 1, last):
            if i in starts:
                found.append((start, i))
                start = i
        found.append((start, last))
    return found


def _apart(words: Sequence[Word], number: int) -> list[Word]:
    """The words of one piece, hanging on each other only."""
    inside = range(words[0].i, words[-1].i + 1)
    loose = [w for w in words if w.head == w.i or w.head not in inside]
    root = min(loose, key=lambda w: (w.tag not in FINITE, w.pos not in ("VERB", "AUX"), w.pos in ("PUNCT", "SPACE"), w.i))
    subject = next((w for w in loose if w.i < root.i and w.pos in ("NOUN", "PROPN", "PRON")), None)
    bare = root.pos in ("VERB", "AUX") and not any(w.head == root.i and w.dep in ("nsubj", "nsubjpass") for w in words)
    roles = {w.i: "dep" for w in loose} | {root.i: "ROOT"}
    if bare and subject is not None:
        roles[subject.i] = "nsubj"
    if (thing := _object(words, loose, root)) is not None:
        roles[thing.i] = "dobj"
    return [_moved(w, number, root.i if w.i in roles else w.head, roles.get(w.i, w.dep)) for w in words]


def _object(words: Sequence[Word], loose: Sequence[Word], root: Word) -> Word | None:
    """The noun after a title's verb that hung on the next paragraph, where the verb has no object."""
    filled = any(w.head == root.i and w.dep in ("dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "agent") for w in words)
    nouns = (w for w in loose if w.i > root.i and w.pos in ("NOUN", "PROPN") and not w.entity.startswith(("DATE", "TIME")))
    return next(nouns, None) if root.pos == "VERB" and not filled else None


def _moved(w: Word, sentence: int, head: int, dep: str) -> Word:
    if (w.sentence, w.head, w.dep) == (sentence, head, dep):
        return w
    return Word(w.i, w.text, w.lemma, w.pos, w.tag, dep, head, w.start, w.end, w.entity, sentence)  # much quicker than replace
