"""Clauses side by side that the parser hung one below the other, and verbs of whole clauses that it took for something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass", "expl")
COPULAS = ("aux", "auxpass", "cop")
FRONTED = ("ccomp", "advcl")
JOINED, PAST = ("dep", "conj", "advcl"), ("VBD", "VBN")
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
        if first.dep in JOINED and first.tag in PAST and first.i > main.i and (adverb := _onward(parse, main, first, words)) is not None:
            yield first.i, replace(first, dep="conj")
            yield adverb.i, replace(adverb, head=first.i)
        elif first.dep in FRONTED and first.i < main.i and main.dep != "ccomp" and _parted(parse, first, main, words):
            yield first.i, replace(first, head=first.i if main.head == main.i else main.head, dep=main.dep)
            yield main.i, replace(main, head=first.i, dep="conj")
        elif first.dep == "relcl" and first.tag == "VBD" and (time := _opening(parse, first)) is not None:
            yield first.i, replace(first, head=time.head, dep="conj")
            yield time.i, replace(time, head=first.i)


def _parted(parse: Parse, first: Word, main: Word, words: Lexicon) -> bool:
    """Whether a semicolon, or a comma before an adverb that goes on, stands between two clauses that have a subject each."""
    between = parse.words[first.i + 1 : main.i]
    quoted = any(words.holds(name, w.text) for w in between for name in ("quotation.open", "quotation.close"))
    whole = all(parse.child(verb.i, *SUBJECTS) is not None and parse.child(verb.i, "mark") is None for verb in (first, main))
    whole = whole and all(w.tag not in ("WRB", "WDT", "WP") for w in parse.under(first.i))
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
    """A verb in the past taken for a noun, an adjective or a present, where nothing else can be the verb.

    - "The firm cut wages." cut: VERB; "After the dam burst, villagers fled." burst: VERB; "Villagers rebuilt the school." rebuilt: rebuild.
    - "The firm ordered staff on Monday to return." ordered: ordered; "The general seized power after protests." seized: VERB.
    - "The war began a week after the envoys left." left: leave; "The coalition fell when the Greens quit." quit: fell.
    - "Cut wages were the issue." Cut: ADJ; "The burst pipe flooded the cellar." burst: ADJ; "They found schools." found: find.
    """
    for word in parse.words:
        if word.tag == "VBP" and (base := words.label("past.irregular", word.text)) and not words.label("inflection.irregular", word.text):
            yield word.i, replace(word, tag="VBD", lemma=base)
        elif word.tag == "VBD" and word.dep == "amod" and parse.child(word.i, *SUBJECTS) is not None:
            yield from _taken(parse, word)
        elif word.tag == "VBP" and _same_past(word, words) and parse.words[word.head].tag == "VBD":
            yield word.i, replace(word, tag="VBD")  # "fell when the Greens quit"
        elif word.tag in ("JJ", "NN") and _heads_clause(parse, word) and (base := _base(word, words)):
            yield word.i, replace(word, tag="VBD", pos="VERB", lemma=base)
        elif _astray(word, words):
            yield from _predicate(parse, word)


def _heads_clause(parse: Parse, word: Word) -> bool:
    """Whether an adjective stands where the verb of a clause does: "after the dam burst", "a week after the envoys left"."""
    clause = word.dep in ("advcl", "ccomp", "conj", "relcl", "ROOT") and parse.child(word.i, *SUBJECTS) is not None
    return clause and parse.child(word.i, *COPULAS) is None


def _astray(word: Word, words: Lexicon) -> bool:
    """Whether a word that may be the verb of a sentence was hung on the noun behind it, or taken for a noun."""
    bare = word.tag == "NN" and word.dep in ("compound", "ROOT") and _same_past(word, words)
    return bare or (word.tag == "VBD" and word.dep in ("amod", "compound"))


def _base(word: Word, words: Lexicon) -> str:
    """The verb of which a word is the past, "" where it is none."""
    return word.text if _same_past(word, words) else words.label("past.irregular", word.text) if word.tag == "JJ" else ""


def _taken(parse: Parse, verb: Word) -> Iterator[tuple[int, Word]]:
    """The words of "the firm ordered staff to return" where the verb was hung on its object."""
    thing = parse.words[verb.head]
    if thing.i > verb.i and thing.pos == "NOUN":
        yield verb.i, replace(verb, head=verb.i if thing.head == thing.i else thing.head, dep=thing.dep)
        yield thing.i, replace(thing, head=verb.i, dep="dobj")
        for word in (w for w in parse.under(thing.i) if w.i > thing.i):
            yield word.i, replace(word, head=verb.i, dep="xcomp" if word.tag == "VB" else word.dep)


def onward(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """What somebody went on to do, hung as a purpose: "went on to lead the party".

    - "She went on to lead the party." lead: went; "She went to lead the party." lead: went.
    """
    for verb in parse.words:
        above = parse.words[verb.head]
        if verb.tag not in ("VB", "VBN") or verb.dep != "advcl" or not words.holds("mending.proceeding", above.lemma.lower()) or verb.i < 2:
            continue
        mark, particle = parse.words[verb.i - 1], parse.words[verb.i - 2]
        if mark.tag == "TO" and particle.head == above.i and words.holds("mending.on", particle.text.lower()):
            yield verb.i, replace(verb, dep="xcomp", tag="VB", lemma=verb.lemma if verb.tag == "VB" else verb.text)  # "to found"


def _same_past(word: Word, words: Lexicon) -> bool:
    text = word.text.lower()
    return word.text == text and words.label("inflection.irregular", text) == text


def _predicate(parse: Parse, verb: Word) -> Iterator[tuple[int, Word]]:
    """The words of "the firm cut wages", "the general seized power" hung as subject, verb and object, where that is all of a sentence."""
    root = verb if verb.dep == "ROOT" else parse.words[verb.head]
    first, last = parse.sentences[root.sentence]
    inside = parse.words[first:last]
    thing = parse.child(verb.i, "dobj") if root is verb else root
    main = any(w.pos in ("VERB", "AUX") and w.i != verb.i and w.dep not in ("advcl", "relcl", *COPULAS) for w in inside)
    whole = root.head == root.i and any(w.text == "." for w in inside[-3:]) and not main
    subject = parse.words[verb.i - 1]
    if not whole or verb.i == first or thing is None or thing.tag not in ("NNS", "NN") or subject.dep not in ("compound", "amod", "nsubj"):
        return
    if verb.tag == "NN" and thing.tag == "NN":
        return  # "The budget cut debate."
    yield verb.i, replace(verb, tag="VBD", pos="VERB", lemma=verb.lemma if verb.tag == "VBD" else verb.text, head=verb.i, dep="ROOT")
    yield subject.i, replace(subject, head=verb.i, dep="nsubj", pos="NOUN" if subject.pos == "ADJ" else subject.pos, tag="NN")
    for word in (w for above in {root.i, verb.i, thing.i} for w in parse.under(above)):
        if word.i < subject.i and word.dep in BEFORE:
            yield word.i, replace(word, head=subject.i)
        elif word.i > thing.i and word.head == root.i:
            yield word.i, replace(word, head=verb.i)
    yield thing.i, replace(thing, head=verb.i, dep="dobj")
