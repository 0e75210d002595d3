"""Signals between events: "before", "two days after", "prior to", "when", and verbs that bring about, begin or end others."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Mention
from timeline.relations.reading import Reading, world_of
from timeline.relations.relation import COUNTLESS, Amount, Kind, Relation
from timeline.relations.stated.amounts import amount, same
from timeline.relations.stated.causes import TIES, antecedent, effect, verbal
from timeline.relations.stated.telling import happens, pluperfect
from timeline.relations.trust import TRUST
from timeline.text.syntax import Word
from timeline.when import Grain

EARLIER_DAY = Amount(1, COUNTLESS, Grain.DAY)
MEASURED = {Kind.BEFORE, Kind.AFTER, Kind.STARTS_AFTER, Kind.STARTS_BEFORE}


def signalled(reading: Reading) -> Iterator[Relation]:
    """Every pair of events that a signal, or a verb over another event, puts in an order."""
    for mention in reading.mentions:
        yield from _governed(reading, mention)
        yield from _phases(reading, mention)
        yield from _harm(reading, mention)


def _governed(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """The event that the signal before this mention's clause or noun hangs on."""
    for first, last in _marks(reading, mention):
        measured = _measure(reading, first)
        start = measured[1] if measured else first
        governor = _governor(reading, mention, first, start)
        if governor and governor.eid != mention.eid:
            phrase = " ".join(word.text.lower() for word in reading.parse.words[first : last + 1])
            if phrase in reading.words.correlated and not scarcely(reading, governor):
                return  # "more than"
            yield _relation(reading, (governor, mention), phrase, (start, last), measured and measured[0])
            return


def _measure(reading: Reading, signal: int) -> tuple[Amount, int] | None:
    """The amount right before a signal, and where it begins; None where that is how long it lasted: "for two days after the vote"."""
    found = (same(reading, signal) if reading.left(signal + 1, 1) == "of" else None) or amount(reading, signal)
    return None if found and reading.left(found[1], 1) in reading.words.going else found


def _marks(reading: Reading, mention: Mention) -> Iterator[tuple[int, int]]:
    """(first, last word) of the signals that introduce a mention: the mark of its clause or the preposition over it."""
    marks = [word for word in reading.parse.under(mention.word, "mark", "advmod") if word.i < mention.word]
    word = reading.parse.words[mention.word]
    nouns = [reading.parse.words[word.head]] if word.dep in ("relcl", "acl") else []  # "by the time the crew left"
    nouns += [noun for link in reading.parse.under(word.i, "prep") if link.i < word.i for noun in reading.parse.under(link.i, "pobj")]
    over = (word for word in _over(reading, mention.word) if word.text.lower() not in reading.words.roles)
    for word in (*marks, *nouns, *over):
        for size in (4, 3, 2, 1):
            first = word.i - size + 1
            phrase = reading.left(word.i + 1, size)
            if _signals(reading, mention, phrase):
                yield first, word.i
                break
        else:
            much = _measure(reading, word.i) if word.text.lower() == "of" else None
            if much and much[0].least == 0:
                yield word.i, word.i  # "within two hours of the explosion", "on the day of the vote"


def _signals(reading: Reading, mention: Mention, phrase: str) -> bool:
    """Whether a phrase puts a mention in an order; "on" does so before a participle alone, "than" behind "no sooner"."""
    doing = phrase in reading.words.doing and reading.parse.words[mention.word].dep == "pcomp" and _fronted(reading, mention)
    return doing or phrase in reading.words.signals or phrase in reading.words.correlated


def _fronted(reading: Reading, mention: Mention) -> bool:
    """Whether a mention stands before the verb that it hangs on."""
    above = reading.above(mention.word)
    return above is not None and mention.word < above.word


def _over(reading: Reading, i: int) -> Iterator[Word]:
    """The preposition above a noun or a gerund, through "of" and through the noun that it completes."""
    for word in reading.parse.up(i):
        below = reading.parse.words[i]
        if word.dep in ("prep", "mark") and (below.dep in ("pobj", "pcomp") or (below.dep == "dobj" and word.tag == "VBG")):
            yield word
            if word.text.lower() not in ("of", "in"):
                return
        elif word.i in reading.at or word.pos not in ("NOUN", "PROPN"):
            return
        i = word.i


