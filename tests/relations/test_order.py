"""Which of two events starts first, and how any two nodes lie: the learned order, its features, its weights, its training."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations import order_of
from timeline.relations.learned.between import between
from timeline.relations.learned.features import names
from timeline.relations.learned.forms import form
from timeline.relations.learned.ground import ground
from timeline.relations.learned.scorer import WEIGHTS, scorer
from timeline.relations.nodes import compared
from timeline.text import Document, Span
from timeline.text.syntax import Parse, parse
from timeline.when import EVER, Interval

INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
STORY = "The mayor said the crew had left the port after the storm broke the pier. The navy will search the coast. Olsen waited."


@cache
def read(text: str) -> Parse:
    return parse(Document(text, published=Interval.parse("2024-06-13")))


def verbs(syntax: Parse) -> list[Mention]:
    document = syntax.document.id
    found = [word for word in syntax.words if word.pos == "VERB"]
    return [
        Mention(w.text, Span(document, w.start, w.end), syntax.sentence_span(w.sentence), w.text, w.lemma, tense="PAST", word=w.i)
        for w in found
    ]


def order(text: str, first: str, second: str) -> str:
    syntax = read(text)
    return order_of(syntax, verbs(syntax), [(first, second)])[0][2]


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        ("The crew left before the storm came.", "left", "came", "BEFORE"),
        ("The crew left after the storm came.", "left", "came", "AFTER"),
        ("The mayor said the crew had left.", "said", "left", "AFTER"),
        ("The mayor said the crew will leave.", "said", "leave", "BEFORE"),
        ("The crew left. The mayor said it was late.", "left", "said", "BEFORE"),
        ("The mayor told reporters about it. The crew left.", "told", "left", "AFTER"),
        ("The crew agreed to leave.", "agreed", "leave", "BEFORE"),
        ("The storm came. The crew had left.", "came", "left", "AFTER"),
        ("The pier broke and the crew left.", "broke", "left", "BEFORE"),
    ],
)
def test_the_order_of_two_starts(text: str, first: str, second: str, expected: str) -> None:
    assert order(text, first, second) == expected


@given(st.permutations(["said", "left", "broke", "search", "waited"]))
@settings(max_examples=20, deadline=None)
def test_the_order_seen_from_the_other_end_is_the_other_order(some: list[str]) -> None:
    syntax = read(STORY)
    told = verbs(syntax)
    ((_, _, one, trust),) = order_of(syntax, told, [(some[0], some[1])])
    ((_, _, other, same),) = order_of(syntax, told, [(some[1], some[0])])
    assert other == INVERSE.get(one, one)
    assert trust == pytest.approx(same)
    assert 0 <= trust <= 1


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The crew left.", "left", "past"),
        ("The crew had left.", "left", "pluperfect"),
        ("The crew has left.", "left", "perfect"),
        ("The crew was seen.", "seen", "past"),
        ("The crew will be seen.", "seen", "future"),
        ("The crew might leave.", "leave", "modal"),
        ("The crew wants to leave.", "leave", "infinitive"),
        ("The crew had left and vanished.", "vanished", "pluperfect"),
        ("The crew leaves.", "leaves", "present"),
    ],
)
def test_the_form_of_a_verb(text: str, word: str, expected: str) -> None:
    syntax = read(text)
    assert form(syntax, next(w.i for w in syntax.words if w.text == word)) == expected


def test_dates_decide_before_anything_else() -> None:
    assert order("The crew left in 2021. The storm came in 1999.", "left", "came") == "AFTER"
    assert order("The crew left in 2021. The storm came in 2022.", "left", "came") == "BEFORE"


def test_features_name_what_they_saw_and_are_the_same_each_time() -> None:
    syntax = read("The crew left after the storm came.")
    places = [w.i for w in syntax.words if w.pos == "VERB"]
    found = names(syntax, *places)
    assert found == names(syntax, *places)
    assert {"rule=AFTER", "a.form=past", "b.mark=after"} <= set(found)


def test_the_weights_are_small_and_every_label_has_a_probability() -> None:
    assert WEIGHTS.stat().st_size < 1_000_000
    chances = scorer().probabilities(["rule=BEFORE", "a feature that nobody saw"])
    assert set(chances) == {"BEFORE", "AFTER", "EQUAL", "VAGUE"}
    assert sum(chances.values()) == pytest.approx(1)
    assert chances["BEFORE"] > chances["AFTER"]
    name, trust = scorer().likeliest(["rule=BEFORE"])
    assert name == "BEFORE"
    assert trust < scorer().probabilities(["rule=BEFORE"])["BEFORE"]


def test_what_is_trained_on_a_users_own_corpus_is_what_answers(tmp_path: Path) -> None:
    regression, training = pytest.importorskip("benchmarks.regression"), pytest.importorskip("benchmarks.train_relations")
    own, recipe = tmp_path / "own.json.gz", training.HELD
    both = frozenset({"rule=BEFORE", "rule=AFTER"})
    training.save(own, *training.trained([regression.Example(both, {"EQUAL": 1.0})] * 4, recipe), recipe)
    syntax = read("The crew left after the storm came.")
    assert order_of(syntax, verbs(syntax), [("left", "came")], weights=own)[0][2] == "EQUAL"


def test_training_learns_what_separates_and_repeats_itself() -> None:
    regression = pytest.importorskip("benchmarks.regression")  # not part of a source distribution
    example, fitted = regression.Example, regression.fitted
    told = [example(frozenset({"had"}), {"BEFORE": 1.0}), example(frozenset({"will"}), {"AFTER": 1.0})] * 5
    weights = fitted(told, ["had", "will"], ["BEFORE", "AFTER"], 1.0)
    assert weights[0, 0] > weights[0, 1]
    assert weights[1, 1] > weights[1, 0]
    assert (weights == fitted(told, ["had", "will"], ["BEFORE", "AFTER"], 1.0)).all()


DATES = st.dates().map(lambda day: Interval.parse(day.isoformat())) | st.dates().map(lambda day: Interval.parse(day.isoformat()[:7]))
TURNED = INVERSE | {"INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}


@given(DATES, DATES)
def test_two_dates_seen_from_the_other_end(first: Interval, second: Interval) -> None:
    assert compared(second, first) == TURNED.get(compared(first, second), compared(first, second))
    assert compared(first, EVER) == "VAGUE"


def test_any_two_nodes_of_a_text() -> None:
    text = "The crew left on Monday. The mayor will resign on Friday."
    syntax = read(text)
    spans = {word: Span(syntax.document.id, text.index(word), text.index(word) + len(word)) for word in ("Monday", "Friday")}
    found = [
        Expression("t1", spans["Monday"], "Monday", "DATE", "2024-06-10", Interval.parse("2024-06-10")),
        Expression("t2", spans["Friday"], "Friday", "DATE", "2024-06-14", Interval.parse("2024-06-14")),
    ]
    told = verbs(syntax)
    asked = [("left", "t1"), ("t2", "resign"), ("t1", "t2"), ("left", "resign"), ("left", "t0"), ("t0", "resign"), ("left", "t2")]
    said = [answer[2] for answer in between(ground(syntax, found, told), asked)]
    assert said == ["IS_INCLUDED", "INCLUDES", "BEFORE", "BEFORE", "BEFORE", "BEFORE", "BEFORE"]
    assert {answer[2] for answer in between(ground(syntax, found, told), asked, least=1.0)} == {"VAGUE"}
