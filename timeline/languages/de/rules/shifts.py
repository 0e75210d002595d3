"""Dates so long before or after others: vor drei Tagen, in zwei Wochen, Jahre später, zwei Tage vor Weihnachten."""

from dataclasses import replace

from timeline.expressions.meanings import NOW, RUNNING, Amount, Calendar, Here, Meaning, Shift, Unit, Which, phrases
from timeline.languages.de.rules.tense import participle
from timeline.when import Grain


@phrases("date", "vor {some_units}")
def long_ago(some_units: Amount) -> Shift:
    """vor Jahren

    Vor Jahren brannte es. → DATE PAST_REF
    """
    return Shift(some_units, -1)


@phrases("date", "vor {amount}", "vor {amount} (zuvor|vorher)", "vor (nunmehr|inzwischen|mittlerweile|bereits|schon|noch) {amount}")
def ago(amount: Amount, here: Here) -> Shift | None:
    """vor drei Tagen

    Vor drei Tagen brannte es. → DATE 2025-06-20
    Vor einem Jahr brannte es. → DATE 2024
    Vor ein paar Tagen brannte es. → DATE PAST_REF
    Vor nunmehr zehn Jahren brannte es. → DATE 2015
    """
    return Shift(amount, -1) if _counts(amount, here) else None


@phrases("date", "{month} vor {amount}", "{season} vor {amount}")
def month_ago(amount: Amount, month: int | None = None, season: str | None = None) -> Which | None:
    """im Dezember vor zwei Jahren

    Sie wurde im Dezember vor zwei Jahren verkauft. → DATE 2023-12
    """
    return Which(Calendar(month=month, season=season), -amount.years, NOW, rounds=True) if amount.years else None


@phrases("date", "heute vor {amount}", "vor genau {amount}", "heute vor genau {amount}")
def to_the_day(amount: Amount) -> Shift:
    """heute vor 80 Jahren, vor genau einem Jahr: to the day

    Heute vor 80 Jahren endete der Krieg. → DATE 1945-06-23
    Vor genau einem Jahr brannte es. → DATE 2024-06-23
    """
    return Shift(amount, -1, grain=Grain.DAY)


@phrases("date", "in {amount}")
def ahead(amount: Amount, here: Here) -> Shift | None:
    """in zwei Wochen

    In zwei Wochen wird gewählt. → DATE 2025-W28
    Er schrieb die Oper in sechs Wochen. Sie hat den Berg in zwei Stunden bestiegen. → DURATION P6W, DURATION PT2H
    """
    return Shift(amount, 1) if _counts(amount, here) and not _done(here) else None


def _done(here: Here) -> bool:
    """Whether something was done in such a time: a past form stands before in the clause, or a participle right behind."""
    lowers = here.tokens.lowers
    clause = next((at for at in range(here.first - 1, -1, -1) if lowers[at] in (",", ";", ":", "und", "–")), -1)
    words = range(clause + 1, here.first)
    past = [at for at in words if "past" in here.values("tense_word", lowers[at]) or _weak(here, at)]
    perfect = any(here.among("auxiliary", lowers[at]) for at in words) and participle(here.after(), here)
    ahead = any("future" in here.values("tense_word", lowers[at]) or here.among("intending", lowers[at]) for at in words)
    return (bool(past) or perfect) and not ahead


def _weak(here: Here, at: int) -> bool:
    """Whether a token looks like a past form of a weak verb: "bewältigte"."""
    word = here.tokens.texts[at]
    return word.islower() and len(word) > 5 and word.endswith(("te", "ten")) and not here.among("no_past", word)


@phrases("date", "{day_name} (in|über) {amount}")
def ahead_to_the_day(day_name: int, amount: Amount) -> Shift:
    """heute in einer Woche, morgen in acht Tagen: to the day

    Heute in zwei Wochen wird gewählt. → DATE 2025-07-07
    Morgen in einer Woche wird gewählt. → DATE 2025-07-01
    """
    return Shift(amount, 1, grain=Grain.DAY) if not day_name else Shift(amount, 1, Unit(Grain.DAY, day_name), grain=Grain.DAY)


def _counts(amount: Amount, here: Here) -> bool:
    """Amounts in the dative, as "vor" and "in" want them: "in einem Jahr", not "in ein Jahr"."""
    first = here.tokens.lowers[here.first + 1]
    several = here.tokens.lowers[here.first + 2 : here.first + 3] in (("paar",), ["paar"])
    return first not in ("ein", "eine", "einen") or amount.grain < Grain.DAY or several


@phrases("date", "{amount} (später|darauf|danach)", "{amount} nach diesem tag")
def later(amount: Amount) -> Shift:
    """drei Tage später: from the time last spoken of

    Am 5. Mai 2024 brannte es, drei Tage später regnete es. → DATE 2024-05-08
    """
    return Shift(amount, 1, RUNNING)


@phrases("date", "{some_units} {side:on_or_back}")
def some_later(some_units: Amount, side: int) -> Shift:
    """Jahre später, Stunden zuvor: so many that nobody counted them

    Jahre später kehrte er heim. → DATE FUTURE_REF
    Jahre zuvor hatte es gebrannt. → DATE PAST_REF
    """
    return Shift(some_units, side, RUNNING)


@phrases("on_or_back", "später", "darauf", "danach")
def onward() -> int:
    """on from the time last spoken of

    Monate später brannte es. → DATE FUTURE_REF
    """
    return 1


@phrases("on_or_back", "zuvor", "vorher", "davor")
def backward() -> int:
    """back from the time last spoken of

    Monate zuvor hatte es gebrannt. → DATE PAST_REF
    """
    return -1


@phrases("date", "{amount} (zuvor|vorher|davor|früher)")
def earlier(amount: Amount) -> Shift:
    """zwei Tage zuvor

    Am 5. Mai 2024 brannte es, zwei Tage zuvor regnete es. → DATE 2024-05-03
    """
    return Shift(amount, -1, RUNNING)


@phrases("date", "{amount} {side:beside} {of:date}")
def beside_date(amount: Amount, side: int, of: Meaning) -> Shift | None:
    """zwei Tage vor Weihnachten 2024

    Zwei Tage vor Weihnachten 2024 brannte es. → DATE 2024-12-23
    """
    return None if amount.vague or isinstance(of, Shift) else Shift(replace(amount, mod=""), side, of)


@phrases("beside", "vor", "vor dem")
def before() -> int:
    """before another date

    Zwei Tage vor Weihnachten 2024 brannte es. → DATE 2024-12-23
    """
    return -1


@phrases("beside", "nach", "nach dem")
def after() -> int:
    """after another date

    Zwei Tage nach Neujahr brannte es. → DATE 2025-01-03
    """
    return 1


@phrases("date", "{weekday} (vor|in) {amount}")
def weekday_ago(weekday: int, amount: Amount, here: Here) -> Which | None:
    """Montag vor einer Woche

    Am Montag vor einer Woche brannte es. → DATE 2025-06-16
    """
    if amount.grain is not Grain.WEEK or amount.vague:
        return None
    weeks = int(amount.parts[0][0])
    return Which(Calendar(weekday=weekday), -weeks if "vor" in here.tokens.lowers[here.first : here.last] else weeks, NOW, rounds=True)
