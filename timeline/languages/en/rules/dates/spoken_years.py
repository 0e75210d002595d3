"""Years and decades as they are said: nineteen ninety-four, two thousand and eight, the noughties."""

from timeline.expressions.meanings import Calendar, Here, phrases
from timeline.languages.en.words import stops


@phrases(
    "full_year",
    "{century:year_head} {rest:digit_word} | {century:year_head} hundred | {century:year_head} {oh:spoken_nought} {rest:ones}",
    "{century:year_head}-{rest:digit_word} | {century:year_head}-{oh:spoken_nought}-{rest:ones}",
    "{century:year_head} hundred and {rest:digit_word} | {century:year_head} and {rest:digit_word}",
)
def spoken_year(century: int, here: Here, rest: int = 0) -> int | None:
    """nineteen ninety-four, nineteen-oh-six, nineteen hundred and six

    in nineteen seventy-nine → DATE 1979
    They married in nineteen-oh-six, or nineteen hundred and six. → DATE 1906, DATE 1906
    She was born on 3 October, nineteen and eleven. → DATE 1911-10-03
    She carried a copy of Nineteen Eighty-Four.
    It was found in May fourteen ninety-two. → DATE 1492-05
    They sold nineteen hundred and six crates. The teams were nineteen and eleven.
    """
    if "and" in here.tokens.lowers[here.first : here.last] and "hundred" not in here.tokens.lowers[here.first : here.last]:
        led = here.before() in ("in", "of", "since", ",") or (here.first == 0 and here.after() == ",") or here.among("month", here.before())
        return century * 100 + rest if led and century in (18, 19) and rest > 9 and not _counts(here) else None
    if here.first > 0 and all(word[0].isupper() for word in here.tokens.texts[here.first : here.last] if word.isalpha()):
        return None  # “Nineteen Eighty-Four”
    dated = here.among("to_a_year", here.before()) or here.before() in ("and", "before", "after") or here.among("month", here.before())
    sure = century >= 16 or (dated and (century >= 14 or rest > 20))
    hundred = "hundred" in here.tokens.lowers[here.first : here.last]
    told = rest > 9 or "oh" in here.slots or hundred
    return century * 100 + rest if told and sure and not (hundred and _counts(here)) else None


@phrases("spoken_nought", "oh | ought | aught | nought | naught")
def spoken_nought() -> int:
    """oh, in a year

    in nineteen oh six → DATE 1906
    """
    return 0


@phrases("full_year", "two thousand (and)? {rest:digit_word} | the year two thousand")
def two_thousand(here: Here, rest: int = 0) -> int | None:
    """two thousand and eight, with nothing after that it could count

    in the year two thousand → DATE 2000
    We bought the mill in two thousand and eight. → DATE 2008
    In two thousand and eight villages the water rose.
    """
    return None if rest and _counts(here) else 2000 + rest


@phrases("timex", "(in|since|until|by|before|after|around) {core:round_thousand}")
def in_two_thousand(core: int, here: Here) -> Calendar | None:
    """in two thousand, where the clause ends

    She retired in two thousand, after the merger. → DATE 2000
    It was shown in two thousand schools.
    """
    return Calendar(year=core) if stops(here) else None


def _counts(here: Here) -> bool:
    """Whether a noun follows that the number may count, or more of the number: a plural behind "in" or the month, else any other word."""
    word = here.after()
    if word == "and":
        return any(here.among(name, here.after(2)) for name in ("ones", "teens", "tens"))
    if here.among("before_year", here.before()) or here.among("month", here.before()) or here.before() == ",":
        return (
            here.among("after_number", word)
            or here.among("units", word)
            or (word.endswith("s") and not word.endswith(("is", "us", "as", "ss")))
        )
    small = any(here.among(name, word) for name in ("after_day", "after_a_year", "tense_word"))
    named = here.following[:1].isupper()
    return word.isalpha() and not small and not named


@phrases(
    "date",
    "the two thousands | the two-thousands | the {head:year_head}(-)?tens | the? (noughties|naughties) | the (aughts|noughts|naughts)",
)
def spoken_decade(here: Here, head: int = 20) -> Calendar:
    """the two thousands, the twenty-tens, the noughties

    in the two thousands → DATE 200
    in the twenty-tens → DATE 201
    The band broke up in the early noughties. → DATE 200 START
    """
    return Calendar(decade=head * 100 + (10 if here.text().lower().endswith("tens") else 0))


@phrases("date", "the? {head:year_head} (-)? hundreds")
def spoken_century_of(head: int, here: Here) -> Calendar | None:
    """the nineteen-hundreds, the early eighteen hundreds

    It was built in the early eighteen hundreds. → DATE 18 START
    It was built in fifteen hundreds of tiles.
    """
    led = here.tokens.lowers[here.first] == "the" or here.among("early", here.before()) or here.before() == "-"
    return Calendar(century=head * 100) if led and head < 20 and here.after() != "of" else None


@phrases("round_thousand", "two thousand")
def round_thousand() -> int:
    """two thousand, after a month and day

    on 10 September, two thousand → DATE 2000-09-10
    """
    return 2000


@phrases("year_head", "{teens} | twenty")
def spoken_century(teens: int = 20) -> int | None:
    """nineteen, as the beginning of a year

    in nineteen fifty → DATE 1950
    """
    return teens if 10 <= teens <= 20 else None


@phrases("date", "the? {decade_by_name}")
def decade_by_name(decade_by_name: int) -> Calendar:
    """the Roaring Twenties

    In the Roaring Twenties wages rose; the swinging sixties were far. → DATE 192, DATE 196
    The twenties were loud. → DATE 192
    """
    return Calendar(decade=decade_by_name)
