"""Where law is printed: 512 U.S. 1990, 2001-2004, 97 F. 3d 1812, id., at 2003. Volumes and pages are no years."""

from timeline.expressions.meanings import Here, phrases

STATE = 6  # letters of the longest name of a state cut short


@phrases(
    "shield",
    "u.s.c.? (§)? {d} | {d} {reporter} {pages} | {d} {reporter} {pages} , (at)? {last:pages} | {d} {reporter} ,? at {pages}",
    "{d} {reporter} § {d} | § {d} | §§ {d} | §§ {d} (-|,|and|to) {last:d} | (n|nn|dkt). {d} | dkt {d} | (n|nn). {d} , {last:d}",
)
def law() -> bool:
    """42 U.S.C. 1983, 512 U.S. 1990

    It is told in 42 U.S.C. 1983, § 2001 and 512 U.S. 1990, at 4; see n. 2012 and Dkt. 1998.
    See 411 U.S. 1990, 2001-2004 (1973), 97 F. 3d 1812 (1996), 86 Stat. 1251 and 411 U.S., at 1995. → DATE 1973, DATE 1996
    """
    return True


@phrases(
    "shield",
    "{d12} {state:word}. {pages} | {d3} {state:word}. {pages} | {d12} {state:word}. {pages} , {last:pages}",
    "{d3} {state:word}. {pages} , {last:pages}",
)
def state_report(state: str, here: Here) -> bool | None:
    """212 Or. 1948, 1951: the reports of a state, cut short

    In Ames, 212 Or. 1948, 1951, and 14 Mass. 1950 it was so held.
    It sank on 12 Nov. 1948. Of the 212 Lt. Dale saw none. 1948 was dry. → DATE 1948-11-12, DATE 1948
    """
    dated = any(here.among(table, state.lower()) for table in ("month", "units", "unit", "weekday_word", "latin_month", "person_title"))
    return None if dated or not state[0].isupper() or len(state) > STATE or len(here.text("pages")) < len("1948") else True


@phrases("pages", "{d} | {d}-{last:d} | {d} - {last:d}")
def pages() -> bool:
    """2001-2004, behind the name of what is cited

    411 U.S. 1990, 2001-2004
    """
    return True


@phrases(
    "shield",
    "{same_place}.? ,? (at|p|pp)? {pages} | {same_place}. ,? (at|p.|pp.)? {pages} | tr. (at|of)? {pages} | app. (at)? {pages}",
)
def same_place(here: Here) -> bool:
    """id., at 2003; ibid., 1984–1990: pages of what was just cited

    See id., at 2003, and Ibid., 1984–1990, too; op. cit., 1912.
    """
    return True
