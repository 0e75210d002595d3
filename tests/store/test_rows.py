"""Every value comes back from its row as it was, whatever is in it, fields without a column included."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.event import Mention, Participant
from timeline.expressions.expression import Anchor, Expression
from timeline.interchange.values import types
from timeline.relations.relation import Amount, Kind, Relation
from timeline.store.plain import reader, row
from timeline.store.schema import Base, DocumentRow, ExpressionRow, MentionRow, ParticipantRow, StatementRow, columns
from timeline.text import Document, Span
from timeline.when import Grain, Interval
from timeline.when.interval import BEGINNING, END

NUMBERS = st.integers(BEGINNING, END)
SPANS = st.builds(Span, st.just("d"), st.integers(0, 10**7), st.integers(0, 10**7))
INTERVALS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))
SHARES = st.floats(0, 1)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(Interval, INTERVALS)
st.register_type_strategy(int, NUMBERS)
st.register_type_strategy(float, SHARES)
st.register_type_strategy(Amount, st.builds(Amount, NUMBERS, NUMBERS, st.sampled_from(Grain)))
st.register_type_strategy(Kind, st.sampled_from(Kind))
for plain in (Participant, Anchor):
    st.register_type_strategy(plain, st.builds(plain, **{name: st.from_type(hint) for name, hint in types(plain).items()}))

TABLES = [
    (Document, DocumentRow),
    (Expression, ExpressionRow),
    (Mention, MentionRow),
    (Participant, ParticipantRow),
    (Relation, StatementRow),
]


@pytest.mark.parametrize(("kind", "model"), TABLES, ids=lambda each: each.__name__)
@settings(deadline=None)
@given(data=st.data())
def test_a_row_gives_back_the_value(kind: type[Any], model: type[Base], data: st.DataObject) -> None:
    value = data.draw(st.builds(kind, **{name: st.from_type(hint) for name, hint in types(kind).items()}))
    cells = row(value, columns(model))
    assert reader(kind, columns(model))({**cells, "more": json.loads(json.dumps(cells["more"]))}, "d") == value


def test_a_row_from_before_a_field_was_there_takes_its_default() -> None:
    span = Span("d", 0, 3)
    cells = row(Mention("e1", span, span, "ran", "run", salience=0.25), columns(MentionRow))
    cells["more"] = {"a field that is no more": 1}
    assert reader(Mention, columns(MentionRow))(cells, "d") == Mention("e1", span, span, "ran", "run", salience=0.25)
