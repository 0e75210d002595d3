"""Quarters by their months: the April-June quarter, the March quarter."""

from timeline.expressions.meanings import Calendar, Here, Results, phrases


@phrases("date", "the? {first:month}(-|–){last:month} quarter | the? {first:month} to {last:month} quarter")
def quarter_by_months(first: int, last: int) -> Results | None:
    """the April-June quarter

    It expects a loss in the April-June quarter. It grew in the October-December quarter. → DATE 2025-Q2, DATE 2024-Q4
    It was shut for an April-May quarter. → DATE 2025-04, DATE 2025-05
    """
    return Results(Calendar(quarter=last // 3)) if last % 3 == 0 and last - first == 2 else None


@phrases("date", "the {last:month} quarter")
def quarter_to_month(last: int, here: Here) -> Results | None:
    """the March quarter: the one that ends with that month

    Sales fell in the March quarter. It will sell more in the September quarter. → DATE 2025-Q1, DATE 2025-Q3
    """
    return Results(Calendar(quarter=last // 3)) if last % 3 == 0 and here.text("last")[0].isupper() else None
