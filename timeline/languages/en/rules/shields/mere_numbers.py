"""Four figures that are a number and no year: there are 1945 primes, the 1900th, 2^1999, TX-2010, flight BA 2012, s. 1983."""

from timeline.expressions.meanings import Here, phrases


@phrases("shield", "there (are|were|is|was) (now|also|only|still|then|some|about|over)? {d4}")
def there_are(here: Here) -> bool | None:
    """there are 1945 primes

    There are 1945 primes below 16,900, and there were only 2012 boats.
    There was in 1998 no road. → DATE 1998
    """
    return True if here.after().isalpha() else None


@phrases("shield", "(at|to|of|by|from|until|above|below|around|about)? {d12} (°|º|℃) | {d12} deg c | {d12} degrees | {d4} °")
def so_warm() -> bool:
    """at 4 °C

    Keep it at 4 °C, and the bath at 37 degrees. Clay burned at 1900°C.
    """
    return True


@phrases("shield", "{d4}(st|nd|rd|th)")
def place_in_a_row() -> bool:
    """the 1900th prime

    She was the 1900th to sign and the 2001st to leave.
    """
    return True


@phrases(
    "shield",
    "{base:d}^{d} | {base:d}^{opening}{d}{closing} | ^{d} | ^{opening}{d}{closing}",
    "{d} (×|·|∈|≤|≥|≡|√|±|∣) | (×|·|∈|≤|≥|≡|√|±|∣|<|>) {d}",
)
def in_a_formula(d: int, here: Here) -> bool | None:
    """2^1999, n > 2000, 1920 × 1080

    The bound 2^(1999) is used where n > 2000 or 1992 ≤ n, on 1920 × 1080 dots.
    > Since 1998 it has been so. → DATE 1998
    """
    return None if here.tokens.lowers[here.first] in ("<", ">") and here.first == 0 else True


@phrases("shield", "{opened:interval_sign} {d} , {last:d} | … , {d4} | . . . , {d4} | {a:d} , {b:d} , {c:d} , {d4}")
def interval_or_row(here: Here) -> bool | None:
    """x in [1900, 2000], 1, 2, …, 1950, and a row of numbers

    Take x ∈ [1900, 2000] and y in 1, 2, …, 1950; 132, 429, 1430, 2012 are counted.
    They met in 1990, 1994, 1998 and 2002. → DATE 1990, DATE 1994, DATE 1998, DATE 2002
    """
    return None if "a" in here.slots and here.text("a").isdecimal() and len(here.text("a")) == 4 else True


@phrases("interval_sign", "∈ {opening} | ∈ [ | (in|over|interval|range) [")
def interval_sign() -> bool:
    """∈ [, before the ends of an interval of numbers

    x ∈ [1900, 2000]
    """
    return True


@phrases("shield", "{before_number}.? {code:word} {d4}")
def numbered_behind_letters(code: str, here: Here) -> bool | None:
    """flight BA 2012, form W 1998

    Flight BA 2012 leaves from gate C 1998.
    Total MPs in 1998 were few. → DATE 1998
    """
    return True if code.isupper() and len(code) <= 3 and not here.among("approximating", here.text("before_number").lower()) else None


@phrases("shield", "{subdivision}. {d4} | {subdivision}. {d4} (to|-|and|,) {last:d4}")
def subdivided(here: Here) -> bool | None:
    """s. 1983, of an act

    Under s. 1983 and arts. 1984 to 1990 it is void.
    It was in the 1960s. 1983 was dry. → DATE 196, DATE 1983
    """
    return None if here.touches_before() else True


@phrases(
    "shield",
    "{ordinal} (minute|minutes|over|overs|inning|innings|lap|laps) | {ordinal} {joint} {last:ordinal} (minutes|overs|innings|laps)",
)
def minute_of_a_match() -> bool:
    """in the 12th and 90th minutes

    They scored in the 12th, 38th and 90th minutes.
    """
    return True


@phrases("joint", ", | and | , and | or | to | -")
def joint() -> bool:
    """and, between two minutes of a match

    the 12th and 90th minutes
    """
    return True


@phrases(
    "shield", "{d12}(/){d12} (in|ft|lb|pt|qt|c) . | {d12}(/){d12} in (thick|wide|deep|long|high|slices|pieces|dice|strips|cubes|rounds|of)"
)
def part_of_an_inch() -> bool:
    """1/4 in.

    Roll to 1/4 in. and cut strips 3/4 in wide.
    """
    return True


@phrases("shield", "{d4} {maker} | {d4} {car_kind}")
def model_year(d4: int, here: Here) -> bool | None:
    """a 1987 Volvo, which is its model and no time of what is told

    He was seen in a 1987 Volvo. Her 1994 Toyota Corolla was found. The car was a silver 2007 Ford Fusion, and hers a red 2009 sedan.
    In 1998 Ford shut two plants. → DATE 1998
    the 1998 Ford strike → DATE 1998
    """
    described = here.among("owning", here.before(2)) and here.before().isalpha() and not here.among("before_year", here.before())
    led = described or here.among("owning", here.before()) or (here.before() == "s" and here.before(2) == "'")
    if "car_kind" in here.slots:
        return True if led else None
    named = not here.after().isalpha() or here.following[:1].isupper()
    return True if led and named and here.tokens.texts[here.last - 1][0].isupper() else None
