"""Hours by a number alone where people speak: until five, after three, from eight to four, and the answer to "What time?": "Eleven."."""

from timeline.expressions.meanings import Clock, Faint, Here, Pair, phrases
from timeline.expressions.settings import HOUR, WHEN
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import aged, clock_of, clock_of_figures, hour_ends, settled, stops

OURS = 1880, 2059  # years that people tell of
AMOUNTS = 4  # tokens behind a number in which a unit shows that it counts: "four, five years"


@phrases(
    "timex",
    "(at|by|until|till|before|after|since|towards|toward) {core:hour_aloud}",
    "(at|by|until|till|before|after|since|was|is|'s|just|not|nearly) (about|around|nearly|almost|like|after|before) {core:hour_aloud}",
    "around {core:hour_aloud}",
)
def at_hour_aloud(core: Faint, here: Here) -> Clock | Faint:
    """until five, after three, around six: where somebody speaks and has just told a day or an hour

    Hi, it's Ana, I'm out on Friday until three. I'll call you after five. → DATE 2025-06-27, TIME 2025-06-27T15:00, TIME 2025-06-27T17:00
    The council met on Friday until three of them left. → DATE 2025-06-20
    Q: When did he come? A: Just before six. Q: When did you start school? A: At six. → TIME 2025-06-23T06:00
    """
    sure = here.settings.asked in (HOUR, WHEN) and {"before", "after"}.intersection(here.tokens.lowers[here.first : here.last])
    return core.of if sure and isinstance(core.of, Clock) else core


@phrases("hour_aloud", "{hour}")
def hour_aloud(hour: int, here: Here) -> Faint | None:
    """five, where a clause ends or goes on with what nothing counts

    They waited until five.
    Hi, it's Ana. On Friday I was up at six baking bread. → DATE 2025-06-20, TIME 2025-06-20T06:00
    """
    if not here.settings.aloud or (here.touches_after() and here.after(2).isdigit()):
        return None
    ended = hour_ends(here) or any(
        here.among(name, here.after()) for name in ("remembering", "after_led_hour", "after_asked", "day_name", "after_hour_aloud")
    )
    ended = ended or (here.before() == "at" and here.after().endswith("ing"))
    return Faint(Clock(hour, open=True), hourly=aged(here)) if ended and not _counts(here) else None


@phrases("timex", "(between|from) {first:first_hour_aloud} (and|to|till|until) {second:hour_aloud}")
def from_hour_to_hour_aloud(first: Clock, second: Faint) -> Pair:
    """from eight to four

    Hi, it's Ana, I'm in on Friday from eight to four. → DATE 2025-06-27, TIME 2025-06-27T08:00, TIME 2025-06-27T16:00
    """
    one, other = in_order(first, second.of) if isinstance(second.of, Clock) else (first, second.of)
    return Pair(Faint(one), Faint(other))


@phrases("first_hour_aloud", "{hour}")
def first_hour_aloud(hour: int, here: Here) -> Clock | None:
    """eight, the first of two

    They grew from eight to four.
    """
    return Clock(hour, open=True) if here.settings.aloud else None


@phrases(
    "timex",
    "(make|call) it {core:hour_meant} | let's say {core:hour_meant} | (how|what) about {core:hour_meant} | say {core:hour_meant}",
    "{core:hour_meant} (works|suits|would work|is fine|is good|is better|is too early|is too late)",
)
def make_it(core: Clock) -> Clock:
    """make it eleven, how about 7?, nine works

    Hi, it's Ana. Could we make it eleven? Or how about 3? → TIME 2025-06-23T11:00, TIME 2025-06-23T15:00
    Make it eleven chairs. How about three of them?
    """
    return core


