"""What is done in one half of the day, so that an hour beside it is of that: home at 6:30, to bed at ten thirty, up at four thirty."""

from timeline.expressions.meanings import Here, phrases


@phrases(
    "doing",
    "(got|came|come|comes) home | (get|gets|getting|coming) home | (got|gets|get) (off|out of)? work | (left|leave|leaves|finished) work",
    "home from (work|school|church) | (was|were|am|be) home",
)
def homeward() -> int:
    """got home, from four o'clock on

    I got home at 6:30. She came home from work at five fifteen. → TIME 2025-06-23T18:30, TIME 2025-06-23T17:15
    I was home by ten thirty. → TIME 2025-06-23T22:30
    He got off work at 5:30. → TIME 2025-06-23T17:30
    He left home at 7:30. → TIME 2025-06-23T07:30
    """
    return 4


@phrases("doing", "{nightly}")
def at_night(here: Here) -> int:
    """dinner from four o'clock on, bed from seven

    We had dinner at six thirty, and I went to bed at ten thirty. → TIME 2025-06-23T18:30, TIME 2025-06-23T22:30
    They were in bed at 5:30 in the morning. → TIME 2025-06-23T05:30
    """
    return 7 if here.among("abed", here.text().lower()) else 4


@phrases("doing", "(get|gets|got|getting) up | (wake|wakes|woke|waking|wakened|awoke) up? | (my|the|his|her) alarm | breakfast")
def rising() -> int:
    """got up, in the morning

    Hi, it's Ana, I got up at four thirty. → TIME 2025-06-23T04:30
    """
    return 0


@phrases("doing", "(closes|shuts) at?")
def closing() -> int:
    """closes at 9, in the evening

    The store opens at 7 a.m. and closes at 9. → TIME 2025-06-23T07:00, TIME 2025-06-23T21:00
    """
    return 3


@phrases("outing", "{up_early}")
def up_early() -> int:
    """flight, alarm, work: in the morning, where people chat

    lol flight at 7.10 from gate 4, up at 5 → TIME 2025-06-23T07:10, TIME 2025-06-23T05:00
    """
    return 0


@phrases("outing", "{done_by_day}")
def by_day() -> int:
    """dentist, school, garage: by day, where people chat

    lol dentist at 5, drop the car at the garage at 8.30 → TIME 2025-06-23T17:00, TIME 2025-06-23T08:30
    """
    return -1


@phrases("outing", "{out_at_night}")
def going_out() -> int:
    """pub, drinks, film: in the evening, where people chat

    pub fri? after 8 tho, kev says lol → DATE 2025-06-27, TIME 2025-06-27T20:00
    The pub opened at 8. → TIME 2025-06-23T08:00
    """
    return 4
