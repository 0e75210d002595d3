"""Hours in four figures, as hospitals, the police and ships write them in print: paged at 1602, last seen 1800 yesterday."""

from timeline.expressions.meanings import NOW, At, Clock, Grain, Here, Meaning, Pair, Unit, daily, phrases
from timeline.languages.en.words import OURS, clock_of_figures, hour_ends, sums

BACK, ON = 14, 8  # tokens in which something tells that somebody writes so


@phrases("timex", "(at|repeat|since|from|{calling_out}) {core:duty_hour}")
def at_duty_hour(core: Clock) -> Clock:
    """at 1512, where hospitals, the police or ships speak

    The surgeon was paged 1602, and came at 1610 to the patient. → TIME 2025-06-23T16:02, TIME 2025-06-23T16:10
    The surgeon was paged at 1602. → TIME 2025-06-23T16:02
    Shares closed at 1602. The mill stood at 1850 Pier Road.
    """
    return core


@phrases("timex", "at {first:duty_hour} (and|or) {second:duty_hour} | from {first:duty_hour} (to|until) {second:duty_hour}")
def at_two_duty_hours(first: Clock, second: Clock) -> Pair:
    """at 1520 and 1610

    She had 4 mg at 1520 and 1610. → TIME 2025-06-23T15:20, TIME 2025-06-23T16:10
    """
    return Pair(first, second, "and")


@phrases("duty_hour", "{hm:d4}")
def duty_hour(hm: int, here: Here) -> Clock | None:
    """1602, beside a word of such duties

    The unit arrived on scene at 2214. → TIME 2025-06-23T22:14
    The third, a skating scene from 1621, was cut in half. → DATE 1621
    """
    lowers = here.tokens.lowers
    near = [*lowers[max(0, here.first - BACK) : here.first], *lowers[here.last : here.last + ON]]
    told = any(here.among("on_duty", word) for word in near) and not sums(here, near)
    told = told and here.before() not in ("from", "of", "in")  # "a skating scene from 1621"
    figures = here.touches_after() and (here.after(2).isdecimal() or here.after() == "-")
    ended = hour_ends(here) or here.after() in (":", "-", "(")
    return clock_of_figures(hm) if told and not figures and ended and not here.casual else None


@phrases("timex", "{hm:d4} {day:day_name}")
def duty_hour_of_day(hm: int, day: int, here: Here) -> At | None:
    """1800 yesterday

    She last ate 1800 yesterday. → TIME 2025-06-22T18:00
    There were 1850 yesterday. → DATE 2025-06-22
    """
    year, clock = here.among("before_year", here.before()) or here.before() in ("were", "was", "are", "is"), clock_of_figures(hm)
    return None if year or here.casual or clock is None else At(Unit(Grain.DAY, day, NOW), clock)


@phrases("timex", "{hm:d4} | {hm:d4} (h|hrs|hours) | (at|since|from|until|till|by|before|after|around|about|due) {core:log_hour}")
def hour_of_a_log(here: Here, hm: int = 0, core: Clock | None = None) -> Clock | None:
    """0700 at the head of a line, where lines begin so, and in them since 1130

    They came since 1130 or by 1998. → DATE 1130, DATE 1998
    """
    figures = hm or int(here.text("core"))
    ours = OURS[0] <= figures <= OURS[1]  # more likely a year, inside a line
    if not here.settings.log or here.casual or (ours and core is not None):
        return None
    return core or (clock_of_figures(hm) if here.first == 0 else None)


@phrases("log_hour", "{hm:d4}")
def log_hour(hm: int) -> Clock | None:
    """1130, in a log

    since 1130 → DATE 1130
    """
    return clock_of_figures(hm)


@phrases("timex", "{core:log_hour} (on|of) {date}")
def hour_of_a_log_on(core: Clock, date: Meaning, here: Here) -> At | None:
    """2100 on 11/1, in a log

    In 1998 on 11 May → DATE 1998
    """
    return At(date, core) if here.settings.log and daily(date) else None
