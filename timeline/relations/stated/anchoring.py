"""Which event a time expression dates, and how: by the preposition before it and by what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.event import Mention
from timeline.expressions.expression import Expression
from timeline.relations.reading import Reading
from timeline.relations.relation import Amount, Kind, Relation
from timeline.relations.stated.joined import glosses, rows, stretches
from timeline.relations.stated.nearest import Dated, before, kept, outside, over, path
from timeline.relations.stated.sharing import occasion, sharing, told_of
from timeline.relations.stated.telling import happens, past
from timeline.relations.trust import TRUST
from timeline.text.syntax import Word
from timeline.when import EVER, Grain
from timeline.when.civil import DAY

NAMING = {"poss", "compound", "nmod", "nummod", "amod"}  # "next week's talks", "the 1978 resolution"
SUBJECTS = ("nsubj", "nsubjpass")
APART = {"ccomp", "advcl", "relcl", "appos"}
COMPARATIVE = {"JJR", "RBR"}
FIGURES = {"PERCENT", "MONEY", "QUANTITY"}


def anchored(reading: Reading) -> Iterator[Relation]:
    """Every event with the time expression that dates it, and those that share its time."""
    roots = {root.i: expression for expression in reading.found if (root := head(reading, expression))}
    joined, again, ends = rows(reading, roots), glosses(reading), stretches(reading)
    for place, expression in roots.items():
        if expression.interval == EVER or expression.type == "SET" or expression.tid in again or _measured(reading, expression):
            continue
        if expression.begin in ends:
            continue  # told with the other end
        if expression.tid in ends:
            yield from _lasted(reading, (expression, ends[expression.tid]), roots)
            continue
        root = reading.parse.words[place]
        how = _how(reading, roots, joined.get(place, ()), root)
        if how is not None and not _ranked(reading, expression, how[0]):
            yield from _dated(reading, root, how, roots)


def _dated(reading: Reading, root: Word, how: tuple[str, Kind], roots: Mapping[int, Expression]) -> Iterator[Relation]:
    """What hangs over an expression, by the word that it hangs by, and the event noun right before it."""
    expression = roots[root.i]
    mention, noun = _over(reading, root), before(reading, expression, how[0])
    owned = mention is not None and mention.pos == "VERB" and how[0] in reading.words.holding  # "stars of the 1940s died"
    if mention and how[1] is Kind.DURING and (behind := _behind(reading, Dated(expression, mention, *how), roots)):
        owned = mention is behind  # "the party on Saturday ended at 2 a.m. on Sunday"
        how = (how[0], Kind.STARTS_IN if behind.lemma in reading.words.verbs["ending"] else how[1])
    if mention and not owned and not kept(reading, Dated(expression, mention, *how)):
        yield from _stated(reading, outside(reading, Dated(expression, mention, *how)), roots)
    if noun and noun != mention:
        yield from _related(reading, Dated(expression, noun, *how), "right after the event")


def _behind(reading: Reading, dated: Dated, roots: Mapping[int, Expression]) -> Mention | None:
    """The verb behind whose subject a time stands, where it is another's: "the sale in May was announced in June".

    Of a verb that tells the end of its subject, that only began then: "the talks on Monday ended on Tuesday".
    """
    subject = next((word for word in path(reading, dated) if word.dep in SUBJECTS), None)
    verb = reading.at.get(subject.head) if subject else None
    if subject is None or verb is None or dated.mention.word not in (subject.i, verb.word) or subject.i > verb.word:
        return None
    ends = verb.lemma in reading.words.verbs["ending"]
    own = [one for one in _own(reading, verb, roots) if one is not dated.expression]
    apart = any(not one.interval.overlaps(dated.expression.interval) for one in own)
    event = before(reading, dated.expression, dated.phrase)
    return verb if (ends and own) or (apart and event and dated.mention is verb) else None


def _lasted(reading: Reading, ends: tuple[Expression, Expression], roots: Mapping[int, Expression]) -> Iterator[Relation]:
    """What went on from one time to another: it starts in the one and ends in the other; "between" them it lies somewhere."""
    first, last = ends
    heads = [root for root in (_top(reading, first.span.start, last.span.end), head(reading, last)) if root]
    phrase, kind = preposition(reading, first, heads[0])
    mention = next((found for root in heads if (found := _over(reading, root))), None) or before(reading, first, phrase)
    if mention is None:
        return
    if kind not in (Kind.DURING, Kind.STARTS_IN):
        near = first if kind in (Kind.BEFORE, Kind.ENDS_BEFORE) else last
        yield from _stated(reading, Dated(near, mention, phrase, kind), roots)
        return
    until = reading.parse.document.text[first.span.end : last.span.start].strip()
    kinds = (Kind.STARTS_AFTER, Kind.ENDS_BEFORE) if until in reading.words.closing else (Kind.STARTS_IN, Kind.ENDS_IN)
    for dated in (Dated(first, mention, phrase, kinds[0]), Dated(last, mention, until, kinds[1])):
        yield from _stated(reading, dated, roots)
        for other, rule in _sharing(reading, dated, roots):
            yield from _related(reading, dated._replace(mention=other), rule)


def head(reading: Reading, expression: Expression) -> Word | None:
    """The word of an expression that hangs on something outside it."""
    return _top(reading, expression.span.start, expression.span.end)


def _top(reading: Reading, start: int, end: int) -> Word | None:
    """The word above the first of a stretch that hangs on something outside the stretch."""
    word = reading.parse.word_at(start)
    while word and word.head != word.i:
        above = reading.parse.words[word.head]
        if not start <= above.start < end:
            break
        word = above
    return word


def preposition(reading: Reading, expression: Expression, root: Word) -> tuple[str, Kind]:
    """The word or words before an expression that say how an event lies to it; ("", DURING) where there is none, or none of its own."""
    first = reading.parse.word_at(expression.span.start)
    for count in (3, 2, 1) if first and root.dep not in NAMING else ():
        phrase = reading.left(first.i, count) if first else ""
        if first and phrase in reading.words.times:
            kind = reading.words.times[phrase]
            return phrase, Kind.DURING if kind is Kind.ENDS_IN and reading.lifts(first.i - 1) else kind
    return "", Kind.DURING


def _how(reading: Reading, roots: Mapping[int, Expression], row: Sequence[int], root: Word) -> tuple[str, Kind] | None:
    """As `preposition`; of several times joined by "and" the first bounds the start, the last the end, and those between say nothing."""
    own = preposition(reading, roots[root.i], root)
    turns = [preposition(reading, roots[at], reading.parse.words[at]) for at in row]
    events = [_over(reading, reading.parse.words[at]) for at in row]
    if not row or any(kind is not Kind.DURING for _, kind in turns) or any(event != events[0] for event in events):
        return own
    if root.i == row[0]:
        return turns[0][0], Kind.STARTS_AFTER
    return ("and", Kind.ENDS_BEFORE) if root.i == row[-1] else None


def _over(reading: Reading, root: Word) -> Mention | None:
    """The event that an expression hangs on.

    A clause without a mention of its own stops the search, as does a comparison ("than a year ago") and a thing that the time merely
    names ("the 1978 resolution").
    """
    below = root
    for word in reading.parse.up(root.i):
        if found := reading.at.get(word.i) or (None if below.pos in ("VERB", "AUX") else reading.said_of(word)):
            return found
        naming = below.dep in NAMING and not (word.pos == "PROPN" and word.entity == "DATE")  # the 3 of "3 and 4 June" names nothing
        if word.dep in APART or naming or _compares(reading, root, word):
            return None
        below = word
    return reading.at.get(root.i)


def _measured(reading: Reading, expression: Expression) -> bool:
    """Whether a time only says how far two others lie apart: "a month later than the company says", but "more died on Monday than …"."""
    after = reading.parse.word_at(expression.span.end)
    if after is None or not after.i or after.text.lower() not in reading.words.measuring:
        return False
    return reading.parse.words[after.i - 1].tag in COMPARATIVE


def _ranked(reading: Reading, expression: Expression, phrase: str) -> bool:
    """Whether a time only says in what stretch something is the first or the worst: "the worst flood since 1951", "in two years"."""
    first = reading.parse.word_at(expression.span.start)
    counted = phrase in reading.words.counted or (expression.type == "DURATION" and reading.words.times.get(phrase) is Kind.DURING)
    if first is None or not counted:
        return False
    words = reading.parse.words
    at = first.i - 1 - len(phrase.split())
    while at >= 0 and words[at].pos in ("NOUN", "PROPN", "ADJ", "NUM", "PART") and words[at].sentence == first.sentence:
        if words[at].tag in ("JJS", "RBS") or words[at].text.lower() in reading.words.ranks:
            return True
        at -= 1
    return False


def _compares(reading: Reading, root: Word, word: Word) -> bool:
    """Whether a word on the way up sets a time against another: "than a year ago", "from 4.1 percent in May", "against May"."""
    text, table = word.text.lower(), reading.words
    direct = root.head == word.i
    return (
        text in table.comparing or (text in table.origins and not direct) or (text in table.opposing and (direct or _figure(reading, word)))
    )


def _figure(reading: Reading, preposition: Word) -> bool:
    """Whether a preposition leads to a figure: "against 3.9 percent in May", not "against the law on Monday"."""
    thing = reading.parse.child(preposition.i, "pobj")
    return thing is not None and (thing.tag == "CD" or thing.entity in FIGURES)


def _stated(reading: Reading, dated: Dated, roots: Mapping[int, Expression]) -> Iterator[Relation]:
    """The event lies to the time as the preposition says; where it lies inside, so do those that share its time."""
    yield from _related(reading, dated, _rule(reading, dated))
    if dated.kind in (Kind.ENDS_IN, Kind.STARTS_IN) and (event := _lasts(reading, dated.mention)):
        yield from _related(reading, dated._replace(mention=event), "subject or object of the dated verb")
    root = head(reading, dated.expression)
    within = _sharing(reading, dated, roots) if dated.kind is Kind.DURING else told_of(reading, root) if root else ()
    for other, rule in within:
        yield from _related(reading, dated._replace(mention=other, kind=Kind.DURING), rule)


def _sharing(reading: Reading, dated: Dated, roots: Mapping[int, Expression]) -> Iterator[tuple[Mention, str]]:
    """The events that share a time and have none of their own, each with its rule."""
    root = head(reading, dated.expression)
    naming = root is not None and root.dep in NAMING - {"poss"}
    found = [*sharing(reading, dated.mention, naming=naming, brief=dated.expression.interval.length <= DAY)]
    found += occasion(reading, dated.mention, root) if root else []
    yield from ((other, rule) for other, rule in found if not _has_own(reading, other, dated.expression, roots))


def _rule(reading: Reading, dated: Dated) -> str:
    if dated.mention.pos == "NOUN":
        return "event noun with a time"
    root = head(reading, dated.expression)
    steps = [word.i for word in reading.parse.up(root.i)] if root else []
    direct = dated.mention.word in (root.i if root else -1, *steps[:2])
    return "time expression" if direct else "time expression at some remove"


def _lasts(reading: Reading, mention: Mention) -> Mention | None:
    """The event that lasts until a time: "the protests continued until June"."""
    if mention.lemma not in reading.words.verbs["continuing"]:
        return None
    word = reading.parse.words[mention.word]
    subject = reading.parse.child(word.i, "nsubj") or (reading.parse.child(word.head, "nsubj") if word.dep == "conj" else None)
    event = reading.at.get(subject.i) if subject else None
    return event if event and event.pos == "NOUN" else None


def _related(reading: Reading, dated: Dated, rule: str) -> Iterator[Relation]:
    expression, mention, phrase, _ = dated
    kind = _lasting(reading, dated)
    if kind is not None and not _then(reading, dated) and not _too_late(reading, dated) and not _too_early(reading, dated):
        denied = "not" if dated.kind is not Kind.ENDS_IN and reading.words.times.get(phrase) is Kind.ENDS_IN else ""
        said = " ".join(f"“{denied} {mention.text} … {phrase} {expression.text}”".split()).replace("“ ", "“")
        spans, world = (expression.span, mention.span), reading.world(mention)
        much = Amount(0, 0, Grain.DAY) if _before_an_hour(mention, expression, kind) else None
        yield Relation(mention.eid, expression.tid, kind, spans, TRUST[rule], rule, said, much, world)


def _before_an_hour(mention: Mention, expression: Expression, kind: Kind) -> bool:
    """Whether something happened before an hour of a day, which is that day's: "was arrested before dawn on Tuesday"."""
    hour = expression.type == "TIME" and expression.interval.length < DAY and expression.interval.start % DAY > 0
    return kind is Kind.BEFORE and hour and happens(mention)


