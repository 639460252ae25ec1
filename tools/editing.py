"""Tools that change the scorecard. Each is one commit to the journal."""

import asyncio
import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.apply import EditError
from scorecard.cascade.portfolio import children_of
from scorecard.edits import Edit, Restore
from scorecard.models import Scorecard
from scorecard.repository import Commit, NothingToUndo, Revision, UnknownScorecard, stacks
from scorecard.rules import check
from tools.context import Context, Drafted
from tools.describing_cascade import card_name
from tools.drafting.draft import draft_edits

Result = tuple[str, dict[str, Any]]


def _told(commit: Commit) -> Result:
    lines = [c.text for c in commit.changes]
    shown = "\n".join(lines) or "Nothing changed."
    changes = [c.model_dump() for c in commit.changes]
    return shown, {"changes": changes, "idle": _idle(commit), "version": commit.head.version}


def _idle(commit: Commit) -> list[str]:
    """What was wanted of items and is so already, as "F1a “Revenue” (monthly)"."""
    told: list[str] = []
    card = commit.head.scorecard
    known = {i.id: i for i in (*card.objectives(), *card.measures(), *card.initiatives())}
    for edit in commit.idle:
        item = known.get(str(getattr(edit, "id", "")))
        values = [str(v) for f, v in edit.model_dump(exclude_none=True).items() if f in _SAID_OF_IT]
        if item and values:
            told.append(f"{item.id} “{item.name}” ({', '.join(values)})")
    return told


_A_DRAFT = 3
"""As many objectives added at once are a scorecard drafted or brought in, not one changed."""
_SAID_OF_IT = ("owner", "frequency", "polarity", "unit", "weight", "theme", "status", "data_source")


def _refused(error: Exception) -> Result:
    return f"Not done: {error}", {"error": str(error)}


