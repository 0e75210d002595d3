"""Four figures that tell how many, by what stands beside them: a 1998-seat hall, it employs 1998, won by 1998 votes."""

from timeline.expressions.meanings import Here, phrases


@phrases("shield", "{d4}-{measured}")
def so_large(d4: int) -> bool:
    """a 1998-seat hall

    The 1998-seat hall burned, and a 2015-page report followed.
    """
    return True


@phrases("shield", "{holding_many} {d4}")
def holds(here: Here) -> bool | None:
    """it employs 1998

    The hall seats 2015, and the firm employs 1998.
    It employs 1990s methods. → DATE 199
    """
    return True if not here.after().isalpha() or here.among("clause_start", here.after()) else None


@phrases("shield", "{winning} by {d4} {after_number} | {winning} by (about|some|only|just|over|nearly) {d4}")
def margin() -> bool:
    """won by 1998 votes

    She won by 1998 votes and her brother lost by 2015 points.
    It was won by 1998. → DATE 1998
    """
    return True


@phrases("shield", "{taking} {d4} {what:word}")
def taken(what: str, here: Here) -> bool | None:
    """took 1998 attempts: a plural that is no thing of a year

    It took 1998 attempts, and he has 2015 followers.
    He has 1998 figures. She had 1998 to forget. → DATE 1998, DATE 1998
    """
    lower = what.lower()
    plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and what.islower()
    return True if plural and not here.among("named_by_year", lower) else None


@phrases("shield", "{closing_at} at {d4} | {moving_level} to {d4}")
def level(here: Here) -> bool | None:
    """closed at 1998, fell to 2015: what an index comes to

    The index fell to 2015 and closed at 1998.
    Sales fell to 1998 levels. → DATE 1998
    """
    goes_on = here.among("clause_start", here.after()) or here.among("after_level", here.after())
    return True if not here.after().isalpha() or goes_on else None


@phrases("shield", "{code_word} (is|was|:) {d4} | enter {d4} and | only {d4} (remain|remained|survive|survived|were|are)")
def code() -> bool:
    """the code is 1998

    Her PIN is 2015, the code was 1998. Enter 1984 and press OK. Only 1950 remain.
    """
    return True
