"""Names that hold a day or a season: the Sunday Herald, the Tuesday Club, The Winter's Tale, Summer Breeze Lane, Julie Friday."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import past_form

DATED = ("weekday_word", "month", "part", "day_name", "holiday", "event_of_season")
NO_GIVEN = ("day_name", "month", "part", "before_month", "no_given")
LOWER = 3  # letters of a word that a headline would have with a capital


@phrases("shield", "{weekday} {paper:paper_word} | {weekday} {what:word} {paper:paper_word}")
def paper(here: Here, what: str = "") -> bool | None:
    """the Sunday Herald, the Tuesday Club

    She told the Sunday Herald that a Sunday Business Review was found. The Tuesday Club met at its Sunday Club.
    On Sunday Mail reporters left. The Sunday club run was fun. → DATE 2025-06-22, DATE 2025-06-22
    """
    led = here.among("determiner", here.before()) or here.first == 0
    return True if led and _capitals(here) else None


@phrases("shield", "(the|a) {season}'s {what:word}")
def tale(what: str, here: Here) -> bool | None:
    """The Winter's Tale

    He played in The Winter's Tale, and they put on a Winter's Tale.
    The winter's ice melted. The Winter's worst was over. → DATE 2025-WI, DATE 2025-WI
    """
    season = here.tokens.texts[here.first + 1][0].isupper()
    return True if season and what[0].isupper() and here.first > 0 else None


@phrases("shield", "{season} {what:word}")
def named_after_season(what: str, here: Here) -> bool | None:
    """Summer Baines, Summer Breeze Lane, Autumn Statement

    Summer Baines warns us. She spoke to Autumn Reid on Summer Breeze Lane.
    In Winter Sarn burned. Last Summer Sarn burned. → DATE 2025-WI, DATE 2024-SU
    They lost the Spring Offensive. → DATE 2025-SP
    SUMMER SALES FELL. Summer Sales Fell. → DATE 2025-SU, DATE 2025-SU
    """
    led = here.among("before_month", here.before()) and here.before() not in ("on", "&", "from", "about", "-")
    dated = any(here.alone(name, what.lower()) for name in DATED)
    prose = any(word.islower() and len(word) > LOWER for word in here.tokens.texts)
    return True if _capitals(here) and prose and not led and not dated else None


@phrases("shield", "of {season}")
def of_a_season(here: Here) -> bool | None:
    """Lord of Summer, a name

    The Lord of Summer lost power.
    The End of Summer came. The Sarn of Summer. → DATE 2025-SU
    """
    what, last = here.preceding, here.tokens.texts[here.last - 1]
    name = what[:1].isupper() and last[0].isupper() and last[1:].islower() and here.first > 1
    return True if name and not here.among("part_of_season", what.lower()) else None


@phrases(
    "shield",
    "{weekday} , (a|an|from|who|whose) {next:word} | {weekday} (of|who) {next:word} | {weekday} , {next:word} ,",
    "said {weekday} {surname:word} , (a|an|from|who|whose) {next:word}",
)
def somebody_of_a_day(here: Here, next: str, surname: str = "") -> bool | None:
    """Julie Friday, from Diss; said Sunday Moyo, a guard

    Julie Friday, from Diss, stole it, said Sunday Moyo, a guard. Dr. Wes Tuesday of Sarn came. William Friday, fireman, swore.
    Yesterday Monday, a day of rest, began. On Thursday, a ship sank. They met Friday, a holiday. → DATE 2025-06-22, DATE 2025-06-19
    """
    name = surname or here.preceding
    given = name[:1].isupper() and name[1:].islower() and not any(here.among(table, name.lower()) for table in NO_GIVEN)
    titled = here.among("person_title", here.before(2)) or (here.before(2) == "." and here.among("person_title", here.before(3)))
    opens = surname != "" or here.first == 1 if "," in here.text() else titled
    trade = next.islower() and not next.endswith("ly") and not here.among("no_trade", next)
    told = trade if here.text().endswith(",") else not here.among("unit", next)
    return True if given and opens and told and not here.casual else None


@phrases("shield", "the twelfth")
def a_twelfth(here: Here) -> bool | None:
    """the whole of the Twelfth, a regiment

    He was buried with the whole of the Twelfth drawn up.
    """
    return None if here.casual or here.whole or (here.among("before_month", here.before()) and here.before() != "of") else True


@phrases("shield", "(of|in|and) thanksgiving")
def of_thanks(here: Here) -> bool | None:
    """a service of thanksgiving, with a small letter

    A service of thanksgiving will be held.
    They met in the week of Thanksgiving. → DATE 2024-W48
    """
    return True if here.tokens.texts[here.last - 1].islower() and not here.casual else None


def _capitals(here: Here) -> bool:
    """Whether each word begins with a capital and goes on without."""
    return all(word[0].isupper() and word[1:].islower() for word in here.tokens.texts[here.first : here.last])


@phrases("shield", "{forename} {who:like_time}")
def behind_a_forename(here: Here) -> bool | None:
    """the bass of Pavel Winter

    She heard the bass of Pavel Winter, and Joshua Friday went back. The poet Viktor Monday, who fainted, is well.
    """
    return True if _name_in_two(here) else None


@phrases("naming", "{forename} {day:weekday}")
def known_by_a_day(here: Here) -> str | None:
    """Joshua Friday went back … Friday said: a name that the text has told

    Joshua Friday went back. Friday has a friend.
    They told Anna Friday that it was over. Anna June 5. → DATE 2025-06-20, DATE 2025-06-05
    """
    named = here.among("stop", here.after()) or past_form(here, here.after()) or here.after() == "'"
    return here.tokens.texts[here.last - 1] if named and _name_in_two(here) else None


def _name_in_two(here: Here) -> bool:
    """Whether both are written as names are, and no date or word of speech stands beside them."""
    name, word = here.tokens.texts[here.first], here.tokens.texts[here.last - 1]
    written = name[0].isupper() and name[1:].islower() and word[0].isupper() and word[1:].islower()
    return written and not (here.casual or here.after()[:1].isdecimal() or here.among("saying", here.before()))
