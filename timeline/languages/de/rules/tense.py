"""Tense that takes two words: hat … getagt, ist … abgereist; the engine finds one-word tenses in the lexicon."""

from collections.abc import Iterator

from timeline.expressions.meanings import Here, phrases

DOUBLE = ("be", "er", "ver", "ent")  # prefixes behind a first one, with no "ge": an-er-kannt
FROM = 5  # tokens from "von" to the "an" behind its date
NEXT = 6  # tokens from "bis" to the comma behind its time
REACH = 32  # tokens from a helping verb to its participle
OPENING, FRONT = 4, 12  # tokens of a date that opens its sentence with its weekday, of all that stands before the verb


@phrases("leading", "{side_word}")
def leading(side_word: str, here: Here) -> str:
    """bis, seit, frühestens im: what tells the side of the time behind it

    Die Straße ist bis Freitag gesperrt. Er ist seit Freitag krank. → DATE 2025-06-27, DATE 2025-06-20
    Nur bis Freitag, dann bin ich abgereist. → DATE 2025-06-20
    """
    return "past" if side_word == "coming" and _then_over(here) else side_word


@phrases("trailing", "an")
def from_then_on(here: Here) -> str | None:
    """von Freitag an: what begins then, where no verb is past

    Von Freitag an ist die Brücke gesperrt. Von Freitag an war die Brücke gesperrt. → DATE 2025-06-27, DATE 2025-06-20
    """
    led = {"von", "vom"} & set(here.tokens.lowers[max(0, here.first - FROM) : here.first])
    return "coming" if led else None


def _then_over(here: Here) -> bool:
    """Whether what came next is over: "nur bis 21 Uhr, dann bin ich eingeschlafen"."""
    lowers = here.tokens.lowers
    comma = next((at for at in range(here.last, min(len(lowers), here.last + NEXT)) if lowers[at] == ","), len(lowers))
    verb = lowers[comma + 2] if comma + 2 < len(lowers) else ""
    if not verb or not here.among("then", lowers[comma + 1]):
        return False
    perfect = here.among("auxiliary", verb) and any(participle(lower, here) for lower in lowers[comma + 3 :])
    return perfect or past_form(verb, here)


@phrases("leading", "für (den|das|die)?")
def for_a_day(here: Here) -> str | None:
    """für Montag, für das Wochenende: what is set for a day is to come; not the figures for May

    Die Gewerkschaft ruft für Freitag zum Streik auf. → DATE 2025-06-27
    Für die Nacht zum Freitag sagen sie Regen voraus. → TIME 2025-06-26TNI
    Die Zahlen für Mai legt das Amt am Freitag vor. → DATE 2025-05, DATE 2025-06-27
    """
    day = any(here.among(table, here.after()) for table in ("weekday", "weekday_part", "part")) or here.after() == "wochenende"
    return "coming" if day else None


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
def simple(tense_word: str, here: Here) -> str | None:
    """kam, wird; not what announces something for a day, nor a noun: "die Zahlen", "das Treffen"

    Am Freitag kam er. → DATE 2025-06-20
    Am Freitag wird er kommen. → DATE 2025-06-27
    """
    noun = here.first > 0 and here.tokens.texts[here.first][0].isupper() and here.before() not in (".", ":", "„", "»", "«", "–", "!", "?")
    return None if noun or (here.among("announced", here.text().lower()) and announced(here)) else tense_word


@phrases("tense", "{adjective_too}")
def past_too(here: Here) -> str | None:
    """verletzte sich: a past form, where no noun follows and no article goes before; not "der schwer verletzte Fahrer"

    Er verletzte sich am Freitag und wird am Dienstag operiert. → DATE 2025-06-20, DATE 2025-06-24
    Er bekannte sich am Freitag zu der Tat. Sie verletzte am Freitag einen Polizisten. → DATE 2025-06-20, DATE 2025-06-20
    Der verletzte Fahrer wird am Freitag operiert. → DATE 2025-06-27
    """
    verb = here.text().islower() and here.among("behind_verb", here.after()) and not here.among("article", here.before())
    return "past" if verb else None


