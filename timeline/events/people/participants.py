"""Who takes part in a happening, and where it is: from the parse, names resolved within the article."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event import Participant
from timeline.events.grammar.verbs import first_joined
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.people.cast import Cast
from timeline.text import Span
from timeline.text.syntax import Parse, Word

PLACES = ("GPE", "LOC", "FAC")
NATIONS = ("GPE", "NORP", "ORG", "PERSON")
WHERE = ["in", "at", "near", "off", "outside", "inside", "across", "over", "around"]
DEEPEST = 8  # verbs that are climbed for an understood subject
TARGETS = ["on", "against", "at", "upon", "into"]


def participants(parse: Parse, i: int, cast: Cast) -> tuple[Participant, ...]:
    """Subject first, then objects, then others, each once."""
    word = parse.words[i]
    found = _of_noun(parse, word, cast) if word.pos in ("NOUN", "PROPN") else _of_verb(parse, word)
    order = {"subject": 0, "object": 1, "other": 2}
    made: dict[str, Participant] = {}
    for head, role in sorted(found, key=lambda pair: (order[pair[1]], pair[0].i)):
        for each in _each(parse, head):
            name = cast.name(each)
            if name and each.i != i:
                made.setdefault(name, Participant(name, role, Span(parse.document.id, each.start, each.end), each.entity))
    return tuple(made.values())


def _each(parse: Parse, head: Word) -> list[Word]:
    """A noun and those joined to it."""
    joined = parse.under(head.i, "conj")
    return [head, *(w for w in joined if w.pos in ("NOUN", "PROPN"))]


def subject_of(parse: Parse, verb: Word, depth: int = 0) -> Word | None:
    """The subject of a verb, also where it is understood from the verb or noun above it; None where it has none.

    - "Araqchi thanked Russia for condemning them." condemning: Russia; "Moscow had warned and left." left: Moscow.
    """
    own = parse.child(verb.i, "nsubj", "nsubjpass")
    if own is not None and own.tag in ("WDT", "WP") and verb.dep == "relcl":
        return _meant(parse, parse.words[verb.head])
    if own is not None or depth > DEEPEST or parse.child(verb.i, "expl", "csubj", "csubjpass") is not None or verb.head == verb.i:
        return own
    return _understood(parse, verb, parse.words[verb.head], depth)


def _meant(parse: Parse, head: Word) -> Word:
    """What a relative clause after a date is about: "the fire on 20 April, which killed nine" is about the fire."""
    preposition = parse.words[head.head]
    thing = parse.words[max(preposition.i - 1, 0)]
    dated = head.entity in ("DATE", "TIME") and head.dep == "pobj" and thing.pos in ("NOUN", "PROPN")
    return thing if dated else head


def _understood(parse: Parse, verb: Word, head: Word, depth: int) -> Word | None:
    """The subject that a verb without one has from the word it hangs on."""
    if verb.dep in ("acl", "relcl") and head.pos in ("NOUN", "PROPN", "PRON"):
        return head if verb.tag in ("VBN", "VBG") or verb.dep == "relcl" else None
    whole = verb.tag == "VBD" and parse.child(verb.i, "mark") is not None  # "since the rig, leased by a firm, exploded": its own is lost
    if verb.dep == "conj" and verb.tag != head.tag and parse.child(head.i, "cc") is None:
        return None  # joined by no word and of another form: "oil has been flowing since the rig, leased by a firm, exploded"
    if verb.dep == "conj" or (verb.dep == "advcl" and verb.tag in ("VBG", "VBN", "VB", "VBD") and not whole):
        return None if _of_it_all(parse, verb, head) else subject_of(parse, head, depth + 1)
    if verb.dep in ("xcomp", "ccomp"):
        return _controller(parse, verb, head, depth)
    if verb.dep != "pcomp":
        return None
    return _controller(parse, verb, accusing(parse, parse.words[head.head], lexicon(parse.document.language)), depth)


def accusing(parse: Parse, above: Word, words: Lexicon) -> Word:
    """The verb of accusing whose object what it is about was taken to belong to: "accused | the mayor of taking bribes"."""
    verb = parse.words[above.head]
    object_ = above.dep in ("dobj", "nsubjpass") and above.pos in ("NOUN", "PROPN")
    return verb if object_ and words.label("governors", verb.lemma.lower()) == "accuses" else above


def _of_it_all(parse: Parse, verb: Word, head: Word) -> bool:
    """Whether a participle after a passive clause is about the whole of it: "he was jailed, ending a long trial"."""
    comma = verb.i > 0 and parse.words[verb.i - 1].text == ","
    return verb.tag == "VBG" and verb.dep == "advcl" and comma and verb.i > head.i and parse.child(head.i, "auxpass") is not None


def _controller(parse: Parse, verb: Word, head: Word, depth: int) -> Word | None:
    """Who is to do it: the object of "asked them to leave", else the subject of "wanted to leave" and "promised them to leave"."""
    if head.i == verb.i or head.pos not in ("VERB", "AUX"):
        return None
    thing = parse.child(head.i, "dobj", "dative")
    words = lexicon(parse.document.language)
    bound = words.holds("control.subject", head.lemma.lower())
    person = thing is not None and thing.i < verb.i and verb.dep != "advcl" and not bound
    accused = words.label("governors", head.lemma.lower()) == "accuses"
    by = verb.dep == "pcomp" and not accused and parse.words[verb.head].text.lower() not in ("for", "of", "from", "into")
    return thing if person and not by else subject_of(parse, head, depth + 1)


def relative_object(parse: Parse, verb: Word) -> Word | None:
    """What a relative clause without an object of its own is about: "the accord that they signed"."""
    children = parse.under(verb.i)
    subject = next((c for c in children if c.dep == "nsubj"), None)
    timed = parse.words[verb.head].entity in ("DATE", "TIME")  # "the day they left"
    if verb.dep != "relcl" or timed or subject is None or subject.tag in ("WDT", "WP"):
        return None
    filled = any(c.dep in ("dobj", "attr", "acomp", "ccomp", "xcomp", "agent") and c.tag not in ("WDT", "WP") for c in children)
    placed = any(c.tag == "WRB" or (c.dep == "prep" and parse.child(c.i, "pobj", "pcomp") is None) for c in children)
    return None if filled or placed or any(c.dep == "auxpass" for c in children) else parse.words[verb.head]


def passive(parse: Parse, verb: Word) -> bool:
    """Whether a verb's subject is what it happened to."""
    first = first_joined(parse, verb)
    bare = verb.tag == "VBN" and verb.dep in ("acl", "advcl") and parse.child(verb.i, "aux") is None
    return bare or any(parse.child(v.i, "auxpass", "nsubjpass") for v in (verb, first))


