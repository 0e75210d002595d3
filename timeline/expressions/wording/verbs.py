"""By which words a language shows tense, where clauses end, and what is said between."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verbs:
    """How a language shows tense: endings of past forms, what is no verb in spite of them, and where clauses end.

    Words and multi-word cues are the grammar's category `tense` (word → past, future, present, or anterior, which makes past what follows:
    "had been due").
    """

    endings: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()  # endings
    exceptions: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    nominal: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    timed: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    perfect_short: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    shifting: frozenset[str] = frozenset()
    awaiting: frozenset[str] = frozenset()
    promising: frozenset[str] = frozenset()
    granting: frozenset[str] = frozenset()
    pledging: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    subordinate: frozenset[str] = frozenset()
    customary: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    foiling: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    managing: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    attributive: frozenset[str] = frozenset()
    marker: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    foretelling: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    chat_parting: frozenset[str] = frozenset()
    contrasting: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    dropping: frozenset[str] = frozenset()
    excepting: frozenset[str] = frozenset()
    short_of: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    foreseeing: frozenset[str] = frozenset()
    lapsed: frozenset[str] = frozenset()
    one: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    resuming: frozenset[str] = frozenset()
    becoming: frozenset[str] = frozenset()
    waking: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    leaning: frozenset[str] = frozenset()

    def participial(self, word: str) -> bool:
        """Whether a word in small letters looks like a participle of the past: "signed", "taken"."""
        return word.endswith(self.endings) or word in self.participles
