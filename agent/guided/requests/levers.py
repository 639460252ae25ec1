"""Questions to the map: what drives what, and what something does for the rest."""

import re

from agent.guided.requests.bridging import objective_spoken_of
from agent.guided.requests.pointing import objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Objective, Scorecard

_LEAD = r"^\W*(?:so |and |but |ok,? |then |please |can you |could you |tell me |tell us |show me |show us |show |i wonder |do we know )*"
_BETTER = r"(?:help|improv|rais|lift|mov|boost|driv|increas|grow|lower|reduc|cut|get|bring|keep|hold|push|strengthen|fix|turn round|turn around|speed up|shorten|win|gain|have|see|hit|reach|stop|bring down|push up)"
_WORK = r"(?:do|work on|focus on|start (?:with|at|from)|tackle|change|pull|push(?: on)?|use|look at|invest in|touch|act on|begin with)"
_DRIVERS = [
    re.compile(_LEAD + pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        r"what (?:really |actually )?(?:drives?|moves?|influences?|affects?|leads? to|causes?|is behind|lies behind|sits behind|pushes|explains|determines|decides|feeds(?: into)?|shapes) (?P<item>.+)",
        r"(?:what|which) (?:are |is )?(?:the |our )?(?:main |best |biggest |strongest )*(?:levers?|drivers?)(?: (?:for|of|behind|on|to|do we have for))? (?P<item>.+)",
        r"(?:what|which) (?:levers?|drivers?) (?:should|can|could|do|must) we (?:pull|use|work on|have)(?: (?:on|if we want|in order))? (?:to|for) (?P<item>.+)",
        r"(?:the |our )?(?:levers?|drivers?) (?:for|of|behind) (?P<item>.+)",
        r"what (?:does|do) (?P<item>.+?) (?:depend on|hang on|rest on|hinge on)",
        r"(?:what|which)(?: of our)? (?:objectives?|things?|goals?|parts?(?: of the map)?) (?:really |actually )?(?:drives?|moves?|influences?|affects?|pushe?s?|helps?|matters? for|feeds?) (?P<item>.+?)(?: (?:the )?(?:most|hardest|best))?",
        r"what (?:can|could|should|shall|do|must) (?:i|we) (?:still |now |best )?do (?:about|against|with|for) (?P<item>.+)",
        r"what(?:'s| is| sits| lies| stands)? (?:upstream of|behind|underneath|beneath) (?P<item>.+)",
        r"(?:what|which) (?:would|could|can|will|might|should we do to|do we do to|can we do to) (?:really |best |most )*(?:help|improve|raise|lift|move|boost|drive|increase|lower|reduce|get|bring) (?P<item>.+?)(?: (?:the )?most| best| up| down)?",
        rf"(?:where|what|which(?: \w+)?) (?:do|should|can|could|must|would|shall|will) (?:i|we|you) (?:have to |need to |want to )?{_WORK}(?: first| next| most)?,? (?:if (?:i|we) (?:want|need|are|wish)(?: to)?|in order to|to|for|so that|so as to) (?P<item>.+)",
        r"what (?:would|will|does|do) (?:it|we) (?:take|need)(?: to do)? (?:to|for) (?P<item>.+)",
        r"what (?:has|needs|must|would have) to (?:happen|change|be done|be true) (?:for|so that|before|if|to) (?P<item>.+)",
        rf"how (?:can|could|do|might|should|would|will) (?:i|we) (?P<item>{_BETTER}\w* .+)",
        r"why (?:is|are|was|were|does|do|did|has|have) (?P<item>.+?) (?:so |still |now |all |been |getting |going |go |gone |went )*(?:red|amber|green|low|high|bad|poor|weak|up|down|worse|better|slow|fall(?:s|ing|en)?|fell|rise|rising|risen|rose|drop(?:s|ping|ped)?|climb\w*|stuck|behind|off (?:track|target)|slip\w*|stagnat\w*)",
    )
]
_SHORT = 4
_MATTER = re.compile(
    _LEAD
    + r"(?:which|what)(?: are)?(?: (?:the )?(?P<most>one|two|three|four|five|few))?(?: of (?:the |our |these |all )?\w+)? ?(?:objectives?|goals?|things|points|levers?|ones?)? (?:really |actually )?(?:matters?|counts?|weighs?|is most important|are most important|carry|carries)(?: (?:the )?most| more than (?:the )?(?:rest|others)| above all)?(?: here| on (?:the |our )?map| (?:for|to) us)?(?:,? and why|,? (?:if|when) .+)?\W*$",
    re.IGNORECASE,
)
_OF_THE_MAP = re.compile(r"\b(?:most|important|above all|more than)\b", re.IGNORECASE)
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_EFFECTS = [
    re.compile(_LEAD + pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        r"what (?:does|do|would|will|can|did) (?P<item>.+?) (?:do for (?:us|the (?:rest|others?|scorecard|map|business|company|firm)|our .+)|drive|lead to|bring(?: us)?|give us|get us|buy us|affect|influence|move|support|serve|contribute to|change for us|help with|feed(?: into)?)",
        r"what (?:is|are) (?:the )?(?:effects?|impact|benefits?|point|use|payoff|pay-off) of (?P<item>.+)",
        r"what (?:is|are) (?P<item>.+?) good for",
        r"what (?:do|would|will|can) we (?:get|gain|have)(?: back| out)?(?: from| of| by| for)+ (?P<item>.+)",
        r"(?:does|do|will|would) (?P<item>.+?) (?:pay off|pay(?: for itself)?|make a difference|matter|bring anything)(?: for us| at all)?",
        r"(?:where|what) does (?P<item>.+?) lead(?: to)?",
        r"what(?:'s| is| sits| lies| stands)? (?:downstream of|on top of|after) (?P<item>.+)",
        r"how (?:does|do|will|would) (?P<item>.+?) (?:(?:end up|turn|show up|translate|convert|come back|feed|work its way)(?: in)?(?:to| as| through)?|become|pay|make us|earn us) (?:the |our )?(?:money|profits?|revenues?|earnings|bottom line|results?|sales|margin|returns?)",
        r"(?:what|who|which objectives?) (?:benefits?|profits?|gains?|depends?|hangs?|rests?|relies|rely|suffers?)(?: most)? (?:from|on|by|under) (?P<item>.+)",
        r"what follows from (?P<item>.+)",
        r"what (?:else )?(?:breaks|suffers|fails|slips|happens|goes wrong|would break|would suffer|would happen|is at risk|is at stake) (?:if|when|once) (?:we )?(?:lose|neglect|drop|stop|ignore|forget|give up(?: on)?|fail (?:on|at|with)|miss|cut back on|do nothing (?:about|on)) (?P<item>[^\d]+)",
        r"what (?:else )?(?:breaks|suffers|fails|slips|goes wrong|would break|would suffer|is at risk|is at stake) (?:if|when|once) (?P<item>[^\d]+?) (?:(?:keep|goes|go|gets?|turns?|starts?|becomes?|is|are) )*(?:leaving|lea(?:ve|ves)|worse|wrong|down|red|slip(?:s|ping)?|fails?|failing|falls?|falling|drops?|suffers?|badly|missed|neglected|late|weak(?:er)?|to \w+)",
    )
]
_VERBS = re.compile(
    rf"^(?:to |we |us |it |really |want |see |have |our |the |more |fewer |less |better |{_BETTER}(?:e|es|s|ing|ting|ping)? |down |up )+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?: (?:to (?:improve|rise|fall|grow|go up|go down|get better)|up|down|higher|lower|better|again|faster|fast|quickly|this year|next year|improve|improves|rise|rises|go up|go down|grow|grows|get better|gets better|fall|falls|to happen|most|(?:to|by|from|below|above|under|over|at) [€$£]?\d.*))+$",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if (key := _MATTER.match(text)) and _OF_THE_MAP.search(text):
        return Request("show_key_objectives", {"most": _COUNT.get((key["most"] or "").lower(), 3)})
    for name, patterns in (("show_levers", _DRIVERS), ("show_effects", _EFFECTS)):
        for pattern in patterns:
            match = pattern.match(text)
            objective = _meant(match["item"], scorecard, focus) if match else None
            if objective:
                return Request(name, {"item": objective.id})
    return None


def _meant(words: str, scorecard: Scorecard, focus: str) -> Objective | None:
    """As said, else without the verb of the wish and what stands behind it: "get churn down to 1.5 %"."""
    said = words.strip(" ?.!,")
    bare = _AFTER.sub("", _VERBS.sub("", said))
    ways = [said, bare] if bare not in ("", said) else [said]
    named = next((o for w in ways if (o := objective_meant(w, scorecard, focus))), None)
    return named or next((o for w in ways if (o := objective_spoken_of(w, scorecard, focus))), None)


def asked_of(text: str) -> str:
    """What a lever or an effect is asked of, in the person's words; "" where the question is another."""
    item = next((m["item"] for p in (*_DRIVERS, *_EFFECTS) if (m := p.match(text))), "").strip(" ?.!,")
    item = _AFTER.sub("", _VERBS.sub("", item))
    item = re.sub(r"^(?:our|the|my) ", "", item, flags=re.IGNORECASE)
    return item if len(item.split()) <= _SHORT else ""


def drives(text: str) -> bool:
    """Whether it is the levers that are asked for, and not the effects."""
    return any(p.match(text) for p in _DRIVERS)
