"""Figures that only name something: telephone numbers, the names of files."""

from timeline.expressions.meanings import Here, phrases


@phrases(
    "shield",
    "{referenced} (no.|no|number)? #? {d4}-{d} | {referenced} (no.|no|number)? #? {d4}-{d}-{d} | {d4}-{d4}-{d4}",
    "# {d}-{d}-{d} | #{d}-{d}-{d} | {before_number}.? #? {d}-{d}-{d} | {before_number} #? {d}-{d}",
)
def numbered_in_parts(here: Here) -> bool | None:
    """# 16-08-1943, the number of a report

    It is told in report # 16-08-1943, case 12-10-2004, Exhibit 2009-14 and order 2017-0811-1934.
    They lived here about 1998-99. → DATE 1998
    """
    word = here.text("before_number").lower() if "before_number" in here.slots else ""
    return None if here.among("approximating", word) or (len(word) == 1 and here.text("before_number").islower()) else True


@phrases("shield", "{d}x{d} | {d}-{d}-{d}-{d} | {d}-{d}-{d}-{d}-{d} | {d}-{d}-{d}-{d}-{d}-{d}")
def in_a_row(here: Here) -> bool | None:
    """1920x1080; 1-5-3-6-2-4, in which order something is done

    Tighten the bolts in the order 1-5-3-6-2-4. The screen has 1920x1080 dots.
    asked: 12-10-2004-12-12-2004 → DATE 2004-12-10
    """
    return None if any(len(figures) == 4 for figures in here.text().split("-")) else True


@phrases("shield", "{d} = {b:d} | {d} = {b:d}² | {d} ≡")
def equated(d: int, here: Here) -> bool | None:
    """1973 = 23² + 38², of numbers; 1990 = 100 says of which year an index is

    Since 1973 = 23² + 38² and 2017 = 9² + 44², it holds.
    Prices rose to 140 (1990 = 100). → DATE 1990
    """
    return None if here.first_of("b") in (1, 100, 1000) else True


@phrases("shield", "{d12}/{most:d12}")
def rated_alone(most: int, here: Here) -> bool | None:
    """1/10, all that is said

    Never again. 1/10. Dirty. 2/5, and dear. It was on 1/10. → DATE 2025-01-10
    """
    ended = here.whole or (here.first == 0 and here.after() == ",")
    return True if ended and most in (5, 10) and not here.settings.prefer else None


@phrases(
    "shield", "{d1}-{d1} {b:d1}-{d1} | {d1}-{d1} {b:d1}-{d1} {c:d1}-{d1} | {d1}-{d1}, {b:d1}-{d1} | {d1}-{d1}, {b:d1}-{d1}, {c:d1}-{d1}"
)
def sets_won() -> bool:
    """6-4 7-5 6-4, in tennis

    They won 6-4 7-5 6-4, and lost 7-5, 6-3.
    """
    return True


@phrases("shield", "{d12}/{most:d12} (stars|would|rating|recommended|recommend|so far)")
def rated(here: Here) -> bool | None:
    """5/5 would buy again

    It is good. 5/5 would buy again.
    asked: 7/10 would be better. → DATE 2025-07-10
    """
    return None if here.settings.prefer or here.touches_before() else True


@phrases("shield", "{calling_up} {d4} {d4}? | {calling_up} {d3} {d4}")
def rung() -> bool:
    """ring 0451 1930

    Closed; ring 0451 1930 for the key, or dial 1998.
    """
    return True


RUN = 24  # tokens: the longest name of a file that is looked along


@phrases(
    "shield",
    "+{d} {d}-{d}-{d} | +{d} {d} {d} {d}? | {d3}-{d4} | ({d3}) {d3}-{d4} | {d3}-{d3}-{d4} | {d}.{d}.{d}.{d} | {d3} {d3} {d4}",
    "{code:area_code} {d}-{e:d} | {code:area_code} {d} {e:d} | {code:area_code} {d} {e:d} {f:d} | {code:area_code} {long:long_number}",
)
def telephone(here: Here) -> bool | None:
    """555-1990, 0845 1990 2001

    Call 555-1990 now. → DATE PRESENT_REF
    Call 0845 1990 2001 or (0131) 496 2010; the office has 020 7946 1998.
    On 05 May 2024 1998 boats sailed. → DATE 2024-05-05
    """
    return True


@phrases("long_number", "{d}")
def long_number(here: Here) -> bool | None:
    """555019, of a telephone

    Call 0845 555019.
    """
    return True if len(here.text()) > len("1998") else None


@phrases("area_code", "{d} | {opening}{d3}{closing} | {opening}{d4}{closing}")
def area_code(here: Here) -> bool | None:
    """0845, with a nought in front

    (0131) 496 2010
    """
    figures = here.text().strip("()")
    return True if figures.startswith("0") and 3 <= len(figures) <= 5 and here.before() not in ("at", "by", "until", "from") else None


@phrases("shield", "minutes")
def minutes_in_a_file_name(here: Here) -> bool | None:
    """minutes_2019-05-03.docx, of a meeting

    See minutes-2019-05-03.docx for more.
    It took minutes. → DURATION PTXM
    """
    return True if here.touches_after() and here.after() in "_-" and here.after(2).isdecimal() else None


@phrases("shield", "{d} | {d}(-){m:d}(-){day:d} | {d}(_){m:d}(_){day:d} | {d}(-){m:d} | {d}(/){m:d}(/){day:d} | {d}(/){m:d}")
def in_a_file_name(here: Here) -> bool | None:
    """report-2017.pdf, /logs/2019-05-03/app.txt

    See report-2017.pdf, plan_2019-05-03.docx and logs/2018/05/app.txt.
    asked: Open plan_2019-05-03.docx and report-2017.pdf. → DATE 2019-05-03
    It came out in 2017. Then all was well. → DATE 2017
    """
    tokens, at = here.tokens, here.last
    if here.settings.prefer and (len(here.text()) == len("20190503") or "day" in here.slots):
        return None  # a whole day is told, and asked for
    while at + 1 < min(len(tokens), here.last + RUN) and not tokens.spaced[at]:
        if tokens.lowers[at] == "." and not tokens.spaced[at + 1] and here.among("file_kind", tokens.lowers[at + 1]):
            return True
        at += 1
    return None
