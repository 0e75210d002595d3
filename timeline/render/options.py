"""What a caller may choose about a rendering."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import FormatError

CHOICES = {
    "layout": ("list", "table"),
    "css": ("scoped", "inline", "external", "none"),
    "dir": ("ltr", "rtl", "auto"),
    "pages": ("auto", "one", "many"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """The choices, checked: FormatError where one is none.

    `theme` is a name or a file (see themes), `title` "" the document's own, `limit` 0 no limit, `nonce` the one of a content security
    policy. `pages` is "one", "many", or "auto": many where there are more than 10,000 events and the caller, by giving the name the
    index will have as `file`, says that it writes what is to stand beside it. A fragment's class is made from `file` too, and from
    `layout`, `css` and `heading_level`, which are for fragments.
    """

    theme: str = ""
    lang: str = "en"
    dir: str = "ltr"
    title: str = ""
    layout: str = "list"
    css: str = "scoped"
    heading_level: int = 2
    nonce: str = ""
    limit: int = 0
    pages: str = "auto"
    file: str = ""

    def __post_init__(self) -> None:
        for name, known in CHOICES.items():
            if getattr(self, name) not in known:
                raise FormatError(f"{name} is {getattr(self, name)!r}; it is one of {', '.join(known)}.")
        if not 1 <= self.heading_level <= 5:
            raise FormatError(f"heading_level is {self.heading_level}; it is 1 to 5, so that a level fits below it.")
