"""What the text says about order, on sentences of our own with mentions made by hand."""

from collections.abc import Callable

import pytest

from timeline.events.event import Mention, Participant
from timeline.expressions.expression import Expression
from timeline.relations import Amount, Kind, Relation, order_of, relations, times, tlinks
from timeline.text import Document, Span
from timeline.text.syntax import Parse, parse
from timeline.when import Grain, Interval

TENSES = {"VBD": "PAST", "VBN": "PASTPART", "VB": "INFINITIVE", "VBG": "PRESPART", "VBZ": "PRESENT", "VBP": "PRESENT"}
REPORTING = {"say", "tell"}
NOUNS = {"attack", "strike", "talk", "flood", "vote"}


def mentions(syntax: Parse) -> list[Mention]:
    """A plain stand-in for the events room: verbs, and the event nouns of these sentences; eids are the words themselves."""
    return [_mention(syntax, w.i) for w in syntax.words if w.pos == "VERB" or w.lemma in NOUNS]


def _mention(syntax: Parse, i: int) -> Mention:
    word, document = syntax.words[i], syntax.document.id
    kids = [syntax.words[c] for c in syntax.children[i]]
    helpers = {w.lemma for w in kids if w.dep in ("aux", "auxpass")}
    verb = word.pos == "VERB"
    return Mention(
        word.text,
        Span(document, word.start, word.end),
        syntax.sentence_span(word.sentence),
        word.text,
        word.lemma,
        class_="REPORTING" if word.lemma in REPORTING else "OCCURRENCE",
        tense="PAST" if helpers & {"have", "be"} else "FUTURE" if "will" in helpers else TENSES.get(word.tag, "NONE") if verb else "NONE",
        aspect="PERFECTIVE" if "have" in helpers else "PROGRESSIVE" if word.tag == "VBG" and "be" in helpers else "NONE",
        pos="VERB" if verb else "NOUN",
        polarity="NEG" if any(w.dep == "neg" for w in kids) else "POS",
        factuality="negated" if any(w.dep == "neg" for w in kids) else "fact",
        participants=tuple(
            Participant(w.text, "subject" if w.dep == "nsubj" else "object", Span(document, w.start, w.end))
            for w in kids
            if w.dep in ("nsubj", "dobj", "dative")
        ),
        word=i,
    )


def expression(document: Document, text: str, value: str) -> Expression:
    start = document.text.index(text)
    return Expression(f"t{start}", Span(document.id, start, start + len(text)), text, "DATE", value, Interval.parse(value))


def read(text: str, **dates: str) -> list[Relation]:
    document = Document(text, published=Interval.parse("2024-06-13"))
    syntax = parse(document)
    return relations(syntax, [expression(document, word.replace("_", " "), value) for word, value in dates.items()], mentions(syntax))


@pytest.fixture(scope="module")
def said() -> Callable[..., list[tuple[str, Kind, str]]]:
    def table(text: str, **dates: str) -> list[tuple[str, Kind, str]]:
        return [(r.first, r.kind, r.second) for r in read(text, **dates)]

    return table


