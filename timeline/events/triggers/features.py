"""What the learned model sees of a word: names of features, each true or absent."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse, Word

CANDIDATES = ("VERB", "NOUN", "ADJ")
SHARES = 5  # steps into which the share of eventive uses is cut


def candidate(word: Word) -> bool:
    """Whether a word may name a happening at all."""
    return word.pos in CANDIDATES and word.text[:1].isalpha()


def features(parse: Parse, i: int, nouns: Wordnet) -> list[str]:
    """The features of one word, each name once."""
    word = parse.words[i]
    found = [*_own(word, nouns), *_above(parse, word, nouns), *_below(parse, word, nouns), *_beside(parse, word)]
    return list(dict.fromkeys(f"{word.pos[0]}{name}" for name in found))


def _own(word: Word, nouns: Wordnet) -> Iterator[str]:
    lemma = word.lemma.lower()
    yield from (
        "",
        f"l={lemma}",
        f"t={word.tag}",
        f"d={word.dep}",
        f"td={word.tag},{word.dep}",
        f"e={word.entity}",
        f"s4={lemma[-4:]}",
        f"s3={lemma[-3:]}",
    )
    yield f"up={word.text[:1].isupper()}"
    yield from _meaning("w", word, nouns)
    if word.pos == "NOUN":
        yield from (f"k={kind}" for kind in nouns.kinds(lemma))
    yield f"wd={nouns.noun_class(lemma) if word.pos == 'NOUN' else nouns.verb_class(lemma)},{word.dep}"


def _meaning(name: str, word: Word, nouns: Wordnet) -> Iterator[str]:
    lemma = word.lemma.lower()
    if word.pos == "NOUN":
        verb = nouns.verb_of(lemma)
        share = int(nouns.share(lemma) * SHARES)
        yield from (
            f"{name}n={nouns.noun_class(lemma)}",
            f"{name}h={share}",
            f"{name}v={nouns.verb_class(verb)}",
            f"{name}hv={share},{bool(verb)}",
        )
    else:
        yield f"{name}v={nouns.verb_class(lemma)}"


def _above(parse: Parse, word: Word, nouns: Wordnet) -> Iterator[str]:
    head = parse.words[word.head]
    if head.i == word.i:
        return
    lemma = head.lemma.lower()
    yield from (f"hl={lemma}", f"hp={head.pos},{word.dep}", f"hl={lemma},{word.dep}")
    if head.pos in ("VERB", "NOUN"):
        kind = nouns.verb_class(lemma) if head.pos == "VERB" else nouns.noun_class(lemma)
        yield f"hw={kind},{word.dep}"
    if head.pos == "ADP":
        top = parse.words[head.head]
        yield from (f"pl={lemma},{top.lemma.lower()}", f"pp={lemma},{top.pos}", f"pv={lemma},{nouns.verb_class(top.lemma.lower())}")


def _below(parse: Parse, word: Word, nouns: Wordnet) -> Iterator[str]:
    children = parse.under(word.i)
    for child in children:
        lemma = child.lemma.lower()
        yield f"c={child.dep}"
        if child.dep in ("det", "aux", "auxpass", "neg", "mark", "prep", "prt", "poss", "amod", "compound", "advmod", "agent"):
            yield f"cl={child.dep},{lemma}"
        if child.entity:
            yield f"ce={child.dep},{child.entity}"
        if child.dep in ("nsubj", "nsubjpass", "dobj", "poss", "compound") and child.pos in ("NOUN", "PRON", "PROPN"):
            yield from (f"cn={child.dep},{nouns.noun_class(lemma) or child.pos}", f"cp={child.dep},{child.pos}")
        if child.dep == "prep":
            yield from (f"ce={lemma},{w.entity or w.pos}" for w in parse.under(child.i))
    if not any(c.dep in ("det", "poss") for c in children):
        yield f"bare={word.tag},{bool(children)}"
    yield f"n={min(3, len(children))}"


def _beside(parse: Parse, word: Word) -> Iterator[str]:
    for step in (-2, -1, 1, 2):
        at = word.i + step
        near = parse.words[at] if 0 <= at < len(parse.words) else None
        yield f"{step}p={near.tag if near else ''}"
        if near is not None and abs(step) == 1:
            yield f"{step}l={near.lemma.lower()}"
