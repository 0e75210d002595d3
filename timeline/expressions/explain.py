"""Explanations for people: the derivation of one expression as an indented text."""

from __future__ import annotations

from timeline.expressions.expression import Expression
from timeline.when import EVER


def explanation(expression: Expression) -> str:
    """One line for each thing that was decided."""
    attributes = {"mod": expression.mod, "quant": expression.quant, "freq": expression.freq}
    extra = "".join(f" {name}={value}" for name, value in attributes.items() if value)
    head = f"“{' '.join(expression.text.split())}” {expression.type} {expression.value}{extra}"
    when = f"  interval: {expression.interval}" if expression.interval != EVER else "  interval: names no stretch of time by itself"
    tree = [f"    {line}" for line in expression.tree]
    return "\n".join([head, f"  rule: {expression.rule}", *tree, *_anchor(expression), *_steps(expression), when, *_rejected(expression)])


def _anchor(expression: Expression) -> list[str]:
    anchor = expression.anchor
    said = anchor.label or {"none": "none"}.get(anchor.kind, anchor.kind)
    return [f"  anchor: {said}" + (f" ({anchor.reason})" if anchor.reason else "")]


def _steps(expression: Expression) -> list[str]:
    return [f"  step {number}: {step}" for number, step in enumerate(expression.steps, 1)]


def _rejected(expression: Expression) -> list[str]:
    return [f"  not: {reading}" for reading in expression.rejected]
