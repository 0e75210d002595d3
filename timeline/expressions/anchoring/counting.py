"""A count of days as a text is read: what has begun so far, and which day stands right beside one that is told by its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from timeline.expressions.anchoring.onset import begun_on, noted
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.begun import Beginnings
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.called import named
from timeline.expressions.meaning.counted import Counted, Since, told_beside
from timeline.expressions.meaning.scene import Frame, Reading, Scene
from timeline.expressions.meaning.value import date_value
from timeline.expressions.tense.groups import PAST
from timeline.expressions.texts.answering import told_of
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.words import Words
from timeline.when import Grain
from timeline.when.civil import DAY, WEEK

FEW = 21  # days by their number that are taken to be of the same count as those before
JOINTS = frozenset([",", "(", "-", ""])  # between a day and what it is called else
CLAUSE = 10  # tokens between a day that heads its sentence and one by its number that it enters
OF = 6  # tokens between the word that tells of what a day is and the date behind it


@dataclass(slots=True)
class Count:
    """What has begun so far in a text that counts from it, and the expression read last with the day that it is.

    `over`: where days by their number are told as past, and their numbers.
    """

    begun: Beginnings = field(default_factory=Beginnings)
    over: tuple[tuple[int, int], ...] = ()
    before: Candidate | None = None
    day: Frame = field(default_factory=Frame)

    @classmethod
    def of(cls, found: Sequence[Candidate], text: str, words: Words) -> Count:
        """Of a text in which nothing has begun yet."""
        wanted = any(isinstance(core(one.meaning), Counted | Since) for one in found)
        plain = [(one, told) for one in found if isinstance(told := core(one.meaning), Counted) and told.plain and 1 < told.n <= FEW]
        personal = wanted and words.manner.personal(text)
        over = ((one.start, told.n) for one, told in plain if personal and told_of(one, text, words.verbs).tense == PAST)
        return cls(Beginnings(wanted=wanted, personal=personal), tuple(over))

    def scene(self, candidate: Candidate, coming: Sequence[Candidate], scene: Scene) -> Scene:
        """The scene of a day by its number with what has begun, and the days beside it.

        "on the third day, 16 September", "Monday was day three", "on day 12 of the blockade, which began on 1 June".
        """
        if not self.begun.wanted:
            return scene
        scene = replace(scene, begun=replace(self.begun, at=candidate.start))
        if not isinstance(core(candidate.meaning), Counted | Since):
            return scene
        if self.before is not None and not isinstance(core(self.before.meaning), Counted) and called(self.before, candidate):
            scene = replace(scene, beside=self.day)
        if not coming or coming[0].chart is not candidate.chart or isinstance(core(coming[0].meaning), Counted):
            return scene
        told = coming[0].meaning.reading(scene)
        if joined(candidate, coming[0]):
            return replace(scene, leading=True, ahead=told.interval)
        if begun_on(coming[0], candidate) or _since(candidate, coming[0]):
            first = Frame(told.interval, told_beside(told.interval), told.grain)
            return replace(scene, begun=noted(scene.begun, coming[0], first, candidate))
        return scene

    def in_time(self, candidate: Candidate, reading: Reading, scene: Scene) -> Reading:
        """A weekday on which something began, weeks earlier where days that are counted from it as past would else be still to come.

        Only where somebody tells of himself.
        """
        day, now = candidate.meaning, scene.published.interval
        last = max((n for start, n in self.over if start > candidate.end), default=0)
        alone = isinstance(day, Calendar) and day.named == {"weekday"} and not reading.interval.open
        if not last or not alone or scene.narrative or now.open or not begun_on(candidate, self.before):
            return reading
        start = reading.interval.start
        weeks = -(-(start + last * DAY - now.end) // WEEK)
        if weeks <= 0 or start >= now.end:
            return reading
        whole = Grain.DAY.unit(start - weeks * WEEK)
        earlier = replace(reading, value=date_value(whole.start, Grain.DAY), interval=whole)
        return earlier.also(f"{named(whole)}: day {last} from there is told as past")

    def note(self, candidate: Candidate, reading: Reading, frame: Frame) -> None:
        """What a candidate tells of what has begun, once it was read."""
        told = core(candidate.meaning)
        if not isinstance(told, Counted):
            self.begun = noted(self.begun, candidate, frame, self.before)
        else:
            zero = self.begun.zero or (told.n == 0 and not told.kind)
            self.begun = replace(self.begun, zero=zero, at=candidate.start)
            if not reading.interval.open and told.unit is Grain.DAY and told.n >= 0:
                first = Grain.DAY.unit(Grain.DAY.step(Grain.DAY.floor(reading.interval.start), told.base - told.n))
                self.begun = self.begun.counted(Frame(first, reading.anchor), told.kind, told.of)
        self.before, self.day = candidate, frame


def between(candidate: Candidate, coming: Candidate) -> list[str] | None:
    """The tokens between two expressions of one sentence; None where they are of two."""
    tokens = candidate.chart.tokens
    if coming.chart is not candidate.chart:
        return None
    return [lower for at, lower in enumerate(tokens.lowers) if candidate.end <= tokens.starts[at] < coming.start]


def joined(candidate: Candidate, coming: Candidate) -> bool:
    """Whether a day by its number is the one told behind it: "the third day of the siege, 5 May", "for a third day on Monday"."""
    words, tables = between(candidate, coming), candidate.chart.grammar.tables
    if words is None:
        return False
    on = tables.get("on_the_day", {})
    if len(words) > 1 and words[0] in tables.get("being", {}) and words[-1] in on:
        return len(words) <= OF and all(word.isalpha() for word in words)  # "the war's 100th day was marked with silence on Friday"
    if len(words) > 1 and words[0] in tables.get("of_what", {}):
        end = next((at for at, word in enumerate(words) if word in JOINTS or word in on), len(words))
        words = words[end:] if end <= OF else ["…"]
    return len(words) <= 2 and all(word in JOINTS or word in on for word in words)


def called(day: Candidate, candidate: Candidate) -> bool:
    """Whether a day is called by its number right behind it: "Monday was day three", "Friday will be the war's 100th day"."""
    words = between(day, candidate)
    return words is not None and _is(words, day.chart.grammar.tables)


def _is(words: list[str], tables: Mapping[str, Mapping[str, object]]) -> bool:
    """Whether words say that what stands behind them is the day before them: "was", "marks the war's", ", the fighting entered its"."""
    being = next((at for at, word in enumerate(words) if word not in tables.get("being", {})), len(words))
    rest = words[being:]
    ends = tables.get("owner_sign", {}) if len(rest) > 1 else tables.get("owned", {})
    owned = being > 0 and 0 < len(rest) <= OF and rest[-1] in ends
    of_it = 2 < len(words) <= OF and words[1] in tables.get("owner_sign", {}) and words[-1] == ","  # "Monday's session, the third day"
    if of_it or owned or rest in [[], [","], ["("], ["-"]]:
        return True
    verb = words[-1] if words[-1] not in tables.get("owned", {}) else words[-2] if len(words) > 1 else ""
    entered = verb in tables.get("entering", {}) or verb in tables.get("marking", {})
    return entered and len(words) <= CLAUSE and all(word.isalpha() or word in (",", "'", "-") for word in words)


def _since(candidate: Candidate, coming: Candidate) -> bool:
    """Whether a day is counted from the one right behind it: "day 4 since 6 May"."""
    words = between(candidate, coming) or []
    return len(words) == 1 and words[0] in candidate.chart.grammar.tables.get("of_what", {})
