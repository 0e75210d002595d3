"""What reading a whole text asks of its language, beside the grammar that finds its expressions."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.expressions.wording.manner import Manner
from timeline.expressions.wording.verbs import Verbs
from timeline.expressions.wording.writing import Writing


@dataclass(frozen=True, slots=True)
class Words:
    """How verbs show tense, by which words a text shows its kind, and how days and hours are written; each may be without words."""

    verbs: Verbs = field(default_factory=Verbs)
    writing: Writing = field(default_factory=lambda: Writing.of({}))
    manner: Manner = field(default_factory=lambda: Manner.of({}, Writing.of({})))
