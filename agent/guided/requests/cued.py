"""Questions known by a word or two of theirs and the item they name: "how far are we from our revenue goal?"."""

import re

from agent.guided.requests.bridging import objective_spoken_of
from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_CUES = {
    "show_initiatives": r"initiatives?|projects?|doing (?:enough|anything|something)|working on|being done|in hand",
    "show_effects": r"pays? off|care about|nothing about|worth it|worth the money|what for|knock.on",
    "show_levers": r"levers?|drivers?|strongest effect|biggest effect|most effect|influence|what can we do|root causes?",
    "show_performance": r"expect\w*|forecast\w*|how far|far (?:from|off)|on track|trend\w*|over the (?:year|quarter|months?)|compare\w*|develop(?:ed|ing|s)?|progress(?:ed|ing)?|got(?:ten)? (?:better|worse)|improved",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _CUES.items()}
_WHOLE = re.compile(
    r"\b(?:green|amber|red|best|worst|compare|performing|performance|getting (?:better|worse))\b", re.IGNORECASE
)
_ASKS = re.compile(r"^\W*(?:so |and |but |ok,? |well,? )*(?:what|which|how|where|when|will|are|is|do|does|did|have|has|why|if|show|compare|tell|give|can|could|should)\b", re.IGNORECASE)  # fmt: skip
_EMPTY = frozenset(
    """a about actually all also am an and any anything are as at be been being best better between but by can chance come compare compared could current
    currently did do does doing done down during each else end enough ever every everything far fast fastest figure figures for from further get getting give given go goal goals going
    good got had has have help helps her here his how i if in into is it its just kpi kpis last lately level like likely long look looking made make makes many may me
    measure measures might month months more most much must my near need next no not nothing now number numbers objective objectives of off on one or our ours out over
    red amber green own past performance performing please quarter quarters really result results right see shall should show since so some soon stand standing still strongest biggest effect
    tell than that the their them then there they thing things this those target targets through time to today too towards until up us value values very want was way we week
    weeks well were what when where whether which while who why will with without worse worst would year years yet you your yourself""".split()
)
_LONGEST = 3


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not _ASKS.match(text) or not any(True for _ in scorecard.objectives()) or re.search(r"[“\"]|\d{2,}\s*%", text):
        return None
    name = next((n for n, pattern in _PATTERNS.items() if pattern.search(text)), "")
    left = _about(text)
    if (
        not left
        and _WHOLE.search(text)
        and re.search(r"\b(?:we|our|us|is|are|everything|all|this)\b", text, re.IGNORECASE)
    ):
        return Request("show_performance")
    if not name or not left or len(left.split()) > _LONGEST:
        return None
    find = objective_spoken_of if name in ("show_levers", "show_effects") else objective_meant
    objective = find(left, scorecard, focus)
    if objective is None:
        return None
    if name == "show_initiatives":
        return (
            Request("show_initiatives")
            if objective.initiatives
            else Request("show_performance", {"item": objective.id})
        )
    if name == "show_performance":
        measure = measure_meant(left, scorecard, focus)
        return Request(name, {"item": measure.id if measure else objective.id})
    return Request(name, {"item": objective.id})


def _about(text: str) -> str:
    """What the question is about: its words without the cues and the small words between them."""
    bare = text
    for pattern in _PATTERNS.values():
        bare = pattern.sub(" ", bare)
    words = re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", bare)
    return " ".join(w for w in words if re.sub(r"'s$", "", w.lower()) not in _EMPTY)
