"""Days told by a feast of the church, as chronicles do: the feast of St Lucy, the eve of All Saints, St Martin's Eve."""

from timeline.expressions.meanings import Amount, Calendar, Grain, Here, Holiday, Meaning, Shift, Which, phrases


@phrases("feast_day", "{holiday} | {feast}")
def feast_day(here: Here, holiday: str = "", feast: str = "") -> Holiday:
    """Christmas, St Andrew, after "the eve of"

    on the eve of May Day → DATE 2025-04-30
    """
    return Holiday.of(holiday or feast, name=here.text(), country=here.settings.country)


@phrases("date", "{feast_day} ,? (the)? {of:calday}")
def feast_and_date(feast_day: Holiday, of: Meaning) -> Meaning | None:
    """Easter Sunday, 24 April 1916: the day told in full

    On Easter Sunday, 24 April 2011, it rained. → DATE 2011-04-24
    They came by Christmas, 3 May at the latest. → DATE 2024-12-25, DATE 2025-05-03
    """
    return of if isinstance(of, Calendar) and of.day and of.month and of.year is not None else None


@phrases("date", "the (eve|vigil|morrow|feast|festival) of {of:feast_day} | the feast day of {of:feast_day} | the day of {of:feast_day}")
def beside_feast(of: Holiday, here: Here) -> Holiday | Shift:
    """the feast of St Lucy, the eve of All Saints

    They met on the eve of All Saints. → DATE 2024-10-31
    They met on the feast of St. Lucy. → DATE 2024-12-13
    They met on the morrow of Michaelmas. → DATE 2024-09-30
    on the eve of the battle
    """
    word = here.tokens.lowers[here.first + 1]
    side = {"eve": -1, "vigil": -1, "morrow": 1}.get(word, 0)
    return Shift(Amount.of(1, Grain.DAY), side, of, Grain.DAY) if side else of


@phrases("date", "{feast}'s (day|eve) | {feast}' (day|eve) | {feast} (day|eve)")
def saints_day(feast: str, here: Here) -> Holiday | Shift:
    """St Martin's Day, St Agnes' Eve

    They met on St Swithin's Day. → DATE 2024-07-15
    They met on St. Agnes' Eve. → DATE 2025-01-20
    the parish of St Andrew
    """
    day = Holiday.of(feast, name=here.text(), country=here.settings.country)
    return Shift(Amount.of(1, Grain.DAY), -1, day, Grain.DAY) if here.text().lower().endswith("eve") else day


@phrases(
    "date",
    "{nation} independence day | {nation}'s independence day | independence day (of|in) {nation}",
    "{nation} independence day {full_year} | {nation}'s independence day {full_year} | {nation} independence day {which:year_word}",
)
def independence(nation: str, full_year: int | None = None, which: int | None = None) -> Meaning:
    """Jamaica's independence day, which is not the American one

    It will open on Jamaican Independence Day. → DATE 2025-08-06
    They met on Ghana's Independence Day. → DATE 2025-03-06
    """
    day = Holiday.of(nation, full_year)
    return day if which is None else Which(day, which, rounds=True)
