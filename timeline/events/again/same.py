"""Which mentions tell of one happening: the same family of words, compatible participants, no contradicting dates. Precision first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events.again.alike import one_name, overlap, rivals
from timeline.events.again.kinship import SAME, Kinship
from timeline.events.again.pointing import Pointing
from timeline.events.again.whole import whole
from timeline.events.event import Event, Mention
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.people.quotations import quotations, quoted
from timeline.events.salience import once
from timeline.events.wordnet import Wordnet, wordnet
from timeline.text.syntax import Parse, Word
from timeline.when import UNKNOWN, Bounds

APART = ("REPORTING", "I_STATE", "PERCEPTION", "ASPECTUAL", "STATE")
ALIEN = 9.0
MEMBERS = 12  # mentions of a happening, the latest, that a new one must agree with
RECENT = 40  # happenings that a mention is compared with: an article returns to what it told not long ago
LEAD = 3  # sentences below a title
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
    pointing: Pointing
    kinship: Kinship

    def clusters(self, mentions: Sequence[Mention]) -> list[Cluster]:
        """Each mention joins the best cluster before it that it can mean, or opens one."""
        found: list[Cluster] = []
        home: dict[int, Cluster] = {}
        index: dict[str | int, set[int]] = {}
        for mention in mentions:
            keys = self.kinship.keys(mention)
            near = sorted({n for key in keys for n in index.get(key, ())})[-RECENT:]
            cluster = self._light(mention, home) or self._best(mention, [found[n] for n in near]) or self._back(mention, home)
            if cluster is None:
                cluster = Cluster(len(found), [])
                found.append(cluster)
            cluster.mentions.append(mention)
            home[mention.word] = cluster
            for key in keys:
                index.setdefault(key, set()).add(cluster.number)
        return found

    def _light(self, mention: Mention, home: Mapping[int, Cluster]) -> Cluster | None:
        """The cluster of "carried out" for its "strikes", of "the vote" for its "took place"."""
        word = self.parse.words[mention.word]
        verb = self.parse.words[word.head]
        if mention.pos == "NOUN" and word.dep == "dobj" and self.words.holds("light.verbs", verb.lemma.lower()) and verb.i in home:
            return home[verb.i] if self.wordnet.share(mention.lemma.lower()) > 0.5 else None
        subject = self.pointing.occurs(word) if mention.pos == "VERB" else None
        if subject is None:
            return None
        meant = self.pointing.referent(subject)
        found = home.get(meant.word if meant is not None else subject.i)
        return found if found is not None and not any(self._apart(mention, m) for m in found.mentions) else None

    def _back(self, mention: Mention, home: Mapping[int, Cluster]) -> Cluster | None:
        """What "this", "the move" or "the incident" points back to."""
        meant = self.pointing.referent(self.parse.words[mention.word])
        found = home.get(meant.word) if meant is not None else None
        return found if found is not None and not any(self._apart(mention, m) for m in found.mentions) else None

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
        same = [m for m in others if m.pos == "VERB" and (m.lemma == mention.lemma or self.kinship.alike(m, mention))]
        near = any(self._definite(m) and self.kinship.made(m, mention) and self._distance(m, mention) <= NEAR for m in nouns)
        again = any(self._told_again(mention, m) or self._once(mention, m) for m in same)
        if any(self._lead(mention, m) for m in others):
            return True
        return bool(nouns and shared) or near or again or (bool(same) and self._presupposed(mention))

    def _presupposed(self, mention: Mention) -> bool:
        """Whether a clause only says when something else was, of someone named before: "two days after she resigned"."""
        subject, mark = self.parse.child(mention.word, "nsubj", "nsubjpass"), self.parse.child(mention.word, "mark")
        timed = mark is not None and self.words.holds("again.marks", mark.text.lower())
        return timed and subject is not None and subject.tag == "PRP" and not self._names(mention, "object")

    def _once(self, mention: Mention, other: Mention) -> bool:
        """Whether two clauses tell of what befalls the same one once: two dates for it are a contradiction, not two happenings."""
        once = any(self.words.holds("again.once", m.lemma.lower()) for m in (mention, other))
        if not once or mention.pos != "VERB" or not (mention.lemma == other.lemma or self.kinship.alike(mention, other)):
            return False
        roles = [(self._names(mention, role), self._names(other, role)) for role in ("subject", "object")]
        return any(one_name(x, y) for mine, theirs in roles for x in mine for y in theirs) or self._thing(mention, other)

    def _thing(self, mention: Mention, other: Mention) -> bool:
        """Whether the subject of one is a thing by its name and that of the other "the" thing: "the Halden Star", "the ship"."""
        subjects = [self.parse.child(m.word, "nsubj", "nsubjpass") for m in (mention, other)]
        names = [s for s in subjects if s is not None and s.pos == "PROPN" and s.entity not in ("PERSON", "GPE", "NORP")]
        kinds = [s for s in subjects if s is not None and s.pos == "NOUN" and self._the(s)]
        artifact = any(self.wordnet.noun_class(s.lemma.lower()) in ("artifact", "object") for s in kinds)
        return len(names) == len(kinds) == 1 and artifact

    def _the(self, noun: Word) -> bool:
        return any(w.text.lower() == "the" for w in self.parse.under(noun.i))

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

    def _lead(self, mention: Mention, other: Mention) -> bool:
        """Whether a main clause of the first sentences tells the title's happening over again, of the same one."""
        root = self.parse.words[other.word]
        end = self.parse.words[self.parse.sentences[root.sentence][1] - 1 if root.sentence == 0 else root.i]
        headed = root.sentence == 0 and root.dep == "ROOT" and "\n" in end.text
        early = 0 < self._distance(mention, other) <= LEAD and self.parse.words[mention.word].dep in ("ROOT", "conj", "xcomp", "ccomp")
        mine, theirs = ([p.name for p in m.participants][:1] for m in (mention, other))
        return headed and early and (not theirs or any(one_name(x, y) or overlap(x, y) for x in mine for y in theirs))

    def _titular(self, mention: Mention) -> bool:
        """Whether a mention stands in the title that a text begins with: the first sentence, in the present tense."""
        return mention.tense == "PRESENT" and not self.parse.document.text[: mention.sentence.start].strip()

    def _names(self, mention: Mention, role: str) -> list[str]:
        return [p.name for p in mention.participants if p.role == role]

    def _definite(self, mention: Mention) -> bool:
        children = self.parse.under(mention.word)
        return any(c.dep == "poss" or (c.dep == "det" and c.text.lower() in DEFINITE) for c in children)

    def _new(self, mention: Mention, others: Sequence[Mention]) -> bool:
        """Whether a noun phrase describes what it names in words that the others do not have (Haghighi and Klein 2009)."""
        own = {w.lemma.lower() for w in self._described(mention) if not self._pointing(w)}
        known = {w.lemma.lower() for m in others for w in self.parse.below(m.word if m.pos == "NOUN" else self.parse.words[m.word].i)}
        return bool(own - known)

    def _described(self, mention: Mention) -> list[Word]:
        children = self.parse.under(mention.word)
        return [w for w in children if w.dep in ("amod", "compound", "nmod", "nummod", "poss") and w.tag != "PRP$"]

    def _pointing(self, word: Word) -> bool:
        text = word.text.lower()
        return any(self.words.holds(name, text) for name in ("drop.deictics", "scope.planned", "scope.doubtful"))

    def _kin(self, a: Mention, b: Mention) -> float:
        return self.kinship.kin(a, b, shared=self._shared(a, b))

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
        if self._anew(a) or self._anew(b) or self._beside(a, b) or self._beside(b, a):
            return False
        near = self._kin(a, b) == SAME and a.pos != b.pos and self._distance(a, b) <= NEAR
        roles = ("subject",) if self._lead(a, b) else ("subject", "object")
        return not any(rivals(self._names(a, role), self._names(b, role), named_only=near) for role in roles)

    def _beside(self, a: Mention, b: Mention) -> bool:
        """Whether a clause tells of one as what the other was for, or after: "shelled the camp in retaliation for the attack"."""
        above = [self.parse.words[a.word], *self.parse.up(a.word)]
        under = next((n for n, word in enumerate(above) if word.i == b.word), 0)
        return any(w.dep == "prep" and self.words.holds("again.other", w.text.lower()) for w in above[1:under])

    def _anew(self, mention: Mention) -> bool:
        """Whether a clause says that it was not the first time: "she wrote again", "they had sued twice before"."""
        near = self.parse.under(mention.word)
        return any(w.dep == "advmod" and self.words.holds("again.repeated", w.text.lower()) for w in near)

    def _apart(self, a: Mention, b: Mention) -> bool:
        first, second = self.bounds.get(a.eid, UNKNOWN), self.bounds.get(b.eid, UNKNOWN)
        return first.latest_end < second.earliest_start or second.latest_end < first.earliest_start