@pytest.mark.parametrize(
    ("text", "first", "kind", "second"),
    [
        ("The crew left after the flood destroyed the bridge.", "left", Kind.AFTER, "destroyed"),
        ("Prior to the attacks, the navy had warned the ports.", "warned", Kind.BEFORE, "attacks"),
        ("Ahead of the vote, the mayor resigned.", "resigned", Kind.BEFORE, "vote"),
        ("The mayor said the navy had agreed.", "agreed", Kind.BEFORE, "said"),
        ("The mayor said the navy will leave.", "leave", Kind.STARTS_AFTER, "said"),
        ("The president ordered strikes.", "strikes", Kind.AFTER, "ordered"),
        ("The attack triggered a flood.", "attack", Kind.STARTS_BEFORE, "flood"),
        ("When the flood came, the bridge fell.", "fell", Kind.STARTS_AFTER, "came"),
        ("While the crew slept, the flood came.", "came", Kind.MEETING_AT_ALL, "slept"),
        ("The mayor did not resign until the flood came.", "resign", Kind.STARTS_AFTER, "came"),
        ("The crew that left on 2 May, a month before the flood, is still missing.", "left", Kind.BEFORE, "flood"),
        ("The flood that destroyed the bridge began in May.", "destroyed", Kind.STARTS_AFTER, "flood"),
        ("By the time the crew arrived, the mayor had left.", "left", Kind.BEFORE, "arrived"),
        ("The mayor was sleeping when the flood came.", "sleeping", Kind.INCLUDES, "came"),
        ("The mayor replied by telling the crew to wait.", "telling", Kind.STARTS_AFTER, "replied"),
        ("The ferry sank, killing three.", "killing", Kind.STARTS_AFTER, "sank"),
        ("Three were killed in the flood.", "killed", Kind.STARTS_AFTER, "flood"),
        ("The mayor condemned the attack.", "attack", Kind.STARTS_BEFORE, "condemned"),
        ("The crew was thanked for closing the gate.", "closing", Kind.STARTS_BEFORE, "thanked"),
    ],
)
def test_a_signal_orders_two_events(said: Callable, text: str, first: str, kind: Kind, second: str) -> None:
    assert (first, kind, second) in said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferry sinks off Norland\n\nThe crew was saved.", "“sinks” in the title tells what has happened"),
        ("The ferry sank on a reef, killing three.", "“killing” goes with “sank”, which is told as past"),
    ],
)
def test_what_is_over_by_publication(text: str, words: str) -> None:
    assert words in {r.words for r in read(text) if r.kind is Kind.ENDS_BEFORE}


@pytest.mark.parametrize("text", ["The mayor condemned the crew.", "The mayor did not condemn the attack."])
def test_only_a_judgement_that_was_made_looks_back(text: str) -> None:
    assert not [r for r in read(text) if r.rule == "judged" and not r.world]


@pytest.mark.parametrize(
    ("text", "amount", "words"),
    [
        ("Mary met Peter just two days after the army ordered strikes.", Amount(2, 2, Grain.DAY), "just two days after"),
        ("More than three weeks before the vote, the mayor resigned.", Amount(3, 10**6, Grain.WEEK), "more than three weeks before"),
        ("Less than a month after the flood, the bridge opened.", Amount(0, 1, Grain.MONTH), "less than a month after"),
        ("Hours before the vote, the mayor resigned.", Amount(1, 47, Grain.HOUR), "hours before"),
        ("The mayor resigned the day after the vote.", Amount(1, 1, Grain.DAY), "the day after"),
        ("The crew left within two hours of the flood.", Amount(0, 2, Grain.HOUR), "within two hours of"),
        ("The mayor resigned on the day of the vote.", Amount(0, 0, Grain.DAY), "on the day of"),
        ("In the week after the vote, the mayor resigned.", Amount(0, 1, Grain.WEEK), "the week after"),
        ("The mayor resigned in the days after the vote.", Amount(0, 30, Grain.DAY), "the days after"),
        ("The mayor resigned a few days after the vote.", Amount(2, 9, Grain.DAY), "a few days after"),
    ],
)
def test_an_amount_before_a_signal_is_kept(text: str, amount: Amount, words: str) -> None:
    assert [(r.amount, r.words) for r in read(text) if r.amount] == [(amount, words)]


@pytest.mark.parametrize(
    "text", ["The crew slept for two days after the vote.", "The bridge had been burning for 36 hours when it fell into the river."]
)
def test_how_long_something_went_on_is_no_distance(text: str) -> None:
    assert not [r for r in read(text) if r.amount and r.amount.least > 1]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The navy lost the ship in the worst attack since 2001.", False),
        ("The firm made its first profit since 2001.", False),
        ("The crew has rented the first house since 2001.", False),
        ("The crew has rented the house since 2001.", True),
    ],
)
def test_since_when_something_is_the_worst_dates_nothing(text: str, *, dated: bool) -> None:
    assert any(r.second.startswith("t") for r in read(text, **{"2001": "2001"})) == dated


