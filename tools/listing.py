"""Which items of a kind there are: in a perspective, of one owner, or with something still missing."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.models import Initiative, Measure, Objective, Scorecard
from tools.context import Context
from tools.describing import measure_line

Kind = Literal["objective", "measure", "initiative", "any"]
Missing = Literal[
    "", "owner", "target", "baseline", "measure", "initiative", "due date", "data source", "value", "link"
]
Item = Objective | Measure | Initiative


@tool(response_format="content_and_artifact")
def list_items(
    runtime: ToolRuntime[Context],
    kind: Kind = "any",
    missing: Annotated[Missing, Field(description="Only those that have none of it.")] = "",
    owner: Annotated[str, Field(description="Only those of this person, as named or in part.")] = "",
    perspective: Annotated[str, Field(description="Only those in the perspective of this id.")] = "",
    frequency: Annotated[str, Field(description="Only measures of this frequency.")] = "",
    role: Annotated[Literal["", "lead", "lag"], Field(description="Only measures that lead, or that lag.")] = "",
) -> tuple[str, dict[str, Any]]:
    """Items by kind, owner, perspective, frequency or what they lack, such as objectives without an owner."""
    scorecard = runtime.context.head().scorecard
    found = [
        item
        for item in _of_kind(scorecard, kind, missing, frequency)
        if _in(scorecard, item, perspective)
        and (not owner or set(owner.lower().split()) <= set(item.owner.lower().split()))
        and (not missing or _lacks(scorecard, item, missing))
        and (not frequency or (isinstance(item, Measure) and item.frequency == frequency))
        and (not role or (isinstance(item, Measure) and item.kind == role))
    ]
    lines = [f"- {_line(item)}" for item in found]
    told = {"items": [i.id for i in found], "kind": kind, "missing": missing, "owner": owner, "role": role}
    return "\n".join(lines), told


def _of_kind(scorecard: Scorecard, kind: Kind, missing: str, frequency: str) -> list[Item]:
    if kind == "any" and (frequency or missing in ("target", "baseline", "data source", "value")):
        kind = "measure"
    if kind == "any" and missing in ("measure", "initiative", "link"):
        kind = "objective"
    groups: dict[str, list[Item]] = {
        "objective": [*scorecard.objectives()],
        "measure": [*scorecard.measures()],
        "initiative": [*scorecard.initiatives()],
    }
    return [item for name, items in groups.items() if kind in ("any", name) for item in items]


def _in(scorecard: Scorecard, item: Item, perspective: str) -> bool:
    home = scorecard.perspective_of(item.id) or scorecard.perspective_of(
        getattr(scorecard.objective_of(item.id), "id", "")
    )
    return not perspective or (home is not None and home.id == perspective)


def _lacks(scorecard: Scorecard, item: Item, missing: str) -> bool:
    if missing == "owner":
        return not item.owner
    if isinstance(item, Measure):
        kept = {
            "target": item.targets,
            "baseline": item.baseline,
            "data source": item.data_source,
            "value": item.actuals,
        }
        return missing in kept and not kept[missing]
    if isinstance(item, Objective):
        linked = any(item.id in (k.source, k.target) for k in scorecard.links)
        return not {"measure": item.measures, "initiative": item.initiatives, "link": linked}.get(missing, True)
    return missing == "due date" and item.due is None


def _line(item: Item) -> str:
    if isinstance(item, Measure):
        return measure_line(item)
    due = f", due {item.due:%d %b %Y}" if isinstance(item, Initiative) and item.due else ""
    return f"{item.id} {item.name} ({item.owner or 'no owner'}{due})"


@tool(response_format="content_and_artifact")
def show_owners(
    runtime: ToolRuntime[Context],
    you: Annotated[str, Field(description="The user's own name, who asks what is theirs and comes first.")] = "",
) -> tuple[str, dict[str, Any]]:
    """Who owns what: every owner with what is theirs, and what nobody owns yet."""
    scorecard = runtime.context.head().scorecard
    items: list[Item] = [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]
    owners = sorted({i.owner for i in items if i.owner})
    mine = [o for o in owners if you and {*you.lower().split()} <= {*o.lower().split()}]
    lines = [f"- **You ({you})**: nothing yet"] if you and not mine else []
    for owner in [*mine, *(o for o in owners if o not in mine)]:
        who = f"You ({owner})" if owner in mine else owner
        lines.append(f"- **{who}**: {_owned([i for i in items if i.owner == owner])}")
    free = [i for i in items if not i.owner]
    lines += [f"- **Nobody yet**: {_by_id(free)}"] if free and owners else []
    return "\n".join(lines) or "Nobody owns anything yet.", {"owners": owners, "free": [i.id for i in free]}


def _owned(items: Sequence[Item]) -> str:
    named = [f"{i.id} {i.name}" for i in items if not isinstance(i, Measure)]
    return "; ".join([*named, *_ids(items, Measure, "KPI")])


def _by_id(items: Sequence[Item]) -> str:
    """What nobody owns may be nearly all there is: thirty names would be read by no one."""
    kinds: tuple[tuple[type[Item], str], ...] = ((Objective, "objective"), (Measure, "KPI"), (Initiative, "initiative"))
    return "; ".join(words for kind, word in kinds for words in _ids(items, kind, word))


def _ids(items: Sequence[Item], kind: type[Item], word: str) -> list[str]:
    ids = [i.id for i in items if isinstance(i, kind)]
    return [f"{word}{'s' if len(ids) > 1 else ''} {', '.join(ids)}"] if ids else []
