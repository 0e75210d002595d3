"""Clock times with their zone: 5 p.m. EST, 0700 GMT, 17.42 BST."""

from dataclasses import replace

from timeline.expressions.meanings import Clock, Here, phrases
from timeline.languages.en.words import clock_of_24, clock_of_figures


@phrases(
    "timed",
    "{hm:d4} {zone} | {clock} | {clock} {zone} | {clock} {opening} {zone} {closing} | exactly {clock} | {clock} (sharp|exactly|or so)",
    "{clock} (on the dot|prompt|precisely|promptly) | {clock} {zone} time | {clock}z | {clock} (gmt|utc)(+|-){offset:d12}",
    "{hm:d4}z | {clock} +{offset:d4} | {clock}+{offset:d2}:{minutes:d2} | {clock} {place:city} time",
)
def timed(clock: Clock | None = None, zone: str = "", hm: int = 0) -> Clock | None:
    """a clock time with its zone, which is noted and not converted

    at 5 p.m. EST → TIME 2025-06-23T17:00
    at 0700 GMT → TIME 2025-06-23T07:00
    """
    if clock is None:
        clock = clock_of_figures(hm)
    return replace(clock, zone=zone) if clock and zone else clock


@phrases("timed", "{h:d12}.{m:d2} {zone}")
def dotted_zone(h: int, m: int, zone: str, here: Here) -> Clock | None:
    """17.42 BST: figures with a full stop are an hour where a zone follows

    at 17.42 BST → TIME 2025-06-23T17:42
    on Friday 5 May 2023 17.42 BST → TIME 2023-05-05T17:42
    They paid 2.50 local pounds. The pipe is 17.42 et cetera.
    """
    sure = here.text("zone").isupper() or here.tokens.lowers[here.last - 1] == "time"
    clock = clock_of_24(h, m)
    return replace(clock, zone=zone) if clock and sure and not here.touches_before() else None


@phrases("city", "{a:word} | {a:word} {b:word}", talk=True)
def city(a: str, b: str = "A") -> str | None:
    """London, before "time"

    at 8 p.m. New York time → TIME 2025-06-23T20:00
    It was 8 p.m. this time. → TIME 2025-06-23T20:00
    """
    return "local" if a[0].isupper() and b[0].isupper() else None
