"""Composed times mean what their parts mean: every day with every hour in every order, every tense with every weekday, every amount back.

What is composed here nobody need write down: the tables say what each part comes to, and the rule by which they are put together.
"""

from datetime import date, timedelta
from itertools import product

import pytest

from timeline.expressions import Settings, expressions
from timeline.text import Document
from timeline.when import Interval

TODAY = date(2026, 3, 11)  # a Wednesday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

AHEAD = {
    "tomorrow": "2026-03-12",
    "Monday": "2026-03-16",
    "next Friday": "2026-03-20",
    "the 25th": "2026-03-25",
    "May 5": "2026-05-05",
    "the 5th of May": "2026-05-05",
    "5/17": "2026-05-17",
    "2026-04-02": "2026-04-02",
    "Christmas Day": "2026-12-25",
    "Tuesday, March 17": "2026-03-17",
    "a week from today": "2026-03-18",
    "in three days": "2026-03-14",
    "two days from now": "2026-03-13",
    "Tuesday next week": "2026-03-17",
    "the last Friday of March": "2026-03-27",
}
OVER = {
    "on Monday": "2026-03-09",
    "on March 3": "2026-03-03",
    "on 27 Feb.": "2026-02-27",
    "on Monday, March 9": "2026-03-09",
    "on December 5, 2025": "2025-12-05",
    "on the 5th": "2026-03-05",
    "on Christmas Day": "2025-12-25",
    "yesterday": "2026-03-10",
    "last Friday": "2026-03-06",
}
HOURS = {
    "3pm": "15:00",
    "3 p.m.": "15:00",
    "15:00": "15:00",
    "noon": "12:00",
    "9.30am": "09:30",
    "6 in the evening": "18:00",
    "five pm": "17:00",
    "half past 3 in the afternoon": "15:30",
}
ASKED = ("{day} at {hour}", "{day} {hour}", "at {hour} {day}", "{day}, {hour}", "{day} around {hour}", "{day} by {hour}", "{day} @ {hour}")
TOLD = ("The bridge fell {}.", "Police said the fire began {}.", "He was arrested {} in Oslo.", "The firm said {} that it would close.")
TO_COME = (
    "will meet",
    "is to meet",
    "plans to meet",
    "is due to meet",
    "meets again",
    "is expected to meet",
    "would, the mayor said, meet",
)
GONE = ("met", "had met", "was meeting", "did not meet", "voted", "has been shut since it met", "said it had met")
AMOUNTS = {"two": 2, "3": 3, "ten": 10, "twelve": 12}


def found(text: str, prefer: str = "") -> list[tuple[str, str]]:
    document = Document(text, published=Interval.parse(f"{TODAY}T10:00" if prefer else f"{TODAY}"))
    return [(one.type, one.value) for one in expressions(document, Settings(prefer=prefer))]


@pytest.mark.parametrize("order", ASKED)
def test_a_day_and_an_hour_are_one_time_in_any_order(order: str) -> None:
    wrong = []
    for day, hour in product(AHEAD, HOURS):
        told = found(f"remind me to call {order.format(day=day, hour=hour)}", "future")
        if ("TIME", f"{AHEAD[day]}T{HOURS[hour]}") not in told or {value[:10] for _, value in told} != {AHEAD[day]}:
            wrong.append((day, hour, told))
    assert not wrong


@pytest.mark.parametrize("sentence", TOLD)
def test_an_hour_told_is_on_the_day_told_with_it(sentence: str) -> None:
    wrong = []
    for day, hour in product(OVER, HOURS):
        for time in (f"at {hour} {day}", f"{day} at {hour}", f"{day} shortly before {hour}"):
            told = found(sentence.format(time))
            if ("TIME", f"{OVER[day]}T{HOURS[hour]}") not in told or {value[:10] for _, value in told} != {OVER[day]}:
                wrong.append((time, told))
    assert not wrong


@pytest.mark.parametrize(("verbs", "ahead"), [(TO_COME, True), (GONE, False)])
def test_the_tense_tells_on_which_side_a_weekday_lies(verbs: tuple[str, ...], ahead: bool) -> None:
    wrong = []
    for verb, (number, name) in product(verbs, enumerate(WEEKDAYS)):
        away = number - TODAY.weekday()
        day = TODAY + timedelta(away % 7 if ahead else -(-away % 7))
        if found(f"The board {verb} on {name}.") != [("DATE", str(day))]:
            wrong.append((verb, name, str(day), found(f"The board {verb} on {name}.")))
    assert not wrong


@pytest.mark.parametrize("phrase", ["{} ago", "about {} ago", "more than {} ago", "just {} ago", "some {} ago", "only {} ago"])
def test_so_much_ago_is_counted_from_publication(phrase: str) -> None:
    for word, count in AMOUNTS.items():
        week = (TODAY - timedelta(7 * count)).isocalendar()
        month = divmod(TODAY.year * 12 + TODAY.month - 1 - count, 12)
        wanted = {
            "days": str(TODAY - timedelta(count)),
            "weeks": f"{week.year}-W{week.week:02}",
            "months": f"{month[0]}-{month[1] + 1:02}",
            "years": str(TODAY.year - count),
        }
        told = {unit: found(f"He left {phrase.format(f'{word} {unit}')}.") for unit in wanted}
        assert told == {unit: [("DATE", value)] for unit, value in wanted.items()}
