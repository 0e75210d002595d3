"""What a text says happened: where it says so, with which attributes, of whom, how surely, and which places tell of one happening.

    grammar ─▶ people ─▶ triggers ─▶ attributes ─▶ headlines ─▶ mentions ─▶ again

Rules decide where they are certain, a small linear model the rest (WEIGHTS.md says what it was trained on). Knows nothing of order:
dates reach it as bounds that others worked out. The words of a language are its events.toml; no rule here names an article's words.
"""

from timeline.events.again.across import across
from timeline.events.again.same import happenings
from timeline.events.event import Event, Mention, Participant
from timeline.events.grammar.mend import mended
from timeline.events.mentions import given, mentions
from timeline.events.salience import SHOWN, SLIGHT

__all__ = ["SHOWN", "SLIGHT", "Event", "Mention", "Participant", "across", "given", "happenings", "mended", "mentions"]
