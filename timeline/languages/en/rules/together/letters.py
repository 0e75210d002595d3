"""How letters, diaries and minutes date: the 11th inst., your letter of the 3rd, the morning of the 14th."""

from timeline.expressions.meanings import NOW, RUNNING, At, Calendar, Clock, Grain, Here, Nth, Unit, phrases
from timeline.languages.en.words import new_subject


@phrases("date", "the? {ordinal} (of)? {latin_month} | {d12} {latin_month}")
def day_inst(latin_month: int, here: Here, ordinal: int = 0, d12: int = 0) -> Nth | None:
    """the 11th inst., the 28th ult.: of this month, the last, the next

    By letter of the 11th inst. he declined. It came on the 28th ult. → DATE 2025-06-11, DATE 2025-05-28
    We meet on the 4th prox. → DATE 2025-07-04
    In an instant 3 instant soups were gone.
    """
    day = ordinal or d12
    plain = here.text("latin_month").lower() == "instant" and here.tokens.lowers[here.first] != "the"
    return Nth(day, Grain.DAY, Unit(Grain.MONTH, latin_month, NOW)) if 1 <= day <= 31 and not plain else None


@phrases("timex", "{written} of {core:the_day}")
def written_on(core: Calendar, here: Here) -> Calendar:
    """your letter of the 3rd

    Your letter of the 3rd came yesterday. → DATE 2025-06-03, DATE 2025-06-22
    Yours of the 19th is here. → DATE 2025-06-19
    Your draft of the 3rd reads well. → DATE 2025-06-03
    The letter of the 3rd battalion was read.
    """
    return core


@phrases("the_day", "the {d12}(st|nd|rd|th|d)")
def the_day(d12: int, here: Here) -> Calendar | None:
    """the 3rd, where no noun follows

    yours of the 3d → DATE 2025-06-03
    """
    noun = here.after().isalpha() and not (
        here.among("after_day", here.after()) or here.among("day_name", here.after()) or here.among("reading", here.after())
    )
    return Calendar(day=d12) if 1 <= d12 <= 31 and not (noun and not here.among("tense_word", here.after())) else None


@phrases("timex", "{daypart} of the {d12}(st|nd|rd|th)")
def part_of_day(daypart: Clock, d12: int, here: Here) -> At | None:
    """the morning of the 14th

    The morning of the 14th dawned grey. → TIME 2025-06-14TMO
    On the night of the 14th two ships were lost. → TIME 2025-06-14TNI
    the night of the 3rd division
    """
    noun = here.after().isalpha() and not (here.among("after_day", here.after()) or here.after().endswith("ed") or new_subject(here))
    return At(Calendar(day=d12), daypart) if 1 <= d12 <= 31 and not noun else None


@phrases("date", "the morrow")
def morrow() -> Unit:
    """the morrow: the day after the one last spoken of

    They met on 3 May. On the morrow they sailed. → DATE 2025-05-03, DATE 2025-05-04
    To-morrow being the 24th, I am at home to-day. → DATE 2025-06-24, DATE 2025-06-24, DATE 2025-06-23
    """
    return Unit(Grain.DAY, 1, RUNNING)
