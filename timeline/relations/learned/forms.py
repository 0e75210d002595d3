"""The form of a verb in its sentence, as far as it says when: tense and aspect with what it shares over "and"."""

from __future__ import annotations

from timeline.text.syntax import Parse, Word

# How late each form lies, seen from where the narrator stands: the past perfect first, what is to come last.
LADDER = {
    "pluperfect": 0,
    "perfect": 1,
    "past": 2,
    "participle": 2,
    "present": 3,
    "gerund": 3,
    "other": 3,
    "modal": 4,
    "infinitive": 4,
    "bare": 4,
    "future": 5,
}
PLAIN = {"VBD": "past", "VBZ": "present", "VBP": "present", "VB": "bare", "VBN": "participle", "VBG": "gerund"}
WILL = {"will", "wo", "'ll", "’ll", "shall"}


def helpers(parse: Parse, i: int) -> list[Word]:
    """The auxiliaries of a word, its copula's where it is a predicate, those of the verb it is joined to where it has none."""
    word = parse.words[i]
    own = parse.under(i, "aux", "auxpass", "cop")
    head = parse.words[word.head]
    if own or word.head == i:
        return own
    if word.dep in ("acomp", "attr") and head.lemma == "be":
        return [*helpers(parse, head.i), head]
    if word.dep == "conj" and head.tag == word.tag and not _subject(parse, word):
        return helpers(parse, head.i)
    return own


def _subject(parse: Parse, word: Word) -> bool:
    return parse.child(word.i, "nsubj", "nsubjpass") is not None


def form(parse: Parse, i: int) -> str:
    """One of LADDER's names.

    >>> from timeline.text import Document
    >>> from timeline.text.syntax import parse
    >>> syntax = parse(Document("Anna had left and will return."))
    >>> form(syntax, 2), form(syntax, 5)
    ('pluperfect', 'future')
    """
    around = helpers(parse, i)
    tags = {word.text.lower(): word.tag for word in around}
    if WILL & tags.keys():
        return "future"
    if any(tag == "MD" for tag in tags.values()):
        return "modal"
    if "to" in tags:
        return "infinitive"
    have = next((word for word in around if word.lemma == "have" or word.text.lower() in ("'ve", "’ve")), None)
    if have:
        return "pluperfect" if have.tag in ("VBD", "VBN") else "perfect"
    be = next((word for word in around if word.lemma in ("be", "do", "get")), None)
    return PLAIN.get(be.tag if be else parse.words[i].tag, "other")


def progressive(parse: Parse, i: int) -> bool:
    """Whether a verb is going on: "was working"."""
    return parse.words[i].tag == "VBG" and any(word.lemma == "be" for word in helpers(parse, i))
