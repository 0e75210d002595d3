"""How a timeline is laid out: the strip of time, years and months, marks, pages."""

from __future__ import annotations

import io
import sys
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story import inside, many, story

from timeline.reconstruct import build
from timeline.render import rendered, rendering
from timeline.render.axis import COLUMNS, axis
from timeline.render.edtf import edtf
from timeline.render.pages import SIZE, parts
from timeline.render.view import View
from timeline.render.words import table
from timeline.when import UNKNOWN, Bounds, Interval


def view(timeline=None, **options: object) -> View:
    return View(timeline or story(), table("en"), **options)


def test_marks_say_what_is_known() -> None:
    marks = {each.headline: each.mark for each in view().all}
    assert marks["Sarn shells the port"] == "point"
    assert marks["The accord is signed"] == "span"
    assert marks["The fires burn"] == "lasting"
    assert marks["The navy warns of a blockade"] == "before"
    assert marks["The mayor resigns"] == "after"
    assert marks["The dock workers are evacuated"] == "order"
    assert marks["A guest sings"] == "none"


def test_what_is_known_by_order_stands_between_its_neighbours() -> None:
    names = [each.headline for each in view().entries]
    at = names.index("The dock workers are evacuated")
    assert names.index("Sarn shells the port") < at < names.index("Aasgard receives the mayor")
    assert view().entries[at].order == "After “Sarn shells the port”, before “Aasgard receives the mayor”."
    assert view().entries[at].order_told == (), "its own sentence says so, and is shown anyway"


def test_every_event_is_in_one_section_only() -> None:
    shown = [each.id for each in view().listed]
    assert sorted(shown) == sorted(event.id for event in story().events)


def test_years_hold_all_entries_in_order() -> None:
    held = [each.id for year in view().years for month in year.months for each in month.entries]
    assert held == [each.id for each in view().entries]
    assert [year.title for year in view().years] == ["44 BCE", "2022", "2023", "2024"]


def test_what_may_be_of_two_years_stands_under_the_first_that_its_neighbours_allow() -> None:
    text = (
        "The mine opened in 1974. In 2021 the firm agreed to pay a fine. Prosecutors dropped the inquiry the following month. "
        "Engineers warned the mayor last December. Inspectors cleared the dam between November 2024 and June 2025. "
        "In July Marta Keel took over. In August the roof fell. In September the firm sold the mine. In October it was flooded."
    )
    laid = view(build(text=text, published="2025-11-18")).years
    held = {each.headline.split(" ")[-1]: year.title for year in laid for month in year.months for each in month.entries}
    assert held["inquiry"] == "2021"
    named = {(year.title, month.title.split(" ")[-1]) for year in laid for month in year.months if month.title}
    assert all(year in month or month == "known" for year, month in named)
    assert not any("2024" in month.title for year in laid if year.title == "2025" for month in year.months)


def test_a_short_span_is_cut_into_months_and_a_long_thin_one_into_centuries() -> None:
    assert [month.title for year in view(many(300)).years for month in year.months][:2] == ["January 2019", "February 2019"]


def test_section_ids_are_unique() -> None:
    for timeline in (story(), many(1000)):
        ids = [id for year in view(timeline).years for id in (year.id, *(month.id for month in year.months))]
        assert len(ids) == len(set(ids))


def test_the_strip_counts_every_dated_event() -> None:
    strip = view(many(1000)).axis
    assert sum(column.total for column in strip.columns) == 1000
    assert all(column.uncertain == 0 for column in strip.columns)


SPANS = st.lists(st.tuples(st.integers(-3_000_000, 900_000), st.integers(1, 40_000)), min_size=1, max_size=60)


