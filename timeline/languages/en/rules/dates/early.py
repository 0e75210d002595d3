"""Years of three figures, which look like any other number: in 348, c. 314 - 368, 20 March 687.

They count in narratives, where the text tells of times long ago anyway, and where a word beside them does ("emperor", "sacked").
"""

from timeline.expressions.meanings import Calendar, Faint, Here, Holiday, Meaning, Pair, Part, phrases
from timeline.languages.en.words import clause_ends, goes_on, stops, valid

SPAN = 900  # years: the longest stretch that is told from year to year
REACH = 12  # tokens in which a word tells of times long ago


@phrases("timex", "(in|by|from|since|until|during|of|to) {core:early_decade}")
def in_early_decade(core: Faint, here: Here) -> Meaning:
    """in the 300s, the 540s

    Pagan temples shut in the 300s, and more in the 540s. → DATE 03, DATE 054
    They scored in the 300s.
    """
    return _sure(core, here)


@phrases("early_decade", "the {d3}s")
def early_decade(d3: int) -> Faint | None:
    """the 540s

    The abbey was rebuilt in the 970s. → DATE 097
    """
    if d3 % 10 or d3 < 100:
        return None
    return Faint(Calendar(century=d3) if d3 % 100 == 0 else Calendar(decade=d3))


@phrases("early_decade", "the {early} {d3}s")
def part_of_early_decade(early: str, d3: int, here: Here) -> Faint | None:
    """the early 930s

    The abbey was rebuilt in the late 970s. → DATE 097 END
    """
    whole = None if here.among("of_another_era", here.after()) or here.after() in ("bc", "bce") else early_decade(d3)
    return whole and Faint(Part(early, whole.of))


@phrases("early_year", "{d3} | {d3}(/){end:d1}")
def early_year(d3: int, here: Here) -> Faint | None:
    """348, where nothing is counted

    in the year 247 → DATE 0247
    """
    inside = (here.touches_before() and here.before() not in "(-[.") or (here.touches_after() and here.after() not in ",.;)-]")
    number = here.touches_after() and here.after() in ",." and here.after(2).isdecimal()
    era = here.among("of_another_era", here.after()) or (here.after() in ("b", "a") and here.after(2) == ".")
    return Faint(Calendar(year=d3)) if not era and 100 <= d3 <= 999 and not inside and not number else None


@phrases("timex", "(in|around|circa|by|since|until|before|after|from) {core:early_year} | c. {core:early_year} | ca. {core:early_year}")
def in_early_year(core: Faint, here: Here) -> Meaning | None:
    """in 348, where a clause ends, a name follows, or what a number cannot stand before

    It sold in 348 towns. After 348 it sold boats.
    The emperor died in 476. After 451 the city was the seat of a bishop. → DATE 0476, DATE 0451
    The abbot died c. 850. → DATE 0850
    """
    named = here.following[:1].isupper()
    ended = here.after() == "(" or (stops(here) and (here.after() != "." or here.after(2) == ""))
    led = here.among("about_a_year", here.tokens.lowers[here.first])
    settled = ended or (led and named) or goes_on(here)
    letter = here.tokens.lowers[here.first] in ("c", "ca") and (ended or here.after() == "-")
    return None if not settled and not letter else core.of if letter else _sure(core, here)


@phrases("timex", "(dates|dated|dating|date) (back)? (from|to) {core:early_year}")
def dating_from(core: Faint, here: Here) -> Meaning | None:
    """dates from 992, which is a year beyond doubt where the clause ends

    The office of sheriff dates from 992. The dates back to 992 boats. → DATE 0992
    """
    return core.of if clause_ends(here) or here.after() == "or" else None


@phrases("timex", "{dated_thing} of {core:early_year}")
def thing_of_early_year(dated_thing: str, core: Faint, here: Here) -> Meaning | None:
    """a charter of 871, where no number counts

    The king signed a charter of 871, now lost. → DATE 0871, DATE PRESENT_REF
    A fleet of 871 sailed.
    """
    return _sure(core, here) if stops(here) or here.after() == "(" or goes_on(here) else None


@phrases("timex", "(b|d|r|fl|est).? {core:early_year}")
def letter_year(core: Faint, here: Here) -> Meaning | None:
    """b. 480, d. 547, behind a bracket

    the abbess Runa (d. 614) → DATE 0614
    It is listed under d. 614.
    """
    return core.of if here.before() in ("(", ";", ",") and "." in here.text() else None


@phrases(
    "timex",
    "(in|from|between) {first:early_year} (and|to|until|-) {second:early_year} | c. {first:early_year} - {second:early_year}",
    "(r|fl).? {first:early_year} - {second:early_year} | {opening} {first:early_year} - {second:early_year} {closing}",
    "(reigned|ruled|between|of) {first:early_year} - {second:early_year} | {opening} {first:early_year} - {second:medieval} {closing}",
)
def early_years(first: Faint, second: Faint, here: Here) -> Pair | None:
    """c. 314 - 368

    It rose from 314 to 368 points. They won again (314 - 368).
    The king held it from 871 to 899. The abbot (480–547) wrote a rule. → DATE 0871, DATE 0899, DATE 0480, DATE 0547
    The kings ruled from 264 BC, and fought from 218 to 202. → DATE BC0264, DATE BC0218, DATE BC0202
    The middle kingdom (717–1204) followed. It was the emperor's war of 602-628. → DATE 0717, DATE 1204, DATE 0602, DATE 0628
    """
    settled = clause_ends(here) or here.tokens.lowers[here.last - 1] == ")"
    letter = here.tokens.lowers[here.first] in ("c", "r", "fl")
    if settled and year_of(first) > year_of(second) and not letter:
        return Pair(Faint(Calendar(year=1 - year_of(first)), before=1), Faint(Calendar(year=1 - year_of(second)), before=1))
    one, other = (first.of, second.of) if letter else (_sure(first, here), _sure(second, here))
    return Pair(one, other) if settled and 0 < year_of(second) - year_of(first) < SPAN else None


