"""The order of two events' starts by rule: by what introduces a clause, by telling, by tense, else as told."""

from __future__ import annotations

from timeline.relations.learned.forms import LADDER
from timeline.relations.learned.sides import Side, tie
from timeline.relations.relation import Kind
from timeline.relations.words import Words
from timeline.text.syntax import Parse

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
COMING = {"future", "modal"}
OPEN = {"infinitive", "bare", "future", "modal"}
# What a signal between a main clause and its own says of the starts, main clause first.
STARTS = {
    Kind.BEFORE: "BEFORE",
    Kind.STARTS_BEFORE: "BEFORE",
    Kind.OVERLAPS: "BEFORE",
    Kind.INCLUDES: "BEFORE",
    Kind.BEGINS: "EQUAL",
    Kind.AFTER: "AFTER",
    Kind.STARTS_AFTER: "AFTER",
    Kind.DURING: "AFTER",
    Kind.ENDS: "AFTER",
    Kind.MEETING_AT_ALL: "AFTER",
}


def ranked(parse: Parse, pair: tuple[Side, Side], table: Words) -> str:
    """BEFORE or AFTER, of the first in reading order to the second.

    >>> from timeline.text import Document
    >>> from timeline.text.syntax import parse
    >>> from timeline.relations.learned.sides import side
    >>> from timeline.relations.words import words
    >>> syntax = parse(Document("The mayor said that the crew had left."))
    >>> ranked(syntax, (side(syntax, 2, words("en")), side(syntax, 7, words("en"))), words("en"))
    'AFTER'
    """
    first, second = pair
    bond = tie(parse, first, second)
    if bond.startswith("a over"):
        return _over(first, second, bond, table)
    if bond.startswith("b over"):
        return INVERSE[_over(second, first, bond, table)]
    return _apart(first, second)


def _over(upper: Side, lower: Side, bond: str, table: Words) -> str:
    """The upper of two in one sentence to the lower, which stands in a clause of its own below it."""
    kind = table.signals.get(lower.mark)
    if kind in STARTS and kind is not Kind.MEETING_AT_ALL:
        return "AFTER" if STARTS[kind] == "AFTER" else "BEFORE"
    if "ccomp" in bond or upper.kind == "telling":
        return "BEFORE" if lower.form in COMING else "AFTER"
    if lower.form in OPEN or bond.endswith(("xcomp", "conj")):
        return "BEFORE"
    if lower.mark in ("when", "as", "while"):
        return "AFTER"
    if "advcl" in bond and lower.form == "gerund":
        return "BEFORE"
    return "AFTER"


def _apart(first: Side, second: Side) -> str:
    """Two events neither of which stands over the other: what is told is over when it is told, and tenses have their order."""
    telling = [side.kind == "telling" and side.form not in OPEN for side in (first, second)]
    if telling[0] and not telling[1]:
        return "BEFORE" if second.form in COMING else "AFTER"
    if telling[1] and not telling[0]:
        return "AFTER" if first.form in COMING else "BEFORE"
    early = {"pluperfect"} if "past" in (first.form, second.form) else {"pluperfect", "perfect"}
    if second.form in early and first.form not in early:
        return "AFTER"
    if first.form in COMING and LADDER[second.form] < 4:
        return "AFTER"
    return "AFTER" if (first.form, second.form) == ("present", "past") else "BEFORE"
