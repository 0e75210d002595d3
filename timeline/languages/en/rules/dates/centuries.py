"""Centuries and millennia, by themselves and several together, and what they turn on."""

from timeline.expressions.meanings import SPOKEN, Calendar, Grain, Here, Meaning, Modified, Pair, Part, Turn, Unit, phrases


@phrases("date", "the? {ordinal} (-)? century | the? {ordinal} (-)? century {era} | the? {ordinal} (-)? centuries | the? {ordinal} c.")
def century(ordinal: int, era: str = "") -> Calendar | None:
    """the 19th century: its first year is written with the digits that all its years share

    in the 19th century → DATE 18
    in the ninth century BC → DATE BC08
    in the third century AD → DATE 02
    The chapel is 14th c., the tower 12th–13th c. → DATE 13, DATE 11, DATE 12
    """
    if ordinal > 40:
        return None
    return Calendar(century=1 - ordinal * 100) if era == "BC" else Calendar(century=(ordinal - 1) * 100 or 1)


@phrases("date", "the new (century|millennium|decade)")
def new_century(here: Here) -> Unit | None:
    """the new century: the one that has just begun

    They were built for the new century. → DATE 20
    The New Century Theatre was shut.
    """
    unit = {"century": Grain.CENTURY, "millennium": Grain.MILLENNIUM, "decade": Grain.DECADE}[here.tokens.lowers[here.last - 1]]
    named = here.tokens.texts[here.last - 1][0].isupper()
    return None if named else Unit(unit, 0, SPOKEN)


@phrases("era", "bc | bce | b.c. | b.c.e. | b.c | before christ")
def before_the_era(here: Here) -> str:
    """BC

    in the 3rd century BCE → DATE BC02
    """
    return "BC"


@phrases("era", "ad | ce | a.d. | c.e. | a.d")
def of_the_era(here: Here) -> str:
    """AD, which goes without saying

    in the 3rd century CE → DATE 02
    """
    return "AD"


@phrases("date", "the? {ordinal} (-)? millennium | the? {ordinal} (-)? millennium {era}")
def millennium(ordinal: int, era: str = "") -> Calendar:
    """the third millennium

    in the third millennium → DATE 2
    """
    return Calendar(millennium=1 - ordinal * 1000) if era == "BC" else Calendar(millennium=(ordinal - 1) * 1000 or 1)


@phrases("century_led", "the? {ordinal} | {early} {ordinal} | {early} the {ordinal}")
def century_led(ordinal: int, early: str = "") -> Meaning | None:
    """15th, whose century stands after the other one's

    from the late 15th to the early 17th century → DATE 14, DATE 16
    """
    whole = century(ordinal)
    return Part(early, whole) if whole is not None and early else whole


@phrases("century_told", "the? {ordinal} (-)? (century|centuries) | {early} {ordinal} (century|centuries) | {ordinal} c.")
def century_told(ordinal: int, early: str = "") -> Meaning | None:
    """16th centuries, the last of two

    in the late 15th and early 16th centuries → DATE 14, DATE 15
    """
    found: Meaning | None = century_led(ordinal, early)
    return found


@phrases(
    "timex",
    "{first:century_led} ({also}|{upto}|,) {second:century_told} | from {first:century_led} {upto} {second:century_told}",
    "between {first:century_led} and {second:century_told} | {first:century_led} ({also}|{upto}) {second:century_told} {era}",
    "(from|between) {first:century_led} ({upto}|and) {second:century_told} {era}",
)
def two_centuries(here: Here, first: Meaning, second: Meaning, era: str = "") -> Pair:
    """the 15th and 16th centuries

    in the 15th and 16th centuries → DATE 14, DATE 15
    from the fifth to the third century BC → DATE BC04, DATE BC02
    They drilled one well on 2 May and the second on 16 May. → DATE 2025-05-02, DATE 2025-05-16
    """
    if era == "BC":
        return Pair(_before_christ(first), _before_christ(second), "and")
    return Pair(first, second, "and")


@phrases("timex", "from {first:century_told} (to|until|till) {second:century_named}")
def century_to_the_next(first: Meaning, second: Calendar) -> Pair:
    """from the 14th century to the 16th

    From the 14th century to the 16th it lived by salt. → DATE 13, DATE 15
    From the 14th century to the 16 it lived. → DATE 13
    """
    return Pair(first, second, "and")


@phrases("century_named", "the {ordinal}")
def century_named(ordinal: int) -> Calendar | None:
    """the 16th, behind the century from which something lasted

    They met on the 16th. → DATE 2025-06-16
    """
    return century(ordinal) if 1 < ordinal <= 21 else None


def _before_christ(told: Meaning) -> Meaning:
    """The same century counted backwards."""
    if isinstance(told, Part):
        return Part(told.mod, _before_christ(told.of))
    return Calendar(century=1 - (told.century // 100 + 1) * 100) if isinstance(told, Calendar) and told.century is not None else told


@phrases("date", "the? turn of the {ordinal} century | the? turn of the century")
def turn(ordinal: int = 0) -> Meaning | None:
    """the turn of the century, which is the year it begins with

    at the turn of the 20th century → DATE 1900
    at the turn of the century → DATE 2000
    """
    if not ordinal:
        return Modified("APPROX", Turn())
    return Modified("APPROX", Calendar(year=(ordinal - 1) * 100)) if 1 < ordinal < 40 else None


@phrases("date", "the? turn of the year")
def turn_of_the_year() -> Part:
    """the turn of the year, with which it begins

    Nine banks have failed since the turn of the year. → DATE 2025 START
    """
    return Part("START", Unit(Grain.YEAR, 0, SPOKEN))
