"""Past or future: what the verbs near an expression say, read from a language's tense words and verb endings, without a parser."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from timeline.expressions.grammar.engine import Chart
from timeline.expressions.tense.groups import COMING, FUTURE, GONE, PAST, PRESENT, Tense, cue, linking, whole
from timeline.expressions.wording.verbs import Verbs

__all__ = ["COMING", "FUTURE", "GONE", "PAST", "PRESENT", "REACH", "Tense", "cue", "tense"]

LEADING = 3  # tokens: the longest words right before an expression that tell its side
BESIDE = 3  # tokens from what was due to what did not come: "on Monday and did not show"
AWAITED = 6  # tokens from what begins such a clause to its verb
BEHIND = 2  # tokens: a day right behind its verb: "took over Jan. 1"
JOINED = 12  # tokens from a participle back to what helps the one to which it is joined
REACH, AHEAD = 24, 16  # tokens before and after: farther verbs seldom govern
FRONTED = 40  # tokens after an expression that opens its sentence: the main verb is still to come


def tense(chart: Chart, verbs: Verbs, first: int, last: int) -> Tense:
    """The tense of the verb group that governs tokens first..last: the nearest one before in the clause, else the nearest after.

    A future after it outweighs a present before it: "officials say that on Sunday winds could rise". What stands right before it may tell
    the side without any verb ("since"), or where no verb is past ("until") or future ("back in").
    """
    led = None if _because(chart, verbs, first, last) else _leading(chart, verbs, first)
    leading = led or _trailing(chart, last)
    if leading is None and _heads(chart, verbs, first, last):
        told = _after(chart, verbs, last + 1)
        return told if told.tense == PAST or told.word.lower() in verbs.promising else Tense()
    governing = _led_up(chart, verbs, _after_all(chart, verbs, _governing(chart, verbs, first, last), first, last), first)
    if leading is None:
        return governing
    if leading.tense not in (COMING, GONE):
        return _told_beside(chart, verbs, (leading, governing), first, last)
    if leading.tense == GONE:
        return governing if governing.tense == FUTURE else Tense(PAST, leading.word, sure=True)
    ahead = led is not None and not governing.before  # "went yesterday instead" leads up to nothing
    granted = _granted(chart, verbs, leading, governing, first)
    if governing.tense == PAST and not granted:
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
    if leading.tense == FUTURE and _dropped(chart, verbs, last):
        return Tense(PAST, chart.tokens.texts[last], place=last)
    due = leading.tense == FUTURE and governing.tense == PAST and governing.before
    foiled = due and _foiled(chart, verbs, last)
    return governing if foiled else replace(leading, before=governing.before)  # "had moved since 1987"


def _granted(chart: Chart, verbs: Verbs, leading: Tense, governing: Tense, first: int) -> bool:
    """Whether what was done in the past lasts up to a time to come: "gave them until Friday", "has been shut until Friday"."""
    given = not verbs.granting.isdisjoint((governing.word.lower(), leading.word.lower()))
    lasts = given or _undergone(chart, verbs, governing.place) or _not_before(chart, verbs, first)
    return lasts or _forced(chart, verbs, governing.place, first)


def _reached(chart: Chart, verbs: Verbs, first: int) -> bool:
    """Whether words right before it lead up to it, with an hour of it at most between: "by May", "by six that evening"."""
    before = chart.tokens.lowers[max(0, first - 1 - LEADING) : first][::-1]
    between = takewhile(lambda word: word not in verbs.reaching, before)
    return not verbs.reaching.isdisjoint(before) and all(word[:1].isalnum() and word not in verbs.dating for word in between)


def _after_all(chart: Chart, verbs: Verbs, governing: Tense, first: int, last: int) -> Tense:
    """What governs it, seen with what surrounds that: what "was due" and did not come is over, what is waited for still to come."""
    if governing.tense == FUTURE and governing.word.lower() in verbs.lapsed and _foiled(chart, verbs, last):
        return replace(governing, tense=PAST)
    if governing.tense == FUTURE and _dropped(chart, verbs, last):
        return Tense(PAST, chart.tokens.texts[last], place=last)
    if governing.tense == PAST and _awaited(chart, verbs, governing.place, first):
        return replace(governing, tense=FUTURE, before=False, sure=False)
    return governing


def _awaited(chart: Chart, verbs: Verbs, place: int, first: int) -> bool:
    """Whether a clause tells what is waited for: "will report when he has met them on Friday", "would not act before it sat on 7 May"."""
    lowers = chart.tokens.lowers
    led = next((at for at in range(place - 1, max(-1, place - AWAITED), -1) if lowers[at] in verbs.awaiting), -1)
    if not 0 < led < place < first:
        return False
    main = _nearest(chart, verbs, range(led - 1, max(-1, led - 1 - REACH), -1))
    helping = verbs.perfect | verbs.perfect_short
    perfect = not helping.isdisjoint(lowers[led:place]) or lowers[place] in helping
    return main.tense == FUTURE and (main.foretold or perfect)


def _because(chart: Chart, verbs: Verbs, first: int, last: int) -> bool:
    """Whether "since" tells why, of what something is said in the present: "come then, since Monday is a holiday"."""
    lowers = chart.tokens.lowers
    at = first - 1 - (first > 1 and lowers[first - 1] in verbs.articles)
    opens = at == 0 or (at > 0 and lowers[at - 1] in verbs.parting | verbs.breaks)
    return at >= 0 and lowers[at] in verbs.lasting and opens and last < len(lowers) and cue(chart, verbs, last) == PRESENT


def _not_before(chart: Chart, verbs: Verbs, first: int) -> bool:
    """Whether somebody who speaks begins by denying that it is before a time: "back yet?" – "Not till Monday, we flew home on Friday."."""
    return bool(chart.settings.aloud) and first == 2 and chart.tokens.lowers[0] in verbs.denying


def _forced(chart: Chart, verbs: Verbs, place: int, first: int) -> bool:
    """Whether it ends what somebody then has to do: "struck on Sunday, forcing it to cancel flights through Wednesday"."""
    lowers = chart.tokens.lowers
    to = next((at for at in range(first - 2, max(place, 0), -1) if lowers[at] in verbs.marker and lowers[at + 1].isalpha()), -1)
    return to > 0 and "," in lowers[place:to] and lowers[to + 1] not in verbs.dating | verbs.articles


def _undergone(chart: Chart, verbs: Verbs, place: int) -> bool:
    """Whether something has been done that lasts until a time to come: "has been shut until Friday", "has moved it until Friday"."""
    lowers = chart.tokens.lowers
    been = next((at for at in range(max(1, place - 1), place + 1) if at < len(lowers) and lowers[at] in verbs.undergone), 0)
    been = been or (place if 0 < place < len(lowers) and lowers[place] in verbs.shifting else 0)
    short = been > 1 and lowers[been - 2] == "'" and lowers[been - 1] in verbs.perfect_short
    return been > 0 and (short or lowers[been - 1] in verbs.perfect)


def _foiled(chart: Chart, verbs: Verbs, last: int) -> bool:
    """Whether what "was due" then did not come about: "was due on Tuesday but did not arrive"."""
    but = next((at for at in range(last, min(len(chart.tokens), last + AHEAD)) if chart.tokens.lowers[at] in verbs.turning), -1)
    denied = any(chart.tokens.lowers[at] in verbs.foiling for at in range(last, min(len(chart.tokens), last + BESIDE)))
    return denied or (
        but >= 0 and (_after(chart, verbs, but + 1).tense == PAST or cue(chart, verbs, but - 1) == PAST)
    )  # "wurde aber verschoben"


def _dropped(chart: Chart, verbs: Verbs, last: int) -> bool:
    """Whether words right behind a day to come tell that it is over: "planned for Monday was abandoned", "… never came"."""
    after = chart.tokens.lowers[last : last + 2]
    return after[:1] != [] and (after[0] in verbs.never or (len(after) > 1 and after[0] in verbs.passive and after[1] in verbs.dropping))


def _governing(chart: Chart, verbs: Verbs, first: int, last: int) -> Tense:
    if _turns(chart, verbs, first, last) and (fronted := _fronted(chart, verbs, last)).tense:
        return fronted
    before = range(first - 1, max(-1, first - 1 - REACH), -1)
    left = _nearest(chart, verbs, before)
    if left.tense in (PAST, FUTURE):
        inside = _clause(chart, verbs, first, last, left.place)
        found = inside if inside.tense else left
        return replace(found, before=_after(chart, verbs, last).before) if found.parted else found
    if first == 1 and chart.tokens.lowers[0] in verbs.dating:
        return _fronted(chart, verbs, last)
    if last < len(chart.tokens) and chart.tokens.lowers[last] in verbs.subordinate:
        return left  # "told a paper Wednesday that they might have to go"
    right = _after(chart, verbs, last)
    owning = last < len(chart.tokens) and chart.tokens.lowers[last] == "'"  # "is behind Monday's raid, will be found"
    return right if right.tense and (not left.tense or (right.tense == FUTURE and not owning)) else left


def _clause(chart: Chart, verbs: Verbs, first: int, last: int, verb: int) -> Tense:
    """What a verb of telling is followed by: "warned that winds on Sunday could rise" tells of what could be."""
    lowers = chart.tokens.lowers
    that = next((at for at in range(first - 2, verb, -1) if lowers[at] in verbs.subordinate), -1)
    if that != verb + 1 or lowers[verb] not in verbs.telling:
        return Tense()
    return _after(chart, verbs, last)


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


def _after(chart: Chart, verbs: Verbs, last: int) -> Tense:
    return _nearest(chart, verbs, range(last, min(len(chart.tokens), last + AHEAD)))


def _fronted(chart: Chart, verbs: Verbs, last: int) -> Tense:
    """The tense of a sentence that opens with the expression: past for certain where nothing in it is to come: "In May the mill shut"."""
    ahead = range(last, min(len(chart.tokens), last + FRONTED))
    main = _nearest(chart, verbs, ahead)
    to_come = next((chart.tokens.texts[at] for at in ahead if cue(chart, verbs, at) == FUTURE), "")
    if main.tense == PRESENT and to_come:
        return Tense(FUTURE, to_come)  # "On Sunday, the mayor says, the bridge will open"
    return replace(main, sure=main.tense == PAST and not to_come)


def _leading(chart: Chart, verbs: Verbs, first: int) -> Tense | None:
    """What the words right before the expression tell for certain: "since" is past in any tense, also "since the spring"."""
    first -= first > 1 and chart.tokens.lowers[first - 1] in verbs.articles
    found = (node for at in range(max(0, first - LEADING), first) for node in chart.at("leading", at) if node.last == first)
    return next((Tense(str(node.meaning), " ".join(chart.tokens.texts[node.first : first]), sure=True) for node in found), None)


def _trailing(chart: Chart, last: int) -> Tense | None:
    """What the words right after the expression tell for certain: "Monday's raid" is over."""
    found = chart.at("trailing", last) if last < len(chart.tokens) else ()
    return next((Tense(str(node.meaning), " ".join(chart.tokens.texts[last : node.last]), sure=True) for node in found), None)


def _quotes(chart: Chart, at: int) -> bool:
    """Whether a token is half of a quotation mark made of two apostrophes."""
    lowers, spaced = chart.tokens.lowers, chart.tokens.spaced
    if lowers[at] != "'":
        return False
    before = at > 0 and lowers[at - 1] == "'" and not spaced[at]
    return before or (at + 1 < len(lowers) and lowers[at + 1] == "'" and not spaced[at + 1])


def _nearest(chart: Chart, verbs: Verbs, places: range) -> Tense:
    parted, chatted = False, chart.settings.talk and not chart.settings.prefer
    for number, at in enumerate(places):
        lower = chart.tokens.lowers[at]
        ended = lower in verbs.breaks and (number or lower != "(")  # what stands in brackets hangs on what is before
        if ended or _quotes(chart, at) or (places.step < 0 and lower in verbs.relative):
            return Tense()
        parted = parted or _parts(chart, verbs, at, number if places.step < 0 else REACH)
        if found := cue(chart, verbs, at):
            if found == PAST and places.step < 0 and chatted and not verbs.chat_parting.isdisjoint(chart.tokens.lowers[at : places.start]):
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


def _helped(chart: Chart, verbs: Verbs, at: int) -> str:
    """What helps a participle that is joined to another: "could be initialled in May and signed in June"; "" where nothing does."""
    lowers = chart.tokens.lowers
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
    last -= chart.tokens.lowers[last] in verbs.articles and last > verb + 1
    return chart.tokens.lowers[last] in verbs.dating and verbs.marker.isdisjoint(chart.tokens.lowers[verb + 1 : last])
