"""Annotations as TimeML (1.2.1, in the layout of TempEval-3) writes them, and back: what other tools for temporal annotation read.

Knows the XML and its schema (`timeml.rng`, ours, written from the published specification) and turns it into the values of the rooms to
the left; knows nothing of how anything was found. What TimeML has no place for (intervals, derivations, participants) is not written.
"""

from timeline.timeml.reading import read_timeml
from timeline.timeml.schema import faults
from timeline.timeml.value import CREATION, Link, Signal, TimeML
from timeline.timeml.writing import timeml

__all__ = ["CREATION", "Link", "Signal", "TimeML", "faults", "read_timeml", "timeml"]
