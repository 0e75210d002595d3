"""Days, weeks and months in their order: the third day of the siege, the second night, for a third day, its second week, the final day."""

from dataclasses import replace

from timeline.expressions.meanings import At, Clock, Counted, Faint, Here, Part, phrases
from timeline.languages.en.rules.counted.counted_days import ends, opens
from timeline.languages.en.words import going, going_on, new_subject, of_what, past_follows
from timeline.when import Grain

OWNER = 4  # tokens: how far back from "third week" what leads it may stand, before its owner


@phrases("timex", "{core:by_order}")
def nth_day(core: Counted, here: Here) -> Counted | Faint | None:
    """the third day of a siege; where nothing tells of what, in narratives, and where something has begun

    On the third day they fled.
    The trial opened on Thursday. On the third day they wept. → DATE 2025-06-19, DATE 2025-06-21
    On the third day of the siege they fled. → DATE XXXX-XX-XX
    Protesters filled the square on Friday, the fifth day of the unrest. → DATE 2025-06-20, DATE 2025-06-20
    The fleet of the emperor Leon came on 3 May 687. On the third day it was burnt. → DATE 0687-05-03, DATE 0687-05-05
    It is the second day of the strike. → DATE 2025-06-23
    It was the second day of the strike. → DATE XXXX-XX-XX
    Sunday is the seventh day of the week. → DATE 2025-06-22
    Sunday was the second day of the air show. → DATE 2025-06-22, DATE 2025-06-22
    The third day trip is cheaper.
    """
    if here.casual:
        return None
    if here.before() in ("is", "s") and here.after() == "of" and going_on(here):
        return replace(core, today=True)
    if not _told(here) or (core.n == 1 and core.unit is not Grain.DAY) or (here.after() == "of" and not going_on(here)):
        return None
    of_it = here.after() == "of" and here.among("undertaking", _last_of(here))
    day = here.among("being", here.before()) and any(here.among(name, here.before(2)) for name in ("weekday_word", "day_name"))
    return core if of_it or day or here.after() == "'" else Faint(core)


def _last_of(here: Here) -> str:
    """What a numbered day is of, the noun of it: "of the hunger strike"."""
    words = [here.after(on) for on in range(2, 6)]
    end = next((at for at, word in enumerate(words) if not word.isalpha()), len(words))
    return next((word for word in reversed(words[:end]) if here.among("undertaking", word)), "")


@phrases(
    "by_order",
    "the {place_in_order} {counted_unit} | that {place_in_order} day",
    "the {place_in_order} (full|whole|straight|consecutive|successive) day",
)
def by_order(place_in_order: int, here: Here, counted_unit: Grain = Grain.DAY) -> Counted | None:
    """the third day, the second week

    On the third day of the siege they fled. → DATE XXXX-XX-XX
    The third day job was hard.
    """
    kind, of = of_what(here)
    return Counted(place_in_order, unit=counted_unit, kind=kind, of=of) if kind != "birth" else None


@phrases("place_in_order", "{ordinal} | {d3}(st|nd|rd|th) | {d1},{d3}(st|nd|rd|th) | hundredth | (one|a) hundredth")
def place_in_order(here: Here, ordinal: int = 0, d1: int = 0, d3: int = 0) -> int:
    """third, 500th

    Friday was the war's 500th day. → DATE 2025-06-20, DATE 2025-06-20
    The 500th boat sank.
    """
    return ordinal or d1 * 1000 + d3 or 100


@phrases("timex", "{core:order_alone}")
def second_day_we(core: Counted, here: Here) -> Faint | None:
    """Second day, at the head of a sentence, without "the"

    We set out on 3 May. Second day we rested. → DATE 2025-05-03, DATE 2025-05-04
    Second day boats were rare.
    """
    return Faint(core) if here.first == 0 and (ends(here) or here.among("remembering", here.after())) else None


@phrases("order_alone", "{ordinal} {counted_unit}")
def order_alone(ordinal: int, counted_unit: Grain) -> Counted:
    """second day

    We set out on 3 May. Second day we rested. → DATE 2025-05-03, DATE 2025-05-04
    """
    return Counted(ordinal, unit=counted_unit)


@phrases("timex", "the {ordinal} {part} | that {ordinal} {part}")
def nth_part(ordinal: int, part: str, here: Here) -> At | Faint | None:
    """the second night

    On the second night they fled.
    On the second night of the riots they fled. → TIME XXXX-XX-XXTNI
    The fleet of the emperor Leon came on 3 May 687. On the second night it was burnt. → DATE 0687-05-03, TIME 0687-05-04TNI
    """
    night = At(Counted(ordinal, of=of_what(here)[1]), Clock(part=part))
    if not _told(here) or here.casual:
        return None
    return night if here.after() == "of" and here.among("undertaking", _last_of(here)) else Faint(night)


@phrases("timex", "(for|into|after|during|on) {core:one_more} | {entering} {core:one_more}")
def for_a_third_day(core: Counted, here: Here) -> Counted:
    """for a third day, began a fourth day of talks

    Fighting raged for a third day on Sunday. → DATE 2025-06-22, DATE 2025-06-22
    Jurors began a fourth day of deliberations. → DATE XXXX-XX-XX
    It rained for a third time.
    """
    return core


@phrases("one_more", "a {place_in_order} (straight|consecutive|successive|full)? day")
def one_more(place_in_order: int, here: Here) -> Counted | None:
    """a third straight day

    Shelling went on for a third straight day on Sunday. → DATE 2025-06-22, DATE 2025-06-22
    It lasted for a third day trip.
    """
    ended = ends(here) or going(here) or any(here.among(name, here.after()) for name in ("of_what", "after_day", "weekday_word"))
    return (
        Counted(place_in_order, of=of_what(here)[1])
        if ended and (place_in_order > 1 or here.among("undertaking", _last_of(here)))
        else None
    )


