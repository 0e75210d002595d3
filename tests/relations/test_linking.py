"""Which links an annotator would draw, on sentences of our own with events as they are found."""

import pytest

from timeline.reconstruct import analysis
from timeline.relations import tlinks
from timeline.relations.linking import linked
from timeline.text import Document
from timeline.when import Interval


def links(text: str) -> set[tuple[str, str, str]]:
    """(word of the first, word of the second, relType), "t0" being publication."""
    read = analysis(Document(text, published=Interval.parse("2024-06-13")))
    named = {mention.eid: mention.text for mention in read.mentions} | {time.tid: time.text for time in read.expressions} | {"t0": "t0"}
    drawn = linked(read.parse, read.expressions, read.mentions, read.relations)
    return {(named[first], named[second], name) for first, second, name in tlinks(drawn)}


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The ferry sank on Monday.", ("sank", "Monday", "IS_INCLUDED")),
        ("The crew left after the ferry sank.", ("left", "sank", "AFTER")),
        ("The ferry sank when it struck a rock.", ("sank", "struck", "AFTER")),
        ("The ferry sank.", ("sank", "t0", "BEFORE")),
        ("The owner says the ferry sank.", ("says", "t0", "BEFORE")),
        ("The crew are repairing the ferry.", ("repairing", "t0", "INCLUDES")),
        ("The ferry will sail again.", ("sail", "t0", "AFTER")),
        ("The mayor said the bridge would open.", ("open", "said", "AFTER")),
        ("The strike lasted two weeks.", ("lasted", "two weeks", "IS_INCLUDED")),
        ("The council recently resigned.", ("resigned", "recently", "IS_INCLUDED")),
        ("The town sent divers to search the wreck.", ("sent", "search", "BEFORE")),
        ("The guard walked home, whistling a tune.", ("walked", "whistling", "SIMULTANEOUS")),
        ("After leaving the pier, the ferry sank.", ("sank", "leaving", "AFTER")),  # not a free participle
        ("The owner made an offer.", ("made", "offer", "SIMULTANEOUS")),
        ("The mayor said the pier was safe. She said it opened in May.", ("said", "said", "SIMULTANEOUS")),
        ("The ferry sank on Monday. The crew left on June 10.", ("Monday", "June 10", "SIMULTANEOUS")),
    ],
)
def test_drawn(text: str, link: tuple[str, str, str]) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The owner said that the ferry sank.", {"sank", "t0"}),  # told by another: its order is against the telling
        ("The pier was old.", {"old", "t0"}),
        ("The divers, who live nearby, left.", {"live", "t0"}),  # what goes on beside the main clause
        ("The inquiry blamed the collision.", {"collision", "t0"}),
        ("The owner accepted an offer.", {"accepted", "offer"}),
        ("The ferry sank on Monday. The crew left on June 11.", {"Monday", "June 11"}),
        ("It once sank. The crew once left.", {"once"}),  # two times of which neither is known
        ("The mayor said the pier was safe. The owner said it opened in May.", {"said"}),  # another speaker
        ("The mayor said the pier was safe. She warned that it shook.", {"said", "warned"}),  # another act
    ],
)
def test_not_drawn(text: str, pair: set[str]) -> None:
    assert not [link for link in links(text) if {link[0], link[1]} == pair]


def test_what_is_stated_keeps_its_evidence() -> None:
    read = analysis(Document("The crew left after the ferry sank.", published=Interval.parse("2024-06-13")))
    drawn = linked(read.parse, read.expressions, read.mentions, read.relations)
    assert next(relation.words for relation in drawn if relation.rule == "signal “after”") == "after"
    assert len({(relation.first, relation.second) for relation in drawn}) == len(drawn)
