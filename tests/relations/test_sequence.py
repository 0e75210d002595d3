"""One thing after another, told without any date."""

import pytest

import timeline
from timeline.events.event import Event

PUBLISHED = "2026-03-11"


def event(found: timeline.Timeline, word: str) -> Event:
    """The event that a word of the text tells of."""
    return next(each for each in found.events if word in {mention.text.lower() for mention in each.mentions})


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("He signed the treaty and then left Rome.", "signed", "left"),
        ("He signed the treaty and later died.", "signed", "died"),
        ("He signed the treaty and subsequently resigned.", "signed", "resigned"),
        ("The troops withdrew. Then the rebels took the town.", "withdrew", "took"),
        ("He was released. A year later he died.", "released", "died"),
        ("He was released. Two and a half weeks later, he died.", "released", "died"),
        ("First the troops withdrew. Next the rebels took the town.", "withdrew", "took"),
        ("The troops withdrew; then the rebels took the town.", "withdrew", "took"),
        ("Having signed the treaty, he left Rome.", "signed", "left"),
        ("Police arrested a man who had robbed a bank.", "robbed", "arrested"),
        ("The firm closed the plant, which had opened to great acclaim.", "opened", "closed"),
        ("The men had fled when police arrived.", "fled", "arrived"),
        ("When police arrived, the men had fled.", "fled", "arrived"),
        ("Once the siege was lifted, the people returned.", "lifted", "returned"),
        ("Crowds rioted as soon as the verdict was read.", "read", "rioted"),
        ("Police said a man was shot before the crash.", "shot", "crash"),
        ("Witnesses said the man fled after he shot the guard.", "shot", "fled"),
        ("The miners broke the lock, then drove off in a truck.", "broke", "drove"),
        ("First the cable snapped, then the lift fell, and finally the shaft flooded.", "snapped", "fell"),
        ("First the cable snapped, then the lift fell, and finally the shaft flooded.", "fell", "flooded"),
        ("The crew left the ferry, which sank soon afterwards.", "left", "sank"),
        ("A tram hit a boy, who died a week later.", "hit", "died"),
        ("The miners occupied the pit; within hours the owner gave in.", "occupied", "gave"),
        ("He taught in Vessa and went on to lead the council.", "taught", "lead"),
        ("The mayor called a vote, only to lose it.", "called", "lose"),
        ("The bank closed its branch; a month earlier it had denied any losses.", "denied", "closed"),
        ("The ferry sank off Tarn. Minutes earlier, the captain had reported smoke.", "reported", "sank"),
        ("Earlier, the captain had reported smoke. The ferry sank off Tarn.", "reported", "sank"),
        ("No sooner had the talks begun than the envoy left.", "begun", "left"),
        ("He had hardly sat down when the wall fell.", "sat", "fell"),
        ("On hearing the verdict, the widow wept.", "hearing", "wept"),
        ("Since the bridge fell, ferries have carried the cars.", "fell", "carried"),
        ("The council lifted the curfew now that the riots had ended.", "ended", "lifted"),
        ("The firm apologised following a report that it had dumped waste.", "report", "apologised"),
        ("The firm apologised following a report that it had dumped waste.", "dumped", "apologised"),
        ("The king fled. Soon afterwards a republic was proclaimed.", "fled", "proclaimed"),
        ("The singer collapsed and died soon after.", "collapsed", "died"),
        ("The talks ended without a deal, after which the miners resumed the strike.", "ended", "resumed"),
        ("The senator withdrew, whereupon his rival claimed victory.", "withdrew", "claimed"),
        ("First they cut the cable. Then they stormed the house. Finally they freed the men.", "stormed", "freed"),
        ("Scarcely had the king finished his speech when shots rang out.", "finished", "rang"),
        # of two places, one after the other
        ("The thief entered the shop, shot the owner and fled on foot.", "entered", "shot"),
        ("The thief entered the shop, shot the owner and fled on foot.", "shot", "fled"),
        ("She packed a bag, drove to the port and boarded a ferry.", "packed", "boarded"),
        # a usual course
        ("The spy was caught, tried and hanged.", "caught", "hanged"),
        ("The judge sentenced the banker, who was convicted of fraud.", "convicted", "sentenced"),
        ("The town fell to the rebels but was retaken by the army.", "fell", "retaken"),
        ("A woman found the wallet and handed it to the police.", "found", "handed"),
        ("The envoy flew to Cairo, where he met the king.", "flew", "met"),
        ("He was elected mayor, served two terms and then retired.", "elected", "retired"),
        ("The runner tripped, got up and went on to win.", "tripped", "win"),
        ("The runners crossed the border and were taken to a camp.", "crossed", "taken"),
        ("Firefighters broke the door and carried a man out.", "broke", "carried"),
        ("She opened the letter, read it and burned it.", "opened", "read"),
        ("She opened the letter, read it and burned it.", "read", "burned"),
        ("The lorry skidded, overturned and caught fire.", "skidded", "overturned"),
        ("He fell ill and died within days.", "fell", "died"),
        ("The patient died despite having been treated.", "treated", "died"),
        ("He trained in Moscow and went on to found a school.", "trained", "found"),
        ("The chairman apologised, only to repeat the claim.", "apologised", "repeat"),
        ("By the time help came, nine men had drowned.", "drowned", "came"),
        ("The thief climbed through a window and took a ring.", "climbed", "took"),
        ("The men were arrested and taken to a camp.", "arrested", "taken"),
        ("He stole a bus and crashed it. He then fled on foot.", "crashed", "fled"),
        # undergone
        ("The firm, having paid a fine, reopened the mine.", "paid", "reopened"),
        ("Born in Lagos in 1962, she moved to London.", "born", "moved"),
        ("Asked about the flood, the mayor wept.", "asked", "wept"),
        # told by a verb
        ("The march was followed by a riot.", "march", "riot"),
        ("The riot was preceded by a march.", "march", "riot"),
        ("The explosion led to a strike.", "explosion", "strike"),
        ("The strike was prompted by the explosion.", "explosion", "strike"),
        ("The talks collapsed, prompting a strike.", "collapsed", "strike"),
        ("The mayor agreed to meet the miners.", "agreed", "meet"),
    ],
)
def test_what_came_first(text: str, earlier: str, later: str) -> None:
    found = timeline.build(text=text, published=PUBLISHED)
    assert found.before(event(found, earlier), event(found, later)) is True
    assert found.after(event(found, earlier), event(found, later)) is False


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The troops withdrew. Later that day the rebels took the town.", "withdrew", "took"),  # of the day alone
        ("The troops withdrew. The rebels, he said later, took the town.", "withdrew", "took"),
        ("The troops withdrew, and the rebels took the town.", "withdrew", "took"),
        ("Once he was in Rome, he met the pope.", "met", "was"),
        ("The court heard that he then lived in Rome. He met the pope.", "lived", "met"),
        ("The fund ran a bakery and owned a mill.", "ran", "owned"),
        ("The blast killed a guard and left two men dead.", "killed", "left"),
        ("He sang the song and played it.", "sang", "played"),
        ("The jury convicted him and the police arrested his son.", "convicted", "arrested"),
        ("The men hid in the hills or fled the country.", "hid", "fled"),
        ("The men begged, hid in the hills or fled the country.", "begged", "fled"),
        ("The warning, announced by the mayor, came as the storm neared.", "announced", "came"),
        ("The raid destroyed the fleet and left the town in ruins.", "destroyed", "left"),
        ("He insisted on leaving.", "insisted", "leaving"),
        ("The mayor led the march.", "led", "march"),
        ("She won more votes than he lost.", "won", "lost"),
        ("The minister spoke of the flood. Then the king arrived.", "flood", "arrived"),
        ("The army seized the port. By May it had taken the town.", "seized", "taken"),
    ],
)
def test_what_nobody_tells_is_not_known(text: str, one: str, other: str) -> None:
    found = timeline.build(text=text, published=PUBLISHED)
    told = [each for each in found.events if {one, other} & {mention.text.lower() for mention in each.mentions}]
    assert len(told) < 2 or found.before(told[0], told[1]) is None
    assert len(told) < 2 or found.before(told[1], told[0]) is None


