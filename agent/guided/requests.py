"""What a message asks for, apart from edits and profile facts: the words that always work, and questions."""

import re
from dataclasses import dataclass, field
from typing import Any

from scorecard.models import Scorecard

_UNKNOWN = re.compile(
    r"^\W*(?:(?:sorry|hmm+|well|no|honestly|oh)[,.]?\s+)*(?:i (?:really )?(?:don'?t|do not) (?:really )?know|no idea|not sure|dunno|idk|don'?t know|unknown|none|nothing(?: yet)?|n/?a|not yet"
    r"|(?:we|i) (?:don'?t|do not|haven'?t|have not) (?:really )?(?:have|got|written|wrote|defined|decided)\b.*"
    r"|we have (?:none|nothing|no (?:written )?(?:vision|mission|goals?|strategy|priorities|numbers?|figures?)).*|no(?: there is(?:n'?t| not))?.{0,40}written down.*|there (?:is|are) none.*|nothing written.*|that'?s all.*|no more.*|nope|no)\W*$",
    re.IGNORECASE,
)
_SIMPLE: list[tuple[str, str]] = [
    ("draft", r"(?:ok(?:ay)?,? )?(?:please )?(?:just )?(?:(?:draft|make|create|generate|write|build) (?:it|one|the (?:score ?card|draft))(?: now| already)?|draft(?: now| please)?|go ahead and draft.*|show me (?:the|a) draft|make a (?:first )?draft|draft it now please)"),
    ("redraft", r"(?:please )?(?:redraft.*|draft (?:it )?again|make a new draft)"),
    ("skip", r"(?:skip(?: (?:it|this|that|this one|this question|the question))?|next(?: question)?|pass|later|move on|let'?s move on)"),
    ("back", r"(?:go(?:ing)? back|back|previous(?: question)?|one step back|go to the previous question)"),
    ("start_over", r"(?:(?:let'?s )?start (?:all )?over|start (?:again|from scratch|anew|fresh)|restart|reset|begin again|clear everything)"),
    ("build", r"(?:please |can you |let'?s |i want to |help me |i need to |i'd like to )*(?:build|create|make|start|do|set up|develop|write) (?:me )?(?:my|a|our|the|us a)? ?(?:new )?(?:balanced )?score ?card.{0,25}"),
    ("example", r"(?:show|give|see|open) (?:me |us )?(?:a |an |the )?(?:finished |complete |full |sample )?(?:example|sample|demo).*|example(?: please)?"),
    ("check_mine", r"(?:please )?check (?:a|my|our|the) (?:own |existing )?score ?card (?:that )?(?:i|we) (?:already )?have.*|i (?:already )?have a score ?card"),
    ("help", r"help|ask a question|(?:i have|can i ask) a question|what can (?:you do|i (?:ask|say|do)).*|how does this work.*|what do you do.*|who are you.*|commands|options"),
    ("export", r"(?:please |can you |could you |can i |how (?:do|can) i )*(?:export|download|(?:save|put|turn|convert|get|send) .{1,30} (?:to|as|into|in) (?:an? )?(?:excel|powerpoint|pptx|xlsx|pdf|word|slides|csv))\b.{0,60}"),
    ("greeting", r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|greetings)(?: there| coach| everyone)?"),
    ("thanks", r"(?:many )?(?:keep (?:it|what i have)|thanks|thank you|thx|cheers|great|perfect|nice|cool|good|ok(?:ay)?|awesome|well done|super|lovely|excellent)(?: (?:a lot|so much|very much|you|job|work|that'?s (?:great|good|perfect)|for .{0,40}))*"),
    ("yes", r"(?:yes|yep|yeah|yup|sure|please do|go ahead|do it|yes please|of course|correct|right|exactly|sounds good)"),
]  # fmt: skip
_SIMPLE_COMPILED = [(name, re.compile(rf"^\W*{pattern}\W*$", re.IGNORECASE)) for name, pattern in _SIMPLE]
_COUNT_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "twice": 2}
_POINTS = re.compile(
    r"^\W*(?:(?:so |and |but |ok,? )?why(?:'s| is| do we have| did you (?:add|choose|pick))? (?:this|that|it)(?: (?:one|objective|measure|kpi|initiative))?"
    r"(?: (?:here|there|on (?:it|the \w+|my \w+)|in (?:it|there|the \w+)))?|(?:show|open|explain|describe)(?: me)? (?:this|that|it)(?: (?:one|objective|measure|kpi))?"
    r"|what (?:does|is) (?:this|that|it)(?: (?:kpi|measure|objective|one))?(?: mean)?|how (?:could|can|might) (?:this|that|it)(?: kpi| measure)? be gamed|why)\W*$"
)
_CODE = re.compile(r"\bbsc[\s-]?(\d{3})\b", re.IGNORECASE)
_ID = re.compile(r"\b([A-Z]\d{1,2}(?:\s?[a-z])?)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"^\W*(?:so |and |but |ok,? |sorry,? |wait,? |quick question:? |by the way,? |btw,? )*(?:what|why|how|who|when|where|which|whose|is|are|do|does|did|can|could|should|would|will|may|shall"
    r"|explain|tell me (?:about|what|how|why|more)|define|describe|difference|compare|whats|what's|hows|wat|wich|pls explain|please explain)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:vs\.?|versus|okrs?|kpis?|lead(?:ing)? (?:measure|indicator)|lag(?:ging)? |balanced score ?card|strategy map|perspectives?)\b", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Request:
    """``name`` is what is asked: a word of the list above, or the name of a tool; ``args`` are the tool's."""

    name: str
    args: dict[str, Any] = field(default_factory=dict)


def says_unknown(text: str) -> bool:
    """ "I don't know", "we don't have one written down", "none"."""
    return len(text) < 160 and bool(_UNKNOWN.match(text.replace("’", "'")))


def read_request(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    text = text.replace("’", "'").strip()
    for name, pattern in _SIMPLE_COMPILED:
        if pattern.match(text):
            return Request(name)
    return _walking(text) or _findings(text) or _looking(text, scorecard, focus)


def _walking(text: str) -> Request | None:
    match = re.match(
        r"^\W*(?:please |can you |could you )?(undo|redo|revert|take (?:that|it) back)\b(.{0,40})$", text, re.IGNORECASE
    )
    if version := re.match(
        r"^\W*(?:please )?(?:restore|go back to|revert to|bring back|undo to|back to)\b.{0,20}\b(?:version|v)\s?(\d{1,4})\b",
        text,
        re.IGNORECASE,
    ):
        return Request("restore_version", {"version": int(version[1])})
    if not match:
        return None
    words = re.search(r"\b(\d{1,2}|one|two|three|four|five|twice)\b", match[2].lower())
    steps = 1 if not words else _COUNT_WORDS.get(words[1]) or int(words[1])
    return Request("redo" if match[1].lower() == "redo" else "undo", {"steps": steps})


def _findings(text: str) -> Request | None:
    code = _CODE.search(text)
    named = f"BSC{code[1]}" if code else ""
    if re.match(r"^\W*(?:please )?(?:fix|repair|mend|solve|correct)\b", text, re.IGNORECASE) and (
        named
        or re.search(
            r"\b(?:it|that|them|all|everything|findings?|issues?|problems?|errors?|warnings?)\b", text, re.IGNORECASE
        )
    ):
        rest = _CODE.sub("", text)
        item = re.search(r"\b([A-Z]\d{1,2}[a-z]?(?:->[A-Z]\d{1,2})?)\b", rest)
        return Request("fix_findings", {"code": named, "item": item[1] if item else ""})
    if code:
        return Request("explain_finding", {"code": named})
    if re.match(
        r"^\W*(?:please |can you |now )*(?:check|validate|lint|review|show (?:me )?(?:the )?(?:findings|checks|issues|problems))(?: (?:it|this|that|my|the|our|everything|all|whole|scorecard|again|findings|please))*\W*$"
        r"|^\W*(?:any|what|are there)(?: are)?(?: the)?(?: any)? (?:findings|issues|problems|errors|warnings)\b.*$|^\W*(?:is it|is this|is my scorecard) (?:ok|good|fine|valid|balanced).*$",
        text,
        re.IGNORECASE,
    ):
        return Request("check_scorecard")
    return None


def find_item(text: str, scorecard: Scorecard) -> str:
    """The first id in the text that stands for an item of the scorecard, in any case."""
    known = {i.id.lower(): i.id for i in [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]}
    for match in _ID.finditer(text):
        if found := known.get(match[1].replace(" ", "").lower()):
            return found
        if found := known.get(match[1].split()[0].lower()):
            return found
    return ""


def _looking(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    low = text.lower()
    item = find_item(text, scorecard) or _by_name(low, scorecard)
    if not item and _POINTS.match(low):
        item = focus
    if re.search(
        r"\bwhat(?:'s| has| have)?\s*(?:did (?:you|we|i) )?(?:been )?change[ds]?\b|\b(?:show|see)?\s*(?:the |me the )?(?:history|change log|journal)\b|\bwhat'?s new\b|last changes",
        low,
    ):
        return Request("show_history")
    if item and re.search(r"\bwhy\b|\breason\b|\bwhere does\b.*\bcome from\b|\bwhat is .* doing here\b", low):
        return Request("why_here", {"item": item})
    if item and re.match(
        r"^\W*(?:please )?(?:show|open|explain|describe|what(?:'s| is| does)|tell me (?:more )?about|how (?:is|could|can|do)|details)\b",
        low,
    ):
        return Request("show_item", {"item": item})
    if re.match(
        r"^\W*(?:please |can you |let me )*(?:show|see|open|print|list|display)\b.{0,30}\b(?:score ?card|map|board|everything|all|objectives|measures|kpis)\W*$",
        low,
    ):
        return Request("show_scorecard")
    return None


def _by_name(low: str, scorecard: Scorecard) -> str:
    """An item whose whole name stands in the text."""
    items = [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]
    named = [i for i in items if len(i.name) > 4 and i.name.lower() in low]
    return max(named, key=lambda i: len(i.name)).id if named else ""


def is_question(text: str) -> bool:
    text = text.strip()
    return text.endswith("?") or bool(_QUESTION.match(text)) or (len(text.split()) <= 6 and bool(_TOPIC.search(text)))