@pytest.mark.parametrize(
    ("text", "date", "first", "kind"),
    [
        ("The crew left on Monday.", "Monday", "left", Kind.DURING),
        ("The treaty signed in January did not help.", "January", "signed", Kind.DURING),
        ("The crew left before Monday.", "Monday", "left", Kind.BEFORE),
        ("The crew left by Monday.", "Monday", "left", Kind.ENDS_BEFORE),
        ("The fires burned until Monday.", "Monday", "burned", Kind.ENDS_IN),
        ("The mayor told Olsen on Monday that the crew left.", "Monday", "told", Kind.DURING),
        ("The navy launched an attack on Monday.", "Monday", "launched", Kind.DURING),
        ("The navy launched an attack on Monday.", "Monday", "attack", Kind.DURING),
        ("In a statement issued on Monday, the mayor said the crew left.", "Monday", "said", Kind.DURING),
        ("The crew left before Monday's vote.", "Monday", "vote", Kind.DURING),
        ("The crew left before a vote on Monday.", "Monday", "vote", Kind.DURING),
        ("The page is calling for a vote on Monday.", "Monday", "vote", Kind.DURING),
        ("The crew served there before her marriage in January.", "January", "served", Kind.ENDS_BEFORE),
    ],
)
def test_a_preposition_says_how_an_event_lies_to_a_time(said: Callable, text: str, date: str, first: str, kind: Kind) -> None:
    found = said(text, **{date: "2024-01" if date == "January" else "2024-06-10"})
    assert (first, kind, f"t{text.index(date)}") in found


def test_a_date_in_the_main_clause_does_not_date_what_is_reported(said: Callable) -> None:
    text = "The mayor told Olsen on Monday that the crew left."
    assert ("left", Kind.DURING, f"t{text.index('Monday')}") not in said(text, Monday="2024-06-10")


def test_the_same_people_in_the_next_sentence_are_on_the_same_day(said: Callable) -> None:
    text = "Mary told Peter on Monday that help was near. Mary hosted Peter two days after the army ordered strikes."
    found = said(text, Monday="2024-06-10")
    assert ("hosted", Kind.DURING, "t19") in found
    assert ("ordered", Kind.DURING, "t19") not in found


def test_other_people_in_the_next_sentence_are_not(said: Callable) -> None:
    text = "Mary told Peter on Monday that help was near. Mary hosted Paul."
    assert ("hosted", Kind.DURING, "t19") not in said(text, Monday="2024-06-10")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("More people left than in January.", "January"),
        ("The January report praised the crew.", "January"),
        ("Heroes of January left.", "January"),
        ("The mayor, a hero of January, left.", "January"),
    ],
)
def test_a_time_that_compares_or_names_dates_nothing(text: str, date: str) -> None:
    assert not [r for r in read(text, **{date: "2024-01"}) if r.second.startswith("t")]


def test_an_amount_is_no_date() -> None:
    assert not [r for r in read("The crew left within two hours of the flood.", two_hours="2024-06-13") if r.second.startswith("t")]


def test_ordered_and_later_known_is_the_same_day_and_else_only_after() -> None:
    done = read("The army ordered strikes. The mayor condemned the strikes.")
    assert [r.amount for r in done if (r.first, r.second) == ("strikes", "ordered")] == [Amount(0, 0, Grain.DAY)]
    assert [r.amount for r in read("The army ordered strikes.") if r.second == "ordered"] == [None]


def test_between_two_dates_is_after_the_one_and_by_the_other(said: Callable) -> None:
    text = "The crew rebuilt the pier between May and June."
    found = said(text, May="2024-05", June="2024-06")
    assert ("rebuilt", Kind.STARTS_AFTER, f"t{text.index('May')}") in found
    assert ("rebuilt", Kind.ENDS_BEFORE, f"t{text.index('June')}") in found


