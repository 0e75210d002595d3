"""Tense and telling: what is told as past lies before the telling, what a report says lies before or after the report."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.relation import Amount, Kind, Relation
from timeline.relations.trust import TRUST
from timeline.when import Grain

PERFECT = {"PERFECTIVE", "PERFECTIVE_PROGRESSIVE"}
LASTING = {"STATE", "I_STATE"}
AHEAD = {"will", "would", "shall", "wo", "'ll", "’ll"}


def told(reading: Reading) -> Iterator[Relation]:
    """What tense says of each event against the publication date, and against the telling verb over it."""
    for mention in reading.mentions:
        yield from _published(reading, mention)
        yield from _reported(reading, mention)
        yield from _intended(reading, mention)
        yield from _same_breath(reading, mention)


def past(mention: Mention) -> bool:
    """Whether an event is told as over: past tense, a perfect, a past participle; not under a modal."""
    return not mention.modality and (mention.tense in ("PAST", "PASTPART") or mention.aspect in PERFECT)


def happens(mention: Mention) -> bool:
    """Whether an event happened once rather than lasted."""
    return mention.tense == "PAST" and mention.aspect == "NONE" and mention.class_ not in LASTING


def ahead(mention: Mention) -> bool:
    """Whether an event is told as still to come."""
    return mention.tense == "FUTURE" or mention.modality.lower() in AHEAD or mention.factuality == "planned"


def pluperfect(mention: Mention) -> bool:
    """Whether it is told in the past perfect."""
    return mention.tense == "PAST" and mention.aspect in PERFECT


def _published(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """Told as past: over by the end of the day of publication. Told as future by the narrator: not before that day begins."""
    teller = reading.teller(mention)
    if mention.factuality == "fact" and past(mention):
        words = f"“{mention.text}” is told as past"
        yield _relation(reading, (mention, None), Kind.ENDS_BEFORE, ("told as past", words))
    elif ahead(mention) and (teller is None or teller.tense == "PRESENT") and mention.tense == "FUTURE":
        words = f"“{mention.text}” is told as still to come"
        yield _relation(reading, (mention, None), Kind.STARTS_AFTER, ("told as future", words))
    elif _present(mention) and _titular(reading, mention):
        words = f"“{mention.text}” in the title tells what has happened"
        yield _relation(reading, (mention, None), Kind.ENDS_BEFORE, ("told as past", words))
    elif _present(mention):
        words = f"“{mention.text}” is told as present"
        yield _relation(reading, (mention, None), Kind.MEETING_AT_ALL, ("told as present", words))
    elif (main := _accompanied(reading, mention)) is not None:
        words = f"“{mention.text}” goes with “{main.text}”, which is told as past"
        yield _relation(reading, (mention, None), Kind.ENDS_BEFORE, ("goes with the past", words))
    elif mention.pos == "NOUN" and mention.factuality == "fact" and _presupposed(reading, mention):
        words = f"“{mention.text}” is spoken of as known in what is told as past"
        yield _relation(reading, (mention, None), Kind.ENDS_BEFORE, ("spoken of as known", words))


def _present(mention: Mention) -> bool:
    """Whether a fact is told as going on."""
    return mention.pos == "VERB" and mention.tense == "PRESENT" and mention.aspect not in PERFECT and mention.factuality == "fact"


def _titular(reading: Reading, mention: Mention) -> bool:
    """Whether it is a deed that the title tells in the simple present."""
    deed = mention.class_ not in LASTING and mention.aspect == "NONE"
    return deed and reading.titled(reading.parse.words[mention.word].sentence)


def _accompanied(reading: Reading, mention: Mention) -> Mention | None:
    """The past main verb that a free participle goes with: "sank, killing eleven"."""
    word = reading.parse.words[mention.word]
    above = reading.at.get(word.head)
    bare = reading.free(word) and not reading.parse.under(word.i, "aux", "nsubj")
    if not bare or mention.factuality != "fact" or above is None or above.pos != "VERB" or not past(above):
        return None
    return above if above.factuality == "fact" else None


def _presupposed(reading: Reading, mention: Mention) -> bool:
    """Whether an event noun stands under a verb told as past that does not look forward or say that something goes on."""
    above = next((m for _, m in reading.up(mention.word) if m.pos == "VERB"), None)
    if above is None or not past(above) or above.factuality != "fact" or (above.tense == "PRESENT" and _lasts(reading, above)):
        return False
    return not any(above.lemma in reading.words.verbs[name] for name in ("forward", "continuing"))


def _reported(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What stands in the complement of a verb of telling."""
    teller = reading.teller(mention)
    if teller is None or mention.pos != "VERB":
        return
    if past(mention) and not _supposed(reading, mention) and not _part_of_telling(reading, mention):
        yield from _before(reading, mention, teller)
    elif ahead(mention) and not _long_meant(reading, mention):
        words = f"“{mention.text}” is still to come when “{teller.text}”"
        yield _relation(reading, (mention, teller), Kind.STARTS_AFTER, ("foretold", words))


