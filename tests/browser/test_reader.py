"""The page as a reader meets it: without script, by keyboard, by ear, on paper, small, dark, and with ten thousand events."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from story import many, story

from timeline.render.environment import styles

Opened = Callable[..., Any]
HEADLINES = [event.headline for event in story().events]
SKIPPED = "axe is not installed: install article-timeline[test]"


def test_everything_is_there_without_script(opened: Opened) -> None:
    page = opened("story", java_script_enabled=False)
    text = page.locator("main").text_content()
    assert [headline for headline in HEADLINES if headline not in text] == []
    assert page.locator("form").count() == 0, "no control that does nothing"


def test_everything_is_in_the_accessibility_tree(opened: Opened) -> None:
    page = opened("story")
    headings = page.get_by_role("heading").all_text_contents()
    assert [headline for headline in HEADLINES if headline not in headings] == []
    assert page.get_by_role("listitem").count() >= len(HEADLINES)


def test_a_thousand_are_in_the_accessibility_tree(opened: Opened) -> None:
    assert opened("1000").get_by_role("heading", name="Delegation").count() == 1000


@pytest.mark.parametrize("name", ["story", "200"])
def test_everything_is_on_paper(opened: Opened, name: str) -> None:
    pypdf = pytest.importorskip("pypdf", reason="reading the PDF needs pypdf")
    page = opened(name, java_script_enabled=False)
    read = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join("".join(sheet.extract_text() for sheet in read.pages).split())
    wanted = HEADLINES if name == "story" else [event.headline for event in many(200).events]
    latin = ["".join(headline.split()) for headline in wanted if headline.isascii() and "<" not in headline]
    assert [headline for headline in latin if headline not in text] == []
    assert "countedfromthepublicationdate" in text, "the evidence is printed too"
    if name == "200":
        sheets = [number for number, sheet in enumerate(read.pages) if "How each date was worked out" in sheet.extract_text()]
        assert 200 / sheets[0] >= 10, "ten events a page at least, endnotes apart"


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
WIDTHS = [320, 768, 1280]
# What axe cannot measure, and why that is no matter: the strip's labels are in a picture (a table beside it says the same), a mark on the
# rail is drawn beside a date and not behind it, and the list of years is cut off where it scrolls.
EXPLAINED = {"imgNode", "pseudoContent", "elmPartiallyObscured", "elmPartiallyObscuring"}
FEW = """document.querySelectorAll('.events ~ .events, .month ~ .month, .notes ol ~ ol').forEach((node) => node.remove())"""


def looked_at(page: Any) -> None:
    """Axe finds nothing wrong, and what it could not decide is among what is explained."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=SKIPPED)
    found = axe.Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    open_ = {
        (each["id"], why["data"]["messageKey"]) for each in found.response["incomplete"] for node in each["nodes"] for why in node["any"]
    }
    assert {key for _, key in open_} <= EXPLAINED, open_


@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["story", "10"])
def test_axe_finds_nothing(opened: Opened, name: str, width: int, scheme: dict[str, str]) -> None:
    page = opened(name, width=width, bypass_csp=True, **scheme)
    page.evaluate("document.querySelectorAll('details').forEach((node, i) => { node.open = i % 3 === 0 })")
    looked_at(page)


def test_axe_finds_nothing_in_a_thousand(opened: Opened) -> None:
    page = opened("1000", width=768, bypass_csp=True, color_scheme="dark")
    for link in page.locator(".why").all()[:3]:
        link.click()
    looked_at(page)


@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["1000", "10000"])
def test_axe_finds_nothing_where_a_long_page_is_all_of_one_make(opened: Opened, name: str, width: int, scheme: dict[str, str]) -> None:
    """The first list of each year is looked at, and of the reasons: over all of them axe takes minutes."""
    page = opened(name, width=width, bypass_csp=True, **scheme)
    page.evaluate(FEW)
    looked_at(page)


