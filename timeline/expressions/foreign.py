"""The only file that touches dateparser: dates in languages without a folder, found by its locales and marked as such."""

from __future__ import annotations

from timeline.expressions.expression import Anchor, Expression
from timeline.expressions.settings import Settings
from timeline.expressions.value import date_value
from timeline.text import Document, Span
from timeline.when import Grain
from timeline.when.civil import DAY as DAY_SECONDS
from timeline.when.civil import civil, days


def foreign(document: Document, settings: Settings) -> list[Expression]:
    """What dateparser finds in the document's language; `rule` says "dateparser:<language>". Raises LanguageError where it knows none."""
    from dateparser.search import search_dates

    from timeline import languages
    from timeline.errors import LanguageError

    try:
        found = search_dates(document.text, languages=[document.language], settings=_options(document, settings))
    except ValueError as error:
        raise LanguageError(document.language, languages.known()) from error
    listed: list[Expression] = []
    at = 0
    for text, when in found or []:
        start = document.text.find(text, at)
        if start < 0 or not any(sign.isalnum() for sign in text):
            continue
        at = start + len(text)
        day = days(when.year, when.month, when.day) * DAY_SECONDS
        span = Span(document.id, start, at)
        anchor = Anchor("publication", document.published, "the publication date") if document.dated else Anchor()
        listed.append(
            Expression(
                f"t{len(listed) + 1}",
                span,
                text,
                "DATE",
                date_value(day, Grain.DAY),
                Grain.DAY.unit(day),
                anchor=anchor,
                rule=f"dateparser:{document.language}",
                steps=("read by dateparser: this language has no rules of its own",),
            )
        )
    return listed


def _options(document: Document, settings: Settings) -> dict[str, object]:
    from datetime import datetime

    options: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False, "REQUIRE_PARTS": ["month"], "STRICT_PARSING": False}
    if settings.day_first:
        options["DATE_ORDER"] = "DMY"
    if settings.prefer in ("past", "future"):
        options["PREFER_DATES_FROM"] = settings.prefer
    if document.dated:
        then = civil(document.published.start)
        options["RELATIVE_BASE"] = datetime(then.year, then.month, then.day, then.hour, then.minute)
    return options
