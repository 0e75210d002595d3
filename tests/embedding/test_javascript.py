"""The fragment after JavaScript's sanitizers, JupyterLab's own (untrusted notebooks) and DOMPurify: every event is there, nothing runs.

They are run with node from the folder that TIMELINE_NODE_MODULES names, filled by
`npm install sanitize-html dompurify jsdom` and `npm install --no-save --legacy-peer-deps @jupyterlab/apputils`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hosts import OTHER, TL, Page, missing

MODULES = Path(os.environ.get("TIMELINE_NODE_MODULES", "none"))
LAB = MODULES / "@jupyterlab" / "apputils" / "lib" / "sanitizer.js"
FORMS = [(css, layout) for css in ("scoped", "inline", "external", "none") for layout in ("list", "table")]
CLEAN = {
    "jupyterlab": 'import {Sanitizer} from "./sanitizer.mjs"\nconst clean = html => new Sanitizer().sanitize(html)\n',
    "dompurify": 'import make from "dompurify"\nimport {JSDOM} from "jsdom"\nconst clean = make(new JSDOM("").window).sanitize\n',
}
RUN = 'import fs from "node:fs"\nprocess.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync("given.json", "utf8")).map(clean)))\n'


def cleaned(name: str, folder: Path, fragments: list[str]) -> list[str]:
    """What a sanitizer leaves of each fragment."""
    node = shutil.which("node")
    if node is None or not (LAB if name == "jupyterlab" else MODULES / name).exists():
        pytest.skip(f"{name} is not in TIMELINE_NODE_MODULES, or there is no node: see the head of this file")
    (folder / "node_modules").symlink_to(MODULES.resolve())
    if name == "jupyterlab":
        (folder / "sanitizer.mjs").write_bytes(LAB.read_bytes())
    (folder / "given.json").write_text(json.dumps(fragments), encoding="utf-8")
    (folder / "run.mjs").write_text(CLEAN[name] + RUN, encoding="utf-8")
    done = subprocess.run([node, "run.mjs"], cwd=folder, capture_output=True, text=True, check=True, timeout=120)
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", list(CLEAN))
def test_every_event_is_there_and_nothing_runs(name: str, tmp_path: Path) -> None:
    fragments = [TL.html(fragment=True, css=css, layout=layout) for css, layout in FORMS]
    for html in cleaned(name, tmp_path, fragments):
        page = Page(html)
        assert missing(page.text, TL) == []
        assert ".tl" not in page.text
        assert page.runs == []


@pytest.mark.parametrize("name", list(CLEAN))
def test_two_fragments_are_both_there(name: str, tmp_path: Path) -> None:
    (html,) = cleaned(name, tmp_path, [TL.html(fragment=True) + OTHER.html(fragment=True)])
    page = Page(html)
    assert missing(page.text, TL) == missing(page.text, OTHER) == []
