"""TimeML: what is written is valid and is read back as it was, whatever the text and however annotations overlap."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnreadableError
from timeline.events.event import Mention
from timeline.expressions.expression import Anchor, Expression
from timeline.relations.relation import Kind, Relation
from timeline.text import Document, Span
from timeline.timeml import Link, Signal, TimeML, faults, read_timeml, timeml
from timeline.timeml.writing import RELATIONS, legal
from timeline.when import EVER, Interval

TEXT = "The ferry left on Monday & sank two days after the strike."
DAY = Interval.parse("2025-06-24")


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(document.id, start, start + len(words))


def mention(document: Document, eid: str, word: str) -> Mention:
    return Mention(eid, span(document, word), Span(document.id, 0, len(document.text)), word, word, tense="PAST", aspect="NONE", pos="VERB")


def story() -> TimeML:
    document = Document(TEXT, title="Ferry sinks", published=DAY, published_how="given", name="ferry-1")
    monday = Anchor("publication", DAY, reference="t0")
    expressions = (
        Expression("t1", span(document, "Monday"), "Monday", "DATE", "2025-06-23", Interval.parse("2025-06-23"), anchor=monday),
        Expression("t2", span(document, "two days"), "two days", "DURATION", "P2D"),
    )
    mentions = (mention(document, "e1", "left"), mention(document, "e2", "sank"), mention(document, "e3", "strike"))
    links = (Link("e1", "t1", "IS_INCLUDED"), Link("e2", "e3", "AFTER", "s1"), Link("t0", "e1", "AFTER"))
    return TimeML(document, expressions, mentions, links, (Signal("s1", span(document, "after")),))


def written(whole: TimeML) -> str:
    return timeml(whole.document, whole.expressions, whole.mentions, whole.tlinks, whole.signals)


def test_the_layout_is_that_of_tempeval() -> None:
    lines = written(story()).splitlines()
    assert lines[2:] == [
        "<DOCID>ferry-1</DOCID>",
        '<DCT><TIMEX3 tid="t0" type="DATE" value="2025-06-24" temporalFunction="false" functionInDocument="CREATION_TIME">2025-06-24'
        "</TIMEX3></DCT>",
        "<TITLE>Ferry sinks</TITLE>",
        '<TEXT>The ferry <EVENT eid="e1" class="OCCURRENCE">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2025-06-23" '
        'temporalFunction="true" functionInDocument="NONE" anchorTimeID="t0">Monday</TIMEX3> &amp; <EVENT eid="e2" class="OCCURRENCE">sank'
        '</EVENT> <TIMEX3 tid="t2" type="DURATION" value="P2D" temporalFunction="false" functionInDocument="NONE">two days</TIMEX3> '
        '<SIGNAL sid="s1">after</SIGNAL> the <EVENT eid="e3" class="OCCURRENCE">strike</EVENT>.</TEXT>',
        *(f'<MAKEINSTANCE eiid="ei{n}" eventID="e{n}" pos="VERB" tense="PAST" aspect="NONE" polarity="POS"/>' for n in (1, 2, 3)),
        '<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>',
        '<TLINK lid="l2" relType="AFTER" eventInstanceID="ei2" relatedToEventInstance="ei3" signalID="s1"/>',
        '<TLINK lid="l3" relType="AFTER" timeID="t0" relatedToEventInstance="ei1"/>',
        "</TimeML>",
    ]


def test_what_was_written_is_read_back_whole() -> None:
    before, after = story(), read_timeml(written(story()))
    assert after.document == before.document
    assert after.document.name == "ferry-1"
    assert after.expressions == before.expressions
    assert after.tlinks == before.tlinks
    assert after.signals == before.signals
    assert [(m.eid, m.span, m.text, m.tense) for m in after.mentions] == [(m.eid, m.span, m.text, m.tense) for m in before.mentions]


def test_of_two_that_overlap_the_other_says_where_it_is() -> None:
    document = Document("two days after the strike ended")
    time = Expression("t1", span(document, "two days after the strike"), "two days after the strike", "DATE", "XXXX-XX-XX")
    xml = timeml(document, [time], [mention(document, "e1", "strike")])
    assert '<EVENT eid="e1" class="OCCURRENCE" comment="characters 19 to 25"/><TIMEX3' in xml
    assert faults(xml) == ()
    (event,) = read_timeml(xml).mentions
    assert document.quote(event.span) == event.text == "strike"


def test_links_that_timeml_cannot_say_are_left_out() -> None:
    whole = story()
    xml = timeml(whole.document, whole.expressions, whole.mentions, [("e1", "e9", "BEFORE"), ("e1", "e2", "VAGUE"), ("e1", "e2", "BEFORE")])
    assert [link[:3] for link in read_timeml(xml).tlinks] == [("e1", "e2", "BEFORE")]


@pytest.mark.parametrize(
    ("stamp", "zone", "value"), [("2025-06-24", "", "2025-06-24"), ("2025-06-24T23:30", "-04:00", "2025-06-24T23:30-04:00")]
)
def test_the_creation_time_keeps_its_grain_and_zone(stamp: str, zone: str, value: str) -> None:
    document = Document("He left.", published=Interval.parse(stamp), zone=zone, published_how="given")
    xml = timeml(document)
    assert f'value="{value}"' in xml
    assert read_timeml(xml).document == document


def test_an_undated_document_stays_undated() -> None:
    xml = timeml(Document("He left."))
    assert faults(xml) == ()
    assert read_timeml(xml).document.published == EVER


def test_characters_that_xml_cannot_write_keep_their_place() -> None:
    document = Document("page\x0cbreak\x00 on\r\nMonday\ufffe")
    xml = timeml(document, [Expression("t1", span(document, "Monday"), "Monday", "DATE", "XXXX-WXX-1")])
    assert faults(xml) == ()
    read = read_timeml(xml)
    assert read.document.text == "page\ufffdbreak\ufffd on\r\nMonday\ufffd"
    assert read.expressions[0].span.start == document.text.index("Monday")


def test_timeml_of_others_is_read(tmp_path: Path) -> None:
    path = tmp_path / "other.tml"
    path.write_text(
        """<?xml version="1.0" encoding="ISO-8859-1"?><!-- made elsewhere -->
        <TimeML><DOCID>x</DOCID><DCT>Issued <TIMEX3 tid="t9" type="DATE" value="19980108"
        functionInDocument="CREATION_TIME">January 8</TIMEX3></DCT>
        <TEXT><s>He was <EVENT eid="e5" class="OCCURRENCE">paid</EVENT> <TIMEX3 tid="t1" type="SET" value="P1M" quant="EVERY">every
        <EVENT eid="e6" class="STATE">month</EVENT></TIMEX3>.</s></TEXT>
        <MAKEINSTANCE eventID="e5" eiid="ei7" tense="PAST" aspect="NONE" polarity="NEG" pos="VERB"/>
        <MAKEINSTANCE eventID="e5" eiid="ei8" tense="PAST" aspect="NONE" polarity="POS" pos="VERB" modality="could"/>
        <TLINK lid="l1" relType="BEFORE" eventInstanceID="ei8" relatedToTime="t9"/></TimeML>""",
        encoding="latin-1",
    )
    read = read_timeml(path)
    assert str(read.document.published) == "1998-01-08"
    assert [(m.eid, m.text, m.factuality) for m in read.mentions] == [
        ("e5", "paid", "negated"),
        ("ei8", "paid", "possible"),
        ("e6", "month", "fact"),
    ]
    assert read.expressions[0].text.split() == ["every", "month"]
    assert read.tlinks == (Link("ei8", "t0", "BEFORE"),)


def test_a_document_without_a_text_element_is_read() -> None:
    read = read_timeml(
        '<TimeML><DOCID>x</DOCID>He <EVENT eid="e1" class="OCCURRENCE">left</EVENT>.<TLINK lid="l1" relType="BEFORE"/></TimeML>'
    )
    assert read.document.text == "He left."
    assert read.document.quote(read.mentions[0].span) == "left"


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ("<TimeML><TEXT>He left.", "not XML"),
        ("<html><p>He left.</p></html>", "its root is <html>"),
        ("<TimeML><TEXT> </TEXT></TimeML>", "no text"),
        ("missing.tml", "no such file"),
    ],
)
def test_what_is_no_timeml_is_a_sentence(xml: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_timeml(xml)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE TimeML [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><TimeML><TEXT>He left.&b;</TEXT></TimeML>'
    assert "aaaa" not in read_timeml(bomb).document.text


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('class="OCCURRENCE"', 'class="HAPPENING"', "EVENT"),
        ('relatedToTime="t1"', 'relatedToTime="t7"', "names nothing"),
        ('eid="e2"', 'eid="e1"', "given 2 times"),
        ('value="P2D"', 'value=""', "TIMEX3"),
        ("<DOCID>ferry-1</DOCID>", "", "Did not expect"),
    ],
)
def test_the_schema_finds_what_is_wrong(old: str, new: str, why: str) -> None:
    assert any(why in fault for fault in faults(written(story()).replace(old, new, 1)))


CLASSES = st.sampled_from(["OCCURRENCE", "STATE", "REPORTING", "I_ACTION", "I_STATE", "ASPECTUAL", "PERCEPTION"])
VALUES = st.sampled_from(["2025-06-23", "P2D", "PRESENT_REF", "XXXX-WXX-1", "1998-Q1", "2025-06-23TMO"])
MODS = st.sampled_from(["", "APPROX", "START"])
TYPES = st.sampled_from(["DATE", "TIME", "DURATION", "SET"])


@st.composite
def annotated(draw: st.DrawFn) -> TimeML:
    """A text of any characters, with annotations anywhere in it."""
    text = draw(st.text(min_size=1, max_size=40).filter(lambda text: legal(text).strip()))
    document = Document(text, draw(st.text(st.characters(codec="ascii", categories=["L"]))), draw(st.sampled_from([EVER, DAY])), name="d")
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = st.lists(ends.map(lambda pair: Span(document.id, *pair)), max_size=5)
    expressions = tuple(
        Expression(f"t{n}", at, text[at.start : at.end], draw(TYPES), draw(VALUES), mod=draw(MODS)) for n, at in enumerate(draw(spans), 1)
    )
    whole = Span(document.id, 0, len(text))
    mentions = tuple(
        Mention(f"e{n}", at, whole, text[at.start : at.end], "", class_=draw(CLASSES), modality=draw(st.sampled_from(["", "could"])))
        for n, at in enumerate(draw(spans), 1)
    )
    signals = tuple(Signal(f"s{n}", at) for n, at in enumerate(draw(spans), 1))
    nodes = st.sampled_from(["t0", *(e.tid for e in expressions), *(m.eid for m in mentions)])
    links = draw(st.lists(st.builds(Link, nodes, nodes, st.sampled_from(sorted(RELATIONS)), st.just("")), max_size=5))
    return TimeML(document, expressions, mentions, tuple(links), signals)


@given(annotated())
def test_any_annotation_of_any_text_survives(whole: TimeML) -> None:
    xml = written(whole)
    read = read_timeml(xml)
    assert faults(xml) == ()
    assert read.document.text == legal(whole.document.text)
    assert {(e.tid, e.span.start, e.span.end, e.text, e.type, e.value, e.mod) for e in read.expressions} == {
        (e.tid, e.span.start, e.span.end, legal(e.text), e.type, e.value, e.mod) for e in whole.expressions
    }
    assert {(m.eid, m.span.start, m.span.end, m.class_, m.modality) for m in read.mentions} == {
        (m.eid, m.span.start, m.span.end, m.class_, m.modality) for m in whole.mentions
    }
    assert {(s.sid, s.span.start, s.span.end) for s in read.signals} == {(s.sid, s.span.start, s.span.end) for s in whole.signals}
    assert read.tlinks == whole.tlinks


@given(annotated())
def test_written_read_and_written_again_is_the_same(whole: TimeML) -> None:
    once = written(read_timeml(written(whole)))
    assert written(read_timeml(once)) == once


def test_words_that_a_relation_names_become_its_signal() -> None:
    whole = story()
    evidence = (span(whole.document, "after"), Span(whole.document.id, 0, len(TEXT)))
    relation = Relation("e2", "e3", Kind.AFTER, evidence, words="after")
    read = read_timeml(timeml(whole.document, whole.expressions, whole.mentions, [relation]))
    assert read.tlinks == (Link("e2", "e3", "AFTER", "s1"),)
    assert [whole.document.quote(signal.span) for signal in read.signals] == ["after"]


def test_a_signal_leaves_the_amount_to_its_expression() -> None:
    whole = story()
    relation = Relation("e2", "e3", Kind.AFTER, (span(whole.document, "two days after"),), words="two days after")
    read = read_timeml(timeml(whole.document, whole.expressions, whole.mentions, [relation]))
    assert [whole.document.quote(signal.span) for signal in read.signals] == ["after"]
