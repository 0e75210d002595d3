"""What a text mentions without moving there: looks back and ahead, lives in brackets, what is compared with, the telling itself."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.expressions.finding.elsewhere import Elsewhere
from timeline.expressions.finding.found import CORE, Candidate
from timeline.expressions.grammar.engine import Chart, Node
from timeline.expressions.meaning.calendar import Calendar
from timeline.expressions.meaning.clock import At, Clock
from timeline.expressions.meaning.counterpart import Counterpart, SameMonth
from timeline.expressions.meaning.named import Holiday
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import NOW, RUNNING, Frame, Meaning, Reading
from timeline.expressions.settings import TALK
from timeline.expressions.tense.groups import COMING, PAST, Tense
from timeline.expressions.texts.kinds import core
from timeline.expressions.wording.verbs import Verbs
from timeline.when import EVER, Grain, Interval

NEXT = 3  # expressions: so soon a story that begins with "in the spring" tells in which year that was
ISSUER = 5  # tokens in which it is told who issued what is read
OPENING = 4  # tokens before a year that a sentence begins with: "A plan of"
TOLD = 4  # tokens from a verb of telling to its date: "told the inquest a month later"
DENIED = 8  # tokens from "not" to its date: "did not come back until"
BIRTH = 5  # tokens from "born" to its date: "born at Sarn on"
LED_UP = 3  # tokens before a feast in which something leads up to it: "the run-up to"
CLOSED = 10  # tokens from such a time to the comma behind which the clause goes on
RANKED = 7  # tokens from "the first" to its date: "the worst storm to strike the coast since"
APPOSED = 8  # tokens from a comma to a time between it and the next


def hanging(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether it dates only what a thing is told to be: "the firm, which opened in May 1998, said", "the law passed in June 2020 was".

    Also where it leads up to now, or something is only compared with it: "since May 1998", "than in June 2020".
    """
    chart, node = candidate.chart, candidate.node.slots.get(CORE, candidate.node)
    lowers = chart.tokens.lowers
    if node.first <= 1 or node.last >= len(lowers):
        return False  # it opens its sentence, or ends it
    apposed = "," in lowers[max(0, node.first - APPOSED) : node.first - 1] or verb(chart, verbs, 0)  # "Built in May 1931, the bridge"
    closed = apposed and (lowers[node.last] == "," or verb(chart, verbs, node.last + 1) or _closes(chart, verbs, node))
    told = any(verb(chart, verbs, at) for at in range(node.first))  # "the law passed in June was", not "rebels on Friday freed"
    return closed or (told and verb(chart, verbs, node.last)) or lowers[node.first - 1] in verbs.comparing | verbs.lasting


def _closes(chart: Chart, verbs: Verbs, node: Node) -> bool:
    """Whether a participle behind a comma governs it, and the clause goes on behind it: "the probe, launched in May with fuel, sent"."""
    lowers = chart.tokens.lowers
    comma = max((at for at in range(max(0, node.first - APPOSED), node.first - 1) if lowers[at] == ","), default=-1)
    stop = next((at for at in range(node.last, min(len(lowers), node.last + CLOSED)) if lowers[at] == ","), -1)
    return comma >= 0 and stop > 0 and lowers[comma + 1].endswith(verbs.endings) and verb(chart, verbs, stop + 1)


