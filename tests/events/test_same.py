"""One happening told again: what is merged, what is not, and what the whole says."""

import pytest

from timeline.events import Event, happenings, mentions
from timeline.text import Document
from timeline.text.syntax import parse
from timeline.when import Bounds, Interval


def groups(text: str) -> set[frozenset[str]]:
    """The groups of more than one mention, by their words."""
    return {frozenset(m.text for m in event.mentions) for event in events(text) if len(event.mentions) > 1}


def events(text: str) -> list[Event]:
    read = parse(Document(text))
    return happenings(read, mentions(read, []), {})


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Sarn shelled the port. The shelling killed two people.", {"shelled", "shelling"}),
        ("Sarn bombed the port on Monday. France condemned the attack.", {"bombed", "attack"}),
        ("The company closed its mine. The move surprised the town.", {"closed", "move"}),
        ("The rebels carried out an attack.", {"carried", "attack"}),
        ("Elin Aas resigned on Monday. After the resignation the council met.", {"resigned", "resignation"}),
        ("France condemned the U.S. bombing of Iran. After the U.S. strikes on Iran, oil prices rose.", {"bombing", "strikes"}),
    ],
)
def test_told_again(text: str, together: set[str]) -> None:
    assert together in groups(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sarn shelled the port. Norland shelled the islands.",
        "Olen Karvik died in Torsvik. Karvik was born in 1934. His father died in a rockslide.",
        "France condemned an attack on Spain. Italy feared an attack on Malta.",
        "He said that it rained. She said that it snowed.",
        "The mayor said that it rained. The move surprised the town.",
        "The mayor left the town. He is on medical leave.",
        "The company sold a ship. The company sold a house.",
        "The bombing of Iran angered France. The bombing of Serbia angered Russia.",
        "A strike closed the port in May. Another strike closed the mine.",
    ],
)
def test_what_stays_apart(text: str) -> None:
    assert not groups(text)


def test_dates_keep_apart_what_words_would_merge() -> None:
    read = parse(Document("Sarn shelled the port. The shelling killed two people."))
    told = mentions(read, [])
    days = {"shelled": "2024-06-10", "shelling": "2024-06-12"}
    bounds = {m.eid: Bounds.inside(Interval.parse(days[m.text])) for m in told if m.text in days}
    assert len(happenings(read, told, bounds)) == len(told)


def test_a_happening_is_told_best_by_the_mention_that_names_most() -> None:
    (event,) = [e for e in events("The attack on Iran lasted a day. France condemned the U.S. attack on Iran.") if len(e.mentions) > 1]
    assert event.headline == "U.S. attack on Iran"


def test_a_plan_that_was_carried_out_is_a_fact() -> None:
    found = [
        e for e in events("The general ordered an attack on Tarn. During the attack on Tarn the bridge collapsed.") if len(e.mentions) > 1
    ]
    assert [e.factuality for e in found] == ["fact"]


def test_every_mention_is_in_one_happening() -> None:
    read = parse(Document("Sarn shelled the port. The shelling killed two people. The attack ended."))
    told = mentions(read, [])
    assert sorted(m.eid for e in happenings(read, told, {}) for m in e.mentions) == sorted(m.eid for m in told)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The Halden Star went down off Skarvik on Monday. The ship sank within minutes.", {"went", "sank"}),
        ("The Halden Star went down off Skarvik on Monday. After the sinking the owner resigned.", {"went", "sinking"}),
        ("Vessa Bank acquired Tarn Bank in May. The takeover cost a fortune.", {"acquired", "takeover"}),
        ("Shares fell sharply in May. The slump worried Vessa.", {"fell", "slump"}),
        ("Mayor resigns\n\nThe mayor of Vessa resigned on Monday.", {"resigns", "resigned"}),
        ("Vessa Motors unveils electric van\n\nVessa Motors launched a van on Monday.", {"unveils", "launched"}),
        ("Tarn sues Vessa\n\nTarn has filed a lawsuit against Vessa.", {"sues", "filed", "lawsuit"}),
        ("Elin Aas died on Monday. The death of Elin Aas shocked the town.", {"died", "death"}),
        ("The council voted on Monday. The vote took place in Tarn.", {"voted", "vote", "took"}),
    ],
)
def test_other_words_for_one_happening(text: str, together: set[str]) -> None:
    assert together in groups(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned in May. Ragna Holm quit in June.",
        "Vessa Bank acquired Tarn Bank in May. Skarvik Bank bought Morrow Bank in June.",
        "Elin Aas wrote to the company. Elin Aas wrote to the company again.",
        "Tarn sued Vessa. Tarn had twice before sued Vessa.",
        "Mayor resigns\n\nThe director of the port resigned on Monday.",
        "The Halden Star went down in May. The mayor went down to the port.",
        "Shares fell in May. Prices dropped in June.",
    ],
)
def test_other_words_for_two_happenings(text: str) -> None:
    assert not groups(text)
