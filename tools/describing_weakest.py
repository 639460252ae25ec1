"""Which objective is the weakest: by its colours where values tell, else by what it lacks."""

import re
from dataclasses import dataclass
from datetime import date

from scorecard.models import Objective, Scorecard
from scorecard.performance import Performance, perform
from scorecard.rules import Finding, check
from tools.describing_performance import measure_line
from tools.texts import say

_MOST = 3
_IDS = re.compile(r"[A-Z]\d{1,2}[a-z]?")
_OWN = ("user", "document", "import")


@dataclass(frozen=True)
class _Lack:
    objective: Objective
    words: list[str]


def weakest_text(scorecard: Scorecard, today: date) -> tuple[str, str]:
    """What is said, and the id of the weakest objective; "" where none is."""
    if not any(True for _ in scorecard.objectives()):
        return say("weakest", "nothing"), ""
    state = perform(scorecard, today)
    if found := _by_colour(scorecard, state):
        return found
    lacks = sorted((_lack(scorecard, o) for o in scorecard.objectives()), key=_less)
    head = say("weakest", "no_trouble" if any(s.rag == "green" for s in state.measures.values()) else "no_values")
    if not lacks[0].words:
        return f"{head} {say('weakest', 'lacks_nothing')}", ""
    lines = [_line(lack) for lack in lacks[:_MOST] if lack.words]
    item = lacks[0].objective.id
    first = say("weakest", "by_lack", id=item, name=lacks[0].objective.name)
    return "\n".join([f"{head} {first}", "", *lines]), item


def _by_colour(scorecard: Scorecard, state: Performance) -> tuple[str, str] | None:
    """The worst of what is red, else of what is amber, each with its value."""
    for colour in ("red", "amber"):
        found = [m for m in scorecard.measures() if state.measures[m.id].rag == colour]
        found.sort(key=lambda m: state.measures[m.id].score or 0)
        home = scorecard.objective_of(found[0].id) if found else None
        if home:
            lines = [measure_line(scorecard, m, state.measures[m.id]) for m in found[:_MOST]]
            return "\n".join(
                [say("weakest", "by_colour", id=home.id, name=home.name, colour=colour), "", *lines]
            ), home.id
    return None


def _lack(scorecard: Scorecard, objective: Objective) -> _Lack:
    """What an objective is without, in the order in which it matters."""
    measures = objective.measures
    findings = [f for f in check(scorecard) if f.severity != "advice" and _about(f, objective)]
    lacking = {
        "no_measure": not measures,
        "no_target": bool(measures) and not any(m.targets for m in measures),
        "no_baseline": bool(measures) and not any(m.baseline or m.actuals for m in measures),
        "no_owner": not objective.owner and not any(m.owner for m in measures),
        "no_words": not any(i.provenance.kind in _OWN for i in (objective, *measures)),
        "no_link": not any(objective.id in (k.source, k.target) for k in scorecard.links),
    }
    words = [say("weakest", key) for key, lacks in lacking.items() if lacks]
    return _Lack(objective, [*words, say("weakest", "findings", findings=len(findings))] if findings else words)


def _less(lack: _Lack) -> int:
    """The most lacking first; what has no measure can have no target and no value either."""
    return -len(lack.words) - (0 if lack.objective.measures else 2)


def _about(finding: Finding, objective: Objective) -> bool:
    return bool({objective.id, *(m.id for m in objective.measures)} & {*_IDS.findall(finding.item)})


def _line(lack: _Lack) -> str:
    return say("weakest", "line", id=lack.objective.id, name=lack.objective.name, lacks=", ".join(lack.words))
