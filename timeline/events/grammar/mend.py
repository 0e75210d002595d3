"""Slips of the parser that are sure enough to be set right before events are read: a parse in, a parse out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.events.grammar import coordinated, fronted, placing
from timeline.events.grammar.lines import cut, rebuilt, shallow
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.wordnet import Wordnet, wordnet
from timeline.text.syntax import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass")
ALIVE = ("PERSON", "ORG", "GPE", "NORP")
SAYING = ("communication", "social")
FINITE = ("VBD", "VBZ", "VBP", "MD")
DASHES = ("-", "–", "—")


def mended(parse: Parse) -> Parse:
    """The same words; some of them nouns that were taken for verbs, or hung on another head. A mended parse comes back as it is.

    - "They condemned the U.S. airstrikes." airstrikes: NOUN; "They were hoping." hoping: hope.
    - "The accord that the two countries signed in May did not include the ports, and Sarn had left it." signed: accord.
    - "He denied wrongdoing and his lawyer said it was over." lawyer: said.
    - "The town shut its bars and clubs, closed shops and left." clubs: bars.
    - "Tawfiq al-Haddad left." al: Haddad.
    - "Araqchi said their actions were legitimate and thanked Russia." thanked: said.
    - "The minister said last week the port would close." week: said.
    - "The explosion of 3 May killed nine." May: of; "After a meeting on Monday ministers left." ministers: left.
    """
    if parse.mended:
        return parse
    words, nouns = lexicon(parse.document.language), wordnet(parse.document.language)
    parse = replace(shallow(cut(parse)), mended=True)
    slips = (
        _months(parse, words),
        _hyphened(parse),
        _nouns(parse),
        _names(parse),
        fronted.questions(parse),
        _relatives(parse),
        _reduced(parse),
        _split(parse),
        _shared(parse, words),
        _fragments(parse, words, nouns),
        _subjects(parse),
        _heads(parse, words, nouns),
        _adjuncts(parse, words),
        placing.times(parse),
        placing.infinitives(parse, words),
        *(place(parse) for place in (placing.second, placing.days, placing.told)),
        fronted.clefts(parse, words),
        fronted.denials(parse, words),
        fronted.inverted(parse, words),
        fronted.participles(parse),
        coordinated.beside(parse, words),
        coordinated.verbs(parse, words),
        coordinated.onward(parse, words),
    )
    fixed = {place: word for found in slips for place, word in found}
    if not fixed:
        return parse
    return rebuilt(parse, [fixed.get(word.i, word) for word in parse.words])


def _nouns(parse: Parse) -> Iterator[tuple[int, Word]]:
    """Words tagged as verbs that have an article or an owner and stand where an object does."""
    for word in parse.words:
        if word.tag in ("VBZ", "VBP", "VB") and word.dep in ("dobj", "pobj", "nsubj", "nsubjpass", "attr", "compound"):
            before = [w for w in parse.under(word.i) if w.i < word.i]
            if any(c.dep in ("det", "poss", "amod", "compound") for c in before) and not any(c.dep in SUBJECTS for c in before):
                plural = word.text.endswith("s") and not word.text.endswith("ss")
                yield word.i, replace(word, pos="NOUN", tag="NNS" if plural else "NN", lemma=word.text.lower()[: -1 if plural else None])


def _months(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """The month of a date that was hung elsewhere, as an auxiliary or a name: "the raid of 3 May killed nine", "the talks of 3-5 May"."""
    for day, month in pairwise(parse.words):
        if words.holds("mending.months", month.text.lower()) and _day(day) and day.sentence == month.sentence:
            range_ = day.i > 1 and parse.words[day.i - 1].text in DASHES and _day(parse.words[day.i - 2])
            first = parse.words[day.i - 2] if range_ else day
            if month not in parse.up(first.i):
                head = first.head if first.head != first.i else month.i
                yield month.i, replace(month, head=head, dep=first.dep, tag="NNP", pos="PROPN", entity="DATE")
                yield first.i, replace(first, head=month.i, dep="nummod", entity="DATE")
                yield from ((w.i, replace(w, entity="DATE")) for w in parse.words[first.i + 1 : month.i])


def _day(word: Word) -> bool:
    return word.text.isdigit() and int(word.text) <= 31


def _hyphened(parse: Parse) -> Iterator[tuple[int, Word]]:
    """The parts of a name that a hyphen joins, taken for names beside each other: "Tawfiq al-Haddad left"."""
    for first, mark, last in zip(parse.words, parse.words[1:], parse.words[2:], strict=False):
        touching = mark.text == "-" and first.end == mark.start and mark.end == last.start
        if touching and first.tag == last.tag == "NNP" and (first.head, first.dep) == (last.head, last.dep) and first.dep != "compound":
            yield from ((w.i, replace(w, head=last.i)) for w in parse.under(first.i) if w.i < first.i)
            yield first.i, replace(first, head=last.i, dep="compound")
            yield mark.i, replace(mark, head=last.i, dep="punct", pos="PUNCT", tag="HYPH")


def _names(parse: Parse) -> Iterator[tuple[int, Word]]:
    """Names before a verb without a subject that were taken for adverbs; past participles with a subject and no auxiliary."""
    for word in parse.words:
        head = parse.words[word.head]
        if word.dep == "pobj" and word.tag == "NNS" and _dated(parse, word):
            yield word.i, replace(word, dep="nsubj", head=word.i + 1)
            yield word.i - 1, replace(parse.words[word.i - 1], dep="pobj", head=word.head)
        if (
            word.pos in ("ADV", "ADJ", "INTJ", "PROPN")
            and word.text[:1].isupper()
            and word.entity in ALIVE
            and word.dep in ("advmod", "amod", "npadvmod", "intj")
        ):
            if head.pos == "VERB" and word.i < head.i and parse.child(head.i, *SUBJECTS) is None and _finite(parse, head):
                yield word.i, replace(word, pos="PROPN", tag="NNP", dep="nsubj")
        elif word.lemma == "hop" and word.text.lower() in ("hope", "hopes", "hoped", "hoping"):
            yield word.i, replace(word, lemma="hope")
        elif word.tag == "VBN" and parse.child(word.i, "nsubj") is not None and parse.child(word.i, "aux", "auxpass") is None:
            yield word.i, replace(word, tag="VBD")


def _relatives(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A relative clause whose verb was taken for a participle, so that the main verb was taken for the clause's."""
    for main in parse.words:
        subject = parse.child(main.i, "nsubj")
        if main.dep not in ("acl", "relcl") or main.tag != "VB" or subject is None or parse.child(main.i, "aux") is None:
            continue
        noun, clause = parse.words[main.head], parse.child(subject.i, "acl")
        if clause is not None and clause.tag == "VBN" and clause.i == subject.i + 1 and noun.dep == "nsubj":
            yield subject.i, replace(subject, head=clause.i)
            yield clause.i, replace(clause, head=noun.i, dep="relcl", tag="VBD")
            yield main.i, replace(main, head=noun.head, dep="parataxis")
            yield noun.i, replace(noun, head=main.i)
            yield from ((m.i, replace(m, head=clause.i)) for m in parse.under(main.i, "mark"))


