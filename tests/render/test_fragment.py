"""The fragment as other people's documents meet it: Markdown readers, sanitizers, a second fragment, strict policies."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from story import many, story

from timeline.errors import FormatError
from timeline.render import Options, rendered

HEADLINES = [event.headline for event in story().events if event.headline.isascii() and "<" not in event.headline]


def fragment(**options: object) -> str:
    return rendered(story(), fragment=True, **options)


def test_it_is_one_line_without_script_or_frame() -> None:
    made = fragment()
    assert made.count("\n") == 1
    assert made.endswith("</section>\n")
    assert not re.search(r"<(script|iframe|link|img|template|object)\b", made)


def test_a_markdown_reader_leaves_it_alone() -> None:
    made = fragment()
    assert MarkdownIt("commonmark").render(f"Before.\n\n{made}\nAfter.").count(made.strip()) == 1


def test_every_selector_is_its_own() -> None:
    made = fragment()
    own = re.search(r'class="(tl-[0-9a-f]{8})"', made)[1]
    sheet = re.search(r"<style>(.*?)</style>", made)[1].replace("@media print{", "")
    selectors = [part for rule in re.findall(r"([^{}]+)\{", sheet) for part in rule.split(",")]
    assert selectors
    assert all(selector.strip().startswith(f".{own}") for selector in selectors)


def test_two_fragments_share_no_id() -> None:
    ids = re.findall(r' id="([^"]+)"', fragment() + rendered(many(5), fragment=True) + fragment(layout="table"))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("layout", ["list", "table"])
@pytest.mark.parametrize("css", ["scoped", "inline", "external", "none"])
def test_every_event_is_there(layout: str, css: str) -> None:
    made = fragment(layout=layout, css=css)
    assert [headline for headline in HEADLINES if headline not in made] == []
    assert ("<style" in made) == (css == "scoped")
    assert (" style=" in made) == (css == "inline")
    assert (" class=" in made) == (css in ("scoped", "external"))


def test_external_css_is_the_same_for_all() -> None:
    assert '<section class="tl"' in fragment(css="external")


def test_headings_begin_where_asked() -> None:
    made = fragment(heading_level=4)
    assert "<h4>" in made
    assert "<h5" in made
    assert "<h3" not in made


def test_language_direction_and_nonce() -> None:
    made = fragment(dir="rtl", nonce="abc")
    assert 'lang="en" dir="rtl"' in made
    assert '<style nonce="abc">' in made


def test_a_nonce_cannot_break_out() -> None:
    assert '"><script>' not in fragment(nonce='"><script>')


def test_the_limit_says_what_it_left_out() -> None:
    assert "12 of 15 events are not in this file: 12 over the limit that was asked for." in fragment(limit=3)


@pytest.mark.parametrize("wrong", [{"layout": "grid"}, {"css": "tailwind"}, {"dir": "up"}, {"heading_level": 9}])
def test_a_wrong_option_is_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(FormatError, match=next(iter(wrong))):
        Options(**wrong)


def test_sanitizers_leave_every_event() -> None:
    nh3 = pytest.importorskip("nh3")
    kept = nh3.clean(fragment(css="none"))
    assert [headline for headline in HEADLINES if headline not in kept] == []


def test_bleach_leaves_every_event() -> None:
    bleach = pytest.importorskip("bleach")
    kept = bleach.clean(fragment(css="inline"), strip=True)
    assert [headline for headline in HEADLINES if headline not in kept] == []
