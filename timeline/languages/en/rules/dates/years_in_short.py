"""Years as people remember them aloud, without their century: back in sixty-two, in ninety-six we moved, Christmas of forty-five."""

from timeline.expressions.meanings import Calendar, Faint, Here, Meaning, Pair, phrases
from timeline.languages.en.words import short_year_ends

CENTURY, EARLY, SURE = 1900, 20, 30  # the first that are told so, and from where on nothing need tell that it is a year


@phrases("full_year", "{rest:digit_word}")
def of_forty_five(rest: int, here: Here) -> int | None:
    """Christmas of forty-five, the flood of thirty-seven, September forty-three

    He was gone until Christmas of forty-five. → DATE 1945-12-25
    It began in the spring of sixty-eight, or September sixty-seven. → DATE 1968-SP, DATE 1967-09
    It was the end of forty houses.
    """
    month = here.among("month", here.before()) and rest > SURE + 1
    led = month or (here.before() == "of" and here.among("of_a_year", here.before(2)) and rest > EARLY)
    return CENTURY + rest if led and (short_year_ends(here) or here.among("after_day", here.after())) and not here.casual else None


@phrases("date", "{rest:digit_word}")
def told_in_short(here: Here, rest: int) -> Calendar | None:
    """back in ninety-eight, in ninety-six we moved: with nothing after that it could count

    That was back in ninety-eight. → DATE 1998
    In ninety-six we were snowed in. → DATE 1996
    They are back in ninety towns. In sixty of them we slept.
    """
    return Calendar(year=CENTURY + rest) if _sure(here, rest) else None


def _sure(here: Here, rest: int) -> bool:
    """Whether it is a year in any text: "back in ninety-eight", "in ninety-six we", "In ninety-six, we"."""
    back = here.before(2) == "back" and short_year_ends(here) and rest > SURE
    opening = here.first == 1 and here.after() == ","
    return here.before() == "in" and rest > EARLY and (back or opening or here.among("remembering", here.after()))


@phrases("timex", "(in|since|until|till|by|from|around|about|before|after|it's) {core:short_year} | {remembered} {said}? {core:short_year}")
def in_forty_one(core: Calendar | Faint) -> Calendar | Faint:
    """since forty-one, that'd be, what, forty-one: in memories only

    told: It began on 3 May 1931. I left in forty-one. That'd be, what, forty-one or so. → DATE 1931-05-03, DATE 1941, DATE 1941
    We lived there since forty-one.
    """
    return core


@phrases("timex", "{remembered} {said}? {first:short_year} ,? (or|and)? {second:short_year}")
def one_of_two(first: Meaning, second: Meaning) -> Pair:
    """that was in fifty-one, fifty-two

    told: It began on 3 May 1931. It must have been fifty-one, fifty-two. → DATE 1931-05-03, DATE 1951, DATE 1952
    It must have been fifty or sixty.
    """
    return Pair(first, second, "and")


@phrases(
    "remembered",
    "(that|it|this) (was|is) | (that|it)'d be | (that|it) would be | (that|it) would have been | must have been | would've been",
)
def remembered() -> bool:
    """that would have been, before a year

    told: It began on 3 May 1931. It was, I guess, fifty-one. → DATE 1931-05-03, DATE 1951
    That would be nice.
    """
    return True


@phrases("said", ",? (what|about|around|probably|maybe|in|like) ,? | , {hedging} ,")
def said() -> bool:
    """what, about: said before a year that one remembers

    That'd be, what, nice.
    """
    return True


@phrases("short_year", "{rest:digit_word}")
def short_year(rest: int, here: Here) -> Calendar | Faint | None:
    """forty-one, where a clause ends or goes on

    She was forty-one. He had forty-one goats.
    """
    if _sure(here, rest):
        return Calendar(year=CENTURY + rest)
    ended = short_year_ends(here) or here.among("after_a_year", here.after()) or here.among("remembering", here.after())
    return Faint(Calendar(year=CENTURY + rest)) if rest > EARLY and ended and not here.casual and here.after() != "-" else None
