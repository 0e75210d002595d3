"""Years, decades and centuries, of either era: 1998, im Jahre 1066, die 1990er Jahre, das 19. Jahrhundert, 44 v. Chr."""

from timeline.expressions.meanings import Calendar, Here, Pair, phrases
from timeline.languages.de.rules.tense import participle, past_form


@phrases("year", "{d4}", "(jahr|jahre|jahres|jahren) {marked:d4}", "(jahr|jahre) {early:d3}")
def year(here: Here, d4: int = 0, marked: int = 0, early: int = 0) -> Calendar | None:
    """1998, im Jahre 1066, im Jahre 476

    Die Brücke wurde 1998 gebaut. → DATE 1998
    Im Jahr 1066 landeten sie. → DATE 1066
    Im Jahre 476 endete das Reich. → DATE 0476
    Die Firma meldete 2019 Insolvenz an. Sie gewann 2016 Gold. → DATE 2019, DATE 2016
    Das Werk wurde 1887 gegründet. → DATE 1887
    1810 kam das Land an Preußen. 1874, 1881 und 1990 brannte es. → DATE 1810, DATE 1990
    Im Mai 1805 brannte es. → DATE 1805-05
    Erwähnt wurde der Ort erstmals 1619. Sie ehrten den Dichter, der 1856 in Paris starb. → DATE 1619, DATE 1856
    Das Rathaus wurde erst 1712 vollendet. Der Vertrag wurde 1648 anerkannt. → DATE 1712, DATE 1648
    Das 1623 errichtete Haus verfiel. Der Ort wurde 1399 Stadt. Im Pestjahr 1349 brannte es. → DATE 1623, DATE 1399, DATE 1349
    Die Mühle brannte 1634 ab. Sie starb 1715 kinderlos. Die 1250 verkauften Karten reichten. → DATE 1634, DATE 1715
    Damals entstand 1791 das Dorf. Ein langer Bau: 1248 wurde der Grundstein gelegt. → DATE PAST_REF, DATE 1791, DATE 1248
    Sie verkauften die Burg 1492 an das Kloster. Schon 1525 hatten die Bauern gedroht. → DATE 1492, DATE 1525
    Die Hütte liegt auf 1998 m Höhe. Sie wiegt 1990 kg.
    Rund 1990 Menschen kamen. 1200 kamen mit dem Zug. Erst 1500 kamen.
    """
    if marked or early:
        return Calendar(year=marked or early)
    if here.settings.timetable and here.first == 0 and 1000 <= d4 <= 2199:
        return Calendar(year=d4)  # at the head of a row
    numbered = here.before().isdecimal() and not here.touches_before()
    known = 1900 <= d4 <= 2050 or (1000 <= d4 <= 2199 and _old(here))
    figures = here.after(2).isdecimal() and not here.tokens.spaced[here.last + 1]
    touched = (here.touches_before() and here.before() not in '-(,„"') or (
        here.touches_after() and here.after() in ("%", ":", "/", ",", "€") and figures
    )
    return Calendar(year=d4) if known and not (touched or numbered or _counting(here)) else None


@phrases("year", "{d3}")
def early_year(d3: int, here: Here) -> Calendar | None:
    """um 260: of three figures, before what happened then; not by how much something rose

    Um 260 plünderten sie die Stadt. Das Kloster wurde um 750 gegründet. → DATE 0260, DATE 0750
    Es ging ihnen gut; gegen 450 zogen sie fort. Die Schlacht von 955 war lang. → DATE 0450, DATE 0955
    Der Index war stark, um 260 stieg er. Um 260 Punkte sank er. Um 300 kamen zum Fest. Ab 500 wurde es eng.
    Das Heft wurde um 750 erweitert.
    """
    event = here.written(-2) if here.before() == "von" else ""
    if event[:1].isupper() and event.lower().endswith(tuple(here.tables["event"])) and not here.following[:1].isupper():
        return Calendar(year=d3)
    if d3 < 100 or not here.among("early_year", here.before()):
        return None
    return Calendar(year=d3) if _happened(here, d3) or here.among("founded", here.after()) else None


