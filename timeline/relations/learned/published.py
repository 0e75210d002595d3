"""How each event and time of a text lies to the day of its publication: by dates, else by tense, else by what it is told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.nodes import VAGUE, compared
from timeline.relations.reading import Reading
from timeline.relations.stated.anchoring import head
from timeline.relations.stated.telling import ahead, past
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY

REFERENCES = {"PAST_REF": "BEFORE", "PRESENT_REF": "INCLUDES", "FUTURE_REF": "AFTER"}
SPOKEN = {"PAST", "PRESENT", "PRESPART"}


def publication_day(published: Interval) -> Interval:
    """The whole day of a publication known to the minute."""
    return published if published == EVER or published.length >= DAY else Grain.DAY.unit(published.start)


def to_publication(over: Reading, mentions: Iterable[Mention], dates: Mapping[str, Interval], day: Interval) -> dict[str, str]:
    """BEFORE, IS_INCLUDED, SIMULTANEOUS, INCLUDES, AFTER or VAGUE of each eid and tid; `dates` are those of the events that have one."""
    events = {mention.eid: _event(mention, dates.get(mention.eid, EVER), day) for mention in mentions}
    return events | {time.tid: _time(over, time, day, events) for time in over.found}


def _event(mention: Mention, date: Interval, day: Interval) -> str:
    by_date = compared(date, day)
    if by_date != VAGUE:
        return "IS_INCLUDED" if by_date in ("SIMULTANEOUS", "IS_INCLUDED") else by_date
    return _by_tense(mention)


def _by_tense(mention: Mention) -> str:
    verb, fact = mention.pos == "VERB", mention.factuality == "fact"
    if verb and fact and mention.class_ == "REPORTING" and mention.aspect == "NONE" and mention.tense in SPOKEN:
        return "IS_INCLUDED"
    if ahead(mention) or mention.modality or mention.tense == "INFINITIVE":
        return "AFTER"
    if past(mention) or mention.tense == "PRESPART" or (mention.pos == "NOUN" and mention.tense != "PRESENT" and fact):
        return "BEFORE"
    if mention.tense == "PRESENT":
        return "INCLUDES" if fact else "AFTER"
    return "AFTER" if mention.pos == "NOUN" else VAGUE


def _time(over: Reading, time: Expression, day: Interval, events: Mapping[str, str]) -> str:
    """By its dates; where it has none, as the event that it is told of: "held for two days"."""
    if time.value in REFERENCES:
        return REFERENCES[time.value]
    if EVER in (time.interval, day):
        root = head(over, time)
        above = over.above(root.i) if root else None
        name = events[above.eid] if above else VAGUE
        return name if name in ("BEFORE", "AFTER") else VAGUE
    by_date = compared(time.interval, day)
    if by_date != VAGUE and time.type != "DURATION":
        return by_date
    if time.interval.start < day.start:  # "the last four months", "the next two weeks": they end or begin with that day
        return "BEFORE" if time.interval.end <= day.end else "INCLUDES"
    return "AFTER" if time.interval.end > day.end else "IS_INCLUDED"
