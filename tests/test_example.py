"""The bundled article comes out right, from its first line to its page: what a careful reader would have made of it."""

import pytest

import timeline
from timeline.events.event import Event
from timeline.files import PACKAGE
from timeline.ordering import Timeline
from timeline.when import UNKNOWN

EXAMPLES = PACKAGE.parent / "examples"


@pytest.fixture(scope="module")
def harbour() -> Timeline:
    return timeline.build(EXAMPLES / "harbour.txt", published="2024-06-13")


def with_trigger(tl: Timeline, *triggers: str) -> Event:
    """The event one of whose mentions has this trigger; of several, the first that happened."""
    found = [event for event in tl.events if any(mention.text.lower() in triggers for mention in event.mentions)]
    assert found, f"no event {triggers}"
    return min(found, key=lambda event: event.factuality not in ("fact", "planned"))


@pytest.mark.parametrize(
    ("trigger", "when"),
    [
        ("told", "2024-06-13"),
        ("received", "2024-06-13"),
        ("shelled", "2024-06-10"),
        ("signed", "2022-02"),
        ("warned", "../2024-06-10"),
        ("left", "2024-05-02"),
        ("collapsed", "2024-04"),
    ],
)
def test_each_event_is_dated_as_far_as_the_text_goes(harbour: Timeline, trigger: str, when: str) -> None:
    event = with_trigger(harbour, trigger)
    if trigger == "received":
        assert event.when.span in timeline.Interval.parse(when)
    else:
        assert str(event.when) == when


def test_a_planned_meeting_lies_ahead(harbour: Timeline) -> None:
    meeting = with_trigger(harbour, "meet")
    assert meeting.factuality == "planned"
    assert str(meeting.when) == "2024-06-17"


def test_the_derived_date_is_explained_from_its_anchor_on(harbour: Timeline) -> None:
    told = harbour.explain(with_trigger(harbour, "shelled"))
    assert "10 June 2024" in told.splitlines()[0]
    assert "13 June 2024" in told
    assert "three days" in told
    assert "residence on Thursday morning" in told


def test_today_in_a_quotation_is_the_day_of_publication(harbour: Timeline) -> None:
    today = next(each for each in harbour.expressions if each.text.lower() == "today")
    assert today.value == "2024-06-13"


@pytest.mark.parametrize(("trigger", "label"), [("include", "negated"), ("notify", "negated"), ("cut", "possible"), ("force", "possible")])
def test_what_did_not_or_may_not_happen_is_kept_apart(harbour: Timeline, trigger: str, label: str) -> None:
    event = with_trigger(harbour, trigger)
    assert event.factuality == label
    assert event not in list(harbour)
    assert event in getattr(harbour, label)


def test_one_happening_under_many_names(harbour: Timeline) -> None:
    shelling = with_trigger(harbour, "shelled")
    told = [mention.text.lower() for mention in shelling.mentions]
    assert len(told) >= 5
    assert {"shelled", "shelling", "attack", "bombardment"} <= set(told)
    assert not {"told", "received", "warned", "exercise"} & set(told)


def test_order_is_known_without_dates(harbour: Timeline) -> None:
    shelling, warning = with_trigger(harbour, "shelled"), with_trigger(harbour, "warned")
    assert harbour.before(warning, shelling) is True
    assert harbour.before(shelling, warning) is False
    assert harbour.before(shelling, with_trigger(harbour, "received")) is True


def test_every_entry_can_be_read(harbour: Timeline) -> None:
    for event in harbour:
        assert event.headline
        assert len(event.headline) <= 120
        assert event.headline[0] == event.headline[0].upper()
        assert event.headline.split()[-1].lower() not in {"the", "a", "of", "to", "and", "in", "that"}


def test_building_twice_gives_the_same_page(harbour: Timeline) -> None:
    again = timeline.build(EXAMPLES / "harbour.txt", published="2024-06-13")
    assert again.html() == harbour.html()


@pytest.mark.parametrize("name", ["ferry.html", "quarry.md"])
def test_the_other_examples_are_read_whole(name: str) -> None:
    tl = timeline.build(EXAMPLES / name)
    assert tl.documents[0].dated
    assert sum(1 for event in tl if event.when.dated) >= 4
    page = tl.html()
    assert all(event.id in page for event in tl.events)


def test_the_quarry_s_two_statements_are_shown_as_a_contradiction() -> None:
    tl = timeline.build(EXAMPLES / "quarry.md")
    assert tl.conflicts
    assert all(conflict.set_aside for conflict in tl.conflicts)


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.*") if path.name != "README.md"))
def test_every_date_is_explained(name: str) -> None:
    tl = timeline.build(EXAMPLES / name, published="2024-06-13" if name == "harbour.txt" else None)
    dated = [event for event in tl.events if event.when != UNKNOWN]
    assert dated
    assert [event.headline for event in dated if not tl.reasons(event)] == []
