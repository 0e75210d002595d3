"""Words of time that tell none where they stand: Our Lady of the Assumption, three-quarters full, the Sun by its warmth, to winter."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import past_form


@phrases("shield", "{sacred} (of|to)? (the)? {holiday}")
def dedicated(here: Here) -> bool | None:
    """Our Lady of the Assumption, the Church of the Ascension

    A Mass was said at Our Lady of the Assumption, and in the Church of the Epiphany.
    The church of Easter was full. They met at church at Easter. → DATE 2025-04-20, DATE 2025-04-20
    """
    capital = here.tokens.texts[here.first][0].isupper()
    return True if capital and here.last - here.first > 2 and here.tokens.texts[here.last - 1][0].isupper() else None


@phrases("shield", "{holiday} {where:sort_of_place}")
def place_of_a_feast(here: Here) -> bool | None:
    """Easter Colliery, Christmas Island

    The pitmen of Easter Colliery sailed to Christmas Island.
    They met at Easter. → DATE 2025-04-20
    """
    words = here.tokens.texts[here.first : here.last]
    return True if all(word[0].isupper() for word in words) else None


@phrases("shield", "(one|three)(-)(quarter|quarters) {how:word}")
def so_full(how: str, here: Here) -> bool | None:
    """three-quarters full

    The tanks are three-quarters full, and one-quarter paid.
    It took three-quarters of an hour. → DURATION PT45M
    """
    return None if any(here.among(name, how.lower()) for name in ("unit", "units", "behind_quarters")) else True


@phrases("shield", "(by|up|down|fell|rose|lost|gained) a quarter")
def by_a_fourth(here: Here) -> bool | None:
    """fell by a quarter: by a fourth

    Shares have fallen by a quarter since then, and are down a quarter in all.
    They were late by a quarter of an hour. → DURATION PT15M
    """
    return None if here.after() in ("of", "to", "past", "-") else True


@phrases("shield", "the sun")
def the_sun(here: Here) -> bool | None:
    """the Sun, which no day of the week is

    The Sun by its warmth melts it, and the Earth goes around the Sun.
    """
    day = here.after()[:1].isdecimal() or here.among("part", here.after()) or here.among("month", here.after())
    return None if day else True


@phrases(
    "shield",
    "{minuted} minutes | minutes (of|from|for) (the|a|our|its|that) {where:word} | minutes of {minuted} | minutes (-|:|—|–)",
    "{opening} minutes {closing} | minutes of | minutes (of|from|for) (the|a|our|its|that)",
)
def of_a_meeting(here: Here) -> bool | None:
    """minutes of the meeting, minutes: Heron project

    Minutes of the meeting were read. Minutes - harbour committee. Draft minutes were approved.
    Minutes of 3 March were read. Minutes of the April meeting were read. → DATE 2025-03-03, DATE 2025-04
    It took ten minutes of the session, and 10 minutes of the meeting. → DURATION PT10M
    """
    dated = here.after().isdecimal() or here.among("month", here.after())
    last = here.tokens.lowers[here.last - 1]
    if here.among("month", last) or ((last == "of" or here.among("determiner", last)) and not dated):
        return None
    return None if here.among("counting_word", here.before()) or here.before().isdecimal() else True


@phrases("shield", "to (winter|summer) | (to|and|or) fall")
def as_verbs(here: Here) -> bool | None:
    """to winter on the coast; rise every December and fall every January

    They were the first to winter on the coast, and to summer there.
    Sales rise every December and fall every January. → SET XXXX-12, SET XXXX-01
    They rose in the spring and fall. → DATE 2025-SP, DATE 2024-FA
    """
    if here.tokens.texts[here.last - 1] == "fall":
        return True if here.among("falling_how", here.after()) else None
    behind = here.among("in_a_place", here.after())
    season = any(here.among("season", word) for word in here.tokens.lowers[max(0, here.first - 4) : here.first])
    return True if behind and here.tokens.texts[here.last - 1].islower() and not season else None


@phrases("shield", "{d4} , the {titled:work} | {reading_a_book} {d4} | {version_of} of {d4}")
def called_by_a_year(here: Here) -> bool | None:
    """1984, the book; I was reading 1984

    Everyone has heard of 1984, the book. She was reading 1984 then, and has read 1984 twice.
    They saw a stage version of 1984. In 1984, the film was shot. They read 1984 letters. → DATE 1984
    """
    if "titled" in here.slots:
        return None if here.among("before_year", here.before()) and here.before() != "of" else True
    follows = here.following
    return None if follows.islower() and follows.endswith("s") and not past_form(here, follows) else True
