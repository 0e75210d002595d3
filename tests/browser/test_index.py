"""The index of a timeline of many pages, in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from story import many

from timeline.render import rendering


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
