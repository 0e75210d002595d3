"""Which events share the time that another is dated by."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.telling import PERFECT, past
from timeline.text.syntax import Word

HOLLOW = {"I_ACTION", "I_STATE", "REPORTING", "PERCEPTION", "ASPECTUAL", "STATE"}  # their objects have times of their own


def sharing(reading: Reading, mention: Mention, *, naming: bool) -> Iterator[tuple[Mention, str]]:
    """Events that share the time of another, each with its rule: verbs joined by "and", a verb with its subject or object, what it says.

    `naming` says that the time only tells the mention from others like it: "the 1989 disaster", "the current protests".
    """
    word = reading.parse.words[mention.word]
    above = reading.at.get(word.head)
    if mention.pos == "NOUN" and above and above.pos == "VERB" and word.dep in ("dobj", "nsubjpass"):
        yield from [(above, "verb of the dated event")] if _of_its_time(reading, above, naming=naming) else ()
    elif mention.pos == "NOUN" and (verb := _object_of(reading, word)) and _of_its_time(reading, verb, naming=naming):
        yield verb, "verb over the dated event"
    if mention.pos == "VERB":
        kids = [kid for kid in reading.parse.under(word.i, "conj") if not reading.parse.child(kid.i, "nsubj", "nsubjpass")]
        joined = [reading.at[kid.i] for kid in kids if kid.i in reading.at]
        yield from ((other, "joined by “and”") for other in joined if _alike(other, mention))
        yield from ((verb, "said in something dated") for verb in _said_in(reading, word))
        if word.tag == "VBG" and word.dep in ("ccomp", "xcomp") and above and above.class_ == "PERCEPTION":
            yield above, "verb over the dated event"  # "was seen leaving at 2 a.m."
        if word.dep == "xcomp" and above and above.lemma in reading.words.verbs["permitting"]:
            yield above, "verb over the dated event"
    if mention.pos == "VERB" and mention.class_ not in HOLLOW:
        nouns = [reading.at.get(kid.i) for kid in reading.parse.under(word.i, "dobj", "nsubj", "nsubjpass")]
        yield from ((noun, "subject or object of the dated verb") for noun in nouns if noun and noun.pos == "NOUN")


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two joined verbs are told in one tense: "sank, and nothing has been found" is of two times."""
    lasting = [each.tense == "PRESENT" and each.aspect in PERFECT for each in (one, other)]
    return past(one) == past(other) and lasting[0] == lasting[1]


def _of_its_time(reading: Reading, verb: Mention, *, naming: bool) -> bool:
    """Whether a verb is of the time of its dated object.

    It is not where it judges, tells or comes of it ("condemned Friday's attack"), nor where the time only names the object ("exceeded the
    1989 disaster"), save where the two are one occasion ("won the 2009 election").
    """
    verbs = reading.words.verbs
    if verb.lemma in verbs["attending"]:
        return True
    return not naming and verb.lemma not in {*verbs["judging"], *verbs["caused"]} and not reading.tells(verb)


def _object_of(reading: Reading, word: Word) -> Mention | None:
    """The verb whose object a noun completes: "suspended its part of the accord in May"."""
    for above in reading.parse.up(word.i):
        if word.dep == "dobj":
            verb = reading.at.get(above.i)
            return verb if verb and verb.class_ not in HOLLOW - {"ASPECTUAL"} else None
        if word.dep not in ("pobj", "prep") or above.pos not in ("NOUN", "ADP"):
            return None
        word = above
    return None


def _said_in(reading: Reading, word: Word) -> Iterator[Mention]:
    """The telling verb over a dated participle: "In a statement issued on Wednesday, the ministry said"."""
    noun = reading.parse.words[word.head]
    link = reading.parse.words[noun.head]
    verb = reading.at.get(link.head)
    if word.dep == "acl" and noun.dep == "pobj" and link.dep == "prep" and verb and reading.tells(verb):
        yield verb
