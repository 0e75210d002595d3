"""A timeline written in a format: text by a template, bytes by a module, and always a word on what is left out."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import FormatError
from timeline.render import plain
from timeline.render.entry import Entry
from timeline.render.environment import filled, styles
from timeline.render.escapes import compact
from timeline.render.formats import Format
from timeline.render.formats import format as named
from timeline.render.leaving import kept, sentence
from timeline.render.options import Options
from timeline.render.pages import LONGEST, parts
from timeline.render.rows import rows
from timeline.render.themes import theme_rules
from timeline.render.view import View
from timeline.render.words import table

if TYPE_CHECKING:
    from timeline.ordering import Timeline


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a file will hold, the sentence on what it leaves out ("" where it has everything), and files to put beside it by their names."""

    content: str | bytes
    left_out: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


def rendering(timeline: Timeline, format: str = "html", *, templates: Path | None = None, theme: str = "", **options: Any) -> Rendering:
    """The timeline in a format, with a sentence on what the format leaves out.

    Raises FormatError where there is no such format or option, or where a template fails.
    """
    return written(timeline, format, templates, Options(theme=theme, **options))


def written(timeline: Timeline, name: str, templates: Path | None, options: Options) -> Rendering:
    """The same, with the options as one value."""
    wanted = named(name, templates)
    view = View(timeline, table(options.lang, templates), limit=options.limit)
    if wanted.pages or (wanted.name == "html" and _long(view, options)):
        return _site(view, options, templates, packed=wanted.pages)
    entries, missing = kept(view.all, wanted.needs)
    missing["limit"] += view.cut
    left_out = sentence(len(view.all) + view.cut, +missing, view.terms)
    if wanted.module:
        return Rendering(_made(wanted, view, entries, left_out), left_out)
    text = filled(wanted.template, templates, **context(view, options, templates), kept=entries, left_out=left_out, part=None)
    return Rendering(inert(compact(text)) + "\n" if wanted.compact else text, left_out)


def _long(view: View, options: Options) -> bool:
    return options.pages == "many" or (options.pages == "auto" and bool(options.file) and len(view.shown) > LONGEST)


def _site(view: View, options: Options, templates: Path | None, *, packed: bool) -> Rendering:
    """An index and its pages: beside each other, or `packed` into one archive."""
    folder = prefix([event.id for event in view.shown], options)
    made = parts(view, folder)
    given = context(view, options, templates)
    files = {}
    for part in made:
        own = given | {"view": part.view, "part": part, "parts": made, "left_out": ""}
        files[part.file] = filled("timeline.html.jinja", templates, **own)
        files[part.file.replace(".html", ".js")] = part.search
    left_out = sentence(len(view.shown) + view.cut, +Counter({"limit": view.cut}), view.terms)
    index = filled("timeline.site.jinja", templates, **given, parts=made, left_out=left_out)
    return Rendering(archive({options.file or "index.html": index, **files}) if packed else index, left_out, {} if packed else files)


def _made(wanted: Format, view: View, entries: Sequence[Entry], left_out: str) -> str | bytes:
    """What a module writes. Raises FormatError where the package it needs is not installed."""
    try:
        content: str | bytes = import_module(wanted.module).content(view, entries, left_out)
    except ModuleNotFoundError as error:
        raise FormatError(
            f"The format {wanted.name} needs {wanted.extra}, which is not installed: install it, or article-timeline[{wanted.name}]."
        ) from error
    return content


def context(view: View, options: Options, templates: Path | None) -> dict[str, Any]:
    """What every template is given: see templates/README.md."""
    return {
        "view": view,
        "t": view.terms,
        "options": options,
        "title": options.title or view.title,
        "plain": plain,
        "prefix": prefix([event.id for event in view.shown], options),
        "digest": digest,
        "rows": rows,
        "scoped": scoped,
        "style": lambda name: styles(name, templates),
        "theme": theme_rules(options.theme, templates),
    }


def prefix(ids: list[str], options: Options) -> str:
    """A class of its own for each fragment, from what is in it and how it looks: "tl-" and eight hexadecimal digits."""
    look = (options.title, options.lang, options.dir, options.layout, options.css, str(options.heading_level), options.file)
    key = "\x1f".join([*ids, *look])
    return f"tl-{sha256(key.encode()).hexdigest()[:8]}"


def archive(files: Mapping[str, str]) -> bytes:
    """A zip archive of these files, all dated the same: the same files are the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, text in files.items():
            made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def scoped(css: str, own: str) -> str:
    """A style sheet whose selectors begin with the class "tl", for a fragment's own class.

    >>> scoped(".tl a{color:red}.tl .tl-when{margin:0}", "tl-1")
    '.tl-1 a{color:red}.tl-1 .tl-when{margin:0}'
    """
    return re.sub(r"\.tl(?![\w-])", f".{own}", css)


def digest(text: str) -> str:
    """The hash by which a content security policy knows an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


_TAGS = re.compile(r"(<style.*?</style>|<[^>]*>)", re.S)
_MARKS = re.compile(r"[\\`*_\[\]$~^@|]")
_LEAD = re.compile(r"^(\s*\(?)([\w#]{0,4})([-+#.)])(?=\s)")


def inert(html: str) -> str:
    """HTML whose text stays text where Markdown is read inside of HTML, as pandoc and Quarto do: its marks as character references.

    >>> inert("<li>- see [x](y) for $5</li>")
    '<li>&#45; see &#91;x&#93;(y) for &#36;5</li>'
    """
    return "".join(piece if piece.startswith("<") else _inert(piece) for piece in _TAGS.split(html))


def _inert(text: str) -> str:
    led = _LEAD.sub(lambda match: f"{match[1]}{match[2]}&#{ord(match[3])};", text)
    return _MARKS.sub(lambda match: f"&#{ord(match[0])};", led)


__all__ = ["Options", "Rendering", "compact", "context", "rendering", "scoped", "written"]