@given(SPANS)
def test_a_strip_is_whole_and_in_order(spans: list[tuple[int, int]]) -> None:
    bounds = [Bounds.inside(Interval(day * 86_400, (day + length) * 86_400)) for day, length in spans]
    strip = axis((str(number), each) for number, each in enumerate(bounds))
    assert sum(column.total for column in strip.columns) == len(bounds)
    assert len(strip.columns) <= COLUMNS or strip.grain.name == "MILLENNIUM"
    assert all(a.at + a.width <= b.at + 1e-9 for a, b in pairwise(strip.columns))
    assert strip.columns[-1].at + strip.columns[-1].width == pytest.approx(1)
    for each in bounds:
        start, end = strip.bar(each)
        assert 0 <= start <= end <= 1 + 1e-9


@given(SPANS)
def test_edtf_is_never_narrower_than_the_bounds(spans: list[tuple[int, int]]) -> None:
    for day, length in spans:
        spelling = edtf(Bounds.inside(Interval(day * 86_400, (day + length) * 86_400)))
        assert spelling
        assert "/" not in spelling, "somewhere inside is a set, not an interval"


@pytest.mark.parametrize(
    ("bounds", "spelling"),
    [
        (inside("2025"), "2025"),
        (inside("199X"), "199X"),
        (inside("19XX"), "19XX"),
        (inside("2025-H2"), "2025-41"),
        (inside("2024-12-01/2025-03-01"), "2025-24"),
        (inside("2025-06-21T14:30"), "2025-06-21T14:30:00"),
        (inside("2025-06-21T14:00/2025-06-21T16:00"), "2025-06-21"),
        (inside("2025-06-21/.."), "[2025-06-21..]"),
        (UNKNOWN, "XXXX-XX-XX"),
        (Bounds.lasting(Interval.parse("2025-06")), "2025-06-01/2025-06-30"),
        (Bounds(*[Interval.parse(day).start for day in ("2025-05-01", "2025-06-01", "2025-07-01", "2025-08-01")]), "2025-05/2025-07"),
    ],
)
def test_edtf(bounds: Bounds, spelling: str) -> None:
    assert edtf(bounds) == spelling


def test_a_long_timeline_is_cut_into_pages() -> None:
    made = parts(view(many(6000)), "folder")
    assert sum(len(part.view.shown) for part in made) == 6000
    assert all(len(part.view.shown) <= SIZE for part in made)
    assert [part.file for part in made][:2] == ["folder/001.html", "folder/002.html"]
    assert made[0].title == "2019"


def test_pages_link_to_each_other_and_back() -> None:
    done = rendering(many(3000), "html", pages="many", file="case.html")
    first, second = (done.beside[name] for name in sorted(done.beside) if name.endswith(".html"))
    assert 'href="../case.html"' in first
    assert 'rel="next" href="002.html"' in first
    assert 'rel="prev" href="001.html"' in second
    shown = sum(page.count('class="e ') - page.count('<li class="e ') for page in (first, second))
    assert shown == 3000
    assert all(f'href="{name}"' in done.content for name in done.beside if name.endswith(".html"))


def test_one_page_up_to_ten_thousand_and_a_string_always_one() -> None:
    assert not rendering(many(2600), "html").beside
    assert rendered(many(2600), pages="auto").count('<li id="e-') == 2600


def test_a_site_is_one_archive() -> None:
    archive = zipfile.ZipFile(io.BytesIO(rendering(many(3000), "site").content))
    assert archive.namelist()[0] == "index.html"
    assert len(archive.namelist()) == 5


def test_the_limit_keeps_the_most_telling() -> None:
    kept = view(limit=4)
    assert len(kept.all) == 4
    assert kept.cut == 11
    assert all(each.kind in ("fact", "planned") for each in kept.all)


def test_a_timeline_without_events_is_a_page() -> None:
    from story import Story

    empty = Story(story().documents, ())
    assert "No events were found." in str(rendering(empty, "html").content)
    assert "0 events" in str(rendering(empty, "md").content)


def test_many_pages_only_for_those_who_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["timeline.render.rendering"], "LONGEST", 5)
    assert not rendering(many(10), "html").beside
    assert rendering(many(10), "html", file="case.html").beside
