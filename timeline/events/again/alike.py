"""Whether two phrases can name the same one."""

from __future__ import annotations

from timeline.events.wordnet import wordnet


def one_name(a: str, b: str) -> bool:
    """Whether two names can be the same: equal, or one part of the other ("Iran" and "Iran’s three main nuclear sites").

    >>> one_name("Aas", "Elin Aas"), one_name("Elin Aas", "Aas’s father")
    (True, False)
    """
    if _person_of(a) != _person_of(b):
        return False
    left, right = (set(name.replace("’s", "").replace("'s", "").lower().split()) - {"the", "of", "and"} for name in (a, b))
    return bool(left) and bool(right) and (left <= right or right <= left)


def _person_of(name: str) -> str:
    """Who somebody is to somebody else: "father" of "Aas’s father"; "" for who has a name, and for things."""
    owner, _, owned = name.replace("'s ", "’s ").partition("’s ")
    person = owned and wordnet().noun_class(owned.split()[-1].lower()) == "person"
    return owned.split()[-1].lower() if owner and person else ""


def overlap(a: str, b: str) -> bool:
    """Whether two phrases share a name or their last word; "Vessa Bank" and "Tarn Bank" share neither."""
    left, right = a.split(), b.split()
    last = left[-1:] == right[-1:]
    if last and min(len(left), len(right)) > 1 and all(word[:1].isupper() for word in left + right):
        return left[0] == right[0] or wordnet().noun_class(left[-1].lower()) == ""
    return last or bool(_capitals(a) & _capitals(b))


def rivals(mine: list[str], theirs: list[str], *, named_only: bool) -> bool:
    """Whether two fillers of a role exclude each other: names, or descriptions, with nothing in common."""
    if not mine or not theirs or any(one_name(x, y) or overlap(x, y) for x in mine for y in theirs):
        return False
    first, second = (any(named(name) for name in names) for names in (mine, theirs))
    return first == second and (first or not named_only)


def named(phrase: str) -> bool:
    """Whether a phrase holds a name."""
    return bool(_capitals(phrase))


def _capitals(phrase: str) -> set[str]:
    """Its words that are written as names; an article that began a sentence is none."""
    return {word for word in phrase.split() if word[:1].isupper() and word not in ("The", "A", "An")}
