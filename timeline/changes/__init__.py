"""What changed between two timelines: what appeared, vanished, moved to another date or became something else, and why.

An event is the same where its id is: the same words of the same text. Where a text was edited, it is the one of the same source with the
same trigger in the same sentence, else in the sentence most like it. A door: it may look into every room.
"""

from timeline.changes.change import Change, Changes, Told
from timeline.changes.comparison import changes
from timeline.changes.page import section
from timeline.changes.reading import opened, read

__all__ = ["Change", "Changes", "Told", "changes", "opened", "read", "section"]
