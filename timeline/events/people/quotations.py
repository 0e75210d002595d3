"""What stands in quotation marks, and who says it: also over several sentences, and where content is reported without marks."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.grammar.verbs import first_joined
from timeline.events.lexicon import Lexicon
from timeline.events.people.cast import Cast
from timeline.events.wordnet import wordnet
from timeline.text.syntax import Parse, Word

LEADING = 40  # characters within which a subject names whoever speaks
REACH = 2  # sentences outside a quotation that may name its speaker


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words first..last (inclusive, marks included) that one speaker says, over as many sentences as it takes."""

    first: int
    last: int


def quotations(parse: Parse, words: Lexicon) -> list[Quotation]:
    """The quotations of a text in order; one that opens anew in the next paragraph without having closed goes on.

    - “It is over.\\n“We leave,” she said. — one quotation of two sentences.
    """
    found: list[Quotation] = []
    start: int | None = None
    for word in parse.words:
        text = word.text
        if start is None and words.holds("quotation.open", text):
            start = word.i
        elif (start is not None and words.holds("quotation.close", text) and not _reopens(parse, word)) or (
            start is not None and _lapses(parse, word, words)
        ):
            found.append(Quotation(start, word.i))
            start = None
    return found


def _reopens(parse: Parse, word: Word) -> bool:
    """Whether a straight mark stands at the head of a paragraph, where it opens."""
    return word.text == '"' and word.i > 0 and "\n" in parse.words[word.i - 1].text


def _lapses(parse: Parse, word: Word, words: Lexicon) -> bool:
    """Whether a quotation that was never closed must have ended: its paragraph did, and the next one does not open again."""
    if "\n" not in word.text or word.i + 1 >= len(parse.words):
        return False
    return not words.holds("quotation.open", parse.words[word.i + 1].text)


def quoted(found: list[Quotation]) -> frozenset[int]:
    """The positions of all quoted words."""
    return frozenset(i for quotation in found for i in range(quotation.first, quotation.last + 1))


def speakers(parse: Parse, cast: Cast, found: list[Quotation]) -> dict[int, str]:
    """Who says each word that somebody is said to say: quoted words, and the content clauses of reporting verbs."""
    said: dict[int, str] = {}
    for word in parse.words:
        if word.text.lower() == "according" and (to := parse.child(word.i, "prep", "pcomp")) and (who := parse.child(to.i, "pobj")):
            said.update(_according(parse, cast, word, who))
        elif reports(parse, word, cast.words):
            name = teller(parse, cast, word)
            for child in parse.under(word.i):
                if name and child.dep in ("ccomp", "pcomp") and child.i not in cast.quoted and not _stopped(parse, child, word):
                    said |= {below.i: name for below in parse.below(child.i) if below.i not in cast.quoted and below.i not in said}
    for quotation in found:
        name = _author(parse, cast, quotation)
        said.update({i: name for i in range(quotation.first, quotation.last + 1) if name})
    return said


def reports(parse: Parse, word: Word, words: Lexicon) -> bool:
    """Whether a word is a verb of saying: by class, or "thinks" and "denies" with a content clause."""
    if word.pos != "VERB":
        return False
    label = words.label("classes.verbs", word.lemma.lower())
    return label == "REPORTING" or (label in ("I_STATE", "I_ACTION") and parse.child(word.i, "ccomp") is not None)


def teller(parse: Parse, cast: Cast, verb: Word) -> str:
    """The name of the subject of a verb of saying, of the agent where it is passive, "" where none is named."""
    for at in (verb, first_joined(parse, verb), parse.words[verb.head]):
        passive = parse.child(at.i, "agent")
        subject = (parse.child(passive.i, "pobj") if passive else None) or parse.child(at.i, "nsubj")
        if subject is not None:
            return _known(cast, subject)
        if at.dep in ("advcl", "pcomp", "conj", "xcomp"):
            continue
        break
    top = next((w for w in parse.up(verb.i) if parse.child(w.i, "nsubj")), None) if verb.dep in ("advcl", "pcomp", "conj") else None
    subject = parse.child(top.i, "nsubj") if top is not None else None
    return _known(cast, subject) if subject is not None else ""


