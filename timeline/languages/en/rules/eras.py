"""Ages of history by their names, which tell no dates: the Middle Ages, prehistoric times; years before the present: 4500 BP."""

from timeline.expressions.meanings import Calendar, Here, Modified, Vague, phrases

PRESENT = 1950  # what "before the present" is counted from, where ages are measured


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
    named = here.following[:1].isupper() or here.after() == "-"
    return None if named or not here.among("before_age", here.before()) else Vague("PAST_REF")


@phrases("age_last", "last | great | little")
def age_last() -> int:
    """last, of an ice age

    during the last ice age → DATE PAST_REF
    """
    return 1


@phrases(
    "date",
    "{number} (years|yr|yrs|cal)? (bp|b.p.) | {number} cal (years|yr|yrs) (bp|b.p.) | {number} (years|yr|yrs) cal (bp|b.p.)",
    "{ka:number} (ka|kya|kyr|ky) (bp|b.p.|ago)? | {mya:number} (ma|myr|my) (bp|b.p.|ago) | {mya:number} mya",
    "{number} (radiocarbon|calendar) years (bp|b.p.) | {number} years before (the)? present",
    "{ka:number} (±|+/-|+-) {within:number} (ka|kya|kyr|ky) (bp|b.p.|ago)?",
    "{number} (±|+/-|+-) {within:d} (years|yr|yrs|cal)? (bp|b.p.) | {number} (±|+/-|+-) {within:d} cal (yr|yrs|years) (bp|b.p.)",
)
def before_present(here: Here, number: float = 0, ka: float = 0, mya: float = 0) -> Calendar | None:
    """4500 BP, 11.7 ka, 66 Mya: counted back from 1950

    The hearth dates to 4500 BP, the shells to 8,200 cal yr BP. → DATE BC2551, DATE BC6251
    A sample gave 3210±40 BP. → DATE BC1261
    The ice left 12 ka ago; the lizard lived 66 Mya. → DATE BC10051, DATE BC65998051
    The oil rose from 66 to 72. BP sold it. In 2007 BP set a minimum, and for $7bn BP sold its stake. → DATE 2007
    """
    count = number or ka * 1000 or mya * 1000000
    bare = "number" in here.slots and here.last == here.slots["number"].last + 1
    if bare and not (_ended(here) and here.text("number")[-1].isdecimal()):
        return None  # the firm
    short = (
        "ka" in here.slots
        and here.last == (here.slots.get("within") or here.slots["ka"]).last + 1
        and here.tokens.texts[here.last - 1] not in ("ka", "kya")
    )
    return Calendar(year=PRESENT - int(count)) if count >= 100 and not short else None


def _ended(here: Here) -> bool:
    """Whether a clause ends here, or another time follows, as behind no subject of a verb."""
    return not here.after().isalpha() or here.among("after_a_year", here.after())


@phrases("date", "(c|ca).? {of:measured_age} | circa {of:measured_age}")
def about_before_present(of: Calendar) -> Modified:
    """c. 4500 BP

    It was lit c. 4500 BP. → DATE BC2551 APPROX
    """
    return Modified("APPROX", of)


@phrases("measured_age", "{number} (bp|b.p.) | {number} (years|yr|yrs|cal) (bp|b.p.)")
def measured_age(number: float) -> Calendar | None:
    """4500 BP, behind "c."

    ca. 10,000 years BP → DATE BC8051
    """
    return Calendar(year=PRESENT - int(number)) if number >= 100 else None
