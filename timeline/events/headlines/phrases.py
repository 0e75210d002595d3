"""Which words of a clause or noun phrase a headline keeps: what a verb or noun cannot do without, and what may follow if there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events.grammar.verbs import AUXILIARIES, qualifiers
from timeline.events.headlines.marks import adjoins, hyphened
from timeline.events.people.cast import Cast
from timeline.events.people.participants import relative_object
from timeline.events.wordnet import wordnet
from timeline.text.syntax import Parse, Word

DATES = ("DATE", "TIME")
THE = ("the", "this", "that", "these", "those")
OVER = 10  # characters
AMOUNTS = ("PERCENT", "MONEY", "QUANTITY")
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
CORE = ("dobj", "attr", "acomp", "oprd", "dative", "agent", "prt")
NOUN_PARTS = (
    "npadvmod",
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
)
CLAUSES = ("relcl", "appos", "acl", "parataxis", "advcl", "mark", "preconj", "meta", "dep", "intj")
TAIL = ("of", "than")
DEEPEST = 2  # clauses inside a content clause: a headline has no room for more


@dataclass(frozen=True, slots=True)
class Option:
    """Words that may be added where the word they hang on is kept; what would be missed may be so many characters too long."""

    anchor: int
    words: tuple[Word, ...]
    over: int = 0


@dataclass(frozen=True, slots=True)
class Phrases:
    """Chooses words of one parse."""

    parse: Parse
    cast: Cast

    def noun(self, head: Word) -> list[Word]:
        """A noun with what stands before it and its "of": no clauses, no appositions, a person's name without titles."""
        head = self.cast.apposed(head) or head
        if self.known(head):
            deeds = (c for c in self.parse.under(head.i) if c.dep == "prep" and self.parse.child(c.i, "pcomp"))
            owner = [c for c in self.parse.under(head.i) if c.dep == "case"]
            return ordered([head, *owner, *(w for c in deeds for w in self.prepositional(c))])
        found, children = [head], self.parse.under(head.i)
        joined = self._listed(head)
        for child in children:
            if child.dep == "poss" and child.entity in DATES and head.tag in ("NN", "NNP"):
                found.append(replace(child, text="the", dep="det"))  # "the win" of "June’s win"
            elif child.dep in NOUN_PARTS and self._kept(child, head, joined=joined):
                found += self.noun(child) if child.dep in ("conj", "poss") else self._plain(child)
            elif child.dep == "prep" and child.text.lower() in TAIL and child.i > head.i:
                found += self.prepositional(child)
            elif child.dep == "prep" and child.i < head.i and not self.parse.under(child.i):
                found.append(child)  # "between 40 and 50 people"
            elif child.dep == "appos" and child.pos == "PROPN" and adjoins(self.parse, head, child):
                found += self.noun(child)  # "the tanker Ragna Holm"
        end = self.cast.spans.get(head.i, (head.i, head.i))[1]
        return ordered([*found, *self.parse.words[head.i + 1 : end]])  # "Centers for Disease Control"

    def known(self, head: Word) -> bool:
        """Whether a surname is enough: the article gives the full name of one person who has it, and calls them so."""
        children = self.parse.under(head.i)
        titled = any(self.cast.title(c) for c in children)
        owned = any(c.dep == "poss" for c in children) and not titled  # "Iran’s Foreign Minister Araqchi" is, "Apple’s Store" is not
        plain = head.tag == "NNP" and not owned and not any(c.dep == "conj" for c in children)
        return plain and self.cast.person(head) and head.text in self.cast.alone and len(self.cast.surnames.get(head.text, ())) == 1

    def _kept(self, child: Word, head: Word, *, joined: bool) -> bool:
        one = any(c.text.lower() in ("a", "an") for c in self.parse.under(head.i)) or hyphened(self.parse, child)  # "an all-time high"
        if (
            child.pos == "SPACE"
            or (child.i < head.i and self._linking(child))
            or (child.entity in DATES and child.dep in ("advmod", "compound", "nmod", "poss") and not one)
            or (
                child.entity in DATES and child.dep == "nummod" and sum(c.entity in DATES for c in self.parse.under(head.i)) > 1
            )  # "the 15 June estimate"
        ):
            return False
        if child.i > head.i:
            each = child.dep == "npadvmod" and child.entity not in DATES and head.pos in ("NUM", "SYM", "NOUN")  # "$7 a share"
            late = child.dep == "amod" and child.i == head.i + 1  # "the cup final"
            return each or late or child.dep in ("case", "nummod") or (joined and child.dep in ("cc", "conj", "punct"))
        return True

    def _linking(self, child: Word) -> bool:
        """Whether a word before a noun ties its sentence to the one before: "But", "However, "."""
        after = self.parse.words[child.i + 1] if child.i + 1 < len(self.parse.words) else child
        return child.dep == "cc" or (child.dep in ("advmod", "intj") and after.text == ",")

    def _plain(self, child: Word) -> list[Word]:
        return [w for w in self.parse.below(child.i) if w.dep not in CLAUSES and w.pos != "SPACE"]

    def noun_options(self, head: Word) -> Iterator[Option]:
        """The phrases after a noun, nearest first, each with the phrases inside it."""
        for child in self.parse.under(head.i):
            if child.dep == "prep" and child.i > head.i and not self.temporal(child):
                words = self.prepositional(child)
                if child.text.lower() not in TAIL and words:
                    yield Option(head.i, tuple(words))
                for below in self.parse.under(child.i):
                    if below.dep == "pobj":
                        yield from self.noun_options(below)
            elif child.dep == "acl" and child.i > head.i and any(c.tag == "TO" for c in self.parse.under(child.i)):
                yield Option(head.i, tuple(self.content(child) if self.has_subject(child) else self.whole(child)), OVER)

    def prepositional(self, preposition: Word) -> list[Word]:
        """A preposition with its noun or clause."""
        found = [preposition]
        for child in self.parse.under(preposition.i):
            if child.dep == "pobj":
                found += [*self.noun(child), *self.needed(child)]
            elif child.dep == "pcomp" and child.pos in ("VERB", "AUX"):
                found += self.content(child)
            elif child.dep == "prep":
                found += self.prepositional(child)
        return ordered(found) if len(found) > 1 else []

    def needed(self, noun: Word) -> list[Word]:
        """The phrase that a noun leads up to: "in consultation" with whom, "on a decline" in what."""
        after = self.parse.words[noun.i + 1] if noun.i + 1 < len(self.parse.words) else noun
        led = after.dep == "prep" and after.head == noun.i and after.text.lower() not in TAIL and not self.temporal(after)
        before = [c for c in self.parse.under(noun.i) if c.i < noun.i]
        bare = noun.tag == "NN" and not before
        deed = wordnet(self.parse.document.language).verb_of(noun.lemma.lower()) and not any(
            (c.dep == "poss" and c.entity not in DATES) or c.text.lower() in THE for c in before
        )
        aim = next((c for c in self.parse.under(noun.i) if c.dep == "acl" and noun.i < c.i <= noun.i + 2), None)
        if aim is not None and any(c.tag == "TO" for c in self.parse.under(aim.i)):
            return self.whole(aim)
        return self.prepositional(after) if led and (bare or deed) else []

    def core(self, verb: Word) -> list[Word]:
        """What a verb cannot do without, beside its subject and auxiliaries."""
        found: list[Word] = []
        for child in self.parse.under(verb.i):
            lasting = self.lasting(verb, child)
            if child.dep in CORE and child.i > verb.i and (child.entity not in DATES or lasting):
                found += self._complement(child)
            elif child.dep in ("xcomp", "ccomp") and child.i > verb.i and not (child.dep == "ccomp" and self.has_subject(child)):
                found += self.content(child) if self.has_subject(child) else self.whole(child)
            elif (child.dep == "advmod" and child.i == verb.i + 1 and self._manner(child)) or self._stranded(verb, child):
                found.append(child)
            elif child.dep == "npadvmod" and child.i > verb.i and (lasting or child.entity in AMOUNTS):
                found += self.noun(child)
            elif child.dep == "prep" and child.text.lower() == "as" and self.parse.child(child.i, "pcomp") and child.i > verb.i:
                found += self.prepositional(child)
        about = relative_object(self.parse, verb)
        return ordered([*found, *(self.noun(about) if about is not None else [])])

    def lasting(self, verb: Word, time: Word) -> bool:
        """Whether a time is what a verb is about: "lasted two weeks", "missed two weeks of training", "set 10 May as the deadline"."""
        if self.cast.words.holds("headline.lasting", verb.lemma.lower()):
            return time.tag != "NNP"  # "took two years", not "took office Monday"
        if time.dep not in ("dobj", "npadvmod"):
            return False
        named = any(c.dep == "prep" and c.text.lower() == "as" for c in self.parse.under(verb.i))
        return named or (time.dep == "dobj" and self.parse.child(time.i, "prep") is not None)

    def _stranded(self, verb: Word, child: Word) -> bool:
        """Whether a preposition without its noun follows a verb: "she voted against"."""
        return child.dep == "prep" and child.i == verb.i + 1 and not self.parse.children[child.i]

    def _listed(self, head: Word) -> bool:
        """Whether a noun begins a list that an "and" or "or" closes."""
        at: Word | None = head
        while at is not None:
            if self.parse.child(at.i, "cc") is not None and self.parse.child(at.i, "conj") is not None:
                return True
            at = next((c for c in self.parse.under(at.i) if c.dep == "conj" and c.i > at.i), None)
        return False

    def _manner(self, adverb: Word) -> bool:
        """Whether an adverb right after a verb says how or where to: "fell ill", "went away"; when is said beside the headline."""
        text = adverb.text.lower()
        ends = all(
            w.pos in ("PUNCT", "SPACE") or w.dep in ("prep", "advcl", "mark", "cc") for w in self.parse.words[adverb.i + 1 : adverb.i + 2]
        )
        return (
            self.cast.words.holds("headline.adverbs", text)
            or text.endswith("ly")
            or (ends and adverb.entity not in DATES and not self.cast.words.holds("drop.dates", text))
        )

    def _complement(self, child: Word) -> list[Word]:
        if child.pos == "ADP" and child.dep != "prt":
            return self.prepositional(child)
        if child.pos in ("NOUN", "PROPN", "PRON", "NUM", "SYM") or child.dep == "dobj":
            return self.noun(child)
        return self._predicate(child)

    def _predicate(self, word: Word) -> list[Word]:
        found = [word]
        for child in self.parse.under(word.i):
            if child.dep in ("det", "advmod", "neg", "npadvmod", "amod", "nummod") and child.i < word.i and child.entity not in DATES:
                found.append(child)
            elif child.dep == "xcomp" and child.i > word.i:
                found += self.whole(child)
            elif child.dep == "prep" and child.text.lower() in TAIL and child.i > word.i:
                found += self.prepositional(child)
            elif child.dep in ("cc", "conj") and child.pos in ("CCONJ", word.pos) and not self.has_subject(child):
                found += [child] if child.dep == "cc" else self._predicate(child)
        return found

    def whole(self, verb: Word, depth: int = 0) -> list[Word]:
        """A verb phrase below another: auxiliaries, negation, verb, what it cannot do without, and one phrase where it has no object."""
        parts = [
            c for c in self.parse.under(verb.i) if c.dep == "neg" or (c.dep in (*AUXILIARIES, "mark") and c.i < verb.i and c.pos != "SPACE")
        ] + qualifiers(self.parse, verb, self.cast.words)
        found = [verb, *parts, *self.core(verb)]
        if not any(c.dep in ("dobj", "acomp", "attr", "xcomp", "ccomp") for c in self.parse.under(verb.i)):
            first = next((c for c in self.parse.under(verb.i) if c.dep == "prep" and c.i > verb.i and not self.temporal(c)), None)
            found += self.prepositional(first) if first is not None else []
        said = next((c for c in self.parse.under(verb.i) if c.dep == "ccomp" and c.i > verb.i and self.has_subject(c)), None)
        found += self.content(said, depth + 1) if said is not None and depth < DEEPEST else []
        return ordered(found)

    def content(self, verb: Word, depth: int = 0) -> list[Word]:
        """A clause with its own subject, reduced to its core."""
        lead = [c for c in self.parse.under(verb.i) if c.dep in SUBJECTS]
        asked = [c for c in self.parse.under(verb.i) if c.tag in ("WRB", "WP", "WDT") and c.i < verb.i]
        objects = [w for c in self.parse.under(verb.i) if c.dep == "dobj" and c.i < verb.i for w in self.noun(c)]
        return ordered([*self.whole(verb, depth), *asked, *objects, *(w for c in lead for w in self.noun(c))])

    def options(self, verb: Word, depth: int = 0) -> Iterator[Option]:
        """What may follow a verb: content clauses, what belongs to its objects, phrases in reading order; never those of time."""
        after = [c for c in self.parse.under(verb.i) if c.i > verb.i]
        for child in after:
            if child.dep == "ccomp" and self.has_subject(child) and not any(c.text.lower() == "where" for c in self.parse.under(child.i)):
                yield Option(verb.i, tuple(self.content(child)), OVER)
                yield from self.options(child, depth + 1) if depth < DEEPEST else ()
        for child in after:
            if child.dep in ("dobj", "attr"):
                yield from self.noun_options(child)
        for child in after:
            yield from self._after(verb, child)

    def _after(self, verb: Word, child: Word) -> Iterator[Option]:
        if child.dep == "prep" and not self.temporal(child):
            words = self.prepositional(child)
            if words:
                yield Option(verb.i, tuple(words))
        elif child.dep in ("xcomp", "acomp"):
            yield from self._below(child)
        elif child.dep == "advcl" and any(c.tag == "TO" for c in self.parse.under(child.i)):
            yield Option(verb.i, tuple(self.content(child) if self.has_subject(child) else self.whole(child)))

    def _below(self, child: Word) -> Iterator[Option]:
        if child.pos in ("VERB", "AUX"):
            yield from self.options(child)
            return
        for each in self.parse.under(child.i):
            if each.dep == "prep" and each.i > child.i and not self.temporal(each):
                yield Option(child.i, tuple(self.prepositional(each)))
            elif each.dep == "ccomp" and each.i > child.i:
                yield Option(child.i, tuple(self.content(each)))

    def has_subject(self, verb: Word) -> bool:
        """Whether a clause has a subject of its own."""
        return self.parse.child(verb.i, *SUBJECTS) is not None

    def temporal(self, preposition: Word) -> bool:
        """Whether a phrase says when or under what circumstances: the date stands beside the headline."""
        return self.named(preposition) or self.cast.words.holds("headline.when", preposition.text.lower())

    def named(self, preposition: Word) -> bool:
        """Whether a phrase names a date or a length of time."""
        below = self.parse.under(preposition.i)
        sentence = preposition.text.lower() == "to" and any(w.tag == "NNS" for w in below)  # "sentenced to six years"
        return not sentence and any(w.entity in DATES for w in below if w.dep in ("pobj", "pcomp", "nummod"))


def ordered(words: list[Word]) -> list[Word]:
    """Each word once, in reading order."""
    return [word for _, word in sorted({word.i: word for word in words}.items())]
