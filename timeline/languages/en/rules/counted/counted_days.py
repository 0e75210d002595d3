"""Days, weeks and months by their number: day 4, days 2–4, week two of the course, lockdown day 17, the morning of day 2."""

from dataclasses import replace

from timeline.expressions.meanings import At, Clock, Counted, Faint, Grain, Here, Meaning, Pair, Part, phrases
from timeline.languages.en.rules.dates.periods import numbered_week
from timeline.languages.en.words import going, going_on, new_subject, of_what, stops

LATER = 4  # tokens behind a day by its number in which "today" says that it is this one


@phrases("timex", "{core:by_number}")
def numbered(core: Counted, here: Here) -> Meaning | None:
    """day 4, of what its sentence or another tells; week 3 only where something tells what it is of

    On day four they fled. On day three of the trial he wept. → DATE XXXX-XX-XX, DATE XXXX-XX-XX
    The trial opened on Thursday. On day three he wept. → DATE 2025-06-19, DATE 2025-06-21
    On day 12 of the blockade, which began on 1 June, a ship came. → DATE 2025-06-12, DATE 2025-06-01
    Today is day four. Day one I baked bread. → DATE 2025-06-23, DATE 2025-06-23, DATE 2025-06-20
    The fleet of the emperor Leon left on 3 May 687. On day 4 it was burnt. → DATE 0687-05-03, DATE 0687-05-06
    In week 3 of the course they sang. → DATE XXXX-WXX
    The course began on Monday 2 June. In week 3 they sang. → DATE 2025-06-02, DATE 2025-W25
    The day 1 patch is out. Day One Ventures led the round. From day one she knew.
    """
    tail = here.after()
    glued = here.touches_before() and here.before() not in ("(", "[", '"', "“")
    if here.casual or glued or _named(here) or (here.touches_after() and tail in ("'", "%", "/") and not _share(core, here)):
        return None
    if _today(here) or (here.after() == "here" and opens(here)):
        return replace(core, today=True)
    if core.n == 1 and here.before() in ("from", "since") and not core.of and not core.kind:
        return None
    led, head = here.among("leading_number", here.before()), opens(here)
    of = (tail in here.tables["of_what"] and going_on(here)) or _share(core, here)
    subject = led and core.n > 1 and new_subject(here)  # "by day thirty boats were rare"
    follows = ends(here) or of or going(here) or subject
    week = numbered_week(here, core.n) if core.unit is Grain.WEEK and here.text()[-1].isdecimal() else None
    if not follows:
        return None if here.first == 0 and here.text()[0].isupper() else week  # "Week 9 picks"
    led = led or here.among("being", here.before())
    sure = (led and (core.n > 1 or of)) or (here.first == 0 and (core.n > 1 or tail != ",")) or (head and of) or _heading(here)
    if core.unit is Grain.DAY:
        return core if sure else Faint(core)
    return core if of and (led or head or here.before() == "in") else Faint(core, instead=week)


def opens(here: Here) -> bool:
    """Whether it opens its sentence or a clause of it."""
    return here.first == 0 or here.among("day_head", here.before())


def ends(here: Here) -> bool:
    """Whether a clause or a heading ends behind it."""
    return stops(here) or here.among("day_stop", here.after())


def _named(here: Here) -> bool:
    """Whether it is in a name: "Day 6 Ltd", "Day One Ventures"; a weekday may follow, or a capital that begins a clause."""
    capital = here.following[:1].isupper() and here.following != "I" and here.after() not in here.tables["weekday_word"]
    return capital and here.text()[0].isupper() and not going(here)


def _share(core: Counted, here: Here) -> bool:
    """Whether it is told of how many: "day 3/7"."""
    return here.after() == "/" and here.touches_after() and here.after(2).isdecimal() and int(here.after(2)) > core.n


def _heading(here: Here) -> bool:
    """Whether it ends a heading: "Lockdown diary, day 40."."""
    return here.before() == "," and here.first <= LATER and here.after() in (":", ".", "-", "")


def _today(here: Here) -> bool:
    """Whether "today" stands before or behind it."""
    soon = here.tokens.lowers[here.last : here.last + LATER]
    stop = next((at for at, word in enumerate(soon) if here.among("stop", word) or here.among("day_stop", word)), len(soon))
    return "today" in soon[:stop] or (here.before(2) == "today" and here.before() == "is") or here.before(3) == "today"


@phrases("timex", "{counting_today} ,? {hedging}? ,? {core:by_number} | {counting_today} the {core:by_order}")
def it_is_day_four(core: Counted, here: Here) -> Counted | None:
    """this is day four: the day on which the text speaks, from which other days are counted by their number

    So this is, like, day four. On day five I can leave. → DATE 2025-06-23, DATE 2025-06-24
    It's basically day four of the strike. → DATE 2025-06-23
    This is Day Street.
    """
    return None if here.before() in ("if", "when", "until") or here.casual else replace(core, today=True)


@phrases("timex", "{undertaking} {core:by_number}")
def lockdown_day(core: Counted, here: Here) -> Counted | None:
    """lockdown day 17: what it is a day of stands before it

    Lockdown day 17 was wet. → DATE XXXX-XX-XX
    The lockdown began on 2 June. Lockdown day 17 was wet. → DATE 2025-06-02, DATE 2025-06-18
    """
    from_what = frozenset([here.text("undertaking").lower().removesuffix("s")])
    return None if here.casual or core.unit is Grain.MONTH else replace(core, of=from_what)


