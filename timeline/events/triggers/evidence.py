"""What grammar alone says for or against a word's naming a happening, in points (log-odds): the part that rules decide.

TimeML's guidelines (Saurí et al. 2006) mark what happens and states that change, not what things are or are called: so finite verbs
count, participles before a noun do not, and relational verbs in the present hardly do. The points are round numbers chosen by hand on
development documents; the learned weights are added to them.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.lexicon import Lexicon
from timeline.events.wordnet import Wordnet
from timeline.text.syntax import Parse, Word

VERB = {
    "verb": 2.2,
    "before a noun": -3.8,  # "the planned strikes", "a growing market"
    "preposition": -3.5,  # "including", "following", "according" as prepositions
    "according": 5.5,  # TimeML marks "according to" as reporting
    "no clause": -2.4,
    "unknown": -1.8,  # not a verb to WordNet: usually a tagger's slip
    "participle after a noun": -1.8,  # "a firm based in Tarn"
    "dated participle": 1.2,  # "the walkout, called on Tuesday, ended"
    "gerund after a noun": -1.3,
    "relational": -1.3,  # "include", "contain", "own": how things are
    "stative": -1.0,
    "present": -1.0,  # simple present: habits and descriptions
    "past": 0.6,
    "relative clause": -0.6,
    "main clause": 0.5,
    "modal": 0.5,
    "having": -0.4,
    "light": -0.4,
    "purpose": -0.3,
}
NOUN = {
    "noun": -0.1,
    "named entity": -3.2,  # inside a date, an amount or a name
    "compound": -2.6,  # "strike committee"
    "occasion": -4.0,  # "for the first time on Monday"
    "adverbial": -1.5,
    "thing": -1.0,  # a state, thought, feeling, group, attribute or relation by its commonest sense
    "of": 1.0,  # "the collapse of the talks"
    "dated": 1.1,  # "last week's vote"
    "around": 0.8,  # after, before, since it
    "as": -1.2,
    "part": -0.5,  # of, in, on it
    "joined": -0.5,
    "bare": -0.5,
    "passive subject": 0.5,
    "active subject": -0.4,
    "copula subject": -0.2,
    "gathering": 1.6,  # "after a meeting", "months of talks"
    "effect": 1.3,  # "led to a spill", "followed by a fall"
    "causes": 2.9,  # "the leak led to a blast", "caused by a leak"
    "complement": 0.3,
}
ADJECTIVE = {
    "adjective": -3.0,
    "predicate": 2.4,  # "they were unable to land"
    "attitude": 0.6,
    "complement": 0.5,
    "told": 0.6,  # under a copula in the past, future or infinitive
}
THINGS = ("state", "cognition", "feeling", "group", "attribute", "relation", "motive", "location")
HAPPENING = ("act", "event", "phenomenon", "process", "state")
TRANSIENT = ("object", "substance")  # some of these name a happening now and then: "leak", "spill"
SELDOM = 0.1  # the share of a noun's uses
LOOSE = ("dep", "nsubj", "dobj", "pobj", "attr", "appos", "punct", "intj", "meta", "nsubjpass")


def points(parse: Parse, word: Word, words: Lexicon, nouns: Wordnet) -> float:
    """The sum of what the rules say of a candidate; above 0 where they take it for a happening.

    - "Sarn shelled the port." shelled: above; "The growing market shrank." growing: below.
    - "The firm based in Tarn closed." based: below; "The collapse of the talks surprised them." surprised: above.
    """
    if word.pos == "VERB":
        return sum(VERB[name] for name in _of_verb(parse, word, words, nouns))
    if word.pos == "NOUN":
        return sum(NOUN[name] for name in _of_noun(parse, word, words, nouns))
    return sum(ADJECTIVE[name] for name in _of_adjective(parse, word, words))


def _of_verb(parse: Parse, word: Word, words: Lexicon, nouns: Wordnet) -> Iterator[str]:
    children = parse.under(word.i)
    lemma, bare = word.lemma.lower(), not any(c.dep in ("aux", "auxpass") for c in children)
    checks = {
        "verb": True,
        "before a noun": word.dep in ("amod", "compound", "nmod"),
        "preposition": word.dep == "prep",
        "according": word.dep == "prep" and lemma == "accord",
        "no clause": word.dep in LOOSE,
        "unknown": not nouns.verb_class(lemma),
        "participle after a noun": word.dep == "acl" and word.tag in ("VBN", "VBD"),
        "dated participle": word.dep == "acl" and word.tag in ("VBN", "VBD") and _dated(parse, word, words),
        "gerund after a noun": word.dep == "acl" and word.tag == "VBG",
        "relational": words.holds("trigger.relational", lemma),
        "stative": words.label("classes.verbs", lemma) == "STATE",
        "present": word.tag in ("VBZ", "VBP") and bare,
        "past": word.tag == "VBD",
        "relative clause": word.dep == "relcl",
        "main clause": word.dep in ("ROOT", "ccomp"),
        "modal": any(c.tag == "MD" for c in children),
        "having": lemma == "have",
        "light": words.holds("trigger.light", lemma),
        "purpose": word.dep == "advcl" and word.tag == "VB",
    }
    return (name for name, holds in checks.items() if holds)


def _of_noun(parse: Parse, word: Word, words: Lexicon, nouns: Wordnet) -> Iterator[str]:
    children = parse.under(word.i)
    head = parse.words[word.head]
    under = head.text.lower() if head.pos == "ADP" else ""
    determined = any(c.dep in ("det", "poss") for c in children)
    checks = {
        "noun": True,
        "named entity": bool(word.entity),
        "compound": word.dep == "compound",
        "occasion": words.holds("trigger.occasions", word.lemma.lower()),
        "adverbial": word.dep == "npadvmod",
        "thing": nouns.noun_class(word.lemma.lower()) in THINGS,
        "of": any(c.dep == "prep" and c.text.lower() == "of" for c in children),
        "dated": any(c.entity in ("DATE", "TIME") for c in children),
        "around": under in ("after", "before", "since", "without", "at", "during", "following"),
        "as": under == "as",
        "part": under in ("of", "in", "on", "with"),
        "joined": word.dep == "conj",
        "bare": not determined,
        "passive subject": word.dep == "nsubjpass",
        "active subject": word.dep == "nsubj",
        "copula subject": word.dep == "nsubj" and head.pos == "AUX",
        "gathering": words.holds("trigger.gatherings", word.lemma.lower()) and word.dep != "compound",
        "effect": _effected(parse, word, words, nouns),
        "causes": _causes(parse, word, words, nouns),
        "complement": any(c.dep == "prep" and c.text.lower() != "of" for c in children) or any(c.dep in ("acl", "ccomp") for c in children),
    }
    return (name for name, holds in checks.items() if holds)


def _dated(parse: Parse, verb: Word, words: Lexicon) -> bool:
    """Whether a participle has a time at which it was done: "called on Tuesday", not "based there since 1990"."""
    leads = (c for c in parse.under(verb.i, "prep") if words.holds("light.dated", c.text.lower()))
    times = [*parse.under(verb.i, "npadvmod"), *(w for c in leads for w in parse.under(c.i, "pobj"))]
    return any(w.entity in ("DATE", "TIME") for w in times)


def _causes(parse: Parse, noun: Word, words: Lexicon, nouns: Wordnet) -> bool:
    """Whether a noun that can be of a happening is told to have brought something about."""
    head = parse.words[noun.head]
    verb = parse.words[head.head] if head.dep == "agent" else head
    led = noun.dep == "pobj" if head.dep == "agent" else noun.dep == "nsubj"
    led = led and words.holds("trigger.causes", verb.lemma.lower()) and (head.dep == "agent" or _effect(parse, verb, words))
    return led and _eventful(noun, nouns)


def _effected(parse: Parse, noun: Word, words: Lexicon, nouns: Wordnet) -> bool:
    """Whether a noun that can be of a happening is told to have been brought about, or to have followed: "followed by a fall"."""
    head = parse.words[noun.head]
    verb = parse.words[head.head] if head.dep in ("agent", "prep") else head
    if head.dep == "agent":
        done = words.holds("trigger.follows", verb.lemma.lower())
    elif head.dep == "prep":
        done = words.holds("trigger.leads", verb.lemma.lower()) and words.holds("trigger.into", head.text.lower())
    else:
        done = (
            noun.dep == "dobj"
            and words.holds("trigger.causes", verb.lemma.lower())
            and not words.holds("trigger.leads", verb.lemma.lower())
        )
    return done and _eventful(noun, nouns)


def _eventful(noun: Word, nouns: Wordnet) -> bool:
    kind = nouns.noun_class(noun.lemma.lower())
    return kind in HAPPENING or (kind in TRANSIENT and nouns.share(noun.lemma.lower()) > SELDOM)


def _effect(parse: Parse, verb: Word, words: Lexicon) -> bool:
    """Whether a verb of causing has what it brings about beside it: "caused a famine", "led to a strike", not "led a strike"."""
    to = any(words.holds("trigger.into", c.text.lower()) for c in parse.under(verb.i, "prep"))
    return to or (not words.holds("trigger.leads", verb.lemma.lower()) and parse.child(verb.i, "dobj", "ccomp") is not None)


def _of_adjective(parse: Parse, word: Word, words: Lexicon) -> Iterator[str]:
    children = [w.dep for w in parse.under(word.i)]
    predicate = word.dep == "acomp"
    checks = {
        "adjective": True,
        "predicate": predicate,
        "attitude": words.label("classes.adjectives", word.lemma.lower()) == "I_STATE",
        "complement": any(dep in ("xcomp", "ccomp", "prep") for dep in children),
        "told": predicate and parse.words[word.head].tag not in ("VBZ", "VBP"),
    }
    return (name for name, holds in checks.items() if holds)
