"""What the commands do once they know what is wanted: read, report progress on stderr, print, write files whole."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from timeline import readers
from timeline.annotate import Malformed, Wish, annotated, written
from timeline.errors import TimelineError
from timeline.expressions.settings import Settings
from timeline.files import write
from timeline.text import Document
from timeline.when import instant
from timeline.when.civil import DAY

if TYPE_CHECKING:
    from timeline.events.event import Event
    from timeline.ordering import Timeline

Item = TypeVar("Item")
TERMINAL = Path("-")  # stands for the terminal, as an output


def say(sentence: object) -> None:
    """Tell the person at the terminal something that is not the result."""
    print(sentence, file=sys.stderr)


def progress(items: Iterable[Item], what: str, total: int | None = None) -> Iterator[Item]:
    """The items, with a bar on stderr where it is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, what, total=total, console=Console(stderr=True), transient=True)


def remark(document: Document, source: object, today: date | None = None) -> None:
    """Say, once, what is odd: no publication date to count from, one that lies in the future, a language whose events are not known."""
    if not document.dated:
        say(
            f"{source} has no publication date, so “on Monday” or “last week” cannot be anchored and only absolute dates are used; "
            "give one with --published 2025-06-23."
        )
    elif document.published.start > instant((today or date.today()).isoformat()) + DAY:
        say(f"{source} is dated {document.published}, which lies in the future; give the right date with --published if that is wrong.")
    if not document.language.startswith("en"):
        say(f"{source} is in the language {document.language!r}: its dates are read, its events only as far as English grammar goes.")


@dataclass(frozen=True, slots=True)
class Look:
    """How a timeline is written: format ("" goes by the ending), templates before the built-in ones, theme, words' language, title."""

    format: str = ""
    templates: Path | None = None
    theme: str = ""
    lang: str = "en"
    title: str = ""


@dataclass(frozen=True, slots=True)
class How:
    """How files are read: what is given for them, the model, and what the texts cannot express."""

    published: str
    model: str
    language: str
    encoding: str
    settings: Settings


def save(timeline: "Timeline", output: Path, look: Look) -> None:
    """Write a timeline, the pages that go beside it first, and say where it is and what it leaves out."""
    from timeline.render import format_of, rendering

    terminal = output == TERMINAL
    form = look.format or ("html" if terminal else format_of(output, look.templates))
    many = {"file": output.name} if form == "html" and not terminal else {}
    done = rendering(timeline, form, templates=look.templates, theme=look.theme, lang=look.lang, title=look.title, **many)
    for name, text in done.beside.items():
        (output.parent / name).parent.mkdir(exist_ok=True)
        write(output.parent / name, text)
    if terminal:
        sys.stdout.buffer.write(done.content if isinstance(done.content, bytes) else f"{done.content.rstrip()}\n".encode())
    else:
        write(output, done.content)
    if done.left_out:
        say(done.left_out)
    if not terminal:
        print(output)


def told(source: Path, how: How) -> Iterator["Timeline"]:
    """The timeline of each document of a file, with a word on stderr about what is odd."""
    from timeline.reconstruct import reconstruct

    for read in readers.documents(source, encoding=how.encoding):
        document = readers.given(read, published=how.published, language=how.language)
        timeline = reconstruct(document, model=how.model, settings=how.settings)
        remark(timeline.documents[0], source)
        yield timeline


def reconstructed(sources: list[Path], how: How) -> "Timeline":
    """The one timeline of these files; the first that cannot be read stops it."""
    from timeline.ordering import merged

    return merged([timeline for source in progress(sources, "Reading") for timeline in told(source, how)])