def _governor(reading: Reading, mention: Mention, signal: int, start: int) -> Mention | None:
    """The event that a signal's phrase modifies: the nearest one above that the phrase does not itself hold.

    A phrase set off by a comma right after another event belongs to that event: "two ships that left on 2 May, a month before the flood,
    are still missing".
    """
    word = reading.parse.words[signal]
    start_of = mention.word if word.head == mention.word else word.i
    above = next((reading.at[up.i] for up in reading.parse.up(start_of) if up.i in reading.at and up.i != mention.word), None)
    if above and above.word > mention.word and reading.left(start, 1) == "," and mention.word > signal:
        first = reading.parse.sentences[word.sentence][0]
        return next((m for i in range(start - 1, first - 1, -1) if (m := reading.at.get(i)) and m.pos == "VERB"), above)
    return above


def _relation(reading: Reading, pair: tuple[Mention, Mention], phrase: str, place: tuple[int, int], much: Amount | None) -> Relation:
    first, second = pair
    kind, much = _kind(reading, pair, phrase, much) if not reading.lifts(place[1]) else (Kind.STARTS_AFTER, None)
    said = " ".join(word.text.lower() for word in reading.parse.words[place[0] : place[1] + 1])
    if much is EARLIER_DAY:
        said += f": what “had” been “{first.text}” before a known happening is of an earlier day"
    return Relation(
        first.eid,
        second.eid,
        kind,
        (reading.span(*place), first.span, second.span),
        reading.words.sure(phrase),
        f"signal “{phrase}”",
        said,
        much,
        world_of(reading, first, second),
    )


def _kind(reading: Reading, pair: tuple[Mention, Mention], phrase: str, much: Amount | None) -> tuple[Kind, Amount | None]:
    """What a signal says of these two: "not until" turns; when one thing happens, the other follows on the same day or the next."""
    otherwise = Kind.AFTER if much and much.most else Kind.MEETING_AT_ALL
    tables = (reading.words.signals, reading.words.doing, reading.words.correlated)
    kind, first = next((table[phrase] for table in tables if phrase in table), otherwise), pair[0]
    if kind is Kind.OVERLAPS and (first.polarity == "NEG" or happens(first)):
        return (Kind.STARTS_AFTER if first.polarity == "NEG" else Kind.STARTS_BEFORE), None
    if (over := _over_by(reading, pair, phrase)) is not None:
        return over, None
    if phrase in reading.words.occasions and (told := _on_occasion(reading, pair, kind)) is not None:
        return told
    if much and kind in (Kind.STARTS_AFTER, Kind.STARTS_BEFORE):
        return (Kind.AFTER if kind is Kind.STARTS_AFTER else Kind.BEFORE), much
    if kind is Kind.BEFORE and _forewarned(reading, pair):
        return kind, much or EARLIER_DAY
    return kind, much if kind in MEASURED or phrase not in reading.words.signals else None


def _on_occasion(reading: Reading, pair: tuple[Mention, Mention], kind: Kind) -> tuple[Kind, Amount | None] | None:
    """How what goes on, or happens, lies to what happens then: within it, or on the same day or the next."""
    first, second = pair
    if _goes_on(first) and happens(second):
        return Kind.INCLUDES, None
    if not (happens(first) and happens(second)):
        return None
    at_once = reading.tells(first) or first.lemma in reading.words.verbs["harming"]  # "two died when a crane fell"
    return kind, Amount(0, 0 if at_once else 1, Grain.DAY)


def _over_by(reading: Reading, pair: tuple[Mention, Mention], phrase: str) -> Kind | None:
    """How the two lie where one was over by the other: "had fled when police arrived", "returned once the siege was lifted", "hardly had he
    sat down when the roof fell in", "since the bridge fell, ferries have carried the cars".
    """
    first, second = pair
    if phrase in reading.words.completed and (happens(second) or _instant(reading, second)):
        lasts = first.aspect.startswith("PERFECTIVE") and phrase in reading.words.times
        return Kind.AFTER if happens(first) or lasts else None
    had = [pluperfect(each) for each in pair]
    follows = reading.words.signals.get(phrase) in (Kind.STARTS_AFTER, Kind.AFTER)
    if had[0] != had[1] and (happens(first) or happens(second)) and (phrase in reading.words.occasions or (had[1] and follows)):
        return Kind.BEFORE if had[0] else Kind.AFTER
    return Kind.BEFORE if had[0] and scarcely(reading, first) else None


