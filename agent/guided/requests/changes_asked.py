"""Whether, when or by whom something was changed: "has anyone touched the churn target?"; the journal tells it."""

import re

from agent.guided.requests.looking import history
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_CHANGED = r"(?:chang(?:ed?|ing)|edit(?:ed|ing)?|alter(?:ed|ing)?|modif(?:ied|y|ying)|touch(?:ed|ing)?|amend(?:ed|ing)?|adjust(?:ed|ing)?|tweak(?:ed|ing)?|revis(?:ed?|ing)|updat(?:ed?|ing)|renam(?:ed?|ing)|reword(?:ed|ing)?|meddled with|tampered with)"
_CHANGES = r"(?:change|edit|alteration|modification|amendment|adjustment|revision|update)s?"
_LEAD = r"^\W*(?:(?:so|and|but|ok|hey|sorry|please|pls|wait|hmm+|before we (?:go on|proceed|continue|start)|tell me|can you tell me|could you tell me|do you know|i wonder)\b,? )*"
_ASKED = [re.compile(p, re.IGNORECASE) for p in (
    _LEAD + rf"(?:by )?(?:who|whom|when)(?:['’]s| was| were| is| are| has| have| had| did)?\b(?: it)? (?:[^.;!?]{{0,60}}?\b)?(?:been )?{_CHANGED}\b(?! to be\b)",
    _LEAD + rf"(?:has|have|was|were|did|had)(?:n['’]?t)? (?:there )?(?:(?!to\b)[^.;!?]{{0,60}}?\b)?(?:been )?{_CHANGED}\b",
    _LEAD + r"(?:was|were|has|have|had) [^.;!?]{2,60}? always (?:been )?(?:at |that |so |this )?",
    _LEAD + rf"(?:(?:which|what|how many|any) (?:recent |other )?{_CHANGES}|(?:is|are|were|was|have|has) there (?:been )?(?:any |some )?(?:recent )?{_CHANGES}) (?:was|were|have|has|had|did|been|got|are|is|made|done|to (?:the|our|this)|on|in|since|lately|until|so far)\b",
    _LEAD + r"(?:when|since when) (?:did|has|have|was|were) [^.;!?]{2,60}? (?:turn(?:ed)? (?:in)?to|bec[ao]me|go(?:ne)? (?:up |down |from |over )?(?:to|from)|jump(?:ed)? to|switch(?:ed)? to|end(?:ed)? up (?:at|as)|dropp?(?:ed)? to|come to be)\b",
    r"\b(?:show|give|see|get|send|have|read|open|need|like|want|provide|print|display|where(?:['’]s| is)|is there|have you(?: got)?)\b[^.;!?]{0,40}?\b(?:change ?log|audit (?:trail|log)|edit (?:log|history)|revision (?:log|history)|version history|journal|log of (?:the |all )?(?:changes|edits)|(?:list|record|trail|history) of (?:the |all |all the )?(?:changes|edits|modifications|alterations|amendments))\b",
)]  # fmt: skip
_CHEAP = re.compile(r"\b(?:chang|edit|alter|modif|touch|amend|adjust|tweak|revis|updat|renam|reword|always|turn|bec[ao]me|jump|switch|log\b|trail|journal|history|record of|(?:meddled|tampered) with|go(?:ne)? )", re.IGNORECASE)  # fmt: skip
_DOES = re.compile(
    r"(?:[.,;:!?–—]\s*|\b(?:and|then|so|but|if not|if so|please|pls|just|kindly) (?:please |then |just )*)"
    r"(?:set|make|give(?! (?:me|us)\b)|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark|merge|split|take|undo|restore|revert|bring|go back|let['’]?s)\b"
    r"|\b(?:to be|should(?: be)?|must(?: be)?|needs?(?: to(?: be)?)?|wants?(?: to(?: be)?)?|back to) (?:chang|edit|alter|adjust|updat|renam|reword)",
    re.IGNORECASE,
)
"""A change is asked for beside it, or what should still be changed."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not _CHEAP.search(text) or _DOES.search(text) or not any(True for _ in scorecard.objectives()):
        return None
    return history(text) if any(p.search(text) for p in _ASKED) else None
