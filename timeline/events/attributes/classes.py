"""The TimeML class of a happening: by its lemma, and by what it governs (Saurí et al. 2006)."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.events.wordnet import wordnet
from timeline.text.syntax import Parse, Word

CLAUSES = ("ccomp", "xcomp", "pcomp", "acl")
AMOUNTS = ("MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL")
EVENTIVE = 0.5


def class_of(parse: Parse, i: int, words: Lexicon) -> str:
    """OCCURRENCE, STATE, REPORTING, I_ACTION, I_STATE, ASPECTUAL or PERCEPTION.

    - "They said it was over." said: REPORTING; "They want to leave." want: I_STATE; "They began work." began: ASPECTUAL.
    - "They offered to help." offered: I_ACTION; "They declined." declined: OCCURRENCE.
    """
    word = parse.words[i]
    lemma = word.lemma.lower()
    if word.pos in ("VERB", "AUX") or word.tag.startswith("VB"):
        label = words.label("classes.verbs", lemma) or "OCCURRENCE"
        return NARROWED[label](parse, word) if label in NARROWED else label
    if word.pos == "ADJ":
        return words.label("classes.adjectives", lemma) or "STATE"
    return _noun(parse, word, words)


def _reporting(parse: Parse, word: Word) -> str:
    """A verb of saying that takes an amount or an occasion, and no content, tells of no saying: "added 3 percent"."""
    if word.lemma.lower() == "accord" or _clausal(parse, word):
        return "REPORTING"
    thing = parse.child(word.i, "dobj", "nsubjpass")
    amount = thing is not None and (thing.entity in AMOUNTS or parse.child(thing.i, "nummod") is not None)
    return "OCCURRENCE" if amount or (thing is None and _eventive(parse, word, "prep")) else "REPORTING"


def _action(parse: Parse, word: Word) -> str:
    """An intentional action has a happening for its content; without one it is like any other."""
    return (
        "I_ACTION" if _clausal(parse, word) or _eventive(parse, word, "nsubjpass", "prep") or parse.child(word.i, "dobj") else "OCCURRENCE"
    )


def _state(parse: Parse, word: Word) -> str:
    """A verb of being or having whose object happens carries that happening: "had a meeting", "involved an attack"."""
    return "OCCURRENCE" if _eventive(parse, word, "dobj") else "STATE"


NARROWED = {"REPORTING": _reporting, "I_ACTION": _action, "STATE": _state}


def _clausal(parse: Parse, word: Word) -> bool:
    return parse.child(word.i, "ccomp", "xcomp") is not None


def _eventive(parse: Parse, word: Word, *deps: str) -> bool:
    """Whether something below a verb by one of these ways names a happening."""
    near = parse.under(word.i, *deps)
    below = [w for child in near if child.dep == "prep" for w in parse.under(child.i, "pobj", "pcomp")]
    nouns = wordnet(parse.document.language)
    return any(
        w.pos == "VERB" or (w.pos == "NOUN" and nouns.share(w.lemma.lower()) >= EVENTIVE) for w in [*near, *below] if w.dep != "prep"
    )


def _noun(parse: Parse, word: Word, words: Lexicon) -> str:
    label = words.label("classes.nouns", word.lemma.lower())
    if label in ("I_ACTION", "I_STATE") and parse.child(word.i, *CLAUSES) is None:
        return "OCCURRENCE" if label == "I_ACTION" else "STATE"
    return label or "OCCURRENCE"
