"""What the learned relation of any two nodes looks at: what each is, how each lies to publication, how they stand, what the rules say.

Nodes come in the order events, times, day of publication, and within each in reading order. Every trait carries the kind of its pair, so
that what is learned of two events says nothing of two times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.learned.features import names
from timeline.relations.learned.forms import form
from timeline.relations.learned.ground import PUBLISHED, Ground
from timeline.relations.learned.ruling import Told
from timeline.relations.nodes import compared
from timeline.relations.reading import CLAUSES
from timeline.relations.stated.anchoring import head, preposition
from timeline.when import EVER

FAR, EARLY, NEAR = 6, 3, 3  # steps in the tree of a sentence, sentences from the beginning, words
Facts = Mapping[str, object]
# Which facts are also looked at together.
OF_EVENTS = ("published class", "published pos", "form class", "form dep", "told form class", "under dep")
OF_TIMES = ("grain published",)
OF_PAIRS = (
    "published apart",
    "published class",
    "class apart",
    "pos apart",
    "form pos apart",
    "order apart",
    "order published",
    "order class",
)
OF_DATINGS = ("preposition apart", "published apart", "published type", "reach preposition", "reach published", "reach type")


def in_order(base: Ground, first: str, second: str) -> bool:
    """Whether two nodes come in the order in which their traits are named."""
    return _turn(base, first) <= _turn(base, second)


def _turn(base: Ground, node: str) -> tuple[int, int, str]:
    return 2 if node == PUBLISHED else int(node in base.times), base.places.get(node, 0), node


def traits(base: Ground, pair: tuple[str, str], ruled: Told, order: Told) -> list[str]:
    """The traits of a pair of nodes in order; `ruled` is what the rules answer, `order` the learned order of two events' starts."""
    first, second = pair
    kind = "".join("E" if node in base.mentions else "T" if node in base.times else "D" for node in (first, second))
    found = [
        f"rule={ruled[0]}",
        f"rule={ruled[0]} {int(10 * ruled[1])}",
        *_stated(base, first, second),
        *_node(base, "a", first),
        *_node(base, "b", second),
    ]
    if kind == "EE":
        found += _events(base, first, second, order)
    if kind == "ET":
        found += told("both", _dating(base, base.mentions[first], base.times[second]), OF_DATINGS)
    if kind == "TT":
        found += [f"compared={compared(base.dates[first], base.dates[second])}", f"published={_published(base, first, second)}"]
    return [kind, *(f"{kind} {trait}" for trait in dict.fromkeys(found))]


def _stated(base: Ground, first: str, second: str) -> Iterator[str]:
    """The rules by which the text states something of the two."""
    yield from (f"stated={base.stated[pair].rule}" for pair in ((first, second), (second, first)) if pair in base.stated)


def told(name: str, facts: Facts, together: Iterable[str]) -> Iterator[str]:
    """Each fact as a name, and those that are also looked at together.

    >>> list(told("a", {"form": "past", "pos": "VERB"}, ["form pos"]))
    ['a.form=past', 'a.pos=VERB', 'a.form=past pos=VERB']
    """
    yield from (f"{name}.{fact}={value}" for fact, value in facts.items())
    yield from (f"{name}." + " ".join(f"{fact}={facts[fact]}" for fact in some.split()) for some in together)


def _node(base: Ground, name: str, node: str) -> Iterator[str]:
    if node in base.mentions:
        yield from told(name, _event(base, base.mentions[node]), OF_EVENTS)
    elif node in base.times:
        yield from told(name, _time(base, base.times[node]), OF_TIMES)


def _event(base: Ground, mention: Mention) -> Facts:
    over, word = base.over, base.over.parse.words[mention.word]
    teller, above = over.teller(mention), over.above(mention.word)
    return {
        "lemma": mention.lemma.lower(),
        "class": mention.class_,
        "pos": mention.pos,
        "tag": word.tag,
        "dep": word.dep,
        "form": form(over.parse, mention.word),
        "tense": f"{mention.tense} {mention.aspect}",
        "modal": bool(mention.modality),
        "polarity": mention.polarity,
        "factuality": mention.factuality,
        "quoted": bool(mention.speaker),
        "world": over.world(mention)[:2],
        "told": teller.tense if teller else "",
        "under": f"{above.class_} {form(over.parse, above.word)}" if above else "",
        "above": above.lemma if above else "",
        "determiner": next((kid.lemma for kid in over.parse.under(mention.word, "det", "poss")), "") if mention.pos == "NOUN" else "",
        "sentence": min(word.sentence, EARLY),
        "published": base.published[mention.eid],
        "dated": compared(base.dates.get(mention.eid, EVER), base.dates[PUBLISHED]),
    }


def _time(base: Ground, time: Expression) -> Facts:
    reference = time.value if time.value.endswith("REF") else re.sub(r"\d", "0", time.value)
    return {"type": time.type, "grain": reference, "text": time.text.lower(), "published": base.published[time.tid]}


def _published(base: Ground, first: str, second: str) -> str:
    return f"{base.published[first]} {base.published[second]}"


def _events(base: Ground, first: str, second: str, order: Told) -> Iterator[str]:
    """Of two events: what their order of starts looks at, and what they are taken together."""
    one, other = base.mentions[first], base.mentions[second]
    parse = base.over.parse
    facts = {
        "apart": min(base.apart(first, second), 1),
        "published": _published(base, first, second),
        "class": f"{one.class_} {other.class_}",
        "pos": f"{one.pos} {other.pos}",
        "form": f"{form(parse, one.word)} {form(parse, other.word)}",
        "factuality": f"{one.factuality} {other.factuality}",
        "dates": compared(base.dates.get(first, EVER), base.dates.get(second, EVER)),
        "order": f"{order[0]} {int(10 * order[1])}",
    }
    yield from told("both", facts, OF_PAIRS)
    if one.word < other.word:
        yield from names(parse, one.word, other.word)


def _dating(base: Ground, mention: Mention, time: Expression) -> Facts:
    """Of an event and a time: how the time hangs on the event's clause, and how both lie to publication."""
    root = head(base.over, time)
    apart = base.apart(mention.eid, time.tid)
    place, own = base.places[time.tid], base.dates.get(mention.eid, EVER)
    return {
        "apart": apart,
        "published": _published(base, mention.eid, time.tid),
        "class": f"{mention.class_} {base.published[time.tid]}",
        "type": f"{time.type} {mention.pos}",
        "preposition": preposition(base.over, time, root)[0] if root else "",
        "reach": _reach(base, mention.word, place) if apart == 0 else "",
        "distance": f"{min(abs(mention.word - place) // NEAR, FAR)} {mention.word < place}" if apart == 0 else "",
        "dated": compared(own, time.interval),
    }


def _reach(base: Ground, event: int, time: int) -> str:
    """The clauses climbed from a time to what is over it and an event, and from there down to the event; whether the event is that."""
    words = base.over.parse.words
    up, down = ([at, *(word.i for word in base.over.parse.up(at))] for at in (time, event))
    meet = next((at for at in up if at in down), None)
    if meet is None:
        return "apart"
    steps = [sum(words[at].dep in CLAUSES for at in path[: path.index(meet)]) for path in (up, down)]
    return f"{meet == event} {min(steps[0], 2)} {min(steps[1], 2)}"
