"""Pure time: units, instants, intervals, bounds, and the ISO 8601, TIMEX3 and EDTF spellings of them.

An instant is an integer: seconds of local time on the proleptic Gregorian calendar, counted from 1970-01-01T00:00, so BCE and far
years work and SQL needs no special type. Knows nothing of text, language or events. Unknown is the widest interval (EVER), never None.
"""

from timeline.when.bounds import UNKNOWN, Bounds
from timeline.when.grain import Grain
from timeline.when.interval import EVER, Interval, instant, iso

__all__ = ["EVER", "UNKNOWN", "Bounds", "Grain", "Interval", "instant", "iso"]
