"""The new year: at New Year, by the new year, minutes into it, and in a history the beginning of the next."""

from timeline.expressions.meanings import RUNNING, Faint, Grain, Here, Holiday, Part, Unit, Which, phrases
from timeline.languages.en.words import settled


@phrases("date", "new year")
def new_year(here: Here) -> Holiday | None:
    """New Year, with its capitals and without an article

    It opened at New Year. → DATE 2025-01-01
    It is closed between Christmas and New Year. → DATE 2025-12-25, DATE 2026-01-01
    They wished us a happy New Year. In the new year it rained.
    asked: We are away between christmas and new year. → DATE 2025-12-25, DATE 2026-01-01
    """
    led = here.among("before_new_year", here.before())
    led = led or (here.before() in ("and", "to", "-") and here.before(2) in ("christmas", "xmas", "eve"))
    written = (here.text()[0].isupper() and here.text()[3].isupper()) or (here.casual and settled(here))
    return Holiday.of("1-1") if led and written and here.after() != "'" else None


@phrases("timex", "in {core:new_year_begun}")
def in_the_new_year(core: Faint) -> Faint:
    """in the new year: the beginning of the next, in a history

    told: It drifted in December 1936; in the new year it sank. → DATE 1936-12, DATE 1937
    In the new year it rained.
    """
    return core


@phrases("new_year_begun", "the new year")
def new_year_begun(here: Here) -> Faint | None:
    """the new year, of a story

    told: It sank in May 1936. It was raised in the new year. → DATE 1936-05, DATE 1937
    """
    return Faint(Part("START", Unit(Grain.YEAR, 1, RUNNING))) if here.after() != "'" else None


@phrases("timex", "into {core:new_year_entered}")
def into_the_new_year(core: Holiday) -> Holiday:
    """minutes into the new year: its first day

    It fell minutes into the new year. → DURATION PTXM, DATE 2025-01-01
    """
    return core


@phrases("new_year_entered", "the new year")
def new_year_entered() -> Holiday:
    """the new year, that has just begun

    They danced into the new year. → DATE 2025-01-01
    """
    return Holiday.of("1-1")


@phrases("timex", "(by|before|until|till|after|at|towards) {core:the_new_year}")
def by_new_year(core: Which) -> Which:
    """the new year, up to which or after which something was

    It closed before the new year. → DATE 2026-01-01
    In the new year it rained.
    """
    return core


@phrases("the_new_year", "the new year")
def the_new_year(here: Here) -> Which | None:
    """its first day, counted from the time last spoken of

    It closed by the new year. → DATE 2026-01-01
    """
    return Which(Holiday.of("1-1"), 1, RUNNING) if here.after() != "'" else None