def add_all(sources: list[Path], db: str, how: How) -> None:
    """Read each file into the store; report what fails and go on. Exit status 1 where anything failed."""
    from timeline.store import Store

    failed = added = known = 0
    with Store(db) as store:
        for source in progress(sources, "Reading"):
            try:
                for timeline in told(source, how):
                    new = store.add(timeline)
                    added, known = added + new, known + (not new)
            except TimelineError as error:
                say(error)
                failed += 1
    print(f"{_counted(added, 'document')} added, {known} already there, {_counted(failed, 'file')} failed: {db}")
    if failed:
        raise typer.Exit(1)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def show_rows(timeline: "Timeline", *, everything: bool) -> None:
    """One line an event: when, what, who says so, its id; then how many are not shown."""
    rows = timeline.events if everything else timeline.highlights
    for event in rows:
        print(_row(event))
    if not rows:
        say("There is nothing in this span of time.")
    elif len(rows) < len(timeline.events):
        minor, unreal = len(timeline) - len(rows), len(timeline.events) - len(timeline)
        say(f"Not shown: {minor} lesser events, and {unreal} that are negated, possible or generic; --all shows them.")


def _row(event: "Event") -> str:
    from timeline.render import words

    label = "" if event.factuality == "fact" else f" [{event.factuality}]"
    return f"{words(event.when):32}  {event.headline}{label}  ({event.id})"


def explain_text(text: str, how: How) -> None:
    """Print why each time expression of a text means what it means."""
    from timeline.expressions import explained, expressions

    found = expressions(readers.given(Document(text), published=how.published, language=how.language), how.settings)
    for expression in found:
        print(explained(expression), end="\n\n")
    if not found:
        say("There is no time expression in this text.")


def annotate_all(source: Path, output: Path | None, wish: Wish) -> None:
    """Write the answer to each line, in order. Exit status 1 where a line was malformed; the others are answered all the same."""
    lines = readers.opened(source).text.split("\n")
    malformed, alone = 0, sum(1 for line in lines if line.strip()) == 1
    with _sink(output) as answers:
        for found in progress(annotated(lines, wish), "Annotating", len(lines)):
            if isinstance(found, Malformed):
                say(found.why)
                malformed += 1
            else:
                answers(written(found, alone=alone))
    if malformed:
        raise typer.Exit(1)


@contextmanager
def _sink(output: Path | None) -> Iterator["Writer"]:
    """Where answers go: the terminal as they come, or a file once all are there."""
    if output is None:
        yield print
        return
    gathered: list[str] = []
    yield gathered.append
    write(output, "".join(f"{line}\n" for line in gathered))


def show_changes(pair: tuple[str, str], output: Path | None, *, json: bool, everything: bool) -> None:
    """What is different in the second timeline: in words, as JSON, or as a section for a page."""
    from json import dumps

    from timeline.changes import changes, opened, section

    found = changes(*map(opened, pair), everything=everything)
    ending = ".json" if json else output.suffix if output else ""
    text = section(found) if ending == ".html" else f"{dumps(found.plain, ensure_ascii=False, indent=1) if ending == '.json' else found}\n"
    if output is None:
        return print(text, end="")
    write(output, text)
    return print(output)


def show_formats(templates: Path | None) -> None:
    """One line a format."""
    from timeline.render import formats

    for each in formats(templates):
        print(f"{each.name:12} {each.suffix:16} {each.description}")


PARTS = "spacy thinc numpy sqlalchemy alembic jinja2 dateparser holidays trafilatura htmldate typer"


def examine(db: str, model: str) -> None:
    """Versions of what matters, the model that is loaded, the store."""
    from timeline import __version__, languages
    from timeline.files import folder
    from timeline.text.syntax import pipeline

    print(f"timeline      {__version__} on Python {sys.version.split()[0]}")
    for part in PARTS.split():
        print(f"{part:13} {_version(part)}")
    meta = pipeline(model).meta
    print(f"model         {model}: {meta['lang']}_{meta['name']} {meta['version']}, with {', '.join(pipeline(model).pipe_names)}")
    print(f"languages     {', '.join(languages.known())}; of others, the dates that dateparser's locales have words for")
    print(f"templates     {folder('templates')}")
    if db:
        from timeline.store import Store

        with Store(db, create=False) as store:
            print(f"store         {db}: schema {store.version}")


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "not installed"


if TYPE_CHECKING:
    from collections.abc import Callable

    Writer = Callable[[str], object]