def happenings(parse: Parse, mentions: Sequence[Mention], bounds: Mapping[str, Bounds]) -> list[Event]:
    """One event for each happening, the mention that tells it best first; in reading order of their first mentions."""
    language = parse.document.language
    words, table = lexicon(language), wordnet(language)
    pointing = Pointing(parse, words, table, quoted(quotations(parse, words)), {m.word: m for m in mentions})
    found = Matcher(parse, bounds, words, table, pointing, Kinship(parse, words, table)).clusters(mentions)
    home = {m.eid: cluster for cluster in found for m in cluster.mentions}
    for pointer, meant in pointing.pointers():
        home[meant.eid].mentions.append(pointer)
    return once([whole(cluster.mentions, bounds) for cluster in found], _contents(parse, mentions))


def _contents(parse: Parse, mentions: Sequence[Mention]) -> dict[int, int]:
    """The verb of what is said, by the verb that says it; the verb of "began", by what began; that of a clause, by a noun in it."""
    verbs = [m for m in mentions if m.pos == "VERB"]
    saying = {m.word: said.i for m in verbs if m.class_ == "REPORTING" and (said := parse.child(m.word, "ccomp")) is not None}
    parts = ("xcomp", "nsubj", "nsubjpass", "dobj")
    return saying | {m.word: parse.words[m.word].head for m in mentions if parse.words[m.word].dep in parts}
