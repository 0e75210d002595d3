"""Whatever is written, reading it fails never, says the same twice, and points at what it read."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.expressions import Settings, explained, expressions
from timeline.text import Document
from timeline.when import EVER, Interval

POOL = """
the a of in on at to from between and or until since by for every last next this that first second third two 5 12 23 31
1998 2025 70 0 100 10,000 2.5 1/2 5/6/98 31.12.1999 2025-06-23 1990s '98 BC AD Monday Tue May march Sept. December
spring winter Q3 H1 quarter half year years month months week weekend days day hours hour minutes century decade ago
later earlier before after early late mid end beginning morning night noon midnight 9:30 25:99 p.m. am GMT o'clock now
today tomorrow yesterday Christmas Easter Ramadan fiscal daily twice annually said will would was is , . - : ( ) % $
people weeks following previous same year-ago period 29 February 30 th rd
"""
WORDS = POOL.split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
DATES = st.sampled_from(["", "2025-06-23", "1999-12-31", "2024-02-29", "2025-06-23T14:30", "0044-03-15"])
WISHES = st.builds(
    Settings, prefer=st.sampled_from(["", "past", "future", "nearest"]), day_first=st.booleans(), kind=st.sampled_from(["", "narrative"])
)


def document(text: str, published: str) -> Document:
    return Document(text, published=Interval.parse(published) if published else EVER)


@settings(max_examples=400, deadline=None)
@example("Ramadan from 100", "2025-06-23", Settings(kind="narrative"))  # of which no calendar tells
@given(TEXTS, DATES, WISHES)
def test_reads_anything(text: str, published: str, wish: Settings) -> None:
    found = expressions(document(text, published), wish)
    for one in found:
        assert text[one.span.start : one.span.end] == one.text
        assert one.type in ("DATE", "TIME", "DURATION", "SET")
        assert one.value
        assert explained(one)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_without_a_publication_date_nothing_relative_is_dated(text: str) -> None:
    for one in expressions(document(text, "")):
        assert one.anchor.kind in ("none", "expression")


@settings(max_examples=60, deadline=None)
@given(TEXTS, DATES)
def test_says_the_same_twice(text: str, published: str) -> None:
    assert expressions(document(text, published)) == expressions(document(text, published))
