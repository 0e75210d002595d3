"""The fragment after a sanitizer: every event is there, no style is printed as text, nothing runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hosts import OTHER, TL, Page, cooked, missing, repeated

FORMS = [(css, layout) for css in ("scoped", "inline", "external", "none") for layout in ("list", "table")]


@pytest.mark.parametrize(("css", "layout"), FORMS)
def test_nh3_keeps_every_event(css: str, layout: str) -> None:
    nh3 = pytest.importorskip("nh3", reason="nh3 is not installed")
    page = Page(nh3.clean(TL.html(fragment=True, css=css, layout=layout)))
    assert missing(page.text, TL) == []
    assert page.runs == []
    assert ".tl" not in page.text


@pytest.mark.parametrize("layout", ["list", "table"])
def test_bleach_keeps_every_event(layout: str) -> None:
    bleach = pytest.importorskip("bleach", reason="bleach is not installed")
    page = Page(bleach.clean(TL.html(fragment=True, css="none", layout=layout), strip=True))
    assert missing(page.text, TL) == []
    assert "{" not in page.text


def test_what_the_docs_allow_keeps_the_look(tmp_path: Path) -> None:
    pytest.importorskip("nh3", reason="nh3 is not installed")
    safe = cooked("Sanitizers", tmp_path)["safe"]
    page = Page(safe)
    assert missing(page.text, TL) == []
    assert 'class="tl"' in safe
    assert any(each.startswith("tl-") for each in page.ids)
    assert {"mark", "time", "section"} <= set(page.tags)


def test_two_fragments_are_apart_after_cleaning() -> None:
    nh3 = pytest.importorskip("nh3", reason="nh3 is not installed")
    both = nh3.clean(TL.html(fragment=True) + OTHER.html(fragment=True), attributes={"*": {"id"}})
    assert repeated(Page(both).ids) == []
    assert missing(Page(both).text, TL) == missing(Page(both).text, OTHER) == []
