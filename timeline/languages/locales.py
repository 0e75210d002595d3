"""The only file that touches dateparser: languages without a folder, made of the words that its locales (from CLDR) have for dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from timeline.errors import LanguageError
from timeline.expressions.grammar.engine import Grammar
from timeline.expressions.grammar.rule import rules
from timeline.expressions.wording.words import Words
from timeline.languages import Language, common, known
from timeline.when import Grain

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
UNITS = ("minute", "hour", "day", "week", "month", "year")
SHORTEST = 3  # letters of a month cut short
_RELATIVE = re.compile(r"(in )?(\d+|\\1) (\w+)( ago)?")
_NUMBER = re.compile(r"\(\\d[^)]*\)")


@cache
def locale(code: str) -> Language:
    """A language by the words of dateparser's locale and the rules of `common`. Raises LanguageError where it has none.

    >>> sorted(locale("fr").grammar(False).tables["weekday"])[:3]
    ['dimanche', 'jeudi', 'lundi']
    """
    from dateparser.data.languages_info import language_order
    from dateparser.languages.loader import default_loader

    if code not in language_order:
        raise LanguageError(code, known())
    found, words = rules(common), tables(default_loader.get_locale(code).info)
    goes_on = {"#.", *(f"{short}." for short in words["month_short"])}
    grammar = Grammar.of(found, words)
    return Language(code, tuple(found), lambda _: grammar, Words(), frozenset(goes_on), source=f"dateparser:{code}")


def tables(info: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The word tables that the rules of `common` ask for, from spelling to value."""
    months, weekdays = list(_cycle(info, MONTHS)), list(_cycle(info, WEEKDAYS))
    whole = dict(_whole(months))
    joints = [*info.get("skip", ()), *info.get("pertain", ()), *info.get("in", ())]
    return {
        "month": whole,
        "month_short": {word: number for word, number in months if len(word) >= SHORTEST and word not in whole},
        "weekday": dict(_whole(weekdays)),
        "joint": {word: word for word in map(str.lower, joints) if word.isalpha()},
        "year_name": {word.lower(): Grain.YEAR for word in info["year"]},
        "day_name": {word.lower(): Grain.DAY for word in info["day"]},
        "order": {info.get("date_order") or "DMY": 1},
        "deictic": dict(_deictic(info.get("relative-type", {}))),
        **_shifts(info.get("relative-type-regex", {})),
    }


def _cycle(info: Mapping[str, Any], names: list[str]) -> Iterator[tuple[str, int]]:
    return ((word.lower().rstrip("."), number) for number, name in enumerate(names, 1) for word in info[name])


def _whole(words: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The words that are no beginning of another for the same: "lundi", not "lun"."""
    listed = list(words)
    for word, number in listed:
        longer = any(other != word and other.startswith(word) and number == same for other, same in listed)
        if not longer and len(word) >= min(SHORTEST, max(len(other) for other, same in listed if same == number)):
            yield word, number


def _deictic(found: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """ "la semaine dernière": "WEEK -1"; without what is cut short."""
    for said, spellings in found.items():
        if (match := _RELATIVE.fullmatch(said)) and match[3] in UNITS[2:]:
            sign = 1 if match[1] else -1
            lowered = [spelling.lower() for spelling in spellings]
            whole = [one for one in lowered if not any(other != one and other.startswith(one) for other in lowered)]
            yield from ((one, f"{match[3].upper()} {sign * int(match[2])}") for one in whole)


def _shifts(found: Mapping[str, list[str]]) -> dict[str, dict[str, Any]]:
    """What stands before and after a number: "il y a 3 jours" is led and then names a unit; "3 дня назад" only has something after it."""
    lead: dict[str, int] = {}
    led_unit: dict[str, Grain] = {}
    tailed: dict[str, str] = {}
    for said, patterns in found.items():
        match = _RELATIVE.fullmatch(said)
        if match is None or match[3] not in UNITS:
            continue
        sign, grain = (1 if match[1] else -1), Grain[match[3].upper()]
        for before, after in (
            tuple(part.strip().lower() for part in _NUMBER.split(one)) for one in patterns if len(_NUMBER.findall(one)) == 1
        ):
            if before and len(after) > 1:
                lead[before], led_unit[after] = sign, grain
            elif not before:
                tailed[after] = f"{grain.name} {sign}"
    return {"lead": lead, "led_unit": led_unit, "tailed": tailed}