@phrases("by_number", "{counted_unit} (#|number|no.)? {n:d12} | {counted_unit} (#|number)? {n:d3} | {counted_unit} number? {n:digit_word}")
def by_number(n: int, counted_unit: Grain, here: Here) -> Counted | None:
    """day 4, day number seven, week two, month 3

    This is day 4. → DATE 2025-06-23
    She has a day job.
    """
    if here.among("scale", here.after()):
        return None  # "by the end of day two hundred boats had sailed"
    kind, of = of_what(here)
    return Counted(n, unit=counted_unit, base=0 if n == 0 or kind == "operation" else 1, kind=kind, of=of)


@phrases("by_number", "day zero")
def day_zero(here: Here) -> Counted:
    """day zero, from which the others are counted

    I fell ill on Monday 2 June. Day zero was bad. On day 3 it was worse. → DATE 2025-06-02, DATE 2025-06-02, DATE 2025-06-05
    The day zero bug is old.
    """
    return Counted(0, base=0, of=of_what(here)[1])


@phrases(
    "timex",
    "{first:days_from} (and|or|to|-|through|&|into) {second:another_number} | {first:by_number} (and|or|to|&) {second:another_number}",
    "between {first:days_from} and {second:another_number} | from {first:by_number} (to|until|through) {second:by_number}",
)
def two_numbers(first: Counted, second: Counted, here: Here) -> Pair | None:
    """days 2–4, day six and seven: each a day of its own

    Days 2–4 were hard, day six and seven too. → DATE XXXX-XX-XX, DATE XXXX-XX-XX, DATE XXXX-XX-XX, DATE XXXX-XX-XX
    We set out on 3 May. Days 3 and 4 were hard. → DATE 2025-05-03, DATE 2025-05-05, DATE 2025-05-06
    Rest on days 3, 7 and 14.
    """
    if here.casual or not first.n < second.n or (here.after() == "," and here.after(2).isdecimal()) or here.touches_before():
        return None
    kind, of = of_what(here)
    one, other = (replace(day, unit=first.unit, base=first.base, kind=kind or first.kind, of=of or first.of) for day in (first, second))
    sure = here.first == 0 or of or here.tokens.lowers[here.first] == "from" or here.among("day_led", here.before())
    if not (ends(here) or here.after() in here.tables["of_what"] or going(here)):
        return None
    joint = "to" if here.tokens.lowers[here.slots["first"].last] in ("to", "-", "through", "until") else "and"
    return Pair(one, other, joint) if sure and first.unit is Grain.DAY else Pair(Faint(one), Faint(other), joint)


@phrases("days_from", "{counted_units} {n:d12} | {counted_units} {n:digit_word}")
def days_from(n: int, counted_units: Grain) -> Counted:
    """days 2, before the last of them

    Days 2 to 4 were hard. → DATE XXXX-XX-XX, DATE XXXX-XX-XX
    """
    return Counted(n, unit=counted_units)


@phrases("another_number", "{d12} | {digit_word}")
def another_number(d12: int = 0, digit_word: int = 0) -> Counted:
    """7, behind a day by its number

    Day six and seven were hard. → DATE XXXX-XX-XX, DATE XXXX-XX-XX
    """
    return Counted(d12 or digit_word)


@phrases("timex", "{early} {of:by_number}")
def end_of_week_two(early: str, of: Counted, here: Here) -> Part | None:
    """the end of week two, early on day 3

    The course began on Monday 2 June. By the end of week two they could swim. → DATE 2025-06-02, DATE 2025-W24 END
    By the end of day two hundred boats had sailed.
    """
    return Part(early, of) if not here.casual and (ends(here) or going(here)) else None


@phrases("timex", "{core:number_alone} ,")
def five_it_was(core: Counted, here: Here) -> Faint | None:
    """Five, behind day four

    I fell ill on Monday 2 June. Around day four it was bad. Five, it was gone. → DATE 2025-06-02, DATE 2025-06-05, DATE 2025-06-06
    Five, they say, were lost.
    """
    return Faint(core) if here.first == 0 and here.among("remembering", here.after()) and here.after() != "they" else None


@phrases("number_alone", "{digit_word}")
def number_alone(digit_word: int) -> Counted:
    """five, of days that are counted

    Five, six, pick up sticks.
    """
    return Counted(digit_word, alone=True)


@phrases(
    "timex",
    "the {part} of {day:by_number} | {day:by_number} (in the)? {part}",
)
def part_of_day(day: Counted, part: str, here: Here) -> Meaning | None:
    """the morning of day 2

    We set out on 3 May. On the morning of day 2 it rained. → DATE 2025-05-03, TIME 2025-05-04TMO
    """
    return At(day, Clock(part=part)) if day.unit is Grain.DAY and not here.casual else None


@phrases("shield", "(a|the)? day-{n:d12} | (a|the)? day-{n:digit_word} | a day {title:d12} | of {d} days of {what:word}")
def in_a_name(here: Here, d: int = 0, what: str = "", title: int = 0) -> bool | None:
    """a day-one fan, the Day-1 edition, 100 Days of Code

    She is a day-one fan. The Day-1 edition sold out. A Day 1 patch is out.
    Day 12 of 100 Days of Code. → DATE XXXX-XX-XX
    It took 100 days of work. → DURATION P100D
    """
    if title:
        return True if here.tokens.texts[here.first + 1][0].isupper() else None
    return True if not d or (what[0].isupper() and here.tokens.texts[here.first + 2][0].isupper()) else None