def _lasting(reading: Reading, dated: Dated) -> Kind | None:
    """ "Since" dates the start of what lasts and only bounds what happened once; nobody says a thing until a day.

    What was so by a day went on: "by May the army was larger".
    """
    if reading.words.times.get(dated.phrase) is dated.kind is Kind.ENDS_BEFORE and dated.mention.pos == "ADJECTIVE":
        return Kind.STARTS_BY_END
    if dated.kind is Kind.STARTS_IN and dated.mention.aspect == "PERFECTIVE":
        return Kind.STARTS_AFTER
    if dated.kind in (Kind.STARTS_IN, Kind.ENDS_IN) and dated.mention.class_ == "REPORTING":
        return None
    return dated.kind


def _too_late(reading: Reading, dated: Dated) -> bool:
    """Whether an event is told as past and the time is still to come, so that it must be of something else: "set 9 May as the deadline".

    Durations are counted from publication on where nothing else is known ("within ten days").
    """
    published, time = reading.parse.document.published, dated.expression
    if published == EVER or not past(dated.mention) or dated.mention.factuality != "fact" or dated.kind in (Kind.BEFORE, Kind.ENDS_BEFORE):
        return False
    return time.interval.start >= (published.start if time.type == "DURATION" else published.end + DAY)


def _then(reading: Reading, dated: Dated) -> bool:
    """Whether "now" is that of what is told as past: "the war was now lost"."""
    root = head(reading, dated.expression) if dated.expression.value == "PRESENT_REF" else None
    if root is None or root.dep in NAMING:
        return False
    verb = next((above for _, above in reading.up(root.i) if above.pos == "VERB"), dated.mention)
    return verb.tense == "PAST"


def _too_early(reading: Reading, dated: Dated) -> bool:
    """Whether an event is told as still to come and the time is over: "will lift the curfew after protests two weeks ago"."""
    teller = reading.teller(dated.mention)
    coming = dated.mention.tense == "FUTURE" and (teller is None or teller.tense == "PRESENT")
    return coming and over(reading, dated.expression)


def _has_own(reading: Reading, mention: Mention, expression: Expression, roots: Mapping[int, Expression]) -> bool:
    """Whether another expression hangs on this mention itself, or on its preposition."""
    return any(own is not expression for own in _own(reading, mention, roots))


def _own(reading: Reading, mention: Mention, roots: Mapping[int, Expression]) -> list[Expression]:
    near = [mention.word, *(word.i for word in reading.parse.under(mention.word, "prep"))]
    return [roots[k] for i in near for k in reading.parse.children[i] if k in roots]