@phrases("tense", "{auxiliary}")
def perfect(auxiliary: str, here: Here) -> str:
    """hat … getagt, ist … abgereist: a participle further on, or just before, makes it past, unless it is one of planning

    Am Freitag hat der Rat getagt. → DATE 2025-06-20
    Es heißt, dass er am Freitag abgereist ist. → DATE 2025-06-20
    Die Wahl ist für Freitag geplant. → DATE 2025-06-27
    Sie hat Platz und ist bis Freitag belegt. → DATE 2025-06-27
    Die Straße ist bis Freitag gesperrt. Die Betreuung ist bis zum 8. Januar geregelt. → DATE 2025-06-27, DATE 2026-01-08
    Baubeginn ist im Herbst, wenn alles geklärt ist. → DATE 2025-FA
    Der Verein hat am Freitag (vor 300 Gästen) mit 3:1 in der Halle gewonnen. → DATE 2025-06-20
    Sie hat am Freitag das Buch, das alle kannten, der Stadt „Harlingen“ geschenkt. → DATE 2025-06-20
    Das Schiff hat am Freitag in Sarn ankern müssen. Sie haben am Freitag alles liegen lassen. → DATE 2025-06-20, DATE 2025-06-20
    Er hat am Freitag frei und will das Werk besuchen. → DATE 2025-06-27
    Das Stück ist am Freitag gut interpretiert worden. Es ist am Freitag kaltgepresst worden. → DATE 2025-06-20, DATE 2025-06-20
    Das Flugzeug ist am Freitag notgelandet. Der Stoff ist am Freitag bruchgelandet. → DATE 2025-06-20, DATE 2025-06-20
    """
    tokens, states = here.tokens, here.among("standing", here.text().lower())
    if participle(here.before(), here) and tokens.texts[here.first - 1].islower():
        return "past"
    for at in _clause(here):
        lower, after = tokens.lowers[at], tokens.texts[at + 1] if at + 1 < len(tokens) else ""
        if here.among("announced", lower) and _for_a_day(here, here.last, at):
            return "future"
        if here.among("planned", lower):
            return "future"
        if states and (here.among("state", lower) or (lower == "bis" and _until(here, at + 1))):
            return "present"
        noun = after[:1].isupper()  # "vergangenen Freitag", "beliebten Fest"
        if tokens.texts[at].islower() and not noun and (lower == "worden" or participle(lower, here) or _had_to(here, at)):
            return "past"
    reported = here.text().lower() in ("sei", "seien")  # "he said it was so"
    return "present" if not states or reported or _compares(here) else "future"


def _had_to(here: Here, at: int) -> bool:
    """Whether two infinitives stand for a participle behind "hat": "hat landen müssen", "haben es liegen lassen"."""
    lowers, before = here.tokens.lowers, here.tokens.texts[at - 1]
    return (
        not here.among("standing", here.text().lower())
        and here.among("substitute", lowers[at])
        and before.islower()
        and before.endswith("n")
        and len(before) > 3
    )


def _clause(here: Here) -> Iterator[int]:
    """The tokens of the main clause after a helping verb, without what subordinate clauses and brackets stand in it."""
    tokens, skipped = here.tokens, ""
    for at in range(here.last, min(len(tokens), here.last + REACH)):
        lower, before = tokens.lowers[at], tokens.lowers[at - 1]
        if skipped:
            skipped = "" if lower == skipped else skipped
            continue
        other = here.among("auxiliary", lower) or here.among("alleging", lower) or here.values("tense_word", lower)
        if other and here.among("coordinating", before):
            return
        score = lower == ":" and before.isdecimal()
        if here.among("clause_end", lower) and not score and (lower != ":" or before != ","):
            return
        after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
        skipped = ")" if lower == "(" else "," if lower == "," and here.among("subordinating", after) else ""
        if not skipped:
            yield at


