"""What kind of text a document is, as far as dates go: news speaks from its publication date, a narrative moves along its own dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.faint import Faint
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.part import Modified, Part
from timeline.expressions.meaning.relative import Nth, Shift, Unit
from timeline.expressions.meaning.scene import LAST, NOW, RUNNING, THIS, Meaning
from timeline.expressions.meaning.seasons import Season
from timeline.expressions.settings import NARRATIVE, NEWS
from timeline.expressions.wording.manner import SHORT, Manner
from timeline.text import datelines
from timeline.when import EVER, Grain, Interval
from timeline.when.civil import DAY, civil, seconds

FEW = 3  # the same, if none leans on it at all and not most months and days are without a year
MODERN = 1400  # a text that names years before this may name some of three figures
ENOUGH = 6  # explicit years long before publication that make a narrative, if expressions that lean on it are fewer by two thirds
# How many times counted from the one told before, and weekdays that follow one with its date, make a story of a text that begins with a
# full date long past; they must be three times as many as what leans on publication.
STEPS = 2
LONG_PAST = 7305 * DAY  # so long before publication nothing that it names is news
OLD = 3652 * DAY  # so long before publication are the years of which people tell memories
LATE = 400 * DAY  # so long before, of one that goes on from there
FRESH = 10 * DAY  # so long before one that names the year of its first day, and tells of weekdays that follow
SETTLED = 45 * DAY  # so long before publication such a story begins


def kind(meanings: Iterable[Meaning], published: Interval, text: str, manner: Manner, *, fronted: bool) -> str:
    """news or narrative, from how many expressions name a year of their own and how many lean on the publication date.

    A dateline makes it news whatever it tells of, and so does who said what, but where it begins with a day long past.
    `fronted`: the text begins with its first date, of which it then tells: "In 1895 …".
    """
    if datelines(text):
        return NEWS
    told = Told(published, framed=fronted)
    for meaning in meanings:
        told.note(meaning)
    return NARRATIVE if _narrates(told, text, manner) else NEWS


def tale(meanings: Iterable[Meaning], published: Interval, text: str, manner: Manner) -> bool:
    """Whether a text tells of what was over long before publication, as far as it does so outside of what it quotes.

    `meanings` are those outside of quotations, of which none leans on publication, `text` is what stands there.
    """
    told = Told(published)
    for meaning in meanings:
        told.note(meaning)
    lately = told.steps > 0 and told.explicit >= STEPS and not told.begins.open and told.begins.end + LATE < published.start
    goes_on = told.steps > 0 and (told.long_past or told.settled) and not manner.reporting(text)
    old = told.of_old or (told.long_past and goes_on)
    settled = told.settled and goes_on
    leans = told.leaning > (told.following if settled else 0)
    return (old or lately or settled) and not leans and manner.told(text) and not datelines(text)


def _narrates(told: Told, text: str, manner: Manner) -> bool:
    """Whether a text moves along its dates: from a day long past on, over years long past, or as histories and memories do."""
    if told.settled:
        days = 0 if manner.reporting(text) else told.following  # "the dam burst on Friday 3 March 2011; the court said on Tuesday"
        if told.steps + days >= max(STEPS, 3 * (told.leaning - days)) or told.explicit > max(FEW, 3 * told.leaning):
            return True
    leaning = told.leaning - told.following
    if told.of_old and 2 * leaning <= told.steps + told.explicit and manner.told(text) and not manner.reporting(text):
        return True
    if told.leaning <= min(told.steps, told.weekdays) and told.bare and told.long_past and manner.history(text):
        return True
    past = told.settled or (told.dated_fully and told.following >= STEPS)
    if told.onward and manner.told(text) and ((told.over and not manner.reporting(text)) or (past and manner.history(text))):
        return True
    if told.old >= STEPS and told.old > 2 * (told.leaning - told.weekdays) and 2 * told.old > told.explicit and manner.memories(text):
        return True
    enough = ENOUGH if told.leaning or told.bare > told.explicit else FEW
    goes_on = told.explicit >= ENOUGH and told.steps >= STEPS and not told.leaning  # a history too tells what people said
    return told.explicit >= enough and told.explicit > 3 * told.leaning and (goes_on or not manner.reporting(text))


@dataclass(slots=True)
class Told:
    """How a text tells its dates, counted in turn: what it begins with, the last it names with a year, whether others come between.

    `explicit` are years of its own long before publication, `old` those of which people tell memories; `leaning` what hangs on publication,
    of which `weekdays`, `following` where a day with its weekday was told before; `steps` what goes on from the time told before, `bare`
    what has no year; `whole`: a day or month is told with its year.
    """

    published: Interval
    framed: bool = False
    first: Interval | None = None
    mixed: bool = False
    latest: int = EVER.start
    begins: Interval = EVER
    dated: bool = False
    whole: bool = False
    explicit: int = 0
    old: int = 0
    leaning: int = 0
    weekdays: int = 0
    following: int = 0
    steps: int = 0
    bare: int = 0

    def note(self, meaning: Meaning) -> None:
        """The next expression."""
        inner, deictic = core(meaning), _deictic(meaning)
        begun = _begun(inner)
        named = self.bare <= 1 and not (self.explicit or self.leaning)  # "The February Rising broke out on 23 February 1848"
        self.begins = begun if self.begins.open and not self.steps and named else self.begins
        self.whole = self.whole or not begun.open
        self.steps += _steps(inner)
        self.leaning += deictic
        if isinstance(inner, Calendar | Holiday):
            self._year(inner.year)
            self._frame(inner)
            self.weekdays += deictic
        if isinstance(inner, Calendar):
            self.following += deictic and self.dated
            self.bare += inner.year is None
            self.dated = self.dated or (inner.weekday is not None and inner.day is not None)
        self.dated = self.dated or (isinstance(inner, Holiday) and inner.year is not None)

    def _year(self, year: int | None) -> None:
        if year is not None:
            self.explicit += _long_before(year, self.published)
            self.old += seconds(year) + OLD < self.published.start

    def _frame(self, inner: Calendar | Holiday) -> None:
        full = inner.interval(EVER) if inner.year is not None else EVER
        if self.first is None or (not self.mixed and full.length < self.first.length):
            self.first = full
        self.framed = self.framed or (self.mixed and not full.open)
        self.mixed = self.mixed or full.open
        self.latest = self.latest if full.open else max(self.latest, full.end)

    @property
    def onward(self) -> bool:
        """Whether it goes on from years of its own, and nothing leans on publication: "on Tuesday 3 May 1955 …. By Friday …"."""
        dated = self.whole or (self.first is not None and not self.first.open)
        on = self.steps + self.following > 0 or (self.settled and self.explicit >= STEPS)
        return dated and self.leaning == self.following and on

    @property
    def dated_fully(self) -> bool:
        """Whether it begins with a day told with its year, which news does not tell of days just past: "on Monday, 5 June 1893"."""
        return not self.begins.open and self.begins.length <= DAY and self.begins.end + FRESH < self.published.start

    @property
    def settled(self) -> bool:
        """Whether it begins with a day or month that was over some time before publication."""
        return not self.begins.open and self.begins.end + SETTLED < self.published.start

    @property
    def of_old(self) -> bool:
        """Whether it begins with a day or month of long ago, and goes on from there."""
        told = self.steps + self.explicit
        return not self.begins.open and self.begins.end + OLD < self.published.start and told >= STEPS and self.bare <= told

    @property
    def long_past(self) -> bool:
        """Whether all is long past that it names: it begins with a day or month long ago, or with a year, and ends with one.

        Or with a year that stands at its head.
        """
        began = self.first is not None and not self.first.open and (self.framed or self.first.length <= 31 * DAY)
        return began and self.over

    @property
    def over(self) -> bool:
        """Whether no year that it names is of the last decades before publication."""
        return not self.published.open and self.latest + LONG_PAST < self.published.start


def steps(meanings: Iterable[Meaning]) -> int:
    """How often a text goes on from a time that it tells to the next, as stories do: "the next morning … two hours later … that night".

    By years no story goes day by day.
    """
    return sum(_steps(inner) and not _by_years(inner) for meaning in meanings if (inner := core(meaning)))


def _by_years(step: Meaning) -> bool:
    if isinstance(step, Shift):
        return step.amount.grain >= Grain.YEAR
    return isinstance(step, Unit) and step.grain >= Grain.YEAR


FRONT = 8  # characters before a date that stands at the head of a text: "During 1895"


def fronted(found: Sequence[Candidate]) -> bool:
    """Whether a text begins with its first date."""
    return bool(found) and found[0].start <= FRONT


def earliest(meanings: Iterable[Meaning]) -> int:
    """The first year that a text names for certain; where it is before MODERN, years may have three figures."""
    told = (core(meaning) for meaning in meanings if not isinstance(meaning, Faint))
    return min((_start(one) for one in told if isinstance(one, Calendar)), default=MODERN)


def _start(told: Calendar) -> int:
    return next((year for year in (told.year, told.century, told.millennium) if year is not None), MODERN)


def core(meaning: Meaning) -> Meaning:
    """What it is a part, a place, a time of day or an approximation of."""
    while isinstance(meaning, Part | Modified | Nth | At | Faint):
        meaning = meaning.date if isinstance(meaning, At) else meaning.of
    return meaning


def notice(found: Sequence[Candidate], text: str, manner: Manner) -> bool:
    """Whether a short text looks ahead, to tonight or tomorrow and to nothing past: "Doors at 7 tonight, market Sat 9am."."""
    if len(text) > SHORT or manner.reporting(text) or manner.told(text):
        return False
    days = [
        inner for one in found if isinstance(inner := core(one.meaning), Unit) and inner.grain is Grain.DAY and inner.base in (NOW, THIS)
    ]
    tonight = any(isinstance(one.meaning, At) and one.meaning.clock.part in ("EV", "NI") and core(one.meaning) in days for one in found)
    return all(day.offset >= 0 for day in days) and (tonight or any(day.offset > 0 for day in days))


TODAY, NEARBY = 60, 120  # words to each "today", and to each "this Sunday", that a text has which tells how things are


def speaking(found: Iterable[Candidate]) -> int:
    """How many words a text must have for its dates that are told from the day on which it speaks, so that it still tells how things are.

    "Today" is nowadays in such a text too; "this coming Sunday", "next week" are not.
    """
    near = [inner for one in found if (inner := core(one.meaning)) and _deictic(inner) and _within_weeks(inner)]
    today = sum(isinstance(one, Unit) and one.grain is Grain.DAY and one.offset == 0 for one in near)
    return TODAY * today + NEARBY * (len(near) - today)


def _within_weeks(inner: Meaning) -> bool:
    if isinstance(inner, Calendar):
        return bool(inner.pointed)
    if isinstance(inner, Which):
        return inner.of.round is Grain.WEEK
    return inner.grain <= Grain.WEEK if isinstance(inner, Unit) else isinstance(inner, Shift) and inner.amount.grain <= Grain.MONTH


def _deictic(meaning: Meaning) -> bool:
    inner = core(meaning)
    if isinstance(inner, Calendar):
        return bool(inner.pointed) or (inner.weekday is not None and inner.day is None)
    near = isinstance(inner, Unit) and (inner.base == LAST or (inner.base == THIS and inner.grain is Grain.WEEK))
    return near or (isinstance(inner, Unit | Shift) and inner.base == NOW) or (isinstance(inner, Which) and inner.base != RUNNING)


def _begun(inner: Meaning) -> Interval:
    """The day or month that is told with its year, EVER where it is none."""
    full = isinstance(inner, Calendar | Holiday) and inner.year is not None and (isinstance(inner, Holiday) or inner.grain < Grain.YEAR)
    return inner.interval(EVER) if full else EVER


def _steps(inner: Meaning) -> bool:
    """Whether it goes on from the time told before: "the next day", "two weeks later"."""
    return isinstance(inner, Unit | Shift | Which | Season) and inner.base == RUNNING


def _long_before(year: int, published: Interval) -> bool:
    return published.open or year < civil(published.start).year - 1
