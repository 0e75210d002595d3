"""The optional web component: the fragment out of reach of the host's style, and all there where it does not run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hosts import OTHER, TL, missing
from test_page import Strict, style, visit

__all__ = ["visit"]  # fixtures

SCRIPT = Path(__file__).parents[2] / "docs" / "timeline-element.js"
RULE = "<style>li, li p, h3 { color: rgb(9, 9, 9) !important; font-size: 7px !important }</style>"
INSIDE = "document.querySelector('article-timeline').shadowRoot"


class Open(Strict):
    policy = "default-src 'self'; style-src 'self' 'unsafe-inline'"


class Closed(Strict):
    policy = "default-src 'none'; style-src 'self' 'unsafe-inline'"  # no script


@pytest.fixture
def page(tmp_path: Path) -> Any:
    """Writes a page with this body, the script and a fragment beside it."""
    (tmp_path / "timeline-element.js").write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "case.fragment.html").write_text(TL.html(fragment=True), encoding="utf-8")

    def page_(body: str) -> None:
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Report</title>'
        head += '<script type="module" src="timeline-element.js"></script>'
        (tmp_path / "index.html").write_text(f"{head}{RULE}<body>{body}</body></html>", encoding="utf-8")

    return page_


def until(seen: Any, holds: str) -> None:
    """Wait until an expression holds. Playwright's own waiting evaluates a string inside the page, which a strict policy forbids."""
    for _ in range(400):
        if seen.evaluate(f"Boolean({holds})"):
            return
        seen.wait_for_timeout(25)
    raise AssertionError(f"{holds} never held")


def shown(seen: Any) -> str:
    until(seen, f"{INSIDE}?.querySelector('section')")
    return str(seen.evaluate(f"{INSIDE}.textContent"))


def color(seen: Any) -> str:
    return str(seen.evaluate(f"getComputedStyle({INSIDE}.querySelector('li')).color"))


def test_the_style_of_the_host_does_not_reach_it(visit: Any, page: Any) -> None:
    page(f"<article-timeline>{TL.html(fragment=True)}</article-timeline>")
    seen = visit(Open)
    assert missing(shown(seen), TL) == []
    assert color(seen) != "rgb(9, 9, 9)"
    assert seen.wrong == []


def test_without_script_the_fragment_stands_there(visit: Any, page: Any) -> None:
    page(f"<article-timeline>{TL.html(fragment=True)}</article-timeline>")
    seen = visit(Closed)
    assert missing(seen.locator("body").text_content(), TL) == []
    assert style(seen, "li", "color") == "rgb(9, 9, 9)"


def test_it_fetches_a_fragment(visit: Any, page: Any) -> None:
    page('<article-timeline src="case.fragment.html"><a href="case.fragment.html">The timeline</a></article-timeline>')
    assert missing(shown(visit(Open)), TL) == []


def test_what_is_inside_stays_where_nothing_comes(visit: Any, page: Any) -> None:
    page('<article-timeline src="none.html"><a href="case.fragment.html">The timeline</a></article-timeline>')
    seen = visit(Open)
    seen.wait_for_load_state("networkidle")
    assert seen.locator("article-timeline a").is_visible()


def test_a_link_lands_on_its_event(visit: Any, page: Any) -> None:
    page(f"<article-timeline>{TL.html(fragment=True)}</article-timeline>")
    seen = visit(Open)
    shown(seen)
    last = seen.evaluate(f"[...{INSIDE}.querySelectorAll('li[id]')].at(-1).id")
    seen.evaluate(f"location.hash = '{last}'")
    until(seen, "scrollY > 100")
    top = seen.evaluate(f"{INSIDE}.getElementById('{last}').getBoundingClientRect().top")
    assert 0 <= top < seen.viewport_size["height"]


def test_two_on_a_page(visit: Any, page: Any) -> None:
    page("".join(f"<article-timeline>{each.html(fragment=True)}</article-timeline>" for each in (TL, OTHER)))
    seen = visit(Open)
    shown(seen)
    texts = seen.evaluate("[...document.querySelectorAll('article-timeline')].map(each => each.shadowRoot.textContent)")
    assert missing(texts[0], TL) == missing(texts[1], OTHER) == []


def test_it_is_small() -> None:
    import gzip

    assert len(gzip.compress(SCRIPT.read_bytes())) < 1200
