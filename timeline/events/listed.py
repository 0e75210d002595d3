"""Entries of a chronology: what a row tells is one happening, and it is called what the row calls it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.events.event import Mention
from timeline.events.headlines.headline import LONGEST
from timeline.events.salience import SLIGHT
from timeline.expressions.texts.rows import Row
from timeline.text import sentences
from timeline.text.syntax import Parse, Word
from timeline.when.civil import DAY

ENTRY = 0.7  # salience
MONTH = 31 * DAY
FEWEST = 2  # words that tell something: a table of figures tells of no happening
ABBREVIATED = (".m.", "etc.", "Ltd.", "Inc.", "Co.", "...")
WORDY = ("NOUN", "PROPN", "VERB", "ADJ", "AUX")


def listed(parse: Parse, entries: Iterable[Row], found: Collection[int]) -> dict[int, str]:
    """The word that stands for each row of a text, and the headline that the row gives it, "" where it is too long for one.

    Paragraphs below a mere date speak for themselves, unless they tell of no happening at all.
    """
    headlines: dict[int, str] = {}
    for row in entries:
        words = _first(parse, row)
        main = _main(words, found)
        if main is not None and (main.i in found or _tells(parse, row, words)) and not (row.alone and main.i in found):
            headlines[main.i] = _headline(parse, row, words)
    return headlines


def _tells(parse: Parse, row: Row, words: Sequence[Word]) -> bool:
    """Whether a row tells of a happening though no word of it names one: not the figures of a table, nor what stands below a season."""
    cells = "|" in _text(parse, row)
    return (not cells or sum(word.pos in WORDY for word in words) >= FEWEST) and (not row.alone or row.dates[0].interval.length <= MONTH)


def as_listed(parse: Parse, told: Sequence[Mention], entries: Mapping[int, str]) -> list[Mention]:
    """The mentions, those that stand for a row with its headline; what else its first sentence tells of is no entry by default."""
    headed = {parse.words[i].sentence for i, headline in entries.items() if headline}
    found = []
    for mention in told:
        if headline := entries.get(mention.word, ""):
            found.append(replace(mention, headline=headline, salience=max(mention.salience, ENTRY)))
        else:
            beside = parse.words[mention.word].sentence in headed
            found.append(replace(mention, salience=min(mention.salience, SLIGHT)) if beside else mention)
    return found


def _text(parse: Parse, row: Row) -> str:
    return parse.document.text[row.start : row.end]


def _first(parse: Parse, row: Row) -> list[Word]:
    """The words of a row up to its first full stop: a parser may see two sentences in "Complaint received"."""
    end = row.start + next((last for _, last in sentences(_text(parse, row))), 0)
    at = parse.word_at(row.start)
    found: list[Word] = []
    for word in parse.words[at.i :] if at is not None else ():
        if word.start >= end:
            break
        found += [] if word.text.isspace() else [word]
    return found


def _main(words: Sequence[Word], found: Collection[int]) -> Word | None:
    """The word that a row is about: its root where that can tell, else the first happening in it, else its first noun."""
    inside = {word.i for word in words}
    root = next((word for word in words if word.head == word.i or word.head not in inside), None)
    told = next((word for word in words if word.i in found), None)
    if root is not None and (root.i in found or (told is None and root.pos in WORDY)):
        return root
    return told or next((word for word in words if word.pos in WORDY), None)


def _headline(parse: Parse, row: Row, words: Sequence[Word]) -> str:
    """What a row calls its happening; the cells of a table are joined by commas."""
    cells = (" ".join(cell.split()) for cell in parse.document.text[words[0].start : words[-1].end].split("|"))
    text = ", ".join(cell for cell in cells if cell).rstrip(";: ")
    text = text if text.endswith(ABBREVIATED) else text.rstrip(".")
    return text[:1].upper() + text[1:] if len(text) <= LONGEST else ""
