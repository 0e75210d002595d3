"""Days and parts of days as people tell them to one another: coming evening, Tuesday gone, today week, w/c 8 July, tomorrow 12/6."""

from timeline.expressions.meanings import (
    NOW,
    THIS,
    Amount,
    At,
    Beside,
    Calendar,
    Clock,
    Cycle,
    Grain,
    Here,
    Holiday,
    Meaning,
    Part,
    Shift,
    Unit,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.words import clause_ends, settled


@phrases("timex", "(coming|upcoming|this coming|following|previous|past|preceding) {part}", talk=True)
def part_beside(part: str, here: Here) -> At | None:
    """coming night, previous evening, told to an assistant

    asked: coming night → TIME 2025-06-23TNI
    The coming evening bus is late.
    """
    first = here.tokens.lowers[here.first]
    day = {"following": 1, "previous": -1, "past": -1, "preceding": -1}.get(first, 0)
    return At(Unit(Grain.DAY, day), Clock(part=part)) if here.before() not in ("half", "quarter") else None


@phrases("date", "{weekday} gone | {day_name} (week|fortnight)")
def weekday_gone(here: Here, weekday: int | None = None, day_name: int = 0) -> Meaning | None:
    """Tuesday gone, today week

    They opened on Tuesday gone. → DATE 2025-06-17
    It will open today week. → DATE 2025-06-30
    """
    if weekday is not None:
        return Which(Calendar(weekday=weekday), -1, THIS)
    weeks = 2 if here.tokens.lowers[here.last - 1] == "fortnight" else 1
    plain = day_name >= 0 and (clause_ends(here) or here.after() in ("at", "for", "in"))
    return Shift(Amount.of(weeks, Grain.WEEK), 1, Unit(Grain.DAY, day_name), Grain.DAY) if plain else None


@phrases("date", "{count:digit_word} weeks on {weekday} | {count:d12} weeks on {weekday} | a fortnight on {weekday}")
def weeks_on(weekday: int, here: Here, count: int = 2) -> Shift | None:
    """two weeks on Tuesday: from the coming one on

    It will open two weeks on Tuesday. → DATE 2025-07-08
    It was closed for two weeks on Tuesday. → DURATION P2W, DATE 2025-06-17
    """
    ahead = here.casual or "will" in here.tokens.lowers[: here.first]
    if here.among("before_length", here.before()) or not ahead:
        return None
    return Shift(Amount.of(count, Grain.WEEK), 1, Which(Calendar(weekday=weekday), 0, coming=True), Grain.DAY)


@phrases("date", "(week|wk) (of|commencing|beginning|starting|ending|ended) (on)? {of:date} | (w/c|w/b|w/e|wc|wb) {of:date}")
def week_commencing(of: Meaning, here: Here) -> Unit | None:
    """week commencing 8 July, w/c 8 July

    the minutes, w/c 8 July → DATE 2025-W28
    """
    short = here.tokens.lowers[here.first] != "week"
    dated = not isinstance(of, Part) and (here.casual or short)
    return Unit(Grain.WEEK, 0, of) if dated else None


@phrases("date", "the? {weekend_word} (before|after|following) {of:date}")
def weekend_beside(of: Meaning, here: Here) -> Beside | None:
    """the weekend before Christmas

    on the weekend before Christmas 2024 → DATE 2024-W51-WE
    the weekend after 4 July 2024 → DATE 2024-W27-WE
    """
    return Beside(1, Calendar(weekend=True), of, -1 if "before" in here.tokens.lowers[here.first : here.last] else 1)


@phrases("date", "the? {cycle} weekend | the? {cycle} week")
def holiday_weekend(cycle: Cycle, here: Here) -> Beside | Unit | None:
    """Labor Day weekend, Christmas week

    It will open on Labor Day weekend. → DATE 2025-W35-WE
    It will close in Christmas week. → DATE 2025-W52
    """
    if not isinstance(cycle, Holiday) or cycle.length > 1:
        return None
    return Unit(Grain.WEEK, 0, cycle) if here.tokens.lowers[here.last - 1] == "week" else Beside(1, Calendar(weekend=True), cycle, 0)


@phrases("date", "{day_name} ,? (the)? {of:calday} | {day_name} (-)? {of:calday}", talk=True)
def day_and_date(of: Calendar, here: Here) -> Calendar | None:
    """tomorrow, 12 June: one day told twice, to an assistant

    It opened today, 23 June. → DATE 2025-06-23, DATE 2025-06-23
    """
    written = here.text("of")
    hour = "." in written and of.year is None and written.replace(".", "").isdecimal() and not written.endswith(".")
    return of if not hour else None


@phrases(
    "date",
    "{count} {seasons} ago | {count} {seasons} back | {count} {seasons} from now | {count} {weekends} (ago|back|from now)",
    "{count} {holidays} (ago|back|from now)",
)
def seasons_ago(count: float, here: Here, seasons: str | None = None, holidays: str | None = None) -> Which | None:
    """three summers ago, two weekends ago, two Christmases ago

    three summers ago → DATE 2022-SU
    two Christmases ago → DATE 2023-12-25
    two weekends ago → DATE 2025-W24-WE
    """
    back = here.tokens.lowers[here.last - 1] in ("ago", "back")
    cycle: Cycle = Holiday.of(holidays) if holidays else Calendar(season=seasons) if seasons else Calendar(weekend=True)
    return Which(cycle, -int(count) if back else int(count), NOW) if count > 0 else None


@phrases("date", "(year|quarter|month|week) to date | (ytd|mtd|qtd|wtd)")
def unit_to_date(here: Here) -> Part | None:
    """year to date, YTD

    sales in the year to date → DATE 2025 START
    Profit is up 4 percent YTD. → DATE 2025 START
    """
    if here.last - here.first == 1 and not here.text().isupper():
        return None
    grain = {"y": Grain.YEAR, "q": Grain.QUARTER, "m": Grain.MONTH, "w": Grain.WEEK}[here.text()[0].lower()]
    return Part("START", Unit(grain), "before")


@phrases("date", "(end|beginning|start|begin|middle) {of:date}")
def edge_without_of(of: Meaning, here: Here) -> Part | None:
    """by end March, beginning 2025

    by end March 2026 → DATE 2026-03 END
    The talks end on 27 June. The games begin 5 July. → DATE 2025-06-27, DATE 2025-07-05
    """
    first = here.tokens.lowers[here.first]
    led = here.among("before_edge", here.before())
    long_ = isinstance(of, Calendar | Unit | Which) and getattr(of, "grain", Grain.DAY) >= Grain.WEEK
    if not long_ or not (led or (here.casual and here.first == 0 and settled(here))):
        return None
    return Part("END" if first == "end" else "MID" if first == "middle" else "START", of)


@phrases("timex", "{d}' | {d}'' | {d}\" | {d}' {seconds:d}'' | {d}' {seconds:d}\"", talk=True)
def marked(d: int, here: Here, seconds: int = 0) -> Amount | None:
    """15', fifteen minutes, told to an assistant: by itself or after "for"

    asked: 15' → DURATION PT15M
    The mast is 15' high.
    """
    led = here.before() in ("for", "in", "after", "within") or here.whole
    if d > 99 or not led or here.touches_before():
        return None
    if seconds:
        return Amount(((d, Grain.MINUTE), (seconds, Grain.SECOND)))
    return Amount.of(d, Grain.MINUTE if here.last - here.first == 2 and here.tokens.lowers[here.last - 1] == "'" else Grain.SECOND)


@phrases("timex", "this {meridiem}", talk=True)
def this_half(meridiem: str, here: Here) -> At | None:
    """this am, of today, in chat

    asked: this am → TIME 2025-06-23TMO
    What is this am?
    """
    return At(Unit(Grain.DAY), Clock(part="MO" if meridiem == "AM" else "AF")) if here.after() != "i" else None


@phrases("timex", "the {part} (before|after) {of:date}")
def part_before(part: str, of: Meaning, here: Here) -> At | None:
    """the evening before Christmas

    on the evening before Christmas 2024 → TIME 2024-12-24TEV
    on the morning after 3 May 2024 → TIME 2024-05-04TMO
    """
    step = -1 if "before" in here.tokens.lowers[here.first : here.last] else 1
    return At(Shift(Amount.of(1, Grain.DAY), step, of, Grain.DAY), Clock(part=part)) if daily(of) else None
