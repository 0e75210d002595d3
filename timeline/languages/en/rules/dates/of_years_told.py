"""Months and days of the year told of: October of that year, May the following year, January two years later."""

from timeline.expressions.meanings import RUNNING, Amount, Calendar, Here, Which, phrases


@phrases(
    "date",
    "{month} ,? (of|in)? the {follow} year | {season} ,? (of|in)? the {follow} year | {month} (of|in)? {that:that_year}",
    "the? {season} (of)? {that:that_year} | the {season} (of|in) the? {follow} year",
    "{month}.? {day} (of|in) {that:that_year} | {day} (of)? {month} (of|in) {that:that_year}",
    "{month}.? {day} ,? (of|in)? the {follow} year | {day} (of)? {month} ,? (of|in)? the {follow} year",
)
def in_running_year(month: int | None = None, season: str | None = None, follow: int = 0, day: int | None = None) -> Which:
    """October of that year

    in October of that year → DATE 2025-10
    in April the following year → DATE 2026-04
    on 3 May of the same year → DATE 2025-05-03
    on 2 February of the following year → DATE 2026-02-02
    """
    return Which(Calendar(month=month, season=season, day=day), follow, RUNNING, rounds=True)


@phrases("date", "{month} ,? {amount} (later|earlier) | {season} ,? {amount} (later|earlier)")
def in_later_year(here: Here, amount: Amount, month: int | None = None, season: str | None = None) -> Which | None:
    """January two years later

    It opened in June 1987 and closed in May two years later. → DATE 1987-06, DATE 1989-05
    """
    sign = -1 if here.tokens.lowers[here.last - 1] == "earlier" else 1
    return Which(Calendar(month=month, season=season), sign * amount.years, RUNNING, rounds=True) if amount.years else None


@phrases("that_year", "that year | that same year | the same year")
def that_year() -> int:
    """that year, after a month

    in May of the same year → DATE 2025-05
    """
    return 0
