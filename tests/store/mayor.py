"""A timeline made by hand, so that the store is tested on what it is given and not on what is read in a text."""

from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Anchor, Expression
from timeline.ordering import Timeline
from timeline.relations.relation import Amount, Kind, Relation
from timeline.text import Document, Span
from timeline.when import EVER, Bounds, Grain, Interval

TEXT = "The mayor resigned on Monday. The council met two days after she resigned. Critics said the vote could fail. A bell rang earlier."


def day(text: str) -> Interval:
    return Interval.parse(text)


def bounds(text: str) -> Bounds:
    return Bounds.inside(day(text))


def document(text: str = TEXT, published: str = "2025-06-24", **fields: str) -> Document:
    return Document(text, published=EVER if published == ".." else day(published), published_how="given", **fields)


def span(of: Document, quote: str) -> Span:
    start = of.text.index(quote)
    return Span(of.id, start, start + len(quote))


def mention(of: Document, eid: str, trigger: str, sentence: str, **fields: object) -> Mention:
    where = span(of, trigger)
    return Mention(eid, where, span(of, sentence), trigger, trigger, headline=f"{sentence[:-1]}", **fields)


def told(of: Document) -> Timeline:
    """What a reader would find in `TEXT`, or in an edition of it."""
    weekday, date = ("Tuesday", "2025-06-24") if "on Tuesday" in of.text else ("Monday", "2025-06-23")
    first, second, third, fourth = (f"{part}." for part in of.text.rstrip(".").split(". "))
    mayor = Participant("the mayor", "subject", span(of, "The mayor"), entity="PERSON")
    events = [
        Event(
            (
                mention(of, "e1", "resigned", first, tense="PAST", participants=(mayor,)),
                mention(of, "e3", "she resigned", second, tense="PAST", salience=0.25),
            ),
            bounds("2025-06-23"),
        ),
        Event((mention(of, "e2", "met", second, tense="PAST", place="the hall", word=7),), bounds("2025-06-25")),
        Event((mention(of, "e4", "fail", third, factuality="possible", modality="could", cues=(span(of, "could"),), speaker="Critics"),)),
        Event((mention(of, "e5", "rang", fourth, tense="PAST"),), Bounds(latest_end=day("2025-06-23").start)),
    ]
    monday = Expression(
        "t1",
        span(of, f"on {weekday}"),
        f"on {weekday}",
        "DATE",
        date,
        day(date),
        anchor=Anchor("publication", day("2025-06-24"), "the publication date", "a weekday in the past tense"),
        rule="weekday",
        steps=(f"the {weekday} before", date),
    )
    relations = [
        Relation("e1", "t1", Kind.DURING, (monday.span,), 0.9, "anchor", monday.text),
        Relation("e2", "e1", Kind.AFTER, (span(of, "two days after"),), 0.8, "signal", "two days after", Amount(2, 2, Grain.DAY)),
        Relation("e5", "e1", Kind.BEFORE, (span(of, "earlier"),), 0.6, "signal", "earlier"),
        Relation("e4", f"published:{of.id}", Kind.AFTER, (), 0.5, "modal", world="said:e9"),
    ]
    return Timeline.of([of], events, [monday], relations)
