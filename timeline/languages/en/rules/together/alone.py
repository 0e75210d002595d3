"""What counts as an expression by itself: dates, pairs of dates, and references to now, the past and the future."""

from timeline.expressions.meanings import Calendar, Here, Meaning, Modified, phrases


@phrases("timex", "{date}")
def date(date: Meaning, here: Here) -> Meaning | None:
    """a date; of week 12 it is asked first whether weeks are being counted

    on 5 May 2004 → DATE 2004-05-05
    in week 12 → DATE 2025-W12
    """
    numbered = here.last - here.first == 2 and here.tokens.lowers[here.first] == "week" and not here.casual
    return None if numbered else date


@phrases(
    "timex",
    "{approx:circa} {core:date} | sometime {core:date} | sometime in {core:date} | {date} or so | {date} or (later|beyond)",
    "{date} and beyond | post-{date} | pre-{date} | sometime {core:dated_part} | no later than {core:date}",
    "(no|not) later than {core:dated_part} | not later than {core:date}",
)
def about_a_date(here: Here, date: Meaning | None = None, approx: str = "", core: Meaning | None = None) -> Meaning | None:
    """about 1990, 1990 and beyond, pre-1959

    about 1850 → DATE 1850 APPROX
    1990 and beyond → DATE 1990 ON_OR_AFTER
    the post-1959 policy → DATE 1959 AFTER
    It broke sometime Friday night. → TIME 2025-06-20TNI APPROX
    a book about the May 3 revolt → DATE 2025-05-03
    Let me tell you about last week. → DATE 2025-W25
    """
    words = here.tokens.lowers[here.first : here.last]
    of = date if date is not None else core
    article = words[0] == "about" and words[1] == "the" and isinstance(of, Calendar)  # "a book about the May revolt"
    if of is None or article or (words[0] == "about" and _of_what(here)):
        return None
    if ("later" in words and words[-1] == "later") or words[-1] == "beyond":
        return Modified("ON_OR_AFTER", of)
    mods = {"post": "AFTER", "pre": "BEFORE", "no": "ON_OR_BEFORE", "not": "ON_OR_BEFORE"}
    return Modified(mods.get(words[0], "APPROX"), of)


def _of_what(here: Here) -> bool:
    """Whether "about" tells what is spoken of: "let me tell you about last week"."""
    return here.among("speaking", here.before())


@phrases(
    "timex", "one (day|morning|afternoon|evening|night) (in)? {core:date} | one {weekday} (morning|afternoon|evening|night)? in {core:date}"
)
def one_day(core: Meaning, here: Here, weekday: int = 0) -> Meaning:
    """one day last week, one Monday in June: no amount, and not the last Monday

    One day last week he fell. → DATE 2025-W25
    One Monday in June 2010 he vanished. → DATE 2010-06
    """
    return core


@phrases("timex", "one {core:month} (day|morning|afternoon|evening|night) in {year:full_year}")
def one_day_of(core: int, year: int) -> Calendar:
    """one June morning in 2010

    He left one June morning in 2010. → DATE 2010-06
    """
    return Calendar(year=year, month=core)


@phrases("circa", "about | around | circa | c. | approximately | roughly | some time around")
def circa() -> str:
    """circa

    around 1900 → DATE 1900 APPROX
    """
    return "APPROX"


@phrases(
    "timex",
    "since {core:date} | ever since {core:date} | as of {core:date}",
    "from {core:date} (on|onward|onwards|forward|forwards) | {core:date} (onward|onwards)",
    "starting (on|in|from)? {core:date} | beginning (on|in)? {core:date}",
)
def since(core: Meaning, here: Here) -> Meaning:
    """since 1990: the date itself; the relation is told by the signal

    since 1990 → DATE 1990
    """
    return core
