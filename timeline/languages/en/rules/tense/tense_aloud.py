"""Tense as people speak: should've gone, we're doing it Friday, we've got a show, if it rains, call me."""

from timeline.expressions.meanings import Here, phrases
from timeline.expressions.settings import CHAT
from timeline.languages.en.words import stops


@phrases("tense", "(should|could|would|might|must)(')ve | shoulda | coulda | woulda | musta | was supposed to | were supposed to")
def should_have() -> str:
    """should've gone: what was not done is over

    What did you guys do Sunday? → DATE 2025-06-22
    I should've gone on Tuesday. We were supposed to meet on Friday. → DATE 2025-06-17, DATE 2025-06-20
    """
    return "past"


@phrases("tense", "got {what:word}", talk=True)
def got_on(what: str, here: Here) -> str | None:
    """got football till 8: what they have on, at the head of a message

    ana: pub fri?\\nben: got football till half 8\\nana: k → DATE 2025-06-27, TIME 2025-06-27T20:30
    ana: how was it\\nben: got home at 6\\nana: k → TIME 2025-06-23T18:00
    """
    over = what.lower().endswith("ed") or here.among("got_where", what.lower())  # "got moved on Monday"
    return "future" if here.first == 0 and here.settings.aloud == CHAT and not over else None


@phrases(
    "tense",
    "was thinking | were thinking | thought it was | thought we said | thought you said | thought u said",
    "got (my|a|an|that|this|some|our|us|u|you|him|her|them) {word} | got (my|a|an|that|this|some|our|us|u|you|him|her|them)",
    "asked for | said it was | says it was | i thought | offered | {d12} (confirmed|booked|sorted|agreed)",
    talk=True,
)
def thought_of() -> str:
    """was thinking Thursday, thought it was at 3, got a gig on Friday: what people who chat plan or have before them

    ana: pub this week?\\nben: was thinking thursday\\nana: got a gig thursday → DATE 2025-W26, DATE 2025-06-26, DATE 2025-06-26
    She thought it was on Thursday. → DATE 2025-06-19
    """
    return "future"


@phrases(
    "tense",
    "(is|are|am) supposed to | (gonna|imma) {verb:word} | i'mma {verb:word}",
    "(i'm|we're|you're|they're|he's|she's|it's|that's) supposed to",
)
def supposed_to() -> str:
    """she's supposed to fly home Tuesday

    She's supposed to fly home on Tuesday. → DATE 2025-06-24
    """
    return "future"


@phrases(
    "tense",
    "(i'm|we're|you're|they're|he's|she's) {verb:word} | (i|we|you|they) (am|are) {verb:word} | (are|is) (you|we|they|he|she) {verb:word}",
)
def planned(verb: str, here: Here) -> str | None:
    """we're doing it Friday, she's getting married in May: planned, where somebody does it

    We're doing it on Friday. Are you working on Friday? She's getting married in March. → DATE 2025-06-27, DATE 2025-06-27, DATE 2026-03
    I'm thinking of what they did on Friday. → DATE 2025-06-20
    """
    day = here.after(2) if here.after() == "on" else here.after()
    lasts = here.among("going_on_now", verb.lower()) and day not in here.tables["weekday_word"]
    return "future" if verb.endswith("ing") and len(verb) > 4 and not lasts else None


@phrases("tense", "it's (my|our|your|his) {word} | it's (her|their) {word}")
def it_is_mine(here: Here) -> str | None:
    """it's our anniversary on Saturday: what is kept on a day is to come

    It's our anniversary on Saturday. → DATE 2025-06-28
    It's our boat that sank on Saturday. → DATE 2025-06-21
    """
    day = here.after(2) if here.after() == "on" else here.after()
    return "future" if day in here.tables["weekday_word"] else None


@phrases("tense", "'s")
def is_on(here: Here) -> str | None:
    """the replay's Wednesday: it is on Wednesday

    I know the replay's Wednesday. → DATE 2025-06-25
    I had my first in May; my second's Saturday at 9:50. → DATE 2025-06-28
    I missed my club's Wednesday run. → DATE 2025-06-18
    """
    ends = stops(here, 2) or here.after(2) == "at" or here.among("part", here.after(2))
    return "future" if here.settings.aloud and here.among("weekday_word", here.after()) and ends else None


@phrases("tense", "thinking (of|about) (just|maybe|also)? {verb:word}")
def thinking_of(verb: str) -> str | None:
    """thinking of going: not yet done

    I'm thinking of just staying up on Friday. → DATE 2025-06-27
    I'm thinking of what he was doing on Friday. → DATE 2025-06-20
    """
    return "future" if verb.endswith("ing") and len(verb) > 4 else None


@phrases(
    "tense",
    "(i|we|you|they)'ve got (a|an|my|our|the|two|three) {what:word} | (he|she|it)'s got (a|an|his|her|two|three) {what:word}",
    "(i|we|you|they) (then|also|still)? have {what:word}",
)
def have_got(what: str, here: Here) -> str | None:
    """we've got a show Friday, I have meetings Wednesday: what one has on a day is to come

    We've got a show on Friday. I have meetings Wednesday. → DATE 2025-06-27, DATE 2025-06-25
    We've got a lot of calls since Friday. I have seen it Friday. → DATE 2025-06-20, DATE 2025-06-20
    """
    if here.tokens.lowers[here.last - 2] == "have":
        right = here.after(2) if here.after() == "on" else here.after()
        return "future" if what.endswith("s") and right in here.tables["weekday_word"] else None
    day = any(here.after(on) in here.tables["weekday_word"] or here.after(on) in here.tables["month"] for on in range(1, 5))
    return "future" if day and not here.among("got", what) else None


