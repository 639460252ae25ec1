"""What people ask of their own scorecard and of what they told is answered from there, however they type it."""

from time import perf_counter

import pytest
from living import living

from agent.guided.requests import Request, colour_of, own_card, profile, read_after_edits, read_request, tracing
from scorecard.models import Scorecard

NOTHING = Scorecard()
KNOWN = Scorecard.model_validate(
    {
        "organization": {
            "name": "Pedalpost",
            "vision": "the default carrier",
            "mission": "parcels across town without vans",
        }
    }
)


@pytest.fixture(scope="module")
def lived() -> Scorecard:
    """The small firm's, with values: churn is red, first-call resolution on its way."""
    told = living()
    told["organization"]["mission"] = "Help people talk to each other"
    measures = {m["id"]: m for p in told["perspectives"] for o in p["objectives"] for m in o["measures"]}
    measures["C1a"]["actuals"] = [{"period": "2027-03", "value": 4.4}]
    measures["C1a"]["owner"] = "Sofia"
    measures["P1a"]["actuals"] = [{"period": "2027-03", "value": 79}]
    return Scorecard.model_validate(told)


def asked(text: str, card: Scorecard, focus: str = "") -> tuple[str, list[dict[str, object]]]:
    found = read_request(text, card, focus) or read_after_edits(text, card, focus) or Request("")
    return found.name, [found.args, *found.further]


