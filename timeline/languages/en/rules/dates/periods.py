"""Quarters, halves, seasons and numbered weeks."""

from timeline.expressions.meanings import NOW, Calendar, Here, Meaning, Pair, Recurring, Results, Vague, Which, phrases
from timeline.languages.en.rules.dates.within import half_of
from timeline.languages.en.words import clause_ends, settled, short_year, stops

QUARTERS = 4
NEAR = 14  # tokens before "the second half" in which business is spoken of
REACH = 10  # tokens in which "usually" tells of what comes round


@phrases("quarter_name", "{ordinal} (-)? quarter | q{d1} | q {d1} | {d1} q | {d1}q | quarter {d1} | {ordinal} qtr")
def quarter_name(ordinal: int = 0, d1: int = 0) -> int | None:
    """third quarter, Q3

    in the third quarter of 1990 → DATE 1990-Q3
    in Q3 2019 → DATE 2019-Q3
    """
    found = ordinal or d1
    return found if 1 <= found <= 4 else None


@phrases("timex", "the {ordinal}")
def quarter_untold(ordinal: int, here: Here) -> Calendar | None:
    """from 8.1 per cent in the second: a quarter, where the sentence has told of another

    It rose to 9 per cent in the first quarter, from 8 per cent in the fourth. → DATE 2025-Q1, DATE 2024-Q4
    He led in the first quarter of the match and in the second.
    """
    told = "quarter" in here.tokens.lowers[: here.first] and "match" not in here.tokens.lowers
    counted = here.tokens.lowers[here.last - 1].isalpha() and 1 <= ordinal <= QUARTERS and here.before() == "in"
    measured = any(here.among("of_figures", word) for word in here.tokens.lowers[: here.first])
    return Calendar(quarter=ordinal) if told and counted and measured and stops(here) else None


@phrases("date", "{quarter_name} | the {quarter_name}")
def quarter_reckoned(quarter_name: int, here: Here) -> Results | None:
    """third-quarter results, profit for the third quarter: nearest by, even where they "will" be told

    It will report first-quarter results on Friday. → DATE 2025-Q1, DATE 2025-06-27
    It will report profit for the first quarter. → DATE 2025-Q1
    It will open in the first quarter. → DATE 2026-Q1
    """
    told = here.before() in ("for", "of", "in") and here.among("reckoned", here.before(2))
    hyphened = "-" in here.text() and here.tokens.lowers[here.first] != "the" and here.among("reckoned", here.after())
    return Results(Calendar(quarter=quarter_name)) if told or hyphened else None


@phrases(
    "date",
    "(fiscal)? {quarter_name} | the {quarter_name} | the? {quarter_name} (of|in)? (the)? (fiscal)? {year}",
    "the? (fiscal)? {year} (fiscal)? {quarter_name} | {quarter_name}/{d4} ",
    "{quarter_name} (of)? fy{d2} | {quarter_name} (of)? fy{d4} | the fiscal {quarter_name} | {quarter_name} , {year}",
    "{d4}-{quarter_name} | {d4} {quarter_name} | {quarter_name} '{d2} | {quarter_name}'{d2} | {quarter_name} {d4}",
)
def quarter(here: Here, quarter_name: int = 0, year: int | None = None, d4: int | None = None, d2: int | None = None) -> Calendar | None:
    """the third quarter; the 1988 second quarter

    in the 1988 second quarter → DATE 1988-Q2
    its third-quarter loss → DATE 2024-Q3
    They led 79-70 after the third quarter. In the third quarter they went on a 14-2 run. He scored twice in the fourth quarter.
    """
    told = year is not None or d4 is not None or d2 is not None
    if (here.tokens.lowers[here.first] == "the" and "-" in here.text()) or (not told and _of_match(here)):
        return None
    return Calendar(year=year or d4 or short_year(d2), quarter=quarter_name)


