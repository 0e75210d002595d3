"""Keeps timelines in a database: documents, what they say and with which evidence, events with their four bounds, and queries over them.

The only room that imports sqlalchemy and alembic. Statements are what was read, append-only, each with its quotations; an event's bounds
are a cache of what follows from them. Ids come from content, so adding a document again changes nothing. Knows nothing of pages.
"""

from timeline.store.migrate import history, upgrade
from timeline.store.store import Store

__all__ = ["Store", "history", "upgrade"]
