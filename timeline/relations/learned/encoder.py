"""Which of two events starts first, and how any two nodes lie, read by a small transformer: an option for those who trained one.

`python -m benchmarks.train_encoder` makes the folder: `encoder.onnx` (MiniLM or MPNet, int8), `tokenizer.json`, `encoder.json` (labels, the
size of a window, the pieces at its ends, how much it counts beside the regressions). Needs the extra `neural` (onnxruntime, tokenizers);
all works without it.
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

from timeline.errors import WeightsError

REGRESSION = "order.json.gz"  # what stands beside the encoder in its folder
RELATIONS = "between.json.gz"  # likewise, of any two nodes
LEAD, EDGE = 40, 8  # pieces before the first event of a window; the least after the last
EVENT, TIME = 1, 2  # how a piece is marked
WHOLE = -1  # the place of the text as a whole, which stands for the day of its publication
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Window:
    """Some pieces of a text, which of them are events or times, and the pairs to judge by their places in it."""

    ids: list[int]
    marks: list[int]
    pairs: list[Pair]
    numbers: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A session, its tokenizer, and what the training script says of them."""

    session: Any
    tokenizer: Any
    labels: Mapping[str, tuple[str, ...]]
    size: int
    ends: tuple[int, int]
    share: float

    def probabilities(self, question: str, text: str, pairs: Sequence[Pair], marks: Mapping[int, int]) -> list[Mapping[str, float]]:
        """Of each pair of nodes (by their first characters, the earlier first; WHOLE is before all), the chance of each label.

        `question` is "order" (of the starts of two events) or "relation" (of any two nodes); `marks` says which characters begin an EVENT
        or a TIME.
        """
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        starts = [start for start, _ in encoding.offsets]
        piece = {at: max(0, bisect_right(starts, at) - 1) for at in {*marks, *(at for pair in pairs for at in pair)}} | {WHOLE: WHOLE}
        judged: dict[int, Mapping[str, float]] = {}
        marked = {piece[at]: mark for at, mark in marks.items()}
        for window in windows(encoding.ids, [(piece[a], piece[b]) for a, b in pairs], marked, self.size, self.ends):
            for number, row in zip(window.numbers, self._judged(question, window), strict=True):
                judged[number] = dict(zip(self.labels[question], row.tolist(), strict=True))
        return [judged[number] for number in range(len(pairs))]

    def _judged(self, question: str, window: Window) -> NDArray[np.float32]:
        fed = {
            "ids": np.array([window.ids], np.int64),
            "marks": np.array([window.marks], np.int64),
            "pairs": np.array([(0, *pair) for pair in window.pairs], np.int64),
        }
        scores = self.session.run([question], fed)[0]
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        found: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
        return found


def windows(ids: Sequence[int], pairs: Sequence[Pair], marks: Mapping[int, int], size: int, ends: tuple[int, int]) -> Iterator[Window]:
    """The fewest windows that hold every pair, in reading order; of a pair too far apart, one about its middle with its ends moved inside.

    `ends` are the pieces that an encoder wants at the beginning and at the end.

    >>> [(len(w.ids), w.pairs) for w in windows(range(1000, 1300), [(50, 60), (55, 90), (200, 210), (WHOLE, 90)], {50: EVENT}, 100, (1, 2))]
    [(100, [(41, 51), (46, 81), (0, 81)]), (100, [(41, 51)])]
    """
    spans = [(b, b) if a == WHOLE else (a, b) for a, b in pairs]
    left = sorted(range(len(pairs)), key=lambda number: (spans[number], number))
    while left:
        first, second = spans[left[0]]
        low = max(0, first - LEAD)
        high = low + size - 2
        if second >= high - EDGE:
            low = max(0, (first + second - size + 2) // 2)
            high = low + size - 2
        here = [number for number in left if spans[number][0] >= low and spans[number][1] < high - EDGE] or left[:1]
        left = [number for number in left if number not in set(here)]
        inside = [ends[0], *ids[low:high], ends[1]]
        marked = [0, *(marks.get(at, 0) for at in range(low, min(high, len(ids)))), 0]
        last = len(inside) - 1
        placed = [(0 if a == WHOLE else _within(a - low + 1, last), _within(b - low + 1, last)) for a, b in (pairs[n] for n in here)]
        yield Window(inside, marked, placed, here)


def _within(at: int, last: int) -> int:
    return min(max(at, 0), last)


@cache
def encoder(folder: Path) -> Encoder:
    """The encoder of a folder. Raises WeightsError where the folder holds none, or the extra is not installed."""
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise WeightsError(folder, "they need onnxruntime and tokenizers: pip install 'article-timeline[neural]'") from error
    try:
        said = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the same sums in the same order, whatever the machine
        session = onnxruntime.InferenceSession((folder / "encoder.onnx").read_bytes(), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except OSError as error:
        raise WeightsError(folder, "it is no folder that benchmarks.train_encoder wrote") from error
    if "ends" not in said:
        raise WeightsError(folder, "an earlier version of benchmarks.train_encoder wrote them, train them again")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    labels = {name: tuple(names) for name, names in said["labels"].items()}
    return Encoder(session, tokenizer, labels, said["size"], tuple(said["ends"]), said["share"])
