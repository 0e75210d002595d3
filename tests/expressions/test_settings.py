"""What settings and languages change: the side preferred, day first, the kind of text, and languages without a folder."""

import pytest

from timeline import languages
from timeline.errors import LanguageError
from timeline.expressions import Settings, explained, expressions
from timeline.expressions.meaning.named import OWN, Holiday
from timeline.text import Document
from timeline.when import EVER, Interval
from timeline.when.civil import DAY, days

MONDAY = Interval.parse("2025-06-23")


def values(text: str, settings: Settings | None = None, published: Interval = MONDAY) -> list[str]:
    return [one.value for one in expressions(Document(text, published=published), settings or Settings())]


@pytest.mark.parametrize(("prefer", "value"), [("past", "2025-06-20"), ("future", "2025-06-27"), ("nearest", "2025-06-20")])
def test_preference_decides_where_tense_does_not(prefer: str, value: str) -> None:
    assert values("Friday", Settings(prefer=prefer)) == [value]


def test_day_first() -> None:
    assert values("on 3/4/2019") == ["2019-03-04"]
    assert values("on 3/4/2019", Settings(day_first=True)) == ["2019-04-03"]


def test_tense_decides() -> None:
    assert values("The board met on Friday and will meet on Friday.") == ["2025-06-20", "2025-06-27"]


def test_narratives_follow_their_own_time() -> None:
    text = "In 1805 they sailed. On 21 October they fought. The next day a storm rose."
    assert values(text, Settings(kind="narrative")) == ["1805", "1805-10-21", "1805-10-22"]


def test_a_narrative_is_found_out() -> None:
    text = "Work began in 1801. It stopped in 1803. By 1805 the pier stood. On 2 May it fell."
    assert values(text)[-1] == "1805-05-02"


def test_without_a_publication_date_what_is_unknown_stays_unknown() -> None:
    found = expressions(Document("They met on Monday and again on 5 June 1998."))
    assert [(one.value, one.interval == EVER, one.anchor.kind) for one in found] == [
        ("XXXX-WXX-1", True, "none"),
        ("1998-06-05", False, "none"),
    ]


def test_the_publication_date_is_the_anchor_and_says_why() -> None:
    [one] = expressions(Document("The mayor resigned on Friday.", published=MONDAY))
    assert one.anchor.kind == "publication"
    assert "“resigned” is past" in explained(one)
    assert "Friday 2025-06-27" in explained(one), "the reading that was not taken"
    assert "by weekday_alone" in explained(one), "how the rules read it"


def test_an_earlier_expression_is_an_anchor_with_its_number() -> None:
    _, later = expressions(Document("It began on 5 May 1998. Two days later it was over.", published=MONDAY))
    assert (later.value, later.anchor.kind, later.anchor.reference) == ("1998-05-07", "expression", "t1")


@pytest.mark.parametrize("words", ["the last three months", "the past three months", "the last few days and the last two weeks"])
def test_the_last_months_lie_against_the_publication_date(words: str) -> None:
    *_, one = expressions(Document(f"It rose over {words}.", published=MONDAY))
    assert one.type == "DURATION"
    assert one.interval.end == MONDAY.end


def test_ends_of_a_stretch_name_each_other() -> None:
    first, second = expressions(Document("from 5 May to 9 June 1998", published=MONDAY))
    assert (first.end, second.begin) == (second.tid, first.tid)


def test_a_language_without_a_folder_is_read_by_dateparser_and_says_so() -> None:
    [one] = expressions(Document("Il est parti le 3 mars 2019.", published=MONDAY, language="fr"))
    assert (one.value, one.rule) == ("2019-03-03", "dateparser:fr:full_date")


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(LanguageError):
        expressions(Document("…", language="xx"))


def test_every_holiday_has_a_day() -> None:
    """Each formula of the lexicon gives a day in nearly every year that the calendars reach."""
    for key in set(languages.lexicon("en")["holiday"].values()) - {OWN}:
        found = [Holiday.of(key, year).within(days(year, 1, 1) * DAY) for year in range(2016, 2028)]
        assert sum(one is not None for one in found) >= 3, key


def test_a_day_that_only_a_country_tells() -> None:
    """National Day is a day where the country of a text keeps one, and none elsewhere."""
    text = Document("They met on National Day in 2019.", published=Interval.parse("2019-12-20"))
    assert [one.value for one in expressions(text, Settings(country="SG"))] == ["2019-08-09"]
    assert [one.text for one in expressions(text)] == ["2019"]
