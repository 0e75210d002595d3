"""The verb group nearest to a place in a sentence, before or after it, within its clause."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.grammar.engine import Chart
from timeline.expressions.tense.groups import FUTURE, PAST, PRESENT, Tense, cue, linking, whole
from timeline.expressions.wording.verbs import Verbs

BEHIND = 2  # tokens: a day right behind its verb: "took over Jan. 1"
JOINED = 12  # tokens from a participle back to what helps the one to which it is joined
REACH, AHEAD = 24, 16  # tokens before and after: farther verbs seldom govern
FRONTED = 40  # tokens after an expression that opens its sentence: the main verb is still to come


def after(chart: Chart, verbs: Verbs, last: int) -> Tense:
    """The tense of the nearest verb group after a place, in the same clause."""
    return nearest(chart, verbs, range(last, min(len(chart.tokens), last + AHEAD)))


def fronted(chart: Chart, verbs: Verbs, last: int) -> Tense:
    """The tense of a sentence that opens with the expression: past for certain where nothing in it is to come: "In May the mill shut"."""
    ahead = range(last, min(len(chart.tokens), last + FRONTED))
    main = nearest(chart, verbs, ahead)
    to_come = next((chart.tokens.texts[at] for at in ahead if cue(chart, verbs, at) == FUTURE), "")
    if main.tense == PRESENT and to_come:
        return Tense(FUTURE, to_come)  # "On Sunday, the mayor says, the bridge will open"
    return replace(main, sure=main.tense == PAST and not to_come)


def nearest(chart: Chart, verbs: Verbs, places: range) -> Tense:
    """The tense of the first verb group at those places in their order, up to where the clause ends; none where there is none.

    Leftwards, a present right beside the expression speaks of what is to come: "the vote is on Friday".
    """
    parted, chatted = False, chart.settings.talk and not chart.settings.prefer
    for number, at in enumerate(places):
        lower = chart.tokens.lowers[at]
        ended = lower in verbs.breaks and (number or lower != "(")  # what stands in brackets hangs on what is before
        if ended or _quotes(chart, at) or (places.step < 0 and lower in verbs.relative):
            return Tense()
        parted = parted or _parts(chart, verbs, at, number if places.step < 0 else REACH)
        if found := cue(chart, verbs, at):
            if found == PAST and places.step < 0 and chatted and _parted_in_chat(chart, verbs, at, places.start):
                return Tense()  # "engineer came tues, fitted wrong part, back wed"
            acted = places.step > 0 and found == FUTURE and lower in verbs.pledging
            found = PAST if acted else found  # "On Friday the firm agreed to pay" tells when it agreed
            group = whole(chart, verbs, at, found, places)
            group = replace(group, place=at, before=group.before and not parted, parted=parted)  # "had fallen back, and in May lost"
            dated = number > 0 and places.step < 0 and _dates(chart, verbs, at, places.start)
            if group.tense == PRESENT and places.step < 0 and (number == 0 or (dated and found == PRESENT)):
                return replace(group, tense=FUTURE)  # "the vote is on Friday", "the banks are closed Monday"
            promised = places.step < 0 and group.word.lower() in verbs.promising
            if group.tense == PAST and places.step < 0 and (helped := _helped(chart, verbs, at)):
                return replace(group, tense=FUTURE, word=helped, sure=False)
            loosely = (
                places.step < 0
                and group.tense == PAST
                and (_led(chart, verbs, at, places.start) or (number < BEHIND and lower in verbs.finite))
            )
            return replace(group, sure=promised or (dated and group.tense == PAST), likely=loosely)
    return Tense()


def _parted_in_chat(chart: Chart, verbs: Verbs, first: int, last: int) -> bool:
    """Whether what parts clauses in chat stands there: "engineer came tues, fitted wrong part"; not the dash of a score."""
    lowers = chart.tokens.lowers
    return any(lowers[at] in verbs.chat_parting and not lowers[at + 1].isdecimal() for at in range(first, last))


def _quotes(chart: Chart, at: int) -> bool:
    """Whether a token is half of a quotation mark made of two apostrophes."""
    lowers, spaced = chart.tokens.lowers, chart.tokens.spaced
    if lowers[at] != "'":
        return False
    before = at > 0 and lowers[at - 1] == "'" and not spaced[at]
    return before or (at + 1 < len(lowers) and lowers[at + 1] == "'" and not spaced[at + 1])


def _helped(chart: Chart, verbs: Verbs, at: int) -> str:
    """What helps a participle that is joined to another: "could be initialled in May and signed in June"; "" where nothing does."""
    lowers = chart.tokens.lowers
    if at > 0 and lowers[at - 1] in verbs.joining and lowers[at] in chart.grammar.tables.get("unmarked", {}):
        return _asked(chart, verbs, at)
    if at < 1 or lowers[at - 1] not in verbs.joining or not verbs.participial(lowers[at]):
        return ""
    for back in range(at - 2, max(-1, at - 2 - JOINED), -1):
        if lowers[back] in verbs.breaks | verbs.relative | verbs.subordinate:
            return ""
        if (found := cue(chart, verbs, back)) == FUTURE and lowers[back + 1] in verbs.passive:
            return chart.tokens.texts[back]
        if found and lowers[back] not in verbs.passive and not (found == PAST and verbs.participial(lowers[back])):
            return ""
    return ""


def _asked(chart: Chart, verbs: Verbs, at: int) -> str:
    """What asks for the plain form joined to another: "could you water them and put the bins out"."""
    lowers = chart.tokens.lowers
    back = next((one for one in range(at - 2, max(-1, at - 2 - JOINED), -1) if cue(chart, verbs, one)), -1)
    return chart.tokens.texts[back] if back >= 0 and cue(chart, verbs, back) == FUTURE and lowers[back + 1].isalpha() else ""


def _parts(chart: Chart, verbs: Verbs, at: int, back: int) -> bool:
    """Whether a token may begin another clause; what leads the expression does not, nor a comma before that: "had come, in 1832"."""
    after = chart.tokens.lowers[at + 1] if at + 1 < len(chart.tokens) else ""
    apposed = back == 1 and chart.tokens.lowers[at] == "," and after in verbs.dating
    opens = chart.tokens.lowers[at] in (verbs.parting | verbs.opening if back == REACH else verbs.parting)
    return opens and back > 0 and not apposed and after != ","


def _dates(chart: Chart, verbs: Verbs, verb: int, last: int) -> bool:
    """Whether only "in" or "on" and adverbs stand between a verb and what it dates: "played there in June"."""
    between = chart.tokens.lowers[verb + 1 : last]
    return chart.tokens.lowers[last] in verbs.dating and all(word not in verbs.marker and linking(verbs, word) for word in between)


def _led(chart: Chart, verbs: Verbs, verb: int, last: int) -> bool:
    """Whether "in" or "on" leads the expression and no infinitive stands before it: "lost two ships in June", "was told in a June vote"."""
    lowers = chart.tokens.lowers
    last -= lowers[last] in verbs.articles and last > verb + 1
    between = lowers[verb + 1 : last]
    meant = any(word in verbs.marker and _infinitive(chart, verbs, verb + 2 + at) for at, word in enumerate(between))
    return lowers[last] in verbs.dating and not meant and "," not in between


def _infinitive(chart: Chart, verbs: Verbs, at: int) -> bool:
    """Whether a word behind "to" may be a verb: "to meet", not "to $30", "to Oslo", "to the coast"."""
    word = chart.tokens.texts[at]
    return word.isalpha() and word.islower() and word not in verbs.articles
