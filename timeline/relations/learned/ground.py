"""What is known of the nodes of a text before any pair of them is asked: statements, dates, places, and how each lies to publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.learned.published import publication_day, to_publication
from timeline.relations.reading import Reading, reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.stated.anchoring import head
from timeline.relations.stated.statements import relations
from timeline.text.syntax import Parse
from timeline.when import Interval

PUBLISHED = "t0"


@dataclass(frozen=True, slots=True)
class Ground:
    """What decides: the mentions, expressions, statements by their pair of nodes, and the date of each node that has one.

    `places` has the word that each event or expression hangs by, `published` how each lies to the day of publication.
    """

    over: Reading
    mentions: Mapping[str, Mention]
    times: Mapping[str, Expression]
    stated: Mapping[tuple[str, str], Relation]
    dates: Mapping[str, Interval]
    published: Mapping[str, str]
    places: Mapping[str, int]

    def apart(self, first: str, second: str) -> int:
        """How many sentences lie between two nodes, less than none where the second comes first."""
        words = self.over.parse.words
        return words[self.places[second]].sentence - words[self.places[first]].sentence


def ground(parse: Parse, found: list[Expression], mentions: list[Mention]) -> Ground:
    """What is known before any pair is asked."""
    stated = {(r.first, r.second): r for r in reversed(relations(parse, found, mentions))}
    times = {e.tid: e for e in found}
    dates = {e.tid: e.interval for e in found} | {PUBLISHED: publication_day(parse.document.published)}
    for (first, second), relation in stated.items():
        if second in times and relation.kind is Kind.DURING:
            dates[first] = times[second].interval
    over = reading(parse, found, mentions)
    published = to_publication(over, mentions, dates, dates[PUBLISHED])
    places = {m.eid: m.word for m in mentions} | {e.tid: root.i if (root := head(over, e)) else 0 for e in found}
    return Ground(over, {m.eid: m for m in mentions}, times, stated, dates, published, places)
