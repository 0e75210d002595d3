"""The wheel holds what a checkout holds: built, unpacked away from the checkout, it makes a page and opens a store."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from timeline.files import PACKAGE

ROOT = PACKAGE.parent
MAIN = """
import sys, timeline
assert timeline.__file__.startswith(sys.argv[1]), timeline.__file__
tl = timeline.build(text="The mayor resigned on Monday.", published="2025-06-24")
with timeline.Store(sys.argv[1] + "/case.db") as store:
    store.add(tl)
    print(store.timeline().html())
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's contents in a folder of their own, built without a network from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    home = folder / "unpacked"
    with zipfile.ZipFile(folder / done.stdout.split()[-1]) as wheel:
        wheel.extractall(home)
    return home


@pytest.mark.parametrize(
    "name", ["timeline/templates/timeline.html.jinja", "timeline/migrations/env.py", "timeline/languages/en/lexicon.toml"]
)
def test_data_is_packed(unpacked: Path, name: str) -> None:
    assert (unpacked / name).is_file()


def test_it_works_away_from_the_checkout(unpacked: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAIN, str(unpacked)],
        cwd=unpacked,
        env={"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "23 June 2025" in done.stdout
