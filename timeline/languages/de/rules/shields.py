"""What looks like time and is none: fixed phrases and sums; people and what is called like a time are in `names`."""

from timeline.expressions.meanings import Here, phrases


@phrases("shield", "{name}")
def name(name: str) -> bool:
    """Guten Morgen

    Guten Morgen, sagte sie.
    """
    return True


@phrases("shield", "{age_of_life} {whose} (lebens|daseins|laufbahn|karriere|epoche|macht)")
def age_of_life(here: Here, **parts: object) -> bool:
    """im Herbst ihres Lebens

    Im Herbst ihres Lebens zog sie fort.
    """
    return True


@phrases("shield", "{d} euro", "{d} prozent", "{d} %", "€ {d}", "{d} €", "{d} mark", "{d} dollar", "{d} meter", "{d} kilometer")
def money(here: Here, d: int) -> bool:
    """2000 Euro

    Sie zahlte 2000 Euro.
    """
    return True
