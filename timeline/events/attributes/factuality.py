"""Whether a text says that something happened, that it did not, that it may, or that it is to: and the words that make it so.

Scope is read off the parse: what denies or weakens a happening in its own clause, then what the predicates above it make of it
(factive, implicative, planning, doubting, reporting: Karttunen 1971; Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.attributes.bringing import infinitive, new, outcome
from timeline.events.grammar.verbs import SUBJECTS, Group, carrier, first_joined, group, imperative
from timeline.events.lexicon import Lexicon
from timeline.events.people.participants import accusing
from timeline.events.wordnet import wordnet
from timeline.text.syntax import Parse, Word

Verdict = tuple[str, tuple[Word, ...]]
FACT: Verdict = ("fact", ())
DEEPEST = 25  # predicates above a word that are looked at; deeper nesting is no sentence
ACCUSES = "accuses"  # what somebody is charged with, or cleared of, is no fact by that


@dataclass
class Judge:
    """The verdicts of one parse; each word is judged once."""

    parse: Parse
    words: Lexicon
    found: dict[int, Verdict] = field(default_factory=dict)

    def verdict(self, i: int, depth: int = 0) -> Verdict:
        """The factuality of a word and its cues.

        - "The treaty did not include a clause." include: negated; "It could destabilise the region." destabilise: possible.
        - "Sarn denied that it shelled the port." shelled: negated; "They failed to land." land: negated.
        - "The council will meet." meet: planned; "If they leave, we stay." leave: possible; "They regret that he left." left: fact.
        """
        if i not in self.found:
            self.found[i] = FACT  # a ring of heads cannot occur, a very deep nesting can
            self.found[i] = self._joined(i, depth) if depth < DEEPEST else FACT
        return self.found[i]

    def _joined(self, i: int, depth: int) -> Verdict:
        within, above = self._within(i), self._above(i, depth)
        pair = (within[0], above[0])
        cues = within[1] + above[1]
        if pair == ("negated", "negated") and not set(within[1]) & set(above[1]):
            return "fact", cues
        return next(((name, cues) for name in ("possible", "negated", "planned", "generic") if name in pair), FACT)

    def _within(self, i: int) -> Verdict:
        """What its own clause says."""
        word = self.parse.words[i]
        tense = group(self.parse, i, self.words)
        if imperative(self.parse, word):
            return "possible", (word,)
        if word.dep == "ROOT" and (mark := self.parse.child(i, "aux")) is not None and mark.tag == "TO" and self.parse.child(i, *SUBJECTS):
            return "planned", (mark,)  # a title: "council to close library"
        checks = (
            self._modal(i, tense),
            self._negation(tense),
            self._condition(i),
            self._hedge(i),
            self._question(word),
            self._generic(word, tense),
        )
        return next((found for found in checks if found), self._modifier(word) or FACT)

    def _modal(self, i: int, tense: Group) -> Verdict | None:
        if tense.modal is None:
            return None
        cues = (tense.modal, tense.negation) if tense.negation else (tense.modal,)
        if tense.negation and tense.modality in ("", "could", "can", "would"):
            return "negated", cues
        if tense.tense == "FUTURE" or (tense.modality == "would" and self._told(i)):
            return "planned", cues
        return "possible", cues

    def _told(self, i: int) -> bool:
        word = first_joined(self.parse, self.parse.words[i])
        return word.dep == "ccomp" and self.words.label("governors", self.parse.words[word.head].lemma.lower()) in ("reports", "plans")

    def _negation(self, tense: Group) -> Verdict | None:
        return ("negated", (tense.negation,)) if tense.negation else None

    def _condition(self, i: int) -> Verdict | None:
        first = first_joined(self.parse, self.parse.words[i])
        verb = carrier(self.parse, first.i) or first
        mark = next(
            (
                m
                for m in self.parse.under(verb.i)
                if m.dep in ("mark", "prep", "advmod") and self.words.holds("scope.conditions", m.text.lower())
            ),
            None,
        )
        return ("possible", (mark,)) if mark else self._awaited(verb)

    def _awaited(self, verb: Word) -> Verdict | None:
        """What is still to come, or comes again and again: "until the council meets", "when they leave"."""
        if verb.dep != "advcl" or group(self.parse, verb.i, self.words).tense != "PRESENT":
            return None
        mark = next((m for m in self.parse.under(verb.i) if self.words.holds("scope.awaited", m.text.lower()) and m.i < verb.i), None)
        return ("possible", (mark,)) if mark else None

    def _hedge(self, i: int) -> Verdict | None:
        verb = carrier(self.parse, i) or self.parse.words[i]
        for child in self.parse.under(verb.i):
            if child.dep == "advmod" and self.words.holds("scope.hedges", child.text.lower()):
                return "possible", (child,)
            if child.dep == "advmod" and self.words.holds("scope.scarcely", child.text.lower()) and not self._just_over(verb):
                return "negated", (child,)
        return None

    def _just_over(self, verb: Word) -> bool:
        """Whether something had been done just before another: "he had hardly sat down when the roof fell in"."""
        had = any(w.text.lower() == "had" for w in self.parse.under(verb.i, "aux"))
        marks = (m for clause in self.parse.under(verb.i, "advcl") for m in self.parse.under(clause.i, "mark", "advmod"))
        return had and any(self.words.holds("scope.following", m.text.lower()) for m in marks)

    def _question(self, word: Word) -> Verdict | None:
        """A yes-no question asks whether it happened; "who ordered it?" takes for granted that somebody did."""
        first, last = self.parse.sentences[word.sentence]
        mark = next((w for w in reversed(self.parse.words[first:last]) if w.text == "?"), None)
        if mark is None or word.dep not in ("ROOT", "ccomp", "conj") or word.pos not in ("VERB", "AUX"):
            return None
        asks = [w.tag for w in self.parse.words[first:last] if w.tag in ("WP", "WRB", "WDT", "WP$")]
        return None if asks else ("possible", (mark,))

    def _generic(self, word: Word, tense: Group) -> Verdict | None:
        """The simple present of habits, in a whole sentence: a headline tells what happened in it."""
        if tense.tense != "PRESENT" or tense.aspect != "NONE" or word.pos != "VERB" or not self._ended(word.sentence):
            return None
        adverb = next(
            (c for c in self.parse.under(word.i) if c.dep == "advmod" and self.words.holds("scope.generics", c.text.lower())), None
        )
        if adverb:
            return "generic", (adverb,)
        subject = self.parse.child(word.i, "nsubj", "nsubjpass")
        return ("generic", (subject,)) if subject and word.dep == "ROOT" and self._bare(subject) and self._dynamic(word) else None

    def _ended(self, sentence: int) -> bool:
        first, last = self.parse.sentences[sentence]
        return any(w.text in (".", ";", "!") for w in self.parse.words[max(first, last - 4) : last])

    def _dynamic(self, word: Word) -> bool:
        return self.words.label("classes.verbs", word.lemma.lower()) == ""

    def _bare(self, subject: Word) -> bool:
        """Whether a subject names a kind rather than someone: "ships", "people", "a doctor"."""
        if subject.text.lower() in ("people", "you", "one"):
            return True
        kinds = [c.dep for c in self.parse.under(subject.i)]
        return subject.tag == "NNS" and not set(kinds) & {"det", "poss", "nummod", "relcl", "acl", "prep", "amod", "compound"}

    def _modifier(self, word: Word) -> Verdict | None:
        """An adjective that makes of a noun something that is still to come or may not be at all: "the planned talks"."""
        if word.pos not in ("NOUN", "PROPN"):
            return None
        for child in self.parse.under(word.i):
            text = child.text.lower()
            if child.dep in ("amod", "compound", "det") and self.words.holds("scope.planned", text):
                return "planned", (child,)
            if child.dep in ("amod", "det") and self.words.holds("scope.doubtful", text):
                return "possible", (child,)
        return None

    def _above(self, i: int, depth: int) -> Verdict:
        """What the predicate that governs it makes of it."""
        word = first_joined(self.parse, self.parse.words[i])
        if word.i != i and self.parse.child(i, *SUBJECTS) and word.dep not in ("ccomp", "advcl"):
            return FACT
        governor, bridge = self._governor(word)
        if governor is None or (bridge and bridge.lemma.lower() == "without"):
            return ("negated", (bridge,)) if bridge else FACT
        if bridge and word.tag == "VBG" and self.words.holds("scope.ahead", bridge.text.lower()):
            return self._along(governor, depth)  # "expected to meet them before flying home"
        label = self.words.label("governors", governor.lemma.lower()) if word.dep != "advcl" else ""
        if (label == "inherits" or outcome(self.parse, word, self.words)) and bridge is None:
            return self.verdict(governor.i, depth + 1)
        if label and not (label == "knows" and word.dep == "xcomp"):
            return self._made(label, word, governor, depth) if self._selects(label, word, governor, bridge) else FACT
        return self._unlabelled(word, governor, bridge, depth)

    def _governor(self, word: Word) -> tuple[Word | None, Word | None]:
        """The predicate above a word, and the preposition between them."""
        head = self.parse.words[word.head]
        if head.i == word.i:
            return None, None
        if word.dep in ("pobj", "pcomp") and head.pos in ("ADP", "SCONJ", "PART", "ADV", "VERB"):
            above = accusing(self.parse, self.parse.words[head.head], self.words)
            return (above, head) if above.i != head.i else (None, None)
        if word.dep == "csubj" or (word.dep in SUBJECTS and word.pos == "NOUN" and head.lemma == "be"):
            return self._predicate(head), None
        if head.pos in ("AUX", "VERB") and word.dep in ("ccomp", "xcomp", "advcl") and head.lemma in ("be", "remain", "become", "seem"):
            return self._predicate(head) or head, None
        return head, None

    def _predicate(self, copula: Word) -> Word | None:
        return self.parse.child(copula.i, "acomp", "attr", "oprd")

    def _selects(self, label: str, word: Word, governor: Word, bridge: Word | None) -> bool:
        """Whether the governor speaks of this happening as its content, not as its occasion ("he warned after the attack")."""
        if word.dep in ("ccomp", "xcomp", "csubj", "acl"):
            return word.dep != "acl" or word.tag not in ("VBN", "VBD")  # "the contract signed in May"
        if word.dep in ("relcl", "advcl", "npadvmod", "parataxis", "amod", "appos"):
            return False
        if word.pos not in ("NOUN", "PROPN", "ADJ") and word.dep not in ("pcomp", "pobj"):
            return False
        if bridge is not None:
            return self._bridged(label, word, governor, bridge)
        if word.dep == "nsubj" and governor.pos == "VERB":
            return label == "denies" and governor.lemma in ("fail",)
        return (
            new(self.parse, word) or label in ("denies", "plans", "knows", "inherits") or governor.lemma in ("propose", "threaten", "want")
        )

    def _bridged(self, label: str, word: Word, governor: Word, bridge: Word) -> bool:
        if label == ACCUSES:
            return bridge.text.lower() in ("of", "with", "for", "on") and (word.tag == "VBG" or new(self.parse, word))
        content = {"for": ("doubts", "plans"), "of": ("doubts", "plans", "denies", "knows"), "from": ("denies",), "on": ("plans", "doubts")}
        strong = ("to", "about", "against", "into", "in", "at", "toward", "towards", "over", "with", "by")
        if bridge.text.lower() in strong and word.tag == "VBG":
            return label in ("doubts", "plans", "denies", "knows") and bridge.text.lower() not in ("by", "with", "in")
        return label in content.get(bridge.text.lower(), ()) and new(self.parse, word)

    def _made(self, label: str, word: Word, governor: Word, depth: int) -> Verdict:
        above, cues = self.verdict(governor.i, depth + 1)
        if label == "knows":
            return FACT
        if label == "reports":
            return ("possible", cues) if above in ("possible", "negated", "planned") and word.dep == "ccomp" else FACT
        if label == "denies":
            return {"fact": ("negated", (governor,)), "negated": ("fact", (*cues, governor))}.get(above, (above, cues))
        if label == "plans":
            return ("planned", (governor,)) if above in ("fact", "planned") else ("possible", (*cues, governor))
        if label in ("doubts", ACCUSES):
            return "possible", (governor,)
        return self.verdict(governor.i, depth + 1)

    def _unlabelled(self, word: Word, governor: Word, bridge: Word | None, depth: int) -> Verdict:
        """A governor that says nothing of its own passes its verdict on to a verb, and to a noun that it brings into being."""
        if word.dep == "xcomp" and self._due(word, governor) and (above := self.verdict(governor.i, depth + 1))[0] in ("fact", "generic"):
            return "planned", (governor, *above[1])
        if word.dep == "xcomp" and governor.pos in ("VERB", "AUX"):
            return (
                self.verdict(governor.i, depth + 1)
                if not infinitive(self.parse, word) or governor.lemma in ("have", "be")
                else self._purpose(word)
            )
        if word.dep in ("acl", "advcl", "xcomp", "ccomp", "pcomp") and infinitive(self.parse, word):
            return self._purpose(word)
        if word.dep == "advcl" and word.tag == "VBG" and word.i > governor.i and self.parse.child(word.i, *SUBJECTS) is None:
            return self._along(self._fronted(governor) or governor, depth)  # "a vote could be held, paving the way"
        if (
            bridge is None
            and word.pos == "NOUN"
            and word.dep in ("dobj", "nsubjpass", "nsubj", "attr")
            and governor.pos in ("VERB", "AUX")
            and new(self.parse, word)
        ):
            above = self.verdict(governor.i, depth + 1)
            return above if above[0] != "generic" else FACT
        return FACT

    def _due(self, word: Word, copula: Word) -> bool:
        """Whether someone or something is to do it: "the king is to visit Rome", not "his task is to teach", "is to blame"."""
        subject = self.parse.child(copula.i, "nsubj")
        if copula.lemma != "be" or copula.tag not in ("VBZ", "VBP") or subject is None or not infinitive(self.parse, word):
            return False
        named = self.words.holds("scope.tasks", subject.lemma.lower()) or self.words.label("governors", subject.lemma.lower()) != ""
        acts = subject.pos in ("PRON", "PROPN") or subject.entity != "" or self._alive(subject)
        bare = self.parse.child(word.i, "dobj", "ccomp", "xcomp") is None  # "the plant is to open in May"
        return not named and (acts or bare) and not self.words.holds("scope.idle", word.lemma.lower())

    def _alive(self, subject: Word) -> bool:
        return wordnet(self.parse.document.language).noun_class(subject.lemma.lower()) in ("person", "group")

    def _along(self, clause: Word, depth: int) -> Verdict:
        """The verdict of a clause that something goes with: what only may be, or is to come, brings nothing about yet."""
        above = self.verdict(clause.i, depth + 1)
        return above if above[0] in ("possible", "planned") else FACT

    def _fronted(self, teller: Word) -> Word | None:
        """What somebody says where it stands before the verb of saying."""
        return next((c for c in self.parse.under(teller.i) if c.dep == "ccomp" and c.i < teller.i), None)

    def _purpose(self, word: Word) -> Verdict:
        mark = next(c for c in self.parse.under(word.i) if c.tag == "TO")
        return "possible", (mark,)
