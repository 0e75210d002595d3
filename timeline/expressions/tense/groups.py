"""What a verb shows with the helping verbs before it: "will have signed", "is closed", "had never sailed"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.expressions.grammar.engine import Chart, Node
from timeline.expressions.settings import CHAT
from timeline.expressions.wording.verbs import Verbs

LONGEST = 2  # tokens before the last of such words
GROUP = 4  # tokens: how far before a verb its helping verbs may stand
PAST, FUTURE, PRESENT, ANTERIOR, COMING, GONE = "past", "future", "present", "anterior", "coming", "gone"


@dataclass(frozen=True, slots=True)
class Tense:
    """past, future, present or "", and the word that says so; `sure` where it stands right before the expression.

    `before`: of what was over by the time that is told of ("had sailed"); `foretold`: of what was then still to come ("would sail");
    `likely`: it is past, and the expression dates what it tells, with other words between.
    `parted`: its verb may be that of another clause; `onward`: it leads up to what was still ahead ("by May", "until May").
    `answers`: it is that of the question which it answers. `granted`: so much was given in the past ("delayed them until May").
    """

    tense: str = ""
    word: str = ""
    sure: bool = False
    likely: bool = False
    place: int = -1  # the token that says so
    before: bool = False
    foretold: bool = False
    parted: bool = False
    onward: bool = False
    granted: bool = False
    answers: bool = False


def cue(chart: Chart, verbs: Verbs, at: int) -> str:
    """The tense that a token shows, or ""."""
    found = chart.at("tense", at)
    for node in (*_longer(chart, at), *found) if chart.settings.aloud == CHAT else found:
        undergone = at > 0 and chart.tokens.lowers[at - 1] in verbs.becoming and node.meaning == PAST  # "will be getting beat"
        return "" if undergone else str(node.meaning)
    lower = chart.tokens.lowers[at]
    beside = chart.tokens.lowers[1] if len(chart.tokens) > 1 and at == 0 else ""
    heads = beside[:1].isdecimal() or (beside in verbs.dating and lower not in verbs.standing)  # "Adjourned 9:17", "Opened on Friday"
    if len(lower) > 3 and lower.endswith(verbs.endings) and lower not in verbs.exceptions and (heads or chart.tokens.texts[at].islower()):
        return "" if _adjective(chart, verbs, at) else PAST
    after = chart.tokens.lowers[at + 1] if at + 1 < len(chart.tokens) else ""
    if lower in verbs.infinitive and after.isalpha() and after not in verbs.nominal and chart.tokens.texts[at + 1].islower():
        return FUTURE
    return ""


def _longer(chart: Chart, at: int) -> Iterator[Node]:
    """What tells the tense, of people who chat, in several words of which this is the last: "thought it was"."""
    yield from (node for back in range(1, min(at, LONGEST) + 1) for node in chart.at("tense", at - back) if node.last == at + 1)


def _adjective(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether a past form belongs to a noun, in a compound, behind an article, a preposition or an infinitive.

    "the rebel-controlled town", "a crowd of wounded men", "to meet embattled leaders".
    """
    lowers = chart.tokens.lowers
    compound = _joined(chart, at) and not _prefixed(chart, verbs, at)
    led = at - 2 if at > 1 and lowers[at - 1].endswith(verbs.adverbs) and lowers[at - 2] in verbs.articles else at - 1
    return compound or _object(chart, verbs, at) or (at > 0 and lowers[led] in verbs.attributive)  # "the newly launched route"


def _joined(chart: Chart, at: int) -> bool:
    """Whether a hyphen joins a token to the one before."""
    lowers, spaced = chart.tokens.lowers, chart.tokens.spaced
    return at > 1 and lowers[at - 1] == "-" and not spaced[at] and not spaced[at - 1]


def _prefixed(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether a verb has a prefix with a hyphen, or what helps it stands before such a compound: "be cross-examined", "be hand-sewn"."""
    lowers = chart.tokens.lowers
    return _joined(chart, at) and (lowers[at - 2] in verbs.prefixes or (at > 2 and lowers[at - 3] in verbs.passive))


def _object(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether it begins what an infinitive is about: "to meet embattled leaders", but "if he were to fall issued a statement"."""
    lowers = chart.tokens.lowers
    led = at > 1 and lowers[at - 2] in verbs.marker and lowers[at - 1].isalpha() and not chart.at("tense", at - 1)
    return led and at + 1 < len(lowers) and lowers[at + 1] not in verbs.nominal


def whole(chart: Chart, verbs: Verbs, at: int, found: str, places: range) -> Tense:
    """The cue with the helping verbs before it, on its side of the expression: "will" before "have signed", "is" before "closed"."""
    before = found == ANTERIOR and _perfect(chart, verbs, at)
    apposed = found == PAST and at > 0 and chart.tokens.lowers[at - 1] == "," and foretells(chart, verbs, at)
    found = FUTURE if apposed and places.step < 0 else found  # "the engineer, expected on 6 November, came late"
    held = Tense(PAST if found == ANTERIOR else found, chart.tokens.texts[at], before=before, foretold=foretells(chart, verbs, at))
    start, head = places.start if places.step > 0 else 0, at - 2 * _prefixed(chart, verbs, at)
    for back in range(head - 1, max(start, head - GROUP) - 1, -1):
        helping = next((str(node.meaning) for node in chart.at("tense", back)), "")
        word = chart.tokens.texts[back]
        if helping == ANTERIOR:
            return Tense(PAST, word, before=True)
        if helping == FUTURE and (found != FUTURE or foretells(chart, verbs, back)):
            due = back > 0 and chart.tokens.lowers[back - 1] in verbs.lapsed  # "was to be sold"
            return Tense(FUTURE, chart.tokens.texts[back - 1] if due else word, foretold=foretells(chart, verbs, back))
        if helping == PRESENT and found == PAST and back == head - 1:
            held = Tense(PRESENT, word)  # "is closed"
        elif helping == PAST and held.tense == PRESENT:
            return Tense(PAST, word)
        elif found == FUTURE and (helping == PAST or (helping == FUTURE and word.lower() in verbs.lapsed)):
            held = replace(held, word=word)  # "was scheduled", "was to expire"
        if not helping and not linking(verbs, chart.tokens.lowers[back]):
            break
    return held


def foretells(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether it tells of what was then still to come: "would open", "expected to open", not "is expected to"."""
    now = at > 0 and any(node.meaning == PRESENT for node in chart.at("tense", at - 1))
    return chart.tokens.lowers[at] in verbs.foretelling and not now


def _perfect(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether a helping verb of what was over has its verb after it: "had never sailed", not "had 400 men"."""
    for on in range(at + 1, min(len(chart.tokens), at + 1 + GROUP)):
        if chart.tokens.lowers[on] in verbs.participles or cue(chart, verbs, on) == PAST:
            return True
        if not linking(verbs, chart.tokens.lowers[on]):
            return False
    return False


def linking(verbs: Verbs, lower: str) -> bool:
    """Whether a word may stand inside a verb group; where the language does not say, any word that ends no clause."""
    return lower not in verbs.breaks if not verbs.linking else lower in verbs.linking or lower.endswith(verbs.adverbs)
