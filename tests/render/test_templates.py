"""Templates and themes of one's own: they add formats and override, they are sandboxed, and what is wrong in them is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import story

from timeline.errors import FormatError
from timeline.render import format_of, formats, rendering
from timeline.render.themes import theme_rules

HEAD = '{#\nsuffix = ".list"\ndescription = "A list"\nescape = "text"\n#}\n'
LIST = HEAD + "{% for each in view.entries %}\n{{ each.edtf }} {{ each.headline }}\n{% endfor %}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "timeline.list.jinja").write_text(LIST, encoding="utf-8")
    return tmp_path


def test_a_folder_adds_a_format(folder: Path) -> None:
    assert {"list", "html"} <= {each.name for each in formats(folder)}
    assert format_of("case.list", folder) == "list"
    assert str(rendering(story(), "list", templates=folder).content).startswith("-0043-03-15 Caesar is killed\n2022-02 ")


def test_a_folder_overrides_a_format(folder: Path) -> None:
    (folder / "timeline.md.jinja").write_text('{#\nescape = "text"\n#}\nmine', encoding="utf-8")
    assert rendering(story(), "md", templates=folder).content == "mine"


def test_what_does_not_say_how_it_escapes_is_escaped(folder: Path) -> None:
    (folder / "timeline.bare.jinja").write_text("{{ title }}", encoding="utf-8")
    assert "<script>" not in str(rendering(story(), "bare", templates=folder).content)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ view.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ view.timeline.explain.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{% include '../secret.txt' %}",
    ],
)
def test_a_template_sees_only_what_it_is_given(folder: Path, attack: str) -> None:
    (folder / "timeline.list.jinja").write_text(attack, encoding="utf-8")
    with pytest.raises(FormatError, match=r"timeline\.list\.jinja|secret|passwd"):
        rendering(story(), "list", templates=folder)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{% for %}", "line 1"),
        ("{{ nonsense }}", "nonsense"),
        ("{#\nsuffix = \n#}\n", "not TOML"),
    ],
)
def test_a_template_that_fails_is_a_sentence(folder: Path, text: str, why: str) -> None:
    (folder / "timeline.list.jinja").write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=why):
        rendering(story(), "list", templates=folder)


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="--templates"):
        formats(tmp_path / "none")


def test_words_of_another_language(folder: Path) -> None:
    english = (Path(__file__).parents[2] / "templates" / "words.en.toml").read_text(encoding="utf-8")
    (folder / "words.xx.toml").write_text(english.replace('before = "before {last}"', 'before = "vor {last}"'), encoding="utf-8")
    assert "vor 10 June 2024" in str(rendering(story(), "txt", templates=folder, lang="xx").content)
    with pytest.raises(FormatError, match="en"):
        rendering(story(), "txt", lang="xx")


def test_a_theme_sets_properties(folder: Path) -> None:
    (folder / "theme.sea.toml").write_text('[light]\naccent = "#00539b"\n[dark]\naccent = "#8cbcff"\n', encoding="utf-8")
    page = str(rendering(story(), "html", templates=folder, theme="sea").content)
    assert ":root{--accent:#00539b}@media (prefers-color-scheme:dark){:root{--accent:#8cbcff}}" in page
    assert theme_rules(str(folder / "theme.sea.toml")) in page


@pytest.mark.parametrize("value", ["red;} body{display:none", "</style>", "url(https://a.example/x.png)", "@import 'x'"])
def test_a_theme_sets_nothing_else(folder: Path, value: str) -> None:
    (folder / "theme.bad.toml").write_text(f"[light]\naccent = {value!r}\n".replace("'@", '"@').replace("'\"", '"'), encoding="utf-8")
    with pytest.raises(FormatError):
        theme_rules("bad", folder)


def test_a_theme_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(FormatError, match="no theme 'none'"):
        theme_rules("none")
