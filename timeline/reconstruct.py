"""The whole flow on one page: a document in, a timeline out.

    Document ─▶ expressions ─▶ events ─▶ relations ─▶ ordering ─▶ Timeline

Everything is given: the text, its publication date, the model. Nothing here looks at a clock, a network or a database.
"""

from pathlib import Path

from timeline import readers
from timeline.errors import UnreadableError
from timeline.events import Mention, happenings, mentions
from timeline.expressions import Settings, dated, expressions
from timeline.expressions.dateline import Stamp, heading
from timeline.ordering import Timeline, bounds
from timeline.relations import relations, times
from timeline.text import Document
from timeline.text.syntax import MODEL, parse


def build(
    source: str | Path | Document | None = None,
    *,
    text: str = "",
    published: str = "",
    model: str = MODEL,
    settings: Settings | None = None,
) -> Timeline:
    """The timeline of a file, a `Document`, or a text given as it is.

    `published` (ISO 8601) is believed before what the file says, and that before a dateline or a dated line at the head of the text;
    without any publication date relative expressions stay unanchored and only absolute ones are dated. Raises UnreadableError, DateError
    and ModelError, each with one sentence that says what to do.
    """
    return reconstruct(_document(source, text, published), model=model, settings=settings)


def reconstruct(document: Document, *, model: str = MODEL, settings: Settings | None = None) -> Timeline:
    """The timeline of one document: what it says happened, when, in what order, and why we think so.

    Where nobody gave a publication date, the one that the text's own head states counts, and the timeline's document says so.
    """
    document = dated(document)
    found = expressions(document, settings or Settings())
    syntax = parse(document, model)
    head = heading(document)
    told = [mention for mention in mentions(syntax, found) if _tells(mention, head)]
    stated = relations(syntax, found, told)
    first = bounds(times(found, document), told, stated)
    return Timeline.of([document], happenings(syntax, told, first), found, stated)


def _tells(mention: Mention, head: list[Stamp]) -> bool:
    """Whether a mention is of a happening: "according to" is no entry of its own, nor is the line that says when a text was published."""
    return mention.pos != "PREPOSITION" and not any(stamp.start <= mention.span.start < stamp.end for stamp in head)


def _document(source: str | Path | Document | None, text: str, published: str) -> Document:
    if isinstance(source, Document):
        return readers.given(source, published=published)
    if source is not None:
        return readers.read(source, published=published)
    if not text.strip():
        raise UnreadableError("nothing", "neither a file nor a text was given")
    return readers.given(Document(text), published=published)
