"""Datelines: where and when a report was sent, before its first words ("OSLO, March 12 (Wire) - The ferry …")."""

import re

HEAD = 2000  # characters of a text in which a dateline may stand: after a title, names and a summary
LEAST = 40  # characters of a sentence that a dateline leads to
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
    >>> datelines("The ferry sank in 2024 - nobody knows why."), datelines("OSLO - The ferry that sank off the coast on Monday was old.")
    ([], [(0, 7)])
    """
    found = _LINE.finditer(text, 0, HEAD)
    return [(match.start("line"), match.end()) for match in found if _sent(match["line"], match["dash"], reports=_reports(text, match))]


def _reports(text: str, match: re.Match[str]) -> bool:
    """Whether a text begins there, with a whole sentence behind the dash."""
    stop = text.find("\n", match.end())
    end = stop if stop >= 0 else len(text)
    return not text[: match.start()].strip() and text[match.end()].isupper() and "." in text[match.end() + LEAST : end]


def _sent(line: str, dash: str, *, reports: bool) -> bool:
    """Whether this is where a report was sent from: a place, then a date or an agency.

    For one in capitals the long dash is enough, or any where the text begins with it and `reports`.
    """
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
        return bool(agency or dated or "—" in dash or (reports and not rest.strip()))
    return rest.startswith(",") and dated
