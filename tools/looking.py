"""Tools that look and explain, and change nothing."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from knowledge.store import Hit
from scorecard.models import Scorecard
from scorecard.repository import Revision
from scorecard.rules import check, explain
from tools.catalogue import Made, about, causes_of, measured_subject, measures_for
from tools.context import Context
from tools.describing import describe_item, describe_scorecard, described_in_full, role_text, why
from tools.describing_links import links_of, links_text
from tools.profile_looking import FIELDS, about_figure, about_profile, stated_text
from tools.texts import say

Result = tuple[str, dict[str, Any]]
_OF_LINKS = "BSC5"
"""How the codes of the rules on cause and effect begin."""
_IDS = re.compile(r"[A-Z]\d{1,2}[a-z]?")


@tool(response_format="content_and_artifact")
def show_scorecard(
    runtime: ToolRuntime[Context],
    details: Annotated[bool, Field(description="With baseline, target, latest value and owner of each.")] = False,
    profile: Annotated[bool, Field(description="With mission, vision and priorities at the top.")] = False,
    links: Annotated[bool, Field(description="With the links of the map below.")] = False,
) -> Result:
    """The whole scorecard in short."""
    scorecard = runtime.context.head().scorecard
    stated = stated_text(scorecard.organization) if profile else ""
    text = described_in_full(scorecard) if details else describe_scorecard(scorecard)
    below = links_text(scorecard) if links else ""
    return "\n\n".join(filter(None, [stated, text, below])), {"shown": True}


@tool(response_format="content_and_artifact")
def show_links(
    runtime: ToolRuntime[Context],
    item: Annotated[str, Field(description="Only those of this objective.")] = "",
) -> Result:
    """Every cause-and-effect link of the map, from bottom to top, or those of one objective."""
    scorecard = runtime.context.head().scorecard
    if item:
        lit = [f"{k.source}->{k.target}" for k in scorecard.links if item in (k.source, k.target)]
        return links_of(scorecard, item) or f"There is no {item} on the scorecard.", {"item": item, "lit": lit}
    return links_text(scorecard), {"lit": [f"{k.source}->{k.target}" for k in scorecard.links]}


@tool(response_format="content_and_artifact")
def show_item(
    item: Annotated[str, Field(description="The item's id; or a field of the profile: vision, mission, priorities.")],
    runtime: ToolRuntime[Context],
    about: Annotated[Literal["all", "role"], Field(description="role: only whether it leads or lags.")] = "all",
) -> Result:
    """One objective, measure or initiative with all that is known of it."""
    if item.casefold() in FIELDS:
        return about_profile(item.casefold(), runtime.context), {}
    scorecard = runtime.context.head().scorecard
    text = role_text(scorecard, item) if about == "role" else describe_item(scorecard, item)
    return text or f"There is no {item} on the scorecard.", {"item": item if text else ""}


@tool(response_format="content_and_artifact")
def why_here(
    item: Annotated[str, Field(description="Its id; or vision, mission, priorities, goals; or a figure: 12 %.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Why an item is on the scorecard: its rationale, the user's words behind it, its place in the chain of causes. Also
    what the profile says, and the file and page or the message that a statement or a figure comes from."""
    if item.casefold() in FIELDS:
        return about_profile(item.casefold(), runtime.context), {}
    text = why(runtime.context.head().scorecard, item)
    if not text and item[:1] in "€$£0123456789":
        return about_figure(item, runtime.context) or say("profile", "no_figure", figure=item), {}
    return text or f"There is no {item} on the scorecard.", {"item": item if text else ""}


@tool(response_format="content_and_artifact")
def check_scorecard(
    runtime: ToolRuntime[Context],
    about: Literal["all", "links"] = "all",
    item: Annotated[str, Field(description="Only what is found about this objective or measure.")] = "",
) -> Result:
    """Check the scorecard against the rules of the method."""
    scorecard = runtime.context.head().scorecard
    findings = [f for f in check(scorecard) if about == "all" or f.code.startswith(_OF_LINKS)]
    if item:
        findings = [f for f in findings if {item, *_measures_of(scorecard, item)} & {*_IDS.findall(f.item)}]
    shown = [f.model_dump(mode="json", include={"code", "severity", "item", "message"}) for f in findings]
    for entry, finding in zip(shown, findings, strict=True):
        entry["fixable"] = bool(finding.fix)
        entry["fix_label"] = finding.fix_label
    text = "\n".join(f"{f.code} {f.severity}: {f.message}" for f in findings) or "No findings."
    told = {"findings": shown, "about": about, "links": len(scorecard.links)}
    return text, told | ({"item": item, "why": why(scorecard, item)} if item else {})


