"""Encoders to start from, BERT's and MPNet's, read from a folder in the form both are published in: configuration, weights, tokenizer.

Devlin et al. 2019; Song et al. 2020, whose attention adds a learned bias by distance (Raffel et al. 2020). Needs torch and safetensors.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

# Our names for the parts of a layer, and theirs.
SHARED = {"wide": "intermediate.dense", "narrow": "output.dense", "last": "output.LayerNorm"}
PARTS = {
    "bert": {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "rest": "attention.output.LayerNorm",
        **SHARED,
    },
    "mpnet": {
        "query": "attention.attn.q",
        "key": "attention.attn.k",
        "value": "attention.attn.v",
        "out": "attention.attn.o",
        "rest": "attention.LayerNorm",
        **SHARED,
    },
}
ENDS = {"bert": ("[CLS]", "[SEP]"), "mpnet": ("<s>", "</s>")}
FARTHEST = 128  # pieces; beyond, all are equally far


@dataclass(frozen=True, slots=True)
class Shape:
    """What kind of encoder it is, its sizes, and the place of its first piece."""

    kind: str
    width: int
    heads: int
    layers: int
    wide: int
    pieces: int
    places: int
    epsilon: float
    pad: int
    distances: int

    @property
    def first(self) -> int:
        return self.pad + 1 if self.kind == "mpnet" else 0


def shape(folder: Path) -> Shape:
    """The shape that a folder's configuration gives. Raises ValueError for a kind that is neither BERT nor MPNet."""
    said = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if said["model_type"] not in PARTS:
        raise ValueError(f"{folder}: {said['model_type']} is neither of {', '.join(PARTS)}")
    return Shape(
        said["model_type"],
        said["hidden_size"],
        said["num_attention_heads"],
        said["num_hidden_layers"],
        said["intermediate_size"],
        said["vocab_size"],
        said["max_position_embeddings"],
        said["layer_norm_eps"],
        said["pad_token_id"],
        said.get("relative_attention_num_buckets", 0),
    )


def tokenizer(folder: Path) -> Any:
    """The folder's tokenizer, which neither pads nor cuts."""
    found = Tokenizer.from_file(str(folder / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


def ends(folder: Path) -> tuple[int, int]:
    """The pieces that begin and end a window."""
    first, last = (tokenizer(folder).token_to_id(name) for name in ENDS[shape(folder).kind])
    return first, last


class Layer(nn.Module):
    """One layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.wide, self.narrow = nn.Linear(width, shape.wide), nn.Linear(shape.wide, width)
        self.rest, self.last = (nn.LayerNorm(width, eps=shape.epsilon) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        count, length, width = x.shape
        parts = (part(x).view(count, length, self.heads, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        query, key, value = parts
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(width // self.heads) + bias, -1)
        heard = (weights @ value).transpose(1, 2).reshape(count, length, width)
        x = self.rest(x + self.drop(self.out(heard)))
        return self.last(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Pieces, some of them marked, as vectors in their context. The embeddings of pieces stay as they are."""

    def __init__(self, shape: Shape, marks: int) -> None:
        super().__init__()
        self.shape = shape
        self.word, self.place, self.mark = (nn.Embedding(count, shape.width) for count in (shape.pieces, shape.places, marks))
        self.near = nn.Embedding(max(1, shape.distances), shape.heads)
        self.norm, self.drop = nn.LayerNorm(shape.width, eps=shape.epsilon), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.word.weight.requires_grad = False
        nn.init.normal_(self.mark.weight, std=0.02)

    def forward(self, ids: Tensor, marks: Tensor) -> Tensor:
        first, length = self.shape.first, ids.shape[1]
        x = self.drop(self.norm(self.word(ids) + self.place.weight[first : first + length]) + self.mark(marks))
        bias = ((ids == self.shape.pad) * -1e4)[:, None, None, :]
        if self.shape.distances:
            bias = bias + self.near(self.apart(length)).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def apart(self, length: int) -> Tensor:
        """How far each piece lies from each other, in steps that grow, and on which side."""
        sides, at = self.shape.distances // 2, torch.arange(length)
        gap = at[:, None] - at[None, :]
        steps, exact = gap.abs(), sides // 2
        grown = exact + (torch.log(steps.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * (sides - exact)).long()
        return (gap < 0).long() * sides + torch.where(steps < exact, steps, grown.clamp(max=sides - 1))


def pretrained(folder: Path, marks: int) -> Encoder:
    """The encoder of a folder with its weights, and as many kinds of marks. Raises OSError, and ValueError for an unknown kind."""
    stored, model = load_file(str(folder / "model.safetensors")), Encoder(shape(folder), marks)
    model.word.weight.data = stored["embeddings.word_embeddings.weight"]
    model.place.weight.data = stored["embeddings.position_embeddings.weight"]
    if "embeddings.token_type_embeddings.weight" in stored:  # of two sentences; ours is always the first
        model.place.weight.data = model.place.weight.data + stored["embeddings.token_type_embeddings.weight"][0]
    if model.shape.distances:
        model.near.weight.data = stored["encoder.relative_attention_bias.weight"]
    _copy(model.norm, stored, "embeddings.LayerNorm")
    for number, layer in enumerate(model.layers):
        for ours, theirs in PARTS[model.shape.kind].items():
            _copy(getattr(layer, ours), stored, f"encoder.layer.{number}.{theirs}")
    return model


def _copy(part: nn.Module, stored: Mapping[str, Tensor], name: str) -> None:
    part.weight.data, part.bias.data = stored[f"{name}.weight"], stored[f"{name}.bias"]