def _happened(here: Here, number: int) -> bool:
    """Whether it opens a clause, and what somebody did then follows: "um 260 plünderten sie", not "um 300 kamen"."""
    verb = here.after()
    past = "past" in here.values("tense_word", verb) or (verb.endswith(("te", "ten")) and here.following.islower())
    opens = here.first == 1 or here.before(2) in (";", ",", ":", ".", "–")
    many = _several(here) or (here.before() in ("ab", "seit") and number % 50 == 0)
    return past and opens and not many and not here.among("rising", verb)


def _old(here: Here) -> bool:
    """Whether a number is told as a year is, which may be of any century."""
    told = _led(here) or _dated(here) or _heads(here) or _ordered(here) or _placed(here) or _behind_object(here)
    became = here.among("becoming", here.before()) and int(here.text()) % 50 > 0  # "wurde 1399 Stadt"
    return told or became or _made(here) or _of_one_made(here)


def _made(here: Here) -> bool:
    """Whether it tells when something was done: "1648 anerkannt", not how many were: "1250 verkauften Karten"."""
    return participle(here.after(), here) and not (here.after().endswith("ten") and here.written(2)[:1].isupper())


def _of_one_made(here: Here) -> bool:
    """Whether it tells when one thing was made, not how many were: "das 1623 errichtete Haus", not "die 1200 geladenen Gäste"."""
    form = here.after()
    made = participle(form[:-1], here) or (form.endswith("en") and participle(form[:-2], here))
    one = form.endswith("e") or here.before() in ("dem", "des") or int(here.text()) % 50 > 0
    return here.among("article", here.before()) and form.endswith(("e", "en")) and made and one


def _ordered(here: Here) -> bool:
    """Whether an adverb of order stands before it and nothing that is counted or moves behind: "erstmals 1619", not "erst 1500 kamen"."""
    return here.among("order", here.before()) and (not here.after().isalpha() or here.among("behind_year", here.after()))


def _placed(here: Here) -> bool:
    """Whether it stands where a clause is dated: behind its verb or its first word: "entstand 1791 das Dorf", "der 1856 in Paris starb"."""
    verb = here.before()
    if here.among("dying", verb) and here.after().isalpha() and here.following.islower():
        return True
    if not here.among("behind_year", here.after()):
        return False
    past = "past" in here.values("tense_word", verb) or (verb.endswith("te") and len(verb) > 4 and here.preceding.islower())
    one = past and not (verb.endswith("en") and int(here.text()) % 50 == 0)
    return one or (here.among("relative", verb) and (here.before(2) == "," or here.first == 1))


def _behind_object(here: Here) -> bool:
    """Whether it stands behind what something was done to: "verkauften die Burg 1492 an das Kloster", "erreichte den Ort 1862."."""
    noun = here.preceding[:1].isupper() and not here.among("before_number", here.before()) and here.among("article", here.before(2))
    ends = here.after() in ("", ".", ",", ";", "und") or here.among("behind_year", here.after())
    verbs = here.tokens.lowers[max(0, here.first - 5) : max(0, here.first - 2)]
    past = any(past_form(verb, here) for verb in verbs)
    return noun and ends and past and int(here.text()) % 100 > 0


def _led(here: Here) -> bool:
    """Whether what stands before it leads to a year, or is a month."""
    named = here.preceding[:1].isupper() and here.before().endswith(("jahr", "jahre", "jahres"))  # "im Pestjahr 1349"
    return named or any(here.among(table, here.before()) for table in ("before_year", "month"))


def _heads(here: Here) -> bool:
    """Whether it opens its sentence, and something in the past follows that is not told of so many: "1810 kam", "1810 kamen die Russen"."""
    heads = here.first == 0 or here.before() in (":", ";", "–") or (here.first == 1 and here.among("order", here.before()))
    return heads and past_form(here.after(), here) and not _several(here)


