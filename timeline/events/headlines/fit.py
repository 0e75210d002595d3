"""Whether a headline could be printed as it stands: what is doubtful about it, by name. A doubtful one is told among the lesser events."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.event import Mention
from timeline.events.grammar.inflection import past
from timeline.events.grammar.verbs import first_joined
from timeline.events.headlines.about import dangling, general, vague
from timeline.events.headlines.ends import clipped, hollow
from timeline.events.headlines.printed import DATES, SUBJECTS, Printed
from timeline.text.syntax import Parse, Word

STRAY = ("\\", "|", "*", "/", "(", ")", "[", "]", "_", "#", "…", "...")
FINITE = ("VBD", "VBZ", "VBP", "MD")
DASHES = ("-", "--", "–", "—")
NAMES = ("PERSON", "GPE", "ORG", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART")
HAPPENING = ("act", "event", "phenomenon", "process", "state")
UNABLE = ("phenomenon", "event", "state", "process", "attribute", "time", "quantity", "substance", "food", "plant")  # to tell
EVENTIVE = 0.5
FEWEST = 3  # words of a noun phrase that says enough without a date


def doubtful(parse: Parse, mention: Mention) -> bool:
    """Whether anything keeps a headline from standing alone."""
    told = Printed.of(parse, mention)
    return any(check(told) for check in CHECKS)


def thin(told: Printed) -> bool:
    """A noun phrase names no happening, or no one and nowhere.

    - "Air strikes angered the town." strikes: yes; "The massacre at Tarn in May angered them." massacre: no.
    - "The leased rig of Tarn Oil sank." leased: yes.
    """
    if told.verb or told.mention.pos != "NOUN":
        return told.verb and told.word.dep in ("amod", "compound")
    verb = next((w for w in told.parse.up(told.word.i) if w.pos in ("VERB", "AUX")), None)
    if verb is not None and verb.text.lower() in told.pieces:
        return False  # the clause that the noun stands in
    shown = told.told.split()
    named = any(w.entity in NAMES or w.tag == "NNP" for w in told.sentence if w.text in shown)
    dated = any(w.entity in DATES for w in told.parse.below(told.word.i))
    finite = any(w.tag in ("VBD", "VBZ", "VBP") for w in told.sentence if w.text in shown)
    if finite or told.mention.class_ == "ASPECTUAL":
        return True
    kind = told.nouns.noun_class(told.lemma) in HAPPENING and told.nouns.share(told.lemma) >= EVENTIVE
    return not named or not kind or len(shown) < (FEWEST - dated)


def headless(told: Printed) -> bool:
    """A clause begins with its verb, because its subject follows it or is nowhere.

    - "“Go home,” chanted many men." chanted: yes; "Then came the storm over Tarn." came: no; "There were clashes in Tarn." clashes: no.
    """
    forms = (told.word.text.lower(), past(told.lemma, told.words))
    if not told.pieces or told.parse.child(told.word.i, "expl") is not None:
        return False
    quoted = told.told.partition("“")[2].split(" ")[0].lower()
    if quoted and any(w.text.lower() == quoted and w.tag in ("IN", "VBD", "VBZ", "VBN", "CC") for w in told.sentence):
        return True
    finite = any(w.pos == "VERB" and w.tag in ("VBZ", "VBD") and w.text.lower() == told.pieces[0] for w in told.sentence)
    if told.verb and _infinite(told):
        return True
    return (told.verb and told.pieces[0] in forms) or finite


def _infinite(told: Printed) -> bool:
    """Whether all that is told of a subject is what it is "to" do, in a whole sentence: a title may say so, and a plan of somebody's."""
    if told.mention.factuality == "planned" and first_joined(told.parse, told.word).dep in ("xcomp", "ccomp"):
        return False
    aim = any(w.tag == "TO" for w in told.parse.under(told.word.i)) and "to" in told.pieces
    before = told.pieces[: told.pieces.index("to")] if aim else ()
    ended = any(w.text == "." for w in told.sentence[-3:])
    return aim and ended and not any(w.tag in FINITE and w.text.lower() in before for w in told.sentence)


