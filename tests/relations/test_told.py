"""What tense, telling and verbs of phase say, on sentences of our own with events as they are found."""

import pytest

from timeline.reconstruct import analysis, build
from timeline.relations import Kind
from timeline.text import Document
from timeline.when import Interval


def said(text: str) -> set[tuple[str, str, Kind, str]]:
    """(rule, word of the first, kind, word of the second), "published" being publication."""
    read = analysis(Document(text, published=Interval.parse("2024-06-13")))
    named = {mention.eid: mention.text for mention in read.mentions} | {time.tid: time.text for time in read.expressions}
    return {(r.rule, named.get(r.first, "published"), r.kind, named.get(r.second, "published")) for r in read.relations}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The mayor said the crew left.", ("reported", "left", Kind.BEFORE, "said")),
        ("The mayor said the crew needed help.", ("reported state", "needed", Kind.STARTS_BEFORE, "said")),
        ("The mayor said the crew was waiting.", ("reported state", "waiting", Kind.STARTS_BEFORE, "said")),
        ("The town began the repairs.", ("begins", "began", Kind.BEGINS, "repairs")),
        ("The town resumed the repairs.", ("resumes", "resumed", Kind.MEETING_AT_ALL, "repairs")),
        ("The bridge fell as the flood came.", ("signal “as”", "fell", Kind.STARTS_AFTER, "came")),
        ("The mayor has condemned the attack.", ("spoken of as known", "attack", Kind.ENDS_BEFORE, "published")),
    ],
)
def test_stated(text: str, statement: tuple[str, str, Kind, str]) -> None:
    assert statement in said(text)


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("The mayor said she would go if the crew left.", "reported", "left"),  # which lies ahead
        ("The mayor said the ferry would sail and told the crew to wait.", "reported", "told"),  # another act, not what she said
        ("The clerk treated the flood as an attack.", "signal “as”", "treated"),
        ("The mayor has been following the talks.", "spoken of as known", "talks"),
        ("The mayor has been angry about the strike.", "spoken of as known", "strike"),
        ("The crew continued the search.", "spoken of as known", "search"),
        ("The mayor ordered a search.", "spoken of as known", "search"),
        ("The mayor said the firm had planned to sail.", "foretold", "sail"),  # meant before she spoke
    ],
)
def test_not_stated(text: str, rule: str, first: str) -> None:
    assert not [statement for statement in said(text) if statement[:2] == (rule, first)]


def test_the_day_of_the_news_is_a_whole_day() -> None:
    text = "The dam broke shortly after 4 a.m. on Thursday. Two bridges fell. The mayor said the firm was to blame."
    found = {event.main.text: str(event.when.span) for event in build(text=text, published="2024-06-13")}
    assert found["broke"] == "2024-06-13T04"
    assert found["said"] == "2024-06-13"