@pytest.mark.parametrize(
    "text",
    [
        "show me the whole thing, every measure with target and owner, and the mission",
        "Show me everything with baselines, targets and owners, plus our mission and vision",
        "can i see the full scorecard with numbers and priorities pls",
        "No, I meant show me the whole scorecard, with all targets and the mission on top.",
    ],
)
def test_the_whole_is_shown_with_what_is_asked_for(text: str, lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_scorecard", [{"details": True, "profile": True}])


@pytest.mark.parametrize(
    "text",
    [
        "show me the whole scorecard with measures and targets",
        "can i see it all with the numbers",
        "list all of it with baselines and owners, no lecture please",
        "Show the full board incl. owners and deadlines",
        "can you print out all objectives, measures, targets, baselines and owners",
        "give me the full picture including who owns what",
        "That's not what I asked. Show me the whole map with the targets",
    ],
)
def test_the_whole_is_shown_with_figures(text: str, lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_scorecard", [{"details": True}])


@pytest.mark.parametrize(
    "text",
    [
        "Just show me the scorecard.",
        "That's not true, I gave you plenty. Just show me the scorecard.",
        "Stop it. I already told you all that. Show me the scorecard please",
        "oh come on, just show me the scorecard now",
        "ok whatever, can u just show me the whole thing",
        "I did not ask for that! Show me my scorecard!",
    ],
)
def test_the_whole_is_shown_to_the_irritated(text: str, lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_scorecard", [{}])


@pytest.mark.parametrize(
    "text",
    [
        "give everything an owner",
        "set the target of C1a to 3. now show me churn",
        "our priority is to show people the whole map of the town",
        "we want to show every customer the full picture",
        "put the scorecard on one page for all to see each week",
        "I want to see fewer complaints on the whole",
    ],
)
def test_a_wish_is_no_look_at_the_whole(text: str, lived: Scorecard) -> None:
    found = read_request(text, lived, "")
    assert not found or found.name != "show_scorecard"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("what's our mission?", ["mission"]),
        ("and the mission?", ["mission"]),
        ("and our vision", ["vision"]),
        ("what about the vision?", ["vision"]),
        ("what did we say our vision was", ["vision"]),
        ("whats the mission again", ["mission"]),
        ("show my priorities", ["priorities"]),
        ("i meant show me my priorities", ["priorities"]),
        ("show me the priorities pls", ["priorities"]),
        ("what priorities have you got for us", ["priorities"]),
        ("what priorities did you note", ["priorities"]),
        ("remind me what our mission is", ["mission"]),
        ("no, i want to see our mission", ["mission"]),
        ("do we have a mission yet?", ["mission"]),
        ("did i give you our vision?", ["vision"]),
        ("what have you got as our vision", ["vision"]),
        ("what's our mission and vision?", ["mission", "vision"]),
        ("show me the mission, the vision and our priorities", ["mission", "vision", "priorities"]),
        ("so what was our vision then?", ["vision"]),
        ("mission?", ["mission"]),
        ("what is our vision again, and the mission?", ["vision", "mission"]),
        ("what's in our mission statement", ["mission"]),
    ],
)
def test_what_they_told_is_read_back(text: str, fields: list[str], lived: Scorecard) -> None:
    for card in (lived, KNOWN):
        assert asked(text, card) == ("why_here", [{"item": f} for f in fields])


@pytest.mark.parametrize(
    "text",
    [
        "what is a mission?",
        "what should our mission say?",
        "how do we write a good vision?",
        "what's the difference between our mission and vision?",
        "how many priorities should we have?",
        "our vision is to be the first choice",
        "and our mission is to show people the town",
        "what does a vision look like?",
        "show me an example of a mission",
        "do we need a mission?",
        "our priorities: show every price; win new shops",
    ],
)
def test_a_question_of_the_field_or_a_statement_is_not_read_back(text: str, lived: Scorecard) -> None:
    for card in (lived, KNOWN, NOTHING):
        assert asked(text, card)[0] not in ("why_here", "noted_so_far", "show_item")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("what's our mission and baseline of C1b?", ["mission", "C1b"]),
        ("whats our vision and the target for churn", ["vision", "C1a"]),
        ("what is the baseline of C1a, and our mission?", ["C1a", "mission"]),
        ("what's our mission? and what is the target of P1a?", ["mission", "P1a"]),
    ],
)
def test_two_things_are_both_answered(text: str, items: list[str], lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_item", [{"item": i} for i in items])


NOTED = [
    "can u show me what uve got so far?",
    "what have we got so far",
    "Did you take the five goals? You wrote only the vision.",
    "did you note all my goals?",
    "have you got my priorities down? i only see the vision",
    "did u save the goals i gave you",
    "show me what you wrote down",
    "show me my answers so far",
    "what's noted so far?",
    "sum up what you have",
    "ok and what did i tell you so far",
    "You wrote only the vision. Did you take my goals?",
]


@pytest.mark.parametrize("text", NOTED)
def test_what_is_noted_is_listed(text: str) -> None:
    assert asked(text, KNOWN)[0] == "noted_so_far"


@pytest.mark.parametrize(
    "text",
    [
        "we have noted a drop in sales",
        "what do we have to do so far for a good start",
        "did you know that we sell bikes",
        "Did you take the goals? Our goal is 98 % on time by 2027.",
    ],
)
def test_what_is_told_is_no_question_after_the_notes(text: str) -> None:
    assert asked(text, KNOWN)[0] != "noted_so_far"


DRAFT = [
    "ok whatever just draft it",
    "skip that, just draft it",
    "fine, draft",
    "just do the draft already",
    "can you just make it now",
    "i don't know, just draft it please",
    "enough questions. draft the scorecard now",
    "no more questions, draft it",
    "look, just draft something",
    "you can draft it now",
    "come on just give me the draft",
    "draft it with what you have",
    "ok ok start drafting",
    "go, draft",
    "can u pls make the scorecard now",
    "i want you to draft it right now",
    "For god's sake, just draft the thing!",
]


@pytest.mark.parametrize("text", DRAFT)
def test_a_draft_is_made_however_impatiently_it_is_asked_for(text: str) -> None:
    assert asked(text, KNOWN)[0] == "draft"


@pytest.mark.parametrize(
    "text",
    [
        "do it",
        "skip that",
        "whatever",
        "fine",
        "draft better contracts for our drivers",
        "make it 5",
        "we want to create the best scorecard tool",
        "can we make it?",
        "Build my scorecard",
        "ok build our scorecard",
        "make me a scorecard for a bakery",
        "build a plant in Leeds",
        "start with churn",
        "i want to make it easy for customers",
        "show me the drafting rules",
    ],
)
def test_what_is_no_draft(text: str, lived: Scorecard) -> None:
    assert {asked(text, card)[0] for card in (KNOWN, lived)}.isdisjoint({"draft", "redraft"})


@pytest.mark.parametrize(
    "text",
    [
        "how do we stand?",
        "How does it stand?",
        "how are we doing",
        "so how are we doing now with these numbers",
        "hows it all looking then",
        "where are we at",
        "ok, and how do we stand now?",
        "how are the numbers looking",
        "are we doing ok?",
        "what's the state of play",
        "how's our scorecard doing overall",
        "how are we getting on against our targets",
        "how is everything coming along",
    ],
)
def test_how_it_stands_is_how_this_scorecard_stands(text: str, lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_performance", [{}])
    assert asked(text, lived, "C1a") == ("show_performance", [{}])


@pytest.mark.parametrize(
    "text", ["how do we do a review?", "how does a scorecard work", "how should we stand out", "how do we set targets"]
)
def test_how_to_do_it_is_not_how_it_stands(text: str, lived: Scorecard) -> None:
    assert asked(text, lived)[0] != "show_performance"


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("what happens on this map if churn goes up?", {"item": "C1", "moves": "worse"}),
        ("what happens if churn goes up?", {"item": "C1", "moves": "worse"}),
        ("what happens on my scorecard when churn drops", {"item": "C1", "moves": "better"}),
        ("trace it for me: L1 gets worse, what else suffers?", {"item": "L1", "moves": "worse"}),
        ("if first-call resolution falls, what else is affected?", {"item": "P1", "moves": "worse"}),
        ("ok say L1 slips. what follows?", {"item": "L1", "moves": "worse"}),
        ("which objectives suffer if P1 gets worse", {"item": "P1", "moves": "worse"}),
        ("NPS goes up - what happens then", {"item": "C1", "moves": "better"}),
        ("what would happen to the rest if L1 fails", {"item": "L1", "moves": "worse"}),
        ("how will it look if churn rises", {"item": "C1", "moves": "worse"}),
        ("how does first-call resolution hit churn", {"item": "P1", "on": "C1"}),
        ("trace the effect of L1", {"item": "L1"}),
        ("how does L1 help F1 on my scorecard", {"item": "L1", "on": "F1"}),
        ("how does first-call resolution feed into revenue?", {"item": "P1", "on": "F1"}),
        ("does L1 help C1", {"item": "L1", "on": "C1"}),
        ("how is P1 connected to F1?", {"item": "P1", "on": "F1"}),
        ("what has L1 got to do with churn on our map", {"item": "L1", "on": "C1"}),
        ("show me the chain from L1 to F1", {"item": "L1", "on": "F1"}),
    ],
)
def test_the_links_are_followed(text: str, args: dict[str, str], lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_effects", [args])


@pytest.mark.parametrize(
    "text",
    [
        "how does a strategy map help us",
        "does training help retention in general?",
        "what if we raise first-call resolution by 10 points",
        "what happens if we skip a review",
        "L1 drives F1",
        "churn goes up to 5",
    ],
)
def test_of_other_things_no_link_is_followed(text: str, lived: Scorecard) -> None:
    assert asked(text, lived)[0] != "show_effects"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("In my scorecard, which measures are lagging and which leading?", ["lag", "lead"]),
        ("which of my measures are lead and which are lag", ["lead", "lag"]),
        ("which ones lead and which lag on our map?", ["lead", "lag"]),
        ("show me the leading and lagging measures we have", ["lead", "lag"]),
        ("can you split my kpis into lead and lag", ["lead", "lag"]),
        ("which are leading", ["lead"]),
    ],
)
def test_both_roles_are_listed(text: str, roles: list[str], card: Scorecard) -> None:
    assert asked(text, card) == ("list_items", [{"kind": "measure", "role": r} for r in roles])


