"""Years, decades, fiscal years."""

from timeline.expressions.meanings import Calendar, Faint, Here, Meaning, Pair, Part, phrases
from timeline.expressions.settings import CHAT
from timeline.languages.en.words import OURS, clock_of_figures, short_year, stops

NOT_BEFORE = frozenset(["=", "<", ">", "$", "€", "£", "¥", "#", "%", "/", ".", ":"])
LONGEST_PAGE = 5  # figures
YEAR = 4  # figures
CODE = 5  # letters


@phrases("year", "{d4}")
def four_digits(d4: int, here: Here) -> int | None:
    """1998

    It opened in 1998. → DATE 1998
    The 1987 law stands. → DATE 1987
    See Weller 1954: 233–45 (and Tarn 1961:17). → DATE 1954, DATE 1961
    1887 opened badly. 1600 went home. It was 1862, and the mill stood still. The year was 1863. → DATE 1887, DATE 1862, DATE 1863
    The mill was worth 5s. 1215: the manor passes to the abbey; 1262: it burns. → DATE 1215, DATE 1262
    The TX-2010 was sold. It was JAN-2010, in FY-2011; under the post-1959 policy. → DATE 2010-01, DATE 2011, DATE 1959
    It was 1862 metres long. It was cut into 1862 parts. Distress went on well into 1859. → DATE 1859
    """
    circa = _told_by_letter(here) and 1000 <= d4 <= 2199
    if here.settings.aloud == CHAT and not OURS[0] <= d4 <= OURS[1]:
        return None  # "is the rent 1250?"
    if (here.before() in NOT_BEFORE and not circa and not _entered(here)) or _on_the_clock(d4, here) or _catalogued(here):
        return None
    if (here.touches_before() and not _opened(here, circa=circa)) or (here.touches_after() and not _closed(here)):
        return None
    dating = here.among("dating", here.before()) or here.before() == "into"
    dated = here.among("before_year", here.before()) or (dating and (stops(here) or here.after() == "-"))
    rows = here.settings.timetable and not here.among("after_number", here.after())
    goes = here.among("year_goes", here.after()) and d4 % 100 > 0  # "1887 opened badly"
    headed = _entered(here) or (here.first == 0 and (rows or goes))
    likely = 1900 <= d4 <= 2050 or circa or (1000 <= d4 <= 2199 and (dated or headed))
    return d4 if likely or (here.first == 0 and here.after() in (":", ",")) else None


def _opened(here: Here, *, circa: bool) -> bool:
    """Whether what touches it in front only opens it, and it is no end of another number."""
    inside = here.before() == "-" and here.before(2).isdecimal() and len(here.before(2)) != YEAR
    inside = inside or (here.before() == "-" and _coded(here))
    return not inside and (here.before() in "-('\"[,*_" or circa)


def _coded(here: Here) -> bool:
    """Whether capitals stand before its dash, as in the name of a thing: "TX-2010", and not of a month or year: "FY-2011"."""
    word, at = here.before(2), here.first - 2
    code = at >= 0 and here.tokens.texts[at].isupper() and not here.tokens.spaced[at + 1] and len(word) <= CODE
    return code and not any(here.among(table, word) for table in ("month", "weekday_word", "season", "fiscal_word", "before_year"))


def _closed(here: Here) -> bool:
    """Whether what touches it behind is no unit of it, and no further figures."""
    if here.among("after_no_year", here.after()) and not _before_pages(here):
        return False
    figures = here.after(2).isdecimal()
    if here.after() == "-" and here.among("measured_by", here.after(2)) and not here.tokens.spaced[here.last + 1]:
        return False  # "the 1200-series servers"
    thousands = here.after() == "," and figures and not here.tokens.spaced[here.last + 1]
    return not thousands and not (here.after() == "-" and figures and len(here.after(2)) != YEAR)


def _entered(here: Here) -> bool:
    """Whether it is the head of an entry that follows another: "… a mill. 1215: the manor passes to the abbey"."""
    after = here.after() == ":" and here.last + 1 < len(here.tokens) and here.tokens.spaced[here.last + 1]
    return after and here.before() in (".", ";") and here.tokens.spaced[here.first]


def _before_pages(here: Here) -> bool:
    """Whether a colon behind it ends a label or leads to the page of what is cited: "Weller 1954: 233", "(Weller 1954:233)"."""
    figures = here.after(2).isdecimal()
    apart = figures and here.tokens.spaced[here.last + 1]
    named = here.preceding[:1].isupper() and len(here.after(2)) < LONGEST_PAGE
    return here.after() == ":" and (not figures or apart or named)


def _catalogued(here: Here) -> bool:
    """Whether it begins the number of a thing in a collection: "1974.112.3"."""
    dotted = here.touches_after() and (here.after(), here.after(3)) == (".", ".")
    return dotted and here.after(2).isdecimal() and len(here.after(2)) > 2


