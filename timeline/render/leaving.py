"""What a format has no room for: which events are left out of it, and the sentence that says how many and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from timeline.render.entry import FACTS, Entry
from timeline.render.words import Table
from timeline.when.civil import civil
from timeline.when.interval import BEGINNING, END

# What a format can need of an event; the first need that is not met is the reason it is left out.
NEEDS: dict[str, Callable[[Entry], bool]] = {
    "fact": lambda each: each.kind in FACTS,
    "date": lambda each: not each.when.unknown,
    "start": lambda each: each.when.earliest_start > BEGINNING or each.when.latest_end < END,
    "bounds": lambda each: each.when.dated,
    "common_era": lambda each: all(1 <= civil(at).year <= 9999 for at in _known(each)),
}


def _known(each: Entry) -> Iterable[int]:
    return [at for at in (each.when.earliest_start, each.when.latest_end) if BEGINNING < at < END]


def kept(entries: Iterable[Entry], needs: Iterable[str]) -> tuple[list[Entry], Counter[str]]:
    """The entries that meet all needs, and how many fail each."""
    found: list[Entry] = []
    missing: Counter[str] = Counter()
    wanted = tuple(needs)
    for each in entries:
        failed = next((_reason(need, each) for need in wanted if not NEEDS[need](each)), "")
        if failed:
            missing[failed] += 1
        else:
            found.append(each)
    return found, missing


def _reason(need: str, each: Entry) -> str:
    """A fact's factuality is its own reason; otherwise the need is."""
    return each.kind if need == "fact" else need


def sentence(total: int, missing: Counter[str], terms: Table) -> str:
    """How many events are left out and why, "" where none is."""
    if not missing.total():
        return ""
    why = ", ".join(str(terms["left_out"][reason]).format(n=number) for reason, number in sorted(missing.items()))
    return str(terms["label"]["left_out"]).format(n=missing.total(), total=total, why=why)
