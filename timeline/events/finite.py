"""The verb of a headline: with its auxiliaries, made finite where it was not; "had warned" becomes "warned"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.events.cast import Cast, joined
from timeline.events.inflection import past
from timeline.events.participants import passive
from timeline.events.verbs import AUXILIARIES, auxiliaries, first_joined, imperative, qualifiers
from timeline.text.syntax import Parse, Word

SHORT = {"’ve": "have", "’re": "are", "’ll": "will", "’m": "am", "n’t": "not"}


@dataclass(frozen=True, slots=True)
class Finite:
    """Writes the verb groups of one parse."""

    parse: Parse
    cast: Cast

    def group(self, verb: Word, subject: Word | None) -> str:
        """The verb with its auxiliaries and what denies it."""
        aux = auxiliaries(self.parse, verb)
        children = self.parse.under(verb.i)
        negation = [c for c in children if c.dep == "neg"]
        true = qualifiers(self.parse, verb, self.cast.words)
        be = "were" if subject is not None and self._many(subject) else "was"
        if not self._is(verb):
            return " ".join(filter(None, (joined(true), self._made(verb, aux, be))))
        if aux and aux[0].tag == "VBD" and aux[0].lemma == "have" and not negation:
            return " ".join([be] * (len(aux) > 1) + [w.text for w in true] + [verb.text if len(aux) > 1 else self._past(verb)])
        first, *rest = sorted({w.i: w for w in (*aux, *negation, *true, verb)}.values(), key=lambda w: w.i)
        return joined([self._long(first, subject), *rest])

    def _many(self, subject: Word) -> bool:
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
