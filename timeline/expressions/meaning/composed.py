"""What a meaning is made of, and the same meaning with that changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from timeline.expressions.meaning.scene import Meaning


def held(meaning: Meaning) -> dict[str, Meaning]:
    """The meanings that a meaning is made of, by the name of their field."""
    names: list[str] = [each.name for each in fields(meaning)] if is_dataclass(meaning) else []
    return {name: inner for name in names if isinstance(inner := getattr(meaning, name), Meaning)}


def rebuilt(meaning: Meaning, change: Callable[[Meaning], Meaning]) -> Meaning:
    """The same meaning with what it is made of changed."""
    inner: dict[str, Any] = {name: change(value) for name, value in held(meaning).items()}
    return replace(meaning, **inner) if inner else meaning  # type: ignore[type-var]
