"""The user's answer to what an import proposed."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.apply import EditError
from scorecard.edits import Edit, SetOrganization
from scorecard.models import Organization
from scorecard.proposals import Fact, Proposal, profile_fields
from scorecard.repository import Author, Commit
from scorecard.rules import check
from tools.context import Context
from tools.importing.texts import text

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def settle_import(
    runtime: ToolRuntime[Context],
    answer: Annotated[str, Field(description="The text of the button that fits what the user said.")] = "",
    picked: Annotated[list[int], Field(description="Or the numbers of the statements the user takes.")] = [],  # noqa: B006 - a schema's default, never changed
) -> Result:
    """Do what the user has answered to a proposed import. Only after the user has said so."""
    context = runtime.context
    proposal = context.repository.proposals.open(context.scorecard_id)
    option = next((o for o in proposal.options if o.text.lower() == answer.lower()), None) if proposal else None
    if proposal is None or (option is None and not picked):
        return _refused(text("gone"))
    if wrong := next((n for n in picked if not 0 < n <= len(proposal.facts)), 0):
        return _refused(text("no_fact", number=wrong, last=len(proposal.facts)))
    facts = [proposal.facts[n - 1] for n in picked]
    edits: list[Edit] = (
        [SetOrganization.model_validate(profile_fields(facts))] if picked else option.edits if option else []
    )
    try:
        commit = context.record(_commit(context, _added_to(edits, context), proposal, facts))
    except EditError as error:
        return _refused(str(error))
    context.repository.proposals.close(context.scorecard_id)
    artifact: dict[str, Any] = {"changes": [c.model_dump() for c in commit.changes], "source": proposal.source}
    artifact |= {"taken": bool(edits), "profile": bool(proposal.facts)}
    if not proposal.facts and edits:
        findings = [f.model_dump(mode="json") | {"fixable": bool(f.fix)} for f in check(commit.head.scorecard)]
        artifact["findings"] = findings
    lines = [c.text for c in commit.changes[:40]]
    return "\n".join(lines) or ("Nothing was taken." if not edits else "Nothing changed."), artifact


def _refused(why: str) -> Result:
    return f"Not done: {why}", {"error": why}


def _commit(context: Context, edits: list[Edit], proposal: Proposal, facts: list[Fact]) -> Commit:
    """One entry of the journal, which says the file and the pages it rests on."""
    places = ", ".join(dict.fromkeys(f.place for f in facts or proposal.facts if f.place))
    note = text("note_page", source=proposal.source, places=places) if places else proposal.source
    author = Author(name="import", thread=context.thread, note=text("note", source=note))
    return context.repository.commit(context.scorecard_id, edits, author)


def _added_to(edits: list[Edit], context: Context) -> list[Edit]:
    """Priorities and goals of a document come beside those the user has named, not in their place."""
    organization = context.head().scorecard.organization
    return [_beside(e, organization) if isinstance(e, SetOrganization) else e for e in edits]


def _beside(edit: SetOrganization, organization: Organization) -> SetOrganization:
    lists = {
        name: [*known, *(v for v in new if v not in known)]
        for name in ("priorities", "goals")
        if (new := getattr(edit, name)) is not None and (known := getattr(organization, name))
    }
    return edit.model_copy(update=lists)
