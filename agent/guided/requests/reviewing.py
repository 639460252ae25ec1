"""Reviews: the pack, what was decided, who does what by when, and the dates."""

import re
from collections.abc import Iterator
from typing import Any

from agent.guided.requests.request import Request
from scorecard.apply.change import free_id
from scorecard.clock import today
from scorecard.models import Review, Scorecard
from tools.language.dates import find_dates

_LEAD = r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i need to |help me )*"
_KINDS = {"operational": r"month(?:ly)?|operational|operations", "yearly": r"year(?:ly)?|annual|test.and.adapt", "strategy": r"quarter(?:ly)?|strateg(?:y|ic)"}  # fmt: skip
_KIND = r"(?P<kind>(?:(?:month|quarter|year)(?:ly)?|annual|operational|operations|strateg(?:y|ic)|test.and.adapt)(?:\s+(?:strategy|operational|management|performance|test.and.adapt))?)"
_PREPARE = re.compile(_LEAD + rf"(?:prepare|prep|get ready for|set up|draft|make|create|show(?: me)?|build)\s+(?:me )?(?:the |our |a |an |my |next |this |for )*(?:{_KIND}\s+)?(?:board |management |performance )?(?:review|meeting)(?:\s+(?:pack|agenda|meeting))?\b.*$", re.IGNORECASE)  # fmt: skip
_FORM = r"(?:an? |the |some )?(?P<form>power ?points?|pptx?|slides?|slide ?decks?|deck|presentation|pdf|paper|print|pages?)(?: file| form| deck)?"
_PAPER = re.compile(_LEAD + rf"(?:(?:prepare|export|give|send|make|create|write|show|get|download|save|put|turn|have|want)\s+)?(?:me |us )?(?:the |our |a |an |my |next |this )*(?:{_KIND}\s+)?(?:board |management |performance )?review(?:\s+(?:pack|agenda|meeting))?\s+(?:as|in|into|to|for|on)\s+{_FORM}\W*$", re.IGNORECASE)  # fmt: skip
_PAPER_OF = re.compile(_LEAD + rf"(?:(?:prepare|export|give|send|make|create|write|show|get|download|save|have|want)\s+)?(?:me |us )?{_FORM}\s+(?:for|of|with)\s+(?:the |our |a |an |my |next |this )*(?:{_KIND}\s+)?(?:board |management |performance )?review(?:\s+(?:pack|agenda|meeting))?\W*$", re.IGNORECASE)  # fmt: skip
_PLAN = re.compile(_LEAD + rf"(?:plan|schedule|put|set|fix|book)\s+(?:the |our |a |an |next )*(?:{_KIND}\s+)?(?:review|meeting)s?\s+(?:for|on|to|at)\s+(?P<when>.+)$", re.IGNORECASE)  # fmt: skip
_HELD = re.compile(r"^\W*(?:(?:the |our )?(?:review|meeting)(?: (?P<id>R\d+))? (?:was|is|has been) (?:held|done|over)|we (?:have )?held (?:the |our )?(?:review|meeting)(?: (?P<id2>R\d+))?|(?P<id3>R\d+) (?:was|is|has been) (?:held|done))(?: (?P<when>.+))?\W*$", re.IGNORECASE)  # fmt: skip
_DECISION = re.compile(r"^\W*(?:record (?:the |this |a )?decision\s*[:\-]?|decision\s*[:\-]|(?:in the review )?(?:we|the (?:board|team|meeting)) (?:have )?decided(?: that| to)?|it was decided (?:that|to))\s*(?P<what>.{4,300})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_ACTION = re.compile(r"^\W*(?:(?:record|add|note|new) (?:an? |the |this )?action\s*[:\-]?|action(?: item)?\s*[:\-]|to.?do\s*:)\s*(?P<what>.{4,300})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_DONE = re.compile(r"^\W*(?:action )?(?P<id>A\d+)\s+(?:is|was|has been)\s*(?P<not>not |still )?(?P<state>done|finished|completed?|closed|open)\W*$|^\W*(?:close|tick off|complete|finish) (?:action )?(?P<id2>A\d+)\W*$", re.IGNORECASE)  # fmt: skip
_OUTCOMES = re.compile(_LEAD + r"(?:show |list |what (?:are|were) )?(?:me )?(?:the |our |all )*(?:decisions|actions)(?: and (?:decisions|actions))?(?: so far| recorded)?\W*$|^\W*what (?:have we|did we|was) decided?.*$", re.IGNORECASE)  # fmt: skip
_CALENDAR = re.compile(_LEAD + r"(?:(?:give|send|make|create|export|show|get|download)(?: me)?\s+)?(?:the |a |an |my |our )*(?:\.?ics|ical(?:endar)?|calendar)(?: file| invite| export| entries)?(?: (?:for|of|with) .+)?\W*$", re.IGNORECASE)  # fmt: skip
_RETIRE = re.compile(r"^\W*(?:please )?retire (?:objective )?(?P<id>[A-Z]\d{1,2})(?: (?:rather than|instead of) (?:deleting|removing) it)?(?:[, ]+(?:so that|because|as|since|it|:)\s*(?P<why>.+?))?(?:,? (?:and )?replaced? (?:it )?(?:by|with) (?:(?P<new>[A-Z]\d{1,2})|(?P<name>\w.{2,80}?)))?\W*$", re.IGNORECASE)  # fmt: skip
_INSTEAD = re.compile(r"^\W*(?:please )?replace (?:the )?objective (?P<id>[A-Z]\d{1,2}) (?:by|with) (?:the )?(?:new )?(?:objective )?(?:(?P<new>[A-Z]\d{1,2})|(?P<name>\w.{2,80}?))(?:[, ]+(?:because|as|since|:)\s*(?P<why>.+?))?\W*$", re.IGNORECASE)  # fmt: skip
_BACK = re.compile(r"^\W*(?:please )?(?:reinstate|bring back) (?:the )?(?:retired )?(?:objective )?(?P<id>[A-Z]\d{1,2})\W*$", re.IGNORECASE)  # fmt: skip
_WHO = re.compile(r"^(?P<who>(?:[A-Z][\w'’-]+|(?:the|our) [a-z]+(?: [a-z]+)?)(?: [A-Z][\w'’-]+)?)(?:\s+(?:to|will|should|shall|is to|must)\s+|\s+(?=[a-z]+s\b)|\s*[:,]\s*)(?P<what>.+)$")  # fmt: skip


def read_paper(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """The pack as a file; asked before the exports of the scorecard, which read "for the review" as an audience."""
    match = _PAPER.match(text) or _PAPER_OF.match(text)
    if not match or not any(True for _ in scorecard.objectives()):
        return None
    form = "pdf" if re.match(r"pdf|paper|print|page", match["form"], re.IGNORECASE) else "pptx"
    return Request("export_review", {"review_kind": _kind(match["kind"]), "format": form})


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if match := _PREPARE.match(text):
        return Request("prepare_review", {"review_kind": _kind(match["kind"])})
    if _CALENDAR.match(text):
        return Request("export_scorecard", {"format": "ics"})
    if _OUTCOMES.match(text):
        return Request("show_outcomes")
    edits = (
        _plan(text) or _held(text, scorecard) or _outcome(text, scorecard) or _done(text) or _retire(text, scorecard)
    )
    return Request("edit_scorecard", {"edits": edits}) if edits else None


def _kind(words: str | None) -> str:
    low = (words or "quarterly").lower()
    return next((kind for kind, pattern in _KINDS.items() if re.match(pattern, low)), "strategy")


def _plan(text: str) -> list[dict[str, Any]]:
    match = _PLAN.match(text)
    dates = find_dates(match["when"], today()) if match else []
    if not match or not dates:
        return []
    kind = _kind(match["kind"])
    return [{"kind": "add_review", "review_kind": kind, "on": d.day.isoformat()} for d in dates]


def _held(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    match = _HELD.match(text)
    if not match:
        return []
    dates = find_dates(match["when"] or "", today())
    on = min(dates[0].day, today()).isoformat() if dates else today().isoformat()
    named = (match["id"] or match["id2"] or match["id3"] or "").upper()
    review = scorecard.review(named) or _current(scorecard)
    if review is None:
        return [{"kind": "add_review", "review_kind": "strategy", "on": on, "held": True}]
    return [{"kind": "update_review", "id": review.id, "held": True, "on": on}]


def _current(scorecard: Scorecard) -> Review | None:
    """The review that is under way: the earliest planned one whose day has come or is near."""
    return next((r for r in scorecard.reviews if not r.held and (r.on - today()).days <= 31), None)


def _outcome(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    current = _current(scorecard) or next((r for r in reversed(scorecard.reviews) if r.held), None)
    review = current.id if current and abs((today() - current.on).days) <= 31 else ""
    if match := _ACTION.match(text):
        what, due = _dated(match["what"])
        owner, what = _owned(what)
        return [{"kind": "add_action", "text": what, "owner": owner, "due": due, "review": review}]
    if match := _DECISION.match(text):
        what = match["what"].strip(" .")
        on = today().isoformat()
        return [{"kind": "add_decision", "text": what[0].upper() + what[1:], "on": on, "review": review}]
    return []


def _dated(words: str) -> tuple[str, str | None]:
    found = find_dates(words, today())
    if not found:
        return words.strip(" ."), None
    last = found[-1]
    rest = re.sub(r"\s+(?:by|until|till|before|on|due|for)\s*$", "", words[: last.start].rstrip())
    return f"{rest}{words[last.end :]}".strip(" .,"), last.day.isoformat()


def _owned(words: str) -> tuple[str, str]:
    """ "Ben to call lost customers", "Ben calls lost customers", "call lost customers (Ben)"."""
    if match := re.match(r"^(?P<what>.+?)\s*(?:\((?P<who>[^)]{2,40})\)|[,;—–-]\s*(?:owner:?|by)\s+(?P<by>[A-Z][\w' ]{1,40}))$", words):  # fmt: skip
        return (match["who"] or match["by"]).strip(), match["what"].strip()
    if match := _WHO.match(words):
        what = match["what"].strip()
        return match["who"], what[0].upper() + what[1:]
    return "", words[0].upper() + words[1:]


def _done(text: str) -> list[dict[str, Any]]:
    match = _DONE.match(text)
    if not match:
        return []
    done = not match["not"] and (match["state"] or "").lower() != "open"
    return [{"kind": "update_action", "id": (match["id"] or match["id2"]).upper(), "done": done}]


def _retire(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    if match := _BACK.match(text):
        gone = {r.objective.id for r in scorecard.retired}
        return [{"kind": "reinstate_objective", "id": match["id"].upper()}] if match["id"].upper() in gone else []
    match = _RETIRE.match(text) or _INSTEAD.match(text)
    perspective = scorecard.perspective_of(match["id"].upper()) if match else None
    if not match or perspective is None:
        return []
    new, edits = (match["new"] or "").upper(), []
    if name := (match["name"] or "").strip(" “”\"'"):
        new = free_id(scorecard, perspective.letter)
        name = name[0].upper() + name[1:]
        edits = [{"kind": "add_objective", "perspective": perspective.id, "id": new, "name": name}]
    retired = {"kind": "retire_objective", "id": match["id"].upper(), "on": today().isoformat()}
    retired |= {"reason": (match["why"] or "").strip(), "replaced_by": new}
    return [*edits, retired, *(_links_of(match["id"].upper(), new, scorecard) if edits else ())]


def _links_of(old: str, new: str, scorecard: Scorecard) -> Iterator[dict[str, Any]]:
    """What takes the place of an objective takes over its hypotheses; what values said of them goes."""
    for link in scorecard.links:
        if old in (link.source, link.target):
            kept = link.model_dump(mode="json", include={"sign", "hypothesis", "strength", "lag_months", "disproof"})
            ends = {
                "source": new if link.source == old else link.source,
                "target": new if link.target == old else link.target,
            }
            yield {"kind": "add_link", **ends, **kept}
