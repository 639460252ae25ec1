"""The user's answer to what an import proposed."""

from collections.abc import Sequence
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.apply import EditError
from scorecard.edits import Edit, SetOrganization
from scorecard.models import Organization
from scorecard.proposals import Fact, Proposal
from scorecard.repository import Author, Commit
from scorecard.rules import check
from tools.context import Context
from tools.importing.showing import shown_again
from tools.importing.statements import LISTS, ONE_OF_A_KIND, taken
from tools.importing.texts import text
from tools.importing.waiting import offer

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def settle_import(
    runtime: ToolRuntime[Context],
    answer: Annotated[str, Field(description="The text of the button that fits what the user said.")] = "",
    picked: Annotated[tuple[int, ...], Field(description="Or the numbers of the statements the user takes.")] = (),
) -> Result:
    """Do what the user has answered to a proposed import. Only after the user has said so."""
    context = runtime.context
    proposal = context.repository.proposals.open(context.scorecard_id)
    if proposal is None:
        return _refused(text("gone"))
    option = next((o for o in proposal.options if o.text.lower() == answer.lower()), None)
    if option is None and not picked:
        if not proposal.torn:
            return _refused(text("gone"))
        offer(proposal, context)
        return text("torn", answer=answer), {"undecided": text("torn", answer=answer)}
    if why := _wrong(picked, proposal):
        return _refused(why)
    facts = [proposal.facts[n - 1] for n in picked]
    edits: list[Edit] = [taken(facts, proposal.source)] if picked else option.edits if option else []
    try:
        commit = context.record(_commit(context, _added_to(edits, proposal, context), proposal, facts))
    except EditError as error:
        return _refused(str(error))
    artifact: dict[str, Any] = {"changes": [c.model_dump() for c in commit.changes], "source": proposal.source}
    artifact |= {"taken": bool(edits), "profile": bool(proposal.facts), "again": _next(proposal, context)}
    if not proposal.facts and edits:
        findings = [f.model_dump(mode="json") | {"fixable": bool(f.fix)} for f in check(commit.head.scorecard)]
        artifact["findings"] = findings
    lines = [c.text for c in commit.changes[:40]]
    return "\n".join(lines) or ("Nothing was taken." if not edits else "Nothing changed."), artifact


def _wrong(picked: Sequence[int], proposal: Proposal) -> str:
    """Why these numbers cannot be taken; "" where they can."""
    if beyond := next((n for n in picked if not 0 < n <= len(proposal.facts)), 0):
        return text("no_fact", number=beyond, last=len(proposal.facts))
    for field in ONE_OF_A_KIND:
        same = [str(n) for n in picked if proposal.facts[n - 1].field == field]
        if len(same) > 1:
            return text("two_of_a_kind", numbers=" and ".join(same), field=field)
    return ""


def _next(settled: Proposal, context: Context) -> dict[str, Any]:
    """What waited behind the question, now asked again; empty where nothing did."""
    proposals, waiting = context.repository.proposals, settled.earlier
    if waiting is None:
        proposals.close(context.scorecard_id)
        return {}
    proposals.put(context.scorecard_id, waiting.model_copy(update={"fresh": True}))
    offer(waiting, context)
    return shown_again(waiting, context)


def _refused(why: str) -> Result:
    return f"Not done: {why}", {"error": why}


def _commit(context: Context, edits: list[Edit], proposal: Proposal, facts: list[Fact]) -> Commit:
    """One entry of the journal, which says the file and the pages it rests on."""
    places = ", ".join(dict.fromkeys(f.place for f in facts or proposal.facts if f.place))
    note = text("note_page", source=proposal.source, places=places) if places else proposal.source
    author = Author(name="import", thread=context.thread, note=text("note", source=note))
    return context.repository.commit(context.scorecard_id, edits, author)


def _added_to(edits: list[Edit], proposal: Proposal, context: Context) -> list[Edit]:
    """Priorities and goals of a document come beside those the user has named, save those they are taken instead of."""
    organization = context.head().scorecard.organization
    return [_beside(e, organization, proposal.facts) if isinstance(e, SetOrganization) else e for e in edits]


def _beside(edit: SetOrganization, organization: Organization, facts: list[Fact]) -> SetOrganization:
    new = {value for name in LISTS for value in getattr(edit, name) or []}
    gone = {f.instead_of for f in facts if f.value in new}
    lists: dict[str, list[str]] = {}
    for name in LISTS:
        known, more = getattr(organization, name), getattr(edit, name) or []
        found = [*(v for v in known if v not in gone), *(v for v in more if v not in known)]
        if found != known:
            lists[name] = found
    fields = {*organization.provenance, *(edit.provenance or {})}
    places = {f: [*organization.provenance.get(f, []), *(edit.provenance or {}).get(f, [])] for f in fields}
    return edit.model_copy(update={**lists, "provenance": places})
