"""Tense of what is planned, and of what nobody plans: agreed on Monday to, faces Rovers on Saturday, after losing to United."""

from timeline.expressions.meanings import Here, phrases

MOVED = 6  # tokens from what is moved to where it is moved
MEANT = 5  # tokens before "to" in which what is meant must stand, with its day between
ASKED = 7  # tokens before a verb in which a question begins


@phrases("tense", "to")
def meant_on_a_day(here: Here) -> str | None:
    """agreed on Monday to: what was meant lies ahead, with the day on which it was said between too

    They agreed on Monday to close the well on Friday. → DATE 2025-06-23, DATE 2025-06-27
    The miners voted last week to strike on Thursday. → DATE 2025-W25, DATE 2025-06-26
    The board voted on Monday 5 to 4 in favour and met on Friday. → DATE 2025-06-23, DATE 2025-06-20
    They drove on Monday to Sarn and left on Friday. → DATE 2025-06-23, DATE 2025-06-20
    """
    dates = ("weekday_word", "month", "unit", "part")
    day = any(here.among(name, here.before(1 + here.before().isdigit())) for name in dates)
    verbs = {here.before(back) for back in range(2, MEANT)} if day else set()
    return "future" if any(here.among(name, verb) for name in ("intending", "deciding") for verb in verbs) else None


@phrases("tense", "{facing} {rival:word} (on)? {day:weekday}")
def on_a_match_day(rival: str, day: int, here: Here) -> str | None:
    """faces Rovers on Saturday: what a team does next

    The team faces Sarn on Saturday. Sarn host Tarn on Sunday. → DATE 2025-06-28, DATE 2025-06-29
    The team faced Sarn on Saturday. Did Sarn host Tarn on Sunday? → DATE 2025-06-21, DATE 2025-06-22
    The firm faces uncertainty. On Saturday it lost a ship. → DATE 2025-06-21
    """
    asked = "did" in here.tokens.lowers[max(0, here.first - ASKED) : here.first]
    return None if asked or here.among("unscheduled", here.before()) else "future"


@phrases("tense", "after {unplanned}")
def after_undergoing(here: Here) -> str:
    """faces Rovers after losing to United: what nobody plans is over

    Sarn face Tarn on Sunday after losing to Vessa on Friday. → DATE 2025-06-29, DATE 2025-06-20
    It will close the mine in August after losing a case in January. → DATE 2025-08, DATE 2025-01
    She will retire after playing on Friday. → DATE 2025-06-27
    """
    return "past"


@phrases("leading", "{leading_word}")
def leading_it(leading_word: str) -> str:
    """since Monday, due on Friday: what stands right before a day tells its side

    It has been shut since Friday, and is due on Thursday. → DATE 2025-06-20, DATE 2025-06-26
    """
    return leading_word


@phrases("leading", "to")
def put_off_to(here: Here) -> str | None:
    """pushed several films to March: where something is moved to lies ahead

    They pushed several films to March. They moved the vote from May to October. → DATE 2026-03, DATE 2025-05, DATE 2025-10
    They pushed on to Sarn on Friday. From January to May they sold it. → DATE 2025-06-20, DATE 2025-01, DATE 2025-05
    """
    words = here.tokens.lowers[max(0, here.first - MOVED) : here.first]
    return "future" if any(here.among("putting_off", word) for word in words) and not {",", ".", ";"} & set(words) else None


@phrases("leading", "(expected|promised|awaited) (early|late|on|by|for)?")
def expected_on(here: Here) -> str | None:
    """expected Saturday, promised early Tuesday: still to come

    They never came and are now expected Saturday. Results were expected late Saturday. → DATE PRESENT_REF, DATE 2025-06-28, DATE 2025-06-28
    Shares fell, as expected on Friday. It grew faster than expected on Friday. → DATE 2025-06-20, DATE 2025-06-20
    The minister promised on Friday to act. → DATE 2025-06-20
    """
    promised = here.tokens.lowers[here.first] == "promised" and here.last - here.first > 1 and here.before() in ("had", "has")
    dated = here.among("weekday_word", here.after()) or here.after() in ("early", "late")
    acted = here.tokens.lowers[here.first] == "promised" and not dated
    compared = here.among("not_expected", here.before())
    return None if compared or promised or acted or here.tokens.lowers[here.last - 1] == "on" else "future"


@phrases("trailing", "{trailing_word}")
def beside_it(trailing_word: str) -> str:
    """Monday's raid, Monday works for me: what stands right behind a day tells its side

    The talks will follow Friday's raid. Friday works for me. → DATE 2025-06-20, DATE 2025-06-27
    The talks will follow on Friday. → DATE 2025-06-27
    """
    return trailing_word


@phrases("trailing", "'s {d}-{d} {result} | 's {d}–{d} {result}")
def own_result(here: Here) -> str:
    """Wednesday's 2-1 defeat: over, whatever will be

    He will miss a month after he fell in Wednesday's 2-1 defeat. → DURATION P1M, DATE 2025-06-18
    He will be out for Wednesday's match. → DATE 2025-06-25
    """
    return "past"


@phrases("tense", "(stops|ceases) {doing:word}")
def stops_doing(doing: str) -> str | None:
    """stops flying: told in the present of what is to come

    The ferry stops sailing on 30 September. → DATE 2025-09-30
    The bus stops beside the mill. It burned on 30 September. → DATE 2024-09-30
    """
    return "future" if doing.endswith("ing") else None
