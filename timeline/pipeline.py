"""Our analysis as spaCy components, for people who have a pipeline of their own.

    nlp.add_pipe("timeline_expressions", config={"published": "2025-06-23"})   # doc.spans["timeline_expressions"], span._.timex
    nlp.add_pipe("timeline_events")                                            # doc.spans["timeline_events"], span._.event

The publication date of one document is `doc._.published` (ISO 8601) where it is set, else the component's. spaCy finds the factories
through the package's entry points: nothing need be imported. It imports this file whenever it builds any pipeline, so our rooms are
imported only when a component is made.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from timeline.text import Document

if TYPE_CHECKING:
    from timeline.events.event import Mention
    from timeline.expressions.expression import Expression

KEYS = ("timeline_expressions", "timeline_events")


def _extend() -> None:
    """Make the extension attributes known to spaCy; once is enough, again does no harm."""
    for holder, name in ((Doc, "published"), (Span, "timex"), (Span, "event")):
        if not holder.has_extension(name):
            holder.set_extension(name, default=None)
    if not Doc.has_extension("timexes"):
        Doc.set_extension("timexes", getter=lambda doc: [span._.timex for span in doc.spans.get(KEYS[0], [])])
        Doc.set_extension("events", getter=lambda doc: [span._.event for span in doc.spans.get(KEYS[1], [])])


def _document(doc: Doc, published: str) -> Document:
    from timeline.readers.published import published as published_date
    from timeline.when import EVER

    stamp = doc._.published or published
    when, zone = published_date(stamp) if stamp else (EVER, "")
    return Document(doc.text, published=when, zone=zone, published_how="given" if stamp else "", language=doc.lang_ or "en")


def _marked(doc: Doc, key: str, attribute: str, found: Iterable[tuple["Expression | Mention", str]]) -> Doc:
    """The document with a span for each thing found, under its label, the thing itself as the span's attribute."""
    spans = []
    for each, label in found:
        span = doc.char_span(each.span.start, each.span.end, label=label, alignment_mode="expand")
        if span is not None:
            span._.set(attribute, each)
            spans.append(span)
    doc.spans[key] = spans
    return doc


def expressions_component(nlp: Language, name: str, published: str, prefer: str, day_first: bool) -> Callable[[Doc], Doc]:
    """A component that puts time expressions into doc.spans["timeline_expressions"], each with its `Expression` as `span._.timex`."""
    from timeline.expressions import Settings, expressions

    _extend()
    settings = Settings(prefer=prefer, day_first=day_first)

    def component(doc: Doc) -> Doc:
        found = expressions(_document(doc, published), settings)
        return _marked(doc, KEYS[0], "timex", [(each, each.type) for each in found])

    return component


def events_component(nlp: Language, name: str, published: str) -> Callable[[Doc], Doc]:
    """A component that puts event triggers into doc.spans["timeline_events"], each with its `Mention` as `span._.event`.

    It needs a tagger and a parser before it; time expressions are taken from "timeline_expressions" where that ran.
    """
    from timeline.events import mentions
    from timeline.expressions import expressions
    from timeline.text.syntax import joined

    _extend()

    def component(doc: Doc) -> Doc:
        document = _document(doc, published)
        found = doc._.timexes or expressions(document)
        told = mentions(joined(document, [(lambda at: at, doc)]), found)
        return _marked(doc, KEYS[1], "event", [(each, each.class_) for each in told])

    return component


Language.factory(
    "timeline_expressions",
    default_config={"published": "", "prefer": "", "day_first": False},
    assigns=["doc.spans"],
    func=expressions_component,
)
Language.factory(
    "timeline_events", default_config={"published": ""}, requires=["token.dep", "token.tag"], assigns=["doc.spans"], func=events_component
)
