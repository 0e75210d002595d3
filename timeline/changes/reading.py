"""A timeline to compare: out of a store, or out of a JSON file."""

import json
from pathlib import Path

from timeline.errors import UnreadableError
from timeline.events.event import Event, Mention
from timeline.expressions.expression import Expression
from timeline.ordering import Timeline
from timeline.relations.relation import Relation
from timeline.store.plain import built
from timeline.text import Document


def opened(path: str) -> Timeline:
    """The timeline of a store, or of a JSON file that `timeline render --format json` wrote."""
    if Path(path).suffix == ".json":
        return read(Path(path))
    from timeline.store import Store

    with Store(path, create=False) as store:
        return store.timeline()


def read(path: Path) -> Timeline:
    """The timeline that `timeline render --format json` wrote. Raises UnreadableError where the file is something else."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        return Timeline.of(
            [built(Document, each) for each in whole["documents"]],
            [Event(built(tuple[Mention, ...], each["mentions"])) for each in whole["events"]],
            built(tuple[Expression, ...], whole["expressions"]),
            built(tuple[Relation, ...], whole["relations"]),
        )
    except OSError as error:
        raise UnreadableError(path, (error.strerror or str(error)).lower()) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(path, "it is not the JSON of a timeline", remedy="Write one with timeline render --format json.") from error
