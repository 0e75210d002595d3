"""What was not done until a time was done then: the negation that an "until" takes back."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

THROUGH = ("xcomp", "acomp", "attr", "oprd", "dobj", "pobj", "prep", "pcomp")  # between the verb that is denied and its "until"
FURTHEST = 6  # words between the two
LASTING = ("STATE", "I_STATE")
PAST, PRESENT = ("VBD", "VBN"), ("VBZ", "VBP")


def lifted(parse: Parse, negation: Word, words: Lexicon) -> bool:
    """Whether a negation only holds until a time, at which the thing was done; of what takes time that is not clear.

    - "Not until Monday did they leave." Not: yes; "They did not leave until Monday." not: yes; "They did not leave." not: no.
    - "The shop will not open until Monday." not: yes; "They did not stay until Monday." not: no.
    """
    first, last = parse.sentences[negation.sentence]
    untils = (w for w in parse.words[negation.i + 1 : last] if words.holds("until.words", w.text.lower()) and w.i >= first)
    return any(lifting(parse, until, words) is negation for until in untils)


def lifting(parse: Parse, until: Word, words: Lexicon) -> Word | None:
    """The negation that an "until" takes back, None where it takes back none."""
    before = parse.words[until.i - 1] if until.i else until
    if before.sentence == until.sentence and _denies(before, words) and before.head in (until.i, until.head):
        return before  # "not until Monday"
    at = parse.words[until.head]
    if until.dep == "mark":
        told = any(w.tag in PAST for w in (at, *parse.under(at.i, "aux", "auxpass")))
        at = parse.words[at.head]
        if not told or any(w.tag == "MD" for w in parse.under(at.i, "aux")):
            return None  # "will not rest until the men are free", "said he would not leave until he was paid"
    return _denial(parse, until, at, words)


def _denial(parse: Parse, until: Word, at: Word, words: Lexicon) -> Word | None:
    """The negation of the nearest verb above an "until", or of one that this verb hangs on: "is not expected to open until"."""
    for _ in range(FURTHEST):
        if words.holds("until.lasting", at.lemma.lower()) or _still(parse, at, words):
            return None
        found = next((w for w in parse.under(at.i) if w.i < until.i and _denies(w, words)), None)
        if found is not None:
            return found
        if at.dep not in THROUGH or at.head == at.i:
            return None
        at = parse.words[at.head]
    return None


def _still(parse: Parse, verb: Word, words: Lexicon) -> bool:
    """Whether a verb is told of now ("has not paid until now", "the shares it does not own"), or of how much ("was not so happy")."""
    present = {w.lemma for w in parse.under(verb.i, "aux") if w.tag in PRESENT}
    degrees = (w for predicate in parse.under(verb.i, "acomp") for w in parse.under(predicate.i, "advmod"))
    lasts = words.label("classes.verbs", verb.lemma.lower()) in LASTING
    return "have" in present or ("do" in present and lasts) or any(words.holds("until.degree", w.text.lower()) for w in degrees)


def _denies(word: Word, words: Lexicon) -> bool:
    return word.dep in ("neg", "advmod", "preconj") and words.holds("until.negation", word.text.lower().replace("’", "'"))
