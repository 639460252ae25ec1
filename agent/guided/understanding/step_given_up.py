"""One of several targets given up by its value or its year: "the step of 12 % is off the table, 15 % holds".

What holds is no change, and the value given up is not set anew.
"""

import re

from agent.guided.understanding.naming import stems
from scorecard.edits import RemoveTarget
from scorecard.models import Scorecard, Target

_NUMBER = r"[€$£]?\d[\d.,]*\s?(?:%|percent|per cent|[a-z]+)?"
_STEP = r"(?:target|goal|milestone|step|aim|stage|interim (?:target|goal)|intermediate (?:target|goal)|figure|one)"
_GOES = r"(?:can go|is off(?: the table)?|is (?:out|gone|dropped|dead|void|obsolete|no longer (?:needed|valid|wanted))|goes(?: away)?|falls away|no longer (?:counts|holds|applies)|may go|should go|has to go)"
_LEAD = r"^\W*(?:(?:please|pls|and|so|ok|now|sorry|well)\b,? )*"
_GIVEN_UP = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{_LEAD}(?:the |our )?{_STEP} of (?P<value>{_NUMBER})(?P<of>[^,;.]{{0,60}}?) {_GOES}\b(?P<rest>.*)$",
        rf"{_LEAD}(?:the |our )?(?!20\d\d\b)(?P<value>{_NUMBER}) {_STEP}(?P<of>[^,;.]{{0,60}}?) {_GOES}\b(?P<rest>.*)$",
        rf"{_LEAD}(?:the |our )?(?P<year>20\d\d) {_STEP}(?P<of>[^,;.]{{0,60}}?) {_GOES}\b(?P<rest>.*)$",
        rf"{_LEAD}(?:the |our )?{_STEP}(?P<of>[^,;.\d]{{0,60}}?) (?:for|by|in|of) (?:the end of |end of )?(?P<year>20\d\d) {_GOES}\b(?P<rest>.*)$",
        rf"{_LEAD}(?:drop|remove|take out|forget|give up|cancel|scrap|skip|delete) (?:the |our )?(?:{_STEP} of (?P<value>{_NUMBER})|(?P<year>20\d\d) {_STEP})(?P<of>[^,;.]{{0,60}}?)(?P<rest>[,;.].*)?$",
    )
]
_HOLDS = re.compile(
    r"^[\s,;.–-]*(?:(?:and|but|so|only|just)\b ?)*(?:(?:the |our )?[^,;.]{0,40}\b(?:holds?|stays?|remains?|is kept|stands?|keeps?|counts)\b[^,;.]*|we (?:stay|stick|keep|go|hold)\b[^,;.]*|please|thanks|thank you)?[\s.!]*$",
    re.IGNORECASE,
)


def step_given_up(text: str, card: Scorecard, focus: str = "") -> RemoveTarget | None:
    """The target taken back; None where no one target has that value or year."""
    match = next(filter(None, (shape.match(text) for shape in _GIVEN_UP)), None)
    if match is None or not _HOLDS.match(match["rest"] or ""):
        return None
    said = match.groupdict()
    wanted = {*stems(re.sub(r"\b(?:for|on|of|the|our|at|in)\b", " ", said["of"] or ""))}
    found = [
        (measure, target)
        for measure in card.measures()
        for target in measure.targets
        if target.due and _is_it(target, said.get("value") or "", said.get("year") or "")
    ]
    named = [pair for pair in found if wanted and wanted <= {*stems(f"{pair[0].id} {pair[0].name}")}]
    meant = named or [pair for pair in found if pair[0].id == focus] or (found if not wanted else [])
    return RemoveTarget(measure=meant[0][0].id, due=meant[0][1].due) if len(meant) == 1 else None


def _is_it(target: Target, value: str, year: str) -> bool:
    if year:
        return target.due is not None and str(target.due.year) == year
    number = re.sub(r"[^\d.]", "", value.replace(",", ""))
    return bool(number) and target.value == float(number)
