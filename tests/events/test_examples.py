"""The examples in the docstrings of the events room: `- "A sentence." word: what holds of it; "Another." word: what holds of it.`"""

import inspect
import re
from collections.abc import Callable

import pytest

from timeline.events import given
from timeline.events.attributes import classes, factuality
from timeline.events.grammar import coordinated, fronted, lines, mend, placing, until, verbs
from timeline.events.grammar.mend import mended
from timeline.events.headlines import fit
from timeline.events.headlines.clause import Clause
from timeline.events.headlines.headline import Writer
from timeline.events.headlines.phrases import Phrases
from timeline.events.headlines.printed import Printed
from timeline.events.lexicon import lexicon
from timeline.events.mentions import cast_of
from timeline.events.people import participants
from timeline.events.people.cast import joined
from timeline.events.triggers import evidence, triggers
from timeline.events.wordnet import wordnet
from timeline.text import Document
from timeline.text.syntax import Parse, parse

EXAMPLE = re.compile(r'"([^"]+)" ([\w’\'-]+): (.+?)(?=; "|\.?$)')
WORDS, NOUNS = lexicon("en"), wordnet("en")


def group(read: Parse, i: int) -> set[str]:
    found = verbs.group(read, i, WORDS)
    return {found.tense, found.aspect, found.modality, found.polarity}


def mended_word(read: Parse, i: int) -> set[str]:
    word = read.words[i]
    return {word.pos, word.lemma, read.words[word.head].text}


def text(word: object) -> set[str]:
    return {getattr(word, "text", "")}


def doubted(check: Callable[[Printed], bool]) -> Callable[[Parse, int], set[str]]:
    def answer(read: Parse, i: int) -> set[str]:
        [told] = given(read, [{"eid": "e1", "start": read.words[i].start, "end": read.words[i].end}])
        return {"yes" if check(Printed.of(read, told)) else "no"}

    return answer


def shorter(read: Parse, i: int) -> set[str]:
    clause = Clause(read, Phrases(read, cast_of(read)))
    return {joined(words) for words in clause.shorter(clause.rest(read.words[i]) or [])} or {"none"}


def rest(read: Parse, i: int) -> set[str]:
    found = Clause(read, Phrases(read, cast_of(read))).rest(read.words[i])
    return {joined([w for w in found if w.pos != "PUNCT"])} if found is not None else {"none"}


CHECKS: dict[Callable[..., object], Callable[[Parse, int], set[str]]] = {
    verbs.group: group,
    verbs.carrier: lambda read, i: text(verbs.carrier(read, i)),
    verbs.negated: lambda read, i: text(verbs.negated(read, i, WORDS)),
    verbs.qualifiers: lambda read, i: {w.text for w in verbs.qualifiers(read, read.words[i], WORDS)} or {"none"},
    Clause.rest: rest,
    Clause.shorter: shorter,
    classes.class_of: lambda read, i: {classes.class_of(read, i, WORDS)},
    factuality.Judge.verdict: lambda read, i: {factuality.Judge(read, WORDS).verdict(i)[0]},
    mend.mended: mended_word,
    fronted.clefts: mended_word,
    fronted.denials: mended_word,
    fronted.questions: mended_word,
    fronted.inverted: mended_word,
    coordinated.beside: mended_word,
    coordinated.verbs: mended_word,
    coordinated.onward: mended_word,
    placing.times: mended_word,
    placing.infinitives: mended_word,
    placing.second: mended_word,
    placing.days: mended_word,
    placing.told: mended_word,
    until.lifted: lambda read, i: {"yes" if until.lifted(read, read.words[i], WORDS) else "no"},
    lines.cut: lambda read, i: text(participants.subject_of(read, read.words[i])),
    participants.subject_of: lambda read, i: text(participants.subject_of(read, read.words[i])),
    evidence.points: lambda read, i: {"above" if evidence.points(read, read.words[i], WORDS, NOUNS) > 0 else "below"},
    triggers.triggers: lambda read, i: {"yes" if i in triggers.triggers(read, WORDS, NOUNS) else "no"},
    **{check: doubted(check) for check in fit.CHECKS},
    Writer.headline: lambda read, i: {f'"{Writer.of(read, cast_of(read)).headline(i)}"'},
}


def examples() -> list[tuple[Callable[..., object], str, str, str]]:
    written = [
        (made, line.strip()) for made in CHECKS for line in inspect.cleandoc(made.__doc__ or "").splitlines() if line.startswith("- ")
    ]
    return [(made, s.replace("\\n", "\n"), w, claim) for made, line in written for s, w, claim in EXAMPLE.findall(line)]


def test_every_rule_has_an_example() -> None:
    assert {made for made, *_ in examples()} == set(CHECKS)


@pytest.mark.parametrize(("made", "sentence", "word", "claim"), examples(), ids=[f"{m.__name__}: {s} {w}" for m, s, w, _ in examples()])
def test_example(made: Callable[..., object], sentence: str, word: str, claim: str) -> None:
    read = mended(parse(Document(sentence)))
    at = [w.i for w in read.words if w.text == word][-1]
    assert {part.strip() for part in claim.split(",")} <= CHECKS[made](read, at)
