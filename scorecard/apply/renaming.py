"""What was drafted about an objective by its name, when the name changes.

A drafted reason is made of the names of both ends: "Keeping our brewers ... helps to launch alcohol-free beers". It goes
along with a new name; what a person wrote stays as it is.
"""

from collections.abc import Iterable

from scorecard.apply.change import Change
from scorecard.gerunds import gerund, in_sentence, is_deed
from scorecard.models import Objective, Scorecard

_STEPS = "Agreed steps to "


def follow_new_name(scorecard: Scorecard, objective: Objective, old: str) -> Iterable[Change]:
    """Rewords drafted reasons and steps that say the old name; only a measure that is called otherwise now is told."""
    if not old or old == objective.name:
        return
    for link in scorecard.links:
        if objective.id not in (link.source, link.target) or link.provenance.kind != "library":
            continue
        before = link.hypothesis
        if objective.id == link.source:
            link.hypothesis = _as_cause(link.hypothesis, old, objective.name)
        else:
            link.hypothesis = _as_effect(link.hypothesis, old, objective.name)
        for other in scorecard.objectives() if link.hypothesis != before else ():
            other.rationale = other.rationale.replace(before, link.hypothesis)
    for initiative in objective.initiatives:
        if initiative.provenance.kind == "library":
            initiative.rationale = initiative.rationale.replace(f"“{old}”", f"“{objective.name}”")
    yield from _renamed_steps(objective, old)


def _as_cause(reason: str, old: str, new: str) -> str:
    """``Keeping our brewers leaves ...`` by the new name; one that is no deed is said as a name."""
    now = gerund(new) if is_deed(new) else f"“{new}”"
    for said in (gerund(old), f"“{old}”"):
        if reason.startswith(f"{_capital(said)} "):
            return _capital(now) + reason[len(said) :]
        if f" that {said} " in reason:
            return reason.replace(said, now, 1)
    return reason


def _as_effect(reason: str, old: str, new: str) -> str:
    """``... helps to launch alcohol-free beers`` by the new name."""
    now = in_sentence(new) if is_deed(new) else f"reach “{new}”"
    for said in (f"reach “{old}”", in_sentence(old)):
        before, found, after = reason.rpartition(said)
        if not found or not before.endswith((" to ", " helps ")):
            continue
        if before.endswith(" helps ") and not now.startswith("help "):  # "helps to help" was drafted as "helps"
            before += "to "
        return f"{before}{now}{after}"
    return reason


def _renamed_steps(objective: Objective, old: str) -> Iterable[Change]:
    said, now = f"{_STEPS}{in_sentence(old)}", f"{_STEPS}{in_sentence(objective.name)}"
    for measure in objective.measures:
        if measure.name.startswith(f"{said} ") and measure.provenance.kind == "library" and is_deed(objective.name):
            was, measure.name = measure.name, measure.name.replace(said, now, 1)
            yield Change(op="change", item=measure.id, text=f"{measure.id} renamed with it: “{was}” → “{measure.name}”")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
