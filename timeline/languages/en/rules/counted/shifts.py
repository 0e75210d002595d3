"""Dates so much before or after another: three days ago, a year earlier, the next day, in two weeks."""

from timeline.expressions.meanings import (
    NOW,
    RUNNING,
    Ahead,
    Amount,
    Calendar,
    Here,
    Meaning,
    Nth,
    Pair,
    Part,
    Shift,
    Span,
    Unit,
    Vague,
    Which,
    daily,
    phrases,
)
from timeline.languages.en.words import clause_ends, lasts, rate
from timeline.when import Grain

FOREMOST = 5  # tokens between "first" and "in ten years"


@phrases("follow", "following | next | subsequent | succeeding | ensuing")
def follow() -> int:
    """following

    the following week → DATE 2025-W27
    """
    return 1


@phrases("follow", "previous | preceding | prior | past | last")
def precede() -> int:
    """previous

    the previous month → DATE 2025-05
    """
    return -1


@phrases("follow", "same | very same | very")
def same() -> int:
    """same

    that same year → DATE 2025
    """
    return 0


@phrases(
    "date",
    "the following {unit} | the (previous|preceding|prior) {unit} | the same {unit} | that (same|very)? {unit} | that {unit}",
    "(this|that|the same) date",
    "the latter {unit}",
    "this same {unit} | the (subsequent|ensuing|succeeding) {unit} | {unit} (previous|following) | the {unit} (previous|following)",
)
def running_unit(here: Here, unit: Grain = Grain.DAY) -> Unit | Span | None:
    """the following year, that day: counted from the time last spoken of

    the previous year → DATE 2024
    He fell on Friday; later that day he died. → DATE 2025-06-20, DATE 2025-06-20 END
    It grew over the following decade. → DURATION P1DE
    """
    words = set(here.tokens.lowers[here.first : here.last])
    offset = 1 if words & {"following", "subsequent", "ensuing", "succeeding"} else -1 if words & {"previous", "preceding", "prior"} else 0
    if unit < Grain.DAY or (offset > 0 and lasts(here, unit)):
        return Span(Amount.of(1, unit), offset, RUNNING) if offset and unit > Grain.SECOND else None
    return Unit(unit, offset, RUNNING) if not here.among("before_unit", here.before()) else None


@phrases("timex", "{first:amount} from {second:present}")
def from_now(first: Amount, second: str, here: Here) -> Pair | None:
    """two weeks from now

    two weeks from now → DURATION P2W, DATE PRESENT_REF
    """
    if not here.text("second").lower().endswith("now"):
        return None
    fine = here.settings.prefer == "future" and first.grain < Grain.DAY  # to an assistant "now" is a minute, where minutes are counted
    return Pair(Ahead(first), Vague(second, "TIME" if fine else "DATE"), "from")


@phrases("date", "{unit:units} (later|afterwards|after) | {unit:units} (earlier|before|previously)")
def units_later(unit: Grain, here: Here) -> Shift | None:
    """weeks earlier

    They had arrived weeks earlier. → DATE PAST_REF
    """
    word = here.tokens.lowers[here.last - 1]
    if (word in ("after", "before") and here.after().isalpha()) or here.before().isdecimal() or here.after() == "than":
        return None
    return Shift(Amount.of(-1, unit), -1 if word in ("earlier", "before", "previously") else 1, RUNNING)


@phrases("date", "{amount} ago today | {amount} ago {of:day_name}")
def ago_today(amount: Amount, here: Here, of: int = 0) -> Shift:
    """a year ago today

    a year ago today → DATE 2024-06-23
    """
    return Shift(amount, -1, Unit(Grain.DAY, of), Grain.DAY)


@phrases("date", "{amount} ago | {amount} back | {amount} ago this {unit}")
def ago(amount: Amount, here: Here, unit: Grain | None = None) -> Meaning | None:
    """three days ago

    three days ago → DATE 2025-06-20
    several years ago → DATE PAST_REF
    a century and a half ago → DATE 1875
    five years ago this week → DATE 2020-W26
    It was built in two weeks back in March. → DURATION P2W, DATE 2025-03
    """
    if here.tokens.lowers[here.last - 1] == "back" and here.among("after_back", here.after()):
        return None
    return Shift(amount, -1, NOW) if unit is None or unit < Grain.DAY else Shift(amount, -1, Unit(unit), unit)


@phrases(
    "date",
    "{unit:units} ago | long ago | ages ago | not long ago | some time ago | a while ago | a long time ago",
    "quite some time ago",
)
def long_ago(unit: Grain = Grain.YEAR) -> Vague:
    """months ago

    months ago → DATE PAST_REF
    """
    return Vague("PAST_REF")


@phrases(
    "date",
    "{amount} (earlier|previously|before) | {amount} (later|afterwards|afterward|after|hence|thereafter) | {amount} prior",
)
def earlier(amount: Amount, here: Here) -> Meaning | None:
    """two days later, a year earlier: counted from the time last spoken of

    two days later → DATE 2025-06-25
    a year earlier → DATE 2024
    For nine years thereafter it stood empty. → DURATION P9Y
    It opened two days later than planned. → DURATION P2D
    """
    word = here.tokens.lowers[here.last - 1]
    if here.before() == "for" and word in ("thereafter", "afterwards", "afterward"):
        return None  # so long it lasted
    if word in ("before", "after", "prior") and not clause_ends(here):
        return None
    if here.before() in ("every", "each") or here.after() == "than":
        return None  # "every ten years thereafter", "an hour later than planned"
    return Shift(amount, -1 if word in ("earlier", "previously", "before", "prior") else 1, RUNNING)


