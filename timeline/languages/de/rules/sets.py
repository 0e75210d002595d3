"""What recurs: jeden Tag, montags, alle zwei Wochen, zweimal pro Woche, jährlich."""

from timeline.expressions.meanings import UNKNOWN_COUNT, Amount, Calendar, Here, Pair, Recurring, phrases
from timeline.when import Grain


@phrases("timex", "{every} {half} {unit}", "{every} (halbe|halben|halbes) {unit}", "{every} {part_of_unit}")
def every_part_of_unit(every: str, unit: Grain = Grain.HOUR, part_of_unit: str = "") -> Recurring:
    """jede halbe Stunde, jede Viertelstunde

    Jede halbe Stunde fährt ein Zug. → SET PT30M
    Jede Viertelstunde fährt ein Zug. → SET PT15M
    """
    number, _, name = part_of_unit.partition(" ")
    amount = Amount.of(int(number), Grain[name]) if part_of_unit else Amount.of(0.5, unit)
    return Recurring(amount.value, every, grain=amount.grain)


@phrases("timex", "{every} {unit}", "{every} {ordinal_word} {unit}")
def every_unit(every: str, unit: Grain, ordinal_word: int = 1) -> Recurring:
    """jeden Tag, jedes zweite Jahr

    Jeden Tag fährt ein Zug. → SET P1D
    Jedes zweite Jahr wird gewählt. → SET P2Y
    """
    return Recurring(Amount.of(ordinal_word, unit).value, every, grain=unit)


@phrases("timex", "{every} {part}")
def every_part(every: str, part: str, here: Here) -> Recurring | None:
    """jeden Morgen, jede Nacht

    Jeden Morgen schrieb sie. → SET XXXX-XX-XXTMO
    """
    return Recurring(f"XXXX-XX-XXT{part}", every) if here.text("part")[0].isupper() else None


@phrases("timex", "{every} {ordinal_word}? {weekday}", "{every} {month}", "{every} {season}")
def every_cycle(
    every: str, weekday: int | None = None, ordinal_word: int = 1, month: int | None = None, season: str | None = None
) -> Recurring:
    """jeden Montag, jeden zweiten Freitag, jeden Juli

    Jeden Freitag fährt ein Zug. → SET XXXX-WXX-5
    Jeden zweiten Freitag fährt ein Zug. → SET XXXX-WXX-5
    """
    return Recurring(Calendar(weekday=weekday, month=month, season=season).spelled(None).value, every)


@phrases("timex", "{every} {ordinal_word} {weekday} (im|des) {unit}")
def nth_weekday(every: str, weekday: int, ordinal_word: int, unit: Grain) -> Recurring:
    """jeden ersten Sonntag im Monat

    Jeden ersten Sonntag im Monat ist frei. → SET XXXX-WXX-7
    """
    return Recurring(f"XXXX-WXX-{weekday}", every, grain=unit)


@phrases("timex", "pro {unit}")
def per_unit(unit: Grain) -> Recurring:
    """pro Tag

    200 Gäste kommen pro Tag. → SET P1D
    """
    return Recurring(Amount.of(1, unit).value, grain=unit)


@phrases("timex", "{weekday}", "{weekday} und {also:weekday}")
def weekdays(here: Here, weekday: int, also: int = 0) -> Recurring | None:
    """montags: with a small letter, or where a sentence begins

    Der Zug fährt montags. → SET XXXX-WXX-1
    """
    small = here.text()[0].islower() or here.before() in ("", ".", "„")
    return Recurring(f"XXXX-WXX-{weekday}") if small and here.text("weekday").lower().endswith("s") and not also else None


@phrases("timex", "{first:short_day} {to} {second:short_day}", "{first:short_day}")
def opening_days(first: int, here: Here, second: int = 0) -> Pair | Recurring | None:
    """Mo–Fr, Sa: where an hour follows, or a stretch of days is told

    Mo–Fr 9–18 Uhr → SET XXXX-WXX-1, SET XXXX-WXX-5, TIME XXXX-WXX-5T09:00, TIME XXXX-WXX-5T18:00
    Sa 10–14 Uhr → SET XXXX-WXX-6, TIME XXXX-WXX-6T10:00, TIME XXXX-WXX-6T14:00
    Do 5 Leute kamen.
    """
    hours = here.after().isdecimal() and "uhr" in (here.after(at) for at in range(2, 5))
    if not hours or not here.text()[0].isupper():
        return None
    found = Recurring(f"XXXX-WXX-{first}")
    return Pair(found, Recurring(f"XXXX-WXX-{second}"), "to") if second else found


