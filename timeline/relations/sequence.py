"""One thing after another: "signed and then left", "next they took it", "having signed, he left", "a man who had robbed a bank"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.courses import ordered
from timeline.relations.onward import Sign, back, carried, former, onward
from timeline.relations.reading import Reading, world_of
from timeline.relations.relation import Amount, Kind, Relation
from timeline.relations.telling import happens, pluperfect
from timeline.relations.trust import TRUST


def sequenced(reading: Reading) -> Iterator[Relation]:
    """Each verb that an adverb, a perfect participle, a past perfect or its own sense puts after or before the one that it goes with."""
    for mention in reading.mentions:
        if mention.pos == "VERB" and mention.factuality == "fact":
            yield from _next(reading, mention)
            yield from _earlier(reading, mention)
            yield from _done(reading, mention)
            yield from _had(reading, mention)
            for pair, rule, words in ordered(reading, mention):
                yield _relation(reading, pair, rule, words)


def _next(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What a sign puts after what was told right before: in the same sentence, or in the one before where it opens its clause."""
    if (main := carried(reading, mention)) is not None:
        yield _relation(reading, (main, mention), "then", f"“{main.text}”, and in the end “{mention.text}”")
        return
    sign = onward(reading, mention) if happens(mention) and not reading.tells(mention) else None
    before = _before(reading, mention, sign) if sign else None
    if sign and before is not None and happens(before) and before.factuality == "fact":
        yield _relation(reading, (before, mention), "then", f"“{before.text}”, “{sign.text}” “{mention.text}”", sign.amount)


def _before(reading: Reading, mention: Mention, sign: Sign) -> Mention | None:
    return former(reading, mention) or (_last(reading, mention) if sign.opens else None)


def _earlier(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What "earlier" or "previously" puts before what was told right before it: "sank; an hour earlier it had struck a rock"."""
    sign = back(reading, mention) if pluperfect(mention) or (happens(mention) and not reading.tells(mention)) else None
    later = _before(reading, mention, sign) if sign else None
    if sign and later is not None and happens(later) and later.factuality == "fact":
        yield _relation(reading, (mention, later), "earlier", f"“{later.text}”, “{sign.text}” “{mention.text}”", sign.amount)


def _last(reading: Reading, mention: Mention) -> Mention | None:
    """The main verb of the sentence before, save where somebody only tells something."""
    number = reading.parse.words[mention.word].sentence
    if number == 0:
        return None
    first, last = reading.parse.sentences[number - 1]
    root = next((w for w in reading.parse.words[first:last] if w.head == w.i), None)
    before = reading.at.get(root.i) if root is not None else None
    return before if before and not reading.tells(before) else None


def _done(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What was done by the time of the main verb: "having signed the treaty, he left"."""
    word = reading.parse.words[mention.word]
    main = reading.at.get(word.head)
    perfect = word.dep == "advcl" and any(w.text.lower() in reading.words.perfect for w in reading.parse.under(word.i, "aux"))
    if perfect and main is not None and main.pos == "VERB" and main.factuality == "fact":
        yield _relation(reading, (mention, main), "having done", f"“having” “{mention.text}” is over when “{main.text}”")


def _had(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What had been before what is told of the one who did it: "arrested a man who had robbed a bank", "a report that it had lied"."""
    if not pluperfect(mention) or reading.parse.words[mention.word].dep not in ("relcl", "acl"):
        return
    main = next((m for _, m in reading.up(mention.word) if m.pos == "VERB"), None)
    if main is not None and happens(main) and main.factuality == "fact":
        yield _relation(reading, (mention, main), "past perfect", f"“{mention.text}” had been before “{main.text}”")


def _relation(reading: Reading, pair: tuple[Mention, Mention], rule: str, words: str, much: Amount | None = None) -> Relation:
    first, second = pair
    world = world_of(reading, first, second)
    return Relation(first.eid, second.eid, Kind.BEFORE, (first.span, second.span), TRUST[rule], rule, words, much, world)
