"""What the check found, and what was mended."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from scorecard.rules import explain as explain_rule
from tools.context import Context

_SHOWN_FINDINGS = 5


def finding_counts(findings: list[dict[str, Any]]) -> str:
    if not findings:
        return phrase("checks_clean")
    words = {"error": "errors", "warning": "warnings", "advice": "pieces of advice"}
    single = {"error": "error", "warning": "warning", "advice": "piece of advice"}
    counts = {s: sum(f["severity"] == s for f in findings) for s in words}
    shown = ", ".join(f"{n} {single[s] if n == 1 else words[s]}" for s, n in counts.items() if n)
    return phrase("checks", counts=shown)


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


def link_choice(scorecard: Scorecard) -> list[dict[str, str]]:
    """A list of objectives without a link is no strategy yet, and nothing that could be mended without asking."""
    unlinked = not scorecard.links and sum(bool(p.objectives) for p in scorecard.perspectives) > 1
    return [{"label": phrase("links_label"), "text": "propose links"}] if unlinked else []


def _fixed(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    changes = artifact["changes"]
    context.log.choices += link_choice(scorecard)
    if not changes:
        return phrase("nothing_to_fix")
    lines = [f"- {c['text']}" + (f" — _{c['why']}_" if c["why"] else "") for c in changes]
    return "\n".join([phrase("fixed"), *lines, "", phrase("offer_undo")])


def _found(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    findings = artifact["findings"]
    lines = [f"- **{f['code']}** ({f['severity']}) {f['message']}" for f in findings[:_SHOWN_FINDINGS]]
    if len(findings) > _SHOWN_FINDINGS:
        lines.append(phrase("findings_more", more=len(findings) - _SHOWN_FINDINGS))
    context.log.choices += finding_choices(findings) + link_choice(scorecard)
    if artifact.get("about") == "links":
        if not findings:
            return phrase("links_sound", links=artifact["links"])
        return "\n".join([phrase("links_findings"), "", *lines])
    if item := artifact.get("item"):
        why = artifact["why"]
        if not findings:
            return "\n\n".join([phrase("checks_clean_of", item=item), why])
        return "\n".join([phrase("checks_of", item=item), "", *lines])
    return "\n".join([finding_counts(findings), "", *lines]) if findings else finding_counts(findings)


REPLIES = {"check_scorecard": _found, "fix_findings": _fixed}
