"""What several messages in one text say of their days: each is read on its own."""

import pytest

from timeline.expressions import dated, expressions
from timeline.text import Document
from timeline.when import Interval

THREAD = """We can meet tomorrow.

On Tue, Feb 11, 2020 at 4:52 PM Ines Falk <ines@quay.example> wrote:

> I am away until tomorrow.
>
> On Mon, Feb 10, 2020 at 9:01 AM Tom Reed <tom@quay.example> wrote:
>> The auditors came yesterday.
>
> It began today.

See you tomorrow."""

FORWARDED = """See below; I told him yesterday.

From: Ines Falk
Sent: Tuesday, February 11, 2020 4:52 PM
To: Tom Reed
Subject: Boats

The boats came yesterday."""

LETTERS = """Sarn, 3 May 1861.
Dear Anna,
We came yesterday.

Camp near Sarn, 9 June 1861
My dear Anna,
He was buried yesterday."""


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        (THREAD, "2020-02-12", ["2020-02-13", "2020-02-12", "2020-02-09", "2020-02-11", "2020-02-13"]),
        (FORWARDED, "2020-02-14", ["2020-02-13", "2020-02-10"]),
        (LETTERS, "", ["1861-05-02", "1861-06-08"]),
        (LETTERS, "1998-05-12", ["1861-05-02", "1861-06-08"]),
    ],
)
def test_each_message_speaks_on_its_own_day(text: str, published: str, found: list[str]) -> None:
    document = dated(Document(text, published=Interval.parse(published)) if published else Document(text))
    assert [one.value for one in expressions(document) if one.text in ("yesterday", "today", "tomorrow")] == found


def test_what_somebody_wrote_in_an_article_is_no_message() -> None:
    text = "On 12 May 2021 Ana wrote:\n“We sail.”\nThe ferry sank yesterday."
    found = expressions(Document(text, published=Interval.parse("2024-03-12")))
    assert found[-1].value == "2024-03-11"
