"""A rule: phrases, what they mean, and the examples that prove it, all in one function."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from timeline.expressions.grammar.phrase import Sequence, sequences

Meaningful = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named function of what its slots hold, under a category; None from it means that the words do not mean that after all."""

    name: str
    category: str
    sequences: tuple[Sequence, ...]
    meaning: Meaningful
    wants: frozenset[str]  # the slots that it asks for, and "here" where it looks around
    examples: str
    talk: bool = False  # read only in what is said to people or assistants


def phrases(category: str, *patterns: str, talk: bool = False) -> Callable[[Meaningful], Meaningful]:
    """Mark a function as a rule of a category. It only notes this on the function: a grammar collects rules from modules.

    `talk`: its phrases are times only in what is said to people or assistants ("Jan-1", "from 9 to 17"); print is read without it.

    The function's parameters are the slots of the patterns (None where a pattern lacks it) and, if it wants it, `here` (see `Here`).
    """

    def mark(function: Meaningful) -> Meaningful:
        function.phrases = (*getattr(function, "phrases", ()), (category, patterns, talk))  # type: ignore[attr-defined]
        return function

    return mark


def rules(module: ModuleType) -> list[Rule]:
    """The rules of a module, in the order in which they are written: earlier ones are preferred where both fit the same words."""
    marked = [value for value in vars(module).values() if inspect.isfunction(value) and value.__module__ == module.__name__]
    return [_rule(function, *mark) for function in marked for mark in reversed(getattr(function, "phrases", ()))]


def _rule(function: Meaningful, category: str, patterns: tuple[str, ...], talk: bool) -> Rule:
    found = tuple(sequence for pattern in patterns for sequence in sequences(pattern))
    wants = frozenset(inspect.signature(function).parameters)
    return Rule(function.__name__, category, found, function, wants, inspect.getdoc(function) or "", talk)
