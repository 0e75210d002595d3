"""Threads of messages that people type to one another, a line each, by turns: "ana: u up?", "Ben: yes, why"."""

from __future__ import annotations

import re
from statistics import median

from timeline.expressions.texts.turns import Turns

FEWEST = 3  # messages of a thread
SHORT = 160  # characters of most messages
TYPED = 3  # one message in so many begins in small letters or ends without a stop
_MESSAGE = re.compile(r"^[ \t]*([^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,2}):[ \t]+(?=\S)", re.MULTILINE)


def thread(text: str) -> Turns:
    r"""The messages of a thread: each line is one, headed by who writes; two at least do, and one of them again. None where it is none.

    >>> [thread(text).places[:1] for text in ("ana: u up?\nBen: yes, why\nana: come at 8", "Q: When?\nA: At six.\nQ: Where?\nA: Here.")]
    [((0, 5),), ()]
    """
    lines = [line for line in text.splitlines() if line.strip()]
    found = [(match.start(1), match.end(), match[1]) for match in _MESSAGE.finditer(text)]
    names = [name for _, _, name in found]
    if len(found) < max(FEWEST, len(lines)) or not 1 < len(set(names)) < len(names) or any(name.isupper() for name in names):
        return Turns()
    said = [line.partition(":")[2].strip() for line in lines]
    typed = sum(one[:1].islower() or one[-1:].isalnum() or one.endswith(("!!", "??", ")", "…")) for one in said)
    if median(map(len, said)) > SHORT or TYPED * typed < len(said):
        return Turns()
    return Turns(tuple((begin, body) for begin, body, _ in found))
