"""The public door: every name opens, whatever was imported before, and the README's Python runs as it stands."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import timeline
from timeline.files import PACKAGE

README = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_opens(name: str) -> None:
    for module in sorted(set(timeline._HOMES)):
        import_module(module)
    assert not isinstance(getattr(timeline, name), ModuleType)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = timeline.nothing


def test_the_examples_of_the_readme_run(tmp_path: Path) -> None:
    blocks = [block for block in re.findall(r"```python\n(.*?)```", README, re.S) if not block.startswith("nlp.")]
    code = "\n".join(blocks).replace('"examples/', f'"{PACKAGE.parent.as_posix()}/examples/')
    assert "tl.assume" in code
    (tmp_path / "case.csv").write_text("date,headline\n2024-06-10,The port was shelled.\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "2024-06-10" in done.stdout
