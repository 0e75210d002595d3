"""What "it" and "they" point to, where only one thing or group can be meant; a wrong referent is worse than none."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.lexicon import Lexicon
from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse, Word

SUBJECT = ("nsubj", "nsubjpass")
PLACED = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")
GROUPS = ("ORG", "GPE", "NORP")
PEOPLE = ("person", "group")
EMPTY = ("be", "become", "seem", "appear", "take", "rain", "snow", "turn")
DEEDS = ("communication", "social", "competition", "possession", "cognition", "creation", "emotion")


@dataclass(frozen=True, slots=True)
class Things:
    """Finds what the pronouns of one parse mean; `meant` are the answers so far, in reading order, so that "it" can lead on to "it"."""

    parse: Parse
    words: Lexicon
    wordnet: Wordnet
    quoted: frozenset[int]
    meant: dict[int, Word | None]

    def antecedent(self, pronoun: Word) -> Word | None:
        """The noun that "it", "they", "its" or "their" means, None where that is not safe.

        The subject of the verb that says it; else the subject of a clause above or before it in the sentence; else that of the sentence
        before. Each must agree in number, be able to do what the pronoun does, and have no rival that could as well.
        """
        many = self.words.holds("people.plural", pronoun.text.lower())
        if pronoun.dep == "dobj":
            return self._object(pronoun, many=many)
        verb = self._verb(pronoun)
        if verb is None or self.parse.child(verb.i, "expl") is not None or self._empty(pronoun, verb):
            return None
        return self._told(pronoun, verb, many=many) or self._above(pronoun, verb, many=many) or self._before(pronoun, verb, many=many)

    def _object(self, pronoun: Word, *, many: bool) -> Word | None:
        """The object of the clause before: "Sarn offered help, and Norland accepted it"."""
        verb = self.parse.words[pronoun.head]
        before = self.parse.child(verb.head, "dobj") if verb.dep == "conj" else None
        if before is None or not self._agrees(before, many=many):
            return None
        first, _ = self.parse.sentences[pronoun.sentence]
        rivals = self._rivals([w for w in self.parse.words[first : pronoun.i] if w.i != before.i and w.dep not in SUBJECT], many=many)
        return before if not [w for w in rivals if self._level(w)] else None

    def _verb(self, pronoun: Word) -> Word | None:
        """The verb of the clause whose subject the pronoun is, or is the owner of; None elsewhere in a clause."""
        noun = self.parse.words[pronoun.head] if pronoun.dep == "poss" else pronoun
        head = self.parse.words[noun.head]
        return head if noun.dep in SUBJECT and head.pos in ("VERB", "AUX") else None

    def _empty(self, pronoun: Word, verb: Word) -> bool:
        """Whether an "it" means nothing: "it is clear that", "it took years to"."""
        if pronoun.text.lower() != "it":
            return False
        below = [w for w in self.parse.under(verb.i) if w.i > verb.i]
        deeper = [c for w in below if w.dep in ("acomp", "attr", "dobj") for c in self.parse.under(w.i)]
        clause = any(w.dep in ("ccomp", "csubj", "advcl", "xcomp", "relcl") for w in [*below, *deeper])
        thought = self.parse.child(verb.i, "auxpass") is not None and any(w.dep == "ccomp" for w in below)
        return thought or (verb.lemma in EMPTY and (verb.lemma != "be" or clause or not below))

    def _told(self, pronoun: Word, verb: Word, *, many: bool) -> Word | None:
        """Who says it of themselves: "the company said it would close"."""
        teller = self.parse.words[verb.head]
        if verb.dep != "ccomp" or self.words.label("classes.verbs", teller.lemma.lower()) not in ("REPORTING", "I_STATE", "I_ACTION"):
            return None
        subject = self._subject(teller)
        rivals = (
            self._rivals(self.parse.words[subject.i + 1 : pronoun.i], many=many)
            if subject is not None and subject.i < pronoun.i
            else [pronoun]
        )
        return subject if subject is not None and self._agrees(subject, many=many) and not rivals and self._alive(subject) else None

    def _above(self, pronoun: Word, verb: Word, *, many: bool) -> Word | None:
        """The subject of a clause that this one hangs on or is joined to, where it stands before and nothing between them agrees."""
        if verb.dep not in ("conj", "advcl", "ccomp"):
            return None
        subject = self._subject(self.parse.words[verb.head])
        if subject is None or subject.i > pronoun.i or not self._agrees(subject, many=many):
            return None
        first, _ = self.parse.sentences[pronoun.sentence]
        rivals = self._rivals([w for w in self.parse.words[first : pronoun.i] if w.i != subject.i and self._level(w)], many=many)
        return subject if not self._left(rivals, subject, verb) else None

    def _before(self, pronoun: Word, verb: Word, *, many: bool) -> Word | None:
        """The main subject of the sentence before, for the pronoun that begins a sentence."""
        first, _ = self.parse.sentences[pronoun.sentence]
        early = [w for w in self.parse.words[first : pronoun.i] if w.pos in ("NOUN", "PROPN") and w.entity not in PLACED]
        if pronoun.sentence == 0 or early or verb.dep != "ROOT":
            return None
        start, end = self.parse.sentences[pronoun.sentence - 1]
        root = next((w for w in self.parse.words[start:end] if w.dep == "ROOT"), None)
        subject = self._subject(root) if root is not None and root.i not in self.quoted else None
        if subject is None or not self._agrees(subject, many=many):
            return None
        rivals = self._rivals([w for w in self.parse.words[start:end] if w.i != subject.i and self._level(w)], many=many)
        return subject if not self._left(rivals, subject, verb) else None

    def _level(self, word: Word) -> bool:
        """Whether a noun stands as high in its sentence as a subject's rival: no part of another noun's phrase, none of when it was."""
        if word.dep == "pobj":
            preposition = self.parse.words[word.head]
            holder = self.parse.words[preposition.head]
            return holder.pos in ("VERB", "AUX") and holder.dep != "acl" and not self.words.holds("light.when", preposition.text.lower())
        return word.dep != "attr"

    def _subject(self, verb: Word) -> Word | None:
        """The subject of a clause, a pronoun by what it means."""
        found = self.parse.child(verb.i, *SUBJECT)
        if found is not None and found.pos == "PRON":
            return self.meant.get(found.i)
        return found

    def _rivals(self, between: list[Word] | tuple[Word, ...], *, many: bool) -> list[Word]:
        """The other nouns that agree with the pronoun."""
        return [w for w in between if w.dep not in ("compound", "nmod", "poss", "appos", "npadvmod") and self._agrees(w, many=many)]

    def _left(self, rivals: list[Word], subject: Word, verb: Word) -> list[Word]:
        """The rivals of a subject that could do what the verb says: only people and groups of them say, sell, win or decide."""
        same = {subject.text} if subject.pos == "PROPN" else set()
        others = [w for w in rivals if w.text not in same and subject.i not in {a.i for a in self.parse.up(w.i)}]
        deed = self.wordnet.verb_class(verb.lemma.lower()) in DEEDS and self.parse.child(verb.i, "nsubjpass") is None
        return [w for w in others if self._alive(w)] if deed and self._alive(subject) else others

    def _agrees(self, word: Word, *, many: bool) -> bool:
        """Whether a noun is of the pronoun's number and no date, amount or, for "it", person."""
        if word.pos not in ("NOUN", "PROPN") or word.entity in PLACED or word.i in self.quoted:
            return False
        if self.words.holds("people.bare", word.lemma.lower()):
            return False  # "20 percent of the town fell ill"
        plural = word.tag in ("NNS", "NNPS") or self.parse.child(word.i, "conj") is not None
        if many or plural:
            return many and (plural or word.lemma.lower() == "police")
        return word.entity != "PERSON" and self.wordnet.noun_class(word.lemma.lower()) not in ("person", "time", "quantity")

    def _alive(self, word: Word) -> bool:
        """Whether a noun names people or a group of them."""
        return word.entity in GROUPS or word.entity == "PERSON" or self.wordnet.noun_class(word.lemma.lower()) in PEOPLE
