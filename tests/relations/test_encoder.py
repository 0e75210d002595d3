"""A user's own weights: a folder with an encoder, or a file with a regression, in the place of ours."""

import json
from pathlib import Path

import pytest

from timeline.errors import ModelError
from timeline.events import given
from timeline.relations import WEIGHTS, order_of
from timeline.relations.encoder import REGRESSION, Encoder, encoder
from timeline.text import Document
from timeline.text.syntax import parse

np = pytest.importorskip("numpy")
TEXT = "They met in the hall. They sang and they left."


class Session:
    """Stands for a network that has seen that everything is told backwards."""

    def run(self, _: None, fed: dict[str, object]) -> list[object]:
        pairs = fed["pairs"]
        return [np.array([[0.0, 9.0, 0.0, 0.0]] * len(pairs), np.float32)]  # type: ignore[arg-type]


class Tokens:
    """A piece for each character."""

    def encode(self, text: str, add_special_tokens: bool) -> object:
        return type("Encoding", (), {"ids": [ord(c) for c in text], "offsets": [(i, i + 1) for i in range(len(text))]})


@pytest.fixture
def backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / REGRESSION).write_bytes(WEIGHTS.read_bytes())
    made = Encoder(Session(), Tokens(), ("BEFORE", "AFTER", "EQUAL", "VAGUE"), 64, 0.9)
    monkeypatch.setattr("timeline.relations.pairs.encoder", lambda folder: made)
    return tmp_path


def test_an_encoder_counts_beside_the_regression(backwards: Path) -> None:
    syntax = parse(Document(TEXT))
    words = {word: {"eid": word, "start": TEXT.index(word), "end": TEXT.index(word) + len(word)} for word in ("met", "sang", "left")}
    mentions = given(syntax, list(words.values()))
    pairs = [("met", "left"), ("left", "met"), ("met", "nothing"), ("sang", "left")]
    ours = [answer[2] for answer in order_of(syntax, mentions, pairs)]
    theirs = [answer[2] for answer in order_of(syntax, mentions, pairs, weights=backwards)]
    assert (ours[0], theirs) == ("BEFORE", ["AFTER", "BEFORE", "VAGUE", "AFTER"])


def test_a_folder_without_an_encoder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "encoder.json").write_text(json.dumps({"labels": [], "size": 1, "share": 1}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"neural|train_encoder"):
        encoder(tmp_path)
