"""The verb of a headline: with its auxiliaries, made finite where it was not; "had warned" becomes "warned"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.events.grammar.inflection import past, present
from timeline.events.grammar.until import lifted
from timeline.events.grammar.verbs import AUXILIARIES, auxiliaries, first_joined, imperative, qualifiers
from timeline.events.people.cast import Cast, joined
from timeline.events.people.participants import passive
from timeline.text.syntax import Parse, Word

FORE = ("neg", "advmod", "prep", "npadvmod", "advcl", "preconj")  # what turns the order of a clause
SEVERAL = ("they", "we", "you", "these", "those")
ASKING = ("WRB", "WP", "WDT")
SHORT = {"’ve": "have", "’re": "are", "’ll": "will", "’m": "am", "n’t": "not"}


@dataclass(frozen=True, slots=True)
class Finite:
    """Writes the verb groups of one parse."""

    parse: Parse
    cast: Cast

    def group(self, verb: Word, subject: Word | None) -> str:
        """The verb with its auxiliaries and what denies it."""
        aux = auxiliaries(self.parse, verb)
        denials = [c for w in (verb, *aux) for c in self.parse.under(w.i, "neg")]
        negation = [c for c in denials if not lifted(self.parse, c, self.cast.words)]
        true = [w for w in qualifiers(self.parse, verb, self.cast.words) if w in negation or w not in denials]
        be = "were" if subject is not None and self._many(subject) else "was"
        if not self._is(verb):
            return " ".join(filter(None, (joined(true), self._made(verb, aux, be))))
        if aux and aux[0].tag == "VBD" and aux[0].lemma == "have" and not negation:
            main = verb.text if len(aux) > 1 else be if verb.lemma == "be" else self._past(verb)
            return " ".join([*[be] * (len(aux) > 1), *(w.text for w in true), main])
        said = {w.i: w for w in (*negation, *true)}
        if self._supported(verb, aux, subject, denied=negation != denials):
            before = [said[i].text.lower() for i in sorted(said)]
            return " ".join([*before, self._alone(verb, aux[0])])
        fronted = [replace(w, text=w.text.lower()) for i, w in sorted(said.items()) if aux and subject and i < aux[0].i < subject.i]
        first, *rest = sorted(({w.i: w for w in (*aux, verb)} | {i: w for i, w in said.items() if not fronted}).values(), key=lambda w: w.i)
        lead = joined([self._long(first, subject)])
        return " ".join([lead, joined(fronted), joined(rest)]) if fronted else joined([self._long(first, subject), *rest])

    def _supported(self, verb: Word, aux: list[Word], subject: Word | None, *, denied: bool) -> bool:
        """Whether a "do" only stands there for the order of words or for what is not denied after all: "never did they pay"."""
        if len(aux) != 1 or aux[0].lemma != "do":
            return False
        fore = [w for w in self.parse.under(verb.i) if w.i < aux[0].i and w.dep in FORE]
        asked = any(w.text == "?" for w in self.parse.words[slice(*self.parse.sentences[verb.sentence])])
        wondering = any(below.tag in ASKING for w in fore for below in self.parse.below(w.i))
        turned = subject is not None and aux[0].i < subject.i and fore != [] and not asked and not wondering
        plain = not any(w.text.lower() in ("not", "n't", "n’t") for w in self.parse.under(verb.i, "neg") if not denied)
        return (turned or denied) and plain

    def _alone(self, verb: Word, do: Word) -> str:
        """A verb without its "do"."""
        return {"VBD": self._past(verb), "VBZ": present(verb.lemma.lower())}.get(do.tag, verb.text)

    def _many(self, subject: Word) -> bool:
        if subject.pos == "PRON":
            meant = self.cast.antecedent(subject)
            return subject.text.lower() in SEVERAL if meant is None else meant is not subject and self._many(meant)
        one = subject.tag == "NNPS" and subject.entity in ("ORG", "GPE")  # "Foods", "Dairies"
        return (subject.tag in ("NNS", "NNPS") and not one) or self.parse.child(subject.i, "conj") is not None

    def _long(self, word: Word, subject: Word | None) -> Word:
        """A shortened auxiliary in full where it does not follow its pronoun: "the council have" of "they’ve"."""
        full = SHORT.get(word.text.lower().replace("'", "’"))
        resolved = subject is None or subject.pos != "PRON" or self.cast.antecedent(subject) is not None
        return replace(word, text=full) if full and resolved else word

    def _is(self, verb: Word) -> bool:
        tags = {verb.tag, *(a.tag for a in auxiliaries(self.parse, verb))}
        first = first_joined(self.parse, verb)
        if imperative(self.parse, verb):
            return True
        if verb.tag == "VBD" and verb.dep == "conj" and self._undergone(verb, first):
            return False
        if verb.tag == "VBD" and verb.dep == "acl" and self.parse.child(verb.i, "nsubj", "dobj") is None:
            return False  # a participle taken for a past tense
        if verb.tag == "VB" and "TO" not in tags and verb.dep == "ROOT" and self.parse.child(verb.i, "nsubj") is not None:
            return True  # a present taken for an infinitive: "most storms happen in winter"
        bare = verb.tag == "VB" and first is not verb and first.tag in ("VBP", "VBZ", "VBD") and "TO" not in tags
        if verb.tag == "VBD" and verb.dep == "advcl" and self.parse.child(verb.i, "nsubj", "nsubjpass", "dobj") is None:
            return False
        return bool(tags & {"VBD", "VBZ", "VBP", "MD"}) or bare

    def _made(self, verb: Word, aux: list[Word], be: str) -> str:
        if any(a.tag == "TO" for a in aux):
            return joined(sorted([*aux, verb], key=lambda w: w.i))
        first = first_joined(self.parse, verb)
        if (
            (passive(self.parse, verb) and verb.tag in ("VBN", "VBD"))
            or self._undergone(verb, first)
            or self._suffered(verb, first)
            or (verb.tag == "VBD" and verb.dep in ("advcl", "acl"))
        ):
            return f"{be} {verb.text.lower()}"
        return self._past(verb)

    def _suffered(self, verb: Word, first: Word) -> bool:
        """Whether a participle is joined to one that hangs on a noun or clause: "a man wearing boots and clad in brown"."""
        alone = self.parse.child(verb.i, "dobj", *AUXILIARIES, "nsubj") is None
        return verb.tag == "VBN" and alone and first is not verb and first.dep in ("acl", "advcl")

    def _undergone(self, verb: Word, first: Word) -> bool:
        """Whether a second verb, taken for a past tense, is a participle: "they were fired on and turned away by residents"."""
        by = self.parse.child(verb.i, "agent") is not None and self.parse.child(verb.i, "dobj", *AUXILIARIES) is None
        return by and first is not verb and any(a.dep == "auxpass" for a in auxiliaries(self.parse, first))

    def _past(self, verb: Word) -> str:
        """The simple past, in the text's own spelling where that has it."""
        return verb.text.lower() if verb.tag in ("VBN", "VBD") and verb.text.endswith("ed") else past(verb.lemma.lower(), self.cast.words)
