"""Several times of one event bound it between them, and contradict nothing."""

import pytest

from timeline.reconstruct import build


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("They met on 3 April 2025 and on 23 April 2025.", "met", "2025-04-03/2025-04-24"),
        ("They met on Monday and then again on Tuesday.", "met", "2025-06-23/2025-06-25"),
        ("The mayor won in 1998, 2002 and 2006.", "won", "1998-01-01/2007-01-01"),
        ("They met in 2004 and in 1998.", "met", "1998-01-01/2005-01-01"),
        ("It was built between 1643 and 1646.", "built", "1643-01-01/1647-01-01"),
        ("They met in Tarn on Monday and in Oslo on Tuesday.", "met", "2025-06-23/2025-06-25"),
        ("They met on Monday, and on Tuesday they left.", "met", "2025-06-23"),
        ("They met on Monday, and on Tuesday they left.", "left", "2025-06-24"),
        ("The plane landed at 9 a.m. (1400 GMT) on Monday.", "landed", "2025-06-23T09"),
        ("The cap shut at 14:25 local time (19:25 GMT) on Monday.", "shut", "2025-06-23T14:25"),
        ("They met in Tarn on Monday, the day on which the ferry sank.", "met", "2025-06-23"),
    ],
)
def test_times_joined_by_and_are_the_ends_between_which_it_happened(text: str, trigger: str, when: str) -> None:
    tl = build(text=text, published="2025-06-27")
    assert str(tl.find(trigger)[0].when) == when
    assert tl.conflicts == ()


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The minister said last week the port would close.", "said", "2025-W25"),
        ("The minister said on Monday in Tarn the port had closed.", "said", "2025-06-23"),
        ("The minister said on Monday in Tarn the port had closed.", "closed", "../2025-06-24"),
        ("The tower was begun on Monday and finished on Tuesday.", "finished", "2025-06-24"),
        ("The valve was shut on Monday and has held.", "held", "../2025-06-28"),
        ("He resigned the day after the vote on 3 June.", "resigned", "2025-06-04"),
        ("He resigned two days after the vote on 3 June.", "resigned", "2025-06-05"),
        ("He resigned on the eve of the vote on 3 June.", "resigned", "../2025-06-04"),
        ("The firm has borne the brunt of criticism for the fire on 20 April.", "borne", "../2025-06-28"),
        ("Voters go to the polls on Sunday for the third time in two years.", "go", "2025-06-29"),
        ("He was last seen leaving a bar at 2 a.m. on Sunday.", "seen", "2025-06-22T02"),
        ("Last Friday's storm tore roofs off houses.", "tore", "2025-06-20"),
    ],
)
def test_a_time_is_of_the_verb_it_stands_by(text: str, trigger: str, when: str) -> None:
    assert str(build(text=text, published="2025-06-27").find(trigger)[0].when) == when


@pytest.mark.parametrize(
    ("text", "trigger", "when"),
    [
        ("The fair was held 3–5 June.", "held", "2025-06-03/2025-06-06"),
        ("The fair was held from 3 to 5 June.", "fair", "2025-06-03/2025-06-06"),
        ("Pupils attended the school on Wednesday to Friday last week.", "attended", "2025-06-18/2025-06-21"),
        ("The shop was closed Monday through Thursday.", "closed", "2025-06-23/2025-06-27"),
        ("He led the party 1998-2003.", "led", "1998-01-01/2004-01-01"),
        ("The 1998-2003 war ruined the port.", "war", "1998-01-01/2004-01-01"),
        ("It burned from 10 a.m. to 1 p.m. on Monday.", "burned", "2025-06-23T10:00:00/2025-06-23T14:00:00"),
        ("They had met before 3-5 June.", "met", "../2025-06-03"),
        ("Voters elected a council on 3 and 4 June.", "elected", "2025-06-03/2025-06-05"),
        ("He had lived in Tarn from 1990 until his death in 2004.", "lived", "1990-01-01/2005-01-01"),
        ("The fire started shortly before midnight on Monday.", "started", "2025-06-24T00"),
        ("The talks on Monday ended at midnight. On Monday the trains ran too.", "ran", "2025-06-23"),
        ("The strike ended on Tuesday at midnight, and on Tuesday the board met.", "met", "2025-06-24"),
        ("The talks on Monday ended on Tuesday.", "talks", "2025-06-23/2025-06-25"),
        ("The party on Saturday ended at 2 a.m. on Sunday.", "ended", "2025-06-22T02"),
        ("A train derailed in the early hours of Sunday.", "derailed", "2025-06-22/2025-06-22T09:00:00"),
        ("Sales rose in the first nine months of 2024.", "rose", "2024-01-01/2024-10-01"),
    ],
)
def test_a_stretch_is_where_it_starts_and_where_it_ends(text: str, trigger: str, when: str) -> None:
    tl = build(text=text, published="2025-06-27")
    assert str(tl.find(trigger)[0].when) == when
    assert tl.conflicts == ()


def test_between_two_times_is_somewhere_between_them() -> None:
    tl = build(text="The victim was killed between Monday evening and Tuesday morning.", published="2025-06-27")
    killed = tl.find("killed")[0].when
    assert killed.latest_start == killed.latest_end
    assert str(killed) == "2025-06-23T18:00:00/2025-06-24T12:00:00"
