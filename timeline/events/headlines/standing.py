"""Which clause or noun phrase tells a happening: its own where that can stand alone, else the nearest above it that can."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.grammar.verbs import auxiliaries, first_joined
from timeline.events.headlines.phrases import Phrases
from timeline.events.people.cast import Cast
from timeline.events.people.participants import subject_of
from timeline.text.syntax import Parse, Word

DEEPEST = 6  # clauses that are climbed in search of one that can stand alone


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands alone in one article."""

    parse: Parse
    cast: Cast
    phrases: Phrases

    def of(self, word: Word) -> Word:
        """The noun or verb whose phrase or clause is the headline."""
        above = self.parse.words[word.head]
        if word.dep == "acl" and word.tag == "VB" and above.pos in ("NOUN", "PROPN"):
            governor = self.parse.words[above.head]
            return self._standing(governor) if above.dep == "dobj" and governor.pos == "VERB" and governor.dep != "prep" else self.of(above)
        if word.pos in ("NOUN", "PROPN"):
            phase = self.cast.words.label("classes.verbs", self._verb(word).lemma.lower()) == "ASPECTUAL"
            return word if phase or self._enough(word) or not self._clausal(word) else self._standing(self._verb(word))
        verb = self._carrier(word)
        return self._standing(verb) if verb.pos in ("VERB", "AUX") else verb

    def modal(self, i: int, governor: Word, *, said: bool) -> bool:
        """Whether what somebody says may be, says so itself: "a blockade could cut off the islands" of what the navy warned of."""
        verb = first_joined(self.parse, self.parse.words[i])
        at = self.parse.words[i]
        aux = [*auxiliaries(self.parse, at), *auxiliaries(self.parse, verb)]
        asked = any(c.dep == "mark" and c.text.lower() != "that" for c in self.parse.under(verb.i))
        told = verb.dep == "ccomp" and verb.head == governor.i and said
        return told and not asked and any(a.tag == "MD" for a in aux) and self.alone(at)

    def to_come(self, verb: Word) -> bool:
        """Whether an infinitive says whose plan it tells, and what, by itself: "Halden to pay" of "Halden agreed to pay"."""
        first = first_joined(self.parse, verb)
        infinitive = any(c.tag == "TO" for c in auxiliaries(self.parse, verb)) and first.dep in ("xcomp", "ccomp")
        subject = subject_of(self.parse, verb) if infinitive and self.parse.child(first.head, "neg") is None else None
        return subject is not None and (subject.pos != "PRON" or self.cast.antecedent(subject) is not None)

    def alone(self, verb: Word) -> bool:
        """Whether a clause has a subject and asks no question: "what Iran needs" cannot stand alone."""
        if self.parse.child(verb.i, "expl") is not None:
            return True
        subject = subject_of(self.parse, verb)
        infinitive = verb.tag == "VB" and any(c.tag == "TO" for c in self.parse.under(verb.i))
        return subject is not None and subject.tag not in ("WP", "WDT") and not infinitive and not self._asked(verb)

    def _verb(self, noun: Word) -> Word:
        return self.parse.words[first_joined(self.parse, noun).head]

    def _clausal(self, noun: Word) -> bool:
        """Whether a noun has a clause around it that can stand alone."""
        verb = self._verb(noun)
        return (
            noun.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj") and verb.pos in ("VERB", "AUX") and self.alone(self._standing(verb))
        )

    def _enough(self, noun: Word) -> bool:
        """Whether a noun phrase says enough by itself: more than its noun, and no question."""
        if any(c.tag in ("WP", "WDT") for c in self.parse.under(noun.i)) or noun.dep == "attr":
            return False
        content = [w for w in self.phrases.noun(noun) if w.pos in ("NOUN", "PROPN", "VERB") or w.dep in ("amod", "nummod")]
        return len(content) > 1 or any(True for _ in self.phrases.noun_options(noun))

    def _carrier(self, word: Word) -> Word:
        head = self.parse.words[first_joined(self.parse, word).head]
        if word.pos not in ("VERB", "AUX") and head.pos in ("VERB", "AUX"):
            return head
        return word

    def _standing(self, verb: Word) -> Word:
        """The verb itself where its clause can stand alone, else the nearest clause above it that can."""
        at = verb
        for _ in range(DEEPEST):
            head = self.parse.words[at.head]
            if head.i == at.i or self.alone(at):
                return at
            up = head if head.pos in ("VERB", "AUX") else self.parse.words[head.head]
            if up.pos not in ("VERB", "AUX"):
                return verb
            at = up
        return verb

    def _asked(self, verb: Word) -> bool:
        """Whether a clause is an indirect question."""
        if verb.dep not in ("ccomp", "pcomp", "csubj"):
            return False
        before = (w for c in self.parse.under(verb.i) if c.i < verb.i for w in self.parse.below(c.i))
        return any(w.tag in ("WP", "WRB", "WDT") for w in before)
