"""Which mentions tell of one happening: the same family of words, compatible participants, no contradicting dates. Precision first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.event import Event, Mention
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.mend import mended
from timeline.events.wordnet import Wordnet, wordnet
from timeline.text.syntax import Parse
from timeline.when import UNKNOWN, Bounds

APART = ("REPORTING", "I_STATE", "PERCEPTION", "ASPECTUAL", "STATE")
DEFINITE = ("the", "this", "that", "these", "those")


@dataclass
class Cluster:
    """Mentions that are taken for one happening so far."""

    mentions: list[Mention]


@dataclass
class Matcher:
    """Compares mentions of one article."""

    parse: Parse
    bounds: Mapping[str, Bounds]
    words: Lexicon
    wordnet: Wordnet
    _families: dict[tuple[str, bool], tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)

    def clusters(self, mentions: Sequence[Mention]) -> list[Cluster]:
        """Each mention joins the best cluster before it that it can mean, or opens one."""
        found: list[Cluster] = []
        by_word = {m.word: m for m in mentions}
        home: dict[int, Cluster] = {}
        for mention in mentions:
            cluster = self._light(mention, by_word, home) or self._best(mention, found)
            if cluster is None:
                cluster = Cluster([])
                found.append(cluster)
            cluster.mentions.append(mention)
            home[mention.word] = cluster
        return found

    def _light(self, mention: Mention, by_word: Mapping[int, Mention], home: Mapping[int, Cluster]) -> Cluster | None:
        """The cluster of "carried out" for its "strikes", of "the vote" for its "took place"."""
        word = self.parse.words[mention.word]
        verb = self.parse.words[word.head]
        if mention.pos == "NOUN" and word.dep == "dobj" and self.words.holds("light.verbs", verb.lemma.lower()) and verb.i in home:
            return home[verb.i] if self.wordnet.share(mention.lemma.lower()) > 0.5 else None
        if mention.pos == "VERB" and self.words.holds("light.occur", mention.lemma.lower()):
            subject = self.parse.child(mention.word, "nsubj")
            return home.get(subject.i) if subject is not None else None
        return None

    def _best(self, mention: Mention, found: Sequence[Cluster]) -> Cluster | None:
        scored = [(score, n) for n, cluster in enumerate(found) if (score := self._score(mention, cluster)) > 0]
        if not scored:
            return None
        scored.sort(reverse=True)
        if len(scored) > 1 and scored[0][0] == scored[1][0] and not self._same_word(mention, found[scored[0][1]]):
            return None
        return found[scored[0][1]]

    def _same_word(self, mention: Mention, cluster: Cluster) -> bool:
        return any(m.lemma == mention.lemma for m in cluster.mentions)

    def _score(self, mention: Mention, cluster: Cluster) -> float:
        """0 where they cannot be one; else how much speaks for it."""
        if mention.class_ in APART or any(m.class_ in APART for m in cluster.mentions):
            return 0.0
        if not all(self._compatible(mention, other) for other in cluster.mentions):
            return 0.0
        kin = max(self._kin(mention, other) for other in cluster.mentions)
        if kin == 0 or not self._points_back(mention, cluster):
            return 0.0
        shared = max(self._shared(mention, other) for other in cluster.mentions)
        return kin + shared + 0.1 * len(cluster.mentions)

    def _points_back(self, mention: Mention, cluster: Cluster) -> bool:
        """Whether the later mention speaks of something known: a definite noun, or one that names the same participants."""
        if mention.pos == "NOUN":
            return self._definite(mention) or max(self._shared(mention, other) for other in cluster.mentions) > 0
        return any(m.lemma == mention.lemma or m.pos == "NOUN" for m in cluster.mentions) and max(
            self._shared(mention, other) for other in cluster.mentions
        ) >= (1 if any(m.pos == "NOUN" for m in cluster.mentions) else 2)

    def _definite(self, mention: Mention) -> bool:
        children = [self.parse.words[c] for c in self.parse.children[mention.word]]
        return any(c.dep == "poss" or (c.dep == "det" and c.text.lower() in DEFINITE) for c in children)

    def _kin(self, a: Mention, b: Mention) -> float:
        """2 for the same word or its verb, 1.5 for a word and its kind, 1 for two kinds of one thing, 0 for strangers."""
        if a.lemma.lower() == b.lemma.lower() or self._verb(a) == self._verb(b) != "":
            return 2.0
        own, up = self._family(a)
        other, above = self._family(b)
        if own & other:
            return 1.6
        if own & above or up & other:
            return 1.5
        return 1.0 if a.pos == b.pos == "NOUN" and up & above and self._shared(a, b) else 0.0

    def _verb(self, mention: Mention) -> str:
        return mention.lemma.lower() if mention.pos == "VERB" else self.wordnet.verb_of(mention.lemma.lower())

    def _family(self, mention: Mention) -> tuple[frozenset[int], frozenset[int]]:
        key = (mention.lemma.lower(), mention.pos != "VERB")
        if key not in self._families:
            self._families[key] = self.wordnet.family(key[0], noun=key[1])
        return self._families[key]

    def _shared(self, a: Mention, b: Mention) -> int:
        """How many participants the two have in common, whatever their role."""
        names = {p.name for p in b.participants}
        return sum(any(_one(p.name, name) for name in names) for p in a.participants)

    def _compatible(self, a: Mention, b: Mention) -> bool:
        """No role filled by two different names, no dates apart, no other world."""
        if self._apart(a, b) or (a.place and b.place and not _one(a.place, b.place)):
            return False
        if a.factuality != b.factuality and not (self._definite(a) or self._definite(b)):
            return False
        for role in ("subject", "object"):
            mine, theirs = ([p.name for p in m.participants if p.role == role] for m in (a, b))
            if mine and theirs and not any(_one(x, y) for x in mine for y in theirs):
                return False
        return True

    def _apart(self, a: Mention, b: Mention) -> bool:
        first, second = self.bounds.get(a.eid, UNKNOWN), self.bounds.get(b.eid, UNKNOWN)
        return first.latest_end < second.earliest_start or second.latest_end < first.earliest_start


def _one(a: str, b: str) -> bool:
    """Whether two names can be the same: equal, or one part of the other ("Iran" and "Iran’s three main nuclear sites")."""
    left, right = (set(name.replace("’s", "").replace("'s", "").lower().split()) - {"the", "of", "and"} for name in (a, b))
    return bool(left) and bool(right) and (left <= right or right <= left)


def happenings(parse: Parse, mentions: Sequence[Mention], bounds: Mapping[str, Bounds]) -> list[Event]:
    """One event for each happening, the mention that tells it best first; in reading order."""
    language = parse.document.language
    words, table = lexicon(language), wordnet(language)
    matcher = Matcher(mended(parse, words, table), bounds, words, table)
    return [_event(cluster.mentions, bounds) for cluster in matcher.clusters(mentions)]


def _event(mentions: list[Mention], bounds: Mapping[str, Bounds]) -> Event:
    first, *others = sorted(mentions, key=_fullness, reverse=True)
    when = min((bounds.get(m.eid, UNKNOWN) for m in mentions), key=lambda b: b.latest_end - b.earliest_start)
    return Event((first, *sorted(others, key=lambda m: m.span)), when)


def _fullness(mention: Mention) -> tuple[bool, bool, int, int, int]:
    roles = {p.role for p in mention.participants}
    return (
        mention.factuality == "fact",
        mention.speaker == "",
        len(roles & {"subject", "object"}),
        len(mention.headline.split()),
        -mention.span.start,
    )
