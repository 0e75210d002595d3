"""Pages for the browser suite, and a way to open them that fails on anything asked of the network and on any error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "render"))
from story import many, story

from timeline.render import rendering


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files of pages: the hand-made story, and so many events of one kind."""
    folder = tmp_path_factory.mktemp("pages")
    made = {"story": story(), "10": many(10), "200": many(200), "1000": many(1000), "10000": many(10_000)}
    for name, timeline in made.items():
        (folder / f"{name}.html").write_text(str(rendering(timeline, "html").content), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def opened(browser: Any, pages: dict[str, Path]) -> Iterator[Callable[..., Any]]:
    """A page by its name, in a context with these settings; what it asks of the network, and its errors, fail the test."""
    contexts, wrong = [], list[str]()

    def open_(name: str, hash: str = "", width: int = 1280, **settings: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(pages[name].as_uri() + hash)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not wrong
