"""A linear model over hashed features: which weights there are, and what they say of many words at once.

The weights beside this file are made by `python -m benchmarks.train_events` from openly licensed corpora; WEIGHTS.md is their card. The
same script makes weights from a corpus that the user holds; they are read from any path.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

SIZE = 1 << 18  # buckets; about 15,000 features are in use


def bucket(feature: str) -> int:
    """Where the weight of a feature is: the same on every machine.

    >>> bucket("Nl=strike") == bucket("Nl=strike") < SIZE
    True
    """
    return crc32(feature.encode()) & (SIZE - 1)


@cache
def weights(path: Path | None = None) -> Any:
    """The weight of each bucket (float32, SIZE): those of the package, or of a file that the training script wrote."""
    content = path.read_bytes() if path else (files("timeline.events") / "weights.npz").read_bytes()
    dense = np.zeros(SIZE, np.float32)
    with np.load(BytesIO(content)) as stored:
        dense[stored["buckets"]] = stored["weights"]
    return dense


def scores(rows: Sequence[Sequence[str]], path: Path | None = None) -> list[float]:
    """The sum of the weights of each row of features, in log-odds."""
    if not rows:
        return []
    ends = np.cumsum([len(row) for row in rows])
    places = [crc32(name.encode()) & (SIZE - 1) for row in rows for name in row]  # bucket(name), written out: it runs for every feature
    found = weights(path)[np.array(places, np.int64)]
    sums = np.concatenate([[0.0], np.cumsum(found, dtype=np.float64)])[np.concatenate([[0], ends])]
    return np.diff(sums).tolist()  # type: ignore[no-any-return]
