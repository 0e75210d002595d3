"""Days beside one that soldiers, brokers and launch crews call D or T: D+2, D-Day plus 3, T+2, T-minus 10 days."""

from timeline.expressions.meanings import Amount, Counted, Grain, Here, phrases

NEAR = 12  # tokens


@phrases("timex", "{core:from_d_day} | (at|on|by|until|since|from) {core:from_zero}")
def beside_d_day(core: Counted) -> Counted:
    """D+2, D-Day plus 3

    On D+2 they were ashore. → DATE XXXX-XX-XX
    The landings began on 6 June 1944. By D-Day plus 3 they met. → DATE 1944-06-06, DATE 1944-06-09
    The vitamin D+2 pills are new.
    """
    return core


@phrases(
    "from_d_day",
    "d (-)? day (plus|minus|+|-) {n:d12} | d (-)? day (plus|minus|+|-) {n:digit_word}",
    "d (plus|minus|+) {n:d12} | d (plus|minus) {n:digit_word}",
)
def from_d_day(n: int, here: Here) -> Counted | None:
    """D+2, D plus five

    By D plus five they met. → DATE XXXX-XX-XX
    Grade D+2 wool.
    """
    words = here.tokens.lowers[here.first : here.last]
    told = "day" in words or here.before() in ("", ",", "(", ":") or _led(here) or _again(here)
    return Counted(-n if "minus" in words or words[-2] == "-" else n, base=0, kind="d-day") if told and here.text()[0] == "D" else None


def _led(here: Here) -> bool:
    return here.among("leading_number", here.before()) or here.before() == "to"


def _again(here: Here) -> bool:
    """Whether another such day was told before it: "on D+1, D+2 and D+4"."""
    lowers, letter = here.tokens.lowers, here.tokens.lowers[here.first]
    told = any(lowers[at : at + 2] == [letter, "+"] for at in range(here.first))
    return told and (here.before() == "," or here.among("clause_joint", here.before()) or here.before() == "or")


@phrases("from_zero", "day +{d12} | day -{d12} | day (plus|minus) {d12}")
def from_zero(d12: int, here: Here) -> Counted:
    """day +5, of a transplant

    On day +5 he ate. → DATE XXXX-XX-XX
    On day - 5 boats sank.
    """
    return Counted(d12 if here.tokens.lowers[here.first + 1] in ("+", "plus") else -d12, base=0, kind="transplant")


@phrases("timex", "t(+){n:d12} | t (plus|+) {n:d12} days? | t (-)? (minus|-) {amount} | t (plus|+) {n:d12}")
def beside_t(here: Here, n: int = 0, amount: Amount | None = None) -> Counted | Amount | None:
    """T+2, in working days where trades settle; T-minus 10 days, before something that is told, else how long is left

    The trade was made on Thursday and settles on T+2. → DATE 2025-06-19, DATE 2025-06-23
    Launch is set for 10 July. At T-minus 3 days the tanks are filled. → DATE 2025-07-10, DATE 2025-07-07
    It is T-minus 10 days to launch. → DURATION P10D
    The T+2 cells grew.
    """
    if here.text()[0] != "T" or here.before() in ("the", "a", "an"):
        return None
    if amount is not None:
        back = _led(here) and here.after() not in ("to", "until", "till")
        count, grain = amount.parts[0]
        whole = back and grain in (Grain.DAY, Grain.WEEK) and count > 0
        return Counted(-int(count), base=0, unit=grain, kind="launch") if whole else amount
    near = here.tokens.lowers[max(0, here.first - NEAR) : here.last + NEAR]
    settling = any(here.among("settling", word) for word in near)
    led = _led(here) or _again(here) or here.among("settling", here.before()) or (settling and here.before() == "is")
    return Counted(n, base=0, kind="launch", working=settling) if led else None
