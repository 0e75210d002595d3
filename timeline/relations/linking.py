"""The links that an annotator of TimeML would draw in a text: few and central, each under an outright name.

What a text states is the ground, without what only our reasoning needs (fresh news, a noun spoken of as known). Of how events lie to
publication, annotators tell the narrator's finite verbs. And they draw links that are too uncertain to reason with (see `customs.py`).
Nothing here comes back into the order of a timeline. `benchmarks/awareness.py` measures what each is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.customs import customary
from timeline.relations.reading import Reading, reading
from timeline.relations.relation import Kind, Relation
from timeline.text.syntax import Parse

# What a kind that says less than a name of TimeML comes to, where one name has to be chosen.
OUTRIGHT = {
    Kind.ENDS_BEFORE: Kind.BEFORE,
    Kind.STARTS_BEFORE: Kind.BEFORE,
    Kind.OVERLAPS: Kind.BEFORE,
    Kind.STARTS_AFTER: Kind.AFTER,
    Kind.MEETING_AT_ALL: Kind.SIMULTANEOUS,
}
UNDRAWN = {"day of the news", "same occasion", "fresh news", "flashback", "begins"}
TENSES = {"told as past", "told as present", "told as future"}
MAIN = {"ROOT", "conj"}


def linked(parse: Parse, found: Sequence[Expression], mentions: Sequence[Mention], stated: Iterable[Relation]) -> list[Relation]:
    """What an annotator would draw, what the text states first; `stated` are the relations of this very text."""
    over, said = reading(parse, found, mentions), list(stated)
    by_eid = {mention.eid: mention for mention in over.mentions}
    return [*_drawn(over, by_eid, said), *customary(over, said)]


def _drawn(over: Reading, by_eid: dict[str, Mention], stated: Iterable[Relation]) -> Iterator[Relation]:
    """What is stated and drawn, named outright."""
    for relation in stated:
        if over.published not in (relation.first, relation.second):
            if relation.rule not in UNDRAWN:
                yield replace(relation, kind=OUTRIGHT.get(relation.kind, relation.kind))
        elif relation.rule in TENSES and (kind := _beside_publication(over, by_eid[relation.first], relation.rule)):
            yield replace(relation, kind=kind)


def _beside_publication(over: Reading, mention: Mention, rule: str) -> Kind | None:
    """How a narrator's finite verb lies to publication; None where annotators leave it: states, what is quoted or told by another."""
    perfect = mention.aspect.startswith("PERFECTIVE")
    if mention.pos != "VERB" or mention.class_ == "STATE" or (not perfect and (mention.speaker or over.teller(mention))):
        return None
    if mention.tense not in ("PAST", "PRESENT", "FUTURE"):
        return None
    if rule == "told as future":
        return Kind.AFTER
    if rule == "told as past" or over.tells(mention):
        return Kind.BEFORE  # "says" tells what has been said
    return Kind.INCLUDES if over.parse.words[mention.word].dep in MAIN else None
