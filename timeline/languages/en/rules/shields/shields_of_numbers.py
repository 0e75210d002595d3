"""Numbers that are no times: what is counted, labelled, paid, or a part of something; ages."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import past_follows


@phrases("shield", "{number} {after_number} | {number} {word} {after_number} | {d}-{after_number}")
def counted_things(here: Here) -> bool | None:
    """2000 people

    Some 2000 people came. It is off by 2022 units. In 1998 men voted. At 6:55 four men stood up. → DATE 1998, TIME 2025-06-23T06:55
    At 11.40am police came. → TIME 2025-06-23T11:40
    In May 1968 students marched. In May 1200 people came. → DATE 1968-05, DATE 2025-05
    On June 3 troops left. On Sept. 3 six workers struck. In March 7 people left. → DATE 2025-06-03, DATE 2024-09-03, DATE 2025-03
    The trial starts July 7 and runs three weeks. → DATE 2025-07-07, DURATION P3W
    In 1833 poor children drew water. The Mill Act of 1833 freed many children. A poll of 1833 young women failed. → DATE 1833, DATE 1833
    """
    if _of_a_day(here) or (here.before() in (":", "-") and here.touches_before() and here.before(2).isdecimal()):
        return None  # "during the 1914–18 war women worked there"
    if "word" in here.slots and any(here.among(name, here.text("word").lower()) for name in (*OF_TIME, "coordinator")):
        return None  # "4 min per side", "on the 28th soldiers fell", "at 11.40am police came", "from 16 August children may"
    figures = here.text("number")
    if here.settings.timetable and "." in figures:
        return None  # "10.15 Boats"
    year = len(figures) == 4 and figures.isdecimal()
    by = here.before() == "by" and here.among("changed", here.before(2))  # "off by 2022 units"
    if year and not by and 1900 <= int(figures) <= 2050 and (here.before() in ("in", "since", "by", "the") or "word" in here.slots):
        return None
    led = _of_a_month(here) or _of_a_law(here) or ("word" in here.slots and here.before() in ("in", "since", "by"))
    if year and led and 1500 <= int(figures) <= 2050 and not figures.endswith("00"):
        return None
    return True if here.tokens.lowers[here.first].isdecimal() else None


def _of_a_month(here: Here) -> bool:
    """Whether a month or its day stands before: "May 1968", "5 May 1968", "May 5, 1968"; nobody counts so exactly right there."""
    month = here.tables["month"]
    return here.before() in month or (here.before() == "," and here.before(2).isdecimal() and here.before(3) in month)


def _of_a_day(here: Here) -> bool:
    """Whether the number is the day of the month before it, since "on" leads to days."""
    cut = here.before() == "."  # "on Sept. 3"
    month, led = here.before(1 + cut), here.before(2 + cut)
    return len(here.text("number")) <= len("31") and month in here.tables["month"] and led == "on"


def _of_a_law(here: Here) -> bool:
    """Whether what is dated by its year stands before: "the Act of 1833"."""
    named = here.first > 1 and here.tokens.texts[here.first - 2][0].isupper()
    return here.before() == "of" and named and here.among("dated_thing", here.before(2))


@phrases("shield", "{before_number} {d4} (,|and|or) {d4}")
def several_labelled(here: Here) -> bool | None:
    """models 1520, 1630 and others

    The recall covers models 1520, 1630 and LD15, and batteries 1950 and 1960.
    It grew in the years 1950 and 1960. → DATE 1950, DATE 1960
    """
    return here.text("before_number").endswith("s") or None


@phrases(
    "shield",
    "{before_number} : {d}.{d}.{d} | {before_number} {d}.{d}.{d} | {before_number} {d} | {before_number} #? {d}",
    "{before_number}.? {d} | {before_number}-{d} | {before_number} {d}s | {paged:before_number}.? {d} (to|-|and|,) {d}",
    "{before_number} {d} (or|and) (later|earlier|newer|older|higher|above|below)",
)
def labelled(here: Here) -> bool | None:
    """page 12, flight 1990, version 1.1.30, paragraph 13s

    It is on page 1998, for build 1903 or later. The sample has blank paragraph 13s.
    See report 6/23/2025. → DATE 2025-06-23
    """
    word = here.text("paged" if "paged" in here.slots else "before_number").lower()
    if "paged" in here.slots and not here.among("paged", word):
        return None
    amount = any(here.among(table, here.after()) for table in ("after_amount", "unit", "units", "unit_letter"))
    loose = here.among("approximating", word) or amount
    single = len(word) == 1 and here.tokens.spaced[here.last - 1]
    law = here.among("law_word", word) and len(here.tokens.lowers[here.last - 1]) == 4 and here.text()[0].isupper()
    dated = here.touches_after() and here.after() == "/" and here.after(2).isdecimal() and (here.casual or here.after(3) == "/")
    return None if loose or single or law or dated else True


@phrases("shield", "{month} {d1}-{against:d1} ,? {first:d1}-{other:d1}")
def tennis(here: Here) -> bool:
    """led Paula May 6-4, 3-2: the games of two sets

    She was leading Paula May 6-4, 3-2.
    It ran on May 6-8, 2014. → DATE 2014-05-06
    """
    return True


@phrases("shield", "year {d12} {year_group} | the (start|middle|end|back) of the year {d12} {year_group}")
def school_year(d12: int, here: Here) -> bool | None:
    """the Year 9 assembly

    It failed in the middle of the Year 9 assembly. The Year 10 pupils left.
    """
    return True if d12 <= SCHOOL else None


@phrases("shield", "v {d}.{d} | v {d}.{d}.{d} | (24|12)(-)?(h|hour|hr) (clock|time|format)")
def version(here: Here) -> bool:
    """v2.3.12; the 24-hour clock

    v2.3.12, Jan 2021: it knows the 24h clock. → DATE 2021-01
    """
    return True


@phrases("shield", "(from|between) {d4} (to|and) {other:d4} {after_number}")
def from_number_to_number(here: Here) -> bool | None:
    """from 1900 to 2000 points

    It rose from 1900 to 2000 points.
    From 1939 to 1945 women worked there. → DATE 1939, DATE 1945
    """
    return True if here.first else None


@phrases("shield", "($|€|£|¥|usd|eur|gbp|chf|jpy|cad|aud|sek|nok|dkk) {number} | {d}(/){d}(/){d}(/){d} | {number} % | {number} percent")
def money(here: Here) -> bool:
    """$ 1990

    It cost $ 1990.
    """
    return True


@phrases(
    "shield",
    "{d12}s.? {d12}d.? | £ {d} ,? {d12}s.? {d12}d.? | £ {d} ,? {d12}s | {d12}s.? - | {d12}(s|d).? {apiece} | {costing} {d12}(s|d)",
    "{costing} {d12}s.? {d12}d.?",
)
def old_money(here: Here) -> bool:
    """4s. 6d., shillings and pence

    She bought blue cloth at 4s. 6d. a yard, which cost 5s. 6d. before, and thread at 6d. a reel, for £2 12s. in all.
    The test runs for 6d and ends. → DURATION P6D
    """
    return True


@phrases(
    "shield",
    "(under|sub|sub-|inside) {d12}:{d2} | (under|sub|inside) {d12}:{d2}.{d} | (under|sub|inside) {d12}:{d2}:{d2}",
    "{d}:{d2} of {played_time} | {d}:{d2} of the {ordinal} | {d}:{d2} (left|remaining)",
)
def time_of_a_race(here: Here) -> bool | None:
    """under 2:10, of a race

    She swam it in under 2:10, and ran inside 2:15:30. He logged 11:42 of ice time, and scored at 14:05 of the second period with 3:20 left.
    He was there at 9:10. → TIME 2025-06-23T09:10
    """
    return None if here.among("meridiem", here.after()) else True


@phrases("shield", "(a|an) {measure:word}? (high|low|peak|record|total|average|maximum|minimum) of {d4}")
def level(measure: str = "") -> bool:
    """a record high of 1951, in points or votes

    Shares rose to a record high of 1951 and fell to the low of 2009. → DATE 2009
    """
    return True


@phrases("shield", "(a|one|three) (-)? (quarter|quarters) of (the|all|its|their|his|her|our|those|these|{word})")
def fractions(here: Here) -> bool | None:
    """one-quarter of the vote, which is no time; three quarters of an hour is

    One-quarter of voters stayed at home, and three-quarters of the rest. It took three quarters of an hour. → DURATION PT45M
    """
    last, after = here.tokens.lowers[here.last - 1], here.after()
    timely = any(here.among(table, word) for table in ("unit", "ones", "teens") for word in (last, after))
    return None if timely or last in ("a", "an") else True


OF_TIME = ("unit", "units", "ordinal_ending", "meridiem", "month")  # behind a number these make it a time, whatever follows
SCHOOL = 13  # years of it
AGED = 12  # tokens between what says that an age is told and the years


@phrases(
    "shield",
    "as many {units} | {amount} of age | aged {amount} | {amount} (-)? (old|olds) | {amount}-(old|olds) | age {number} | aged {number}",
    "{number} (-)? year(-)? (old|olds)",
)
def ages(here: Here) -> bool | None:
    """54 years old, of people; how long a strike has lasted is time

    The 54-year-old mayor spoke.
    """
    single = here.tokens.lowers[here.first] in ("a", "an")  # "a day-old truce"
    return None if here.text().endswith("-old") and here.among("lasting", here.after()) and not single else True


@phrases("shield", "{paying} {who:word} {d4} | {paying} {who:word} {more:word} {d4} | {paying} {d4}", talk=True)
def paid(here: Here, who: str = "", more: str = "") -> bool | None:
    """pay Ana 2000: a sum, unless words of time lead to it

    Pay Ana Ruiz 2000. They sent letters in 1998. → DATE 1998
    asked: Pay the rent in 2031. → DATE 2031
    asked: Pay Ana on 2026-04-02, noon. → TIME 2026-04-02T12:00
    """
    word = (more or who).lower()
    return None if here.after() == "-" or here.among("to_a_year", word) or word in ("for", "before", "after", "at") else True


@phrases("shield", "(total|sample|cohort|series|panel|group|population|subset) of {d4} | of {d4} | all {d4} {word} | the other {d4} {word}")
def sampled(here: Here) -> bool | None:
    """a sample of 1948: so many that were counted; "Of 2016 eligible women" opens a sentence with them

    Of 2016 eligible women, 68 declined. We asked a sample of 1948 and read all 1990 replies.
    It is the finest of 1998. → DATE 1998
    """
    if here.last - here.first > 2:
        return True
    return True if here.first == 0 and here.after().isalpha() and not here.among("clause_start", here.after()) else None


@phrases("shield", "out of {d4} | {number} of {d4} {things:word} | {d4} {how:word} {things:word}")
def of_so_many(here: Here, how: str = "", things: str = "") -> bool | None:
    """641 of 2008 piles; 2003 forged cheques passed: so many

    Tickets are down to 41 out of 2016, and 641 of 2008 piles are in. That year alone, 2003 forged cheques passed. → DATE 2025
    They sang one of 1998's hits. In 1997, 2003 revised plans. → DATE 1998, DATE 1997, DATE 2003
    """
    many = things.islower() and things.endswith("s")
    if how:
        passed = past_follows(here) or here.after() in ("were", "was", "had")
        return True if many and how.endswith("ed") and here.before() == "," and passed else None
    return True if many or not things else None


@phrases("shield", "{enrolled} {d4} {what:word}")
def enrolled(what: str, here: Here) -> bool | None:
    """tested 1991 sera, killed 1900 rats: so many

    They tested 1991 sera and interviewed 2010 smokers.
    They killed 1998 hopes. In the riots police killed in 1998 were named. → DATE 1998
    """
    return True if what.islower() and (what.endswith("s") or here.among("many", what)) else None


@phrases("shield", "{opening} {d} , {n:d4} {closing} | {opening} {n:d4} {closing} = | (n|df) = {n:d4}")
def statistic(here: Here) -> bool | None:
    """F(2, 1945) = 3.12: degrees of freedom

    The effect was F(2, 1945) = 3.12 and t(1998) = 2.1, n = 2010.
    They met (May 5, 1998) here. → DATE 1998-05-05
    """
    named = here.first > 0 and len(here.before()) == 1 and here.touches_before()
    return True if named or here.before() == "²" or here.tokens.lowers[here.first] == "n" or here.text().startswith("df") else None


@phrases("shield", "{number} (years|yrs|yr|months|weeks) | {number} (to|-) {most:number} (years|yrs|months|weeks)")
def age_told(here: Here) -> bool | None:
    """a mean age of 47.2 years

    Mean age at entry was 47.2 years, the median age 52 years (range 19 to 80 years).
    At that age he was away for two years. → DURATION P2Y
    """
    near = here.tokens.lowers[max(0, here.first - AGED) : here.first]
    ages = [at for at, word in enumerate(near) if word in ("age", "ages", "aged")]
    between = near[ages[-1] + 1 :] if ages else []
    told = ages and all(here.among("age_told", word) or word.isdecimal() for word in between)
    return True if told else None


@phrases("shield", "{d4} in (small|used|unmarked|large|cash|notes|coins|gold|silver|bills|bonds|savings|debts|fines|fees) {what:word}")
def in_cash(what: str, here: Here) -> bool | None:
    """2000 in small notes: a sum

    Bring 2000 in small notes to the pier.
    Prices rose in 1998 in gold markets. They fell in 2000 in large cities. → DATE 1998, DATE 2000
    """
    return None if here.among("to_a_year", here.before()) else True


@phrases("shield", "{d4}(-){second:d4}")
def falling_numbers(d4: int, second: int, here: Here) -> bool | None:
    """2012-1400, a label

    They wrote 2012-1400 on it.
    """
    return True if second < d4 else None
