"""How templates are found and run: those of the user's folder before the built-in ones, in a sandbox, everything escaped by default."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from timeline.errors import FormatError
from timeline.files import folder
from timeline.render import escapes

_HEAD = re.compile(r"\{#\n(.*?)#\}", re.S)  # a comment that begins on a line of its own


def homes(templates: Path | None) -> list[Path]:
    """The folders that templates come from, the nearest first. Raises FormatError where the user's is none."""
    if templates is not None and not templates.is_dir():
        raise FormatError(f"There is no folder of templates at {templates}: name an existing one with --templates.")
    return [home for home in (templates, folder("templates")) if home]


def head(path: Path) -> dict[str, Any]:
    """What a template's first comment says of it, as TOML: suffix, description, escape, needs. Raises FormatError where it is not TOML."""
    match = _HEAD.match(path.read_text(encoding="utf-8"))
    try:
        return tomllib.loads(match[1]) if match else {}
    except tomllib.TOMLDecodeError as error:
        raise FormatError(f'The first comment of the template {path} is not TOML ({error}); write suffix = ".txt" and so on.') from error


@cache
def environment(templates: Path | None = None) -> Environment:
    """The environment of a folder of templates; the user's own run in Jinja2's sandbox and see only what they are given."""
    folders = homes(templates)
    kind = ImmutableSandboxedEnvironment if templates else Environment
    made = kind(
        loader=ChoiceLoader([FileSystemLoader(home) for home in folders]),
        autoescape=lambda name: _escaped(name, folders),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.loopcontrols"],
    )
    made.filters.update(escapes.FILTERS)
    made.policies["json.dumps_kwargs"] = {"sort_keys": False, "ensure_ascii": False}
    return made


def filled(name: str, templates: Path | None, **context: Any) -> str:
    """The text of a template. Raises FormatError with the template and the line where it fails."""
    try:
        return environment(templates).get_template(name).render(**context)
    except TemplateError as error:
        line = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        file = error.name if isinstance(error, TemplateSyntaxError) else name
        raise FormatError(f"The template {file or name}{line} fails: {error.message or type(error).__name__}.") from error


def _escaped(name: str | None, folders: list[Path]) -> bool:
    """Whether a template's values are escaped for HTML: always, unless its first comment says how it escapes them itself."""
    path = next((home / name for home in folders if name and (home / name).is_file()), None)
    return path is None or "escape" not in head(path)


def styles(name: str, templates: Path | None = None) -> str:
    """A style sheet or script of the template folders, comments and spare blanks left out."""
    path = next((home / name for home in homes(templates) if (home / name).is_file()), None)
    if path is None:
        raise FormatError(f"There is no {name} among the templates.")
    return squeezed(path.read_text(encoding="utf-8")) if name.endswith(".css") else path.read_text(encoding="utf-8")


def squeezed(css: str) -> str:
    """A style sheet on one line.

    >>> squeezed("/* ink */ a > b {\\n  color: red;\\n}\\n")
    'a>b{color:red}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,>]) ?", r"\1", css).replace(": ", ":").replace(";}", "}").strip()


__all__ = ["environment", "filled", "head", "homes", "styles"]