def _known(cast: Cast, subject: Word) -> str:
    text = subject.text.lower()
    if subject.pos == "PRON":
        return cast.name(subject) if cast.words.holds("people.third", text) else ""
    return cast.teller(subject)


def _stopped(parse: Parse, content: Word, verb: Word) -> bool:
    """Whether a semicolon stands between a verb of saying and what the parser takes for its content."""
    return any(w.text == ";" for w in parse.words[min(content.i, verb.i) : max(content.i, verb.i)])


def _according(parse: Parse, cast: Cast, word: Word, who: Word) -> dict[int, str]:
    """The sentence around "according to them", as far as a semicolon."""
    first, last = parse.sentences[word.sentence]
    stops = [i for i in range(first, last) if parse.words[i].text == ";"]
    first, last = max([first, *(i for i in stops if i < word.i)]), min([last, *(i for i in stops if i > word.i)])
    own = {w.i for w in parse.below(word.i)}
    name = _known(cast, who)
    return {i: name for i in range(first, last) if i not in own} if name else {}


def _author(parse: Parse, cast: Cast, quotation: Quotation) -> str:
    """The subject of the verb of saying nearest to a quotation: in its last or first sentence, else in the sentence before it."""
    inside = [w for w in parse.words[quotation.first : quotation.last] if w.pos not in ("PUNCT", "SPACE")] or [parse.words[quotation.first]]
    spots = (inside[-1].sentence, inside[0].sentence)  # a closing mark may have gone to the next sentence
    for number in dict.fromkeys(spots):
        if name := _said_in(parse, cast, number, quotation):
            return name
    before = inside[0].sentence - 1
    return _said_in(parse, cast, before, quotation, loosely=True) if before >= 0 and _sentence_like(parse, quotation) else ""


def _said_in(parse: Parse, cast: Cast, number: int, quotation: Quotation, *, loosely: bool = False) -> str:
    first, last = parse.sentences[number]
    outside = [w for w in parse.words[first:last] if w.i not in cast.quoted and w.pos == "VERB"]
    telling = [w for w in outside if reports(parse, w, cast.words) or (loosely and w.dep == "ROOT")]
    near = sorted(telling, key=lambda w: min(abs(w.i - quotation.first), abs(w.i - quotation.last)))
    return next((name for w in near if (name := teller(parse, cast, w))), "")


def _sentence_like(parse: Parse, quotation: Quotation) -> bool:
    """Whether a quotation is speech rather than a word in marks."""
    return any(w.pos in ("VERB", "AUX") for w in parse.words[quotation.first : quotation.last + 1])


def heard(parse: Parse, verb: Word) -> bool:
    """Whether the object of a verb of saying is who is told: "told the Courier", not "ordered a shutdown"."""
    thing = parse.child(verb.i, "dobj", "dative")
    kind = wordnet(parse.document.language).noun_class(thing.lemma.lower()) if thing is not None else ""
    return thing is not None and (thing.pos in ("PROPN", "PRON") or kind in ("person", "group"))


def leads(name: str, text: str) -> bool:
    """Whether a clause begins with a name, also behind what its bearer is.

    >>> leads("Ragna Holm", "The mayor Ragna Holm left"), leads("the firm", "A firm closed")
    (True, True)
    >>> leads("Holm", "The old firm in the harbour of Sarn sued Holm")
    False
    """
    bare, told = _bare(name), _bare(text)
    return told.startswith(bare) or (name.istitle() and bare in told[:LEADING])


def _bare(text: str) -> str:
    """A text in small letters without its article."""
    return text.lower().removeprefix("the ").removeprefix("an ").removeprefix("a ")
