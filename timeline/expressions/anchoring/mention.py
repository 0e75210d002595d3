"""An expression that was just read, and what decides whether its text goes on from there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from timeline.expressions.anchoring.aside import hanging, owning, since, verb
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.scene import Frame, Reading
from timeline.expressions.tense.groups import FUTURE, Tense
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain, Interval
from timeline.when.civil import DAY

LONG = 3652 * DAY  # so far back nobody goes on from
NEAR = 730 * DAY  # and from so far back only where the next date told in full is not near where the text was
RELATED = 14  # tokens from the comma before such a clause
LED = 3  # tokens before the year of a thing: "the 1989 and 1990 books"
APPOSED = 9  # tokens from the comma before a year to it: ", a mere major in 1871,"
OPENS = 5  # tokens before a year with which a sentence begins: "A plan of 1970"
FORETOLD = 45 * DAY  # so far ahead a day that is foretold is not the next that a story comes to
_OPENED = re.compile(r"\(\s*([^\W\d]{0,9})\.?\s*$")  # what stands before a year in brackets: "(", "(d. "


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression that was just read, and what decides whether its text goes on from there.

    `told` is its tense, `running` where the text was, `coming` the next date that it tells in full.
    """

    candidate: Candidate
    reading: Reading
    told: Tense
    running: Frame
    coming: Interval
    text: str
    verbs: Verbs

    @property
    def passing(self) -> bool:
        """Whether a history only mentions it, and goes on from where it was: "in May", "the next day"."""
        year = self.reading.grain >= Grain.YEAR
        aside = self.lasting or self._over or self._foretold or self._hung or self._due
        return aside or (year and (self._attached or self._related or self._owned or self._apposed or self._excepted))

    @property
    def far(self) -> bool:
        """A year long before or after, where the next date told in full is near where the text was: "the rules of 1614".

        Where none comes soon, of a year long before. What comes round is not counted from there, yet "two years later" may be.
        """
        told, year = self.running.interval, self.reading.interval
        behind, beyond = year.end < told.start - NEAR, year.start > told.end + LONG
        if self.reading.grain < Grain.YEAR:
            return False
        if self.coming.open:
            return year.end < told.start - LONG and self.running.grain < Grain.YEAR
        return (behind or beyond) and abs(self.coming.start - told.start) < abs(self.coming.start - year.start)

    @property
    def beside(self) -> bool:
        """A day that owns what something came after, or only tells what kind it is: "steadied after Friday's slide", "a June 20 raid"."""
        node, lowers = self.candidate.node, self.candidate.chart.tokens.lowers
        word, after = lowers[node.first - 1] if node.first else "", lowers[node.last] if node.last < len(lowers) else ""
        of_a_kind = word in self.verbs.one and after.isalpha() and not verb(self.candidate.chart, self.verbs, node.last)
        led = lowers[node.first - 2] if node.first > 1 and word in self.verbs.articles else ""  # "11 weeks after the Oct. 19 collapse"
        of_it = led in self.verbs.comparing and after.isalpha() and not verb(self.candidate.chart, self.verbs, node.last)
        return self.reading.grain is Grain.DAY and (of_a_kind or of_it or (word in self.verbs.comparing and owning(self.candidate)))

    @property
    def _ahead(self) -> int:
        """How far it lies ahead of where the text was, in seconds; below zero where it lies behind."""
        return self.reading.interval.start - self.running.interval.start

    @property
    def bracketed(self) -> bool:
        """A year in brackets long before or after, or with a word that says of what: "Edwin Marsh (1868-1940)", "(d. 1713)"."""
        start, end = self.candidate.start, self.candidate.end
        opened = _OPENED.search(self.text, max(0, start - 12), start)
        word = opened is not None and opened[1] != "" and self.text[end : end + 1] == ")"
        return self.reading.grain >= Grain.YEAR and opened is not None and (word or abs(self._ahead) > LONG)

    @property
    def _attached(self) -> bool:
        """A year that hangs on a participle between commas: "the clerk, born in 1880, had come"."""
        lowers, node, verbs = self.candidate.chart.tokens.lowers, self.candidate.node, self.verbs
        before = lowers[max(0, node.first - 3) : node.first]
        hangs = len(before) == 3 and before[0] == "," and before[2] in verbs.dating and lowers[node.last : node.last + 1] == [","]
        return hangs and verbs.participial(before[1]) and self._ahead < 0

    @property
    def _owned(self) -> bool:
        """An earlier year that only says which things are meant, where the day was told: "on 19 November he asked for the 1989 books"."""
        lowers, last, verbs = self.candidate.chart.tokens.lowers, self.candidate.node.last, self.verbs
        joint = lowers[last : last + 1] and lowers[last] in verbs.parting and lowers[last + 1 : last + 2] and lowers[last + 1].isdecimal()
        last += 2 if joint else 0
        word = lowers[last] if last < len(lowers) else ""
        noun = word.isalpha() and not word.endswith(verbs.adverbs) and word not in verbs.dating | verbs.parting | verbs.breaks
        noun = noun and not verb(self.candidate.chart, verbs, last)
        led = not verbs.articles.isdisjoint(lowers[max(0, self.candidate.node.first - LED) : self.candidate.node.first])
        return noun and led and self.running.grain <= Grain.DAY and self._ahead < 0

    @property
    def _related(self) -> bool:
        """A year to come before which nothing is told to be, in a clause of something: "to the isles, from which none came until 1918"."""
        lowers, first = self.candidate.chart.tokens.lowers, self.candidate.node.first
        clause = lowers[max(0, first - RELATED) : first]
        clause = clause[len(clause) - clause[::-1].index(",") :] if "," in clause else []
        return self._ahead > NEAR and not self.verbs.relative.isdisjoint(clause[:2]) and not self.verbs.denying.isdisjoint(clause)

    @property
    def _hung(self) -> bool:
        """A month before, between commas: "the garrison, strong in July, was down to half"."""
        month = self.reading.grain is Grain.MONTH and self.running.grain <= Grain.MONTH
        return month and self._ahead < 0 and hanging(self.candidate, self.verbs)

    @property
    def lasting(self) -> bool:
        """A time before where the text is from which something lasts: "he had been one since 1998", "had been saving since July"."""
        return since(self.candidate, self.verbs) and self._ahead < 0

    @property
    def _over(self) -> bool:
        """What was over by then: "in 1936 he had spoken"."""
        return self.told.before and self.reading.interval.start < self.running.interval.start

    @property
    def _due(self) -> bool:
        """A day or hour soon after, on which something was to come: "she was due by noon on Saturday; on Friday a gale got up"."""
        planned = self.told.onward or self.told.word.lower() in self.verbs.lapsed
        plan = self.told.tense == FUTURE and planned
        return plan and self.running.grain <= Grain.DAY and self.reading.grain <= Grain.DAY and 0 < self._ahead <= FORETOLD

    @property
    def _apposed(self) -> bool:
        """A year far from there that only says what somebody was, between commas: "Hartnell, a mere major in 1871, went home"."""
        lowers, node, verbs = self.candidate.chart.tokens.lowers, self.candidate.node, self.verbs
        before = lowers[max(0, node.first - APPOSED) : node.first]
        at = len(before) - 1 - before[::-1].index(",") if "," in before else -1
        opens = at >= 0 and before[at + 1 : at + 2] and before[at + 1] in verbs.one
        no_verb = opens and not any(verb(self.candidate.chart, verbs, node.first - len(before) + on) for on in range(at + 1, len(before)))
        return bool(no_verb) and lowers[node.last : node.last + 1] == [","] and self._ahead < 0

    @property
    def _excepted(self) -> bool:
        """A year of which something is not true: "held annually except in 1915–18 and 1940–45"."""
        lowers, first = self.candidate.chart.tokens.lowers, self.candidate.node.first
        clause = takewhile(lambda word: word not in self.verbs.breaks, lowers[max(0, first - APPOSED) : first][::-1])
        return not self.verbs.excepting.isdisjoint(clause)

    @property
    def _foretold(self) -> bool:
        """What was then still to come, years later, or months where a day was told: "would not be rebuilt until 1671"."""
        vague = self.running.grain <= Grain.DAY < self.reading.grain or self.reading.grain >= Grain.YEAR
        lowers, first = self.candidate.chart.tokens.lowers, self.candidate.node.first
        plan = 1 < first < OPENS and lowers[first - 1] in self.verbs.of and self.told.place > first  # "A plan of 1970 would have …"
        return self.told.foretold and not plan and (vague or self._ahead > FORETOLD) and self._ahead > 0
