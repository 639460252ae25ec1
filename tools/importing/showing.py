"""What came of the last file: what waits for an answer, or what was taken."""

from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.apply import EditError, apply
from scorecard.proposals import Proposal
from scorecard.repository import Revision
from tools.context import Context
from tools.describing import describe_scorecard
from tools.importing.documents import facts_shown
from tools.importing.texts import text
from tools.importing.waiting import offer

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def show_import(runtime: ToolRuntime[Context]) -> Result:
    """What is in the file the user dropped last: what of it waits for an answer, or what was taken."""
    context = runtime.context
    if proposal := context.repository.proposals.open(context.scorecard_id):
        context.repository.proposals.put(context.scorecard_id, proposal.model_copy(update={"fresh": True}))
        offer(proposal, context)
        shown = shown_again(proposal, context)
        lines = [f"{f['field']}: {f['value']}" for f in shown.get("facts", [])] or shown.get("changes", [])
        return "\n".join([f"{proposal.source} waits for the user's answer:", *lines]), {"open": shown}
    revision = last_import(context)
    if revision is None:
        return text("no_import"), {"error": text("no_import")}
    changes = [c.text for c in revision.changes]
    built = any(e.kind == "add_objective" for e in revision.edits)
    whole = describe_scorecard(context.repository.at(context.scorecard_id, revision.version)) if built else ""
    return whole or "\n".join(changes), {"note": revision.note, "took": changes, "whole": whole}


def last_import(context: Context) -> Revision | None:
    """The newest entry of the journal that brought something in from a file."""
    revisions = context.repository.revisions(context.scorecard_id, limit=20)
    return next((r for r in revisions if r.author == "import" and r.action == "edit"), None)


def shown_again(proposal: Proposal, context: Context) -> dict[str, Any]:
    """A question that is put once more: statements of a document, or what a file would change as things are now."""
    if proposal.facts:
        return facts_shown(proposal)
    try:
        changes = apply(context.head().scorecard, proposal.options[0].edits).changes
    except EditError as error:
        return {"source": proposal.source, "changes": [], "why": str(error)}
    return {"source": proposal.source, "changes": [c.text for c in changes]}
