"""One decision of the model coach against a scripted endpoint."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage
from pydantic import SecretStr
from scripted_server import Call, ScriptedServer, Step

from agent.model.coach import ModelCoach
from agent.settings import Settings
from agent.state import CoachState, new_interview
from scorecard.edits import AddMeasure, AddObjective, AddPerspective, Edit, SetOrganization
from tools.all_tools import TOOLS
from tools.context import Context

REQUEST = "Raise the target of F1a to 12,500 by the end of 2027"
START: list[Edit] = [
    SetOrganization(name="Brookfield Dental", sector="dental clinic", sector_id="clinic", vision="Healthy teeth"),
    AddPerspective(id="financial", name="Financial"),
    AddObjective(perspective="financial", id="F1", name="Grow revenue"),
    AddMeasure(objective="F1", id="F1a", name="Revenue", unit="EUR"),
]


@dataclass(frozen=True)
class Turn:
    message: AIMessage
    streamed: str
    requests: list[dict[str, Any]]


def state_of(*messages: AnyMessage) -> CoachState:
    return CoachState(
        messages=list(messages), scorecard_id="s1", focus="F1", interview=new_interview(), schema_version=1
    )


def settings_for(url: str, *, patience: float = 5, key: str = "") -> Settings:
    return Settings(base_url=url, api_key=SecretStr(key), model="small", model_timeout=patience)


async def decide(script: Sequence[Step], context: Context, *messages: AnyMessage, patience: float = 5) -> Turn:
    """The script must be used up exactly, also where the coach fails."""
    pieces: list[str] = []
    with ScriptedServer(list(script)) as endpoint:
        coach = ModelCoach(settings_for(endpoint.url, patience=patience), TOOLS)
        try:
            decision = await coach.decide(state_of(*(messages or [HumanMessage(REQUEST)])), context, pieces.append)
        finally:
            endpoint.assert_complete()
    return Turn(decision.message, "".join(pieces), endpoint.requests)


def edits(*shown: dict[str, Any]) -> Call:
    return Call("edit_scorecard", {"edits": list(shown)})


def target(value: float) -> Call:
    shown = {"kind": "set_target", "measure": "F1a", "value": value, "upper": None, "due": "2027-12-31"}
    return edits(shown | {"words": "12,500"})
