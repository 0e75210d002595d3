"""The house: each room imports only rooms to its left; files stay small; only the rooms named here import the big libraries."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "timeline"
FLOW = [
    "errors",
    "files",
    "when",
    "text",
    "readers",
    "expressions",
    "languages",
    "events",
    "relations",
    "timeml",
    "ordering",
    "render",
    "interchange",
    "store",
]
DOORS = {"__init__", "__main__", "cli", "reconstruct", "pipeline", "annotate", "sphinx", "terminal", "changes"}  # may import any room
# The same inside the large rooms, with the values that all of one shares in front.
INSIDE = {
    "expressions": "settings expression explain wording grammar tense meaning meanings finding texts anchoring doubtful parsed resolve"
    " whole",
    "events": "lexicon wordnet event grammar people triggers attributes headlines salience listed mentions again",
    "relations": "relation words nodes names trust reading stated learned customs linking",
}
# The arrows that point back on purpose: a Timeline offers `html()` itself, and a language is found by the rooms that read it.
ALLOWED_BACK = {
    ("ordering", "render"),
    ("expressions", "languages"),
}
OWNERS = {"spacy": {"text", "pipeline"}, "sqlalchemy": {"store"}, "alembic": {"store"}, "jinja2": {"render"}, "dateparser": {"languages"}}

FEW = 4  # words that a rule may name itself

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module a file imports, typing and local imports included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "timeline":
                found |= {f"timeline.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_left(path: Path) -> None:
    here = room(path)
    if here in DOORS:
        return
    there = {name.split(".")[1] for name in imports(path) if name.startswith("timeline.")}
    right = {other for other in there if FLOW.index(other) > FLOW.index(here) and (here, other) not in ALLOWED_BACK}
    assert not right, f"{path} is in {here}/ and imports {right} to its right"


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) in INSIDE], ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_left_inside_a_room(path: Path) -> None:
    outer, inner = room(path), path.relative_to(PACKAGE).parts[1].removesuffix(".py")
    if inner == "__init__":
        return
    flow = INSIDE[outer].split()
    there = {name.split(".")[2] for name in imports(path) if name.startswith(f"timeline.{outer}.")}
    right = {other for other in there if flow.index(other) > flow.index(inner)}
    assert not right, f"{path} is in {outer}/{inner} and imports {right} to its right"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_libraries_have_one_owner(path: Path) -> None:
    for library, owners in OWNERS.items():
        if any(name.split(".")[0] == library for name in imports(path)):
            assert room(path) in owners, f"{library} is imported outside {owners}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_are_short_and_introduce_themselves(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert not text.strip() or ast.get_docstring(ast.parse(text)), "a module begins with one sentence that says what it knows"


def test_dateparser_lives_in_one_file() -> None:
    users = [path for path in MODULES if any(name.split(".")[0] == "dateparser" for name in imports(path))]
    assert len(users) <= 1


def test_every_room_is_in_the_flow() -> None:
    assert {room(path) for path in MODULES} - DOORS <= set(FLOW)


def written(node: ast.AST) -> list[str]:
    """What stands in a pattern as it is written, f-strings and sums of strings included."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    parts = node.values if isinstance(node, ast.JoinedStr) else [node.left, node.right] if isinstance(node, ast.BinOp) else []
    return [text for part in parts for text in written(part)]


def patterns(path: Path) -> list[str]:
    """The patterns that a file compiles, without their classes, slots and names of groups."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    told = [call.args[0] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "compile" and call.args]
    return [re.sub(r"\(\?P<\w+>|\[(?:\\.|[^\]])*\]|\\.|\{\w+\}|https\?|X+", " ", text) for one in told for text in written(one)]


@pytest.mark.parametrize("path", sorted((PACKAGE / "expressions").glob("*.py")), ids=lambda path: path.name)
def test_patterns_of_expressions_hold_words_of_no_language(path: Path) -> None:
    assert [text for text in patterns(path) if re.search(r"[^\W\d_]{2,}", text)] == []


def lists(path: Path) -> list[list[str]]:
    """The words of each list, tuple or set that a file writes out, its signs apart."""
    held = [node.elts for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.List | ast.Tuple | ast.Set)]
    return [[one.value for one in elements if isinstance(one, ast.Constant) and str(one.value).isalpha()] for elements in held]


@pytest.mark.parametrize("path", sorted((PACKAGE / "languages").glob("*/**/*.py")), ids=lambda path: "/".join(path.parts[-3:]))
def test_words_are_data(path: Path) -> None:
    assert [words for words in lists(path) if len(words) > FEW] == [], "a list of words is a section of the lexicon"
