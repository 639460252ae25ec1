"""Somebody who owns something leaves, moves away, hands over or is called otherwise: "Ben moves to Oslo".

Where he goes is nobody who owns anything. Who takes over what was his is asked once; nothing else is written.
"""

import re
from typing import Any

from agent.guided.plan import Plan
from agent.guided.understanding.going import GOES
from agent.guided.understanding.naming import stems
from agent.state import Pending
from agent.texts import phrase
from scorecard.models import Initiative, Measure, Objective, Scorecard

KEY = "takes over from "
_NAME = r"(?:(?:mr|mrs|ms|dr|prof)\.? )?[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2}?"
_LEAD = r"^\W*(?:(?:oh|ah|no|sorry|well|so|and|but|also|by the way|btw|actually|unfortunately|sadly|note that|just so you know|heads up|fyi)\b[,:]? *)*"
_LEAVES = re.compile(
    rf"{_LEAD}(?P<who>{_NAME}) {GOES}\b(?P<tail>[^,;.!?]*)(?:[,;.!]+\s*(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_OF_AN_ITEM = re.compile(
    r"\b(?-i:[A-Z]\d{1,2}[a-z]?)\b|\b(?:objectives?|measures?|kpis?|initiatives?|projects?|perspectives?|target|baseline|ones?|as (?:it|they) (?:is|are))\b|\bto (?-i:[A-Z][a-z]+) [A-Z]",
    re.IGNORECASE,
)
_SMALL_TALK = re.compile(
    r"^(?:(?:sadly|unfortunately|alas|a pity|what a pity|so|and|by the way|fyi|thanks|i['’]m afraid|so (?:somebody|someone) else (?:must|has to|should)[^.;]*|(?:we|i) (?:do not|don['’]t) know yet[^.;]*|(?:she|he) (?:has|found|got)[^.;]*)\b[\s.,!]*)*$",
    re.IGNORECASE,
)
_HIS = r"(?:it all|it|them|(?:all|everything) (?:that )?(?:he|she|they) (?:has|have|had|owns?)|all|everything|all of (?:it|them|that)|the lot|both|that|those|these|(?:all )?(?:his|her|their) (?:things|items|work|objectives|measures|stuff|part|ones|tasks))"
_TAKES = re.compile(
    rf"^\W*(?:(?:ok|yes|well|so|then|please|and)\b[, ]*)*(?:(?P<a>{_NAME}) (?:will |shall |should |can |is to )?(?:takes?|inherits?|gets?|picks? up|has|have|owns?|steps? in|does)(?: over)?(?: {_HIS})?(?: over)?(?: (?:from|for) (?:him|her|them|[\w ]{{2,25}}))?"
    rf"|(?:{_HIS} )?(?:give|hand|pass|assign|goes?|put)(?: {_HIS})?(?: over)? (?:to|on) (?P<b>{_NAME})|(?:all )?to (?P<c>{_NAME})|(?:it['’]s|that['’]s|it is|that is|that will be)? ?(?P<d>{_NAME}))(?: (?:please|then|for now|now|instead))*[\s.!]*$",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:he|she|him|her|his|their|them)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:nobody|no ?one|not|i|we|you|it|the|what|who|why|how|show|remove|add|set|leave|keep|skip|undo|draft|yes|no|ok|later|none|all|cancel|never|nothing|somebody|someone|thanks?|please)\b",
    re.IGNORECASE,
)
_RENAMED = re.compile(
    rf"{_LEAD}(?P<who>{_NAME})(?:['’]s (?:last )?name)?(?: (?:has |got |was )?(?:been )?(?:married|remarried|divorced)(?: and| , and|,)?)? (?:is|goes|now|['’]s|has changed (?:his|her|their) name|changed (?:his|her|their) name)(?: now| to| by)*(?P<called> called| known as| named)?(?: now)? (?P<new>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+){{0,2}})[\s.!]*$",
    re.IGNORECASE,
)

_EXCHANGED = re.compile(
    rf"{_LEAD}(?:(?:please|pls|can you|could you|let['’]?s|we)\b,? )*(?:(?:swap|replace|switch|exchange|sub|change|trade)(?: out)? (?P<old>{_NAME})(?: out)? (?:for|with|by|to) (?P<new>{_NAME})"
    rf"|(?P<both>(?:swap|switch|exchange) (?P<one>{_NAME}) (?:and|with|&) (?P<other>{_NAME})(?: (?:round|around|over|about))+)"
    rf"|(?:make|put|have) (?P<new2>{_NAME}) (?:in )?(?:instead of|in place of) (?P<old2>{_NAME})"
    rf"|(?:give|hand|pass|move)(?: over)? (?:all |everything )?(?:of )?(?P<old3>{_NAME})['’]s? (?:(?:whole )?lot|things|stuff|items|objectives|measures|ones|work|bits)(?: over)? to (?P<new3>{_NAME}))(?: (?:everywhere|throughout|please|instead|then|on everything|on (?:all|the lot)|as (?:the )?owner|wherever (?:he|she|they) (?:is|are|stands?|owns? (?:something|things)?)))*[\s.!]*$",
    re.IGNORECASE,
)
""" "Swap Dave for Shaz": all that was his is hers."""
_Owned = Objective | Measure | Initiative