def _of_verb(parse: Parse, verb: Word) -> Iterator[tuple[Word, str]]:
    subject = subject_of(parse, verb)
    if subject is not None:
        yield (
            subject,
            "object" if (passive(parse, verb) and parse.child(verb.i, "aux") is None) or parse.child(verb.i, "auxpass") else "subject",
        )
    if (about := relative_object(parse, verb)) is not None:
        yield about, "object"
    for child in parse.under(verb.i):
        below = parse.child(child.i, "pobj")
        if child.dep in ("dobj", "attr"):
            yield child, "object"
        elif child.dep == "agent" and below:
            yield below, "subject"
        elif child.dep == "dative":
            yield below or child, "other"
        elif (
            child.dep == "prep"
            and below
            and below.entity in NATIONS
            and child.text.lower() in ("with", "to", "against", "from", "between", "for")
        ):
            yield below, "other"


def _of_noun(parse: Parse, noun: Word, cast: Cast) -> Iterator[tuple[Word, str]]:
    for child in parse.under(noun.i):
        below = parse.child(child.i, "pobj")
        if child.dep == "poss" or (child.dep in ("compound", "amod", "nmod") and child.entity in NATIONS):
            yield child, "subject"
        elif child.dep in ("prep", "agent") and below:
            yield below, _role(child, below)
    verb = parse.words[noun.head]
    if noun.dep == "dobj" and cast.words.holds("light.verbs", verb.lemma.lower()) and (subject := subject_of(parse, verb)):
        yield subject, "subject"


def _role(preposition: Word, below: Word) -> str:
    text = preposition.text.lower()
    if text == "by":
        return "subject"
    return "object" if text == "of" or text in TARGETS else "other"


def place(parse: Parse, i: int) -> str:
    """Where it was, by a place name after a preposition in its own clause; "" where nothing says so."""
    word = parse.words[i]
    holders = [word] + ([parse.words[word.head]] if word.pos == "NOUN" and word.dep in ("dobj", "nsubjpass", "nsubj") else [])
    for holder in holders:
        near = parse.under(holder.i)
        near += [w for child in near if child.dep in ("dobj", "prep", "pobj", "nsubjpass") for w in parse.under(child.i)]
        for child in near:
            below = parse.child(child.i, "pobj") if child.dep == "prep" and child.text.lower() in WHERE else None
            if below and below.entity in PLACES:
                return " ".join(w.text for w in parse.below(below.i) if (w.dep in ("compound", "amod") and w.i < below.i) or w.i == below.i)
    return ""
