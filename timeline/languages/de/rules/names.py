"""What is called like a time and is none: people (Ernst Freitag, Museumsleiter Sonntag), titles in quotation marks, streets, labels."""

from timeline.expressions.meanings import Here, phrases


@phrases("naming", "{before_name}.? {last:calendar_word}", "{before_name}.? {first:first_name} {last:calendar_word}")
def titled(last: str, here: Here) -> str | None:
    """Frau Sommer, Herr Jan Winter

    Frau Sommer leitet das Amt. Herrn Karl Freitag kennt jeder.
    """
    return last if here.tokens.texts[here.first][0].isupper() else None


@phrases("naming", "{first_name} {last:calendar_word}")
def with_first_name(last: str, here: Here) -> str | None:
    """Ernst Freitag; afterwards also by the last name alone

    Der Maler Ernst Freitag ist tot. Freitag lebte in Basel.
    """
    return last if here.text("first_name")[0].isupper() else None


@phrases("naming", "{last:calendar_word}")
def of_a_role(last: str, here: Here) -> str | None:
    """Museumsleiter Sonntag: right behind what somebody is, with no article

    Wie Museumsleiter Sonntag sagte, fehlt Geld. Trainer Freitag war fort.
    Wie der Sprecher Freitag sagte, fehlt Geld. → DATE 2025-06-20
    """
    several = here.values("number_word", here.before(2))  # "starben zwei Fahrer Freitag"
    alone = _role(here.preceding, here) and not several and not here.among("article", here.before(2))  # "wie der Sprecher Freitag sagte"
    return last if alone and not here.after().isdecimal() else None


@phrases("naming", "{last:calendar_word}")
def of_a_role_with_first_name(last: str, here: Here) -> str | None:
    """Veranstalterin Inka Sonntag: whatever first name stands behind what somebody is

    Die Veranstalterin Inka Sonntag freute sich. Sonntag dankte allen.
    Die Moderatorin kam Sonntag. → DATE 2025-06-22
    """
    name, role = here.preceding, here.written(-2)
    return last if name[:1].isupper() and not _time(name, here) and _role(role, here) and not here.after().isdecimal() else None


def _time(word: str, here: Here) -> bool:
    """Whether a word is one for time."""
    return any(here.among(table, word.lower()) for table in ("weekday", "month", "season", "holiday", "weekday_part"))


def _role(word: str, here: Here) -> bool:
    """Whether a word says what somebody is."""
    ends = word.lower().endswith(tuple(here.tables["role"])) and not here.among("no_role", word.lower())
    return len(word) > 5 and word[0].isupper() and ends


@phrases("naming", "{last:month}", "{last:season}")
def called_like_a_month(here: Here) -> str | None:
    """Peter Mai, Lena Herbst: a month or season right behind a name, with nothing that leads to a time

    Vorstand Kaspar Mai rechnet mit Zuwachs. Die Springerin Smilla Herbst fehlt.
    Ende Mai brannte es. → DATE 2025-05 END
    """
    first = here.preceding
    led = any(here.among(table, first.lower()) for table in ("before_date", "month", "weekday", "season", "early", "day_name"))
    led = led or first.lower().endswith("monat")  # "im Wonnemonat Mai"
    listed = here.after() in ("und", "bis", "-", "/", "–", ",") and here.among("month", here.after(2))
    name = first[:1].isupper() and not led and not listed and not first.isupper() and here.text()[0].isupper()
    return here.text() if name and not here.after().isdecimal() else None


@phrases("shield", "{calendar_word} (ag|gmbh|kg|ohg|se|kgaa)", "{calendar_word} (&|+) {partner:word}")
def firm(here: Here, partner: str = "A") -> bool | None:
    """Sonntag AG, Winter & Söhne; not two times side by side

    Die Möbel liefert die Winter GmbH. Bei Sommer & Söhne brannte es.
    Juni & Juli 2024 waren nass. → DATE 2024-07
    """
    return True if partner[0].isupper() and not _time(partner, here) else None


@phrases("shield", "{calendar_word}")
def last_of_a_firm(here: Here) -> bool | None:
    """Kessler & Freitag: a word for time behind another name

    Der Händler Kessler & Freitag baut um. Die Kanzlei Kessler, Thiel & Sommer baut um.
    """
    partner = here.written(-2)
    return True if here.before() in ("&", "+") and partner[:1].isupper() and not _time(partner, here) else None


@phrases("shield", "{calendar_word} {surname:word}")
def first_name_like_a_month(here: Here, surname: str) -> bool | None:
    """Geschäftsführerin April Jansen: a month between what somebody is and a last name

    Die Geschäftsführerin April Jansen schwieg.
    """
    return True if _role(here.preceding, here) and surname[0].isupper() else None


