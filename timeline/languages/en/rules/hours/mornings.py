"""What the parts of a day are called: early morning, the dead of night, the small hours."""

from timeline.expressions.meanings import Clock, Here, phrases


@phrases(
    "daypart",
    "{part} | the {part} | {half:halfway} {part} | the {half:halfway} {part} | {half:halfway}-{part} | {meal}",
    "{half:halfway} {part} hours | {half:halfway} in the {part} | the {half:halfway} hours of the {part}",
    "the {half:halfway} hours | {part} hours | the {half:halfway} {part} hours",
)
def daypart(here: Here, part: str = "", half: str = "", meal: str = "") -> Clock | None:
    """morning, early evening

    on Tuesday morning → TIME 2025-06-17TMO
    mid-afternoon yesterday → TIME 2025-06-22TAF MID
    """
    if not part and not meal:
        return Clock(part="MO", mod=half) if half == "START" else None
    return Clock(part=part or meal, mod=half)


@phrases("daypart", "first thing")
def first_thing(here: Here) -> Clock | None:
    """first thing tomorrow

    She will leave first thing on Friday. → TIME 2025-06-27TMO START
    The first thing tomorrow is the hull. → DATE 2025-06-24
    """
    return Clock(part="MO", mod="START") if not here.among("before_first_thing", here.before()) else None


@phrases("deep_part", "the (middle|dead|depth|depths) of (the)? {part} | late at {part} | first thing in the {part}", "the crack of dawn")
def deep_part(here: Here, part: str = "MO") -> Clock:
    """the middle of the night

    in the middle of the night → TIME 2025-06-23TNI MID
    late at night → TIME 2025-06-23TNI END
    They left at the crack of dawn. → TIME 2025-06-23TMO START
    """
    dawn = here.tokens.lowers[here.last - 1] == "dawn"
    return Clock(part=part, mod="START" if dawn else {"late": "END", "first": "START"}.get(here.tokens.lowers[here.first], "MID"))


@phrases("daypart", "{deep_part}")
def deep(deep_part: Clock) -> Clock:
    """the middle of the night, beside a date

    in the middle of the night of 5 June → TIME 2025-06-05TNI MID
    """
    return deep_part


@phrases(
    "deep_part",
    "the {half:halfway} hours of the {part} | the (pre-dawn|predawn) hours | the {half:halfway} {part} hours | the {half:halfway} hours",
)
def early_hours(here: Here, half: str = "START", part: str = "") -> Clock | None:
    """the early hours of the morning, of a day that is not told there

    in the early hours of the morning → TIME 2025-06-23TMO
    in the late evening hours → TIME 2025-06-23TEV
    They came during the early hours. → TIME 2025-06-23TMO
    It was quiet in the late hours of the strike.
    """
    bare = not part and (half != "START" or here.after() == "of")
    return None if bare else Clock(part=part or "MO", mod=half)


@phrases("daypart", "the (wee|small) hours | the (wee|small) hours of the? {part} | the wee small hours")
@phrases("deep_part", "the (wee|small) hours of the {part} | the (wee|small) hours")
def small_hours(part: str = "MO") -> Clock:
    """the small hours: of the day that begins

    in the small hours of Friday → TIME 2025-06-20TMO START
    They play through the wee hours of the morning. → TIME 2025-06-23TMO START
    They fought until the small hours. → TIME 2025-06-23TMO START
    """
    return Clock(part=part, mod="START" if part == "MO" else "END")


@phrases("halfway", "early | late | mid | mid- | earlier | later | late- | very early | early-")
def halfway(here: Here) -> str:
    """early, mid, late, of a part of the day

    early Thursday evening → TIME 2025-06-19TEV START
    """
    said = here.text().lower()
    return "MID" if "mid" in said else "START" if "early" in said or "earlier" in said else "END"


@phrases("timex", "(at|by|before|until|till|since|after) {core:first_light} | {core:first_light} of (dawn|day)")
def at_first_light(core: Clock) -> Clock:
    """at first light

    They left at first light. → TIME 2025-06-23TMO
    """
    return core


@phrases("first_light", "the? first light")
def first_light() -> Clock:
    """first light, of the morning

    by first light → TIME 2025-06-23TMO
    """
    return Clock(part="MO")


@phrases("timex", "{spending} {core:part_spent}")
def part_spent_there(core: Clock, here: Here) -> Clock | None:
    """spent the night in hospital: of the day told

    On Friday she fell. She spent the night in hospital. → DATE 2025-06-20, TIME 2025-06-20TNI
    They spent the night before the vote at home. They spend the night shift there.
    """
    return None if here.among("of_a_part", here.after()) or here.among("beside_a_night", here.after()) else core


@phrases("part_spent", "the {part}")
def part_spent(part: str) -> Clock:
    """the night, which somebody spends somewhere

    They spent the afternoon at the mill. → TIME 2025-06-23TAF
    """
    return Clock(part=part)
