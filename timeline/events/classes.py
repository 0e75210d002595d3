"""The TimeML class of a happening: by its lemma, and by what it governs."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

CLAUSES = ("ccomp", "xcomp", "pcomp", "acl")


def class_of(parse: Parse, i: int, words: Lexicon) -> str:
    """OCCURRENCE, STATE, REPORTING, I_ACTION, I_STATE, ASPECTUAL or PERCEPTION.

    - "They said it was over." said: REPORTING; "They want to leave." want: I_STATE; "They began work." began: ASPECTUAL.
    """
    word = parse.words[i]
    lemma = word.lemma.lower()
    if word.pos in ("VERB", "AUX") or word.tag.startswith("VB"):
        return words.label("classes.verbs", lemma) or "OCCURRENCE"
    if word.pos == "ADJ":
        return words.label("classes.adjectives", lemma) or "STATE"
    return _noun(parse, word, words)


def _noun(parse: Parse, word: Word, words: Lexicon) -> str:
    label = words.label("classes.nouns", word.lemma.lower())
    if label in ("I_ACTION", "I_STATE") and not any(parse.words[c].dep in CLAUSES for c in parse.children[word.i]):
        return "OCCURRENCE" if label == "I_ACTION" else "STATE"
    return label or "OCCURRENCE"
