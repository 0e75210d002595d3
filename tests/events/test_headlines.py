"""Headlines: clauses that stand alone, names resolved, cut only where a phrase ends, sources named."""

import pytest

from timeline.events import mentions
from timeline.events.headlines.headline import LONGEST
from timeline.text import Document
from timeline.text.syntax import parse


def headlines(text: str) -> dict[str, str]:
    return {mention.text: mention.headline for mention in mentions(parse(Document(text)), [])}


@pytest.mark.parametrize(
    ("text", "trigger", "headline"),
    [
        (
            "Elin Aas received Tomas Lind in Paris on Thursday morning, just three days after the attack.",
            "received",
            "Elin Aas received Tomas Lind in Paris",
        ),
        (
            "The treaty signed between the two countries in January ended the war.",
            "signed",
            "The treaty was signed between the two countries",
        ),
        (
            "Moscow had warned that the raid could destabilise the region.",
            "warned",
            "Moscow warned that the raid could destabilise the region",
        ),
        ("France thanked Spain for condemning the attack.", "condemning", "Spain condemned the attack"),
        ("Asked about it, the mayor, Ragna Holm, declined to comment.", "declined", "Ragna Holm declined to comment"),
        ("The accord that France signed last year collapsed.", "signed", "France signed the accord"),
        ("The recent bombing of Iran angered them.", "bombing", "Bombing of Iran"),
        ("Talks on a ceasefire collapsed in April.", "collapsed", "Talks on a ceasefire collapsed"),
        ("Sarn denied that its troops had entered the port.", "entered", "Sarn denied that its troops had entered the port"),
        ("The navy said the ship sank.", "sank", "The ship sank, according to the navy"),
        ("“We will not act alone,” Ragna Holm told reporters.", "act", "Ragna Holm: “We will not act alone”"),
        ("“It depends on them,” Ragna Holm said.", "said", "Ragna Holm said: “It depends on them”"),
        ("It is unclear what the army might do.", "do", "It is unclear what the army might do"),
        (
            "Ministers met in Oslo to discuss the crisis, following the council's decision to suspend its mission.",
            "suspend",
            "Council's decision to suspend its mission",
        ),
        ("They blamed him for the fire on 20 April which killed nine workers.", "killed", "The fire killed nine workers"),
        ("The owners rebuilt it between 1643 and 1646.", "rebuilt", "The owners rebuilt it"),
        ("France, Spain and Italy declared war on Malta.", "declared", "France, Spain and Italy declared war on Malta"),
        ("The longest strike lasted eleven weeks.", "lasted", "The longest strike lasted eleven weeks"),
        ("Tarn Bay Co. said it will close two mills.", "close", "Tarn Bay Co. will close two mills"),
        ("Soldiers occupied the pit. They left in 1642.", "left", "Soldiers left"),
        ("A council ran the port. It rejected the offer.", "rejected", "The council rejected the offer"),
        ("The bank said its profit had doubled.", "doubled", "The bank’s profit doubled"),
        ("That lawsuit was settled in May.", "settled", "The lawsuit was settled"),
        (
            "Officials finished the rules in consultation with the mayor.",
            "finished",
            "Officials finished the rules in consultation with the mayor",
        ),
        ("Sales rose 12% to $3 million.", "rose", "Sales rose 12% to $3 million"),
        ("They listed her as having paid the bill.", "listed", "They listed her as having paid the bill"),
        ("“It’s time,” Ragna Holm told reporters.", "told", "Ragna Holm told reporters: “It’s time”"),
        (
            "The navy warned that a blockade could cut off the islands.",
            "cut",
            "A blockade could cut off the islands, according to the navy",
        ),
        ("Sarn offered help, and Norland accepted it.", "accepted", "Norland accepted help"),
        ("The light was a fire on the hill. It burned until 1751.", "burned", "The light burned"),
        ("The army did not withdraw until Monday.", "withdraw", "The army withdrew"),
        ("Not until Monday did the army withdraw.", "withdraw", "The army withdrew"),
        ("It was not until Monday that the army withdrew.", "withdrew", "The army withdrew"),
        ("Only on Monday did the army withdraw.", "withdraw", "The army withdrew"),
        ("The results are not expected to be published until May.", "published", "The results are expected to be published"),
        ("The mayor said the road would not reopen until May.", "said", "The mayor said the road would not reopen until May"),
        ("Never did they pay.", "pay", "They never paid"),
        ("Never before 1998 had it rained.", "rained", "It had never rained"),
        ("The army did withdraw.", "withdraw", "The army did withdraw"),
        ("He was not aware of the fire.", "aware", "He was not aware of the fire"),
        ("It was in May, the mayor said, that the road opened.", "opened", "The road opened, according to the mayor"),
        ("Founded in 1911, Halden Dairies went public in 1996.", "Founded", "Halden Dairies was founded"),
        ("Ms Orvik voted against. ", "voted", "Ms Orvik voted against"),
        ("The team lost the cup final to Brennport in May.", "lost", "The team lost the cup final to Brennport"),
        ("The team scored twice in June’s win over Sarn.", "scored", "The team scored twice in the win over Sarn"),
        ("The player missed two weeks of training.", "missed", "The player missed two weeks of training"),
        ("Prime Minister Elin Aasgard will visit the valley on Friday.", "visit", "Prime Minister Elin Aasgard will visit the valley"),
        ("The last keeper left in March 1987, when the light was automated.", "left", "The last keeper left"),
        ("A woman reported on Saturday that she had received calls.", "reported", "A woman reported that she had received calls"),
        ("Dahl moved to Vessa United on Monday. Dahl scored for Vessa United.", "scored", "Dahl scored for Vessa United"),
        ("The union said the union feared the worst.", "feared", "The union feared the worst"),
        (
            "Police fired at the crowd in an attempt to clear the square.",
            "fired",
            "Police fired at the crowd in an attempt to clear the square",
        ),
        ("President Elin Aas Saturday vowed to rebuild the town.", "vowed", "President Elin Aas vowed to rebuild the town"),
        ("The storm revived these fears.", "revived", "The storm revived the fears"),
        ("Tarn has set 10 May as the deadline.", "set", "Tarn has set 10 May as the deadline"),
        ("Egyptian law must change, Ragna Holm said.", "said", "Ragna Holm said Egyptian law must change"),
        (
            "Ragna Holm told reporters that a new mayor was not the answer.",
            "told",
            "Ragna Holm told reporters that a new mayor was not the answer",
        ),
        ("One of the leading figures of the town, Ragna Holm, resigned.", "resigned", "One of the leading figures"),
        ("Prices broke an all-time high in May.", "broke", "Prices broke an all-time high"),
        ("A tower was begun in 1768 and finished three years later.", "finished", "A tower was finished"),
        ("The quarry closed in 1931. It was reopened before the war, and it was flooded in 1953.", "flooded", "The quarry was flooded"),
        ("Elin Aas was found clinging to a plank.", "clinging", "Elin Aas clung to a plank"),
        ("The owner was told, according to letters read out at the inquiry.", "read", "Letters were read out at the inquiry"),
        ("On Monday, Ragna Holm said she no longer led the firm.", "said", "Ragna Holm said she no longer led the firm"),
        ("The chapel was reportedly razed in May.", "razed", "The chapel was reportedly razed"),
        ("But protests over the port in Sarn grew.", "protests", "Protests over the port in Sarn"),
        ("However, Tarn’s former mayor resigned.", "resigned", "Tarn’s former mayor resigned"),
        ("The shares closed up 3% at 410p on Monday after a report.", "closed", "The shares closed up 3% at 410p"),
        ("The council gave workers laid off in May a bonus, which angered the town.", "gave", "The council gave workers laid off a bonus"),
        (
            "The mayor signed papers ending 48 years of rule by the firm.",
            "signed",
            "The mayor signed papers ending 48 years of rule by the firm",
        ),
        ("Ten carts entered and left the square on Monday.", "entered", "Ten carts entered and left the square"),
        ("Guards were fired on and turned away by miners.", "turned", "Guards were turned away by miners"),
        ("The union said it had closed the mine in May.", "said", "The union said it had closed the mine"),
        (
            "There were four marches in Sarn, local reporters told the Wire.",
            "told",
            "Local reporters told the Wire that there were four marches",
        ),
        ("Tawfiq al-Haddad met Samir el-Nasri in Oslo.", "met", "Tawfiq al-Haddad met Samir el-Nasri in Oslo"),
        ("The firm fought in a months-long strike in Tarn.", "fought", "The firm fought in a months-long strike in Tarn"),
        ("BP shares rose in May, having gained 3% in April.", "gained", "BP shares gained 3%"),
        ("The navy will begin moving its ships in June.", "moving", "The navy will begin moving its ships"),
        ("The tanker Halden Star hit a reef in 1989.", "hit", "The tanker Halden Star hit a reef"),
        ("The Centre for Harbour Safety of Sarn closed in May.", "closed", "The Centre for Harbour Safety of Sarn closed"),
        ("A guard wearing boots and clad in brown left.", "clad", "A guard was clad in brown"),
        ("The mayor took office Monday.", "took", "The mayor took office"),
        ("The firm’s former owner, Henrik Vold, resigned. He left the town.", "left", "Henrik Vold left the town"),
        ("The 15 June estimate of the navy was wrong.", "estimate", "Estimate of the navy"),
        ("“Nobody in this room knew,” Ragna Holm said.", "said", "Ragna Holm said: “Nobody in this room knew”"),
        ("Tarn Oil agreed to pay the town and to close the mine.", "agreed", "Tarn Oil agreed to pay the town"),
        ("Tarn Oil agreed to pay the town and to close the mine.", "pay", "Tarn Oil to pay the town"),
        ("Tarn Oil agreed to pay the town and to close the mine.", "close", "Tarn Oil to close the mine"),
        ("Elin Aas promised the union to reopen the mine.", "reopen", "Elin Aas to reopen the mine"),
        ("The court ordered the firm to reopen the mine.", "reopen", "The firm to reopen the mine"),
        ("He promised to reopen the mine.", "reopen", "He promised to reopen the mine"),
        ("The two sides met in May. They had been due to meet again.", "due", "The two sides were due to meet"),
        ("Elin Aas, a driver whose pay was cut in May, left.", "cut", "Elin Aas’ pay was cut"),
        ("It cut off the isles, where supplies are expected to run out.", "expected", "Supplies are expected to run out"),
        ("They had been warned in May.", "warned", "They were warned"),
        ("The board asked that the doors be replaced by the end of 2024.", "replaced", "The board asked that the doors be replaced"),
        ("Under the deal, signed on Saturday, the troops must leave.", "signed", "The deal was signed"),
        ("They froze the talks, which the mayor had vowed to hold.", "vowed", "The mayor vowed to hold"),
        ("Tarn Oil admitted withholding the report.", "withholding", "Tarn Oil withheld the report"),
        ("The strike enters its third week.", "enters", "The strike enters the third week"),
        ("Police charged the clerk with stealing the money.", "stealing", "Police charged the clerk with stealing the money"),
    ],
)
def test_headline(text: str, trigger: str, headline: str) -> None:
    assert headlines(text)[trigger].startswith(headline)


