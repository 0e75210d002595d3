"""Deeds of one doer in the order in which they are told, where that can only be the order in which they were done."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading
from timeline.relations.stated.onward import former, formers
from timeline.relations.stated.telling import happens
from timeline.text.syntax import Word

SUBJECTS = ("nsubj", "nsubjpass", "expl")
TOGETHER = ("acts", "stative", "lasting", "attending")  # what can be done to a thing while something else is
Told = tuple[tuple[Mention, Mention], str, str]  # the earlier deed and the later, the rule, the words


def ordered(reading: Reading, mention: Mention) -> Iterator[Told]:
    """Two deeds of which one is joined to the other, where one came after the other.

    Whoever leaves a place or comes to one does there what is told behind it, and did elsewhere what is told before: "entered the bank,
    shot a guard and fled", "flew to Rome, where he met the pope". What has a usual course was gone through in it: "was arrested, tried
    and hanged"; told the other way round, the one that is told in passing was before: "sentenced a man who was convicted of fraud".
    """
    word = reading.parse.words[mention.word]
    if word.dep == "relcl":
        yield from _in_passing(reading, mention)
    elif happens(mention) and reading.parse.child(word.i, *SUBJECTS) is None:
        row = formers(reading, mention)
        for before in row if not any(_either(reading, each) for each in row) else ():
            if happens(before) and before.factuality == "fact":
                yield from _in_a_row(reading, before, mention)


def _in_passing(reading: Reading, mention: Mention) -> Iterator[Told]:
    main = former(reading, mention)
    if main is None or not (happens(main) and happens(mention)) or main.factuality != "fact":
        return
    if _stages(reading, mention, main):
        yield (mention, main), "usual course", f"“{mention.text}” comes before “{main.text}” in their usual course"
    elif _there(reading, mention) and _moves(reading, main):
        yield (main, mention), "from place to place", f"“{main.text}”, and “{mention.text}” where that led"


def _there(reading: Reading, mention: Mention) -> bool:
    """Whether a clause tells, behind a comma, what its subject did at the place just named: ", where he met the pope"."""
    subject = reading.parse.child(mention.word, "nsubj")
    places = (w for w in reading.parse.under(mention.word, "advmod") if w.tag == "WRB" and w.text.lower() in reading.words.there)
    return subject is not None and subject.tag == "PRP" and any(reading.parse.words[w.i - 1].text == "," for w in places)


def _in_a_row(reading: Reading, before: Mention, mention: Mention) -> Iterator[Told]:
    if _moves(reading, before) or _moves(reading, mention):
        yield (before, mention), "from place to place", f"“{before.text}” and “{mention.text}”: in two places, one after the other"
    elif _stages(reading, before, mention) or _got(reading, before, mention):
        yield (before, mention), "usual course", f"“{before.text}” and “{mention.text}”: told in their usual course"


def _either(reading: Reading, first: Mention) -> bool:
    """Whether only one of two deeds need have been done, or an event does them: "hid or fled", "the raid killed two and left …"."""
    joints = {kid.text.lower() for kid in reading.parse.under(first.word, "cc")}
    doer = reading.parse.child(first.word, *SUBJECTS)
    return not joints.isdisjoint(reading.words.alternatives) or (doer is not None and reading.told(doer.i) is not None)


def _moves(reading: Reading, mention: Mention) -> bool:
    """Whether a verb takes its subject from one place to another, or what it carries: "fled", "drove to the airport", "carried him out",
    not "ran a bakery", "left two dead".
    """
    verbs, word = reading.words.verbs, reading.parse.words[mention.word]
    passive = word.tag == "VBN"
    if mention.lemma in verbs["entering"] and not passive:
        return not _predicated(reading, word)
    carries = mention.lemma in verbs["carrying"] and (passive or reading.parse.child(word.i, "dobj") is not None)
    goes = mention.lemma in verbs["moving"] and reading.parse.child(word.i, "dobj", "xcomp", "ccomp") is None
    aims = [kid for kid in reading.parse.under(word.i, "prep", "prt", "advmod") if kid.i > word.i]
    tables = ((kid.text.lower(), reading.words.whither if kid.dep == "prep" else reading.words.inward) for kid in aims)
    climbs = mention.lemma in verbs["climbing"] and goes and any(kid.dep == "prep" for kid in aims)  # "climbed through a window"
    return climbs or ((goes or carries) and any(text in table for text, table in tables))


def _predicated(reading: Reading, word: Word) -> bool:
    """Whether a verb says what became of something: "left two men dead", "left thousands homeless"."""
    thing = reading.parse.child(word.i, "dobj", "nsubj")
    inside = [] if thing is None else reading.parse.under(thing.i, "amod", "acl")
    late = thing is not None and any(kid.i > thing.i for kid in inside)
    return late or reading.parse.child(word.i, "oprd", "acomp", "ccomp", "xcomp", "attr") is not None


def _got(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether something was done with a thing that had been got, made or dealt with before: "found the wallet and handed it in"."""
    thing, same = (reading.parse.child(deed.word, "dobj") for deed in (first, second))
    if thing is None or same is None or same.tag != "PRP":
        return False
    verbs, it = reading.words.verbs, reading.words.it
    together = any(reading.tells(deed) or any(deed.lemma in verbs[name] for name in TOGETHER) for deed in (first, second))
    got = first.lemma in verbs["getting"] and thing.pos == "NOUN"
    return got or (same.text.lower() in it and (thing.pos == "NOUN" or thing.text.lower() in it) and not together)


def _stages(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether two deeds are stages of one course, told in its order."""
    for course in reading.words.courses:
        places = [course.get(deed.lemma) for deed in (first, second)]
        if None not in places and places[0] < places[1]:  # type: ignore[operator]
            return True
    return False
