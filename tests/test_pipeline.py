"""Our analysis inside other people's spaCy pipelines."""

import spacy

from timeline.text.syntax import MODEL


def test_expressions_need_no_parser() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_expressions", config={"published": "2025-06-23"})
    doc = nlp("He left on Friday.")
    assert [(span.text, span._.timex.value) for span in doc.spans["timeline_expressions"]] == [("Friday", "2025-06-20")]
    assert [each.value for each in doc._.timexes] == ["2025-06-20"]


def test_one_document_s_date_goes_before_the_component_s() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_expressions", config={"published": "2025-06-23"})
    doc = nlp.make_doc("He left yesterday.")
    doc._.published = "2020-01-02"
    assert [each.value for each in nlp(doc)._.timexes] == ["2020-01-01"]


def test_events_after_a_parser() -> None:
    nlp = spacy.load(MODEL)
    nlp.add_pipe("timeline_expressions", config={"published": "2025-06-23"})
    nlp.add_pipe("timeline_events")
    doc = nlp("The mayor did not resign on Friday.")
    (span,) = doc.spans["timeline_events"]
    assert (span.text, span._.event.polarity) == ("resign", "NEG")
