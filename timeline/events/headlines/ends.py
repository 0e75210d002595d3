"""Whether a headline says all that its verb leads up to, and ends where something ends."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.headlines.printed import DATES, SUBJECTS, Printed
from timeline.text.syntax import Word

CONTENT = ("ccomp", "xcomp", "pcomp", "parataxis", "dobj", "nsubjpass")
LED = ("ccomp", "xcomp", "pobj", "pcomp", "dobj", "attr")
ATTITUDES = ("REPORTING", "I_ACTION", "I_STATE")
OPEN = ("IN", "DT", "CC", "TO", "WDT", "WP", "WP$", "PRP$")  # words that something must follow
FINITE = ("VBD", "VBZ", "VBP", "MD")


def hollow(told: Printed) -> bool:
    """It says that something was said or done and not what.

    - "The mayor told reporters." told: yes; "The mayor told reporters about it." told: no; "So did the mayor." did: yes.
    - "The clashes occurred." occurred: yes; "The strike in Tarn occurred." occurred: no; "The mayor spoke." spoke: yes.
    - "The Gulf began in April." began: yes; "The trial began in April." began: no.
    """
    if not told.verb:
        return False
    content = [w for w in told.parse.under(told.word.i) if w.dep in CONTENT]
    idle = told.lemma == "do" and all(w.pos == "PRON" or w.tag == "DT" or w.lemma == "thing" for w in content)
    return idle or _incomplete(told) or _cut_off(told, content) or _untold(told, content) or _befell(told) or _began(told)


def _cut_off(told: Printed, content: list[Word]) -> bool:
    """Whether it ends with a verb that says nothing by itself, or shows nothing of what the verb leads up to."""
    empty = told.words.holds("headline.hollow", told.lemma)
    ended = told.ends(told.word) and told.parse.child(told.word.i, "auxpass") is None
    return (ended and (empty or told.mention.class_ in ATTITUDES)) or (empty and not _shown(told, content))


def _untold(told: Printed, content: list[Word]) -> bool:
    """Whether a verb of saying has nothing that is said: "told reporters", "said the advances"."""
    clauses = [w for w in content if w.dep != "dobj" or w.pos == "PRON"]
    if told.words.holds("headline.clausal", told.lemma) and not clauses and "“" not in told.told:
        return True
    shown = [w for w in content if w.text.lower() in told.pieces]
    if not told.words.holds("salience.plain", told.lemma):
        return told.mention.class_ == "REPORTING" and not _shown(told, shown)
    heard = told.words.holds("headline.telling", told.lemma)
    said = [w for w in shown if w.dep != "dobj" or (not heard and (not told.alive(w) or told.parse.child(w.i, "prep", "acl") is not None))]
    near = [w for v in (told.word, *content) for w in told.parse.under(v.i) if w.text.lower() == "about"]
    return (
        not said and near == [] and not any(w.text.lower() in ("of", "on") and not _timed(told, w) for w in told.parse.under(told.word.i))
    )


def _incomplete(told: Printed) -> bool:
    """Whether a verb lacks what it is nothing without: "became near the islands", "gave up"."""
    below = told.parse.under(told.word.i)
    linking = told.words.holds("headline.linking", told.lemma) and not any(w.dep in ("acomp", "attr", "xcomp", "oprd") for w in below)
    particle = next((w for w in below if w.dep == "prt"), None)
    given = particle is not None and told.ends(particle) and told.words.holds("headline.hollow", told.lemma)
    return linking or given


def _shown(told: Printed, content: list[Word]) -> bool:
    """Whether something of what a verb leads up to is in the headline; a phrase after it is enough where it has nothing else."""
    passive = told.parse.child(told.word.i, "auxpass") is not None
    phrases = (
        [] if content else [w for w in told.parse.under(told.word.i) if w.dep in ("prep", "prt", "advmod", "agent") and w.i > told.word.i]
    )
    return passive or any(w.text.lower() in told.pieces for w in [*content, *phrases])


def _befell(told: Printed) -> bool:
    """Whether a verb says no more than that something took place, of a bare noun or of a person."""
    if told.lemma == "come":
        return all(_circumstance(told, w) for w in told.parse.under(told.word.i) if w.i > told.word.i)
    thing = told.parse.child(told.word.i, "dobj")
    took = told.lemma == "take" and thing is not None and thing.lemma == "place"
    if not (took or told.words.holds("light.occur", told.lemma)):
        return False
    subject = told.parse.child(told.word.i, *SUBJECTS)
    plain = subject is None or all(w.dep in ("det", "punct") for w in told.parse.under(subject.i))
    return subject is None or (plain and not told.mention.place) or told.alive(subject)


def _circumstance(told: Printed, word: Word) -> bool:
    """Whether a phrase only says when: "the blast came | a day after the vote"."""
    when = word.dep in ("prep", "mark") and (told.words.holds("headline.when", word.text.lower()) or word.text.lower() in ("at", "as"))
    return when or word.dep in ("advcl", "punct") or (word.dep in ("npadvmod", "advmod", "prep") and _timed(told, word))


def _began(told: Printed) -> bool:
    """Whether a place or a person is said to begin or end, by a slip of the parser."""
    if told.words.label("classes.verbs", told.lemma) != "ASPECTUAL" or told.subject is None:
        return False
    more = [w for w in told.parse.under(told.word.i) if w.dep in ("dobj", "xcomp", "prep", "auxpass", "advmod") and not _timed(told, w)]
    return told.subject.entity in ("GPE", "LOC", "FAC", "PERSON") and not more


def _timed(told: Printed, word: Word) -> bool:
    return any(w.entity in DATES for w in told.parse.below(word.i))


def clipped(told: Printed) -> bool:
    """It ends before what its verb or its last word leads up to.

    - "The mayor voiced hope that it would rain." voiced: no; "Officials are warning residents to leave." warning: no.
    """
    last = next((w for w in told.parse.words[told.word.i : told.sentence[-1].i + 1] if told.ends(w)), None)
    return told.verb and (_left(told) or _bare(told) or (last is not None and (_open(told, last) or _goes_on(told, last))))


def _left(told: Printed) -> bool:
    """Whether what is said is not there, or lacks its verb; or a day that a verb is about: "tapped | 25 January to meet"."""
    verbs = list(_verbs(told))
    said = [w for v in verbs for w in told.parse.under(v.i) if w.dep == "ccomp" and w.pos in ("VERB", "AUX")]
    things = [w for w in told.parse.under(told.word.i) if w.dep == "dobj" and w.pos in ("NOUN", "PROPN") and w.entity not in DATES]
    if any(w.text.lower() not in told.pieces and told.parse.child(w.i, "appos") is None and w.i > told.word.i for w in things):
        return True
    day = [w for v in verbs if told.parse.child(v.i, "xcomp") for w in told.parse.under(v.i) if w.dep == "dobj" and w.entity in DATES]
    return any(told.parse.child(w.i, *SUBJECTS) and w.text not in told.told for w in said) or any(
        w.text.lower() not in told.pieces for w in day
    )


def _bare(told: Printed) -> bool:
    """Whether a "that" is left without a verb, or a preposition without which the verb says something else."""
    after = told.pieces[told.pieces.index("that") + 1 :] if "that" in told.pieces else ()
    verbs = {w.text.lower() for w in told.sentence if w.pos in ("VERB", "AUX")}
    clause = any(w.text == "that" and w.dep == "mark" for w in told.sentence)
    if any(w.i > told.word.i and w.dep in SUBJECTS and w.text.lower() in told.pieces and _verbless(told, w) for w in told.sentence):
        return True
    if clause and after and not any(piece in verbs for piece in after):
        return True
    return any(_missed(told, verb, w) for verb in _verbs(told) for w in told.parse.under(verb.i))


def _verbless(told: Printed, subject: Word) -> bool:
    """Whether the verb of a subject after the trigger is not there: "captured the drama as the woman"."""
    verb = told.parse.words[subject.head]
    return subject.text != verb.text and verb.i > told.word.i and verb.text not in told.told and told.told.endswith(subject.text)


def _verbs(told: Printed) -> Iterator[Word]:
    """The trigger and the verbs below it that are shown."""
    below = told.parse.below(told.word.i)
    return (w for w in below if w.i == told.word.i or (w.pos == "VERB" and w.i > told.word.i and w.text.lower() in told.pieces))


def _missed(told: Printed, verb: Word, preposition: Word) -> bool:
    """Whether the headline leaves out what a verb leads up to: "worked on a draft", "accused them of lying", "added them to a list"."""
    text, noun = preposition.text.lower(), told.parse.child(preposition.i, "pobj", "pcomp")
    if preposition.dep != "prep" or preposition.i < verb.i or told.words.holds("headline.when", text) or noun is None:
        return False
    alone = told.parse.child(verb.i, "dobj", "xcomp", "ccomp", "acomp", "attr", "agent") is None
    first = next((c for c in told.parse.children[verb.i] if c > verb.i), None)
    placing = told.words.holds("headline.placing", verb.lemma.lower())
    needed = text in ("as", "of", "to", "into") or (alone and (first == preposition.i or text == "with")) or (placing and not alone)
    named = (w for w in told.parse.below(preposition.i) if w.pos == "PROPN" or w.i == noun.i)
    return needed and not _timed(told, preposition) and not any(w.text.lower() in told.pieces for w in named)


def _open(told: Printed, last: Word) -> bool:
    """Whether the last word is one that something must follow."""
    if last.pos == "VERB" and last.i != told.word.i and told.words.label("classes.verbs", last.lemma.lower()) == "REPORTING":
        return True
    if told.pieces[-2:-1] == ("as",) and last.pos in ("ADV", "ADJ"):
        return True  # "for as long | as it takes"
    stranded = last.i == told.word.i + 1 or last.dep == "prt" or (last.dep == "prep" and not told.parse.under(last.i))
    after = [w for w in told.parse.under(last.i) if w.i > last.i and w.dep in (*LED, "prep") and not _circumstance(told, w)]
    verb = last.pos == "VERB" and last.i != told.word.i and after != []
    return verb or (last.tag in OPEN and not stranded)


def _goes_on(told: Printed, last: Word) -> bool:
    """Whether the word after the last belongs to it: the verb of what looks like an object, or what a word leads up to."""
    after = told.parse.words[last.i + 1] if last.i + 1 < len(told.parse.words) else last
    return after.i > last.i and (_same_noun(told, last, after) or _its_verb(told, last, after) or _its_content(told, last, after))


def _same_noun(told: Printed, last: Word, after: Word) -> bool:
    """Whether a noun goes on, or a deed is told without of whom or what: "the oil | spill", "a hard time | winning", "a ban | on it"."""
    if after.text.lower() == "as" and "as" in told.pieces:
        return True  # "kill as many people | as it can"
    noun = last.pos in ("NOUN", "PROPN", "NUM") and after.pos in ("NOUN", "PROPN") and after.entity not in DATES
    time = told.words.holds("people.kinds", last.lemma.lower()) and after.tag == "VBG"
    deed = last.tag == "NN" and not told.parse.under(last.i)[:1] and told.nouns.verb_of(last.lemma.lower()) != ""
    return noun or time or (deed and after.dep == "prep" and after.head == last.i)


def _its_verb(told: Printed, last: Word, after: Word) -> bool:
    """Whether the last noun is the subject of a verb that follows: "contained the virus and Mexicans | were told"."""
    above = told.parse.words[after.head]
    loose = after.dep not in ("relcl", "ROOT") and above.dep not in ("relcl", "ROOT")
    return after.tag in FINITE and (last.dep == "conj" or loose)


def _its_content(told: Printed, last: Word, after: Word) -> bool:
    """Whether what is said, or is to be done, follows: "voiced hope | that it would rain"."""
    verb = told.parse.words[after.head]
    aim = verb.dep in ("xcomp", "ccomp", "acl") or told.parse.child(verb.i, *SUBJECTS) is not None
    if (after.tag == "TO" and aim) or (after.text.lower() in ("that", "whether") and after.dep == "mark"):
        return True
    held = range(told.word.i, last.i + 1)
    tops = [w for w in (after, *told.parse.up(after.i)) if w.head in held and w.i not in held and told.parse.below(w.i)[0].i == after.i]
    aims = after.tag == "TO" or any(told.parse.child(w.i, "mark") for w in tops)
    return any((w.dep in LED and w.entity not in DATES) or (w.dep == "acl" and aims) for w in tops)
