"""Datelines: where and when a report was sent, before its first words ("OSLO, March 12 (Wire) - The ferry …")."""

import re

HEAD = 2000  # characters of a text in which a dateline may stand: after a title, names and a summary
_LINE = re.compile(r"^[ \t]*(?P<line>\S[^\n]{3,100}?)(?P<dash>[ \t]+(?:-{1,2}|–|—)[ \t]+|[ \t]*[–—][ \t]*)(?=[\"'“‘(]*[^\W\d_])", re.M)
_AGENCY = re.compile(r"\([^()\n]{1,40}\)")
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’/-]*[ \t]*){1,4}")
_SMALL = re.compile(r"(?<![\w.'’/])[^\W\d_][\w.'’/-]*")
_JOINING = {"of", "de", "la", "am"}


def datelines(text: str) -> list[tuple[int, int]]:
    """(start, end) of each dateline at the head of a text, the end where the report begins.

    >>> text = "Ferry sinks\\n\\nOSLO, March 12 (Wire) - The ferry sank on Monday."
    >>> [text[a:b] for a, b in datelines(text)]
    ['OSLO, March 12 (Wire) - ']
    >>> datelines("The ferry sank in 2024 - nobody knows why.")
    []
    """
    return [(match.start("line"), match.end()) for match in _LINE.finditer(text, 0, HEAD) if _sent(match["line"], match["dash"])]


def _sent(line: str, dash: str) -> bool:
    """Whether this is where a report was sent from: a place, then a date, an agency or, for one in capitals, only the long dash."""
    place = _PLACE.match(line)
    if place is None:
        return False
    rest = line[place.end() :]
    agency, dated = _AGENCY.search(line), any(letter.isdigit() for letter in rest)
    words = _SMALL.findall(_AGENCY.sub(" ", line))
    if any(word[0].islower() and word not in _JOINING for word in words):
        return False
    capitals = place[0].split()[0].isupper() and sum(letter.isalpha() for letter in place[0]) > 2
    if capitals:
        return bool(agency or dated or "—" in dash)
    return rest.startswith(",") and dated
