"""What a text says of a happening: fact, negated, possible, planned, generic, and the words that make it so."""

import tomllib
from pathlib import Path

import pytest

from timeline.events.attributes.factuality import Judge
from timeline.events.grammar.mend import mended
from timeline.events.lexicon import lexicon
from timeline.text import Document
from timeline.text.syntax import Parse, parse

CASES = tomllib.loads((Path(__file__).parent / "factuality.toml").read_text(encoding="utf-8"))["cases"]


def read(sentence: str) -> Parse:
    return mended(parse(Document(sentence)))


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize(("sentence", "word", "factuality", "cue"), CASES, ids=[f"{s} {w}" for s, w, *_ in CASES])
def test_factuality(sentence: str, word: str, factuality: str, cue: str) -> None:
    found = read(sentence)
    trigger = [w for w in found.words if w.text == word][-1]
    verdict, cues = Judge(found, lexicon("en")).verdict(trigger.i)
    assert verdict == factuality
    assert (cue in [c.text for c in cues]) if cue else factuality == "fact"