@phrases("medieval", "{d4}")
def medieval(d4: int) -> Faint | None:
    """1204, the end of a stretch that began in a year of three figures

    the emperors (717–1204) → DATE 0717, DATE 1204
    """
    return Faint(Calendar(year=d4)) if 1000 <= d4 <= 1600 else None


@phrases("timex", "{first:early_year}(-){second:early_year}")
def reign_of_a_list(first: Faint, second: Faint, here: Here) -> Pair | None:
    """610–641 Heraclius, in a list; only where the text tells of times long ago

    told: 610–641 Heraclius → DATE 0610, DATE 0641
    641–668 boats were sold.
    """
    head = here.first == 0 or here.before() == ";"
    named = here.after() in ("", ";") or here.following[:1].isupper()
    return Pair(first, second) if head and named and 0 < year_of(second) - year_of(first) < SPAN else None


@phrases(
    "timex",
    "{first:early_year} - {second:early_era} | {first:led_era} - {second:any_year} | {first:any_year} - {second:early_era}",
)
def years_of_the_era(first: Faint, second: Faint) -> Pair | None:
    """AD 98-117, 98-117 CE

    Trajan (AD 98–117) built it. → DATE 0098, DATE 0117
    in 98–117 CE → DATE 0098, DATE 0117
    """
    return Pair(first.of, second.of) if year_of(first) < year_of(second) else None


@phrases("any_year", "{d}")
def any_year(d: int) -> Faint | None:
    """98, beside AD

    from AD 98–117 → DATE 0098, DATE 0117
    """
    return Faint(Calendar(year=d)) if 0 < d < 2200 else None


@phrases("led_era", "(ad|ce) {d} | a.d. {d}")
def led_era(d: int) -> Faint | None:
    """AD 98, the beginning of a stretch

    from AD 98–117 → DATE 0098, DATE 0117
    """
    return any_year(d)  # type: ignore[no-any-return]


@phrases("early_era", "{d} (ad|ce) | {d} a.d. | {d} c.e.")
def early_era(d: int) -> Faint | None:
    """117 CE, the end of a stretch

    in 98–117 AD → DATE 0098, DATE 0117
    """
    return any_year(d)  # type: ignore[no-any-return]


@phrases(
    "date",
    "{d12} (of)? {month} ,? {d3} | the {ordinal} (of)? {month} ,? {d3} | {month} {d12} , {d3} | {month} (,|of)? {d3}",
)
def day_of_old(d3: int, month: int, here: Here, d12: int = 0, ordinal: int = 0) -> Calendar | None:
    """20 March 687: where nothing is counted

    She died on 20 March 687. → DATE 0687-03-20
    In June 202 the consul won. → DATE 0202-06
    On 3 May 200 boats sank. → DATE 2025-05-03
    """
    day = d12 or ordinal
    return Calendar(year=d3, month=month, day=day or None) if _ended(d3, here) and valid(d3, month, day or 1) else None


@phrases("date", "{holiday} ,? (in)? {d3}")
def feast_of_old(holiday: str, d3: int, here: Here) -> Holiday | None:
    """Christmas Day, 800

    He was crowned on Christmas Day, 800. → DATE 0800-12-25
    """
    return Holiday.of(holiday, d3) if _ended(d3, here) else None


@phrases("date", "the? {season} of {d3} | the? {season} {d3} | the? {season} of the year {d3}")
def season_of_old(season: str, d3: int, here: Here) -> Calendar | None:
    """the spring of 409

    The city fell in the spring of 409. → DATE 0409-SP
    In the summer of 300 boats they sold one. In summer 300 boats sank. → DATE 2025-SU
    """
    return Calendar(year=d3, season=season) if _ended(d3, here) else None


@phrases("timex", "(in|during|by|until|since) {core:season_of_them}")
def in_season_of_old(core: Faint) -> Faint:
    """in the summer of 938 rebels took it: in narratives of times so long ago

    told: The emperor Leon reigned from 921 until 939. In the summer of 938 rebels came. → DATE 0921, DATE 0939, DATE 0938-SU
    """
    return core


@phrases("season_of_them", "the {season} of {d3}")
def season_of_them(season: str, d3: int, here: Here) -> Faint | None:
    """the summer of 938, before what may be counted

    In the summer of 300 boats they sold one.
    """
    era = here.among("of_another_era", here.after()) or here.after() in ("bc", "bce", "b")
    plain = here.after().isalpha() and not era and not _ended(d3, here)
    return Faint(Calendar(year=d3, season=season)) if 100 <= d3 <= 999 and plain else None


def _ended(d3: int, here: Here) -> bool:
    """Whether the clause ends behind such a year, or its verb follows."""
    ended = clause_ends(here) or here.after() in ("-", "at", "by") or goes_on(here)
    number = here.touches_after() and here.after() in ",.-" and here.after(2).isdecimal()
    return ended and not number and 100 <= d3 <= 999


def _sure(faint: Faint, here: Here) -> Meaning:
    """The year without its doubt where a word near it tells of times long ago."""
    near = here.tokens.lowers[max(0, here.first - REACH) : here.last + REACH]
    return faint.of if any(here.among("bygone", word) for word in near) else faint


def year_of(faint: Faint) -> int:
    """The year in doubt, 0 where it is none."""
    return (faint.of.year or 0) if isinstance(faint.of, Calendar) else 0
