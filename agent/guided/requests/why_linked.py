""" "Why do you think training leads to more visits?": the reason that the map gives for a link between two items told by words.

The reason of one of the two would be no answer, and of what is not on the map nothing is claimed.
"""

import re

from agent.guided.requests import hypotheses
from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.pointing import link_meant, objective_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.naming import stems
from agent.guided.understanding.told_whole.places import objective_said
from agent.texts import phrase
from scorecard.models import Objective, Scorecard

_VERB = r"(?:(?:really |actually |even |ever |directly |then )*(?:leads?|led) to|helps?(?: with| to)?|supports?|drives?|feeds?(?: into)?|affects?|influences?|impacts?|contributes? to|improves?|moves?|pushes?|brings?(?: about| in)?|causes?|reduces?|lowers?|cuts?|raises?|increases?|boosts?|means?|results? in|makes?(?: for)?|speeds? up|pays? (?:off )?(?:for|in|into)|has (?:an? |any )?(?:effect|influence|impact|bearing) on|have (?:an? |any )?(?:effect|influence|impact|bearing) on|gets? us|gives? us|matters? (?:for|to)|creates?|produces?|(?:is|are) (?:good|important|needed) for)"
_SURE = r"(?:think|believe|say|assume|claim|suppose|expect|hold|reckon|figure|argue|suggest|know|find|conclude|see it that|tell (?:me|us))"
_WHO = r"(?:you|we|i|they|this map|the (?:map|score ?card|draft)|anyone|anybody|one)"
_HELD = rf"(?:(?:why|how come|how|on what (?:grounds|basis)|for what reason|based on what)(?: (?:do|did|does|would|should|can|could|are|is))? {_WHO} (?:so )?(?:actually |really |even )*(?:{_SURE}s?|sure|certain|convinced|confident)|what (?:makes|made|let|leads|led) (?:you|us|me) (?:to )?{_SURE}|who says|says who|what (?:tells|told) you|where does it say|what is it that makes you (?:think|believe))(?: that| of)?"
_REASON = r"(?:(?:what(?:['’]s| is| was)|tell (?:me|us)|give (?:me|us)|explain)(?: the| your)? (?:reason(?:ing)?|rationale|logic|idea|thinking|argument|thought|evidence|justification)(?: (?:for|behind|of|in))?|why (?:is|was) there|why (?:do|did) (?:you|we) (?:have|draw|put(?: in)?|make|see)|explain|justify|what (?:justifies|speaks for|explains))"
_LINE = r"(?:(?:the|an?|that|this|your) )?(?:link|arrow|connection|line)(?: (?:that )?(?:goes|leads|runs))?"
_SHAPES = [
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"^{_HELD} (?P<a>.{{2,70}}?) {_VERB} (?P<b>.{{2,70}})$",
        rf"^{_REASON} (?:(?:the|an?|that|this|your) )?(?:link|arrow|connection|line|cause and effect)(?: (?:that )?(?:goes|leads|runs))? (?:from|between) (?P<a>.{{2,70}}?) (?:to|and) (?P<b>.{{2,70}})$",
        r"^why (?:is|are|was|were|did you|do you|have you) (?P<a>.{2,70}?) (?:linked|connected|tied|link|connect) (?:to|with) (?P<b>.{2,70})$",
        r"^why (?:did|do|have) you (?:link|linked|connect|connected|tie) (?P<a>.{2,70}?) (?:to|with) (?P<b>.{2,70})$",
        rf"^(?:i|we)(?: really| just)? (?:don['’]?t|do not|can['’]?t|cannot)(?: really| quite)? (?:buy|believe|see|trust|follow|get|understand|agree with)(?: in)? {_LINE} (?:from|between) (?P<a>.{{2,70}}?) (?:to|and) (?P<b>.{{2,70}})$",
        rf"^(?:i|we)(?: really| just)? (?:don['’]?t|do not|can['’]?t|cannot)(?: really| quite)? (?:buy|believe|think|see)(?: that| how| why)? (?P<a>.{{2,70}}?) (?:will |would |really |does |do |can )*{_VERB} (?P<b>.{{2,70}})$",
        rf"^(?:does|do|will|would|did|can) (?P<a>.{{2,70}}?) (?:really|actually|truly|honestly) {_VERB} (?P<b>[^?]{{2,70}}?)(?:\?.{{0,60}})?$",
        r"^why does (?:the|an|that|this) (?:link|arrow|line) (?:go|lead|run|point)s? from (?P<a>.{2,70}?) to (?P<b>.{2,70})$",
    )
]
_ASKED = re.compile(rf"^why (?:would|should|does|do|will|can|is it that) (?P<a>.{{2,70}}?) {_VERB} (?P<b>.{{2,70}})$", re.IGNORECASE)  # fmt: skip
""" "Why does training help morale" asks the books, where not both are on the map."""
_BY_IDS = re.compile(r"\b(?:link|arrow|connection|line)\b.*\b[A-Z]\d{1,2}\b.*\b[A-Z]\d{1,2}\b")
_SMALL = re.compile(r"^(?:(?:the|our|my|this|that|having|more|fewer|better|us|to|doing|good|in)\s+)+", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|they|them|this|that|these|those|which|what|something|anything|everything)\b", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    said = bare(text)
    if _BY_IDS.search(said) or hypotheses.read(text, scorecard, focus):
        return None  # "explain the link between P1 and C1" wants all there is of it, "does P1 really drive C1?" a test
    sure = next((m for p in _SHAPES if (m := p.match(said))), None)
    match = sure or _ASKED.match(said)
    if match is None:
        return None
    cause, effect = (_meant(match[end], scorecard, focus) for end in ("a", "b"))
    link = link_meant(match["a"], match["b"], scorecard)
    ends = [scorecard.objective(e) for e in (link.source, link.target)] if link else []
    if ends and all(o and _of(match[end], o) for o, end in zip(ends, ("a", "b"), strict=True)):
        cause, effect = ends  # what one end may mean, the other settles
    if cause and effect:
        return Request("show_effects", {"item": cause.id, "on": effect.id}) if cause is not effect else None
    known, words = (effect, match["a"]) if effect else (cause, match["b"])
    if known is None or not sure or _POINTS.search(words):
        return None
    return Request("reckoned", {"words": _none_such(words, known, scorecard, leads=known is effect)})


