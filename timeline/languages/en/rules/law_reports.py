"""Where law is printed: 512 U.S. 1990, 2001-2004, 97 F. 3d 1812, id., at 2003. Volumes and pages are no years."""

from timeline.expressions.meanings import Here, phrases


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