@phrases(
    "timex",
    "the (first|next)? {amount} (after|following) {of:date} | the (last)? {amount} (before|preceding|leading up to|prior to) {of:date}",
)
def time_beside(amount: Amount, of: Meaning, here: Here) -> Span | None:
    """the three weeks after Easter: all of them, not where they lead to

    in the three weeks after 3 May 2024 → DURATION P3W
    the last two days before Christmas 2024 → DURATION P2D
    """
    side = 1 if here.tokens.lowers[here.slots["amount"].last] in ("after", "following") else -1
    grain = Grain.DAY if daily(of) else of.grain if isinstance(of, Calendar) else None
    told = grain is not None and not amount.vague and amount.parts[0][0] > 1 and amount.grain >= Grain.DAY
    return Span(amount, side, of=Shift(Amount.of(1, grain), side, of, grain)) if told and grain is not None else None


@phrases(
    "date",
    "{amount} from (today|then|this date|the date hereof)",
    "{amount} (hence|out) | {amount} from {of:date} | {amount} (after|following) {of:date}",
    "{amount} (before|prior to|ahead of|until|to) {of:date} | the {unit} (after|following) {of:date}",
    "the {unit} (before|prior to) {of:date} | {amount} (ago|back) (on)? {of:date}",
)
def from_date(here: Here, amount: Amount | None = None, of: Meaning | None = None, unit: Grain | None = None) -> Meaning | None:
    """a week from Monday, two days after Christmas

    It will close the day after Thanksgiving. → DATE 2025-11-28
    The wedding is eight weeks out. Send invitations eight weeks out. → DATE 2025-W34, DURATION P8W
    in the week after Easter 2024 → DATE 2024-W14
    The rent rises to £32 a year from 1 July. → DATE 2025-07-01
    ten days after the end of June 2025 → DATE 2025-07-10
    She died three years ago this November. → DATE 2022-11
    She left a week ago on Monday. → DATE 2025-06-16
    It will open two weeks ahead of July 4. → DATE 2025-06-20
    Remind me a month from today to pay. → DATE 2025-07-23
    """
    words = here.tokens.lowers[here.first : here.last]
    back = bool({"before", "prior", "ahead", "ago"} & set(words))
    size = amount or Amount.of(1, Grain.DAY if unit is None else unit)
    if (size.vague and of is not None) or (here.tokens.lowers[here.first] in ("a", "an") and rate(here)):
        return None  # "rises to £32 a year from 1 April"
    if isinstance(of, Part) and not of.cut and of.mod != "MID":
        of = Nth(-1 if of.mod == "END" else 1, Grain.DAY, of.of)  # "ten days after the end of June"
    if unit is Grain.WEEK and of is not None and daily(of):
        return Unit(unit, -1 if back else 1, of)
    lasting = "from" in words and ("nights" in words or words[0] == "over")  # "7 nights from 3 August", "over three days from 3 June"
    if (words[-1] == "out" and not _ahead(here)) or lasting:
        return None
    if (("until" in words or "to" in words) and "prior" not in words) or ("from" in words and _up_to(here)):
        return None
    if of is None and size.grain > Grain.DAY and words[-1] == "today":
        return Shift(size, 1, NOW, Grain.DAY)
    return Shift(size, -1 if back else 1, of if of is not None else NOW, _told_in(size, of, ago="ago" in words))


def _up_to(here: Here) -> bool:
    """Whether another time follows up to which it lasts: "two weeks from today to Friday", not "a month from today to cancel it"."""
    time = here.after(2)[:1].isdecimal() or any(here.among(name, here.after(2)) for name in ("weekday_word", "month", "day_name"))
    return here.after() in ("until", "through") or (here.after() == "to" and (time or here.after(2) == "the"))


def _ahead(here: Here) -> bool:
    """Whether "eight weeks out" is counted from now: "the wedding is eight weeks out", not "send them eight weeks out"."""
    led = here.whole or any(here.among(name, here.before()) for name in ("copula", "merely"))
    return led and here.after() not in ("-", "of")


def _told_in(size: Amount, of: Meaning | None, *, ago: bool) -> Grain | None:
    """The unit of what is so far from another time: that time's own, where it is finer."""
    if of is not None and size.grain in (Grain.WEEK, Grain.DAY, Grain.MONTH, Grain.YEAR) and daily(of):
        return Grain.DAY
    inner = of.of if isinstance(of, Which) else of
    own = inner.grain if isinstance(inner, Calendar | Unit) else Grain.DAY
    return own if ago and Grain.DAY < own < size.grain else None  # "four years ago next week", "five years ago last March"


@phrases(
    "timex",
    "in {core:amount} | in {merely} {core:amount}",
    "in {core:amount}'s time | in {core:amount}' time | within {core:amount} | after {core:amount}",
    "within {core:the_one}",
)
def in_amount(core: Amount, here: Here) -> Meaning | None:
    """in two weeks: an amount in TimeML, with the date it leads to where it speaks of what is to come

    He will return in two weeks. → DURATION P2W
    It will be the first such visit in ten years. → DURATION P10Y
    """
    first = here.tokens.lowers[here.first]
    before = here.tokens.lowers[max(0, here.first - FOREMOST) : here.first]
    if first == "in" and here.tokens.lowers[here.last - 1] != "time" and any(here.among("foremost", word) for word in before):
        return core
    return Ahead(core, NOW, upto=first == "within") if first != "after" else None
