"""What a caller may say about how expressions are to be read."""

from __future__ import annotations

from dataclasses import dataclass

NEWS, NARRATIVE, COLLOQUIAL = KINDS = ("news", "narrative", "colloquial")
CHAT, TALK, MESSAGE = "chat", "talk", "message"
HOUR, WHEN, ARRANGED, PLANNED = "hour", "when", "arranged", "planned"


@dataclass(frozen=True, slots=True)
class Settings:
    """Wishes that the text itself cannot express.

    `prefer`: "past", "future" or "nearest" where tense says nothing; "" leaves it to the kind of text. `day_first`: 3/4 is 3 April;
    without it other dates of the text or its country may tell that.
    `kind`: "news" (speaks from its publication date), "narrative" (moves along its own dates), "colloquial" (chat, commands);
    "" is found out from the text. `country`: ISO 3166 code whose public holidays are meant by name, "" for the text's own, else the USA.
    `timetable`: its lines begin with days in figures, which are days elsewhere in it too; False is found out from the text.
    `log`: they begin with hours in four figures ("0700"); False is found out too.
    `aloud`: somebody speaks, in a "chat", a "talk" by turns or a "message"; found out too. `asked`: what is read is the answer to somebody
    who asks for the "hour", or "when" another did something, or people who chat have just "arranged" hours or "planned" days; found
    out for each.

    >>> Settings(prefer="future").prefer
    'future'
    """

    prefer: str = ""
    day_first: bool = False
    kind: str = ""
    country: str = ""
    timetable: bool = False
    log: bool = False
    aloud: str = ""
    asked: str = ""

    @property
    def talk(self) -> bool:
        """Whether it is said to people or assistants, where bare words and figures are times more often than in print."""
        return bool(self.prefer) or self.kind == "colloquial"
