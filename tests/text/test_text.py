"""Documents have content-derived ids; sentences end where they do; long texts are parsed in pieces without losing a word."""

import pytest

from timeline.errors import ModelError
from timeline.text import Document, Span, sentences
from timeline.text.syntax import parse, pieces, pipeline
from timeline.when import Interval


def test_an_id_follows_the_content_alone() -> None:
    first = Document("It rained.", published=Interval.parse("2025-06-23"), name="a")
    assert first.id == Document("It rained.", published=Interval.parse("2025-06-23"), name="b").id
    assert first.id != Document("It rained.", published=Interval.parse("2025-06-24")).id


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("He met Mr. Orr on Jan. 5. It rained.", ["He met Mr. Orr on Jan. 5.", "It rained."]),
        ("He left at 6 p.m. The talks failed.", ["He left at 6 p.m.", "The talks failed."]),
        ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
        ("“We won.” They cheered.", ["“We won.”", "They cheered."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("A headline\n\nThe text follows.", ["A headline", "The text follows."]),
        ("Really? Yes! Good.", ["Really?", "Yes!", "Good."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found


def test_pieces_cover_a_text_without_overlap() -> None:
    text = "word and word. " * 100
    cut = pieces(text, 200)
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(end - start <= 200 for start, end in cut)


def test_one_line_without_a_space_is_cut_all_the_same() -> None:
    assert pieces("x" * 500, 200) == [(0, 200), (200, 400), (400, 500)]


def test_words_keep_the_characters_they_stand_at() -> None:
    document = Document("The mayor resigned on Monday.\nNobody was told.")
    syntax = parse(document)
    assert all(document.text[word.start : word.end] == word.text for word in syntax.words)
    resigned = next(word for word in syntax.words if word.text == "resigned")
    assert [word.text for word in syntax.below(resigned.i)][:3] == ["The", "mayor", "resigned"]
    assert document.quote(syntax.sentence_span(1)) == "Nobody was told."
    assert syntax.word_at(document.text.index("Nobody")) == next(word for word in syntax.words if word.text == "Nobody")


@pytest.mark.parametrize(("name", "why"), [("no_such_model", "not installed"), ("/no/such/folder", "no such folder")])
def test_a_missing_model_is_one_sentence_that_says_what_to_do(name: str, why: str) -> None:
    with pytest.raises(ModelError, match=why) as caught:
        pipeline(name)
    assert "--model" in str(caught.value)


def test_spans_hold_and_overlap_within_one_document() -> None:
    outer, inner, after = Span("d", 0, 10), Span("d", 2, 5), Span("d", 10, 12)
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert not outer.overlaps(after)
    assert not Span("e", 0, 10).overlaps(inner)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Mayor resigns\n\nThe mayor of Vessa resigned on Monday.", ["Mayor", "The mayor"]),
        ("Mayor resigns\nThe mayor of Vessa resigned on Monday.", ["Mayor", "The mayor"]),
        ("VESSA, June 3\n\n“We won,” she said.\n\n- two docks\n\n- a crane", ["VESSA", "“We", "- two", "- a"]),
        ("He met the\nmayor and\nthe judges of\nthe court\nof Vessa. She\nleft.", ["He", "She"]),
        ("\n\nIt rained. \n \nNobody came.", ["It", "Nobody"]),
        ("It rained.", ["It"]),
    ],
)
def test_a_paragraph_begins_a_sentence(text: str, starts: list[str]) -> None:
    syntax = parse(Document(text))
    begun = [text[syntax.sentence_span(n).start :] for n in range(len(syntax.sentences))]
    assert [any(s.startswith(start) for s in begun) for start in starts] == [True] * len(starts)
    assert len(begun) == len(starts)


def test_a_title_is_no_part_of_what_stands_below_it() -> None:
    syntax = parse(Document("Storm sinks ferry near Skarvik\n\nThe Halden Star went down off Skarvik on Monday."))
    first, last = syntax.sentences[0]
    assert all(first <= word.head < last for word in syntax.words[first:last])


def test_a_long_text_keeps_its_paragraphs_in_every_piece() -> None:
    text = "Mayor resigns\n\nThe mayor of Vessa resigned on Monday after a long debate.\n\n" * 1500
    syntax = parse(Document(text))
    assert len(syntax.sentences) == 3000
    assert all(text[word.start : word.end] == word.text for word in syntax.words)