FOCUS = """() => { const here = document.activeElement, box = here.getBoundingClientRect(), bar = document.querySelector('.years');
    const top = bar.contains(here) ? 0 : Math.max(0, bar.getBoundingClientRect().bottom);
    const covered = getComputedStyle(bar).position === 'sticky' && bar.getBoundingClientRect().top <= 0 && box.top < top - 1;
    return { event: here.closest('.e')?.id || '', tag: here.tagName, covered, ring: getComputedStyle(here).outlineStyle,
             inside: box.bottom > 0 && box.top < innerHeight, last: here.matches('footer *') } }"""


def stop(page: Any) -> Any:
    """Where the next press of Tab leads: to something with a ring around it, in view, and under nothing."""
    page.keyboard.press("Tab")
    at = page.evaluate(FOCUS)
    if at["tag"] != "BODY":
        assert not at["covered"], at
        assert at["ring"] != "none", at
        assert at["inside"], at
    return at


@pytest.mark.parametrize("name", ["story", "10", "1000"])
def test_the_keyboard_reaches_every_event_and_sees_where_it_is(opened: Opened, name: str) -> None:
    page = opened(name, width=700)
    ids = set(page.eval_on_selector_all("main .e", "all => all.map((each) => each.id)"))
    reached = set()
    for _ in range(2 * len(ids) + 100):
        at = stop(page)
        if at["tag"] == "BODY" or at["last"]:
            break
        reached.add(at["event"])
    assert reached >= ids


def test_the_keyboard_goes_on_from_each_list_of_ten_thousand_to_the_next(opened: Opened) -> None:
    """Lists out of sight are not laid out until the focus comes to them."""
    page = opened("10000")
    ends = page.eval_on_selector_all(
        ".events", "all => all.slice(1).map((list, i) => [all[i].lastElementChild.id, list.firstElementChild.id])"
    )
    for last, first in ends[::20]:
        page.locator(f"#{last} .why").focus()
        assert stop(page)["event"] == first


def test_the_skip_link_is_the_first_stop(opened: Opened) -> None:
    page = opened("story")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_wider_than_a_small_screen(opened: Opened, width: int) -> None:
    page = opened("story", width=width)
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_large_enough(opened: Opened) -> None:
    page = opened("story", width=390)
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true })")
    small = page.evaluate(
        """() => [...document.querySelectorAll('a:not(svg a):not(.skip):not(.notes a),summary,button,input,select')]
        .map((node) => [node.textContent, node.getBoundingClientRect()]).filter(([, box]) => box.height < 23.9 || box.width < 23.9)
        .map(([text, box]) => `${text} ${box.width} ${box.height}`)"""
    )
    assert small == []


def test_uncertain_dates_look_and_read_different(opened: Opened) -> None:
    page = opened("story")
    style = "(node) => getComputedStyle(node, '::after').borderStyle"
    assert page.locator(".e.point").first.evaluate(style) == "solid"
    assert "dashed" in page.locator(".e.span").first.evaluate(style)
    assert page.locator(".e.before .when").first.text_content().strip().startswith("before")
    assert page.locator(".e.span .bar rect").count() > 0


def test_a_long_page_shows_its_reasons_where_they_are_asked_for(opened: Opened) -> None:
    page = opened("1000")
    entry = page.locator(".e").nth(30)
    why = entry.locator(".why")
    why.click()
    assert "counted from the publication date" in entry.locator(".reasons").text_content()
    assert "Many arrivals, published" in entry.locator(".reasons .ref").text_content()
    assert why.get_attribute("aria-expanded") == "true"
    assert "#" not in page.url, "the page stays where it is"
    why.click()
    assert not entry.locator(".reasons").is_visible()
    page.get_by_role("button", name="Open all evidence").click()
    assert page.locator(".reasons").count() == 1000


