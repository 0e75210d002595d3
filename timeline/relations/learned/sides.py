"""The two sides of a pair of events as the order of their starts needs them: form, clause, what introduces it, and how the two are tied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.relations.learned.forms import form
from timeline.relations.words import Words
from timeline.text.syntax import Parse, Word

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis", "xcomp", "conj"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two events: its word, the form of its verb, its clause and what introduces it."""

    word: Word
    form: str
    kind: str
    role: str
    mark: str
    governor: int
    quoted: bool
    negated: bool
    adverbs: tuple[str, ...]
    dated: str


def side(parse: Parse, i: int, table: Words) -> Side:
    """What is seen of one event."""
    word = parse.words[i]
    kids = parse.under(i)
    return Side(
        word,
        form(parse, i),
        _kind(word, table),
        _role(parse, word),
        _mark(parse, word),
        _governor(parse, word),
        _quoted(parse, i),
        any(kid.dep == "neg" for kid in kids),
        tuple(kid.lemma.lower() for kid in kids if kid.dep == "advmod" and kid.lemma.lower() in table.adverbs),
        next((kid.entity for kid in _dates(parse, i)), ""),
    )


def _kind(word: Word, table: Words) -> str:
    for name in ("telling", "forward", "beginning", "ending", "continuing", "causing", "stative"):
        if word.lemma.lower() in table.verbs[name]:
            return name
    return "plain"


def _role(parse: Parse, word: Word) -> str:
    """The dependency of the clause that a word heads or stands in, with what it was joined to."""
    steps = 0
    while word.dep == "conj" and steps < 4:
        word, steps = parse.words[word.head], steps + 1
    return word.dep + ("+conj" if steps else "")


def _mark(parse: Parse, word: Word) -> str:
    """The word that introduces a clause: "after", "when", "that", a preposition."""
    for kid in parse.under(word.i):
        if kid.i < word.i and (kid.dep == "mark" or (kid.dep == "advmod" and kid.tag == "WRB")):
            return kid.text.lower()
    head = parse.words[word.head]
    return head.text.lower() if word.dep in ("pcomp", "pobj") else ""


def _governor(parse: Parse, word: Word) -> int:
    """The verb over a clause."""
    for above in parse.up(word.i):
        if above.pos in ("VERB", "AUX"):
            return above.i
    return -1


def _quoted(parse: Parse, i: int) -> bool:
    first, last = parse.sentences[parse.words[i].sentence]
    marks = [w.i for w in parse.words[first:last] if w.text in ('"', "“", "”", "``", "''")]
    return sum(at < i for at in marks) % 2 == 1


def _dates(parse: Parse, i: int) -> Iterator[Word]:
    for kid in parse.under(i):
        if kid.entity in ("DATE", "TIME"):
            yield kid
        elif kid.dep == "prep":
            yield from (w for w in parse.under(kid.i) if w.entity in ("DATE", "TIME"))


def tie(parse: Parse, a: Side, b: Side) -> str:
    """How the two hang together: one right over the other and by which dependency, over it at some remove, side by side, apart."""
    if a.word.sentence != b.word.sentence:
        return "other sentence"
    for upper, lower, name in ((a, b, "a"), (b, a, "b")):
        path = _path(parse, lower.word, upper.word.i)
        if path:
            return f"{name} over {path}"
    if a.word.dep == "conj" or b.word.dep == "conj":
        return "joined" if a.governor == b.governor else "apart conj"
    return "side by side" if a.governor == b.governor else "apart"


def _path(parse: Parse, lower: Word, upper: int) -> str:
    """The dependencies from a word up to one above it, clauses only; "" where that one is not above."""
    steps = [lower.dep]
    for above in parse.up(lower.i):
        if above.i == upper:
            return ">".join([step for step in steps if step in CLAUSES][-2:]) or steps[-1]
        steps.append(above.dep)
    return ""
