"""A store that holds one timeline."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mayor import document, told

from timeline.ordering import Timeline
from timeline.store import Store


@pytest.fixture
def tl() -> Timeline:
    return told(document())


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


@pytest.fixture
def store(db: Path, tl: Timeline) -> Iterator[Store]:
    with Store(db) as opened:
        opened.add(tl)
        yield opened