def _long_meant(reading: Reading, mention: Mention) -> bool:
    """Whether it was meant before the telling, which then does not say that it is still to come: "said they had planned to go"."""
    above = reading.above(mention.word)
    return above is not None and pluperfect(above)


def _supposed(reading: Reading, mention: Mention) -> bool:
    """Whether the past tense is that of a condition: "said she would go if they left"."""
    return any(mark.text.lower() in reading.words.conditions for mark in reading.parse.under(reading.clause(mention.word), "mark"))


def _part_of_telling(reading: Reading, mention: Mention) -> bool:
    """Whether a verb is another act of telling by the same speaker: "said …, and added …"."""
    word = reading.parse.words[mention.word]
    return word.dep == "conj" and reading.tells(mention) and not reading.parse.under(word.i, "nsubj", "nsubjpass")


def _lasts(reading: Reading, mention: Mention) -> bool:
    """Whether what a verb tells is or was so for a while: "said he knew", "has been waiting"."""
    return mention.class_ in LASTING or mention.aspect.endswith("PROGRESSIVE") or mention.lemma in reading.words.verbs["stative"]


def _before(reading: Reading, mention: Mention, teller: Mention) -> Iterator[Relation]:
    if pluperfect(mention):
        words = f"“had {mention.text}” is past perfect: before “{teller.text}”"
        yield _relation(reading, (mention, teller), Kind.BEFORE, ("past perfect", words))
    elif _lasts(reading, mention):
        words = f"“{mention.text}” had begun when “{teller.text}” tells of it"
        yield _relation(reading, (mention, teller), Kind.STARTS_BEFORE, ("reported state", words))
    else:
        words = f"“{teller.text}” tells of “{mention.text}” as past"
        yield _relation(reading, (mention, teller), Kind.BEFORE, ("reported", words))


def _intended(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """An infinitive, or an event noun, under a verb that looks forward: ordered strikes, agreed to meet."""
    word = reading.parse.words[mention.word]
    above = reading.at.get(word.head)
    if above is None or above.pos != "VERB" or above.lemma not in reading.words.verbs["forward"]:
        return
    if word.dep not in ("xcomp", "ccomp", "dobj") or not (mention.pos == "NOUN" or mention.tense in ("INFINITIVE", "NONE")):
        return
    again = _known_later(reading, mention) if above.lemma in reading.words.verbs["ordering"] and past(above) else None
    if again:
        words = f"“{above.text} {mention.text}”, and “{again.text}” are spoken of as done: the same day"
        yield _relation(reading, (mention, above), Kind.STARTS_AFTER, ("ordered and done", words), Amount(0, 0, Grain.DAY))
    else:
        words = f"“{above.text}” looks forward to “{mention.text}”"
        kind = Kind.AFTER if happens(above) and above.lemma in reading.words.verbs["deciding"] else Kind.STARTS_AFTER
        yield _relation(reading, (mention, above), kind, ("looks forward", words))


def _known_later(reading: Reading, mention: Mention) -> Mention | None:
    """A later mention by the same noun, with "the", in what is told as past."""
    known = (m for m in reading.after(mention) if m.pos == "NOUN" and m.lemma == mention.lemma)
    return next((m for m in known if reading.definite(m) and m.factuality == "fact"), None)


def _same_breath(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """A telling participle belongs to the act of its main verb: "responded by saying", "told him …, adding"."""
    word = reading.parse.words[mention.word]
    by_means = word.dep == "pcomp" and reading.parse.words[word.head].text.lower() in reading.words.means
    free = word.dep in ("advcl", "conj") and not reading.parse.under(word.i, "mark")
    if word.tag != "VBG" or not reading.tells(mention) or not (by_means or free):
        return
    above = next((m for _, m in reading.up(word.i)), None)
    if above and above.pos == "VERB" and past(above) and above.factuality == "fact" and not reading.parse.under(word.i, "aux"):
        words = f"“{mention.text}” in the same breath as “{above.text}”"
        yield _relation(reading, (mention, above), Kind.STARTS_AFTER, ("in the same breath", words), Amount(0, 0, Grain.DAY))


def _relation(
    reading: Reading, pair: tuple[Mention, Mention | None], kind: Kind, how: tuple[str, str], much: Amount | None = None
) -> Relation:
    """Between two events, or with the publication date where the second is None."""
    first, second = pair
    rule, words = how
    evidence = (first.span,) if second is None else (first.span, second.span)
    world = f"if:{first.eid}" if first.factuality not in ("fact", "planned") else ""
    node = second.eid if second else reading.published
    return Relation(first.eid, node, kind, evidence, TRUST[rule], rule, words, much, world)
