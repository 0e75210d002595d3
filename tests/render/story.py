"""A timeline built by hand, for tests that need no parser: every kind of date, every factuality, a contradiction, hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.events.event import Event, Mention, Participant
from timeline.expressions.expression import Anchor, Expression
from timeline.ordering import Conflict
from timeline.relations.relation import Kind, Relation
from timeline.text import Document, Span
from timeline.when import UNKNOWN, Bounds, Interval

HOSTILE = '<script>alert("1")</script> & </style> [x](javascript:alert(1)) `a` | =1+1'


@dataclass(frozen=True)
class Story:
    """What rendering needs of a Timeline."""

    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    expressions: tuple[Expression, ...] = ()
    relations: tuple[Relation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def __iter__(self) -> Iterator[Event]:
        return (event for event in self.events if event.factuality in ("fact", "planned"))

    @property
    def highlights(self) -> tuple[Event, ...]:
        return tuple(event for event in self.events if event.main.text != "sang")

    @property
    def others(self) -> dict[str, str]:
        return {}

    def explain(self, event: Event) -> str:
        return (
            f"{event.headline}: {event.when}.\n 1. “on Monday”: counted from the publication date, {event.main.text} & all\n"
            f"      “{self.quote(event.main.sentence)}”\n 2. minus two days"
        )

    def quote(self, span: Span) -> str:
        return self.document(span).quote(span)

    def document(self, span: Span) -> Document:
        return self.by_id[span.document]

    @cached_property
    def by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}


def inside(spelling: str) -> Bounds:
    return Bounds.inside(Interval.parse(spelling))


# sentence, trigger, time expression, bounds, headline, other fields of the mention
ROWS = [
    ("Caesar was killed on 15 March 44 BC.", "killed", "15 March 44 BC", inside("-0043-03-15"), "Caesar is killed", {}),
    ("The accord was signed in February 2022.", "signed", "in February 2022", inside("2022-02"), "The accord is signed", {}),
    ("Sarn suspended it in summer 2023.", "suspended", "in summer 2023", inside("2023-06-01/2023-09-01"), "Sarn suspends the accord", {}),
    ("Before the attack, the navy had warned of a blockade.", "warned", "", inside("../2024-06-10"), "The navy warns of a blockade", {}),
    ("Sarn shelled the port on Monday.", "shelled", "on Monday", inside("2024-06-10"), "Sarn shells the port", {"place": "Vessa"}),
    ("The fires burned from Monday to Wednesday.", "burned", "from Monday to Wednesday",
     Bounds.lasting(Interval.parse("2024-06-10/2024-06-13")), "The fires burn", {}),
    ("Then the dock workers were evacuated.", "evacuated", "", UNKNOWN, "The dock workers are evacuated", {}),
    ("Aasgard received the mayor on Thursday morning.", "received", "on Thursday morning", inside("2024-06-13T06:00/2024-06-13T12:00"),
     "Aasgard receives the mayor", {"participants": ("Elin Aasgard",)}),
    ("The council will meet on Monday.", "meet", "on Monday", inside("2024-06-17"), "The council meets", {"factuality": "planned"}),
    ("The mayor has since resigned.", "resigned", "", inside("2024-06-13/.."), "The mayor resigns", {"speaker": "The ministry"}),
    ("A guest sang.", "sang", "", UNKNOWN, "A guest sings", {}),
    ("Sarn did not notify the commission.", "notify", "", UNKNOWN, "Sarn notifies the commission", {"factuality": "negated"}),
    (f"A blockade could cut off {HOSTILE} the islands.", "cut", "", UNKNOWN, f"A blockade cuts off {HOSTILE}", {"factuality": "possible"}),
    ("Ships carry grain.", "carry", "", UNKNOWN, "Ships carry grain", {"factuality": "generic"}),
    ("وصل الوفد إلى الميناء يوم الخميس.", "وصل", "يوم الخميس", inside("2024-06-13"), "وصل الوفد إلى الميناء", {}),
]  # fmt: skip


def story() -> Story:
    """The whole story, in one article."""
    text = "\n".join(row[0] for row in ROWS)
    published = Interval.parse("2024-06-13")
    document = Document(text, f"The shelling of Vessa {HOSTILE}", published, "JSON-LD", source="https://news.example/vessa", name="vessa")
    made = [told(document, *row, number) for number, row in enumerate(ROWS)]
    events = [event for event, _ in made]
    shelled, evacuated, received = events[4], events[6], events[7]
    then = evacuated.main.sentence
    signal = Span(document.id, then.start, then.start + 4)
    relations = (
        Relation(shelled.id, evacuated.id, Kind.BEFORE, (signal,), 0.8, "then", "then"),
        Relation(evacuated.id, received.id, Kind.BEFORE, (then,), 0.6, "narrative", "told before"),
    )
    kept = Relation(shelled.id, events[3].id, Kind.AFTER, (shelled.main.span,), 0.9, words="it was on Monday")
    aside = Relation(received.id, shelled.id, Kind.BEFORE, (received.main.span,), 0.4, words="it was before Thursday")
    return Story(
        (document,),
        (*events[:8], events[14], *events[8:14]),
        tuple(expression for _, expression in made if expression),
        relations,
        (Conflict((kept, aside), (aside,)),),
    )


def told(
    document: Document, sentence: str, trigger: str, time: str, when: Bounds, headline: str, more: dict[str, object], number: int
) -> tuple[Event, Expression | None]:
    """One row as an event and its time expression."""
    start = document.text.index(sentence)
    whole = Span(document.id, start, start + len(sentence))
    at = start + sentence.index(trigger)
    span = Span(document.id, at, at + len(trigger))
    fields = dict(more)
    people = tuple(Participant(name, "subject", span, "PERSON") for name in fields.pop("participants", ()))  # type: ignore[union-attr]
    mention = Mention(f"e{number}", span, whole, trigger, trigger, headline=headline, participants=people, **fields)  # type: ignore[arg-type]
    if not time:
        return Event((mention,), when), None
    at = start + sentence.index(time)
    stretch = when.span
    return Event((mention,), when), Expression(
        f"t{number}", Span(document.id, at, at + len(time)), time, "DATE", str(stretch), stretch, anchor=Anchor("publication", stretch)
    )


def many(number: int) -> Story:
    """So many events, a few a day, in a hundred sentences an article."""
    rows = [f"Delegation {i} arrived at the port of Vessa in the evening of day {i}, and the talks went on." for i in range(number)]
    document = Document("\n".join(rows), "Many arrivals", Interval.parse("2024-06-13"), "given", name="many")
    first, id = Interval.parse("2019-01-01").start, document.id
    events, at = [], 0
    for i, row in enumerate(rows):
        day = first + (i * 5 // 7) * 21_600 // 86_400 * 86_400
        span = Span(id, at + row.index("arrived"), at + row.index("arrived") + 7)
        sentence = Span(id, at, at + len(row))
        mention = Mention(
            f"e{i}", span, sentence, "arrived", "arrive", headline=f"Delegation {i} arrives at the port of Vessa", place="Vessa"
        )
        events.append(Event((mention,), Bounds.inside(Interval(day, day + 86_400))))
        at += len(row) + 1
    return Story((document,), tuple(events))
