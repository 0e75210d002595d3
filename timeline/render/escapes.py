"""How text is made safe for each kind of file: filters for the templates that escape their values themselves."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from textwrap import wrap
from typing import Any

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~$&])")
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
_TEX = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
}  # fmt: skip
_BETWEEN, _BREAKS = re.compile(r">\s*\n\s*<"), re.compile(r"\s*\n\s*")
_MERMAID = re.compile(r"[#:;<>\"{}%`]")
_FAR = re.compile(r"^([-+])(\d{4,})")
_TURTLE = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def markdown(text: object) -> str:
    """Text that Markdown shows as it is.

    >>> print(markdown("2 * 3 <b> [x]"))
    2 \\* 3 \\<b\\> \\[x\\]
    """
    return _LEADING.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", oneline(text)))


def tex(text: object) -> str:
    """Text that LaTeX shows as it is.

    >>> print(tex("50 % of {x}"))
    50 \\% of \\{x\\}
    """
    return "".join(_TEX.get(character, character) for character in oneline(text))


def turtle(text: object) -> str:
    """The inside of a Turtle string.

    >>> print(turtle('He said "no".'))
    He said \\"no\\".
    """
    return "".join(_TURTLE.get(character, character) for character in str(text))


def plain_json(value: Any, indent: int | None = None) -> str:
    """JSON, with characters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def script_json(value: Any) -> str:
    """JSON that may stand in an HTML script element: nothing in it can close the element.

    >>> print(script_json("</script>"))
    "\\u003c/script\\u003e"
    """
    return plain_json(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def in_script(text: str) -> str:
    """JSON that is written already, so that nothing in it can close the script element it stands in; safe where it was.

    >>> print(in_script('{"said": "</script>"}'))
    {"said": "\\u003c/script>"}
    """
    return type(text)(str(text).replace("<", "\\u003c"))


def csv_line(cells: Iterable[object]) -> str:
    """One line of CSV; a cell that a spreadsheet would take for a formula is kept from it by an apostrophe.

    >>> csv_line(["a", "b, c", "=1+1"])
    'a,"b, c",\\'=1+1'
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "@", "\t", "\r") else cell


def oneline(text: object) -> str:
    """Text on one line.

    >>> oneline("a\\n  b")
    'a b'
    """
    return " ".join(str(text).split())


def mermaid(text: object) -> str:
    """Text that Mermaid does not read as its own syntax: punctuation as character codes.

    >>> mermaid("Vote: 5;")
    'Vote#58; 5#59;'
    """
    return _MERMAID.sub(lambda match: f"#{ord(match[0])};", oneline(text))


def script_date(text: str) -> str:
    """A date as JavaScript reads it: six figures and a sign for years outside 0 to 9999.

    >>> script_date("-0043-03-15"), script_date("2025-06-21")
    ('-000043-03-15', '2025-06-21')
    """
    return _FAR.sub(lambda match: f"{match[1]}{match[2]:0>6}", text)


def wrapped(text: object, width: int) -> list[str]:
    """Text in lines of at most so many characters, broken between words.

    >>> wrapped("Sarn shells the port", 12)
    ['Sarn shells', 'the port']
    """
    return wrap(oneline(text), width) or [""]


def compact(html: str) -> str:
    """HTML without line breaks, so that no Markdown reader takes a blank or indented line of it for its own; safe where it was.

    >>> compact("<ol>\\n\\n  <li>one\\n  two</li>\\n</ol>\\n")
    '<ol><li>one two</li></ol>'
    """
    return type(html)(_BREAKS.sub(" ", _BETWEEN.sub("><", html)).strip())


FILTERS = {
    "compact": compact,
    "wrapped": wrapped,
    "mermaid": mermaid,
    "script_date": script_date,
    "md": markdown,
    "tex": tex,
    "turtle": turtle,
    "json": plain_json,
    "script_json": script_json,
    "in_script": in_script,
    "csv": csv_line,
    "oneline": oneline,
}