def _measures_of(scorecard: Scorecard, item: str) -> list[str]:
    objective = scorecard.objective(item)
    return [m.id for m in objective.measures] if objective else []


@tool(response_format="content_and_artifact")
def explain_finding(
    code: Annotated[str, Field(description="Such as BSC203.")], runtime: ToolRuntime[Context]
) -> Result:
    """What a rule asks, why, and where it comes from."""
    info = explain(code)
    if info is None:
        return f"There is no rule {code.upper()}.", {"error": f"There is no rule {code.upper()}."}
    here = [f for f in check(runtime.context.head().scorecard) if f.code == info.code]
    now = "\n".join(f"- {f.message}" for f in here) or "Nothing on this scorecard breaks it now."
    text = f"**{info.code} · {info.title}** ({info.severity})\n\n{info.why}\n\nOn your scorecard:\n{now}\n\n_Source: {info.source}_"
    return text, {"code": info.code, "fixable": any(f.fix for f in here)}


@tool(response_format="content_and_artifact")
def show_history(
    runtime: ToolRuntime[Context],
    most: Annotated[int, Field(ge=1, le=50)] = 5,
    since: Annotated[date | None, Field(description="Only what changed on this day or later.")] = None,
) -> Result:
    """What changed lately, newest first, with time and words."""
    revisions = runtime.context.repository.revisions(runtime.context.scorecard_id, limit=50 if since else most)
    if since:
        revisions = [r for r in revisions if r.at.date() >= since]
    return "\n".join(map(_line, revisions)) or "Nothing has changed yet.", {"count": len(revisions)}


def changes_told(revision: Revision) -> list[str]:
    """What a step changed; of a draft or an import only how large it is."""
    objectives = sum(e.kind == "add_objective" for e in revision.edits)
    if objectives > 3:
        return [f"{'an import' if revision.author == 'import' else 'a draft'} with {objectives} objectives"]
    return [c.text for c in revision.changes]


def _line(revision: Revision) -> str:
    when = revision.at.strftime("%d %b %H:%M")
    texts = changes_told(revision)
    shown = "; ".join(texts[:3]) + (f"; and {len(texts) - 3} more" if len(texts) > 3 else "")
    prefix = "" if revision.action in ("edit", "more") else f"{revision.action}: "
    return f"- **v{revision.version}** · {when} · {prefix}{shown}"


def _from_catalogue(question: str, hits: list[Hit], context: Context) -> Made | None:
    """Measures or causes of what is asked about, unless a passage found is about just that."""
    sector_id = context.head().scorecard.organization.sector_id
    if made := causes_of(question, context.library, sector_id):
        return made
    subject = measured_subject(question)
    if not subject or not hits or hits[0].passage.kind == "measure":
        return None
    article = context.library.articles.get(hits[0].passage.doc_id)
    if article and any(about(subject, asked) for asked in (article.title, *article.asks)):
        return None
    return measures_for(question, context.library, sector_id)


@tool(response_format="content_and_artifact")
def search_knowledge(
    question: Annotated[str, Field(description="The question in the user's words.")],
    runtime: ToolRuntime[Context],
    rest: Annotated[bool, Field(description="True to read on where a short answer was given before.")] = False,
) -> Result:
    """Passages on balanced scorecards, measures and strategy that answer a question; cite what you use."""
    context = runtime.context
    hits = context.store.search(question, k=3)
    covered = bool(hits) and context.store.in_scope(question, hits)
    if made := _from_catalogue(question, hits if covered else [], context):
        context.log.citations.append(made.citation)
        return made.text, {"covered": True, "answer": made.text, "measures": [*made.measures], "more": ""}
    if not covered:
        return "Nothing in the knowledge covers this.", {"covered": False}
    for hit in hits[:1] if rest else hits[:2]:
        citation = {"id": hit.passage.id, "title": hit.passage.title, "source": hit.passage.source}
        if citation not in context.log.citations:
            context.log.citations.append(citation)
    document = context.store.document(hits[0].passage.doc_id)
    passages = "\n\n".join(f"[{h.passage.id}] {h.passage.title}: {h.passage.text}" for h in hits)
    read_on = rest and bool(document.rest) and document.title == question
    answer = document.rest if read_on else document.short
    more = document.title if document.rest and not read_on else ""
    return passages, {"covered": True, "answer": answer, "title": document.title, "more": more}