def test_what_is_over_is_not_dated_by_what_is_to_come(said: Callable) -> None:
    text = "The mayor set Friday as the deadline."
    assert not [r for r in said(text, Friday="2024-06-21") if r[2].startswith("t")]


def test_what_is_to_come_is_not_dated_by_what_is_over(said: Callable) -> None:
    text = "The mayor will lift the ban following the flood in May."
    found = said(text, May="2024-05")
    assert ("flood", Kind.DURING, "t51") in found
    assert ("lift", Kind.DURING, "t51") not in found


def test_what_the_news_opens_with_is_fresh_unless_its_sentence_has_a_date(said: Callable) -> None:
    fresh = said("The mayor resigned. The crew left on Monday.", Monday="2024-06-10")
    assert "resigned" in [second for first, kind, second in fresh if first.startswith("published:")]
    dated = said("The mayor resigned after the crew left on Monday.", Monday="2024-06-10")
    assert not [r for r in dated if r[0].startswith("published:")]


def test_what_the_news_says_without_a_date_is_of_the_day_of_its_lead(said: Callable) -> None:
    text = "The mayor resigned on Wednesday. The crew left. Olsen said the flood came."
    assert ("said", Kind.DURING, "t22") in said(text, Wednesday="2024-06-12")
    assert not [r for r in said(text, Wednesday="2021-06-12") if r[0] == "said" and r[1] is Kind.DURING]


def test_told_as_past_is_bounded_by_publication_and_negated_is_not() -> None:
    bounded = {r.first for r in read("The crew left. The mayor did not resign.") if r.second.startswith("published:")}
    assert bounded == {"left"}


def test_every_relation_has_evidence_words_and_a_probability() -> None:
    for relation in read("Ravn said the navy had left on Monday, hours before the vote. The mayor will resign.", Monday="2024-06-10"):
        assert relation.evidence
        assert relation.words
        assert relation.rule
        assert 0.5 <= relation.confidence <= 1


def test_times_are_the_expressions_and_the_publication_date() -> None:
    document = Document("The crew left on Monday.", published=Interval.parse("2024-06-13"), published_how="given")
    monday, published = times([expression(document, "Monday", "2024-06-10")], document)
    assert (monday.id, monday.label) == ("t17", "“Monday”")
    assert (published.id, published.interval) == (f"published:{document.id}", document.published)
    assert published.why == "published 2024-06-13 (given)"


def test_an_expression_without_an_interval_is_no_node() -> None:
    document = Document("The crew left recently.")
    bare = Expression("t1", Span(document.id, 14, 22), "recently", "DATE", "PAST_REF")
    assert [time.label for time in times([bare], document)] == ["the publication date"]


def test_tlinks_name_each_pair_once() -> None:
    links = tlinks(
        [Relation("e1", "t1", Kind.DURING), Relation("t1", "e1", Kind.INCLUDES), Relation("e1", "published:0", Kind.ENDS_BEFORE)]
    )
    assert links == [("e1", "t1", "IS_INCLUDED"), ("e1", "t0", "BEFORE")]


def test_order_of_answers_each_pair_in_either_direction() -> None:
    syntax = parse(Document("The crew left after the flood came."))
    told = mentions(syntax)
    (forward,) = order_of(syntax, told, [("left", "came")])
    (backward,) = order_of(syntax, told, [("came", "left")])
    assert forward[:3] == ("left", "came", "AFTER")
    assert backward[:3] == ("came", "left", "BEFORE")
    assert order_of(syntax, told, [("left", "nobody")])[0][2:] == ("VAGUE", 0.0)


def test_a_language_without_signals_of_its_own_is_read_with_english_ones() -> None:
    from timeline.relations.words import words

    assert words("xx").signals == words("en").signals
