"""What would follow if an initiative were stopped: a thought, and stopping it only where the person then says so."""

import re

from agent.guided.requests.pointing import initiative_meant
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.links import effects
from scorecard.models import Initiative, Scorecard

_IF = re.compile(
    r"^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens if|would happen if)|suppose|imagine|what breaks if|what suffers if) (?:we |i |they )?(?:were to |have to |had to |must )?"
    r"(?:stop|stopped|cancel(?:led)?|drop(?:ped)?|pause[d]?|abandon(?:ed)?|end(?:ed)?|freeze|froze|shelved?|delay(?:ed)?|postponed?|give up|gave up|cut|skip(?:ped)?|lose|lost)(?: on)? (?P<what>[^?]+?)\W*$"
    r"|^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens if|would happen if)|suppose|imagine|what breaks if|what suffers if) (?P<it>[^?]+?) (?:is|are|gets?|were|was) (?:stopped|cancelled|canceled|dropped|paused|abandoned|delayed|postponed|late|frozen|shelved)\W*$",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = _IF.match(text)
    initiative = initiative_meant(match["what"] or match["it"], scorecard, focus) if match else None
    return _thought(initiative, scorecard) if initiative else None


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
