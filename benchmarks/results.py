"""RESULTS.md, one section a benchmark: each run rewrites its own section whole, so no figure is entered by hand."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from timeline import files

RESULTS = Path(__file__).parent / "RESULTS.md"
HEAD = """# What was measured

Every section is written by the command in its first line; no figure is entered by hand. The corpora are not part of the project.
"""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table: the first column to the left, the others to the right."""
    lines = [" | ".join(head), " | ".join(["---"] + ["---:"] * (len(head) - 1))]
    lines += [" | ".join(_cell(cell) for cell in row) for row in rows]
    return "\n".join(f"| {line} |" for line in lines)


def _cell(cell: object) -> str:
    return f"{cell:.1f}" if isinstance(cell, float) else str(cell).replace("|", "\\|")


def provenance(command: str, *packages: str) -> str:
    """The command, the day, and the versions that the figures belong to."""
    names = ("article-timeline", *packages)
    versions = ", ".join(f"{name} {_version(name)}" for name in names)
    return f"`{command}`, {date.today():%Y-%m-%d}, Python {platform.python_version()}, {versions}."


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def write(name: str, title: str, body: str, path: Path = RESULTS) -> None:
    """Put a section in place of the one of the same name, or at the end."""
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    section = f"<!-- {name} -->\n## {title}\n\n{body.strip()}\n<!-- /{name} -->\n"
    old = re.compile(rf"<!-- {re.escape(name)} -->.*?<!-- /{re.escape(name)} -->\n", re.S)
    after = old.sub(lambda _: section, before) if old.search(before) else f"{before.rstrip()}\n\n{section}"
    files.write(path, after)
