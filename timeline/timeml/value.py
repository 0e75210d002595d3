"""What a TimeML document says, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.text import Document, Span

CREATION = "t0"  # the tid of the document's own date


class Link(NamedTuple):
    """A TLINK: `source` `type` `target`, where an end is the eid of a mention, the tid of an expression, or "t0", the publication date.

    `signal` is the sid of the word that says so, "" where none does.
    """

    source: str
    target: str
    type: str
    signal: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """A word that says how two things lie in time: "before", "after", "during"."""

    sid: str
    span: Span


@dataclass(frozen=True, slots=True)
class TimeML:
    """An annotated document: its time expressions, mentions of events, temporal links and signals, in the order of the text."""

    document: Document
    expressions: tuple[Expression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tlinks: tuple[Link, ...] = ()
    signals: tuple[Signal, ...] = ()
