"""Times, and infinitives behind times, that the parser hung on the wrong verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.events.lexicon import Lexicon
from timeline.text.syntax import Parse, Word

TIMES = ("DATE", "TIME")
SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("advcl", "ccomp", "relcl", "acl")
NOUNS = ("relcl", "acl")  # clauses of a noun
WILLED = ("plans", "doubts", "denies")  # verbs of what one means to do or not to do


def times(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A time that closes a clause before the main verb and was hung on that verb.

    - "The board approved the sale yesterday, a clerk said." yesterday: approved.
    - "A woman who survived the crash last week sued the airline." week: survived.
    """
    for word in parse.words:
        verb = parse.words[word.head]
        if not _time(parse, word) or verb.pos != "VERB" or not word.i < verb.i:
            continue
        whole = parse.below(word.i)
        start, end = whole[0].i, whole[-1].i
        clause = _closed(parse, parse.words[start - 1], verb) if start and end < verb.i else None
        if clause is None or end - start + 1 != len(whole) or parse.words[start - 1].sentence != word.sentence:
            continue
        if parse.words[end + 1].text == "," or (clause.dep in NOUNS and parse.words[end + 1].head == verb.i) or end + 1 == verb.i:
            yield word.i, replace(word, head=clause.i)


def _time(parse: Parse, word: Word) -> bool:
    """Whether a word leads an adjunct that is a time."""
    if word.dep == "prep":
        thing = parse.child(word.i, "pobj")
        return thing is not None and thing.entity in TIMES
    return word.dep in ("npadvmod", "advmod") and word.entity in TIMES


def _closed(parse: Parse, last: Word, verb: Word) -> Word | None:
    """The verb of the clause below another that ends with a word, where it has no time of its own."""
    if last.pos in ("PUNCT", "SPACE"):
        return None
    chain = [last, *parse.up(last.i)]
    clause = next((w for w in chain if w.pos == "VERB"), None)
    if clause is None or clause.dep not in CLAUSES or (clause.dep == "acl" and clause.tag == "VBG") or verb not in chain or clause is verb:
        return None
    dated = any(_time(parse, w) for w in parse.under(clause.i))
    return clause if not dated and parse.below(clause.i)[-1].i == last.i else None


def infinitives(parse: Parse, words: Lexicon) -> Iterator[tuple[int, Word]]:
    """What was meant to be done, hung elsewhere for the time before it, or taken for a noun.

    - "The miners vowed on Sunday to march on the capital." march: vowed.
    - "The council agreed in 1998 to close the pool." close: agreed; "The premier promised in January to cut taxes." cut: promised.
    """
    yield from _like_nouns(parse)
    for verb in parse.words:
        mark = parse.child(verb.i, "aux")
        if verb.tag != "VB" or verb.dep not in ("advcl", "acl", "relcl") or mark is None or mark.tag != "TO":
            continue
        time = parse.words[mark.i - 1]
        above = [w for w in (time, *parse.up(time.i)) if w.i < mark.i]
        willed = next((w for w in above if w.pos == "VERB"), None)
        if time.entity not in TIMES or willed is None or parse.child(willed.i, "dobj", "xcomp", "ccomp") is not None:
            continue
        between = [w for w in parse.under(willed.i) if willed.i < w.i < mark.i]
        timed = all(_time(parse, w) or w.dep in ("advmod", "prt") for w in between)
        if timed and parse.words[verb.head] in above and words.label("governors", willed.lemma.lower()) in WILLED:
            yield verb.i, replace(verb, head=willed.i, dep="xcomp")


def _like_nouns(parse: Parse) -> Iterator[tuple[int, Word]]:
    """Infinitives that look like nouns, taken for such behind "to"."""
    for verb in parse.words:
        mark = parse.words[verb.head]
        if verb.tag == "VB" and verb.dep == "pobj" and mark.tag == "TO" and mark.dep == "prep" and parse.words[mark.head].pos == "VERB":
            yield verb.i, replace(verb, head=mark.head, dep="xcomp")
            yield mark.i, replace(mark, head=verb.i, dep="aux")


def second(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A second time of a verb, behind what was then meant to be done, is that deed's: "agreed on Sunday to meet on Thursday".

    - "The two sides agreed on Sunday to hold talks in Rome on Thursday." Thursday: on; "They agreed to meet on Monday." on: meet.
    """
    for deed in parse.words:
        marks = {parse.words[deed.head].i, deed.i} if deed.dep == "pobj" else {deed.i}
        verb = parse.words[parse.words[deed.head].head if deed.dep == "pobj" else deed.head]
        meant = deed.tag == "VB" and (deed.dep == "xcomp" or (deed.dep == "pobj" and parse.words[deed.head].tag == "TO"))
        if not meant or verb.pos != "VERB" or not verb.i < min(marks):
            continue
        times_ = [w for w in parse.under(verb.i) if _time(parse, w)]
        early = [w for w in times_ if w.i < min(marks)]
        yield from ((w.i, replace(w, head=deed.i)) for w in times_ if early and w.i > deed.i)


def days(parse: Parse) -> Iterator[tuple[int, Word]]:
    """The day behind a preposition, hung on the subject that follows it: "On May 4 police raided the club".

    - "On May 4 police raided the club." May: On; "The May 4 raid failed." May: raid.
    """
    for preposition, day in pairwise(parse.words):
        noun = parse.words[day.head]
        alone = preposition.dep == "prep" and not parse.children[preposition.i]
        if alone and day.entity in TIMES and day.dep in ("nmod", "compound") and noun.dep in SUBJECTS and noun.head == preposition.head:
            yield day.i, replace(day, head=preposition.i, dep="pobj")


def told(parse: Parse) -> Iterator[tuple[int, Word]]:
    """A clause that tells of the time right before it, hung on the verb: "since Sunday, when a ship struck the pier, it has been shut".

    - "Since Sunday, when a ship struck the pier, the port has been shut." struck: Sunday.
    """
    for clause in parse.words:
        first = parse.child(clause.i, "advmod")
        if clause.dep != "advcl" or clause.tag != "VBD" or first is None or first.tag != "WRB" or first.i < 2:
            continue
        mark, time = parse.words[first.i - 1], parse.words[first.i - 2]
        if mark.text == "," and time.entity in TIMES and time.dep == "pobj" and parse.words[time.head].head == clause.head:
            yield clause.i, replace(clause, head=time.i, dep="relcl")
