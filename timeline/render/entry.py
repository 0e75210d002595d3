"""One event as a template sees it: everything already in words, nothing left to look up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.event import Event, Mention
from timeline.render.edtf import days, edtf, machine
from timeline.render.lookup import Lookup, Source
from timeline.render.marking import Piece, live, turned, whole
from timeline.when import Bounds
from timeline.when.civil import DAY, Civil, civil
from timeline.when.interval import BEGINNING, END

_NUMBER = re.compile(r"^ *\d+\. ")
UNNAMED = ("", "DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY")  # what is no one's name
FACTS = ("fact", "planned")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence that tells of the event, in pieces; who says it, where it stands, and where to read it live."""

    pieces: tuple[Piece, ...]
    speaker: str
    source: Source
    url: str

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return whole(self.pieces)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a chain of evidence, and how deep it stands in it."""

    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in words.

    `mark` is "point" (known to the day), "span" (somewhere within), "lasting", "before", "after", "order" or "none"; `kind` the factuality;
    `order` the sentence on its place among others where that is what is known, `order_told` the sentences that say so, but for the event's
    own; `again` whether the entry before it has the same date; `minor` whether it is shown small, as not one of the timeline's highlights.
    """

    event: Event
    date: str
    mark: str
    order: str
    quotations: tuple[Quotation, ...]
    why: tuple[Step, ...]
    contested: bool = False
    minor: bool = False
    order_told: tuple[str, ...] = ()
    bar: tuple[float, float] | None = None
    again: bool = False

    @property
    def id(self) -> str:
        """Stable across builds: the event's own."""
        return self.event.id

    @property
    def when(self) -> Bounds:
        """The bounds as they are."""
        return self.event.when

    @property
    def headline(self) -> str:
        """One clause that stands alone; the trigger where the event has no headline."""
        return self.event.headline or self.event.main.text

    @property
    def kind(self) -> str:
        """The factuality."""
        return self.event.factuality

    @property
    def speaker(self) -> str:
        """Who says so, "" for the narrator."""
        return self.event.speaker

    @property
    def credit(self) -> str:
        """Who says so, where the headline does not say it; "" else."""
        return "" if self.speaker in self.headline else self.speaker

    @property
    def place(self) -> str:
        """Where, "" where no mention says."""
        return self.event.place

    @property
    def who(self) -> tuple[str, ...]:
        """The names of everyone who takes part and has a name."""
        return tuple(participant.name for participant in self.event.participants if participant.entity not in UNNAMED)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Each document that tells of it, once."""
        return tuple(dict.fromkeys(quotation.source for quotation in self.quotations))

    @property
    def quotation(self) -> Quotation:
        """The sentence that tells it best."""
        return self.quotations[0]

    @property
    def turned(self) -> bool:
        """Whether any of its headline or sentence is written from right to left."""
        return turned(self.headline) or turned(self.quotation.text)

    @property
    def chain(self) -> tuple[Step, ...]:
        """Why it is dated so, without the sentence that tells it best, which a page shows already."""
        shown = f"“{self.quotation.text}”"
        return tuple(step for step in self.why if step.text != shown)

    @property
    def edtf(self) -> str:
        """The bounds in EDTF."""
        return edtf(self.when)

    @property
    def machine(self) -> str:
        """The date for HTML's time element, "" where it has no spelling for it."""
        return machine(self.when)

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day, "" where open."""
        return days(self.when)

    @property
    def first(self) -> Civil | None:
        """The first day as figures, None where open."""
        return None if self.when.earliest_start == BEGINNING else civil(self.when.earliest_start)

    @property
    def last(self) -> Civil | None:
        """The last day as figures, None where open."""
        return None if self.when.latest_end == END else civil(max(self.when.earliest_start, self.when.latest_end - 1))

    @property
    def grain(self) -> str:
        """The name of the unit of time that the bounds are exactly one of ("DAY", "MONTH"), "" where they are none."""
        return _grain(self.when)

    @property
    def certain(self) -> bool:
        """Whether the date is known to the day."""
        return self.mark == "point"


@lru_cache(4096)
def _grain(when: Bounds) -> str:
    grain = when.span.grain
    return grain.name if grain is not None else ""


def entry(event: Event, lookup: Lookup) -> Entry:
    """The event as templates see it, worked out once."""
    if event.id not in lookup.entries:
        lookup.entries[event.id] = _entry(event, lookup)
    return lookup.entries[event.id]


def _entry(event: Event, lookup: Lookup) -> Entry:
    mark = _mark(event, lookup)
    told = lookup.terms["when"]["order"] if mark == "order" else lookup.date(event.when)
    return Entry(
        event=event,
        date=told,
        mark=mark,
        order=lookup.order(event) if mark in ("order", "before", "after") else "",
        quotations=tuple(dict.fromkeys(quotation(mention, event, lookup) for mention in event.mentions)),
        why=tuple(step(line) for line in lookup.why(event)),
        order_told=lookup.order_told(event) if mark in ("order", "before", "after") else (),
        contested=event.id in lookup.contested,
        minor=event.id not in lookup.highlights,
    )


def _mark(event: Event, lookup: Lookup) -> str:
    """What kind of knowledge the bounds are."""
    when = event.when
    if when.unknown:
        return "order" if event.id in lookup.told_order else "none"
    if not when.dated:
        return "before" if when.earliest_start == BEGINNING else "after"
    if when.span.length <= DAY:
        return "point"
    return "lasting" if when.core is not None else "span"


def quotation(mention: Mention, event: Event, lookup: Lookup) -> Quotation:
    """The sentence of a mention with its trigger, its times and the words on its order marked."""
    document = lookup.documents[mention.span.document]
    return Quotation(
        pieces=lookup.pieces(mention, event),
        speaker=mention.speaker,
        source=lookup.sources[mention.span.document],
        url=live(document, mention.sentence),
    )


def step(line: str) -> Step:
    """A line of an explanation: a step, its number left to the list it stands in, or what a step rests on, which is one deeper.

    >>> step(" 2. minus two days"), step("      “They met.”")
    (Step(text='minus two days', depth=0), Step(text='“They met.”', depth=1))
    """
    bare, deep = _NUMBER.sub("", line), line.startswith("     ")
    return Step(bare.strip(), int(deep))
