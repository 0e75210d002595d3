"""The proleptic Gregorian calendar as arithmetic on integers.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014), with
floor division instead of C's truncation, so that every year works.
"""

from typing import NamedTuple

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800


class Civil(NamedTuple):
    """A date and time of day, as a calendar shows them."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0


def days(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to this date; `day` may lie outside the month.

    >>> days(1970, 1, 1), days(2000, 3, 1), days(-43, 3, 15)
    (0, 11017, -735160)
    """
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """The instant at which this date, hour and minute begin.

    >>> seconds(1970, 1, 2, 1)
    90000
    """
    return days(year, month, day) * DAY + hour * HOUR + minute * MINUTE


def civil(at: int) -> Civil:
    """What a calendar and a clock show at this instant.

    >>> civil(seconds(2025, 6, 23, 14, 30))
    Civil(year=2025, month=6, day=23, hour=14, minute=30, second=0)
    """
    day, rest = divmod(at, DAY)
    era, of_era = divmod(day + 719_468, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return Civil(
        year + era * 400 + (month <= 2),
        month,
        of_year - (153 * shifted + 2) // 5 + 1,
        rest // HOUR,
        rest % HOUR // MINUTE,
        rest % MINUTE,
    )


def weekday(at: int) -> int:
    """1 for Monday to 7 for Sunday, as ISO 8601 counts.

    >>> weekday(seconds(2025, 6, 23))
    1
    """
    return (at // DAY + 3) % 7 + 1


def iso_week(at: int) -> tuple[int, int]:
    """The ISO 8601 year and week of this instant.

    >>> iso_week(seconds(2021, 1, 3))
    (2020, 53)
    """
    thursday = at // DAY - weekday(at) + 4
    year = civil(thursday * DAY).year
    return year, (thursday - days(year, 1, 1)) // 7 + 1


def week_start(year: int, week: int) -> int:
    """The Monday, 00:00, of an ISO 8601 week.

    >>> civil(week_start(2025, 1))[:3]
    (2024, 12, 30)
    """
    fourth = days(year, 1, 4)
    return (fourth - (fourth + 3) % 7 + 7 * (week - 1)) * DAY


def month_length(year: int, month: int) -> int:
    """Days in a month.

    >>> month_length(2024, 2)
    29
    """
    return days(year + month // 12, month % 12 + 1, 1) - days(year, month, 1)


def add_months(at: int, count: int) -> int:
    """The same day and time of day so many months on, or the month's last day where there is no such day.

    >>> civil(add_months(seconds(2024, 1, 31), 1))[:3]
    (2024, 2, 29)
    """
    then = civil(at)
    year, month = divmod(then.year * 12 + then.month - 1 + count, 12)
    day = min(then.day, month_length(year, month + 1))
    return days(year, month + 1, day) * DAY + at % DAY


def easter(year: int) -> int:
    """Easter Sunday, 00:00, of the Gregorian calendar (Meeus, Jones and Butcher's anonymous computus).

    >>> civil(easter(2025))[:3]
    (2025, 4, 20)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * late + 114, 31)
    return days(year, month, day + 1) * DAY
