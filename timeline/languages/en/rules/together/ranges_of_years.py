"""Stretches of years: 1914-18, from 1939 to 1945, 240-238 BC, 2013 - present."""

from timeline.expressions.meanings import Calendar, Here, Meaning, Pair, Vague, phrases

NEXT = 2  # years: so near are those between which a slash stands


@phrases(
    "timex",
    "from {first:d4} {upto} {second:d4} | {first:d4}(-){second:d4} | {first:d4} - {second:d4} | {first:d4}~{second:d4}",
    "{first:d4} - {second:d2} | {first:d4}/{second:d4}",
    "between {first:d4} (and|&|-|~) {second:d4} | from {first:d4}~{second:d4} | {first:d4}(-|/){second:d2}",
    "from {first:d4} to {second:d2} | {first:d4}(-){second:last_figure}",
)
def years(first: int, second: int, here: Here) -> Pair | None:
    """1914-18

    in 1914-18 → DATE 1914
    from 1939 to 1945 → DATE 1939
    """
    apart = here.last + 1 < len(here.tokens) and here.tokens.spaced[here.last + 1]
    label = here.after() == ":" and (apart or not here.after(2).isdecimal())  # "Budget 2014/15: …", "1914–18: 48 men serve"
    inside = (here.touches_before() and here.before() not in "(['\"") or (here.touches_after() and here.after() in ("-", "/", ":", "%"))
    inside = inside and not (label and not here.touches_before())
    if not 1000 <= first <= 2100 or inside:
        return None
    tens = 10 if second < 10 and len(here.text("second")) == 1 else 100
    other = first // tens * tens + second if second < 100 else second
    if "/" in here.text() and other - first > NEXT:
        return None  # "No 1907/2006", of a regulation
    return Pair(Calendar(year=first), Calendar(year=other)) if first < other <= 2200 else None


@phrases("last_figure", "{d1}")
def last_figure(d1: int, here: Here) -> int | None:
    """7, of 1845-7, where a bracket or a clause ends

    He studied there (1845–7). → DATE 1845, DATE 1847
    Call 1845-7-220.
    """
    ended = here.after() in ("", ")", ";") or (here.after() in (",", ".") and not here.after(2).isdecimal())
    return d1 if ended or here.among("after_a_year", here.after()) else None


@phrases(
    "timex",
    "{first:number_bc} - {second:full_year} | from {first:number_bc} to {second:full_year}",
    "{first:number_bc} ({upto}|and) {second:full_year} | between {first:number_bc} and {second:full_year}",
    "in {first:number_bc} (,)? and (again|then)? in {second:full_year}",
)
def years_bc(first: int, second: int) -> Pair | None:
    """240-238 BC

    in 240-238 BC → DATE BC0240
    in the Bronze Age (c. 1550–1200 BCE) → DATE BC1550, DATE BC1200
    It lasted from 2112 to 2004 BC. → DATE BC2112, DATE BC2004
    They came in 490 and again in 480 BC. → DATE BC0490, DATE BC0480
    """
    return Pair(Calendar(year=1 - first), Calendar(year=second)) if second <= 0 and 1 - first < second else None


@phrases("timex", "{first:date} - {second:present_end} | from {first:date} {upto} {second:present_end}")
def to_present(first: Meaning, second: Vague) -> Pair:
    """2013 - present

    She has played there from 2013 to the present. → DATE 2013, DATE PRESENT_REF
    """
    return Pair(first, second)


@phrases("present_end", "present | the present | the present day | today | now")
def present_end() -> Vague:
    """present, the end of a stretch

    at the yard (2013 - present) → DATE 2013, DATE PRESENT_REF
    """
    return Vague("PRESENT_REF")


@phrases("number_bc", "{d}")
def number_bc(d: int) -> int:
    """240, before "238 BC"

    from 264 to 241 BC → DATE BC0264
    """
    return d
