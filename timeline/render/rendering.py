"""A timeline written in a format: text by a template, bytes by a module, and always a word on what is left out."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import FormatError
from timeline.render import plain
from timeline.render.entry import Entry
from timeline.render.environment import filled, styles
from timeline.render.formats import Format
from timeline.render.formats import format as named
from timeline.render.leaving import kept, sentence
from timeline.render.rows import rows
from timeline.render.themes import theme_rules
from timeline.render.view import View
from timeline.render.words import table

if TYPE_CHECKING:
    from timeline.ordering import Timeline


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a file will hold, and the sentence on what it leaves out ("" where it has everything)."""

    content: str | bytes
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose. `limit` 0 is no limit; `title` "" is the document's own; `theme` a name or a file (see themes)."""

    theme: str = ""
    lang: str = "en"
    dir: str = "ltr"
    title: str = ""
    layout: str = "list"
    css: str = "scoped"
    heading_level: int = 2
    nonce: str = ""
    limit: int = 0

    def __post_init__(self) -> None:
        for name, known in (("layout", LAYOUTS), ("css", CSS), ("dir", ("ltr", "rtl", "auto"))):
            if getattr(self, name) not in known:
                raise FormatError(f"{name} is {getattr(self, name)!r}; it is one of {', '.join(known)}.")
        if not 1 <= self.heading_level <= 4:
            raise FormatError(f"heading_level is {self.heading_level}; it is 1 to 4, so that two levels fit below it.")


LAYOUTS = ("list", "table")
CSS = ("scoped", "inline", "external", "none")


def rendering(timeline: Timeline, format: str = "html", *, templates: Path | None = None, theme: str = "", **options: Any) -> Rendering:
    """The timeline in a format, with a sentence on what the format leaves out.

    Raises FormatError where there is no such format or option, or where a template fails.
    """
    return written(timeline, format, templates, Options(theme=theme, **options))


def written(timeline: Timeline, name: str, templates: Path | None, options: Options) -> Rendering:
    """The same, with the options as one value."""
    wanted = named(name, templates)
    view = View(timeline, table(options.lang, templates), limit=options.limit)
    entries, missing = kept(view.all, wanted.needs)
    missing["limit"] += view.cut
    left_out = sentence(len(view.all) + view.cut, +missing, view.terms)
    if wanted.module:
        return Rendering(_made(wanted, view, entries, left_out), left_out)
    text = filled(wanted.template, templates, **context(view, options, templates), kept=entries, left_out=left_out)
    return Rendering(compact(text) + "\n" if wanted.compact else text, left_out)


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
        "prefix": prefix([each.id for each in view.all], options),
        "digest": digest,
        "rows": rows,
        "scoped": scoped,
        "style": lambda name: styles(name, templates),
        "theme": theme_rules(options.theme, templates),
    }


def prefix(ids: list[str], options: Options) -> str:
    """A class of its own for each fragment, from what is in it and how it looks: "tl-" and eight hexadecimal digits."""
    key = "\x1f".join([*ids, str(options)])
    return f"tl-{sha256(key.encode()).hexdigest()[:8]}"


def scoped(css: str, own: str) -> str:
    """A style sheet whose selectors begin with the class "tl", for a fragment's own class.

    >>> scoped(".tl a{color:red}.tl .tl-when{margin:0}", "tl-1")
    '.tl-1 a{color:red}.tl-1 .tl-when{margin:0}'
    """
    return re.sub(r"\.tl(?![\w-])", f".{own}", css)


def digest(text: str) -> str:
    """The hash by which a content security policy knows an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


_BETWEEN = re.compile(r">\s*\n\s*<")


def compact(html: str) -> str:
    """HTML without line breaks, so that no Markdown reader takes a blank or indented line of it for its own.

    >>> compact("<ol>\\n\\n  <li>one\\n  two</li>\\n</ol>\\n")
    '<ol><li>one two</li></ol>'
    """
    return re.sub(r"\s*\n\s*", " ", _BETWEEN.sub("><", html)).strip()


__all__ = ["Options", "Rendering", "context", "rendering", "written"]
