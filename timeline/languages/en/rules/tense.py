"""Tense, and where it takes more than one word to tell: the leaders meet Monday, a vote to be held on Sunday."""

from timeline.expressions.meanings import Here, phrases

BESIDE = 4  # tokens in which what is compared must follow


@phrases("tense", "{tense_word}")
def simple(tense_word: str) -> str:
    """came, will

    On Friday he came. → DATE 2025-06-20
    On Friday he will come. → DATE 2025-06-27
    """
    return tense_word


@phrases("tense", "{scheduled}")
def scheduled(here: Here) -> str | None:
    """the leaders meet: what many do on a day that is named is planned

    The ministers meet Friday. → DATE 2025-06-27
    The ministers did not meet Friday. → DATE 2025-06-20
    They failed to meet on Friday. → DATE 2025-06-20
    """
    return None if here.among("unscheduled", here.before()) else "future"


@phrases("tense", "{leaving}")
def on_a_day(here: Here) -> str | None:
    """she returns Friday: planned, where the day stands right beside the verb

    She returns Friday. He came then and leaves on Friday. → DATE 2025-06-27
    The returns on Friday were good. → DATE 2025-06-20
    """
    day = here.after(2) if here.after() == "on" else here.after()
    return "future" if day in here.tables["weekday_word"] and not here.among("unscheduled", here.before()) else None


@phrases("tense", "comes | come")
def comes_before(here: Here) -> str | None:
    """comes two days before, ahead of: what it comes before lies ahead

    The attack comes days before Friday's vote. → DURATION PXD, DATE 2025-06-27
    The attack comes after Friday's vote. → DATE 2025-06-20
    """
    soon = here.tokens.lowers[here.last : here.last + BESIDE]
    return "future" if "before" in soon or "ahead" in soon else None


@phrases("tense", "to be")
def to_be(here: Here) -> str | None:
    """a vote to be held: what is to be lies ahead, save where that is only how it seems

    The vote, to be held on Friday, is free. → DATE 2025-06-27
    Two boats are known to be lost since Friday. → DATE 2025-06-20
    He refused to be moved on Friday. → DATE 2025-06-20
    """
    return None if here.before().endswith("ed") or here.among("seeming", here.before()) else "future"
