"""Tools for the rhythm of reviews."""

from datetime import UTC, date, datetime
from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.clock import today
from scorecard.models import ReviewKind, Scorecard
from scorecard.reviews import last_held, prepare
from tools.context import Context
from tools.describing_reviews import outcomes_text, pack_text

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def prepare_review(review_kind: ReviewKind, runtime: ToolRuntime[Context]) -> Result:
    """The pack for a review: agenda, standing by perspective and theme, what changed, three questions, hypotheses, actions."""
    context = runtime.context
    scorecard = context.head().scorecard
    since = last_held(scorecard, review_kind)
    earlier, journal = _as_it_was(context, since.on) if since else (None, 0)
    pack = prepare(scorecard, review_kind, today(), earlier)
    return pack_text(scorecard, pack, journal), {"questions": [q.kind for q in pack.questions]}


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
