"""The present tense of what is to come: on Friday I hand in my keys, it ships on the 5th, moved that it be cut by Friday."""

from itertools import pairwise

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import past_form

FAR = 14  # tokens behind the verb in which the day must follow, on which something takes place
SOON, BACK = 6, 3  # tokens behind and before the verb in which its day is told
ASKED = 12  # tokens before "be" in which it is asked for


@phrases("tense", "(i|we|you|they) {verb:word} | (i|we|you|they) (also|then|next|now|all|only|both) {verb:word}")
def somebody_does(verb: str, here: Here) -> str | None:
    """we vote on Wednesday: what people do in the present on a day that is named is planned

    On Friday I hand in my keys. When you start work on Tuesday, look hard. → DATE 2025-06-27, DATE 2025-06-24
    We vote on the 30th. Tuesday we cross to the isle. → DATE 2025-06-30, DATE 2025-06-24
    I think on Friday it rained. We put it there on Friday. They came on Friday. → DATE 2025-06-20, DATE 2025-06-20, DATE 2025-06-20
    Did you start on Friday? They only hid on Friday. → DATE 2025-06-20, DATE 2025-06-20
    """
    if not _plain(here, verb) or _hangs(here):
        return None
    led = (here.first == 1 or here.before(2) in ("on", "by", "from", "until")) and here.among("weekday_word", here.before())
    return "future" if _day_soon(here) or led else None


@phrases("tense", "(he|she|it) {verb:word} | (he|she|it) (also|then|next|now|only) {verb:word}")
def one_does(verb: str, here: Here) -> str | None:
    """she rides again on Wednesday

    She rides again on Wednesday, and he keeps his place on Thursday. → DATE 2025-06-25, DATE 2025-06-26
    She says on Wednesday it rained. It was lost on Wednesday. → DATE 2025-06-18, DATE 2025-06-18
    """
    plain = verb.removesuffix("s")
    told = verb.endswith("s") and not verb.endswith("ss") and _plain(here, plain) and not here.among("telling_now", verb)
    return "future" if told and not _hangs(here) and _day_soon(here) and not here.alone("tense_word", verb) else None


@phrases("tense", "(and|then) {going} | (and|then) {going} (home|back|again|out|off|away|on)")
def and_goes(here: Here) -> str | None:
    """we came yesterday and leave on Friday: told beside what is over

    I came back yesterday and leave again on Friday. We arrived on Sunday and go home on Wednesday. → DATE 2025-06-27, DATE 2025-06-25
    They told us on Friday to come and leave on Saturday. He did not come and go on Friday. → DATE 2025-06-20
    """
    words = here.tokens.lowers[max(0, here.first - ASKED) : here.first]
    hangs = "to" in words or any(here.among("modal", word) or word in ("did", "t", "let", "made") for word in words)
    return "future" if not hangs and _day_soon(here) and not here.among("unmarked", here.tokens.lowers[here.first + 1]) else None


@phrases("tense", "not {done:word}")
def not_done_by(done: str, here: Here) -> str | None:
    """a prize not claimed by 31 August: what is to be done by then

    A prize not claimed by 31 August goes to another. → DATE 2025-08-31
    They had not come by Friday. → DATE 2025-06-20
    """
    bare = done.endswith("ed") and here.after() == "by" and not here.alone("tense_word", here.before())
    return "future" if bare and (here.after(2).isdecimal() or here.among("month", here.after(2))) else None


@phrases("tense", "(i|we|they) {unmarked}")
def shut_and_will(here: Here) -> str | None:
    """we shut on Saturday and will be back: a verb whose past is the plain form, told together with what will be

    We shut at 3 p.m. on Saturday and will be back on Tuesday. → DATE 2025-06-28
    We shut on Saturday and sold the boat. → DATE 2025-06-21
    """
    behind = here.tokens.lowers[here.last :]
    return "future" if ("and", "will") in pairwise(behind) and _planned(here) else None


@phrases("tense", "(was|were) (going|coming|flying|leaving|meeting|seeing|starting|playing)")
def was_coming(here: Here) -> str | None:
    """you were coming in on Monday, but: what was planned and will not be

    You were coming in on Friday, but the doctor is away. → DATE 2025-06-27
    They were coming home on Friday when it rained. → DATE 2025-06-20
    """
    soon = here.tokens.lowers[here.last : here.last + ASKED]
    day = next((at for at, word in enumerate(soon) if here.among("weekday_word", word)), -1)
    return "future" if day >= 0 and "but" in soon[day + 1 : day + 1 + BACK] else None


def _plain(here: Here, verb: str) -> bool:
    """Whether a word may be the plain form of a verb of doing."""
    known = bool(here.alone("tense_word", verb)) or any(here.among(name, verb) for name in ("stative", "unmarked"))
    ending = verb.endswith(("ed", "ly", "ing"))
    return verb.islower() and not (known or ending or past_form(here, verb)) and len(verb) > 1


def _hangs(here: Here) -> bool:
    """Whether it hangs on a verb before it, or is of a clause that only tells of something."""
    return here.before() in ("did", "that", "which", "who") or bool(here.alone("tense_word", here.before()))


def _day_soon(here: Here) -> bool:
    """Whether a weekday or a day by its number follows soon."""
    return any(here.among("weekday_word", here.after(on)) or _numbered(here, on) for on in range(1, SOON))


def _numbered(here: Here, on: int) -> bool:
    """Whether "the 30th" stands so many tokens behind."""
    return here.after(on) == "the" and here.after(on + 1).isdecimal() and here.among("ordinal_ending", here.after(on + 2))


