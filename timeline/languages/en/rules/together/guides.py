"""Days and hours as guides and notices print them: Tu–Su 10:00–18:00, M-F 9AM-5PM, Sat 8–12, daily 9–17."""

from itertools import pairwise

from timeline.expressions.meanings import Clock, Here, Pair, Recurring, phrases
from timeline.languages.en.rules.together.ranges import HALF, in_order
from timeline.languages.en.words import clock_of, opens_clause

MORNING = 8  # o'clock
HEAD = 3  # tokens: the label of a notice


@phrases("timex", "{first:printed_day} - {second:printed_day} | {first:printed_day}-{second:printed_day}")
def printed_days(first: Recurring, second: Recurring, here: Here) -> Pair | None:
    """Tu–Su, M-F, beside hours

    Tu–Su 10:00–18:00 → SET XXXX-WXX-2, SET XXXX-WXX-7, TIME XXXX-WXX-7T10:00, TIME XXXX-WXX-7T18:00
    9AM-5PM M-F → TIME XXXX-WXX-1T09:00, TIME XXXX-WXX-1T17:00, SET XXXX-WXX-1, SET XXXX-WXX-5
    The M-F gap is wide. Bus M-W 4 leaves.
    """
    return Pair(first, second, "at") if _printed(here) and _beside_hours(here) else None


@phrases("timex", "{first:printed_day} (,|&|/|and)? {second:printed_day} | {first:printed_day}/{second:printed_day}")
def two_printed_days(first: Recurring, second: Recurring, here: Here) -> Pair | None:
    """F Sa, beside hours

    noon–midnight, F Sa 10AM–2AM → SET XXXX-WXX-5, SET XXXX-WXX-6, TIME XXXX-WXX-6T10:00
    """
    return Pair(first, second, "and") if _printed(here) and _beside_hours(here) else None


@phrases("timex", "{core:printed_day} | {core:sat_or_sun}")
def one_printed_day(core: Recurring, here: Here) -> Recurring | None:
    """Su, beside hours and other days

    Tu–Sa 10AM–5PM, Su noon–5PM → SET XXXX-WXX-7
    Mon–Fri 9–17, Sat 9–12 → SET XXXX-WXX-6, TIME XXXX-WXX-6T09:00
    Su 5 is a plane. We three went on.
    """
    return core if _printed(here) and _beside_hours(here) and _stretch(here) else None


@phrases("sat_or_sun", "sat | sun | mon | wed")
def sat_or_sun(here: Here) -> Recurring | None:
    """Sat, which may be another word where no notice tells hours

    Tue–Fri 9–17, Sat 9–12 → SET XXXX-WXX-6
    The cat Sat on it.
    """
    days = {"mon": 1, "wed": 3, "sat": 6, "sun": 7}
    return Recurring(f"XXXX-WXX-{days[here.text().lower()]}") if here.text()[0].isupper() and not here.before().isalpha() else None


@phrases(
    "custom_of",
    "{weekday} (-|to|through|until) {other:weekday} (:|,)? {start:printed_hour} (-|to) {stop:printed_hour}",
    "{weekday} (-|to|through|until) {other:weekday} (:|,)? {start:clock} (-|to) {stop:clock}",
    "{weekday} : {start:clock} (-|to) {stop:clock}",
)
def days_with_hours(here: Here) -> str:
    """Mon–Fri 9–5: any such days, where nothing tells more

    Monday to Thursday 8.30–16.00 → DATE XXXX-WXX-1, DATE XXXX-WXX-4
    They will meet Monday to Thursday 8.30–16.00 this week. → DATE 2025-06-23, DATE 2025-06-26
    """
    return "mild"


@phrases("printed_day", "{printed}")
def printed_day(printed: int, here: Here) -> Recurring | None:
    """Tu, with a capital

    Tu–Su 9:00–17:00 → SET XXXX-WXX-2, SET XXXX-WXX-7
    """
    return Recurring(f"XXXX-WXX-{printed}") if here.text()[0].isupper() and here.after() != "'" else None


def _printed(here: Here) -> bool:
    """Whether a name is as short as guides print it: "Tu", and not "Tue", which is written elsewhere too."""
    return not here.touches_before() or here.before() in ("(", ",", ";")


