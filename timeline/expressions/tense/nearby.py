"""Past or future: what the verbs near an expression say, read from a language's tense words and verb endings, without a parser."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from timeline.expressions.grammar.engine import Chart
from timeline.expressions.tense.came_about import awaited, dropped, foiled, granted
from timeline.expressions.tense.groups import COMING, FUTURE, GONE, PAST, PRESENT, Tense, cue
from timeline.expressions.tense.nearest import REACH, after, fronted, nearest
from timeline.expressions.wording.verbs import Verbs

LEADING = 3  # tokens: the longest words right before an expression that tell its side


def tense(chart: Chart, verbs: Verbs, first: int, last: int) -> Tense:
    """The tense of the verb group that governs tokens first..last: the nearest one before in the clause, else the nearest after.

    A future after it outweighs a present before it: "officials say that on Sunday winds could rise". What stands right before it may tell
    the side without any verb ("since"), or where no verb is past ("until") or future ("back in").
    """
    led = None if _because(chart, verbs, first, last) else _leading(chart, verbs, first)
    leading = led or _trailing(chart, last)
    if leading is None and _heads(chart, verbs, first, last):
        told = after(chart, verbs, last + 1)
        return told if told.tense == PAST or told.word.lower() in verbs.promising else Tense()
    governing = _led_up(chart, verbs, _after_all(chart, verbs, _governing(chart, verbs, first, last), first, last), first)
    if leading is None:
        return governing
    if leading.tense not in (COMING, GONE):
        return _told_beside(chart, verbs, (leading, governing), first, last)
    if leading.tense == GONE:
        return governing if governing.tense == FUTURE else Tense(PAST, leading.word, sure=True)
    ahead = led is not None and not governing.before  # "went yesterday instead" leads up to nothing
    if governing.tense == PAST and not granted(chart, verbs, leading, governing, first):
        return replace(governing, onward=ahead)
    return Tense(FUTURE, leading.word, foretold=governing.foretold, onward=ahead, granted=governing.tense == PAST)


def _led_up(chart: Chart, verbs: Verbs, governing: Tense, first: int) -> Tense:
    """What governs it, where words right before it lead up to it: "by May they had taken it", "will come before Friday"."""
    if _reached(chart, verbs, first):
        governing = replace(governing, before=False, onward=True)
    short = governing.tense == FUTURE and first > 0 and chart.tokens.lowers[first - 1] in verbs.short_of
    return replace(governing, onward=True) if short else governing


def _told_beside(chart: Chart, verbs: Verbs, told: tuple[Tense, Tense], first: int, last: int) -> Tense:
    """What words right beside it tell, unless it did not come about: "due in April but held back", "planned for May was dropped".

    `told` is what these tell, and what governs it.
    """
    leading, governing = told
    at = first - len(leading.word.split()) - 1
    if leading.tense == FUTURE and at >= 0 and chart.tokens.lowers[at] in verbs.lapsed and cue(chart, verbs, at + 1) == FUTURE:
        leading = replace(leading, word=chart.tokens.texts[at])  # "was due on 1 March"
    if leading.tense == FUTURE and dropped(chart, verbs, last):
        return Tense(PAST, chart.tokens.texts[last], place=last)
    lapsed = leading.word.lower() in verbs.lapsed or governing.before
    due = leading.tense == FUTURE and governing.tense == PAST and lapsed
    failed = due and foiled(chart, verbs, last)
    return governing if failed else replace(leading, before=governing.before)  # "had moved since 1987"


def _reached(chart: Chart, verbs: Verbs, first: int) -> bool:
    """Whether words right before it lead up to it, with an hour of it at most between: "by May", "by six that evening"."""
    before = chart.tokens.lowers[max(0, first - 1 - LEADING) : first][::-1]
    between = takewhile(lambda word: word not in verbs.reaching, before)
    return not verbs.reaching.isdisjoint(before) and all(word[:1].isalnum() and word not in verbs.dating for word in between)


def _after_all(chart: Chart, verbs: Verbs, governing: Tense, first: int, last: int) -> Tense:
    """What governs it, seen with what surrounds that: what "was due" and did not come is over, what is waited for still to come."""
    if governing.tense == FUTURE and governing.word.lower() in verbs.lapsed and foiled(chart, verbs, last):
        return replace(governing, tense=PAST)
    if governing.tense == FUTURE and dropped(chart, verbs, last):
        return Tense(PAST, chart.tokens.texts[last], place=last)
    if governing.tense == PAST and awaited(chart, verbs, governing.place, first):
        return replace(governing, tense=FUTURE, before=False, sure=False)
    return governing


def _because(chart: Chart, verbs: Verbs, first: int, last: int) -> bool:
    """Whether "since" tells why, of what something is said in the present: "come then, since Monday is a holiday"."""
    lowers = chart.tokens.lowers
    at = first - 1 - (first > 1 and lowers[first - 1] in verbs.articles)
    opens = at == 0 or (at > 0 and lowers[at - 1] in verbs.parting | verbs.breaks)
    return at >= 0 and lowers[at] in verbs.lasting and opens and last < len(lowers) and cue(chart, verbs, last) == PRESENT


def _governing(chart: Chart, verbs: Verbs, first: int, last: int) -> Tense:
    if _turns(chart, verbs, first, last) and (heading := fronted(chart, verbs, last)).tense:
        return heading
    before = range(first - 1, max(-1, first - 1 - REACH), -1)
    left = nearest(chart, verbs, before)
    if left.tense in (PAST, FUTURE):
        inside = _clause(chart, verbs, first, last, left.place)
        found = inside if inside.tense else left
        return replace(found, before=after(chart, verbs, last).before) if found.parted else found
    if first == 1 and chart.tokens.lowers[0] in verbs.dating:
        return fronted(chart, verbs, last)
    if last < len(chart.tokens) and chart.tokens.lowers[last] in verbs.subordinate:
        return left  # "told a paper Wednesday that they might have to go"
    right = after(chart, verbs, last)
    owning = last < len(chart.tokens) and chart.tokens.lowers[last] == "'"  # "is behind Monday's raid, will be found"
    return right if right.tense and (not left.tense or (right.tense == FUTURE and not owning)) else left


def _clause(chart: Chart, verbs: Verbs, first: int, last: int, verb: int) -> Tense:
    """What a verb of telling is followed by: "warned that winds on Sunday could rise" tells of what could be."""
    lowers = chart.tokens.lowers
    that = next((at for at in range(first - 2, verb, -1) if lowers[at] in verbs.subordinate), -1)
    if that != verb + 1 or lowers[verb] not in verbs.telling:
        return Tense()
    return after(chart, verbs, last)


def _heads(chart: Chart, verbs: Verbs, first: int, last: int) -> bool:
    """Whether the expression heads an entry, so that what stands before it is of another: "shuts its mill 8 August: the guild protests"."""
    lowers = chart.tokens.lowers
    headed = last + 1 < len(lowers) and lowers[last] == ":" and chart.tokens.spaced[last + 1] and lowers[last + 1] not in verbs.breaks
    return headed and first > 0 and lowers[first - 1] not in verbs.dating | verbs.leaning and not cue(chart, verbs, first - 1)


def _turns(chart: Chart, verbs: Verbs, first: int, last: int) -> bool:
    """Whether the expression opens a clause of its own: "it has failed, but on Sunday it will try", "so on Sunday, they have a game"."""
    lowers = chart.tokens.lowers
    if first > 1 and lowers[first - 1] in verbs.turning and lowers[first - 2] == ",":
        return True  # "it passed quietly, but next year it will reopen"
    if first < 2 or lowers[first - 1] not in verbs.dating:
        return False
    parted = lowers[last : last + 1] == [","] or (first > 2 and lowers[first - 3] == ",")  # "…, and on Friday he went"
    return lowers[first - 2] in verbs.turning or (lowers[first - 2] in verbs.resuming and parted)


def _leading(chart: Chart, verbs: Verbs, first: int) -> Tense | None:
    """What the words right before the expression tell for certain: "since" is past in any tense, also "since the spring"."""
    first -= first > 1 and chart.tokens.lowers[first - 1] in verbs.articles
    found = (node for at in range(max(0, first - LEADING), first) for node in chart.at("leading", at) if node.last == first)
    return next((Tense(str(node.meaning), " ".join(chart.tokens.texts[node.first : first]), sure=True) for node in found), None)


def _trailing(chart: Chart, last: int) -> Tense | None:
    """What the words right after the expression tell for certain: "Monday's raid" is over."""
    found = chart.at("trailing", last) if last < len(chart.tokens) else ()
    return next((Tense(str(node.meaning), " ".join(chart.tokens.texts[last : node.last]), sure=True) for node in found), None)
