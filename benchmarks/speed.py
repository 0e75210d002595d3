"""How fast: expressions against the length of the text and against peers, a whole article against its parse, bounds of large networks.

    python -m benchmarks.speed [DATA_DIR] [--peers PYTHON] [--largest BYTES] [--only PART ...] [--write]

CPU seconds of one run on one machine; what is loaded before the first answer (rules, models) is counted apart. The articles are those of
te3-timebank in DATA_DIR, else the examples of this project. PYTHON is an interpreter that has dateparser and recognizers-text-suite.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.results import provenance, table, write
from timeline.errors import TimelineError
from timeline.expressions import expressions
from timeline.readers import documents
from timeline.readers.lines import document, record
from timeline.relations.relation import Amount, Kind, Relation, Time
from timeline.text import Document
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

EXAMPLES = Path(__file__).parent.parent / "examples"
PARTS = ("linearity", "peers", "rooms", "networks")
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
NETWORKS = (1_000, 10_000, 100_000)
ROUNDS = 3
WORDS = 8_000  # how much text the peers read: dateparser takes minutes for more
# What a peer runs in its own interpreter: texts come in as JSON, CPU seconds of loading and of reading go out.
DRIVER = """
import json, sys
from importlib.metadata import version
from time import process_time
texts, start = json.load(sys.stdin), process_time()
{load}
read("He left on Monday.")
loaded = process_time()
for text in texts:
    read(text)
print(json.dumps([version({package!r}), loaded - start, process_time() - loaded]))
"""
# Label: package, and how to make `read`.
TOOLS = {
    "timeline": (
        "article-timeline",
        """
from timeline import Document, Interval
from timeline.expressions import expressions
day = Interval.parse("1998-01-08")
read = lambda text: expressions(Document(text, published=day))
""",
    ),
    "dateparser.search, as it comes": (
        "dateparser",
        """
from dateparser.search import search_dates as read
""",
    ),
    "dateparser.search, told the language": (
        "dateparser",
        """
from dateparser.search import search_dates
read = lambda text: search_dates(text, languages=["en"])
""",
    ),
    "recognizers-text": (
        "recognizers-text-suite",
        """
from recognizers_date_time import Culture, DateTimeRecognizer
read = DateTimeRecognizer(Culture.English).get_datetime_model().parse
""",
    ),
}
OURS = next(iter(TOOLS))


def main() -> None:
    options = arguments()
    texts = articles(options.data)
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "linearity": lambda: linearity(texts, options.largest),
        "peers": lambda: peers(texts, options.peers),
        "rooms": lambda: rooms(texts),
        "networks": networks,
    }
    body = [piece for name in options.only for piece in parts[name]()]
    print("\n\n".join(body))
    if options.write:
        head = provenance("python -m benchmarks.speed DATA_DIR --peers PYTHON --write", "spacy", "numpy")
        write("speed", "Speed", "\n\n".join([head, *body]))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, help="the folder with the corpora")
    parser.add_argument("--peers", default=sys.executable, help="an interpreter that has the peers installed")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="the longest text, in bytes")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="only these parts")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    return parser.parse_args()


def articles(data: Path | None) -> list[Document]:
    """What everything here reads."""
    if data is None:
        return [one for path in sorted(EXAMPLES.glob("*.*")) if path.suffix in (".txt", ".html") for one in documents(path)]
    lines = (data / "te3-timebank.jsonl").read_text(encoding="utf-8").splitlines()
    return [document(record(line, "a line"), "a line") for line in lines]


def words(text: str) -> int:
    return len(text.split())


def timed(work: Callable[[], object]) -> float:
    """CPU seconds that a piece of work takes."""
    start = process_time()
    work()
    return process_time() - start


def linearity(texts: Sequence[Document], largest: int) -> Iterator[str]:
    """The time for texts of growing length, and the slope of its logarithm: 1 where twice the text takes twice the time."""
    yield "Expressions in one text of growing length (articles one after another, again from the first where they do not suffice)."
    whole = "\n\n".join(text.text for text in texts)
    expressions(texts[0])
    measured = [(size, *_reading(whole, size)) for size in SIZES if size <= largest]
    yield table(
        ["characters", "words", "CPU seconds", "words / s"], [[f"{n:,}", f"{w:,}", f"{s:.3f}", f"{w / s:,.0f}"] for n, w, s in measured]
    )
    yield f"Slope in log-log, by least squares: {slope([(n, s) for n, _, s in measured]):.2f} (1 is linear, 2 quadratic)."


def _reading(whole: str, size: int) -> tuple[int, float]:
    text = (whole * (size // len(whole) + 1))[:size]
    long = Document(text, published=Interval.parse("1998-01-08"))
    rounds = ROUNDS if size < SIZES[-2] else 1
    return words(text), median(timed(lambda: expressions(long)) for _ in range(rounds))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The exponent of the power law that fits (size, seconds) best.

    >>> round(slope([(1, 2), (10, 20), (100, 200)]), 3)
    1.0
    """
    logs = [(math.log(x), math.log(y)) for x, y in points]
    x0, y0 = (sum(axis) / len(logs) for axis in zip(*logs, strict=True))
    return sum((x - x0) * (y - y0) for x, y in logs) / sum((x - x0) ** 2 for x, _ in logs)


