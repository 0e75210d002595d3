"""Languages without a folder: the rules of `common` over the words of dateparser's locales, marked as such, and nothing invented."""

from collections.abc import Iterator

import pytest

from timeline.errors import LanguageError
from timeline.expressions import expressions
from timeline.expressions.grammar.rule import rules
from timeline.languages import common, known, reader
from timeline.text import Document
from timeline.when import Interval

MONDAY = Interval.parse("2025-06-23")


def values(text: str, language: str) -> list[str]:
    return [one.value for one in expressions(Document(text, published=MONDAY, language=language))]


def examples() -> Iterator[tuple[str, list[str]]]:
    """The examples of the rules, which are French, and what must be found in each."""
    for rule in rules(common):
        for line in rule.examples.splitlines()[1:]:
            words, _, wanted = line.strip().partition(" → ")
            if words:
                yield words, [part.split()[1] for part in wanted.split(", ") if part]


@pytest.mark.parametrize(("words", "wanted"), list(examples()))
def test_example(words: str, wanted: list[str]) -> None:
    assert values(words, "fr") == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "La semana pasada, el 3 de mayo de 2021 y hace 3 días.", ["2025-W25", "2021-05-03", "2025-06-20"]),
        ("it", "Ieri, il 1º maggio 2019, 3 giorni fa.", ["2025-06-22", "2019-05-01", "2025-06-20"]),
        ("pt", "Na segunda-feira, 3 de maio de 2021. Pela segunda vez.", ["2025-06-23", "2021-05-03"]),
        ("nl", "Op 3 mei, in 1998 en 3 dagen geleden.", ["2025-05-03", "1998", "2025-06-20"]),
        ("sv", "I går, för 3 dagar sedan, den 3 maj 2021.", ["2025-06-22", "2025-06-20", "2021-05-03"]),
        ("pl", "Rząd podał się do dymisji 3 maja 2021 r.", ["2021-05-03"]),
        ("ru", "3 дня назад, 3 мая 2021 года, в 1998 году.", ["2025-06-20", "2021-05-03", "1998"]),
        ("tr", "Geçen hafta, 3 gün önce, 3 Mayıs 2021.", ["2025-W25", "2025-06-20", "2021-05-03"]),
        ("hu", "2021. május 3., 3 nappal ezelőtt.", ["2021-05-03", "2025-06-20"]),
        ("el", "Χθες, 3 Μαΐου 2021, Δευτέρα.", ["2025-06-22", "2021-05-03", "2021-05-03"]),
        ("zh", "昨天,3天前,2021年5月3日。", ["2025-06-22", "2025-06-20", "2021-05-03"]),
        ("ja", "先週、2021年5月3日、月曜日。", ["2025-W25", "2021-05-03", "2021-05-03"]),
        ("ar", "أمس، 3 مايو 2021.", ["2025-06-22", "2021-05-03"]),
    ],
)
def test_locales_know_their_words(language: str, text: str, wanted: list[str]) -> None:
    assert values(text, language) == wanted


def test_a_month_alone_gets_no_day() -> None:
    [one] = expressions(Document("Il partit en janvier.", published=MONDAY, language="fr"))
    assert (one.text, one.value, one.rule) == ("janvier", "2025-01", "dateparser:fr:month_alone")
    assert "no folder" in one.steps[0]


def test_without_a_date_to_count_from_nothing_is_invented() -> None:
    [one] = expressions(Document("Lundi, il partit.", language="fr"))
    assert one.value == "XXXX-WXX-1"


def test_a_language_that_no_locale_has_is_an_error() -> None:
    with pytest.raises(LanguageError):
        reader("xx")


def test_every_locale_makes_a_language() -> None:
    from dateparser.data.languages_info import language_order

    codes = [code for code in language_order if "-" not in code and code not in known()]
    assert len(codes) > 150
    unread = [code for code in codes if values("2021-05-03", code) != ["2021-05-03"]]
    assert unread == []
