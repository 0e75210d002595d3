"""Numbers in figures and words, ordinals, and counts that are not numbers."""

from timeline.expressions.meanings import UNKNOWN_COUNT, Here, phrases


@phrases("number", "{d}")
def figures(d: int, here: Here) -> float | None:
    """12, 1990

    for 12 days → DURATION P12D
    """
    return d if len(here.text()) <= 9 else None


@phrases("number", "{d},{a:d3}(,{b:d3})?")
def thousands(d: int, a: int, b: int | None = None) -> float:
    """10,000

    for 10,000 years → DURATION P10000Y
    """
    return (d * 1000 + a) * 1000 + b if b is not None else d * 1000 + a


@phrases("number", "{d},{fraction:d1}")
def decimal_comma(d: int, fraction: int) -> float:
    """0,5

    in 0,5 hours → DURATION PT30M
    """
    return float(f"{d}.{fraction}")


@phrases("number", "{d}.{fraction:d} | {d}.{fraction:d} {scale}")
def decimal(d: int, fraction: int, here: Here, scale: int = 1) -> float:
    """2.5

    for 1.5 hours → DURATION PT1H30M
    for 2.5 million years → DURATION P2500000Y
    """
    return float(f"{d}.{here.text('fraction')}") * scale


@phrases("number", "{d}+")
def and_more(d: int, here: Here) -> float | None:
    """40+

    over 40+ years → DURATION P40Y
    """
    return d if here.among("units", here.after()) or here.among("unit", here.after()) else None


@phrases("number", "{d} (-)? odd | {digit_word} (-)? odd")
def odd(d: int = 0, digit_word: int = 0) -> float | None:
    """20-odd, some more than twenty

    for 20-odd years → DURATION P20Y
    """
    found = d or digit_word
    return found if found % 10 == 0 and found else None


@phrases("number", "{d} {over:d}/{under:d} | {d} and {over:d}/{under:d} | {over:d}/{under:d}")
def fraction(over: int, under: int, d: int = 0) -> float | None:
    """2 1/2

    for 2 1/2 years → DURATION P2Y6M
    """
    return d + over / under if 0 < over < under <= 12 else None


@phrases("number", "{tens} and {ones}", talk=True)
def tens_and_ones(tens: int, ones: int) -> float | None:
    """twenty and four, said to an assistant

    for twenty-four hours → DURATION PT24H
    """
    return tens + ones


@phrases("digit_word", "{ones} | {teens} | {tens} | {tens}(-)?{ones} | {tens} {ones}")
def below_hundred(ones: int = 0, teens: int = 0, tens: int = 0) -> int:
    """seven, seventeen, seventy-seven

    for twenty-one days → DURATION P21D
    """
    return tens + teens + ones


@phrases(
    "number",
    "{digit_word} | {digit_word} {scale} (and)? {rest:number} | {digit_word} {scale} | a {scale} | {d} {scale} | {scale}",
    "a {scale} (and)? {rest:number}",
)
def in_words(digit_word: int = 1, scale: int = 1, rest: float = 0, d: int = 0) -> float | None:
    """two hundred and ten

    for two hundred and ten years → DURATION P210Y
    for a hundred and sixty days → DURATION P160D
    almost a hundred years → DURATION P100Y LESS_THAN
    """
    return (d or digit_word) * scale + rest if rest < max(scale, 1) else None


@phrases(
    "number",
    "{digit_word} (and|&) (a|an|one)? {quarters} | {d} (and|&) (a|an|one)? {quarters} | {digit_word} (and|&) {quarters} of",
    "{digit_word} (and|&) a {quarters} of | {digit_word}-and-a-{quarters} | {d}-and-a-{quarters}",
    "{d}{quarters:vulgar} | {d} {quarters:vulgar}",
)
def and_a_half(quarters: float, digit_word: int = 0, d: int = 0) -> float:
    """two and a half, six-and-a-half, 2½

    for two and a half years → DURATION P2Y6M
    for six-and-a-half years → DURATION P6Y6M
    for 2½ hours → DURATION PT2H30M
    """
    return digit_word + d + quarters


@phrases("number", "{worded} {opening} {d} {closing} | {worded} {opening} {a:d},{b:d3} {closing}")
def again_in_figures(worded: float, d: int = 0, a: int = 0, b: int = 0) -> float | None:
    """thirty (30), as contracts write it

    within thirty (30) days → DURATION P30D
    The chapter has thirty (3) days. → DURATION PXD
    """
    return worded if worded == (d or a * 1000 + b) else None


@phrases("worded", "{digit_word} | {digit_word} {scale} | {digit_word} {scale} (and)? {rest:digit_word}")
def worded(digit_word: int, scale: int = 1, rest: int = 0) -> float:
    """thirty, one hundred eighty, before the figures

    one hundred eighty (180) days → DURATION P180D
    """
    return digit_word * scale + rest


@phrases("number", "{digit_word} score | {digit_word} score and {rest:digit_word}")
def score(digit_word: int, rest: int = 0) -> float | None:
    """three score and ten

    four score and seven years ago → DATE 1938
    """
    return digit_word * 20 + rest if 1 < digit_word < 10 else None


@phrases("count", "{number} | {some} | {some} of | a (good|full|whole|further|solid|scant|cool|straight) {number}")
def many(here: Here, number: float = 0, some: int = 0) -> float:
    """a number, or a few

    for several weeks → DURATION PXW
    a couple of days later → DATE 2025-06-25
    """
    if number or some > 0:
        return number or some
    words = here.tokens.lowers[here.first : here.last]
    return 3 if here.settings.prefer and any(here.among("three", word) for word in words) else UNKNOWN_COUNT


@phrases("ordinal", "{d12}(d)")
def old_ordinal(d12: int, here: Here) -> int | None:
    """3d, as it was written once

    on the 3d of May → DATE 2025-05-03
    They rented it for 3d. → DURATION P3D
    """
    led = here.before() == "the" or here.after() == "of" or here.after() in here.tables["month"]
    return d12 if d12 in (2, 3, 22, 23) and led else None


@phrases("ordinal", "{d}(st|nd|rd|th) | {ordinal_word} | {tens}(-)?{ordinal_word} | {tens} {ordinal_word}")
def ordinal(d: int = 0, tens: int = 0, ordinal_word: int = 0) -> int | None:
    """3rd, third, twenty-first

    the twenty-first century → DATE 20
    """
    found = d + tens + ordinal_word
    return found if 0 < found < 200 and not (tens and ordinal_word > 9) else None
