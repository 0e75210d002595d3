"""How histories and accounts go on by the day and the hour: on the third day, day 4, at five the guns opened, by evening, until dark."""

from timeline.expressions.meanings import Calendar, Clock, Faint, Here, Pair, phrases
from timeline.languages.en.words import aged, half_follows, opens_clause, past_follows, stops

CERTAIN = 10  # from here on what "it is the eighteenth" tells is a day


@phrases("timex", "(on|by|until|till|from|since) {core:spelled_day}")
def on_the_fifth(core: Faint) -> Faint:
    """on the fifth, in narratives where a month or a day of it was told right before

    On the fifth they met.
    The fleet of the emperor Leon came on 3 May 687. On the fifth it was burnt. → DATE 0687-05-03, DATE 0687-05-05
    """
    return core


@phrases("spelled_day", "the {ordinal}")
def spelled_day(ordinal: int, here: Here) -> Faint | None:
    """the fifth, where a clause goes on or ends after it

    On the third try they met. He knew it from the first.
    """
    figures = any(sign.isdigit() for sign in here.text())
    start = ordinal == 1 and here.before() != "on"
    ended = stops(here) or here.after() == ":" or past_follows(here)
    ended = ended or any(here.among(name, here.after()) for name in ("after_a_year", "remembering"))
    return Faint(Calendar(day=ordinal)) if 1 <= ordinal <= 31 and ended and not figures and not start and not here.casual else None


@phrases("timex", "{core:whole_day}")
def it_is_the_eighteenth(core: Calendar, here: Here) -> Calendar | Faint | None:
    """it's the eighteenth: the day on which somebody speaks; "The eleventh, I think" after a month

    Hello, sorry. It's the eighteenth. I fell this morning. → DATE 2025-06-18, TIME 2025-06-18TMO
    We met in May. The eleventh, I think. → DATE 2025-05, DATE 2025-05-11
    It's the fourth. The first, I think.
    """
    led = (here.before(), here.before(2)) in (("is", "it"), ("is", "today")) or here.before(3) in ("it", "today")
    if led and here.before() in ("s", "is"):
        return core if (core.day or 0) >= CERTAIN else None
    return Faint(core) if here.first == 0 and (core.day or 0) > 1 else None


@phrases("whole_day", "the {ordinal}")
def whole_day(ordinal: int, here: Here) -> Calendar | None:
    """the eighteenth, where the clause ends

    He came in the eighteenth.
    """
    return Calendar(day=ordinal) if 1 <= ordinal <= 31 and (stops(here) or here.after() == "today") and not here.casual else None


@phrases("timex", "(at|by|until|till|before|after|towards) {core:turned_hour}")
def hour_next_morning(core: Clock) -> Clock:
    """at five the next morning: the morning is an expression of its own

    They left on 3 May 1911. At five the next morning they saw land. → DATE 1911-05-03, TIME 1911-05-04T05:00, TIME 1911-05-04TMO
    """
    return core


@phrases("turned_hour", "{hour}")
def turned_hour(hour: int, here: Here) -> Clock | None:
    """six, before the part of the day that makes it sure

    They left on 3 May 1911 and landed at six the same evening. → DATE 1911-05-03, TIME 1911-05-03T18:00, TIME 1911-05-03TEV
    """
    led = here.after() in ("the", "that") and here.after(2) in ("next", "following", "same")
    parts = here.values("part", here.after(3) if led else here.after(2) if here.after() == "that" else "")
    return Clock(hour, open=True).halved(str(parts[0])) if parts else None


@phrases(
    "timex",
    "(at|by|until|till|before|after|towards|toward) {core:told_hour} | (at|by|until|till) (about|around|nearly|almost) {core:told_hour}",
)
def at_told_hour(core: Faint) -> Faint:
    """at five the guns opened: in narratives, where a day or an hour is told before

    told: It began on 3 May 1914. At five the guns opened. → DATE 1914-05-03, TIME 1914-05-03T05:00
    At five the guns fell silent.
    """
    return core


@phrases("told_hour", "{hour}")
def told_hour(hour: int, here: Here) -> Faint | None:
    """five, where a clause goes on or ends after it; "at ten he went to sea" tells how old he was, unless the account goes on by the hour

    By ten they were on the hill.
    """
    led, head, word = here.before(), opens_clause(here, 2), here.after()
    named = head and here.text().isalpha() and here.following[:1].isupper()
    follows = not word.isalpha() or here.among("after_a_year", word) or past_follows(here) or named
    goes_on = led in ("at", "until", "till") and here.among("after_day", word)
    other = here.among("month", word) or half_follows(here)
    number = here.touches_after() and (word not in ",.;)" or here.after(2).isdecimal())
    apart = other or number or here.casual or (led in ("by", "after", "before") and not head)  # "led by four"
    return Faint(Clock(hour, open=True), hourly=aged(here)) if (follows or goes_on) and not apart else None


@phrases("timex", "(between|from) {first:told_hour} (and|to|till|until) {second:told_hour}")
def between_told_hours(first: Faint, second: Faint) -> Pair:
    """between five and six the wall fell

    Between five and six the wall fell. → TIME 2025-06-23T05:00, TIME 2025-06-23T06:00
    """
    return Pair(first, second)


@phrases("timex", "(by|towards|toward|until|till|before) {core:coming_part}")
def by_evening(core: Clock) -> Clock:
    """by evening, towards morning, without an article

    They left at 9 a.m. on 3 June. By evening they saw land. → TIME 2025-06-03TEV
    They travelled by night.
    """
    return core


@phrases("coming_part", "{part}")
def coming_part(part: str, here: Here) -> Clock | None:
    """evening, up to which something was

    Towards evening it rained. → TIME 2025-06-23TEV
    They wait until morning service.
    """
    counted = opens_clause(here, 2) and here.before() == "by" and bool(here.values("ones", here.after()))
    goes_on = past_follows(here) or any(here.among(name, here.after()) for name in ("after_day", "after_a_year"))
    ended = not here.after().isalpha() or goes_on or counted
    return Clock(part=part) if part != "NI" and ended and here.after() not in ("-", "'") and not here.casual else None


@phrases("timex", "(after|before|until|till|by|at) {core:dark}")
def after_dark(core: Faint) -> Faint:
    """after dark, in narratives only

    told: It began on 3 May 1914. After dark they fled. → DATE 1914-05-03, TIME 1914-05-03TEV
    They came home after dark.
    """
    return core


@phrases("dark", "dark")
def dark(here: Here) -> Faint | None:
    """dark, when the night falls

    They came home after dark.
    """
    ended = not here.after().isalpha() or here.among("after_day", here.after()) or here.among("after_a_year", here.after())
    return Faint(Clock(part="EV")) if ended and here.after() != "-" else None
