"""Which events of two timelines are different, and in what."""

from timeline.changes.change import Change, Changes, Told
from timeline.changes.pairing import Side, pairs
from timeline.events.event import Event
from timeline.ordering import Timeline
from timeline.ordering.timeline import SHOWN


def changes(old: Timeline, new: Timeline, *, everything: bool = False) -> Changes:
    """What is different in the new timeline; with `everything` in negated, possible and generic events too."""
    before, after = Side(old), Side(new)
    same = pairs(before, after)
    gone = [event for event in old.events if event.id not in {was.id for was, _ in same}]
    come = [event for event in new.events if event.id not in {now.id for _, now in same}]
    both = [_change(before.told(was), after.told(now)) for was, now in same if everything or _shown(was) or _shown(now)]
    return Changes(
        tuple(Change(None, after.told(event), APPEARED[before.has(event, after)]) for event in come if everything or _shown(event)),
        tuple(Change(before.told(event), None, VANISHED[after.has(event, before)]) for event in gone if everything or _shown(event)),
        tuple(change for change in both if change.moved),
        tuple(change for change in both if change.reason and not change.moved),
    )


def _shown(event: Event) -> bool:
    return event.factuality in SHOWN


def _change(old: Told, new: Told) -> Change:
    was, now = old.event, new.event
    differences = ((old.when, new.when), (was.factuality, now.factuality), (was.speaker or "the text", now.speaker or "the text"))
    return Change(old, new, "; ".join(f"from {first} to {second}" for first, second in differences if first != second))


# Why one side has an event that the other has not, by what the other side has of its document.
APPEARED = {"nothing": "it is new", "another edition": "it was edited", "the text": "it is read differently"}
VANISHED = APPEARED | {"nothing": "it is gone"}
