"""When a text says that it was written: at its head a line with nothing but a date ("Published 12 March 2024"), a dateline, a letter's.

Used only where nobody gave a publication date, or one without its day. A dateline without a year ("BERLIN, March 8") takes the one that
the publication date or the head of the text names ("© 2024", "March 2024"); where none does or several do, none is invented.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from timeline.errors import DateError
from timeline.expressions.expression import Expression
from timeline.expressions.texts.messages import BELOW, BESIDE, GREETING, greets, placed
from timeline.text import Document, datelines
from timeline.when import Grain, Interval
from timeline.when.civil import civil

LINES, LONGEST = 8, 160  # how many lines of a text are its head, and how many characters of each may be a date
SHORTEST = 24  # characters: a day without its year, with its weekday
REACH = 4000  # characters in which a second line of this kind tells that each heads what happened then
_LINES = re.compile(r"[^\n;]*[^\s;][^\n;]*")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d-\d\d)")
OFFSET = re.compile(r"\s*[+-]\d\d:?\d\d$")  # of a time zone
COARSE = (Grain.MONTH, Grain.QUARTER, Grain.YEAR)  # a publication date that leaves the day open
RANKS = ("published", "dateline", "bare", "updated")  # most trusted first


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that may be that of publication, what speaks for it (one of RANKS), and the characters start..end of the line it stands in."""

    when: Interval
    kind: str
    start: int
    end: int


def dated(document: Document) -> Document:
    """The document with the date its own head gives; the document itself where its day is known or its head gives none.

    >>> found = dated(Document("OSLO, March 12, 2024 (Wire) — The ferry sank on Monday."))
    >>> str(found.published), found.published_how
    ('2024-03-12', 'dateline')
    """
    if document.dated and document.published.grain not in COARSE:
        return document
    stamps = sorted(heading(document), key=lambda stamp: RANKS.index(stamp.kind))
    if not stamps or (document.dated and stamps[0].when not in document.published):
        return document
    how = "dateline" if stamps[0].kind == "dateline" else "text"
    return replace(document, published=stamps[0].when, published_how=how)


@lru_cache(maxsize=8)
def heading(document: Document) -> tuple[Stamp, ...]:
    """The dates that the head of a text gives for the text itself, not for what it tells of; read once for the rooms that ask."""
    labels = labels_of(document.language)
    lines = [(match.start(), match[0]) for match in _LINES.finditer(document.text, 0, REACH)]
    found = []
    for number, (at, line) in enumerate(lines[:LINES]):
        if (read := _line(line, document.language, labels)) is not None:
            later = (other for _, other in lines[LINES:])
            chronicle = any(_line(other, document.language, labels) for other in later) or _diary(document, lines[number + 1 :])
            if read[1] != "bare" or not chronicle:
                found.append(Stamp(*read, at, at + len(line)))
    foot = signed(document)
    found += _letter(document, lines, labels) + _sitting(document, lines[:LINES], labels) + ([foot] if foot else [])
    years = _years(document, [line for _, line in lines[:LINES]], labels)
    for start, end in datelines(document.text):
        if (when := _dateline(document.text[start:end], document.language, labels, years)) is not None:
            found.append(Stamp(when, "dateline", start, end))
    return tuple(found)


def _diary(document: Document, lines: list[tuple[int, str]]) -> bool:
    """Whether later lines hold nothing but a day without its year, so that each heads what happened then: "4 May"."""
    return any(_alone(line, document.language) for _, line in lines)


def _alone(line: str, language: str) -> bool:
    short = len(line) <= SHORTEST and any(letter.isdigit() for letter in line)
    found = _found(line, language) if short else []
    return len(found) == 1 and _YEARLESS.match(found[0].value) is not None and not _beside(line, found)


def _letter(document: Document, lines: list[tuple[int, str]], labels: Mapping[str, str]) -> list[Stamp]:
    """The place and date above the words with which a letter begins, where the text is that one letter: "Sarn, 4 May 1831 / Dear Anna,"."""
    greeted = [number for number, (_, line) in enumerate(lines) if greets(line, labels)]
    above = {at for number in greeted[:2] for at in range(max(0, number - BELOW), number)}
    heads = [at for at in sorted(above) if _placed(lines[at][1], document.language, labels)]
    if len(heads) != 1 or heads[0] >= LINES:
        return []
    return _stamps(lines[heads[0]], document.language, labels)


def _stamps(line: tuple[int, str], language: str, labels: Mapping[str, str]) -> list[Stamp]:
    """The place and date that a line holds and nothing else, as that of a letter."""
    when = _placed(line[1], language, labels)
    return [] if when is None else [Stamp(when, "dateline", line[0], line[0] + len(line[1]))]


def signed(document: Document) -> Stamp | None:
    """The place and date at the end of a text that is one letter with none at its head: "Dear Anna, … Yours, Tom / Sarn, 4 May 1831"."""
    text, labels = document.text, labels_of(document.language)
    greeted = next((match for match in islice(_LINES.finditer(text), BELOW) if greets(match[0], labels)), None)
    if greeted is None or any(greets(match[0], labels) for match in _LINES.finditer(text, greeted.end())):
        return None
    above = (_stamps((match.start(), match[0]), document.language, labels) for match in _LINES.finditer(text, 0, greeted.start()))
    below = list(_LINES.finditer(text, max(greeted.end(), len(text) - BELOW * GREETING)))[-BELOW:]
    found = [stamp for match in below for stamp in _stamps((match.start(), match[0]), document.language, labels)]
    return found[0] if len(found) == 1 and not any(above) else None


