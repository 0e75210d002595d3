"""Days of the month by their number where people speak, who have told of the month before: "Yes, the 12th.", moved to the 11th."""

from timeline.expressions.meanings import RUNNING, Calendar, Faint, Here, TheDay, phrases
from timeline.languages.en.words import clause_ends, proper


@phrases("timex", "the {day_aloud}")
def the_day_aloud(day_aloud: Faint) -> Faint:
    """the 12th

    Q: Was that on 10 June? A: No, the 12th. I called her on the fourteenth. → DATE 2025-06-10, DATE 2025-06-12, DATE 2025-06-14
    Q: Who won? A: No, the 12th.
    """
    return day_aloud


@phrases("day_aloud", "{ordinal}")
def day_aloud(ordinal: int, here: Here) -> Faint | None:
    """12th, where a clause ends

    They came in the 12th.
    """
    led = not here.before(2) or any(here.among(name, here.before(2)) for name in ("day_aloud_led", "day_aloud_beside"))
    figures = any(sign.isdigit() for sign in here.text())
    told = here.settings.aloud and here.before() == "the" and led and clause_ends(here) and not here.casual
    return Faint(Calendar(day=ordinal)) if told and 1 <= ordinal <= 31 and (figures or ordinal > 1) else None


@phrases("timex", "the {core:weekday_told}")
def the_weekday(core: TheDay) -> TheDay:
    """on the Saturday, after another day

    They came on 3 May 2025. On the Monday they left. → DATE 2025-05-03, DATE 2025-05-05
    On the Saturday they left. The Monday meeting was short. → DATE 2025-06-21, DATE 2025-06-23
    """
    return core


@phrases("weekday_told", "{weekday}")
def weekday_told(weekday: int, here: Here) -> TheDay | None:
    """Saturday, where a clause ends or goes on

    They came for the Saturday market. → DATE 2025-06-21
    """
    goes = any(here.among(name, here.after()) for name in ("remembering", "after_a_year")) or here.after() in (
        "at",
        "around",
        "about",
        "in",
    )
    told = proper(here, "weekday") and (clause_ends(here) or goes)
    return TheDay(Calendar(weekday=weekday), 0, RUNNING) if told else None


@phrases("timex", "(on|by|until|till|since|from|before|after) {core:spoken_day}")
def on_the_spoken_day(core: Calendar) -> Calendar:
    """on the twenty-third, where nothing follows that it could count

    I had a test on the thirty-first. → DATE 2025-05-31
    They live on the twenty-third floor.
    """
    return core
