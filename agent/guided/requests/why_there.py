"""Why an objective stands where it does on the map: "why did you rank the volunteers lowest", "talent seems misplaced so low".

Lower on the map is earlier in the chain and not less important; whoever sees it otherwise can have it moved.
"""

import re

from agent.guided.requests.bare import LONGEST
from agent.guided.requests.pointing import objective_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.told_whole.places import objective_said
from agent.texts import phrase
from scorecard.models import Objective, Scorecard

_X = r"(?:the |our )?(?P<item{n}>(?!(?:it|they|them)\b)[^,;:?!]{{2,60}}?)"
_PLACED = r"(?:(?:so |that |this |all |right |very |far |too |way |quite )*(?:far down|down there|down here|at the (?:very )?(?:bottom|foot|end|top|base)|up there|in the (?:bottom|lowest|last|top|first|wrong) (?:row|line|perspective|layer|level|place|box)|low on the (?:map|card|board)|below everything(?: else)?|behind everything(?: else)?))"
""" "Why is churn so high" asks after a value."""
_LOW = r"(?:(?:so|that|this|all|right|very|far|too|way|quite) )*(?:low|lowest|far down|down there|down here|at the (?:very )?(?:bottom|foot|end|top|base)|last|high|highest|up there|in the (?:bottom|lowest|last|top|first|wrong) (?:row|line|perspective|layer|level|place|box)|underneath|below everything(?: else)?|behind everything(?: else)?)"
_SO = rf"(?: {_LOW})+(?: (?:on|in|of) (?:the|our|my|this) \w+(?: \w+)?)?"
_SHAPES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bwhy (?:did|do|have|would) you (?:put|place|placed|rank|ranked|list|listed|stick|set|file|sort|have|show|draw) {_X.format(n=1)}{_SO}\W*$",
        rf"\bwhy (?:is|are|does|do|was|were) {_X.format(n=1)}(?: (?:put|placed|ranked|listed|shown|stand|stands|sit|sits|come|comes|rank|ranks|appear|drawn|standing|sitting|go))?(?: {_PLACED})+\W*$",
        rf"\bwhat (?:is|are) {_X.format(n=1)} doing{_SO}\W*$",
        rf"^\W*(?:(?:but|and|hm+|i (?:think|find|feel)(?: that)?|to me)\b,? )*{_X.format(n=1)} (?:is|are|seems?|looks?|feels?) (?:a bit |rather |quite |really |badly |totally )*(?:misplaced|wrongly placed|in the wrong (?:place|row|perspective)|too low|too far down|too high)(?:{_SO}| there| where (?:it|they) (?:is|are|stands?))?\W*$",
        rf"\b(?:i(?:['’]d| would)? (?:have )?(?:thought|expected|said|assumed)(?: that)?) {_X.format(n=1)} (?:belong(?:s|ed)?|goes|went|should (?:be|stand|go)|would (?:be|stand|go)|stands?|sits?|to (?:be|stand|go)) .*?(?:what (?:is|are) (?:it|they) doing|why (?:is|are) (?:it|they)(?: \w+)?|how come (?:it|they)(?: \w+)?){_SO}\W*$",
        rf"\b(?:should|must|ought)(?:n['’]t| not)? {_X.format(n=1)} (?:not )?(?:be|stand|sit|come|go|rank)(?: (?:much|far|further|a lot))* (?:higher|further up|up there|nearer the top|at the top)(?: up)?(?: there)?(?: (?:on|in) (?:the|our|my) \w+)?\W*\?\W*$",
    )
]
_MAY = re.compile(
    r"\b(?:why|what|misplaced|placed|wrong|should\w*|must\w*|ought|too (?:low|high|far))\b", re.IGNORECASE
)
_IN_ROW = 3
"""So many other perspectives are offered to move it to."""


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not _MAY.search(text):
        return None
    match = next((m for p in _SHAPES if (m := p.search(text))), None)
    if match is None:
        return None
    said = match["item1"].strip()
    objective = objective_said(said, scorecard) or objective_meant(said, scorecard, focus)
    return Request("why_there", _told(objective, scorecard)) if objective else None


def _told(objective: Objective, scorecard: Scorecard) -> dict[str, object]:
    """What is said of it, and the moves that are offered."""
    home = scorecard.perspective_of(objective.id)
    sides = [p.name for p in scorecard.perspectives]
    driven = [o for k in scorecard.links if k.source == objective.id and (o := scorecard.objective(k.target))]
    names = "; ".join(f"{o.id} {o.name}" for o in driven)
    leads = phrase("why_there_leads", names=names) if names else phrase("why_there_alone")
    here = home.name if home else ""
    words = phrase("why_there", item=f"{objective.id} “{objective.name}”", side=here, leads=leads)
    others = [s for s in sides if s != here][:_IN_ROW]
    moves = [{"label": phrase("why_there_move", side=s), "text": f"move {objective.id} to {s}"} for s in others]
    return {"words": words, "moves": moves}
