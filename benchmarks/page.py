"""How fast a page is ready, against the plain list inside it and against vis-timeline and TimelineJS, in one browser and one run.

    python -m benchmarks.page [--peers NODE_MODULES] [--sizes 10 1000 10000] [--runs 5] [--index 100000] [--write]

Milliseconds from asking for a page (a local file) to the last change that it makes to itself while it loads, and CPU of its main thread,
which other work on the machine disturbs less; medians. The events are made up and of one kind. Peers read the files that we export for
them, and are installed by `npm install vis-timeline @knight-lab/timelinejs` (into NODE_MODULES).
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.results import provenance, table, write
from timeline.events.event import Event, Mention
from timeline.ordering import Timeline
from timeline.render import rendering
from timeline.text import Document, Span
from timeline.when import Bounds, Grain, Interval

VIS = "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"
VIS_CSS = "vis-timeline/styles/vis-timeline-graph2d.min.css"
KNIGHT = "@knight-lab/timelinejs/dist"
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
# When a page last changed itself, of the time until it has not for 300 ms: peers go on drawing after their first items are there.
SETTLED = """() => new Promise((done) => { let last = performance.now(), timer;
  const settle = () => { clearTimeout(timer); timer = setTimeout(() => done(last), 300) };
  new MutationObserver(() => { last = performance.now(); settle() })
    .observe(document, { subtree: true, childList: true, attributes: true });
  settle() })"""


def timeline(size: int) -> Timeline:
    """So many events, half a day apart, whose explanation is one line: what is measured is the page, not the reasoning."""
    document = Document("\n".join(sentence(i) for i in range(size)), "Many arrivals")
    id, first, at, events = document.id, Interval.parse("2019-01-01").start, 0, []
    for i in range(size):
        text, day = sentence(i), Grain.DAY.unit(first + i * 43_200)
        start = at + text.index("arrived")
        spans = Span(id, start, start + 7), Span(id, at, at + len(text))
        mention = Mention(f"e{i}", *spans, "arrived", "arrive", headline=f"Delegation {i} arrives")
        events.append(Event((mention,), Bounds.inside(day)))
        at += len(text) + 1
    return Explained((document,), tuple(events), (), (), Timeline.of([document], (), (), ()).system)


def sentence(number: int) -> str:
    return f"Delegation {number} arrived at the port of Vessa in the evening, and the talks went on until the morning of the next day."


class Explained(Timeline):
    """A timeline whose explanations cost nothing."""

    def explain(self, event: Any) -> str:
        return f"{event.headline}\n 1. “in the evening”: counted from the publication date, {event.when}"

    @property
    def highlights(self) -> tuple[Event, ...]:
        return self.events


def pages(size: int, folder: Path, peers: Path | None) -> Iterator[tuple[str, Path, str]]:
    """(name, file, what must be there before it counts as ready) of each page with the same events."""
    told = timeline(size)
    page = str(rendering(told, "html", pages="one").content)
    yield "this page", saved(folder / f"page{size}.html", page), "main .e"
    items = "".join(f"<li><h2>{event.headline}</h2><p>{sentence(i)}</p>" for i, event in enumerate(told.events))
    yield "plain list", saved(folder / f"plain{size}.html", f"<!doctype html><meta charset=utf-8><ol>{items}</ol>"), "li"
    if peers is not None and size <= 1000:
        yield "vis-timeline", saved(folder / f"vis{size}.html", vis(str(rendering(told, "vis").content), peers)), ".vis-item"
        yield "TimelineJS", saved(folder / f"tjs{size}.html", knight(str(rendering(told, "timelinejs").content), peers)), ".tl-timemarker"


def saved(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def vis(items: str, peers: Path) -> str:
    css, js = (peers / VIS_CSS).as_uri(), (peers / VIS).as_uri()
    make = f"new vis.Timeline(document.getElementById('t'), new vis.DataSet({items}))"
    head = f"<!doctype html><meta charset=utf-8><link rel=stylesheet href='{css}'><script src='{js}'></script>"
    return f"{head}<div id=t></div><script>{make}</script>"


def knight(data: str, peers: Path) -> str:
    css, js = (peers / KNIGHT / "css/timeline.css").as_uri(), (peers / KNIGHT / "js/timeline.js").as_uri()
    make = f"new TL.Timeline('t', {data}, {{font: null}})"
    head = f"<!doctype html><meta charset=utf-8><link rel=stylesheet href='{css}'><script src='{js}'></script>"
    return f"{head}<div id=t style='height:600px'></div><script>{make}</script>"


def ready(browser: Any, path: Path, there: str) -> tuple[float, float]:
    """Milliseconds until a page has loaded, has what it is to show, and has been painted, by the page's own clock; and of CPU for that."""
    page = warm(browser, path)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri(), wait_until="load")
    page.wait_for_selector(there, state="attached")
    page.evaluate(FRAMES)
    passed = page.evaluate(SETTLED)
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    page.close()
    return float(passed), float(metrics["TaskDuration"]) * 1000


