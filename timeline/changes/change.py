"""One change and all of them, for a terminal, for JSON and for templates."""

from dataclasses import dataclass
from typing import Any

from timeline.events.event import Event


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one of the two timelines has it: when in words, where it is told, and why it is dated so."""

    event: Event
    when: str
    source: str
    why: str

    @property
    def steps(self) -> tuple[str, ...]:
        """The lines of the explanation, below its heading."""
        return tuple(self.why.splitlines()[1:])

    @property
    def plain(self) -> dict[str, Any]:
        """The same for JSON."""
        start, end = self.event.when.span.iso()
        return {
            "id": self.event.id,
            "headline": self.event.headline,
            "when": self.when,
            "interval": [start, end],
            "factuality": self.event.factuality,
            "source": self.source,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class Change:
    """One event of which something changed: `old` is None where it appeared, `new` where it vanished; `reason` in a few words."""

    old: Told | None
    new: Told | None
    reason: str

    @property
    def told(self) -> Told:
        """The event as it is now, or as it last was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def plain(self) -> dict[str, Any]:
        """The same for JSON."""
        return {"reason": self.reason, "old": self.old and self.old.plain, "new": self.new and self.new.plain}

    @property
    def sides(self) -> tuple[tuple[str, Told], ...]:
        """The event as it is now and as it was before, where it is and was there."""
        return tuple((label, each) for label, each in (("Now", self.new), ("Before", self.old)) if each is not None)

    @property
    def moved(self) -> bool:
        """Whether it is there in both, with another date."""
        return self.old is not None and self.new is not None and self.old.event.when != self.new.event.when

    def __str__(self) -> str:
        told = self.told
        if self.old is None or self.new is None:
            return f"  {told.when}: {told.event.headline}  ({told.event.id})\n      {told.source}: {self.reason}"
        lines = [f"  {told.event.headline}  ({told.event.id})", f"      {self.reason}"]
        if self.moved:
            lines += [line for label, each in self.sides for line in (f"      {label}:", *(f"      {step}" for step in each.steps))]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, each kind in chronological order. `str` is for a terminal, `plain` for JSON, the fields for a template."""

    appeared: tuple[Change, ...] = ()
    vanished: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()
    relabelled: tuple[Change, ...] = ()

    @property
    def sections(self) -> tuple[tuple[str, tuple[Change, ...]], ...]:
        """The kinds of change that there are, each by its name."""
        return tuple((name, held) for name in KINDS if (held := getattr(self, name)))

    @property
    def plain(self) -> dict[str, Any]:
        """The same for JSON."""
        return {name: [change.plain for change in getattr(self, name)] for name in KINDS}

    def __bool__(self) -> bool:
        return bool(self.sections)

    def __str__(self) -> str:
        if not self:
            return "Nothing changed."
        summary = ", ".join(f"{len(held)} {name}" for name, held in self.sections)
        parts = [f"{name.capitalize()}:\n" + "\n".join(map(str, held)) for name, held in self.sections]
        return "\n\n".join([f"{summary}.", *parts])


KINDS = ("appeared", "vanished", "moved", "relabelled")
