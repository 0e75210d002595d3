"""Figures in what is written to assistants and in mails that look like days and hours: page 5/7, Art. 6.1, a scale of 1:25, 24/7."""

from timeline.expressions.meanings import Here, phrases

LOWER = 3  # letters of a word that a headline would have with a capital


@phrases("shield", "{counted_part}.? (no.|no|number|#)? {d12}(/|:|-){d12} | {counted_part}.? (no.|no|number|#)? {d12}(.){d12}", talk=True)
def part_of_so_many(here: Here) -> bool | None:
    """page 5/7, flat 5/7, Annex 3.4

    asked: Page 5/7 is missing from the scan.
    asked: See Art. 6.1 and Annex 3.4 of the lease for flat 5/7.
    asked: Retry 3/5 failed on level 12-4.
    asked: Send page 5/7/2025. → DATE 2025-05-07
    """
    return None if here.touches_after() and here.after() in ("/", "-", ":") and here.after(2).isdecimal() else True


@phrases("shield", "(scale|ratio|odds|aspect ratio) (is|are|was|of|at|:)? {d12}(:|/|-){d12}", talk=True)
def in_proportion() -> bool:
    """a scale of 1:25

    asked: The scale is 1:25, the aspect ratio 16:9.
    """
    return True


@phrases("shield", "24(/)7", talk=True)
def around_the_clock(here: Here) -> bool | None:
    """24/7 support, where no word leads to a day

    asked: Do you offer 24/7 support?
    asked: They are open 24/7.
    asked: I arrive on 24/7. → DATE 2025-07-24
    """
    led = any(here.among(name, here.before()) for name in ("before_figures", "weekday_word", "across")) or here.first == 0
    longer = here.touches_after() and here.after() in "/-." and here.after(2).isdecimal()
    return None if led or longer else True


@phrases(
    "shield",
    "{rating} {d12}(/){most:d12} | {rating} {word} {d12}(/){most:d12} | {rating} {word} (a|at) {d12}(/){most:d12}",
    "(give|gave|giving) {word} (a|an) {d12}(/){most:d12}",
    talk=True,
)
def so_many_points(most: int) -> bool | None:
    """I rate it 9/10

    asked: I rate it 9/10, and would give her a 4/5.
    asked: Give it to me on 9/10. → DATE 2025-09-10
    """
    return True if most in (5, 10) else None


@phrases("shield", "{operation} {number} | {operation} {d}", talk=True)
def reckoned() -> bool:
    """15 divided by 4

    asked: What's 15 divided by 4?
    asked: How much is 7 times 8 plus 11?
    """
    return True


@phrases("shield", "ending (in|with)? {d4}", talk=True)
def last_figures(here: Here) -> bool | None:
    """a card ending in 2031

    asked: Charge the card ending in 2031.
    asked: Show me the term ending in 2031. → DATE 2031
    """
    return True if here.among("ends_in_figures", here.before()) else None


@phrases("shield", "{writing_to} {name_of_month}", talk=True)
def written_to(here: Here) -> bool | None:
    """text April that I am late

    asked: Text April that I am running late.
    asked: Message June about the keys.
    asked: Call May and ask her.
    asked: Call April tomorrow. → DATE 2025-06-24
    asked: Tell me about June. Call June 27 at ten. → DATE 2025-06, DATE 2025-06-27
    """
    return None if here.after()[:1].isdecimal() else True


@phrases("shield", "{name_of_month} {surname:word}")
def forename_of_a_month(surname: str, here: Here) -> bool | None:
    """June Hartley, where a sentence or clause begins

    Kind regards, June Hartley. April Sayle sold it.
    In June Sarn fell. → DATE 2025-06
    """
    name, written = here.tokens.texts[here.first], surname[0].isupper() and surname[1:].islower()
    dated = any(here.alone(table, surname.lower()) for table in ("weekday_word", "month", "part", "holiday", "unit", "day_name"))
    opens = here.first == 0 or here.before() == ","
    prose = any(word.islower() and len(word) > LOWER for word in here.tokens.texts[here.last :]) or here.after() in ("", ".")
    return True if opens and name[0].isupper() and name[1:].islower() and written and prose and not dated else None