def test_a_long_page_leads_to_its_reasons_without_script(opened: Opened) -> None:
    page = opened("1000", java_script_enabled=False)
    entry = page.locator(".e").nth(30)
    entry.locator(".why").click()
    note = page.locator(":target")
    assert "counted from the publication date" in note.text_content()
    assert note.bounding_box()["y"] >= 0
    note.get_by_role("link").first.click()
    assert page.locator(":target").get_attribute("id") == entry.get_attribute("id")


@pytest.mark.parametrize("name", ["story", "1000", "10000"])
def test_a_link_to_an_event_shows_it(opened: Opened, name: str) -> None:
    events = {"story": story, "1000": lambda: many(1000), "10000": lambda: many(10_000)}[name]().events
    last = events[-3]
    page = opened(name, f"#e-{last.id}")
    page.wait_for_timeout(300)
    top, bottom, high = page.evaluate(
        f"() => {{ const box = document.getElementById('e-{last.id}').getBoundingClientRect(); return [box.top, box.bottom, innerHeight] }}"
    )
    assert top >= 0
    assert top < high
    assert bottom <= high + 200


def test_the_filter_narrows_and_clears(opened: Opened) -> None:
    page = opened("1000")
    page.locator("[type=search]").fill("delegation 99")
    assert page.locator("main .e:not([hidden])").count() == 19
    assert "19 of 1000" in page.locator("output").text_content()
    page.locator("[type=search]").fill("delegation 500")
    assert page.locator(".month:not([hidden])").count() == page.locator("main .e:not([hidden])").count() == 1
    page.locator("[type=search]").fill("")
    assert page.locator("main .e:not([hidden])").count() == 1000


def test_facets_narrow(opened: Opened) -> None:
    page = opened("story")
    page.locator(".tools summary").click()
    page.select_option("[name=kind]", "planned")
    assert page.locator("main .e:not([hidden]) h4, main .e:not([hidden]) h3").all_text_contents() == ["The council meets"]
    page.get_by_role("button", name="Clear").click()
    page.locator("main .e[hidden]").first.wait_for(state="detached")


def test_shortcuts_leave_typing_alone_and_can_be_switched_off(opened: Opened) -> None:
    page = opened("story")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("jke/")
    assert page.locator("[type=search]").input_value() == "jke/"
    page.locator("[type=search]").fill("")
    page.locator("h1").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("e")
    assert page.locator("main details[open]").count() == len(HEADLINES)
    page.locator(".tools summary").click()
    page.locator("[name=keys]").uncheck()
    page.locator("h1").click()
    page.keyboard.press("e")
    assert page.locator("main details[open]").count() == len(HEADLINES)


def test_a_citation_is_copied(opened: Opened) -> None:
    page = opened("story", permissions=["clipboard-read", "clipboard-write"])
    entry = page.locator(".e", has_text="Sarn shells the port").first
    entry.locator("summary").click()
    entry.get_by_role("button", name="Copy citation").click()
    entry.get_by_role("button", name="Copied").wait_for()
    said = page.evaluate("navigator.clipboard.readText()")
    assert said.startswith("Monday 10 June 2024: Sarn shells the port. “Sarn shelled the port on Monday.”")
    assert "#e-" in said


def test_the_shell_is_small_and_so_is_an_event(pages: dict[str, Path]) -> None:
    shell = (styles("page.css") + styles("page.js")).encode()
    assert len(gzip.compress(shell)) <= 12_000
    assert len(gzip.compress(pages["1000"].read_bytes())) / 1000 <= 250


def test_right_to_left(browser: Any, tmp_path: Path) -> None:
    from timeline.render import rendering

    (tmp_path / "rtl.html").write_text(str(rendering(story(), dir="rtl").content), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.goto((tmp_path / "rtl.html").as_uri())
    when, what = (page.locator(f".e {part}").first.bounding_box() for part in (".when", "h3"))
    page.close()
    assert when["x"] > what["x"], "dates stand at the right"
