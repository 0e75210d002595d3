"""Whether a headline says whom or what it is about: no pronoun without its noun, no "others", no "the move"."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.headlines.printed import DATES, SUBJECTS, Printed
from timeline.text.syntax import Word

MAN, WOMAN = ("he", "him", "his", "himself"), ("she", "her", "hers", "herself")
THING, MANY = ("it", "its", "itself"), ("they", "them", "their", "theirs", "themselves")
OWN = ("his", "her", "its", "their", "himself", "herself", "itself", "themselves", "theirs", "hers")
FIRST = ("i", "we", "us", "our", "my", "me", "you", "your")
GROUPS = ("ORG", "GPE", "NORP")
AMOUNTS = ("MONEY", "PERCENT", "QUANTITY")


def dangling(told: Printed) -> bool:
    """A pronoun is left whose noun the headline does not have before it.

    - "The firm sold its mine." sold: no; "The firm said it would close." said: no; "There were clashes in its port." were: no.
    - "Firefighters brought it under control." brought: yes; "The guests praised her." praised: yes; "They were killed there." killed: yes.
    - "The weather delayed its departure." delayed: yes; "The plane delayed its departure." delayed: no.
    """
    if "“" in told.told:
        return _third(told.told.partition("“")[2].partition(" ")[0].lower()) or _third(told.pieces[0])
    if any(piece in FIRST for piece in told.pieces) or _there(told) or _this(told):
        return True
    return any(_third(piece) and _open(told, n, piece) for n, piece in enumerate(told.pieces))


def _there(told: Printed) -> bool:
    """Whether a "there" or "here" is left that points to a place told before."""
    return any(w.dep == "advmod" and w.text.lower() in ("there", "here") and w.text.lower() in told.pieces for w in told.sentence)


def _this(told: Printed) -> bool:
    """Whether a "this" or "those" stands for a noun by itself."""
    alone = (w for w in told.sentence if w.tag == "DT" and w.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr"))
    return any(
        told.words.holds("people.the", w.text.lower()) and w.text.lower() in told.pieces and not told.parse.under(w.i) for w in alone
    )


def _third(piece: str) -> bool:
    return any(piece in forms for forms in (MAN, WOMAN, THING, MANY))


def _open(told: Printed, n: int, piece: str) -> bool:
    """Whether nothing before a pronoun in the headline can be what it means."""
    if told.parse.child(told.word.i, "expl") is not None or (n > 0 and told.subject is not None and _alike(told.subject.text, piece)):
        return False
    spot = next((w for w in told.sentence if w.text.lower() == piece and w.tag in ("PRP", "PRP$")), None)
    if spot is None:
        return True
    subject = told.parse.child(spot.head, *SUBJECTS)
    own = {w.i for w in told.parse.below(subject.i)} if piece not in OWN and subject is not None else set()
    barred, shown = own | {w.i for w in told.parse.up(spot.i)}, told.pieces[:n]
    nouns = (w for w in told.sentence if w.pos in ("NOUN", "PROPN") and w.text.lower() in shown and w.i not in barred)
    return not any(_means(told, w, piece) for w in nouns)


def _alike(subject: str, piece: str) -> bool:
    """Whether two pronouns are forms of one, so that the subject’s name stands for both."""
    return any(subject.lower() in forms and piece in forms for forms in (MAN, WOMAN, THING, MANY))


def _means(told: Printed, noun: Word, pronoun: str) -> bool:
    """Whether a pronoun may stand for a noun, by number and kind."""
    if noun.entity in (*DATES, *AMOUNTS, "CARDINAL") or noun.dep in ("compound", "nmod"):
        return False
    several = (noun.tag in ("NNS", "NNPS") and noun.entity not in GROUPS) or told.parse.child(noun.i, "conj") is not None
    if pronoun in MANY:
        return several or noun.entity in GROUPS or told.nouns.noun_class(noun.lemma.lower()) == "group"
    if pronoun in THING:
        return not several and not told.alive(noun) and told.nouns.noun_class(noun.lemma.lower()) not in ("phenomenon", "time")
    titled = told.parse.child(noun.i, "det") is not None and noun.pos == "PROPN"  # "the Courier"
    return not several and not titled and noun.entity in ("PERSON", "") and (noun.pos == "PROPN" or told.alive(noun))


def vague(told: Printed) -> bool:
    """Its subject names nobody and nothing by itself.

    - "One of them fled." fled: yes; "The latter resigned." resigned: yes; "The move angered the town." angered: yes.
    - "Two of the men fled." fled: no; "The mayor fled." fled: no; "The merger angered the town." angered: no.
    - "The amount has risen." risen: yes; "The amount of oil has risen." risen: no; "Such fears rose." rose: yes.
    - "More than 2,000 fled." fled: yes; "More than 2,000 miners fled." fled: no; "Another ship left." left: yes.
    """
    if any(told.words.holds("people.asking", piece) for piece in told.pieces[:3]):
        return True
    spoken = told.told.partition("“")[2].split(" ")[0].lower()
    alone = (
        told.subject is not None and not told.parse.under(told.subject.i) and told.words.holds("people.kinds", told.subject.lemma.lower())
    )
    if alone or (spoken and told.words.holds("people.vague", spoken)):
        return True
    if any(a == "such" and b != "as" for a, b in pairwise(told.pieces)):
        return True
    if told.pieces[1:2] == ("of",):
        return told.words.holds("people.vague", told.pieces[0]) and told.pieces[2:3] in (("them",), ("these",), ("those",))
    return told.subject is not None and _nobody(told, told.subject)


def _nobody(told: Printed, subject: Word) -> bool:
    below = told.parse.under(subject.i)
    plain = all(w.dep in ("det", "punct") for w in below)
    if any(told.words.holds("people.other", w.text.lower()) and w.i < subject.i for w in told.parse.below(subject.i)):
        return True
    if plain and told.words.holds("people.bare", subject.lemma.lower()):
        return True
    if subject.tag == "DT" and told.pieces[:1] == (subject.text.lower(),):
        return True
    shell = plain and subject.tag == "NN" and told.words.label("shells", subject.lemma.lower()) in ("deed", "any", "saying")
    amount = subject.tag == "CD" and subject.entity not in AMOUNTS
    return (
        shell
        or amount
        or (plain and subject.tag in ("JJ", "JJR", "JJS", "RBR"))
        or (subject.tag != "NNP" and told.words.holds("people.vague", subject.lemma.lower()))
    )


def general(told: Printed) -> bool:
    """It tells how things are in general, or only which one is meant.

    - "Most storms happen in winter." happen: yes; "Most shops closed in May." closed: no.
    - "People jailed in May were freed." jailed: yes; "The men jailed in May were freed." jailed: no.
    - "Two ships that left in May sank." left: no; "The jab given in May works." given: yes.
    - "The kind of change that toppled the king in May came." toppled: yes; "A firm based in Tarn closed." based: yes.
    """
    many = told.subject is not None and any(told.words.holds("people.every", w.text.lower()) for w in told.parse.under(told.subject.i))
    simple = told.word.tag in ("VB", "VBP", "VBZ") and told.parse.child(told.word.i, "aux", "auxpass") is None
    if told.verb and simple and (many or told.words.holds("trigger.relational", told.lemma)):
        return True
    noun = told.parse.words[told.word.head]
    if not told.verb or told.word.dep not in ("acl", "relcl") or noun.pos not in ("NOUN", "PRON", "PROPN"):
        return False
    if noun.dep in ("appos", "conj") and not _definite(told, noun):
        return True  # "Holm, a reporter | who was hurt"
    if any(w.text == "," for w in told.parse.words[noun.i : told.word.i]):
        return _astray(told, noun)
    dated = any(w.entity in DATES for w in told.parse.below(told.word.i))
    return (
        not dated
        or not (told.word.dep == "relcl" or _definite(told, noun))
        or told.words.holds("people.kinds", noun.lemma.lower())
        or _habitual(told)
    )


def _definite(told: Printed, noun: Word) -> bool:
    before = [w for w in told.parse.under(noun.i) if w.i < noun.i]
    return noun.pos == "PROPN" or any(told.words.holds("people.the", w.text.lower()) or w.dep == "poss" for w in before)


def _habitual(told: Printed) -> bool:
    """Whether the main clause says how things are: "the jab given in winter works"."""
    root = next((w for w in told.sentence if w.dep == "ROOT"), told.word)
    plain = not any(w.dep in ("aux", "auxpass") for w in told.parse.under(root.i))
    return root.tag in ("VBZ", "VBP") and plain and told.words.label("classes.verbs", root.lemma.lower()) != "REPORTING"


def _astray(told: Printed, noun: Word) -> bool:
    """Whether what follows a comma may be about more than the noun: "the mission in Sarn, which collapsed", or about another one."""
    comma = next(w.i for w in told.parse.words[noun.i : told.word.i] if w.text == ",")
    own = {w.i for w in told.parse.below(noun.i)}
    if any(i not in own for i in range(noun.i, comma)):
        return True
    above = told.parse.words[noun.head]
    which = any(w.tag == "WDT" for w in told.parse.under(told.word.i))
    return which and noun.dep == "pobj" and told.parse.words[above.head].pos in ("NOUN", "PROPN")
