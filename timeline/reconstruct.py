"""The whole flow on one page: a document in, a timeline out.

    Document ─▶ expressions ─▶ events ─▶ relations ─▶ ordering ─▶ Timeline

Everything is given: the text, its publication date, the model. Nothing here looks at a clock, a network or a database.
"""

from dataclasses import dataclass
from pathlib import Path

from timeline import readers
from timeline.errors import UnreadableError
from timeline.events import Mention, happenings, mended, mentions
from timeline.expressions import Settings, dated, expressions
from timeline.expressions.expression import Expression
from timeline.expressions.texts.dateline import Stamp, heading
from timeline.expressions.texts.rows import rows
from timeline.ordering import Timeline, bounds
from timeline.relations import Relation, relations, times
from timeline.text import Document
from timeline.text.syntax import MODEL, Parse, parse


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was read in one document, before it is put in order."""

    parse: Parse
    expressions: list[Expression]
    mentions: list[Mention]
    relations: list[Relation]


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
    return in_order(analysis(document, model=model, settings=settings))


def analysis(document: Document, *, model: str = MODEL, settings: Settings | None = None) -> Analysis:
    """The first half of the way: syntax, time expressions, mentions of events, and what the text says about their order."""
    document = dated(document)
    found = expressions(document, settings or Settings())
    entries = rows(document, found)
    syntax = mended(parse(document, model, [at for row in entries for at in (row.begin, row.start)]))
    head = heading(document)
    told = [mention for mention in mentions(syntax, found, entries) if _tells(mention, head)]
    return Analysis(syntax, found, told, relations(syntax, found, told, entries))


def in_order(read: Analysis) -> Timeline:
    """The second half: mentions of one happening made one event, and every event put where the statements allow."""
    document = read.parse.document
    first = bounds(times(read.expressions, document), read.mentions, read.relations)
    return Timeline.of([document], happenings(read.parse, read.mentions, first), read.expressions, read.relations)


def _tells(mention: Mention, head: tuple[Stamp, ...]) -> bool:
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
