"""What looks like time and is not: names of papers, people, firms, streets and days."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import clause_ends, opens_clause, past_form, settled, valid
from timeline.when import Grain


@phrases("shield", "how (many|much) {units} | how (many|much) more {units} | how (many|much) {whole_word} {units}")
def how_many() -> bool:
    """how many days: a question, and no amount

    How many days are left? How many more hours must they work?
    """
    return True


@phrases("shield", "{name}")
def name(name: str, here: Here) -> bool | None:
    """Sunday Times

    She reads the Sunday Times.
    Figures that come out today show it. → DATE 2025-06-23
    What today's youth thinks of today's world is not told.
    A day trip costs £9. A two-day trip costs £40. → DURATION P2D
    """
    counted = here.before() == "-" and here.touches_before()
    return None if counted or (here.tokens.texts[here.first] == "today" and here.tokens.lowers[here.first + 1] != "'") else True


@phrases("shield", "{season} , {state:word}")
def town(state: str, here: Here) -> bool | None:
    """Spring, TX

    The plant is in Spring, TX 77388.
    In spring, TV sales fell. → DATE 2025-SP
    """
    return True if len(state) == 2 and state.isupper() and here.text()[0].isupper() and here.after().isdecimal() else None


@phrases("shield", "(at|until|till|to) the last minute")
def just_in_time(here: Here) -> bool | None:
    """at the last minute: just in time

    They left it to the last minute. He scored in the last minute. → DURATION PT1M
    """
    return None if here.after() == "of" else True


@phrases("shield", "bloody {weekday} | black (sunday|monday|tuesday|wednesday|thursday|saturday)")
def day_of_a_name(here: Here) -> bool | None:
    """Black Thursday, the name of what happened on one

    He lost everything on Black Thursday. They marched on Bloody Sunday.
    """
    return True if all(word[0].isupper() for word in here.tokens.texts[here.first : here.last]) else None


@phrases("shield", "{title:person_title}.? {month} | {title:person_title}.? {given:word}? {season} | {title:person_title}.? {weekday}")
def person(here: Here, title: str) -> bool | None:
    """Dr. Winter

    Dr. Winter and Mrs. May met. Mr. Friday left. Prof. May Winter spoke.
    """
    capital = all(here.tokens.texts[at][0].isupper() for at in (here.first, here.last - 1))
    return True if capital and ("given" not in here.slots or here.text("given")[0].isupper()) else None


@phrases("shield", "{opening:quote} {title:quoted_title} {closing:quote}")
def in_quotes(here: Here) -> bool | None:
    """a title between quotation marks: "Yesterday", "The Day After Tomorrow"

    They sang "Yesterday" twice. The film "Groundhog Day" is funny.
    "yesterday" → DATE 2025-06-22
    """
    first, last = here.first + 1, here.last - 1
    words = here.tokens.texts[first:last]
    return True if all(word[0].isupper() for word in words if word.isalpha()) and not here.casual else None


@phrases("quoted_title", "{day_name} | the day (after|before) {day_name} | {season} | {holiday} | {spoken_year}")
def quoted_title() -> bool:
    """what is often the name of a song or film

    They watched "The Day After Tomorrow".
    """
    return True


@phrases("shield", "{scripture} {d12}:{m:d12} | {scripture} {d3}:{m:d12} | {book:d1} {scripture} {d12}:{m:d12}")
def verse(here: Here) -> bool | None:
    """John 3:16

    John 3:16 was read. They read 2 Kings 4:12.
    """
    return True if here.tokens.texts[here.slots["scripture"].first][0].isupper() else None


@phrases("shield", "{ordinal} (-)? quarter of (the|a|their|this|that|its|his|our) {played}")
def quarter_played(ordinal: int) -> bool:
    """the fourth quarter of the match

    They lost the fourth quarter of the match. The first quarter of the game was dull.
    """
    return True


@phrases(
    "shield",
    "{d4} {street:word} (street|road|avenue|st|ave|rd|boulevard|blvd|drive|dr|lane|way|court|plaza|square)",
    "{d4} (north|south|east|west|n|s|e|w).? {street:word}",
)
def street_number(here: Here, street: str) -> bool | None:
    """1900 Main Street

    at 1900 Main Street
    In the 1960s Mona lived here. → DATE 196
    """
    return True if street[0].isupper() and here.tokens.spaced[here.first + 1] else None  # "in the 1960s Britain" names a decade


@phrases(
    "shield",
    "{season} {street_word} | {month} {street_word} | {d12} {month} {street_word} | {weekday} {street_word}",
)
def street_named(here: Here) -> bool | None:
    """March Street

    They live at 12 March Street. Winter Road is closed.
    """
    return True if here.tokens.texts[here.last - 1][0].isupper() else None


@phrases(
    "street_word", "street | road | avenue | boulevard | drive | lane | square | court | close | terrace | crescent | hill | park | bridge"
)
def street_word() -> bool:
    """street, with a name before

    They live in May Terrace.
    """
    return True


@phrases(
    "shield",
    "may (i|he|she|it|they|we|you|be|have|not|well|also|god|the) | march (on|against|through|for|to|past)",
    "second (hand|only|to|guess|rate|in|behind) | (will|should|can|to|not|then|who|that|could|would) (march|fall|spring)",
)
def verbs(here: Here) -> bool | None:
    """may I, march on

    May I help you march on?
    They want to march. It lasts to March. By May the well was dry. → DATE 2025-03, DATE 2025-05
    It was moved to March 9. They sold it that spring. → DATE 2026-03-09, DATE 2026-SP
    They fled in May, and that fall they rose. Leaves that fall rot. → DATE 2025-05, DATE 2025-FA
    Joe was eleven that fall. They left that fall. These are the leaves that fall. → DATE 2025-FA, DATE 2025-FA
    """
    if here.text().lower() in ("thatspring", "thatfall") and _of_the_year(here):
        return None
    if here.tokens.lowers[here.last - 1] == "march" and here.tokens.texts[here.last - 1] == "March" and here.after().isdecimal():
        return None
    if here.tokens.texts[here.first : here.last] == ["that", "March"]:
        return None
    if here.tokens.texts[here.first : here.last] == ["to", "March"] and (clause_ends(here) or here.after() in ("or", "in")):
        return None
    month = here.tokens.texts[here.first][0].isupper() and here.tokens.lowers[here.first] in ("may", "march")
    dated = here.before().isdecimal() or here.among("ordinal_ending", here.before()) or here.among("before_month", here.before())
    return None if month and (dated or here.before() == "by") else True


def _of_the_year(here: Here) -> bool:
    """Whether "that spring" is a season: behind a preposition, at the head of a clause or at its end."""
    clause = opens_clause(here) and here.among("clause_start", here.after())
    led = past_form(here, here.before()) or here.among("teens", here.before())
    ends = here.before() == "spent" or (settled(here) and (led or here.text().lower() == "thatspring"))
    return here.first == 0 or clause or ends or here.among("before_that", here.before())


@phrases("shield", "{near} {unit}")
def programme(here: Here) -> bool | None:
    """This Week, a programme: with two capitals between quotation marks, or inside a sentence

    They met on This Week. The show is called "This Week".
    She spoke first, on "THIS WEEK WITH MONA TARN", and sang.
    "This week is short." → DATE 2025-W26
    """
    words = [here.tokens.texts[at] for at in (here.first, here.last - 1)]
    loud = all(word.isupper() for word in words) and not any(word.islower() for word in here.tokens.texts)  # "SEE YOU THIS WEEK"
    capitals = all(word[0].isupper() for word in words) and not loud
    return True if capitals and (here.before() in ('"', "“", "'") or here.before().isalpha()) else None


@phrases("shield", "{every} {star:word}")
def every_sun(star: str, here: Here) -> bool | None:
    """every sun, with a small letter

    You come with the rise of every sun.
    """
    return True if star == "sun" and not here.casual else None


@phrases("shield", "(not|never|t) {done:word} overnight | (not|never|t) be {done:word} overnight")
def at_once(done: str) -> bool:
    """do not happen overnight: not at once

    Revolutions do not happen overnight. The bridge won't be built overnight.
    They did not sail; they stayed overnight. → TIME 2025-06-23TNI
    """
    return True


@phrases("shield", "(one|a) {unit} to the next")
def from_one_to_the_next(unit: Grain) -> bool:
    """from one day to the next: suddenly, or ever again

    Nobody knows from one day to the next who rules.
    """
    return True


@phrases("shield", "nye")
def called_nye(here: Here) -> bool | None:
    """Nye, who is no New Year's Eve

    Bevan and Nye spoke. They met on NYE. → DATE 2024-12-31
    """
    return True if here.text() == "Nye" else None


@phrases("shield", "24/7")
def at_all_hours(here: Here) -> bool | None:
    """24/7, which is no day of July

    They do the right thing - 24/7.
    """
    return None if here.casual or here.before() in ("on", "by", "until") else True


@phrases("shield", "9/11 | 9-11 | 11/9 | 7/7")
def names_of_days(here: Here) -> bool | None:
    """9/11, which names an event by a date and is read as one only by those who ask for it

    The 9/11 report came out.
    """
    return True if here.after().isalpha() and here.before() not in ("on", "since", "after", "before") else None


@phrases("shield", "(september|sept|sep).? (11|11th) {named_by_day} | (11|11th) september {named_by_day}")
def names_of_september(named_by_day: str) -> bool:
    """the September 11 attacks, which are of 2001 whatever year it is

    He met a September 11 hijacker. The Sept. 11 Commission, set up in 2002, reported. → DATE 2002
    """
    return True


@phrases("shield", "(called|named|dubbed|titled|entitled|codenamed) {what:word} {d4}")
def named_with_a_year(what: str, d4: int, here: Here) -> bool | None:
    """a venture called Meridian 2000, whose number is part of its name

    They founded a venture called Meridian 2000.
    The act, dubbed draconian in 1998, was repealed. → DATE 1998
    The team was named champion 2004. → DATE 2004
    """
    return True if what[0].isupper() and what.lower() not in here.tables["month"] else None


@phrases(
    "shield",
    "{month} {d12} ,? {d4} | {d12} {month} {d4} | {month} {d12} - {last:d12} ,? {d4} | {d12} - {last:d12} {month} {d4}",
    "{d4}-{m:d2}-{d12} | {m:d12}/{d12}/{d4}",
)
def no_such_day(d12: int, d4: int, here: Here, month: int = 0, m: int = 0) -> bool | None:
    """30 February 2022: no date at all

    February 30, 2022
    """
    there = valid(d4, month or m, here.first_of("last") or d12) or (not month and valid(d4, d12, m))
    return True if 1000 <= d4 <= 2200 and not there else None


@phrases("shield", "{d12}(/){d12} {measure} | {d12} - {d12}(/){d12} {measure} | {d12}-{d12}(/){d12} {measure}")
def measured() -> bool:
    """3/4 cup

    Add 3/4 cup of milk. Take oil (1 - 3/4 cups) and 1/2 teaspoon of salt.
    """
    return True


@phrases("shield", "minutes (,|:) {what:word}")
def taken(what: str, here: Here) -> bool | None:
    """Minutes, allotment committee: what was written down

    Minutes, allotment committee. Minutes, not hours, passed. → DURATION PTXM, DURATION PTXH
    """
    return True if here.first == 0 and not here.among("after_minutes", what) else None
