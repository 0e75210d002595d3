"""Questions to a timeline: three-valued, explained, and in one order that contradicts nothing."""

from dataclasses import replace

import pytest

from timeline.errors import QueryError
from timeline.events.event import Event, Mention
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline, asking, merged
from timeline.relations.relation import Amount, Kind, Relation
from timeline.text import Document, Span
from timeline.when import Grain, Interval

TEXT = (
    "On Monday they met. Two days before, the port was shelled. The navy had warned of it. "
    "A treaty was signed in January. They may meet again."
)
DOCUMENT = Document(TEXT, published=Interval.parse("2025-06-23"), published_how="given")


def mention(eid: str, word: str, **more: str) -> Mention:
    start = TEXT.index(word)
    return Mention(eid, Span(DOCUMENT.id, start, start + len(word)), _sentence(start), word, word, headline=f"They {word}", **more)  # type: ignore[arg-type]


def _sentence(at: int) -> Span:
    return Span(DOCUMENT.id, TEXT.rfind(". ", 0, at) + 2 if ". " in TEXT[:at] else 0, TEXT.index(".", at) + 1)


MENTIONS = [
    mention("e1", "met"),
    mention("e2", "shelled"),
    mention("e3", "warned"),
    mention("e4", "signed"),
    mention("e5", "meet", factuality="possible"),
]


def expression(tid: str, word: str, value: str) -> Expression:
    start = TEXT.index(word)
    span = Span(DOCUMENT.id, start, start + len(word))
    return Expression(tid, span, word, "DATE", value, Interval.parse(value), steps=(f"“{word}” is {value}",))


EXPRESSIONS = [expression("t1", "On Monday", "2025-06-23"), expression("t2", "January", "2025-01")]
RELATIONS = [
    Relation("e1", "t1", Kind.DURING, (MENTIONS[0].span, EXPRESSIONS[0].span), words="“On Monday” says when"),
    Relation("e2", "e1", Kind.BEFORE, (MENTIONS[1].span,), words="two days before they met", amount=Amount(2, 2, Grain.DAY)),
    Relation("e3", "e2", Kind.BEFORE, (MENTIONS[2].span,), words="“had warned” is before"),
    Relation("e4", "t2", Kind.DURING, (MENTIONS[3].span,), words="“in January” says when"),
]


@pytest.fixture
def tl() -> Timeline:
    return Timeline.of([DOCUMENT], [Event((each,)) for each in MENTIONS], EXPRESSIONS, RELATIONS)


def test_iteration_is_chronological_and_leaves_out_what_did_not_happen(tl: Timeline) -> None:
    assert [event.main.text for event in tl] == ["signed", "warned", "shelled", "met"]
    assert [event.main.text for event in tl.possible] == ["meet"]
    assert len(tl.events) == 5


def test_bounds(tl: Timeline) -> None:
    assert {event.main.text: str(event.when) for event in tl.events} == {
        "signed": "2025-01",
        "warned": "../2025-06-22",
        "shelled": "2025-06-21",
        "met": "2025-06-23",
        "meet": "../..",
    }


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("warned", "shelled", True),
        ("shelled", "warned", False),
        ("warned", "met", True),
        ("signed", "met", True),
        ("warned", "signed", None),
        ("shelled", "2025-06-22", True),
        ("2025-06-22", "shelled", False),
        ("warned", "2025-01-01", None),
        ("met", "2025-06-23", False),
    ],
)
def test_before_is_yes_no_or_not_known(tl: Timeline, first: str, second: str, answer: bool | None) -> None:
    assert tl.before(first, second) is answer
    assert tl.after(second, first) is answer


def test_during_and_overlaps(tl: Timeline) -> None:
    assert tl.during("shelled", "2025-06") is True
    assert tl.during("shelled", "2025-05") is False
    assert tl.during("warned", "2025-06") is None
    assert tl.overlaps("shelled", "2025-06-21") is True
    assert tl.overlaps("shelled", "met") is False
    assert tl.overlaps("warned", "signed") is None


def test_relation_gap_between_neighbours(tl: Timeline) -> None:
    assert tl.relation("warned", "met") == "before"
    assert tl.relation("signed", "2025") == "during"
    assert tl.relation("warned", "signed") == ""
    assert tl.gap("shelled", "met") == (86_400, 3 * 86_400)
    assert [event.main.text for event in tl.between("2025-06-20", "2025-06-22")] == ["warned", "shelled"]
    assert [event.main.text for event in tl.between("warned", "met")] == ["shelled"]
    assert [event and event.main.text for event in tl.neighbours("shelled")] == ["warned", "met"]
    assert (tl.first().main.text, tl.last().main.text) == ("signed", "met")


def test_the_order_says_what_was_arbitrary(tl: Timeline) -> None:
    assert [(place.event.main.text, place.certain) for place in tl.order()] == [
        ("signed", True),
        ("warned", False),
        ("shelled", True),
        ("met", True),
    ]


