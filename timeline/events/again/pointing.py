"""What points back to a happening without naming it: "this", "it", "the move", "the incident"; and verbs that only say it took place.

Precision first: what could mean two happenings means none. The nouns, and what each may stand for, are words of the language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.events.event import POINTER, Mention
from timeline.events.lexicon import Lexicon
from timeline.events.people.participants import subject_of
from timeline.events.wordnet import Wordnet
from timeline.text import Span
from timeline.text.syntax import Parse, Word

SUBJECT = ("nsubj", "nsubjpass")
DONE = ("OCCURRENCE", "I_ACTION", "ASPECTUAL")
ALIVE = ("ORG", "GPE", "NORP", "PERSON")
BACK = ("the", "this", "that")
EVENTIVE = 0.5


@dataclass(frozen=True, slots=True)
class Pointing:
    """Finds what the words of one parse point back to; `told` are its mentions by the position of their words."""

    parse: Parse
    words: Lexicon
    wordnet: Wordnet
    quoted: frozenset[int]
    told: Mapping[int, Mention]

    def referent(self, word: Word) -> Mention | None:
        """The happening that a pronoun or an empty noun stands for, None where that is not safe.

        - "The firm closed its mine. The move angered the town." move: closed
        - "The mayor resigned on Monday. This came two days after the vote." This: resigned
        """
        if self._bare(word):
            found: list[Mention] = [m for m in self._before(word.sentence) if self._stands(word, m)] if self._spoken(word) else []
            return self._same_voice(word, found[0]) if len(found) == 1 else None
        if word.dep in SUBJECT and self._pronoun(word) and self._leads(word):
            beside = self._beside(word)
            found = [beside] if beside is not None else self._before(word.sentence, alone=True)
            done = [m for m in found if m.class_ in DONE]
            return self._same_voice(word, done[0]) if len(found) == 1 and done else None
        return None

    def occurs(self, verb: Word) -> Word | None:
        """The subject of a verb that says no more of it than that, or when, it took place: "it happened", "the news came a day later"."""
        lemma, subject = verb.lemma.lower(), self.parse.child(verb.i, *SUBJECT)
        place = self.parse.child(verb.i, "dobj")
        taken = lemma == "take" and place is not None and place.lemma == "place" and not self.parse.children[place.i]
        came = lemma == "come" and self._timed(verb)
        befell = subject is not None and self.words.holds("light.befall", lemma) and self._befalls(subject)
        return subject if taken or came or befell or self.words.holds("light.occur", lemma) else None

    def _befalls(self, subject: Word) -> bool:
        """Whether a noun that happens is the subject: "the earthquake struck the valley"."""
        return (
            subject.i in self.told
            and subject.pos == "NOUN"
            and self.wordnet.noun_class(subject.lemma.lower()) in ("event", "phenomenon", "process")
        )

    def pointers(self) -> list[tuple[Mention, Mention]]:
        """The pronouns and empty nouns that are no mentions of their own, as mentions of what they point back to, and that."""
        found: list[tuple[Mention, Mention]] = []
        for word in self.parse.words:
            if word.i in self.told or not (self._pronoun(word) or self.words.label("shells", word.lemma.lower())):
                continue
            if (meant := self.referent(word)) is not None:
                found.append((self._pointer(word, meant, len(found) + 1), meant))
        return found

    def _pointer(self, word: Word, meant: Mention, number: int) -> Mention:
        span = Span(self.parse.document.id, word.start, word.end)
        spot = replace(meant, eid=f"p{number}", span=span, sentence=self.parse.sentence_span(word.sentence), word=word.i)
        return replace(spot, text=word.text, lemma=word.lemma, pos=POINTER, tense="NONE", aspect="NONE", modality="", cues=(), salience=0.0)

    def _bare(self, word: Word) -> bool:
        """Whether a noun may stand for a happening and adds nothing of its own: "the move", "that incident"."""
        below = self.parse.under(word.i)
        pointing = any(c.dep == "det" and c.text.lower() in BACK for c in below)
        plain = all(c.dep in ("det", "punct", "case") or c.pos == "SPACE" for c in below)
        return word.tag == "NN" and word.dep != "compound" and pointing and plain and self.words.label("shells", word.lemma.lower()) != ""

    def _spoken(self, word: Word) -> bool:
        """Whether a noun stands in a clause of its own sentence, not in the name of something: "on the move" is none."""
        head = self.parse.words[word.head]
        return not (head.dep == "prep" and head.text.lower() == "on" and word.dep == "pobj" and word.lemma == "move")

    def _pronoun(self, word: Word) -> bool:
        return (word.text.lower() in ("this", "that") and word.tag == "DT") or (word.text.lower() == "it" and word.tag == "PRP")

    def _leads(self, word: Word) -> bool:
        """Whether a pronoun is the subject of a clause that speaks of a happening: what it led to, when it was."""
        verb = self.parse.words[word.head]
        first, _ = self.parse.sentences[word.sentence]
        early = any(w.pos in ("NOUN", "PROPN", "VERB", "PRON") for w in self.parse.words[first : word.i]) and verb.dep != "conj"
        if early or self.parse.child(verb.i, "expl", "csubj", "ccomp") is not None:
            return False
        if self.occurs(verb) is not None:
            return True
        return word.text.lower() != "it" and (self._happened(verb) or self._called(verb))

    def _happened(self, verb: Word) -> bool:
        told = self.told.get(verb.i)
        return told is not None and told.class_ in DONE and told.tense == "PAST" and verb.lemma != "be"

    def _called(self, verb: Word) -> bool:
        """Whether a clause says what kind of happening it was: "that was a mistake", "this was the third attack"."""
        kind = self.parse.child(verb.i, "attr") if verb.lemma == "be" else None
        lemma = kind.lemma.lower() if kind is not None and kind.tag == "NN" else ""
        return lemma != "" and (self.words.label("shells", lemma) != "" or self.wordnet.share(lemma) > EVENTIVE)

    def _beside(self, word: Word) -> Mention | None:
        """What the clause before in the same sentence tells: "the mayor resigned, and this angered the council"."""
        verb = self.parse.words[word.head]
        told = self.told.get(verb.head) if verb.dep == "conj" and verb.head < word.i else None
        return told if told is not None and told.factuality == "fact" else None

    def _before(self, sentence: int, *, alone: bool = False) -> list[Mention]:
        """The facts that the main clauses of the sentence before tell; nothing where it is no whole sentence.

        `alone`: all that it tells in its main clauses and in what they report, so that whoever wants only one can see the others.
        """
        if sentence == 0 or not self._whole(sentence - 1):
            return []
        first, last = self.parse.sentences[sentence - 1]
        root = next((w for w in self.parse.words[first:last] if w.dep == "ROOT"), None)
        spots = self._spots(root) if root is not None else []
        found = [self.told[w.i] for w in spots if w.i in self.told]
        facts = [m for m in found if m.factuality == "fact"]
        return facts if not alone or len(facts) == len(found) else []

    def _spots(self, root: Word) -> list[Word]:
        """A main verb, the verbs joined to it, what they report, and the noun that a verb says there was."""
        found, near = [root], self.parse.under(root.i)
        found += [w for w in near if w.dep in ("conj", "ccomp") and w.pos in ("VERB", "AUX")]
        there = self.parse.child(root.i, "expl") is not None
        found += [w for w in near if w.pos == "NOUN" and w.dep in (("attr", "dobj") if there else ())]
        light = root.i not in self.told or self.words.holds("light.verbs", root.lemma.lower())
        return found + [w for w in near if light and w.dep == "dobj" and self.wordnet.share(w.lemma.lower()) > EVENTIVE]

    def _whole(self, sentence: int) -> bool:
        first, last = self.parse.sentences[sentence]
        return any(w.text in (".", "!", ";") or w.text.endswith(".") for w in self.parse.words[max(first, last - 4) : last])

    def _stands(self, noun: Word, mention: Mention) -> bool:
        """Whether a noun may stand for what a mention tells."""
        kind, lemma = self.words.label("shells", noun.lemma.lower()), mention.lemma.lower()
        if kind == "saying":
            return mention.class_ == "REPORTING" or self.words.holds("stands.saying", lemma)
        if (
            mention.class_ not in DONE
            or (mention.tense == "PRESENT" and mention.aspect == "NONE")
            or self.words.holds("stands.saying", lemma)
        ):
            return False
        if kind in ("deed", "any"):
            return kind == "any" or self._deed(mention)
        return self.words.holds(f"stands.{kind}", lemma) or (mention.pos == "NOUN" and self.words.label("shells", lemma) == kind)

    def _deed(self, mention: Mention) -> bool:
        """Whether somebody did it on purpose, as far as grammar shows."""
        subject = subject_of(self.parse, self.parse.words[mention.word])
        if subject is None or self.wordnet.verb_class(mention.lemma.lower()) in ("weather", "perception", "stative"):
            return False
        group = subject.entity in ALIVE or self.wordnet.noun_class(subject.lemma.lower()) in ("person", "group")
        return group or subject.pos == "PRON" or self.parse.child(mention.word, "auxpass") is not None

    def _same_voice(self, word: Word, mention: Mention) -> Mention | None:
        """The mention where both stand inside quotation marks or both outside."""
        return mention if (word.i in self.quoted) == (mention.word in self.quoted) else None

    def _timed(self, verb: Word) -> bool:
        """Whether a clause says when something came, and not where from or into what."""
        near = self.parse.under(verb.i)
        inside = [*near, *(c for w in near if w.dep in ("advcl", "prep", "npadvmod") for c in self.parse.under(w.i))]
        dated = any(w.entity in ("DATE", "TIME") for w in inside)
        signals = [w for w in inside if w.dep in ("prep", "mark", "advmod", "pcomp", "npadvmod")]
        bound = [w for w in near if w.dep in ("prep", "prt", "acomp", "xcomp", "dobj", "attr")]
        names = ("light.when", "light.dated") if dated else ("light.when",)
        known = {w.i for w in (*signals, *bound) if any(self.words.holds(name, w.text.lower()) for name in names)}
        return (dated or any(w.i in known for w in signals)) and all(w.i in known for w in bound)
