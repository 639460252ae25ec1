"""Setting the targets of a year: which there are, and several of them at once."""

import re

from agent.guided.requests.request import Request
from agent.guided.requests.valued import valued
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:so |and |now |ok(?:ay)?,? |please |can we |let's |i want to |we need to |time to )*"
_YEAR = r"(?P<{0}>20\d\d|next year|this year|the (?:coming|new|next) year)"
_VERB = r"(?:set|plan|fix|agree|define|write|enter|update|decide|work out)"
_ASK = re.compile(_LEAD + rf"(?:{_VERB} )?(?:the |our |all |new |yearly |annual )*(?:next year'?s targets|targets (?:for|of|in) {_YEAR.format('a')}|{_YEAR.format('b')} targets|target[- ]setting(?: (?:for|of) {_YEAR.format('c')})?|(?:the )?coming year'?s targets)\W*$", re.IGNORECASE)  # fmt: skip
_SET = re.compile(_LEAD + rf"(?:{_VERB} )?(?:the |our |new )*(?:next year'?s targets|targets (?:for|of|in) {_YEAR.format('a')}|{_YEAR.format('b')} targets)(?: to| are| as)?\s*[:,–-]?\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL)  # fmt: skip


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not any(True for _ in scorecard.measures()):
        return None
    if match := _ASK.match(text):
        return Request("show_targets", {"year": _year(next((w for w in match.groups() if w), ""))})
    match = _SET.match(text)
    listed = valued(match["rest"], scorecard) if match else None
    if match is None or listed is None or not listed[0]:
        return None
    found, unknown = listed
    if unknown:
        question = phrase("targets_unknown", names=" and ".join(f"“{words}”" for words in unknown))
        return Request("ask_user", {"question": question, "choices": []})
    due = f"{_year(match['a'] or match['b'] or '')}-12-31"
    edits = [{"kind": "set_target", "measure": m.id, "value": value, "due": due} for m, value in found]
    return Request("edit_scorecard", {"edits": edits})


def _year(words: str) -> str:
    """The coming year unless another is named."""
    if words.isdigit():
        return words
    return str(today().year + (words.lower() != "this year"))
