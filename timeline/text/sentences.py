"""Where sentences begin and end, found from punctuation alone: quick, and enough for time expressions.

The events room uses the parser's own sentences; this splitter serves where no parser is loaded.
"""

import re

_END = re.compile(r"""[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]*[A-Z0-9])|\n\s*\n|\n(?=\s*["“‘A-Z•*#|-])|\n(?=[ \t]*\d{1,2}[/:.]\d{1,2}\b)""")
_ABBREVIATED = re.compile(
    r"""(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Adm|St|Jr|Sr|vs|Inc|Corp|Co|Ltd|No|Nos|Figs?|[Cc]hs?|[Cc]haps?|[Ss]ecs?|cf|ca|c|pp?|vol|ed|"""
    r"""Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|approx|est|e\.g|i\.e|U\.S|U\.K|U\.N|a\.m|p\.m|A\.D|B\.C))\.$"""
)
_MAY_END = re.compile(r"(?:a\.m|p\.m|U\.S|U\.K|U\.N|Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_STARTER = re.compile(r"\s+(?:The|A|An|In|On|At|But|And|He|She|It|They|We|I|This|That|There|When|After|Before|While|As|If|For)\b")


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, in order; white space at the ends is left out.

    >>> text = "Mr. Smith spoke on Jan. 5. He left at 6 p.m. The talks failed."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Mr. Smith spoke on Jan. 5.', 'He left at 6 p.m.', 'The talks failed.']
    """
    found, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] == "." and not _ends(text, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return [trimmed for span in found if (trimmed := _trim(text, *span))]


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence rather than an abbreviation."""
    before = text[max(0, match.start() - 8) : match.start() + 1]
    if not _ABBREVIATED.search(before):
        return True
    return bool(_MAY_END.search(before) and _STARTER.match(text, match.end()))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if piece.strip() else None