def tells(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether a verb of telling stands before it, and no other verb between: "told the inquest a month later"."""
    chart, lowers, first = candidate.chart, candidate.chart.tokens.lowers, candidate.node.first
    near = range(first - 1, max(-1, first - 1 - TOLD), -1)
    hour = isinstance(candidate.meaning, Clock) or (isinstance(candidate.meaning, At) and candidate.lender is not None)
    if hour and near and lowers[near[0]] in verbs.telling:
        return False  # "my watch said ten past two"
    at = next((i for i in near if lowers[i] in verbs.telling and not _office(chart, i)), -1)
    undergone = at > 0 and lowers[at - 1] in verbs.passive  # "a ward is added in August"
    return at >= 0 and not undergone and not any(verb(chart, verbs, i) for i in range(at + 1, first))


def issued(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether it dates only what is read: "a report, released on Monday, finds", "the review that the county posted on Tuesday"."""
    chart, lowers, tables = candidate.chart, candidate.chart.tokens.lowers, candidate.chart.grammar.tables
    at = candidate.node.first - 1
    at -= at > 0 and lowers[at] in verbs.dating
    at = next((one for one in range(at - 1, max(0, at - ISSUER), -1) if lowers[one + 1] in verbs.by), at)  # "released by the firm on"
    if at < 1 or lowers[at] not in tables.get("issuing", {}):
        return False
    related = not tables.get("that", {}).keys().isdisjoint(lowers[max(0, at - ISSUER) : at])
    return related or not any(chart.at("tense", at - 1))


def of_a_feast(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether a feast only tells of what kind something is: "the Christmas break", "xmas jumper day", not "Christmas was quiet"."""
    texts, lowers, last = candidate.chart.tokens.texts, candidate.chart.tokens.lowers, candidate.node.last
    before = candidate.chart.tokens.lowers[max(0, candidate.node.first - LED_UP) : candidate.node.first]
    tables = candidate.chart.grammar.tables
    if not isinstance(core(candidate.meaning), Holiday):
        return False
    if not tables.get("leading_up", {}).keys().isdisjoint(before):
        return True  # "in the run-up to Christmas"
    if not (last < len(texts) and texts[last].isalpha() and texts[last].islower()):
        return False
    apart = any(lowers[last] in tables.get(name, {}) for name in ("personal", "determiner", "owned"))
    joins = apart or lowers[last] in verbs.dating | verbs.parting | verbs.breaks | verbs.subordinate | verbs.opening | verbs.relative
    return not joins and not lowers[last].endswith(verbs.adverbs) and not verb(candidate.chart, verbs, last)


def _office(chart: Chart, at: int) -> bool:
    """Whether a word that may tell is what somebody holds: "took up his post in May"."""
    lowers, tables = chart.tokens.lowers, chart.grammar.tables
    return at > 0 and lowers[at] in tables.get("office", {}) and lowers[at - 1] in tables.get("owned", {})


def apart(candidate: Candidate, told: Tense, verbs: Verbs) -> bool:
    """Whether it does not go on from what its sentence told before: it dates the telling, owns something, or leads up to now.

    "It fell in the months after August 2021, and has been steady since spring."
    """
    return (since(candidate, verbs) and not told.before) or tells(candidate, verbs) or owning(candidate)


def since(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether something is told to last from it on: "since spring"."""
    lowers = candidate.chart.tokens.lowers
    firsts = (candidate.node.slots.get(CORE, candidate.node).first, candidate.teller.first)  # also "every day since spring"
    return any(first > 0 and lowers[first - 1] in verbs.lasting for first in firsts)


def until(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether it only says since when or until when something is: “I have won every vote since 1987”, “Sit on it until after the 4th.”."""
    chart, first = candidate.chart, candidate.node.slots.get(CORE, candidate.node).first
    return leading_on(chart, first - 1) or leading_on(chart, first - 2) or since(candidate, verbs)


def leading_on(chart: Chart, at: int) -> bool:
    """Whether a token says that something goes on until what follows: "until", "through"."""
    return at >= 0 and any(node.meaning == COMING for node in chart.at("leading", at))


def ranked(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether it tells since when something was not so much or so often: "the sharpest slide since 17 September", "the first since"."""
    chart, first = candidate.chart, candidate.node.slots.get(CORE, candidate.node).first
    told = chart.tokens.lowers[max(0, first - RANKED) : max(0, first - 1)]
    return since(candidate, verbs) and not chart.grammar.tables.get("ranking", {}).keys().isdisjoint(told)


def leads_up(candidate: Candidate, told: Tense, verbs: Verbs) -> bool:
    """Whether it only ends what was told before: "she fell on 30 October and was in bed until last Wednesday"; not "not until Monday"."""
    lowers = candidate.chart.tokens.lowers
    beside = lowers[max(0, told.place - 1) : told.place + 2]
    due = not told.answers and not verbs.marker.isdisjoint(beside)  # "I had to be there by Monday"
    until = not reached(candidate, verbs) and not denied(candidate, verbs)
    return told.onward and told.tense == PAST and (due or until) and candidate.partner == 0


def denied(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether what did not happen until then happened then: "did not come back until Monday"."""
    first = candidate.teller.first
    return not verbs.denying.isdisjoint(candidate.chart.tokens.lowers[max(0, first - DENIED) : first])


def reached(candidate: Candidate, verbs: Verbs) -> bool:
    """Whether it tells by when something was: "by Friday it was gone"."""
    return candidate.chart.tokens.lowers[max(0, candidate.teller.first - 1)] in verbs.reaching


def owning(candidate: Candidate) -> bool:
    """Whether something is told to be its own: "until April's accident"."""
    return candidate.chart.tokens.lowers[candidate.node.last : candidate.node.last + 1] == ["'"]


def verb(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether a token is a verb, as far as its form tells."""
    return at < len(chart.tokens) and (any(chart.at("tense", at)) or chart.tokens.lowers[at].endswith(verbs.endings))


def announced(candidate: Candidate, reading: Reading, text: str) -> bool:
    """Whether it is the last of the years that a heading announces, of which the first is told next: "The early war (1914-1915)"."""
    return candidate.partner < 0 and reading.grain is Grain.YEAR and text[candidate.end : candidate.end + 1] in (")", "\n")


def compared(candidate: Candidate, reading: Reading, verbs: Verbs) -> bool:
    """Whether it is a quarter that another is set beside: "after a weak second quarter", "up from the first quarter".

    Or an hour that is only told once more, by another clock.
    """
    if isinstance(candidate.meaning, Elsewhere):
        return True
    lowers, first = candidate.chart.tokens.lowers, candidate.node.first
    return reading.grain is Grain.QUARTER and any(lowers[i] in verbs.comparing for i in range(max(0, first - 3), first))


def of_document(candidate: Candidate) -> bool:
    """Whether it only says which letter, person or test it is: "your letter of 18 October", "dated 14 December", "(DOB 14 March 1988)"."""
    if _labelled(candidate):
        return True
    tokens, first = candidate.chart.tokens, candidate.node.first
    tables = candidate.chart.grammar.tables
    if first and tokens.lowers[first - 1] in tables.get("dating_itself", {}):
        return True
    led = first > 1 and tokens.lowers[first - 1] in tables.get("written_on", {})
    return led and tokens.lowers[first - 2] in tables.get("written", {})


def opens_later(candidate: Candidate, reading: Reading, running: Frame) -> bool:
    """Whether a sentence begins with a later document, from which a history goes on: "A scheme of 1970 …. Two years later"."""
    return candidate.node.first <= OPENING and reading.interval.start > running.interval.end


def beside(candidate: Candidate, table: str) -> bool:
    """Whether a word of a table stands a little before: "born in Sarn on 2 March 1917"."""
    tokens, first = candidate.chart.tokens, candidate.node.first
    return not candidate.chart.grammar.tables.get(table, {}).keys().isdisjoint(tokens.lowers[max(0, first - BIRTH) : first])


def topic(candidate: Candidate, reading: Reading) -> bool:
    """Whether it is what the row of a timetable is about: "3 May: ships after 1900"."""
    return reading.grain >= Grain.YEAR and candidate.node.first > 1


def _labelled(candidate: Candidate) -> bool:
    lowers, at = candidate.chart.tokens.lowers, candidate.node.first - 1
    at -= at > 0 and lowers[at] in (":", "-")
    tables = candidate.chart.grammar.tables
    return at >= 0 and any(lowers[at] in tables.get(table, {}) for table in ("birth_label", "charted"))


def opening(here: Candidate, coming: list[Candidate], *, far: bool) -> Interval:
    """What a story that has told no date leads up to: the year that it tells right after, else the next date told in full.

    Else, where `far`, the next year. Nothing leads up to somebody's birth: "who died on May 27 … Born on 2 March 1917".
    """
    if beside(here, "death") and any(beside(one, "birth") for one in coming[:NEXT]):
        return EVER
    coming = [one for one in coming if not beside(one, "birth")]
    inner = (core(one.meaning) for one in coming[:NEXT])
    first = next((one.interval(EVER) for one in inner if isinstance(one, Calendar) and one.year is not None), EVER)
    return ahead(coming, years=far) if first.open else first


def ahead(coming: Iterable[Candidate], *, years: bool = False) -> Interval:
    """The next day or month that is told with its year, EVER where none comes soon; where `years`, else the next mere year."""
    inner = [core(one.meaning) for one in coming]
    told = [one for one in inner if isinstance(one, Calendar) and one.year is not None]
    fine = [one for one in told if one.grain < Grain.YEAR]
    return next((one.interval(EVER) for one in (fine or (told if years else []))), EVER)


def recalled(meaning: Meaning, reading: Reading, told: Tense, aloud: str) -> bool:
    """Whether people who talk go back to a time counted from now: "last month you met him", "a week ago it came on"."""
    if told.tense != PAST or reading.anchor.kind != "publication":
        return False
    ago = isinstance(meaning, Shift) and meaning.base == NOW and meaning.amount.grain <= Grain.WEEK
    return (ago and aloud != "") or (aloud == TALK and reading.grain > Grain.DAY)


def looks_back(meaning: Meaning) -> bool:
    """Whether it only compares with an earlier time, so that the text does not move there: "a year earlier", "the year-ago quarter"."""
    inner = meaning.date if isinstance(meaning, At) else meaning
    if isinstance(inner, Unit):
        return inner.offset < 0 and inner.base == RUNNING
    return isinstance(meaning, Counterpart | SameMonth) or (
        isinstance(meaning, Shift) and meaning.sign < 0 and isinstance(meaning.base, str)
    )
