"""Who speaks when, where a text is talk written down: "Q. …", "A. …", "HOST: …", and what each says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

FEWEST = 3  # turns of a talk; of two who speak by turns, one speaks again
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z0-9][\w.'’-]*){0,2}:"
_LABEL = re.compile(rf"(?:^[ \t]*([A-Z]\.|{_NAME})|(?<=[.?!…\"”] )({_NAME}))(?=[ \t]+\S)[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Turns:
    """Where each turn's label begins, and where what is said begins; none where a text is no talk."""

    places: tuple[tuple[int, int], ...] = ()

    def pieces(self, size: int) -> list[tuple[int, int]]:
        """What is read by itself, of a text of so many characters: what stands before the talk, and each turn."""
        begins = [*(begin for begin, _ in self.places), size]
        found = [(0, begins[0]), *((body, stop) for (_, body), stop in zip(self.places, begins[1:], strict=True))]
        return [(start, end) for start, end in found if start < end]


def turns(text: str) -> Turns:
    r"""The turns of a talk: labels that come again, at the heads of lines or behind the end of a sentence.

    >>> [text[body:][:4] for text in ["Q. When?\nA. At six.\nQ. Sure?\nA. Yes."] for _, body in turns(text).places]
    ['When', 'At s', 'Sure', 'Yes.']
    >>> turns("Note: it rained. Result: none.\nPlease call: Ana.").places
    ()
    """
    found = [(match.start(match.lastindex or 1), match.end(), (match[1] or match[2]).rstrip(".:")) for match in _LABEL.finditer(text)]
    names = Counter(name for _, _, name in found)
    told = [(begin, body) for begin, body, name in found if names[name] > 1 or len(name) == 1]
    if len(names) > 1 and all(name.isupper() for name in names) and text[found[0][1] : found[1][0]].rstrip().endswith("?"):
        return Turns(tuple((begin, body) for begin, body, _ in found))  # a question and its answer
    return Turns(tuple(told)) if len(told) >= FEWEST and len({text[a:b] for a, b in told}) > 1 else Turns()
