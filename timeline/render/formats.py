"""The formats that there are: a format is a file, timeline.<name>.jinja, or a module of binary/ where no text template can write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from timeline.errors import FormatError
from timeline.render import binary
from timeline.render.environment import head, homes


@dataclass(frozen=True, slots=True, order=True)
class Format:
    """A format: its name, the ending of its files, what it is, and what an event must have to be in it (see `leaving`)."""

    name: str
    suffix: str
    description: str
    needs: tuple[str, ...] = field(default=())
    template: str = ""
    compact: bool = False
    pages: bool = False
    module: str = ""
    extra: str = ""


def formats(templates: Path | None = None) -> list[Format]:
    """All formats by name, those of the user's folder before the built-in ones."""
    found: dict[str, Format] = {}
    for home in homes(templates):
        for path in sorted(home.glob("timeline.*.jinja")):
            found.setdefault(path.name.split(".")[1], _format(path))
    for each in _modules():
        found.setdefault(each.name, each)
    return sorted(found.values())


def format(name: str, templates: Path | None = None) -> Format:
    """The format of this name. Raises FormatError with the names there are."""
    known: Mapping[str, Format] = {each.name: each for each in formats(templates)}
    if name not in known:
        raise FormatError(f"There is no format {name!r}; there are {', '.join(known)}.")
    return known[name]


def format_of(path: str | Path, templates: Path | None = None) -> str:
    """The name of the format that a file's ending stands for, the longest ending first. Raises FormatError with those there are.

    >>> format_of("case.html"), format_of("report/case.fragment.html")
    ('html', 'fragment')
    """
    known = formats(templates)
    fitting = [each for each in known if str(path).lower().endswith(each.suffix)]
    if not fitting:
        endings = ", ".join(sorted(each.suffix for each in known))
        raise FormatError(f"No format ends like {Path(path).name!r}: name one with --format, or end the file in one of {endings}.")
    return max(fitting, key=lambda each: len(each.suffix)).name


def _format(path: Path) -> Format:
    name, said = path.name.split(".")[1], head(path)
    return Format(
        name,
        str(said.get("suffix", f".{name}")),
        str(said.get("description", "")),
        tuple(said.get("needs", ())),
        path.name,
        bool(said.get("compact", False)),
        bool(said.get("pages", False)),
    )


def _modules() -> Iterator[Format]:
    """The formats that are modules."""
    for info in iter_modules(binary.__path__):
        module = import_module(f"{binary.__name__}.{info.name}")
        yield Format(info.name, module.SUFFIX, module.DESCRIPTION, module.NEEDS, module=module.__name__, extra=module.EXTRA)
