"""The charts of a text: how it is cut into what is read by itself, and how each piece is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.expressions.grammar.engine import Chart
from timeline.expressions.grammar.fillers import fluent
from timeline.expressions.grammar.stretch import SHORT, promising, stretches
from timeline.expressions.grammar.tokens import tokens
from timeline.expressions.settings import CHAT, COLLOQUIAL, MESSAGE, TALK, Settings
from timeline.expressions.texts.answering import arranged, asked_for
from timeline.expressions.texts.stamped import PLAIN, Stamps, stamps
from timeline.expressions.texts.threads import thread
from timeline.expressions.texts.turns import turns
from timeline.expressions.texts.usage import usual
from timeline.text import Document

if TYPE_CHECKING:
    from timeline.languages import Language


def layout(given: Document, settings: Settings, language: Language) -> tuple[Settings, Stamps, list[tuple[int, int]]]:
    """What the text shows of itself, the stamps of its lines where it is a log, and the pieces that are read by themselves."""
    document, words = given.prose, language.words
    settings = usual(document, settings, words.writing)
    log = PLAIN if settings.prefer else stamps(_lined(given), words.writing, figures=settings.log)
    lines = "" if log.rows or settings.prefer else document.text
    typed = thread(lines)
    talk = typed if typed.places else turns(lines)
    pieces = (log if log.rows else talk).pieces(len(document.text))
    chat = log.chat or bool(typed.places)
    aloud = CHAT if chat else TALK if talk.places else MESSAGE if words.manner.spoken(document.text) else ""
    settings = replace(settings, timetable=settings.timetable and not log.rows, aloud="" if settings.prefer else aloud)
    if not settings.kind and (chat or words.manner.chat(document.text)):
        settings = replace(settings, kind=COLLOQUIAL)
    return settings, log, pieces


def _lined(given: Document) -> str:
    """A document as it is read, with every end of a line in its place: the lines of a log are not wrapped."""
    if given.text is given.prose.text:
        return given.text
    return "".join("\n" if sign == "\n" else read for sign, read in zip(given.text, given.prose.text, strict=True))


def charts(text: str, pieces: list[tuple[int, int]], settings: Settings, language: Language) -> Iterator[Chart]:
    """The charts of what may hold an expression, in reading order; an answer to somebody who asks for the hour may be one number."""
    grammar, rows, words = language.grammar(settings.talk), settings.timetable or settings.log, language.words
    if settings.prefer and len(text) <= SHORT:
        yield Chart(grammar, fluent(tokens(text), words.verbs), settings)  # what is asked at once is read whole: "at eight"
        return
    for first, last in pieces:
        for start, end in stretches(text[first:last], language.goes_on, rows=rows):
            asked = asked_for(text, first + start, words.manner) if settings.aloud else ""
            asked = asked or (arranged(text, first + start, words.manner) if settings.aloud == CHAT else "")
            if asked or promising(text[first + start : first + end], grammar):
                found = fluent(tokens(text, first + start, first + end), words.verbs)
                yield Chart(grammar, found, replace(settings, asked=asked) if asked else settings)
