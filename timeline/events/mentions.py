"""Every place where a text speaks of a happening, with all that the place says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.events.attributes.classes import class_of
from timeline.events.attributes.factuality import Judge
from timeline.events.event import Mention
from timeline.events.grammar.mend import mended
from timeline.events.grammar.verbs import group
from timeline.events.headlines.headline import Writer
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.listed import as_listed, listed
from timeline.events.people.cast import Cast
from timeline.events.people.participants import participants, place
from timeline.events.people.quotations import quotations, quoted, speakers
from timeline.events.salience import SLIGHT, dates_of, salience
from timeline.events.triggers.triggers import triggers
from timeline.events.wordnet import wordnet
from timeline.expressions.expression import Expression
from timeline.expressions.texts.rows import Row, rows
from timeline.text import Span
from timeline.text.syntax import Parse, Word

POS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "PROPN": "NOUN", "ADJ": "ADJECTIVE"}


def mentions(
    parse: Parse, expressions: Sequence[Expression], entries: Sequence[Row] | None = None, *, weights: Path | None = None
) -> list[Mention]:
    """The mentions of happenings in reading order, "e1", "e2" …; time expressions are no events and make them more salient.

    `entries` are the rows of the text, for those who know them already. `weights` are those that `python -m benchmarks.train_events`
    wrote for one's own corpus, the package's where none are given.
    """
    words, nouns = lexicon(parse.document.language), wordnet(parse.document.language)
    parse = mended(parse)
    timed = _timed(parse, expressions)
    found = {i for i in triggers(parse, words, nouns, weights) if i not in timed}
    headed = listed(parse, rows(parse.document, expressions) if entries is None else entries, found)
    told = _told(parse, {i: f"e{n}" for n, i in enumerate(sorted({*found, *headed}), 1)}, expressions)
    return as_listed(parse, told, headed)


def given(parse: Parse, triggers: Iterable[Mapping[str, Any]]) -> list[Mention]:
    """Mentions at the triggers of an input line, {"eid", "eiid"?, "start", "end"}; the instance's id is kept where there is one."""
    parse = mended(parse)
    ids: dict[int, str] = {}
    spans: dict[str, Span] = {}
    for n, trigger in enumerate(sorted(triggers, key=lambda t: (t["start"], t["end"])), 1):
        word = _head(parse, int(trigger["start"]), int(trigger["end"]))
        if word is not None:
            eid = str(trigger.get("eiid") or trigger.get("eid") or f"e{n}")
            spans[eid] = Span(parse.document.id, int(trigger["start"]), int(trigger["end"]))
            ids.setdefault(word.i, eid)
    told = {m.eid: m for m in _told(parse, ids, ())}
    twins = {eid: told[ids[w.i]] for eid, span in spans.items() if (w := _head(parse, span.start, span.end)) is not None}
    return [replace(mention, eid=eid, span=spans[eid], text=parse.document.quote(spans[eid])) for eid, mention in twins.items()]


def _head(parse: Parse, start: int, end: int) -> Word | None:
    """The word of a stretch that the others hang on."""
    first, inside = parse.word_at(start) if end > start else None, []
    for word in parse.words[first.i :] if first is not None else ():
        if word.start >= end:
            break
        inside += [] if word.text.isspace() else [word]
    own = {word.i for word in inside}
    return next((w for w in inside if w.head == w.i or w.head not in own), inside[0] if inside else None)


def _timed(parse: Parse, expressions: Sequence[Expression]) -> set[int]:
    """The positions of the words inside time expressions."""
    found: set[int] = set()
    for span in (expression.span for expression in expressions):
        word = parse.word_at(span.start)
        while word is not None and word.start < span.end:
            found.add(word.i)
            word = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    return found


def _told(parse: Parse, ids: Mapping[int, str], expressions: Sequence[Expression]) -> list[Mention]:
    words = lexicon(parse.document.language)
    parse = _labelled(parse, expressions)
    spoken = quotations(parse, words)
    cast = cast_of(parse)
    saying, judge = speakers(parse, cast, spoken), Judge(parse, words)
    writer = Writer.of(parse, cast, saying)
    dates, found = dates_of(parse, expressions), []
    for i, eid in sorted(ids.items()):
        plain = _plain(parse, i, eid, words)
        factuality, cues = judge.verdict(i)
        speaker = saying.get(i, "")
        planned = factuality == "planned" and i not in cast.quoted and writer.standing.to_come(parse.words[i])
        because = None if factuality == "fact" else parse.words[i] if planned else _governor(parse, i, cues)
        mention = replace(
            plain,
            factuality=factuality,
            cues=tuple(sorted({Span(parse.document.id, cue.start, cue.end) for cue in cues})),
            participants=participants(parse, i, cast),
            place=place(parse, i),
            speaker=speaker,
            headline=writer.headline(i, because),
        )
        weight = salience(parse, mention, dates, words, quoted=i in cast.quoted)
        found.append(replace(mention, salience=weight if weight <= SLIGHT or writer.sure(i, because) else SLIGHT))
    return found


def _labelled(parse: Parse, expressions: Sequence[Expression]) -> Parse:
    """The parse with the words of dates and times called so, also where its own names left them out or took them in."""
    dated = _timed(parse, [e for e in expressions if e.type in ("DATE", "TIME")])
    return replace(parse, words=tuple(replace(w, entity="DATE") if w.i in dated and w.entity != "TIME" else w for w in parse.words))


def cast_of(parse: Parse) -> Cast:
    """Who is who in an article, with what stands in quotation marks left out of it."""
    words = lexicon(parse.document.language)
    return Cast(parse, words, quoted(quotations(parse, words)))


def _governor(parse: Parse, i: int, cues: Sequence[Word]) -> Word | None:
    """The predicate among the cues that a happening hangs on, however far below."""
    above = {word.i for word in parse.up(i)}
    cue = next((cue for cue in cues if cue.i in above and cue.pos in ("VERB", "AUX")), None)
    return cue or _leading(parse, parse.words[i])


def _leading(parse: Parse, word: Word) -> Word | None:
    """The finite verb that a verb without tense is said under: "will begin" of "will begin evacuating"."""
    above = parse.words[word.head]
    bare = word.dep == "xcomp" and word.tag in ("VBG", "VB") and above.pos == "VERB" and above.i < word.i
    return (_leading(parse, above) or above) if bare else None


def _plain(parse: Parse, i: int, eid: str, words: Lexicon) -> Mention:
    """The mention with its TimeML attributes."""
    word, verb = parse.words[i], group(parse, i, words)
    return Mention(
        eid,
        Span(parse.document.id, word.start, word.end),
        parse.sentence_span(word.sentence),
        word.text,
        word.lemma,
        class_=class_of(parse, i, words),
        tense=verb.tense,
        aspect=verb.aspect,
        polarity=verb.polarity,
        modality=verb.modality,
        pos="PREPOSITION" if word.dep == "prep" else POS.get(word.pos, "OTHER"),
        word=i,
    )
