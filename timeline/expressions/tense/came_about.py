"""What came of it: what was due and failed, what is waited for, and what was done once and lasts up to a time to come."""

from __future__ import annotations

from timeline.expressions.grammar.engine import Chart
from timeline.expressions.tense.groups import FUTURE, PAST, Tense, cue
from timeline.expressions.tense.nearest import AHEAD, REACH, after, nearest
from timeline.expressions.wording.verbs import Verbs

BESIDE = 3  # tokens from what was due to what did not come: "on Monday and did not show"
AWAITED = 6  # tokens from what begins such a clause to its verb


def granted(chart: Chart, verbs: Verbs, leading: Tense, governing: Tense, first: int) -> bool:
    """Whether what was done in the past lasts up to a time to come: "gave them until Friday", "has been shut until Friday"."""
    given = not verbs.granting.isdisjoint((governing.word.lower(), leading.word.lower()))
    lasts = given or _undergone(chart, verbs, governing.place) or _not_before(chart, verbs, first)
    return lasts or _forced(chart, verbs, governing.place, first)


def _undergone(chart: Chart, verbs: Verbs, place: int) -> bool:
    """Whether something has been done that lasts until a time to come: "has been shut until Friday", "has moved it until Friday"."""
    lowers = chart.tokens.lowers
    been = next((at for at in range(max(1, place - 1), place + 1) if at < len(lowers) and lowers[at] in verbs.undergone), 0)
    been = been or (place if 0 < place < len(lowers) and lowers[place] in verbs.shifting else 0)
    short = been > 1 and lowers[been - 2] == "'" and lowers[been - 1] in verbs.perfect_short
    return been > 0 and (short or lowers[been - 1] in verbs.perfect)


def _not_before(chart: Chart, verbs: Verbs, first: int) -> bool:
    """Whether somebody who speaks begins by denying that it is before a time: "back yet?" – "Not till Monday, we flew home on Friday."."""
    return bool(chart.settings.aloud) and first == 2 and chart.tokens.lowers[0] in verbs.denying


def _forced(chart: Chart, verbs: Verbs, place: int, first: int) -> bool:
    """Whether it ends what somebody then has to do: "struck on Sunday, forcing it to cancel flights through Wednesday"."""
    lowers = chart.tokens.lowers
    to = next((at for at in range(first - 2, max(place, 0), -1) if lowers[at] in verbs.marker and lowers[at + 1].isalpha()), -1)
    return to > 0 and "," in lowers[place:to] and lowers[to + 1] not in verbs.dating | verbs.articles


def awaited(chart: Chart, verbs: Verbs, place: int, first: int) -> bool:
    """Whether a clause tells what is waited for: "will report when he has met them on Friday", "would not act before it sat on 7 May"."""
    lowers = chart.tokens.lowers
    led = next((at for at in range(place - 1, max(-1, place - AWAITED), -1) if lowers[at] in verbs.awaiting), -1)
    if not 0 < led < place < first:
        return False
    main = nearest(chart, verbs, range(led - 1, max(-1, led - 1 - REACH), -1))
    helping = verbs.perfect | verbs.perfect_short
    perfect = not helping.isdisjoint(lowers[led:place]) or lowers[place] in helping
    return main.tense == FUTURE and (main.foretold or perfect)


def foiled(chart: Chart, verbs: Verbs, last: int) -> bool:
    """Whether what "was due" then did not come about: "was due on Tuesday but did not arrive"."""
    but = next((at for at in range(last, min(len(chart.tokens), last + AHEAD)) if chart.tokens.lowers[at] in verbs.turning), -1)
    denied = any(chart.tokens.lowers[at] in verbs.foiling for at in range(last, min(len(chart.tokens), last + BESIDE)))
    return denied or (
        but >= 0 and (after(chart, verbs, but + 1).tense == PAST or cue(chart, verbs, but - 1) == PAST)
    )  # "wurde aber verschoben"


def dropped(chart: Chart, verbs: Verbs, last: int) -> bool:
    """Whether words right behind a day to come tell that it is over: "planned for Monday was abandoned", "… never came"."""
    behind = chart.tokens.lowers[last : last + 2]
    undergone = len(behind) > 1 and behind[0] in verbs.passive and behind[1] in verbs.dropping
    return undergone or (bool(behind) and behind[0] in verbs.never)
