"""Running prose: what only sets a text out is white space, and every character stays where it is."""

import textwrap

import pytest

from timeline.expressions import expressions
from timeline.text import Document
from timeline.text.layout import prose
from timeline.text.syntax import parse
from timeline.when import Interval

ACCOUNT = (
    "The yard at Sarn closed on 12 September 1914, and most of the men had gone by the end of that month. It was sold on 3 "
    "March 1915 to a firm from Hull, which paid for it in June 1916. After 14 July 1917 nothing was built there, and in August 1919 "
    "the slip was filled in. A store opened in its place on 2 May 1921."
)
PUBLISHED = Interval.parse("1921-06-01")


@pytest.mark.parametrize("width", [40, 60, 72, 100])
@pytest.mark.parametrize("indent", ["", "    ", "> ", ">> "])
def test_a_line_break_inside_a_date_is_a_space(width: int, indent: str) -> None:
    wrapped = textwrap.fill(ACCOUNT, width, initial_indent=indent, subsequent_indent=indent)
    found = expressions(Document(wrapped, published=PUBLISHED))
    assert [one.value for one in found] == [one.value for one in expressions(Document(ACCOUNT, published=PUBLISHED))]
    assert [" ".join(one.text.replace(">", "").split()) for one in found] == [
        one.text for one in expressions(Document(ACCOUNT, published=PUBLISHED))
    ]
    assert all(wrapped[one.span.start : one.span.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Mayor resigns\nThe mayor of Vessa resigned on Monday.", ["Mayor", "The m"]),
        ("A bill of 3 May\nLadders\nRope\nTar", ["A bil", "Ladde", "Rope", "Tar"]),
        ("milk\neggs\nbread and butter\nsalt", ["milk", "eggs", "bread", "salt"]),
        ("3 May 1911: cracks found in the wall of the dock\n4 May 1911: the dock is shut\n7 May: rain", ["3 May", "4 May", "7 May"]),
        ("The board met for the last time on the third\nof the month and was told to go.\n- Boats are sold.", ["The b", "- Boa"]),
        (
            "The board met for the last time in the month of\n    June, when the harbour was shut, and they went\nby train.",
            ["The b", "June,"],
        ),
    ],
)
def test_a_line_that_stands_for_itself_is_kept(text: str, heads: list[str]) -> None:
    assert [line.strip()[:5] for line in prose(text).split("\n")] == heads


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It shut on **Monday**, and *not* on __Friday__.", "It shut on   Monday  , and  not  on   Friday  ."),
        ("On\u00a05\u202fMay\u200b.\ufeff", "On 5 May . "),
        ("``We go,'' he said of the 6'' nail.", "“ We go,”  he said of the 6”  nail."),
        ("He drove a 6'' nail.", "He drove a 6'' nail."),
        ("5 * 6 * 7 and snake_case_name and 2*3*4", "5 * 6 * 7 and snake_case_name and 2*3*4"),
        ("* an item\n* another", "* an item\n* another"),
        ("REED _ The firm, _ he said", "REED _ The firm, _ he said"),
    ],
)
def test_marks_and_odd_spaces_are_spaces(text: str, plain: str) -> None:
    assert prose(text) == plain
    assert len(plain) == len(text)


def test_prose_is_the_same_document() -> None:
    document = Document("It shut on **Monday**.", title="Shut")
    assert document.prose.id == document.id
    assert document.prose.prose is document.prose
    assert document.prose.title == "Shut"
    assert Document("It shut.").prose.text == "It shut."


def test_several_spaces_part_no_clause() -> None:
    plain, loose = (parse(Document(text)) for text in ("The board met on Monday in Oslo.", "The board  met on **Monday** in  Oslo."))
    assert [(w.text, w.dep, w.head) for w in loose.words] == [(w.text, w.dep, w.head) for w in plain.words]
    assert all(loose.document.text[w.start : w.end] == w.text for w in loose.words)
