"""Amounts that lie against a date: the past 24 hours, the next two weeks, the first nine months of 1998."""

from timeline.expressions.meanings import NOW, RUNNING, UNKNOWN_COUNT, Ahead, Amount, Here, Meaning, Span, phrases
from timeline.when import Grain


@phrases(
    "timex",
    "the? {gone} {plain} | the? {approximately} (past|last) {plain} | these (past|last) {plain}",
    "the? {number} {gone} {units} | (past|last) {approximately} {plain}",
    "the? (past|last|recent) (several|few|couple of) {units} | the (past|last) {units} | this (past|last) {plain}",
    "the {gone} {plain} or so",
)
def past(
    here: Here, plain: Amount | None = None, number: float | None = None, units: Grain | None = None, approximately: str = ""
) -> Meaning | None:
    """the past three months

    the past 24 hours → DURATION PT24H
    over the last two weeks → DURATION P2W
    It will last two days. → DURATION P2D
    The latest 10-year notes fell. → DURATION P10Y
    Tours of the hall, with its ceiling of stars, last ninety minutes. → DURATION PT90M
    """
    if _leads(here):
        return None
    size = plain or Amount.of(number if number is not None else unknown(here), Grain.DAY if units is None else units)
    verb = bool(size.suffix) or here.among("before_verb", here.before())
    lasts = here.tokens.lowers[here.first] == "last" and verb  # "it will last three weekends"
    lasts = lasts or (here.tokens.lowers[here.first] == "last" and here.before() == "," and not here.casual)
    newest = "-" in here.text() and "latest" in here.tokens.lowers[here.first : here.first + 2]
    return None if lasts or newest or _with_article(here) else Span(size.with_mod(approximately), -1, _base(here))


@phrases(
    "timex",
    "the? {to_come} {plain} | the? {approximately} next {plain} | the? {number} {to_come} {units}",
    "the? (next|coming) (several|few|couple of) {units} | the (coming|next) {units}",
    "the? (next|following) {approximately} {plain} | another {plain} | (an)? additional {plain} | the {to_come} {plain} or so",
)
def coming(
    here: Here, plain: Amount | None = None, number: float | None = None, units: Grain | None = None, approximately: str = ""
) -> Meaning | None:
    """the next two weeks

    over the next few years → DURATION PXY
    It failed following two days of rain. → DURATION P2D
    """
    if _leads(here):
        return None
    size = plain or Amount.of(number if number is not None else unknown(here), Grain.DAY if units is None else units)
    return None if _with_article(here) else Span(size.with_mod(approximately), 1, _base(here))


@phrases("timex", "(the|this|these)? {near} {unit} and a half")
def near_and_a_half(near: int, unit: Grain) -> Span | None:
    """the past year and a half

    over the last year and a half → DURATION P1Y6M
    in the next hour and a half → DURATION PT1H30M
    """
    return Span(Amount.of(1.5, unit), near) if near and unit is not Grain.SECOND else None


def _base(here: Here) -> str:
    """From where it is counted: "the following two weeks" from the time told, "the next two weeks" from now."""
    return RUNNING if any(here.among("from_there", word) for word in here.tokens.lowers[here.first : here.last]) else NOW


def _leads(here: Here) -> bool:
    """Whether its first word only leads the amount: "died following two weeks of fever"."""
    return not here.casual and here.among("leading_amounts", here.tokens.lowers[here.first])


def _with_article(here: Here) -> bool:
    """Whether "a" begins the amount, which it cannot after "the last"."""
    return "plain" in here.slots and here.tokens.lowers[here.slots["plain"].first] in ("a", "an") and here.slots["plain"].first > here.first


@phrases("gone", "past | last | previous | preceding | recent | latest | prior")
def gone() -> int:
    """last, before an amount

    over the preceding three months → DURATION P3M
    """
    return -1


@phrases("to_come", "next | coming | following | upcoming | ensuing | subsequent | intervening | succeeding")
def to_come() -> int:
    """next, before an amount

    in the ensuing three months → DURATION P3M
    """
    return 1


def unknown(here: Here) -> float:
    """The count of "several" and "few" between other words: about three to people who ask for something."""
    words = here.tokens.lowers[here.first : here.last]
    if "couple" in words:
        return 2
    return 3 if here.settings.prefer and any(here.among("three", word) for word in words) else UNKNOWN_COUNT


@phrases("timex", "within the? (next|coming) {core:plain}", talk=True)
def within_next(core: Amount) -> Ahead | None:
    """within the next ten months: from now on, asked of an assistant

    within the next ten months → DURATION P10M
    """
    return Ahead(core, upto=True)


@phrases("timex", "(recent|past) {units} | coming {units} | in (recent) {units}")
def recent(units: Grain, here: Here) -> Amount | None:
    """recent months

    in recent months → DURATION PXM
    """
    return Amount.of(UNKNOWN_COUNT, units) if here.tokens.lowers[here.first] != "in" else None
