"""Where sentences begin and end, found from punctuation alone: quick, and enough for time expressions.

The events room uses the parser's own sentences; this splitter serves where no parser is loaded.
"""

import re

FEW = 5  # spaces: words of a text that tells anything of how it is written
_END = re.compile(
    r"""[.!?…]+["'”’)\]]*(?=\s+(?:[•·▪]\s*)?["'“‘(\[]*[A-Z0-9])|\n\s*\n|\n(?=\s*["“‘A-Z•*#|-])|"""
    r"""\n(?=[ \t]*(?:\d{1,2} ?[–-] ?)?\d{1,2}[/:.]\d{1,2}\b)"""
)
_SMALL_END = re.compile(r"""[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]*[A-Za-z0-9])|\n""")
_SMALL_START = re.compile(r"""[\s"'“‘(\[@#]*((?:[A-Z]{2,}[!?.,…]*\s+|\d+\s+)*)[a-z]""")  # perhaps behind a cry or a number
_CAPITAL = re.compile(r"""(?:[.!?…]+["'”’)\]]*\s+|\n\s*)["'“‘(\[]*[A-Z][a-z]""")
_ABBREVIATED = re.compile(
    r"""(?:\b(?:[A-Z]|Mr|Mrs|Ms|Messrs|Dr|Rev|Hon|Rs|Prof|Gen|Gov|Sen|Rep|Lt|Col|Maj|Brig|Sgt|Cpl|Pvt|Pfc|Capt|Cmdr|Adm|Supt|Insp|Det|St|Mt|Jr|Sr|vs|Inc|Corp|Co|Ltd|No|Nos|Figs?|[Cc]hs?|[Cc]haps?|[Ss]ecs?|cf|ca|c|pp?|vol|ed|"""
    r"""Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|approx|est|e\.g|i\.e|U\.S|U\.K|U\.N|a\.m|p\.m|A\.D|B\.C))\.$"""
)
_SHORT = re.compile(
    r"""\b(?:(mos?|hrs?|mins?|secs?|wks?|yrs?)|mon|tues?|wed|thurs?|fri|sat|sun|"""
    r"""jan|feb|mar|apr|aug|sept?|oct|nov|dec|approx|no|st|vs|etc)\.$"""
)  # the same in small letters; a unit is a group
_GOES_ON = re.compile(r"\s+(?:later|ago|before|after|and|or|to|from|earlier|old|of|in|at|each|per|a|long)\b")
_MAY_END = re.compile(r"(?:U\.S|U\.K|U\.N|Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_HALF = re.compile(r"(?:a\.m|p\.m)\.$")
_OF_HOUR = re.compile(
    r"""\s+(?:\(\d|["'“‘(\[]*(?:[a-z]|\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|\d{1,2}[/.-]\d{1,2}[/.-]\d|[A-Z]{2,5}\b|[A-Z]\w+(?:\s[A-Z]\w+)?(?:\s?,\s\d{1,2}:\d\d|\s(?:[Tt]ime|[SD][a-z]+\s[Tt]ime)\b)|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b|"""
    r"""(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:Janu|Febru)ary\b|"""
    r"""(?:March|April|June|July|August|(?:Septem|Octo|Novem|Decem)ber)\b|(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich)\b|"""
    r"""(?:Christmas|Easter|Thanksgiving|New\sYear)))"""
)  # what an hour goes on with: its zone, its day
_STARTER = re.compile(
    r"\s+(?:The|A|An|In|On|At|But|And|He|She|It|They|We|I|This|That|These|There|His|Her|Its|Their|Our|Mrs?|Ms|You|Who|What|When|After|"
    r"Before|Since|Until|During|By|From|With|While|As|If|For|Last|Next|Two|Three|Then|Now|Later|Earlier|Although|However|Some|Many|Most|"
    r"Both|Another|Police|Officials)\b"
)


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, in order; white space at the ends is left out.

    >>> text = "Mr. Smith spoke on Jan. 5. He left at 6 p.m. Police came at 7 p.m. Monday."
    >>> [text[a:b] for a, b in sentences(text)]
    ['Mr. Smith spoke on Jan. 5.', 'He left at 6 p.m.', 'Police came at 7 p.m. Monday.']
    """
    found, start = [], 0
    end, ends = (_SMALL_END, _ends_small) if small(text) else (_END, _ends)
    for match in end.finditer(text):
        if not ends(text, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return [trimmed for span in found if (trimmed := _trim(text, *span))]


def small(text: str) -> bool:
    """Whether a text does without capitals at the heads of its sentences, as people chat.

    >>> small("fri is good for me. sat not so much"), small("On Friday it rained. She sat down by me."), small("at 9 a.m. on fri. or sat.")
    (True, False, False)
    """
    if text.count(" ") < FEW or _CAPITAL.search(text) is not None or (led := _SMALL_START.match(text)) is None:
        return False
    ends = (match for match in _SMALL_END.finditer(text) if _ends_small(text, match))
    return any(led[1] == "" or match[0] != "\n" for match in ends)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends, and no abbreviation."""
    if match[0][0] != ".":
        return True
    before = text[max(0, match.start() - 8) : match.start() + 1]
    if not _ABBREVIATED.search(before):
        return True
    if _HALF.search(before):
        return _OF_HOUR.match(text, match.end()) is None
    return bool(_MAY_END.search(before) and _STARTER.match(text, match.end()))


def _ends_small(text: str, match: re.Match[str]) -> bool:
    """The same in a text without capitals."""
    abbreviated = match[0][0] == "." and _SHORT.search(text[max(0, match.start() - 8) : match.start() + 1])
    if abbreviated and abbreviated[1] and not _GOES_ON.match(text, match.end()):
        return True  # "for about 2 hrs. lmk"
    return not abbreviated and _ends(text, match)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if piece.strip() else None
