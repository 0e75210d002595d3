"""What a text's own dates and country tell of how it writes: day or month first, whose holidays."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.named import HOME
from timeline.expressions.settings import Settings
from timeline.text import Document

_FIGURES = re.compile(r"(?<![\w/.])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\w/])")
MONTHS = 12
MONTH_FIRST = frozenset({"", "US", "PH", "CA"})  # where 3/4 is 4 March, or nothing is known


def usual(document: Document, settings: Settings) -> Settings:
    """The settings with what the text tells where the caller did not.

    >>> usual(Document("From 3/4/2025 to 23/4/2025.", language="en-IE"), Settings())
    Settings(prefer='', day_first=True, kind='', country='IE')
    """
    day_first = settings.day_first or _day_first(document)
    return replace(settings, day_first=day_first, country=settings.country or document.region or HOME)


def _day_first(document: Document) -> bool:
    """Whether a date of the text can only be read so and none only the other way; where none decides, by the country."""
    pairs = [(int(first), int(second)) for first, second in _FIGURES.findall(document.text)]
    days = sum(first > MONTHS >= second for first, second in pairs)
    months = sum(second > MONTHS >= first for first, second in pairs)
    return days > 0 == months or (not days and not months and document.region not in MONTH_FIRST)
