"""Ages of history by their names: the Middle Ages, the colonial era, prehistoric times. They name no dates of their own."""

from timeline.expressions.meanings import Here, Vague, phrases


@phrases(
    "timex",
    "the {age_name} | the {early} {age_name} | the {age_of} ({age_word}|{age_word}s) | the {early} {age_of} {age_word}",
    "{age_of} times | the {last:age_last} {age_name} | {age_alone}",
)
def age(here: Here) -> Vague | None:
    """the Middle Ages, the colonial era

    Bread was taxed in the Middle Ages and in the colonial era. → DATE PAST_REF, DATE PAST_REF
    The isles were shaped during the last ice age; fishing goes back to prehistoric times. → DATE PAST_REF, DATE PAST_REF
    The Roman road is straight, and they like the Renaissance Fair. It was bombed back into the Stone Age.
    """
    following = here.tokens.texts[here.last] if here.last < len(here.tokens) else ""
    named = following[:1].isupper() or here.after() == "-"
    return None if named or not here.among("before_age", here.before()) else Vague("PAST_REF")


@phrases("age_last", "last | great | little")
def age_last() -> int:
    """last, of an ice age

    during the last ice age → DATE PAST_REF
    """
    return 1
