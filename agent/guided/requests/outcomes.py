"""What comes out of a review: decisions, and who does what by when."""

import re
from typing import Any

from agent.guided.requests.days import days_in
from agent.guided.requests.looking import named_item
from agent.guided.requests.meetings import current_review
from agent.guided.requests.request import Request
from agent.guided.understanding.naming import names_of
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.understand import understand
from agent.guided.weighing import weigh
from scorecard.clock import today
from scorecard.lemmas import getAllLemmas
from scorecard.models import Scorecard
from tools.language.quantities import find_quantities

_LEAD = r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i need to |help me )*"
_DECISION = re.compile(r"^\W*(?:record (?:the |this |a )?decision\s*[:\-]?|decision\s*[:\-]|(?:in the (?:review|meeting),? )?(?:we|the (?:board|team|meeting|committee|executive)) (?:have |has )?(?:decided|resolved)(?: that| to)?|it was (?:decided|agreed|resolved) (?:that|to)|decided\s*[:\-])\s*(?P<what>.{4,300})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_AGREED = re.compile(r"^\W*(?:in the (?:review|meeting),? )?(?:we(?:'ve| have)?|the (?:board|team|meeting|committee|executive)(?: has)?) (?:all )?agreed(?: that| to|\s*:)\s*(?P<what>.{4,300})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_ACTION = re.compile(r"^\W*(?:(?:record|add|note|new) (?:an? |the |this )?action(?: item| point)?\s*[:\-]?|action(?: item| point)?\s*[:\-]|to.?do\s*:)\s*(?P<what>.{4,300})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_MINUTE = re.compile(r"^\W*(?:please )?(?:(?:a )?note (?:for|in|to) the (?:minutes|protocol|record)\s*[:,–-]?|(?:for|in) the (?:minutes|record)\s*[:,–-]|minutes?\s*:|minute (?:that|this:)|(?:put|write|note|record|take|add) (?:down )?(?:in|into|to|for) the (?:minutes|record)(?: that|\s*:)|(?:put|write|note|record|minute|add) (?:it |this )?(?:in|into|to|for) the (?:minutes|record)\s*:)\s*(?P<what>.{4,400})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_DONE = re.compile(r"^\W*(?:action )?(?P<id>A\d+)\s+(?:is|was|has been)\s*(?P<not>not |still )?(?P<state>done|finished|completed?|closed|open)\W*$|^\W*(?:close|tick off|complete|finish) (?:action )?(?P<id2>A\d+)\W*$", re.IGNORECASE)  # fmt: skip
_OUTCOMES = re.compile(_LEAD + r"(?:show |list |what (?:are|were) )?(?:me )?(?:the |our |all )*(?:decisions|actions|action list|action items)(?: and (?:decisions|actions))?(?: so far| recorded| (?:from|of) .*(?:review|meeting|time))?\W*$|^\W*what (?:have we|did we|was|was it|did the (?:board|team)) (?:decide|agree|resolve)d?\b.*$|^\W*who (?:has|needs|is|have) to do what\b.*$|^\W*who is (?:behind|late) (?:with|on) (?:the |their |his |her )?actions\b.*$|^\W*(?:give me |show me |show |write |the )*(?:the )?minutes(?: of .*)?\W*$|^\W*when (?:is|are|was|were|do we have|did we have) (?:the |our )?(?:next|last|previous|coming|planned) (?:\w+ )?(?:reviews?|meetings?)\W*$|^\W*(?:which|what|show me the|show|list) (?:reviews|meetings)(?: (?:are|have we|do we have))?(?: planned| held)?\W*$", re.IGNORECASE)  # fmt: skip
_MOVED = re.compile(r"^\W*(?:please )?(?:(?:move|postpone|shift|delay|push|reschedule|set) (?:action )?(?P<id>A\d+) (?:back |out |forward )?(?:to|until|till|for|due|by)|(?:action )?(?P<id2>A\d+) (?:is |shall be |should be )?(?:due|moved to|postponed to)(?: by| on| until)?) (?P<when>.+)$", re.IGNORECASE)  # fmt: skip
_GIVEN = re.compile(r"^\W*(?:please )?(?:(?:give|assign|hand) (?:action )?(?P<id>A\d+) to|(?:action )?(?P<id2>A\d+) (?:is for|goes to|belongs to|is owned by|is done by)) (?P<who>[A-Z][\w'’ -]{1,40}?)\W*$|^\W*(?P<who2>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:takes|owns|does|will do|will take|gets) (?:action )?(?P<id3>A\d+)\W*$", re.IGNORECASE)  # fmt: skip
_CHANGE = re.compile(r"^\W*(?:we )?(?:set|change|rename|move|add|remove|drop|delete|put|link|make|merge|split|retire|replace)\b", re.IGNORECASE)  # fmt: skip
_WHO = re.compile(r"^(?P<who>(?:[A-Z][\w'’-]+|(?:the|our) [a-z]+(?: [a-z]+)?)(?: [A-Z][\w'’-]+)?)(?:\s+(?:to|will|should|shall|is to|must|has to|is going to|promised to|is asked to)\s+|\s+(?=[a-z]+s\b)|\s*[:,]\s*)(?P<what>.+)$")  # fmt: skip
_PROMISE = re.compile(r"^(?P<who>(?!(?:You|We|They|He|She|It|This|That|These|Those|There|What|Who|Nobody|Everybody|Everyone)\b)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:will|is going to|has to|promised to|has promised to|is to|is asked to|offered to|undertakes to) (?P<what>(?!own\b|be\b|have\b|take over\b|lead\b)[a-z].{6,200})$")  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if _OUTCOMES.match(text):
        return Request("show_outcomes")
    # "For the record: October's churn was 2.5 %" is the value itself, and the journal keeps it.
    if _VALUE_FOR_THE_RECORD.match(text):
        return None
    if (match := _MINUTE.match(text)) and not _is_a_value(match["what"], scorecard, focus):
        return Request("edit_scorecard", {"edits": [_minuted(match["what"].strip(), scorecard)]})
    edits = _outcome(text, scorecard, focus) or _done(text) or _passed_on(text)
    return Request("edit_scorecard", {"edits": edits}) if edits else None


_VALUE_FOR_THE_RECORD = re.compile(
    r"^\W*for the record[\s:,–-]+(?:in|for|as of|at the end of) (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d)\b.*\d",
    re.IGNORECASE,
)
"""A period and a number: a value, even where it is not plain of which measure."""


def _is_a_value(words: str, scorecard: Scorecard, focus: str) -> bool:
    if understand(words, scorecard, focus).edits:
        return True
    return bool(re.search(r"\d", words)) and scorecard.measure(named_item(words, scorecard, "")) is not None


def read_promise(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """ "Sue will call the ten biggest leavers before Christmas": asked once nothing on the scorecard would change."""
    match = _PROMISE.match(text.strip(" .!"))
    if match is None or text.rstrip().endswith("?"):
        return None
    if _is_owning(match["what"], scorecard):
        return None
    # Whoever has a day to do it by is somebody, unless the word is one of the scorecard's own.
    dated = days_in(match["what"], today()) and not any(q.unit for q in find_quantities(match["what"]))
    own = names_of(scorecard).of_word(match["who"].split()[0].lower())
    if not (_is_person(match["who"], scorecard) or (dated and not own)):
        return None
    return Request("edit_scorecard", {"edits": [_action(text.strip(), scorecard)]})


_OWNING = re.compile(
    r"^(?:(?:now|also|henceforth|then|only|just|jointly|personally|please) )*(?:own|be|have|get|lead|run|head|steer|take|assume|accept|inherit|carry|bear|hold|keep|handle|manage|oversee|supervise|mind|watch|"
    r"champion|sponsor|cover|answer|account|vouch|care|look after|see to|pass|go|move|fall|sit|stand|step|pick up)\b(?P<of>.*)$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:for|of|after|over|to|on|own|take|have|lead|run|manage|handle|oversee) (?:(?:both|all|each|the|this|that|these|those|its|our|two|other|first|second|last|one|of) )*(?:\w+ ){0,2}?(?:measures?|kpis?|metrics?|objectives?|goals?|indicators?|figures?|it|this|that|them)\b",
    re.IGNORECASE,
)


def _is_owning(deed: str, scorecard: Scorecard) -> bool:
    """ "Answer for the measure of staff engagement": to have what is on the card is no action."""
    owning = _OWNING.match(deed)
    if owning is None:
        return False
    return bool(_KIND.search(deed) or named_item(owning["of"], scorecard, ""))


def _is_person(name: str, scorecard: Scorecard) -> bool:
    """Somebody who owns something here or has been given something to do, or a name that no dictionary holds."""
    owned = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives(), *scorecard.actions)
    known = {part.lower() for item in owned for part in item.owner.split()}
    named = [i.name.lower() for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())]
    first = name.split()[0].lower()
    if re.search(r"\d", first):
        return False  # "P2 is to pass to Jonas"
    return first in known or not (is_english(first) or any(first in other for other in named))


_RECORDED = re.compile(r"^\W*(?:record|decision|decided\s*[:\-])", re.IGNORECASE)


def _outcome(text: str, scorecard: Scorecard, focus: str) -> list[dict[str, Any]]:
    if match := _ACTION.match(text):
        return [_action(match["what"], scorecard)]
    match = _DECISION.match(text) or _AGREED.match(text)
    # "We agreed to set the churn target to 2 %" is the change itself, and the journal keeps it.
    if match and not _RECORDED.match(text) and _is_a_change(match["what"], scorecard, focus):
        return []
    if match:
        owner, what = _named_owner(match["what"].strip(" ."))
        on, review = today().isoformat(), _review(scorecard)
        decided = {"kind": "add_decision", "text": what[0].upper() + what[1:], "on": on, "review": review}
        return [decided | ({"owner": owner} if owner else {})]
    return []


def _is_a_change(words: str, scorecard: Scorecard, focus: str) -> bool:
    if understand(words, scorecard, focus).edits:
        return True
    likely = weigh(words, scorecard, focus, today()).found[:1]
    if not likely or likely[0][1] < _A_CHANGE:
        return False
    choice = likely[0][0].choice
    return choice.how in ("id", "name") and choice.score >= _NAMED


_A_CHANGE = 0.6
"""How likely what was agreed is to be a change of the scorecard for it not to be kept as words."""
_NAMED = 0.5
"""How much of the item's name is to be said then."""


def _minuted(words: str, scorecard: Scorecard) -> dict[str, Any]:
    """Kept with the review that is under way or was held last; where there is none, one of today."""
    review = scorecard.review(_review(scorecard))
    note = words[0].upper() + words[1:]
    if review is None:
        return {"kind": "add_review", "review_kind": "strategy", "on": today().isoformat(), "note": note}
    return {"kind": "update_review", "id": review.id, "note": f"{review.note}; {note}" if review.note else note}


def _action(words: str, scorecard: Scorecard) -> dict[str, Any]:
    what, due = _dated(words)
    owner, what = _owned(what)
    return {"kind": "add_action", "text": what, "owner": owner, "due": due, "review": _review(scorecard)}


def _review(scorecard: Scorecard) -> str:
    current = current_review(scorecard) or next((r for r in reversed(scorecard.reviews) if r.held), None)
    return current.id if current and abs((today() - current.on).days) <= 31 else ""


def _dated(words: str) -> tuple[str, str | None]:
    found = days_in(words, today())
    if not found:
        return words.strip(" ."), None
    last = found[-1]
    rest = re.sub(r"\s+(?:by|until|till|before|on|due|for)\s*$", "", words[: last.start].rstrip())
    return f"{rest}{words[last.end :]}".strip(" .,"), last.day.isoformat()


_NAME = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}"
_OWNER = re.compile(
    rf"^(?P<what>.+?)\s*(?:\((?P<who>[^)]{{2,40}})\)|[,;—–-]\s*(?:and )?(?:(?:owner|by|responsible|accountable|in charge|lead)(?: is)?:?\s+(?P<by>{_NAME})|(?P<is>{_NAME}) (?:is|will be) (?:responsible|accountable|in charge|the owner)(?: for (?:it|that))?|(?P<does>{_NAME}) (?:owns|leads|does|takes|sees to|takes care of) (?:it|this|that)))$"
)


def _named_owner(words: str) -> tuple[str, str]:
    """ "Hire a second crew, Tom Briggs is responsible": who it is, and what is left."""
    match = _OWNER.match(words)
    if match is None:
        return "", words
    return next(w for w in (match["who"], match["by"], match["is"], match["does"]) if w).strip(), match["what"].strip()


def _owned(words: str) -> tuple[str, str]:
    """ "Ben to call lost customers", "Ben calls lost customers", "call lost customers (Ben)"."""
    owner, what = _named_owner(words)
    if owner:
        return owner, what[0].upper() + what[1:]
    if match := _WHO.match(words):
        first, _, rest = match["what"].strip().partition(" ")
        verb = next(iter(getAllLemmas(first.lower(), upos="VERB").get("VERB", ())), first)  # "Ben calls" is to call
        return match["who"], f"{verb[0].upper()}{verb[1:]} {rest}".strip()
    return "", words[0].upper() + words[1:]


def _passed_on(text: str) -> list[dict[str, Any]]:
    """An action that gets another day or another person."""
    if match := _MOVED.match(text):
        days = days_in(match["when"], today())
        item = (match["id"] or match["id2"]).upper()
        return [{"kind": "update_action", "id": item, "due": days[-1].day.isoformat()}] if days else []
    if match := _GIVEN.match(text):
        who, item = match["who"] or match["who2"], match["id"] or match["id2"] or match["id3"]
        return [{"kind": "update_action", "id": item.upper(), "owner": who.strip()}]
    return []


def _done(text: str) -> list[dict[str, Any]]:
    match = _DONE.match(text)
    if not match:
        return []
    done = not match["not"] and (match["state"] or "").lower() != "open"
    return [{"kind": "update_action", "id": (match["id"] or match["id2"]).upper(), "done": done}]