def _meant(words: str, scorecard: Scorecard, focus: str) -> Objective | None:
    plain = _SMALL.sub("", words.strip(" ,:;?"))
    found = objective_said(plain, scorecard) or objective_meant(plain, scorecard, focus)
    return found if found and (_of(plain, found) or _POINTS.fullmatch(plain)) else None


def _of(words: str, objective: Objective) -> bool:
    """Whether a word of theirs is a word of the objective: "training" only looks like "trying"."""
    own = [objective.id, objective.name, objective.provenance.words, *(f"{m.id} {m.name}" for m in objective.measures)]
    return bool({*stems(_SMALL.sub("", words))} & {*stems(" ".join(own))})


def _none_such(words: str, known: Objective, scorecard: Scorecard, *, leads: bool) -> str:
    """That nothing here is about the words; and what the map does say of the other end."""
    links = [k for k in scorecard.links if known.id == (k.target if leads else k.source)]
    others = [scorecard.objective(k.source if leads else k.target) for k in links]
    names = "; ".join(f"{o.id} {o.name}" for o in others if o)
    item = f"{known.id} “{known.name}”"
    told = phrase(("why_linked_into" if leads else "why_linked_out") if names else "why_linked_none", item=item, names=names)  # fmt: skip
    return f"{phrase('why_linked_unknown', words=_SMALL.sub('', words).strip(), item=item)} {told}"