def _reduced(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A participle after the noun of a source, taken for a clause of its own: "according to letters read out at the inquiry"."""
    for verb in parse.words:
        if (
            verb.dep not in ("advcl", "conj")
            or verb.tag not in ("VBD", "VBN")
            or parse.child(verb.i, *SUBJECTS, "mark", "aux", "auxpass") is not None
        ):
            continue
        source = next((w for w in parse.under(verb.i, "prep") if w.i < verb.i), None)
        noun = parse.words[verb.i - 1]
        joined = source is not None and any(w.dep == "cc" for w in parse.words[verb.head : source.i])
        if source is not None and not joined and noun.pos == "NOUN" and noun.dep == "pobj" and source in parse.up(noun.i):
            yield source.i, replace(source, head=verb.head)
            yield verb.i, replace(verb, head=noun.i, dep="acl", tag="VBN")


def _split(parse: Parse) -> Iterator[tuple[int, Word]]:
    """The surname of a subject that was taken for an adverb: "Elin Aasgard will visit"."""
    for first, last in pairwise(parse.words):
        person = first.tag == last.tag == "NNP" and "PERSON" in (first.entity, last.entity) and last.entity not in ("DATE", "TIME")
        if person and first.dep in SUBJECTS and last.head == first.head and last.dep in ("advmod", "npadvmod"):
            yield last.i, replace(last, dep=first.dep)
            yield first.i, replace(first, dep="compound", head=last.i)


def _shared(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """The second of two participles, taken for a verb of its own: "the tower was begun in 1768 and finished in 1771"."""
    for verb in parse.words:
        first = parse.words[verb.head]
        passive = verb.dep == "conj" and first.tag == "VBN" and parse.child(first.i, "auxpass") is not None
        phase = words.label("classes.verbs", verb.lemma.lower()) == words.label("classes.verbs", first.lemma.lower()) == "ASPECTUAL"
        if passive and phase and verb.tag == "VBD" and parse.child(verb.i, *SUBJECTS, "dobj", "xcomp") is None:
            yield verb.i, replace(verb, tag="VBN")


def _fragments(parse: Parse, words: Lexicon, nouns: Wordnet) -> Iterator[tuple[int, Word]]:
    """The verb of a whole sentence that was taken for a participle of its subject: "the last keeper left in March"."""
    for noun in parse.words:
        if noun.dep != "ROOT" or noun.pos not in ("NOUN", "PROPN") or noun.head != noun.i:
            continue
        verb = next((w for w in parse.under(noun.i, "acl") if w.i == noun.i + 1), None)
        if verb is None or verb.tag != "VBN" or not _ended(parse, noun) or not _active(parse, verb, words, nouns):
            continue
        yield verb.i, replace(verb, tag="VBD", dep="ROOT", head=verb.i)
        yield noun.i, replace(noun, dep="nsubj", head=verb.i)
        yield from ((w.i, replace(w, head=verb.i)) for w in parse.under(noun.i) if w.i > verb.i)


def _ended(parse: Parse, word: Word) -> bool:
    first, last = parse.sentences[word.sentence]
    return any(w.text == "." for w in parse.words[max(first, last - 3) : last])


def _active(parse: Parse, verb: Word, words: Lexicon, nouns: Wordnet) -> bool:
    """Whether nobody did it to the noun before: one who left, or who said something."""
    told = parse.child(verb.i, "ccomp") is not None and words.label("classes.verbs", verb.lemma.lower()) == "REPORTING"
    moved = nouns.verb_class(verb.lemma.lower()) == "motion" and parse.child(verb.i, "agent", "dobj") is None
    return told or (moved and verb.lemma.lower() == "leave")


def _subjects(parse: Parse) -> Iterator[tuple[int, Word]]:
    """The subject of a second clause that was taken for a second object of the first: "denied it and his lawyer said"."""
    for verb in parse.words:
        first = parse.words[verb.head]
        near = parse.under(verb.i)
        finite = any(w.tag in FINITE for w in (verb, *near) if w is verb or w.dep in ("aux", "auxpass"))
        if verb.dep != "conj" or not finite or first.pos != "VERB" or parse.child(verb.i, *SUBJECTS) is not None:
            continue
        joined = [w for w in parse.below(first.i) if w.dep == "conj" and w.pos in ("NOUN", "PROPN", "PRON") and first.i < w.i < verb.i]
        noun = next((w for w in joined if _leads_to(parse, w, verb)), None)
        if noun is not None:
            yield noun.i, replace(noun, head=verb.i, dep="nsubjpass" if any(w.dep == "auxpass" for w in near) else "nsubj")


def _leads_to(parse: Parse, noun: Word, verb: Word) -> bool:
    """Whether nothing but the verb's own words stands between a noun, with what hangs on it, and a verb."""
    end = max(w.i for w in parse.below(noun.i))
    return end < verb.i and all(w.head == verb.i and w.dep in ("aux", "auxpass", "advmod", "neg") for w in parse.words[end + 1 : verb.i])


def _dated(parse: Parse, word: Word) -> bool:
    """Whether a plural is the subject of the verb after it and no part of the time before it: "In 1641 soldiers came"."""
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else word
    year = parse.words[word.i - 1]
    dated = year.dep == "nummod" and len(year.text) == 4 and year.text.isdigit()
    return (
        (dated or (year.dep == "compound" and year.entity == "DATE"))
        and year.head == word.i
        and after.tag == "VBD"
        and parse.child(after.i, *SUBJECTS) is None
    )


def _finite(parse: Parse, verb: Word) -> bool:
    return verb.tag in ("VBD", "VBZ", "VBP") or any(w.tag == "MD" for w in parse.under(verb.i))


def _heads(parse: Parse, words: Lexicon, nouns: Wordnet) -> Iterator[tuple[int, Word]]:
    """Verbs of saying that were hung inside what is said: they go up to the verb that says it."""
    for word in parse.words:
        if word.pos == "VERB" and parse.child(word.i, *SUBJECTS, "expl") is None and _misplaced(parse, word, words, nouns):
            teller = next(_tellers(parse, word, words), None)
            if teller is not None and (word.dep == "advcl" or teller.tag == word.tag):
                yield word.i, replace(word, head=teller.i)


def _adjuncts(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """A time or place right after a verb of saying that was hung in what is said: "said last week the port had closed"."""
    for said in parse.words:
        teller, subject = parse.words[said.head], parse.child(said.i, *SUBJECTS)
        if said.dep != "ccomp" or subject is None or not teller.i < subject.i < said.i:
            continue
        if words.label("classes.verbs", teller.lemma.lower()) != "REPORTING":
            continue
        starts = min(w.i for w in parse.below(subject.i))
        between = [w for w in parse.under(said.i) if teller.i < w.i < starts]
        if (
            between
            and all(w.dep in ("npadvmod", "prep", "advmod") and w.tag != "WRB" for w in between)
            and _filled(parse, between, teller.i + 1, starts)
        ):
            yield from ((w.i, replace(w, head=teller.i)) for w in between)


def _filled(parse: Parse, heads: list[Word], start: int, end: int) -> bool:
    """Whether some words and what hangs on them are all there is from one place to another."""
    return {w.i for head in heads for w in parse.below(head.i)} == set(range(start, end))


def _misplaced(parse: Parse, word: Word, words: Lexicon, nouns: Wordnet) -> bool:
    """Whether a verb cannot be where it hangs: "adding" inside the words that were added to, or thanks that are given by actions."""
    if word.dep == "advcl" and word.tag == "VBG":
        return words.label("classes.verbs", word.lemma.lower()) == "REPORTING"
    if word.dep != "conj" or nouns.verb_class(word.lemma.lower()) not in SAYING:
        return False
    subject = parse.child(word.head, *SUBJECTS)
    return subject is not None and not _alive(subject, nouns) and parse.words[word.head].dep == "ccomp"


def _tellers(parse: Parse, word: Word, words: Lexicon) -> Iterator[Word]:
    """The verbs of saying above whose content holds the word, nearest first."""
    below = word
    for above in parse.up(word.i):
        if below.dep == "ccomp" and words.label("classes.verbs", above.lemma.lower()) == "REPORTING" and above.i < word.i:
            yield _top(parse, above)
        below = above


def _top(parse: Parse, teller: Word) -> Word:
    """The finite verb that a verb of saying hangs on: "responded" of "responded by saying"."""
    preposition = parse.words[teller.head]
    verb = parse.words[preposition.head]
    return verb if teller.dep == "pcomp" and verb.pos == "VERB" else teller


def _alive(subject: Word, nouns: Wordnet) -> bool:
    """Whether a subject can speak and act."""
    return subject.pos == "PRON" or subject.entity in ALIVE or nouns.noun_class(subject.lemma.lower()) in ("person", "group")
