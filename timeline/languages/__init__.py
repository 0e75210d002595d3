"""Languages: a language is a folder here, found by listing. Nothing outside its folder names it.

A language without a folder is read by the rules of `common` over the words that dateparser's locale has for dates (`locales`).

    languages/<code>/            ISO 639-1: "en", "de"
      __init__.py                one sentence
      lexicon.toml               word tables for the rules
      rules/**/*.py              rules for time expressions, read in the order of the files' names; earlier rules are preferred
      corpus.toml                sentences with what must be found in them, run as tests
      …                          words of other rooms (signals.toml, events.toml)

`lexicon.toml`: each table `[name]` holds `value = [spellings]`, all lower case; a spelling may be several words and may hold signs
("p.m."). A rule refers to the table as the slot `{name}` and gets the value: an int where the key is a whole number, a float for "0.5",
a `Grain` for SECOND … MILLENNIUM, else the string. These tables are read by the engine itself:

    [tense]   past, future, present = [verbs and multi-word cues]      (looked up near an expression to decide past or future;
              rules of the category `tense` may stand in its place where one word does not tell: "hat … getagt", "to be held")
    [verbs]   endings = [of past forms], exceptions = [words with such an ending that are no past form],
              breaks = [signs and words where a clause ends], infinitive = [the infinitive marker], nominal = [words that may follow
              that marker when it is none], linking = [what may stand between the verbs of one group; without it anything may],
              dating = [what stands between a verb and the date that it governs for certain: "began in March"],
              adverbs = [endings of what may stand there too],
              standing = [past forms that tell how things are, at the head of a sentence too: "closed on Monday"],
              telling = [verbs of telling, whose own date does not move the time that is spoken of],
              timed = [what begins a clause of the time told before it: "in 1975, when a pipe burst"],
              perfect = [what tells that a thing lasts until now: "since May it has been free"],
              perfect_short = [the same behind an apostrophe: "it's been"],
              undergone = [what tells that it does until a time to come: "has been shut until Friday"],
              awaiting = [what begins a clause of what is waited for: "when it has sat on Friday"],
              shifting = [what somebody has done until such a time: "has moved it until Friday"],
              speaking = [what somebody did whose words follow, so that what is quoted counts from its day: "told them on Monday: “…”"],
              promising = [helping verbs that put what follows into the future whatever lies nearer],
              pledging = [past forms of what is done when it is said: "on Friday they agreed to meet"],
              granting = [past forms of giving somebody time: "gave them until Friday"],
              comparing = [what leads a quarter that another is only set beside: "than in the first quarter"],
              lasting = [what leads a time that lasts until now, from which nothing is counted: "since May 2015"],
              finite = [past forms that are neither commands nor participles, and what leads back, so that even a caller who prefers the
                        future means the past],
              subordinate = [what begins a clause whose verb does not date what stands before it: "told them Friday that it will rain"],
              related = [what stands right before the verb of a clause that tells of a thing: "a trial that began on 9 May"],
              foiling = [what begins to tell right behind it that what was due did not come: "booked for Monday and did not show"],
              of = [what stands between a thing and its year: "a plan of 1970"],
              by = [what stands between a participle and who did it],
              managing = [helping verbs of what was or was not in somebody's power: "could not fly until Monday"],
              announcing = [what tells of plans, in a history too: "will"],
              customary = [cues of `custom` that tell of a custom in the past too: "usually"],
              participles = [those that follow a helping verb of the past before the past and are in no other list: "had gone"],
              foreseeing = [words of what was then still to come, and may be over by now: "planned to march on Tuesday"],
              lapsed = [words of what was to be, and by its date may not have been: "was to expire on 31 July"],
              one = [articles before which a date tells of what kind something is: "a June 20 raid"],
              foretelling = [helping verbs of what was still to come at the time told of: "would return in 1671"],
              reaching = [what leads a time up to which something was over: "by May they had taken it"],
              joining = [what joins two participles that one verb helps: "could be initialled and signed"],
              chat_parting = [what parts clauses in chat, so that a past verb tells nothing of what is behind],
              contrasting = [what stands before a day that something is not on],
              never, dropping = [what stands behind a day that is over for which something was planned: "never came", "was abandoned"],
              excepting = [what leads to the times of which something is not true: "except in 1915"],
              short_of = [what leads up to a time to come: "a draft before Friday"],
              denying = [what makes that the time at which it happened: "did not come until May"],
              resuming = [what begins a clause with a time and a comma behind it: "they won, and then on Sunday, they have a game"],
              fillers = [what people say while they look for words: "um"], asides = [the same, between commas: "like"],
              leaning = [what leans on what follows, so that no comma between counts: "on, uh, Friday"],
              waking = [greetings with which a diary told aloud begins another day: "good morning"],
              parting = [what may part two clauses, of which that helping verb speaks for one: "had fallen back, and in May lost"],
              opening = [words with which a clause after the expression may begin: "in May the king, who had fled, died"]
    [leading] past, future = [words right before an expression that tell its side whatever the verb: "since"],
              (may be left out), and the same of words right after it in [trailing]: "'s ruling";
              coming = [what tells the future where no verb is past: "until"], gone = [the past where none is future: "back in"]
    [manner]  by which words a text shows its kind (any may be left out; without them it shows none): present, past = [words of how things
              are, and of what is over], endings = [of past forms], small_endings = [the same, of words in lower case only],
              historic = [past forms that count in histories only], person = [who tells of himself, as written],
              lately = [words of reports], reporting = [those that are words of histories too],
              of_then = [what stands before these where they tell of then], chatting = [words of chat],
              opening, addressing, closing = [with what a note begins, what people say to one another in it, with what a clause of it ends]
    [writing] how dates are written where no rule reads them (any may be left out): weekdays = [the tables of their names],
              called = [the tables of what else a day is called at the head of a line: months, "today"], half = [of the day: "am"],
              at = [what stands between a day and its hour],
              ordinal = [endings of ordinals in figures], leading = [what stands between a weekday and its date],
              hour, logged = [what stands behind an hour, and behind one of four figures], joint = [what parts the ends of a stretch at
              the head of a line], no_day = [capitals there that are no day], era = [what tells the era of a year]
    [custom]  near a month, weekday or season, what says that none in particular is meant: sure = ["usually"], mild = [what of months and
              seasons is told in general, where no verb is past: "temperatures"], stretch = [of ranges: "open"],
              dated = [of days of the year: "falls on"], never = [what says that one is meant after all: "this year"],
              ahead = [what says so where nothing is sure: "will"], end = [what begins another clause] (may be left out); rules of the
              categories `custom`, and `custom_of` where it begins with the expression, may stand in its place
    [staging] what sets a scene long ago, of which a text then tells in the present: "it's 1969" (may be left out)
    [sentences] goes_on = [what a full stop belongs to that ends no sentence: abbreviations, "#." for numbers] (may be left out),
              weak = [words and signs of phrases that make no expression by themselves: what has no other is not looked at],
              leads, led = [such words of which one of these, right before one of those, tells of time: "at", "five"]
    [respelled] tables = [whose spellings come in more ways than are written down], "'s " = ["s ", "s' "] and the like: what may stand in
              the place of what; a spelling that is written down goes before one that is made (may be left out)
    [heading] published, updated = [labels of a date at the head of a text], by = [what leads the name of who wrote it],
              copyright = [what a line begins with that tells the year in which a text was published],
              prose = [words that begin a sentence and no dateline] (may be left out)

Rules of the category `naming` find people who are called like a time, and give their last name ("Ernst Freitag"). They protect its words
as a `shield` does, and the name is no time in the whole text, save behind the words of the table [before_date] (both may be left out).

Where days are counted ("the trial opened on Thursday … on day three"), rules of the category `beginning` find what begins on a day, and
the tables [relating], [beside_a_beginning], [undertaking], [oneself], [being], [entering], [marking], [owned], [of_what] and [on_the_day]
tell what stands between a day and its number (each says what it holds; all may be left out). [all_of_a_year] is what leads a year of which
its whole sentence tells ("throughout 2007"), [appealing] are words of appeals for witnesses, whose hours are of the day of what they saw,
[ranking] is what is told before "since" of what was not so much for so long.

`rules/**/*.py`: functions marked `@phrases(category, pattern, …)` (see `timeline.expressions.grammar`), which return a meaning
(`timeline.expressions.meanings`) or None ("not that after all"); with `talk=True` they are read only in what is said to people or
assistants. The engine asks for two categories: `timex`, whose results are expressions, and `shield`, whose results are not and protect
their words from being read as one ("Sunday Times"). All other categories
are the language's own. Lines after the first of a rule's docstring are its examples, `words → TYPE value [mod], TYPE value [mod]`; a line
without an arrow must give nothing. "asked: " before the words says that an assistant is asked, "told: " that they stand in a narrative.
Tests read them as if published on Monday 2025-06-23, in the sentence as it stands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.errors import LanguageError
from timeline.expressions.grammar.engine import Grammar
from timeline.expressions.grammar.rule import Rule, rules
from timeline.expressions.wording.manner import Manner
from timeline.expressions.wording.verbs import Verbs
from timeline.expressions.wording.words import Words
from timeline.expressions.wording.writing import Writing
from timeline.when import Grain

HOME = Path(__file__).parent
ENDINGS = ("endings", "adverbs")  # of verbs, where all else is whole words
RESERVED = {"verbs", "sentences", "respelled", "manner", "writing"}


@dataclass(frozen=True, slots=True)
class Language:
    """What the rooms need of a language; `source` says whose words they are where it has no folder.

    `grammar` gives that of print, or of what is said to people or assistants, with the rules that are for that alone; it is made when it is
    first asked for.
    """

    code: str
    rules: tuple[Rule, ...]
    grammar: Callable[[bool], Grammar]
    words: Words
    goes_on: frozenset[str] = frozenset()
    heading: Mapping[str, str] = field(default_factory=dict)
    source: str = ""


def known() -> list[str]:
    """The codes of the languages that have a folder with a lexicon.

    >>> "en" in known()
    True
    """
    return sorted(path.parent.name for path in HOME.glob("*/lexicon.toml"))


def reader(code: str) -> Language:
    """A language by its folder, else by dateparser's locale. Raises LanguageError where there is neither."""
    if code in known():
        return language(code)
    from timeline.languages.locales import locale

    return locale(code)


