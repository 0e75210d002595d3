"""Tense of what is foreseen or made ready for: warned of rain by Sunday, braced for protests on Saturday, who gather there on Thursday."""

from itertools import pairwise

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import past_form

SOON = 11  # tokens in which the day of what is foreseen must follow
HAVE = 7  # tokens from "to have" to what is to be done by a day
OVER = ("was", "were", "'")  # behind the day: "planned for Friday was cancelled", "called for Friday's strike"
CLAUSE = 6  # tokens of a clause between its verb and its day


@phrases("tense", "{forecasting}")
def foreseen_by(here: Here) -> str | None:
    """warned of rain by Sunday: what is foreseen up to a day lies ahead

    They warned of up to 120 mm of rain by Friday. Experts predicted snow through Saturday. → DATE 2025-06-27, DATE 2025-06-28
    They warned of reprisals on Friday. They predicted on Friday that it would snow. → DATE 2025-06-20, DATE 2025-06-20
    """
    return "future" if _day_behind(here, "foreseen_by") else None


@phrases("tense", "{preparing} for | {preparing} {what:word} for | {preparing} {how_many:word} {what:word} for")
def made_ready_for(here: Here, how_many: str = "", what: str = "") -> str | None:
    """braced for protests on Saturday: what somebody makes ready for lies ahead

    The police braced for protests on Friday. Nine parties have registered for polls on December 5. → DATE 2025-06-27, DATE 2025-12-05
    He had prepared for the race on Friday. They prepared for war. On Friday they met. → DATE 2025-06-20
    """
    return None if here.before() == "had" or here.before(2) == "had" else "future" if _day_behind(here, "on_or_by") else None


@phrases("tense", "{booking}")
def booked_for(here: Here) -> str | None:
    """booked a table for Friday, promised it for November: what is planned for a day lies ahead

    He booked a table for Friday. I have promised it for November. They cancelled it for Friday. → DATE 2025-06-27, DATE 2025-11
    A walk planned for Friday was called off. He had booked a table for Friday. → DATE 2025-06-20, DATE 2025-06-20
    They called for peace on Friday. He ordered tea for two on Friday. → DATE 2025-06-20, DATE 2025-06-20
    """
    return None if here.before() == "had" else "future" if _day_behind(here, "just_for") else None


@phrases("tense", "(is|are) {done_again} | (is|are) {done_again} (again|live|next)")
def is_repeated(here: Here) -> str | None:
    """the part is repeated on Friday: what is done by plan, on a day that is named

    The part is repeated on Friday afternoon. → TIME 2025-06-27TAF
    The part that is repeated fell on Friday. → DATE 2025-06-20
    """
    day = here.after(2) if here.after() == "on" else here.after()
    return "future" if day in here.tables["weekday_word"] else None


@phrases("tense", "{declaring} {day:weekday} | {declaring} {day:weekday} and {other:weekday}")
def declared_a_holiday(here: Here) -> str | None:
    """declared Friday a holiday: what is declared lies ahead

    The king declared Friday a holiday. → DATE 2025-06-27
    The king declared Friday that it was over. → DATE 2025-06-20
    """
    return "future" if here.among("a_holiday", here.after()) else None


@phrases("tense", "there (is|are)")
def there_is(here: Here) -> str | None:
    """on Thursday there are by-elections: what there is on a day that is named is planned

    On Friday there are two votes. → DATE 2025-06-27
    On Friday there were two votes. There is one who came on Friday. → DATE 2025-06-20, DATE 2025-06-20
    """
    return "future" if here.first == 2 and here.before(2) == "on" and here.among("weekday_word", here.before()) else None


@phrases("tense", "{done:word} by {day:weekday}")
def to_have_done_by(done: str, day: int, here: Here) -> str | None:
    """expects to have it surrounded by Friday: what is to be so by then lies ahead

    They expect to have the fire surrounded by Friday. They wanted it finished by Friday. → DATE 2025-06-27, DATE 2025-06-27
    They had the fire surrounded by Friday. → DATE 2025-06-20
    """
    if not (done.endswith("ed") or past_form(here, done)):
        return None
    words = here.tokens.lowers[max(0, here.first - HAVE) : here.first]
    to_have = ("to", "have") in pairwise(words)
    wanted = any(here.among("wanting_done", word) for word in words[-3:])
    return "future" if to_have or wanted else None


@phrases("tense", "{verb:word}")
def who_do(verb: str, here: Here) -> str | None:
    """the ministers, who gather in Sarn on Thursday, are split: what they do in the present on a day that is named is planned

    The ministers, who gather in Sarn on Thursday, are split. → DATE 2025-06-26
    The men, who live in Sarn, fled on Thursday. The men who died in Sarn on Thursday are known. → DATE 2025-06-19, DATE 2025-06-19
    """
    if here.before() not in ("who", "which") or here.before(2) != ",":
        return None
    plain = verb.removesuffix("s") if not verb.endswith("ss") else verb
    known = bool(here.alone("tense_word", verb)) or any(here.among(name, plain) for name in ("stative", "unmarked"))
    if known or here.among("telling_now", verb) or verb.endswith(("ed", "ly", "ing")) or past_form(here, verb) or not verb.islower():
        return None
    told = here.tokens.lowers[here.last : here.last + CLAUSE]
    at = next((place for place, word in enumerate(told) if word in here.tables["weekday_word"]), -1)
    between = told[: max(at, 0)]
    past = any(word.endswith("ed") or here.alone("tense_word", word) or past_form(here, word) for word in between)
    return "future" if at >= 0 and "," not in between and not past else None


def _day_behind(here: Here, table: str) -> bool:
    """Whether a day or month follows in the clause, led by a word of a table."""
    for on in range(1, SOON):
        word, lead = here.after(on), here.after(on - 1) if on > 1 else ""
        if here.among("clause_breaks", word) or word in ("", "that"):
            return False
        if here.among("weekday_word", word) or here.among("month", word):
            return here.among(table, lead) and here.after(on + 1) not in OVER
    return False
