"""What a verb group says of its verb: tense, aspect, modality and polarity, after the TimeML guidelines (Saurí et al. 2006)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.grammar.until import lifted
from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

AUXILIARIES = ("aux", "auxpass")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
COMPLEMENTS = ("acomp", "attr", "oprd")
BY_TAG = {"VBD": "PAST", "VBZ": "PRESENT", "VBP": "PRESENT", "VBG": "PRESPART", "VBN": "PASTPART", "VB": "INFINITIVE", "MD": "PRESENT"}


@dataclass(frozen=True, slots=True)
class Group:
    """The attributes of one verb, with the words that say so: `modal` and `negation` are None where there is none."""

    tense: str = "NONE"
    aspect: str = "NONE"
    modality: str = ""
    modal: Word | None = None
    negation: Word | None = None
    passive: bool = False

    @property
    def polarity(self) -> str:
        """POS or NEG."""
        return "NEG" if self.negation else "POS"


def group(parse: Parse, i: int, words: Lexicon) -> Group:
    """The verb group of a verb, of the copula of a predicate, or of a noun (which has a polarity only).

    - "Moscow had warned them." warned: PAST, PERFECTIVE; "They will not act alone." act: FUTURE, NEG.
    - "It could destabilise the region and lead to war." lead: NONE, could.
    """
    word = parse.words[i]
    verb = carrier(parse, i)
    negation = negated(parse, i, words)
    if verb is None:
        return Group(negation=negation)
    aux = auxiliaries(parse, verb)
    tense, modal = _tense(parse, verb, aux, words)
    modality = modal.text.lower() if modal and not words.holds("scope.future", modal.text.lower()) else ""
    aspect = _aspect(verb, aux) if word is verb or word.pos != "NOUN" else "NONE"
    passive = any(a.dep == "auxpass" for a in aux) or (verb.tag == "VBN" and not aux)
    return Group(tense, aspect, NORMAL.get(modality, modality), modal, negation, passive)


NORMAL = {"'d": "would", "’d": "would", "ca": "can"}


def carrier(parse: Parse, i: int) -> Word | None:
    """The verb that carries tense for a word: itself, or the copula it is the predicate of.

    - "They were unable to land." unable: were.
    """
    word = parse.words[i]
    if word.pos in ("VERB", "AUX") or word.tag.startswith("VB"):
        return word
    head = parse.words[word.head]
    if word.dep in COMPLEMENTS and head.lemma in ("be", "become", "remain", "get", "seem", "appear", "feel", "stay"):
        return head
    first = first_joined(parse, word)
    return carrier(parse, first.i) if first is not word and first.pos == word.pos else None


def first_joined(parse: Parse, word: Word) -> Word:
    """The first of several joined words ("and", "or"), the word itself where it is joined to none before it."""
    while word.dep == "conj" and word.head < word.i:
        word = parse.words[word.head]
    return word


def auxiliaries(parse: Parse, verb: Word) -> list[Word]:
    """The auxiliaries of a verb in order, those of the first verb where two are joined and share them."""
    own = parse.under(verb.i, *AUXILIARIES)
    first = first_joined(parse, verb)
    if own or first is verb or parse.child(verb.i, *SUBJECTS) is not None:
        return own
    shared = first.tag == verb.tag and verb.tag in ("VB", "VBN", "VBG")
    return parse.under(first.i, *AUXILIARIES) if shared else []


def _tense(parse: Parse, verb: Word, aux: list[Word], words: Lexicon) -> tuple[str, Word | None]:
    modal = next((a for a in aux if a.tag == "MD"), None)
    if modal:
        return ("FUTURE" if words.holds("scope.future", modal.text.lower().replace("’", "'")) else "NONE"), modal
    if going := _going(parse, verb):
        return "FUTURE", going
    finite = next((a for a in aux if a.tag in ("VBD", "VBZ", "VBP")), None)
    if finite:
        return BY_TAG[finite.tag], None
    if any(a.tag == "TO" for a in aux):
        return "INFINITIVE", None
    having = next((a for a in aux if a.tag == "VBG"), None)
    return BY_TAG.get(having.tag if having else verb.tag, "NONE"), None


def imperative(parse: Parse, verb: Word) -> bool:
    """Whether a verb tells somebody to do something: the bare form at the head of a sentence, without a subject."""
    bare = verb.tag in ("VB", "VBP") and verb.dep == "ROOT" and parse.child(verb.i, *SUBJECTS) is None
    return bare and not any(a.lemma != "do" for a in auxiliaries(parse, verb))


def _going(parse: Parse, verb: Word) -> Word | None:
    """The "going" of "is going to"."""
    head = parse.words[verb.head]
    if verb.dep == "xcomp" and head.text.lower() == "going" and any(a.tag in ("VBZ", "VBP") for a in auxiliaries(parse, head)):
        return head
    return None


def _aspect(verb: Word, aux: list[Word]) -> str:
    chain = [*aux, verb]
    perfect = any(a.lemma in ("have", "'ve", "’ve", "ve") for a in aux) and any(w.tag in ("VBN", "VBD") for w in chain[1:])
    progressive = verb.tag == "VBG" and any(a.lemma == "be" and a.dep == "aux" for a in aux)
    if progressive and any(a.tag == "TO" for a in aux) and not perfect:
        return "PROGRESSIVE"
    return {(True, True): "PERFECTIVE_PROGRESSIVE", (True, False): "PERFECTIVE", (False, True): "PROGRESSIVE"}.get(
        (perfect, progressive), "NONE"
    )


def negated(parse: Parse, i: int, words: Lexicon) -> Word | None:
    """The word that denies a happening in its own clause, None where nothing does: not what is lifted ("not until May", "not only").

    - "The treaty did not include a clause." include: not; "There was no justification." justification: no.
    - "Nobody was hurt." hurt: Nobody; "They did not come or call." call: not.
    - "Never before had it rained." rained: Never.
    """
    return next(_negations(parse, i, words), None)


def _negations(parse: Parse, i: int, words: Lexicon) -> Iterator[Word]:
    word, verb = parse.words[i], carrier(parse, i)
    aux = [w.i for w in auxiliaries(parse, verb)] if verb else []
    for holder in (i, verb.i if verb else i, *aux):
        for child in parse.under(holder):
            if _denies(child, words):
                if not _more(parse, child, words) and not lifted(parse, child, words):
                    yield child
            elif child.dep in ("nsubj", "nsubjpass") and verb and (nobody := _no_one(parse, child, words)):
                yield nobody
    if verb is None and word.dep in ("attr", "nsubj", "dobj", "conj") and parse.words[word.head].lemma == "be":
        yield from (w for w in parse.under(word.head, "neg") if not lifted(parse, w, words))
    first = first_joined(parse, word)
    if first is not word and first.pos == word.pos and _shares(parse, word):
        yield from _negations(parse, first.i, words)


def qualifiers(parse: Parse, verb: Word, words: Lexicon) -> list[Word]:
    """The words before a verb without which what it says would be false, beside its negation: "no longer", "almost", "reportedly".

    - "She no longer led the firm." led: no, longer; "The mosque was apparently razed." razed: apparently; "She also spoke." spoke: none.
    """
    before = [w for w in parse.under(verb.i, "advmod") if w.i < verb.i and w.tag != "WRB"]
    holds = (parse.child(w.i, "neg") is not None or words.holds("headline.truth", w.text.lower()) for w in before)
    return [each for w, kept in zip(before, holds, strict=True) if kept for each in parse.below(w.i)]


def _more(parse: Parse, negation: Word, words: Lexicon) -> bool:
    """Whether a "not" says that there was more: "not only did it collapse"."""
    after = parse.words[negation.i + 1] if negation.i + 1 < len(parse.words) else negation
    return words.holds("scope.more", after.text.lower())


def _denies(child: Word, words: Lexicon) -> bool:
    text = child.text.lower()
    return child.dep in ("neg", "det", "advmod", "preconj") and words.holds("scope.negation", text.replace("’", "'"))


def _no_one(parse: Parse, subject: Word, words: Lexicon) -> Word | None:
    """The word of a subject that leaves nobody: "Nobody", the "No" of "No agreement"."""
    if words.holds("scope.nobody", subject.text.lower()):
        return subject
    determiners = parse.under(subject.i, "det")
    return next((d for d in determiners if d.text.lower() in ("no", "neither")), None)


def _shares(parse: Parse, word: Word) -> bool:
    """Whether a joined word is still inside the negation of the first: joined by "or" or "nor" and without a subject of its own."""
    head = parse.words[word.head]
    joints = {w.text.lower() for w in parse.under(head.i, "cc")}
    if parse.child(word.i, *SUBJECTS) is not None:
        return False
    return bool(joints & {"or", "nor"}) and word.tag == head.tag