def peers(texts: Sequence[Document], python: str) -> Iterator[str]:
    """Words a CPU second of this project and of its peers on the same articles, in turn."""
    chosen: list[str] = []
    for text in texts:
        if sum(map(words, chosen)) < WORDS:
            chosen.append(text.text)
    total = sum(map(words, chosen))
    runs = {name: _runs(name, chosen, python) for name in TOOLS}
    seconds = {name: median(run[2] for run in found) for name, found in runs.items() if found}
    yield f"Expressions in {len(chosen)} articles of {total:,} words, median of {ROUNDS} runs; loading apart."
    head = ["tool", "version", "loading s", "reading s", "words / s", "times as fast are we"]
    yield table(head, [_peer(name, found, total, seconds) for name, found in runs.items()])


def _runs(name: str, texts: list[str], python: str) -> list[tuple[str, float, float]]:
    """(version, loading, reading) of each run; none where the tool is not installed there."""
    package, load = TOOLS[name]
    driver = DRIVER.format(load=load, package=package)
    found = []
    for _ in range(ROUNDS):
        command = [sys.executable if name == OURS else python, "-W", "ignore", "-c", driver]
        done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{name} does not run in {command[0]}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            return []
        found.append(tuple(json.loads(done.stdout.splitlines()[-1])))
    return found


def _peer(name: str, runs: list[tuple[str, float, float]], total: int, seconds: dict[str, float]) -> list[object]:
    if not runs:
        return [name, "not installed: not measured", "–", "–", "–", "–"]
    loading = median(run[1] for run in runs)
    times = f"{seconds[name] / seconds[OURS]:.1f}" if OURS in seconds else "–"
    return [name, runs[0][0], f"{loading:.2f}", f"{seconds[name]:.2f}", f"{total / seconds[name]:,.0f}", times]


class Cost(Counter[str]):
    """CPU seconds by room."""

    @contextmanager
    def of(self, room: str) -> Iterator[None]:
        """Count what happens inside to a room."""
        start = process_time()
        yield
        self[room] += process_time() - start


def rooms(texts: Sequence[Document]) -> Iterator[str]:
    """What each room costs, article by article, against the parse of the same article."""
    chosen, cost = texts[:60], Cost()
    _walk(chosen[0], Cost())  # the first article loads rules and models
    for text in chosen:
        _walk(text, cost)
    total = sum(words(text.text) for text in chosen)
    yield f"The rooms on {len(chosen)} articles of {total:,} words, against the spaCy parse of the same articles in the same run."
    head = ["room", "CPU seconds", "words / s", "× parse"]
    yield table(head, [[room, f"{s:.2f}", f"{total / max(s, 1e-9):,.0f}", f"{s / cost['parse']:.2f}"] for room, s in cost.items()])
    ratio = sum(cost[room] for room in ("events", "relations", "ordering")) / cost["parse"]
    yield f"Events, relations and ordering together: {ratio:.2f} × the parse (bar: at most 0.35)."


def _walk(text: Document, cost: Cost) -> None:
    """The flow of `timeline.reconstruct`, room by room."""
    from timeline.events import happenings, mended, mentions
    from timeline.ordering import Timeline, bounds
    from timeline.relations import relations, times
    from timeline.text.syntax import parse

    with cost.of("expressions"):
        found = expressions(text)
    with cost.of("parse"):
        syntax = parse(text)
    with cost.of("events"):
        syntax = mended(syntax)
        told = mentions(syntax, found)
    with cost.of("relations"):
        stated = relations(syntax, found, told)
    with cost.of("ordering"):
        first = bounds(times(found, text), told, stated)
    with cost.of("events"):
        merged = happenings(syntax, told, first)
    with cost.of("ordering"):
        Timeline.of([text], merged, found, stated)


def networks() -> Iterator[str]:
    """The bounds of everything in made-up networks, as articles of twenty events make them."""
    yield "Bounds of all events in made-up networks: articles of 20 events, dated, ordered, counted from each other, one in 100 shared."
    yield table(["statements", "nodes", "building s", "bounds s", "set aside"], map(_network, NETWORKS))


def _network(statements: int) -> list[object]:
    from timeline.ordering.network import network
    from timeline.ordering.solve import solution

    times, relations = made_up(statements)
    built = network([], times, relations)
    building = median(timed(lambda: network([], times, relations)) for _ in range(ROUNDS))
    solving = median(timed(lambda: solution(built)) for _ in range(ROUNDS))
    return [f"{len(relations):,}", f"{len(built.nodes):,}", f"{building:.3f}", f"{solving:.3f}", len(solution(built).dropped)]


def made_up(statements: int) -> tuple[list[Time], list[Relation]]:
    """Dates and consistent statements about events whose true days are known to the maker only."""
    chance = random.Random(7)
    published = [chance.randrange(700_000, 740_000) for _ in range(statements // 40 + 1)]
    days = [published[event // 20] - min(30, chance.randrange(1, 1 + chance.randrange(1, 400))) for event in range(statements // 2)]
    times = {day: Time(f"d{day}", Interval(day * DAY, (day + 1) * DAY)) for day in sorted(set(days))}
    return list(times.values()), [_statement(chance, days) for _ in range(statements)]


def _statement(chance: random.Random, days: list[int]) -> Relation:
    first = chance.randrange(len(days))
    home = first - first % 20 if chance.random() > 0.01 else chance.randrange(len(days))
    second = min(len(days) - 1, home + chance.randrange(20))
    gap = days[second] - days[first]
    if first == second or gap == 0 or chance.random() < 0.3:
        return Relation(f"e{first}", f"d{days[first]}", Kind.DURING)
    kind = Kind.BEFORE if gap > 0 else Kind.AFTER
    amount = Amount(abs(gap), abs(gap), Grain.DAY) if chance.random() < 0.2 else None
    return Relation(f"e{first}", f"e{second}", kind, amount=amount)


if __name__ == "__main__":
    try:
        main()
    except TimelineError as error:
        sys.exit(str(error))
