"""Slips of the typing are put right before a message is read, and what is kept of it is what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.guided.spelling import well_spelt, words_of
from scorecard.apply import apply
from scorecard.edits import EDITS, UpdateMeasure
from scorecard.models import Scorecard

OWN = frozenset(
    "median wait for planned treatment grace okafor amira karim sofia reyes peter lowe harm utilisation".split()
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chnage the onwer of teh frist one", "change the owner of the first one"),
        ("sory, i ment 48 cetns", "sorry, i meant 48 cents"),
        ("get rdi of thatt, plese", "get rid of that, please"),
        ("Shwo me evrything", "Show me everything"),
        ("theyre late by 3 wks", "they're late by 3 weeks"),
        ("the medain wait of plannd treatmnt", "the median wait of planned treatment"),
        ("giv it to Grcae and Pter Lowe", "give it to Grace and Peter Lowe"),
    ],
)
def test_the_nearest_word_of_the_field_or_the_scorecard_is_meant(typed: str, meant: str) -> None:
    assert well_spelt(typed, OWN) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Raise the utilisation target to 88 % by March, and give the nurses' survey to Bettina.",
        'rename C1 to "Chnage the onwer"',
        "util to 88",  # a short form of what is on the scorecard
        "graces report, amiras idea",  # a possessive without its apostrophe
        "put Zorblax on the Kestrelfon rollout",
        "=SUM(A1) as its formula, from erp-db.local or a@b.example",
        "the kpi, nps and otif of dept ops",
    ],
)
def test_words_quotes_names_and_short_forms_stay_as_they_are(typed: str) -> None:
    assert well_spelt(typed, OWN) == typed


@given(st.text(max_size=80))
def test_no_line_is_lost(text: str) -> None:
    assert len(well_spelt(text, OWN).splitlines()) == len(text.splitlines())


async def test_the_name_of_what_is_new_stays_as_it_was_typed(talk, card: Scorecard) -> None:
    await talk.say("show the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("ad an objetive to customers caled Calmer custmers, owenr Ana Silva")
    new = apply(card, EDITS.validate_python(result.edits)).scorecard.objective("C4")
    assert (new.name, new.owner) == ("Calmer custmers", "Ana Silva")


def test_people_and_sources_of_a_scorecard_are_words_of_its_own(card: Scorecard) -> None:
    owned = apply(card, [UpdateMeasure(id="C1a", owner="Zoë Quist", data_source="Salesbook")]).scorecard
    assert {"churn", "quist", "salesbook"} <= words_of(owned)
    assert "quist" not in words_of(card)
