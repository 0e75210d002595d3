"""Publication dates as they are written in metadata: ISO 8601 with or without a time and a zone."""

import re
from email.utils import parsedate_to_datetime

from timeline.errors import DateError
from timeline.when import Interval

_STAMP = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?\s*"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")


def published(text: str) -> tuple[Interval, str]:
    """The day or minute of publication in the publisher's local time, and its zone ("" where none is given).

    Raises DateError with what to write instead.

    >>> when, zone = published("2025-06-23T23:30:00-04:00")
    >>> str(when), zone
    ('2025-06-23T23:30', '-04:00')
    """
    stamp = _STAMP.fullmatch(_COMPACT.sub(r"\1-\2-\3", text) if _COMPACT.fullmatch(text) else text.strip())
    if stamp is None:
        raise DateError(text, where="publication date")
    clock = f"T{stamp['clock']}" if stamp["clock"] else ""
    try:
        return Interval.parse(stamp["date"] + clock), stamp["zone"] or ""
    except DateError as error:
        raise DateError(text, where="publication date") from error


def mailed(text: str) -> str:
    """The ISO 8601 form of an RFC 2822 date, as feeds and mails write it; the text itself where it is none.

    >>> mailed("Mon, 23 Jun 2025 14:30:00 +0200")
    '2025-06-23T14:30:00+02:00'
    """
    try:
        return parsedate_to_datetime(text).isoformat()
    except ValueError:
        return text
