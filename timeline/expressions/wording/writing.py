"""How a language writes days, hours and years beside what its rules read: at the heads of lines, behind figures, before Christ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


def either(words: Iterable[str]) -> str:
    """A pattern of any of these words, of nothing where there are none."""
    return "|".join(map(re.escape, words)) or "(?!)"


def whole(words: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """What finds any of these words where it stands by itself.

    >>> whole(["let's", "hi"]).findall("hi, let's hide"), whole([]).findall("hi")
    (['hi', "let's"], [])
    """
    return re.compile(rf"\b(?:{either(words)})\b", flags)


@dataclass(frozen=True, slots=True)
class Writing:
    """Patterns that hold words of a language: made once, and asked by whoever looks at lines or figures as they are written.

    `dated`: a weekday with its date, of one year only. `hour`: an hour beside signs ("9.15am"). `row`: a day in figures at the head of a
    line, perhaps with its weekday. `logged`: an hour of four figures there. `joint`: what parts the two ends of a stretch there.
    `stamped`, `signed`: the hour at which a line was written, at its head or behind the name of who wrote it.
    `era`: what tells the era of a year. `figures`: the year or century in figures with which an expression ends.
    `ended`: where a sentence ends, and not a number.
    """

    dated: re.Pattern[str]
    hour: re.Pattern[str]
    row: re.Pattern[str]
    logged: re.Pattern[str]
    stamped: re.Pattern[str]
    signed: re.Pattern[str]
    joint: re.Pattern[str]
    era: re.Pattern[str]
    figures: re.Pattern[str]
    ended: re.Pattern[str]

    @classmethod
    def of(cls, table: Mapping[str, Sequence[str]], weekdays: Iterable[str] = (), called: Iterable[str] = ()) -> Writing:
        """The patterns of a language from its table of such words, its names of weekdays, and all words that a date in figures may have."""
        listed = {name: either(table.get(name, ())) for name in ("hour", "logged", "joint", "ordinal", "leading", "no_day", "half", "at")}
        days = either(day.capitalize() for day in weekdays)
        day = _DAY.format(called=either(sorted(called, key=len, reverse=True)), **listed)
        stamp = rf"(?P<stamp>(?P<day>(?:{day}){{1,4}})?{_CLOCK.format(**listed)})"
        return cls(
            re.compile(_DATED.format(days=days, **listed)),
            re.compile(_HOUR.format(**listed), re.IGNORECASE),
            re.compile(_ROW.format(days=days, **listed), re.MULTILINE),
            re.compile(_LOGGED.format(**listed), re.MULTILINE),
            re.compile(_STAMPED.format(stamp=stamp), re.IGNORECASE),
            re.compile(_SIGNED.format(stamp=stamp, **listed), re.IGNORECASE),
            re.compile(_JOINT.format(**listed)),
            whole(table.get("era", ()), re.IGNORECASE),
            re.compile(_FIGURES.format(**listed)),
            re.compile(_NUMBERED if "." in table.get("ordinal", ()) else _ENDED),
        )


_DATED = r"\b(?:{days}),? (?:(?:{leading}) )?\d{{1,2}}(?:{ordinal})?,? [A-Z]"
_HOUR = r"\b\d{{1,2}}(?:[.:]\d\d(?: ?(?:{hour}))?| ?(?:{hour}))\b"
_HEAD = r"^[ \t|*•-]*(?:\d{{1,2}} ?\| ?)?(?:(?!(?:{no_day}) )(?:[A-Z][a-z]{{0,4}}|{days})\.?,? ?)?"  # a number, a weekday
_ROW = _HEAD + r"(\d{{1,2}})/(\d{{1,2}})(?![/\d])"
_LOGGED = r"^[ \t|*•-]*((?:[01]\d|2[0-3])[0-5]\d)(?: ?(?:{logged}))?(?=:| +[-–—] |[ \t]*\r?$|\t|  ?[A-Z(])"
_DAY = r"(?:\d{{1,4}}(?:[./-]\d{{1,2}}(?:[./-]\d{{1,4}})?)?(?:{ordinal})?|(?:{called})\.?)(?:,? (?:{at} )?|T|,? [-–—] )"
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?P<second>:[0-5]\d(?:[.,]\d{{1,6}})?)?(?![:.]?\d)(?: ?(?:{half})(?!\w))?(?: ?(?:Z|UTC|GMT)\b)?"
_STAMPED = r"[ \t|*•>-]*(?P<open>[\[(<]?){stamp}(?:[\])>])?(?P<sign>[ \t]*[:|–—-](?=\s))?(?:[ \t]+(?=\S)|[ \t\r]*(?=\n|\Z))"
_SIGNED = r"(?P<name>[^\W\d_][\w.'’@-]*(?: (?!(?:{at}) )[\w.'’@-]+){{0,2}}),?(?: [-–—])?[ \t]+(?P<open>[\[(]?){stamp}[\])]?(?=\s|\Z)"
_JOINT = r"[ \t]*(?:[-–—/,&]|{joint})?[ \t]*"
_FIGURES = r"(?<![\d'’])(\d{{2,4}})(?:/\d(?!.*\d)|(?:{ordinal})?\b(?!.*\d))"
_ENDED = r"(?<=[.!?])\s"
_NUMBERED = r"(?<=[.!?])(?<!\b\d\.)(?<!\b\d\d\.)\s"
