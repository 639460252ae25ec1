"""Words the guided coach finds for what the tools have done."""

from typing import Any

from langchain_core.messages import ToolMessage

from agent.texts import phrase
from scorecard.apply.change import number
from scorecard.models import Scorecard
from scorecard.rules import explain as explain_rule
from tools.context import Context

_SHOWN_CHANGES = 8
_SHOWN_FINDINGS = 5
_PROFILE = "Profile: "


def reply_to(result: ToolMessage, scorecard: Scorecard, context: Context) -> str:
    """One tool's outcome as the user is to read it."""
    if result.artifact is None:
        return phrase("refused", why=result.text)
    artifact: dict[str, Any] = result.artifact
    if error := artifact.get("error"):
        return phrase("refused", why=error)
    match result.name:
        case "edit_scorecard":
            return _changes(artifact["changes"])
        case "draft_scorecard":
            return _draft(scorecard, artifact["findings"])
        case "undo":
            return "\n".join(phrase("undone", what=w) for w in artifact["undo"])
        case "redo":
            return "\n".join(phrase("redone", what=w) for w in artifact["redo"])
        case "restore_version":
            return phrase("restored", version=artifact["restored"])
        case "start_over":
            return phrase("cleared")
        case "fix_findings":
            return _fixed(artifact["changes"])
        case "check_scorecard":
            return _findings(artifact["findings"], context)
        case "show_history":
            return phrase("history") + "\n\n" + result.text if artifact["count"] else phrase("no_history")
        case "show_example":
            return phrase("example_shown", first=artifact["item"])
        case "search_knowledge":
            return _answer(artifact, context)
        case _:
            return result.text


def _changes(changes: list[dict[str, str]]) -> str:
    profile = [c["text"].removeprefix(_PROFILE) for c in changes if c["text"].startswith(_PROFILE)]
    others = [c for c in changes if not c["text"].startswith(_PROFILE)]
    if not changes:
        return phrase("nothing_changed")
    parts = [phrase("noted", what="; ".join(map(_short, profile)))] if profile else []
    shown = [f"- {c['text']}" for c in others[:_SHOWN_CHANGES]]
    if len(others) > _SHOWN_CHANGES:
        shown.append(f"- … and {len(others) - _SHOWN_CHANGES} more")
    if shown:
        parts.append("\n".join([phrase("changed"), *shown]))
    if any(c["op"] == "remove" for c in others):
        parts.append(phrase("offer_undo"))
    return "\n\n".join(parts)


def _short(text: str) -> str:
    """``priorities is now a; b; c`` -> ``priorities (3)``: what was said need not be said again."""
    field, _, value = text.partition(" is now ")
    if " → " in text and not value:
        field, value = (
            next(f for f in ("priorities", "stated goals", text.split()[0]) if text.startswith(f)),
            text.split(" → ")[-1],
        )
    if field in ("priorities", "stated goals") and value:
        number = value.count("; ") + 1
        return f"{number} {field}" if number > 1 else {"priorities": "1 priority"}.get(field, "1 stated goal")
    return f"{field} “{value}”" if value and len(value) < 60 else field if value else text


def _draft(scorecard: Scorecard, findings: list[dict[str, Any]]) -> str:
    objectives, measures = list(scorecard.objectives()), list(scorecard.measures())
    lines = []
    for perspective in scorecard.perspectives:
        names = "; ".join(f"{o.id} {o.name}" for o in perspective.objectives)
        lines.append(f"- **{perspective.name}**: {names}")
    parts = [
        phrase(
            "drafted",
            name=scorecard.organization.name or "your organization",
            objectives=len(objectives),
            measures=len(measures),
            links=len(scorecard.links),
            story="\n".join(lines),
        ),
        _numbers(scorecard),
        _counts(findings),
        phrase("drafted_next", first=objectives[0].id, measure=measures[0].id) if measures else "",
    ]
    return "\n\n".join(p for p in parts if p)


def _numbers(scorecard: Scorecard) -> str:
    stated = [f"{m.id} {m.name} {number(t.value)} {m.unit}".strip() for m in scorecard.measures() for t in m.targets]
    stated += [f"{m.id} {m.name} now {number(m.baseline.value)}" for m in scorecard.measures() if m.baseline]
    return phrase("drafted_numbers", numbers="; ".join(stated)) if stated else phrase("drafted_no_numbers")


def _counts(findings: list[dict[str, Any]]) -> str:
    if not findings:
        return phrase("checks_clean")
    words = {"error": "errors", "warning": "warnings", "advice": "pieces of advice"}
    single = {"error": "error", "warning": "warning", "advice": "piece of advice"}
    counts = {s: sum(f["severity"] == s for f in findings) for s in words}
    shown = ", ".join(f"{n} {single[s] if n == 1 else words[s]}" for s, n in counts.items() if n)
    return phrase("checks", counts=shown)


def _fixed(changes: list[dict[str, str]]) -> str:
    if not changes:
        return phrase("nothing_to_fix")
    return "\n".join([phrase("fixed"), *(f"- {c['text']}" for c in changes), phrase("offer_undo")])


def _findings(findings: list[dict[str, Any]], context: Context) -> str:
    lines = [f"- **{f['code']}** ({f['severity']}) {f['message']}" for f in findings[:_SHOWN_FINDINGS]]
    if len(findings) > _SHOWN_FINDINGS:
        lines.append(phrase("findings_more", more=len(findings) - _SHOWN_FINDINGS))
    context.log.choices += finding_choices(findings)
    return "\n".join([_counts(findings), "", *lines]) if findings else _counts(findings)


def finding_choices(findings: list[dict[str, Any]], most: int = 3) -> list[dict[str, str]]:
    """Fix buttons for what can be fixed, an explain button for the first that cannot."""
    fixes = [
        {"label": f.get("fix_label") or f"Fix {f['code']}", "text": f"fix {f['code']} {f['item']}".strip()}
        for f in findings
        if f.get("fixable")
    ]
    rest = [f for f in findings if not f.get("fixable")]
    explain = [{"label": f"Explain “{_title(f['code'])}”", "text": f"explain {f['code']}"} for f in rest[:1]]
    return fixes[:most] + explain


def _title(code: str) -> str:
    info = explain_rule(code)
    return info.title if info else code


def _answer(artifact: dict[str, Any], context: Context) -> str:
    if not artifact["covered"]:
        context.log.citations.clear()
        return phrase("out_of_field")
    sources = "; ".join(c["title"] for c in context.log.citations[:1])
    return f"{artifact['answer']}\n\n_Source: {sources}_"