def _of_match(here: Here) -> bool:
    """Whether it is the quarter of a match: scores and points are told in its sentence, and nothing that a firm reports."""
    lowers = here.tokens.lowers
    played = _score(here) or any(here.among("scoring", word) for word in lowers)
    return played and not any(here.among("reckoned", word) for word in lowers)


def _score(here: Here) -> bool:
    """Whether a score is told in its sentence: "a 14-2 run"."""
    lowers, spaced = here.tokens.lowers, here.tokens.spaced
    return any(
        lowers[at] == "-" and not spaced[at] and not spaced[at + 1] and lowers[at - 1].isdecimal() and lowers[at + 1].isdecimal()
        for at in range(1, len(lowers) - 1)
    )


@phrases("date", "{q:d1}q{d2} | q{q:d1}-{d2}")
def quarter_in_short(q: int, d2: int) -> Calendar | None:
    """3Q24

    in 3Q24 → DATE 2024-Q3
    """
    return Calendar(year=short_year(d2), quarter=q) if 1 <= q <= 4 else None


@phrases(
    "date",
    "the? {ordinal} half (of|in)? {year} | h{d1} (of|in)? {year} | h{d1} | {year} h{d1}",
    "h{d1} (of|in)? {which:year_word} | {which:year_word}'s h{d1}",
    "the? {ordinal:which_half} half (of|in) {of:longer} | the? {year} {ordinal} half",
)
def half(here: Here, ordinal: int = 0, d1: int = 0, year: int | None = None, of: Meaning | None = None) -> Meaning | None:
    """the first half of 1998

    in the first half of 1998 → DATE 1998-H1
    in H1 2019 → DATE 2019-H1
    The H1N1 virus spread.
    """
    found = ordinal or d1
    if (here.touches_after() and here.after().isalnum()) or (d1 and here.after().startswith("n") and here.after()[1:].isdecimal()):
        return None  # the virus H1 N1
    if of is not None:
        return half_of(found, of)
    if not 1 <= found <= 2 or (d1 and year is None and "which" not in here.slots and not _half_of_business(here)):
        return None
    near = here.first_of("which")
    return Calendar(year=year, half=found) if near is None else Which(Calendar(half=found), near, NOW, rounds=True)


def _half_of_business(here: Here) -> bool:
    """Whether H1 stands where a half of a year would, and no hypothesis: "in H1", "H1 profit"."""
    told = here.casual or here.among("reckoned", here.after()) or here.among("before_half", here.before())
    return here.text()[0].isupper() and told and not (here.after() == "," and here.after(2).isdecimal())


@phrases("date", "{d1}h {year} | {d1}h{d2} | h{d1} '{d2}")
def half_in_short(d1: int, here: Here, year: int | None = None, d2: int | None = None) -> Calendar | None:
    """2H 2023

    in 2H 2023 → DATE 2023-H2
    The drive takes 1h30. → DURATION PT1H30M
    """
    hours = d2 is not None and "h" in here.text()  # "1h30"
    return Calendar(year=short_year(d2) if year is None else year, half=d1) if 1 <= d1 <= 2 and not hours else None


@phrases("date", "{ordinal}(-)half | the? {year} {ordinal}(-)half")
def half_told(ordinal: int, here: Here, year: int | None = None) -> Calendar | None:
    """first-half profit: what a firm reports, and no half of a game or a page

    its first-half profit → DATE 2025-H1
    its 1989 first-half loss → DATE 1989-H1
    They scored in the second half. The second-half goals were late.
    """
    return Calendar(year=year, half=ordinal) if ordinal <= 2 and here.among("reckoned", here.after()) else None