def test_explanations_name_every_step_and_its_sentence(tl: Timeline) -> None:
    told = tl.explain("shelled").splitlines()
    assert told[0] == "They shelled: Saturday 21 June 2025."
    assert any("“On Monday” is 2025-06-23" in line for line in told)
    assert any("two days before they met" in line for line in told)
    assert any("Two days before, the port was shelled." in line for line in told)
    assert "Nothing in the text dates it" in tl.explain("meet")


def test_an_order_is_explained_by_what_forces_it(tl: Timeline) -> None:
    told = tl.explain_order("warned", "met")
    assert told.startswith("“They warned” is before “They met”.")
    assert "“had warned” is before" in told
    assert "two days before they met" in told
    assert tl.explain_order("warned", "signed").startswith("It is not known")


def test_what_if(tl: Timeline) -> None:
    supposition = tl.assume("warned", "after", "2025-05-31")
    (moved,) = supposition.moved
    assert (str(moved.before.when), str(moved.after.when)) == ("../2025-06-22", "2025-06-01/2025-06-22")
    assert not supposition.contradicted
    assert tl.assume("met", "before", "shelled").contradicted
    assert str(tl[tl.one("warned").id].when) == "../2025-06-22"


def test_an_id_of_digits_is_no_year() -> None:
    at = next(start for start in range(10**5) if Event((_at(start),)).id.isdigit())
    event = Event((_at(at),))
    tl = Timeline.of([DOCUMENT], [event], [], [])
    assert asking.resolved(tl, event.id) == tl[event.id]


def _at(start: int) -> Mention:
    return Mention("e1", Span(DOCUMENT.id, start, start + 3), _sentence(0), "met", "meet", headline="They met")


@pytest.mark.parametrize("words", ["treaty", "they", "0badf00d"])
def test_an_unclear_event_is_a_sentence(tl: Timeline, words: str) -> None:
    with pytest.raises(QueryError, match=r"No event|events have"):
        tl.one(words)


def test_a_contradiction_is_shown_with_what_was_set_aside(tl: Timeline) -> None:
    against = replace(RELATIONS[3], first="e1", confidence=0.3, words="“in January” they met")
    told = Timeline.of([DOCUMENT], tl.events, EXPRESSIONS, [*RELATIONS, against])
    (conflict,) = told.conflicts
    assert conflict.set_aside == (against,)
    assert "“in January” they met [set aside]" in str(conflict)
    assert str(told.one("met").when) == "2025-06-23"


def test_another_world_does_not_move_the_narrator_s(tl: Timeline) -> None:
    said = replace(RELATIONS[3], first="e1", confidence=0.99, world="said:e3")
    told = Timeline.of([DOCUMENT], tl.events, EXPRESSIONS, [*RELATIONS, said])
    assert str(told.one("met").when) == "2025-06-23"


def test_what_a_speaker_dates_is_compared_with_what_the_narrator_dates(tl: Timeline) -> None:
    signed = next(relation for relation in RELATIONS if relation.first == "e4")
    others = [relation for relation in RELATIONS if relation != signed]
    told = Timeline.of([DOCUMENT], tl.events, EXPRESSIONS, [*others, replace(signed, world="said:e1")])
    assert (told.before("signed", "met"), told.before("met", "signed")) == (True, False)
    assert "“in January”" in told.explain_order("signed", "met")


def test_two_documents_with_the_same_local_names() -> None:
    texts = ["They met on Monday.", "They met on Tuesday."]
    parts = []
    for text, day in zip(texts, ("2025-06-23", "2025-06-24"), strict=True):
        document = Document(text, published=Interval.parse(day))
        span = Span(document.id, 5, 8)
        met = Event((Mention("e1", span, Span(document.id, 0, len(text)), "met", "meet", headline="They met"),))
        when = Expression("t1", Span(document.id, 12, len(text) - 1), text[12:-1], "DATE", day, Interval.parse(day))
        parts.append(Timeline.of([document], [met], [when], [Relation("e1", "t1", Kind.DURING)]))
    both = merged(parts)
    assert [str(event.when) for event in both] == ["2025-06-23", "2025-06-24"]
    assert len(merged([both, parts[0]]).events) == 2


def test_a_graph_has_no_edge_that_others_imply(tl: Timeline) -> None:
    pytest.importorskip("networkx")
    graph = tl.as_graph()
    names = {event.id: event.main.text for event in tl}
    assert {(names[a], names[b]) for a, b in graph.edges} == {("signed", "shelled"), ("warned", "shelled"), ("shelled", "met")}


def test_a_frame_has_a_row_an_event(tl: Timeline) -> None:
    pytest.importorskip("pandas")
    assert list(tl.to_frame()["when"])[-1] == "../.."
