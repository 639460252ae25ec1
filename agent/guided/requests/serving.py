"""One initiative for two objectives: it stands under one of them, so it is asked whether to move it or to list it twice."""

import re

from agent.guided.requests.pointing import initiative_meant, objective_meant
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.apply.change import day
from scorecard.models import Initiative, Objective, Scorecard

_SERVES = r"(?:serves?|supports?|helps?|is for|is good for|works? for|contributes? to|belongs? to|counts? for|moves?|drives?|pays? into)"
_ALSO = [
    re.compile(rf"^\W*(?:please )?(?P<what>.{{2,70}}?) {pattern}\W*$", re.IGNORECASE)
    for pattern in (
        rf"(?:also|too|as well|at the same time) {_SERVES} (?P<where>.+?)",
        rf"(?:{_SERVES}|should serve|is to serve) (?P<where>.+?),? (?:too|as well|also)",
        r"(?:is|goes|stands|belongs) (?:also|as well) (?:for|under|to) (?P<where>.+?)",
    )
]
_BOTH = re.compile(rf"^\W*(?:please )?(?P<what>.{{2,70}}?) {_SERVES} (?:both )?(?P<one>.{{1,60}}?) and (?P<where>.{{1,60}}?)\W*$", re.IGNORECASE)  # fmt: skip
_PUT = re.compile(r"^\W*(?:please )?(?:use|link|connect|attach|tie|count|put|add|assign|list) (?:the )?(?P<what>.{2,70}?) (?:also |as well )?(?:for|to|with|under) (?P<where>.{1,60}?)(?P<also>,? (?:too|as well|also))?\W*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.initiatives()):
        return None
    for pattern in (*_ALSO, _BOTH, _PUT):
        match = pattern.match(text)
        initiative = initiative_meant(match["what"], scorecard, focus) if match else None
        if match is None or initiative is None:
            continue
        holder = scorecard.objective_of(initiative.id)
        said = [match["where"], match["one"]] if pattern is _BOTH else [match["where"]]
        named = [o for words in said if (o := objective_meant(words, scorecard))]
        # "Link N1 to P2" says the same of a link that there cannot be; "move" and "put" alone are the move itself.
        if pattern is _PUT and not match["also"] and not re.match(r"\W*(?:please )?(?:use|link|connect|attach|tie)", text, re.I):  # fmt: skip
            continue
        others = [o for o in named if o is not holder]
        if holder and others and len(named) == len(said):
            return _asked(initiative, holder, others[0], scorecard)
        if holder and named == [holder]:
            there = phrase("work_there_already", name=initiative.name, item=holder.id)
            return Request("ask_user", {"question": there, "choices": []})
    return None


def _asked(initiative: Initiative, holder: Objective, other: Objective, scorecard: Scorecard) -> Request:
    if any(i.name.lower() == initiative.name.lower() for i in other.initiatives):
        there = phrase("work_there_already", name=initiative.name, item=other.id)
        return Request("ask_user", {"question": there, "choices": []})
    slots = {"item": initiative.id, "name": initiative.name, "holder": holder.id, "other": other.id}
    facts = [other.id, initiative.owner, _dates(initiative)]
    again = phrase("work_again", name=initiative.name, facts=", ".join(f for f in facts if f))
    choices = [
        {"label": phrase("work_twice_label", other=other.id), "text": again},
        {"label": phrase("work_move", item=initiative.id, other=other.id), "text": phrase("work_move", item=initiative.id, other=other.id)},
        {"label": phrase("partly_no"), "text": phrase("partly_no")},
    ]  # fmt: skip
    return Request("ask_user", {"question": phrase("work_two", **slots), "choices": choices})


def _dates(initiative: Initiative) -> str:
    found = [day(d) for d in (initiative.start, initiative.due) if d]
    return " to ".join(found)