def _until(here: Here, at: int) -> bool:
    """Whether "bis" leads to a time: "ist bis zum 8. Januar geregelt", not "bis zum Gipfel gestiegen"."""
    words = here.tokens.lowers[at : at + 2]
    named = ("weekday", "month", "early", "which")
    return any(word.isdecimal() or any(here.among(table, word) for table in named) for word in words)


def _compares(here: Here) -> bool:
    """Whether something is set beside another time in the clause: "sind mehr als im Mai"."""
    for lower in here.tokens.lowers[here.last : here.last + REACH]:
        if lower in (",", ";", ":"):
            return False
        if here.among("beside_another", lower):
            return True
    return False


@phrases("tense", "{announced}")
def announced(here: Here) -> str | None:
    """kündigte für Dienstag Streiks an: what is set for a day that is still to come

    Die Gewerkschaft kündigte für Freitag Streiks an. → DATE 2025-06-27
    Für Freitag kündigte sie Streiks an. Sie haben für Freitag Streiks angekündigt. → DATE 2025-06-27, DATE 2025-06-27
    Am Freitag kündigte sie Streiks an. → DATE 2025-06-20
    """
    ahead = _for_a_day(here, here.last, min(len(here.tokens), here.last + REACH)) or _for_a_day(here, max(0, here.first - 5), here.first)
    return "future" if ahead and not participle(here.text().lower(), here) else None


def _for_a_day(here: Here, first: int, last: int) -> bool:
    """Whether "für" leads a day between two places, within one clause."""
    lowers = here.tokens.lowers
    for at in range(first, min(last, len(lowers) - 1)):
        if lowers[at] in (",", ".", ";"):
            return False
        if lowers[at] == "für" and (here.among("day_in_week", lowers[at + 1]) or here.among("weekday_part", lowers[at + 1])):
            return True
    return False


@phrases("tense", "{word}")
def second(word: str, here: Here) -> str | None:
    """Am Freitagabend gastiert …: a verb in the present right behind the date that opens its sentence

    Am Freitagabend gastiert Lafnitz. → TIME 2025-06-27TEV
    Am Freitag musizieren die Schüler. Am Freitag verhandelt das Gericht. → DATE 2025-06-27, DATE 2025-06-27
    Beim Spiel am Freitag um 15.30 Uhr sitzt er auf der Bank. → TIME 2025-06-27T15:30
    Von Freitag an trainieren sie dort. Vom kommenden Jahr an trainieren sie dort. → DATE 2025-06-27, DATE 2026
    Bei der Feier am Freitag verletzt, fehlte er. Am Freitag leicht verletzt hat er einen Gast. → DATE 2025-06-20, DATE 2025-06-20
    """
    form = word.islower() and word.endswith(("t", "en")) and len(word) > 3 and not word.endswith(("te", "ten"))
    heads = form and _ends_date(here) and (_opens(here) or _fronts(here))
    lone = here.after() in ("", ".", ":", ",") or here.among("helping", here.after())
    return "future" if heads and not lone and not here.among("no_verb", word) else None


def _ends_date(here: Here) -> bool:
    """Whether a date, or its hour, ends right before: "am Freitag", "um 18 Uhr", "von Freitag an"."""
    last = here.before(2) if here.before() == "an" else here.before()
    return any(here.among(table, last) for table in ("weekday", "month", "weekday_part", "season")) or last in ("wochenende", "uhr")


def _opens(here: Here) -> bool:
    """Whether that date opens its sentence."""
    return here.first <= OPENING and here.among("opening_date", here.tokens.lowers[0])


