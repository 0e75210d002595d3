"""Tense, and where it takes more than one word to tell: the leaders meet Monday, a vote to be held on Sunday."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.words import stops

PAIR = 2  # tokens of a verb with what helps it: "should have"
BESIDE = 4  # tokens in which what is compared must follow
CAUSED = 6  # tokens in which what is caused must follow
ASKED = 7  # tokens in which what is asked for must follow


@phrases("tense", "{tense_word}")
def simple(tense_word: str, here: Here) -> str | None:
    """came, will

    On Friday he came. → DATE 2025-06-20
    On Friday he will come. → DATE 2025-06-27
    Let's say Friday. → DATE 2025-06-27
    He appears in court on Friday. The schools are closed on Friday. → DATE 2025-06-27, DATE 2025-06-27
    They raised their offers to buy the yard Friday. → DATE 2025-06-20
    It left Sarn on Friday and is expected tonight. → DATE 2025-06-20
    The total cost through 30 September will be known. → DATE 2025-09-30
    They agreed to a truce on Friday. They agreed to meet on Friday. → DATE 2025-06-20, DATE 2025-06-27
    On Friday the firm agreed to pay. → DATE 2025-06-20
    On Friday the firm plans to close. → DATE 2025-06-27
    All should have light by Friday. They should have left on Friday. → DATE 2025-06-27, DATE 2025-06-20
    Work could begin only at 6 am on Friday. → TIME 2025-06-20T06:00, DATE 2025-06-20
    I know my parcel was due Friday. → DATE 2025-06-20
    Prices rose 4% in the year to May, against 5% in April. → DATE 2025-05, DATE 2025-04
    """
    word = here.text().lower()
    article = here.among("determiner", here.before()) and here.before() not in ("it", "people", "them", "us")  # "it left on Friday"
    noun = here.among("noun_too", word) and (article or here.among("sized", here.before()))
    month = here.text() == "May" and not (here.first == 0 and here.among("user", here.after()))
    agreed = word in ("agreedto", "agreesto") and (here.among("determiner", here.after()) or here.among("agreed_upon", here.after()))
    proposed = word == "say" and (here.before() == "lets" or here.before(3) == "let")  # "let's say Friday"
    held = word == "got" and (here.among("having", here.before()) or here.among("having", here.before(2)))  # "I've got it"
    dose = word == "bid" and here.among("dosed", here.before())
    if word in ("have", "has") and not _perfect(here):
        return "present"  # "we have a game on Friday"
    if word.endswith("have") and here.last - here.first == PAIR and (here.among("determiner", here.after()) or not _perfect(here)):
        return "future"  # "we should have it ready on Friday", "all should have lights by Friday"
    if _over_then(here):
        return "past"
    if word == "sat" and here.casual and (stops(here) or here.among("before_short_day", here.before())):
        return None  # "fri evening not sat"
    return None if noun or month or proposed or held or dose else "past" if agreed else tense_word


def _over_then(here: Here) -> bool:
    """Whether words of what is to come tell of the past after all: "work could begin only at six"; told aloud "it was due Saturday"."""
    word = here.text().lower()
    only = word == "could" and (here.after(2) == "only" or here.after() in ("hardly", "barely", "scarcely"))
    late = word == "due" and here.settings.aloud and here.before() in ("was", "were")
    return only or bool(late and here.among("weekday_word", here.after()) and stops(here, 2))


def _perfect(here: Here) -> bool:
    """Whether a past participle follows soon: "have all gone", or nothing does."""
    soon = here.tokens.lowers[here.last : here.last + BESIDE]
    told = any("past" in here.alone("tense_word", word) for word in soon if word not in ("have", "has", "got"))
    return told or not soon or any(word.endswith(("ed", "en", "n't")) or here.among("participle", word) for word in soon)


@phrases("tense", "{intending} {adverb:word} to")
def intending_to(adverb: str) -> str | None:
    """hopes partly to, due officially to: what is meant lies ahead, with an adverb between too

    It hopes partly to close the well on Friday. → DATE 2025-06-27
    """
    return "future" if adverb.endswith("ly") else None


@phrases("tense", "{scheduled}")
def scheduled(here: Here) -> str | None:
    """the leaders meet: what many do on a day that is named is planned

    The ministers meet Friday. → DATE 2025-06-27
    The ministers did not meet Friday. → DATE 2025-06-20
    They failed to meet on Friday. → DATE 2025-06-20
    Did the ministers meet on Friday? → DATE 2025-06-20
    """
    asked = "did" in here.tokens.lowers[max(0, here.first - ASKED) : here.first]
    asked = asked or (here.before() == "could" and here.after() == "only")
    return None if asked or here.among("unscheduled", here.before()) else "future"


@phrases("tense", "(i|we|they|you) {going} | (i|we|they|you) (also|then|next|now|all) {going}")
def on_our_way(here: Here) -> str | None:
    """we sail: planned; where more than one word is of the verb, that tells

    We sail on the 27th. I leave on Friday. → DATE 2025-06-27, DATE 2025-06-27
    We did not sail on Friday. Did we meet on Friday? → DATE 2025-06-20, DATE 2025-06-20
    """
    asked = here.among("tense_word", here.before()) or here.before() in ("did", "when", "where", "that")
    return None if asked else "future"


@phrases("tense", "turns {d} | turns {digit_word}")
def of_age() -> str:
    """she turns 40: told in the present of what is to come

    She turns 40 in November. → DATE 2025-11
    """
    return "future"


@phrases("tense", "and {fixture}")
def next_match(here: Here) -> str:
    """won on Saturday and travel to Rovers on Tuesday: the plain form beside a past one is of what is next

    They won on Saturday and travel to Sarn on Tuesday. → DATE 2025-06-21, DATE 2025-06-24
    They won the cup on Saturday and travelled home on Tuesday. → DATE 2025-06-21, DATE 2025-06-17
    """
    return "future"


@phrases("tense", "{bidding}")
def bidden(here: Here) -> str | None:
    """Come on Sunday, at the head of a sentence

    Come to tea on Sunday. Please send it by Friday. → DATE 2025-06-29, DATE 2025-06-27
    See what happened on Friday. → DATE 2025-06-20
    """
    head = here.first == 0 or (here.first == 1 and here.among("before_bidding", here.before()))
    clause = here.among("after_bidding", here.after())
    return "future" if head and not clause and not here.after().endswith("ed") else None


@phrases("tense", "{leaving}")
def on_a_day(here: Here) -> str | None:
    """she returns Friday: planned, where the day stands right beside the verb

    She returns Friday. He came then and leaves on Friday. → DATE 2025-06-27
    The returns on Friday were good. → DATE 2025-06-20
    """
    day = here.after(2) if here.after() == "on" else here.after()
    return "future" if day in here.tables["weekday_word"] and not here.among("unscheduled", here.before()) else None


@phrases(
    "tense",
    "(comes|come) into (force|effect|operation|being) | (takes|take) effect | (goes|go) on (sale|trial|show|display) | (goes|go) live",
)
def into_force(here: Here) -> str | None:
    """comes into force: told in the present of what is to come

    The law comes into force on 1 January. → DATE 2026-01-01
    The law came into force on 1 January. → DATE 2025-01-01
    The law did not come into force until Friday. → DATE 2025-06-20
    """
    return None if here.among("unscheduled", here.before()) else "future"


@phrases("tense", "(enter|enters|entering|begin|begins|starts) (its|their|his|her|a) {ordinal} {counted_unit}")
def into_its_week(here: Here) -> str | None:
    """enters its third week: on a day to come

    The strike enters its third week on Thursday. → DATE 2025-W26, DATE 2025-06-26
    The strike was entering its third week on Thursday. → DATE 2025-W25, DATE 2025-06-19
    """
    return None if here.among("no_headline", here.before()) else "future"


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
    Storms forced the work to be suspended on Friday. → DATE 2025-06-20
    """
    if any(here.among("causing", here.before(back)) for back in range(2, CAUSED)):
        return None
    return None if here.before().endswith("ed") or here.among("seeming", here.before()) else "future"