@pytest.mark.parametrize(
    "text", ["what is the difference between leading and lagging?", "what are lead and lag measures"]
)
def test_what_leading_means_is_for_the_books(text: str, card: Scorecard) -> None:
    assert asked(text, card)[0] not in ("list_items", "show_item")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("is churn leading or lagging?", "C1a"),
        ("is NPS a lead measure", "C1b"),
        ("C1b: lead or lag?", "C1b"),
        ("is F1a a lagging indicator", "F1a"),
        ("does churn lead or lag", "C1a"),
        ("lead or lag for C1b?", "C1b"),
    ],
)
def test_of_one_measure_it_is_said_whether_it_leads(text: str, item: str, lived: Scorecard) -> None:
    assert asked(text, lived) == ("show_item", [{"item": item, "about": "role"}])


@pytest.mark.parametrize(
    "text",
    [
        "why is C1a red when the deadline's end of year?",
        "why is churn red",
        "why's churn still red, we have until december",
        "how come C1a is red?",
        "what makes churn red",
        "churn is red - why?",
        "but why is it red",
        "explain why C1a is red",
        "why is churn red already, there is no deadline yet",
        "C1 is red, how come?",
    ],
)
def test_why_it_is_red_is_how_it_came_by_its_colour(text: str, lived: Scorecard) -> None:
    assert asked(text, lived, "C1a") == ("show_performance", [{"item": "C1a", "colour": True}])


@pytest.mark.parametrize(
    ("text", "focus", "request_"),
    [
        ("is F1 a good objective for a pharmacy?", "", ("check_scorecard", [{"item": "F1"}])),
        ("is C1a any good", "", ("check_scorecard", [{"item": "C1a"}])),
        ("does P1 make sense for us?", "", ("check_scorecard", [{"item": "P1"}])),
        ("is that a sensible measure?", "C1a", ("check_scorecard", [{"item": "C1a"}])),
        ("is that realistic", "C1a", ("show_performance", [{"item": "C1a"}])),
        ("is the target of P1a achievable?", "", ("show_performance", [{"item": "P1a"}])),
    ],
)
def test_what_is_thought_of_an_item(text: str, focus: str, request_: object, lived: Scorecard) -> None:
    assert asked(text, lived, focus) == request_


