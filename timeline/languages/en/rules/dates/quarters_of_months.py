"""Quarters by their months: the April-June quarter, the March quarter."""

from timeline.expressions.meanings import Calendar, Here, Results, phrases


@phrases("date", "the? {first:month}(-|–){last:month} quarter | the? {first:month} to {last:month} quarter")
def quarter_by_months(first: int, last: int) -> Results | None:
    """the April-June quarter

    It expects a loss in the April-June quarter. It grew in the October-December quarter. → DATE 2025-Q2, DATE 2024-Q4
    It was shut for an April-May quarter. → DATE 2025-04, DATE 2025-05
    """
    return Results(Calendar(quarter=last // 3)) if last % 3 == 0 and last - first == 2 else None


@phrases("timex", "{figures} for {core:month_of_figures} | its? {core:month_of_figures} {figures}")
def figures_for(core: Results) -> Results:
    """trade figures for November: the latest, even where they are still to come

    They await figures for March, due out on Friday. → DATE 2025-03, DATE 2025-06-27
    They await the vote in March. It will issue its May figures on Friday. → DATE 2026-03, DATE 2025-05, DATE 2025-06-27
    """
    return core


@phrases("month_of_figures", "{month}")
def month_of_figures(month: int, here: Here) -> Results | None:
    """November, of figures

    They await figures for March. → DATE 2025-03
    """
    return Results(Calendar(month=month)) if here.text()[0].isupper() and not here.after().isdecimal() else None


@phrases("date", "the {last:month} quarter")
def quarter_to_month(last: int, here: Here) -> Results | None:
    """the March quarter: the one that ends with that month

    Sales fell in the March quarter. It will sell more in the September quarter. → DATE 2025-Q1, DATE 2025-Q3
    """
    return Results(Calendar(quarter=last // 3)) if last % 3 == 0 and here.text("last")[0].isupper() else None
