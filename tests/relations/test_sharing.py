"""Which events are of a time that is told beside another, on sentences of our own with events as they are found."""

import pytest

from timeline.reconstruct import build


def times(text: str) -> dict[str, str]:
    """When each event was, by its trigger."""
    events = build(text=text, published="2026-03-11").events
    return {mention.text: str(event.when) for event in events for mention in event.mentions}


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("Flooding in January destroyed 300 homes.", "destroyed", "2026-01"),
        ("A fire on Monday at the depot forced 200 people from their homes.", "forced", "2026-03-09"),
        ("An earthquake in 1998 killed nine and levelled a village.", "levelled", "1998"),
        ("Their defeat on Monday ended a run of nine wins.", "ended", "2026-03-09"),
        ("The vote on Friday will decide the matter.", "decide", "2026-03-13"),
        ("In a raid on Monday, police seized nine rifles.", "seized", "2026-03-09"),
        ("In a statement on Monday, the firm said it had closed the plant.", "said", "2026-03-09"),
        ("Two guards were wounded during a riot in January.", "wounded", "2026-01"),
        ("The council met on Monday, heard two reports and adjourned.", "adjourned", "2026-03-09"),
        ("The storm made landfall on Monday, flooding streets and cutting power.", "cutting", "2026-03-09"),
        ("Speaking in January, the minister rejected the plan.", "rejected", "2026-01"),
        ("The minister, speaking in January, rejected the plan.", "rejected", "2026-01"),
        ("Four people were killed on Monday when a train hit a bus.", "hit", "2026-03-09"),
        ("The dispute started on 3 March, when the firm cut wages.", "cut", "2026-03-03"),
        ("Nine people drowned in January as a ferry capsized.", "capsized", "2026-01"),
        ("Two men died when a crane fell on Monday.", "died", "2026-03-09"),
        ("The board approved the merger yesterday, a spokeswoman said.", "approved", "2026-03-10"),
        ("After the bank collapsed yesterday, the minister resigned.", "collapsed", "2026-03-10"),
        ("A woman who survived the fire two weeks ago sued the firm.", "survived", "2026-W09"),
        ("He was born on Monday, the day the war ended.", "ended", "2026-03-09"),
        ("Thousands protested on 3 March against the law.", "protested", "2026-03-03"),
        ("More people died on Monday than in the whole of 2012.", "died", "2026-03-09"),
        ("Prices rose in January compared with 2012.", "rose", "2026-01"),
        ("She has led the bank since 2022, when her brother died.", "died", "2022"),
        ("The walkout, called on Tuesday, ended after an offer.", "called", "2026-03-10"),
        ("The firm cut wages on Friday.", "cut", "2026-03-06"),
        ("The government fell on Sunday when the Greens quit.", "quit", "2026-03-08"),
        ("The firms agreed on Monday to close the mine on Friday.", "close", "2026-03-13"),
        ("The miners voted on Monday to return on Thursday.", "return", "2026-03-12"),
        ("The miners vowed on Sunday to march on the capital on Saturday.", "march", "2026-03-14"),
        ("Since Sunday, when a ship struck the pier, the port has been shut.", "struck", "2026-03-08"),
        ("On March 3 police raided the club.", "raided", "2026-03-03"),
    ],
)
def test_of_that_time(text: str, trigger: str, when: str) -> None:
    assert times(text)[trigger] == when


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("She was born in Vessa in 1950 and grew up in Tarn.", "grew", "1950"),
        ("The mill was bombed in 1943 and rebuilt after the war.", "rebuilt", "1943"),
        ("The referee stopped the match, but it was restarted ten minutes later.", "restarted", "2026-03-11"),
        ("The sale of the mill yesterday was announced this morning.", "announced", "2026-03-10"),
        ("The suspect, who was detained yesterday, denied the charges.", "denied", "2026-03-10"),
        ("The attack on Monday has raised fears.", "raised", "2026-03-09"),
        ("He joined the firm in 1998, serving as a clerk.", "serving", "1998"),
        ("The minister apologised for the raid in 1998.", "apologised", "1998"),
        ("The firm closed the plant in 1998, when he was a clerk.", "was", "1998"),
        ("In a statement on Monday, the firm said it had closed the plant.", "closed", "2026-03-09"),
        ("Profit rose to 4 percent, against 3 percent in January.", "rose", "2026-01"),
        ("The firm closed a month later than the union says.", "closed", "2026-04"),
    ],
)
def test_of_another_time(text: str, trigger: str, when: str) -> None:
    assert times(text).get(trigger) != when
