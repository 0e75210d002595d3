"""What the learned order of two events looks at: forms, clauses, signals and words around a pair, as names that say what they are."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.relations.learned.forms import LADDER
from timeline.relations.learned.ranks import ranked
from timeline.relations.learned.sides import Side, side, tie
from timeline.relations.words import Words, words
from timeline.text.syntax import Parse

BINS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
REACH = 30  # words before the second event


def names(parse: Parse, i: int, j: int) -> list[str]:
    """The features of the pair of words at i < j.

    >>> from timeline.text import Document
    >>> from timeline.text.syntax import parse
    >>> "a.form=past b.form=pluperfect" in names(parse(Document("He said she had left.")), 1, 4)
    True
    """
    table = words(parse.document.language)
    first, second = side(parse, i, table), side(parse, j, table)
    bond, rule = tie(parse, first, second), ranked(parse, (first, second), table)
    pair = [*_pair(first, second, bond), *_ruled(first, second, bond, rule)]
    return [*pair, *_one("a", first), *_one("b", second), *_between(parse, first, second, table)]


def _one(name: str, one: Side) -> Iterator[str]:
    yield f"{name}.form={one.form}"
    yield f"{name}.kind={one.kind}"
    yield f"{name}.role={one.role}"
    yield f"{name}.mark={one.mark}"
    yield f"{name}.lemma={one.word.lemma.lower()}"
    yield f"{name}.tag={one.word.tag}"
    yield f"{name}.dated={one.dated}"
    yield from (f"{name}.adverb={adverb}" for adverb in one.adverbs)
    if one.quoted:
        yield f"{name}.quoted"
    if one.negated:
        yield f"{name}.negated"
    yield f"{name}.form={one.form} {name}.kind={one.kind}"


def _pair(a: Side, b: Side, bond: str) -> Iterator[str]:
    apart = min(b.word.sentence - a.word.sentence, 2)
    yield f"apart={apart}"
    yield f"tie={bond}"
    yield f"distance={_bin(b.word.i - a.word.i)}"
    yield f"a.form={a.form} b.form={b.form}"
    yield f"a.form={a.form} b.form={b.form} tie={bond}"
    yield f"a.form={a.form} b.form={b.form} apart={apart}"
    yield f"a.form={a.form} b.form={b.form} apart={apart} a.kind={a.kind}"
    yield f"a.kind={a.kind} b.kind={b.kind} tie={bond}"
    yield f"a.kind={a.kind} b.kind={b.kind} apart={apart}"
    yield f"ladder={_sign(LADDER[a.form], LADDER[b.form])} tie={bond} a.kind={a.kind}"
    yield f"ladder={_sign(LADDER[a.form], LADDER[b.form])} tie={bond} b.kind={b.kind}"
    yield f"a.role={a.role} b.role={b.role} tie={bond}"
    yield f"a.quoted={a.quoted} b.quoted={b.quoted} apart={apart}"
    yield f"tie={bond} a.mark={a.mark}"
    yield f"tie={bond} b.mark={b.mark}"
    yield f"tie={bond} b.mark={b.mark} b.form={b.form}"
    yield f"same={a.word.lemma == b.word.lemma}"


def _ruled(a: Side, b: Side, bond: str, rule: str) -> Iterator[str]:
    """What the rules say, alone and with what they looked at."""
    yield f"rule={rule}"
    yield f"rule={rule} tie={bond}"
    yield f"rule={rule} a.kind={a.kind} b.kind={b.kind}"
    yield f"rule={rule} a.form={a.form} b.form={b.form}"


def _sign(a: float, b: float) -> str:
    return "<" if a < b else ">" if a > b else "="


def _bin(count: int) -> int:
    return max(low for low in BINS if low <= count)


def _between(parse: Parse, a: Side, b: Side, table: Words) -> Iterator[str]:
    """Words of order between the two, and at the beginning of the second's sentence."""
    first, last = a.word.i + 1, b.word.i
    stretch = parse.words[max(first, last - REACH) : last]
    for word in stretch:
        text = word.text.lower()
        if text in table.adverbs or text in table.signals or word.dep == "cc":
            yield f"between={text}"
        if word.entity in ("DATE", "TIME"):
            yield "between=date"
    yield f"verbs between={_bin(min(sum(w.pos == 'VERB' for w in stretch), 5))}"
    opening = parse.words[parse.sentences[b.word.sentence][0]].text.lower()
    if opening in table.adverbs or opening in table.signals or opening in table.openings:
        yield f"b.opening={opening}"