@cache
def language(code: str) -> Language:
    """A language by its code, made ready once. Raises LanguageError where it has no folder."""
    if code not in known():
        raise LanguageError(code, known())
    tables = lexicon(code)
    found = tuple(rule for module in _modules(code) for rule in rules(import_module(module)))
    plain = {name: table for name, table in tables.items() if name not in RESERVED}
    goes_on, weak, leads, led = (frozenset(tables.get("sentences", {}).get(name, ())) for name in ("goes_on", "weak", "leads", "led"))

    @cache
    def grammar(talk: bool) -> Grammar:
        return replace(Grammar.of([rule for rule in found if talk or not rule.talk], plain, weak), leads=leads, led=led)

    return Language(code, found, grammar, _words(tables), goes_on, tables.get("heading", {}))


def _modules(code: str) -> list[str]:
    """The modules with a language's rules, by the names of their files, in whatever folder they stand."""
    files = (path for path in (HOME / code / "rules").rglob("*.py") if path.name != "__init__.py")
    return [".".join(path.relative_to(HOME.parent.parent).with_suffix("").parts) for path in sorted(files, key=lambda path: path.stem)]


def lexicon(code: str) -> dict[str, dict[str, Any]]:
    """The word tables of a language, from spelling to value."""
    with (HOME / code / "lexicon.toml").open("rb") as file:
        raw = tomllib.load(file)
    ways = raw.get("respelled", {})
    tables = {name: table if name in RESERVED else _turned(table) for name, table in raw.items()}
    return tables | {name: respelled(tables[name], ways) for name in ways.get("tables", ())}