@phrases("tense", "{calling} (for|on|upon) | {calling}")
def calling_for(here: Here) -> str | None:
    """called for protests after Friday prayers: what others are asked to do, or to hold, lies ahead

    The union called for protests after Friday prayers. → DATE 2025-06-27
    It urged its members to gather on Friday. → DATE 2025-06-27
    He called for calm on Friday. → DATE 2025-06-20
    She urged voters on Friday to rally. → DATE 2025-06-20
    """
    said = here.tokens.lowers[here.last : here.last + ASKED]
    before_day = next((at for at, word in enumerate(said) if word in here.tables["weekday_word"]), len(said))
    told = [at for at, word in enumerate(said[:before_day]) if here.among("gathering", word)]
    called = here.tokens.lowers[here.last - 1] == "for" or any(said[at - 1] == "to" for at in told if at)
    return "future" if told and called else None


@phrases("tense", "(is|are) at {timed}")
def is_at(here: Here) -> str:
    """is at an hour: what is at an hour on a day that is told is planned

    The match is at 7:45 p.m. on Friday. → TIME 2025-06-27T19:45, DATE 2025-06-27
    """
    return "future"


@phrases("tense", "(is|are|am|'re|'s|'m) {staying} (on|all|until|till|from)? (day)? {day:weekday}")
def is_off(day: int) -> str:
    """is off on Thursday: where somebody is on a day that is named is planned

    Petr is off Thursday and Friday, and I'm away on Wednesday. → DATE 2025-06-26, DATE 2025-06-27, DATE 2025-06-25
    Petr was off on Thursday. → DATE 2025-06-19
    """
    return "future"


