"""What follows a verb in its clause, in the text's own words and order: all of it but when it was and what stands apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events.grammar.until import lifting
from timeline.events.headlines.marks import hyphened
from timeline.events.headlines.phrases import CORE, DATES, SUBJECTS, TAIL, Phrases, ordered
from timeline.events.people.participants import relative_object
from timeline.text.syntax import Parse, Word

NEEDED = (*CORE, "ccomp", "xcomp")
ASIDE = ("parataxis", "meta", "intj")  # what never belongs to the clause itself
LEADING = (*TAIL, "to")
BREAKS = (",", "(", "[", "-", "--", "–", "—", ":", ";", "...", "…")
RELATIVE = ("WRB", "WDT")
CONDITIONS = ("if", "unless", "lest")


@dataclass(frozen=True, slots=True)
class Clause:
    """Reads whole clauses of one parse."""

    parse: Parse
    phrases: Phrases

    def rest(self, verb: Word) -> list[Word] | None:
        """The words after a verb; None where the clause is out of order, or what it needs stands behind something else.

        - "The council gave men laid off in May a bonus, which angered the town." gave: men laid off a bonus
        - "The council met the firm’s owners in May, then wrote to them." met: the firm’s owners
        - "Then came the storm." came: none; "The accord that France signed in Sarn last May collapsed." signed: The accord in Sarn
        """
        after = [c for c in self.parse.under(verb.i) if c.i > verb.i]
        if any(c.dep in SUBJECTS for c in after):
            return None
        about = relative_object(self.parse, verb)  # "signed the accord" of "the accord that they signed"
        found = self.phrases.noun(about) if about is not None else []
        for n, child in enumerate(after):
            if self._apart(child):
                return None if any(c.dep in NEEDED for c in after[n:]) else ordered(found)
            if self._belongs(verb, child, after):
                found += (w for w in self._kept(child) if w.tag not in RELATIVE or w.i > verb.i)  # "where fuel is expected to run out"
        return ordered(found)

    def shorter(self, rest: list[Word]) -> Iterator[list[Word]]:
        """What is left of the words after a verb where a phrase at their end that can go is left out; the longest first.

        - "The mayor sold a boat to a man from Tarn." sold: a boat to a man
        - "The mayor voiced hope that it would rain." voiced: none
        """
        held = {w.i for w in rest}
        for n in range(len(rest) - 1, 0, -1):
            if self._optional(rest[n], held):
                yield rest[:n]

    def _optional(self, first: Word, held: set[int]) -> bool:
        """Whether the phrase that begins with a word may go without a loss to what stands before it."""
        top = first
        while (above := self.parse.words[top.head]).i != top.i and above.i > first.i and above.i in held:
            top = above
        if min(w.i for w in self.parse.below(top.i) if w.i in held) != first.i:
            return False
        head = self.parse.words[top.head]
        if top.dep in ("relcl", "acl"):
            bare = head.tag in ("NNS", "NN") and not any(c.i < head.i for c in self.parse.under(head.i))  # "the list of people | who"
            return not bare and not any(c.dep == "mark" or c.tag == "TO" for c in self.parse.under(top.i))
        if top.dep == "prep":
            return top.text.lower() not in LEADING and (
                self._second(head, top) if head.pos in ("VERB", "AUX") else not self.phrases.needed(head)
            )
        return top.dep == "advcl" and not any(c.text.lower() in CONDITIONS for c in self.parse.under(top.i))

    def _second(self, verb: Word, preposition: Word) -> bool:
        """Whether a verb has something else to say before a phrase: "died | in Tarn" has, "led to" has not."""
        between = [c for c in self.parse.under(verb.i) if verb.i < c.i < preposition.i]
        return any(c.dep in (*NEEDED, "prep") for c in between)

    def _belongs(self, verb: Word, child: Word, after: list[Word]) -> bool:
        """Whether what hangs on the verb is part of what it says: not when it was, nor the next clause."""
        relative = child.dep == "ccomp" and any(w.tag == "WDT" for w in self.parse.below(child.i) if w.i < child.i)
        if relative or child.pos == "SPACE" or child.dep in (*ASIDE, "mark", "neg"):  # what denies a verb is told with it
            return False  # a relative is of another noun: "seized before elections | that they vowed to disrupt"
        if child.dep in ("cc", "conj"):  # a noun that hangs on the verb is a slip of the parser
            if self._sharing(verb, after):
                return True
            joined = [c for c in after if c.dep == "conj" and c.i >= child.i]
            return joined != [] and all(c.pos in ("NOUN", "PROPN") and not self.phrases.has_subject(c) for c in joined)
        if child.dep == "advcl":
            return self._adjoined(child)
        if child.dep in ("prep", "agent"):
            return not self.phrases.temporal(child)
        return not self._when(verb, child)

    def _adjoined(self, clause: Word) -> bool:
        """Whether a clause says what for, how, or on what condition; when and why are said beside the headline."""
        marks = [c.text.lower() for c in self.parse.under(clause.i) if c.dep in ("mark", "advmod") and c.i < clause.i]
        purpose = any(c.tag == "TO" for c in self.parse.under(clause.i)) or clause.tag == "VBG"
        return any(m in CONDITIONS for m in marks) or (
            purpose and not any(self.phrases.cast.words.holds("headline.when", m) for m in marks)
        )

    def _when(self, head: Word, child: Word) -> bool:
        """Whether a word or phrase without a preposition says when."""
        if child.dep in ("dobj", "npadvmod", "attr", "oprd") and child.entity in DATES and head.pos in ("VERB", "AUX"):
            return not self.phrases.lasting(head, child)
        if hyphened(self.parse, child):
            return False
        if child.dep == "npadvmod" and child.lemma == "time" and head.pos in ("VERB", "AUX"):
            return True  # "some time between 11 and 15 May"
        word = head.pos in ("VERB", "AUX") and self.phrases.cast.words.holds("drop.dates", child.text.lower())
        return (
            (word or child.entity in DATES) and child.dep in ("npadvmod", "advmod", "nmod", "compound", "amod") and head.entity not in DATES
        )

    def _apart(self, child: Word) -> bool:
        """Whether a phrase is set off from the clause by a comma, a dash or a bracket."""
        first = self._first(child)
        return self._broken(first) and not self._listed(child, first) and not self._closing(first.i - 1)

    def _first(self, word: Word) -> Word:
        """The first word of a phrase, marks apart."""
        return next((w for w in self.parse.below(word.i) if w.pos not in ("PUNCT", "SPACE")), word)

    def _broken(self, first: Word) -> bool:
        """Whether a mark parts a word from the one before it: no hyphen, which touches both."""
        mark = self.parse.words[first.i - 1] if first.i > 0 else first
        return mark.text in BREAKS and (mark.text in (",", ":", ";", "(", "[") or mark.end < first.start)

    def _closing(self, mark: int) -> bool:
        """Whether a mark closes what was set off before it: "the mayor, Ragna Holm, at her house"."""
        last = self.parse.words[mark - 1]
        asides = [w for w in (last, *self.parse.up(last.i)) if w.dep in ("appos", "relcl")]
        return any(self.parse.below(w.i)[-1].i <= mark and self._opened(w) for w in asides)

    def _opened(self, aside: Word) -> bool:
        return self._broken(self._first(aside))

    def _listed(self, child: Word, first: Word) -> bool:
        """Whether a comma only parts the members of a list, or one adjective from the next."""
        return (child.dep in ("conj", "cc") and child.pos not in ("VERB", "AUX")) or first.i < child.head or child.pos == "PUNCT"

    def _kept(self, word: Word) -> list[Word]:
        """A word with what hangs on it."""
        if self.phrases.cast.apposed(word) is not None:
            return self.phrases.noun(word)
        short = word.pos in ("NOUN", "PROPN") and self.phrases.known(word)
        found = self.phrases.noun(word) if short else [word]
        for child in self.parse.under(word.i):
            if short and (child.i < word.i or child.dep == "appos"):
                continue
            if child.dep == "poss" and child.entity in DATES and word.tag in ("NN", "NNP"):
                found.append(replace(child, text="the", dep="det"))
            elif not self._drops(word, child):
                found += self._kept(child)
        return found

    def _drops(self, head: Word, child: Word) -> bool:
        if child.pos == "SPACE" or child.dep in ASIDE or (child.i > head.i and head.dep != "cc" and self._apart(child)):
            return True
        if child.dep in ("prep", "agent"):
            dated = self.phrases.temporal(child) and not (child.i > head.i and self._denied(head, child))
            return dated and (head.pos in ("VERB", "AUX") or self.phrases.named(child))
        if child.dep == "advcl":
            return head.pos not in ("ADV", "ADJ") and not self._adjoined(child)  # "as long as it takes"
        if child.dep in ("cc", "conj") and head.pos in ("NOUN", "PROPN") and head.dep != "conj":
            return self._afterthought(head, child)
        if child.dep in ("cc", "conj") and head.pos in ("VERB", "AUX"):
            return self._filled(head, child)
        return self._when(head, child) or (child.dep == "neg" and self._until(self.parse.words[child.i + 1]))  # "not until May"

    def _until(self, word: Word) -> bool:
        return self.phrases.cast.words.holds("until.words", word.text.lower())

    def _denied(self, verb: Word, until: Word) -> bool:
        """Whether an "until" takes back what denies the verb over it, so that both stay: "said that they had not left until May"."""
        denial = lifting(self.parse, until, self.phrases.cast.words) if self._until(until) else None
        return denial is not None and denial.head == verb.i

    def _afterthought(self, head: Word, child: Word) -> bool:
        """Whether a comma stands before the "and" of only two: the second begins what follows, "he founded the school, and the pupils"."""
        joints = [c for c in self.parse.under(head.i) if c.dep in ("cc", "conj") and c.i > head.i]
        marks = [c for c in self.parse.under(head.i) if c.text == ","]
        second = [c for c in joints if c.dep == "conj"]
        inner = any(c.dep == "conj" for w in second for c in self.parse.under(w.i))
        return child in joints and len(second) == 1 and not inner and bool(marks) and self.parse.words[joints[0].i - 1].text == ","

    def _filled(self, head: Word, child: Word) -> bool:
        """Whether what comes before an "and" is a whole clause, so that the second can go: "said it rained and it was cold"."""
        between = [c for c in self.parse.under(head.i) if head.i < c.i < child.i]
        return any(c.dep in (*NEEDED, "prep") for c in between) or (self.phrases.has_subject(head) and not self._shared(head))

    def _sharing(self, verb: Word, after: list[Word]) -> bool:
        """Whether a second verb has what belongs to both: "entered and left the square"."""
        joint = after[0] if after else verb
        return joint.dep == "cc" and joint.i == verb.i + 1 and self._shared(verb)

    def _shared(self, head: Word) -> bool:
        """Whether a second verb has an object that may be the first one's too: "seized and burned the papers"."""
        second = next((c for c in self.parse.under(head.i) if c.dep == "conj"), None)
        return second is not None and any(c.dep in NEEDED for c in self.parse.under(second.i)) and not self.phrases.has_subject(second)
