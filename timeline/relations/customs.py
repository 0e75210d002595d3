"""Links that annotators draw by custom: more often right than drawn for nothing, and too uncertain to reason with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.stated.anchoring import head
from timeline.when import EVER

CONFIDENCE = 0.5  # less than anything that is stated


def customary(over: Reading, stated: Iterable[Relation]) -> Iterator[Relation]:
    """The customary links of pairs of which nothing is stated."""
    said = {pair for relation in stated for pair in ((relation.first, relation.second), (relation.second, relation.first))}
    drawn = (_measured(over), _purposes(over), _with_main(over), _light(over), _one_occasion(over), _same_date(over))
    for relation in chain(*drawn):
        if (relation.first, relation.second) not in said:
            yield relation


def _measured(over: Reading) -> Iterator[Relation]:
    """An event inside what measures, repeats or vaguely dates it: "lasted two days", "meets every Friday", "recently resigned"."""
    for time in over.found:
        root = head(over, time)
        vague = time.value.endswith("_REF") or time.type in ("DURATION", "SET")
        event = (over.at.get(root.i) or over.above(root.i)) if root and vague else None
        if event:
            yield _link(event, time, Kind.DURING, "measured or vaguely dated")


def _purposes(over: Reading) -> Iterator[Relation]:
    """What is done to an end comes before it: "sent a crew to mend the pipe", "a plan to mend it"."""
    for mention in over.mentions:
        word = over.parse.words[mention.word]
        above = over.at.get(word.head)
        if above and mention.tense == "INFINITIVE" and word.dep in ("advcl", "acl"):
            yield _link(above, mention, Kind.BEFORE, "purpose")


def _with_main(over: Reading) -> Iterator[Relation]:
    """A free participle goes with its main verb: "walked home, singing"."""
    for mention in over.mentions:
        word = over.parse.words[mention.word]
        above = over.at.get(word.head)
        if above and above.pos == "VERB" and over.free(word):
            yield _link(above, mention, Kind.SIMULTANEOUS, "free participle")


def _light(over: Reading) -> Iterator[Relation]:
    """A verb that lends its noun no more than tense tells of one happening with it: "made an offer"."""
    for mention in over.mentions:
        word = over.parse.words[mention.word]
        above = over.at.get(word.head)
        if above and mention.pos == "NOUN" and word.dep in ("dobj", "nsubjpass") and above.lemma in over.words.verbs["light"]:
            yield _link(above, mention, Kind.SIMULTANEOUS, "light verb")


def _one_occasion(over: Reading) -> Iterator[Relation]:
    """The same speaker goes on by the same verb: "the mayor said …", "she said …", "the mayor also said …"."""
    last: Mention | None = None
    for mention in over.mentions:
        if mention.pos == "VERB" and mention.factuality == "fact" and over.tells(mention) and mention.tense in ("PAST", "PRESENT"):
            if last and _goes_on(over, last, mention):
                yield _link(last, mention, Kind.SIMULTANEOUS, "said on one occasion")
            last = mention


def _goes_on(over: Reading, first: Mention, second: Mention) -> bool:
    before, subject = (over.parse.child(mention.word, "nsubj") for mention in (first, second))
    if not before or not subject or (first.lemma, first.tense) != (second.lemma, second.tense):
        return False
    if subject.tag == "PRP":
        return subject.sentence - before.sentence == 1
    return subject.text.lower() == before.text.lower()


def _same_date(over: Reading) -> Iterator[Relation]:
    """A date that is told again, in whatever words, is one time: "on Monday … on 10 June"."""
    last: dict[str, Expression] = {}
    for time in over.found:
        if time.type == "DATE" and time.interval != EVER:
            if time.value in last:
                yield _link(last[time.value], time, Kind.SIMULTANEOUS, "the same date")
            last[time.value] = time


def _link(first: Mention | Expression, second: Mention | Expression, kind: Kind, rule: str) -> Relation:
    return Relation(_node(first), _node(second), kind, (first.span, second.span), CONFIDENCE, rule)


def _node(end: Mention | Expression) -> str:
    return end.eid if isinstance(end, Mention) else end.tid
