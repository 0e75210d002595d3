"""People who are called like a month, a season or a part of the day: June wants to know, my brother August, a painter called Winter."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import opens_clause

YEAR = 4  # figures
NO_NAMES = ("before_date", "before_month", "stage_word", "weekday_word", "month", "season", "day_name", "one_such")  # before a month


@phrases("like_time", "{month} | {season} | dawn | noon | eve | weeks")
def like_time(here: Here) -> bool | None:
    """August, Winter, Dawn: a name with its capital

    A painter called Winter was there.
    """
    return True if here.text()[0].isupper() and here.text()[1:].islower() else None


@phrases(
    "shield", "{kin} ,? {who:like_time} | {calling_so} {who:like_time} | {person_title}.? {who:like_time} | the name of {who:like_time}"
)
def somebody(here: Here) -> bool | None:
    """my wife, June; a painter called Winter; Mr Noon

    His brother August and my aunt June left. My wife, June, knows. A painter called Winter came with Mr. Noon.
    Her brother June 5 was sent home; the plan dubbed June 2020 failed. → DATE 2025-06-05, DATE 2020-06
    """
    title = "person_title" in here.slots and not here.tokens.texts[here.first][0].isupper()
    return None if title or _dated(here) else True


@phrases("shield", "{who:like_time}")
def last_name(here: Here) -> bool | None:
    """Steve August, behind a first name

    They met Steve August, the goalkeeper. Percy Winter kept wicket. Edgar Winter played, and Ann Summer said so.
    Last Winter closed early. In Winter it closed. → DATE 2025-WI, DATE 2025-WI
    One April it snowed. → DATE XXXX-04
    """
    first = here.preceding
    capital = first[:1].isupper() and first[1:].islower() and here.tokens.spaced[here.first]
    if not capital or any(here.among(name, first.lower()) for name in NO_NAMES) or here.among("before_place", here.before(2)):
        return None
    headline = here.following[:1].isupper() or (here.first == 1 and here.after() == "")
    return None if headline or here.casual or _dated(here) else True


@phrases(
    "shield",
    "{who:like_time} {person_verb} | {who:like_time} (is|was) {person_state}",
    "{who:like_time} , (would|could|can|will) you | {who:like_time} , please | weeks (was|is|has)",
)
def subject(here: Here) -> bool | None:
    """June wants to know; April is stuck in Leeds; June, would you?

    June wants to know. She says April is stuck in Leeds. June, could you come? April said she was sad, and June told her so.
    Weeks was shaving when they came.
    In April said he would go. → DATE 2025-04
    """
    return True if opens_clause(here) or here.among("before_subject", here.before()) else None


@phrases("shield", "{who:like_time}")
def signed(here: Here) -> bool | None:
    """Love, Summer: at the end of a letter

    Ring me after five. Love, Summer
    We love Summer. → DATE 2025-SU
    """
    return True if here.before() == "," and here.among("closing_a_letter", here.before(2)) and here.after() == "" else None


@phrases(
    "shield",
    "by {who:like_time} of {place:word}",
    "{who:like_time} , who | from {who:like_time} in {place:word} | (ask|asked|asks) for {who:like_time} | {who:like_time}'s {of_body}",
)
def known(here: Here, place: str = "") -> bool | None:
    """May, who eats for two; a letter from Dawn in Hull; May's leg

    May, who eats for two, slept. A letter from Dawn in Hull came, and May's leg healed.
    Second floor, ask for June.
    The clock, by Noon of Sarn, was sold.
    It ran from April in Oslo. → DATE 2025-04
    """
    led = here.among("before_month", here.before())
    return None if led or (place and (not place[0].isupper() or here.text("who") not in ("Dawn", "Eve", "Noon"))) else True


def _dated(here: Here) -> bool:
    """Whether a day or a year follows, as behind a month."""
    return here.after()[:1].isdecimal() or (here.after() == "," and here.after(2).isdecimal() and len(here.after(2)) == YEAR)
