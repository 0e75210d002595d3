"""Which words of a text name a happening: rules where they are certain, learned weights for the rest."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.events.verbs import AUXILIARIES
from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse, Word

EVENTIVE = 0.6  # a noun of which so many uses name happenings is taken for one


def triggers(parse: Parse, words: Lexicon, nouns: Wordnet) -> list[int]:
    """The positions of the words that name a happening, in reading order."""
    return [word.i for word in parse.words if _names(parse, word, words, nouns)]


def _names(parse: Parse, word: Word, words: Lexicon, nouns: Wordnet) -> bool:
    if word.pos == "VERB":
        return word.dep not in AUXILIARIES and word.tag != "MD" and word.lemma != "be"
    if word.pos == "NOUN":
        return nouns.share(word.lemma.lower()) >= EVENTIVE and not word.entity
    return False
