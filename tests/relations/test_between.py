"""Any two nodes of a text: how each lies to publication, what rules and a user's own regression say of two of them."""

from pathlib import Path

import pytest

from timeline.errors import WeightsError
from timeline.events import given
from timeline.expressions import expressions
from timeline.relations.learned.between import between, known, orders, seen
from timeline.relations.learned.ground import Ground, ground
from timeline.text import Document
from timeline.text.syntax import parse
from timeline.when import Interval

TEXT = (
    "The harbour closed on Monday for two days. The minister said on Wednesday that ships now wait outside. "
    "Repairs took the last four months. The port will reopen next week after inspectors check it."
)
INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}


@pytest.fixture(scope="module")
def base() -> Ground:
    syntax = parse(Document(TEXT, published=Interval.parse("2024-06-13")))
    words = ("closed", "said", "wait", "Repairs", "took", "reopen", "check")
    events = [{"eid": word, "start": TEXT.index(word), "end": TEXT.index(word) + len(word)} for word in words]
    return ground(syntax, expressions(syntax.document), given(syntax, events))


def time(base: Ground, text: str) -> str:
    return next(tid for tid, found in base.times.items() if found.text == text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday", "BEFORE"),
        ("two days", "BEFORE"),  # as the closing that it measures
        ("now", "INCLUDES"),
        ("the last four months", "BEFORE"),
        ("next week", "AFTER"),
    ],
)
def test_how_a_time_lies_to_publication(base: Ground, text: str, expected: str) -> None:
    assert base.published[time(base, text)] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("closed", "Monday", "IS_INCLUDED"),
        ("closed", "Wednesday", "BEFORE"),
        ("closed", "reopen", "BEFORE"),
        ("Monday", "now", "BEFORE"),
        ("next week", "now", "AFTER"),
        ("reopen", "t0", "AFTER"),
    ],
)
def test_two_nodes_by_rule(base: Ground, first: str, second: str, expected: str) -> None:
    nodes = [node if node in base.mentions or node == "t0" else time(base, node) for node in (first, second)]
    there, back = between(base, [(nodes[0], nodes[1]), (nodes[1], nodes[0])])
    assert (there[2], back[2]) == (expected, INVERSE[expected])


def test_what_is_not_in_the_text_is_vague(base: Ground) -> None:
    assert between(base, [("closed", "nothing"), ("closed", "closed")]) == [
        ("closed", "nothing", "VAGUE", 0.0),
        ("closed", "closed", "VAGUE", 0.0),
    ]


def test_a_pair_has_the_same_traits_from_either_end(base: Ground) -> None:
    nodes = [*base.places, "t0"]
    pairs = [(a, b) for n, a in enumerate(nodes) for b in nodes[n + 1 :]]
    order = orders(base, [*pairs, *((b, a) for a, b in pairs)])
    for a, b in pairs:
        assert known(base, (a, b))
        (there, one), (back, other) = (seen(base, pair, order.get(pair, ("VAGUE", 0.0))) for pair in ((a, b), (b, a)))
        assert there == back
        assert one != other


def test_an_encoder_of_orders_alone_is_a_sentence(base: Ground, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="order of events alone"):
        between(base, [("closed", "took")], weights=tmp_path)


def test_a_regression_of_ones_own(base: Ground, tmp_path: Path) -> None:
    training = pytest.importorskip("benchmarks.train_relations")  # not part of a source distribution
    regression = pytest.importorskip("benchmarks.regression")
    labels = ("BEFORE", "AFTER", "SIMULTANEOUS", "INCLUDES", "IS_INCLUDED", "VAGUE")
    told = [regression.Example(frozenset({"EE"}), {"SIMULTANEOUS": 1.0}), regression.Example(frozenset({"ED"}), {"INCLUDES": 1.0})] * 20
    own = tmp_path / "between.json.gz"
    training.written(own, ["ED", "EE"], regression.fitted(told, ["ED", "EE"], labels, 1.0), labels)
    pairs = [("closed", "took"), ("t0", "closed"), (time(base, "Monday"), time(base, "Wednesday"))]
    assert [answer[2] for answer in between(base, pairs, weights=own)] == ["SIMULTANEOUS", "IS_INCLUDED", "BEFORE"]


def test_a_file_without_weights_is_a_sentence(base: Ground, tmp_path: Path) -> None:
    for name, content in {"text.gz": b"weights", "nothing.gz": b""}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(WeightsError, match="no file that"):
            between(base, [("closed", "took")], weights=tmp_path / name)