def warm(browser: Any, path: Path) -> Any:
    """A page in a browser that has opened a local file before, so that starting a process is not measured."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(180_000)
    page.goto(saved(path.with_name("empty.html"), "<!doctype html><title>empty</title>").as_uri())
    return page


def filtered(browser: Any, path: Path) -> float:
    """Milliseconds from the second word in the filter to the second frame after it (the first one reads the page)."""
    page = warm(browser, path)
    page.goto(path.as_uri())
    page.locator("[type=search]").fill("delegation 9")
    passed = page.evaluate(
        f"""async () => {{ const box = document.querySelector('[type=search]'), start = performance.now(), frames = {FRAMES};
        box.value = 'delegation 99'; box.dispatchEvent(new Event('input', {{ bubbles: true }})); await frames();
        return performance.now() - start }}"""
    )
    page.close()
    return float(passed)


def index(size: int, folder: Path) -> tuple[Path, Path]:
    """The index of a timeline of many pages, and one of its pages."""
    done = rendering(timeline(size), "html", file="index.html")
    for name, text in done.beside.items():
        (folder / name).parent.mkdir(exist_ok=True)
        saved(folder / name, text)
    return saved(folder / "index.html", str(done.content)), folder / next(name for name in done.beside if name.endswith("html"))


def measured(take: Callable[[], Sequence[float]], runs: int) -> list[float]:
    """The medians of some runs, after one that does not count."""
    take()
    return [median(column) for column in zip(*(take() for _ in range(runs)), strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, default=None)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 1000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--index", type=int, default=0)
    parser.add_argument("--write", action="store_true", help="put the figures into RESULTS.md")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--allow-file-access-from-files"]
        )
        rows = list(figures(browser, Path(name), options))
    body = table(["page", "events", "ready ms", "CPU ms", "of this page", "filter ms", "kB", "gzip B an event"], rows)
    print(body)
    if options.write:
        peers = versions(options.peers) if options.peers else "no peers"
        write("page", "How fast the page is ready", f"{provenance('python -m benchmarks.page --write', 'playwright')} {peers}.\n\n{body}")


def figures(browser: Any, folder: Path, options: argparse.Namespace) -> Iterator[list[object]]:
    """One row a page and size."""
    for size in options.sizes:
        made = list(pages(size, folder, options.peers))
        times = {name: measured(lambda p=path, t=there: ready(browser, p, t), options.runs) for name, path, there in made}
        for name, path, _ in made:
            own = name == "this page"
            filter = round(measured(lambda p=path: [filtered(browser, p)], options.runs)[0]) if own and size > 3 else ""
            text = path.read_bytes()
            each = round(len(gzip.compress(text)) / size) if own else ""
            wall, cpu = times[name]
            yield [name, size, round(wall), round(cpu), f"{cpu / times['this page'][1]:.1f}", filter, len(text) // 1000, each]
    if options.index:
        for what, path in zip(("index of many pages", "one of them"), index(options.index, folder), strict=True):
            wall, cpu = measured(lambda p=path: ready(browser, p, "main a"), options.runs)
            yield [what, options.index, round(wall), round(cpu), "", "", path.stat().st_size // 1000, ""]


def versions(peers: Path) -> str:
    """The versions of the peers."""
    names = ("vis-timeline", "@knight-lab/timelinejs")
    return ", ".join(f"{name} {json.loads((peers / name / 'package.json').read_text())['version']}" for name in names)


if __name__ == "__main__":
    main()
