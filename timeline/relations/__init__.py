"""What the text says about order: which event lies in which time, and which comes before which, each with its words.

    relation ─▶ reading ─▶ stated ─▶ learned ─▶ linking

Knows syntax, time expressions and mentions; does not reason: that two statements together give a date, or contradict each other, is the
business of the ordering room. Rules are code, the words they look for are data of the language, the kinds of relation are data too.
"""

from timeline.relations.learned.pairs import order_of
from timeline.relations.learned.scorer import WEIGHTS
from timeline.relations.names import tlinks
from timeline.relations.nodes import times
from timeline.relations.relation import PUBLICATION, Amount, Kind, Relation, Time
from timeline.relations.stated.statements import relations
from timeline.relations.trust import DEFAULTS

__all__ = ["DEFAULTS", "PUBLICATION", "WEIGHTS", "Amount", "Kind", "Relation", "Time", "order_of", "relations", "times", "tlinks"]
