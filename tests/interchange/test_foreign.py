"""TimelineJS and TimeML become timelines; what is wrong in them is named with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import timeline
from timeline import FormatError, Timeline, UnreadableError, opened
from timeline.render import rendering

EXAMPLES = Path(__file__).parents[2] / "examples"

SLIDES = {
    "title": {"text": {"headline": "The <em>bridge</em>"}},
    "events": [
        {
            "start_date": {"year": "2025", "month": 6, "day": "21"},
            "text": {"headline": "Closed", "text": "<p>The <b>brid</b>ge was &amp;</p><p>stays shut.</p>"},
        },
        {"start_date": {"year": 2025, "month": 7}, "end_date": {"year": 2025, "month": 9}, "text": {"headline": "Repairs"}},
        {
            "start_date": {"year": "-13000", "display_date": "long ago"},
            "text": {"headline": "Ice"},
            "media": {"link": "https://ice.example/a"},
        },
        {
            "start_date": {"year": 2025, "month": 6, "day": 21, "hour": 9, "minute": 30},
            "text": {"text": "<script>alert(1)</script>A bell rang."},
        },
        {"text": {"headline": "No date"}},
    ],
    "eras": [{"start_date": {"year": 2024}, "end_date": {"year": 2026}, "text": {"headline": "The works"}}],
}


def slides(tmp_path: Path, whole: object) -> Timeline:
    (tmp_path / "case.json").write_text(json.dumps(whole), encoding="utf-8")
    return opened(tmp_path / "case.json")


def test_slides_and_eras_are_events(tmp_path: Path) -> None:
    tl = slides(tmp_path, SLIDES)
    assert {event.headline: str(event.when) for event in tl.events} == {
        "Ice": "-13000",
        "The works": "2024-01-01/2027-01-01",
        "Closed": "2025-06-21",
        "A bell rang.": "2025-06-21T09:30",
        "Repairs": "2025-Q3",
        "No date": "../..",
    }
    assert tl.documents[0].title == "The bridge"


def test_slides_explain_themselves_in_plain_words(tmp_path: Path) -> None:
    tl = slides(tmp_path, SLIDES)
    assert "2025-06-21: Closed. The bridge was & stays shut." in tl.documents[0].text
    assert "“2025-06-21”: event 1 of case.json\n      “2025-06-21: Closed.”" in tl.explain("closed")
    assert "“long ago”: event 3 of case.json" in tl.explain("ice")
    assert "alert" not in rendering(tl, "txt").content


def test_the_link_of_a_slide_is_its_source(tmp_path: Path) -> None:
    tl = slides(tmp_path, SLIDES)
    assert tl.document(tl.one("ice").main.span).source == "https://ice.example/a"


def test_every_dated_event_that_we_export_to_timelinejs_comes_back(tmp_path: Path) -> None:
    tl = timeline.build(EXAMPLES / "harbour.txt", published="2024-06-13")
    done = rendering(tl, "timelinejs")
    back = slides(tmp_path, json.loads(done.content))
    assert len(back.events) == len(tl.events) - int(done.left_out.split()[0])
    days = {event.headline: str(event.when) for event in tl.events if event.when.dated and event.when.span.length == 86_400}
    assert {event.headline: str(event.when) for event in back.events if event.headline in days} == days


@pytest.mark.parametrize(
    ("slide", "said"),
    [
        ({"start_date": {"year": "soon"}, "text": {"headline": "A"}}, "event 1: its year is 'soon', which is no number"),
        ({"start_date": {"year": 2025, "month": 13}, "text": {"headline": "A"}}, "event 1: its month is 13, which is beyond 12"),
        ({"start_date": {"year": 2025, "month": 6, "day": 31}, "text": {"headline": "A"}}, "event 1: month 6 of 2025 has no day 31"),
        ({"start_date": {"year": -(10**12)}, "text": {"headline": "A"}}, "event 1: its year is -1000000000000, which is beyond -"),
        (
            {"start_date": {"year": 2025}, "end_date": {"year": 2024}, "text": {"headline": "A"}},
            "event 1: it ends (2024) before it starts (2025)",
        ),
        ({"start_date": {"year": 2025}}, "event 1: it has neither a headline nor a text"),
        ("A", "event 1: it is not an object"),
    ],
)
def test_a_slide_at_fault_is_named(tmp_path: Path, slide: object, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        slides(tmp_path, {"events": [slide]})
    assert said in str(error.value)


def test_an_annotated_article_keeps_its_events_and_their_order(tmp_path: Path) -> None:
    tl = timeline.build(EXAMPLES / "harbour.txt", published="2024-06-13")
    (tmp_path / "case.tml").write_text(str(rendering(tl, "timeml").content), encoding="utf-8")
    back = opened(tmp_path / "case.tml")
    assert {event.id for event in back.events} == {event.id for event in tl.events}
    assert back.documents[0].text == tl.documents[0].text
    assert back.expressions
    signed = next(event for event in tl if event.main.text == "signed")
    assert back[signed.id].when == signed.when
    assert back.before(signed.id, "2024-01-01") is tl.before(signed, "2024-01-01") is True


TML = """<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2025-06-24" functionInDocument="CREATION_TIME">June 24</TIMEX3></DCT>
<TEXT>The mayor <EVENT eid="e1" class="OCCURRENCE">resigned</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2025-06-23">Monday</TIMEX3>.
<SIGNAL sid="s1">Before</SIGNAL> that she <EVENT eid="e2" class="OCCURRENCE">spoke</EVENT>.
She will <EVENT eid="e3" class="OCCURRENCE">leave</EVENT>.
The <EVENT eid="e4" class="OCCURRENCE">resignation</EVENT> was short.</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST"/><MAKEINSTANCE eiid="ei2" eventID="e2"/><MAKEINSTANCE eiid="ei3" eventID="e3"/>
<MAKEINSTANCE eiid="ei4" eventID="e4"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="BEFORE" eventInstanceID="ei2" relatedToEventInstance="ei1" signalID="s1"/>
<TLINK lid="l3" relType="AFTER" eventInstanceID="ei3" relatedToTime="t0"/>
<TLINK lid="l4" relType="IDENTITY" eventInstanceID="ei4" relatedToEventInstance="ei1"/>
<TLINK lid="l5" relType="VAGUE" eventInstanceID="ei4" relatedToEventInstance="ei2"/>
<TLINK lid="l6" relType="BEFORE" eventInstanceID="ei9" relatedToEventInstance="ei2"/></TimeML>"""


def test_links_date_events_and_say_why(tmp_path: Path) -> None:
    (tmp_path / "case.xml").write_text(TML, encoding="utf-8")
    tl = opened(tmp_path / "case.xml")
    assert [(event.main.text, str(event.when)) for event in tl.events] == [
        ("spoke", "../2025-06-24"),
        ("resigned", "2025-06-23"),
        ("leave", "2025-06-25/.."),
    ]
    assert [mention.text for mention in tl.one("mayor").mentions] == ["resigned", "resignation"]
    assert tl.before("she spoke", "mayor") is True
    assert "it is annotated as before “resigned”" in tl.explain("she spoke")
    assert "annotated as after the publication date" in tl.explain("leave")


def test_timeml_is_known_by_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "case.annotated").write_text(TML, encoding="utf-8")
    assert len(opened(tmp_path / "case.annotated").events) == 3


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("a.json", "[1]", UnreadableError, "it is not the JSON of a timeline"),
        ("a.json", "{", UnreadableError, "it is not JSON (Expecting property name enclosed in double quotes, line 1, column 2)"),
        ("a.tml", "<html/>", UnreadableError, "its root is <html>, not <TimeML>"),
        ("a.txt", "He left on Monday.", FormatError, "an article becomes a timeline with `timeline build`"),
        ("a.csv", " ", UnreadableError, "it is empty"),
    ],
)
def test_what_holds_no_timeline_is_a_sentence(tmp_path: Path, name: str, content: str, error: type[Exception], said: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(error) as raised:
        opened(tmp_path / name)
    assert said in str(raised.value)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no such file"):
        opened(tmp_path / "none.json")
