"""What people judge, answer for or are thanked for had begun before they were: "condemned the attack", "accused of striking the port"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.trust import TRUST

RULE = "judged"


def answered(reading: Reading) -> Iterator[Relation]:
    """The deeds that verbs of judging speak of, each before the verb; not what is only planned, denied or supposed."""
    for mention in reading.mentions:
        if mention.pos == "VERB" and mention.factuality == "fact" and mention.lemma in reading.words.verbs["judging"]:
            for deed in _deeds(reading, mention):
                if deed.factuality == "fact" and deed.eid != mention.eid:
                    yield _before(reading, deed, mention)


def _deeds(reading: Reading, mention: Mention) -> Iterator[Mention]:
    """The event nouns and participles that a verb judges: its object, and what stands after "for", "of" or "over"."""
    for word in reading.parse.under(mention.word, "dobj", "nsubjpass", "prep"):
        inner = [word]
        if word.dep == "prep":
            inner = reading.parse.under(word.i, "pobj", "pcomp") if word.text.lower() in reading.words.answering else []
        for each in inner:
            deed = reading.at.get(each.i) if each.tag == "VBG" else reading.told(each.i)
            if deed is not None and (deed.pos == "NOUN" or each.tag == "VBG"):
                yield deed


def _before(reading: Reading, deed: Mention, mention: Mention) -> Relation:
    words = f"“{mention.text}” judges “{deed.text}”, which had begun"
    world = reading.world(deed) or reading.world(mention)
    return Relation(deed.eid, mention.eid, Kind.STARTS_BEFORE, (deed.span, mention.span), TRUST[RULE], RULE, words, None, world)