@phrases("timex", "{first:hour_meant} instead of {second:hour_meant} | {first:hour_meant} rather than {second:hour_meant}")
def instead_of(first: Clock, second: Clock) -> Pair:
    """eleven instead of ten

    Hi, it's Ana. Could you come tomorrow at eleven instead of ten? → DATE 2025-06-24, TIME 2025-06-24T11:00, TIME 2025-06-24T10:00
    They sent eleven instead of ten.
    """
    return Pair(first, second, "or")


@phrases("hour_meant", "{hour} | {clock}")
def hour_meant(here: Here, hour: int = 0, clock: Clock | None = None) -> Clock | None:
    """eleven, where people agree on an hour

    They made it eleven.
    """
    agreed = here.settings.aloud or here.casual
    ended = settled(here) or here.among("after_hour_aloud", here.after())
    joined = here.touches_before() or (here.among("across", here.before()) and here.before(2).isdecimal())  # "9-10 a.m. works"
    return (clock or Clock(hour, open=True)) if agreed and ended and not joined and not _counts(here) else None


@phrases(
    "timex",
    "(by|until|till|before|after|since|around|about|nearly|almost) {core:spoken_clock}",
    "(at|by|until|was|is) (about|around|nearly|almost|like|after|before) {core:spoken_clock} | (set|booked|down) for {core:spoken_clock}",
)
def at_spoken_clock_aloud(core: Clock, here: Here) -> Clock | None:
    """around seven thirty, where somebody speaks

    Hi, it's Ana, I rang you around seven thirty. → TIME 2025-06-23T07:30
    Hi, it's Ana, my alarm is set for four fifteen. → TIME 2025-06-23T04:15
    Hi, it's Ana, there were around seven thirty of us.
    """
    return core if here.settings.aloud and hour_ends(here) else None


@phrases("timex", "{answered}")
def answer(answered: Clock | Faint) -> Clock | Faint:
    """Eleven, where somebody was asked for the hour

    Q: What time was it? A: Eleven, eleven fifteen. → TIME 2025-06-23T11:00, TIME 2025-06-23T11:15
    Q: How many came? A: Eleven.
    """
    return answered


@phrases("answered", "{hour} | {hour} (-)? {m:digit_word} | {hour} (oh|o) {m:ones}")
def answered(hour: int, here: Here, m: int = 0) -> Clock | Faint | None:
    """eleven, seven thirty; where somebody was asked when he came, only after another hour

    Q: What time? A: Seven thirty or eight. → TIME 2025-06-23T07:30, TIME 2025-06-23T08:00
    Q: What time? A: Eight people saw it. Four, five of them fell.
    """
    small = m and m < 10 and not {"oh", "o"}.intersection(here.tokens.lowers[here.first : here.last])
    ended = stops(here) or here.among("after_answer", here.after())
    if here.settings.asked not in (HOUR, WHEN) or small or not ended or _counts(here):
        return None
    clock = clock_of(hour, m or None, None, "")
    return Faint(clock, hourly=True) if clock is not None and here.settings.asked == WHEN and not m else clock


@phrases("answered", "{d4} | {d4} (hours|hrs)")
def answered_in_figures(d4: int, here: Here) -> Clock | None:
    """1822, where somebody was asked when he came

    Q: When were you sent out? A: At 1822. → TIME 2025-06-23T18:22
    Q: When did you come here? A: 1952. → DATE 1952
    Q: When was it built? A: 1822, I think. → DATE 1822
    """
    year = here.settings.asked == WHEN and OURS[0] <= d4 <= OURS[1] and here.last - here.first == 1
    return clock_of_figures(d4) if here.settings.asked in (HOUR, WHEN) and not year and hour_ends(here) else None


def _counts(here: Here) -> bool:
    """Whether a unit shows that it is an amount: "four, five years"."""
    for word in here.tokens.lowers[here.last : here.last + AMOUNTS]:
        if here.among("units", word) or here.among("unit", word):
            return True
        if word.isalpha() and not (here.among("ones", word) or here.among("teens", word) or word in ("or", "to", "maybe")):
            return False
    return False