def broken(told: Printed) -> bool:
    """It has marks that no sentence has, half a hyphenated word, or a verb that does not agree with its subject.

    - "The council re-opened the mill." opened: yes; "The council reopened the mill." reopened: no.
    - "The map (of Tarn) was drawn." drawn: no.
    """
    return _marked(told) or _torn(told) or _halved(told) or _listed(told) or _at_odds(told)


def _marked(told: Printed) -> bool:
    """Whether it has marks of a list or a caption, one of a pair, or a day left at its end: "the town of Sarn Monday"."""
    last = next((w for w in reversed(told.sentence) if told.ends(w)), told.word)
    stray = any(mark in told.told for mark in STRAY) or "-" in told.told.split()
    unpaired = any(told.mention.headline.count(first) != told.mention.headline.count(second) for first, second in ("“”", "()"))
    pair = told.told.count(",") == 1 and ", and " in told.told  # two things need no comma
    asked = any(b == "what" and a in {w.text.lower() for w in told.sentence if w.pos == "NOUN"} for a, b in pairwise(told.pieces))
    return stray or unpaired or pair or asked or (last.entity in DATES and last.tag == "NNP" and last.i > told.word.i)


def _torn(told: Printed) -> bool:
    """Whether the noun right before the verb belongs to nothing that is told: "the Gulf | disaster has raised the cost"."""
    subject = told.subject
    first = min(
        [told.word.i, *(w.i for w in told.parse.under(told.word.i) if w.dep in ("aux", "auxpass", "neg", "advmod") and w.i < told.word.i)]
    )
    before = told.parse.words[first - 1]
    if subject is None or not told.verb or first == 0 or subject.i >= first or before.sentence != told.word.sentence:
        return False
    loose = before.i not in {w.i for w in told.parse.below(subject.i)} and before.i > subject.i
    return before.pos in ("NOUN", "PROPN") and loose and before.entity not in DATES and before.text.lower() not in told.pieces


def _halved(told: Printed) -> bool:
    spots = [w for w in (told.word, told.subject) if w is not None]
    words = told.parse.words
    after = any(words[w.i + 1].text in DASHES and words[w.i + 1].start == w.end for w in spots if w.i + 1 < len(words))
    before = [w for w in spots if w.i > 1 and words[w.i - 1].text in DASHES and words[w.i - 1].end == w.start]
    return after or any(w.i == told.word.i or words[w.i - 2].text.lower() not in told.told.lower() for w in before)


def _listed(told: Printed) -> bool:
    """Whether it is an item of a list or a line of a log: "President: | Lifted the law", "10:49 updated"."""
    clock = any(len(piece) > 3 and piece[0].isdigit() and ":" in piece for piece in told.told.split())
    dated = told.subject is not None and told.subject.entity in DATES and told.subject.tag != "PRP"
    capital = told.verb and told.word.text[:1].isupper() and told.word.i != told.sentence[0].i
    return clock or dated or (capital and told.parse.words[told.word.i - 1].text not in ("“", '"', "‘", "``"))


def _at_odds(told: Printed) -> bool:
    """Whether one is said to be many, or many one: "the flow have", a list that lost its members."""
    subject, first = told.subject, told.parse.under(told.word.i)
    aux = next((w.text.lower() for w in first if w.dep in ("aux", "auxpass")), "")
    if subject is None or subject.entity in ("ORG", "GPE", "NORP", "PERCENT", "MONEY", "CARDINAL") or subject.i > told.word.i:
        return False
    if subject.text.lower() in ("he", "she", "it") or (subject.entity == "PERSON" and told.parse.child(subject.i, "conj") is None):
        return aux in ("were", "are", "have")
    joined = told.parse.child(subject.i, "conj") is not None or told.parse.child(subject.i, "prep") is not None
    person = subject.pos == "PRON" or subject.tag.startswith("NNP") or told.parse.child(told.word.i, "auxpass") is not None
    if told.words.holds("salience.plain", told.lemma) and not person and told.nouns.noun_class(subject.lemma.lower()) in UNABLE:
        return True
    if aux == "" and not joined and told.word.text.lower() in told.pieces and told.word.tag in ("VBP", "VBZ"):
        return subject.tag == {"VBP": "NN", "VBZ": "NNS"}[told.word.tag] and told.nouns.noun_class(subject.lemma.lower()) != "group"
    if subject.tag == "NN" and not joined and told.nouns.noun_class(subject.lemma.lower()) not in ("group", "person", "quantity"):
        return aux in ("were", "are", "have")
    return subject.tag == "NNS" and aux in ("was", "is", "has")


