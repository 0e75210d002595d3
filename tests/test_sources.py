"""Several sources on one happening: joined where that is sure, left apart where it is not, and their contradictions shown."""

from itertools import permutations
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.cli import app
from timeline.ordering import Timeline, merged
from timeline.reconstruct import build
from timeline.store import Store
from timeline.text import Document
from timeline.when import Interval

EXAMPLES = Path(__file__).parent.parent / "examples"


def told(text: str, published: str, name: str = "a") -> Timeline:
    return build(Document(text, published=Interval.parse(published), published_how="given", name=name, source=name))


MONDAY = told("The ferry Halden Star sank on Monday.", "2024-03-13")
SUNDAY = told("The Halden Star sank on Sunday.", "2024-03-14", "b")
GUARD = told("The Halden Star sank on Sunday, the coast guard said.", "2024-03-14", "c")
OFFICE = told("The Halden Star sank on Tuesday, the harbour office said.", "2024-03-15", "d")


def test_what_two_sources_tell_is_one_event_with_both_sentences() -> None:
    both = merged([MONDAY, told("The Halden Star sank on Monday evening.", "2024-03-14", "b")])
    (event,) = both.events
    assert str(event.when) == "2024-03-11T18:00:00/2024-03-12"
    assert {mention.span.document for mention in event.mentions} == {document.id for document in both.documents}
    assert not both.conflicts


def test_two_dates_of_one_happening_are_a_contradiction() -> None:
    both = merged([MONDAY, SUNDAY])
    (event,), (conflict,) = both.events, both.conflicts
    assert {statement.words for statement in conflict.statements} == {"“sank … on Monday”", "“sank … on Sunday”"}
    assert len(conflict.set_aside) == 1
    assert str(event.when) in ("2024-03-10", "2024-03-11")


def test_a_speaker_who_contradicts_the_narrator_is_shown_and_moves_nothing() -> None:
    both = merged([MONDAY, GUARD])
    (conflict,) = both.conflicts
    assert [s.words for s in conflict.set_aside] == ["“sank … on Sunday”"]
    assert "“sank … on Monday”" in {statement.words for statement in conflict.statements}
    assert str(both.one("Halden Star sank on").when if both.find("Halden Star sank on") else both.events[0].when) == "2024-03-11"


def test_two_speakers_who_differ_are_shown() -> None:
    both = merged([GUARD, OFFICE])
    (conflict,) = both.conflicts
    assert {s.words for s in conflict.statements} == {"“sank … on Sunday”", "“sank … on Tuesday”"}
    assert len(conflict.set_aside) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norland shelled Vessa on Monday.", "Norland shelled Vessa on Tuesday."),  # a deed can be done twice
        ("Norland shelled Vessa on Monday.", "Norland shelled Brennport on Monday."),
        ("Norland shelled Vessa on Monday.", "Sarn shelled Vessa on Monday."),
        ("A ferry sank on Monday.", "A ferry sank on Sunday."),  # nobody says that it is the same
        ("Maria Keller resigned on Monday.", "Thomas Weber resigned on Monday."),
        ("Maria Keller said on Monday that she was glad.", "Maria Keller said on Monday that she was sad."),
        ("Maria Keller met Thomas Weber on Monday.", "Maria Keller did not meet Thomas Weber on Monday."),
    ],
)
def test_what_may_be_two_happenings_stays_two(first: str, second: str) -> None:
    one, other = told(first, "2024-03-13"), told(second, "2024-03-13", "b")
    assert len(merged([one, other]).events) == len(one.events) + len(other.events)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norland shelled Vessa on Monday.", "Vessa was shelled by Norland on 11 March."),
        ("Maria Keller resigned.", "Prime minister Maria Keller resigned on Tuesday."),
        ("Maria Keller met Thomas Weber in Vessa.", "Keller met Weber in Vessa on Monday."),
    ],
)
def test_what_is_told_again_is_joined(first: str, second: str) -> None:
    assert len(merged([told(first, "2024-03-13"), told(second, "2024-03-14", "b")]).events) == 1


def test_the_order_of_sources_does_not_matter() -> None:
    found = [merged(list(order)) for order in permutations([MONDAY, SUNDAY, OFFICE])]
    assert len({tuple((event.id, str(event.when), event.headline) for event in each.events) for each in found}) == 1


def test_the_store_keeps_documents_apart_and_joins_them_again() -> None:
    with Store("sqlite://") as store:
        for each in (MONDAY, SUNDAY):
            store.add(each)
        joined = store.timeline()
    assert len(joined.events) == 1
    with Store("sqlite://") as store:
        store.add(joined)
        assert store.timeline() == joined


def test_three_sources_and_one_that_tells_something_else() -> None:
    other = told("Three people drowned in Brennport on Friday.", "2024-03-16", "e")
    whole = merged([MONDAY, SUNDAY, OFFICE, other])
    assert [len({m.span.document for m in event.mentions}) for event in whole.find("sank")][:1] == [3]
    assert len(whole.find("drowned")) == 1


def test_the_bundled_papers_differ_about_the_founding() -> None:
    papers = merged([build(EXAMPLES / "depot-wire.txt"), build(EXAMPLES / "depot-gazette.txt")])
    said = [{statement.words for statement in conflict.statements} for conflict in papers.conflicts]
    assert {"“founded … in 1991”", "“founded … in 1994”"} in said
    assert str(papers.documents[0].published) == "2025-09-18"
    assert str(papers.documents[1].published) == "2025-09-21"


def test_what_we_took_for_granted_is_no_contradiction_of_the_text() -> None:
    timeline = told("The bridge opened in May 1990. Maria Keller had resigned. Keller resigned in June 1995.", "2024-03-13")
    assert not timeline.conflicts
    (conflict,) = timeline.overruled
    assert [statement.rule for statement in conflict.set_aside] == ["flashback"]
    assert str(timeline.one("resigned").when) == "1995-06"


def test_a_page_of_two_sources_has_both_their_titles_unless_it_is_given_one(tmp_path: Path) -> None:
    sources = [str(EXAMPLES / f"depot-{name}.txt") for name in ("wire", "gazette")]
    both = "Fire destroys chemical depot outside Karsholm · Karsholm depot: what we know"
    for more, title in (([], both), (["--title", "The fire"], "The fire")):
        assert CliRunner().invoke(app, ["build", *sources, *more, "-o", str(tmp_path / "a.html")]).exit_code == 0
        assert f"<h1>{title}</h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")