def _sitting(document: Document, lines: list[tuple[int, str]], labels: Mapping[str, str]) -> list[Stamp]:
    """The day of the meeting that a text says at its head it tells of: "Minutes of the council, held on 4 March 2014"."""
    heads = [number for number, (_, line) in enumerate(lines) if _minutes(line, labels)]
    for at, line in lines[heads[0] :] if heads else []:
        found = _found(line, document.language) if _YEAR.search(line) else []
        days = {Grain.DAY.floor(day.start) for each in found if (day := _day(each)) is not None}
        if days:
            return [Stamp(Grain.DAY.unit(min(days)), "dateline", at, at + len(line))] if len(days) == 1 else []
    return []


def _minutes(line: str, labels: Mapping[str, str]) -> bool:
    """Whether a line says that what follows was written down at a meeting: it begins or, alone on its line, ends so."""
    lower = line.lower().strip(BESIDE)
    named, leading = (tuple(label for label, kind in labels.items() if kind == name) for name in ("minutes", "minutes_of"))
    return lower.startswith(tuple(f"{label} " for label in leading)) or (len(lower) <= GREETING and lower.endswith(named))


def _placed(line: str, language: str, labels: Mapping[str, str]) -> Interval | None:
    """The day in a line that holds beside it only a place."""
    if len(line) > LONGEST or not _YEAR.search(line):
        return None
    found = _found(line, language)
    days = {str(day): day for each in found if (day := _day(each)) is not None}
    return next(iter(days.values())) if len(days) == 1 and placed(_beside_as_written(line, found), labels) else None


def _years(document: Document, lines: list[str], labels: Mapping[str, str]) -> set[str]:
    """The years in which a text says that it was published: of a coarse publication date, of lines with a copyright or a month alone."""
    if document.dated and document.published.grain in COARSE:
        return {f"{civil(document.published.start).year:04}"}
    return {year for line in lines if len(line) <= LONGEST for year in _year(line, document.language, labels)}


def _year(line: str, language: str, labels: Mapping[str, str]) -> set[str]:
    if line.lower().lstrip().startswith(tuple(word for word, kind in labels.items() if kind == "copyright")):
        return {max(_YEAR.findall(line), default="")} - {""}  # "© 2019-2024": of the latest
    found = _found(line, language) if _YEAR.search(line) else []
    alone = bool(found) and all(labels.get(word, "") in RANKS for word in _beside(line, found))
    return {each.value[:4] for each in found if each.anchor.kind == "none" and each.type == "DATE"} if alone else set()


def _line(line: str, language: str, labels: Mapping[str, str]) -> tuple[Interval, str] | None:
    """A line that holds a date and nothing else but a word for publishing, an hour, or whose article it is."""
    if len(line) > LONGEST or not any(letter.isdigit() for letter in line):
        return None
    found = _found(line, language)
    days = [each for each in found if _day(each) is not None]
    if len({str(_day(each))[:10] for each in days}) != 1:
        return None
    words = _beside(line, found)
    kinds = [labels.get(word, "") for word in words]
    if not all(kind or _signed(word, labels) for kind, word in zip(kinds, words, strict=True)):
        return None
    kind = next((kind for kind in kinds if kind in RANKS), "bare")
    when = _day(max(days, key=lambda each: len(each.value)))
    return (when, kind) if when is not None else None


def _beside(line: str, found: list[Expression]) -> list[str]:
    """What stands in a line beside its dates, in lower case."""
    return [part.lower() for part in _beside_as_written(line, found)]


def _beside_as_written(line: str, found: list[Expression]) -> list[str]:
    rest = OFFSET.sub("", line)
    for each in reversed(found):
        rest = rest[: each.span.start] + "|" + rest[each.span.end :]
    return [word for part in rest.split("|") if (word := part.strip(BESIDE))]


def _signed(word: str, labels: Mapping[str, str]) -> bool:
    """Whether what stands beside a date says who wrote: "By …", in few words."""
    first, _, others = word.partition(" ")
    return labels.get(first) == "by" and len(others.split()) <= 8


def _dateline(line: str, language: str, labels: Mapping[str, str], years: set[str]) -> Interval | None:
    """The date in a dateline, where it or the head has one year and the line begins with no word of a sentence ("In Oslo, …")."""
    found = _found(line, language)
    when = (_day(found[0]) or _completed(found[0], years)) if len(found) == 1 else None
    prose = labels.get(line.split(maxsplit=1)[0].lower()) == "prose"
    return None if prose else when


def _completed(expression: Expression, years: set[str]) -> Interval | None:
    """The day of a date without its year, in the one year that is known."""
    told = _YEARLESS.fullmatch(expression.value)
    if told is None or len(years) != 1:
        return None
    try:
        return Interval.parse(f"{next(iter(years))}-{told[1]}")
    except DateError:
        return None  # 29 February


def _found(text: str, language: str) -> list[Expression]:
    from timeline.expressions import expressions

    return expressions(Document(text, language=language))


def _day(expression: Expression) -> Interval | None:
    """The day or minute an expression names by itself; None where it names another kind of time, or leans on another."""
    if expression.type not in ("DATE", "TIME") or expression.anchor.kind != "none":
        return None
    try:
        when = Interval.parse(expression.value[:16])
    except DateError:
        return None
    return when if when.grain in (Grain.DAY, Grain.MINUTE) else None


def labels_of(language: str) -> Mapping[str, str]:
    """What a language calls the parts of a head: each label, in lower case, with its kind."""
    from timeline import languages

    return languages.language(language).heading if language in languages.known() else {}
