"""Tense that takes two words: hat … getagt, ist … abgereist; the engine finds one-word tenses in the lexicon."""

from timeline.expressions.meanings import Here, phrases

REACH = 14  # tokens from a helping verb to its participle


@phrases("tense", "{alleging}")
def alleged(here: Here) -> str | None:
    """soll … getötet haben: what is said to have been done

    Er soll am Freitag geflohen sein. → DATE 2025-06-20
    Er soll am Freitag gehen. → DATE 2025-06-27
    """
    lowers = here.tokens.lowers
    ends = range(here.last, min(len(lowers), here.last + REACH))
    done = any(lowers[at] in ("haben", "sein") and participle(lowers[at - 1], here) for at in ends)
    return "past" if done else "future"


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
    Sie hat Platz und ist bis Freitag belegt. → DATE 2025-06-27
    Die Straße ist bis Freitag gesperrt. → DATE 2025-06-27
    """
    tokens, states = here.tokens, here.text().lower() in ("ist", "sind", "sei", "seien")
    if participle(here.before(), here) and tokens.texts[here.first - 1].islower():
        return "past"
    for at in range(here.last, min(len(tokens), here.last + REACH)):
        other = here.among("auxiliary", tokens.lowers[at]) and here.among("coordinating", tokens.lowers[at - 1])
        if other or here.among("clause_end", tokens.lowers[at]):
            break
        if here.among("planned", tokens.lowers[at]):
            return "future"
        if tokens.texts[at].islower() and participle(tokens.lowers[at], here):
            return "present" if states and here.among("state", tokens.lowers[at]) else "past"
    return "present"


def participle(word: str, here: Here) -> bool:
    """Whether a word looks like a past participle: getagt, abgereist, entgleist, kritisiert; not gegen, geplant, heute."""
    if len(word) < 6 or not word.endswith(("t", "en")) or here.among("no_participle", word) or here.among("planned", word):
        return False
    inseparable = word.endswith("iert") or word.startswith(tuple(here.tables["inseparable"]))
    return inseparable or any(word.startswith(prefix + "ge") for prefix in here.tables["separable"])
