"""Which event a time expression dates, and how: by the preposition before it and by what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind, Relation
from timeline.text.syntax import Word
from timeline.when import EVER

# Calibrated on the development thirds: how often a reader agrees that the event lies so to the time.
DIRECT, NOUN, NEAR, SHARED, OBJECT = 0.9, 0.8, 0.65, 0.65, 0.7
NEAREST = "right after the event"
NAMING = {"poss", "compound", "nmod", "nummod", "amod"}
HOLLOW = {"I_ACTION", "I_STATE", "REPORTING", "PERCEPTION", "ASPECTUAL", "STATE"}
DURABLE = {"PROGRESSIVE", "PERFECTIVE_PROGRESSIVE"}


def anchored(reading: Reading) -> Iterator[Relation]:
    """Every event with the time expression that dates it, and those that share its clause."""
    for expression in reading.found:
        if expression.interval == EVER or expression.type == "SET":
            continue
        root = head(reading, expression)
        mention = _dated(reading, root) if root else None
        if root and mention:
            yield from _related(reading, expression, mention, (NOUN if mention.pos == "NOUN" else DIRECT, "time expression"))
        noun = _near(reading, expression, preposition(reading, expression, root)[0])
        if noun and noun != mention:
            yield from _related(reading, expression, noun, (NEAR, NEAREST))


def head(reading: Reading, expression: Expression) -> Word | None:
    """The word of an expression that hangs on something outside it."""
    word = reading.parse.word_at(expression.span.start)
    while word and word.head != word.i:
        above = reading.parse.words[word.head]
        if not expression.span.start <= above.start < expression.span.end:
            break
        word = above
    return word


def _dated(reading: Reading, root: Word) -> Mention | None:
    """The event that an expression hangs on.

    A clause without a mention of its own stops the search, as does a comparison ("than a year ago") and a thing that the time merely
    names ("the 1978 resolution").
    """
    below = root
    for word in reading.parse.up(root.i):
        if word.i in reading.at:
            return reading.at[word.i]
        if word.dep in ("ccomp", "advcl", "relcl") or word.lemma.lower() in reading.words.barriers or below.dep in NAMING:
            return None
        below = word
    return reading.at.get(root.i)


def _near(reading: Reading, expression: Expression, phrase: str) -> Mention | None:
    """The event noun whose phrase ends right before the expression or its preposition: "the talks in February"."""
    first = reading.parse.word_at(expression.span.start)
    if first is None:
        return None
    last = first.i - 1 - len(phrase.split())
    for word in reading.parse.up(last) if last >= 0 else ():
        if reading.parse.words[last].sentence != first.sentence or word.pos in ("VERB", "AUX"):
            return None
        if word.i in reading.at and reading.at[word.i].pos == "NOUN" and word.i <= last:
            return reading.at[word.i]
    return None


def _related(reading: Reading, expression: Expression, mention: Mention, how: tuple[float, str]) -> Iterator[Relation]:
    """The event lies to the time as the preposition says; inside it, so do those that share its clause, unless it was only nearest."""
    phrase, kind = preposition(reading, expression, head(reading, expression))
    lasting = _lasting(kind, mention)
    if lasting is None:
        return
    yield _relation(reading, expression, mention, (lasting, *how, phrase))
    if kind is Kind.DURING and how[1] != NEAREST:
        for other, trust, rule in _others(reading, mention):
            if not _has_own(reading, other, expression):
                yield _relation(reading, expression, other, (kind, trust, rule, phrase))


def preposition(reading: Reading, expression: Expression, root: Word | None = None) -> tuple[str, Kind]:
    """The word or words before an expression that say how an event lies to it; ("", DURING) where there is none, or none of its own."""
    first = reading.parse.word_at(expression.span.start)
    for count in (3, 2, 1) if root is None or root.dep not in NAMING else ():
        phrase = reading.left(first.i, count) if first else ""
        if phrase in reading.words.times:
            return phrase, reading.words.times[phrase]
    return "", Kind.DURING


def _lasting(kind: Kind, mention: Mention) -> Kind | None:
    """ "Since" dates the start of what lasts and only bounds what happened once; nobody says a thing until a day."""
    if kind is Kind.STARTS_IN and mention.aspect == "PERFECTIVE":
        return Kind.STARTS_AFTER
    if kind in (Kind.STARTS_IN, Kind.ENDS_IN) and mention.class_ == "REPORTING":
        return None
    return kind


def _others(reading: Reading, mention: Mention) -> Iterator[tuple[Mention, float, str]]:
    """Events that share the time: verbs joined by "and", and a verb with the event that is its subject or object."""
    for word in reading.children(mention.word, "conj"):
        if word.i in reading.at and mention.pos == "VERB":
            yield reading.at[word.i], SHARED, "joined by “and”"
    above = reading.at.get(reading.parse.words[mention.word].head)
    if mention.pos == "NOUN" and above and above.pos == "VERB" and reading.parse.words[mention.word].dep in ("dobj", "nsubjpass"):
        yield above, NOUN, "verb of the dated event"
    if mention.pos == "VERB" and mention.class_ not in HOLLOW:
        for word in reading.children(mention.word, "dobj", "nsubj", "nsubjpass"):
            if word.i in reading.at and reading.at[word.i].pos == "NOUN":
                yield reading.at[word.i], OBJECT, "object of the dated verb"


def _has_own(reading: Reading, mention: Mention, expression: Expression) -> bool:
    """Whether another expression hangs on this mention."""
    inside = {word.start for word in reading.parse.below(mention.word)}
    return any(other is not expression and other.span.start in inside for other in reading.found)


def _relation(reading: Reading, expression: Expression, mention: Mention, how: tuple[Kind, float, str, str]) -> Relation:
    kind, trust, rule, phrase = how
    said = f"“{mention.text} … {phrase} {expression.text}”".replace("  ", " ")
    return Relation(mention.eid, expression.tid, kind, (expression.span, mention.span), trust, rule, said, world=reading.world(mention))
