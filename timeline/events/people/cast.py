"""Who is who in an article: surnames to full names, titles and descriptions to the one they can mean, pronouns where that is safe.

A wrong referent is worse than none: whatever could mean two is left as it stands.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from timeline.events.lexicon import Lexicon
from timeline.events.people.things import Things
from timeline.events.wordnet import wordnet
from timeline.text.syntax import Parse, Word

FORMS = dict.fromkeys(("he", "him", "his", "himself"), "he") | dict.fromkeys(("she", "her", "hers", "herself"), "she")
SUFFIXES = ("Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV")
SUBJECT = ("nsubj", "nsubjpass")


@dataclass
class Cast:
    """The names of one article; `quoted` are the positions of words inside quotation marks."""

    parse: Parse
    words: Lexicon
    quoted: frozenset[int] = frozenset()
    surnames: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    alone: set[str] = field(default_factory=set)
    titles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    fuller: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    meant: dict[int, Word | None] = field(default_factory=dict)
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.spans = {i: (a, b) for a, b, label in self.parse.names if label == "ORG" or self._owned(a, b) for i in range(a, b)}
        for word in self.parse.words:
            if word.tag in ("NNP", "NNPS") and word.dep not in ("compound", "nmod"):
                self._enter(word)
            if word.tag in ("NN", "NNP") and word.text.islower():
                self._describe(word)
        things = Things(self.parse, self.words, wordnet(self.parse.document.language), self.quoted, self.meant)
        for word in self.parse.words:
            if word.pos == "PRON" and word.i not in self.quoted:
                self._meet(things, word)

    def _meet(self, things: Things, pronoun: Word) -> None:
        text = pronoun.text.lower()
        if self.words.holds("people.third", text):
            self.meant[pronoun.i] = self._antecedent(pronoun)
        elif self.words.holds("people.plural", text) or text in ("it", "its"):
            self.meant[pronoun.i] = things.antecedent(pronoun)

    def _enter(self, head: Word) -> None:
        run = self.run(head)
        if len(run) == 1:
            self.alone.add(head.text)
        firm = self.words.holds("people.firms", head.text.lower())
        if len(run) > 1 and head.text not in SUFFIXES and not firm and any(w.entity == "PERSON" for w in run):
            name = joined(run)
            self.surnames[head.text].add(name)
            for title in self._titles_of(head):
                self.titles[title].add(name)

    def _titles_of(self, head: Word) -> list[str]:
        near = self.parse.under(head.i)
        above = self.parse.words[head.head]
        near += [above] if head.dep == "appos" else []
        return [w.lemma.lower() for w in near if w.dep in ("compound", "appos", "nmod") or w is above if self.title(w)]

    def title(self, word: Word) -> bool:
        """Whether a word is a title before a name: "President", "Mr"."""
        return self.words.holds("people.titles", word.lemma.lower()) or self.words.holds("people.courtesy", word.text.lower())

    def teller(self, head: Word) -> str:
        """The name as it is written after "according to": with its article where it is no proper name."""
        name = self.name(head)
        first = self.parse.below(head.i)[0]
        if head.pos == "NOUN" and name == self.phrase(head):
            named = self.parse.words[first.i + 1] if first.dep == "det" else first
            proper = named.entity not in ("", "CARDINAL", "ORDINAL") or named.tag.startswith("NNP")
            name = name if proper else name[:1].lower() + name[1:]
            return f"{first.text.lower()} {name}" if first.dep == "det" and first.text.lower() in ("the", "a", "an") else name
        return f"the {name}" if head.entity in ("ORG", "GPE", "NORP") and self._with_article(head) else name

    def _with_article(self, head: Word) -> bool:
        article = self.parse.child(head.i, "det")
        return article is not None and article.text.lower() == "the"

    def _describe(self, head: Word) -> None:
        """Remember a description that names its owner: "Sarn’s defence ministry" for a later "the ministry"."""
        owner = next((w for w in self.parse.under(head.i, "poss") if w.tag == "NNP"), None)
        if owner is not None:
            self.fuller[head.lemma.lower()].setdefault(self.phrase(head), head.i)

    def run(self, head: Word) -> list[Word]:
        """The words of a name, without the titles before it: "Vladimir Putin" of "Russian President Vladimir Putin"."""
        found = [head]
        at = head.i - 1
        while at >= 0 and (self._hyphen(at) or (self.parse.words[at].tag in ("NNP", "NNPS") and self._part(self.parse.words[at], head))):
            found.insert(0, self.parse.words[at])
            at -= 1
        return found

    def _hyphen(self, at: int) -> bool:
        """Whether a mark joins two parts of a name: "al-Assad"."""
        before, mark, after = self.parse.words[max(0, at - 1)], self.parse.words[at], self.parse.words[at + 1]
        return mark.text == "-" and before.end == mark.start and mark.end == after.start and before.tag == after.tag == "NNP"

    def _part(self, word: Word, head: Word) -> bool:
        inside = word.head == head.i or self.parse.words[word.head].head == head.i
        return inside and word.dep in ("compound", "nmod", "amod") and not self.title(word) and word.entity in ("", head.entity, "PERSON")

    def phrase(self, head: Word) -> str:
        """A short noun phrase as it stands, without its article."""
        below = [w for w in self.parse.below(head.i) if w.i <= head.i and w.dep != "det"]
        return joined(below)

    def person(self, head: Word) -> bool:
        """Whether a word heads the name of a person, though two may share it."""
        return head.entity == "PERSON" or bool(self.surnames.get(head.text))

    def apposed(self, head: Word) -> Word | None:
        """The person whom an apposition names: "the defence minister, Ragna Holm"."""
        beside = self.parse.child(head.i, "appos") if head.pos == "NOUN" and head.tag == "NN" else None
        return beside if beside is not None and beside.tag == "NNP" and self.person(beside) else None

    def name(self, head: Word) -> str:
        """The name of what a noun or pronoun means, resolved where that is safe, else as it stands; "" for a bare pronoun."""
        head = self.apposed(head) or head
        if head.tag in ("NNP", "NNPS"):
            known = self.surnames.get(head.text, set())
            run = joined(self.run(head))
            return next(iter(known)) if len(known) == 1 and " " not in run else self._whole(head, run)
        if head.pos == "PRON":
            found = self.antecedent(head)
            return self.name(found) if found is not None else ""
        return self._described(head) or self.phrase(head)

    def _whole(self, head: Word, run: str) -> str:
        """A name with what belongs to it after its head: "Organization of African Unity"."""
        start, end = self.spans.get(head.i, (head.i, head.i + 1))
        words = list(self.parse.words[start:end])
        return run if end <= head.i + 1 and not self._owned(start, end) else joined(words[1:] if words[0].text.lower() == "the" else words)

    def _owned(self, start: int, end: int) -> bool:
        """Whether a name has an owner inside: "Hudson’s Bay"."""
        inside = self.parse.words[start:end]
        return inside[0].tag == "NNP" and any(w.dep == "case" for w in inside[:-1])

    def short(self, name: str) -> str:
        """The surname where the article itself calls somebody by it whose full name it gives, any other name as it is."""
        surname = name.rpartition(" ")[2]
        return surname if name in self.surnames.get(surname, ()) and surname in self.alone else name

    def _described(self, head: Word) -> str:
        lemma = head.lemma.lower()
        kinds = self.parse.under(head.i, "det", "poss", "amod", "compound", "prep", "relcl")
        if head.tag != "NN" or [w.text.lower() for w in kinds] not in (["the"], ["The"]):
            return ""
        people = self.titles.get(lemma, set())
        if len(people) == 1:
            return next(iter(people))
        before = [name for name, at in self.fuller.get(lemma, {}).items() if at < head.i]
        return before[0] if len(self.fuller.get(lemma, {})) == 1 and before and not people else ""

    def antecedent(self, pronoun: Word) -> Word | None:
        """The noun that a pronoun of the third person points to, None where that is not safe."""
        return self.meant.get(pronoun.i)

    def _antecedent(self, pronoun: Word) -> Word | None:
        """The only person before it in its sentence; else the leading one of the sentence before; in reading order, each once."""
        found = self._same_form(pronoun) or self._named_before(pronoun)
        form = FORMS.get(pronoun.text.lower(), "")
        if found is None or self.forms.setdefault(self.name(found), form) != form:
            return None  # a man is no "she"
        return found

    def _same_form(self, pronoun: Word) -> Word | None:
        """What the same pronoun meant before in the sentence: "He denied it and his lawyer said he would appeal"."""
        first, _ = self.parse.sentences[pronoun.sentence]
        form = FORMS.get(pronoun.text.lower(), "")
        before = [w for w in self.parse.words[first : pronoun.i] if FORMS.get(w.text.lower()) == form]
        found = self.meant.get(before[-1].i) if before else None
        if found is None:
            return None
        others = {self.name(w) for w in self._people(before[-1].i, pronoun.i)} - {self.name(found)}
        return None if others else found

    def _named_before(self, pronoun: Word) -> Word | None:
        first, _ = self.parse.sentences[pronoun.sentence]
        here = self._people(first, pronoun.i)
        if any(w.dep in SUBJECT and w not in here and self._somebody(w) for w in self.parse.words[first : pronoun.i]):
            return None
        before = self._before(pronoun.sentence)
        if len({self.name(w) for w in here}) == 1:
            return None if self._unsure(here[-1], pronoun, before) else here[-1]
        if not here and before is not None:
            return before
        return next((w for w in here if self._leads(w)), None) if pronoun.dep in SUBJECT else None

    def _unsure(self, here: Word, pronoun: Word, before: Word | None) -> bool:
        """Whether nobody knows if a person is a he or a she, while the sentence before tells of one who is."""
        form = FORMS.get(pronoun.text.lower(), "")
        known = before is not None and self.forms.get(self.name(before)) == form and self.name(before) != self.name(here)
        return known and self.name(here) not in self.forms

    def _leads(self, person: Word) -> bool:
        """Whether a person is a subject, or named beside one."""
        return person.dep in SUBJECT or (person.dep == "appos" and self.parse.words[person.head].dep in SUBJECT)

    def _people(self, start: int, end: int) -> list[Word]:
        return [
            w
            for w in self.parse.words[start:end]
            if w.tag == "NNP" and w.dep not in ("compound", "nmod") and self.person(w) and w.i not in self.quoted and not self._half(w)
        ]

    def _half(self, word: Word) -> bool:
        """Whether a word is one half of a hyphenated name."""
        after = self.parse.words[word.i + 1] if word.i + 1 < len(self.parse.words) else word
        return (after.text == "-" and after.start == word.end) or not word.text[:1].isalpha()

    def _before(self, sentence: int) -> Word | None:
        """The person who is the subject of the nearest sentence before that is not all quotation, or the only person in it."""
        for number in range(sentence - 1, max(-1, sentence - 8), -1):
            first, last = self.parse.sentences[number]
            outside = [w for w in self.parse.words[first:last] if w.i not in self.quoted and not w.text.isspace() and w.pos != "PUNCT"]
            if not outside:
                continue
            return self._leading(self._people(first, last), outside)
        return None

    def _leading(self, people: list[Word], outside: list[Word]) -> Word | None:
        main = next((w for w in outside if w.dep in SUBJECT and self.parse.words[w.head].dep == "ROOT"), None)
        main = self._told_of(main) or (self.apposed(main) if main is not None else None) or main
        if main is not None and self.words.holds("people.third", main.text.lower()):
            return self.antecedent(main)
        if main is not None and main not in people and self._somebody(main):
            return None
        subject = main if main in people else next((w for w in people if self._leads(w)), None)
        if subject is not None:
            return None if self._told_by(subject) else subject
        return people[0] if len({self.name(w) for w in people}) == 1 and self._level(people[0]) else None

    def _told_of(self, teller: Word | None) -> Word | None:
        """Of whom somebody tells, where what is told stands first: "she" of "She loved the sea, Holm said"."""
        said = self.parse.child(teller.head, "ccomp") if teller is not None else None
        subject = self.parse.child(said.i, *SUBJECT) if said is not None and teller is not None and said.i < teller.i else None
        about = subject is not None and (self.words.holds("people.third", subject.text.lower()) or self.person(subject))
        return subject if about else None

    def _told_by(self, teller: Word) -> bool:
        """Whether somebody only tells of a "he" or "she" whom the sentence names before: "“He was tired,” Holm wrote"."""
        first, _ = self.parse.sentences[teller.sentence]
        return any(w.dep in SUBJECT and self.words.holds("people.third", w.text.lower()) for w in self.parse.words[first : teller.i])

    def _level(self, person: Word) -> bool:
        """Whether a person stands in a clause, not deep inside the phrase of another noun: "forces loyal to Holm"."""
        above = self.parse.words[person.head]
        return above.pos == "VERB" or (above.dep in ("prep", "agent", "dative") and self.parse.words[above.head].pos == "VERB")

    def _somebody(self, word: Word) -> bool:
        """Whether a singular noun may be a person whom "he" or "she" could mean as well: "one woman", a name nobody knows."""
        if word.tag == "NNP":
            return word.entity not in ("GPE", "NORP", "ORG", "LOC", "FAC")
        return word.tag == "NN" and wordnet(self.parse.document.language).noun_class(word.lemma.lower()) == "person"


def joined(words: list[Word]) -> str:
    """Words as they stood, single spaces between."""
    pieces = []
    for before, word in zip([None, *words], words, strict=False):
        gap = before is not None and before.end < word.start
        pieces.append((" " if gap else "") + " ".join(word.text.split()))
    return "".join(pieces).strip()
