"""Days as doctors count them: POD 3, hospital day 5, the second postoperative day, six weeks post-op, 32 4/7 weeks; what begins."""

from timeline.expressions.meaning.counted import Since
from timeline.expressions.meanings import Amount, Counted, Grain, Here, phrases

SOON = 5  # tokens behind "underwent" in which it is told that it was no operation
LETTERS = 3  # abbreviations of so many letters are written as capitals


@phrases("timex", "{core:note_number}")
def day_of_a_note(core: Counted) -> Counted:
    """POD 3, HD#4, postoperative day two, day of life 3

    POD#3: no pain. On hospital day 5 he ate. → DATE XXXX-XX-XX, DATE XXXX-XX-XX
    He underwent surgery on 3 March. He ate on POD 2. → DATE 2025-03-03, DATE 2025-03-05
    He was admitted on 3 March. He ate on HD 2. → DATE 2025-03-03, DATE 2025-03-04
    The pod 3 sensor failed. The HD 4 model is new.
    """
    return core


@phrases("note_number", "{note_day} (#|number)? {d12} | {note_day} (#|number)? {digit_word} | {note_day} # {d12}")
def note_number(note_day: str, here: Here, d12: int | None = None, digit_word: int = 0) -> Counted | None:
    """POD 3

    POD 3: no pain. → DATE XXXX-XX-XX
    The POD 3 unit is red.
    """
    kind, _, base = note_day.partition(" ")
    written = here.text("note_day")
    short = len(written) <= LETTERS
    if short and (not written.isupper() or here.touches_before() or _of_a_thing(here)):
        return None
    return Counted(digit_word if d12 is None else d12, base=int(base), kind=kind)


def _of_a_thing(here: Here) -> bool:
    """Whether an abbreviation is the name of a thing, or says how often: "the HD 4 model", "HD 3 times a week"."""
    return here.among("no_note", here.after()) or (here.before() in ("the", "a", "an") and "#" not in here.text())


@phrases(
    "timex",
    "the {ordinal} {note_order} {counted_unit} | the {ordinal} day (of|after) (his|her|the)? (hospitalization|admission|surgery|operation)",
)
def nth_day_of_a_note(ordinal: int, here: Here, note_order: str = "", counted_unit: Grain = Grain.DAY) -> Counted | None:
    """the second postoperative day

    He was operated on on 3 March. On the second postoperative day he ate. → DATE 2025-03-03, DATE 2025-03-05
    The second hospital was shut.
    """
    last = here.tokens.lowers[here.last - 1]
    kind, _, base = (note_order or ("operation 0" if last in ("surgery", "operation") else "admission 1")).partition(" ")
    return Counted(ordinal, unit=counted_unit, base=int(base), kind=kind)


@phrases(
    "timex", "day {n:d12} (post-op|postop|post op|postoperatively|post-operatively) | day {n:d12} post(-)? (surgery|transplant|injury)"
)
def day_post_op(n: int, here: Here) -> Counted:
    """day 3 post-op

    He underwent surgery on 3 March. On day 2 post-op he ate. → DATE 2025-03-03, DATE 2025-03-05
    Day 2 posts are up.
    """
    last = here.tokens.lowers[here.last - 1]
    return Counted(n, base=0, kind=last if last in ("transplant", "injury") else "operation")


@phrases("timex", "{amount} {note_since}")
def so_long_since(amount: Amount, note_since: str) -> Since:
    """24 hours post-op, six weeks postoperatively: only so long where the day of the operation is not told

    At 24 hours post-op he ate. → DURATION PT24H
    He underwent surgery on 3 March. At 24 hours post-op he ate. → DATE 2025-03-03, DATE 2025-03-04
    """
    return Since(amount, note_since)


@phrases(
    "timex",
    "gestational week {d12} | {weeks:d12}+{d1} (weeks|wks|week)",
    "week {d12} of (the|her|a)? (pregnancy|gestation) | {d12}(st|nd|rd|th) week of (the|her)? (pregnancy|gestation)",
)
def gestation(here: Here, d12: int = 0, weeks: int = 0, d1: int = 0) -> Amount | None:
    """gestational week 32, 32+4 weeks, week 12 of pregnancy: how old it is

    The scan in gestational week 32 was normal. → DURATION P32W
    She was born at 32+4 weeks, at 38 2/7 weeks and at 30 weeks. → DURATION P32W4D, DURATION P38W2D, DURATION P30W
    """
    if d12:
        return Amount.of(d12, Grain.WEEK)
    return Amount(((weeks, Grain.WEEK), (d1, Grain.DAY))) if 0 < d1 < 7 and 3 < weeks < 45 else None


@phrases("beginning", "{began}")
def something_begins(began: str) -> str:
    """began, was admitted, surgery: which kind of days are counted from the day told beside it

    He was admitted on 3 March. He ate on HD 2. → DATE 2025-03-03, DATE 2025-03-04
    """
    return began


@phrases("beginning", "{operation:word}")
def operation(operation: str, here: Here) -> str | None:
    """appendectomy, underwent a repair, but not underwent a scan

    He underwent appendectomy on 3 March. He ate on POD 2. → DATE 2025-03-03, DATE 2025-03-05
    He underwent a CT scan on 3 March. He ate on POD 2. → DATE 2025-03-03, DATE XXXX-XX-XX
    """
    word = operation.lower()
    if here.among("undergone", word):
        soon = here.tokens.lowers[here.last : here.last + SOON]
        return None if any(here.among("no_operation", one) or one.endswith(("scopy", "graphy")) for one in soon) else "operation"
    return "operation" if word.endswith(tuple(here.tables["operated"])) else None
