"""Files become documents, with how their date was found; what cannot be read is one sentence."""

from pathlib import Path

import pytest

from timeline import readers
from timeline.errors import DateError, UnreadableError

ARTICLE = (
    "<article><h1>The vote</h1><p>Parliament voted on Monday to approve the budget, two days after the minister resigned. The measure had "
    "been delayed since January and was opposed by many deputies in both chambers.</p><p>Observers said the vote could lead to an early "
    "election next year, although the government denied this.</p></article>"
)


def page(head: str, body: str = ARTICLE) -> str:
    return f'<!doctype html><html lang="en-GB"><head><title>Vote</title>{head}</head><body><nav>Home News Sport</nav>{body}</body></html>'


JSON_LD = '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-05T23:30:00-05:00"}]}</script>'
META = '<meta property="article:published_time" content="2024-03-04T08:00:00Z">'
ADDRESS = '<link rel="canonical" href="https://news.example/2024/03/02/vote">'
BROKEN = '<script type="application/ld+json">{"datePublished": oops</script>'


@pytest.mark.parametrize(
    ("head", "published", "zone", "how"),
    [
        (JSON_LD + META + ADDRESS, "2024-03-05T23:30", "-05:00", "JSON-LD"),
        (META + ADDRESS, "2024-03-04T08:00", "Z", "meta"),
        (BROKEN + META, "2024-03-04T08:00", "Z", "meta"),
        (ADDRESS, "2024-03-02", "", "URL"),
    ],
)
def test_a_web_page_says_when_it_was_published_and_where_it_says_so(tmp_path: Path, head: str, published: str, zone: str, how: str) -> None:
    (tmp_path / "a.html").write_text(page(head))
    document = readers.read(tmp_path / "a.html")
    assert (str(document.published), document.zone, document.published_how) == (published, zone, how)
    assert "Parliament voted on Monday" in document.text
    assert "Sport" not in document.text
    assert document.language == "en"


def test_a_given_date_is_believed_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(JSON_LD))
    document = readers.read(tmp_path / "a.html", published="2024-03-01")
    assert (str(document.published), document.published_how) == ("2024-03-01", "given")


def test_markdown_is_read_as_prose(tmp_path: Path) -> None:
    front, code = "---\ntitle: The log\ndate: 2024-03-05\n---\n", "```\ncode\n```\n"
    text = f"{front}# Head\n\nHe *left* on [Monday](https://news.example).\nThen came back.\n\n{code}"
    (tmp_path / "log.md").write_text(text)
    document = readers.read(tmp_path / "log.md")
    assert document.text == "Head\n\nHe left on Monday.\nThen came back."
    assert (document.title, str(document.published), document.published_how) == ("The log", "2024-03-05", "front matter")


def test_markdown_without_a_readable_date_is_undated(tmp_path: Path) -> None:
    (tmp_path / "log.md").write_text("---\ndate: last spring\n---\nHe left on Monday.\n")
    assert not readers.read(tmp_path / "log.md").dated


def test_json_lines_hold_many_documents(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "One.", "published": "2024-03-05"}\n\n{"text": "Two.", "title": "T"}\n')
    first, second = readers.documents(tmp_path / "a.jsonl")
    assert (first.name, str(first.published), second.title, second.dated) == ("x", "2024-03-05", "T", False)


def test_line_ends_are_one_kind_and_a_mark_is_no_letter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r")
    assert readers.read(tmp_path / "a.txt").text == "One.\nTwo.\n"


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café".encode("cp1252"))
    assert readers.read(tmp_path / "a.txt", encoding="cp1252").text == "Café"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.txt", b"", "it is empty"),
        ("blank.txt", b" \n\n", "it is empty"),
        ("binary.txt", b"\x7fELF\0\0\0", "binary"),
        ("binary.html", b"\x7fELF\0\0\0", "binary"),
        ("latin.txt", "Café".encode("cp1252"), "not UTF-8"),
        ("bare.html", b"<html><body><script>var a</script></body></html>", "no article text"),
        ("code.md", b"```\ncode\n```\n", "no prose"),
        ("broken.jsonl", b'{"text": "fine"}\n{"text": \n', "line 2: it is not JSON"),
        ("list.jsonl", b"[1]\n", "line 1: it is not a JSON object"),
        ("mute.jsonl", b'{"id": 1}\n', 'line 1: it has no "text"'),
        ("date.jsonl", b'{"text": "a", "published": "Tuesday"}\n', "is not a date"),
        ("dump.txt", b"It rained. " * 400_000, "one may have 4,000,000"),
        ("two.jsonl", b'{"text": "a"}\n{"text": "b"}\n', "it holds 2 documents"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableError, match=why) as caught:
        readers.read(tmp_path / name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("place", "why"), [("missing.txt", "no such file"), (".", "directory")])
def test_a_place_that_is_no_file(tmp_path: Path, place: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        readers.read(tmp_path / place)


@pytest.mark.parametrize("stamp", ["Monday", "2025-13-01", "2025-02-30", "23.6.2025", "2025-06-23T25:00"])
def test_a_date_that_is_none(stamp: str) -> None:
    with pytest.raises(DateError, match="2025-06-23"):
        readers.published_date(stamp)
