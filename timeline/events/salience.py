"""How much a happening belongs on the timeline, from 0 to 1: told in a main clause, dated, told again, of people with names."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.text.syntax import Parse

SHOWN = 0.5  # what a view shows by default
# Points of one mention; measured on nothing, ordered by what editors say of a timeline's entries.
CLASS = {"OCCURRENCE": 0.32, "REPORTING": 0.12, "I_ACTION": 0.25, "ASPECTUAL": 0.15, "PERCEPTION": 0.05, "I_STATE": 0.0, "STATE": 0.0}
MAIN, DATED, NAMED, EARLY, TITLED, QUOTED, UNREAL = 0.15, 0.2, 0.08, 0.1, 0.15, -0.25, -0.3
EARLY_SENTENCES = 3


def salience(parse: Parse, mention: Mention, expressions: Sequence[Expression], *, quoted: bool) -> float:
    """The points of one mention, cut to 0..1."""
    word = parse.words[mention.word]
    points = CLASS[mention.class_]
    points += MAIN * (word.dep == "ROOT" or (word.dep == "conj" and parse.words[word.head].dep == "ROOT"))
    points += DATED * _dated(parse, mention, expressions)
    points += NAMED * min(2, sum(p.entity in ("PERSON", "GPE", "ORG", "NORP") for p in mention.participants))
    points += EARLY * (word.sentence < EARLY_SENTENCES) + TITLED * _titled(parse, mention)
    points += QUOTED * quoted + UNREAL * (mention.factuality != "fact")
    return round(min(1.0, max(0.0, points)), 3)


def _dated(parse: Parse, mention: Mention, expressions: Sequence[Expression]) -> bool:
    """Whether a time expression hangs on the mention's own clause."""
    below = {w.start for w in parse.below(mention.word)}
    return any(e.type in ("DATE", "TIME") and e.span.start in below for e in expressions if mention.sentence.holds(e.span))


def _titled(parse: Parse, mention: Mention) -> bool:
    """Whether the document's title has the word."""
    stem = mention.lemma.lower()[:5]
    return any(word.lower().startswith(stem) for word in parse.document.title.split())
