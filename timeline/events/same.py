"""Which mentions tell of one happening: the same family of words, compatible participants, no contradicting dates. Precision first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.alike import one_name, overlap, rivals
from timeline.events.event import Event, Mention
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.salience import once
from timeline.events.whole import whole
from timeline.events.wordnet import Wordnet, wordnet
from timeline.text.syntax import Parse, Word
from timeline.when import UNKNOWN, Bounds

APART = ("REPORTING", "I_STATE", "PERCEPTION", "ASPECTUAL", "STATE")
SAME, ALIEN = 2.0, 9.0
EVENTIVE = 0.8
MEMBERS = 12  # mentions of a happening, the latest, that a new one must agree with
RECENT = 40  # happenings that a mention is compared with: an article returns to what it told not long ago
NEAR = 2  # sentences within which "the shelling" and "shelled" are one without a participant in common
DEFINITE = ("the", "this", "that", "these", "those")


@dataclass
class Cluster:
    """Mentions that are taken for one happening so far."""

    number: int
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
        index: dict[str | int, set[int]] = {}
        for mention in mentions:
            keys = self._keys(mention)
            near = sorted({n for key in keys for n in index.get(key, ())})[-RECENT:]
            cluster = self._light(mention, by_word, home) or self._best(mention, [found[n] for n in near]) or self._deed(mention, home)
            if cluster is None:
                cluster = Cluster(len(found), [])
                found.append(cluster)
            cluster.mentions.append(mention)
            home[mention.word] = cluster
            for key in keys:
                index.setdefault(key, set()).add(cluster.number)
        return found

    def _keys(self, mention: Mention) -> set[str | int]:
        """What two mentions of one happening have at least one of in common: a word, a sense, a kind."""
        own, up = self._family(mention)
        lemma = mention.lemma.lower()
        keys: set[str | int] = {lemma, self.wordnet.verb_of(lemma) or lemma}
        return keys | own | up

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

    def _deed(self, mention: Mention, home: Mapping[int, Cluster]) -> Cluster | None:
        """What "the move" or "this step" points back to: the deed that the sentence before tells in its main clause."""
        word = self.parse.words[mention.word]
        bare = all(self.parse.words[c].dep in ("det", "punct") for c in self.parse.children[word.i])
        if not (
            word.sentence and bare and word.tag == "NN" and self._definite(mention) and self.words.holds("light.deeds", word.lemma.lower())
        ):
            return None
        first, last = self.parse.sentences[word.sentence - 1]
        root = next((w for w in self.parse.words[first:last] if w.dep == "ROOT" and w.i in home), None)
        done = root is not None and all(m.class_ in ("OCCURRENCE", "I_ACTION") and m.factuality == "fact" for m in home[root.i].mentions)
        return home[root.i] if root is not None and done else None

    def _best(self, mention: Mention, found: Sequence[Cluster]) -> Cluster | None:
        scored = [(score, n) for n, cluster in enumerate(found) if (score := self._score(mention, cluster)) > 0]
        if not scored:
            return None
        scored.sort(reverse=True)
        return found[scored[0][1]]

    def _score(self, mention: Mention, cluster: Cluster) -> float:
        """0 where they cannot be one; else how much speaks for it."""
        others = cluster.mentions[-MEMBERS:]
        kin = max(self._kin(mention, other) for other in others)
        if kin < self._least(mention, others) or not all(self._compatible(mention, other) for other in others):
            return 0.0
        shared = max(self._shared(mention, other) for other in others)
        points_back = self._noun_back if mention.pos == "NOUN" else self._verb_back
        return kin + shared + 0.1 * len(others) if points_back(mention, others, shared) else 0.0

    def _least(self, mention: Mention, others: Sequence[Mention]) -> float:
        """How near in kin two mentions must be: sayings and states only a verb and its noun, a verb and an indefinite noun likewise."""
        if mention.class_ in APART or any(m.class_ in APART for m in others):
            return SAME if {m.pos for m in (mention, *others)} == {"NOUN", "VERB"} else ALIEN
        return SAME if mention.pos == "NOUN" and not self._definite(mention) and all(m.pos == "VERB" for m in others) else 0.5

    def _noun_back(self, mention: Mention, others: Sequence[Mention], shared: int) -> bool:
        """A noun points back where it is definite and adds nothing new, or names the same participants."""
        return shared > 0 or (self._definite(mention) and not self._new(mention, others))

    def _verb_back(self, mention: Mention, others: Sequence[Mention], shared: int) -> bool:
        """A verb points back to a noun that shares a participant, to a verb that shares subject and object."""
        nouns = [m for m in others if m.pos == "NOUN"]
        same = [m for m in others if m.pos == "VERB" and m.lemma == mention.lemma]
        near = any(self._definite(m) and self._made(m, mention) and self._distance(m, mention) <= NEAR for m in nouns)
        again = any(self._told_again(mention, m) or self._once(mention, m) for m in same)
        return bool(nouns and shared) or near or again or (bool(same) and self._presupposed(mention))

    def _presupposed(self, mention: Mention) -> bool:
        """Whether a clause only says when something else was, of someone named before: "two days after she resigned"."""
        subject, mark = self.parse.child(mention.word, "nsubj", "nsubjpass"), self.parse.child(mention.word, "mark")
        timed = mark is not None and self.words.holds("again.marks", mark.text.lower())
        return timed and subject is not None and subject.tag == "PRP" and not self._names(mention, "object")

    def _once(self, mention: Mention, other: Mention) -> bool:
        """Whether two clauses tell of what befalls the same one once: two dates for it are a contradiction, not two happenings."""
        if mention.lemma != other.lemma or mention.pos != "VERB" or not self.words.holds("again.once", mention.lemma.lower()):
            return False
        roles = [(self._names(mention, role), self._names(other, role)) for role in ("subject", "object")]
        return any(one_name(x, y) for mine, theirs in roles for x in mine for y in theirs)

    def _distance(self, a: Mention, b: Mention) -> int:
        """How many sentences lie between two mentions."""
        return abs(self.parse.words[a.word].sentence - self.parse.words[b.word].sentence)

    def _told_again(self, mention: Mention, other: Mention) -> bool:
        """Whether two clauses with the same verb have the same subject and speak of the same thing: a title and its first sentence."""
        roles = [{role: self._names(m, role) for role in ("subject", "object")} for m in (mention, other)]
        mine, theirs = roles
        alike = {role: any(one_name(x, y) or overlap(x, y) for x in mine[role] for y in theirs[role]) for role in mine}
        if not mine["subject"] and not theirs["subject"] and mine["object"] == theirs["object"] != [] and mention.tense == other.tense:
            return self._distance(mention, other) <= NEAR  # "the chapel was restored", twice
        bare = not mine["object"] and not theirs["object"]
        return alike["subject"] and (alike["object"] or (bare and (self._titular(other) or mention.place == other.place != "")))

    def _titular(self, mention: Mention) -> bool:
        """Whether a mention stands in the title that a text begins with: the first sentence, in the present tense."""
        return mention.tense == "PRESENT" and not self.parse.document.text[: mention.sentence.start].strip()

    def _names(self, mention: Mention, role: str) -> list[str]:
        return [p.name for p in mention.participants if p.role == role]

    def _definite(self, mention: Mention) -> bool:
        children = [self.parse.words[c] for c in self.parse.children[mention.word]]
        return any(c.dep == "poss" or (c.dep == "det" and c.text.lower() in DEFINITE) for c in children)

    def _new(self, mention: Mention, others: Sequence[Mention]) -> bool:
        """Whether a noun phrase describes what it names in words that the others do not have (Haghighi and Klein 2009)."""
        own = {w.lemma.lower() for w in self._described(mention) if not self._pointing(w)}
        known = {w.lemma.lower() for m in others for w in self.parse.below(m.word if m.pos == "NOUN" else self.parse.words[m.word].i)}
        return bool(own - known)

    def _described(self, mention: Mention) -> list[Word]:
        children = [self.parse.words[c] for c in self.parse.children[mention.word]]
        return [w for w in children if w.dep in ("amod", "compound", "nmod", "nummod", "poss") and w.tag != "PRP$"]

    def _pointing(self, word: Word) -> bool:
        text = word.text.lower()
        return any(self.words.holds(name, text) for name in ("drop.deictics", "scope.planned", "scope.doubtful"))

    def _kin(self, a: Mention, b: Mention) -> float:
        """2 for the same word or a verb and its noun, 1.5 for a word and its kind, 1 for two kinds of one thing, 0 for strangers."""
        if a.pos == b.pos and a.lemma.lower() == b.lemma.lower():
            return SAME
        own, up = self._family(a)
        other, above = self._family(b)
        if a.pos != b.pos:
            return SAME if self._made(a, b) or self._made(b, a) else self._wider(a, b)
        if own & other:
            return 1.6
        if wider := self._wider(a, b):
            return wider
        return 1.0 if a.pos == b.pos == "NOUN" and up & above and self._shared(a, b) else 0.0

    def _wider(self, a: Mention, b: Mention) -> float:
        """1.5 where the later word is the wider one ("the attack" after "shelled"), less where it is narrower and shares a participant."""
        (own, up), (other, above) = self._family(a), self._family(b)
        chief = self.wordnet.chief(a.lemma.lower(), noun=a.pos != "VERB") in above
        if chief or (a.pos != b.pos and own & above):
            return 1.5
        return 1.2 if up & other and self._shared(a, b) else 0.0

    def _made(self, noun: Mention, verb: Mention) -> bool:
        """Whether a noun is made from a verb: "resignation"; one that looks like it must name happenings ("attack", not "leave")."""
        lemma, other = noun.lemma.lower(), verb.lemma.lower()
        if noun.pos != "NOUN" or verb.pos != "VERB":
            return False
        alike = lemma[:3] == other[:3] and bool(self._family(noun)[0] & self._family(verb)[0])
        related = alike or self.wordnet.verb_of(lemma) == other
        return related and (lemma != other or self.wordnet.share(lemma) > EVENTIVE)

    def _family(self, mention: Mention) -> tuple[frozenset[int], frozenset[int]]:
        key = (mention.lemma.lower(), mention.pos != "VERB")
        if key not in self._families:
            self._families[key] = self.wordnet.family(key[0], noun=key[1])
        return self._families[key]

    def _shared(self, a: Mention, b: Mention) -> int:
        """How many participants the two have in common, whatever their role."""
        names = {p.name for p in b.participants}
        return sum(any(one_name(p.name, name) for name in names) for p in a.participants)

    def _compatible(self, a: Mention, b: Mention) -> bool:
        """No role filled by two different names, no dates apart, no other world."""
        if (self._apart(a, b) and not self._once(a, b)) or (a.place and b.place and not one_name(a.place, b.place)):
            return False
        if a.factuality != b.factuality and not (self._definite(a) or self._definite(b)):
            return False
        near = self._kin(a, b) == SAME and a.pos != b.pos and self._distance(a, b) <= NEAR
        return not any(rivals(self._names(a, role), self._names(b, role), named_only=near) for role in ("subject", "object"))

    def _apart(self, a: Mention, b: Mention) -> bool:
        first, second = self.bounds.get(a.eid, UNKNOWN), self.bounds.get(b.eid, UNKNOWN)
        return first.latest_end < second.earliest_start or second.latest_end < first.earliest_start


def happenings(parse: Parse, mentions: Sequence[Mention], bounds: Mapping[str, Bounds]) -> list[Event]:
    """One event for each happening, the mention that tells it best first; in reading order of their first mentions."""
    language = parse.document.language
    words, table = lexicon(language), wordnet(language)
    matcher = Matcher(parse, bounds, words, table)
    return once([whole(cluster.mentions, bounds) for cluster in matcher.clusters(mentions)])
