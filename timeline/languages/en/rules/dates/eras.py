"""Ages of history by their names, some of which a table dates: the Middle Ages, World War II; years before the present: 4500 BP."""

from timeline.expressions.meanings import Age, Calendar, Here, Modified, Vague, phrases

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


@phrases("timex", "the {age_dated} ({age_word}|{age_word}s) | the {early} {age_dated} {age_word} | {age_dated} times")
def dated_age(age_dated: str, here: Here) -> Age | None:
    """the Victorian era, which a table dates

    Coal was king in the Victorian era. → DATE PAST_REF
    Tea was dear in Tudor times and under the Qing dynasty. → DATE PAST_REF, DATE PAST_REF
    They like the Victorian Era Museum.
    """
    named = here.following[:1].isupper() or here.after() == "-"
    return None if named or not here.among("before_age", here.before()) else Age(age_dated)


@phrases("timex", "the? {war}")
def war(war: str, here: Here) -> Age | None:
    """World War II, where something happened during or after it, and not where somebody fought in it

    He served during World War II. → DATE PAST_REF
    Since the Cold War it has stood empty, as before the First World War. → DATE PAST_REF, DATE PAST_REF
    He fought in World War II. They wrote about the Cold War. After World War II veterans came home, she left.
    """
    told = here.among("during_a_war", here.before()) or (here.before() == "to" and here.before(2) == "prior")
    return Age(war, event=True) if told and _alone(here) else None


@phrases("timex", "the (very)? {end_of_a_war} of the? {war}")
def end_of_war(end_of_a_war: int, war: str, here: Here) -> Age | None:
    """the outbreak of the Korean War

    The mill closed at the outbreak of the Korean War. → DATE 1950-06
    It grew until the end of World War II, and shrank after the end of the Cold War. → DATE 1945, DATE 19
    They want the end of the Cold War to be told.
    The mill closed during the Korean War, police said on Friday. → DATE 2025-06-20
    """
    told = here.among("before_age", here.before()) or here.among("during_a_war", here.before()) or here.before() == "at"
    return Age(war, end_of_a_war, event=True) if told and _alone(here) else None


def _alone(here: Here) -> bool:
    """Whether no noun follows that it is only the name of: "World War II veterans"."""
    return not here.after() or here.among("after_a_war", here.after())


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
