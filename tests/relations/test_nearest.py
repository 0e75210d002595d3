"""What a time that stands by a thing says of the verb over it."""

import pytest

from timeline.reconstruct import build


@pytest.mark.parametrize(
    ("text", "noun", "verb", "dated"),
    [
        ("The fire eclipsed the 2024 explosion.", "explosion", "eclipsed", False),
        ("The crew condemned Monday's attack.", "attack", "condemned", False),
        ("The crew won the 2024 election.", "election", "won", True),
        ("The crew launched Monday's attack.", "attack", "launched", True),
        ("The union called for Monday's strike.", "strike", "called", False),
    ],
)
def test_what_tells_an_object_from_others_dates_the_verb_only_where_both_are_one_occasion(
    text: str, noun: str, verb: str, *, dated: bool
) -> None:
    found = {mention.text: event for event in build(text=text, published="2025-06-27").events for mention in event.mentions}
    assert str(found[noun].when) in ("2024", "2025-06-23")
    assert (str(found[verb].when) == str(found[noun].when)) == dated
