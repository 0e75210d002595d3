"""A whole text: which candidates count in it, what kind of text it is, and one pass over them in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.expressions.anchoring.general import Customs
from timeline.expressions.anchoring.lending import lent
from timeline.expressions.anchoring.standpoint import Standpoint
from timeline.expressions.doubtful import ancient, counting, idle
from timeline.expressions.expression import Expression
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.age import Age
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.resolve import Resolution
from timeline.expressions.settings import MESSAGE, NARRATIVE, NEWS, TALK, Settings
from timeline.expressions.texts.dateline import labels_of, signed
from timeline.expressions.texts.heads import chronology, days_run_on
from timeline.expressions.texts.kinds import MODERN, earliest, fronted, kind, notice, speaking, steps, tale
from timeline.expressions.texts.late import late
from timeline.expressions.texts.logbook import Logbook
from timeline.expressions.texts.messages import Messages, journal, mailed
from timeline.expressions.texts.minutes import meeting
from timeline.expressions.texts.quoting import Quotations
from timeline.expressions.texts.stamped import Stamps
from timeline.expressions.wording.words import Words
from timeline.text import Document
from timeline.when import Grain


def expressions_of(found: Iterable[Candidate], document: Document, settings: Settings, words: Words, log: Stamps) -> list[Expression]:
    """The expressions of candidates in reading order."""
    listed = list(found)
    first = earliest(one.meaning for one in listed)
    first = first if first < MODERN else ancient(listed, document.text, words)
    firm = counting(listed, first, old=first < MODERN)
    rows = [] if log.rows else chronology(listed, document.text)
    list_ = settings.timetable or bool(rows)
    met = meeting(listed, document, words.manner)
    letter = met is not None or document.published_how == "dateline"  # which speaks on its own day, whatever it tells of
    plain = NARRATIVE if list_ else NEWS if letter or log.rows else None
    found_out = plain or kind((one.meaning for one in firm), document.published, document.text, words.manner, fronted=fronted(listed))
    quotations = Quotations()
    if plain is None and found_out == NEWS:
        outside = (one.meaning for one in firm if not quotations.opened(document.text, one.start))
        found_out = NARRATIVE if tale(outside, document.published, quotations.outside(document.text), words.manner) else NEWS
    sort = settings.kind or found_out
    narrative = sort == NARRATIVE
    told = counting(listed, first, old=first < MODERN or narrative or not document.dated, aloud=settings.aloud != "")
    reports = not narrative and any(isinstance(one.meaning, Age) for one in told) and words.manner.reporting(document.text)
    kept = [one for one in told if not idle(one.meaning, narrative=narrative, reports=reports)]
    kept = list(Logbook(document.text, log, document.published).dated(kept)) if log.rows else kept
    updated = sort == NEWS and not log.rows and not settings.prefer and document.dated and late(kept, document.published, words.verbs)
    mail = _messages(document, words, rows, listed)
    sorted_ = replace(settings, kind=sort)
    end = signed(document)
    standpoint = Standpoint(document, sorted_, words.verbs, mail, quotations, met or (end.when if end else None), met is not None)
    customs = Customs(document.text, words, sorted_, least=speaking(kept), sort=sort if list_ else None)
    message = settings.aloud == MESSAGE and words.manner.hails(document.text)
    message = message or (sort == NEWS and not letter and mailed(document.text, labels_of(document.language)))
    note = message or (settings.aloud != TALK and (words.manner.message(document.text) or notice(kept, document.text, words.manner)))
    pace = steps(one.meaning for one in kept) if sort == NEWS else 0
    pass_ = Resolution(document, sorted_, words, standpoint, customs, late=updated, note=note, pace=pace)
    return list(pass_.run(lent(kept, words.verbs, settings.prefer)))


def _messages(document: Document, words: Words, rows: Sequence[Calendar], listed: Sequence[Candidate]) -> Messages:
    """The messages in a text; each of its `rows` is one where they are the days of a diary, perhaps below their month or year."""
    text, labels = document.text, labels_of(document.language)
    days = [day for day in rows if day.grain is Grain.DAY]
    kept = bool(days) and len(days) >= len(rows) - 1
    own = kept and (bool(days_run_on(listed, text)) or journal(text, labels) or words.manner.personal(text))
    diary = kept and (own or all(day.weekday is not None for day in days))
    return Messages(text, labels, words.manner, diary, document.published.end)
