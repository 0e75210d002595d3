"""What we export, read by the programs that it is for: each counts the events, so that nothing of ours is lost on the way into them.

Markwhen, Mermaid, TimelineJS and vis-timeline are run from the folder that TIMELINE_NODE_MODULES names, filled by
`npm install @markwhen/parser mermaid @knight-lab/timelinejs vis-timeline`; RDF is read by rdflib.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from story import story

from timeline.render import rendering

MODULES = Path(os.environ.get("TIMELINE_NODE_MODULES", "none"))
HEADLINES = {event.headline for event in story().events}
MARKWHEN = """import { parse, isEvent, iter } from "@markwhen/parser"
import fs from "node:fs"
const read = parse(fs.readFileSync("story.mw", "utf8"))
const events = [...iter(read.events)].map(({ eventy }) => eventy).filter(isEvent)
console.log(JSON.stringify({ errors: read.parseMessages ?? [], events: events.map((each) =>
  [each.firstLine.restTrimmed, each.dateRangeIso.fromDateTimeIso, each.dateRangeIso.toDateTimeIso]) }))
"""


def written(name: str) -> str:
    return str(rendering(story(), name).content)


def kept(name: str) -> int:
    """How many events a format says that it holds."""
    left_out = rendering(story(), name).left_out
    return len(HEADLINES) - (int(left_out.split(" ")[0]) if left_out else 0)


def module(path: str) -> Path:
    """A file of a package that npm has installed."""
    found = MODULES / path
    if not found.exists():
        pytest.skip(f"{path} is not in TIMELINE_NODE_MODULES: see the head of this file")
    return found.resolve()


def test_markwhen_reads_its_text(tmp_path: Path) -> None:
    node = shutil.which("node") or pytest.skip("there is no node")
    module("@markwhen/parser")
    (tmp_path / "node_modules").symlink_to(MODULES.resolve())
    (tmp_path / "story.mw").write_text(written("markwhen"), encoding="utf-8")
    (tmp_path / "read.mjs").write_text(MARKWHEN, encoding="utf-8")
    done = subprocess.run([node, "read.mjs"], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    read = json.loads(done.stdout)
    assert read["errors"] == []
    assert len(read["events"]) == kept("markwhen")
    (shelled,) = [each for each in read["events"] if each[0].startswith("Sarn shells the port")]
    assert shelled[1].startswith("2024-06-10")


@pytest.fixture
def blank(browser: Any) -> Any:
    page = browser.new_page()
    page.goto("about:blank")
    yield page
    page.close()


def test_mermaid_draws_its_diagram(blank: Any) -> None:
    blank.add_script_tag(path=str(module("mermaid/dist/mermaid.min.js")))
    drawn = blank.evaluate("async (text) => (await mermaid.render('drawn', text)).svg", written("mermaid"))
    blank.set_content(drawn)
    text = "".join(blank.locator("svg").text_content().split())
    assert [each for each in HEADLINES if "<" not in each and "".join(each.split()) not in text] == []


def test_timelinejs_makes_a_slide_of_each_event(blank: Any) -> None:
    style, script = module("@knight-lab/timelinejs/dist/css/timeline.css"), module("@knight-lab/timelinejs/dist/js/timeline.js")
    blank.set_content("<div id=t style='height:600px'></div>")
    blank.add_style_tag(path=str(style))
    blank.add_script_tag(path=str(script))
    blank.evaluate("(told) => { window.drawn = new TL.Timeline('t', told, { font: null }) }", json.loads(written("timelinejs")))
    blank.wait_for_function("document.querySelectorAll('.tl-timemarker').length > 0")
    assert blank.locator(".tl-timemarker").count() == kept("timelinejs")
    assert blank.locator(".tl-slide").count() == kept("timelinejs") + 1, "and one of the title"


def test_vis_timeline_makes_an_item_of_each_event(blank: Any) -> None:
    script = module("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")
    blank.set_content("<div id=t></div>")
    blank.add_script_tag(path=str(script))
    ids = blank.evaluate(
        "(items) => { const set = new vis.DataSet(items); new vis.Timeline(document.getElementById('t'), set).fit(); return set.getIds() }",
        json.loads(written("vis")),
    )
    assert len(ids) == kept("vis")
    blank.wait_for_function("document.querySelectorAll('.vis-item').length > 0")
    assert blank.locator(".vis-item", has_text="Sarn shells the port").count() >= 1


def test_json_ld_is_read_by_its_library() -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed: install article-timeline[test]")
    text = written("jsonld").replace('"https://schema.org"', '{"@vocab": "https://schema.org/"}', 1)  # the context itself is on the network
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    events = list(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(events) == kept("jsonld")
    assert {str(name) for event in events for name in graph.objects(event, schema.name)} <= HEADLINES
    edtf = rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert all(term.datatype == edtf for term in graph.objects(None, rdflib.DCTERMS.temporal))


def test_turtle_has_every_event_with_its_bounds_in_owl_time() -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed: install article-timeline[test]")
    graph = rdflib.Graph().parse(data=written("turtle"), format="turtle")
    labels = {str(label) for label in graph.objects(None, rdflib.RDFS.label)}
    assert labels >= HEADLINES
    time = rdflib.Namespace("http://www.w3.org/2006/time#")
    assert len(set(graph.subjects(rdflib.RDF.type, time.ProperInterval))) == len(HEADLINES)
