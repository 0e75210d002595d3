"""Messages in a text, each of its own day: an answered e-mail below the answer, letters one after another, the entries of a diary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.scene import Frame, Reading
from timeline.expressions.texts.heads import CAPITAL, head, within_line
from timeline.expressions.texts.kinds import core
from timeline.expressions.texts.logbook import Stamped
from timeline.expressions.wording.manner import Manner
from timeline.when import EVER, Grain

BELOW = 4  # lines in which a letter begins ("Dear Anna,") below its place and date
LONGEST = 160  # characters of the head of a message, or of one line of it
GREETING = 60  # characters in which what begins a letter ends
BESIDE = " \t,.;:|/()[]•·-–—"  # what may stand between a date and its label
_ADDRESSED = re.compile(r"[,:;!—–-]|\.?\s*$")
_MARKS = re.compile(r"[ \t]*((?:>[ \t]?)*)")
_WRITTEN = re.compile(r"[, \t]*([^\W\d_]*)[^\n]{0,160}?(?:\n[> \t]*[^\n:]{0,80}?)?(?:\b([^\W\d_]+)|[>)])[ \t]*:[ \t\r]*(?=\n|$)")
_QUOTED = re.compile(r"\n[> \t]*?(?:\n[> \t]*?)*([> \t]*)(?=[^> \t\n])")
_STOP = re.compile(r"\.?[ \t]*(?:[—–-][ \t]+|(?<=\.)[ \t]+)(?=[^\W\d_])")
_FIELD = re.compile(r"[> \t]*[^\W\d_][\w-]{0,20}:[ \t]")  # a line of the head of an e-mail


def greets(line: str, labels: Mapping[str, str]) -> bool:
    """Whether a line begins a letter: "My dear Sister,", "Sir: I have the honour …"."""
    words = line.lower().split(maxsplit=2)[:2]
    end = _ADDRESSED.search(line.strip())
    return any(labels.get(word.strip(",:;.!—–-")) == "greeting" for word in words) and end is not None and end.start() <= GREETING


def mailed(text: str, labels: Mapping[str, str]) -> bool:
    r"""Whether a text begins as a mail does: with its subject or a greeting, by itself in a line.

    >>> [mailed(text, {"hi": "greeting", "subject": "subject"}) for text in ("Subject: Kit\n\nAll, …", "Hi Ana,\nsee you.", "Hi-fi sold.")]
    [True, True, False]
    """
    lines = [line for line in text[: BELOW * GREETING].split("\n") if line.strip()][:BELOW]
    subject = bool(lines) and labels.get(lines[0].partition(":")[0].strip().lower()) == "subject" and ":" in lines[0]
    return len(lines) > 1 and (subject or any(greets(line, labels) and len(line) <= GREETING for line in lines[:2]))


def journal(text: str, labels: Mapping[str, str]) -> bool:
    """Whether the title of a text calls it a diary: "From the journal of Lieutenant Aske, 1903:"."""
    title = text[: text.find("\n", 0, LONGEST) + 1]
    return any(labels.get(word.strip(BESIDE).lower()) == "diary" for word in title.split())


def placed(beside: list[str], labels: Mapping[str, str]) -> bool:
    """Whether what stands beside a date is only a place: "Camp near Sarn, Md."."""
    words = [word.strip(BESIDE) for part in beside for word in part.split()]
    return all(not word[:1].islower() or labels.get(word) in ("place", "prose") for word in words)


@dataclass(slots=True)
class Messages:
    """The messages of one text, found as it is read: how often its lines are quoted by ">", and the day of what is quoted so often.

    `diary`: each line that begins with a day is the head of what was written on it.
    """

    text: str
    labels: Mapping[str, str]
    manner: Manner
    diary: bool = False
    until: int = EVER.end  # when the text was published: nobody keeps a diary of what is to come
    quoting: bool = False
    depth: int = 0
    days: dict[int, Frame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.quoting = "\n>" in self.text

    def day(self, at: int, today: Frame) -> Frame:
        """The day of the message in which a character stands; `today` is that of what was read before."""
        depth = self._depth(self._line(at)) if self.quoting else 0
        if depth != self.depth:
            self.days[self.depth], self.depth = today, depth
            return self.days.get(depth, Frame())
        return today

    def opens(self, candidate: Candidate, reading: Reading) -> bool:
        """Whether a day is told at the head of a message, or the hour of a line of a log."""
        if isinstance(candidate.meaning, Stamped):
            return True
        day = core(candidate.meaning)
        if not isinstance(day, Calendar) or reading.interval.open or reading.grain > Grain.DAY:
            return False
        if self.diary and reading.interval.start < self.until:
            at = head(self.text, candidate.start, candidate.end)
            if at is not None or within_line(self.text, candidate.start, candidate.end):
                return at is None or (not at.led and at.parted != CAPITAL)
        if day.year is None:
            return False
        start = self._line(candidate.start)
        return self._answered(candidate.end) or self._field(start, candidate.start) or self._letter(start, candidate)

    def sent(self, new: Frame, today: Frame, end: int) -> Frame:
        """The day of what is read next, where a message of a new day has its head: that of the answer, where what it answers is quoted."""
        below = self.quotes(end)
        if below:
            self.days[below] = new
        return today if below else new

    def quotes(self, end: int) -> int:
        """How often what stands below the head of a message is quoted, 0 where no more than the head itself."""
        below = _QUOTED.search(self.text, end)
        depth = below[1].count(">") if below else 0
        return depth if depth > self.depth else 0

    def _line(self, at: int) -> int:
        """Where the line begins in which a character stands; no head of a message is longer than so many characters."""
        first = max(0, at - LONGEST)
        return max(first, self.text.rfind("\n", first, at) + 1)

    def _depth(self, start: int) -> int:
        marks = _MARKS.match(self.text, start)
        return marks[1].count(">") if marks else 0

    def _answered(self, end: int) -> bool:
        """Whether it is told who wrote what is quoted below: "On 12 May 2021, Ana Ruiz <ana@sarn.example> wrote:"."""
        found = _WRITTEN.match(self.text, end)
        wrote = found is not None and any(self.labels.get(word.lower()) == "wrote" for word in found.groups(""))
        return found is not None and wrote and ("@" in found[0] or self.quotes(found.end()) > 0)

    def _field(self, start: int, at: int) -> bool:
        """Whether the head of an e-mail tells when it was sent: "Sent: 12 May 2021", with another field beside it."""
        label = self.labels.get(self.text[start:at].strip(BESIDE + ">").lower())
        above = self._line(max(0, start - 1))
        below = self.text.find("\n", at, at + LONGEST) + 1
        beside = (start > 0 and _FIELD.match(self.text, above)) or (below > 0 and _FIELD.match(self.text, below))
        return label == "published" and bool(beside)

    def _run_on(self, start: int, candidate: Candidate) -> bool:
        """Whether a letter or an entry goes on in the line of its date: "Sarn, 4 May 1831. Dear Anna, …", "4 May 1831. Wind dropped."."""
        stop = _STOP.match(self.text, candidate.end)
        if stop is None or not placed([self.text[start : candidate.start]], self.labels):
            return False
        if greets(self.text[stop.end() : stop.end() + GREETING], self.labels):
            return True
        headed = stop[0].startswith(".") and not self.text[start : candidate.start].strip()
        day = core(candidate.meaning)
        begins = candidate.start == 0 and isinstance(day, Calendar) and day.weekday is not None
        return headed and (self.manner.personal(self.text) or (begins and self.manner.person.search(self.text) is not None))

    def _letter(self, start: int, candidate: Candidate) -> bool:
        """Whether the place and date of a letter stand here, above the words with which it begins."""
        if self._run_on(start, candidate):
            return True
        stop = self.text.find("\n", candidate.end, candidate.end + LONGEST)
        beside = [self.text[start : candidate.start], self.text[candidate.end : stop]]
        if stop < 0 or len("".join(beside)) > 2 * GREETING or not placed(beside, self.labels):
            return False
        lines = self.text[stop : stop + BELOW * GREETING].split("\n")
        return any(greets(line, self.labels) for line in [one for one in lines if one.strip()][:BELOW])
