"""A parse with its mentions and expressions laid over it: who governs whom among events, who tells whom, which clause is whose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.event import Mention
from timeline.events.grammar.until import lifting
from timeline.events.lexicon import lexicon
from timeline.expressions.expression import Expression
from timeline.expressions.texts.rows import Row
from timeline.relations.nodes import publication
from timeline.relations.words import Words, words
from timeline.text import Span
from timeline.text.syntax import Parse, Word

CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis", "xcomp"}
TOLD = {"ccomp", "parataxis"}
REACH = 4  # sentences
MIND = 150  # mentions
FEW = 60  # more mentions than the first sentences have
LIGHT = {"of", "in"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules of this room look at. Positions are those of the parse; `at` finds the mention at a position.

    `entries` are the rows of the text where it is a chronology.
    """

    parse: Parse
    found: tuple[Expression, ...]
    mentions: tuple[Mention, ...]
    at: dict[int, Mention]
    words: Words
    sayings: Mapping[str, Sequence[Mention]]
    entries: tuple[Row, ...] = ()

    @property
    def published(self) -> str:
        """The node of the publication date."""
        return publication(self.parse.document)

    def up(self, i: int) -> Iterator[tuple[Word, Mention]]:
        """The mentions above a word, nearest first, each with the word through which it was reached."""
        below = self.parse.words[i]
        for word in self.parse.up(i):
            if word.i in self.at:
                yield below, self.at[word.i]
            below = word

    def above(self, i: int) -> Mention | None:
        """The nearest mention that governs a word."""
        return next((mention for _, mention in self.up(i)), None)

    def told(self, i: int) -> Mention | None:
        """The mention that a phrase headed by this word speaks of: itself, or what it is a wave, series or threat of."""
        for _ in range(3):
            if i in self.at:
                return self.at[i]
            preposition = next((w for w in self.parse.under(i, "prep") if w.text.lower() in LIGHT), None)
            inner = self.parse.child(preposition.i, "pobj") if preposition else None
            if inner is None:
                return None
            i = inner.i
        return None

    def teller(self, mention: Mention) -> Mention | None:
        """The mention of telling in whose complement this one stands, or that brings in the quotation that it stands in."""
        above = next((above for below, above in self.up(mention.word) if below.dep in TOLD and self.tells(above)), None)
        return above or (self._quoting(mention) if mention.speaker else None)

    def _quoting(self, mention: Mention) -> Mention | None:
        """The nearest mention of telling by the same speaker, a few sentences off at most."""
        said = self.sayings.get(mention.speaker, ())
        at = bisect_left(said, mention.word, key=lambda m: m.word)
        here = self.parse.words[mention.word].sentence
        near = [m for m in said[max(0, at - 1) : at + 1] if abs(self.parse.words[m.word].sentence - here) <= REACH and m is not mention]
        return min(near, key=lambda m: abs(m.word - mention.word), default=None)

    def tells(self, mention: Mention) -> bool:
        """Whether a mention is one of telling."""
        return mention.class_ == "REPORTING" or (mention.pos == "VERB" and mention.lemma.lower() in self.words.verbs["telling"])

    def free(self, word: Word) -> bool:
        """Whether a word is a participle that goes with its main verb: "sank, killing eleven", not "after sinking"."""
        return word.tag == "VBG" and word.dep == "advcl" and not self.parse.under(word.i, "mark")

    def titled(self, sentence: int) -> bool:
        """Whether a sentence is the title: the first one, which ends without a mark."""
        first, last = self.parse.sentences[sentence]
        end = next((w for w in reversed(self.parse.words[first:last]) if not w.text.isspace()), None)
        return sentence == 0 and end is not None and end.pos != "PUNCT"

    def telling(self, count: int) -> list[int]:
        """The numbers of the first sentences that tell of something: not of a dateline, not of who wrote it."""
        return sorted({self.parse.words[mention.word].sentence for mention in self.mentions[:FEW]})[:count]

    def clause(self, i: int) -> int:
        """The head of the clause that a word stands in."""
        word = self.parse.words[i]
        while word.head != word.i and not _heads(word):
            word = self.parse.words[word.head]
        return word.i

    def after(self, mention: Mention) -> Sequence[Mention]:
        """The mentions that follow one, as far as a reader keeps it in mind."""
        at = bisect_right(self.mentions, mention.word, key=lambda m: m.word)
        return self.mentions[at : at + MIND]

    def said_of(self, word: Word) -> Mention | None:
        """The mention that is the predicate of a copula in the past or future: the "aware" of "was not aware of it until 1998"."""
        predicate = self.parse.child(word.i, "acomp") if word.lemma == "be" else None
        mention = self.at.get(predicate.i) if predicate else None
        return mention if mention and mention.tense != "PRESENT" else None

    def lifts(self, i: int) -> bool:
        """Whether the word is an "until" that takes a negation back: "did not leave until Monday", so left then."""
        return lifting(self.parse, self.parse.words[i], lexicon(self.parse.document.language)) is not None

    def definite(self, mention: Mention) -> bool:
        """Whether a noun is spoken of as known: "the strikes", "the planned strikes"."""
        return any(word.lemma == "the" for word in self.parse.under(mention.word, "det"))

    def left(self, i: int, count: int) -> str:
        """The `count` words before a position, in lower case; "" where there are not so many in the sentence."""
        first = self.parse.sentences[self.parse.words[i].sentence][0]
        return " ".join(w.text.lower() for w in self.parse.words[i - count : i]) if i - count >= first else ""

    def span(self, first: int, last: int) -> Span:
        """The characters of the words first..last, both included."""
        return Span(self.parse.document.id, self.parse.words[first].start, self.parse.words[last].end)

    def world(self, mention: Mention) -> str:
        """Whose world a mention is of: "" the narrator's, "said:<eid>" a speaker's, "if:<eid>" that of what need not have happened."""
        if mention.factuality not in ("fact", "planned"):
            return f"if:{mention.eid}"
        teller = None if mention.pos == "NOUN" else self.teller(mention)
        return f"said:{teller.eid}" if teller else ""


def world_of(reading: Reading, first: Mention, second: Mention) -> str:
    """The world in which a relation between two events holds: the narrator's where both are the narrator's."""
    return reading.world(first) or reading.world(second)


def _heads(word: Word) -> bool:
    return word.dep in CLAUSES or (word.dep == "conj" and word.pos in ("VERB", "AUX"))


def reading(parse: Parse, found: Iterable[Expression], mentions: Sequence[Mention], entries: Iterable[Row] = ()) -> Reading:
    """The mentions in reading order, each at its word in the parse."""
    at: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.start, m.span.end)):
        place = place_of(parse, mention)
        if place is not None:
            at.setdefault(place, mention if mention.word == place else _moved(mention, place))
    ordered = tuple(at[place] for place in sorted(at))
    return Reading(parse, tuple(found), ordered, at, words(parse.document.language), _sayings(ordered), tuple(entries))


def _sayings(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The narrator's mentions of telling by who tells."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.class_ == "REPORTING" and not mention.speaker:
            for name in {p.name for p in mention.participants if p.role == "subject"}:
                found.setdefault(name, []).append(mention)
    return found


def place_of(parse: Parse, mention: Mention) -> int | None:
    """The word of a mention: its own where it says so, else the one at its first character."""
    if 0 <= mention.word < len(parse.words):
        return mention.word
    word = parse.word_at(mention.span.start)
    return word.i if word else None


def _moved(mention: Mention, place: int) -> Mention:
    return replace(mention, word=place)