@phrases("date", "the {ordinal} half")
def half_of_business(ordinal: int, here: Here) -> Calendar | None:
    """the second half, where profit or sales are spoken of

    Sales should grow in the second half. Orders in the first half had tumbled. → DATE 2025-H2, DATE 2025-H1
    It lost its ticket sales in the second half of the page.
    The team was behind in the second half.
    Bad loans had tripled in the first half. → DATE 2025-H1
    The team was behind in the second half, with the market for tickets dead.
    Orders in the first half fell from the same period last year. → DATE 2025-H1, DATE 2024-H1
    Net profit fell to 19.9 billion in the first half from 31 billion. → DATE 2025-H1
    """
    around = here.tokens.lowers[max(0, here.first - NEAR) : here.last + REACH]
    ended = clause_ends(here) or here.after() in ("as", "from") or bool(here.values("tense_word", here.after()))
    reckoned = any(here.among("reckoned", word) for word in around) or _of_markets(here)
    return Calendar(half=ordinal) if ordinal <= 2 and ended and reckoned else None


def _of_markets(here: Here) -> bool:
    """Whether its sentence speaks of prices and demand, and of no match."""
    lowers = here.tokens.lowers
    played = _score(here) or any(here.among(name, word) for word in lowers for name in ("scoring", "of_match"))
    return not played and any(here.among("of_markets", word) for word in lowers)


@phrases(
    "timex",
    "the? {first:some_quarter} (and|or|to|through) {second:quarters_end}",
    "the? {first:some_quarter} and the {second:quarters_end}",
)
def two_quarters(first: Calendar, second: Calendar, here: Here) -> Pair | None:
    """the first or second quarter of 1990

    in the third and fourth quarters of 2008 → DATE 2008-Q3, DATE 2008-Q4
    It usually earns most in the first and third quarters. → SET XXXX-Q1, SET XXXX-Q3
    """
    if not (first.quarter or 0) < (second.quarter or 0):
        return None
    usual = any(here.among("habitual", here.before(back)) for back in range(1, REACH))
    if usual and second.year is None and here.tokens.lowers[here.last - 1] == "quarters":
        return Pair(Recurring(f"XXXX-Q{first.quarter}"), Recurring(f"XXXX-Q{second.quarter}"), "and")
    return Pair(first, second, "and")


@phrases("some_quarter", "{ordinal}")
def some_quarter(ordinal: int) -> Calendar | None:
    """third, before "and fourth quarters"

    in the first and second quarters of 2008 → DATE 2008-Q1, DATE 2008-Q2
    """
    return Calendar(quarter=ordinal) if ordinal <= 4 else None


@phrases("quarters_end", "{ordinal} (quarter|quarters) | {ordinal} (quarter|quarters) (of|in)? {year}")
def quarters_end(ordinal: int, year: int | None = None) -> Calendar | None:
    """fourth quarters, after "third and"

    in the second or third quarter → DATE 2025-Q2, DATE 2025-Q3
    """
    return Calendar(quarter=ordinal, year=year) if ordinal <= 4 else None


@phrases("which_half", "{ordinal} | former | latter | last | back | front | final | opening | closing | later | early")
def which_half(here: Here, ordinal: int = 0) -> int:
    """latter, of two halves

    in the latter half of 1998 → DATE 1998-H2
    """
    return ordinal or (1 if here.text().lower() in ("former", "front", "opening", "early") else 2)


@phrases(
    "date",
    "the? {season} (of|,|in)? {year} | the? {season} of {full_year} | the? {season} (of)? '{d2} | the {year} {season}",
    "the {season} of {d2}",
)
def season_year(season: str, year: int | None = None, full_year: int | None = None, d2: int | None = None) -> Calendar:
    """the winter of 1994, the summer of 69

    in the summer of 1914 → DATE 1914-SU
    in the summer of 69 → DATE 1969-SU
    """
    return Calendar(year=next((one for one in (year, full_year, short_year(d2)) if one is not None), None), season=season)


