"""Verbs that tie one event to another: "the leak led to a blast", "the march was followed by a riot", "collapsed, prompting a run"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.event import Mention
from timeline.relations.reading import Reading, world_of
from timeline.relations.relation import Kind, Relation
from timeline.relations.stated.telling import happens
from timeline.relations.trust import TRUST
from timeline.text.syntax import Word

NEAR = 8  # words
LEADING = ("to", "from", "with")  # between a verb and the event that it ties to its subject
# The lists of verbs that tie: how the doer lies to what is done, the rule that says so, and the prepositions before what is done.
TIES = {
    "preceding": (Kind.BEFORE, "comes before", ()),
    "following": (Kind.AFTER, "comes after", ()),
    "yielding": (Kind.STARTS_BEFORE, "brings about", ("in",)),
    "leading": (Kind.STARTS_BEFORE, "brings about", ("to",)),
    "causing": (Kind.STARTS_BEFORE, "brings about", LEADING),
    "caused": (Kind.STARTS_AFTER, "comes of", LEADING),
}


def tied(reading: Reading) -> Iterator[Relation]:
    """Every two events of which a verb says that one brings about, follows or precedes the other."""
    for mention in reading.mentions:
        if mention.pos == "VERB" and mention.polarity == "POS":
            names = (name for name in TIES if mention.lemma in reading.words.verbs[name])
            yield from next(filter(None, ([*_tie(reading, mention, name)] for name in names)), [])


def _tie(reading: Reading, mention: Mention, name: str) -> Iterator[Relation]:
    kind, rule, leading = TIES[name]
    doer, done = _sides(reading, mention, leading)
    if doer and done and doer.eid != done.eid:
        yield verbal(reading, (doer, done), _over(reading, doer, kind), (rule, mention))


def _over(reading: Reading, cause: Mention, kind: Kind) -> Kind:
    """What happened in a moment was over when its effect began: "the crash caused a strike", "it collapsed, prompting a run"."""
    brief = cause.text.lower() in reading.words.momentary or (happens(cause) and cause.lemma in reading.words.verbs["instant"])
    return Kind.BEFORE if kind is Kind.STARTS_BEFORE and brief else kind


def _sides(reading: Reading, mention: Mention, leading: Sequence[str]) -> tuple[Mention | None, Mention | None]:
    """Who does it and to whom it is done, turned round in a passive: "was followed by a riot", "a march, followed by a riot"."""
    word = reading.parse.words[mention.word]
    by = reading.parse.child(word.i, "agent")
    if by is None:
        return _doer(reading, word), effect(reading, mention, leading)
    agent = reading.parse.child(by.i, "pobj")
    subject = reading.parse.child(word.i, "nsubjpass", "nsubj")
    return (reading.told(agent.i) if agent else None), (_of(reading, word, subject) if subject or word.tag == "VBN" else None)


def _doer(reading: Reading, word: Word) -> Mention | None:
    """The event that is the subject; of a free participle, the clause that it closes: "collapsed, prompting a run"."""
    return _of(reading, word, reading.parse.child(word.i, "nsubj", "nsubjpass"))


def _of(reading: Reading, word: Word, subject: Word | None) -> Mention | None:
    if word.dep == "relcl" and (subject is None or subject.tag in ("WDT", "WP")):
        return antecedent(reading, word)
    if subject is not None:
        return reading.told(subject.i)
    above = reading.parse.words[word.head]
    if word.dep == "acl":
        return reading.told(above.i)
    closing = word.dep == "advcl" and word.tag in ("VBG", "VBN") and above.i < word.i and not reading.parse.under(word.i, "mark")
    main = reading.at.get(above.i) if closing else None
    return main if main and main.pos == "VERB" and main.factuality == "fact" else None


def antecedent(reading: Reading, word: Word) -> Mention | None:
    """The event that a relative clause is of: what it hangs on, or the event noun a few words before it ("the blast on Monday, which")."""
    near = (reading.at.get(i) for i in range(word.i - 1, max(-1, word.i - NEAR), -1))
    return reading.at.get(word.head) or next((mention for mention in near if mention and mention.pos == "NOUN"), None)


def effect(reading: Reading, mention: Mention, leading: Sequence[str] = LEADING) -> Mention | None:
    """The event that a verb has for its object, or that follows it after one of some prepositions."""
    whole = () if mention.lemma in reading.words.verbs["leading"] else ("dobj", "xcomp", "nsubjpass")
    for word in reading.parse.under(mention.word, *whole, "prep"):
        inner = reading.parse.child(word.i, "pobj", "pcomp") if word.dep == "prep" and word.text.lower() in leading else word
        if inner and inner.dep != "prep" and (found := reading.told(inner.i)):
            return found
    return None


def verbal(reading: Reading, pair: tuple[Mention, Mention], kind: Kind, how: tuple[str, Mention]) -> Relation:
    """What a verb says of two events, by which rule."""
    first, second = pair
    rule, verb = how
    said = f"“{verb.text}” ties “{first.text}” to “{second.text}”"
    spans = (verb.span, first.span, second.span)
    return Relation(first.eid, second.eid, kind, spans, TRUST[rule], rule, said, None, world_of(reading, *pair))
