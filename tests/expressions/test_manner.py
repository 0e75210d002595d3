"""By which words a text shows its kind: each language has its own, and one without any shows none."""

import pytest

from timeline import languages
from timeline.expressions import expressions
from timeline.expressions.wording.words import Words
from timeline.text import Document
from timeline.when import Interval

SHOWN = {
    "en": {
        "handbook": "The mill is open to all. You can bring your own lunch, and there are tables in the yard. " * 5,
        "history": "The mill was built by monks, burned down, was sold, and fell into ruin.",
        "memories": "I was ten, and we had a boat. My father and I went out at night, and he told me of the sea.",
        "reporting": "The mill will close, a spokeswoman said.",
        "chat": "mill on sunday, cant wait",
        "message": "Shall we meet at the mill on Sunday.",
    },
    "de": {
        "handbook": "Die Mühle ist offen. Hunde dürfen mit, und im Hof kann gegrillt werden, wo es auch Tische gibt. " * 5,
        "history": "Die Mühle wurde von Mönchen gebaut, brannte ab, stand lange leer und fiel an die Stadt.",
        "memories": "Ich war zehn, und wir hatten ein Boot. Mein Vater fuhr nachts hinaus, und ich wartete auf ihn.",
        "reporting": "Die Mühle wird geschlossen, sagte eine Sprecherin.",
        "chat": "vllt sonntag in der mühle",
        "message": "Wollen wir uns Sonntag an der Mühle treffen.",
    },
}


def shown(code: str, text: str) -> set[str]:
    manner = languages.language(code).words.manner
    return {name for name in SHOWN["en"] if getattr(manner, name)(text)}


@pytest.mark.parametrize(("code", "name", "text"), [(code, name, text) for code, texts in SHOWN.items() for name, text in texts.items()])
def test_a_text_shows_its_kind(code: str, name: str, text: str) -> None:
    assert name in shown(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The canteen at Canterbury reopened; the cantor's loft burned down in 1990."),
        ("en", "The mill closed. The council met in the chapel."),
        ("de", "Die Leute im Osten der Stadt zahlen heute die größten Kosten."),
        ("de", "Die Mühle schließt. Der Rat tagt in der Kapelle."),
    ],
)
def test_a_text_may_show_none(code: str, text: str) -> None:
    assert shown(code, text) == set()


@pytest.mark.parametrize("text", [text for texts in SHOWN.values() for text in texts.values()])
def test_a_language_without_such_words_shows_none(text: str) -> None:
    manner = Words().manner
    assert not any(getattr(manner, name)(text) for name in SHOWN["en"])


def test_a_month_in_a_long_text_of_such_a_language_is_one() -> None:
    text = "Le conseil de la ville veut fermer le moulin. " * 8 + "En mai, on votera."
    found = expressions(Document(text, published=Interval.parse("2025-06-23"), language="fr"))
    assert [one.value for one in found] == ["2025-05"]
