"""Hours by their number alone where people who chat arrange something: "8 better", "6.15 or 9?", "could do 10", "yes 4"."""

from timeline.expressions.meanings import At, Calendar, Clock, Here, Meaning, Pair, daily, phrases
from timeline.expressions.settings import CHAT, PLANNED
from timeline.languages.en.words import clock_of

NOON = 12


@phrases(
    "timex",
    "{core:opening_hour} | , {core:asked_hour} | {arranging} {core:number_arranged}",
    "{arranging} (about|around|like) {core:number_arranged}",
    talk=True,
)
def hour_arranged(core: Clock, here: Here) -> Clock | None:
    """8 better, make it 7.30, yes 4

    ana: pub fri at 7?\\nben: 8 better\\nana: ok 8 → TIME 2025-06-27T19:00, TIME 2025-06-27T20:00, TIME 2025-06-27T20:00
    ana: how many came?\\nben: 8\\nana: ok
    They could do 8.
    """
    return None if here.among("joint_of_hours", here.after()) and here.after(2).isdecimal() else core


@phrases("opening_hour", "{core:number_arranged}", talk=True)
def opening_hour(core: Clock, here: Here) -> Clock | None:
    """8, with which a message or a sentence of it begins

    ana: pub at 7?\\nben: 9. or is it late\\nana: nah → TIME 2025-06-23T19:00, TIME 2025-06-23T21:00
    """
    sure = here.settings.asked != PLANNED or core.minute is not None or here.after() not in (",", ".", "to", "and")
    return core if sure and here.first == 0 and here.tokens.spaced[0] else None


@phrases("asked_hour", "{core:number_arranged}", talk=True)
def asked_hour(core: Clock, here: Here) -> Clock | None:
    """9, of which somebody asks behind a comma

    ana: raid tonight?\\nben: tomorrow is ok, 9?\\nana: works → DATE 2025-06-24, TIME 2025-06-24T21:00
    """
    return core if here.after() == "?" else None


@phrases("timex", "{arranging}? {first:number_arranged} (or|to|till|til|not|-) {second:number_arranged}", talk=True)
def two_arranged(first: Clock, second: Clock, here: Here) -> Pair | None:
    """6.15 or 9, 5 to 9

    ana: food at 6?\\nben: they only have 6.15 or 9\\nana: eek → TIME 2025-06-23T18:00, TIME 2025-06-23T18:15, TIME 2025-06-23T21:00
    ana: pub at 6\\nben: we have 5 or 6 dogs\\nana: eek → TIME 2025-06-23T18:00
    """
    joint = here.tokens.lowers[here.slots["first"].last]
    led = here.first == 0 or "arranging" in here.slots or here.among("arranging_word", here.before())
    return Pair(first, second, "or" if joint in ("or", "not") else "to") if led else None


@phrases("timex", "{first:date} , {second:number_arranged}", talk=True)
def day_and_hour(first: Meaning, second: Clock) -> Pair | None:
    """tues, 7: a day and its hour

    ana: rehearsal wed or thurs?\\nben: thurs, 7\\nana: 7 no chance → DATE 2025-06-26, TIME 2025-06-26T19:00
    ana: back fri?\\nben: sat, 3 of us\\nana: ok → DATE 2025-06-28
    """
    return Pair(first, At(first, second)) if daily(first) else None


@phrases("number_arranged", "{h:d12} | {h:d12}(.|:){m:d2}", talk=True)
def number_arranged(h: int, here: Here, m: int | None = None) -> Clock | None:
    """8, 6.15: an hour where hours are spoken of, and nothing counts it

    ana: food at 6?\\nben: got 8 chairs\\nana: 8 of us → TIME 2025-06-23T18:00
    """
    if not (here.settings.asked and here.settings.aloud == CHAT) or not 1 <= h <= NOON or here.touches_before():
        return None
    if here.before() == "for" and not (here.before(2).isdecimal() or here.among("for_an_hour", here.before(2))):
        return None  # "table for 4?"
    if here.touches_after() and here.after(2).isdecimal() and not here.tokens.spaced[here.last + 1]:
        return None  # "38.5"
    on = 3 if here.among("joint_of_hours", here.after()) and here.after(2).isdecimal() else 1  # "2 or 3 tickets"
    ended = here.after(on) == "" or here.among("after_arranged", here.after(on))
    return clock_of(h, m, None, "") if ended else None


@phrases("timex", "{first:number_arranged} for {second:number_arranged}", talk=True)
def eight_for_half_past(first: Clock, second: Clock) -> Pair | None:
    """8 for 8.30

    ana: dinner sat at 7?\\nben: 8 for 8.30\\nana: ok → TIME 2025-06-28T20:00, TIME 2025-06-28T20:30
    ana: dinner sat at 7?\\nben: 8 for 6 of us\\nana: ok → TIME 2025-06-28T19:00
    """
    return Pair(first, second, "or") if second.minute else None


@phrases("shield", "year {d12} | {part} (all|everyone|everybody|team|guys|folks|x|xx)", talk=True)
def said_in_chat(here: Here) -> bool | None:
    """year 6, of a school; morning all

    ana: night all, year 6 is off\\nben: bye\\nana: x
    asked: Call me tonight. → TIME 2025-06-23TNI
    """
    return True if here.settings.aloud == CHAT else None


@phrases("shield", "(one|1|a|two|just a|wait a|hang on a|half a) (sec|secs|tick) | (wait|just|hang on) a (minute|min|moment)", talk=True)
def wait_a_sec(here: Here) -> bool | None:
    """one sec, wait a minute

    ana: one sec, checking\\nben: k, wait a minute\\nana: ok
    ana: it took a minute\\nben: k\\nana: lol → DURATION PT1M
    """
    return True if here.settings.aloud == CHAT else None


@phrases("date", "sat | sun", talk=True)
def short_weekend_day(here: Here) -> Calendar | None:
    """sat, sun, in messages where nobody sits and nothing shines

    ana: can u make friday?\\nben: no. sat?\\nana: sat works, rain sun → DATE 2025-06-27, DATE 2025-06-28, DATE 2025-06-29
    ana: he sat, then ate\\nben: lol he sat\\nana: ikr
    """
    day, ended = here.text().lower(), here.after() in ("", "?", ",", ".", "!") or here.among("after_sat", here.after())
    other = here.among("sitting" if day == "sat" else "in_the_sun", here.before())
    return Calendar(weekday=6 if day == "sat" else 7) if here.settings.aloud == CHAT and ended and not other else None
