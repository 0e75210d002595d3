"""Sentences that put a time or a denial to the fore, read as the plain ones that they are: clefts, and "never before had it rained"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.grammar.until import lifting
from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

CLAUSES = ("ccomp", "advcl", "relcl", "acl")
ADJUNCTS = ("prep", "npadvmod", "advmod", "advcl")
TIMES = ("DATE", "TIME")
BARE = ("CD", "NNP")  # what a date by itself ends in: "it was 1998 before", not "it was a year before"


def clefts(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """The words of clefts, hung as if the sentence were plain; what is put to the fore hangs on the verb of the clause.

    - "It was on Monday that the bank collapsed." on: collapsed; "It was not until May that he paid." until: paid.
    - "It was clear on Monday that the bank collapsed." on: was; "It was not on Monday that the bank collapsed." on: was.
    """
    for be in parse.words:
        if be.lemma != "be" or be.pos not in ("AUX", "VERB"):
            continue
        subject = parse.child(be.i, "nsubj", "expl")
        if subject is None or not words.holds("cleft.subject", subject.text.lower()):
            continue
        for verb, mark in _clauses(parse, be, words):
            focus = _focus(parse, be, max(be.i, subject.i), mark, words)
            if focus:
                yield from _plain(parse, be, verb, mark, focus)
                break


def _clauses(parse: Parse, be: Word, words: Lexicon) -> Iterator[tuple[Word, Word]]:
    """Each clause that may be the plain one, with the word that opens it."""
    holders = [be, *(w for w in parse.under(be.i) if w.i > be.i)]
    holders += [w for holder in holders[1:] for w in parse.below(holder.i) if w.dep == "pobj" and (w.head == holder.i or w.entity in TIMES)]
    if be.dep == "ccomp" and be.head > be.i:
        holders.append(parse.words[be.head])  # "It was on Monday, officials said, that …"
    for verb in (w for holder in holders for w in parse.under(holder.i, *CLAUSES) if w.i > be.i and w.pos in ("VERB", "AUX")):
        first = parse.below(verb.i)[0]
        if first.head == verb.i and first.dep not in ("nsubj", "nsubjpass") and words.holds("cleft.opening", first.text.lower()):
            yield verb, first


def _focus(parse: Parse, be: Word, after: int, mark: Word, words: Lexicon) -> list[Word]:
    """What stands between the copula and the clause, where it is a time or another adjunct and nothing else; else nothing."""
    found = [w for w in parse.under(be.i) if after < w.i < mark.i and w.pos not in ("PUNCT", "SPACE")]
    late = words.holds("cleft.late", mark.text.lower())
    denials = parse.under(be.i, "neg")
    rest = [w for w in found if w.dep != "neg"]
    untils = [below for w in rest for below in parse.below(w.i) if below.i < mark.i and words.holds("until.words", below.text.lower())]
    if any(all(lifting(parse, until, words) is not w for until in untils) for w in denials):
        return []
    dates = [w for w in rest if (w.dep == "attr" or late) and w.entity in TIMES and (w.tag in BARE or not late)]
    dates = [w for w in dates if parse.child(w.i, "appos") is None]
    plain = [w for w in rest if (w.dep in ADJUNCTS and not late) or (w.dep == "acomp" and w.tag == "RB")]
    full = [w for w in rest if w.dep in ("prep", "npadvmod", "advcl") or w in dates or (w.dep == "advmod" and w.entity in TIMES)]
    whole = len(dates) + len(plain) + len([w for w in rest if w.dep == "parataxis"]) == len(rest)
    return [*denials, *(w for w in rest if w.dep != "parataxis")] if full and whole else []


def _plain(parse: Parse, be: Word, verb: Word, mark: Word, focus: list[Word]) -> Iterator[tuple[int, Word]]:
    """The copula and what opens the clause stand apart; the verb of the clause takes the copula's place."""
    teller = parse.words[verb.head]
    if teller.i != be.head or be.dep != "ccomp":  # else both are said by somebody: "it was in May, she said, that he left"
        first = teller if (teller.dep, teller.head) == ("parataxis", be.i) else verb
        yield first.i, replace(first, head=first.i if be.head == be.i else be.head, dep=be.dep)
        yield from ((w.i, replace(w, head=first.i)) for w in parse.under(be.i, "punct", "cc", "parataxis") if w is not first)
    yield be.i, replace(be, head=verb.i, dep="meta")
    yield mark.i, replace(mark, head=be.i, dep="mark")
    for word in focus:
        dep = {"attr": "npadvmod", "acomp": "advmod"}.get(word.dep, word.dep)
        yield word.i, replace(word, head=verb.i, dep=dep)


