"""What else looks like time in talk: names of songs and books, how tall somebody is."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import stops


@phrases("work", "song | track | tune | album | single | movie | film | book | novel | podcast | playlist | band | game | video | show")
def work() -> bool:
    """a song, whose name follows

    Play the song called Yesterday.
    """
    return True


@phrases(
    "shield",
    "{work} (called|named|titled|entitled) {name:quoted_title} | {work} (called|named|titled|entitled) {name:month_name} {then:word}?",
    "{work} {name:quoted_title} (by|from the album) {then:word}",
)
def asked_by_name() -> bool:
    """the song Yesterday by somebody

    Play the song yesterday by the Gulls. Find the movie called Groundhog Day.
    They saw the film yesterday. → DATE 2025-06-22
    """
    return True


@phrases("shield", "play (the|that|my)? {work}? {name:month_name} {then:word}")
def played(then: str, here: Here) -> bool | None:
    """November Rain, asked for: a month with a word that no month has

    Play November Rain. Play the song September Morn.
    Play them in May. → DATE 2025-05
    """
    return None if here.among("after_asked", then.lower()) or here.among("unit", then.lower()) or then.lower() in ("of", "hits") else True


@phrases("shield", "{d4} by {first:word} {last:word}")
def novel(here: Here, first: str, last: str) -> bool | None:
    """1984 by George Orwell, where nothing leads a year

    She read 1984 by George Orwell.
    It was built in 1984 by Amal Idris. → DATE 1984
    """
    named = first[0].isupper() and last[0].isupper()
    return True if named and (here.first == 0 or here.among("before_title", here.before())) else None


@phrases("shield", "{feet:d1}'{d12}\" | {feet:d1}' {d12}\"")
def height() -> bool:
    """5'10", how tall somebody is

    He is 5'10" tall.
    """
    return True


@phrases("shield", "a? quarter (to|past)")
def hour_untold(here: Here) -> bool | None:
    """a quarter to, of an hour that is not told

    They met at a quarter to. It is a quarter past.
    """
    return True if stops(here) and here.among("before_untold_hour", here.before()) else None


@phrases("month_name", "{month}")
def month_name(month: int) -> int:
    """November, in a name

    Play the song called November Rain.
    """
    return month
