"""How fast a page is ready, against the plain list inside it and against vis-timeline and TimelineJS, in one browser and one run.

    python -m benchmarks.page [--peers NODE_MODULES] [--sizes 10 1000 10000] [--runs 5] [--index 100000] [--write]

Milliseconds by the page's own clock, which starts when the browser asks for the page (a local file); medians. *Shown*: all its events are
in the document, it has loaded, and two frames have been drawn since. *Settled*: the last change that it makes to itself is drawn as well:
peers go on drawing after their first items are there, and vis-timeline measures itself again after a second. *CPU* is that of the page's
main thread, which other work on the machine disturbs less. The first row is a page without anything in it: nobody can be faster. Starting
the browser and asking it from outside (some 90 ms more for every page) are not in it. The events are made up and of one kind. Peers read
the files that we export for them, with all events in view and, in TimelineJS, no fonts to fetch, and are installed by
`npm install vis-timeline @knight-lab/timelinejs` (into NODE_MODULES).
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
# Runs before anything of a page. `shown`: the second frame after the page has loaded and holds its events; `last`: the second frame after
# the last change that it made to itself.
CLOCK = """((query, number) => { const clock = window.clock = { shown: 0, last: 0 };
  const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  const look = () => document.querySelectorAll(query).length < number ? setTimeout(look, 4) : drawn((now) => { clock.shown = now });
  addEventListener('load', () => { look();
    new MutationObserver(() => drawn((now) => { clock.last = now }))
      .observe(document, { subtree: true, childList: true, attributes: true }) }) })"""
EMPTY = "<!doctype html><title>empty</title>"
QUIET = 500  # milliseconds without a change after which a page is taken to have settled


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


def ready(browser: Any, path: Path, there: str, number: int = 1) -> tuple[float, float, float]:
    """Milliseconds until a page shows so many of what must be there, and until it is done with itself; and of CPU for all of that."""
    page = warm(browser, path)
    page.add_init_script(f"{CLOCK}({json.dumps(there)}, {number})")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri(), wait_until="load")
    shown, last = settled(page)
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    page.close()
    return shown, max(shown, last), float(metrics["TaskDuration"]) * 1000


def settled(page: Any) -> tuple[float, float]:
    """What the page's clock says when it has not moved for a while."""
    held = None
    while held != (held := page.evaluate("[clock.shown, clock.last]")) or not held[0]:
        page.wait_for_timeout(QUIET)
    return float(held[0]), float(held[1])


def warm(browser: Any, path: Path) -> Any:
    """A page in a browser that has opened a local file before, so that starting a process is not measured."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(180_000)
    page.goto(saved(path.with_name("empty.html"), EMPTY).as_uri())
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


def compared(takes: dict[str, Callable[[], Sequence[float]]], runs: int) -> dict[str, list[float]]:
    """The medians of each, taken in turns, so that what else the machine does falls on all of them."""
    rounds = [{name: take() for name, take in takes.items()} for _ in range(runs + 1)]
    return {name: [median(column) for column in zip(*(each[name] for each in rounds[1:]), strict=True)] for name in takes}


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
    body = table(["page", "events", "shown ms", "settled ms", "CPU ms", "of this page's", "filter ms", "kB", "gzip B an event"], rows)
    print(body)
    if options.write:
        peers = versions(options.peers) if options.peers else "no peers"
        write("page", "How fast the page is ready", f"{provenance('python -m benchmarks.page --write', 'playwright')} {peers}.\n\n{body}")


def figures(browser: Any, folder: Path, options: argparse.Namespace) -> Iterator[list[object]]:
    """One row a page and size; ratios of shown, settled and CPU to those of this page."""
    empty = saved(folder / "nothing.html", EMPTY)
    yield ["nothing", 0, *(round(each) for each in measured(lambda: ready(browser, empty, "title"), options.runs)), "", "", 0, ""]
    for size in options.sizes:
        made = list(pages(size, folder, options.peers))
        times = compared({name: lambda p=path, t=there, n=size: ready(browser, p, t, n) for name, path, there in made}, options.runs)
        for name, path, _ in made:
            own = name == "this page"
            filter = round(measured(lambda p=path: [filtered(browser, p)], options.runs)[0]) if own and size > 3 else ""
            text = path.read_bytes()
            each = round(len(gzip.compress(text)) / size) if own else ""
            ratios = ", ".join(f"{mine / ours:.1f}" for mine, ours in zip(times[name], times["this page"], strict=True))
            yield [name, size, *(round(time) for time in times[name]), ratios, filter, len(text) // 1000, each]
    if options.index:
        for what, path in zip(("index of many pages", "one of them"), index(options.index, folder), strict=True):
            times = measured(lambda p=path: ready(browser, p, "main a"), options.runs)
            yield [what, options.index, *(round(time) for time in times), "", "", path.stat().st_size // 1000, ""]


def versions(peers: Path) -> str:
    """The versions of the peers."""
    names = ("vis-timeline", "@knight-lab/timelinejs")
    return ", ".join(f"{name} {json.loads((peers / name / 'package.json').read_text())['version']}" for name in names)


if __name__ == "__main__":
    main()
