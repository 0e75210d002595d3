"""Holidays by their names: Christmas, Thanksgiving 1998, Easter next year; not the people who are called so."""

from timeline.expressions.meanings import NOW, OWN, Grain, Here, Meaning, Which, phrases
from timeline.languages.en.words import clause_ends, holiday_at_home


@phrases(
    "date",
    "{holiday} | the {holiday} | the {holiday} of {year} | {holiday} day | {holiday} ,? {year} | {holiday} ,? (in)? {full_year}",
    "{holiday} of {full_year}",
    "{holiday} of {year} | {holiday} {which:year_word} | {holiday} (in|of) {which:year_word} | {holiday} in {on:amount}",
    "{which:year_word} {holiday} | {which:year_word}'s {holiday}",
)
def holiday(holiday: str, here: Here, year: int | None = None, full_year: int | None = None, which: int | None = None) -> Meaning | None:
    """Christmas, Thanksgiving 1998

    It will close on Christmas Day. → DATE 2025-12-25
    on Easter 2024 → DATE 2024-03-31
    They spoke to Mona Ramadan, who trains them. During Ramadan they rest. → DATE 2025-03-01
    It closes on Christmas Eve at 11 p.m. → DATE 2025-12-24, TIME 2025-12-24T23:00
    It opens on Jamhuri Day. → DATE 2025-12-12
    They met on National Day.
    """
    on = here.first_of("on")
    if _inside_name(here) or here.after() == "eve":
        return None
    common = here.among("common", here.text("holiday").lower()) and here.text("holiday")[0].islower()
    if (common or here.text("holiday").endswith("twelfth")) and not here.casual:
        return None
    found = holiday_at_home(here, holiday, "holiday", year if year is not None else full_year)
    if holiday == OWN and (found.key == OWN or here.after() in ("of", "for") or (here.text("holiday").islower() and not here.casual)):
        return None
    if on is not None:
        count, grain = on.parts[0]
        return Which(found, int(count), NOW, rounds=True) if here.casual and grain is Grain.YEAR and count > 0 else None
    return found if which is None else Which(found, which, NOW, rounds=True)


def _inside_name(here: Here) -> bool:
    """Whether it is one word of a person's name: "Amal Ramadan Nasser", "Mona Ramadan said"."""
    if here.casual or here.before() in ("happy", "merry") or here.last - here.first > 1 or not here.first:
        return False
    before, after = here.preceding, here.following
    surname = here.among("surname", here.text().lower()) and here.text()[0].isupper() and not here.among("before_feast", before.lower())
    if surname and before[0].isupper() and not before.isupper() and (clause_ends(here) or after in ("said", "who")):
        return True
    return all(word[:1].isupper() and len(word) > 1 for word in (before, after))
