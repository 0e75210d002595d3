"""One thing after another: "signed and then left", "next they took it", "having signed, he left", "a man who had robbed a bank"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.amounts import amount
from timeline.relations.reading import Reading
from timeline.relations.relation import Amount, Kind, Relation
from timeline.relations.signals import world_of
from timeline.relations.telling import happens, pluperfect
from timeline.relations.trust import TRUST
from timeline.text.syntax import Word
from timeline.when import EVER

OPENING = 2  # words before an adverb that opens its clause: "And then, …"


def sequenced(reading: Reading) -> Iterator[Relation]:
    """Each verb that an adverb, a perfect participle or a past perfect puts after or before the one that it goes with."""
    for mention in reading.mentions:
        if mention.pos == "VERB" and mention.factuality == "fact":
            yield from _next(reading, mention)
            yield from _done(reading, mention)
            yield from _had(reading, mention)


def _next(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What an adverb puts after what was told right before: in the same clause, or in the sentence before where it opens one."""
    adverb = next((w for w in reading.parse.under(mention.word, "advmod") if _moves_on(reading, mention, w)), None)
    if adverb is None or not happens(mention) or reading.tells(mention):
        return
    much = amount(reading, adverb.i)
    opens = reading.parse.below(adverb.i)[0].i - reading.parse.sentences[adverb.sentence][0] <= OPENING
    before = _joined(reading, mention, adverb) or (_last(reading, mention) if opens else None)
    if before is not None and happens(before) and before.factuality == "fact":
        words = f"“{before.text}”, “{adverb.text.lower()}” “{mention.text}”"
        yield _relation(reading, (before, mention), "then", words, much[0] if much else None)


def _moves_on(reading: Reading, mention: Mention, word: Word) -> bool:
    """Whether an adverb before its verb tells that something follows; one in a time that is known ("later that day") is the time's."""
    told = any(one.span.start <= word.start < one.span.end and one.interval != EVER for one in reading.found)
    return word.i < mention.word and word.text.lower() in reading.words.sequence and not told


def _joined(reading: Reading, mention: Mention, adverb: Word) -> Mention | None:
    """The verb with which it is joined: "signed … and then left", or by a semicolon: "the troops withdrew; then"."""
    word = reading.parse.words[mention.word]
    if word.dep in ("conj", "ccomp", "parataxis") and word.head < word.i:
        return reading.at.get(word.head)
    parted = reading.left(adverb.i, 1) == ";"
    clauses = (reading.at.get(w.i) for w in reading.parse.under(word.i, "ccomp", "parataxis") if w.i < adverb.i)
    return next((clause for clause in clauses if clause), None) if parted else None


def _last(reading: Reading, mention: Mention) -> Mention | None:
    """The main verb of the sentence before."""
    number = reading.parse.words[mention.word].sentence
    if number == 0:
        return None
    first, last = reading.parse.sentences[number - 1]
    root = next((w for w in reading.parse.words[first:last] if w.head == w.i), None)
    return reading.at.get(root.i) if root is not None else None


def _done(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What was done by the time of the main verb: "having signed the treaty, he left"."""
    word = reading.parse.words[mention.word]
    main = reading.at.get(word.head)
    perfect = word.dep == "advcl" and any(w.text.lower() in reading.words.perfect for w in reading.parse.under(word.i, "aux"))
    if perfect and main is not None and main.pos == "VERB" and main.factuality == "fact":
        yield _relation(reading, (mention, main), "having done", f"“having” “{mention.text}” is over when “{main.text}”")


def _had(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What had been before what is told of the one who did it: "arrested a man who had robbed a bank"."""
    if not pluperfect(mention) or reading.parse.words[mention.word].dep != "relcl":
        return
    main = next((m for _, m in reading.up(mention.word) if m.pos == "VERB"), None)
    if main is not None and happens(main) and main.factuality == "fact":
        yield _relation(reading, (mention, main), "past perfect", f"“{mention.text}” had been before “{main.text}”")


def _relation(reading: Reading, pair: tuple[Mention, Mention], rule: str, words: str, much: Amount | None = None) -> Relation:
    first, second = pair
    world = world_of(reading, first, second)
    return Relation(first.eid, second.eid, Kind.BEFORE, (first.span, second.span), TRUST[rule], rule, words, much, world)
