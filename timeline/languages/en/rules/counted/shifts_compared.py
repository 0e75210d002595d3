"""Times with which others are compared: the year-ago quarter, the 1988 period, the latest quarter, the same month last year."""

from timeline.expressions.meanings import RUNNING, SPOKEN, Amount, Counterpart, Here, Meaning, Shift, Unit, phrases
from timeline.when import Grain


@phrases("ago_word", "year-ago | year-earlier | year ago | comparable year-ago | comparable year-earlier | corresponding year-ago")
def ago_word() -> int:
    """year-ago, before a unit

    from the year-ago period → DATE 2024
    """
    return -1


@phrases(
    "date",
    "the? {ago_word} (period|quarter) | {ago_word}",
    "the (comparable|corresponding|same) (period|quarter) (a year ago|a year earlier|last year|of last year)",
    "the (comparable|corresponding|same) (period|quarter) (of|in) the? (last|previous|prior) year",
    "the (period|quarter) (a year ago|a year earlier) | year-ago | year-earlier | last year's (period|quarter)",
    "the {year} (period|quarter) | {which:year_word}'s (period|quarter)",
    "the (comparable|corresponding|same|like) (period|quarter) (of|in) {year}",
)
def counterpart(here: Here, year: int | None = None) -> Counterpart | None:
    """the year-ago quarter, the 1988 period

    the corresponding period last year → DATE 2024
    in the same quarter of 1996 → DATE 1996-Q1
    """
    words = set(here.tokens.lowers[here.first : here.last])
    bare = here.last - here.first <= 4 and not {"period", "quarter"} & words
    told = "quarter" in words
    return Counterpart(-1, quarter=told) if year is None or bare else Counterpart(0, year, told)


@phrases(
    "date",
    "the latest (quarter|period) | the (latest|current|present|ongoing) (fiscal)? {unit} | the latest fiscal {unit}",
    "current {unit} | the (most recent|just-ended|just ended|just-completed) (quarter|period)",
    "the (most recent|just-ended|just-completed) (fiscal)? {unit}",
)
def latest(here: Here, unit: Grain | None = None) -> Meaning | None:
    """the latest quarter: the one spoken of

    in the latest quarter → DATE 2025-Q1
    """
    if {"current", "present", "ongoing"} & set(here.tokens.lowers[here.first : here.last]):
        return Unit(unit, 0) if unit is not None and unit >= Grain.WEEK else None
    if unit is None or unit is Grain.QUARTER:
        return Unit(Grain.QUARTER, 0, SPOKEN)
    return Unit(unit, -1) if unit >= Grain.WEEK else None


@phrases("date", "the same {unit} (a year ago|a year earlier|last year|of last year|the year before|the previous year)")
def same_unit_last_year(unit: Grain) -> Shift | None:
    """the same month last year: a year before the one spoken of

    in the same month last year → DATE 2024-06
    """
    return Shift(Amount.of(1, Grain.YEAR), -1, Unit(unit, 0, RUNNING), unit) if unit in (Grain.DAY, Grain.MONTH) else None
