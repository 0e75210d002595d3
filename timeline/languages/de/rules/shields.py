"""What looks like time and is none: names, greetings, labels, scores, versions, sums."""

from timeline.expressions.meanings import Here, phrases


@phrases("shield", "{name}")
def name(name: str) -> bool:
    """Guten Morgen

    Guten Morgen, sagte sie.
    """
    return True


@phrases("shield", "{before_name}.? {calendar_word}", "{before_name} {first:word} {calendar_word}")
def person(calendar_word: str, here: Here, first: str = "A") -> bool | None:
    """Frau Sommer, Jan Winter

    Frau Sommer leitet das Amt.
    """
    return True if here.tokens.texts[here.first][0].isupper() and first[0].isupper() else None


@phrases("shield", "(heißt|heißen|hieß|hießen|namens|genannt) {calendar_word}")
def called(calendar_word: str) -> bool:
    """heißt August

    Ihr Vater heißt August.
    """
    return True


@phrases("calendar_word", "{month}", "{season}", "{weekday}", "{holiday}")
def calendar_word(here: Here, **named: object) -> str:
    """a word for time that may be a name

    Herr Freitag leitet das Amt.
    """
    return here.text()


@phrases("shield", "{before_number}.? {d}", "{d}.{d}.{d}.{d}", "{d}:{d}:{d}:{d}")
def labelled(here: Here, before_number: str = "", d: int = 0) -> bool | None:
    """Seite 1998, Platz 3

    Die Karte steht auf Seite 1998.
    """
    return True if not before_number or here.text("before_number")[0].isupper() else None


@phrases("shield", "{d} euro", "{d} prozent", "{d} %", "€ {d}", "{d} €", "{d} mark", "{d} dollar", "{d} meter", "{d} kilometer")
def money(here: Here, d: int) -> bool:
    """2000 Euro

    Sie zahlte 2000 Euro.
    """
    return True
