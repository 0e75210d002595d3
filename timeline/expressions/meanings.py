"""Every kind of meaning and modifier in one place, for the rules of languages to import."""

from timeline.expressions.age import CLOSED, OPENED, Age
from timeline.expressions.amounts import UNKNOWN_COUNT, Ahead, Amount, Recurring, Span, Vague
from timeline.expressions.beside import Beside
from timeline.expressions.calendar import Calendar
from timeline.expressions.clock import At, Clock
from timeline.expressions.counted import Counted
from timeline.expressions.counterpart import Anniversary, Counterpart, Results, Same, SameMonth
from timeline.expressions.cycle import Cycle, Which
from timeline.expressions.every_day import Daily
from timeline.expressions.faint import Faint
from timeline.expressions.grammar import Here
from timeline.expressions.habit import Habit
from timeline.expressions.lending import daily
from timeline.expressions.named import OWN, Holiday, Turn
from timeline.expressions.on_days import Repeated
from timeline.expressions.onward import Onward
from timeline.expressions.pair import Narrowed, Pair
from timeline.expressions.reading import LAST, NOW, RUNNING, SPOKEN, THIS, Meaning
from timeline.expressions.relative import Modified, Nth, Part, Shift, Unit
from timeline.expressions.rule import phrases
from timeline.expressions.seasons import Season
from timeline.expressions.the_day import TheDay
from timeline.expressions.today import Today
from timeline.expressions.workday import Workday
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
