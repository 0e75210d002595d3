"""What says that no month, weekday or season in particular is meant: usually, temperatures, "October is the month"."""

from timeline.expressions.meanings import Here, phrases
from timeline.languages.en.rules.dates.months import PREDICATE
from timeline.languages.en.words import clause_ends, opens_clause, stops

OF_A_KIND = 5  # tokens before a season in which "a" makes it one of its kind


@phrases("custom", "{custom_word}")
def customary(custom_word: str, here: Here) -> str | None:
    """usually, temperatures

    It usually rains in May. Whales usually come in October. → DATE XXXX-05, DATE XXXX-10
    Temperatures in January are low. → DATE XXXX-01
    Temperatures in January were low. → DATE 2025-01
    It usually rains in May this year. → DATE 2025-05
    They used to meet in May. A cap was used to seal it in May. → DATE XXXX-05, DATE 2025-05
    """
    passive = here.text().lower() == "usedto" and not here.among("user", here.before())
    return None if passive else custom_word


@phrases("custom_of", "{month} (is|are|was|means|brings) | {month} and {other:month} are")
def month_as_such(month: int, here: Here) -> str | None:
    """October is our busiest month

    October is National Ferry Month. March is the windiest month. → DATE XXXX-10, DATE XXXX-03
    October is a good time for a visit. → DATE XXXX-10
    October is the deadline. → DATE 2025-10
    """
    if here.among("led_month", here.before()):
        return None  # "a concert planned for January was dropped"
    predicate = here.tokens.lowers[here.last : here.last + PREDICATE]
    end = next((at for at, word in enumerate(predicate) if here.among("stop", word)), len(predicate))
    return "mild" if any(here.among("month_of", word) for word in predicate[:end]) else None


@phrases("custom_of", "(in|during)? {season} | (in|during)? early {season} | (in|during)? late {season}")
def bare_season(season: str, here: Here) -> str | None:
    """in summer, without an article: any summer

    In summer the lake is full of boats. → DATE XXXX-SU
    In summer the lake was full of boats. → DATE 2025-SU
    The lake will be full in summer. → DATE 2025-SU
    """
    return "mild" if here.before() in ("in", "during") else None


@phrases("custom_of", "{season}")
def one_season(season: str, here: Here) -> str | None:
    """a bad winter, an ordinary winter cold: of a kind, and of no year

    In a bad winter they would close the pass. It is no worse than an ordinary winter cold. → DATE XXXX-WI, DATE XXXX-WI
    After a mild winter they sold half the flock. → DATE 2025-WI
    """
    led = [here.before(back) for back in range(1, OF_A_KIND)]
    at = next((at for at, word in enumerate(led) if word in ("a", "an")), -1)
    return "mild" if at >= 0 and all(word.isalpha() and not here.among("season_joint", word) for word in led[:at]) else None


@phrases("custom_of", "the? {season} (i|he|she|we|they|you|my|our|his|her|their|that)")
def season_told_more_closely(season: str, here: Here) -> str | None:
    """the summer I turned twelve: of a year that the text does not name

    The summer I turned twelve my father sold the boat. → DATE XXXX-SU
    In the summer he sold the boat. → DATE 2025-SU
    """
    led = opens_clause(here) or here.before() in ("was", "is", "remember", "of")
    return "sure" if led and here.text()[:3].lower() == "the" else None


@phrases("custom_of", "{weekday}")
def some_weekday(weekday: int, here: Here) -> str | None:
    """a Tuesday: no one in particular

    It was a Tuesday, and it rained. → DATE XXXX-WXX-2
    On a typical Monday we rest. When a Friday falls on a holiday, we close. → DATE XXXX-WXX-1, DATE XXXX-WXX-5
    A Tuesday deadline passed at a Monday night service. → DATE 2025-06-17, TIME 2025-06-23TNI
    They were given Friday off. → DATE 2025-06-20
    """
    on = 2 if here.among("part", here.after()) else 1
    alone = clause_ends(here, on) or here.among("after_some_day", here.after(on))
    typical = here.among("typical", here.before()) and (here.before() != "given" or here.before(2) in ("a", "any"))
    return "sure" if typical or (here.before() == "a" and alone) else None


@phrases("custom_of", "{month} | {season} | {weekday}")
def one_of_them(here: Here) -> str | None:
    """one April, one Sunday: some time or other

    One April my father planted an oak, and one Sunday it fell. → DATE XXXX-04, DATE XXXX-WXX-7
    They built it in one summer. He came down one March; some Monday, he said, he would wake. → DATE XXXX-SU, DATE XXXX-03, DATE XXXX-WXX-1
    They won in round one Sunday. → DATE 2025-06-22
    """
    led = here.before() == "one" and (opens_clause(here, 2) or here.before(2) in ("then", "that", "until", "in"))
    ended = here.before() == "one" and here.before(2).isalpha() and stops(here) and not here.among("before_ordinal_one", here.before(2))
    some = here.before() == "some" and stops(here)
    return "sure" if led or ended or some else None


@phrases("custom", "annual {yearly_event} | annual {word} {yearly_event} | yearly {yearly_event}")
def annual(here: Here, word: str = "") -> str:
    """the annual wine fair

    The annual wine fair takes place in the second week of August. → DATE XXXX-WXX
    The annual wine fair took place in August. → DATE 2024-08
    """
    return "mild"


@phrases("custom", "{every} {number} years | {every} other year | {every} {ordinal} year")
def every_so_often(here: Here, every: str, number: float = 0, ordinal: int = 0) -> str:
    """every four years

    The mayor is elected in November every four years. → DATE XXXX-11, SET P4Y
    """
    return "sure"


@phrases("custom_of", "(from|between) {month} (to|and|until|till|through) {other:month}")
def open_each_week(here: Here) -> str | None:
    """open every Saturday from May to September: of each year

    It became a museum in 1988, open every Saturday from May to September. → DATE 1988, SET XXXX-WXX-6, DATE XXXX-05, DATE XXXX-09
    It ran every Saturday from May to September. → SET XXXX-WXX-6, DATE 2025-05, DATE 2025-09
    """
    weekly = here.among("weekday_word", here.before()) and bool(here.values("every", here.before(2)))
    return "sure" if weekly and here.before(3) == "open" else None


@phrases("custom_of", "from {month} (to|until|till|through) {other:month}")
def part_of_each_year(here: Here) -> str | None:
    """From May to October the city lies in mist: of each year, at the head of what is told in the present

    From May to October the valley lies in mist. → DATE XXXX-05, DATE XXXX-10
    From May to October the valley lay in mist. From May to July it will be shut. → DATE 2025-05, DATE 2025-10, DATE 2025-05, DATE 2025-07
    """
    return "mild" if here.first == 0 and here.after().isalpha() else None
