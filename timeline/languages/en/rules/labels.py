"""Figures that only name something: telephone numbers, the names of files."""

from timeline.expressions.meanings import Here, phrases

RUN = 24  # tokens: the longest name of a file that is looked along


@phrases(
    "shield",
    "+{d} {d}-{d}-{d} | +{d} {d} {d} {d}? | {d3}-{d4} | ({d3}) {d3}-{d4} | {d3}-{d3}-{d4} | {d}.{d}.{d}.{d} | {d3} {d3} {d4}",
    "{code:area_code} {d}-{e:d} | {code:area_code} {d} {e:d} | {code:area_code} {d} {e:d} {f:d} | {code:area_code} {long:long_number}",
)
def telephone(here: Here) -> bool | None:
    """555-1990, 0845 1990 2001

    Call 555-1990 now. → DATE PRESENT_REF
    Call 0845 1990 2001 or (0131) 496 2010; the office has 020 7946 1998.
    On 05 May 2024 1998 boats sailed. → DATE 2024-05-05
    """
    return True


@phrases("long_number", "{d}")
def long_number(here: Here) -> bool | None:
    """555019, of a telephone

    Call 0845 555019.
    """
    return True if len(here.text()) > len("1998") else None


@phrases("area_code", "{d3} | {d4} | {opening}{d3}{closing} | {opening}{d4}{closing}")
def area_code(here: Here) -> bool | None:
    """0845, with a nought in front

    (0131) 496 2010
    """
    return True if here.text().strip("()").startswith("0") and here.before() not in ("at", "by", "until", "from") else None


@phrases("shield", "{d} | {d}(-){m:d}(-){day:d} | {d}(_){m:d}(_){day:d} | {d}(-){m:d} | {d}(/){m:d}(/){day:d} | {d}(/){m:d}")
def in_a_file_name(here: Here) -> bool | None:
    """report-2017.pdf, /logs/2019-05-03/app.txt

    See report-2017.pdf, plan_2019-05-03.docx and logs/2018/05/app.txt.
    It came out in 2017. Then all was well. → DATE 2017
    """
    tokens, at = here.tokens, here.last
    while at + 1 < min(len(tokens), here.last + RUN) and not tokens.spaced[at]:
        if tokens.lowers[at] == "." and not tokens.spaced[at + 1] and here.among("file_kind", tokens.lowers[at + 1]):
            return True
        at += 1
    return None
