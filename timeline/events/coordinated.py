"""Clauses side by side that the parser hung one below the other, and verbs that look the same in all their forms, taken for nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass", "expl")
COPULAS = ("aux", "auxpass", "cop")
BEFORE = ("det", "amod", "compound", "poss", "nummod")


def beside(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """A clause before a semicolon, or before ", then", is no part of what the next one says: the second is joined to it.

    - "The bank sacked its chief; a month earlier it had denied any losses." denied: sacked.
    - "First the lights failed, then the pumps stopped." stopped: failed; "He resigned, then withdrew it." withdrew: resigned.
    - "The crew left the pit; within hours the owner gave in." gave: left; "The men broke the lock, then drove off." then: drove.
    - "The ship had sunk, the navy said." sunk: said.
    """
    for first in parse.words:
        main = parse.words[first.head]
        if first.dep in ("dep", "conj") and first.i > main.i and (adverb := _onward(parse, main, first, words)) is not None:
            yield first.i, replace(first, dep="conj")
            yield adverb.i, replace(adverb, head=first.i)
        elif first.dep == "ccomp" and first.i < main.i and main.dep != "ccomp" and _parted(parse, first, main, words):
            yield first.i, replace(first, head=first.i if main.head == main.i else main.head, dep=main.dep)
            yield main.i, replace(main, head=first.i, dep="conj")
        elif first.dep == "relcl" and first.tag == "VBD" and (time := _opening(parse, first)) is not None:
            yield first.i, replace(first, head=time.head, dep="conj")
            yield time.i, replace(time, head=first.i)


def _parted(parse: Parse, first: Word, main: Word, words: Lexicon) -> bool:
    """Whether a semicolon, or a comma before an adverb that goes on, stands between two clauses that have a subject each."""
    between = parse.words[first.i + 1 : main.i]
    quoted = any(words.holds(name, w.text) for w in between for name in ("quotation.open", "quotation.close"))
    whole = all(parse.child(verb.i, *SUBJECTS) is not None for verb in (first, main))
    parted = any(w.text == ";" and w.head in (first.i, main.i) for w in between) or _onward(parse, first, main, words) is not None
    return whole and parted and not quoted


def _onward(parse: Parse, first: Word, second: Word, words: Lexicon) -> Word | None:
    """The adverb that goes on where it and a comma begin the second clause: ", then"."""
    adverbs = (w for w in parse.words[first.i + 1 : second.i] if w.dep == "advmod" and w.head in (first.i, second.i))
    return next((w for w in adverbs if parse.words[w.i - 1].text == "," and words.holds("mending.onward", w.text.lower())), None)


def _opening(parse: Parse, verb: Word) -> Word | None:
    """The preposition of a time that opens a clause behind a semicolon, taken for what the clause is about: "; within hours he gave in"."""
    time = parse.words[verb.head]
    preposition = parse.words[time.head]
    above = parse.words[preposition.head]
    opens = time.dep == "pobj" and preposition.i > 0 and parse.words[preposition.i - 1].text == ";" and above.i < preposition.i
    own = parse.child(verb.i, *SUBJECTS)
    return preposition if opens and above.pos == "VERB" and own is not None and own.tag not in ("WDT", "WP") else None


def verbs(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """A verb whose past is as its present, taken for a noun or an adjective where the clause has no other verb.

    - "The firm cut wages." cut: VERB; "After the dam burst, villagers fled." burst: VERB.
    - "Cut wages were the issue." Cut: ADJ; "The burst pipe flooded the cellar." burst: ADJ.
    """
    for word in parse.words:
        if not _same_past(word, words):
            continue
        if word.tag == "JJ" and word.dep in ("advcl", "ccomp", "conj", "relcl", "ROOT") and parse.child(word.i, *SUBJECTS) is not None:
            if parse.child(word.i, *COPULAS) is None:
                yield word.i, replace(word, tag="VBD", pos="VERB", lemma=word.text.lower())
        elif word.tag == "NN" and word.dep in ("compound", "ROOT"):
            yield from _predicate(parse, word)


def onward(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """What somebody went on to do, hung as a purpose: "went on to lead the party".

    - "She went on to lead the party." lead: went; "She went to lead the party." lead: went.
    """
    for verb in parse.words:
        above = parse.words[verb.head]
        if verb.tag != "VB" or verb.dep != "advcl" or not words.holds("mending.proceeding", above.lemma.lower()) or verb.i < 2:
            continue
        mark, particle = parse.words[verb.i - 1], parse.words[verb.i - 2]
        if mark.tag == "TO" and particle.head == above.i and words.holds("mending.on", particle.text.lower()):
            yield verb.i, replace(verb, dep="xcomp")


def _same_past(word: Word, words: Lexicon) -> bool:
    text = word.text.lower()
    return word.text == text and words.label("inflection.irregular", text) == text


def _predicate(parse: Parse, verb: Word) -> Iterator[tuple[int, Word]]:
    """The words of "the firm cut wages" hung as subject, verb and object; nothing where that is not all of a sentence."""
    root = verb if verb.dep == "ROOT" else parse.words[verb.head]
    first, last = parse.sentences[root.sentence]
    inside = parse.words[first:last]
    thing = parse.child(verb.i, "dobj") if root is verb else root
    whole = root.head == root.i and any(w.text == "." for w in inside[-3:]) and not any(w.pos in ("VERB", "AUX") for w in inside)
    subject = parse.words[verb.i - 1]
    if not whole or verb.i == first or thing is None or thing.tag != "NNS" or subject.dep not in ("compound", "amod", "nsubj"):
        return
    yield verb.i, replace(verb, tag="VBD", pos="VERB", lemma=verb.text, head=verb.i, dep="ROOT")
    yield subject.i, replace(subject, head=verb.i, dep="nsubj", pos="NOUN" if subject.pos == "ADJ" else subject.pos, tag="NN")
    for word in (w for above in {root.i, verb.i, thing.i} for w in parse.under(above)):
        if word.i < subject.i and word.dep in BEFORE:
            yield word.i, replace(word, head=subject.i)
        elif word.i > thing.i and word.head == root.i:
            yield word.i, replace(word, head=verb.i)
    yield thing.i, replace(thing, head=verb.i, dep="dobj")