@phrases("tense", "(i'm|he's|she's|we're|they're) like ,? | (he|she|i) goes? , | (he|she|they) (calls|call|texts|text) me")
def told_in_the_present() -> str:
    """and she's like: a story of what is over, told in the present

    So Friday comes and she's like, no way. → DATE 2025-06-20
    """
    return "past"


@phrases("tense", "{bidding}")
def bidden_if(here: Here) -> str | None:
    """if you have questions, send them by Friday: what one is told to do on a condition, or besides

    If you have questions, send them by Friday. Rest a bit and call again on Friday. → DATE 2025-06-27, DATE 2025-06-27
    They will come, see and buy. When he came, let it go on Friday. → DATE 2025-06-20
    """
    first = here.tokens.lowers[0]
    condition = here.before() in (",", "please") and first in ("if", "once", "when") and not _told(here)
    return "future" if condition or (here.before() == "and" and here.among("resting", first) and not _told(here)) else None


def _told(here: Here) -> bool:
    """Whether a past form stands before it."""
    return any(_past(here, word) for word in here.tokens.lowers[: here.first] if word not in ("have", "has", "been"))


def _past(here: Here, word: str) -> bool:
    """Whether a word by itself is a past form."""
    return word.endswith("ed") or "past" in here.alone("tense_word", word)


@phrases("tense", "{called_off}")
def called_off_in_chat(here: Here) -> str | None:
    """tues training cancelled, schools shut mon: how things are on a day to come, in chat, where nobody did it

    lol tues training cancelled cos its halloween → DATE 2025-06-24
    lol they cancelled tues training. On tues training was cancelled lol → DATE 2025-06-17
    The training was cancelled on Tuesday. → DATE 2025-06-17
    """
    helped = here.among("calling_off", here.before()) or here.among("personal", here.before())
    return "present" if here.casual and not here.settings.prefer and not helped else None


@phrases("tense", "were {verb:word} | shes {verb:word} | hes {verb:word} | theyre {verb:word} | youre {verb:word} | im {verb:word}")
def doing_it_in_chat(verb: str, here: Here) -> str | None:
    """were doing it sat: we are, as it is typed

    lol so were doing it on sat → DATE 2025-06-28
    lol they were doing it on sat → DATE 2025-06-21
    """
    opens = here.first == 0 or here.among("chat_opening", here.before()) or here.tokens.lowers[here.first] != "were"
    return "future" if here.casual and opens and verb.endswith("ing") and len(verb) > 4 else None


@phrases("tense", "supposed to | meant to")
def supposed_in_chat(here: Here) -> str | None:
    """weather supposed to hold: told without its verb, in chat

    lol weather supposed to hold til fri → DATE 2025-06-27
    lol he was supposed to come on fri → DATE 2025-06-20
    """
    helped = here.among("calling_off", here.before()) or here.among("helping_now", here.before())
    return "future" if here.casual and not here.settings.prefer and not helped else None


@phrases("tense", "{off_to}")
def off_to(here: Here) -> str | None:
    """Seeing the doctor on Thursday: planned, at the head of what somebody says of himself

    Hi, it's Ana. Seeing the doctor on Thursday. → DATE 2025-06-26
    He was seeing the doctor on Thursday. → DATE 2025-06-19
    """
    return "future" if here.first == 0 and (here.settings.aloud or here.casual) else None


@phrases("tense", "ill {verb:word} | theyll | youll | itll | hell {verb:word} | well {verb:word}")
def will_in_chat(here: Here, verb: str = "") -> str | None:
    """ill assume wednesday: I will, as it is typed

    lol lmk else ill assume wednesday → DATE 2025-06-25
    lol he fell ill on wednesday → DATE 2025-06-18
    """
    opens = here.first == 0 or here.among("chat_opening", here.before())
    base = not verb or not (verb.endswith(("ed", "s", "ing")) or here.among("before_date", verb))
    return "future" if here.casual and opens and base else None


@phrases("tense", "don't {verb:word} | do not {verb:word} | never {verb:word}")
def forbidden(verb: str, here: Here) -> str | None:
    """don't come in on Friday, at the head of a sentence

    Don't come in on Friday. → DATE 2025-06-27
    They don't come in on Friday. → DATE 2025-06-20
    """
    head = here.first == 0 or here.before() in ("so", "please", "and", ",")
    return "future" if head and not _past(here, verb) else None


@phrases("tense", "(i|we|you|he|she|it|they|who)'d {verb:word}")
def had_done(verb: str, here: Here) -> str | None:
    """we'd run out: what was over by then

    By the end of April we'd run out. → DATE 2025-04 END
    """
    done = (here.among("participle", verb) and not here.among("no_participle", verb)) or verb in ("lost", "left")
    return "anterior" if done else None
