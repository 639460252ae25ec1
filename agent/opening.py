"""What is said when a conversation is opened: a new one, or one that somebody comes back to."""

from typing import Any

from pydantic import BaseModel

from agent.guided.interview import ask, next_question
from agent.state import new_interview
from agent.texts import phrase
from agent.turn import Choice
from knowledge.library import Library
from scorecard.clock import today
from scorecard.repository import Repository
from tools.describing_due import due_summary, waiting_elsewhere
from tools.looking import changes_told


class Opening(BaseModel):
    text: str
    choices: list[Choice]


def opening(repository: Repository) -> Opening | None:
    """What is overdue on the user's scorecards, with buttons that lead there; None where nothing is."""
    found = waiting_elsewhere(repository.shelf, "", today())
    if not found:
        return None
    buttons = [
        Choice(label=phrase("shelf_open", name=one["name"]), text=phrase("shelf_say_open", name=one["say"]))
        for one in found.buttons()
    ]
    further = [
        Choice(label=phrase("waiting_show"), text=phrase("waiting_say")),
        Choice(label=phrase("waiting_new"), text=phrase("waiting_say_new")),
    ]
    text = f"{phrase('waiting')}\n{found.text()}\n\n{phrase('waiting_ask')}"
    return Opening(text=text, choices=[*buttons, *further])


def recap(state: dict[str, Any], repository: Repository, library: Library) -> str:
    """Where a conversation with this state was left."""
    head = repository.head(state["scorecard_id"])
    organization = head.scorecard.organization
    name = head.scorecard.title or organization.name or "your organization"
    objectives, measures = len(list(head.scorecard.objectives())), len(list(head.scorecard.measures()))
    if objectives:
        first = phrase("restored_recap", name=name, objectives=objectives, measures=measures, version=head.version)
        journal = repository.revisions(state["scorecard_id"], limit=1)
        last = next(iter(changes_told(journal[0])), "") if journal else ""
        binned = phrase("recap_binned") if head.scorecard.binned else ""
        lines = [first, binned, phrase("recap_last", last=last) if last else "", due_summary(head.scorecard, today())]
        return "\n".join(line for line in lines if line)
    interview = state.get("interview") or new_interview()
    question = next_question(organization, interview, library)
    asked = ask(question, organization, library).split("\n")[0] if question else ""
    first = phrase("recap_open", name=name)
    return f"{first}\n{phrase('recap_next', question=asked)}" if asked else first
