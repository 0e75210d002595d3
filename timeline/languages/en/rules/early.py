"""Years of three figures, which look like any other number: in 348, c. 314 - 368. They count in narratives only."""

from timeline.expressions.meanings import Calendar, Faint, Here, Pair, phrases


@phrases("early_year", "{d3}")
def early_year(d3: int, here: Here) -> Faint | None:
    """348, where nothing is counted

    in the year 247 → DATE 0247
    """
    inside = (here.touches_before() and here.before() not in "(-") or (here.touches_after() and here.after() not in ",.;)-")
    number = here.touches_after() and here.after() in ",." and here.after(2).isdecimal()
    era = here.after() in ("bc", "bce", "ad", "ce", "b", "a", "years", "%")
    return Faint(Calendar(year=d3)) if not era and 100 <= d3 <= 999 and not inside and not number else None


@phrases("timex", "(in|around|circa|by|since|until|before|after|from) {core:early_year} | c. {core:early_year} | ca. {core:early_year}")
def in_early_year(core: Faint, here: Here) -> Faint | None:
    """in 348, where a clause ends or a name follows

    It sold in 348 towns.
    """
    named = here.last < len(here.tokens) and here.tokens.texts[here.last][0].isupper()
    ended = here.after() in ("", ",", ";", ")", "(") or (here.after() == "." and here.after(2) == "")
    led = here.tokens.lowers[here.first] in ("in", "around", "circa", "c", "ca")
    return core if ended or (led and named) else None


@phrases("timex", "(in|from|between) {first:early_year} (and|to|-) {second:early_year} | c. {first:early_year} - {second:early_year}")
def early_years(first: Faint, second: Faint, here: Here) -> Pair | None:
    """c. 314 - 368

    It rose from 314 to 368 points.
    """
    settled = here.after() in ("", ",", ".", ";", ")")
    return Pair(first, second) if settled and _year(first) < _year(second) else None


def _year(faint: Faint) -> int:
    return (faint.of.year or 0) if isinstance(faint.of, Calendar) else 0