def _fronts(here: Here) -> bool:
    """Whether what opens the sentence ends in that date: "beim Spiel am Freitag um 18 Uhr"; the verb comes second in German."""
    lowers = here.tokens.lowers[: here.first]
    led = here.first <= FRONT and here.among("opening_phrase", lowers[0]) and any(here.among("opening_date", lower) for lower in lowers)
    return led and not any(
        lower in (",", ":", "und") or here.values("tense_word", lower) or here.among("auxiliary", lower) for lower in lowers
    )


@phrases("tense", "{word}")
def third(word: str, here: Here) -> str | None:
    """Die Bahn streicht …, und rechnet …: a verb in the present behind what opens the sentence, or behind "und"

    Die Bahn streicht zum Fahrplanwechsel im Dezember Züge. → DATE 2025-12
    Die Post erhöht zum 1. Januar das Porto. → DATE 2026-01-01
    Die Firma hat am Freitag ihr Ziel gesenkt und rechnet im Herbst mit Gewinn. → DATE 2025-06-20, DATE 2025-FA
    """
    several = word.endswith("en") and not word.endswith("ten") and here.before() == "und"
    other = here.among("no_verb", word) or here.among("number_word", word)
    form = word.islower() and len(word) > 3 and (word.endswith("t") or several) and not other
    subject = here.preceding[:1].isupper() and 0 < here.first <= 5 and here.tokens.texts[0][0].isupper()
    if not form or not (subject or here.before() == "und") or here.after() in ("", ".", ",", ":"):
        return None
    return None if participle(word, here) and any(here.among("helping", lower) for lower in here.tokens.lowers) else "present"


@phrases("tense", "{word} zu (haben|sein)", "{word} (haben|sein) (soll|sollen|will|wollen)")
def done(word: str, here: Here) -> str | None:
    """gestohlen zu haben, geflohen sein soll: what is said to have been done

    Ihm wird vorgeworfen, im März Geld gestohlen zu haben. → DATE 2025-03
    Sie suchen einen Mann, der am Freitag geflohen sein soll. → DATE 2025-06-20
    """
    return "past" if participle(word.lower(), here) else None


@phrases("tense", "ich {word}", "{word} ich", "wir {word}", "{word} wir")
def first_person(word: str, here: Here) -> str | None:
    """ich melde mich, wir kommen: the present of people who tell what they are going to do

    Ich melde mich am Wochenende. Am Freitag wandern wir. → DATE 2025-W26-WE, DATE 2025-06-27
    Ich meldete mich am Freitag. → DATE 2025-06-20
    """
    lower = word.lower()
    other = "past" in here.values("tense_word", lower) or here.among("auxiliary", lower) or here.among("no_present", lower)
    several = "wir" in here.tokens.lowers[here.first : here.last]
    form = word.endswith("en") if several else word.endswith("e")
    weak = word.endswith("ten" if several else "te") and not here.among("stems_in_t", word.lower())
    verb = word.islower() or here.first == 0
    return "future" if verb and form and not weak and not other and not participle(word, here) else None


def past_form(word: str, here: Here) -> bool:
    """Whether a word looks like a past form: one of the lexicon's, or of a weak verb."""
    return "past" in here.values("tense_word", word) or word.endswith(("te", "ten"))


def participle(word: str, here: Here) -> bool:
    """Whether a word looks like a past participle: getagt, abgereist, entgleist, kritisiert; not gegen, geplant, heute."""
    if len(word) < 6 or not word.endswith(("t", "en")) or here.among("no_participle", word) or here.among("planned", word):
        return False
    inseparable = word.endswith("iert") or word.startswith(tuple(here.tables["inseparable"]))
    if inseparable or any(word.startswith(prefix + "ge") for prefix in here.tables["separable"]):
        return True
    bare = (word[len(prefix) :] for prefix in here.tables["separable"] if word.startswith(prefix) and word.endswith("t"))
    return any(len(rest) > 6 and rest.startswith(DOUBLE) for rest in bare)  # "anerkannt", "vorbereitet"
