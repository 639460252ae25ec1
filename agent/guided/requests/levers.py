"""Questions to the map: what drives what, what if, do the links hold."""

import re

from agent.guided.requests.bridging import objective_spoken_of
from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Measure, Scorecard
from tools.language.quantities import Quantity, find_quantities

_LEAD = r"^\W*(?:so |and |but |ok,? |please |can you |could you |tell me |show me |show )*"
_DRIVERS = [
    re.compile(_LEAD + pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        r"what (?:really )?(?:drives?|moves?|influences?|affects?|leads? to|causes?|is behind|lies behind|pushes) (?P<item>.+)",
        r"(?:what|which) (?:are |is )?(?:the |our )?(?:main |best |biggest |strongest )*(?:levers?|drivers?)(?: (?:for|of|behind|on|to|do we have for))? (?P<item>.+)",
        r"(?:what|which) (?:levers?|drivers?) (?:should|can|could|do|must) we (?:pull|use|work on|have)(?: (?:on|if we want|in order))? (?:to|for) (?P<item>.+)",
        r"(?:the |our )?(?:levers?|drivers?) (?:for|of|behind) (?P<item>.+)",
        r"what (?:does|do) (?P<item>.+?) (?:depend on|hang on|rest on)",
        r"(?:what|which) (?:would|could|can|will|might|should we do to|do we do to|can we do to) (?:really |best |most )*(?:help|improve|raise|lift|move|boost|drive|increase|lower|reduce|get|bring) (?P<item>.+?)(?: (?:the )?most| best| up| down)?",
    )
]
_SHORT = 4
_EFFECTS = [
    re.compile(_LEAD + pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        r"what (?:does|do|would|will|can) (?P<item>.+?) (?:do for (?:us|the (?:rest|others?|scorecard|map))|drive|lead to|bring(?: us)?|affect|influence|move|support|serve|contribute to)",
        r"what (?:is|are) (?:the )?(?:effects?|impact|benefits?) of (?P<item>.+)",
        r"(?:where|what) does (?P<item>.+?) lead(?: to)?",
        r"what follows from (?P<item>.+)",
    )
]
_IF = re.compile(
    r"^\W*(?:so |and |but |ok,? )*(?:what (?:if|happens (?:if|when)|would happen (?:if|when)|follows if)|suppose(?: that)?|imagine(?: that)?|assume(?: that)?)\s+"
    r"(?:we (?:could |can |would |were to )?)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"(?P<verb>rais\w+|increas\w+|improv\w+|lift\w*|grow\w*|boost\w*|gain\w*|go(?:es)? up|rises?|climbs?|adds?"
    r"|cut\w*|reduc\w+|lower\w*|decreas\w+|shorten\w*|drop\w*|falls?|go(?:es)? down|declin\w+|los\w+|worsen\w*|bring\w* down|brings?|gets?|reach\w*|were|was|is)",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"^(?:cut|reduc|lower|decreas|shorten|drop|fall|goes? down|go down|declin|los|bring\w* down)", re.IGNORECASE
)
_GOOD, _BAD = re.compile(r"^(?:improv|gain|boost)", re.IGNORECASE), re.compile(r"^worsen", re.IGNORECASE)
_TESTS = re.compile(
    r"^\W*(?:please |can you |let'?s )*(?:(?:test|check|validate|try|prove) (?:the |our |all |all the |all our )*(?:hypothes[ie]s|links?|assumptions?|cause.and.effect.*|map)"
    r"|(?:which|do|does|are|is) (?:of )?(?:the |our |any )*(?:hypothes[ie]s|links?|assumptions?)\b.*\b(?:hold|holding|true|right|confirmed|shaken|supported|work|proven)(?: up)?"
    r"|(?:what do|do) (?:the |our )?(?:values|data|numbers|actuals|figures) say (?:about|of) (?:the |our )*(?:links?|hypothes[ie]s|map))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_REALLY = re.compile(
    r"^\W*(?:does|do|is|are) (?P<cause>.+?) (?:really|actually|truly) (?:driv\w+|lead\w* to|mov\w+|improv\w+|help\w*|increas\w+|work\w* for) (?P<effect>.+?)\W*$",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b([A-Z]\d{1,2})\s*(?:->|→|to|and|-)\s*([A-Z]\d{1,2})\b", re.IGNORECASE)
_GRADE = re.compile(
    r"^\W*(?:please )?(?:grade|mark|set|rate) (?:the )?(?:link )?(?P<a>[A-Z]\d{1,2})\s*(?:->|→|to)\s*(?P<b>[A-Z]\d{1,2}) (?:as|to|back to) (?:shown by |proven by )?(?P<grade>data|judged|assumed)\W*$",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    return _graded(text, scorecard) or _tests(text, scorecard) or _what_if(text, scorecard, focus) or _asked(text, scorecard, focus)  # fmt: skip


def _asked(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    for name, patterns in (("show_levers", _DRIVERS), ("show_effects", _EFFECTS)):
        for pattern in patterns:
            match = pattern.match(text)
            objective = objective_spoken_of(match["item"], scorecard, focus) if match else None
            if objective:
                return Request(name, {"item": objective.id})
    return None


def driven(text: str) -> str:
    """What the drivers are asked of, in the person's words; "" where the question is another."""
    item = next((m["item"] for p in _DRIVERS if (m := p.match(text))), "").strip(" ?.!,")
    return re.sub(r"^(?:our|the|my) ", "", item, flags=re.IGNORECASE) if len(item.split()) <= _SHORT else ""


def _what_if(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = _IF.match(text)
    verb = _MOVES.search(match["rest"]) if match else None
    if match is None or verb is None:
        return None
    rest = match["rest"]
    quantities = find_quantities(rest)
    words = rest[: quantities[-1].start] if quantities else rest
    words = re.sub(r"\b(?:by|to|of|from)\s*$", "", words.replace(verb[0], " ", 1).strip()).strip(" ,?")
    measure = measure_meant(words, scorecard, focus)
    if measure is None:
        return None
    if not quantities:
        return Request("ask_user", {"question": _how_much(measure), "choices": []})
    change = _change(measure, verb["verb"], quantities[-1], rest)
    return Request("what_if", {"measure": measure.id, "change": change}) if change else None


def _how_much(measure: Measure) -> str:
    return f"By how much should {measure.id} “{measure.name}” change in this thought, in {measure.unit or 'its unit'}?"


def _change(measure: Measure, verb: str, quantity: Quantity, rest: str) -> float:
    """Signed, in the measure's unit; "to 90" is measured from the latest value, else from the baseline."""
    value = abs(quantity.value)
    if re.search(r"\bto\s*$", rest[: quantity.start]) and not _is_change(quantity):
        now = measure.actuals[-1].value if measure.actuals else measure.baseline.value if measure.baseline else None
        return quantity.value - now if now is not None else 0.0
    if quantity.unit == "%" and "%" not in measure.unit and measure.baseline:
        value = abs(measure.baseline.value) * value / 100
    good_is_less = measure.polarity == "lower"
    if _GOOD.match(verb):
        return -value if good_is_less else value
    if _BAD.match(verb):
        return value if good_is_less else -value
    return -value if _LESS.match(verb) else value


def _is_change(quantity: Quantity) -> bool:
    return quantity.relation != "absolute"


def _tests(text: str, scorecard: Scorecard) -> Request | None:
    if match := _REALLY.match(text):
        cause, effect = objective_meant(match["cause"], scorecard), objective_meant(match["effect"], scorecard)
        if cause and effect and scorecard.link(cause.id, effect.id):
            return Request("check_hypotheses", {"link": f"{cause.id}->{effect.id}"})
        return None
    if match := _TESTS.match(text):
        pair = _PAIR.search(text)
        return Request("check_hypotheses", {"link": f"{pair[1].upper()}->{pair[2].upper()}" if pair else ""})
    return None


def _graded(text: str, scorecard: Scorecard) -> Request | None:
    match = _GRADE.match(text)
    if not match:
        return None
    edit = {
        "kind": "update_link",
        "source": match["a"].upper(),
        "target": match["b"].upper(),
        "evidence": match["grade"].lower(),
    }
    return Request("edit_scorecard", {"edits": [edit]})
