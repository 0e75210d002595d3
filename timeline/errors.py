"""Everything that can be wrong in a call, as one tree of errors, each of which builds its own sentence.

    TimelineError
    ├── UnreadableError      a file that is missing, empty, binary, or without text
    ├── OutputError          a file that cannot be written
    ├── DateError            a date that cannot be read
    ├── ModelError           a spaCy model that is not there
    ├── WeightsError         weights of a user's own training that cannot be used
    ├── LanguageError        a language without a folder
    ├── RuleError            a rule whose phrase or examples are malformed (a defect of ours)
    ├── FormatError          an output format or template that does not exist or fails
    ├── QueryError           an event or a query that cannot be found
    └── StoreError           a database that cannot be opened, is newer, or is damaged

What is wrong in a *document* is never an exception: it is a value in the result.
"""


class TimelineError(Exception):
    """The root: one sentence that says what is wrong and what to do."""


class UnreadableError(TimelineError):
    """A file that cannot become a document."""

    def __init__(self, source: object, why: str, *, remedy: str = "") -> None:
        super().__init__(f"Cannot read {source}: {why}." + (f" {remedy}" if remedy else ""))


class OutputError(TimelineError):
    """A file that cannot be written; what was there before is as it was."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"Cannot write {path}: {why}. Name another place.")


class DateError(TimelineError):
    """A date given by the caller that is not one."""

    def __init__(self, text: str, *, where: str = "date") -> None:
        super().__init__(f"Cannot read the {where} {text!r}: give it as 2025-06-23 or 2025-06-23T14:30.")


class ModelError(TimelineError):
    """A spaCy pipeline that is not installed or does not load."""

    def __init__(self, name: str, why: str = "it is not installed") -> None:
        super().__init__(f"Cannot load the spaCy model {name!r}: {why}. Install it, or name another (a package or a path) with --model.")


class WeightsError(TimelineError):
    """Weights of a user's own training that are not there, or not what they should be."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"Cannot use the weights {path}: {why}.")


class LanguageError(TimelineError):
    """A language that has no folder."""

    def __init__(self, language: str, known: list[str]) -> None:
        super().__init__(f"There are no rules for the language {language!r}; there are for {', '.join(known)}.")


class RuleError(TimelineError):
    """A rule whose phrase or examples are malformed."""


class FormatError(TimelineError):
    """An output format that does not exist, or a template that fails."""


class QueryError(TimelineError):
    """An event or a query that cannot be found."""


class StoreError(TimelineError):
    """A database that cannot be opened, is newer than this program, or is damaged."""
