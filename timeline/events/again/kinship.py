"""How near two mentions are as words: the same, a verb and its noun, words that news uses for one another, a word and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.events.event import Mention
from timeline.events.lexicon import Lexicon
from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse

SAME, ALIKE, WIDER, NARROWER, COUSINS = 2.0, 1.6, 1.5, 1.2, 1.0
EVENTIVE = 0.8


@dataclass
class Kinship:
    """Compares the words of mentions of one article."""

    parse: Parse
    words: Lexicon
    wordnet: Wordnet
    _families: dict[tuple[str, bool], tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)

    def kin(self, a: Mention, b: Mention, *, shared: int) -> float:
        """SAME for the same word or a verb and its noun, ALIKE for synonyms, WIDER for a word and its kind, 0 for strangers.

        `shared` is how many participants they have in common: only with one is a narrower word, or another of a kind, any kin.
        """
        if a.pos == b.pos and a.lemma.lower() == b.lemma.lower():
            return SAME
        if self.made(a, b) or self.made(b, a):
            return SAME
        (own, up), (other, above) = self._family(a), self._family(b)
        if self.alike(a, b) or (a.pos == b.pos and own & other):
            return ALIKE
        chief = self.wordnet.chief(a.lemma.lower(), noun=a.pos != "VERB") in above
        if chief or (a.pos != b.pos and own & above):
            return WIDER
        if up & other and shared:
            return NARROWER
        return COUSINS if a.pos == b.pos == "NOUN" and up & above and shared else 0.0

    def alike(self, a: Mention, b: Mention) -> bool:
        """Whether news uses the one word for the other: "sank" and "went down", "acquired" and "takeover"."""
        return bool(set(self._groups(a)) & set(self._groups(b)))

    def keys(self, mention: Mention) -> set[str | int]:
        """What two mentions of one happening have at least one of in common: a word, a sense, a kind, a group of synonyms."""
        own, up = self._family(mention)
        lemma = mention.lemma.lower()
        keys: set[str | int] = {lemma, self.wordnet.verb_of(lemma) or lemma}
        return keys | own | up | {f"~{name}" for name in self._groups(mention)}

    def made(self, noun: Mention, verb: Mention) -> bool:
        """Whether a noun is made from a verb: "resignation"; one that looks like it must name happenings ("attack", not "leave")."""
        lemma, other = noun.lemma.lower(), verb.lemma.lower()
        if noun.pos != "NOUN" or verb.pos != "VERB":
            return False
        alike = lemma[:3] == other[:3] and bool(self._family(noun)[0] & self._family(verb)[0])
        related = alike or self.wordnet.verb_of(lemma) == other
        return related and (lemma != other or self.wordnet.share(lemma) > EVENTIVE)

    def _groups(self, mention: Mention) -> Iterator[str]:
        """The groups of synonyms that a mention's words are in."""
        return (name for form in self._forms(mention) if (name := self.words.label("alike", form)))

    def _forms(self, mention: Mention) -> Iterator[str]:
        """A word as it is looked up: a verb with its particle, a light verb by its object: "went down", "filed a lawsuit"."""
        lemma = mention.lemma.lower()
        near = self.parse.under(mention.word) if mention.pos == "VERB" else []
        particles = [
            w.text.lower() for w in near if w.dep in ("prt", "advmod") and f"{lemma}_{w.text.lower()}" in self.words.tables["alike"]
        ]
        yield from (f"{lemma}_{particle}" for particle in particles)
        if self.words.holds("light.verbs", lemma):
            yield from (w.lemma.lower() for w in near if w.dep == "dobj")
        if not any(w.dep == "prt" for w in near):
            yield f"{lemma}.n" if mention.pos == "NOUN" and f"{lemma}.n" in self.words.tables["alike"] else lemma

    def _family(self, mention: Mention) -> tuple[frozenset[int], frozenset[int]]:
        key = (mention.lemma.lower(), mention.pos != "VERB")
        if key not in self._families:
            self._families[key] = self.wordnet.family(key[0], noun=key[1])
        return self._families[key]
