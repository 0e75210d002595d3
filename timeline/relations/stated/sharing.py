"""Which events share the time that another is dated by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind
from timeline.relations.stated.telling import LASTING, PERFECT, happens, past, pluperfect
from timeline.text.syntax import Word

HOLLOW = {"I_ACTION", "I_STATE", "REPORTING", "PERCEPTION", "ASPECTUAL", "STATE"}  # their objects have times of their own
APART = (Kind.BEFORE, Kind.AFTER)  # how what has the time of another cannot lie to a third
Shared = tuple[Mention, str]  # an event, and the rule by which it shares a time


def sharing(reading: Reading, mention: Mention, *, naming: bool, brief: bool) -> Iterator[Shared]:
    """Events that share the time of another, each with its rule: verbs joined by "and", a verb with its subject or object, what it says.

    `naming` says that the time only tells the mention from others like it: "the 1989 disaster", "the current protests"; `brief` that it
    is a day or less.
    """
    word = reading.parse.words[mention.word]
    if mention.pos == "NOUN" or (word.tag == "VBG" and word.dep == "nsubj"):  # "flooding in May destroyed"
        for verb, rule in _verbs(reading, word, naming=naming):
            yield verb, rule
            yield from _beside(reading, verb, brief=brief)
    if mention.pos == "VERB":
        yield from _beside(reading, mention, brief=brief)
        yield from _over(reading, mention, word, brief=brief)
    if mention.pos == "VERB" and mention.class_ not in HOLLOW:
        nouns = [reading.at.get(kid.i) for kid in reading.parse.under(word.i, "dobj", "nsubj", "nsubjpass")]
        yield from ((noun, "subject or object of the dated verb") for noun in nouns if noun and noun.pos == "NOUN")


def _verbs(reading: Reading, word: Word, *, naming: bool) -> Iterator[Shared]:
    """The verb that a dated event noun is subject or object of, or that tells what was done in its course."""
    above = reading.at.get(word.head)
    if above and above.pos == "VERB" and word.dep in ("dobj", "nsubjpass"):
        yield from [(above, "verb of the dated event")] if _of_its_time(reading, above, naming=naming) else ()
    elif above and above.pos == "VERB" and word.dep == "nsubj":
        yield from [(above, "deed of the dated event")] if _done(reading, above) and not naming else ()
    elif (verb := _object_of(reading, word)) and _of_its_time(reading, verb, naming=naming):
        yield verb, "verb over the dated event"
    elif (verb := _in_course_of(reading, word)) is not None:
        yield verb, "in the course of the dated event"


def _done(reading: Reading, verb: Mention) -> bool:
    """Whether a verb tells what an event did when it happened: "the raid killed nine", not "the raid has raised fears"."""
    verbs = reading.words.verbs
    lasts = verb.class_ in LASTING or any(verb.lemma in verbs[name] for name in ("stative", "continuing", "lasting"))
    apart = any(verb.lemma in verbs[name] for name in ("caused", "judging"))
    return verb.aspect == "NONE" and verb.tense in ("PAST", "FUTURE") and not lasts and not apart


def _in_course_of(reading: Reading, word: Word) -> Mention | None:
    """What happened in the course of an event: "police seized arms in a raid on Monday", "in a statement on Monday, the firm said"."""
    link = reading.parse.words[word.head]
    verb = reading.at.get(link.head)
    if word.dep != "pobj" or link.dep != "prep" or link.text.lower() not in reading.words.course or verb is None or verb.pos != "VERB":
        return None
    once = verb.aspect == "NONE" or pluperfect(verb)
    return verb if once and verb.tense != "PRESENT" and verb.class_ not in LASTING else None


def _beside(reading: Reading, mention: Mention, *, brief: bool) -> Iterator[Shared]:
    """What a verb is told together with: verbs joined to it by "and", and participles that go with it."""
    for kid in reading.parse.under(mention.word, "conj", "advcl"):
        other = reading.at.get(kid.i)
        if other is None or other.pos != "VERB" or reading.parse.child(kid.i, "nsubj", "nsubjpass"):
            continue
        lasts = not brief and other.lemma in reading.words.verbs["lasting"]  # "was born in 1950 and grew up in Hull"
        if kid.dep == "conj" and not lasts and _alike(other, mention) and not _elsewhen(reading, kid):
            yield other, "joined by “and”"
            yield from _beside(reading, other, brief=brief)
        elif kid.dep == "advcl" and (brief or kid.i > mention.word) and _goes_with(reading, other, kid, brief=brief):
            yield other, "goes with a dated verb"
            yield from _beside(reading, other, brief=brief)


def _elsewhen(reading: Reading, verb: Word) -> bool:
    """Whether a verb joined to another says itself when it was: "was bombed in 1943 and rebuilt after the war"."""
    clauses = [verb.i, *(clause.i for clause in reading.parse.under(verb.i, "advcl"))]
    links = (w for i in clauses for w in reading.parse.under(i, "prep", "mark") if w.i > verb.i)
    return any(reading.words.times.get(w.text.lower()) in APART for w in links)


def _goes_with(reading: Reading, other: Mention, kid: Word, *, brief: bool) -> bool:
    """Whether a participle tells of what its main verb did at once: "sank, drowning nine", not "joined in 1950, serving as a clerk"."""
    verbs = reading.words.verbs
    lasts = other.class_ in LASTING or any(other.lemma in verbs[name] for name in ("stative", "continuing"))
    bare = reading.free(kid) and not reading.parse.under(kid.i, "aux")
    return bare and not lasts and (brief or other.lemma not in verbs["lasting"])


def occasion(reading: Reading, mention: Mention, root: Word) -> Iterator[Shared]:
    """What happened when a dated event did: "was hurt on Monday when a train hit a bus", "born on 3 May, the day the war ended".

    `root` is the word that its time hangs by.
    """
    days = (day for day in reading.parse.under(root.i, "appos") if day.lemma in reading.words.amounts["units"])
    for clause in (below for day in days for below in reading.parse.under(day.i, "relcl", "acl")):
        if (other := reading.at.get(clause.i)) and happens(other):
            yield other, "on the dated occasion"
    yield from _then(reading, reading.parse.under(mention.word, "advcl"), root) if happens(mention) else ()
    yield from told_of(reading, root)


def told_of(reading: Reading, root: Word) -> Iterator[Shared]:
    """What a clause tells of a time itself: "since 2022, when her predecessor died"."""
    yield from _then(reading, reading.parse.under(root.i, "relcl", "acl", "advcl"), root)


def _then(reading: Reading, clauses: Iterable[Word], root: Word) -> Iterator[Shared]:
    for clause in clauses:
        other = reading.at.get(clause.i)
        marks = (word.text.lower() for word in reading.parse.under(clause.i, "mark", "advmod") if word.i < clause.i)
        if other and clause.i > root.i and happens(other) and any(mark in reading.words.together for mark in marks):
            yield other, "on the dated occasion"


def _over(reading: Reading, mention: Mention, word: Word, *, brief: bool) -> Iterator[Shared]:
    """The verb over a dated participle, or over one that was seen or allowed."""
    above = reading.at.get(word.head)
    yield from ((verb, "said in something dated") for verb in _said_in(reading, word))
    yield from ((verb, "goes with a dated verb") for verb in _speaking(reading, word, brief=brief))
    if word.tag == "VBG" and word.dep in ("ccomp", "xcomp") and above and above.class_ == "PERCEPTION":
        yield above, "verb over the dated event"  # "was seen leaving at 2 a.m."
    if word.dep == "xcomp" and above and above.lemma in reading.words.verbs["permitting"]:
        yield above, "verb over the dated event"


def _speaking(reading: Reading, word: Word, *, brief: bool) -> Iterator[Mention]:
    """The main verb after a dated participle: "Speaking in May, she left", "she, speaking in May, left", "Landing on Monday, she left"."""
    speaks = word.lemma in reading.words.verbs["speaking"]
    noun = reading.parse.words[word.head]
    main = reading.at.get(noun.head if word.dep == "acl" and noun.dep in ("nsubj", "nsubjpass") and speaks else word.head)
    fits = (
        word.tag == "VBG" and (word.dep == "acl" or (reading.free(word) and (speaks or brief))) and not reading.parse.under(word.i, "aux")
    )
    if fits and main and main.pos == "VERB" and word.i < main.word and past(main) and main.aspect not in PERFECT:
        yield main


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
