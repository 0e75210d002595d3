"""Amounts that begin at a time told beside them: two weeks starting tomorrow, from 2 p.m. for two hours."""

from dataclasses import replace

from timeline.expressions.meanings import Amount, At, Calendar, Clock, Daily, Grain, Here, Meaning, Nth, Pair, Shift, Span, daily, phrases
from timeline.languages.en.words import settled

LASTS = 5  # hours that "5h30" by itself says something lasts; "6h30" is half past six
FORENOON = 7  # the first hour that is of the forenoon where people meet for so many hours from then on


@phrases("begin", "{end} | {timed}")
def begin(end: Meaning | None = None, timed: Clock | None = None) -> Meaning | None:
    """the time at which an amount begins

    for two weeks starting May 20 → DURATION P2W, DATE 2025-05-20
    """
    return end if timed is None else Daily(timed)


@phrases("timex", "{first:amount} ,? (starting|beginning|commencing) (from|on|at|in)? {second:begin}")
def starting(first: Amount, second: Meaning, here: Here) -> Pair | None:
    """two weeks starting tomorrow

    for two weeks starting tomorrow → DURATION P2W, DATE 2025-06-24
    They post every two hours starting Thursday at noon. → SET PT2H, DATE 2025-06-26
    """
    return None if here.among("every", here.before()) else Pair(Span(first, 1, of=second), second, "of")


@phrases("timex", "(for|over) {first:amount} ,? from {second:begin} | for {first:amount} ,? from {second:hour_begin}")
def lasting_from(first: Amount, second: Meaning, here: Here) -> Pair | None:
    """for three days from Friday, which is no Monday; an hour by itself only where people ask

    for three years from 1 July 2024 → DURATION P3Y, DATE 2024-07-01
    They will strike for three days from Friday. → DURATION P3D, DATE 2025-06-27
    The rain fell over three days from 3 June. → DURATION P3D, DATE 2025-06-03
    """
    return Pair(Span(first, 1, of=second), second, "of") if here.casual or not isinstance(second, Daily) else None


@phrases("timex", "from? {first:begin} for {second:amount} | from {first:hour_begin} for {second:amount}", talk=True)
def from_for(first: Meaning, second: Amount) -> Pair | None:
    """from 2 p.m. for two hours, told to an assistant

    at 2 p.m. for two hours → TIME 2025-06-23T14:00, DURATION PT2H
    """
    return Pair(first, Span(second, 1, of=first), "of")


@phrases("hour_begin", "{hour}")
def hour_begin(hour: int) -> Daily:
    """9, where a stretch of so many hours begins: of the working day, as 2 is of the afternoon

    for two hours from 9 p.m. → DURATION PT2H, TIME 2025-06-23T21:00
    """
    return Daily(Clock(hour + 12) if hour < FORENOON else Clock(hour, open=True))


@phrases("moment", "{date} ,? (at|@)? {timed} | {timed} ,? (on)? {date}")
def moment(date: Meaning, timed: Clock) -> At | None:
    """3 p.m. tomorrow, from which minutes are counted

    at 3 p.m. tomorrow → TIME 2025-06-24T15:00
    """
    return At(date, timed) if daily(date) else None


@phrases("timex", "{amount} (from|after|past|before) {of:moment}", talk=True)
def from_moment(amount: Amount, of: At, here: Here) -> Shift | None:
    """half an hour before 3 p.m. tomorrow, told to an assistant

    at 3 p.m. tomorrow → TIME 2025-06-24T15:00
    """
    back = here.tokens.lowers[here.slots["of"].first - 1] == "before"
    fine = amount.grain < Grain.DAY and here.before() != "for"
    return Shift(amount, -1 if back else 1, of, Grain.MINUTE) if fine else None