def respelled(table: dict[str, Any], ways: dict[str, list[str]]) -> dict[str, Any]:
    """A table with the other ways in which its spellings are written.

    >>> sorted(respelled({"new year's day": 1}, {"'s ": ["s ", "s' "]}))
    ["new year's day", 'new years day', "new years' day"]
    """
    found = dict(table)
    for part, others in ways.items():
        for spelling, value in list(found.items()) if part != "tables" else ():
            for other in others if part in spelling else ():
                found.setdefault(spelling.replace(part, other), value)
    return found


def _turned(table: dict[str, list[str]]) -> dict[str, Any]:
    return {spelling: _value(key) for key, spellings in table.items() for spelling in spellings}


def _value(key: str) -> Any:
    if key in Grain.__members__:
        return Grain[key]
    number = key.removeprefix("-")
    if number.isdecimal():
        return int(key)
    return float(key) if number.replace(".", "", 1).isdecimal() else key


def _words(tables: dict[str, dict[str, Any]]) -> Words:
    written = tables.get("writing", {})
    weekdays, called = ([word for name in written.get(kind, ()) for word in tables[name]] for kind in ("weekdays", "called"))
    writing = Writing.of(written, weekdays, [*weekdays, *called])
    verbs = _verbs(tables.get("verbs", {}))
    return Words(verbs, writing, Manner.of(tables.get("manner", {}), writing, verbs.exceptions))


def _verbs(table: dict[str, list[str]]) -> Verbs:
    sets = {one.name: frozenset(table.get(one.name, ())) for one in fields(Verbs) if one.name not in ENDINGS}
    endings, adverbs = (tuple(table.get(name, ())) for name in ENDINGS)
    return Verbs(endings, adverbs, **sets)
