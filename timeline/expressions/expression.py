"""A time expression of a text with its TIMEX3 attributes, the interval it names, and why."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.text import Span
from timeline.when import EVER, Interval


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression was resolved against.

    `kind`: "publication", "dateline", "expression" (an earlier one), "event", "none" (absolute), "given". `label` is what a reader
    would call it ("the publication date, Monday 23 June 2025"), `reason` why it was chosen, `reference` the tid of the expression.
    """

    kind: str = "none"
    interval: Interval = EVER
    label: str = ""
    reason: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """A TIMEX3: its characters, type (DATE, TIME, DURATION, SET), value and modifier, what it comes to, and why.

    `interval` is EVER where it names no stretch of time (a bare duration, "recently"). `steps` is the derivation in words, in order;
    `rejected` the readings that were considered and why they were not taken.
    `tree` is how the rules read the words, indented, outermost first. `begin` and `end` are the tids that delimit a range, as TIMEX3's
    beginPoint and endPoint.
    """

    tid: str
    span: Span
    text: str
    type: str
    value: str
    interval: Interval = EVER
    mod: str = ""
    quant: str = ""
    freq: str = ""
    anchor: Anchor = Anchor()
    rule: str = ""
    steps: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    begin: str = ""
    end: str = ""
    tree: tuple[str, ...] = ()
