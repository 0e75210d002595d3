"""Every kind of meaning and modifier in one place, for the rules of languages to import."""

from timeline.expressions.grammar.engine import Here
from timeline.expressions.grammar.rule import phrases
from timeline.expressions.meaning.age import CLOSED, OPENED, Age
from timeline.expressions.meaning.amounts import UNKNOWN_COUNT, Ahead, Amount, Recurring, Span, Vague
from timeline.expressions.meaning.beside import Beside
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.counted import Counted
from timeline.expressions.meaning.counterpart import Anniversary, Counterpart, Results, Same, SameMonth
from timeline.expressions.meaning.cycle import Cycle, Which
from timeline.expressions.meaning.every_day import Daily
from timeline.expressions.meaning.faint import Faint
from timeline.expressions.meaning.habit import Habit
from timeline.expressions.meaning.named import OWN, Holiday, Turn
from timeline.expressions.meaning.on_days import Repeated
from timeline.expressions.meaning.one_day import daily
from timeline.expressions.meaning.onward import Onward
from timeline.expressions.meaning.pair import Narrowed, Pair
from timeline.expressions.meaning.part import Modified, Part
from timeline.expressions.meaning.relative import Nth, Shift, Unit
from timeline.expressions.meaning.scene import LAST, NOW, RUNNING, SPOKEN, THIS, Meaning
from timeline.expressions.meaning.seasons import Season
from timeline.expressions.meaning.the_day import TheDay
from timeline.expressions.meaning.today import Today
from timeline.expressions.meaning.workday import Workday
from timeline.when import Grain

__all__ = [
    "CLOSED",
    "LAST",
    "NOW",
    "OPENED",
    "OWN",
    "RUNNING",
    "SPOKEN",
    "THIS",
    "UNKNOWN_COUNT",
    "Age",
    "Ahead",
    "Amount",
    "Anniversary",
    "At",
    "Beside",
    "Calendar",
    "Clock",
    "Counted",
    "Counterpart",
    "Cycle",
    "Daily",
    "Faint",
    "Grain",
    "Habit",
    "Here",
    "Holiday",
    "Meaning",
    "Modified",
    "Narrowed",
    "Nth",
    "Onward",
    "Pair",
    "Part",
    "Recurring",
    "Repeated",
    "Results",
    "Same",
    "SameMonth",
    "Season",
    "Shift",
    "Span",
    "TheDay",
    "Today",
    "Turn",
    "Unit",
    "Vague",
    "Which",
    "Workday",
    "daily",
    "phrases",
]
