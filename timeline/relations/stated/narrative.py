"""What the order of sentences says: the past perfect looks back, and the same people in the next sentence are on the same day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.events.event import Mention
from timeline.relations.reading import FEW, Reading
from timeline.relations.relation import Amount, Kind, Relation
from timeline.relations.stated.telling import happens, past, pluperfect
from timeline.relations.trust import TRUST
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY

REACH = 2  # sentences
LEAD = 2  # sentences, a headline included
MAIN = {"ROOT", "conj"}
ASIDE = {"relcl", "acl"}  # told in passing


def continued(reading: Reading, dated: Iterable[Relation]) -> Iterator[Relation]:
    """What the main events of neighbouring sentences, and of the lead and the rest, say of each other."""
    dated = list(dated)
    yield from _neighbours(reading, dated)
    yield from _news(reading, dated)


def _neighbours(reading: Reading, dated: list[Relation]) -> Iterator[Relation]:
    days = {r.first: r for r in dated if r.kind is Kind.DURING and not r.world and r.confidence >= 0.8}
    last: list[Mention] = []
    opening: list[Mention] = []  # what had been before the first thing that is told
    for mention in (m for m in reading.mentions if _main(reading, m)):
        number = reading.parse.words[mention.word].sentence
        last = [m for m in last if number - reading.parse.words[m.word].sentence <= REACH]
        if pluperfect(mention):
            yield from _flashback(reading, mention, last) if mention.eid not in days else ()
            opening = [*opening, mention] if not last and number <= REACH else opening
        elif mention.tense == "PAST":
            if happens(mention):
                yield from (_looked_back(had, mention) for had in opening)
            yield from _scene(mention, last, days)
            last, opening = [*last[-3:], mention], []


def _main(reading: Reading, mention: Mention) -> bool:
    """Whether the narrator tells an event as past in a main clause."""
    told = mention.pos == "VERB" and mention.factuality == "fact" and past(mention) and not mention.speaker
    first = reading.parse.words[mention.word]
    while first.dep == "conj":  # "which was built in 1974 and raised twice" is told in passing
        first = reading.parse.words[first.head]
    return told and first.dep == "ROOT"


def _flashback(reading: Reading, mention: Mention, last: list[Mention]) -> Iterator[Relation]:
    """ "Had warned": before what the narrator was telling; not where it is the second half of that very sentence ("and had gone"), nor
    where it tells how far things had come by a time.
    """
    word = reading.parse.words[mention.word]
    if any(w.i < word.i and w.text.lower() in reading.words.reaching for w in reading.parse.under(word.i, "prep")):
        return  # "by May the army had taken it"
    for other in last[-1:]:
        if word.dep == "conj" and word.head == other.word:
            continue
        yield _looked_back(mention, other)


def _looked_back(had: Mention, other: Mention) -> Relation:
    words = f"“had {had.text}” is past perfect: before what was being told (“{other.text}”)"
    return Relation(had.eid, other.eid, Kind.BEFORE, (had.span, other.span), TRUST["flashback"], "flashback", words)


def _scene(mention: Mention, last: list[Mention], days: dict[str, Relation]) -> Iterator[Relation]:
    """The same two people, told in the same tense right after, and no other date: the same occasion, so the same day."""
    if mention.eid in days:
        return
    for other in reversed(last):
        shared = sorted(names(mention) & names(other))
        if other.eid in days and len(shared) >= 2:
            day = days[other.eid]
            who = " and ".join(shared[:2])
            words = f"{who} again, with no other date: the same occasion as “{other.text}” ({day.words})"
            yield Relation(
                mention.eid, day.second, Kind.DURING, (mention.span, *day.evidence), TRUST["same occasion"], "same occasion", words
            )
            return


def names(mention: Mention) -> set[str]:
    """The last names of everyone who takes part."""
    return {p.name.split()[-1] for p in mention.participants if p.role in ("subject", "object") and p.name[:1].isupper()}


def _news(reading: Reading, dated: list[Relation]) -> Iterator[Relation]:
    """What is said in a news text without a date was said on the day of its lead, or else on the day of publication or the day before.

    A chronology is no news.
    """
    if reading.entries:
        return
    own = {relation.first for relation in dated}
    lead = _lead(reading, dated)
    said = {m.eid: m for m in reading.mentions if m.eid not in own and _says(reading, m)}
    timed = {word.sentence for e in reading.found if (word := reading.parse.word_at(e.span.start))}
    untimed = (m for m in reading.mentions[:FEW] if m.eid not in own and reading.parse.words[m.word].sentence not in timed)
    older = _older(reading, dated)
    first = {m.eid: m for m in untimed if _told_first(reading, m) and not (older and reading.titled(reading.parse.words[m.word].sentence))}
    for mention in (first | said).values() if lead or _fresh(reading) else ():
        if lead and mention.eid in said:
            yield _that_day(reading, mention, lead)
        else:
            words = f"“{mention.text}”, with no date: news tells what happened that day or the day before"
            much = Amount(0, 1, Grain.DAY)
            yield Relation(reading.published, mention.eid, Kind.ENDS_AFTER, (mention.span,), TRUST["fresh news"], "fresh news", words, much)


def _that_day(reading: Reading, mention: Mention, lead: Relation) -> Relation:
    """What was said on the day of the news: all day long, where the news itself tells the hour."""
    words = f"“{mention.text}”, with no date of its own: the day of the news ({lead.words})"
    told, evidence = next(e.interval for e in reading.found if e.tid == lead.second), (mention.span, *lead.evidence)
    if told.length >= DAY:
        return Relation(mention.eid, lead.second, Kind.DURING, evidence, TRUST["day of the news"], "day of the news", words)
    since = reading.parse.document.published.start // DAY - told.start // DAY
    much = Amount(since, since, Grain.DAY)
    return Relation(reading.published, mention.eid, Kind.ENDS_AFTER, evidence, TRUST["day of the news"], "day of the news", words, much)


def _older(reading: Reading, dated: list[Relation]) -> bool:
    """Whether the first sentence under a title dates something to another time than the day of publication or the day before."""
    fresh = {e.tid for e in reading.found if _recent(reading, e.interval, 1)}
    under = reading.telling(LEAD)[1:]
    second = {m.eid for m in reading.mentions[:FEW] if reading.parse.words[m.word].sentence in under}
    return any(relation.first in second and relation.second not in fresh for relation in dated)


def _says(reading: Reading, mention: Mention) -> bool:
    """Whether the narrator tells that someone said or says something, in a simple tense."""
    aside = reading.parse.words[mention.word].dep in ("advcl", "relcl")  # "on Thursday, when it reports results"
    simple = mention.tense in (("PAST",) if aside else ("PAST", "PRESENT")) and mention.aspect == "NONE" and _speaks(reading, mention)
    return simple and mention.pos == "VERB" and mention.factuality == "fact" and not mention.speaker and not reading.teller(mention)


def _told_first(reading: Reading, mention: Mention) -> bool:
    """Whether an event is what the news is about: the main clause of a first sentence in the simple past, or of a headline."""
    word = reading.parse.words[mention.word]
    if mention.pos != "VERB" or mention.factuality != "fact" or mention.aspect != "NONE" or word.dep != "ROOT" or mention.speaker:
        return False
    once = mention.class_ not in ("STATE", "I_STATE")
    told = mention.tense == "PAST" or (word.tag == "VBZ" and reading.titled(word.sentence))
    return once and told and word.sentence in reading.telling(LEAD)


def _speaks(reading: Reading, mention: Mention) -> bool:
    """Whether a verb is one of telling, or an act of speech in a main clause."""
    if mention.class_ == "REPORTING":
        return True
    return mention.lemma in reading.words.verbs["acts"] and reading.parse.words[mention.word].dep in MAIN


def _lead(reading: Reading, dated: list[Relation]) -> Relation | None:
    """What dates the news: the first event told as past in the first two sentences that is dated to publication or the day before."""
    days = {e.tid for e in reading.found if _recent(reading, e.interval, 1) and e.interval.length <= DAY}
    first = reading.telling(LEAD)
    words = reading.parse.words
    verbs = (m for m in reading.mentions[:FEW] if m.pos == "VERB" and past(m) and words[m.word].dep not in ASIDE)
    told = {m.eid for m in verbs if words[m.word].sentence in first}
    return next((r for r in dated if r.first in told and r.second in days and r.kind is Kind.DURING), None)


def _recent(reading: Reading, interval: Interval, days: int) -> bool:
    """Whether an interval begins at most so many days before publication and ends with it."""
    published = reading.parse.document.published
    return published != EVER and published.start // DAY - days <= interval.start // DAY and interval.end // DAY <= -(-published.end // DAY)


def _fresh(reading: Reading) -> bool:
    """Whether a text is news: it names a time in the week before publication."""
    return any(_recent(reading, e.interval, 7) for e in reading.found)
