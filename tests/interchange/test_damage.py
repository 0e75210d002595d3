"""Whatever a damaged file holds, reading it gives a timeline that explains itself, or one sentence."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from timeline import Timeline, TimelineError, opened
from timeline.render import rendering

sys.path.insert(0, str(Path(__file__).parents[1] / "render"))
from story import story

ODD = (None, 0, -1, 1e308, 2**70, "", "x", [], {}, "2025", "..", True, [[]], {"a": 1}, "-9999999999-01-01", "date:zzz")
BYTES = (b";", b'"', b"\n", b"<x>", b"&a;", b",,", b"2025", b"\0", b"'", b"-", b"\xff")
TABLE = "date;headline;end;place\n2025-06-21;The bridge;;Vessa\n3/7/2025;Talks;14/7/2025;\n;A guest;;\n"


def sound() -> list[tuple[str, str]]:
    """A file of each kind, as it should be."""
    told = story()
    tl = Timeline.of(told.documents, told.events[:4], told.expressions, told.relations)
    names = {"json": ".json", "jsonl": ".jsonl", "csv": ".csv", "timeml": ".tml", "timelinejs": ".json"}
    return [(ending, str(rendering(tl, name).content)) for name, ending in names.items()] + [(".csv", TABLE)]


SOUND = sound()


def bitten(data: bytes, random: Random) -> bytes:
    """The same with some bytes changed, gone or put in."""
    found = bytearray(data)
    for _ in range(random.randint(1, 5)):
        at = random.randrange(len(found))
        length = random.choice((0, 1, 20))
        found[at : at + length] = random.choice(BYTES) if length != 20 else b""
    return bytes(found)


def twisted(whole: Any, random: Random) -> Any:
    """The same with a value somewhere in it that is another, or gone."""
    found = copy.deepcopy(whole)
    node = found
    while node:
        key = random.choice(list(node)) if isinstance(node, dict) else random.randrange(len(node))
        if random.random() < 0.25 or not isinstance(node[key], dict | list):
            if random.random() < 0.2:
                del node[key]
            else:
                node[key] = random.choice(ODD)
            break
        node = node[key]
    return found


def damaged(ending: str, text: str, random: Random) -> bytes:
    if ending == ".json" and random.random() < 0.7:
        return json.dumps(twisted(json.loads(text), random)).encode()
    if ending == ".jsonl" and random.random() < 0.7:
        lines = text.splitlines()
        at = random.randrange(len(lines))
        lines[at] = json.dumps(twisted(json.loads(lines[at]), random))
        return "\n".join(lines).encode()
    return bitten(text.encode(), random)


@pytest.mark.parametrize("kind", range(len(SOUND)), ids=lambda kind: f"{kind}{SOUND[kind][0]}")
def test_a_damaged_file_is_a_timeline_or_a_sentence(kind: int, tmp_path: Path) -> None:
    ending, text = SOUND[kind]
    for seed in range(60):
        path = tmp_path / f"{seed}{ending}"
        path.write_bytes(damaged(ending, text, Random(seed)))
        assert "\n" not in said(path), seed


def said(path: Path) -> str:
    """The sentence on what is wrong with a file; "" where it is a timeline that explains itself."""
    try:
        tl = opened(path)
    except TimelineError as error:
        return str(error)
    assert all(tl.explain(event) for event in tl.events)
    return ""
