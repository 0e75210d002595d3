"""The peers' suites of expressions: each answered with the options it asks for, and judged by the suites' own scorer.

The scorer is a program of its own (`score_suites.py` and `suite_requests.py` in the folder given as `--eval`); it runs as a subprocess.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline.annotate import Wish, annotated

HALVES = ("development", "other half")
COLUMNS = ("found", "strict", "silent", "value", "pass")


def halves(suite: Path) -> dict[str, list[str]]:
    """The cases of a suite: every other one, from the first, to develop on, and the rest."""
    lines = [line for line in suite.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {HALVES[0]: lines[::2], HALVES[1]: lines[1::2]}


def judged(lines: list[str], scorers: Path, *, failures: int = 0) -> Iterator[tuple[str, dict[str, int]]]:
    """(suite, counts) of some cases, "all" last; prints so many failures on the way where asked to."""
    with tempfile.TemporaryDirectory() as folder:
        cases, answers = Path(folder, "cases.jsonl"), Path(folder, "answers.jsonl")
        cases.write_text("\n".join(lines) + "\n", encoding="utf-8")
        requests = _run(scorers / "suite_requests.py", cases)
        answers.write_text("".join(_answer(json.loads(line)) for line in requests.splitlines()), encoding="utf-8")
        if failures:
            print(_run(scorers / "score_suites.py", cases, answers, "--errors", failures))
        found = json.loads(_run(scorers / "score_suites.py", cases, answers, "--json"))["suites"]
    yield from sorted(found.items(), key=lambda item: (item[0] == "all", item[0]))


def _answer(request: dict[str, Any]) -> str:
    found = next(annotated([json.dumps(request)], Wish(only_timexes=True)), None)
    plain = found if isinstance(found, dict) else {"id": request["id"], "timexes": []}
    return json.dumps(plain) + "\n"


def _run(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def shares(count: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """(right, of how many) of each column."""
    return {
        "found": (count["found"], count["items"]),
        "strict": (count["strict"], count["items"]),
        "silent": (count["silent"], count["negatives"]),
        "value": (count["value"], count["scored"]),
        "pass": (count["pass"], count["cases"] - count["skipped"]),
    }
