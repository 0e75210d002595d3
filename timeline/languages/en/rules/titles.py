"""Names of songs, films and books that are made of times, in what people ask assistants for."""

from timeline.expressions.meanings import Here, phrases


@phrases("work", "song | songs | track | tune | album | single | movie | film | book | novel | podcast | playlist | band | game | video | show")
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


@phrases("month_name", "{month}")
def month_name(month: int) -> int:
    """November, in a name

    Play the song called November Rain.
    """
    return month