@phrases("tense", "(have|has) not | (have|has) not yet | (haven|hasn)'t | (haven|hasn)'t yet")
def if_not_yet(here: Here) -> str | None:
    """if I have not heard by Friday: what may have happened by then lies ahead

    If I have not heard by Friday I shall write. Unless he hasn't paid by Friday, wait. → DATE 2025-06-27, DATE 2025-06-27
    They have not met since Friday. → DATE 2025-06-20
    """
    return "future" if here.before(2) in ("if", "unless", "when", "once") else None


@phrases("tense", "(cannot|can't|can not|won't be able to|must not) {verb:word}")
def cannot_before(verb: str, here: Here) -> str | None:
    """cannot return before October: what is to happen then at the earliest lies ahead

    The bill cannot return before October. → DATE 2025-10
    They cannot say what fell on Friday. → DATE 2025-06-20
    """
    return "future" if {"before", "until"}.intersection(here.tokens.lowers[here.last : here.last + BESIDE]) else None


@phrases("tense", "(ruled|rules|ruling|rule) out")
def ruled_out(here: Here) -> str | None:
    """ruled out cuts before Easter: what is not to happen by then lies ahead

    She ruled out cuts before Christmas. → DATE 2025-12-25
    She ruled out cuts on Friday. → DATE 2025-06-20
    """
    soon = here.tokens.lowers[here.last : here.last + ASKED]
    return None if {"before", "until", "by"}.isdisjoint(soon) else "future"


@phrases("tense", "ahead of | run-up to | runup to")
def ahead_of(here: Here) -> str | None:
    """ahead of Friday's vote: what is prepared for lies ahead

    They met ahead of Friday's vote. → DATE 2025-06-27
    It was days ahead of schedule, but they said on Friday that it was late. → DURATION PXD, DATE 2025-06-20
    """
    soon = here.tokens.lowers[here.last : here.last + ASKED]
    return "future" if any(word in here.tables["weekday_word"] for word in soon) else None


@phrases("tense", "{violence} (of|in|at|near|on|outside|inside|against)")
def suffered(here: Here) -> str | None:
    """the bombing of a camp on Friday: what people suffered is over

    The mayor will visit the site of the explosion at the yard on Friday. → DATE 2025-06-20
    """
    joined, after = here.tokens.lowers[here.last - 1], here.after()
    article = joined == "in" and here.among("after_in", after)  # "in the fourth quarter"
    dated = after in here.tables["weekday_word"] or after in here.tables["month"] or after.isdecimal()
    verb = here.among("before_shooting", here.before())  # a film
    return None if article or verb or (joined == "on" and not dated) else "past"  # "the impact of the earthquake on profits"


@phrases("tense", "(postponed|cancelled|canceled|rescheduled) {day:weekday}'s | (called|calls|put) off {day:weekday}'s")
def put_off(day: int) -> str:
    """postponed Friday's show: what is put off has not been

    The band has postponed Friday's show. → DATE 2025-06-27
    The show was postponed on Friday. → DATE 2025-06-20
    """
    return "future"


@phrases("tense", "{verb:word} (out|off|up|away|over)? (on|at|in)? {day:weekday}")
def who_does(verb: str, here: Here) -> str | None:
    """a mandate that runs out on Friday: what is told of something in the present, with its day, is planned

    The mandate, which runs out on Friday, is old. → DATE 2025-06-27
    The man who was held on Friday is free. → DATE 2025-06-20
    """
    present = verb.endswith("s") and not verb.endswith("ss") and here.before() in ("which", "who", "that")
    return "future" if present and not here.among("telling_now", verb) else None
