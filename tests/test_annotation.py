"""`timeline annotate`: one line in, one line out, offsets into the text as given."""

import json
from typing import Any

import pytest

from timeline.annotate import Malformed, Wish, annotated, answer

TEXT = "The mayor resigned on Monday. She had warned in May that she might go.\r\nShe left two days later."
LINE = {"id": "a", "text": TEXT, "dct": "2025-06-24"}


def answers(wish: Wish, *lines: object) -> list[Any]:
    return list(annotated([line if isinstance(line, str) else json.dumps(line) for line in lines], wish))


def test_time_expressions_have_the_documented_fields() -> None:
    (found,) = answers(Wish(only_timexes=True), LINE)
    monday = found["timexes"][0]
    assert {"tid", "start", "end", "text", "type", "value", "mod", "interval", "anchor", "rule"} <= set(monday)
    assert (monday["text"], monday["type"], monday["value"]) == ("Monday", "DATE", "2025-06-23")
    assert monday["interval"] == ["2025-06-23T00:00:00", "2025-06-24T00:00:00"]
    assert "events" not in found


def test_the_head_of_a_text_gives_the_date_that_a_line_leaves_out() -> None:
    text = "© 2024 The Harbour Wire\n\nOSLO, March 12 (Wire) - The ferry left today."
    (found,) = answers(Wish(only_timexes=True), {"id": "a", "text": text})
    assert found["timexes"][-1]["value"] == "2024-03-12"


@pytest.mark.parametrize("kind", ["timexes", "events"])
def test_offsets_are_into_the_text_as_given(kind: str) -> None:
    (found,) = answers(Wish(), LINE)
    assert found[kind]
    for each in found[kind]:
        assert TEXT[each["start"] : each["end"]] == each["text"]


def test_events_and_links() -> None:
    (found,) = answers(Wish(), LINE)
    events = {each["text"]: each for each in found["events"]}
    fields = {"eid", "start", "end", "text", "class", "tense", "aspect", "polarity", "modality", "factuality", "interval", "cluster"}
    assert all(fields <= set(each) for each in found["events"])
    assert (events["resigned"]["tense"], events["resigned"]["interval"][0]) == ("PAST", "2025-06-23T00:00:00")
    assert events["go"]["factuality"] == "possible"
    names = {each["eid"] for each in found["events"]} | {each["tid"] for each in found["timexes"]} | {"t0"}
    assert found["tlinks"]
    assert all(link["source"] in names and link["target"] in names for link in found["tlinks"])


def test_every_pair_that_is_decided() -> None:
    stated, decided = (answers(wish, LINE)[0] for wish in (Wish(relations="stated"), Wish(relations="all")))
    eids = {each["text"]: each["eid"] for each in decided["events"]}
    links = {(link["source"], link["target"]): link["relType"] for link in decided["tlinks"]}
    pair = (eids["warned"], eids["resigned"])
    assert links.get(pair) == "BEFORE" or links.get(pair[::-1]) == "AFTER"
    assert {each["eid"] for each in stated["events"]} == set(eids.values())


def test_links_are_those_of_an_annotator_unless_others_are_asked_for() -> None:
    text = "The mayor resigned on Monday. The resignation was welcomed. She may meet the council, which met two days earlier."
    linked, stated = (answers(Wish(relations=name), LINE | {"text": text})[0]["tlinks"] for name in ("linked", "stated"))
    assert answers(Wish(), LINE | {"text": text})[0]["tlinks"] == linked
    assert [link["relType"] for link in linked if link not in stated] == ["IDENTITY"]


def test_options_of_a_line() -> None:
    ahead = {"id": 1, "text": "on Friday", "dct": "2025-06-25", "prefer": "future"}
    back = ahead | {"prefer": "past"}
    day_first = {"id": 2, "text": "on 03/04/2025", "day_first": True}
    values = [found["timexes"][0]["value"] for found in answers(Wish(only_timexes=True), ahead, back, day_first)]
    assert values == ["2025-06-27", "2025-06-20", "2025-04-03"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": 3}', '{"text": "a", "dct": "soon"}', '{"text": "a", "prefer": "no"}'])
def test_a_malformed_line_is_named_and_does_not_stop_the_others(line: str) -> None:
    first, bad, last = answers(Wish(only_timexes=True), LINE, line, LINE | {"id": "b"})
    assert (first["id"], last["id"]) == ("a", "b")
    assert isinstance(bad, Malformed)
    assert bad.number == 2
    assert "line 2" in bad.why


def test_given_events_are_put_in_order() -> None:
    def trigger(word: str, number: int) -> dict[str, Any]:
        start = TEXT.index(word)
        return {"eid": f"e{number}", "eiid": f"ei{number}", "start": start, "end": start + len(word)}

    fields = LINE | {"events": [trigger("resigned", 1), trigger("warned", 2)], "pairs": [["ei1", "ei2"], ["ei2", "ei1"], ["ei1", "ei9"]]}
    pairs = answer(fields, "line 1", Wish(given=True))["pairs"]
    assert [(pair["source"], pair["target"], pair["relType"]) for pair in pairs] == [
        ("ei1", "ei2", "AFTER"),
        ("ei2", "ei1", "BEFORE"),
        ("ei1", "ei9", "VAGUE"),
    ]
    assert all(0 <= pair["confidence"] <= 1 for pair in pairs)