def scarcely(reading: Reading, mention: Mention) -> bool:
    """Whether something had only just been when another came: "hardly had he left", "no sooner had he left"."""
    group = [mention.word, *(word.i for word in reading.parse.under(mention.word, "aux"))]
    return any(word.text.lower() in reading.words.scarcely for i in group for word in reading.parse.under(i, "advmod"))


def _instant(reading: Reading, mention: Mention) -> bool:
    """Whether a gerund is of what is done in a moment: "on hearing the verdict"."""
    return mention.tense == "PRESPART" and mention.lemma in reading.words.verbs["instant"]


def _forewarned(reading: Reading, pair: tuple[Mention, Mention]) -> bool:
    """Whether something "had been said" before a happening that the reader knows: that was news of an earlier day."""
    first, second = pair
    return reading.tells(first) and first.tense == "PAST" and first.aspect.startswith("PERFECTIVE") and second.pos == "NOUN"


def _goes_on(mention: Mention) -> bool:
    """Whether an event is told as going on: "was sleeping", "had been burning"."""
    return mention.tense == "PAST" and mention.aspect.endswith("PROGRESSIVE")


def _phases(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """Beginning and ending verbs with the event that is their object, or else their subject."""
    if mention.class_ == "ASPECTUAL" and not any(mention.lemma in reading.words.verbs[name] for name in TIES):
        inner = effect(reading, mention)
        yield from _phase(reading, mention, inner, None if inner else _subject(reading, mention))


def _phase(reading: Reading, mention: Mention, inner: Mention | None, subject: Mention | None) -> Iterator[Relation]:
    """ "Began work", "the work began"; "resumed the work", which had begun before; "stopped the work", "the work ended"."""
    event = inner or subject
    if event and mention.lemma in reading.words.verbs["resuming"]:
        yield verbal(reading, (mention, event), Kind.MEETING_AT_ALL, ("resumes", mention))
    elif event and mention.lemma in reading.words.verbs["beginning"]:
        yield verbal(reading, (mention, event), Kind.BEGINS, ("begins", mention))
    elif event and mention.lemma in reading.words.verbs["ending"]:
        yield verbal(reading, (mention, event), Kind.ENDS_AFTER if inner else Kind.ENDS, ("ends", mention))


def _harm(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """What an event kills or destroys, it does when it happens: "the flood that killed three", "the flood killed three", and "the ferry
    sank, killing three", "three were killed in the flood".
    """
    if mention.pos != "VERB" or mention.lemma not in reading.words.verbs["harming"]:
        return
    event = _harmful(reading, mention)
    if event and event.eid != mention.eid:
        words = f"“{event.text}” and what it did (“{mention.text}”) are of one day"
        spans, world = (event.span, mention.span), world_of(reading, mention, event)
        much = Amount(0, 0, Grain.DAY)
        yield Relation(mention.eid, event.eid, Kind.STARTS_AFTER, spans, TRUST["harm done"], "harm done", words, much, world)


def _harmful(reading: Reading, mention: Mention) -> Mention | None:
    """The event that did a harm: subject, antecedent, what it was suffered in, or the clause that a free participle closes."""
    subject = reading.parse.child(mention.word, "nsubj")
    word = reading.parse.words[mention.word]
    if word.dep == "relcl" and (subject is None or subject.tag in ("WDT", "WP")):
        event = antecedent(reading, word)
        return event if event and event.pos == "NOUN" else None
    inside = (reading.parse.child(w.i, "pobj") for w in reading.parse.under(word.i, "prep") if w.text.lower() == "in")
    named = [subject] if subject else []
    for noun in (*named, *(w for w in inside if w is not None)):
        if (event := reading.told(noun.i)) and event.pos == "NOUN":
            return event
    main = reading.at.get(word.head) if reading.free(word) else None
    return main if main and main.pos == "VERB" and main.word < mention.word else None


def _subject(reading: Reading, mention: Mention) -> Mention | None:
    subject = reading.parse.child(mention.word, "nsubj")
    return reading.told(subject.i) if subject else None