def test_what_is_brought_about_starts_later_though_its_cause_may_go_on() -> None:
    found = timeline.build(text="The drought led to a strike.", published=PUBLISHED)
    drought, strike = event(found, "drought"), event(found, "strike")
    assert found.before(drought, strike) is None
    assert found.before(strike, drought) is False


def test_one_speaker_alone_tells_the_order() -> None:
    found = timeline.build(text="Police said a man was shot before the crash. A witness said the driver slept.", published=PUBLISHED)
    assert found.before(event(found, "shot"), event(found, "crash")) is True
    assert found.before(event(found, "slept"), event(found, "crash")) is None


@pytest.mark.parametrize("phrase", ["in retaliation for", "in response to", "because of", "after"])
def test_what_it_was_for_is_another_happening(phrase: str) -> None:
    found = timeline.build(text=f"The army shelled the camp {phrase} the attack.", published=PUBLISHED)
    assert event(found, "shelled").id != event(found, "attack").id


def test_so_much_later_is_measured_though_nobody_dated_it() -> None:
    found = timeline.build(text="He was released. Two weeks later he died.", published=PUBLISHED)
    released, died = event(found, "released").when, event(found, "died").when
    assert died.latest_end == timeline.Interval.parse(PUBLISHED).end
    assert died.latest_end - released.latest_end >= 7 * 86_400  # weeks are counted as calendars count them
