"""Amounts of time: drei Tage, anderthalb Jahre, ein dreitägiges Treffen, fast zehn Jahre, die letzten drei Wochen."""

from timeline.expressions.meanings import UNKNOWN_COUNT, Amount, Here, Meaning, Modified, Pair, Span, phrases
from timeline.when import Grain

UNITS = {grain.name: grain for grain in Grain}


@phrases("count", "{number_word}", "{half_word}", "{some}", "{half}")
def in_words(number_word: int = 0, half_word: float = 0, some: float = 0, half: float = 0) -> float:
    """drei, anderthalb, mehrere

    Sie warteten drei Tage. → DURATION P3D
    Sie warteten anderthalb Jahre. → DURATION P1Y6M
    """
    return number_word or half_word or some or half


@phrases("count", "{d}", "{d},{fraction:d}", "{d}.{more:d3}")
def figures(d: int, here: Here, fraction: int | None = None, more: int | None = None) -> float | None:
    """14; 2,5; 10.000

    Sie warteten 14 Tage. → DURATION P14D
    Sie warteten 2,5 Stunden. → DURATION PT2H30M
    """
    if len(here.text()) > 9:
        return None
    return float(f"{d}.{here.text('fraction')}") if fraction is not None else d if more is None else d * 1000 + more


@phrases("simple", "{count} {unit}", "{count} {stressing} {unit}")
def counted(count: float, unit: Grain, stressing: str = "") -> Amount:
    """drei Tage, ein gutes Jahr, zwei volle Jahre

    Sie warteten drei Tage. → DURATION P3D
    Sie bauten zwei volle Jahre. → DURATION P2Y
    """
    return Amount.of(count, unit).with_mod("APPROX") if stressing == "APPROX" else Amount.of(count, unit)


@phrases("timex", "(den|die|das|der) {throughout} {unit}")
def whole_unit(unit: Grain, here: Here) -> Amount | None:
    """den ganzen Tag, das ganze Jahr: one, all of it

    Es regnete den ganzen Tag. → DURATION P1D
    """
    return None if here.among("units", here.text("unit").lower()) else Amount.of(1, unit)


@phrases("timex", "{fewer:number_word} ({or_so}|,) {amount}", "{fewer:d} {or_so} {amount}", "zwischen {fewer:count} und {amount}")
def two_or_three(amount: Amount, fewer: float) -> Amount | None:
    """zwei oder drei Tage, drei bis vier Wochen, ein, zwei Tage: at least so many

    Sie blieben zwei oder drei Tage. Das dauert drei bis vier Wochen. → DURATION P2D, DURATION P3W
    """
    more = 0 if amount.vague else amount.parts[0][0] - fewer
    return Amount.of(fewer, amount.grain) if 0 < more <= 10 * fewer else None


@phrases("or_so", "oder", "bis", "bis zu", "-")
def or_so() -> int:
    """between two counts of which one may be right

    Das dauert zehn bis zwölf Tage. → DURATION P10D
    """
    return 1


@phrases("amount", "{first:simple} und {second:simple}")
def joined(first: Amount, second: Amount) -> Amount | None:
    """ein Jahr und zwei Monate

    Sie bauten ein Jahr und zwei Monate. → DURATION P1Y2M
    """
    return Amount((*first.parts, *second.parts)) if first.grain > second.grain and not (first.vague or second.vague) else None


@phrases("amount", "{simple}")
def plain(simple: Amount) -> Amount:
    """an amount by itself

    Sie warteten zwei Wochen. → DURATION P2W
    """
    return simple


@phrases("amount", "{approximately} {simple}")
def approximated(approximately: str, simple: Amount) -> Amount:
    """fast zehn Jahre, mehr als zehn Jahre

    Sie bauten fast zehn Jahre. → DURATION P10Y LESS_THAN
    Sie bauten rund zehn Jahre. → DURATION P10Y APPROX
    """
    return simple.with_mod(approximately)


@phrases("timex", "{amount}", "{amount} lang", "{core:amount} nach (beginn|ende)")
def amount(here: Here, amount: Amount | None = None, core: Amount | None = None) -> Amount | None:
    """zwei Wochen, drei Tage lang; not "ein Tag", which counts nothing

    Sie warteten drei Tage lang. → DURATION P3D
    Eines Tages ging er fort.
    """
    found = amount or core
    lone = here.tokens.lowers[here.first] in ("eines", "eins") and here.last - here.first == 2
    single = lone and here.before() not in ("binnen", "innerhalb", "während", "nach")
    return None if single else found


@phrases("simple", "{number_word} {part_of_unit}", "{part_of_unit}")
def parts_of_units(part_of_unit: str, here: Here, number_word: int = 1) -> Amount | None:
    """eine Viertelstunde, drei Viertelstunden, ein Dreivierteljahr; by itself before "lang" or "später" only

    Sie warteten eine Dreiviertelstunde. → DURATION PT45M
    Sie bauten ein Dreivierteljahr. → DURATION P9M
    """
    number, _, unit = part_of_unit.partition(" ")
    return Amount.of(number_word * int(number), UNITS[unit]) if "number_word" in here.slots or here.after() in ("lang", "später") else None


