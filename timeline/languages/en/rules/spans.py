"""Amounts that lie against a date: the past 24 hours, the next two weeks, the first nine months of 1998."""

from timeline.expressions.meanings import UNKNOWN_COUNT, Ahead, Amount, Here, Meaning, Span, phrases
from timeline.when import Grain


@phrases(
    "timex",
    "the? (past|last|previous|preceding|recent) {plain} | the? {approximately} (past|last) {plain} | these (past|last) {plain}",
    "the? {number} (previous|preceding|past|last) {units} | (past|last) {approximately} {plain}",
    "the? (past|last|recent) (several|few|couple of) {units} | the (past|last) {units} | this (past|last) {plain}",
)
def past(
    here: Here, plain: Amount | None = None, number: float | None = None, units: Grain | None = None, approximately: str = ""
) -> Meaning | None:
    """the past three months

    the past 24 hours → DURATION PT24H
    over the last two weeks → DURATION P2W
    """
    size = plain or Amount.of(number if number is not None else unknown(here), Grain.DAY if units is None else units)
    if plain is not None and any(word in ("a", "an") for word in here.tokens.lowers[here.first : here.last]):
        return None
    return Span(size.with_mod(approximately), -1)


@phrases(
    "timex",
    "the? (next|coming|following) {plain} | the? {approximately} next {plain} | the? {number} (following|coming|next|upcoming) {units}",
    "the? (next|coming) (several|few|couple of) {units} | the (coming|next) {units}",
    "the? (next|following) {approximately} {plain} | another {plain} | (an)? additional {plain}",
)
def coming(
    here: Here, plain: Amount | None = None, number: float | None = None, units: Grain | None = None, approximately: str = ""
) -> Meaning | None:
    """the next two weeks

    over the next few years → DURATION PXY
    """
    size = plain or Amount.of(number if number is not None else unknown(here), Grain.DAY if units is None else units)
    if plain is not None and any(word in ("a", "an") for word in here.tokens.lowers[here.first + 1 : here.last]):
        return None
    return Span(size.with_mod(approximately), 1)


@phrases("timex", "(the|this|these)? {near} {unit} and a half")
def near_and_a_half(near: int, unit: Grain) -> Span | None:
    """the past year and a half

    over the last year and a half → DURATION P1Y6M
    in the next hour and a half → DURATION PT1H30M
    """
    return Span(Amount.of(1.5, unit), near) if near and unit is not Grain.SECOND else None


def unknown(here: Here) -> float:
    """The count of "several" and "few" between other words: about three to people who ask for something."""
    words = here.tokens.lowers[here.first : here.last]
    if "couple" in words:
        return 2
    return 3 if here.casual and any(here.among("three", word) for word in words) else UNKNOWN_COUNT


@phrases("timex", "within the? (next|coming) {core:plain}")
def within_next(core: Amount, here: Here) -> Ahead | None:
    """within the next ten months: from now on, asked of an assistant

    within the next ten months → DURATION P10M
    """
    return Ahead(core, upto=True) if here.casual else None


@phrases("timex", "(recent|past) {units} | coming {units} | in (recent) {units}")
def recent(units: Grain, here: Here) -> Amount | None:
    """recent months

    in recent months → DURATION PXM
    """
    return Amount.of(UNKNOWN_COUNT, units) if here.tokens.lowers[here.first] != "in" else None
