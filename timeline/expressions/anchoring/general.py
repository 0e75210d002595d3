"""What is said of a month, a weekday or a season in general: "in January it is cold", "open from April to October"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import CUSTOM, ITSELF, TENSE, Chart, Node
from timeline.expressions.meaning.amounts import Recurring
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import Clock
from timeline.expressions.meaning.cycle import Following, Leading
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.scene import Meaning
from timeline.expressions.settings import COLLOQUIAL, NARRATIVE, Settings
from timeline.expressions.tense.groups import FUTURE, PAST, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.expressions.wording.words import Words
from timeline.when import Grain

SURE, MILD, STRETCH, DATED, NEVER, AHEAD, END = "sure", "mild", "stretch", "dated", "never", "ahead", "end"
LEANT = 6  # tokens between two times of which one verb tells
REACH, NEAR = 16, 8  # tokens in which a cue is looked for, to either side of what comes round each year, before what comes round each week

HANDBOOK, REPORT = "handbook", "report"
STATING = "a handbook tells how things are"


@dataclass(slots=True)
class Customs:
    """What a text tells in general, as it is read."""

    text: str
    words: Words
    settings: Settings
    least: int = 0  # words that it must have to be a handbook, in spite of what is told from the day on which it speaks
    sort: str | None = None  # whether it is a handbook, a narrative or a report, once that was asked; of a chronology it is known
    loose: Chart | None = None  # the sentence that last told of something in general
    recurs: Candidate | None = None  # what was last told of as recurring

    def told(self, candidate: Candidate, told: Tense, place: int) -> str:
        """What says that none in particular is meant of what comes round each year or week; people who ask or chat mean one.

        `place` is where the last time was told.
        """
        loose = self.loose is candidate.chart or self._beside_set(candidate, told)
        recurs = self.recurs is not None and self.recurs.chart is candidate.chart and self.recurs.start >= place
        leans = not loose and not recurs and leant(candidate, place)  # "in 1988, open every Saturday from May"
        if isinstance(candidate.meaning, Recurring):
            self.recurs = candidate
        if self.settings.prefer or self.settings.kind == COLLOQUIAL or not comes_round(candidate.meaning) or leans:
            return ""
        self.sort = self._sort() if self.sort is None else self.sort
        found = general(candidate, told, self.words.verbs, self.sort, loose=loose)
        self.loose = candidate.chart if found else self.loose
        return found

    def _beside_set(self, candidate: Candidate, by: Tense) -> bool:
        """Whether its sentence told before of what recurs: "closed on Mondays and throughout January", not "each Friday from May"."""
        told, day = self.recurs, comes_round(candidate.meaning)
        if told is None or told.chart is not candidate.chart or candidate.node.first - told.node.last <= 1:
            return False
        owned = _of_a_thing(told, self.words.verbs)  # "plans to add daily flights in June"
        coming = by.tense == FUTURE and (by.place > told.node.last or owned)  # "each Sunday, and is coming in May"
        return not coming and not (isinstance(day, Calendar) and day.day is not None)

    def _sort(self) -> str:
        """Whether a text is a handbook, which may tell its history in passing, a narrative, a report or neither."""
        if self.words.manner.handbook(self.text, self.least):
            return HANDBOOK
        return NARRATIVE if self.settings.kind == NARRATIVE else REPORT if self.words.manner.reporting(self.text) else ""


def general(candidate: Candidate, told: Tense, verbs: Verbs, sort: str, *, loose: bool) -> str:
    """The words that say, or what else tells, that no month or day in particular is meant; "" where one is.

    `sort`: of the text; `loose`: its sentence has told of something in general before.
    """
    day = comes_round(candidate.meaning)
    if day is None or isinstance(day, Clock):
        return STATING if day is not None and sort == HANDBOOK and told.tense != PAST else ""
    weekly = isinstance(day, Calendar) and day.round is Grain.WEEK
    cues = dict(_cues(candidate, verbs, NEAR if weekly else REACH))
    of_itself = next(iter(candidate.chart.at(ITSELF, candidate.node.first)), None)
    if of_itself is not None:
        cues |= {str(of_itself.meaning) + ITSELF: _words(candidate, of_itself)}
    if NEVER in cues or (isinstance(day, Calendar) and None not in (day.weekday, day.day, day.month)):
        return ""  # a weekday with its date is of one year only
    happened = told.tense == PAST or told.granted  # "rains delayed them until August"
    custom = not happened or (sort != NARRATIVE and cues.get(SURE, "").lower() in verbs.customary)
    if SURE in cues and custom:
        return cues[SURE]
    if SURE + ITSELF in cues:
        return cues[SURE + ITSELF]
    ahead = AHEAD in cues or told.word.lower() in verbs.promising | verbs.lapsed or (told.sure and told.tense == FUTURE)
    meant = happened or (ahead and not (sort == HANDBOOK and _to_all(candidate)))
    if meant or (sort == REPORT and not told.tense):
        return ""
    fitting = [MILD + ITSELF, *_fitting(candidate, day, foretold=told.tense == FUTURE)]
    likely = [one for one in fitting if one == DATED or sort != NARRATIVE]  # "her feast is kept on 14 August"
    dated = isinstance(day, Calendar) and day.day is not None and not candidate.partner
    other = STATING if sort == HANDBOOK and not dated else "so was what its sentence told before" if loose else ""
    return next((cues[one] for one in likely if one in cues), other)


def _to_all(candidate: Candidate) -> bool:
    """Whether its sentence speaks to whoever reads it: "you will be picking by July"."""
    return not candidate.chart.grammar.tables.get("addressee", {}).keys().isdisjoint(candidate.chart.tokens.lowers)


def _of_a_thing(recurring: Candidate, verbs: Verbs) -> bool:
    """Whether what recurs only says of which kind a thing is: "daily flights"; not "daily until June"."""
    chart, at = recurring.chart, recurring.node.last
    word = chart.tokens.lowers[at] if at < len(chart.tokens) else ""
    return word.isalpha() and word not in verbs.dating | verbs.parting | verbs.of | verbs.by and not chart.at("leading", at)


def leant(candidate: Candidate, place: int) -> bool:
    """Whether it leans on the time told before it in its sentence, without a verb between: "dies in January 1831, his son in July"."""
    tokens, chart = candidate.chart.tokens, candidate.chart
    between = [at for at in range(candidate.node.first) if tokens.starts[at] >= place > tokens.starts[0]]
    customary = any(node.meaning == SURE for at in between for node in chart.at(CUSTOM, at))  # "in 2004, usually in late May"
    return 1 < len(between) < LEANT and not customary and not any(chart.at(TENSE, at) for at in between)


def _fitting(candidate: Candidate, day: Calendar | Holiday, *, foretold: bool) -> Iterator[str]:
    """Which weaker cues count for it: weather of months and seasons, but not of a day foretold, hours of stretches, feasts of days."""
    dated = isinstance(day, Holiday) or day.day is not None
    if not (dated and foretold) and not (isinstance(day, Calendar) and day.round is Grain.WEEK):
        yield MILD
    if candidate.partner and not dated:
        yield STRETCH
    if dated:
        yield DATED


def comes_round(meaning: Meaning) -> Calendar | Holiday | Clock | None:
    """What comes round each year, week or day and is told without its year or day, if that is what is meant."""
    if isinstance(meaning, Clock):
        return meaning
    inner = core(meaning)
    while isinstance(inner, Following | Leading):
        inner = core(inner.of)
    if isinstance(inner, Holiday):
        return inner if inner.year is None else None
    if not isinstance(inner, Calendar) or inner.absolute or inner.quarter or inner.half or inner.week or inner.pointed:
        return None
    return inner if inner.round >= Grain.YEAR or (inner.weekday is not None and inner.day is None) else None


def _cues(candidate: Candidate, verbs: Verbs, reach: int) -> Iterator[tuple[str, str]]:
    """Each kind of cue in the clause with the words; where there are several, any of them. Of weekdays only what stands before them."""
    first, last, size = candidate.node.first, candidate.node.last, len(candidate.chart.tokens)
    opening = candidate.chart.at(CUSTOM, 0) if first > 0 else ()
    yield from ((str(node.meaning), _words(candidate, node)) for node in opening if node.meaning == SURE)
    before = list(_clause(candidate, verbs, range(first - 1, max(-1, first - 1 - reach), -1)))
    told = any(candidate.chart.at(TENSE, at) for at in before)
    for at in [*before, *_clause(candidate, verbs, range(first, min(size, last + (reach if reach == REACH else 0))), told=told)]:
        for node in candidate.chart.at(CUSTOM, at):
            yield str(node.meaning), _words(candidate, node)


def _clause(candidate: Candidate, verbs: Verbs, places: range, *, told: bool = False) -> Iterator[int]:
    """The tokens on one side up to the end of the clause: what ends or begins one, or a comma once its verb has been `told`."""
    tokens, chart = candidate.chart.tokens, candidate.chart
    for number, at in enumerate(places):
        if number == 0 and places.step < 0 and tokens.lowers[at] == "(":
            continue  # what stands in brackets hangs on what is before
        if tokens.lowers[at] in verbs.breaks or (tokens.lowers[at] == "," and told) or any(n.meaning == END for n in chart.at(CUSTOM, at)):
            return
        told = told or bool(chart.at(TENSE, at))
        yield at


def _words(candidate: Candidate, node: Node) -> str:
    return " ".join(candidate.chart.tokens.texts[node.first : node.last])
