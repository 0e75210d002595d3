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
    Heute Nacht brannte es. → TIME 2025-06-22TNI
    Heute Nacht wird es regnen. → TIME 2025-06-23TNI
    """
    return At(date, replace(_in_part(part, timed), near=True)) if daily(date) else None


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
def weekday_part(weekday_part: str, here: Here, timed: Clock | None = None) -> At:
    """Montagabend, Dienstagnachmittag um 3 Uhr

    Am Freitagabend brannte es. → TIME 2025-06-20TEV
    Ich brauche das bis Freitagmittag. → TIME 2025-06-27T12:00
    """
    weekday, _, part = weekday_part.partition(" ")
    noon = part == "MI" and timed is None and here.before() in ("bis", "gegen", "vor", "nach")
    return At(Calendar(weekday=int(weekday)), Clock(12, 0) if noon else _in_part(part, timed))


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


@phrases("timex", "(nächsten|folgenden|darauffolgenden|anderen) {part}", "{part} (darauf|danach)")
def next_part(part: str) -> At:
    """am nächsten Morgen: of the day after the one spoken of, which after the small hours is their own

    Am 3. Mai ging er. Am nächsten Morgen brannte es. → DATE 2025-05-03, TIME 2025-05-04TMO
    Am 3. Mai um 2 Uhr ging er. Am nächsten Morgen brannte es. → TIME 2025-05-03T02:00, TIME 2025-05-03TMO
    """
    return At(Unit(Grain.DAY, 1, RUNNING), Clock(part=part, near=True))


@phrases("timex", "(selben|gleichen|derselben|demselben|desselben|jenem|jener) {part}")
def same_part(part: str) -> At:
    """am selben Abend, noch in derselben Nacht: of the day spoken of

    Noch am selben Abend kehrte sie heim. → TIME 2025-06-23TEV
    Am 3. Mai 2024 brannte es. Noch in derselben Nacht kehrte sie heim. → DATE 2024-05-03, TIME 2024-05-03TNI
    """
    return At(Today(), Clock(part=part))


@phrases("timex", "vorabend", "(abend|nachmittag|morgen) (zuvor|davor)", "(nacht) (zuvor|davor)")
def part_before(here: Here) -> At | None:
    """am Vorabend, am Abend zuvor: of the day before the one spoken of; not the eve of what is to come

    Um 6 Uhr war der Pegel niedriger als am Vorabend. → TIME 2025-06-23T06:00, TIME 2025-06-22TEV
    Am 3. Mai 2024 ging er. Am Abend zuvor brannte es. → DATE 2024-05-03, TIME 2024-05-02TEV
    Am Vorabend der Wahl brannte es.
    """
    if here.after() in ("der", "des", "von", "vor") or not here.text()[0].isupper():
        return None
    parts = {"nachmittag": "AF", "morgen": "MO", "nacht": "NI"}
    return At(Unit(Grain.DAY, -1, RUNNING), Clock(part=parts.get(here.tokens.lowers[here.first], "EV")))


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


@phrases("timex", "(bis zum|bis|gegen|kurz vor|kurz nach|vor|nach) {core:noon}")
def noon_alone(core: int) -> Clock:
    """bis zum Mittag, gegen Mittag, kurz vor Mittag: twelve o'clock of the day spoken of

    Bis zum Mittag brannte es. Kurz vor Mittag regnete es. → TIME 2025-06-23T12:00, TIME 2025-06-23T12:00
    """
    return Clock(core, 0)


@phrases("timex", "im (laufe|lauf|verlauf) (des|der) {core:part_of}")
def in_the_course(core: str) -> Clock:
    """im Laufe des Nachmittags

    Im Laufe des Nachmittags klarte es auf. → TIME 2025-06-23TAF
    """
    return Clock(part=core, near=True)


@phrases("noon", "mittag")
def noon() -> int:
    """the hour of noon

    Gegen Mittag brannte es. → TIME 2025-06-23T12:00
    """
    return 12


@phrases("timex", "(am|gegen|zum|vom|seit dem|ab dem|nach dem|vor dem|bis) {core:part}", "in (der|den|die) {core:part}", "über {core:part}")
def part_alone(core: str, here: Here) -> Clock | None:
    """am Abend, seit dem Abend, bis zum Nachmittag: of the day spoken of, a morning after a night that after it

    Am Abend brannte es. → TIME 2025-06-23TEV
    Die Straße war bis zum Nachmittag gesperrt. → TIME 2025-06-23TAF
    In der Nacht zum Freitag brannte es. Am Vormittag war alles gelöscht. → TIME 2025-06-19TNI, TIME 2025-06-20TMO
    In der Nacht hat es gebrannt. → TIME 2025-06-22TNI
    """
    return Clock(part=core, near=True) if here.text("core")[0].isupper() else None


@phrases("timex", "(am|gegen|zum|vom|seit dem|ab dem|in den|in der|bis in den|bis in die) (frühen|späten) {core:part}")
def early_or_late(core: str, here: Here) -> Clock:
    """am späten Abend, seit dem frühen Morgen

    Am späten Abend brannte es. → TIME 2025-06-23TEV END
    Seit dem frühen Morgen brennt es. → TIME 2025-06-23TMO START
    """
    late = "späten" in here.tokens.lowers[here.first : here.last]
    return Clock(part=core, mod="END" if late else "START", near=True)


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
