"""Tools for the rhythm of reviews."""

from datetime import UTC, date, datetime
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.clock import today
from scorecard.formats.review import ReviewFormat, write_review
from scorecard.models import ReviewKind, Scorecard
from scorecard.reviews import ReviewPack, last_held, prepare
from tools.context import Context
from tools.describing_reviews import outcomes_text, pack_text
from tools.review_paper import paper_of
from tools.texts import say

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def prepare_review(review_kind: ReviewKind, runtime: ToolRuntime[Context]) -> Result:
    """The pack for a review: agenda, standing by perspective and theme, what changed, three questions, hypotheses, actions."""
    scorecard = runtime.context.head().scorecard
    pack, journal = _pack(runtime.context, scorecard, review_kind)
    return pack_text(scorecard, pack, journal), {"questions": [q.kind for q in pack.questions], "kind": review_kind}


@tool(response_format="content_and_artifact")
def export_review(
    review_kind: ReviewKind,
    format: Annotated[ReviewFormat, Field(description="pptx: slides for the meeting; pdf: pages to read before it.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Write the pack for a review as slides or PDF and hand it to the user."""
    context = runtime.context
    scorecard = context.head().scorecard
    pack, journal = _pack(context, scorecard, review_kind)
    folder = context.files_dir / "exports" / context.scorecard_id
    path = write_review(paper_of(scorecard, pack, journal), scorecard, format, folder)
    context.log.files.append(str(path.resolve()))
    label = say("reviews", f"paper_{format}")
    text = say("reviews", "paper_written", label=label, file=path.name)
    return text, {"format": f"review_{format}", "label": label, "file": path.name, "gaps": []}


def _pack(context: Context, scorecard: Scorecard, kind: ReviewKind) -> tuple[ReviewPack, int]:
    """The pack, and how many revisions the scorecard has had since the last review."""
    since = last_held(scorecard, kind)
    earlier, journal = _as_it_was(context, since.on) if since else (None, 0)
    return prepare(scorecard, kind, today(), earlier), journal


def _as_it_was(context: Context, day: date) -> tuple[Scorecard, int]:
    """The scorecard at the end of that day, and how many revisions it has had since."""
    end = datetime.combine(day, datetime.max.time(), UTC)
    journal = context.repository.revisions(context.scorecard_id)
    # SQLite gives times back without their zone; they are kept in UTC.
    earlier = [r for r in journal if r.at.replace(tzinfo=UTC) <= end]
    version = earlier[0].version if earlier else 0
    return context.repository.at(context.scorecard_id, version), len(journal) - len(earlier)


@tool(response_format="content_and_artifact")
def show_outcomes(runtime: ToolRuntime[Context]) -> Result:
    """All decisions and actions recorded so far."""
    return outcomes_text(runtime.context.head().scorecard, today()), {"shown": True}