@phrases("shield", "{month} {surname:word}")
def first_name_alone(here: Here, surname: str) -> bool | None:
    """August Bebel, Mai Thi Nguyen: a month with nothing that leads to a time, before a last name

    August Bebel war da. Die Rede von August Bebel war lang.
    Im August Fisch zu essen ist gut. → DATE 2025-08
    """
    led = here.among("before_date", here.before()) and not here.among("with_somebody", here.before())
    time = any(here.among(table, surname.lower()) for table in ("month", "weekday", "season", "unit"))
    alone = here.before() != "." and not here.before().isdecimal()
    return True if surname[0].isupper() and here.text()[0].isupper() and alone and not led and not time else None


@phrases("naming", "(heißt|heißen|hieß|hießen|namens) {last:calendar_word}")
def called(last: str) -> str:
    """heißt August

    Ihr Vater heißt August.
    """
    return last


@phrases("shield", "(genannt|geborene|geborener|geb.) {calendar_word}")
def also_called(calendar_word: str) -> bool:
    """geborene Winter: a name by which nobody is called afterwards

    Anna Kern, geborene Winter, ist tot.
    """
    return True


@phrases("calendar_word", "{month}", "{season}", "{weekday}", "{holiday}", "{season_of_faith}")
def calendar_word(here: Here, **named: object) -> str | None:
    """a word for time that may be a name

    Herr Freitag leitet das Amt.
    """
    return here.text() if here.text()[0].isupper() else None


@phrases(
    "shield",
    "{open:quote} {a:piece} {close:quote}",
    "{open:quote} {a:piece} {b:piece} {close:quote}",
    "{open:quote} {a:piece} {b:piece} {c:piece} {close:quote}",
    "{open:quote} {a:piece} {b:piece} {c:piece} {e:piece} {close:quote}",
    "{open:quote} {a:piece} {b:piece} {c:piece} {e:piece} {f:piece} {close:quote}",
)
def title(a: str, here: Here) -> bool | None:
    """«März», »Sonntag Aktuell«, „Blick am Abend“: what is called so, not what somebody says

    Sein letztes Buch, «März», ist vergriffen. Sie las die »Neue Woche« und „Sechs Tage im April“.
    Er rief: „Morgen!“ → DATE 2025-06-24
    """
    told = here.before() == "" or (here.before() == "," and here.after() != ",") or here.among("speech", here.before())
    spoken = here.after() == "," and here.before() != ","
    early = here.among("early", a.lower())  # "er sprach von „Ende Mai“"
    return True if (a[0].isupper() or a.isdecimal()) and not (told or spoken or early) else None


@phrases("piece", "{word}", "{d}")
def piece(here: Here, **kinds: object) -> str:
    """a word or number of a title

    Er las „Die Woche“.
    """
    return here.text()


@phrases("shield", "{named_after} (des|der|vom)? {d12}. {month}", "{named_after} (des|der|vom)? {ordinal_word} {month}")
def after_a_day(here: Here, **parts: object) -> bool | None:
    """Straße des 17. Juni, Platz des 4. Juli, Bewegung 2. Juni

    Sie wohnt in der Straße des 17. Juni. Die Bewegung 2. Juni war verboten.
    """
    return True if here.text("named_after")[0].isupper() else None


@phrases("shield", "{before_number}.? {d}", "{before_number}.? {d} (und|bis|oder|,|-) {d2:d}", "{d}.{d}.{d}.{d}", "{d}:{d}:{d}:{d}")
def labelled(here: Here, before_number: str = "", d: int = 0) -> bool | None:
    """Seite 1998, Platz 3, die Busse 1848 und 1871

    Die Karte steht auf Seite 1998. Der Verein TSV 1905 gewann. Die Busse 1948 und 1971 fahren nicht.
    """
    return True if not before_number or here.text("before_number")[0].isupper() else None


@phrases("shield", "{d4}")
def labelled_by_its_ending(here: Here, d4: int) -> bool | None:
    """Programmversion 2016, Telefonnummer 1914; a film called by a year, where its sentence begins with it

    Die Programmversion 2016 ist alt. Das Jobticket 2000 bleibt. Der Film 2012 ist laut.
    Unser Gerät, Modell Sarn 2010, rauscht. Der SarnLine 2000 rauscht. Unter Klappe 1848 meldet sich niemand.
    Im Kino lief der Film 2012. → DATE 2012
    """
    label = here.before().endswith(tuple(here.tables["label"])) or (here.first == 2 and here.among("work", here.before()))
    return True if (here.preceding[:1].isupper() and label) or _product(here, d4) else None


def _product(here: Here, number: int) -> bool:
    """Whether a number is part of the name of what is sold: "EcoLine 2000", "Modell Sarn 2010"."""
    name, what = here.preceding, here.written(-2)
    inside = name[1:2].islower() and any(sign.isupper() for sign in name[2:]) and number % 100 == 0
    sold = what[:1].isupper() and what.lower().endswith(tuple(here.tables["product"]))
    return inside or (sold and name[:1].isupper() and not here.among("month", name.lower()) and not here.among("season", name.lower()))
