"""Hours by their number alone, told together beside their day: slots on Monday at 9, 11 and 4.15; Thursday between 12 and 4."""

from dataclasses import replace

from timeline.expressions.meanings import Clock, Here, Pair, phrases
from timeline.languages.en.rules.together.ranges import in_order
from timeline.languages.en.words import clock_of, stops, sums

NOON = 12
SUPPER = 8  # up to this hour guests come in the evening
ARRIVING = 60  # minutes: so long before it begins they are asked to come
DAYS = ("weekday_word", "day_name", "month")  # what tells the day of hours


@phrases("timex", "(at|@) {core:listed_by_number} | {core:listed_by_number}")
def one_of_several(core: Clock) -> Clock:
    """9, 11 and 4.15, where a day is told

    I have held slots on Friday at 9, 11 and 4.15. → TIME 2025-06-20T09:00, TIME 2025-06-20T11:00, TIME 2025-06-20T16:15
    On Saturday the divers jump at 11 and 3, 24 metres. → TIME 2025-06-21T11:00, TIME 2025-06-21T15:00
    On Friday shares stood at 9, 11 and 4.15. He looked at 3, 4 and 5 on Friday's list. → DATE 2025-06-20, DATE 2025-06-20
    """
    return core


@phrases("listed_by_number", "{h:d12} | {h:d12}.{m:d2}")
def listed_by_number(h: int, here: Here, m: int | None = None) -> Clock | None:
    """11, between others behind "at"

    On Friday it rang at 7, 9 and 11. → TIME 2025-06-20T07:00, TIME 2025-06-20T09:00, TIME 2025-06-20T11:00
    It rang at 7, 9 and 11.
    """
    if not 1 <= h <= NOON or here.touches_before() or (m is not None and m % 5):
        return None
    before, first = _run(here, -1)
    behind, last = _run(here, 1)
    lowers = here.tokens.lowers
    alone = before + behind == 0 or first == 0 or lowers[first - 1] not in ("at", "@")
    counted = len(lowers) > last and not (lowers[last] in (",", ".", ";", "?", "!", ")") or here.among("clause_joint", lowers[last]))
    if alone or counted or here.casual or sums(here, lowers) or not _dated(here) or _viewed(here, first):
        return None
    return clock_of(h, m, None, "")


def _run(here: Here, way: int) -> tuple[int, int]:
    """How many such figures stand before or behind, each parted by a comma or by "and", and where they begin or end."""
    lowers, at, count = here.tokens.lowers, here.first if way < 0 else here.last, 0
    while True:
        joint = at - 1 if way < 0 else at
        if not (0 <= joint < len(lowers) and lowers[joint] in (",", "and", "or", "&")):
            return count, at
        span = _figures(lowers[:joint][::-1] if way < 0 else lowers[joint + 1 :])
        if not span:
            return count, at
        at, count = (joint - span, count + 1) if way < 0 else (joint + 1 + span, count + 1)


def _figures(words: list[str]) -> int:
    """How many of the next tokens are an hour, in either direction: "9", "4.15"; 0 where they are none."""
    dotted = len(words) > 2 and words[1] == "." and words[0].isdecimal() and words[2].isdecimal()
    if dotted and sorted(map(len, (words[0], words[2])))[-1] == 2:
        return 3
    return 1 if words and words[0].isdecimal() and 1 <= int(words[0]) <= NOON else 0


def _dated(here: Here) -> bool:
    """Whether the sentence tells a day."""
    return any(here.among(name, word) for word in here.tokens.lowers for name in DAYS)


def _viewed(here: Here, first: int) -> bool:
    """Whether "at" hangs on a verb, and leads to no hour: "looked at 3 and 4"."""
    return first > 1 and here.among("at_something", here.tokens.lowers[first - 2])


@phrases(
    "timex",
    "between {first:hour_by_number} and {second:hour_by_number} | from {first:hour_by_number} (to|until|till) {second:hour_by_number}",
    "{first:hour_by_number} - {second:hour_by_number}",
)
def between_by_number(first: Clock, second: Clock, here: Here) -> Pair | None:
    """Thursday between 12 and 4, Saturdays from 10.30 to 4: behind their day

    She is booked for Thursday between 12 and 4. → DATE 2025-06-26, TIME 2025-06-26T12:00, TIME 2025-06-26T16:00
    It is open on Saturdays from 10.30 to 4. → SET XXXX-WXX-6, TIME XXXX-WXX-6T10:30, TIME XXXX-WXX-6T16:00
    They lost on Saturday between 12 and 4 sheep. It rose on Friday from 3 to 5. → DATE 2025-06-21, DATE 2025-06-20
    """
    day = any(here.among(name, here.before()) for name in ("weekday_word", "day_name", "weekdays"))
    numbered = here.among("month", here.before()) and here.before(2).isdecimal()
    led = here.tokens.lowers[here.first] in ("between", "from")
    dotted = first.minute is not None or second.minute is not None
    lowers = here.tokens.lowers
    scored = sums(here, lowers) or any(here.among("winning", word) for word in lowers[: here.first])
    if not (day or numbered) or not (led or dotted) or not stops(here) or here.casual or scored:
        return None
    start, end = in_order(first, second)
    if start.open and end.open and start.afternoon:
        start, end = (replace(one.later_half(), open=False) for one in (start, end))
    return Pair(start, replace(end, instant=True))


@phrases("timex", "{first:hour_by_number} for {second:hour_by_number}")
def for_half_past(first: Clock, second: Clock, here: Here) -> Pair | None:
    """7.15 for 8, 7 for 7.30: when guests come, and when it begins

    Dinner: Friday 27 June, 7.15 for 8, in the hall. → DATE 2025-06-27, TIME 2025-06-27T19:15, TIME 2025-06-27T20:00
    Supper 7 for 7.30, tickets £19. They sold 7 for 7.30. He got 7.15 for 8. → TIME 2025-06-23T19:00, TIME 2025-06-23T19:30
    """
    early = (second.hour - first.hour) * 60 + (second.minute or 0) - (first.minute or 0)
    dotted = first.minute is not None or second.minute is not None
    day = here.before() == "," and (
        here.among("month", here.before(2)) or here.before(2).isdecimal() or here.among("weekday_word", here.before(2))
    )
    if not dotted or not 0 < early <= ARRIVING or not (day or here.among("met_at", here.before())) or not stops(here):
        return None
    evening = first.hour <= SUPPER
    first, second = (replace(one.later_half() if evening else one, open=False) for one in (first, second))
    return Pair(first, second, "and")


@phrases("timex", "{first:hour_by_number} - {second:hour_by_number}")
def item_of_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """10-11.15, at the head of an item of a programme

    9.30 Tea\\n10-11.15 Rosa reads\\n11.30 Jam\\n1.15 Lunch → TIME 2025-06-23T09:30, TIME 2025-06-23T10:00, TIME 2025-06-23T11:15
    10-11.15 Rosa reads.
    """
    head = here.settings.timetable and here.first == 0 and second.minute is not None
    return Pair(*in_order(first, second)) if head else None


@phrases("hour_by_number", "{h:d12} | {h:d12}.{m:d2}")
def hour_by_number(h: int, here: Here, m: int | None = None) -> Clock | None:
    """10.30, 4: an end of a stretch of hours

    They fell from 31 to 4.
    """
    inside = here.touches_before() and here.before() not in ("-", "(")
    return clock_of(h, m, None, "") if 1 <= h <= NOON and (m is None or m % 5 == 0) and not inside else None
