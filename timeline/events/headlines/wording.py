"""Words of a text as a headline has them: pronouns as names where that is safe, nothing left hanging by what was dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.events.headlines.phrases import Phrases
from timeline.events.people.cast import Cast, joined
from timeline.text.syntax import Parse, Word

MARKS = ("“", "”", '"', "``", "`", "''", "‘", "«", "»")
OWNER = 4  # words of a name that can be an owner’s
POINTING = ("this", "that", "these", "those")


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes the words of one parse."""

    parse: Parse
    cast: Cast
    phrases: Phrases

    def text(self, words: list[Word], lead: str = "") -> str:
        """Words as they stood, without marks left hanging by what was dropped, pronouns as names where that is safe."""
        said = self._ended([w for w in words if w.text not in MARKS and w.pos != "SPACE"])
        if lead and said and said[0].pos == "DET":
            said = [replace(said[0], text=said[0].text.lower()), *said[1:]]
        return joined([self._named(w, lead) for n, w in enumerate(said) if not (w.pos == "PUNCT" and _hangs(said, n))])

    def plain(self, words: list[Word]) -> str:
        """Words just as they stood, without the marks around them: what somebody said."""
        said = [w for w in words if w.text not in MARKS and w.pos != "SPACE"]
        return joined([w for n, w in enumerate(said) if not (w.pos == "PUNCT" and n in (0, len(said) - 1))])

    def _ended(self, words: list[Word]) -> list[Word]:
        """The words without an "and", or a preposition, at their end that has lost what it led to."""
        while words and (
            words[-1].dep in ("cc", "preconj", "predet", "det") or (words[-1].dep == "prep" and self.parse.children[words[-1].i])
        ):
            words = words[:-1]
        return words

    def _named(self, word: Word, lead: str) -> Word:
        """A pronoun as the name it means: an object where that name is not the subject's, an owner where there is no subject yet.

        What points back into the text becomes an article: "the lawsuit" of "that lawsuit".
        """
        named = self.parse.words[word.head].tag == "NNP"  # "this Holm"
        if word.dep == "det" and word.text.lower() in POINTING and not named and word.entity not in ("DATE", "TIME"):
            return replace(word, text="the")
        whose = word.tag == "WP$" and not lead
        if not whose and (word.pos != "PRON" or word.dep not in (("dobj", "pobj", "dative") if lead else ("poss",))):
            return word
        found = self._owner(word) if whose else self.cast.antecedent(word)
        own = found is None or (not whose and word.i in {w.i for w in self.parse.below(found.i)})
        name = "" if own or found is None else joined(self.again(self.phrases.noun(found)))
        if (
            not name
            or name in lead
            or (not lead and len(name.split()) > OWNER)
            or word.text.lower().endswith("self")
            or (not lead and name.endswith(("’s", "'s")))
        ):
            return word
        return replace(word, text=name if lead else f"{name}{'’' if name.endswith('s') else '’s'}")

    def _owner(self, whose: Word) -> Word | None:
        """Whose something is: "a driver" of "a driver whose pay was cut"."""
        clause = next((w for w in self.parse.up(whose.i) if w.dep == "relcl"), None)
        owner = self.parse.words[clause.head] if clause is not None else None
        named = self.parse.words[owner.head] if owner is not None and owner.dep == "appos" else owner  # "Alma Brandt, a driver whose …"
        return named if named is not None and named.pos in ("NOUN", "PROPN") else None

    def again(self, words: list[Word]) -> list[Word]:
        """A noun phrase as it is when it comes back: "the boat" of "a boat"."""
        return [replace(words[0], text="the"), *words[1:]] if words[0].text.lower() in ("a", "an") else words


def _hangs(words: list[Word], n: int) -> bool:
    """Whether a mark has lost a neighbour."""
    if n in (0, len(words) - 1):
        return True
    return words[n].i != words[n - 1].i + 1 or words[n + 1].i != words[n].i + 1
