"""Themes: values for the page's CSS custom properties, in a file theme.<name>.toml of a template folder or anywhere else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from timeline.errors import FormatError
from timeline.render.environment import homes

_NAME = re.compile(r"[a-z][a-z-]*")
_VALUE = re.compile(r"[^<>{};\\@]+")  # nothing that ends a declaration or a style element, or fetches
SCHEMES = ("light", "dark")


def theme_rules(theme: str, templates: Path | None = None) -> str:
    """The CSS rules of a theme, "" for the built-in look.

    A theme has the tables [light] and [dark]: custom properties without their dashes, such as accent = "#00539b". Raises FormatError where
    there is no such theme, or where a value is not one of CSS.
    """
    if not theme:
        return ""
    said = _said(theme, templates)
    light, dark = (_declared(said.get(scheme, {}), theme) for scheme in SCHEMES)
    rules = f":root{{{light}}}" if light else ""
    return rules + (f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}" if dark else "")


def themes(templates: Path | None = None) -> list[str]:
    """The names of the themes in the template folders."""
    return sorted({path.name.split(".")[1] for home in homes(templates) for path in home.glob("theme.*.toml")})


def _said(theme: str, templates: Path | None) -> dict[str, dict[str, str]]:
    places = [Path(theme)] if theme.endswith(".toml") else [home / f"theme.{theme}.toml" for home in homes(templates)]
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        raise FormatError(f"There is no theme {theme!r}: name a .toml file, or one of {', '.join(themes(templates)) or 'none'}.")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise FormatError(f"The theme {path} is not TOML ({error}).") from error


def _declared(values: dict[str, str], theme: str) -> str:
    for name, value in values.items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(str(value)) or "url(" in str(value).lower():
            raise FormatError(f"The theme {theme} sets {name} to {value!r}, which is no plain value of CSS.")
    return ";".join(f"--{name}:{value}" for name, value in values.items())
