"""Parts of days: heute Abend, am Montagabend, am Morgen des 6. Juni, in der Nacht zum Mittwoch."""

from dataclasses import replace

from timeline.expressions.meanings import (
    RUNNING,
    Amount,
    At,
    Calendar,
    Clock,
    Here,
    Holiday,
    Meaning,
    Shift,
    Today,
    Unit,
    Which,
    phrases,
)
from timeline.languages.de.rules.clocks import daily
from timeline.when import Grain


@phrases("timex", "{date} {part}", "{date} {part} (um|gegen) {timed}")
def date_part(date: Meaning, part: str, timed: Clock | None = None) -> At | None:
    """heute Abend, gestern Nachmittag um 3 Uhr, Montag früh

    Gestern Abend brannte es. → TIME 2025-06-22TEV
    Morgen früh tagt der Rat. → TIME 2025-06-24TMO
    Gestern Abend gegen 8 Uhr brannte es. → TIME 2025-06-22T20:00
    """
    return At(date, _in_part(part, timed)) if daily(date) else None


def _in_part(part: str, timed: Clock | None) -> Clock:
    """A part of the day, or the hour in it that is told."""
    if timed is None:
        return Clock(part=part)
    return timed.later_half() if part in ("AF", "EV") and timed.hour < 12 else timed


@phrases("timex", "{part} (des|vom) {date}")
def part_of_date(part: str, date: Meaning, here: Here) -> At | None:
    """am Morgen des 6. Juni

    Am Morgen des 6. Juni 2024 brannte es. → TIME 2024-06-06TMO
    """
    return At(date, Clock(part=part)) if daily(date) and here.text("part")[0].isupper() else None


@phrases("timex", "{weekday_part}", "{weekday_part} (um|gegen) {timed}")
def weekday_part(weekday_part: str, timed: Clock | None = None) -> At:
    """Montagabend, Dienstagnachmittag um 3 Uhr

    Am Freitagabend brannte es. → TIME 2025-06-20TEV
    """
    weekday, _, part = weekday_part.partition(" ")
    return At(Calendar(weekday=int(weekday)), _in_part(part, timed))


@phrases("timex", "{last:recent} {weekday_part}")
def last_weekday_part(last: int, weekday_part: str, here: Here) -> At:
    """vergangenen Montagabend

    Am vergangenen Freitagabend brannte es. → TIME 2025-06-20TEV
    """
    weekday, _, part = weekday_part.partition(" ")
    return At(Which(Calendar(weekday=int(weekday)), last), Clock(part=part))


@phrases("recent", "{which}")
def recent(which: int) -> int | None:
    """last or next

    Am kommenden Freitagabend wird gefeiert. → TIME 2025-06-27TEV
    """
    return which if which in (-1, 1) else None


@phrases("timex", "{holiday_part}")
def holiday_part(holiday_part: str) -> At:
    """die Silvesternacht

    In der Silvesternacht brannte es. → TIME 2024-12-31TNI
    """
    day, _, part = holiday_part.partition(" ")
    return At(Holiday(day), Clock(part=part))


@phrases("timex", "(nächsten|folgenden|darauffolgenden) {part}")
def next_part(part: str) -> At:
    """am nächsten Morgen: of the day after the one spoken of

    Am 3. Mai ging er. Am nächsten Morgen brannte es. → DATE 2025-05-03, TIME 2025-05-04TMO
    """
    return At(Unit(Grain.DAY, 1, RUNNING), Clock(part=part))


@phrases("timex", "(selben|gleichen) {part}")
def same_part(part: str) -> At:
    """am selben Abend: of the day spoken of

    Noch am selben Abend kehrte sie heim. → TIME 2025-06-23TEV
    """
    return At(Today(), Clock(part=part))


@phrases("timex", "{which} nacht")
def which_night(which: int) -> At | None:
    """vergangene Nacht, kommende Nacht

    Vergangene Nacht brannte es. → TIME 2025-06-22TNI
    """
    return At(Unit(Grain.DAY, min(which, 0)), Clock(part="NI")) if which in (-1, 0, 1) else None


@phrases("timex", "nacht (zum|auf|auf den|zu) {date}")
def night_before(date: Meaning) -> At | None:
    """die Nacht zum Mittwoch: the night before that day

    In der Nacht zum Freitag brannte es. → TIME 2025-06-19TNI
    """
    return At(Shift(Amount.of(1, Grain.DAY), -1, date), Clock(part="NI")) if daily(date) else None


@phrases("timex", "nacht (von|vom) {date} (auf|auf den|zum) {until:date}", "nacht vom {bare_day} (auf den|zum) {until:date}")
def night_between(until: Meaning, date: Meaning | None = None, bare_day: Calendar | None = None) -> At | None:
    """die Nacht von Montag auf Dienstag: the one before the second day, which most often is told in full

    In der Nacht von Donnerstag auf Freitag brannte es. → TIME 2025-06-19TNI
    In der Nacht vom 3. auf den 4. Mai brannte es. → TIME 2025-05-03TNI
    """
    return night_before(until) if date is None or daily(date) else None


@phrases("timex", "nacht (zum|auf|auf den|zu) {date} (um|gegen) {timed}")
def hour_of_night(date: Meaning, timed: Clock) -> At | None:
    """die Nacht zum Sonntag gegen 2.30 Uhr: an hour after midnight is of the day named, one before it of the day before

    In der Nacht zum Sonntag gegen 2.30 Uhr brannte es. → TIME 2025-06-22T02:30
    In der Nacht zum Sonntag um 23 Uhr brannte es. → TIME 2025-06-21T23:00
    """
    day = date if timed.hour < 12 else Shift(Amount.of(1, Grain.DAY), -1, date)
    return At(day, timed) if daily(date) else None


@phrases("timex", "(am|gegen) {core:part}", "in (der|den) {core:part}")
def part_alone(core: str, here: Here) -> Clock | None:
    """am Abend: of the day spoken of

    Am Abend brannte es. → TIME 2025-06-23TEV
    """
    return Clock(part=core) if here.text("core")[0].isupper() else None


@phrases("timex", "(am|gegen|zum|in den|in der) (frühen|späten) {core:part}")
def early_or_late(core: str, here: Here) -> Clock:
    """am späten Abend

    Am späten Abend brannte es. → TIME 2025-06-23TEV END
    """
    late = "späten" in here.tokens.lowers[here.first : here.last]
    return replace(Clock(part=core), mod="END" if late else "START")


@phrases("timex", "(bei|vor|nach|mit|seit|bis|im|in der) {core:twilight}")
def twilight_alone(core: str) -> Clock:
    """bei Einbruch der Dunkelheit: of the day spoken of

    Die Suche wurde bei Einbruch der Dunkelheit beendet. → TIME 2025-06-23TEV
    """
    return Clock(part=core)


@phrases("timex", "{date} (bei|vor|nach|mit|im|in der) {twilight}", "{twilight} (des|am|vom) {date}")
def twilight_of_day(date: Meaning, twilight: str) -> At | None:
    """am Freitag bei Sonnenaufgang, im Morgengrauen des 3. Mai

    Am Freitag bei Sonnenaufgang liefen sie aus. → TIME 2025-06-20TMO
    Im Morgengrauen des 3. Mai kamen sie. → TIME 2025-05-03TMO
    """
    return At(date, Clock(part=twilight)) if daily(date) else None