def _beside_hours(here: Here) -> bool:
    """Whether an hour follows, or stands right before."""
    at = 2 if here.after() in (":", ",", "from") else 1
    noon = here.among("noon", here.after(at)) or here.after(at) in ("closed", "until", "till")
    clock = here.after(at).isdecimal() and (here.among("meridiem", here.after(at + 1)) or here.after(at + 1) in (":", "-", ".", "h"))
    back = 2 if here.before() in (",", ".", "(") else 1
    ends = here.among("meridiem", here.before(back)) or here.among("noon", here.before(back)) or here.before(back + 1) == ":"
    return noon or clock or ends


def _stretch(here: Here) -> bool:
    """Whether the sentence tells of a stretch of days, of every day or of three of them, or begins as notices do."""
    lowers = here.tokens.lowers
    if here.among("notice_head", lowers[0]) and ":" in lowers[:HEAD]:
        return True
    if not here.tables["each_day"].keys().isdisjoint(lowers):
        return True
    days = [at for at, word in enumerate(lowers) if here.among("printed", word) or here.among("weekday_word", word)]
    return len(days) > 2 or any(other - one == 2 and here.among("across", lowers[one + 1]) for one, other in pairwise(days))


@phrases("timex", "{first:printed_hour} (-|to) {second:printed_hour} | {first:printed_hour}-{second:printed_hour}")
def printed_hours(first: Clock, second: Clock, here: Here) -> Pair | None:
    """8–12, 7–16, beside a day in a notice that tells a stretch of days

    The bakery is open Mon–Fri 7–16, Sat 8–12. → TIME XXXX-WXX-5T07:00, TIME XXXX-WXX-5T16:00, TIME XXXX-WXX-6T12:00
    Open: Mon, Wed, Fri 10-4. → DATE 2025-06-27, TIME 2025-06-27T10:00, TIME 2025-06-27T16:00
    Open daily 9-17. → TIME XXXX-XX-XXT09:00, TIME XXXX-XX-XXT17:00
    Open day: Sunday 7 September, 11-4. → TIME 2025-09-07T11:00, TIME 2025-09-07T16:00
    At 9, 3–4 tons came. They won 3–1 and 20-25.
    """
    back = 2 if here.before() in (":", ",", "from", ".") else 1
    word = here.before(back)
    day = any(here.among(name, word) for name in ("printed", "weekday_word", "weekdays", "each_day")) or here.before(back + 1) == "-"
    counted = here.among("after_number", here.after()) or here.after() in ("%", "of", "/", ":") or here.among("units", here.after())
    follows = here.after().isalpha() and not here.among("after_day", here.after())
    day = (day and _stretch(here)) or (_over_noon(first, second) and _after_date(here, back))
    if not day or counted or follows or (here.touches_after() and here.after() not in (",", ";", ".", ")")):
        return None
    start, end = in_order(first, second, full=second.hour > HALF)
    return Pair(start, end) if (start.hour, start.open) != (end.hour, end.open) else None


def _over_noon(first: Clock, second: Clock) -> bool:
    """Whether the hours are as a day out has them, and as no score is told: 11–4."""
    return first.hour >= MORNING and second.hour < first.hour and second.hour <= MORNING


def _after_date(here: Here, back: int) -> bool:
    """Whether a day of a month stands right before: "Sunday 7 June, 11–4", "June 7, 11–4"."""
    word, led = here.before(back), here.before(back + 1)
    return (here.among("month", word) and led.isdecimal()) or (word.isdecimal() and here.among("month", led))


@phrases("timex", "{first:printed_hour} (till|until|til|to|-) {second:dusk_or_late}")
def until_dusk(first: Clock, second: Clock, here: Here) -> Pair | None:
    """10 till dusk

    It is open daily, 10 till dusk. → TIME XXXX-XX-XXT10:00, TIME XXXX-XX-XXTEV
    """
    return Pair(first, second) if (opens_clause(here) or here.before() in (":", "daily", "open", "from")) and here.after() != "'" else None


@phrases("dusk_or_late", "{meal}")
def dusk_or_late(meal: str) -> Clock | None:
    """dusk, where a day ends

    Open daily, 9 to sunset. → TIME XXXX-XX-XXTEV
    """
    return Clock(part=meal) if meal == "EV" else None


@phrases("printed_hour", "{d12} | {d12}.{m:d2} | {d12}:{m:d2} | {d12}h")
def printed_hour(d12: int, here: Here, m: int | None = None) -> Clock | None:
    """16, in a notice

    Mon–Sat 8–16 → TIME XXXX-WXX-6T16:00
    """
    return clock_of(d12, m, None, "") if not here.text().startswith("0") else None
