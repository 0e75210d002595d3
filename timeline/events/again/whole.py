"""One happening from its mentions: which of them tells it best, and what the others add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.events.event import POINTER, Event, Mention
from timeline.events.headlines.headline import LONGEST
from timeline.events.salience import SLIGHT, gathered
from timeline.when import UNKNOWN, Bounds


def whole(mentions: Sequence[Mention], bounds: Mapping[str, Bounds]) -> Event:
    """The event of these mentions, the one that tells it best first, with the narrowest bounds of any."""
    main = _main(mentions)
    others = sorted((m for m in mentions if m.eid != main.eid), key=lambda m: m.span)
    when = min((bounds.get(m.eid, UNKNOWN) for m in mentions), key=lambda b: b.latest_end - b.earliest_start)
    return Event((main, *others), when)


def _main(mentions: Sequence[Mention]) -> Mention:
    """The mention that tells it best, with what only the others know: that it is a fact, that the narrator says so, who did it."""
    if len(mentions) == 1:
        return mentions[0]
    naming = [m for m in mentions if m.pos != POINTER] or mentions
    best = max(naming, key=lambda m: _fullness(m, naming))
    facts = [m for m in naming if m.factuality == "fact"]
    told = replace(best, factuality="fact", cues=()) if facts else best
    speaker = "" if any(not m.speaker for m in facts or mentions) else best.speaker
    headline = _with_subject(best, mentions) + (f", according to {speaker}" if speaker and "“" not in best.headline else "")
    return replace(told, speaker=speaker, headline=headline, salience=gathered(mentions))


def _fullness(mention: Mention, mentions: Sequence[Mention]) -> tuple[bool, bool, bool, int, int, int]:
    """What could be printed; clauses before nouns where they are facts; then who names most roles, then the longest."""
    roles = {p.role for p in mention.participants}
    real = mention.factuality == "fact" or not any(m.factuality == "fact" and m.pos == "VERB" for m in mentions)
    weak = mention.factuality != "fact" and mention.headline.lower().startswith(("planned ", "possible ", "alleged "))
    clause = mention.pos == "VERB" and mention.factuality == "fact" and "subject" in roles
    return (
        real and not weak,
        mention.salience > SLIGHT,
        clause,
        len(roles & {"subject", "object"}),
        len(_bare(mention).split()),
        -mention.span.start,
    )


def _bare(mention: Mention) -> str:
    """A headline without its source."""
    return mention.headline.removesuffix(f", according to {mention.speaker}")


def _with_subject(best: Mention, mentions: Sequence[Mention]) -> str:
    """The headline, a noun phrase with who did it in front where another mention says so: "U.S. strikes on nuclear sites"."""
    headline = _bare(best)
    if best.pos != "NOUN" or any(p.role == "subject" for p in best.participants):
        return headline
    telling = [p for m in mentions for p in m.participants if p.role == "subject"]
    names = [p.name for p in telling if p.entity == "NORP" or "." in p.name or p.name.isupper()]
    found = next((name for name in names if name not in headline), "")
    if not found or len(found) + len(headline) >= LONGEST:
        return headline
    return f"{found} {headline[:1].lower() if headline[1:2].islower() else headline[:1]}{headline[1:]}"
