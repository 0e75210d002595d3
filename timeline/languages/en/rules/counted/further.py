"""Dates one step farther than the next and the last: the summer before last, previous Easter, ten years into the future."""

from timeline.expressions.meanings import (
    NOW,
    RUNNING,
    Amount,
    Anniversary,
    At,
    Calendar,
    Clock,
    Cycle,
    Here,
    Meaning,
    Onward,
    Shift,
    Span,
    Unit,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.words import clause_ends, past_form
from timeline.when import Grain


@phrases("date", "{amount} (before now|in the past) | {amount} (in|into) the future | {amount} down the (road|line|track)")
def from_here(amount: Amount, here: Here) -> Shift:
    """two weeks before now, ten years into the future

    two weeks before now → DATE 2025-W24
    ten years in the future → DATE 2035
    """
    back = here.tokens.lowers[here.last - 1] in ("now", "past")
    return Shift(amount, -1 if back else 1, NOW)


@phrases("timex", "{core:amount} on")
def so_long_on(core: Amount, here: Here) -> Onward | None:
    """two years on, at the head or the end of a clause

    told: It sank on 3 May 1904. Two years on, it was raised. → DATE 1904-05-03, DATE 1906
    Ten years on, the quay is still shut. → DURATION P10Y
    told: It sank on 3 May 1904. A year on, it lay there, and five years on. → DATE 1904-05-03, DATE 1905, DATE 1910
    He worked two years on, and two off. → DURATION P2Y
    """
    head = here.before() in ("", ";", "and", "but") and (here.after() in (",", "the") or here.among("personal", here.after()))
    head = head or (here.after() in (".", ",", ";", ")") and here.after(4) != "off" and here.before() != "for")
    return Onward(core) if head and core.grain >= Grain.DAY and not core.vague else None


@phrases("date", "the? {unit} (before last|after next) | the? {cycle} (before last|after next)")
def one_further(here: Here, unit: Grain | None = None, cycle: Cycle | None = None) -> Unit | Which | None:
    """the week after next, the summer before last

    the week after next → DATE 2025-W28
    the Friday after next → DATE 2025-07-04
    the winter before last → DATE 2024-WI
    the weekend after next → DATE 2025-W28-WE
    """
    offset = -2 if "last" in here.tokens.lowers[here.first : here.last] else 2
    if cycle is not None:
        return Which(cycle, offset, rounds=getattr(cycle, "weekend", None) is True)
    return Unit(unit, offset) if unit is not None and unit >= Grain.DAY else None


@phrases("date", "{count} {seasons} (later|after|earlier|before|ago)")
def seasons_later(count: float, seasons: str, here: Here) -> Which | None:
    """two winters later

    The mill shut in 1905; two winters later it burnt down. → DATE 1905, DATE 1907-WI
    three summers ago → DATE 2022-SU
    """
    last = here.tokens.lowers[here.last - 1]
    step = int(count) * (1 if last in ("later", "after") else -1)
    ended = last not in ("after", "before") or not here.after().isalpha()
    return Which(Calendar(season=seasons), step, NOW if last == "ago" else RUNNING, rounds=True) if count >= 1 and ended else None


@phrases("date", "{weekday} ,? (of|in)? the week (after next|before last)")
def weekday_further(weekday: int, here: Here) -> Which:
    """Monday the week after next

    It will open on Monday of the week after next. → DATE 2025-07-07
    """
    return Which(Calendar(weekday=weekday), 2 if here.tokens.lowers[here.last - 1] == "next" else -2, NOW, rounds=True)


@phrases("date", "(previous|preceding|prior) {cycle} | (previous|preceding) {unit}")
def previous(cycle: Cycle | None = None, unit: Grain | None = None) -> Which | Unit | None:
    """previous Wednesday

    We met on previous Wednesday. → DATE 2025-06-18
    """
    if cycle is None:
        return Unit(unit, -1, RUNNING) if unit is not None and unit >= Grain.WEEK else None
    return Which(cycle, -1, rounds=isinstance(cycle, Calendar) and cycle.weekday is not None)


@phrases("date", "same {unit}", talk=True)
def same(unit: Grain, here: Here) -> Unit | None:
    """same week, without its article, asked of an assistant

    They are of the same year. → DATE 2025
    """
    bare = here.before() not in ("the", "that", "this", "very") and here.among("after_asked", here.after() or ".")
    return Unit(unit, 0, RUNNING) if bare and unit > Grain.DAY else None


@phrases("date", "the? (past|last|previous|next|coming) fortnight")
def fortnight(here: Here) -> Span:
    """the past fortnight

    It rained all the past fortnight. → DURATION P2W
    """
    ahead = not {"next", "coming"}.isdisjoint(here.tokens.lowers[here.first : here.last])
    return Span(Amount.of(2, Grain.WEEK), 1 if ahead else -1)


@phrases("date", "following {cycle} | following {unit}", talk=True)
def following(cycle: Cycle | None = None, unit: Grain | None = None) -> Which | Unit | None:
    """following Friday, asked of an assistant; elsewhere "following" is mostly "after"

    following Easter → DATE 2025-04-20
    """
    if cycle is not None:
        return Which(cycle, 1)
    return Unit(unit, 1, RUNNING) if unit is not None and unit >= Grain.DAY else None


@phrases("date", "the {cycle} (before|after|following) | the? {day} of {month} (next)? following | {month} (next)? following")
def cycle_before(here: Here, cycle: Cycle | None = None, month: int | None = None, day: int | None = None) -> Which | None:
    """the Sunday before, the 26th of January following, where nothing follows

    The treaty was signed on the 26th of January following. → DATE 2026-01-26
    In the March following he sailed. → DATE 2026-03
    They had met the Sunday before. → DATE 2025-06-22
    They met the Sunday before it sank. → DATE 2025-06-22
    """
    settled = clause_ends(here)
    found = cycle or Calendar(month=month, day=day)
    if here.tokens.lowers[here.last - 1] == "following":
        goes_on = here.after() == "the" or here.among("personal", here.after())
        led = here.before() in ("in", "on") and goes_on  # "in the March following he sailed"
        return Which(found, 0, RUNNING, coming=True) if settled or led else None
    return Which(found, -1 if here.tokens.lowers[here.last - 1] == "before" else 1, RUNNING) if settled else None


@phrases("date", "the {unit} (before|after|prior)")
def unit_before(unit: Grain, here: Here) -> Unit | None:
    """the year before, the day after, where nothing follows

    the year before. → DATE 2024
    She beat her record of the year before by a second. → DATE 2024
    Beaten the day before at Sarn, they fell back. → DATE 2025-06-22
    """
    compared = here.before() in ("of", "than") and here.after() in ("by", "in", "at", "with")  # "her record of the year before by a second"
    ended = here.after() in ("with", "as") and past_form(here, here.before(2))  # "had broken up the day before with nothing signed"
    ended = ended or here.after() == "from" or (unit is Grain.DAY and _beside_day(here))  # "was bought the year before from a doctor"
    ended = ended or (here.before() in ("warned", "told") and here.after() == "that")  # "was told the day before that no beds were free"
    if not (clause_ends(here) or compared or ended) or unit < Grain.DAY:
        return None
    return Unit(unit, 1 if here.tokens.lowers[here.last - 1] == "after" else -1, RUNNING)


def _beside_day(here: Here) -> bool:
    """Whether a day before or after is of what was done then: "beaten the day before at Sarn", "fly there the day after for a race"."""
    return here.among("done_there", here.after()) and not here.among("being", here.before())


@phrases("date", "day (after|before) {of:date}")
def day_beside(of: Meaning, here: Here) -> Shift | None:
    """day after Christmas, without an article: at the head of what is told, or to an assistant

    Day after Christmas: closed. → DATE 2024-12-26
    It rained day after day. → SET P1D
    """
    led = here.first == 0 or (here.casual and not here.among("before_day_after", here.before()))
    side = -1 if here.tokens.lowers[here.first + 1] == "before" else 1
    return Shift(Amount.of(1, Grain.DAY), side, of, Grain.DAY) if led and daily(of) else None


@phrases("date", "next day")
def next_day(here: Here) -> Unit | None:
    """next day, at the head or the end of a clause

    They met on 3 May 1904. Next day they left. → DATE 1904-05-03, DATE 1904-05-04
    He called it on 3 May 1904, and withdrew the call next day. → DATE 1904-05-03, DATE 1904-05-04
    We left on 3 May. Next day, we were home. → DATE 2025-05-03, DATE 2025-05-04
    Next day delivery is free. They have next day delivery.
    """
    if here.first == 0 and (not here.after().isalpha() or here.among("remembering", here.after())):
        return Unit(Grain.DAY, 1, RUNNING)
    head = here.before() in ("", ";", "and", "but")
    ends = here.after() in (".", ";", "") and here.before() not in ("the", "very", "")
    return Unit(Grain.DAY, 1, RUNNING) if ends or (head and (here.after() == "," or here.among("after_a_year", here.after()))) else None


@phrases("timex", "{amount} ago {tonight_word} | {amount} ago this {part} | {amount} ago last night")
def ago_tonight(amount: Amount, here: Here, part: str = "NI") -> At:
    """ten years ago tonight

    ten years ago tonight → TIME 2015-06-23TNI
    """
    last = here.tokens.lowers[here.last - 2] == "last"
    return At(Shift(amount, -1, Unit(Grain.DAY, -1 if last else 0), Grain.DAY), Clock(part=part))


@phrases("date", "{near} fiscal {unit} | the {near} fiscal {unit} | {near} financial year")
def fiscal_unit(near: int, unit: Grain = Grain.YEAR) -> Unit | None:
    """last fiscal year

    in the last fiscal year → DATE 2024
    """
    return Unit(unit, near) if unit >= Grain.QUARTER else None


@phrases("timex", "(on)? {core:this_day_in}")
def on_this_day_in(core: Anniversary) -> Anniversary:
    """on this day in 1863

    On this day in 1863 the mill burned. → DATE 1863-06-23
    """
    return core


@phrases("this_day_in", "this (very)? {unit} (in|of) {year} | this (very)? {unit} in {full_year} | this date in {year}")
def this_day_in(here: Here, unit: Grain = Grain.DAY, year: int | None = None, full_year: int | None = None) -> Anniversary | None:
    """this day in 1863, this week in 1998: its counterpart in that year

    This week in 1998 the mill burned. → DATE 1998-W26
    """
    then = year if year is not None else full_year
    return Anniversary(unit, then) if then is not None and unit in (Grain.DAY, Grain.WEEK, Grain.MONTH) else None