@pytest.mark.parametrize(
    "text", ["is NPS a good measure?", "what makes a good objective?", "is it realistic to use 30 measures"]
)
def test_what_is_thought_in_general_is_for_the_books(text: str, lived: Scorecard) -> None:
    assert asked(text, lived)[0] != "check_scorecard"


@pytest.fixture
def on(talk, lived: Scorecard):
    """Says it to the coach of somebody who has that scorecard."""

    async def say(text: str):
        await talk.say("show me the scorecard", scorecard=lived.model_dump(mode="json"))
        return await talk.say(text)

    return say


async def test_the_whole_holds_what_was_asked_for(on) -> None:
    result = await on("show me the whole thing, every measure with target and owner, and the mission")
    assert "**Mission**: Help people talk to each other" in result.text
    assert "You have not told me any priorities yet." in result.text
    assert "C1a Churn — baseline 4.5 %; target 2 % by 31 Dec 2027; now 4.4 % (2027-03); owner Sofia" in result.text
    assert "C1b NPS — baseline 30 points; target 45 points by 31 Dec 2027; no owner" in result.text
    assert not result.citations


async def test_mission_and_baseline_are_both_told(on) -> None:
    text = (await on("what's our mission and baseline of C1b?")).text
    assert "Help people talk to each other" in text
    assert "baseline 30 points" in text


async def test_the_trace_goes_up_the_links(on) -> None:
    text = (await on("trace it for me: L1 gets worse, what else suffers?")).text
    assert text.startswith("**If L1 Train service agents gets worse**")
    assert "**P1 Resolve calls at first contact** suffers, directly" in text
    assert "**F1 Grow revenue from existing customers** suffers, by way of P1 and C1" in text


async def test_the_trace_from_the_top_says_that_nothing_follows(on) -> None:
    assert "drives nothing on the map yet" in (await on("what happens on this map if revenue drops?")).text


async def test_how_one_helps_the_other_is_told_step_by_step(on) -> None:
    text = (await on("how does L1 help F1 on my scorecard")).text
    assert "L1 → P1 → C1 → F1" in text
    assert "Those who stay buy more" in text


async def test_what_is_not_linked_is_said_to_be_so(on) -> None:
    text = (await on("how does F1 help L1 on my scorecard")).text
    assert "Nothing on your map leads from F1" in text
    assert "the other way round" in text


async def test_one_line_says_whether_it_lags(on) -> None:
    assert (await on("is churn leading or lagging?")).text == (
        "C1a Churn is a **lag** measure: it tells the result once it is there."
    )


async def test_lags_and_leads_are_both_listed(on, lived: Scorecard) -> None:
    result = await on("In my scorecard, which measures are lagging and which leading?")
    assert all(m.id in result.text for m in lived.measures())
    assert not result.citations


async def test_the_colour_is_told_with_its_figures(on) -> None:
    text = (await on("why is C1a red when the deadline's end of year?")).text
    assert "is **red**: it was 4.4 % in 2027-03" in text
    assert "from a baseline of 4.5 %, is 2 % by 31 Dec 2027; that is 4 % of the way" in text
    assert "green from 90 %, amber from 75 %, of the way from baseline to target" in text


async def test_of_an_item_the_check_is_told(on) -> None:
    result = await on("is F1 a good objective for a pharmacy?")
    assert "F1" in result.text
    assert "how it could be gamed" not in result.text.lower()


async def test_before_the_draft_what_is_told_is_read_back(talk) -> None:
    await talk.say("Pedalpost, a bike courier firm in Bristol with 60 riders")
    assert "You have not told me a mission yet." in (await talk.say("what's our mission?")).text
    await talk.say("our mission is to get parcels across town without a van")
    assert "get parcels across town" in (await talk.say("and the mission?")).text
    for text in ("can u show me what uve got so far?", "Did you take the five goals? You wrote only the vision."):
        result = await talk.say(text)
        assert "So far I have noted" in result.text
        assert not result.edits
    assert "You have not told me any priorities yet." in (await talk.say("i meant show me my priorities")).text
    result = await talk.say("ok whatever just draft it")
    assert any(e["kind"] == "add_objective" for e in result.edits)


@pytest.mark.parametrize(
    "text", ["show me what " * 900, "how does it help it " * 60, "word " * 2000, "just draft " * 300 + "no"]
)
def test_no_message_is_read_for_ever(text: str, lived: Scorecard) -> None:
    begun = perf_counter()
    assert all(
        reader(text, lived, "") is None for reader in (own_card.read, profile.read, tracing.read, colour_of.read)
    )
    assert perf_counter() - begun < 1
