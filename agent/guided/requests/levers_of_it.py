"""What moves a thing that was just told of: "gross margin is stuck at 41, what can we do about it?" asks, and records nothing."""

import re

from agent.guided.requests.bridging import objective_spoken_of
from agent.guided.requests.looking import named_item
from agent.guided.requests.pointing import objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Objective, Scorecard

_IT = r"(?:it|that|this|them|those|these|this one|that one|the (?:number|figure|value|thing)s?)"
_ACT = r"(?:improve|help|lift|raise|move|shift|push|boost|change|lower|reduce|cut|fix|turn|budge|unstick|speed)"
_ASKED = re.compile(
    rf"(?P<of>.{{3,120}}?)(?:[.,;:!?–—]+| -+)\s*(?:(?:so|and|but|now|tell me|please|according to the map),? )*(?:"
    rf"(?:what|which)(?: \w+){{0,2}}? (?:really |actually |else )?(?:feeds?|drives?|moves?|pushes|pulls?(?: on)?|influences?|affects?|leads? to|lifts?|is behind|stands behind|lies behind) (?:into )?{_IT}"
    rf"|what (?:can|could|should|shall|do|might|would|will) (?:we|i|you|one) (?:do|pull|push|try|turn|work on|tackle|change)(?: \w+)? (?:about|for|against|with|to {_ACT}|on) {_IT}"
    rf"|(?:how|where) (?:can|could|should|do|would|might) (?:we|i|one|you) (?:best )?{_ACT} {_IT}"
    rf"|what (?:would|could|can|will|might) (?:really |best )?{_ACT} {_IT}"
    rf"|what does {_IT} (?:depend|hang|rest|hinge) on"
    rf"|(?:what|which)(?: are| is)? (?:the |our )?(?:levers?|drivers?)(?: (?:for|of|behind|do we have|have we got)(?: {_IT})?)?"
    rf")\b(?P<after>[^.;]{{0,60}})\W*$",
    re.IGNORECASE | re.DOTALL,
)
_CHEAP = re.compile(r"\b(?:what|which|how|where)\b.*\b(?:it|that|this|them|those|these|number|figure|value|thing|levers?|drivers?)s?\b", re.IGNORECASE | re.DOTALL)  # fmt: skip
_TOLD_TO_DO = re.compile(
    r"(?:^\W*|[.,;:!?–—]\s*|\b(?:and|then|so|please|pls|just|can you|could you) )(?:set|make|give|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark|merge|split|take|let['’]?s)\b|\btarget\b",
    re.IGNORECASE,
)

_A_VALUE = re.compile(r"\d.*\b(?:in|for|at the end of|last|this|since|as of) (?:the )?(?:month|quarter|year|week|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|q\d|20\d\d)\b|\b(?:jan|feb|march|apr|june|july|aug|sep|oct|nov|dec)\w*\b.*\d", re.IGNORECASE | re.DOTALL)  # fmt: skip
"""A value of a period is to be recorded, whatever is asked after it."""
_STATE = re.compile(r"\s+(?:is|are|was|were|has|have|keeps?|kept|stays?|stayed|went|goes|going|hovers?|sits?|stands?|refuses|won['’]?t|does|do|did|looks?|remains?|fell|rose|drops?|dropped|just|still|only|barely|not)\b|\s+\d", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not _CHEAP.search(text) or not (match := _ASKED.match(text)) or _TOLD_TO_DO.search(text):
        return None
    if _A_VALUE.search(match["of"]):
        return None
    objective = _spoken_of(match["of"], scorecard, focus)
    return Request("show_levers", {"item": objective.id}) if objective else None


def _spoken_of(said: str, scorecard: Scorecard, focus: str) -> Objective | None:
    """The item that is named before the question, without what is told of it: "the CFO only asks about churn"."""
    told = re.split(r"[.;:!?]\s", said)[-1]
    about = re.search(r"\b(?:about|regarding|over|with|on) (?P<of>[^\d]+)$", told, re.IGNORECASE)
    subject = _STATE.split(told, maxsplit=1)[0]
    for words in dict.fromkeys((about["of"] if about else "", subject, told, said)):
        if words.strip() and (found := objective_meant(words.strip(), scorecard, focus)):
            return found
    item = named_item(said, scorecard, focus)
    if item:
        return scorecard.objective(item) or scorecard.objective_of(item)
    return objective_spoken_of(said, scorecard, focus)
