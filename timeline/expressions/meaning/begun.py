"""What has begun so far in a text, so that days and weeks may be counted from there: "the trial opened on Thursday … on day three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.expressions.meaning.frame import NOWHEN, Frame

ANYTHING, LASTING = "anything", "lasting"  # kinds: "began", and what has its beginning and its end told: "runs from 3 to 9 May"
TREATMENT = "treatment"  # begins with a drug that was started, and not with the illness
LOOSE = frozenset(["d-day", "launch", "transplant", TREATMENT])  # kinds that may be of anything that begins
BARE = frozenset([ANYTHING, LASTING, "admission", "operation", "d-day"])  # of these a day may be that is told by its number alone
REMEMBERED = 30  # of what has begun
NEAR = 1000  # characters: so soon a day by its number alone is of what has begun, unless somebody tells of himself


@dataclass(frozen=True, slots=True)
class Beginning:
    """The `first` day of something, and the `last` where both ends are told.

    `kinds`: what begins, by the table `began`, and what its days may be called days of; `things`: the words of its sentence; `named`: those
    that days are counted of ("trial"); `own`: somebody tells of himself. `place`: where it is told.
    """

    first: Frame
    kinds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    own: bool = False
    last: Frame = NOWHEN
    open: bool = False
    place: int = 0

    def fits(self, kind: str, of: frozenset[str], at: int) -> bool:
        """Whether days of this are counted from it: of its kind, of what its sentence names, or of nothing else in particular."""
        if kind:
            return kind in self.kinds
        if of:
            return bool(of & (self.things | self.kinds)) or (self.own and not self.named and ANYTHING in self.kinds)
        return bool(self.kinds & BARE) and (self.own or at - self.place < NEAR)


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What has begun so far, the last one first. `zero`: the text calls the first of its days day 0.

    `wanted`: the text counts days at all; else nothing is noted. `personal`: somebody tells of himself. `at`: the place
    that is being read.
    """

    told: tuple[Beginning, ...] = ()
    zero: bool = False
    wanted: bool = False
    personal: bool = False
    at: int = 0

    def of(self, kind: str, of: frozenset[str]) -> Beginning:
        """What days of this are counted from; its `first` is not known where nothing is told."""
        exact = (one for one in self.told if of & (one.things | one.kinds) and (not kind or kind in one.kinds))
        fitting = (one for one in self.told if one.fits(kind, of, self.at))
        loose = (one for one in self.told if kind in LOOSE and ANYTHING in one.kinds and (kind != TREATMENT or one.kinds == {ANYTHING}))
        return next(exact, None) or next(fitting, None) or next(loose, Beginning(NOWHEN))

    def counted(self, first: Frame, kind: str, of: frozenset[str]) -> Beginnings:
        """The same, where one of the days that are counted was told, and so their first."""
        known = self.of(kind, of)
        if known.first.interval == first.interval:
            return replace(self, told=tuple(replace(one, place=self.at) if one is known else one for one in self.told))
        return self.also(Beginning(first, frozenset([kind or ANYTHING]), of, of, place=self.at))

    def also(self, one: Beginning) -> Beginnings:
        """The same with one that is told next."""
        return replace(self, told=(one, *self.told[:REMEMBERED]))


NOTHING = Beginnings()