@phrases("tense", "{leaving} | {leaving} (up|out|off|in|back|over|down|dark|home)")
def something_does(here: Here) -> str | None:
    """it ships on the 5th: planned, where a day by its number stands right beside the verb

    It ships on the 30th. The video goes up Wednesday. → DATE 2025-06-30, DATE 2025-06-25
    The ship lands, on the 5th, were lost. → DATE 2025-06-05
    """
    if here.among("unscheduled", here.before()):
        return None
    on = 1 + (here.after() == "on")
    more = here.last - here.first > 1 and here.among("weekday_word", here.after(on))
    dated = here.after() == "on" and here.among("month", here.after(2))  # "returns on Dec. 26"
    return "future" if more or dated or _numbered(here, on) else None


@phrases(
    "tense",
    "{taking_place} | {taking_place_aloud}",
    "{several:word} {taking_place_all} | {several:word} {taking_place_all_aloud}",
)
def takes_place(here: Here, several: str = "") -> str | None:
    """the court sits again at ten on Monday, slovaks vote on Saturday: planned, where its day follows in the clause

    The mill closes for good on Wednesday. The sheet goes back on show on Friday. → DATE 2025-06-25, DATE 2025-06-27
    Polls end at 7 a.m. on Thursday. Divers come back in early July. → TIME 2025-06-26T07:00, DATE 2025-06-26, DATE 2025-07
    I think the supplier sends my man on Wednesday. The bus leaves Mill Road at 6.30pm on Friday. → DATE 2025-06-25, DATE 2025-06-27
    The fall comes after a rise on Friday. A woman holds a sign on Friday. Rebels move on the town on Friday. → DATE 2025-06-20
    """
    if not (here.settings.aloud or _by_the_hour(here)) and {"taking_place_aloud", "taking_place_all_aloud"} & here.slots.keys():
        return None
    led = "did" if several and "did" in here.tokens.lowers[max(0, here.first - BACK) : here.first] else several or here.before()
    hung = here.among("unscheduled", led) or bool(here.alone("tense_word", led))
    plural = not several or (several.endswith("s") and len(several) > BACK and not several.endswith(("ss", "us", "is")))
    return "future" if plural and not hung and _planned(here) else None


@phrases("tense", "{taking_place_all_aloud}")
def they_go(here: Here) -> str | None:
    """envoys recalled on Friday return Wednesday: planned, where a weekday stands right behind it

    Envoys recalled Friday return Wednesday. Men from the Group of 77 leave Sunday. → DATE 2025-06-20, DATE 2025-06-25, DATE 2025-06-29
    Their return Wednesday was a surprise. Did envoys return Wednesday? → DATE 2025-06-18, DATE 2025-06-18
    """
    before = here.before()
    many = before.isdecimal() or here.among("weekday_word", before) or (before.endswith("s") and len(before) > BACK and before != "this")
    asked = "did" in here.tokens.lowers[max(0, here.first - BACK) : here.first]
    return "future" if many and not asked and here.among("weekday_word", here.after()) and not here.among("unscheduled", before) else None


def _planned(here: Here) -> bool:
    """Whether a day or month follows before the clause ends."""
    for on in range(1, FAR):
        if here.among("clause_breaks", here.after(on)) and not (here.after(on) in (".", ":") and here.after(on - 1)[-1:].isalnum()):
            return False
        if here.among("weekday_word", here.after(on)) or _numbered(here, on) or here.among("month", here.after(on)):
            return True
    return False


def _by_the_hour(here: Here) -> bool:
    """Whether an hour of its day follows, as pictures have none: "hears the suit at 10am on Monday"."""
    words = [here.after(on) for on in range(1, FAR)]
    day = next((at for at, word in enumerate(words) if here.among("weekday_word", word)), -1)
    if day >= 0 and words[day + 1 : day + 2] == ["at"] and "".join(words[day + 2 : day + 3]).isdecimal():
        return True  # "reads on Thursday at 6.30"
    return any(here.among("meridiem", word) or (word in ("a", "p") and after == ".") for word, after in pairwise(words[: max(day, 0)]))


@phrases("tense", "(do|does) (you|we|they|it|he|she|the|your|our|my|this|that)")
def does_it(here: Here) -> str | None:
    """does it open on Friday? a question in the present of a day that is named

    Does the pharmacy open on Friday? When do you leave on Saturday? → DATE 2025-06-27, DATE 2025-06-28
    Do they know that it fell on Friday? → DATE 2025-06-20
    """
    asked = here.first == 0 or (here.first < BACK and here.among("asking_when", here.tokens.lowers[0]))
    question = "?" in here.tokens.lowers[here.last :] and "that" not in here.tokens.lowers[here.last :]
    day = any(here.among("weekday_word", word) for word in here.tokens.lowers[here.last :])
    return "future" if asked and question and day else None


@phrases("tense", "be {done:word}")
def be_done(done: str, here: Here) -> str | None:
    """moved that the hedge be cut on the 30th: what is asked for lies ahead

    He moved that the hedge be cut on the 30th. → DATE 2025-06-30
    It could be cut on Friday. → DATE 2025-06-27
    """
    form = done.endswith("ed") or past_form(here, done) or here.among("participle", done) or done in ("cut", "put", "set", "shut")
    words = here.tokens.lowers[max(0, here.first - ASKED) : here.first]
    asked = "that" in words and any(here.among("moving_that", word) for word in words)
    return "future" if form and asked and here.before().isalpha() and not here.among("modal", here.before()) else None
