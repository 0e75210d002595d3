"""What is cited, listed or measured by numbers that look like years or hours: 12(3), 1987–2001, HIST 2010, 1:58.4."""

from timeline.expressions.meanings import Calendar, Here, Pair, phrases

VOLUME = 5  # a chapter or part of a smaller number may be headed by years
NEAR = 16  # tokens before a time in which somebody runs


@phrases("shield", "{per_unit}-{units} | {number} {per_unit}-{units}")
def compound_units() -> bool:
    """20 pack-years, three man-hours

    He smoked for 20 pack-years. It took 300 man-hours.
    """
    return True


@phrases("shield", "{course} {d3} | {course} {d4}")
def course(here: Here) -> bool | None:
    """HIST 2010

    ENGL 1101 or HIST 2010 is required.
    In Math 2010 was a bad year. → DATE 2010
    """
    return True if here.tokens.texts[here.first].isupper() else None


@phrases("shield", "{m:d12}(:){s:d2}(.){f:d}")
def race(here: Here) -> bool | None:
    """1:58.4, in a race

    She ran 1:58.4 in the heats.
    """
    return None if here.touches_before() else True


@phrases("shield", "{h:d12}:{m:d2} (left|remaining|to go|to play|to run|on the clock|into the)")
def clock_of_a_match(h: int, m: int, here: Here) -> bool | None:
    """3:41 to go, on the clock of a match; the train that is about to go at an hour

    With 3:41 to go it was 88-84, and 8:14 remaining they led.
    At 3:41 to go home was hard. → TIME 2025-06-23T15:41
    """
    return None if here.before() in ("at", "by", "until", "from") else True


@phrases("timex", "{law_word} ,? (of)? {core:act_year}")
def act_of(core: Calendar, here: Here) -> Calendar | None:
    """the Companies Act 1985, the Rules of 1891

    The Companies Act 1985 and the Harbour Rules, 1891 apply. → DATE 1985, DATE 1891
    In act 1985 people danced.
    """
    return core if here.tokens.texts[here.first][0].isupper() and here.first > 0 else None


@phrases("act_year", "{d4}")
def act_year(d4: int) -> Calendar | None:
    """1985, behind the name of a law

    the Limitation Act 1623 → DATE 1623
    """
    return Calendar(year=d4) if 1200 <= d4 <= 2100 else None


@phrases("shield", "(in|of) {m:d12}:{s:d2}")
def race_in_minutes(here: Here) -> bool | None:
    """in 1:58, of a race

    She ran the 800 metres in 1:58, a record time of 1:57 not far.
    It ran in 8:30 and 9:45 showings. The ferry ran at 8:30. → TIME 2025-06-23T08:30
    """
    near = here.tokens.lowers[max(0, here.first - NEAR) : here.first]
    return True if any(here.among("raced", word) for word in near) and not here.among("meridiem", here.after()) else None


@phrases(
    "shield",
    "{d}{opening}{issue:d}{closing} (,|:) {a:d} - {b:d} | {d}{opening}{issue:d}{closing}:{a:d} | {d}{opening}{issue:d}{closing}: {a:d}",
    "{d}{opening}{issue:d}-{to:d}{closing} (,|:) {a:d} - {b:d} | {d}:{a:d}-{b:d} | {d}: {a:d}-{b:d}",
)
def pages_of_a_volume(d: int, a: int, here: Here, issue: int = 0, b: int = 0) -> bool | None:
    """12(3), 1987–2001: volume, issue and pages of a journal

    It is in Rural History 12(3), 1987–2001 and 14(2): 1907.
    It is in Rural History 12(3), 2016. → DATE 2016
    They met from 10:30-11:15, as (Weller 1998:233–45) says. → TIME 2025-06-23T10:30, TIME 2025-06-23T11:15, DATE 1998
    It is in Annals of the Harbour 33: 1780–1799.
    Part 2: 1914–1918 → DATE 1914, DATE 1918
    """
    if here.tokens.spaced[here.last - 3] and "issue" not in here.slots and (d < VOLUME or not here.before().isalpha()):
        return None
    year = len(here.tokens.lowers[here.first]) == len("1998")
    return True if ("issue" in here.slots or a > 59) and not year else None


@phrases(
    "timex",
    "{opening} {first:year_of_print} / {second:year_of_print} {closing}",
    "{opening} {named:word} ,? {first:year_of_print} / {second:year_of_print}",
)
def first_print(first: Calendar, second: Calendar) -> Pair | None:
    """(1902/1988): a book by the years of its first and of this print

    As Pruett (1902/1988) argued, and later Mohr (Mohr, 1921/1999, p. 4). → DATE 1902, DATE 1988, DATE 1921, DATE 1999
    """
    return Pair(first, second, "and") if (first.year or 0) < (second.year or 0) else None


@phrases("timex", "{core:year_of_print}: {page:d}")
def author_year_page(core: Calendar, here: Here) -> Calendar | None:
    """Reid 1785: 276, the year behind a name and before a page

    See Reid 1785: 276 and Parfit 1984: 199. → DATE 1785, DATE 1984
    In May 1985: 276 men. Chapter 1785: 3 pages. → DATE 1985-05
    """
    name = here.tokens.texts[here.first - 1] if here.first > 1 else ""
    known = any(here.among(table, name.lower()) for table in ("month", "season", "before_year", "before_number"))
    return core if name[:1].isupper() and name.isalpha() and not known else None


@phrases("timex", "{core:year_of_print} .")
def author_and_year(core: Calendar, here: Here) -> Calendar | None:
    """Oster, K. 2004. "A book": the year behind initials

    Oster, K. L. 2004. "Harbour Law." Sarn Press. → DATE 2004
    Reported to Q. 2004. All of them left.
    """
    initial = here.before() == "." and len(here.before(2)) == 1 and here.before(2).isalpha()
    listed = here.before(3) in (",", ".", "&", "and") or here.before(3) == "-"
    return core if initial and listed else None


@phrases("year_of_print", "{d4}")
def year_of_print(d4: int) -> Calendar | None:
    """1902, beside the year of another print

    Weber (1905/2002) → DATE 1905, DATE 2002
    """
    return Calendar(year=d4) if 1400 <= d4 <= 2100 else None