@phrases(
    "timex",
    "(seit|nach|über|während|binnen|innerhalb) {core:some_units}",
    "(noch|erst|schon|nur|gar|jeweils|manchmal|oft|um) {core:some_units}",
    "{some_units} lang",
    "{core:some_units} {lasting_verb}",
    "{lasting_verb} {core:some_units}",
)
def unknown_amount(here: Here, core: Amount | None = None, some_units: Amount | None = None) -> Amount | None:
    """seit Monaten, Jahre lang, noch Wochen, Stunden dauern

    Seit Monaten streiten sie. → DURATION PXM
    Der Streit kann noch Wochen anhalten. Die Bergung dauerte Stunden. → DURATION PXW, DURATION PTXH
    Die Reise soll zehn Stunden dauern. → DURATION PT10H
    """
    counted = here.before().isdecimal() or any(here.among(table, here.before()) for table in ("number_word", "some", "half_word", "which"))
    return None if counted else core or some_units


@phrases("timex", "{first:some_units} (oder|und|bis|wenn nicht|ja) {second:some_units}")
def unknown_amounts(first: Amount, second: Amount) -> Pair:
    """Tage oder Wochen

    Das wird Tage oder Monate dauern. → DURATION PXD, DURATION PXM
    """
    return Pair(first, second, "or")


@phrases("some_units", "{units}")
def some_units(units: Grain) -> Amount:
    """so many units that nobody counted them

    Nach Jahren kam er heim. → DURATION PXY
    """
    return Amount.of(UNKNOWN_COUNT, units)


@phrases("timex", "{lasting}", "{d}-?{lasting_unit}", "{number_word}-?{lasting_unit}")
def lasting(here: Here, lasting: str = "", d: int = 0, number_word: int = 0, lasting_unit: Grain | None = None) -> Amount | None:
    """dreitägig, 30-jährig; not the 22-Jährige, who is so old

    Das dreitägige Treffen endete. → DURATION P3D
    Der 30-jährige Streit endete. → DURATION P30Y
    Die 22-Jährige klagt. Eine 40-Jährige und ihr Fünfjähriger klagen. Ein 34-jähriger Fahrer floh.
    """
    if here.following[:1].isupper() and here.after().endswith(tuple(here.tables["role"])):
        return None
    if here.text("lasting_unit" if lasting_unit is not None else "lasting")[0].isupper() and (lasting_unit is not None or here.first > 0):
        return None
    if lasting_unit is not None:
        return Amount.of(d or number_word, lasting_unit)
    number, _, unit = lasting.partition(" ")
    if unit == "YEAR" and number == "0.5":
        return Amount.of(6, Grain.MONTH)
    return Amount.of(float(number), UNITS[unit])


@phrases("timex", "{long}")
def long(long: Grain) -> Amount:
    """jahrelang, nach wochenlangen Verhandlungen

    Sie stritten jahrelang. → DURATION PXY
    Sie einigten sich nach wochenlangen Verhandlungen. → DURATION PXW
    """
    return Amount.of(UNKNOWN_COUNT, long)


@phrases("timex", "(den|die|der|das|dem)? {which} {amount}")
def against_now(which: int, here: Here, amount: Amount) -> Span | None:
    """die letzten drei Wochen, in den nächsten zwei Jahren

    In den letzten drei Wochen regnete es. → DURATION P3W
    Die nächsten zwei Jahre wird gebaut. → DURATION P2Y
    """
    return Span(amount, which) if which in (-1, 1) else None


@phrases("timex", "{which} {units}")
def unknown_against_now(which: int, units: Grain, here: Here) -> Span | None:
    """in den kommenden Tagen, die vergangenen Jahre; not "am nächsten Tage", which is one

    In den vergangenen Jahren regnete es. → DURATION PXY
    """
    one = here.before() in ("am", "im", "zum", "vom")
    return Span(Amount.of(UNKNOWN_COUNT, units), which) if which in (-1, 1) and not one else None


@phrases("timex", "(den|die|der|das|dem)? ersten {amount} {of:inner}", "(den|die|der|das|dem)? {last:ends} {amount} {of:inner}")
def inside(amount: Amount, of: Meaning, last: int = 1) -> Span:
    """die ersten drei Monate des Jahres

    In den ersten drei Monaten des Jahres 2024 regnete es. → DURATION P3M
    """
    return Span(amount, last, of=of)


@phrases("ends", "letzten")
def ends() -> int:
    """the last of something

    Die letzten zwei Wochen des Jahres 2024 regnete es. → DURATION P2W
    """
    return -1


@phrases("inner", "(des|der|von) {date}")
def inner(date: Meaning) -> Meaning:
    """what an amount is a part of

    In den ersten zwei Wochen des Jahres 2024 regnete es. → DURATION P2W
    """
    return date


@phrases("circa", "um", "etwa", "ungefähr", "circa", "ca.", "zirka")
def circa() -> str:
    """about, before a year

    Um 1990 wuchs die Stadt. → DATE 1990 APPROX
    """
    return "APPROX"


@phrases("timex", "{circa} {year}")
def about_a_year(circa: str, year: Meaning, here: Here) -> Modified | None:
    """um 1990

    Etwa 1850 wuchs die Stadt. → DATE 1850 APPROX
    """
    return Modified(circa, year) if not here.after() or not here.following[:1].isupper() else None
