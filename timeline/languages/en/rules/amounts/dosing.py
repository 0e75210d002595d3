"""How often something is given, as doctors write it: q12h, b.i.d., 81 mg daily."""

from timeline.expressions.meanings import Amount, Here, Recurring, phrases
from timeline.when import Grain


@phrases(
    "timex",
    "q{d12}h | q {d12} h | q{d12}hr | q{d12}hrs | q {d12} (hr|hrs|hours) | q{d12} (hr|hrs|hours) | q.{d12}h | q. {d12} h | q. {d12}h",
    "q{d12}-{most:d12}h | q {d12}-{most:d12} h | q{d12}-{most:d12} (hr|hrs|hours) | q {d12}-{most:d12} (hr|hrs|hours)",
)
def so_many_hours(d12: int) -> Recurring:
    """q12h, q4-6h: every twelve hours

    Give 1 g q12h and 650 mg q4-6h. → SET PT12H, SET PT4H
    Sales rose in Q4. → DATE 2024-Q4
    """
    return Recurring(Amount.of(d12, Grain.HOUR).value, "EVERY", grain=Grain.HOUR)


@phrases("timex", "{dose_often}")
def in_latin(dose_often: str, here: Here) -> Recurring | None:
    """b.i.d., qhs: twice a day, every night

    Give 25 mg b.i.d. and 5 mg po qhs. Take 1 tablet TID. → SET P1D, SET P1D, SET P1D
    They lost the bid.
    """
    value, _, freq = dose_often.partition(" ")
    word = here.tokens.lowers[here.first]
    plain = here.last - here.first == 1 and not word.startswith("q")
    given = here.among("dosed", here.before()) or (here.before() == "." and here.before(2) in ("o", "v", "m", "mg"))
    return None if plain and not given else Recurring(value, freq=freq)