def denials(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """The denial at the head of an inverted clause, hung on its verb, save where it only denies what follows it: "not until May".

    - "Never before had they voted." Never: voted; "Not only did they vote." Not: vote.
    """
    for word in parse.words:
        adverb = parse.words[word.head]
        verb = parse.words[adverb.head]
        if word.dep != "neg" or adverb.i != word.i + 1 or adverb.dep not in ("advmod", "prep") or verb.pos != "VERB":
            continue
        alone = any(words.holds(name, adverb.text.lower()) for name in ("until.words", "scope.more"))
        if alone or not words.holds("until.negation", word.text.lower()):
            continue  # "no sooner"
        aux, subject = parse.child(verb.i, "aux", "auxpass"), parse.child(verb.i, "nsubj", "nsubjpass")
        if aux is not None and subject is not None and adverb.i < aux.i < subject.i:
            yield word.i, replace(word, head=verb.i)


def inverted(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """The "had" of "no sooner had the talks begun" where it was taken for the verb.

    - "No sooner had the talks begun than the envoy left." had: begun; "He had the engine mended." had: had.
    - "Scarcely had the king finished his speech when shots rang out." had: finished.
    """
    for had in parse.words:
        adverb = parse.words[had.i - 1] if had.i else had
        if had.lemma != "have" or had.head != had.i or not words.holds("mending.inverting", adverb.text.lower()):
            continue
        for verb in (w for below in (had, *parse.under(had.i, "nsubj", "dobj")) for w in parse.under(below.i, "acl", "ccomp")):
            subject = parse.child(verb.i, "nsubj") or parse.words[verb.head]
            if verb.tag in ("VBN", "VBD") and subject is not had and subject.i == verb.i - 1:
                yield from _turned(parse, had, verb, subject)


def _turned(parse: Parse, had: Word, verb: Word, subject: Word) -> Iterator[tuple[int, Word]]:
    yield verb.i, replace(verb, head=verb.i, dep="ROOT", tag="VBN")
    yield had.i, replace(had, head=verb.i, dep="aux", pos="AUX")
    yield subject.i, replace(subject, head=verb.i, dep="nsubj")
    yield from ((w.i, replace(w, head=verb.i)) for w in parse.under(had.i) if w.i not in (subject.i, verb.i))


def questions(parse: Parse) -> Iterator[tuple[int, Word]]:
    """The "Did" of "Did he resign?" where it was taken for the verb.

    - "Did he resign?" Did: resign.
    """
    for word in parse.words:
        if word.lemma == "do" and word.pos == "VERB" and word.i == parse.sentences[word.sentence][0]:
            verb = next((w for w in parse.under(word.i) if w.tag == "VB" and parse.child(w.i, "nsubj")), None)
            if verb is not None:
                yield verb.i, replace(verb, head=word.head if word.head != word.i else verb.i, dep=word.dep)
                yield word.i, replace(word, pos="AUX", dep="aux", head=verb.i)


def participles(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A participle between commas belongs to the noun before it: "under the deal, signed on Saturday, troops must leave"."""
    for verb in parse.words[2:]:
        noun, comma = parse.words[verb.i - 2], parse.words[verb.i - 1]
        bare = verb.tag == "VBN" and verb.dep == "advcl" and parse.child(verb.i, "nsubj", "nsubjpass", "aux", "auxpass", "mark") is None
        led = comma.text == "," and noun.dep == "pobj" and noun.pos in ("NOUN", "PROPN") and parse.words[noun.head].head == verb.head
        if bare and led and verb.i < verb.head:
            yield verb.i, replace(verb, head=noun.i, dep="acl")
