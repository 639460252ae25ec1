"""What would follow if an initiative were stopped or an objective dropped: a thought, done only where the person then says so."""

import re

from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import SURELY, initiative_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.matching import score
from agent.texts import phrase
from scorecard.links import effects
from scorecard.models import Initiative, Objective, Scorecard

_IF = re.compile(
    r"^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens if|would happen if)|suppose|imagine|what breaks if|what suffers if) (?:we |i |they )?(?:were to |have to |had to |must )?"
    r"(?:stop|stopped|cancel(?:led)?|drop(?:ped)?|pause[d]?|abandon(?:ed)?|end(?:ed)?|freeze|froze|shelved?|delay(?:ed)?|postponed?|give up|gave up|cut|skip(?:ped)?|lose|lost)(?: on)? (?P<what>[^?]+?)\W*$"
    r"|^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens if|would happen if)|suppose|imagine|what breaks if|what suffers if) (?P<it>[^?]+?) (?:is|are|gets?|were|was) (?:stopped|cancelled|canceled|dropped|paused|abandoned|delayed|postponed|late|frozen|shelved)\W*$",
    re.IGNORECASE,
)


_DROPS = re.compile(
    r"^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens if|would happen if|follows if)|suppose|imagine) (?:we |i |they )?(?:were to |have to |had to |must |simply |just )*"
    r"(?:drop(?:ped)?|remov(?:e|ed)|delet(?:e|ed)|retir(?:e|ed)|abandon(?:ed)?|scrap(?:ped)?|lose|lost|g[ai]ve up(?: on)?|did without|do without|t(?:ake|ook) out|left out|leave out|stop(?:ped)?|cut(?: out)?) (?:the |our )?(?:objective |goal )?(?P<what>[^?\d]*?(?:\b[A-Z]\d{1,2})?)(?: altogether| entirely| completely| from the (?:map|scorecard))?\W*$",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = _IF.match(text)
    if match and (initiative := initiative_meant(match["what"] or match["it"], scorecard, focus)):
        return _thought(initiative, scorecard)
    drops = _DROPS.match(text)
    objective = _objective(drops["what"], scorecard) if drops else None
    return _without(objective, scorecard) if objective else None


def _objective(words: str, scorecard: Scorecard) -> Objective | None:
    """By its id or by its name; what is called like a KPI is an amount to be lowered, not an objective to be dropped."""
    if item := find_item(words, scorecard):
        return scorecard.objective(item)
    best, found = max(((score(words, o.name), o) for o in scorecard.objectives()), key=lambda s: s[0], default=(0.0, None))  # fmt: skip
    measures = max((score(words, m.name) for m in scorecard.measures()), default=0.0)
    return found if best >= SURELY and best > measures else None


def _without(objective: Objective, scorecard: Scorecard) -> Request:
    """What leads to it, what it leads to, and who would stand without a lever or an effect."""
    item = objective.id
    above = [k.target for k in scorecard.links if k.source == item]
    below = [k.source for k in scorecard.links if k.target == item]
    lone = [a for a in above if [k.source for k in scorecard.links if k.target == a] == [item]]
    idle = [b for b in below if [k.target for k in scorecard.links if k.source == b] == [item]]
    with_it = [*(m.id for m in objective.measures), *(i.id for i in objective.initiatives)]
    parts = [
        phrase("drop_leads", items=_named(above, scorecard)) if above else phrase("drop_leads_nowhere"),
        phrase("drop_led", items=_named(below, scorecard)) if below else phrase("drop_not_led"),
        phrase("drop_lone", items=" and ".join(lone)) if lone else "",
        phrase("drop_idle", items=" and ".join(idle)) if idle else "",
        phrase("drop_with", items=", ".join(with_it)) if with_it else "",
    ]
    told = " ".join(part for part in parts if part)
    question = phrase("drop_objective", item=item, name=objective.name, told=told)
    choices = [{"label": say, "text": say} for say in (phrase("drop_say", item=item), phrase("partly_no"))]
    return Request("ask_user", {"question": question, "choices": choices})


def _named(ids: list[str], scorecard: Scorecard) -> str:
    return " and ".join(f"{o.id} {o.name}" for i in ids if (o := scorecard.objective(i)))


def _thought(initiative: Initiative, scorecard: Scorecard) -> Request:
    objective = scorecard.objective_of(initiative.id)
    assert objective is not None  # an initiative stands under one
    others = [i.id for i in objective.initiatives if i is not initiative and i.status in ("planned", "active")]
    alone = phrase("work_beside", items=" and ".join(others)) if others else phrase("work_alone")
    above = [lever.objective for lever in effects(scorecard, objective.id)]
    beyond = phrase("work_leads_to", items=", ".join(above)) if above else ""
    slots = {
        "item": initiative.id,
        "name": initiative.name,
        "objective": objective.id,
        "objective_name": objective.name,
    }
    question = phrase("work_stopped", **slots, alone=alone, beyond=beyond)
    stop, leave = phrase("work_stop_it", item=initiative.id), phrase("partly_no")
    choices = [{"label": stop, "text": stop}, {"label": leave, "text": leave}]
    return Request("ask_user", {"question": question, "choices": choices})
