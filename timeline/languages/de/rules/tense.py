"""Tense that takes two words: hat … getagt, ist … abgereist; the engine finds one-word tenses in the lexicon."""

from timeline.expressions.meanings import Here, phrases

REACH = 14
BREAKS = frozenset({";", ":", "(", ")", "“", "”", "„", "»", "«"})
# Separable prefixes stand before the "ge" of a participle: ab-ge-reist, zurück-ge-treten.
_PREFIXES = (
    "ab an auf aus bei dar durch ein entgegen fern fest fort frei her hin hoch los mit nach nieder statt teil um unter vor vorbei weg "
    "weiter wieder zu zurück zusammen über"
)
PREFIXES = _PREFIXES.split()
INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer")
PLANNED = frozenset(("geplant", "erwartet", "vorgesehen", "angesetzt", "anberaumt"))
_STATES = "geöffnet geschlossen gestern genau gegen gern gesamt gesamten berechtigt bekannt"
STATES = frozenset(_STATES.split())


@phrases("tense", "{tense_word}")
def simple(tense_word: str) -> str:
    """kam, wird

    Am Freitag kam er. → DATE 2025-06-20
    Am Freitag wird er kommen. → DATE 2025-06-27
    """
    return tense_word


@phrases("tense", "{auxiliary}")
def perfect(auxiliary: str, here: Here) -> str:
    """hat … getagt, ist … abgereist: a participle further on, or just before, makes it past, unless it is one of planning

    Am Freitag hat der Rat getagt. → DATE 2025-06-20
    Es heißt, dass er am Freitag abgereist ist. → DATE 2025-06-20
    Die Wahl ist für Freitag geplant. → DATE 2025-06-27
    """
    tokens = here.tokens
    if participle(here.before()) and tokens.texts[here.first - 1].islower():
        return "past"
    for at in range(here.last, min(len(tokens), here.last + REACH)):
        if tokens.lowers[at] in BREAKS:
            break
        if tokens.lowers[at] in PLANNED:
            return "future"
        if tokens.texts[at].islower() and participle(tokens.lowers[at]):
            return "past"
    return "present"


def participle(word: str) -> bool:
    """Whether a word looks like a past participle.

    >>> [participle(word) for word in ("getagt", "abgereist", "entgleist", "kritisiert", "gegen", "geplant", "heute")]
    [True, True, True, True, False, False, False]
    """
    if word in STATES | PLANNED or len(word) < 6 or not word.endswith(("t", "en")):
        return False
    if word.endswith("iert") or word.startswith(INSEPARABLE):
        return True
    return any(word.startswith(prefix + "ge") for prefix in PREFIXES)
