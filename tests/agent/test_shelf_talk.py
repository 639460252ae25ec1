"""Several scorecards by talk: list, switch, start another, copy, rename, into the bin and out again."""

import pytest
from living import living


@pytest.fixture
async def lived(talk):
    await talk.say("show the scorecard", scorecard=living())
    return talk


def _labels(turn):
    return [choice.label for choice in turn.choices]


async def _second(lived):
    """Another scorecard, drafted in the same conversation."""
    begun = await lived.say("start another scorecard")
    await lived.say("We are Lark Bakery, a family bakery with three shops")
    return begun, await lived.say("just draft it")


async def test_another_scorecard_starts_with_its_own_interview_and_leaves_the_first_as_it_is(lived):
    first = await lived.say("show the scorecard")
    begun, drafted = await _second(lived)
    assert "**Northwind Services** stays as it is" in begun.text
    assert "Tell me about your organization" in begun.text
    assert drafted.scorecard["organization"]["name"] == "Lark Bakery"
    back = await lived.say("switch to Northwind Services")
    assert back.scorecard == first.scorecard
    assert back.scorecard_id == first.scorecard_id


async def test_the_list_numbers_them_and_its_buttons_lead_there(lived):
    await _second(lived)
    listed = await lived.say("my scorecards")
    assert "- **Northwind Services** (no. 1, organization)" in listed.text
    assert "- **Lark Bakery** (no. 2, organization)" in listed.text
    assert _labels(listed) == ["Open Northwind Services", "Start another"]
    there = await lived.say(listed.choices[0].text)
    assert there.scorecard["organization"]["name"] == "Northwind Services"
    assert (await lived.say("open scorecard 2")).scorecard["organization"]["name"] == "Lark Bakery"
    assert (await lived.say("switch to northwnd services")).scorecard["organization"]["name"] == "Northwind Services"


async def test_a_copy_is_changed_and_the_original_is_not(lived):
    copied = await lived.say("copy this scorecard")
    assert copied.scorecard["title"] == "Copy of Northwind Services"
    named = await lived.say("rename this scorecard to Northwind 2028")
    changed = await lived.say("rename F1 to Grow faster")
    assert named.scorecard["title"] == "Northwind 2028"
    assert changed.scorecard_id == copied.scorecard_id
    original = await lived.say(copied.choices[0].text)
    assert original.scorecard["perspectives"] == living()["perspectives"]
    both = await lived.say("which scorecards do we have?")
    assert "**Northwind 2028** (no. 2" in both.text


async def test_the_bin_keeps_a_scorecard_whole_and_gives_it_back(lived):
    await _second(lived)
    before = await lived.say("show the scorecard")
    binned = await lived.say("delete this scorecard")
    assert "**Lark Bakery** is in the bin" in binned.text
    assert binned.scorecard["organization"]["name"] == "Northwind Services"
    assert [edit["kind"] for edit in binned.edits] == ["set_binned"]
    listed = await lived.say("what is in the bin?")
    assert "- **Lark Bakery**" not in listed.text
    assert "_In the bin: Lark Bakery (no. 2)" in listed.text
    assert "is in the bin" in (await lived.say("switch to Lark Bakery")).text
    back = await lived.say(binned.choices[0].text)
    assert back.scorecard == before.scorecard
    assert "- **Lark Bakery**" in (await lived.say("my scorecards")).text


async def test_two_of_one_name_are_told_apart_by_asking(lived):
    await lived.say("copy this scorecard")
    await lived.say("rename this scorecard to Northwind Services")
    await _second(lived)
    asked = await lived.say("switch to Northwind Services")
    assert asked.asks
    assert _labels(asked) == ["Northwind Services (no. 1)", "Northwind Services (no. 2)"]
    assert (await lived.say(asked.choices[1].text)).scorecard["title"] == "Northwind Services"


async def test_binning_the_last_one_leads_to_a_fresh_one(lived):
    binned = await lived.say("throw this scorecard into the bin")
    assert "a fresh one is open" in binned.text
    assert binned.scorecard["perspectives"] == []
    assert "Tell me about your organization" in binned.text
    assert (await lived.say("restore the scorecard")).scorecard["organization"]["name"] == "Northwind Services"


async def test_another_conversation_reaches_the_same_scorecards(lived):
    other = type(lived)(lived.agent, "conversation-2")
    there = await other.say("switch to Northwind Services")
    assert there.scorecard["organization"]["name"] == "Northwind Services"


@pytest.mark.parametrize(
    "text", ["delete C1", "remove NPS", "open C1", "copy C1a", "restore version 1", "open the map"]
)
async def test_what_is_about_an_item_or_the_page_stays_in_this_scorecard(lived, text):
    before = await lived.say("show the scorecard")
    after = await lived.say(text)
    assert after.scorecard_id == before.scorecard_id
    assert "in the bin" not in after.text


async def test_in_the_interview_of_a_new_one_an_order_about_another_is_no_answer(lived):
    await lived.say("start another one for the Lisbon team")
    where = await lived.say("which one am I in now")
    assert "This is **Lisbon team**. There are also: Northwind Services." in where.text
    back = await lived.say("pop back to the Northwind one")
    assert back.scorecard["organization"]["name"] == "Northwind Services"
    binned = await lived.say("chuck the Lisbon one would you")
    assert "**Lisbon team** is in the bin" in binned.text
    assert "**Lisbon team** is out of the bin" in (await lived.say("get the Lisbon one back")).text
    assert "**Lisbon team** is in the bin" in (await lived.say("bin this one")).text


async def test_a_copy_is_called_as_they_say_and_an_item_of_that_word_is_no_scorecard(lived):
    copied = await lived.say("copy this one for the new Cardiff shop")
    assert copied.scorecard["title"] == "Cardiff shop"
    assert (await lived.say("call that copy Leeds trial")).scorecard["title"] == "Leeds trial"
    item = next(lived_item["name"] for p in living()["perspectives"] for lived_item in p["objectives"])
    assert "in the bin" not in (await lived.say(f"bin the {item} one")).text
