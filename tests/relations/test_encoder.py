"""A user's own weights: a folder with an encoder, or a file with a regression, in the place of ours."""

import gzip
import json
from pathlib import Path

import pytest

from timeline.errors import WeightsError
from timeline.events import given
from timeline.relations import WEIGHTS, order_of
from timeline.relations.learned.between import between
from timeline.relations.learned.encoder import REGRESSION, RELATIONS, Encoder, encoder
from timeline.relations.learned.ground import ground
from timeline.text import Document
from timeline.text.syntax import parse

np = pytest.importorskip("numpy")
TEXT = "They met in the hall. They sang and they left."


class Session:
    """Stands for a network that has seen that everything is told backwards."""

    def run(self, asked: list[str], fed: dict[str, object]) -> list[object]:
        pairs = fed["pairs"]
        row = [0.0, 9.0, 0.0, 0.0] if asked == ["order"] else [0.0, 9.0, 0.0, 0.0, 0.0, 0.0]
        return [np.array([row] * len(pairs), np.float32)]  # type: ignore[arg-type]


class Tokens:
    """A piece for each character."""

    def encode(self, text: str, add_special_tokens: bool) -> object:
        return type("Encoding", (), {"ids": [ord(c) for c in text], "offsets": [(i, i + 1) for i in range(len(text))]})


@pytest.fixture
def backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / REGRESSION).write_bytes(WEIGHTS.read_bytes())
    six = ("BEFORE", "AFTER", "SIMULTANEOUS", "INCLUDES", "IS_INCLUDED", "VAGUE")
    nothing = {"labels": six, "scale": 100, "doubt": 0.0, "features": [], "weights": [[0] * 6]}
    (tmp_path / RELATIONS).write_bytes(gzip.compress(json.dumps(nothing).encode()))
    made = Encoder(Session(), Tokens(), {"order": ("BEFORE", "AFTER", "EQUAL", "VAGUE"), "relation": six}, 64, (1, 2), 0.9)
    for module in ("pairs", "between"):
        monkeypatch.setattr(f"timeline.relations.learned.{module}.encoder", lambda folder: made)
    return tmp_path


def test_an_encoder_counts_beside_the_regression(backwards: Path) -> None:
    syntax = parse(Document(TEXT))
    words = {word: {"eid": word, "start": TEXT.index(word), "end": TEXT.index(word) + len(word)} for word in ("met", "sang", "left")}
    mentions = given(syntax, list(words.values()))
    pairs = [("met", "left"), ("left", "met"), ("met", "nothing"), ("sang", "left")]
    ours = [answer[2] for answer in order_of(syntax, mentions, pairs)]
    theirs = [answer[2] for answer in order_of(syntax, mentions, pairs, weights=backwards)]
    assert (ours[0], theirs) == ("BEFORE", ["AFTER", "BEFORE", "VAGUE", "AFTER"])


def test_an_encoder_reads_any_two_nodes_from_the_earlier_to_the_later(backwards: Path) -> None:
    syntax = parse(Document(TEXT))
    words = {word: {"eid": word, "start": TEXT.index(word), "end": TEXT.index(word) + len(word)} for word in ("met", "left")}
    base = ground(syntax, [], given(syntax, list(words.values())))
    pairs = [("met", "left"), ("left", "met"), ("t0", "met"), ("met", "t0"), ("met", "nothing")]
    said = [answer[2] for answer in between(base, pairs, weights=backwards)]
    assert said == ["AFTER", "BEFORE", "AFTER", "BEFORE", "VAGUE"]


def test_a_folder_of_an_earlier_version_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    onnxruntime, tokenizers = pytest.importorskip("onnxruntime"), pytest.importorskip("tokenizers")
    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda *_, **__: None)
    monkeypatch.setattr(tokenizers, "Tokenizer", type("Tokenizer", (), {"from_file": staticmethod(lambda _: None)}))
    (tmp_path / "encoder.onnx").write_bytes(b"")
    (tmp_path / "encoder.json").write_text(json.dumps({"labels": {"order": ["BEFORE"]}, "size": 1, "share": 1}), encoding="utf-8")
    with pytest.raises(WeightsError, match="train them again"):
        encoder(tmp_path)


def test_a_folder_without_an_encoder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "encoder.json").write_text(json.dumps({"labels": [], "size": 1, "share": 1}), encoding="utf-8")
    with pytest.raises(WeightsError, match=r"neural|train_encoder"):
        encoder(tmp_path)
