"""What a row of a chronology tells is of the date at its head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.events.event import Mention
from timeline.events.listed import listed as main_words
from timeline.expressions.texts.rows import Row
from timeline.relations.reading import Reading
from timeline.relations.relation import Kind, Relation
from timeline.relations.trust import TRUST
from timeline.when import EVER

RULE = "row of a chronology"


def listed(reading: Reading, dated: Sequence[Relation]) -> list[Relation]:
    """What is dated so far, and every event of a row with the date of the row; of a stretch it is told when it began and ended.

    What a row stands for is of that date whatever else is named beside it ("2011: Report on the flood of 2009"), save by the hour.
    """
    if not reading.entries:
        return list(dated)
    mains = main_words(reading.parse, reading.entries, reading.at)
    times = {expression.tid: expression.interval for expression in reading.found}
    by_event: dict[str, list[Relation]] = defaultdict(list)
    for relation in dated:
        by_event[relation.first].append(relation)
    found: list[Relation] = []
    dropped: set[Relation] = set()
    for row, mention in _told(reading):
        own = by_event[mention.eid]
        strange = [one for one in own if len(row.dates) > 1 or times.get(one.second, EVER) not in row.dates[0].interval]
        if mention.word in mains:
            dropped.update(strange)
        if len(strange) == len(own) and (mention.word in mains or not own):
            found.extend(_of(reading, row, mention))
    return [*(relation for relation in dated if relation not in dropped), *found]


def _told(reading: Reading) -> Iterator[tuple[Row, Mention]]:
    """The events of each row."""
    mentions = iter(sorted(reading.mentions, key=lambda mention: mention.span.start))
    mention = next(mentions, None)
    for row in reading.entries:
        while mention is not None and mention.span.start < row.end:
            if mention.span.start >= row.start:
                yield row, mention
            mention = next(mentions, None)


def _of(reading: Reading, row: Row, mention: Mention) -> Iterator[Relation]:
    kinds = (Kind.DURING,) if len(row.dates) == 1 else (Kind.STARTS_IN, Kind.ENDS_IN)
    for date, kind in zip(row.dates, kinds, strict=True):
        if date.interval != EVER and date.value != "PRESENT_REF":
            said, spans = f"“{date.text}: … {mention.text}”", (date.span, mention.span)
            yield Relation(mention.eid, date.tid, kind, spans, TRUST[RULE], RULE, said, world=reading.world(mention))
