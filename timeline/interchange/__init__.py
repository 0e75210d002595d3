"""Timelines that were written elsewhere, or by us, read back: JSON, JSON lines, CSV, TimelineJS, TimeML.

Knows what other programs' files look like and makes of each a Timeline like any other: documents whose text is the evidence, events with
bounds from what the file says, and statements that explain them. Nothing here reads an article; that is the business of the flow.
"""

from timeline.interchange.opening import opened

__all__ = ["opened"]