@phrases("short_day", "{weekday_short}")
def short_day(weekday_short: int) -> int:
    """Mo, Di: a weekday of opening hours

    Mo bis Fr 9–18 Uhr → SET XXXX-WXX-1, SET XXXX-WXX-5, TIME XXXX-WXX-5T09:00, TIME XXXX-WXX-5T18:00
    """
    return weekday_short


@phrases("to", "-", "bis")
def to() -> int:
    """between the ends of a stretch

    Di–Do 9–12 Uhr → SET XXXX-WXX-2, SET XXXX-WXX-4, TIME XXXX-WXX-4T09:00, TIME XXXX-WXX-4T12:00
    """
    return 1


@phrases("timex", "{weekday_and_feasts}")
def sundays_and_feasts(weekday_and_feasts: int) -> Recurring:
    """sonn- und feiertags, an Sonn- und Feiertagen

    Sonn- und feiertags bleibt der Laden zu. → SET XXXX-WXX-7
    """
    return Recurring(f"XXXX-WXX-{weekday_and_feasts}")


@phrases("timex", "an {core:weekdays}", "an allen {core:weekdays}")
def on_weekdays(core: int) -> Recurring:
    """an Sonntagen

    Der Laden ist an Sonntagen geöffnet. → SET XXXX-WXX-7
    """
    return Recurring(f"XXXX-WXX-{core}")


@phrases(
    "timex",
    "(werktags|wochentags|unter der woche)",
    "(am wochenende|an wochenenden) immer",
    "an wochenenden",
    "an {core:working_day}",
)
def working_days(here: Here, core: int = 0) -> Recurring:
    """werktags, an Wochenenden, an Werktagen

    Der Laden ist werktags geöffnet. → SET XXXX-WXX
    An Werktagen fährt ein Zug. → SET XXXX-WXX
    """
    return Recurring("XXXX-WXX-WE" if "wochenend" in here.text().lower() else "XXXX-WXX")


@phrases("working_day", "werktagen", "wochentagen", "allen werktagen", "arbeitstagen")
def working_day() -> int:
    """the days of a week of work

    An allen Werktagen fährt ein Zug. → SET XXXX-WXX
    """
    return 1


@phrases("timex", "{parts_of_days}")
def parts_of_days(parts_of_days: str, here: Here) -> Recurring | None:
    """abends

    Der Zug fährt nur abends. → SET XXXX-XX-XXTEV
    """
    return None if here.before() == "uhr" else Recurring(f"XXXX-XX-XXT{parts_of_days}")


@phrases("timex", "alle {amount}", "all {amount}")
def every_amount(amount: Amount) -> Recurring:
    """alle zwei Wochen

    Alle vier Jahre wird gewählt. → SET P4Y
    """
    return Recurring(amount.value, "EVERY", grain=amount.grain)


@phrases("timex", "alle (paar|wenige) {unit}")
def every_few(unit: Grain) -> Recurring:
    """alle paar Wochen

    Alle paar Wochen fährt ein Schiff. → SET PXW
    """
    return Recurring(Amount.of(UNKNOWN_COUNT, unit).value, "EVERY", grain=unit)


@phrases("timex", "{often}")
def often(often: Grain) -> Recurring:
    """täglich, jährlich

    Der Rat tagt jährlich. → SET P1Y
    """
    return Recurring(Amount.of(1, often).value, grain=often)


@phrases("timex", "{times} (pro|je|im|am|in der|die) {unit}", "{count:d} mal (pro|je|im|am|in der|die) {unit}")
def times_per(unit: Grain, times: str = "", count: int = 0) -> Recurring:
    """zweimal pro Woche

    Der Zug fährt zweimal pro Woche. → SET P1W
    """
    return Recurring(Amount.of(1, unit).value, freq=times or f"{count}X", grain=unit)