def _several(here: Here) -> bool:
    """Whether the verb behind a number tells of so many, and of nobody else: "1200 kamen mit", not "1810 kamen die Russen"."""
    next_ = here.written(2)
    told = next_[:1].isupper() or here.among("article", next_) or here.among("pronoun", next_)
    return here.after().endswith("n") and not told


def _dated(here: Here) -> bool:
    """Whether a verb stands before and the clause ends behind, or a place follows: "er starb 1509.", "feierte die Oper 1791 in Wien"."""
    past = "past" in here.values("tense_word", here.before())
    noun = here.preceding[:1].isupper() and not here.among("before_number", here.before())
    return (past and here.after() in ("", ".", ",", ";", ")", "und")) or (noun and here.after() in ("in", "im", "nach", "von"))


def _counting(here: Here) -> bool:
    """Whether a noun of things follows, so that the number counts them, also of several numbers: "1200, 1300 oder 1400 Schafe".

    Nobody counts bankruptcies: "meldete 2019 Insolvenz an".
    """
    if here.among("measure_sign", here.after()) and not here.among("since_year", here.before()):
        return True
    if _surely(here) or _beside_year(here):
        return here.among("unit", here.after())
    lowers, at = here.tokens.lowers, here.last
    while at + 1 < len(lowers) and lowers[at] in (",", "und", "oder") and lowers[at + 1].isdecimal():
        at += 2
    after = here.tokens.texts[at] if at < len(here.tokens) else "."
    things = after[0].isupper() and not after.lower().endswith(tuple(here.tables["uncounted"]))
    return (things and here.before() not in ("jahr", "jahre", "jahres")) or after in ("%", "€", "$")


def _surely(here: Here) -> bool:
    """Whether what leads it says that it is a year, whatever follows: "seit 1977 Strom", "im Mai 2014 Gelder", "wurde 2004 Minister"."""
    before, figure = here.before(), int(here.tokens.lowers[here.last - 1])
    if here.among("since_year", before) or (here.among("becoming", before) and not here.among("measure", here.after())):
        return here.before(2) not in ("im", "am") or figure % 100 > 0 or here.among("since_year", before)
    led = here.among("month", before) and figure % 100 > 0
    return led or (here.among("toward_year", before) and figure % 10 > 0)


def _beside_year(here: Here) -> bool:
    """Whether another year stands beside it: "hat 2009 und 2010 Aufträge vergeben"."""
    figure = int(here.tokens.lowers[here.last - 1])
    near = [here.before(2)] if here.before() in ("und", "oder") else []
    near += [here.after(2)] if here.after() in ("und", "oder") else []
    return 1900 <= figure <= 2050 and any(len(one) == 4 and one.isdecimal() and 0 < abs(int(one) - figure) <= 3 for one in near)


@phrases("date", "(schuljahr|saison|spielzeit|wintersemester|geschäftsjahr) {d4}/{d2}", "(schuljahr|saison|spielzeit|geschäftsjahr) {d4}")
def double_year(d4: int, d2: int | None = None) -> Calendar | None:
    """die Saison 2019/20: of the year in which it begins

    Im Schuljahr 2023/24 fehlten Lehrer. → DATE 2023
    In der Saison 2019 stieg der Verein ab. → DATE 2019
    """
    return Calendar(year=d4) if 1000 <= d4 <= 2199 and (d2 is None or d2 == (d4 + 1) % 100) else None


@phrases("date", "{year}")
def year_alone(year: Calendar) -> Calendar:
    """a year by itself

    Die Brücke wurde 1998 gebaut. → DATE 1998
    """
    return year


@phrases("era", "v. chr.", "vor christus", "vor christi geburt", "v. u. z.")
def before_christ() -> int:
    """before the era

    Er starb 44 v. Chr. → DATE BC0044
    """
    return -1


@phrases("era", "n. chr.", "nach christus", "nach christi geburt", "u. z.")
def anno_domini() -> int:
    """of the era

    Die Stadt brannte 79 n. Chr. → DATE 0079
    """
    return 1


