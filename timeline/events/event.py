"""A happening, and the places in the text that mention it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from timeline.text import Span
from timeline.when import UNKNOWN, Bounds

POINTER = "PRONOUN"  # the `pos` of what only points back to a happening: "this", "the incident"


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone or something that takes part: its name, resolved within the article where safe, its role, and where it stands.

    `role`: "subject" (who did it; the agent of a passive), "object" (to whom or what), "other".
    """

    name: str
    role: str
    span: Span
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text speaks of an event.

    TimeML attributes: `class_` (OCCURRENCE, STATE, REPORTING, I_ACTION, I_STATE, ASPECTUAL, PERCEPTION), `tense` (PAST, PRESENT, FUTURE,
    INFINITIVE, PRESPART, PASTPART, NONE), `aspect` (NONE, PERFECTIVE, PROGRESSIVE, PERFECTIVE_PROGRESSIVE), `polarity` (POS, NEG),
    `modality` (the modal word, or ""), `pos` (VERB, NOUN, ADJECTIVE, PREPOSITION, OTHER; PRONOUN for what only points back).
    `factuality`: "fact", "negated", "possible", "planned", "generic"; `cues` are the words that made it so.
    `speaker` is who says it where it is reported, "" for the narrator. `word` is the trigger's position in the parse.
    """

    eid: str
    span: Span
    sentence: Span
    text: str
    lemma: str
    class_: str = "OCCURRENCE"
    tense: str = "NONE"
    aspect: str = "NONE"
    polarity: str = "POS"
    modality: str = ""
    pos: str = "VERB"
    factuality: str = "fact"
    cues: tuple[Span, ...] = ()
    participants: tuple[Participant, ...] = ()
    place: str = ""
    speaker: str = ""
    headline: str = ""
    salience: float = 0.5
    word: int = -1


@dataclass(frozen=True, slots=True)
class Event:
    """One happening: its mentions, the fullest of them first, and when it was.

    `id` is content-derived: the document and the characters of the first mention, so building twice gives the same links.
    """

    mentions: tuple[Mention, ...]
    when: Bounds = UNKNOWN

    @property
    def main(self) -> Mention:
        """The mention that tells it best."""
        return self.mentions[0]

    @property
    def naming(self) -> tuple[Mention, ...]:
        """The mentions that name it, without those that only point back to it: what TimeML calls events."""
        return tuple(mention for mention in self.mentions if mention.pos != POINTER)

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits, stable across builds: among a million events two are the same once in five hundred times."""
        first = min(self.mentions, key=lambda m: (m.span.document, m.span.start))
        key = f"{first.span.document}:{first.span.start}:{first.span.end}"
        return sha256(key.encode()).hexdigest()[:12]

    @property
    def headline(self) -> str:
        """One clause that stands alone."""
        return self.main.headline

    @property
    def factuality(self) -> str:
        """That of the mention that tells it best: "fact", "negated", "possible", "planned", "generic"."""
        return self.main.factuality

    @property
    def speaker(self) -> str:
        """Who says so, "" for the narrator; "" too where any mention of the fact is the narrator's."""
        return self.main.speaker

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everyone who takes part according to any mention, each name once."""
        return tuple({p.name: p for mention in reversed(self.mentions) for p in mention.participants}.values())

    @property
    def place(self) -> str:
        """Where, by the first mention that says so."""
        return next((mention.place for mention in self.mentions if mention.place), "")

    @property
    def salience(self) -> float:
        """0 to 1: how much it belongs on the timeline."""
        return max(mention.salience for mention in self.mentions)

    def at(self, when: Bounds) -> Event:
        """The same event with these bounds."""
        return replace(self, when=when)
