"""Languages as folders: what each says of itself holds, example by example and sentence by sentence."""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from timeline.expressions import Expression, expressions
from timeline.languages import HOME
from timeline.text import Document
from timeline.when import Interval

BRACKETS = re.compile(r"\[(.*?)\]")
CORPUS = tomllib.loads((HOME / "de" / "corpus.toml").read_text(encoding="utf-8"))


class Case(NamedTuple):
    """A sentence and what it says: (text, type, value, modifier) of each expression in it."""

    sentence: str
    said: tuple[tuple[str, str, str, str], ...]


def cases() -> Iterator[Case]:
    for type_ in ("DATE", "TIME", "DURATION", "SET"):
        for meant, sentences in CORPUS[type_].items():
            value, _, mod = meant.partition(" ")
            for sentence in sentences:
                (text,) = BRACKETS.findall(sentence)
                yield Case(sentence, ((text, type_, value, mod),))
    for values, sentences in CORPUS["several"].items():
        for sentence in sentences:
            pairs = zip(BRACKETS.findall(sentence), values.split(), strict=True)
            yield Case(sentence, tuple((text, "DATE", value, "") for text, value in pairs))
    for text in CORPUS["text"]:
        said = ((words, *meant.split(), "")[:4] for words, meant in zip(BRACKETS.findall(text["sentence"]), text["said"], strict=True))
        yield Case(text["sentence"], tuple(said))
    yield from (Case(sentence, ()) for sentence in CORPUS["nothing"]["sentences"])


CASES = list(cases())


def found(sentence: str) -> list[Expression]:
    return expressions(Document(BRACKETS.sub(r"\1", sentence), published=Interval.parse(CORPUS["published"]), language="de"))


def plain(text: str) -> str:
    """The text of an expression without the comma that ends an apposition."""
    return text.rstrip(",")


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_german_says_what_its_corpus_says(case: Case) -> None:
    said = [(plain(e.text), e.type, e.value, e.mod) for e in found(case.sentence)]
    assert said == [(plain(text), type_, value, mod) for text, type_, value, mod in case.said]


def test_the_german_corpus_is_large_enough() -> None:
    assert len(CASES) >= 150
    assert len({case.sentence for case in CASES}) == len(CASES)