def test_a_surname_is_enough_where_the_article_uses_it() -> None:
    text = "Elin Aas arrived in Paris. Aas met Tomas Lind. On Friday she left."
    found = headlines(text)
    assert found["met"] == "Aas met Tomas Lind"  # he is never called Lind alone
    assert found["left"] == "Aas left"


def test_a_long_sentence_is_cut_where_a_phrase_ends() -> None:
    text = (
        "The maritime authority of the republic inspected the old ferry in the harbour of the capital with the help of divers from the "
        "navy of the neighbouring kingdom because of complaints about the state of the bow door and of the engine."
    )
    found = headlines(text)["inspected"]
    assert len(found) <= LONGEST
    assert found.startswith("The maritime authority of the republic inspected the old ferry")
    assert found.split()[-1] not in ("the", "of", "with", "in", "and", "from")


def test_first_persons_are_quoted_not_retold() -> None:
    found = headlines("“We are making efforts to help them,” Elin Aas said.")
    assert found["making"] == "Elin Aas: “We are making efforts to help them”"


@pytest.mark.parametrize(
    ("text", "trigger", "start"),
    [
        ("The ferries passed two trawlers. They sank in May.", "sank", "They"),
        ("The engineers met the owners. They left at noon.", "left", "They"),
        ("The mayor bought a boat. It sank in May.", "sank", "It"),
        ("The town has a mill near the river. It burned down in May.", "burned", "It"),
        ("It is thought that the ship sank.", "thought", "It"),
        ("Joren Pask met the mayor. Timo Haar acquitted Lena Orvik, who had helped him.", "met", "Joren"),
        ("Miners told the Wire’s Joren Pask of it. One woman saw it when she fled. She was hurt.", "hurt", "She"),
        ("Forces loyal to Timo Haar left. He resigned.", "resigned", "He"),
        ("“He spent an hour with us,” Ragna Holm wrote. He left.", "left", "He"),
    ],
)
def test_a_pronoun_that_could_mean_two_stays(text: str, trigger: str, start: str) -> None:
    assert headlines(text)[trigger].split()[0] == start


def test_a_verb_that_lost_its_subject_takes_no_other() -> None:
    text = "The crude has been flowing since the offshore drilling rig Halden Star, leased by Tarn, exploded off the coast in May."
    assert "exploded" not in headlines(text)["exploded"]


def test_who_could_be_another_is_not_named() -> None:
    text = "Joren Pask was jailed. He will appeal. Coach Ida Storm said he would leave."
    assert "Storm would leave" not in headlines(text)["leave"]
    text = "Timo Haar jailed Joren Pask. He acquitted Lena Orvik, who had been charged with helping him."
    assert "Haar" not in headlines(text)["helping"].removeprefix("Orvik helped").replace("according to Timo Haar", "")
