"""Deeds of one doer in the order in which they are told, where that can only be the order in which they were done."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.onward import former
from timeline.relations.reading import Reading
from timeline.relations.telling import happens
from timeline.text.syntax import Word

SUBJECTS = ("nsubj", "nsubjpass", "expl")
Told = tuple[tuple[Mention, Mention], str, str]  # the earlier deed and the later, the rule, the words


def ordered(reading: Reading, mention: Mention) -> Iterator[Told]:
    """A deed and the one that it was joined to, where one came after the other.

    Whoever leaves a place or comes to one does there what is told behind it, and did elsewhere what is told before: "entered the bank,
    shot a guard and fled". What has a usual course was gone through in it: "was arrested, tried and hanged"; told the other way round,
    the one that is told in passing was before: "sentenced a man who was convicted of fraud".
    """
    before, word = former(reading, mention), reading.parse.words[mention.word]
    if before is None or not (happens(before) and happens(mention)) or before.factuality != "fact":
        return
    if word.dep == "relcl":
        if _stages(reading, mention, before):
            yield (mention, before), "usual course", f"“{mention.text}” comes before “{before.text}” in their usual course"
    elif reading.parse.child(word.i, *SUBJECTS) is None:
        if _moves(reading, before) or _moves(reading, mention):
            yield (before, mention), "from place to place", f"“{before.text}” and “{mention.text}”: in two places, one after the other"
        elif _stages(reading, before, mention):
            yield (before, mention), "usual course", f"“{before.text}” and “{mention.text}”: told in their usual course"


def _moves(reading: Reading, mention: Mention) -> bool:
    """Whether a verb takes its subject from one place to another: "fled", "drove to the airport", not "ran a bakery", "left two dead"."""
    verbs, word = reading.words.verbs, reading.parse.words[mention.word]
    if mention.lemma in verbs["entering"]:
        return reading.parse.child(word.i, "auxpass") is None and not _predicated(reading, word)
    object_ = reading.parse.child(word.i, "dobj", "xcomp", "ccomp")
    aims = {kid.text.lower() for kid in reading.parse.under(word.i, "prep", "prt", "advmod") if kid.i > word.i}
    return mention.lemma in verbs["moving"] and object_ is None and not aims.isdisjoint(reading.words.whither)


def _predicated(reading: Reading, word: Word) -> bool:
    """Whether a verb says what became of something: "left two men dead", "left thousands homeless"."""
    thing = reading.parse.child(word.i, "dobj", "nsubj")
    inside = [] if thing is None else reading.parse.under(thing.i, "amod", "acl")
    late = thing is not None and any(kid.i > thing.i for kid in inside)
    return late or reading.parse.child(word.i, "oprd", "acomp", "ccomp", "xcomp", "attr") is not None


def _stages(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether two deeds are stages of one course, told in its order."""
    for course in reading.words.courses:
        places = [course.get(deed.lemma) for deed in (first, second)]
        if None not in places and places[0] < places[1]:  # type: ignore[operator]
            return True
    return False