def _on_the_clock(d4: int, here: Here) -> bool:
    """Whether it is a time of day, told to an assistant: at 1530."""
    led = here.among("before_asked_hour", here.before())
    return here.settings.prefer == "future" and d4 < 1900 and clock_of_figures(d4) is not None and led


def _told_by_letter(here: Here) -> bool:
    """Whether "c." or "that is" stands before it, or "b.", "d.", "r." in brackets, for born, died and reigned."""
    opened = here.before(3) in ("(", ";", ",")
    marked = here.before() == "." and (here.before(2) in ("c", "ca") or (opened and here.among("life_letter", here.before(2))))
    told = here.before() == "was" and here.before(2) in ("it", "year")  # "it was 1862, and the war went on"
    told = told and (stops(here) or here.after() == "-" or here.among("after_a_year", here.after()))
    return marked or told or (here.before() == "is" and here.before(2) == "that")  # "in his tenth year, that is 1187"


@phrases("full_year", "{d4} | {d4} (ad|ce) | {d4} a.d.")
def after_a_date(d4: int, here: Here) -> int | None:
    """a year that a month stands before, and so no other number

    on 3 March 1702 → DATE 1702-03-03
    """
    if here.settings.prefer == "future" and not 1950 <= d4 <= 2100 and clock_of_figures(d4) is not None:
        return None  # told to an assistant, 1815 after a date is a quarter past six
    return d4 if 1000 <= d4 <= 2199 and not (here.touches_after() and here.after() == ":" and here.after(2).isdecimal()) else None


@phrases("full_year", "'{d2}")
def apostrophe(d2: int) -> int:
    """'98

    in June '98 → DATE 1998-06
    """
    return 1900 + d2 if d2 > 40 else 2000 + d2


@phrases("full_year", "{d} (bc|bce) | {d} b.c. | {d} b.c | {d} b.c.e. | {d},{more:d3} (bc|bce) | {d},{more:d3} b.c.")
def before_christ(d: int, more: int | None = None) -> int:
    """264 BC

    in 264 BC → DATE BC0264
    """
    return 1 - (d if more is None else d * 1000 + more)


@phrases(
    "full_year",
    "(ad|ce) {d} | {d} (ad|ce) | a.d. {d} | {d} a.d. | anno domini {d} | the year of (our|the) lord ,? {d} | the year of grace ,? {d}",
)
def anno_domini(d: int) -> int | None:
    """AD 79

    in AD 79 → DATE 0079
    In the year of our Lord 1348 a ship came. → DATE 1348
    """
    return d if 0 < d < 2200 else None


@phrases("date", "year {d3}")
def early_year(d3: int) -> Calendar:
    """year 247

    in the year 247 → DATE 0247
    """
    return Calendar(year=d3)


@phrases(
    "date",
    "{year} | {full_year} | the year {early:d3} | the? year {year} | the years {year} | the year {early:d2}",
    "the? year {full_year} | calendar {year}",
    "the year of {year}",
)
def year_alone(here: Here, year: int | None = None, full_year: int | None = None, early: int | None = None) -> Calendar | None:
    """a year by itself

    in 1066 → DATE 1066
    by the year 2000 → DATE 2000
    in the year 71 → DATE 0071
    """
    found = next((one for one in (year, full_year, early) if one is not None), None)
    bare = "full_year" in here.slots and here.last - here.first == 1
    led = here.among("to_a_year", here.before()) or here.before() in ("around", "about")
    bare = bare or (early is not None and early < 100 and not led)
    hour = here.settings.log and here.last - here.first == 1 and (here.first == 0 or not OURS[0] <= (found or 0) <= OURS[1])
    return None if found is None or bare or hour else Calendar(year=found)


@phrases(
    "date",
    "the? fiscal (year)? {year} | the? {year} (fiscal|financial) year | the? financial year {year}",
    "fy {year} | fy{year:d4} | fy{short:d2} | fy'{short:d2} | (fiscal|financial|tax|academic|school) year {start:d4}(-|/){d2}",
    "the {start:d4}(-|/){d2} (fiscal|financial|tax|academic|school) year | fy {start:d4}(-|/){d2} | fy{start:d4}(-|/){d2}",
)
def fiscal_year(year: int | None = None, short: int | None = None, start: int | None = None) -> Calendar:
    """fiscal 1989, FY2024: taken to be the year it is named after, or in which it begins

    in fiscal 1989 → DATE 1989
    for FY2024; FY99 → DATE 2024, DATE 1999
    in fiscal year 2022-23 → DATE 2022
    """
    return Calendar(year=next((one for one in (year, start, short_year(short)) if one is not None), None))


