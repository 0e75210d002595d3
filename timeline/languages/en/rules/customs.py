"""What says that no month, weekday or season in particular is meant: usually, temperatures, "October is the month"."""

from timeline.expressions.meanings import Here, phrases

PREDICATE = 9  # tokens in which it is told what a month is
DEGREES = 3  # tokens


@phrases("custom", "{custom_word}")
def customary(custom_word: str) -> str:
    """usually, temperatures

    It usually rains in May. Whales usually come in October. → DATE XXXX-05, DATE XXXX-10
    Temperatures in January are low. → DATE XXXX-01
    Temperatures in January were low. → DATE 2025-01
    It usually rains in May this year. → DATE 2025-05
    """
    return custom_word


@phrases("custom_of", "{month} (is|are|was|means|brings) | {month} and {other:month} are")
def month_as_such(month: int, here: Here) -> bool | None:
    """October is our busiest month

    October is National Ferry Month. April is the cruellest month. → DATE XXXX-10, DATE XXXX-04
    October is a good time for a visit. → DATE XXXX-10
    October is the deadline. → DATE 2025-10
    """
    predicate = here.tokens.lowers[here.last : here.last + PREDICATE]
    end = next((at for at, word in enumerate(predicate) if word in (".", ",", ";", "!", "?")), len(predicate))
    return True if any(here.among("month_of", word) for word in predicate[:end]) else None


@phrases("custom_of", "(in|during)? {season} | (in|during)? early {season} | (in|during)? late {season}")
def bare_season(season: str, here: Here) -> bool | None:
    """in summer, without an article: any summer

    In summer the lake is full of boats. → DATE XXXX-SU
    In summer the lake was full of boats. → DATE 2025-SU
    The lake will be full in summer. → DATE 2025-SU
    """
    return True if here.before() in ("in", "during") else None
