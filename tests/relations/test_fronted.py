"""When something was that is told by a cleft, or as not done until a time, on sentences of our own."""

import pytest

from timeline.reconstruct import build


def happened(text: str) -> dict[str, str]:
    """When each event was, by its trigger."""
    events = build(text=text, published="2026-03-11").events
    return {mention.text: str(event.when) for event in events for mention in event.mentions}


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("It was on Monday that the bank collapsed.", "collapsed", "2026-03-09"),
        ("It was only in 1998 that the firm paid.", "paid", "1998"),
        ("It was two weeks ago, officials said, that the tunnel flooded.", "flooded", "2026-W09"),
        ("He said it was in 1998 that the firm paid.", "paid", "1998"),
        ("It was at noon on Monday when the ferry sank.", "sank", "2026-03-09T12"),
        ("It was 1998 before the firm paid.", "paid", "1998"),
        ("It is on Friday that the council will vote.", "vote", "2026-03-13"),
        ("Was it in 1998 that the firm paid?", "paid", "1998"),
        ("It was not until 1998 that the army withdrew.", "withdrew", "1998"),
        ("It wasn't until last week that she was told.", "told", "2026-W10"),
        ("Not until 1998 did the army withdraw.", "withdraw", "1998"),
        ("The army did not withdraw until Monday.", "withdraw", "2026-03-09"),
        ("The firm did not say until Monday that it had lost the money.", "say", "2026-03-09"),
        ("The shop did not open its doors to women until 1998.", "open", "1998"),
        ("The shop will not open until Friday.", "open", "2026-03-13"),
        ("It will not be until Friday that the road reopens.", "reopens", "2026-03-13"),
        ("He was not aware of it until 1998.", "aware", "1998"),
    ],
)
def test_a_time_put_to_the_fore_dates_the_verb(text: str, trigger: str, when: str) -> None:
    assert happened(text)[trigger] == when


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("It was clear on Monday that the bank had collapsed.", "collapsed", "2026-03-09"),
        ("It was not on Monday that the bank collapsed.", "collapsed", "2026-03-09"),
        ("It was two years before the firm paid.", "paid", "2026-03-09"),
        ("He did not sleep until 1998 ended.", "sleep", "1998"),
        ("The war was now lost.", "lost", "2026-03-11"),
    ],
)
def test_but_no_other(text: str, trigger: str, when: str) -> None:
    assert happened(text).get(trigger) != when


def test_what_was_not_done_until_something_else_came_after_it() -> None:
    assert happened("He did not leave until the police arrived on Monday.")["leave"] == "2026-03-09/2026-03-12"
    assert happened("It was not until the police arrived on Monday that he left.")["left"] == "2026-03-09/2026-03-12"