@phrases(
    "date",
    "the? {d4}s | the? {d4}'s | the? '{d2}s | the? {decade_word} | the? {d2}s | the? {head:year_head} {decade_word}",
    "the? {d2}'s | the? {head:year_head}-{decade_word} | the '{decade_word}",
)
def decade(here: Here, d4: int = 0, d2: int | None = None, decade_word: int | None = None, head: int = 19) -> Calendar | None:
    """the 1990s, the nineties

    in the 1960s → DATE 196
    in the late 1800s → DATE 18 END
    the loud twenties were short
    It follows Vision 2030's aims. → DATE 2030
    It came up in the 'twenties. It was bankrupt in the thirties. Temperatures were in the thirties. → DATE 192, DATE 193
    """
    if d4:
        if d4 % 10 or not 1000 <= d4 <= 2100 or (d4 == 1000 and here.after() == "of"):
            return None  # "1000s of miles"
        owned = "'" in here.tokens.lowers[here.first : here.last] and here.preceding[:1].isupper()
        if owned and here.tokens.lowers[here.first] != "the" and not here.among("before_date", here.before()):
            return Calendar(year=d4)  # "Vision 2030's aims"
        return Calendar(century=d4) if d4 % 100 == 0 and d4 < 2000 else Calendar(decade=d4)
    tens = d2 if d2 is not None else decade_word or 0
    marked = "head" in here.slots or "'" in here.text() or "’" in here.text()
    if (
        tens % 10
        or not (marked or here.tokens.lowers[here.first] == "the")
        or (d2 is not None and here.before() in ("upper", "lower"))  # "in the upper 80's"
        or (not marked and here.before() in ("in", "into") and tens < 50 and (d2 is not None or _heat(here)))
    ):
        return None
    return Calendar(decade=head * 100 + tens)


def _heat(here: Here) -> bool:
    """Whether heat, scores or ages are told in the sentence, whose tens are no decades."""
    return not here.tables["told_in_tens"].keys().isdisjoint(here.tokens.lowers)


@phrases("date", "{early} {d2}s | {early} '{d2}s | {early} {decade_word} | {early} {d2}'s")
def early_decade(here: Here, early: str, d2: int = 0, decade_word: int = 0) -> Part | None:
    """the late 80s, the mid-nineties: after words that lead to a time, and where no heat or score is told in tens

    in the late 80s → DATE 198 END
    by the mid-nineties → DATE 199 MID
    She is in her late 80s. It was in the mid 80s in the shade.
    """
    tens = d2 or decade_word
    led = here.among("before_decade", here.before()) and not _heat(here)
    marked = "'" in here.text() or (bool(decade_word) and here.tokens.lowers[here.first] == "the" and not _heat(here))
    if tens % 10 or not (marked or (led and tens >= 50)):
        return None
    return Part(early, Calendar(decade=1900 + tens))


@phrases("timex", "{first:date} ({also}|{upto}) {second:bare_decade} | {first:led_decade} ({also}|{upto}) {second:bare_decade}")
def two_decades(first: Meaning, second: Calendar) -> Pair | None:
    """the 20s and 30s

    in the 20s and 30s → DATE 192, DATE 193
    """
    return Pair(first, second, "and") if isinstance(first, Calendar) and first.decade is not None else None


@phrases(
    "timex", "{first:bare_decade} ({also}|{upto}) {second:bare_decade} | {first:bare_decade} , {bare_decade} {also} {second:bare_decade}"
)
def decades_without_article(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """40s and 50s, as headlines have it

    a star in 40s and 50s → DATE 194, DATE 195
    Women in their 40s and 50s came.
    """
    led = here.before() in ("in", "from", "of") and not _heat(here)
    told = led and first.decade and second.decade and 0 < second.decade - first.decade <= 20 and first.decade % 100 >= 30
    return Pair(first, second, "and") if told else None


@phrases("led_decade", "the {bare_decade}")
def led_decade(bare_decade: Calendar) -> Calendar:
    """the 20s, beside another decade

    in the twenties and thirties → DATE 192, DATE 193
    """
    return bare_decade


@phrases("bare_decade", "{d2}s | '{d2}s | {d4}s | {decade_word}")
def bare_decade(d2: int = 0, d4: int = 0, decade_word: int = 0) -> Calendar | None:
    """30s, beside another decade

    in the '70s and '80s → DATE 197, DATE 198
    """
    decade = d4 or 1900 + (d2 or decade_word)
    return Calendar(decade=decade) if decade % 10 == 0 and 1000 <= decade <= 2100 else None


@phrases("timex", "{d4}")
def heading(d4: int, here: Here) -> Faint | None:
    """1797, alone on its line: what is told under it is of that year; later years are told apart by themselves

    told: 1797 → DATE 1797
    1797
    """
    alone = here.whole and here.first == 0 and not (here.casual or here.settings.log)
    return Faint(Calendar(year=d4)) if alone and 1000 <= d4 < 1900 else None
