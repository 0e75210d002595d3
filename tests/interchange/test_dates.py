"""Cells that say when: as people write them, as EDTF writes them, and what is no date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from timeline.errors import DateError
from timeline.interchange.dates import bounds, day_first
from timeline.interchange.rows import stated
from timeline.ordering import Timeline
from timeline.relations.relation import Relation
from timeline.render.edtf import edtf
from timeline.text import Document
from timeline.when import UNKNOWN, Bounds, Grain, Interval
from timeline.when.interval import BEGINNING, END


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        ("2025-06-21", "2025-06-21"),
        (" 2025-06 ", "2025-06"),
        ("2025", "2025"),
        ("20250621", "2025-06-21"),
        ("2025-06-21T14:30", "2025-06-21T14:30"),
        ("2025-06-21 9:30", "2025-06-21T09:30"),
        ("21/6/2025 9:30 pm", "2025-06-21T21:30"),
        ("21 June 2025 12:15 a.m.", "2025-06-21T00:15"),
        ("2025-06-21 14:30:05", "2025-06-21T14:30:05"),
        ("2025-06-21 00:00:00", "2025-06-21"),  # what spreadsheets make of a day
        ("21 June 2025", "2025-06-21"),
        ("June 21, 2025", "2025-06-21"),
        ("on 21 June 2025", "2025-06-21"),
        ("Dec 2019", "2019-12"),
        ("early March 2024", "2024-03-01/2024-03-11"),
        ("summer 2023", "2023-06-01/2023-09-01"),
        ("c. 1850", "1850"),
        ("circa 1850", "1850"),
        ("the 1990s", "199X"),
        ("12th century", "11XX"),
        ("15 March 44 BC", "-0043-03-15"),
        ("21.6.2025", "2025-06-21"),
        ("3.4.2025", "2025-04-03"),
        ("21/6/2025", "2025-06-21"),
        ("6/21/2025", "2025-06-21"),
        ("4/4/2025", "2025-04-04"),
        ("before 1990", "../1990-01-01"),
        ("after 3 May 2025", "2025-05-04/.."),
        ("by June 2025", "../2025-07-01"),
        ("since 2020", "2020-01-01/.."),
        ("between 3 and 9 May 2025", "2025-05-03/2025-05-10"),
        ("1914-1918", "1914-01-01/1919-01-01"),
        ("from May to July 2025", "2025-05-01/2025-08-01"),
        ("", "../.."),
        ("2025-06-21?", "2025-06-21"),
        ("1850~", "1850"),
        ("2025-06-XX", "2025-06"),
        ("2025-XX-XX", "2025"),
        ("XXXX-XX-XX", "../.."),
        ("2025-22", "2025-06-01/2025-09-01"),
        ("2025-24", "2024-12-01/2025-03-01"),
        ("2025-34", "2025-Q2"),
        ("2025-41", "2025-H2"),
        ("Y12000", "+12000"),
        ("[2025-05-03..2025-05-09]", "2025-05-03/2025-05-10"),
        ("[..2025-06-20]", "../2025-06-21"),
        ("2025-05-03/2025-05-09", "2025-05-03/2025-05-10"),
        ("2025-05-03/..", "2025-05-03/.."),
    ],
)
def test_a_cell_says_when(cell: str, when: str) -> None:
    assert str(bounds(cell)) == when


def test_a_range_lasted_and_a_set_happened_once() -> None:
    assert bounds("2025-05-03/2025-05-09").core == Interval.parse("2025-05-04/2025-05-09")
    assert bounds("[2025-05-03..2025-05-09]").core is None


@pytest.mark.parametrize(
    "cell",
    [
        *("someday", "yesterday", "Monday", "the day after the vote", "He left in 2025", "two days", "2025-13-01", "31 June 2025"),
        *(
            "3000000000",
            "20251321",
            "2025-06-21/2025-06-20",
            "[2025-06..2025-05]",
            "2025/06/21/22",
            "in May",
            "every Monday",
            "2025-06 9:30",
            "2025-06-21 25:00",
        ),
    ],
)
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(DateError):
        bounds(cell)


def test_a_day_that_could_be_a_month_is_refused_until_the_column_tells() -> None:
    with pytest.raises(DateError, match="either way round"):
        bounds("3/4/2025")
    assert str(bounds("3/4/2025", day_first=True)) == "2025-04-03"
    assert str(bounds("3/4/2025", day_first=False)) == "2025-03-04"


@pytest.mark.parametrize(
    ("column", "told"),
    [(["3/4/2025", "21/4/2025"], True), (["4/21/2025", ""], False), (["3/4/2025"], None), (["21/4/2025", "4/21/2025"], None), ([], None)],
)
def test_a_column_tells_whether_days_come_first(column: list[str], told: bool | None) -> None:
    assert day_first(column) is told


INSTANTS = some.integers(-10_000, 10_000).map(lambda day: day * 86_400)


@some.composite
def known(draw: some.DrawFn) -> Bounds:
    """Bounds as a consistent network has them: each pair in order, no end before its start."""
    a, b, c, d = sorted(draw(some.lists(INSTANTS, min_size=4, max_size=4, unique=True)))
    start, end = draw(some.sampled_from([((a, b), (c, d)), ((a, c), (b, d)), ((a, a), (b, d)), ((a, b), (d, d)), ((a, a), (d, d))]))
    known = [*start, *end]
    opened = draw(some.sampled_from([(), (0,), (3,), (0, 3), (1, 2), (0, 1, 2, 3)]))
    ends = [BEGINNING, END, BEGINNING, END]
    return Bounds(*(ends[n] if n in opened else at for n, at in enumerate(known)))


def solved(when: Bounds) -> Bounds:
    """What the network makes of the statements for these bounds."""
    text = Document("It happened.")
    from timeline.events.event import Event, Mention
    from timeline.text import Span

    whole = Span(text.id, 0, 12)
    event = Event((Mention("e1", whole, whole, "happened", "happen"),))
    relations = [Relation("e1", f"date:{each.interval}", each.kind, (whole,)) for each in stated(when)]
    read = Timeline.of([text], [event], [], relations)
    assert not read.conflicts
    return read.events[0].when


@given(known())
def test_what_is_stated_of_bounds_gives_the_same_bounds(when: Bounds) -> None:
    found = solved(when)
    for name in ("earliest_start", "latest_start", "earliest_end", "latest_end"):
        mine, theirs = getattr(when, name), getattr(found, name)
        assert mine == theirs or mine in (BEGINNING, END), name  # an open side may be closed by the other bounds


@given(some.integers(-700_000, 1_000_000), some.sampled_from([Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF, Grain.YEAR]))
def test_edtf_is_read_as_it_was_written(day: int, grain: Grain) -> None:
    when = Bounds.inside(grain.unit(day * 86_400))
    assert bounds(edtf(when)) == when


@given(INSTANTS, INSTANTS)
def test_edtf_sets_are_read_as_they_were_written(first: int, second: int) -> None:
    start, end = sorted((first, second))
    for when in (
        Bounds.inside(Interval(start, end + 86_400)),
        Bounds.inside(Interval(BEGINNING, end)),
        Bounds.inside(Interval(start, END)),
    ):
        assert bounds(edtf(when)) == when


def test_nothing_is_stated_of_what_is_not_known() -> None:
    assert stated(UNKNOWN) == []
