"""Where amounts of time lie: from now, from when somebody spoke, from where the story is, or nowhere known."""

import pytest

from timeline.expressions import expressions
from timeline.text import Document
from timeline.when import Interval


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("The road will reopen within ten days.", "ten days", "2025-11-18/2025-11-28"),
        ("They said on Oct. 3 that the road would reopen within ten days.", "ten days", "2025-10-03/2025-10-13"),
        ("On Oct. 3 the firm said it would pay within 30 days.", "30 days", "2025-10-03/2025-11-02"),
        ("We were told in August that work would begin within two weeks.", "two weeks", "2025-08-01/2025-09-14"),
        ("He was jailed in 1963. He spent the next 27 years in prison.", "the next 27 years", "1963-01-01/1991-01-01"),
        ("He spent the next 27 years in prison.", "the next 27 years", "../.."),
        ("He was shot on Nov. 2. In the following eight days he got worse.", "the following eight days", "2025-11-02/2025-11-11"),
        ("It will be the first such visit in ten years.", "ten years", "../.."),
        ("In 2021 the firm paid. The inquiry ended the following month.", "the following month", "2021-02-01/2022-02-01"),
        ("It fell in May 2021. The following day it was rebuilt.", "The following day", "2021-05-02/2021-06-02"),
    ],
)
def test_where_it_lies(text: str, words: str, interval: str) -> None:
    found = expressions(Document(text, published=Interval.parse("2025-11-18")))
    assert [str(one.interval) for one in found if one.text == words] == [interval]
