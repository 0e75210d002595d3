"""What else looks like time in talk: names of songs and books, how tall somebody is."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import stops

BEFORE, BEHIND = 6, 4  # tokens in which a work is spoken of


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


@phrases(
    "shield",
    "{opening:quote} {a:word} {b:word} {closing:quote} | {opening:quote} {a:word} {b:word} {c:word} {closing:quote}",
    "{opening:quote} {a:word} {b:word} {c:word} {d:word} {closing:quote} | {opening:quote} {a:word}'s {b:word} {closing:quote}",
    "{opening:quote} {a:word} {b:word}, {closing:quote} | {opening:quote} {a:word} {b:word} {c:word} , {closing:quote}",
    "{opening:quote} {a:word} {d4} {closing:quote} | {opening:quote} {a:word}'s {b:word} {c:word} {closing:quote}",
)
def title_in_quotes(here: Here) -> bool | None:
    """Eleven Mondays, between quotation marks: each of its words begins with a capital

    It won the prize for "Eleven Mondays", and its finale, "Friday's Dance", is long. The author of "Winter 1942" died.
    It was called the "Ramadan Offensive". → DATE 2025-03-01
    "On Monday," he said, "they left." → DATE 2025-06-23
    """
    words = [word for word in here.tokens.texts[here.first + 1 : here.last - 1] if word.isalpha() and word != "s"]
    great = [word for word in words if word[0].isupper()]
    small = all(here.among("title_joint", word) for word in words if word not in great)
    said = here.tokens.lowers[here.last - 2] == "," and here.among("speaking_words", here.after())
    lowers = here.tokens.lowers
    of_work = any(
        here.among("of_works", word)
        for word in (*lowers[max(0, here.first - BEFORE) : here.first], *lowers[here.last : here.last + BEHIND])
    )
    of_work = of_work or here.among("programme_last", words[-1].lower())
    title = small and of_work and words[-1] in great and (len(great) > 1 or here.last - here.first - 2 > 1)
    return True if title and not said and not here.casual else None


@phrases("shield", "{vessel} {month} | {vessel} {day_name} | {vessel} {season} | {vessel} {ordinal} of {month}")
def ship(here: Here) -> bool | None:
    """HMS Tuesday, the steamer Fourth of August

    HMS Tuesday sank, and the MV Saturday Star was lost. The steamer Fourth of August left on Monday. → DATE 2025-06-23
    They boarded the steamer on Monday. → DATE 2025-06-23
    """
    names = here.tokens.texts[here.first + 1 : here.last]
    sure = here.tokens.texts[here.first].isupper() or here.last - here.first > 2
    return True if sure and names[0][0].isupper() and not any(word.isdecimal() for word in names) else None


@phrases("shield", "{of_a_unit} of the {ordinal} | {of_a_unit} from the {ordinal}")
def of_a_unit(here: Here) -> bool | None:
    """two companies of the 23rd, a regiment

    Two companies of the 23rd took it on 17 May 1951. → DATE 1951-05-17
    The men of the 23rd Foot were lost.
    """
    return None if here.after() in here.tables["month"] or here.after() in ("of", "and") else True


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
