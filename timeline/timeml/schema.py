"""Whether a TimeML document is valid: by the schema beside this file, and by references that lead somewhere."""

from collections import Counter
from functools import cache
from pathlib import Path

from lxml import etree

_IDS = ("tid", "eid", "eiid", "sid", "lid")
_REFERENCES = (
    ("anchorTimeID", "tid"),
    ("beginPoint", "tid"),
    ("endPoint", "tid"),
    ("timeID", "tid"),
    ("relatedToTime", "tid"),
    ("eventID", "eid"),
    ("eventInstanceID", "eiid"),
    ("relatedToEventInstance", "eiid"),
    ("signalID", "sid"),
)


def faults(xml: str) -> tuple[str, ...]:
    """What is not as TimeML wants it, one sentence each; nothing where the document is valid.

    >>> faults("<TimeML><DOCID>a</DOCID><TEXT>He left.</TEXT></TimeML>")
    ('line 1: Did not expect element TEXT there',)
    """
    root = etree.fromstring(xml.encode())
    schema = _schema()
    if not schema.validate(root):
        return tuple(dict.fromkeys(f"line {error.line}: {error.message}" for error in list(schema.error_log)[:1]))
    return (*_repeated(root), *_dangling(root))


@cache
def _schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("timeml.rng")))


def _named(root: etree._Element, attribute: str) -> list[str]:
    return [str(value) for value in root.xpath(f"//@{attribute}")]


def _repeated(root: etree._Element) -> list[str]:
    count = Counter(value for attribute in _IDS for value in _named(root, attribute))
    return [f"the id {value!r} is given {times} times" for value, times in count.items() if times > 1]


def _dangling(root: etree._Element) -> list[str]:
    known = {attribute: set(_named(root, attribute)) for attribute in _IDS}
    return [
        f"{reference}={value!r} names nothing that is here"
        for reference, attribute in _REFERENCES
        for value in _named(root, reference)
        if value not in known[attribute]
    ]
