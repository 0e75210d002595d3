"""The tense of an answer without a verb is that of what was asked: "When did you come?" – "In September."."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.expressions.finding.found import Candidate
from timeline.expressions.grammar.engine import TENSE, Chart
from timeline.expressions.grammar.tokens import tokens
from timeline.expressions.settings import ARRANGED, CHAT, HOUR, PLANNED, WHEN
from timeline.expressions.tense.groups import FUTURE, PAST, PRESENT, Tense
from timeline.expressions.tense.nearby import tense
from timeline.expressions.wording.manner import Manner
from timeline.expressions.wording.verbs import Verbs

SHORT = 14  # tokens of an answer without a verb
LABEL = 24  # characters: how far before it who answers may stand: "Maya: April."
SIGNS = (":", ".", "-", "–", "—")  # behind who answers: "Maya: April.", "A. April.", "– April."
LATELY = 320  # characters of the messages before one, in which hours were spoken of
_COUNTED = re.compile(
    r"(?<![:.\d])\b\d{1,2} (?!or |to |ok|then|work|good|fine|better|suit|instead)[^\W\d_]{3,}[^?\d]*\?\s*$"
)  # "2 or 3 tickets?"
_ENDED = re.compile(r"[.?!\n]")
ASKED = 200  # characters of what was asked that are looked at


def told_of(candidate: Candidate, text: str, verbs: Verbs) -> Tense:
    """The tense of what governs an expression; of a short answer without any verb that of the question before it."""
    chart, teller = candidate.chart, candidate.teller
    told = tense(chart, verbs, teller.first, teller.last)
    led = told.onward and told.tense == FUTURE  # "Yes, monthly through October."
    if (told.tense and not led) or len(chart.tokens) > SHORT or any(chart.at(TENSE, at) for at in range(len(chart.tokens))):
        return told
    asked = _question(text, chart.tokens.starts[0])
    if asked is None:
        return told
    before = Chart(chart.grammar, tokens(text, *asked), chart.settings)
    question = tense(before, verbs, len(before.tokens), len(before.tokens))
    if led:
        return replace(told, tense=PAST, answers=True) if question.tense == PAST else told
    if not chart.grammar.tables.get("agreeing", {}).keys().isdisjoint(before.tokens.lowers):
        return told  # "What time did we say?" – "Eleven."
    first = next((node for at in range(len(before.tokens)) for node in before.at(TENSE, at)), None)
    over = first is not None and first.meaning == PAST and before.tokens.lowers[first.first] in verbs.finite
    if chart.settings.aloud == CHAT and not over:
        return told  # "dinner sat at 7?" – "8"
    question = replace(question, tense=PAST) if over and question.tense == FUTURE else question  # "When was it due?"
    coming = question.tense == PRESENT  # "When does it open?" – "In March."
    return replace(question, tense=FUTURE if coming else question.tense, sure=True, answers=True)


def asked_for(text: str, start: int, manner: Manner) -> str:
    """What is asked for right before a character: the "hour", or "when" somebody did something, else ""."""
    asked = _question(text, start)
    if asked is None:
        return ""
    question = text[asked[0] : asked[1]]
    return HOUR if manner.hourly.search(question) else WHEN if manner.when.search(question) else ""


def arranged(text: str, start: int, manner: Manner) -> str:
    """Whether people who chat have just spoken of hours, so that a number alone may be one, and not of what they count."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(0, line - LATELY) : line]
    last = before.rstrip().rpartition("\n")[2]
    end = _ENDED.search(text, start)
    own = text[line : end.start() if end else len(text)]
    if manner.counted.search(last) or manner.counted.search(own) or _COUNTED.search(last):
        return ""
    said = f"{before}{text[line:start]}"
    if manner.houred.search(said) or manner.hourly.search(said):
        return ARRANGED
    return PLANNED if manner.planned.search(said) else ""


def _question(text: str, start: int) -> tuple[int, int] | None:
    """Where the question stands that ends right before a character, who answers apart."""
    mark = text.rfind("?", max(0, start - LABEL), start)
    if mark < 0:
        return None
    between = text[mark + 1 : start].strip(" \n\t\r\"”'’")
    if between and not between.endswith(SIGNS):
        return None
    opened = max(text.rfind(sign, max(0, mark - ASKED), mark) for sign in ".!?\n:")
    return opened + 1, mark
