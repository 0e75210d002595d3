"""References to now, the past and the future that name no date, and to the unit that is spoken of."""

from timeline.expressions.meanings import (
    SPOKEN,
    THIS,
    Amount,
    Calendar,
    Cycle,
    Grain,
    Here,
    Meaning,
    Nth,
    Pair,
    Shift,
    Span,
    Unit,
    Vague,
    Which,
    phrases,
)
from timeline.languages.en.words import opens_clause, past_form

HALF_QUARTER = 45  # days: a firm's quarter is named after the calendar's in which the middle of it lies

SOON = 7  # tokens in which "soon the rhythms of the town returned" has its verb


@phrases("timex", "{present}")
def present(present: str, here: Here) -> Vague | None:
    """now, currently

    It is now closed. → DATE PRESENT_REF
    They lost again, this time to the islanders. They stood at the ATM. Now, what are you putting off?
    """
    said = here.text().lower()
    if here.first == 0 and said == "now" and _opens_a_turn(here):
        return None
    if said == "atm" and (here.text() != "atm" or not here.casual):
        return None  # a machine that gives money
    if said == "atthemoment" and here.after() == "of":
        return None  # "at the moment of truth"
    if said == "thistime" and not here.among("before_this_time", here.before()):
        return None
    loose = said in ("thepresent", "themoment", "thispoint", "thismoment")
    if loose and (
        (here.after().isalpha() and not here.among("after_the_present", here.after()))
        or not here.among("before_the_present", here.before())
    ):
        return None
    return Vague(present, _sort(here), slack=said in ("thistime", "themoment", "thispoint", "thetimebeing"))


def _opens_a_turn(here: Here) -> bool:
    """Whether "now" only takes up the thread: "Now, what is this?", "Now I called your office"."""
    word = here.after(2)
    asks = here.after() == "," and (here.among("remembering", word) or here.among("turn_opening", word))
    told = (word.endswith("ed") and word != "need") or past_form(here, word)
    return asks or (told and here.after() in ("i", "we", "you"))


def _sort(here: Here) -> str:
    """DATE, or TIME where an assistant is told to do something now: at this minute."""
    return "TIME" if here.settings.prefer == "future" and here.tokens.lowers[here.last - 1] == "now" else "DATE"


@phrases("timex", "to {core:to_date}")
def up_to_date(core: Vague) -> Vague:
    """to date; counts in narratives only

    told: It held to date. → DATE PRESENT_REF
    the largest fleet to date
    """
    return core


@phrases("to_date", "date")
def to_date(here: Here) -> Vague | None:
    """date, after "to"

    the largest fleet to date
    """
    return Vague("PRESENT_REF", slack=True) if not here.after().isalpha() or here.among("after_the_present", here.after()) else None


@phrases("timex", "{past}")
def past(past: str, here: Here) -> Vague | None:
    """recently, the past

    He was recently seen. → DATE PAST_REF
    They met as recently as 2009. → DATE 2009
    """
    if here.before() == "as" and here.after() == "as":
        return None
    stands = here.among("after_the_past", here.after()) or (here.before() == "in" and here.after().endswith("ed"))  # "in the past accused"
    followed = here.after().isalpha() and not stands
    return None if here.text().lower() == "thepast" and followed else Vague(past)


@phrases("timex", "{future}")
def future(future: str, here: Here) -> Vague | None:
    """soon, the future

    It will open soon. → DATE FUTURE_REF
    It was soon closed. The guests soon left. But soon the rhythms of the town returned, and soon it was over.
    """
    said = here.text().lower()
    if said == "soon" and (here.before() in ("as", "too") or here.after() in ("after", "afterwards", "afterward", "as") or _told(here)):
        return None
    return (
        None
        if said == "thefuture" and not here.casual and here.after() in ("of", "president", "king", "queen")
        else Vague(future, news=said == "soon")
    )


def _told(here: Here) -> bool:
    opens = opens_clause(here) and here.among("subject", here.after())
    verbs = (word for on in range(2, SOON if opens else 1) if here.among("tense_word", word := here.after(on)) or word.endswith("ed"))
    later = next(verbs, "")  # "soon the rhythms of the town returned"
    past = any(past_form(here, word) for word in (later, here.after()))
    return past or later.endswith("ed") or here.after().endswith("ed") or here.before() in ("was", "were", "had")


@phrases("timex", "{present_word}")
def current(present_word: str, here: Here) -> Vague | None:
    """current

    the current rules → DATE PRESENT_REF
    """
    noun = not here.after().isalpha() or here.among("after_noun", here.after()) or here.among("before_current", here.before())
    return Vague(present_word) if not noun and (here.text().islower() or here.first == 0) else None


@phrases("timex", "{past_word} | more {past_word}")
def recent(past_word: str, here: Here) -> Vague | None:
    """recent; former counts in narratives only

    the recent vote → DATE PAST_REF
    """
    former = here.text("past_word").lower() == "former"
    return None if former and not here.after().isalpha() else Vague(past_word, slack=former)


@phrases("timex", "{future_word}")
def future_adjective(future_word: str, here: Here) -> Vague | None:
    """future, in narratives and in chat

    It opened in 1751, 1760, 1763, 1766, 1770 and 1771 for future kings. → DATE FUTURE_REF
    """
    if here.settings.kind == "colloquial":
        return Vague(future_word)
    return None if here.after() == "of" or here.among("before_future", here.before()) else Vague(future_word, slack=True)