@phrases("timex", "{core:owned_by}")
def of_its_own(core: Counted, here: Here) -> Counted | Faint | None:
    """the strike's second week, its third day: going on now where it is "in its third week"

    The strike began on 16 June. On its second day drivers joined. → DATE 2025-06-16, DATE 2025-06-17
    The talks are in their second day. → DATE 2025-06-23
    The strike enters its third week on Thursday. → DATE 2025-W26, DATE 2025-06-26
    Friday was the war's 100th day. → DATE 2025-06-20, DATE 2025-06-20
    She gave up her second day job. Its first day was dull.
    """
    if here.casual or here.after() in ("-", "'") or (here.after().isalpha() and here.after() in here.tables["unit"]):
        return None
    lowers, first = here.tokens.lowers, here.first
    owned = lowers[first - 2 : first] == ["'", "s"] if first > 1 else False
    lead = here.before(2)
    of = frozenset([here.before(3).removesuffix("s")]) if owned else core.of
    if owned:
        if not here.among("undertaking", here.before(3)):
            return None
        lead = next((word for word in reversed(lowers[max(0, first - 2 - OWNER) : first - 3]) if _leads(here, word)), "")
    elif not here.among("owned", here.before()):
        return None
    begins, goes_on = here.among("entering", lead), lead == "in"
    if core.n == 1 and not begins and (core.unit is not Grain.DAY or here.before() not in ("our", "my", "s")):
        return None  # "was seen by many in its first week", "on his first day in office"
    now = goes_on and any(here.among("going_now", word) for word in lowers[max(0, first - 4) : first - 2])
    now = now or (goes_on and here.before(3) == "," and here.after() == ",")  # "the walkout, in its eighth day, goes on"
    now = now or (begins and here.among("entered", here.before(3)))
    now = now or (here.among("entering_now", lead) and core.unit is not Grain.MONTH)
    told = replace(core, of=of, begins=begins, today=now)
    sure = (owned or begins or here.among("within_it", lead)) and core.n > 1
    return told if sure and (owned or begins or goes_on or core.unit is Grain.DAY) else Faint(told)


def _leads(here: Here, word: str) -> bool:
    return here.among("entering", word) or here.among("within_it", word)


@phrases("owned_by", "{place_in_order} {counted_unit} | {place_in_order} (full|straight|consecutive) {counted_unit}")
def owned_by(place_in_order: int, counted_unit: Grain, here: Here) -> Counted | None:
    """third week, behind what owns it

    The talks are in their second day. → DATE 2025-06-23
    The second day was dull.
    """
    goes_on = not here.after().isalpha() or going(here) or not here.following.islower()
    goes_on = goes_on or any(here.among(name, here.after()) for name in ("of_what", "after_day", "day_name", "weekday_word"))
    verb = bool(here.alone("tense_word", here.after(2))) or here.after(2).endswith("ed")  # "on its second day delegates voted"
    goes_on = goes_on or (here.after().endswith("s") and verb)
    goes_on = goes_on or new_subject(here)
    return Counted(place_in_order, unit=counted_unit, of=of_what(here)[1]) if goes_on else None


@phrases("timex", "{core:outer_day}")
def opening_day(core: Counted, here: Here) -> Counted | Faint | None:
    """the opening day of the tournament, the final day

    On the opening day of the tournament it rained. → DATE XXXX-XX-XX
    The fair runs from 27 to 29 June. On the final day they sing. → DATE 2025-06-27, DATE 2025-06-29, DATE 2025-06-29
    The opening day crowd was small. They had a final day together.
    """
    if here.casual or here.before() in ("a", "an", "every", "each"):
        return None
    of_it = here.after() == "of" and here.among("undertaking", _last_of(here))
    led = here.among("leading_day", here.before()) or opens(here)
    if not led or not (of_it or ends(here) or going(here) or (here.first == 0 and here.after().endswith("s"))):
        return None
    return core if of_it else Faint(core)


@phrases("timex", "{early} {of:by_order}")
def end_of_the_day(early: str, of: Counted, here: Here) -> Faint | None:
    """the end of the second day

    We set out on 3 May. By the end of the second day we were lost. → DATE 2025-05-03, DATE 2025-05-04 END
    The end of the third day trip was sad.
    """
    goes_on = ends(here) or going(here) or here.after().isdecimal() or (here.after() == "of" and going_on(here))
    return Faint(Part(early, of)) if not here.casual and goes_on else None


@phrases("outer_day", "the (very)? {in_this_order} day | the {place_in_order} and {in_this_order} day")
def outer_day(in_this_order: int, here: Here, place_in_order: int = 0) -> Counted:
    """the opening day

    On the opening day of the tournament it rained. → DATE XXXX-XX-XX
    """
    return Counted(place_in_order or in_this_order, of=of_what(here)[1])


def _told(here: Here) -> bool:
    """Whether a day by its number is one of what is told: something leads to it, and what it is of is no unit of the calendar."""
    if here.after() == "of":
        of_an_event = (here.among("going_on", here.after(2)) or here.among("undertaking", here.after(2))) and going_on(here)
        led = any(here.among(name, here.before()) for name in ("leading_day", "being", "entering", "within_it", "marking"))
        return of_an_event and (led or opens(here))
    if here.after() == "'" and here.before() == "of":
        return here.among("undertaking", here.after(3))  # "the start of the third day's play"
    if here.among("leading_day", here.before()) or (here.before() == "in" and here.tokens.lowers[here.last - 1] != "day"):
        return not here.among("of_a_series", here.after())
    return opens(here) and (not here.after().isalpha() or past_follows(here))