@phrases(
    "timex",
    "{amount} (from|after|past) {of:timed} | {amount} (before|to) {of:timed} | {amount} (before|after) {of:second_hour}",
    talk=True,
)
def from_clock(amount: Amount, of: Clock, here: Here) -> Shift | None:
    """15 minutes from 1 p.m., told to an assistant

    at 3 p.m. → TIME 2025-06-23T15:00
    asked: 20 minutes to 2:00 p.m. → TIME 2025-06-23T13:40
    asked: Remind me two hours after 3. → TIME 2025-06-23T05:00
    """
    joint = here.tokens.lowers[here.slots["of"].first - 1]
    told = settled(here) if here.slots["of"].category == "second_hour" else joint != "to" or amount.grain is Grain.MINUTE
    fine = amount.grain < Grain.DAY and not amount.vague and here.before() not in ("for", "from") and told
    return Shift(amount, -1 if joint in ("before", "to") else 1, of if of.open else Daily(of), Grain.MINUTE) if fine else None


@phrases("timex", "{minutes} (to|past|before|after) {core:spoken_clock}", talk=True)
def minutes_beside(minutes: int, core: Clock, here: Here) -> Clock | None:
    """five minutes to six thirty, told to an assistant

    They met at five minutes to six. → TIME 2025-06-23T05:55
    """
    back = not {"to", "before"}.isdisjoint(here.tokens.lowers[here.slots["minutes"].last : here.slots["core"].first])
    at = core.hour * 60 + (core.minute or 0) + (-minutes if back else minutes)
    return replace(core, hour=at // 60 or 12, minute=at % 60) if "min" in here.text("minutes") else None


@phrases("timex", "the? {n:ordinal} {weekday} {daypart} (of|in) {of:date}")
def nth_part(n: int, weekday: int, daypart: Clock, of: Meaning) -> At:
    """the first Monday evening of next month

    on the first Monday evening of next month → TIME 2025-07-07TEV
    """
    return At(Nth(n, Calendar(weekday=weekday), of), daypart)


@phrases("simple", "{h:d12}:{m:d2} (hours|hrs|h) | {h:d12}h{m:d2}")
def clocked(h: int, m: int, here: Here) -> Amount | None:
    """1:15 hours, of how long it takes

    for 1:15 hours → DURATION PT1H15M
    Set a timer for 1h30. → DURATION PT1H30M
    asked: 1h30 → DURATION PT1H30M
    at 13:15 hours → TIME 2025-06-23T13:15
    """
    if "H" in here.text() and not here.casual and here.text()[0] in "12":
        return None  # "in 1H15", the first half of 2015
    lasting = here.among("before_hours", here.before()) or (here.whole and "h" in here.text() and h <= LASTS)
    return Amount(((h, Grain.HOUR), (m, Grain.MINUTE))) if lasting and m < 60 else None


@phrases("simple", "{number} mo | {number} mo.")
def months_short(number: float, here: Here) -> Amount | None:
    """5 mo. ago, 18 mo by itself

    posted 5 mo. ago → DATE 2025-01
    They have 2 Mo and 3 Al.
    """
    counted = here.among("counting_on", here.after()) or here.among("counting_off", here.before()) or here.before() == "for" or here.whole
    written = "mo" in here.text() and number < 1000
    return Amount.of(number, Grain.MONTH) if counted and written else None


@phrases("simple", "{years:d12}y ,? {months:d12}m | {years:d12} y ,? {months:d12} m")
def years_and_months(years: int, months: int) -> Amount:
    """1y6m: beside years m is of months

    for 1y6m → DURATION P1Y6M
    """
    return Amount(((years, Grain.YEAR), (months, Grain.MONTH)))


@phrases(
    "simple",
    "{first:d12} d ,? {second:d12} h | {first:d12} h ,? {second:d12} m | {first:d12} w ,? {second:d12} d | {first:d12}w ,? {second:d12}d",
)
def letters_apart(first: int, second: int, here: Here) -> Amount | None:
    """1 d 4 h, two amounts in letters with spaces, where one alone may be a label

    up for 1 d 4 h → DURATION P1DT4H
    """
    units = {"w": Grain.WEEK, "d": Grain.DAY, "h": Grain.HOUR, "m": Grain.MINUTE}
    letters = [word for word in here.tokens.lowers[here.first : here.last] if word in units]
    return Amount(((first, units[letters[0]]), (second, units[letters[1]])))
