"""How much a happening belongs on the timeline, from 0 to 1: told in a main clause, dated, told again, of people with names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from timeline.events.event import Event, Mention
from timeline.events.headlines.fit import doubtful
from timeline.events.lexicon import Lexicon
from timeline.events.people.participants import subject_of
from timeline.expressions.expression import Expression
from timeline.text.syntax import Parse, Word

SLIGHT = 0.3  # the most for what is no entry by default: what repeats another, and a headline that could not be printed
SHOWN = 0.45  # what a view shows by default: in most articles 5 to 15 happenings
# Points by class, then for what speaks for or against a mention. They are chosen by hand, in the order of what editors of timelines pick:
# deeds before words, what is dated or placed in time before what is not, people with names before nobody.
CLASS = {"OCCURRENCE": 0.32, "I_ACTION": 0.3, "REPORTING": 0.25, "ASPECTUAL": 0.25}
PLAIN_SAYING = 0.12
OTHER_CLASS = 0.05
POINTS = {
    "main clause": 0.15,
    "dated": 0.2,
    "placed": 0.1,  # after, before, when something else happened
    "early": 0.1,
    "titled": 0.15,
    "nobody": -0.25,
    "thin": -0.15,  # "air strikes", and nobody's
    "undated noun": -0.1,
    "loose": -0.15,  # "the owners rebuilt it"
    "timeless": -0.25,  # "the firm makes bolts"
    "credit": -0.5,  # who wrote the report
    "carried": -0.15,  # "declared war": the verb's clause is the entry
    "single": -0.2,
    "reported": -0.08,
    "quoted": -0.25,
    "unreal": -0.3,
    "planned": -0.15,
    "ahead": 0.25,  # what is to come on a known day
    "subordinate": -0.12,
}
NAMED = 0.08
EARLY_SENTENCES = 3
AGAIN, MOST_AGAIN = 0.08, 0.3
SIGNALS = ("after", "before", "since", "until", "following", "prior", "when", "once")
CLAUSES = ("ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "conj", "parataxis", "csubj")
NAMES = ("PERSON", "GPE", "ORG", "NORP")
REAL = ("fact", "planned")
NONE: Mapping[int, int] = MappingProxyType({})


def salience(parse: Parse, mention: Mention, dates: Mapping[int, Sequence[Word]], words: Lexicon, *, quoted: bool) -> float:
    """The points of one mention, cut to 0..1; `dates` are the first words of the dates of each sentence."""
    word = parse.words[mention.word]
    dated = any(_reaches(parse, date, word) for date in dates.get(word.sentence, ()))  # no other clause between them
    checks = {
        "main clause": _main(parse, word),
        "dated": dated,
        "placed": _placed(parse, word),
        "early": word.sentence < EARLY_SENTENCES,
        "titled": _titled(parse, mention),
        "nobody": mention.pos == "VERB" and subject_of(parse, word) is None,
        "thin": mention.pos == "NOUN" and not mention.participants and not mention.place and not dated,
        "undated noun": mention.pos == "NOUN" and not dated and word.dep not in ("ROOT", "attr"),
        "loose": any(words.holds(f"people.{name}", mention.headline.rpartition(" ")[2]) for name in ("things", "plural", "third")),
        "timeless": _timeless(parse, mention, word) and not dated,
        "credit": _credit(parse, word, words),
        "carried": mention.pos == "NOUN" and word.dep in ("dobj", "nsubj", "nsubjpass") and parse.words[word.head].pos == "VERB",
        "single": " " not in mention.headline.partition(", according to ")[0],
        "reported": bool(mention.speaker),
        "quoted": quoted,
        "unreal": mention.factuality not in ("fact", "planned"),
        "planned": mention.factuality == "planned",
        "ahead": mention.factuality == "planned" and dated and not quoted,
        "subordinate": (word.dep in ("relcl", "xcomp", "pcomp") or (word.dep in ("advcl", "acl") and word.tag in ("VBG", "VBN")))
        and not dated,
    }
    names = sum(p.entity in NAMES for p in mention.participants)
    points = _class_points(mention, words) + NAMED * min(2, names) + sum(POINTS[name] for name, holds in checks.items() if holds)
    most = SLIGHT if points > SLIGHT and doubtful(parse, mention) else 1.0
    return round(min(most, max(0.0, points)), 3)


def _main(parse: Parse, word: Word) -> bool:
    """Whether a verb is a main one: also in what is told before its source, "the firm agreed to it, the union said"."""
    head = parse.words[word.head]
    fronted = word.dep == "ccomp" and word.i < head.i
    return word.dep == "ROOT" or (head.dep == "ROOT" and (word.dep == "conj" or fronted))


def _timeless(parse: Parse, mention: Mention, word: Word) -> bool:
    """Whether a whole sentence says how things are, in the simple present: a title, without a full stop, tells news in it."""
    first, last = parse.sentences[word.sentence]
    ended = any(w.text == "." for w in parse.words[max(first, last - 4) : last])
    bare = word.tag == "VB" and word.dep == "ROOT" and subject_of(parse, word) is not None and parse.child(word.i, "aux") is None
    present = bare or (mention.tense, mention.aspect) == ("PRESENT", "NONE")
    return ended and mention.pos == "VERB" and present and mention.class_ != "REPORTING"


def _credit(parse: Parse, word: Word, words: Lexicon) -> bool:
    """Whether a clause is about the report itself: "three reporters contributed to this report"."""
    below = [w for c in parse.under(word.i) for w in (c, *parse.under(c.i))]
    nouns = (w for w in below if words.holds("salience.credits", w.lemma.lower()))
    return any(c.text.lower() == "this" for w in nouns for c in parse.under(w.i))


def gathered(mentions: Sequence[Mention]) -> float:
    """That of one happening told several times: of its most salient mention, and more for each further one where one tells it well."""
    best = max(m.salience for m in mentions)
    return round(min(1.0, best + min(MOST_AGAIN, AGAIN * (len(mentions) - 1))), 3) if best > SLIGHT else best


def once(events: Sequence[Event], contents: Mapping[int, int] = NONE) -> list[Event]:
    """The same events; of those with one headline ("ordered" and the "evacuation" that was ordered) only the best stays an entry.

    Likewise of what somebody says and that it was said, of what begins and that it began; `contents` are the words of what tells the
    same by the words of what is left out.
    """
    best: dict[str, Event] = {}
    for event in events:
        before = best.setdefault(event.headline, event)
        if _weight(event) > _weight(before):
            best[event.headline] = event
    real = {event.id: event for event in best.values() if event.factuality in REAL and event.salience > SLIGHT}
    spots = {m.word: event for event in real.values() for m in event.mentions}
    less = {_less(spots[i], spots[j]) for i, j in contents.items() if i in spots and j in spots and spots[i].main.word == i}
    return [event if best[event.headline] is event and event.id not in less else _slight(event) for event in events]


def _weight(event: Event) -> tuple[bool, bool, float]:
    """What is an entry at all before what is none: "expected to meet" is the meeting; then facts."""
    return event.salience > SLIGHT, event.factuality == "fact", event.salience


def _less(frame: Event, content: Event) -> str:
    """Which of two that tell the same is left out: that it was said, unless what was said is no entry by itself."""
    return content.id if frame.salience >= SHOWN > content.salience else frame.id


def _slight(event: Event) -> Event:
    """An event that is no entry of its own."""
    return replace(event, mentions=tuple(replace(m, salience=min(m.salience, SLIGHT)) for m in event.mentions))


def _class_points(mention: Mention, words: Lexicon) -> float:
    if words.holds("salience.plain", mention.lemma.lower()):
        return PLAIN_SAYING
    return CLASS.get(mention.class_, OTHER_CLASS)


def dates_of(parse: Parse, expressions: Sequence[Expression]) -> dict[int, list[Word]]:
    """The first words of dates and times, by the sentence they stand in; "now" is none."""
    found: dict[int, list[Word]] = {}
    for expression in expressions:
        word = (
            parse.word_at(expression.span.start) if expression.type in ("DATE", "TIME") and not expression.value.endswith("_REF") else None
        )
        if word is not None:
            found.setdefault(word.sentence, []).append(word)
    return found


def _reaches(parse: Parse, start: Word, word: Word) -> bool:
    for above in (start, *parse.up(start.i)):
        if above.i == word.i:
            return True
        if above.pos in ("VERB", "AUX") or above.dep in CLAUSES:
            return False
    return False


def _placed(parse: Parse, word: Word) -> bool:
    """Whether a clause or phrase says what came before or after it, or it is itself the occasion of another."""
    below = parse.under(word.i)
    return any(c.dep in ("mark", "prep", "advmod") and c.text.lower() in SIGNALS for c in below)


def _titled(parse: Parse, mention: Mention) -> bool:
    """Whether the document's title has the word."""
    stem = mention.lemma.lower()[:5]
    return any(word.lower().startswith(stem) for word in parse.document.title.split())
