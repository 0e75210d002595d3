"""Which of two events starts first, read by a small transformer through ONNX Runtime: an option for those who trained one.

`python -m benchmarks.train_encoder` makes the folder: `encoder.onnx` (MiniLM, int8), `tokenizer.json`, `encoder.json` (labels, the size
of a window, how much it counts beside the regression). Needs the extra `neural` (onnxruntime, tokenizers); all works without it.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.errors import ModelError

START, STOP = 101, 102  # [CLS] and [SEP] of BERT's vocabulary
REGRESSION = "order.json.gz"  # what stands beside the encoder in its folder
LEAD, EDGE = 40, 8  # pieces before the first event of a window; the least after the last
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Window:
    """Some pieces of a text, which of them are events, and the pairs to judge by their places in it."""

    ids: list[int]
    marks: list[int]
    pairs: list[Pair]
    numbers: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A session, its tokenizer, and what the training script says of them."""

    session: Any
    tokenizer: Any
    labels: tuple[str, ...]
    size: int
    share: float

    def probabilities(self, text: str, pairs: Sequence[Pair], events: Sequence[int]) -> list[Mapping[str, float]]:
        """Of each pair of events (by their first characters, the earlier first), the chance of each label; `events` are all there are."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        starts = [start for start, _ in encoding.offsets]
        piece = {at: max(0, bisect_right(starts, at) - 1) for at in {*events, *(at for pair in pairs for at in pair)}}
        judged: dict[int, Mapping[str, float]] = {}
        for window in windows(encoding.ids, [(piece[a], piece[b]) for a, b in pairs], sorted(set(piece.values())), self.size):
            for number, row in zip(window.numbers, self._judged(window), strict=True):
                judged[number] = dict(zip(self.labels, row.tolist(), strict=True))
        return [judged[number] for number in range(len(pairs))]

    def _judged(self, window: Window) -> NDArray[np.float32]:
        fed = {
            "ids": np.array([window.ids], np.int64),
            "marks": np.array([window.marks], np.int64),
            "pairs": np.array([(0, *pair) for pair in window.pairs], np.int64),
        }
        scores = self.session.run(None, fed)[0]
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        found: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
        return found


def windows(ids: Sequence[int], pairs: Sequence[Pair], events: Sequence[int], size: int) -> Iterator[Window]:
    """The fewest windows that hold every pair, in reading order; of a pair too far apart, one about its middle with its ends moved inside.

    >>> [(len(w.ids), w.pairs) for w in windows(range(1000, 1300), [(50, 60), (55, 90), (200, 210)], [50, 55, 60, 90, 200, 210], 100)]
    [(100, [(41, 51), (46, 81)]), (100, [(41, 51)])]
    """
    left = sorted(range(len(pairs)), key=lambda number: (pairs[number], number))
    while left:
        first, second = pairs[left[0]]
        low = max(0, first - LEAD)
        high = low + size - 2
        if second >= high - EDGE:
            low = max(0, (first + second - size + 2) // 2)
            high = low + size - 2
        here = [number for number in left if pairs[number][0] >= low and pairs[number][1] < high - EDGE] or left[:1]
        left = [number for number in left if number not in set(here)]
        inside = [START, *ids[low:high], STOP]
        marks = [0] * len(inside)
        for at in events:
            if low <= at < min(high, len(ids)):
                marks[at - low + 1] = 1
        last = len(inside) - 1
        placed = [(min(max(a - low + 1, 0), last), min(max(b - low + 1, 0), last)) for a, b in (pairs[number] for number in here)]
        yield Window(inside, marks, placed, here)


@cache
def encoder(folder: Path) -> Encoder:
    """The encoder of a folder. Raises ModelError where the folder holds none, or the extra is not installed."""
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelError(str(folder), "it needs onnxruntime and tokenizers: pip install 'article-timeline[neural]'") from error
    try:
        said = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the same sums in the same order, whatever the machine
        session = onnxruntime.InferenceSession((folder / "encoder.onnx").read_bytes(), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except OSError as error:
        raise ModelError(str(folder), "it is no folder that benchmarks.train_encoder wrote") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Encoder(session, tokenizer, tuple(said["labels"]), said["size"], said["share"])
