"""How people go on from what they have just told: the Friday after that, the Sunday night before that, a week after that, up since five."""

from timeline.expressions.meanings import NOW, RUNNING, Amount, At, Calendar, Clock, Cycle, Grain, Here, Pair, Shift, Unit, Which, phrases
from timeline.languages.en.words import clause_ends, past_form

BESIDE = 6  # tokens before an hour in which somebody is said to be up


@phrases("beside_that", "(before|after) that | (before|after)")
def beside_that(here: Here) -> int | None:
    """after that is 1, before that -1; "the Friday after that storm" is no such day

    We met on 3 May. The Friday after that, we left. → DATE 2025-05-03, DATE 2025-05-09
    The Friday after that storm was fine. → DATE 2025-06-20
    """
    said, word = here.tokens.lowers[here.first : here.last], here.after()
    alone = not word.isalpha() or any(here.among(name, word) for name in ("remembering", "clause_start", "after_a_year"))
    told = alone or (said[-1] == "that" and (here.among("after_that", word) or past_form(here, word)))
    ended = clause_ends(here) or said[-1] == "that"
    return (1 if said[0] == "after" else -1) if told and ended else None


@phrases("date", "the {cycle} {beside_that}")
def cycle_beside_that(cycle: Cycle, beside_that: int) -> Which:
    """the Friday after that, the summer before

    We met on 3 May. The Friday before, we had quarrelled. → DATE 2025-05-03, DATE 2025-05-02
    We met in May 2019, and the summer before that in Sarn. → DATE 2019-05, DATE 2018-SU
    The Friday before the vote was fine. → DATE 2025-06-20
    """
    return Which(cycle, beside_that, RUNNING)


@phrases("timex", "the? {weekday} {part} {beside_that} | the {part} {beside_that}")
def part_beside_that(part: str, beside_that: int, weekday: int = 0) -> At:
    """Sunday night before that, the night after that

    We met on 3 May. The Sunday night before that I had a dream. → DATE 2025-05-03, TIME 2025-04-27TNI
    We met on 3 May. The night after that, I could not sleep. → DATE 2025-05-03, TIME 2025-05-04TNI
    """
    day = Which(Calendar(weekday=weekday), beside_that, RUNNING) if weekday else Unit(Grain.DAY, beside_that, RUNNING)
    return At(day, Clock(part=part))


@phrases("date", "the {unit} (before|after) that | {amount} (before|after) that")
def amount_beside_that(here: Here, unit: Grain | None = None, amount: Amount | None = None) -> Unit | Shift | None:
    """the week before that, two days after that

    We met on 3 May. Two days after that she called; the week before that I was ill. → DATE 2025-05-03, DATE 2025-05-05, DATE 2025-W18
    Two days after that storm we left. → DURATION P2D
    """
    word = here.after()
    past = any(value == "past" for value in here.values("tense_word", word)) or word.endswith("ed")
    if word.isalpha() and not past and not any(here.among(name, word) for name in ("remembering", "clause_start", "after_a_year")):
        return None
    side = 1 if here.tokens.lowers[here.last - 2] == "after" else -1
    if unit is not None:
        return Unit(unit, side, RUNNING) if unit >= Grain.DAY else None
    return Shift(amount, side, RUNNING) if amount is not None else None


@phrases("timex", "{up_since} {hedging}? ,? (about|around)? {core:hour_up_to_now}")
def up_since(core: Clock, here: Here) -> At | Clock | None:
    """up since five: the hour of today since which somebody is up

    I've been up since, like, five. → TIME 2025-06-23T05:00
    It rained last night, and I have been up since five. → TIME 2025-06-22TNI, TIME 2025-06-23T05:00
    She has been here since around 6. → TIME 2025-06-23T06:00
    They have been up since five of them fell.
    """
    if here.touches_after() and here.after(2).isdecimal():
        return None  # "up since 5.50"
    now = not {"have", "has", "ve"}.isdisjoint(here.tokens.lowers[max(0, here.first - BESIDE) : here.first])
    return At(Unit(Grain.DAY), core) if now and not core.open else core


@phrases("timex", "{first:amount} {second:this_cycle}")
def years_this_august(first: Amount, second: Which) -> Pair:
    """thirty years this August: of the year in which it is said

    We have lived here thirty years this August. → DURATION P30Y, DATE 2025-08
    """
    return Pair(first, second, "and")


@phrases("this_cycle", "this {cycle} | this coming {cycle}")
def this_cycle(cycle: Cycle) -> Which:
    """this August, after so many years

    They sold it this August. → DATE 2025-08
    """
    return Which(cycle, 0, NOW)


@phrases("up_since", "{up} since ,?")
def since_an_hour() -> bool:
    """up since, before an hour

    I've been awake since four. → TIME 2025-06-23T04:00
    I have grown since four of them left.
    """
    return True


@phrases("hour_up_to_now", "{hour}")
def hour_up_to_now(hour: int, here: Here) -> Clock | None:
    """five, where the clause ends

    It grew since five.
    """
    early = not {"up", "awake"}.isdisjoint(here.tokens.lowers[max(0, here.first - BESIDE) : here.first])
    return Clock(hour, open=not early) if clause_ends(here) or here.after() in ("so", "this", "today") else None
