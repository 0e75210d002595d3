"""One thing after another: "signed and then left", "next they took it", "having signed, he left", "a man who had robbed a bank"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading, world_of
from timeline.relations.relation import Kind, Relation
from timeline.relations.stated.courses import ordered
from timeline.relations.stated.onward import Sign, back, carried, former, formers, onward
from timeline.relations.stated.telling import happens, pluperfect
from timeline.relations.trust import TRUST
from timeline.text import Span
from timeline.text.syntax import Word

PAIR = ("first", "second")


def sequenced(reading: Reading) -> Iterator[Relation]:
    """Each verb that an adverb, a perfect participle, a past perfect or its own sense puts after or before the one that it goes with."""
    for mention in reading.mentions:
        if mention.pos == "VERB" and mention.factuality == "fact":
            yield from _next(reading, mention)
            yield from _earlier(reading, mention)
            yield from _done(reading, mention)
            yield from _had(reading, mention)
            for pair, rule, words in ordered(reading, mention):
                yield _relation(reading, pair, rule, Sign(words))


def _next(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What a sign puts after what was told before: right before it in its sentence, the whole row there, or in the sentence before where
    the sign opens its clause.
    """
    for main in carried(reading, mention):
        yield _relation(reading, (main, mention), "then", Sign(f"“{main.text}”, and in the end “{mention.text}”"))
    sign = onward(reading, mention) if happens(mention) and not _says(reading, mention) else None
    if sign is None:
        return
    right_before = former(reading, mention)
    row = [before for before in formers(reading, mention) if before is not right_before and _one_doer(reading, before)]
    told = [right_before, *row] if right_before else _last(reading, mention) if sign.opens else []
    for number, before in enumerate(told):
        if happens(before) and before.factuality == "fact":
            words = f"“{before.text}”, “{sign.text}” “{mention.text}”"
            yield _relation(reading, (before, mention), "then", sign._replace(text=words, amount=None if number else sign.amount))


def _one_doer(reading: Reading, mention: Mention) -> bool:
    """Whether a verb has the subject of the verb that it is joined to, or has its own and is the first of its row."""
    word = reading.parse.words[mention.word]
    return word.dep != "conj" or reading.parse.child(word.i, "nsubj", "nsubjpass") is None


def _says(reading: Reading, mention: Mention) -> bool:
    """Whether a verb brings in what somebody said, whose time is that of the news: "he said later", but not "was later proclaimed"."""
    word = reading.parse.words[mention.word]
    deed = reading.parse.child(word.i, "dobj", "nsubjpass") is not None and reading.parse.child(word.i, "ccomp") is None
    return reading.tells(mention) and (not deed or word.dep == "parataxis")


def _earlier(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What "earlier" or "previously" puts before what was told right before it: "sank; an hour earlier it had struck a rock"."""
    sign = back(reading, mention) if pluperfect(mention) or (happens(mention) and not _says(reading, mention)) else None
    later = former(reading, mention) or next(iter(_last(reading, mention)[::-1] if sign and sign.opens else []), None)
    if sign and later is not None and happens(later) and later.factuality == "fact":
        yield _relation(reading, (mention, later), "earlier", sign._replace(text=f"“{later.text}”, “{sign.text}” “{mention.text}”"))


def _last(reading: Reading, mention: Mention) -> list[Mention]:
    """The main verbs of the sentence before, the last of its row first, save where somebody only tells something."""
    number = reading.parse.words[mention.word].sentence
    first, last = reading.parse.sentences[number - 1] if number else (0, 0)
    root = next((w for w in reading.parse.words[first:last] if w.head == w.i), None)
    row = [root] if root is not None else []
    while row and (joined := reading.parse.under(row[0].i, "conj")):
        row = [*reversed(joined), *row]
    return [reading.at[w.i] for w in row if w.i in reading.at and not reading.tells(reading.at[w.i])]


def _done(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What was done by the time of the main verb: "having signed the treaty, he left", "the bridge, weakened by floods, fell"."""
    word = reading.parse.words[mention.word]
    main = _main(reading, word)
    if main is None or main.pos != "VERB" or main.factuality != "fact":
        return
    if any(w.text.lower() in reading.words.perfect for w in reading.parse.under(word.i, "aux")):
        yield _relation(reading, (mention, main), "having done", Sign(f"“having” “{mention.text}” is over when “{main.text}”"))
    elif happens(main) and _undergone(reading, mention):
        kind = Kind.BEFORE if mention.lemma in reading.words.verbs["instant"] else Kind.STARTS_BEFORE
        yield _relation(reading, (mention, main), "undergone", Sign(f"“{mention.text}” had begun when “{main.text}”"), kind)


def _main(reading: Reading, word: Word) -> Mention | None:
    """The verb that a clause is set beside: the one it hangs on, or the one of which it tells something of the subject."""
    above = reading.parse.words[word.head]
    if word.dep == "acl" and above.dep in ("nsubj", "nsubjpass") and reading.parse.words[word.i - 1].text == ",":
        return reading.at.get(above.head)
    hung = word.dep == "pcomp" or (word.dep == "acl" and word.tag in ("VBN", "VBG"))  # "died despite having been treated"
    if hung and reading.parse.child(word.i, "aux") is not None:
        return reading.at.get(above.head)
    return reading.at.get(above.i) if word.dep == "advcl" else None


def _undergone(reading: Reading, mention: Mention) -> bool:
    """Whether a past participle before its main verb tells what had been done: "trained in Hull, she"; one with a date of its own only
    where nothing that its subject did can have come before.
    """
    word = reading.parse.words[mention.word]
    above = reading.parse.words[word.head]
    main = reading.parse.words[above.head] if word.dep == "acl" else above
    if word.tag != "VBN" or mention.tense != "PASTPART" or word.i > main.i or (word.dep == "acl" and reading.tells(mention)):
        return False  # "the warning, announced by the mayor, came"
    clause = reading.parse.below(word.i)
    dated = any(clause[0].start <= one.span.start < clause[-1].end for one in reading.found)
    bare = not reading.parse.under(word.i, "aux", "auxpass", "mark", "nsubj", "nsubjpass")
    return bare and (not dated or mention.lemma in reading.words.verbs["earliest"])


def _had(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What had been before what is told of the one who did it: "arrested a man who had robbed a bank", "a report that it had lied"."""
    if not pluperfect(mention) or reading.parse.words[mention.word].dep not in ("relcl", "acl"):
        return
    main = next((m for _, m in reading.up(mention.word) if m.pos == "VERB"), None)
    if main is not None and happens(main) and main.factuality == "fact":
        yield _relation(reading, (mention, main), "past perfect", Sign(f"“{mention.text}” had been before “{main.text}”"))


def _relation(reading: Reading, pair: tuple[Mention, Mention], rule: str, sign: Sign, kind: Kind = Kind.BEFORE) -> Relation:
    first, second = pair
    spans = (*([sign.measure] if sign.measure else []), first.span, second.span)
    return Relation(first.eid, second.eid, kind, spans, TRUST[rule], rule, sign.text, sign.amount, world_of(reading, first, second))


def measures(stated: Iterable[Relation]) -> list[Span]:
    """The times that only say how far two events lie apart, of those counted from publication for want of anything better."""
    return [relation.evidence[0] for relation in stated if len(relation.evidence) > len(PAIR)]
