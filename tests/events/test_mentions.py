"""The contract of the room: ids in reading order, given triggers, attributes, speakers, participants, places, and what is no event."""

import pytest

from timeline.events import SHOWN, Mention, given, happenings, mentions
from timeline.expressions import expressions
from timeline.expressions.expression import Expression
from timeline.text import Document, Span
from timeline.text.syntax import Parse, parse


def told(text: str) -> dict[str, Mention]:
    return {mention.text: mention for mention in mentions(parse(Document(text)), [])}


def test_ids_count_in_reading_order() -> None:
    found = mentions(parse(Document("The dam burst. Engineers repaired it, and the mayor thanked them.")), [])
    assert [mention.eid for mention in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert [mention.span.start for mention in found] == sorted(mention.span.start for mention in found)


def test_a_span_is_the_trigger_and_lies_in_its_sentence() -> None:
    text = "It rained.\n\nThe dam burst in March."
    for mention in mentions(parse(Document(text)), []):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.sentence.holds(mention.span)


def test_time_expressions_are_no_events() -> None:
    read = parse(Document("The talks ended after the night of the long march."))
    night = Expression("t1", Span(read.document.id, 26, 31), "night", "TIME", "TNI")
    assert "night" not in {mention.text for mention in mentions(read, [night])}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The growing market shrank.", "growing"),
        ("He bought a house including a garden.", "including"),
        ("The strike committee owns a house.", "strike"),
        ("She is a doctor.", "is"),
        ("They have been there.", "have"),
    ],
)
def test_what_is_no_event(text: str, trigger: str) -> None:
    assert trigger not in told(text)


def spots(read: Parse, *words: str) -> list[dict[str, object]]:
    text = read.document.text
    return [{"eid": f"e{n}", "eiid": f"ei{n}", "start": text.index(w), "end": text.index(w) + len(w)} for n, w in enumerate(words, 1)]


def test_given_triggers_keep_their_ids_and_spans() -> None:
    read = parse(Document("The growing market shrank."))
    found = given(read, spots(read, "growing", "shrank"))
    assert [(m.eid, m.text) for m in found] == [("ei1", "growing"), ("ei2", "shrank")]


def test_given_phrases_are_read_at_their_head() -> None:
    read = parse(Document("The navy had carried out the strikes."))
    (mention,) = given(read, spots(read, "had carried out"))
    assert (mention.text, mention.lemma, mention.tense, mention.aspect) == ("had carried out", "carry", "PAST", "PERFECTIVE")


def test_given_triggers_outside_the_text_are_left_out() -> None:
    read = parse(Document("It rained."))
    assert given(read, [{"eid": "e1", "start": 90, "end": 95}, {"eid": "e2", "start": 3, "end": 3}]) == []


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("Elin Aas said that the bridge collapsed.", "collapsed", "Elin Aas"),
        ("“The dam burst,” Elin Aas said.", "burst", "Elin Aas"),
        ("“The dam burst. Nobody was warned,” Elin Aas said.", "warned", "Elin Aas"),
        ("Elin Aas spoke on Monday.\n“The bridge collapsed.\n“Nobody was warned,” she said.", "collapsed", "Elin Aas"),
        ("According to the navy, the ship sank.", "sank", "the navy"),
        ("The navy said the ship sank; the owner lost his licence.", "lost", ""),
        ("The ship sank.", "sank", ""),
        ("He said that the ship sank.", "sank", ""),
    ],
)
def test_speakers(text: str, trigger: str, speaker: str) -> None:
    assert told(text)[trigger].speaker == speaker


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Elin Aas met Tomas Lind. Aas thanked Lind.", "thanked", {("Elin Aas", "subject"), ("Tomas Lind", "object")}),
        ("The port was shelled by Sarn.", "shelled", {("Sarn", "subject"), ("port", "object")}),
        ("Elin Aas arrived. She met the mayor.", "met", {("Elin Aas", "subject"), ("mayor", "object")}),
        ("Elin Aas met Tomas Lind and Ragna Holm. They left.", "left", set()),
        ("France condemned the bombing of Iran.", "bombing", {("Iran", "object")}),
        ("The accord that France signed collapsed.", "signed", {("France", "subject"), ("accord", "object")}),
        ("The mayor, Tomas Lind, resigned.", "resigned", {("Tomas Lind", "subject")}),
    ],
)
def test_participants(text: str, trigger: str, names: set[tuple[str, str]]) -> None:
    assert {(p.name, p.role) for p in told(text)[trigger].participants} == names


def test_a_place_is_where_it_happened_not_where_somebody_is_from() -> None:
    found = told("Ministers met in Paris. The envoy of Japan left.")
    assert (found["met"].place, found["left"].place) == ("Paris", "")


def test_salience_puts_deeds_before_words_and_facts_before_wishes() -> None:
    found = told("France attacked Spain. France said so. France may attack Italy.")
    assert found["attacked"].salience > found["said"].salience
    assert found["attacked"].salience > found["attack"].salience


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("The council bought the mill on Monday.", "bought", True),
        ("They left the town on Monday.", "left", False),
        ("One of them left the town on Monday.", "left", False),
        ("The other left the town on Monday.", "left", False),
        ("The council sold the old mill in 1920. The owners rebuilt it.", "rebuilt", False),
        ("On Monday three reporters contributed to this report.", "contributed", False),
        ("The union agreed to the plan on Monday, the company said.", "agreed", True),
        ("The mayor did so on Monday.", "did", False),
        ("The mayor did the same thing on Monday.", "did", False),
        ("Tarn Motors makes bolts in Vessa.", "makes", False),
        ("Tarn Motors closed its plant on Monday, the union announced.", "announced", False),
        ("Tarn Motors closed its plant on Monday, the union announced.", "closed", True),
        ("The blast at the Tarn mine killed four men on Monday.", "blast", False),
        ("The blast at the Tarn mine killed four men on Monday.", "killed", True),
        ("Firefighters from Sarn brought it under control on Monday.", "brought", False),
        ("The clashes occurred on Monday.", "occurred", False),
        ("The firm gave up on Monday.", "gave", False),
        ("People died on Monday.", "died", False),
        ("The council is expected to meet in Sarn on Monday.", "meet", True),
        ("The experts told a conference in Sarn on Monday.", "told", False),
    ],
)
def test_what_a_chronology_would_print(text: str, word: str, *, shown: bool) -> None:
    document = Document(text)
    read = parse(document)
    events = happenings(read, mentions(read, expressions(document)), {})
    assert [e.salience >= SHOWN for e in events for m in e.mentions if m.text == word] == [shown]


def test_a_title_does_not_run_into_the_first_sentence() -> None:
    found = mentions(parse(Document("Mayor of Vessa resigns\n\nThe port was shelled on Monday.")), [])
    assert {m.text: {p.name for p in m.participants} for m in found} == {"resigns": {"Mayor"}, "shelled": {"port"}}


def test_a_wrapped_line_is_no_sentence() -> None:
    lines = [
        "The old mayor of the town of",
        "Vessa told the members of",
        "Parliament in a long speech on",
        "Monday that the port of",
        "Tarn was shelled.",
    ]
    text = "\n".join(lines)
    (told_by,) = {m.sentence for m in mentions(parse(Document(text)), [])}
    assert (told_by.start, told_by.end) == (0, len(text))
