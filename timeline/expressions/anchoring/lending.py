"""What expressions of one sentence lend one another: a bare clock time takes the day that is told elsewhere in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.expressions.anchoring.appeals import appealed
from timeline.expressions.anchoring.aside import leading_on, of_document, owning, ranked, since
from timeline.expressions.finding.doing import in_its_half, stretched
from timeline.expressions.finding.elsewhere import told_twice
from timeline.expressions.finding.found import Candidate
from timeline.expressions.meaning.amounts import Ahead, Amount, Recurring
from timeline.expressions.meaning.clock import LATER, At, Clock
from timeline.expressions.meaning.cycle import Which
from timeline.expressions.meaning.every_day import Daily, hour_named
from timeline.expressions.meaning.on_days import LATEST, Begun, Later, Repeated
from timeline.expressions.meaning.one_day import day_named
from timeline.expressions.meaning.relative import Shift, Unit
from timeline.expressions.meaning.scene import NOW, RUNNING, Meaning
from timeline.expressions.settings import CHAT
from timeline.expressions.tense.groups import FUTURE, PAST, PRESENT, Tense, cue
from timeline.expressions.tense.nearby import tense
from timeline.expressions.texts.diary import of_now
from timeline.expressions.wording.verbs import Verbs
from timeline.when import Grain

ADJOINING = 4  # tokens between an hour and "the next morning" on which it is
WITHIN = 12  # tokens from "Friday evening" to an hour of it
ENCLOSED = 4  # tokens from the comma with which something is told by the way to its hour
BESIDE = 2  # tokens between a part of a day and the hour that tells it more closely
EVENING, SMALL, OPEN_SMALL = 21, 6, 5  # hours: behind the first of these one before the others is of the next day
NOON = 12
REACH = 8  # expressions to either side: so far a clock time looks for its day


def lent(found: Sequence[Candidate], verbs: Verbs, prefer: str = "") -> list[Candidate]:
    """The same candidates, bare clock times put on a day of their sentence where one is told, else on the side of now that is preferred."""
    if not prefer:
        found = [one if of_now(one) else in_its_half(one, before) for one, before in zip(found, [None, *found], strict=False)]
        found = stretched(found)
    days = [_counted(one) for one in found] if prefer else found
    placed = told_twice([_placed(one, number, days, verbs) if _bare(one) and not of_now(one) else one for number, one in enumerate(found)])
    placed = placed if prefer else [appealed(one) for one in placed]
    if prefer in ("past", "future"):
        placed = [replace(one, meaning=_next(one.meaning)) for one in placed]
    ended = [_ended(one, before) for one, before in zip(placed, [None, *placed], strict=False)]
    return [_in_turn(one, before) for one, before in zip(ended, [None, *ended], strict=False)] if prefer == "future" else ended


def _counted(one: Candidate) -> Candidate:
    """An amount to come as the day that it leads to, which people ask hours of: "from 3 to 5 p.m. in four days"."""
    ahead = one.meaning
    day = isinstance(ahead, Ahead) and not ahead.upto and not ahead.amount.vague and ahead.amount.grain >= Grain.DAY
    return replace(one, meaning=Shift(ahead.amount, 1, ahead.base, Grain.DAY)) if day and isinstance(ahead, Ahead) else one


def _in_turn(one: Candidate, before: Candidate | None) -> Candidate:
    """The open end of a stretch of open hours, the first from its beginning on: 7:30-9:15 asked for at eight is of the evening."""
    if before is None or one.partner != -1 or not isinstance(before.meaning, Clock) or not isinstance(one.meaning, Clock):
        return one
    clocks = before.meaning.open and one.meaning.open and not before.meaning.part and not one.meaning.part
    return replace(one, meaning=Later(before.meaning, one.meaning)) if clocks else one


def _ended(one: Candidate, before: Candidate | None) -> Candidate:
    """The end of a stretch of hours on the day on which the stretch begins."""
    if before is None or one.partner != -1 or not isinstance(before.meaning, Daily) or not _bare(one):
        return one
    clock = one.meaning.clock if isinstance(one.meaning, Daily) else one.meaning
    if not isinstance(clock, Clock):
        return one
    start, day = before.meaning.clock, Begun(before.meaning)
    late = not clock.open and (clock.hour, clock.minute or 0) < (start.hour, start.minute or 0)
    return replace(one, meaning=At(Shift(Amount.of(1, Grain.DAY), 1, day, Grain.DAY) if late else day, clock))


def _next(meaning: Meaning) -> Meaning:
    """A clock time that is sure as something that comes round every day."""
    clock = meaning.clock if isinstance(meaning, Daily) else meaning
    if not isinstance(clock, Clock) or clock.open or clock.part or clock.untold:
        return meaning
    return Daily(replace(clock, hour=clock.hour % 24))  # the coming midnight is where the next day begins


def _bare(one: Candidate) -> bool:
    return isinstance(one.meaning, Clock | Daily)


def _placed(one: Candidate, number: int, found: Sequence[Candidate], verbs: Verbs) -> Candidate:
    """On the nearest day told before the clock time in its sentence, else the nearest after; the tense of that day is its own.

    One counted from the running time goes before all where it touches: "at 6:10 the next morning". A day on the same side of a semicolon
    goes before one on the other, from where none is taken that follows.
    """
    clock = one.meaning.clock if isinstance(one.meaning, Daily) else one.meaning
    around = (*found[max(0, number - REACH) : number], *found[number + 1 : number + 1 + REACH])
    near = [other for other in around if other.chart is one.chart and not (of_document(other) or ranked(other, verbs))]
    near = [other for other in near if not (other.start < one.start and _lasts_aside(one, other, verbs))]
    if not near:
        return one
    told = _told(one, verbs)
    back = [other for other in reversed(near) if other.start < one.start]
    back = [] if back and _called_off(told, back[0], verbs) else back
    before = [other for other in back if not _contrary(one, told, other, verbs)]
    before.sort(key=lambda other: _owns_aside(other, verbs))
    after = [other for other in near if other.start > one.start and _near(one, other) and not _parted(one, told, other, verbs)]
    after = [other for other in after if not _related(one, other, verbs)]
    touching = [other for other in after[:1] if before and _touches(one, other, verbs)]
    for other in (*touching, *before, *after[len(touching) :]):
        if isinstance(clock, Clock) and (day := day_named(other.meaning)) is not None:
            if isinstance(other.meaning, At) and _tells_half(one, clock, other):
                clock = clock.halved(other.meaning.clock.part)  # "late last night, about half past eleven"
            behind = other.start < one.start
            clock = _onward(_onward(clock, other.meaning), before[0].meaning) if behind else clock
            until = behind and leading_on(one.chart, one.teller.first - 1)
            clock, day = _night_over(clock, before[: before.index(other) + 2], day, until=until) if behind else (clock, day)
            placed = Repeated(clock, day) if isinstance(day, Recurring) else At(day, clock)
            return replace(one, meaning=placed, lender=other.lender or other.node, early=not behind)
    return one


def _touches(one: Candidate, other: Candidate, verbs: Verbs) -> bool:
    """Whether a day right behind an hour is its own, whatever was told before: "at 6:10 the next morning", "9 p.m. on Thursdays"."""
    if isinstance(other.meaning, Recurring):
        return all(word in verbs.dating for word in one.chart.tokens.lowers[one.node.last : other.node.first])
    return other.node.first == one.node.last and _running(other)


def _lasts_aside(one: Candidate, other: Candidate, verbs: Verbs) -> bool:
    """Whether it only says since when: "the mayor, on leave since Thursday, learned of it at seven", not "since Thursday at seven"."""
    return since(other, verbs) and one.node.first - other.node.last > BESIDE


def _owns_aside(other: Candidate, verbs: Verbs) -> bool:
    """Whether it only owns what something came after: "fell on Monday, the first session after Sunday's vote, and rose by noon"."""
    first = other.node.first
    return owning(other) and first > 0 and other.chart.tokens.lowers[first - 1] in verbs.comparing


def _onward(clock: Clock, told: Meaning) -> Clock:
    """An hour that follows one of the afternoon in its sentence: "sailed at noon on Friday, and landed at half past six"."""
    hour = hour_named(told)
    if hour is None or hour.part or hour.open or not clock.open or clock.hour >= NOON or clock.part:
        return clock
    after = (NOON, 0) <= (hour.hour, hour.minute or 0) < (clock.hour + NOON, clock.minute or 0)
    return replace(clock.later_half(), open=False) if after else clock


def _night_over(clock: Clock, before: Sequence[Candidate], day: Meaning, *, until: bool) -> tuple[Clock, Meaning]:
    """An hour of the morning that follows one of the evening, of the day after: "seen the evening before, and heard at 1.05am".

    So is one `until` which something goes on that begins in the afternoon: "at 4 p.m., dancing until 1 in the morning".
    """
    told = [hour for other in before if (hour := hour_named(other.meaning)) is not None]
    late = until and any(not hour.part and hour.hour >= NOON for hour in told)
    late = late or any(hour.part in LATER or (not hour.part and hour.hour >= EVENING) for hour in told)
    small = not clock.part and (clock.hour <= OPEN_SMALL if clock.open else clock.hour < SMALL)
    small = small or clock.part == "MO"  # "on the night of 3 May it burned; by morning it was out"
    if not late or not small or isinstance(day, Recurring):
        return clock, day
    return replace(clock, open=False), Shift(Amount.of(1, Grain.DAY), 1, day, Grain.DAY)


def _tells_half(one: Candidate, clock: Clock, other: Candidate) -> bool:
    """Whether the part of a day told beside an hour is that of it; of an evening that of all hours that follow in its clause."""
    far, behind = one.node.first - other.node.last, other.node.first - one.node.last
    evening = isinstance(other.meaning, At) and other.meaning.clock.part in LATER and clock.hour > LATEST - 2 and not one.partner
    return 0 <= (far if behind < 0 else behind) <= (WITHIN if evening and behind < 0 else BESIDE)


def _near(one: Candidate, other: Candidate) -> bool:
    """Whether a day told after a clock time may be its day: "at 3:40 the next morning"; farther on that is one that follows it."""
    between, before = one.chart.tokens.lowers[one.node.last : other.node.first], one.chart.tokens.lowers[: one.node.first]
    if between[:1] == [","] and "," in before[-ENCLOSED:] and not isinstance(other.meaning, Recurring):
        return False  # "the move, announced at 8:15 a.m., followed a call on Thursday"
    coordinating = one.chart.grammar.tables.get("coordinating", {})
    if one.chart.settings.aloud == CHAT and "," in between:
        return False  # "she has 6:15, or sat at 10"
    coordinated = any(comma == "," and word in coordinating for comma, word in pairwise(between))
    who = one.chart.grammar.tables.get("personal", {})
    coordinated = coordinated or any(
        word in coordinating and then in who for word, then in pairwise(between)
    )  # "at 8.10 and we're back on"
    today = isinstance(day := day_named(other.meaning), Unit) and day.base != RUNNING and not day.offset
    contrasted = not one.chart.grammar.tables.get("contrasting", {}).keys().isdisjoint(between) and not today
    coordinated = coordinated or contrasted  # "around 6:15 but I have work tomorrow"
    if not {";", "?", "!"}.isdisjoint(between) or _bracketed(between) or coordinated:
        return False  # "by half past eight all were on board, and on the Thursday they landed"
    until = leading_on(one.chart, other.node.first - 1)  # "at 9 p.m., and until Thursday"
    adjoining = not until and (len(between) <= ADJOINING or not _running(other))  # nor "from noon to 4 p.m. until Thursday"
    return adjoining and not _another_part(one, other)


def _related(one: Candidate, other: Candidate, verbs: Verbs) -> bool:
    """Whether the day is of a clause that tells of a thing: "they got the case at 9 a.m., ending a trial that began on 9 May"."""
    chart = one.chart
    return any(
        chart.tokens.lowers[at] in verbs.related and chart.tokens.lowers[at - 1].isalpha() and cue(chart, verbs, at + 1) == PAST
        for at in range(one.node.last + 1, other.node.first - 1)
        if chart.tokens.lowers[at - 1] not in verbs.telling
    )


def _another_part(one: Candidate, other: Candidate) -> bool:
    """Whether an hour that is sure lies outside of the part of a day told after it: "out at 5:40 a.m., but dark on Monday afternoon"."""
    hour, part = hour_named(one.meaning), other.meaning.clock if isinstance(other.meaning, At) else None
    if hour is None or hour.open or hour.part or part is None:
        return False
    return part.part == ("MO" if hour.hour >= NOON else "AF")


def _running(other: Candidate) -> bool:
    """Whether a day is counted from the time last spoken of."""
    day = day_named(other.meaning)
    return isinstance(day, Unit | Shift | Which) and day.base == RUNNING


def _told(one: Candidate, verbs: Verbs) -> Tense:
    """The tense in which it is told."""
    return tense(one.chart, verbs, one.teller.first, one.teller.last)


def _parted(one: Candidate, hour: Tense, other: Candidate, verbs: Verbs) -> bool:
    """Whether the hour is one of what is past, the day of what is not: "closed at noon and will open on Friday", "… back tomorrow"."""
    if hour.tense != PAST:
        return False
    day = _told(other, verbs)
    ahead = _ahead(other)
    apart = day.place >= one.node.last or (day.place < 0 and other.node.first - one.node.last > ADJOINING)
    return ahead or (day.tense in (PRESENT, FUTURE) and apart)


def _called_off(hour: Tense, other: Candidate, verbs: Verbs) -> bool:
    """Whether the hour is of what was done to a plan for the day told before it: "a rally set for tomorrow was called off overnight"."""
    if hour.tense != PAST or hour.place < other.node.last or not _ahead(other):
        return False
    day = _told(other, verbs)
    return day.tense == FUTURE and not day.onward


def _ahead(other: Candidate) -> bool:
    """Whether a day is to come whatever the tense: tomorrow."""
    to_come = day_named(other.meaning)
    return isinstance(to_come, Unit) and to_come.base == NOW and to_come.offset > 0


def _contrary(one: Candidate, hour: Tense, other: Candidate, verbs: Verbs) -> bool:
    """Whether the day told before an hour is of what is over, the hour of what is to come, or a question or a call ends between them."""
    if {"?", "!"} & set(one.chart.tokens.lowers[other.node.last : one.node.first]):
        return True
    if hour.tense != FUTURE or hour.foretold or hour.place < other.node.last:
        return False
    day = _told(other, verbs)
    return day.tense == PAST and day.place != hour.place


def _bracketed(between: list[str]) -> bool:
    """Whether a bracket closes behind the hour, and not right before the day: "11:15 GMT (07:15 local time) on Thursday"."""
    return between.count(")") > between.count("(") and ")" not in between[-3:]
