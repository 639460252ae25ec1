"""Setting the targets of a year: which there are, and several of them at once."""

import re
from datetime import date
from typing import Any

from agent.guided.requests.request import Request
from agent.guided.requests.valued import valued
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Scorecard
from scorecard.rules.measure_signs import bounded_share

_LEAD = r"^\W*(?:so |and |now |ok(?:ay)?,? |please |can we |let's |i want to |we need to |time to )*"
_YEAR = r"(?P<{0}>20\d\d|next year|this year|the (?:coming|new|next) year)"
_VERB = r"(?:set|plan|fix|agree|define|write|enter|update|decide|work out)"
_ASK = re.compile(_LEAD + rf"(?:{_VERB} )?(?:the |our |all |new |yearly |annual )*(?:next year'?s targets|targets (?:for|of|in) {_YEAR.format('a')}|{_YEAR.format('b')} targets|target[- ]setting(?: (?:for|of) {_YEAR.format('c')})?|(?:the )?coming year'?s targets)\W*$", re.IGNORECASE)  # fmt: skip
_SET = re.compile(_LEAD + rf"(?:{_VERB} )?(?:the |our |new )*(?:next year'?s targets|targets (?:for|of|in) {_YEAR.format('a')}|{_YEAR.format('b')} targets)(?: to| are| as)?\s*[:,–-]?\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL)  # fmt: skip

_ALL = rf"(?:all|every|each)(?: of)? ?(?:the |our )?targets?(?: (?:for|of|in) {_YEAR.format('year')})?"
_BY = r"(?:by )?(?P<percent>\d{1,3}(?:[.,]\d+)?) ?(?:%|per ?cent)"
_HARDER, _EASIER = (
    r"tougher|harder|higher|more (?:ambitious|demanding)|stricter",
    r"easier|softer|less (?:ambitious|demanding)",
)
_EVERY = re.compile(_LEAD + rf"(?:(?:raise|increase|lift|tighten|stretch|(?P<down>lower|reduce|relax|ease|loosen|soften)) {_ALL} {_BY}|(?:make|set) {_ALL.replace('year', 'year2')} {_BY.replace('percent', 'percent2')} (?:{_HARDER}|(?P<down2>{_EASIER})))\W*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not any(True for _ in scorecard.measures()):
        return None
    if match := _ASK.match(text):
        return Request("show_targets", {"year": _year(next((w for w in match.groups() if w), ""))})
    if match := _EVERY.match(text):
        share = float((match["percent"] or match["percent2"]).replace(",", ".")) / 100
        easier = bool(match["down"] or match["down2"])
        edits = _moved(scorecard, -share if easier else share, match["year"] or match["year2"])
        return Request("edit_scorecard", {"edits": edits}) if edits else None
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


def _moved(scorecard: Scorecard, share: float, words: str | None) -> list[dict[str, Any]]:
    """Each last target, or that of the year named, so much harder: higher where more is better, lower where less is."""
    edits: list[dict[str, Any]] = []
    for measure in scorecard.measures():
        of_year = [t for t in measure.targets if not words or (t.due and str(t.due.year) == _year(words))]
        last = max(of_year, key=lambda t: t.due or date.max, default=None)
        if last is None or last.upper is not None or measure.target_kind == "milestone" or measure.polarity == "within":
            continue
        harder = share if measure.polarity == "higher" else -share
        value = round(last.value + abs(last.value) * harder, 4)
        capped = min(value, 100) if bounded_share(measure) else value
        due = last.due.isoformat() if last.due else None
        edits.append({"kind": "set_target", "measure": measure.id, "value": capped, "due": due})
    return edits


def _year(words: str) -> str:
    """The coming year unless another is named."""
    if words.isdigit():
        return words
    return str(today().year + (words.lower() != "this year"))
