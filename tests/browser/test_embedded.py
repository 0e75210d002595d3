"""The fragment inside other people's pages, and a timeline of many pages, in a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from story import many, story

from timeline.render import rendered, rendering

Served = Callable[..., Any]
STRICT = "default-src 'none'; style-src 'self'"


@pytest.fixture
def served(browser: Any) -> Iterator[Served]:
    """A page made of this HTML, with a style sheet beside it, under a content security policy; violations fail the test."""
    page = browser.new_page(viewport={"width": 900, "height": 800})
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))

    def serve(html: str, css: str = "", policy: str = STRICT) -> Any:
        def answer(route: Any) -> None:
            if route.request.url.endswith(".css"):
                route.fulfill(body=css, content_type="text/css")
            else:
                route.fulfill(body=html, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": policy})

        page.route("**/*", answer)
        page.goto("http://report.example/")
        return page

    yield serve
    page.close()
    assert not wrong


def test_a_strict_policy_with_the_style_in_a_file(served: Served) -> None:
    made = rendered(story(), fragment=True, css="external")
    page = served(f"<link rel=stylesheet href=/timeline.css>{made}", css=str(rendering(story(), "css").content))
    assert page.locator("section > ol").first.evaluate("(node) => getComputedStyle(node).listStyleType") == "none"
    assert page.get_by_role("heading", name="Sarn shells the port").is_visible()


def test_a_strict_policy_with_a_nonce(served: Served) -> None:
    page = served(rendered(story(), fragment=True, nonce="r4nd0m"), policy="default-src 'none'; style-src 'nonce-r4nd0m'")
    assert page.locator("section > ol").first.evaluate("(node) => getComputedStyle(node).listStyleType") == "none"


def test_no_style_at_all_is_still_readable(served: Served) -> None:
    page = served(rendered(story(), fragment=True, css="none"), policy="default-src 'none'")
    assert page.get_by_text("between 06:00 and 12:00 on 13 June 2024").is_visible()


def test_two_fragments_leave_each_other_and_the_page_alone(served: Served) -> None:
    host = "<style>h2{color:rgb(1,2,3)}ol{list-style:upper-roman}</style><h2 id=mine>Mine</h2><ol id=list><li>One</li></ol>"
    first, second = rendered(story(), fragment=True), rendered(many(3), fragment=True, heading_level=3)
    page = served(f"{host}{first}{second}", policy="default-src 'none'; style-src 'unsafe-inline'")
    assert page.locator("#mine").evaluate("(node) => getComputedStyle(node).color") == "rgb(1, 2, 3)"
    assert page.locator("#list").evaluate("(node) => getComputedStyle(node).listStyleType") == "upper-roman"
    for section in page.locator("section").all():
        assert section.locator("> ol").first.evaluate("(node) => getComputedStyle(node).listStyleType") == "none"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


def test_the_index_finds_events_on_every_page(browser: Any, tmp_path: Path) -> None:
    done = rendering(many(3000), "html", pages="many")
    (tmp_path / "index.html").write_text(str(done.content), encoding="utf-8")
    for name, text in done.beside.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("[type=search]").fill("delegation 2999")
    found = page.locator(".found a")
    found.first.wait_for()
    assert [text.split(" arrives")[0] for text in found.all_text_contents()] == ["Delegation 2999"]
    found.first.click()
    target = page.locator(":target")
    target.wait_for()
    assert "Delegation 2999" in target.text_content()
    page.wait_for_timeout(300)
    box = target.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]
    page.get_by_role("link", name="All of it").click()
    page.get_by_role("heading", name="Pages").wait_for()
    page.close()


def test_axe_finds_nothing_in_the_index(browser: Any, tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: install article-timeline[test]")
    (tmp_path / "index.html").write_text(str(rendering(many(3000), "html", pages="many").content), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    found = axe.Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()
