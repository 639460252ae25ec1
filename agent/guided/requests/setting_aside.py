"""A finding ignored without its code: "the warning about F3 can stay, we know", "we don't mind that P1 has no owner"."""

import re

from agent.guided.requests.looking import named_item
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard
from scorecard.rules import Finding, check

_NOUN = r"(?:findings?|warnings?|advice|remarks?|hints?|notes?|complaints?|flags?|errors?|checks?|objections?|thing)"
_IGNORE = (
    r"(?:ignore|disregard|waive|suppress|silence|overlook|dismiss|set aside|mute|accept|drop|forget|skip|leave out)"
)
_STAYS = r"(?:(?:can|may|should|will) (?:stay|be ignored|be dismissed|be left|remain|be set aside)|(?:is|are) (?:fine|ok|okay|intended|on purpose|accepted|known|not relevant)|(?:does|do)(?: not|n't) (?:matter|apply|concern us|bother us))"
_REASON = r"(?:\s*[,;:–—-]\s*|\s+(?=because|since|as\b))(?:because |since |as |reason:? ?)?(?P<reason>.+?)"
_SHAPES = [re.compile(rf"^\W*(?:please |can you |so |ok,? )*{p}\W*$", re.IGNORECASE | re.DOTALL) for p in (
    rf"{_IGNORE} (?:the |that |this |all )?{_NOUN} (?:about|on|for|at|of|with|under|that says) (?P<about>[^,;:–—]+?)(?:{_REASON})?",
    rf"(?:the |that |this )?{_NOUN} (?:about|on|for|at|of|with|under) (?P<about>[^,;:–—]+?) {_STAYS}(?:{_REASON})?",
    rf"(?:stop|quit) (?:nagging|telling|bothering|reminding|pestering)(?: (?:me|us))?(?: that| about)? (?P<about>[^,;:–—]+?)(?:{_REASON})?",
    rf"(?:we|i) (?:do not|don't|dont) (?:care|mind|worry|bother)(?: about| that| if)? (?P<about>[^,;:–—]+?(?:has|have|lacks?|without|is missing|no) [^,;:–—]+?)(?:{_REASON})?",
)]  # fmt: skip
_ABOUT = {"owner": r"\bowners?\b", "target": r"\btargets?\b", "baseline": r"\bbaselines?\b", "source": r"\bsources?\b|\bdata comes?\b", "measure": r"\b(?:measures?|kpis?)\b", "link": r"\b(?:links?|arrows?|lever|chain|drives?)\b", "initiative": r"\binitiatives?\b"}  # fmt: skip
_NO_REASON = re.compile(r"^(?:please )?(?:stop (?:telling|nagging|asking).*|ignore (?:it|that)|leave it|it is fine|thanks?)$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = next((m for shape in _SHAPES if (m := shape.match(text))), None)
    item = named_item(match["about"], scorecard, focus) if match else ""
    # "the finding on owners" is of the whole card
    general = match and not item and any(re.search(p, match["about"], re.IGNORECASE) for p in _ABOUT.values())
    if not match or not (item or general):
        return None
    found = _those_meant(
        match["about"], [f for f in check(scorecard) if general or item in re.split(r"->|,| ", f.item)]
    )
    reason = (match["reason"] or "").strip(" .")
    reason = "" if _NO_REASON.match(reason) else reason
    if not found:
        return Request("ask_user", {"question": phrase("ignore_none", item=item or "the scorecard"), "choices": []})
    if len(found) > 1:
        choices = [{"label": f.message[:80], "text": f"ignore {f.code} on {f.item}{f': {reason}' if reason else ''}"} for f in found[:5]]  # fmt: skip
        return Request(
            "ask_user", {"question": phrase("ignore_which", item=item or "the scorecard"), "choices": choices}
        )
    edit = {"kind": "ignore_finding", "code": found[0].code, "item": found[0].item, "reason": reason}
    return Request("edit_scorecard", {"edits": [edit]})


def _those_meant(said: str, findings: list[Finding]) -> list[Finding]:
    """Of an item's findings those that speak of what was said of it, where it was."""
    for pattern in _ABOUT.values():
        if re.search(pattern, said, re.IGNORECASE):
            return [f for f in findings if re.search(pattern, f.message, re.IGNORECASE)] or findings
    return findings
