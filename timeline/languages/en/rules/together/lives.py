"""How lives and histories bind dates: (1841–8 February 1919), three months later, in February 1943; on 5 June and on 6 November 1962."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, Amount, Calendar, Cycle, Grain, Here, Meaning, Pair, Unit, Which, phrases
from timeline.languages.en.words import stops

APART = 6  # tokens between two days of one year


@phrases("timex", "who died (on)? {core:feast_day} ,? (aged|at) {d} | who died (on)? {core:calday} ,? (aged|at) {d}")
def who_died(core: Cycle) -> Which | None:
    """who died on Christmas Day aged 90: of late, as obituaries tell

    The abbot, who died on Christmas Day aged 90, was a priest in 1976. → DATE 2024-12-25, DATE 1976
    The abbot, who died on 3 May 1976 aged 90, was a priest. → DATE 1976-05-03
    """
    return None if getattr(core, "year", None) is not None else Which(core, -1, NOW)


@phrases("timex", "(born|c|ca|b)? .? {first:born} - {second:calday} | {first:calday} - (c|ca)? .? {second:born}")
def year_to_day(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """(1841–8 February 1919), (8 February 1841–1919): a life of which one end is known by the day

    Clara Weston (1841–8 February 1919) was a botanist. → DATE 1841, DATE 1919-02-08
    Karl Weston (2 May 1904–1987) was her son. → DATE 1904-05-02, DATE 1987
    """
    full = first.year is not None and second.year is not None and first.year < second.year
    return Pair(first, second, "of") if full else None


@phrases("timex", "{life} . {core:born}")
def of_a_life(core: Calendar, here: Here) -> Calendar | None:
    """b. 1931, d. 1974, m. 1952: when somebody was born, died or married, where the clause ends

    Her father d. 1974 of a stroke; a son, b. 1931, m. 1952. → DATE 1974, DATE 1931, DATE 1952
    """
    return core if stops(here) or here.among("after_life", here.after()) else None


@phrases("born", "{d4}")
def born(d4: int) -> Calendar | None:
    """1841, beside the day of a death or birth

    (1841–8 February 1919) → DATE 1841, DATE 1919-02-08
    """
    return Calendar(year=d4) if 1000 <= d4 <= 2100 else None


@phrases("timex", "{first:so_much_later} , (in|on|at)? {second:date} | {first:so_much_later} {opening} (in|on)? {second:date} {closing}")
def later_in(first: Amount, second: Meaning, here: Here) -> Pair | None:
    """three months later, in February 1943: one and the same, the first no finer than what it counts in

    He left; three months later, in February 1943, he returned. → DATE 1943-02, DATE 1943-02
    Two years later, on 3 May 1943, the mill burned. → DATE 1943, DATE 1943-05-03
    Two days later, Monday's vote will be held. → DATE 2025-06-25
    """
    if not isinstance(second, Calendar) or second.year is None or second.grain > Grain.YEAR:
        return None
    whole = Unit(first.grain, 0, second) if Grain.YEAR >= first.grain > second.grain else second
    return Pair(whole, second, "of")


@phrases("timex", "{first:full_date} , (just|only|some)? {second:so_much_later}")
def year_so_much_later(first: Calendar, second: Amount, here: Here) -> Pair | None:
    """in 1994, 236 years later: one and the same, where the clause ends behind it

    It was found in 1758 and again in 1994, 236 years later. → DATE 1758, DATE 1994, DATE 1994
    Built in 1950, two years later it burned. → DATE 1950, DATE 1952
    """
    ended = stops(here) and here.tokens.lowers[here.last - 1] != "ago"
    return Pair(first, first, "of") if ended and second.grain <= Grain.YEAR else None


@phrases("full_date", "{date}")
def full_date(date: Meaning) -> Calendar | None:
    """1994, told with its year

    It sank on 3 May 1904, two days later. → DATE 1904-05-03, DATE 1904-05-03
    """
    return date if isinstance(date, Calendar) and date.year is not None else None


@phrases("so_much_later", "{amount} (later|afterwards|afterward|after|earlier|before|previously|ago)")
def so_much_later(amount: Amount) -> Amount:
    """three months later, before the date

    Two months earlier, in May 1850, it sank. → DATE 1850-05, DATE 1850-05
    """
    return amount


@phrases("timex", "{first:lone_day} {between:some_words} {second:calday}")
def days_of_one_year(first: Calendar, second: Calendar, between: int, here: Here) -> Pair | None:
    """June 5 and the election on November 6, 1962: what is joined by "and" is of one year, where the days follow on one another

    He won the primary on June 5 and the election on November 6, 1962. → DATE 1962-06-05, DATE 1962-11-06
    The mayor said on June 5 that the yard had shut on May 6, 1962. → DATE 2025-06-05, DATE 1962-05-06
    """
    later = second.year is not None and first.month is not None and (first.month, first.day or 0) < (second.month or 0, second.day or 99)
    return Pair(replace(first, year=second.year), second, "of") if later else None


@phrases("lone_day", "{month}.? {d12} | {d12} {month}")
def lone_day(month: int, d12: int) -> Calendar | None:
    """June 5, whose year another day has

    on June 5 and on July 6, 1962 → DATE 1962-06-05, DATE 1962-07-06
    """
    return Calendar(month=month, day=d12) if 1 <= d12 <= 31 else None


@phrases(
    "some_words",
    "and on | and (the|a|its|his|her) {word} on | and {word} on | and {word} (it|the|its) {b:word} on | and then on | , and on",
)
def some_words() -> int:
    """and the election on, between two days

    on June 5 and again on July 6, 1962 → DATE 1962-06-05, DATE 1962-07-06
    """
    return 1
