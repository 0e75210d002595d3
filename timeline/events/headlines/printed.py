"""A headline beside the sentence it was made of: what those who judge whether it could be printed look at."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.event import Mention
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.people.participants import subject_of
from timeline.events.wordnet import Wordnet, wordnet
from timeline.text.syntax import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
MARKS = ',.;:“”"'
DATES = ("DATE", "TIME")


@dataclass(frozen=True, slots=True)
class Printed:
    """One headline: `word` is the trigger, `told` the headline without its source, `pieces` its words in small letters without marks."""

    parse: Parse
    mention: Mention
    words: Lexicon
    nouns: Wordnet
    word: Word
    subject: Word | None
    told: str
    pieces: tuple[str, ...]

    @classmethod
    def of(cls, parse: Parse, mention: Mention) -> Printed:
        """The headline of a mention."""
        word, language = parse.words[mention.word], parse.document.language
        told = mention.headline.removesuffix(f", according to {mention.speaker}")
        pieces = tuple(piece.partition("’")[0].partition("'")[0].strip(MARKS).lower() for piece in told.split())
        subject = subject_of(parse, word) if mention.pos == "VERB" else None
        return cls(parse, mention, lexicon(language), wordnet(language), word, subject, told, pieces)

    @property
    def verb(self) -> bool:
        """Whether the trigger is a verb."""
        return self.mention.pos == "VERB"

    @property
    def lemma(self) -> str:
        """The trigger’s lemma in small letters."""
        return self.mention.lemma.lower()

    @property
    def sentence(self) -> tuple[Word, ...]:
        """The words of its sentence."""
        first, last = self.parse.sentences[self.word.sentence]
        return self.parse.words[first:last]

    def ends(self, word: Word) -> bool:
        """Whether the headline ends with a word."""
        return self.pieces[-1:] == (word.text.lower(),)

    def alive(self, word: Word) -> bool:
        """Whether a noun names a person."""
        return word.entity == "PERSON" or word.pos == "PRON" or self.nouns.noun_class(word.lemma.lower()) == "person"
