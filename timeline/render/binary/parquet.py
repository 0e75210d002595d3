"""Parquet: the rows of the CSV file with their types, for data frames."""

from __future__ import annotations

import io
from collections.abc import Sequence

from timeline.render.entry import Entry
from timeline.render.rows import rows
from timeline.render.view import View

SUFFIX = ".parquet"
DESCRIPTION = "Parquet, one row an event; needs pyarrow"
NEEDS = ()
EXTRA = "pyarrow"


def content(view: View, kept: Sequence[Entry], left_out: str) -> bytes:
    """The bytes of the file; the four bounds are seconds since 1970 (they reach beyond what timestamps can), null where unknown."""
    import pyarrow
    from pyarrow import parquet

    seconds = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    fields = [pyarrow.field(name, pyarrow.int64() if name in seconds else pyarrow.string()) for name in rows([], exact=True).names]
    table = pyarrow.Table.from_pylist(list(rows(kept, exact=True)), pyarrow.schema(fields))
    sink = io.BytesIO()
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()