def run_on(told: Printed) -> bool:
    """The sentence runs on from a title or a caption: a byline or a dateline stands inside it.

    - "Ship sinks By Elin Aas." sinks: yes; "The ship sank by Tarn." sank: no; "The ship sank, The Courier said." sank: no.
    - "A crowd greeted the king on the square He was cheered." greeted: yes.
    """
    inside = told.sentence
    byline = any(b.text == "By" and a.pos != "PUNCT" for a, b in pairwise(inside))
    begun = any(_begins(a, b, c) for a, b, c in zip(inside, inside[1:], inside[2:], strict=False))
    pairs = zip(inside, inside[1:], inside[2:], strict=False)
    end = inside[-1].i
    return (
        byline
        or begun
        or any(a.i > told.word.i and a.tag == "NNP" and b.text == ")" and (c.text in DASHES or c.i == end) for a, b, c in pairs)
    )


def _begins(before: Word, word: Word, after: Word) -> bool:
    """Whether a word begins a sentence where none ended: a capital that no name explains."""
    capital = word.text.istitle() and word.entity == "" and word.pos in ("DET", "PRON", "ADP", "SCONJ") and word.text != "I"
    parted = before.pos in ("PUNCT", "SPACE") or not before.text[-1:].isalnum()
    return capital and not parted and after.text.islower()


def elsewhere(told: Printed) -> bool:
    """The clause it tells is another’s, or none: what may be joined to what is asked.

    - "The tests failed, followed by a strike." followed: yes.
    - "The firm did not say where it was built." built: yes; "The firm sold the mine." sold: no.
    """
    if told.word.dep in ("ccomp", "pcomp") and any(w.tag in ("WRB", "WP", "WDT") for w in told.parse.under(told.word.i)):
        return True
    sequel = told.word.tag == "VBN" and told.word.dep in ("advcl", "acl") and told.words.holds("headline.sequels", told.lemma)
    if sequel and told.parse.words[told.word.i - 1].text == ",":
        return True
    joint = told.word.dep == "conj" and told.word.tag in ("VB", "VBP") and told.parse.child(told.word.i, *SUBJECTS) is None
    first = told.parse.words[told.word.head]
    if joint and (past(told.lemma, told.words) in told.pieces or _aimed(told, first)):
        return True  # "it may fall and | break" is no fall
    own = told.parse.child(told.word.i, *SUBJECTS, "aux", "auxpass", "expl")
    if told.word.tag == "VB" and own is None and told.word.dep != "ROOT" and told.word.text.lower() in told.pieces[1:2]:
        return True
    forms = (told.word.text.lower(), told.lemma, past(told.lemma, told.words))
    return told.verb and not any(form in told.pieces for form in forms)


def _aimed(told: Printed, first: Word) -> bool:
    """Whether the verb that another is joined to is what somebody is to do."""
    return any(w.tag == "TO" for w in told.parse.under(first.i))


def asked(told: Printed) -> bool:
    """It stands in a question, or beside a clause without being told itself.

    - "Did the mayor resign?" resign: yes; "The rules end in May, with the schools opening again on Friday." opening: yes.
    - "The mayor resigned." resigned: no.
    """
    above = told.parse.words[told.word.head]
    beside = told.word.dep == "pcomp" and above.text.lower() == "with" and told.parse.child(told.word.i, *SUBJECTS) is not None
    return beside or any(w.text == "?" for w in told.sentence[-2:])


CHECKS = (dangling, vague, general, hollow, clipped, thin, headless, broken, run_on, elsewhere, asked)
