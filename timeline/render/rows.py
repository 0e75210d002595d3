"""Events as the rows of a table: what CSV, Parquet and data frames hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from timeline.render.entry import Entry
from timeline.when import Bounds
from timeline.when.interval import BEGINNING, END, iso

BOUNDS = tuple(field.name for field in fields(Bounds))
NAMES = (
    *("id", "date", "edtf", "earliest", "latest", *BOUNDS, "certainty", "factuality", "headline", "sentence"),
    *("speaker", "participants", "place", "order", "sources", "published", "url", "why"),
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows as dictionaries, all with the same `names`; bounds are ISO 8601, with `exact` seconds since 1970, None where unknown."""

    entries: tuple[Entry, ...]
    exact: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The columns."""
        return NAMES

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(NAMES, self.row(each), strict=True)) for each in self.entries)

    def row(self, each: Entry) -> tuple[Any, ...]:
        """The cells of one event."""
        first, last = each.days
        told = each.quotation
        return (
            *(each.id, each.date, each.edtf, first or None, last or None),
            *(self._bound(getattr(each.when, name)) for name in BOUNDS),
            *(each.mark, each.kind, each.headline, told.text, each.speaker, "; ".join(each.who), each.place, each.order),
            *("; ".join(source.title for source in each.sources), "; ".join(source.iso for source in each.sources), told.url),
            " ".join(step.text for step in each.why),
        )

    def _bound(self, at: int) -> int | str | None:
        if at in (BEGINNING, END):
            return None
        return at if self.exact else iso(at)


def rows(entries: Iterable[Entry], *, exact: bool = False) -> Rows:
    """The rows of these events."""
    return Rows(tuple(entries), exact)
