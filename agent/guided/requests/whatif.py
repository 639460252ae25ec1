"""What would follow: "what if we raise first-call resolution by 10 points", "if churn falls by a third, what happens?"."""

import re

from agent.guided.requests.pointing import measure_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.thought_and_done import AGREED
from agent.guided.understanding.understand import understand
from agent.texts import phrase
from scorecard.models import Measure, Scorecard
from scorecard.performance.series import latest
from tools.language.quantities import Quantity, find_quantities

_LEAD = r"^\W*(?:so |and |but |ok,? |now |well,? |hmm,? |then |please |tell me |show me )*"
_ASKS = r"(?:what|how|where|who|which|would|will|does|do|is|are)\b.*"
_IF = [
    re.compile(_LEAD + pattern, re.IGNORECASE)
    for pattern in (
        r"(?:what (?:if|about if|happens (?:if|when)|would happen (?:if|when)|follows if)|how about if|suppose(?: that)?|imagine(?: that)?|assum(?:e|ing)(?: that)?|say(?: that)?(?! [“\"])|let'?s say(?: that)?)\s+(?P<rest>.+)$",
        rf"(?:if|when|once) (?P<rest>[^,?]+?),? (?:then )?{_ASKS}$",
        r"what (?:would|will|could|is|are) (?P<rest>[^?]*\d[^?]*?)(?: be)? worth(?: to us)?\?*$",
        r"(?:if|when) (?P<rest>[^,?]+)\?$",
        r"(?:what|how|where|which|by how much|would|will|does|do)\b[^?]*? (?:if|when|once) (?P<rest>.+)$",
    )
]
_WE = re.compile(r"^(?:we|they|i|you|our people|somebody) (?:could |can |would |were to |should |managed? to |get to |only )*", re.IGNORECASE)  # fmt: skip
_MOVES = re.compile(
    r"\b(?P<verb>rais\w+|increas\w+|improv\w+|lift\w*|grow\w*|grew|boost\w*|gain\w*|go(?:es)? up|went up|go(?:es)? to|went to|comes? to|moves? to|stands? at|rises?|rose|climb\w*|adds?|doubl\w+|tripl\w+"
    r"|cut\w*|reduc\w+|lower\w*|decreas\w+|shorten\w*|drop\w*|falls?|fell|go(?:es)? down|went down|declin\w+|slip\w*|sink\w*|halv\w+|los\w+|worsen\w*|bring\w* down|brings?|gets?|got|reach\w*|hit|takes?|took|lasts?|lasted|costs?|were|was|is|had|have|more|fewer|less|better|worse|faster|quicker|sooner|slower)\b",
    re.IGNORECASE,
)
_LESS = re.compile(r"^(?:cut|reduc|lower|decreas|shorten|drop|falls?|fell|goes? down|went down|declin|slip|sink|halv|los|bring\w* down|fewer|less)", re.IGNORECASE)  # fmt: skip
_DOWN = re.compile(r"\b(?:down|lower|less|fewer)\b", re.IGNORECASE)
_GOOD, _BAD = (
    re.compile(r"^(?:improv|gain|boost|better|faster|quicker|sooner)", re.IGNORECASE),
    re.compile(r"^(?:wors|slower)", re.IGNORECASE),
)
_PARTS = {"a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 0.25, "one quarter": 0.25, "half": 0.5, "a half": 0.5, "a tenth": 0.1, "one tenth": 0.1, "a fifth": 0.2, "one fifth": 0.2}  # fmt: skip
_PART = re.compile(rf"\b(?:by )?(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\b", re.IGNORECASE)
_COUNTS: list[str] = list("zero one two three four five six seven eight nine ten eleven twelve".split())
_COUNT = re.compile(rf"\b(?P<count>{'|'.join(_COUNTS)}|fifteen|twenty|thirty)\b(?= (?:more |fewer |less |percentage |index )?(?:points?|percent|per cent|%|days?|hours?|minutes?|weeks?|months?)\b)", re.IGNORECASE)  # fmt: skip
_TENS = {"fifteen": "15", "twenty": "20", "thirty": "30"}
_INSTEAD = re.compile(r",?\s+(?:instead of|rather than|not) (?:about |only )?[€$£]?\d[\d.,]*\s?[\w%]*$", re.IGNORECASE)
"""``10 days instead of 19``: what it is today is known."""
_HALF_A = re.compile(r"\bhalf an? (?=(?:percentage |index )?(?:points?|per ?cent|days?|hours?|weeks?|months?|years?)\b)", re.IGNORECASE)  # fmt: skip
_TIME = re.compile(r"^(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|time)\b", re.IGNORECASE)
_FEW_WORDS = 6
"""What a KPI may be called by; more is a story."""
_TIMES = {"doubl": 1.0, "tripl": 2.0, "halv": 0.5}


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.measures()) or AGREED.search(text):
        return None  # "what if we said 22, go on, do that" is to be done
    for pattern in _IF:
        match = pattern.match(text)
        if match and (found := _read(match["rest"], scorecard, focus, wide=pattern is not _IF[0])):
            return found
    return None


_THOUGHT = re.compile(_LEAD + r"(?:what (?:if|about if|happens (?:if|when)|would happen (?:if|when)|follows if)|how about if|suppose|imagine)\b", re.IGNORECASE)  # fmt: skip


