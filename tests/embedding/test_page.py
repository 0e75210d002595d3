"""Fragments in a page of somebody else's, in a real browser: under a strict policy, beside each other, and without touching their host."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hosts import OTHER, TL, Page, cooked, missing, repeated

POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Report</title>
<style>body{font:16px serif;color:#123} .host ol{list-style:upper-roman} .host mark{color:rgb(1,2,3)}</style>
<body><div class="host"><h2>Ours</h2>
<ol><li id="item">One <mark>two</mark></li></ol><details><summary>More</summary>Text</details></div>%s</body></html>"""


class Strict(http.server.SimpleHTTPRequestHandler):
    """Files under a policy that allows nothing but style sheets of the same origin; a nonce where the page asks for one."""

    policy = POLICY

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the tests say what matters."""


class Nonce(Strict):
    policy = "default-src 'none'; style-src 'nonce-c0ffee'"


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """A page of a folder, served with a handler's policy; violations and errors are gathered in `wrong`."""
    servers, contexts = [], []

    def visit_(handler: type[Strict], name: str = "index.html") -> Any:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(tmp_path)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        servers.append(server)
        contexts.append(context)
        page = context.new_page()
        page.wrong = []
        page.on("console", lambda said: page.wrong.append(said.text) if "favicon" not in said.location.get("url", "") else None)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.server_port}/{name}")
        return page

    yield visit_
    for context in contexts:
        context.close()
    for server in servers:
        server.shutdown()
        server.server_close()


def style(page: Any, selector: str, name: str) -> str:
    return str(page.eval_on_selector(selector, f"each => getComputedStyle(each)['{name}']"))


def test_external_style_violates_no_strict_policy(visit: Any, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(cooked("A strict content security policy", tmp_path)["page"], encoding="utf-8")
    page = visit(Strict)
    assert page.wrong == []
    assert style(page, ".tl-list", "listStyleType") == "none"
    assert missing(page.locator("body").text_content(), TL) == []


def test_a_nonce_lets_the_style_in(visit: Any, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(HOST.partition("<style>")[0] + TL.html(fragment=True, nonce="c0ffee"), encoding="utf-8")
    page = visit(Nonce)
    assert page.wrong == []
    assert style(page, ".tl-list", "listStyleType") == "none"


def test_without_its_style_a_fragment_is_all_there(visit: Any, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(HOST.partition("<style>")[0] + TL.html(fragment=True), encoding="utf-8")
    page = visit(Strict)
    assert any("style-src" in said for said in page.wrong)
    assert missing(page.locator("body").text_content(), TL) == []


def looks(page: Any, selector: str) -> Any:
    """Every computed style of every element below, and where each stands."""
    return page.evaluate(
        """selector => [...document.querySelector(selector).querySelectorAll('*')].map(each => {
            const style = getComputedStyle(each)
            return [each.tagName, each.getBoundingClientRect().height, ...[...style].map(name => style.getPropertyValue(name))]
        })""",
        selector,
    )


@pytest.fixture
def shown(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    page = context.new_page()

    def shown_(*fragments: str) -> Any:
        page.set_content(HOST % "".join(f"<main>{each}</main>" for each in fragments))
        return page

    yield shown_
    context.close()


@pytest.mark.parametrize("css", ["scoped", "inline", "none"])
def test_the_host_looks_as_it_did(shown: Any, css: str) -> None:
    before = looks(shown(), ".host")
    assert looks(shown(TL.html(fragment=True, css=css)), ".host") == before


def test_two_fragments_do_not_change_each_other(shown: Any) -> None:
    mine, theirs = TL.html(fragment=True), OTHER.html(fragment=True, layout="table")
    alone = looks(shown(theirs), "main")
    assert looks(shown(mine, theirs), "main ~ main") == alone
    assert looks(shown(theirs, mine), "main") == alone


def test_ids_on_a_page_of_three_are_each_one_place(shown: Any) -> None:
    page = shown(TL.html(fragment=True), OTHER.html(fragment=True), TL.html(fragment=True, layout="table"))
    ids = page.eval_on_selector_all("[id]", "all => all.map(each => each.id)")
    assert repeated(ids) == []
    assert len(ids) >= 2 * len(TL.events) + len(OTHER.events)


def test_nothing_in_a_fragment_runs(shown: Any) -> None:
    page = shown(TL.html(fragment=True))
    assert page.evaluate("document.scripts.length") == 0
    assert Page(page.content()).runs == []


def test_a_plain_page_by_the_recipe(tmp_path: Path) -> None:
    page = Page(cooked("Plain HTML", tmp_path)["report"])
    assert missing(page.text, TL) == []
    assert "h3" in page.tags
    assert "How it went" in page.text
