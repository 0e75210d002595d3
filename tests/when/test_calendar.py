"""The calendar agrees with the standard library where that reaches, and with itself beyond."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import DateError
from timeline.when import EVER, Grain, Interval, instant, iso
from timeline.when.civil import DAY, civil, days, easter, iso_week, seconds, week_start, weekday

EPOCH = datetime(1970, 1, 1)
instants = st.integers(seconds(-20_000), seconds(20_000))


@given(st.dates())
def test_days_as_datetime_counts_them(day: date) -> None:
    at = days(day.year, day.month, day.day) * DAY
    assert at == (datetime.combine(day, datetime.min.time()) - EPOCH).total_seconds()
    assert civil(at)[:3] == (day.year, day.month, day.day)
    assert weekday(at) == day.isoweekday()
    assert iso_week(at) == tuple(day.isocalendar())[:2]


@given(instants)
def test_civil_and_seconds_are_inverses(at: int) -> None:
    shown = civil(at)
    assert seconds(*shown[:5]) + shown.second == at


@given(instants, st.sampled_from(Grain))
def test_an_instant_lies_in_its_unit(at: int, grain: Grain) -> None:
    unit = grain.unit(at)
    assert at in unit
    assert grain.floor(unit.start) == unit.start
    assert grain.floor(unit.end) == unit.end
    assert grain.unit(unit.end - 1) == unit


@given(instants, st.sampled_from(Grain), st.integers(-50, 50))
def test_stepping_keeps_order_and_reaches_the_right_unit(at: int, grain: Grain, count: int) -> None:
    there = grain.step(grain.floor(at), count)
    assert grain.floor(there) == there
    assert (there > at) == (count > 0)


@given(instants, st.sampled_from(Grain))
def test_a_unit_knows_its_name(at: int, grain: Grain) -> None:
    unit = grain.unit(at)
    assert Interval.parse(str(unit)) == unit


@given(instants, instants)
def test_str_and_parse_are_inverses(one: int, other: int) -> None:
    interval = Interval(min(one, other), max(one, other))
    assert Interval.parse(str(interval)) == interval
    assert Interval.parse(str(Interval(EVER.start, interval.end))) == Interval(EVER.start, interval.end)


@given(st.integers(1, 9999), st.integers(1, 53))
def test_weeks_as_the_standard_library_counts_them(year: int, week: int) -> None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except (ValueError, OverflowError):
        return
    assert week_start(year, week) == days(monday.year, monday.month, monday.day) * DAY


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2025, "04-20"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert iso(easter(year)) == f"{year}-{day}"


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("2025", "2025-01-01", "2026-01-01"),
        ("2025-Q2", "2025-04-01", "2025-07-01"),
        ("2025-H2", "2025-07-01", "2026-01-01"),
        ("199X", "1990-01-01", "2000-01-01"),
        ("19XX", "1900-01-01", "2000-01-01"),
        ("2025-W01", "2024-12-30", "2025-01-06"),
        ("2025-W26-1", "2025-06-23", "2025-06-24"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-16"),
        ("2025-06-23T14:30", "2025-06-23T14:30:00", "2025-06-23T14:31:00"),
        ("2025-06-23T24:00", "2025-06-24", "2025-06-24T00:01:00"),
        ("../2025-06-21", "..", "2025-06-21"),
    ],
)
def test_spellings(text: str, first: str, end: str) -> None:
    interval = Interval.parse(text)
    assert interval.start == (EVER.start if first == ".." else instant(first))
    assert interval.end == instant(end)


@pytest.mark.parametrize(
    "text", ["", "2025-13", "2025-06-31", "2021-W53", "2025-Q5", "June", "2025-06-23T25", "2025/2024", "2025-06T10:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        Interval.parse(text)


@given(st.datetimes(min_value=datetime(1, 2, 1), max_value=datetime(9000, 1, 1)), st.integers(0, 400))
def test_steps_of_days_are_those_of_datetime(at: datetime, count: int) -> None:
    start = int((at.replace(microsecond=0) - EPOCH).total_seconds())
    assert Grain.DAY.step(start, count) == int((at.replace(microsecond=0) + timedelta(days=count) - EPOCH).total_seconds())
