"""A headline: one clause or noun phrase that stands alone, made of the text's own words, cut only where a phrase ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.cast import Cast, joined
from timeline.events.inflection import past
from timeline.events.participants import passive, subject_of
from timeline.events.verbs import AUXILIARIES, auxiliaries
from timeline.text.syntax import Parse, Word

LONGEST = 90
SHORTEST = 45  # what is left for a clause however long the name of its source is
DATES = ("DATE", "TIME")
CORE = ("dobj", "attr", "acomp", "oprd", "dative", "agent", "prt")
NOUN_PARTS = (
    "det",
    "predet",
    "poss",
    "case",
    "amod",
    "compound",
    "nmod",
    "nummod",
    "quantmod",
    "advmod",
    "neg",
    "cc",
    "conj",
    "punct",
    "npadvmod",
)
LEFT_OUT = ("relcl", "appos", "acl", "parataxis", "advcl", "mark", "preconj", "meta", "dep", "intj")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the headlines of one article."""

    parse: Parse
    cast: Cast

    def headline(self, i: int, speaker: str = "") -> str:
        """The headline of the happening at a word, with its source where somebody is said to say so.

        - "Putin hosted Araqchi in Moscow just two days after the strikes." hosted: "Putin hosted Araqchi in Moscow".
        """
        source = f", according to {speaker}" if speaker else ""
        room = max(SHORTEST, LONGEST - len(source))
        if self._in_person(i):
            return self._spoken(i, speaker, room)
        text = self._plain(i, room)
        return text[:1].upper() + text[1:] + source

    def _plain(self, i: int, room: int) -> str:
        word = self.parse.words[i]
        if word.pos in ("NOUN", "PROPN") and word.dep not in ("ROOT",):
            return self._of_noun(word, room)
        verb = self._carrier(word)
        if verb.pos not in ("VERB", "AUX"):
            return self._write(self._noun(verb), self._noun_options(verb), "", room)
        return self._clause(verb, room)

    def _carrier(self, word: Word) -> Word:
        if word.pos in ("VERB", "AUX"):
            return word
        head = self.parse.words[word.head]
        return head if head.pos in ("VERB", "AUX") and word.dep in ("acomp", "attr", "oprd") else word

    def _of_noun(self, noun: Word, room: int) -> str:
        """A noun phrase that says enough by itself; else the clause that it stands in."""
        core = self._noun(noun)
        content = [w for w in core if w.pos in ("NOUN", "PROPN", "VERB") or w.dep in ("amod", "nummod")]
        options = list(self._noun_options(noun))
        verb = self.parse.words[noun.head]
        clausal = (
            noun.dep in ("dobj", "nsubj", "nsubjpass", "attr") and verb.pos in ("VERB", "AUX") and subject_of(self.parse, verb) is not None
        )
        if clausal and ((len(content) < 2 and not options) or noun.dep == "attr"):
            return self._clause(verb, room)
        return self._write(self._trimmed(core), options, "", room)

    def _trimmed(self, core: list[Word]) -> list[Word]:
        """Without the words that point back into the article: "the recent", "this"."""
        kept = [w for w in core if not (self.cast.words.holds("drop.deictics", w.text.lower()) and w.dep in ("amod", "det"))]
        return kept[1:] if kept and kept[0].dep == "det" and kept[0].text.lower() in ("the", "a", "an") and len(kept) > 1 else kept

    def _clause(self, verb: Word, room: int) -> str:
        subject = subject_of(self.parse, verb)
        expletive = self.parse.child(verb.i, "expl")
        lead = self._subject(subject) if subject is not None else joined([expletive]) if expletive is not None else ""
        group = self._group(verb, subject)
        if not lead and not self._finite(verb):
            head = self.parse.words[verb.head]
            if head.i != verb.i and head.pos in ("VERB", "AUX"):
                return self._clause(head, room)
        options = list(self._options(verb))
        core = sorted({w.i: w for w in self._core(verb)}.values(), key=lambda w: w.i)
        return self._write(core, options, f"{lead} {group}".strip(), room)

    def _subject(self, head: Word) -> str:
        """A subject as a headline has it: a pronoun by the name it means, a name without its titles, a phrase without its clauses."""
        if head.pos == "PRON":
            found = self.cast.antecedent(head)
            return self._short(found) if found is not None else head.text
        return self._short(head)

    def _short(self, head: Word) -> str:
        if head.tag == "NNP" and self.cast.person(head) and not any(self.parse.words[c].dep == "conj" for c in self.parse.children[head.i]):
            known = self.cast.surnames.get(head.text, set())
            return head.text if len(known) == 1 else joined(self.cast.run(head))
        words = self._noun(head)
        for option in self._noun_options(head):
            if option and option[0].text.lower() == "of":
                words = sorted([*words, *option], key=lambda w: w.i)
        return _text(words)

    def _group(self, verb: Word, subject: Word | None) -> str:
        """The verb with its auxiliaries, made finite where it was not; "had warned" becomes "warned"."""
        aux = auxiliaries(self.parse, verb)
        extra = [self.parse.words[c] for c in self.parse.children[verb.i] if self.parse.words[c].dep in ("neg", "prt") or self._never(c)]
        negation = [w for w in extra if w.dep != "prt"]
        many = subject is not None and (
            subject.tag in ("NNS", "NNPS") or any(self.parse.words[c].dep == "conj" for c in self.parse.children[subject.i])
        )
        if not self._finite(verb):
            return self._made_finite(verb, aux, many=many)
        if [a.lemma for a in aux] == ["have"] and aux[0].tag == "VBD" and not negation:
            return past(verb.lemma, self.cast.words)
        passive_perfect = [a.lemma for a in aux] == ["have", "be"] and aux[0].tag == "VBD" and not negation
        if passive_perfect:
            return f"{'were' if many else 'was'} {verb.text}"
        parts = sorted([*aux, *negation, verb], key=lambda w: w.i)
        return _text(parts)

    def _never(self, c: int) -> bool:
        word = self.parse.words[c]
        return word.dep == "advmod" and self.cast.words.holds("scope.negation", word.text.lower())

    def _finite(self, verb: Word) -> bool:
        return verb.tag in ("VBD", "VBZ", "VBP", "MD") or any(a.tag in ("MD", "VBD", "VBZ", "VBP") for a in auxiliaries(self.parse, verb))

    def _made_finite(self, verb: Word, aux: list[Word], *, many: bool) -> str:
        if any(a.tag == "TO" for a in aux):
            return _text(sorted([*aux, verb], key=lambda w: w.i))
        if passive(self.parse, verb):
            return f"{'were' if many else 'was'} {verb.text}"
        return past(verb.lemma.lower(), self.cast.words)

    def _core(self, verb: Word) -> Iterator[Word]:
        """What a verb cannot do without, in the words of the text."""
        for child in self._children(verb):
            if child.dep in CORE and child.entity not in DATES:
                yield from self._complement(child)
            elif child.dep == "xcomp" or (child.dep == "ccomp" and child.i > verb.i and not self._has_subject(child)):
                yield from self._whole(child)

    def _complement(self, child: Word) -> Iterator[Word]:
        if child.dep == "agent" or child.pos == "ADP":
            yield child
            for below in self._children(child):
                if below.dep == "pobj":
                    yield from self._noun(below)
        elif child.pos in ("NOUN", "PROPN", "PRON", "NUM"):
            yield from self._noun(child)
        else:
            yield from self._predicate(child)

    def _predicate(self, word: Word) -> Iterator[Word]:
        yield word
        for child in self._children(word):
            if child.dep in ("advmod", "neg", "npadvmod") and child.i < word.i and child.entity not in DATES:
                yield child
            elif child.dep in ("xcomp", "prep") and not self._temporal(child):
                yield from self._whole(child) if child.dep == "xcomp" else self._prepositional(child)

    def _whole(self, verb: Word) -> Iterator[Word]:
        """A verb phrase below another: auxiliaries, negation, verb and what it cannot do without."""
        yield verb
        for child in self._children(verb):
            if child.dep in (*AUXILIARIES, "neg"):
                yield child
        yield from self._core(verb)
        for option in list(self._options(verb))[:1]:
            if option and option[0].dep == "prep" and not any(self.parse.words[c].dep == "dobj" for c in self.parse.children[verb.i]):
                yield from option

    def _options(self, verb: Word) -> Iterator[list[Word]]:
        """What may follow if there is room: content clauses, then phrases in reading order, never those of time."""
        children = self._children(verb)
        for child in children:
            if child.dep == "ccomp" and child.i > verb.i and self._has_subject(child) and not self._quoted_apart(child):
                yield self._content(child)
        for child in children:
            if child.dep in ("dobj", "attr", "nsubjpass") and child.i > verb.i:
                yield from self._noun_options(child)
        ordered = [c for c in children if c.i > verb.i] + [c for c in children if c.i < verb.i]
        for child in ordered:
            if child.dep == "prep" and not self._temporal(child):
                yield list(self._prepositional(child))

    def _quoted_apart(self, child: Word) -> bool:
        return child.i in self.cast.quoted

    def _content(self, verb: Word) -> list[Word]:
        """A content clause, reduced to its core."""
        subject = self.parse.child(verb.i, "nsubj", "nsubjpass", "expl")
        mark = [c for c in self._children(verb) if c.dep in ("mark", "aux", "auxpass", "neg", "expl")]
        found = [*mark, *self._whole(verb), *(self._noun(subject) if subject is not None else [])]
        return sorted({w.i: w for w in found}.values(), key=lambda w: w.i)

    def _has_subject(self, verb: Word) -> bool:
        return self.parse.child(verb.i, "nsubj", "nsubjpass", "expl") is not None

    def _noun(self, head: Word) -> list[Word]:
        """A noun with what stands before it and its "of": no clauses, no appositions."""
        found = [head]
        for child in self._children(head):
            if child.dep in NOUN_PARTS and not (child.i > head.i and child.dep in ("punct", "npadvmod", "advmod")) and child.pos != "SPACE":
                if child.dep in ("cc", "punct") and child.i > head.i and not any(c.dep == "conj" for c in self._children(head)):
                    continue
                found += (
                    self._noun(child) if child.dep in ("conj", "poss") else [w for w in self.parse.below(child.i) if w.dep not in LEFT_OUT]
                )
            elif child.dep == "prep" and child.text.lower() == "of" and child.i > head.i:
                found += list(self._prepositional(child))
        return sorted({w.i: w for w in found if w.pos != "SPACE"}.values(), key=lambda w: w.i)

    def _noun_options(self, head: Word) -> Iterator[list[Word]]:
        for child in self._children(head):
            if child.dep == "prep" and child.i > head.i and child.text.lower() != "of" and not self._temporal(child):
                yield list(self._prepositional(child))

    def _prepositional(self, preposition: Word) -> Iterator[Word]:
        yield preposition
        for child in self._children(preposition):
            if child.dep == "pobj":
                yield from self._noun(child)
            elif child.dep == "pcomp" and child.pos == "VERB":
                yield from self._content(child)
            elif child.dep == "prep":
                yield from self._prepositional(child)

    def _temporal(self, preposition: Word) -> bool:
        below = [self.parse.words[c] for c in self.parse.children[preposition.i]]
        named = any(w.entity in DATES for w in below if w.dep in ("pobj", "pcomp", "nummod"))
        return named or (
            preposition.text.lower() in ("after", "before", "during", "since", "until", "till", "following", "prior", "by")
            and preposition.dep == "prep"
        )

    def _in_person(self, i: int) -> bool:
        """Whether a clause speaks as "I" or "we", so that only a quotation is honest."""
        if i not in self.cast.quoted:
            return False
        verb = self._carrier(self.parse.words[i])
        subject = subject_of(self.parse, verb) if verb.pos in ("VERB", "AUX") else None
        near = [subject] if subject is not None else []
        near += [w for w in self.parse.below(i) if w.tag in ("PRP", "PRP$")]
        return any(w.text.lower() in ("i", "we", "my", "our", "us", "me", "you", "your") for w in near)

    def _spoken(self, i: int, speaker: str, room: int) -> str:
        text = self._plain(i, room - len(speaker.rsplit(" ", maxsplit=1)[-1]) - 4)
        return f"{speaker.rsplit(' ', maxsplit=1)[-1]}: “{text}”" if speaker else f"“{text}”"

    def _write(self, core: list[Word], options: list[list[Word]] | Iterator[list[Word]], lead: str, room: int) -> str:
        """The lead and the core, and of the options those that fit, in reading order after it."""
        chosen = {w.i: w for w in core}
        for option in options:
            wider = chosen | {w.i: w for w in option}
            if len(f"{lead} {_text(list(_ordered(wider)))}") <= room:
                chosen = wider
        return f"{lead} {_text(list(_ordered(chosen)))}".strip()

    def _children(self, word: Word) -> list[Word]:
        return [self.parse.words[c] for c in self.parse.children[word.i]]


def _ordered(words: dict[int, Word]) -> Iterator[Word]:
    return (words[i] for i in sorted(words))


def _text(words: list[Word]) -> str:
    """Words as they stood, without marks left hanging at the ends or doubled by what was dropped."""
    kept = [
        w
        for n, w in enumerate(words)
        if w.text not in ("“", "”", '"', "``", "''") and w.pos != "SPACE" and not (w.pos == "PUNCT" and _hangs(words, n))
    ]
    return joined(kept)


def _hangs(words: list[Word], n: int) -> bool:
    if n in (0, len(words) - 1):
        return True
    return words[n].i != words[n - 1].i + 1 or (words[n + 1].i != words[n].i + 1)