def leaver(text: str, scorecard: Scorecard) -> tuple[str, str] | None:
    """Who goes, by the name the scorecard has, and what is said beside it; None where nobody who owns anything does."""
    match = _LEAVES.match(text.strip()) if not text.rstrip().endswith("?") else None
    who = _owner(match["who"], scorecard) if match else ""
    if not match or not who or _OF_AN_ITEM.search(match["tail"]) or _is_here(match[0], match["tail"], scorecard):
        return None
    rest = re.sub(r"^(?:so|and|then)\b[, ]*", "", (match["rest"] or "").strip(), flags=re.IGNORECASE)
    named = re.search(r"\b(?-i:[A-Z]\w+)\b", rest) or _OF_AN_ITEM.search(rest) or re.search(r"\bname\b", rest)
    return who, rest if named and not _SMALL_TALK.match(rest) else ""


def taken_over(text: str, who: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """What was theirs given to whoever is named; nothing where the message says something else."""
    match = _TAKES.match(text)
    said = next((n for n in match.groups() if n), "") if match else ""
    if not said or _NOBODY.match(said) or not (known := _owner(said, scorecard) or _as_a_name(said)):
        return []
    return _given(_of(who, scorecard), known)


def renamed(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """Their new name on all that is theirs: "Ben Ito is now called Ben Holm"."""
    match = _RENAMED.match(text.strip())
    who = _owner(match["who"], scorecard) if match else ""
    if not match or not who:
        return []
    shares = {*who.lower().split()} & {*match["new"].lower().split()}
    return _given(_of(who, scorecard), match["new"]) if match["called"] or shares else []


def exchanged(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """What was one's given to the other; to each what was the other's where the two change round."""
    match = _EXCHANGED.match(text.strip())
    if not match:
        return []
    old, new = _two(match)
    was, known = _owner(old, scorecard), _owner(new, scorecard)
    if not was or _NOBODY.match(new):
        return []
    given = _given(_of(was, scorecard), known or _as_a_name(new)) if known or _as_a_name(new) else []
    return given + (_given(_of(known, scorecard), was) if match["both"] and known else [])


def _two(match: re.Match[str]) -> tuple[str, str]:
    old = next(v for k in ("old", "one", "old2", "old3") if (v := match[k]))
    return old, next(v for k in ("new", "other", "new2", "new3") if (v := match[k]))


def on_leaving(plan: Plan, text: str, scorecard: Scorecard, asked: Pending | None) -> str:
    """What is left to be read of the message; "" where it is planned."""
    owned_by_them = asked["key"].removeprefix(KEY) if asked and asked["key"].startswith(KEY) else ""
    edits = taken_over(text, owned_by_them, scorecard) if owned_by_them else []
    edits = edits or exchanged(text, scorecard) or renamed(text, scorecard)
    gone = None if edits else leaver(text, scorecard)
    if gone and gone[1]:
        edits = taken_over(gone[1], gone[0], scorecard)
    if edits:
        plan.calls, plan.resume = [("edit_scorecard", {"edits": edits})], False
        return ""
    if gone is None or gone[1]:
        return gone[1] if gone and not _POINTS_BACK.search(gone[1]) else text
    items = ", ".join(f"{i.id} “{i.name}”" for i in _of(gone[0], scorecard))
    plan.calls = [("ask_user", {"question": phrase("who_takes_over", who=gone[0], items=items), "choices": []})]
    plan.pending = Pending(text=text, focus="", answers={}, key=f"{KEY}{gone[0]}", options=[], open=True)
    plan.resume = False
    return ""


def _given(items: list[_Owned], who: str) -> list[dict[str, Any]]:
    kinds = {Objective: "update_objective", Measure: "update_measure", Initiative: "update_initiative"}
    return [{"kind": kinds[type(i)], "id": i.id, "owner": who} for i in items]


def _of(who: str, scorecard: Scorecard) -> list[_Owned]:
    return [i for i in _items(scorecard) if i.owner == who]


def _items(scorecard: Scorecard) -> list[_Owned]:
    return [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]


def _owner(said: str, scorecard: Scorecard) -> str:
    """The one owner of that name, or of that first or last name; "" where there is none, or are two."""
    words = {*re.sub(r"^(?:mr|mrs|ms|dr|prof)\.? ", "", said.lower()).split()}
    owners = dict.fromkeys(i.owner for i in _items(scorecard) if i.owner)
    found = [o for o in owners if words and words <= {*o.lower().split()}]
    exact = [o for o in found if o.lower() == said.lower()]
    return (exact or found)[0] if len(exact or found) == 1 else ""


def _as_a_name(said: str) -> str:
    return said if re.match(r"[A-ZÀ-Þ]", said) and not re.match(r"[A-Z]\d", said) else ""


def _is_here(said: str, tail: str, scorecard: Scorecard) -> bool:
    """Whether where they go has the name of something on the scorecard: "Ben moves to platform" owns it from now on."""
    to = re.search(r"\bmove[sd]? to (?P<where>[\w-]+(?: [\w-]+)?)", said)
    where = {*stems(f"{to['where'] if to else ''} {tail}")} if to else set[str]()
    return any(where & {*stems(i.name)} for i in (*scorecard.objectives(), *scorecard.measures()))
