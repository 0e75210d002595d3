"""How a happening is brought up: for the first time or as known, as what is done or as what is to be done."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

INDEFINITE = ("a", "an", "any", "some", "more", "another", "no", "further")


def new(parse: Parse, word: Word) -> bool:
    """Whether a noun is brought up for the first time ("an attack", "talks"), not pointed back to ("the attack", "their talks")."""
    return not any(c.dep == "poss" or (c.dep == "det" and c.text.lower() not in INDEFINITE) for c in parse.under(word.i))


def outcome(parse: Parse, word: Word, words: Lexicon) -> bool:
    """Whether an infinitive tells how something turned out: "he dissolved parliament, only to lose the election"."""
    adverb = next((w for w in parse.under(word.i, "advmod") if words.holds("scope.outcome", w.text.lower())), None)
    return adverb is not None and adverb.i > 0 and parse.words[adverb.i - 1].text == "," and infinitive(parse, word)


def infinitive(parse: Parse, word: Word) -> bool:
    """Whether a verb is told as what is to be done: "to land"."""
    return any(child.tag == "TO" for child in parse.under(word.i))