@phrases("date", "{season} | the {season}")
def season_alone(season: str, here: Here) -> Calendar | Vague | None:
    """summer

    in the summer → DATE 2025-SU
    in spring and fall → DATE XXXX-SP, DATE XXXX-FA
    In the wet spring they dug beside a salt spring, and walked to the spring above the town. → DATE 2025-SP
    The army went into winter quarters. → DATE XXXX-WI
    They have until spring to stop. Do not fall off. → DATE 2026-SP
    """
    if here.among("of_a_kind", here.after()) and here.text("season").lower() not in ("fall", "spring"):
        return Vague(f"XXXX-{season}")  # "winter quarters" are those of any winter
    if here.among("seasonal", here.after()) and here.tokens.lowers[here.first] == "the":
        return None  # "the summer offensive" is one of summer
    if here.among("seasonal", here.after()):
        return Calendar(season=season)
    if here.text("season").lower() == "fall":
        listed = here.among("listing", here.before()) and here.among("season", here.before(2))
        led = listed or here.among("before_fall", here.before())
        return Calendar(season=season) if led and not here.among("after_falling", here.after()) else None
    on = 3 if here.among("stage_word", here.after(2)) else 2  # "from late spring to early fall"
    ranged = here.among("across", here.after()) and here.among("season", here.after(on))  # "from spring to autumn"
    verb = here.among("before_springing", here.before()) or (here.among("after_falling", here.after()) and not ranged)
    led = here.among("leading_to_spring", here.before()) or here.among("leading_to_spring", here.before(2))
    if here.text("season").lower() == "spring" and ((verb and not led) or _of_water(here)):
        return None
    return Calendar(season=season)


def _of_water(here: Here) -> bool:
    """Whether a word tells what kind of thing it is, as none does of a season: "a salt spring", "the second-gear spring"."""
    kind = here.before()
    article = here.before(2) in ("a", "an", "the", "-")
    if here.after() == "-" and here.touches_after() and not here.among("season", here.after(2)):
        return True  # "the spring-loaded lid"
    if here.among("spring_place", here.after()):
        return True
    return kind.isalpha() and article and not here.among("kind_of_spring", kind) and not here.among("before_date", kind)


@phrases(
    "date",
    "(cw|kw|wk) {d12} | (cw|kw|wk|w){d12} | (cw|kw|wk) {d12} (of|in)? {year} | (cw|kw|wk){d12} (of|in)? {year}",
    "the? (calendar)? week {d12} | (calendar)? week {d12} (of|in)? {year} | {year}-w{d2} | w{d12} {year} | week {d12} of {year}",
    "(calendar)? week {d12} ,? (of|in)? (the)? {which:year_word} | (cw|kw|wk|week) {d12} ,? (of|in)? (the)? year {year}",
)
def numbered_week(here: Here, d12: int = 0, d2: int = 0, year: int | None = None, which: int | None = None) -> Calendar | Which | None:
    """week 12 of 2019

    in week 12 of 2019 → DATE 2019-W12
    It will open in week 10 of next year. → DATE 2026-W10
    The team lost in Week 3 and Week 9.
    asked: Can you do wk 30? → DATE 2025-W30
    """
    found = d12 or d2
    week = Calendar(year=year, week=found)
    year = year if which is None else which
    listed = here.first == 0 and year is None and (stops(here) or here.after() in (":", "(", "-"))  # "Week 3: Poetry", of a course
    listed = (listed and (here.text().startswith("W") or here.after() != "")) or (here.settings.timetable and year is None)
    short = here.tokens.lowers[here.first] in ("cw", "kw", "wk", "w") and year is None
    listed = listed or (year is None and here.after() == "of" and "year" not in (here.after(2), here.after(3)))  # "of pregnancy"
    played = year is None and not here.casual and here.text().startswith("Week") and here.before() not in ("", ".", ":")  # of a sport
    listed = listed or played
    sure = here.casual and settled(here) and (here.whole or here.text()[0].isupper() or here.text().startswith("wk"))
    if not 1 <= found <= 53 or listed or (short and not sure):
        return None
    if which is not None:
        return Which(week, which, NOW, rounds=True)
    return Which(week, 0, NOW) if here.casual and year is None else week
