"""A message in another language is never taken for a name or an answer."""

import pytest
from living import living

from agent.guided.other_language import in_other_language
from agent.texts import phrase


@pytest.mark.parametrize(
    "text",
    [
        "Wir sind ein Maschinenbauer mit 200 Mitarbeitern",
        "Setze das Ziel von C1a auf 15 Prozent",
        "Nous sommes une entreprise de logistique",
        "We zijn een ziekenhuis in Utrecht",
        "Мы производим мебель и хотим расти",
        "我们是一家医院",
    ],
)
def test_a_sentence_in_another_language_is_noticed(text: str) -> None:
    assert in_other_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stadtwerke Musterstadt GmbH",
        "Hôpital Sainte Marie de Lyon",
        "Krankenhaus der Barmherzigen Brüder",
        "we're Caisse d'Épargne Bretagne, a bank",
        "grow margin, cut scrap, win tenders",
        'rename F1 to "Kunden begeistern und Kosten senken"',
        "churn 2,5 oct",
        "c1a 95, c3b 92, dec 2027",
        "plz delte scrap cost kpi",
        "ok",
        "",
    ],
)
def test_names_figures_and_hurried_english_are_not(text: str) -> None:
    assert not in_other_language(text)


async def test_the_coach_says_that_it_reads_english_and_asks_again(talk):
    asked = await talk.say("build my scorecard")
    told = await talk.say("Wir sind ein Maschinenbauer mit 200 Mitarbeitern")
    assert told.text.startswith(phrase("other_language"))
    assert told.text.endswith(asked.text.split("\n\n")[-1])
    assert not told.edits
    assert told.scorecard["organization"]["name"] == ""


async def test_a_question_stays_open_over_a_message_in_another_language(talk):
    await talk.say("add a measure to C1", scorecard=living())
    told = await talk.say("Kunden gewinnen und Kosten senken")
    assert told.text == phrase("other_language")
    named = await talk.say("Complaints answered")
    assert [e["kind"] for e in named.edits] == ["add_measure"]
    assert named.edits[0]["name"] == "Complaints answered"