@tool(response_format="content_and_artifact")
def edit_scorecard(
    edits: Annotated[list[Edit], Field(description="Performed in order, all or none.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Change the profile or the scorecard: add, update, move or remove perspectives, objectives, measures, targets,
    baselines, initiatives and links. Use ids as shown. Never pass a number the user has not given."""
    context = runtime.context
    try:
        return _told(context.record(context.repository.commit(context.scorecard_id, edits, context.author)))
    except EditError as error:
        return _refused(error)


@tool(response_format="content_and_artifact")
async def draft_scorecard(runtime: ToolRuntime[Context]) -> Result:
    """Draft the whole scorecard from the profile, replacing what is there (undo brings it back)."""
    context = runtime.context
    drafted = await (context.drafter or _by_rule)(context, runtime.stream_writer)
    scorecard = (await asyncio.to_thread(context.head)).scorecard
    counts = f"{len(list(scorecard.objectives()))} objectives, {len(list(scorecard.measures()))} measures"
    findings = [f.model_dump(mode="json", include={"code", "severity", "item", "message"}) for f in check(scorecard)]
    artifact = {"drafted": True, "findings": findings, **dataclasses.asdict(drafted)}
    return f"Drafted: {counts}, {len(scorecard.links)} links.", artifact


async def _by_rule(context: Context, _tell: Callable[[Any], None]) -> Drafted:
    def draft() -> None:
        edits = draft_edits(context.head().scorecard, context.library)
        context.record(context.repository.commit(context.scorecard_id, edits, context.author))

    await asyncio.to_thread(draft)
    return Drafted("guided")


@tool(response_format="content_and_artifact")
def start_over(runtime: ToolRuntime[Context]) -> Result:
    """Empty the profile and the scorecard, with its reviews, decisions and actions. Undo brings all of it back."""
    context = runtime.context
    old = context.head().scorecard
    fresh = Scorecard(unit=old.unit, level=old.level, parent=old.parent)  # whose it is and what it stands below stays
    edit = Restore(version=0, content=fresh.model_dump(mode="json"))
    commit = context.record(context.repository.commit(context.scorecard_id, [edit], context.author))
    cleared = next((c.text for c in commit.changes), "")
    below = children_of(context.repository.shelf.family(context.scorecard_id)).get(context.scorecard_id, {})
    return cleared or "There was nothing to clear.", {
        "cleared": cleared,
        "below": [card_name(c) for c in below.values()],
    }


@tool(response_format="content_and_artifact")
def undo(runtime: ToolRuntime[Context], steps: Annotated[int, Field(ge=1, le=50)] = 1) -> Result:
    """Undo the last change, or the last several."""
    return _walk(runtime.context, "undo", steps)


@tool(response_format="content_and_artifact")
def redo(runtime: ToolRuntime[Context], steps: Annotated[int, Field(ge=1, le=50)] = 1) -> Result:
    """Take the last undo back."""
    return _walk(runtime.context, "redo", steps)


@tool(response_format="content_and_artifact")
def restore_version(
    runtime: ToolRuntime[Context],
    version: Annotated[int | None, Field(ge=0, description="Its number, as the history shows it.")] = None,
    day: Annotated[date | None, Field(description="Instead of a number: the version that stood that evening.")] = None,
) -> Result:
    """Bring an earlier version of the scorecard back, as a new one."""
    context = runtime.context
    made = None
    if version is None:
        version = _standing(context, day)
    if version is None and day:
        version = made = _made_the_day_after(context, day)
    if version is None:
        return _refused(
            UnknownScorecard(f"There was no scorecard yet on {day:%d %B %Y}." if day else "Say which version.")
        )
    if version == context.head().version:
        return _refused(
            UnknownScorecard(f"Version {version} is the one that stands now; there is nothing to bring back.")
        )
    try:
        context.record(context.repository.restore(context.scorecard_id, version, context.author))
    except UnknownScorecard as error:
        return _refused(error)
    return f"Version {version} is back.", {"restored": version, "made": made is not None}


def _standing(context: Context, day: date | None) -> int | None:
    """The newest version that was there at the end of a day."""
    journal = context.repository.revisions(context.scorecard_id)
    return next((r.version for r in journal if day and r.at.date() <= day), None)


def _made_the_day_after(context: Context, day: date) -> int | None:
    """Of a scorecard made only the day after, as it was made, before anything of it was changed: "as before today"."""
    journal = context.repository.revisions(context.scorecard_id)
    if not journal or journal[-1].at.date() != day + timedelta(days=1):
        return None
    drafted = (r.version for r in reversed(journal) if sum(e.kind == "add_objective" for e in r.edits) >= _A_DRAFT)
    return next(drafted, None)


def _walk(context: Context, direction: str, steps: int) -> Result:
    step = context.repository.undo if direction == "undo" else context.repository.redo
    undone: list[str] = []
    for _ in range(steps):
        before = context.head()
        try:
            context.record(step(context.scorecard_id, context.author))
        except NothingToUndo as error:
            if not undone:
                return _refused(error)
            break
        undone.append(_what(context, before.version, direction))
    return "; ".join(undone), {direction: undone, "version": context.head().version}


def _what(context: Context, version: int, direction: str) -> str:
    """The words of the edit that an undo took back or a redo brought again."""
    journal = {r.version: r for r in context.repository.revisions(context.scorecard_id)}
    done, undone = stacks([(r.version, r.action) for _, r in sorted(journal.items())])
    target = next(iter((done if direction == "redo" else undone)[-1:]), version)
    if target not in journal:
        return "the last change"
    step = _step(journal, target)
    changes = [c for revision in step for c in revision.changes]
    if sum(e.kind == "add_objective" for e in step[0].edits) > 3:
        return f"the draft ({len(changes)} changes)"
    first = changes[0].text if changes else "a change"
    more = len(changes) - 1
    return f"{first}{f' (and {more} more)' if more > 0 else ''}"


def _step(journal: dict[int, Revision], version: int) -> list[Revision]:
    """The revisions of the step that a version is part of, oldest first."""
    first = version
    while journal[first].action == "more" and first - 1 in journal:
        first -= 1
    last = first
    while last + 1 in journal and journal[last + 1].action == "more":
        last += 1
    return [journal[v] for v in range(first, last + 1)]


@tool(response_format="content_and_artifact")
def fix_findings(
    runtime: ToolRuntime[Context],
    code: Annotated[str, Field(description="Such as BSC203; empty for all that can be fixed.")] = "",
    item: Annotated[str, Field(description="The item's id; empty for every item.")] = "",
) -> Result:
    """Apply the automatic fixes of the open findings."""
    context = runtime.context
    done: list[dict[str, str]] = []
    for _ in range(40):  # a fix may settle or raise other findings, so look afresh after each
        open_ = [f for f in check(context.head().scorecard) if f.fix and _meant(f.code, f.item, code, item)]
        if not open_:
            break
        try:
            commit = context.record(context.repository.commit(context.scorecard_id, open_[0].fix, context.author))
        except EditError as error:
            return _refused(error)
        if not commit.changes:
            break
        done += [{"text": c.text, "why": open_[0].message if n == 0 else ""} for n, c in enumerate(commit.changes)]
    shown = "\n".join(f"{d['text']} (because: {d['why']})" if d["why"] else d["text"] for d in done)
    return shown or "Nothing to fix automatically.", {"changes": done}


def _meant(found_code: str, found_item: str, code: str, item: str) -> bool:
    return (not code or found_code.lower() == code.lower()) and (not item or found_item.lower() == item.lower())
