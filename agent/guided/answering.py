"""Whether a message answers the question that is open, and with what."""

import re
from datetime import date
from typing import Literal

from rapidfuzz import fuzz

from agent.guided.requests import is_question
from agent.guided.requests.looking import find_item
from agent.guided.understanding import disliked
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.references import ALL_OF, References, Want
from agent.guided.understanding.understand import understand
from agent.state import Pending
from scorecard import clock
from scorecard.models import Scorecard

Answer = tuple[Literal["value", "cancel", "none"], str]

_CANCEL = re.compile(
    r"^\W*(?:(?:no|oh|ok(?:ay)?|actually|sorry|hm+|mm+|er+m?|well|wait|please|ah|nah)[,.]? )*(?:(?:never ?mind|cancel(?: that| it)?|forget (?:it|that|about it)|none(?: of (?:them|these|those))?|neither(?: of them)?|leave it|stop|no thanks|nothing|drop it|skip(?: it)?|not now))(?: please| then| after all)?(?:[ ,.;–—-]+(?:(?:just )?(?:as (?:you|it|we) (?:were|was)|back to (?:how|what|the way) it was)))?\W*$",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(r"\b(?:never ?mind|cancel|forget)\b", re.IGNORECASE)
_NO = re.compile(r"^\W*(?:no|nope|nah|better not|don't|do not|keep (?:it|them|all)(?: all)?)\W*$", re.IGNORECASE)
_YES = re.compile(
    r"^\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please do|go ahead|do it|do that|of course|correct|right|exactly|sounds good|fine|that one|agreed|add (?:it|that))(?:,? please|,? (?:do|add) (?:it|that)|,? go ahead|,? cut them)*\W*$",
    re.IGNORECASE,
)
_PLACES = {
    "first": 0, "1st": 0, "1": 0, "one": 0, "former": 0, "second": 1, "2nd": 1, "2": 1, "two": 1, "latter": -1, "third": 2, "3rd": 2,
    "3": 2, "three": 2, "fourth": 3, "4th": 3, "4": 3, "last": -1,
}  # fmt: skip
_PLACE = re.compile(rf"^\W*(?:(?:the|number|option|no\.?|i mean|i meant|take) )*({'|'.join(_PLACES)})(?: one| option)?(?:,? please)?\W*$", re.I)  # fmt: skip
_LEAD = re.compile(
    r"^(?:(?:ok|well|hmm|let's|lets|please|just|i(?:'d| would) say|maybe|(?:the |its |his |her )?name (?:is|should be|will be|would be|shall be)|it(?:'s| is)|that(?:'s| is)|call it|name it|make it|it should be(?: called)?|it should say|should be|called|i mean|i meant|i think|for|to|by|with|under|in|put it (?:in|under)|let's call it|say|use)\s*[,:]?\s+)+",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"^\W*(?:please )?(?:add|remove|delete|rename|move|set|link|unlink|split|merge|assign|record)\b", re.I
)
_ITEM_KEYS = ("which ", "link ", "merge ", "move ", "objective ", "owns ")


_ALL = re.compile(
    r"\W*(?:both|all|all of them|both of them|all (?:two|three|four)|each|every one|them all|both please|all please)\W*$",
    re.IGNORECASE,
)
_MOST = 4
_LONGEST_OWNER = 8
"""Words; nobody's name and office is longer, and what is says more."""
_ANY_ID = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b")


def says_cancel(text: str) -> bool:
    """Without a question that it could answer: "leave it" and "stop" are said of much else."""
    return bool(_CANCEL.match(text) and _TAKES_BACK.search(text))


def says_yes(text: str) -> bool:
    return bool(_YES.match(text))


_YES_AND = re.compile(
    r"^\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please do|go ahead|agreed|add (?:it|that))(?:,? (?:please|(?:do|add) (?:it|that)|go ahead|take (?:it|them) out|that one))*[.,;:!–-]*\s+(?:(?:and|then|also|but|now(?! [€$£]?\d))\b,? )*(?P<more>\S.{7,})$",
    re.IGNORECASE | re.DOTALL,
)


def agreed_and(text: str) -> str:
    """What follows a yes in the same message; "" where nothing does."""
    match = _YES_AND.match(text)
    return match["more"] if match else ""


def says_no(text: str) -> bool:
    return bool(_NO.match(text))


def placed(text: str, pending: Pending) -> str:
    """The words of the button that "the first" or "the second one" stands for; the text itself where it is none."""
    match, options = _PLACE.match(text), pending["options"]
    place = _PLACES[match[1].lower()] if match else len(options)
    return options[place]["label"] if -len(options) <= place < len(options) else text


def read_answer(text: str, pending: Pending, scorecard: Scorecard, today: date) -> Answer:
    if pending["key"].startswith(disliked.KEY) and (said := disliked.answer_said(text)):
        return "value", said
    if _CANCEL.match(text):
        return "cancel", ""
    options = pending["options"]
    values = {o["value"] for o in options}
    if "yes" in values and (_YES.match(text) or _NO.match(text)):
        return ("value", "yes") if _YES.match(text) else ("cancel", "")
    if _NO.match(text):
        return "cancel", ""
    if _ALL.match(text) and 1 < len(options) <= _MOST and re.match(r"which (?!measure of )", pending["key"]):
        return "value", ALL_OF.join(o["value"] for o in options)
    if chosen := _chosen(text, options):
        # "No, keep it" is the button's own no, and takes nothing out
        return ("cancel", "") if chosen == "no" and "yes" in values else ("value", chosen)
    if _YES.match(text):
        return ("value", options[0]["value"]) if len(options) == 1 else ("none", "")
    if pending["key"].startswith(_ITEM_KEYS):
        return _item(text, pending, scorecard, today)
    return _own_words(text, pending, scorecard, today) if pending["open"] else ("none", "")


def _chosen(text: str, options: list[dict[str, str]]) -> str:
    low = text.lower().strip(" .!?,")
    for option in options:
        if low in (option["value"].lower(), option["label"].lower()):
            return option["value"]
    if (match := _PLACE.match(text)) and options:
        place = _PLACES[match[1].lower()]
        return options[place]["value"] if -len(options) <= place < len(options) else ""
    if len(low.split()) > 8:
        return ""
    if of_that_day := _of_that_day(low, options):
        return of_that_day
    named = [o["value"] for o in options if re.search(rf"(?<!\w){re.escape(o['value'].lower())}(?!\w)", low)]
    if len(named) == 1:
        return named[0]
    said = re.sub(
        r"\b(?:the|one|please|that|those|kpi|measure|objective|perspective|i|mean|meant|it|is|in|to|for|of|our|about|on|concerning|regarding|a|an)\b",
        " ",
        low,
    )
    scored = sorted(((_fit(said, o["label"].lower()), o["value"]) for o in options), reverse=True)
    sure = scored and scored[0][0] >= 86 and (len(scored) == 1 or scored[0][0] - scored[1][0] >= 8)
    return scored[0][1] if sure and said.strip() else ""


def _of_that_day(low: str, options: list[dict[str, str]]) -> str:
    """Of options that are days the only one of the year, or of the month, that is said: "the mid 27 one"."""
    days = [o["value"] for o in options if re.fullmatch(r"20\d\d-\d\d-\d\d", o["value"])]
    month = period_in(low, clock.today())[5:7]
    years = {f"20{y}" for y in re.findall(r"(?<!\d)(?:20)?(2[5-9]|3\d)(?!\d)", low)}
    of_year = [d for d in days if d[:4] in years]
    of_month = [d for d in of_year or days if d[5:7] == month]
    found = of_month if len(of_month) == 1 else of_year
    return found[0] if len(found) == 1 else ""


def _fit(said: str, label: str) -> float:
    """How far all the words said are words of the label."""
    words = re.findall(r"[a-z0-9&%]+", said)
    known = re.findall(r"[a-z0-9&%]+", label)
    if not words:
        return 0.0
    return sum(max((fuzz.ratio(w, k) for k in known), default=0.0) for w in words) / len(words)


def _item(text: str, pending: Pending, scorecard: Scorecard, today: date) -> Answer:
    """An item named that was no option, as long as the message says nothing else."""
    if is_question(text) or len(text.split()) > 8 or understand(text, scorecard, today=today).edits:
        return "none", ""
    found = annotate(text, known_of(scorecard), today)
    spans = [s for s in found.spans if s.kind == "item"]
    if len(spans) != 1:
        return "none", ""
    want = _wanted(pending["key"])
    try:
        return "value", References(scorecard, pending["focus"], [], [], {}).one(spans[0].value, want)
    except (NotMineError, TroubleError, UnclearError):
        return "none", ""


def _wanted(key: str) -> Want:
    if key.startswith("which measure of "):
        return "measure"
    return "objective" if key.startswith(("link ", "merge ", "objective ")) else "any"


def _own_words(text: str, pending: Pending, scorecard: Scorecard, today: date) -> Answer:
    key = pending["key"]
    if is_question(text):
        return "none", ""
    if key.startswith("period "):
        period = period_in(text, today)
        return ("value", period) if period else ("none", "")
    if key.startswith(("target ", "baseline ")):
        return ("value", text) if re.search(r"\d|\b(?:half|double|twice|third)\b", text) else ("none", "")
    if key.startswith("owner ") and (len(text.split()) > _LONGEST_OWNER or _ANY_ID.search(text)):
        return "none", ""
    understood = understand(text, scorecard, today=today)
    if understood.ask and understood.ask.key.startswith("fits ") and find_item(text, scorecard):
        return "none", ""
    if (understood.edits and not key.startswith("owner ")) or (understood.is_edit and _COMMAND.match(text)):
        return "none", ""
    return "value", _LEAD.sub("", text.strip()).strip().strip("“”\"'‘’").strip(" .!")
