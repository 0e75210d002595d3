"""What a text says about order: one relation between two nodes, with its evidence. The kinds are data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.text import Span
from timeline.when import EVER, Grain, Interval

PUBLICATION = "published"  # the node of a document's publication date is "published:<document id>"


class Kind(Enum):
    """How two nodes lie: pairs of ends of which the first comes no later than the second.

    A new kind of relation is a line here. "first.start"/"first.end"/"second.start"/"second.end"; all Allen relations are conjunctions of
    such pairs (Vilain and Kautz 1986: the convex part of the point algebra). Every node's start comes before its own end.
    """

    BEFORE = (("first.end", "second.start"),)
    AFTER = (("second.end", "first.start"),)
    MEETS = (("first.end", "second.start"), ("second.start", "first.end"))
    MET_BY = (("second.end", "first.start"), ("first.start", "second.end"))
    DURING = (("second.start", "first.start"), ("first.end", "second.end"))
    INCLUDES = (("first.start", "second.start"), ("second.end", "first.end"))
    SIMULTANEOUS = (
        ("first.start", "second.start"),
        ("second.start", "first.start"),
        ("first.end", "second.end"),
        ("second.end", "first.end"),
    )
    BEGINS = (("first.start", "second.start"), ("second.start", "first.start"), ("first.end", "second.end"))
    BEGUN_BY = (("first.start", "second.start"), ("second.start", "first.start"), ("second.end", "first.end"))
    ENDS = (("first.end", "second.end"), ("second.end", "first.end"), ("second.start", "first.start"))
    ENDED_BY = (("first.end", "second.end"), ("second.end", "first.end"), ("first.start", "second.start"))
    OVERLAPS = (("first.start", "second.start"), ("second.start", "first.end"), ("first.end", "second.end"))
    MEETING_AT_ALL = (("first.start", "second.end"), ("second.start", "first.end"))  # they share some time
    STARTS_BEFORE = (("first.start", "second.start"),)
    STARTS_AFTER = (("second.start", "first.start"),)
    STARTS_BY_END = (("first.start", "second.end"),)
    ENDS_BEFORE = (("first.end", "second.end"),)
    ENDS_AFTER = (("second.end", "first.end"),)
    STARTS_IN = (("second.start", "first.start"), ("first.start", "second.end"))  # since, from
    ENDS_IN = (("second.start", "first.end"), ("first.end", "second.end"))  # until, through


COUNTLESS = 10**6  # the greatest number of units of an amount that says "or more"


@dataclass(frozen=True, slots=True)
class Amount:
    """How much lies between: at least and at most so many units. "two days" is Amount(2, 2, DAY), "within two days" Amount(0, 2, DAY).

    Calendar units are counted as calendars count: two days before some time on a Monday is some time on the Saturday.
    `most` is never None: an open side is COUNTLESS units.
    """

    least: int
    most: int
    grain: Grain


@dataclass(frozen=True, slots=True)
class Relation:
    """`first` `kind` `second`, because of `evidence`.

    `first` and `second` are nodes: the id of an event (or eid of a mention, before mentions are merged), the tid of an expression, or
    "published:<document id>". `amount` applies to BEFORE and AFTER. `rule` names the rule or signal, `words` says in plain words what
    the text says ("two days after"), `confidence` is the probability that it holds (0 to 1), also its trust in contradictions.
    `world` is "" for the narrator's world, else whose ("said:<eid>", "if:<eid>"): worlds are solved apart.
    """

    first: str
    second: str
    kind: Kind
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.9
    rule: str = ""
    words: str = ""
    amount: Amount | None = None
    world: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A node that stands for a stretch of time named in the text: fixed where `interval` is known on that side.

    `label` is what a reader would call it ("“on Monday”"), `why` how the interval came about, in words, for explanations.
    """

    id: str
    interval: Interval = EVER
    label: str = ""
    why: str = ""
    evidence: tuple[Span, ...] = ()
