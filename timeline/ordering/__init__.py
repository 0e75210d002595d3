"""When each event was and in what order, worked out from what the texts say.

Knows points, statements and arithmetic, no language: a simple temporal problem over the starts and ends of events, counted by the calendar.
Contradictions are found, cut down to what is needed, and broken by setting aside the least trusted statements, which stay visible. Order
questions are answered by supposing the contrary, so that no matrix of pairs is kept.
"""

from timeline.ordering.conflict import Conflict
from timeline.ordering.merge import merged
from timeline.ordering.order import Placed
from timeline.ordering.reasons import Reason
from timeline.ordering.suppose import Moved, Supposition
from timeline.ordering.timeline import Timeline
from timeline.ordering.worlds import first_bounds as bounds

__all__ = ["Conflict", "Moved", "Placed", "Reason", "Supposition", "Timeline", "bounds", "merged"]
