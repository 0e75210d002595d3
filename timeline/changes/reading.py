"""A timeline to compare: out of a store, or out of a file that holds one."""

from pathlib import Path

from timeline import interchange
from timeline.interchange.opening import ENDINGS
from timeline.ordering import Timeline


def opened(path: str) -> Timeline:
    """The timeline of a file that `timeline.interchange` reads (JSON, CSV, TimeML …), by its ending; of a store otherwise."""
    if Path(path).suffix.lower() in ENDINGS:
        return read(Path(path))
    from timeline.store import Store

    with Store(path, create=False) as store:
        return store.timeline()


def read(path: Path) -> Timeline:
    """The timeline of a file. Raises UnreadableError, FormatError where it holds none."""
    return interchange.opened(path)