def read_thought(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """A "what if" that no reader knew and that would be taken for an order: in thought only, so it is asked about."""
    if not _THOUGHT.match(text) or AGREED.search(text) or not understand(text, scorecard, focus).edits:
        return None
    first = next(scorecard.measures(), None)
    return _ask_which(first) if first else None


def _ask_which(first: Measure) -> Request:
    question = phrase("what_if_which", item=first.id, unit=first.unit or phrase("its_unit"))
    return Request("ask_user", {"question": question, "choices": []})


def _ask_unknown(words: str, scorecard: Scorecard) -> Request | None:
    """An amount of something that no KPI here is about: the map cannot say what would follow."""
    if not words or len(words.split()) > _FEW_WORDS:
        return None
    return Request("ask_user", {"question": phrase("what_if_unknown", words=words), "choices": []})


def _read(rest: str, scorecard: Scorecard, focus: str, *, wide: bool) -> Request | None:
    """``wide``: a sentence with an "if" in it may speak of anything, so it has to name an amount."""
    rest = _COUNT.sub(
        lambda m: _TENS.get(m["count"].lower()) or str(_COUNTS.index(m["count"].lower())), rest.strip(" ?.!")
    )
    rest = _HALF_A.sub("0.5 ", _INSTEAD.sub("", _WE.sub("", rest)))
    verb = _MOVES.search(rest)
    if verb is None:
        return None
    part, quantities = _PART.search(rest), find_quantities(rest)
    measure = measure_meant(_bare(rest, verb, part, quantities), scorecard, focus)
    if measure is None:
        return None if wide or not quantities else _ask_unknown(_bare(rest, verb, part, quantities), scorecard)
    share = next((s for stem, s in _TIMES.items() if verb["verb"].lower().startswith(stem)), None)
    share = _PARTS[part["part"].lower()] if part else share
    if share is not None:
        now = _now(measure)
        change = _signed(measure, verb["verb"], abs(now) * share, rest) if now is not None else 0.0
        return (
            Request("what_if", {"measure": measure.id, "change": change})
            if change
            else _ask("what_if_no_value", measure)
        )
    if not quantities and verb["verb"].lower().startswith("los"):
        return None  # "if we lose our technicians": what hangs on them is asked, and no amount is meant
    if not quantities:
        return None if wide else _ask("what_if_amount", measure)
    if measure.unit and _TIME.match(quantities[-1].unit) and not _TIME.match(measure.unit):
        return _ask("what_if_amount", measure)  # "three days faster" says nothing of a share
    change = _change(measure, verb["verb"], quantities[-1], rest)
    return Request("what_if", {"measure": measure.id, "change": change}) if change else None


def _bare(rest: str, verb: re.Match[str], part: re.Match[str] | None, quantities: list[Quantity]) -> str:
    """What is left of the sentence when the verb and the amount are taken away: the words for the measure."""
    spans = [verb.span(), *([part.span()] if part else []), *((q.start, q.end) for q in quantities)]
    words = "".join(" " if any(a <= i < b for a, b in spans) else c for i, c in enumerate(rest))
    words = re.sub(r"\b(?:points?|percentage|percent)\b", " ", words) if quantities else words
    words = re.sub(r"\s+", " ", words).strip(" ,?")
    while (shorter := re.sub(r"^(?:by|to|of|from|the|our|up|down|a|more|fewer|less)\b\s*|\s*\b(?:by|to|of|from|up|down|a|in|more|fewer|less|again|further)$", "", words, flags=re.I)) != words:  # fmt: skip
        words = shorter
    return words


def _ask(key: str, measure: Measure) -> Request:
    unit = measure.unit or phrase("its_unit")
    question = phrase(key, item=measure.id, name=measure.name, unit=unit)
    return Request("ask_user", {"question": question, "choices": []})


def _now(measure: Measure) -> float | None:
    last = latest(measure)
    return last.value if last else measure.baseline.value if measure.baseline else None


def _change(measure: Measure, verb: str, quantity: Quantity, rest: str) -> float:
    """Signed, in the measure's unit; "to 90" is measured from the latest value, else from the baseline."""
    value = abs(quantity.value)
    if re.search(r"(?:\bto|\bat|\breach\w*|\bhit|\btakes?|\btook|\blast(?:s|ed)?|\bcosts?|\bwere|\bwas|\bis)(?: only| just)?\s*$", rest[: quantity.start], re.IGNORECASE) and quantity.relation == "absolute":  # fmt: skip
        now = _now(measure)
        return quantity.value - now if now is not None else 0.0
    if quantity.unit == "%" and "%" not in measure.unit and measure.baseline:
        value = abs(measure.baseline.value) * value / 100
    return _signed(measure, verb, value, rest)


def _signed(measure: Measure, verb: str, value: float, rest: str) -> float:
    """ "we get scrap down by 2 points": of a verb that says no way, the word beside it does."""
    good_is_less = measure.polarity == "lower"
    if _GOOD.match(verb):
        return -value if good_is_less else value
    if _BAD.match(verb):
        return value if good_is_less else -value
    return -value if _LESS.match(verb) or _DOWN.search(rest) else value