@phrases("date", "{d} {era}", "{season} {d} {era}", "{month} {d} {era}", "{day}? {month} {d} {era}")
def year_of_era(d: int, era: int, season: str | None = None, month: int | None = None, day: int | None = None) -> Calendar | None:
    """44 v. Chr., Sommer 44 v. Chr., 15. März 44 v. Chr.

    Er starb 44 v. Chr. → DATE BC0044
    Er starb am 15. März 44 v. Chr. → DATE BC0044-03-15
    """
    return Calendar(year=d if era > 0 else 1 - d, season=season, month=month, day=day) if 0 < d < 10_000 else None


@phrases("date", "{century} jahrhundert", "{century} jahrhunderts", "{century} jahrhundert {era}", "{century} jahrhunderts {era}")
def century(century: int, era: int = 1) -> Calendar:
    """das 19. Jahrhundert

    Im 19. Jahrhundert wuchs die Stadt. → DATE 18
    """
    return Calendar(century=(century - 1) * 100 or 1) if era > 0 else Calendar(century=1 - century * 100)


@phrases("timex", "{first:earlier_century} (und|bis) {second:century} (jahrhundert|jahrhunderts)")
def centuries(first: Calendar, second: int, here: Here) -> Pair | None:
    """das 16. und 17. Jahrhundert

    Im 16. und 17. Jahrhundert wuchs die Stadt. → DATE 15, DATE 16
    """
    joint = "and" if here.tokens.lowers[here.slots["first"].last] == "und" else "to"
    return Pair(first, century(second), joint)


@phrases("earlier_century", "{century}")
def earlier_century(century: int) -> Calendar:
    """the first of two centuries

    Vom 16. bis 18. Jahrhundert wuchs die Stadt. → DATE 15, DATE 17
    """
    return Calendar(century=(century - 1) * 100 or 1)


@phrases("century", "{ordinal}")
def century_number(ordinal: int) -> int | None:
    """the number of a century

    Im neunten Jahrhundert wuchs die Stadt. → DATE 08
    """
    return ordinal if 1 <= ordinal <= 40 else None


@phrases(
    "date",
    "{d4}er(-)?{of_years}",
    "{d4}er {of_years}",
    "{d2}er(-)?{of_years}",
    "{d2}er {of_years}",
    "{tens:decade_word} {of_years}",
    "{tens:decade_years}",
    "{d4}ern",
    "{d2}ern",
    "{tens:bare_decade}",
)
def decade(d4: int = 0, d2: int = 0, tens: int = 0) -> Calendar | None:
    """die 1990er Jahre, die Neunzigerjahre, seit den 1960ern, in den Neunzigern

    In den 1960er-Jahren wuchs die Stadt. → DATE 196
    In den neunziger Jahren wuchs die Stadt. → DATE 199
    Seit den 1960ern wächst die Stadt. In den Achtzigern brannte es. → DATE 196, DATE 198
    """
    first = d4 or 1900 + (d2 or tens)
    return None if first % 10 else Calendar(decade=first)


@phrases("bare_decade", "{decade_word}", "{d4}er", "{d2}er")
def bare_decade(here: Here, decade_word: int = 0, d4: int = 0, d2: int = 0) -> int | None:
    """die Achtziger, die 80er: without their years, behind an article, and with no noun that they are part of

    Ende der Achtziger brannte es. → DATE 198 END
    Die 68er zogen durch die Stadt.
    """
    led = here.before() in ("den", "der", "die") and not here.following[:1].isupper() and here.text()[0] == here.text()[0].upper()
    if d4:
        return d4 - 1900 if led and 1000 <= d4 <= 2090 and not d4 % 10 else None
    return (decade_word or d2) if led else None


@phrases("of_years", "jahre", "jahren")
def of_years() -> int:
    """the years of a decade

    Die 1980er Jahre waren laut. → DATE 198
    """
    return 1
