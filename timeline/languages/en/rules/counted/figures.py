"""What is set beside figures: so many "a year earlier", gold for February."""

from timeline.expressions.meanings import LAST, NOW, RUNNING, Amount, Calendar, Grain, Here, Same, SameMonth, Shift, Which, phrases


@phrases("date", "a year (earlier|before|ago)")
def a_year_earlier(here: Here) -> SameMonth | None:
    """from $6 million a year earlier: in the same month, where one was just told

    The surplus fell to $5 million in May from $6 million a year earlier. → DATE 2025-05, DATE 2024-05
    In May 12 boats sank, against 9 a year ago. → DATE 2025-05, DATE 2024-05
    It was sold in May 2020. The yard had bought it a year earlier. → DATE 2020-05, DATE 2019
    """
    ago = here.tokens.lowers[here.last - 1] == "ago"
    plain = Shift(Amount.of(1, Grain.YEAR), -1, LAST if ago else RUNNING)
    return SameMonth(plain) if here.among("figure", here.before()) or here.before().isdecimal() else None


@phrases("date", "the same month (of|in) {year:full_year} | the same month {which:year_word}")
def same_month(here: Here, year: int | None = None, which: int | None = None) -> Same:
    """the same month of 2007, beside one of another year

    Sales in May were down on the same month of 2007. → DATE 2025-05, DATE 2007-05
    It fell in March from the same month last year. → DATE 2025-03, DATE 2024-03
    """
    return Same(which or 0, year)


@phrases("timex", "{core:month} {traded}")
def delivery(core: int, here: Here) -> Which | None:
    """February gold: delivered in the next one

    February gold settled at $375; wheat for March delivery fell. → DATE 2026-02, DATE 2026-03
    In February gold settled at $375. → DATE 2025-02
    """
    return None if here.among("before_no_delivery", here.before()) else Which(Calendar(month=core), 0, NOW, coming=True)
