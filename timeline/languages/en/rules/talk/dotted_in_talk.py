"""Hours with a full stop as people write them to assistants and in chat: 8.10 - 12.32, since 8.15, 29.02.2020 13.12."""

from timeline.expressions.meanings import At, Clock, Here, Meaning, Pair, daily, phrases
from timeline.languages.en.words import clock_of, settled, sums


@phrases("dotted", "{h:d12}.{m:d2}", talk=True)
def dotted(h: int, m: int, here: Here) -> Clock | None:
    """8.10, in a stretch of hours or after a date

    asked: 8.10 - 12.32 → TIME 2025-06-23T08:10, TIME 2025-06-23T12:32
    Version 8.10 is out.
    """
    followed = here.touches_after() and here.after().isalnum()
    return clock_of(h, m, None, "") if not followed else None


@phrases("timex", "{first:dotted} {upto} {second:dotted} | from {first:dotted} {upto} {second:dotted}")
def dotted_hours(first: Clock, second: Clock) -> Pair:
    """8.10 - 12.32

    asked: 8.10 - 12.32 → TIME 2025-06-23T08:10, TIME 2025-06-23T12:32
    They won 3-1.
    """
    return Pair(first, second)


@phrases("timex", "(from|since|until|till|til|by|before|after|the) {loosely}? {core:dotted}", talk=True)
def since_dotted(core: Clock, here: Here) -> Clock | None:
    """since about 8.15, from 5.15, in chat

    lol wifi down since 8.15, again → TIME 2025-06-23T08:15
    lol ill be at the pub from 5.15 till they chuck us out → TIME 2025-06-23T17:15
    lol its worth 8.15 from 5.15 a share
    """
    if sums(here, here.tokens.lowers) or here.after() in ("%", "a"):
        return None
    if here.tokens.lowers[here.first] == "the":
        shown = here.among("timetabled", here.after()) or here.among("out_at_night", here.after())
    else:
        shown = settled(here) or here.among("closing_word", here.after())
    return core if shown else None


@phrases("timex", "(at|@) {loosely}? {core:dotted}")
def at_dotted(core: Clock) -> Clock:
    """at 8.10, told to an assistant

    asked: at 8.10 → TIME 2025-06-23T08:10
    asked: Call me at around 8.10. → TIME 2025-06-23T08:10
    They won at 3-1.
    """
    return core


@phrases("timex", "{date} (,|-)? {dotted} | {date} {daypart} {dotted} | {dotted} ,? (on)? {date}")
def date_dotted(date: Meaning, dotted: Clock, daypart: Clock | None = None) -> At | None:
    """29.02.2020 13.12

    on 29.02.2020 → DATE 2020-02-29
    """
    return At(date, dotted.halved(daypart.part if daypart else "")) if daily(date) else None