@phrases("timex", "at {core:the_time} | by {core:the_time} | {core:that_time}")
def then(core: str, here: Here) -> Vague | None:
    """at the time, that time

    at the time → DATE PAST_REF
    It was closed by the time they arrived, by the time people came.
    """
    clause = here.tokens.lowers[here.first] == "by" and here.after().isalpha()
    told = here.following != "" and (clause or here.among("clause_start", here.after()) or here.following[:1].isupper())
    return None if told and here.text("core").lower() == "thetime" else Vague("PAST_REF", slack="same" in here.text())


@phrases("the_time", "the time")
def the_time() -> str:
    """the time

    at the time → DATE PAST_REF
    """
    return "PAST_REF"


@phrases("that_time", "the same time | that time | those days | that moment | that period | this period | those years")
def that_time(here: Here) -> str | None:
    """that time

    those days were hard → DATE PAST_REF
    They felt that time was short.
    """
    return None if here.text().lower() == "thattime" and here.among("thinking", here.before()) else "PAST_REF"


@phrases("timex", "the {unit:spoken_unit} | the (full|fiscal|financial|whole) year | {unit:spoken_unit}'s")
def the_unit(here: Here, unit: Grain = Grain.YEAR) -> Unit | None:
    """the year: the one spoken of, else the one the anchor is in

    for the year → DATE 2025
    The quarter was rebuilt, and the streets of the quarter are narrow.
    """
    clause = here.after() == "-" or here.among("after_the_unit", here.after()) or here.before() in ("of", "per", "save")
    if clause and not (here.before() == "of" and here.among("before_of_unit", here.before(2)) and here.after() in (".", ",", "")):
        return None
    if here.casual and unit is Grain.YEAR and here.before() == "in" and here.after() in ("", ".", "?", "!"):
        return None  # "sales in the year", asked of an assistant, is of no year in particular
    number = here.following != "" and set(here.following) <= set("IVX")  # "the Year II"
    number = number or (here.after() == "was" and here.after(2).isdecimal() and len(here.after(2)) == 4)  # "the year was 1862"
    if number or (unit is Grain.QUARTER and _of_town(here)):
        return None
    if unit is Grain.DAY and not here.among("before_the_day", here.before()):
        return None
    return Unit(unit, 0, SPOKEN) if here.tokens.lowers[here.first] == "the" else None


def _of_town(here: Here) -> bool:
    """Whether "the quarter" is told of as a place: nothing leads to a time, and nothing that a firm reports is near."""
    return not here.among("before_quarter", here.before()) and not any(here.among("reckoned", word) for word in here.tokens.lowers)


@phrases("spoken_unit", "{unit}")
def spoken_unit(unit: Grain) -> Grain | None:
    """a unit long enough to be spoken of as "the week"

    for the week → DATE 2025-W26
    """
    return unit if Grain.DAY <= unit <= Grain.YEAR else None


@phrases("timex", "{first:the_named_unit} (ended|ending|to|through) {second:date}")
def unit_ended(first: Grain, second: Meaning, here: Here) -> Pair:
    """the quarter ended Sept. 30; a year so told is no calendar year but the twelve months up to there

    in the quarter ended March 31 → DATE 2025-Q1, DATE 2025-03-31
    in the quarter ended April 30 → DATE 2025-Q1, DATE 2025-04-30
    in the year ended March 31 → DURATION P1Y, DATE 2025-03-31
    The results cover the year to September. → DURATION P1Y, DATE 2024-09
    """
    second = _over(second, here)
    if first is Grain.YEAR:
        return Pair(Span(Amount.of(1, first), -1, of=second), second, "of")
    middle = Shift(Amount.of(HALF_QUARTER, Grain.DAY), -1, second, Grain.DAY) if first is Grain.QUARTER else second
    return Pair(Unit(first, 0, middle), second, "of")


@phrases("timex", "{first:nth_quarter} (ended|ending) {second:date}")
def nth_quarter_ended(first: int, second: Meaning, here: Here) -> Pair:
    """the fourth quarter ended Aug. 26: a firm's own count goes before the calendar's

    for the fourth quarter ended March 31 → DATE 2025-Q4, DATE 2025-03-31
    for the second quarter ended June 30 → DATE 2024-Q2, DATE 2024-06-30
    """
    second = _over(second, here)
    return Pair(Nth(first, Grain.QUARTER, Unit(Grain.YEAR, 0, second)), second, "of")


def _over(day: Meaning, here: Here) -> Meaning:
    """A day on which something "ended", or up to which it is told, which is behind even where the next one is nearer."""
    bare = isinstance(day, Calendar) and not day.absolute
    over = not {"ended", "to"}.isdisjoint(here.tokens.lowers[here.first : here.last])
    if over and bare and isinstance(day, Cycle) and here.after() in ("would", "will", "should"):
        return Which(day, 0, THIS, coming=True)  # "profit for the year to 28 February would fall"
    return Which(day, -1, THIS) if isinstance(day, Cycle) and bare and over else day


@phrases("nth_quarter", "the {ordinal} quarter | the fiscal (-)? {ordinal} quarter")
def nth_quarter(ordinal: int) -> int | None:
    """the third quarter, before the day on which it ended

    for the third quarter ended March 31 → DATE 2025-Q3, DATE 2025-03-31
    """
    return ordinal if ordinal <= 4 else None


@phrases("the_named_unit", "the {spoken_unit} | the (fiscal|financial|full) {spoken_unit}")
def the_named_unit(spoken_unit: Grain) -> Grain | None:
    """the quarter, before the day on which it ended

    for the month ended May 31 → DATE 2025-05
    """
    return spoken_unit if spoken_unit in (Grain.QUARTER, Grain.YEAR, Grain.WEEK, Grain.MONTH) else None


@phrases("timex", "{long_word}")
def in_one_word(long_word: Grain) -> Amount:
    """weeklong

    the weeklong talks → DURATION P1W
    """
    return Amount.of(1, long_word)
