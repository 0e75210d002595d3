"""Which words of a text name a happening: what grammar says for or against each, and learned weights added to it."""

from __future__ import annotations

from pathlib import Path

from timeline.events.lexicon import Lexicon
from timeline.events.triggers.evidence import points
from timeline.events.triggers.features import candidate, features
from timeline.events.triggers.model import scores
from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse


def triggers(parse: Parse, words: Lexicon, nouns: Wordnet, weights: Path | None = None) -> list[int]:
    """The positions of the words that name a happening, in reading order.

    - "The strikes on Tarn stopped the talks." strikes: yes; "The strikes on Tarn stopped the talks." talks: yes.
    - "The strike committee owns a house." strike: no.
    """
    found = [word for word in parse.words if candidate(word)]
    learned = scores([features(parse, word.i, nouns) for word in found], weights)
    return [word.i for word, score in zip(found, learned, strict=True) if score + points(parse, word, words, nouns) > 0]
