"""Which events of different documents are one happening, so that sources can be compared, and contradict each other in the open.

Within a document mentions are joined with its parse at hand (`same.py`); across documents only the events are left, so more is asked:
names in common in the same role, no rival for any role, and times that agree. Events of one document are never joined here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.events.again.alike import named, one_name, overlap, rivals
from timeline.events.again.same import APART
from timeline.events.event import Event, Mention
from timeline.events.lexicon import lexicon
from timeline.events.wordnet import wordnet
from timeline.text import Document
from timeline.when import EVER, Interval
from timeline.when.civil import DAY

JOINED = ("fact", "planned")
ROLES = ("subject", "object")
PRECISE = 2 * DAY  # bounds no wider than this say on which day something was
EDITION = 14 * DAY  # publications no further apart tell of the same news
RECENT = 60  # events of a kind that a new one is compared with


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two events have in common: roles with the same name, with the same description, filled by strangers."""

    named: int = 0
    described: int = 0
    rival: bool = False


def across(events: Iterable[Event], documents: Sequence[Document]) -> list[Event]:
    """The events, those of different documents that are one happening as one, in the order of the first."""
    published = {document.id: document.published for document in documents}
    language = documents[0].language if documents else "en"
    clusters: list[list[Event]] = []
    kinds: dict[str, list[int]] = {}
    for event in events:
        keys = _keys(event, language)
        near = sorted({n for key in keys for n in kinds.get(key, ())})[-RECENT:]
        home = next((n for n in near if all(_one(event, other, published, language) for other in clusters[n])), len(clusters))
        if home == len(clusters):
            clusters.append([])
        clusters[home].append(event)
        for key in keys:
            kinds.setdefault(key, []).append(home)
    return [_whole(cluster) for cluster in clusters]


def _keys(event: Event, language: str) -> set[str]:
    """The verbs that its mentions are, or are made from; none for what is never joined."""
    if event.factuality not in JOINED or event.main.class_ in APART:
        return set()
    return {_verb(mention, language) for mention in event.mentions}


def _verb(mention: Mention, language: str) -> str:
    lemma = mention.lemma.lower()
    return (wordnet(language).verb_of(lemma) or lemma) if mention.pos == "NOUN" else lemma


def _one(a: Event, b: Event, published: Mapping[str, Interval], language: str) -> bool:
    """Whether two events are certainly enough the same happening."""
    documents = [{mention.span.document for mention in event.mentions} for event in (a, b)]
    if documents[0] & documents[1] or a.factuality != b.factuality or (a.place and b.place and not one_name(a.place, b.place)):
        return False
    found = _agreement(a, b)
    if found.rival or not found.named:
        return False
    if _befalls_once(a, b, language):
        return True
    if _apart(a, b):
        return False
    if all(event.when.span.length <= PRECISE for event in (a, b)):
        return True
    return found.named + found.described == len(ROLES) and _same_news(a, b, published)


def _agreement(a: Event, b: Event) -> Agreement:
    """Role by role, who takes part."""
    named_alike = described = 0
    rival = False
    for role in ROLES:
        mine, theirs = ([p.name for p in event.participants if p.role == role] for event in (a, b))
        pairs = [(x, y) for x in mine for y in theirs]
        if any(one_name(x, y) and named(x) and named(y) for x, y in pairs):
            named_alike += 1
        elif any(overlap(x, y) for x, y in pairs):
            described += 1
        rival = rival or rivals(mine, theirs, named_only=False)
    return Agreement(named_alike, described, rival)


def _befalls_once(a: Event, b: Event, language: str) -> bool:
    """Whether both tell what befalls the same one once in a life: two dates for it are a contradiction, not two happenings."""
    return any(lexicon(language).holds("again.once", verb) for verb in _keys(a, language) & _keys(b, language))


def _apart(a: Event, b: Event) -> bool:
    return a.when.latest_end <= b.when.earliest_start or b.when.latest_end <= a.when.earliest_start


def _same_news(a: Event, b: Event, published: Mapping[str, Interval]) -> bool:
    """Whether two events, one at least with a vague date, were told within days of each other, and not long after either happened."""
    told = [published.get(event.main.span.document, EVER) for event in (a, b)]
    if EVER in told or abs(told[0].start - told[1].start) > EDITION:
        return False
    dated = [event.when for event in (a, b) if event.when.dated]
    return all(when.latest_end >= min(each.start for each in told) - EDITION for when in dated)


def _whole(cluster: Sequence[Event]) -> Event:
    """One event: the document that tells it best first, each document's mentions in their own order, so that they can be parted again."""
    best = max(cluster, key=_fullness)
    others = [event for event in cluster if event is not best]
    return Event(tuple(mention for event in (best, *others) for mention in event.mentions), best.when)


def _fullness(event: Event) -> tuple[bool, bool, int, float]:
    """The narrator before speakers, clauses before nouns, then who names most roles, then what weighs most in its own document."""
    roles = {participant.role for participant in event.main.participants}
    return (not event.speaker, event.main.pos == "VERB", len(roles & set(ROLES)), event.main.salience)
