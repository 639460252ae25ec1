"""A draft by a model: good and bad answers over real HTTP, and never worse than the draft that needs no model."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from drafting_server import (
    GOALS,
    PRIORITIES,
    DraftingServer,
    cause,
    critic,
    good,
    measure,
    mended,
    objective,
    perspectives,
    skeleton,
)
from model_turns import edits, settings_for
from scripted_server import Call, Say, Status

from agent.model.drafting.drafter import Drafter
from agent.model.endpoint import Endpoint
from agent.model.limits import BUDGET
from agent.model.tokens import PER_MESSAGE, count
from agent.session import Agent, open_agent
from agent.settings import Settings
from agent.turn import ScorecardChanged, TextPiece, TurnEvent, TurnFinished, TurnResult
from scorecard.edits import Edit, SetOrganization
from scorecard.models import Scorecard
from scorecard.rules import check
from tools.context import Context, Drafted

PROFILE = SetOrganization(
    name="Northwind Analytics", sector="SaaS company", sector_id="software", priorities=PRIORITIES, goals=GOALS,
    vision="Be the tool every finance team opens first",
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    drafted: Drafted
    scorecard: Scorecard
    events: list[TurnEvent]
    server: DraftingServer


async def draft(
    context: Context, change: Callable[[dict[str, list[Any]]], None] = lambda _: None, profile: Edit = PROFILE
) -> Outcome:
    """Drafts with good answers, of which ``change`` makes some different."""
    context.repository.commit("s1", [profile])
    answers = good()
    change(answers)
    events: list[TurnEvent] = []
    with DraftingServer(answers=answers) as server:
        drafter = Drafter(Endpoint(settings_for(server.url)), ["We are Northwind Analytics"])
        drafted = await drafter(context, events.append)
    return Outcome(drafted, context.head().scorecard, events, server)


def errors(scorecard: Scorecard) -> list[str]:
    return [f.code for f in check(scorecard) if f.severity == "error"]


async def test_a_good_draft_takes_three_calls_in_sequence_and_carries_every_word(model_context: Context) -> None:
    made = await draft(model_context)
    assert made.drafted.by == "model"
    assert dict(made.server.asked) == {"SkeletonIn": 1, **dict.fromkeys(perspectives(), 1), "CriticIn": 1}
    assert model_context.log.calls == 6
    carried = " ".join(o.provenance.words for o in made.scorecard.objectives())
    assert all(said in carried for said in [*PRIORITIES, *GOALS])
    assert not errors(made.scorecard)
    assert len(list(made.scorecard.measures())) == 16


async def test_the_board_fills_perspective_by_perspective_in_the_order_of_the_map(model_context: Context) -> None:
    made = await draft(model_context)
    versions = [e.version for e in made.events if isinstance(e, ScorecardChanged)]
    told = [e.text for e in made.events if isinstance(e, TextPiece)]
    assert len(versions) == 5
    assert [len(list(model_context.repository.at("s1", v).measures())) for v in versions] == [0, 4, 8, 12, 16]
    assert [name for text in told for name in perspectives() if name in text] == list(perspectives())


async def test_undo_takes_the_whole_draft_back_and_redo_brings_it_again(model_context: Context) -> None:
    model_context.repository.commit("s1", [PROFILE])
    before = model_context.head().scorecard
    made = await draft(model_context)
    model_context.repository.undo("s1")
    assert model_context.head().scorecard == before
    model_context.repository.redo("s1")
    assert model_context.head().scorecard == made.scorecard


async def test_the_users_figures_stand_with_their_date_and_their_words(model_context: Context) -> None:
    made = await draft(model_context)
    churn = next(m for m in made.scorecard.measures() if m.name == "Customer churn")
    assert churn.baseline
    (target,) = churn.targets
    assert (churn.baseline.value, target.value, str(target.due)) == (4.5, 2, "2027-12-31")
    assert (target.source, target.note) == ("user", GOALS[1])


async def test_an_invented_figure_gets_in_nowhere(model_context: Context) -> None:
    def invent(answers: dict[str, list[Any]]) -> None:
        answers["SkeletonIn"][0]["objectives"][1]["reason"] = "Peers earn 37 % more."
        answers["SkeletonIn"][0]["links"][0]["hypothesis"] = "Those who stay ship 41 % more."
        (financial,) = answers["Financial"]
        financial["measures"][0] |= {
            "target": {"value": 37, "due": "2027-06-30"},
            "baseline": {"value": 11, "due": None},
        }
        financial["measures"][2]["name"] = "Revenue per customer above 41"
        financial["initiatives"][0]["name"] = "Raise prices by 37 %"
        answers["CriticIn"][0]["words"] = "Is 41 % too bold?"

    made = await draft(model_context, invent)
    shown = made.scorecard.model_dump_json()
    assert not {"37", "41", "11.0"} & {n for n in ("37", "41", "11.0") if n in shown}
    assert made.drafted.words == ""
    assert made.scorecard.measure("F1a") is not None


async def test_a_figure_said_of_today_is_no_target(model_context: Context) -> None:
    def swap(answers: dict[str, list[Any]]) -> None:
        churn = next(m for m in answers["Customer"][0]["measures"] if m["name"] == "Customer churn")
        churn |= {"target": {"value": 4.5, "due": None}, "baseline": None}

    made = await draft(model_context, swap)
    assert 4.5 not in {t.value for m in made.scorecard.measures() for t in m.targets}


async def test_unknown_ids_and_downward_links_are_left_out(model_context: Context) -> None:
    def stray(answers: dict[str, list[Any]]) -> None:
        answers["SkeletonIn"][0]["objectives"][0]["library"] = "no_such_entry"
        answers["SkeletonIn"][0]["links"] += [cause("F1", "L1"), cause("L9", "F1"), cause("C1", "C1")]
        answers["Financial"][0]["measures"].append(measure("C1", "Belongs elsewhere"))
        answers["Financial"][0]["initiatives"].append({"objective": "Z1", "name": "For nobody", "reason": ""})

    made = await draft(model_context, stray)
    assert made.drafted.by == "model"
    assert len(made.scorecard.links) == 7
    assert "Belongs elsewhere" not in {m.name for m in made.scorecard.measures()}
    assert "For nobody" not in {i.name for i in made.scorecard.initiatives()}
    first = made.scorecard.objective("F1")
    assert first
    assert first.provenance.ref == ""


async def test_a_statement_nobody_carries_goes_back_and_is_mended(model_context: Context) -> None:
    def forget(answers: dict[str, list[Any]]) -> None:
        short = skeleton()
        short["objectives"] = [o for o in short["objectives"] if o["id"] != "L1"] + [objective("L3", "Train people")]
        answers["SkeletonIn"].insert(0, short)

    made = await draft(model_context, forget)
    assert made.drafted.by == "model"
    assert made.server.asked["SkeletonIn"] == 2
    assert "statement 3: Keep our best engineers" in made.server.requests[1]["messages"][-1]["content"]


async def test_the_critics_edits_mend_and_its_reasons_are_kept(model_context: Context) -> None:
    def unlinked(answers: dict[str, list[Any]]) -> None:
        answers["SkeletonIn"][0]["links"] = [k for k in skeleton()["links"] if k["source"] != "L2"]
        link = {"kind": "link", "source": "L2", "target": "P2", "hypothesis": "Who knows the work removes steps.", "strength": "strong"}  # fmt: skip
        others = (mended(n, reason="It is theirs.") for n in range(2, 9))
        answers["CriticIn"] = [critic(mended(1, link), *others)]

    made = await draft(model_context, unlinked)
    assert made.drafted.by == "model"
    assert made.scorecard.link("L2", "P2") is not None
    assert set(made.drafted.left) <= {"It is theirs."}


async def test_a_finding_without_an_answer_is_put_again_twice_at_most(model_context: Context) -> None:
    def silent(answers: dict[str, list[Any]]) -> None:
        answers["SkeletonIn"][0]["links"] = [k for k in skeleton()["links"] if k["source"] != "L2"]
        answers["CriticIn"] = [critic()]

    made = await draft(model_context, silent)
    assert made.server.asked["CriticIn"] == 3
    assert made.drafted.by == "guided"


def _no_skeleton(answers: dict[str, list[Any]]) -> None:
    answers["SkeletonIn"] = [{"perspectives": [], "objectives": [objective("F1", "Grow")], "links": []}]


def _no_json(answers: dict[str, list[Any]]) -> None:
    answers["SkeletonIn"] = ['{"objectives": [{"id": "F1", ']


def _dead_in_the_middle(answers: dict[str, list[Any]]) -> None:
    answers["Product & Processes"] = [Status(503)]


def _lost_figures(answers: dict[str, list[Any]]) -> None:
    for found in answers["Customer"][0]["measures"]:
        found |= {"target": None, "baseline": None}


def _errors_without_end(answers: dict[str, list[Any]]) -> None:
    for name in perspectives():
        answers[name] = [{"measures": [], "initiatives": []}]


@pytest.mark.parametrize("fault", [_no_skeleton, _no_json, _dead_in_the_middle, _lost_figures, _errors_without_end])
async def test_the_draft_by_rule_stands_in_where_the_models_is_worse(model_context: Context, fault: Any) -> None:
    made = await draft(model_context, fault)
    assert made.drafted.by == "guided"
    assert made.drafted.why.count(".") >= 1
    assert not errors(made.scorecard)
    assert 15 <= len(list(made.scorecard.measures())) <= 25
    model_context.repository.undo("s1")
    assert [o.name for o in model_context.head().scorecard.objectives()] == ["Grow revenue"]


async def test_a_draft_that_passes_the_checks_stands_though_the_critic_fails(model_context: Context) -> None:
    made = await draft(model_context, lambda answers: answers.update(CriticIn=[Status(503)]))
    assert made.drafted.by == "model"
    assert "look its draft over" in made.drafted.why


async def test_a_model_that_is_too_slow_does_not_hold_the_draft_up(
    model_context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agent.model.drafting.drafter.LONGEST_WAIT", 0)
    made = await draft(model_context)
    assert (made.drafted.by, made.drafted.why) == ("guided", "The model took too long over the draft.")


async def test_what_the_model_is_asked_holds_their_words_and_candidates(model_context: Context) -> None:
    made = await draft(model_context)
    told = [m["content"] for m in made.server.requests[0]["messages"]]
    assert all(said in told[1] for said in [*PRIORITIES, *GOALS])
    assert "customers_kept: " in told[1]
    assert sum(map(len, told)) < 12_000


async def say(agent: Agent, text: str) -> TurnResult:
    *_, last = [event async for event in agent.turn("t", text)]
    assert isinstance(last, TurnFinished)
    return last.result


def told_of(field: str, *values: str) -> dict[str, Any]:
    return {"kind": "set_profile", "field": field, "values": list(values)}


async def test_in_conversation_a_draft_is_shown_without_another_call_and_undone_in_one_word(settings: Settings) -> None:
    told = edits(told_of("name", "Northwind"), told_of("sector", "SaaS company"), told_of("priorities", *PRIORITIES), told_of("goals", *GOALS))  # fmt: skip
    script = [Say(calls=[told]), Say(calls=[Call("draft_scorecard", {})]), Say(calls=[Call("undo", {})]), Say("It is gone.")]  # fmt: skip
    with DraftingServer(script=list(script), answers=good()) as server:
        with_model = settings.model_copy(update={"base_url": server.url, "model": "small"})
        async with open_agent(with_model) as agent:
            drafted = await say(agent, f"We are Northwind, a SaaS company: {'; '.join([*PRIORITIES, *GOALS])}")
            undone = await say(agent, "undo that")
    assert (drafted.coach, drafted.calls) == ("model", 8)
    assert "Is the mid-market the right bet for you?" in drafted.text
    assert drafted.asks
    assert sum(len(p["objectives"]) for p in drafted.scorecard["perspectives"]) == 8
    assert undone.scorecard["perspectives"] == []
    assert undone.scorecard["organization"]["priorities"] == PRIORITIES


async def test_in_conversation_the_user_is_told_that_the_draft_by_rule_stands_in(settings: Settings) -> None:
    told = edits(told_of("sector", "SaaS company"), told_of("priorities", *PRIORITIES))
    answers = good() | {"SkeletonIn": [Status(503)]}
    with DraftingServer(script=[Say(calls=[told, Call("draft_scorecard", {})])], answers=answers) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            drafted = await say(agent, "We are a SaaS company, just draft it")
    assert "a fault of its own (status 503). The draft that needs no model stands in its place" in drafted.text
    assert drafted.scorecard["perspectives"]
    assert not [f for f in drafted.findings if f.severity == "error"]


async def test_a_draft_asked_for_beside_the_profile_rests_on_it(settings: Settings) -> None:
    told = edits(told_of("sector", "SaaS company"), told_of("priorities", *PRIORITIES), told_of("goals", *GOALS))
    with DraftingServer(script=[Say(calls=[told, Call("draft_scorecard", {})])], answers=good()) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            drafted = await say(agent, f"We are a SaaS company, just draft it: {'; '.join([*PRIORITIES, *GOALS])}")
    asked = str(server.requests[1]["messages"])
    assert all(words in asked for words in [*PRIORITIES, *GOALS, "SaaS company"])
    assert "Product & Processes" in [p["name"] for p in drafted.scorecard["perspectives"]]


async def test_who_asks_plainly_for_a_draft_waits_for_its_three_calls_in_sequence_and_no_other(
    settings: Settings,
) -> None:
    told = edits(told_of("name", "Northwind"), told_of("sector", "SaaS company"), told_of("priorities", *PRIORITIES), told_of("goals", *GOALS))  # fmt: skip
    script = [Say(calls=[told]), Say("Shall I draft it?")]
    with DraftingServer(script=list(script), answers=good()) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            await say(agent, f"We are Northwind, a SaaS company: {'; '.join([*PRIORITIES, *GOALS])}")
            drafted = await say(agent, "Just draft it")
    in_sequence = len(server.asked) - len(perspectives()) + 1
    assert (drafted.calls, in_sequence) == (len(perspectives()) + 2, 3)
    assert "Is the mid-market the right bet for you?" in drafted.text


async def test_a_scorecard_for_who_writes_german_reads_in_german(model_context: Context) -> None:
    """Perspectives by the model's names, and none of the library's sentences, which are English."""
    wishes = [
        "Wir wollen unsere Kunden schneller beliefern als alle anderen im Land",
        "Wir wollen die besten Fachkräfte halten und weiterbilden",
    ]
    german = PROFILE.model_copy(update={"priorities": wishes, "goals": [], "vision": "Wir sind der erste Name, der ihnen einfällt"})  # fmt: skip
    named = {"financial": "Finanzen", "customer": "Kunden", "internal": "Abläufe", "learning": "Menschen und Wissen"}
    old = dict(zip(named, perspectives(), strict=True))

    def in_german(answers: dict[str, list[Any]]) -> None:
        whole = answers["SkeletonIn"][0]
        whole["perspectives"] = [{"perspective": p, "name": n, "question": "Was zählt?"} for p, n in named.items()]
        for one in whole["objectives"]:
            one["carries"] = {"P1": [1], "L1": [2]}.get(one["id"], [])
        for place, name in named.items():
            answers[name] = answers.pop(old[place])

    made = await draft(model_context, in_german, german)
    assert made.drafted.by == "model"
    assert [(p.name, p.question) for p in made.scorecard.perspectives] == [(n, "Was zählt?") for n in named.values()]
    kept = made.scorecard.objective("C2")
    assert kept
    assert kept.provenance.ref == "objective:customers_kept"
    assert kept.description == ""
    assert not [k for k in made.scorecard.links if k.disproof]


async def test_who_writes_english_keeps_the_perspectives_names_of_their_sector(model_context: Context) -> None:
    def renamed(answers: dict[str, list[Any]]) -> None:
        answers["SkeletonIn"][0]["perspectives"] = [
            {"perspective": "financial", "name": "Money", "question": "How much?"}
        ]

    made = await draft(model_context, renamed)
    assert [p.name for p in made.scorecard.perspectives] == list(perspectives())


async def test_a_draft_is_shown_in_the_language_of_the_user(settings: Settings) -> None:
    told = edits(told_of("sector", "SaaS company"), told_of("priorities", *PRIORITIES), told_of("goals", *GOALS))
    words = "Am ehesten streiten würde ich über den Mittelstand. Ist das wirklich die richtige Wette für Sie?"
    answers = good()
    answers["CriticIn"][0]["words"] = words
    with DraftingServer(script=[Say(calls=[told, Call("draft_scorecard", {})])], answers=answers) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            drafted = await say(agent, f"Entwirf uns bitte etwas: {'; '.join([*PRIORITIES, *GOALS])}")
    assert drafted.text.endswith(words)
    assert "F1 Double recurring revenue" in drafted.text
    assert "Here is" not in drafted.text


def _size(request: dict[str, Any]) -> int:
    """Counted from what went over the wire: the messages and the form that is asked for."""
    messages = sum(PER_MESSAGE + count(m["content"] or "") for m in request["messages"])
    return messages + count(json.dumps(request["response_format"]["json_schema"]["schema"]))


async def test_no_request_of_a_draft_takes_more_than_any_other(model_context: Context) -> None:
    """However much the user has said, and with wrong answers on the way that go back to the model."""
    long = "with care and skill for every client that we have and will have " * 20
    priorities = [f"{words} {long}" for words in [*PRIORITIES, *(f"Win market {letter}" for letter in "abcdefghi")]]
    profile = PROFILE.model_copy(update={"priorities": priorities, "vision": long, "mission": long})
    whole = skeleton()
    whole["objectives"][0]["carries"] = list(range(1, len(priorities) + len(GOALS) + 1))

    def wrong_at_first(answers: dict[str, list[Any]]) -> None:
        for key in ("Customer", "CriticIn"):
            answers[key] = ["no form at all " * 2_000, *answers[key]]
        answers["SkeletonIn"] = [skeleton(), whole]

    made = await draft(model_context, wrong_at_first, profile)
    assert made.server.asked["Customer"] == made.server.asked["SkeletonIn"] == 2
    assert made.server.asked["CriticIn"] >= 2
    assert max(map(_size, made.server.requests)) <= BUDGET
