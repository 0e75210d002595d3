"""The past and present tense of English verbs, for headlines of participles and infinitives that stand alone."""

from __future__ import annotations

import re

from timeline.events.lexicon import Lexicon

_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprtvz]")


def past(lemma: str, words: Lexicon) -> str:
    """The simple past of a verb.

    >>> from timeline.events.lexicon import lexicon
    >>> [past(verb, lexicon("en")) for verb in ("strike", "condemn", "deny", "stop", "refer", "visit", "free")]
    ['struck', 'condemned', 'denied', 'stopped', 'referred', 'visited', 'freed']
    """
    known = words.label("inflection.irregular", lemma)
    if known:
        return known
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied"
    if words.holds("inflection.doubling", lemma) or _DOUBLES.fullmatch(lemma):
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}ed"


def present(lemma: str) -> str:
    """What one does.

    >>> [present(verb) for verb in ("open", "go", "deny", "stay", "pass")]
    ['opens', 'goes', 'denies', 'stays', 'passes']
    """
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"
