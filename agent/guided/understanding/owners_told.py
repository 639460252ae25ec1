"""Who owns what, told of several in one breath: "I take the complaints one, Tina the therapists one, and hand the shared record to Rosa".

Each part is an objective by its words and a person; a person who "retires in March" is taken back by who is named instead.
"""

import re
from dataclasses import dataclass

from agent.guided.understanding.going import GOES
from agent.guided.understanding.naming import stem
from agent.guided.understanding.people import people_of
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.told_whole.places import ID, objective_said
from scorecard.models import Scorecard

_NAME = r"(?-i:(?:(?:Mrs?|Ms|Dr|Prof)\.? )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})"
_WHO = rf"(?P<who>{_NAME}|i\b|[a-z][a-z'’-]+)"
_MYSELF = r"(?:,? (?:myself|himself|herself|themselves|too|as well|instead|please|now|then))*"
_TAKES = r"(?:(?:will|['’]ll|shall|should|would|can) )?(?:takes?|inherits?|picks? up|has|have|gets?|owns?|keeps?|looks? after|runs?|leads?|minds?|answers? for|is responsible for)(?: over| care of)?"
_SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"^(?P<what>.+?) (?:go(?:es)?|belongs?|is|are|(?:shall|should|will|can) (?:go|belong|be))(?: now)? (?:to|with|for) {_WHO}{_MYSELF}$",
        rf"^(?:please )?(?:hand|give|pass|assign)(?: over)? (?P<what>.+?) (?:over )?to {_WHO}{_MYSELF}$",
        rf"^(?P<what>(?:the|our) .+?\b(?:one|objective|goal)) (?:to|for|with) {_WHO}{_MYSELF}$",
        rf"^{_WHO} (?:on|for|to) (?P<what>(?:the|our) .+?\b(?:one|objective|goal)){_MYSELF}$",
        rf"^(?P<what>(?:the|our) .+?),? (?P<who>i) (?:keep|take|have|own|look after){_MYSELF}$",
        rf"^{_WHO} {_TAKES} (?P<what>.+?){_MYSELF}$",
    )
]
_AND_ANOTHER = re.compile(rf"^{_WHO} (?P<what>(?:(?:the|our|all) |everything ).+?|{ID}){_MYSELF}$", re.IGNORECASE)
""" "…, Tina the therapists one": what she does with it was said before."""
_THE_ONE = re.compile(r"^(?:the|our) (?P<words>.+?) (?:one|objective|goal)$", re.IGNORECASE)
_REST = "rest"
_REST_SAID = re.compile(
    r"^(?:all )?(?:of )?(?:the )?(?:rest|others?|other (?:ones|objectives|goals)|remaining (?:ones|objectives|goals)|remainder)(?: of (?:it|them|the objectives))?$|^(?:everything|all|whatever) (?:else|(?:is )?left|that is left|remaining)$",
    re.IGNORECASE,
)
_IT = re.compile(r"^(?:it|that|this|that one|this one)$", re.IGNORECASE)
_LEAVES = re.compile(
    rf"^(?:(?:oh|ah|no|wait|sorry|hm+|actually|but)\b[, ]*)*(?P<who>[^\W\d_][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]+)?) {GOES}\b[^,;]*$",
    re.IGNORECASE,
)
_SOUND = re.compile(
    r"^(?:(?:oh|ah|no|wait|sorry|hm+|actually|nope|ok|okay|right|and|then|so|please|good|great)\b[, ]*)+$",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:(?:and|then|so|also|please|oh|ah|no|wait|sorry|ok|okay)\b[, ]*)+", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?:(?:she|he|they|who)(?:['’]s| is| are| heads?| leads?| runs?| manages?| does| looks after| works?)|our|the|my|his|her|a|an|head|director|manager|chief|deputy|lead|leader)\b(?!.*\b(?:objective|goal|ones?)\b)[^\d]{2,45}$",
    re.IGNORECASE,
)
_CUTS = re.compile(r"(?:\s*(?:\.\.+|[,.;!…–—]|\s-)\s+(?:and\s+)?|\s+(?:and|n|&)\s+)")
_MOST = 14
_LONGEST_CLAUSE = 5
"""Parts between the cuts that one clause may be made of: "the objective about the working capital and the cash is for me"."""
_MAY = re.compile(
    r"\b(?:takes?|inherits?|picks up|has|have|gets?|owns?|keeps?|looks? after|runs|leads|minds|goes|go|is|are|hand|give|pass|assign|responsible|(?:on|for|to) (?:the|our) .*(?:one|objective|goal))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:rename|remove|delete|drop|add|link|undo|target|baseline|measure|kpi|weight|unit|move|merge|split)\b|\?|(?<![A-Za-z\d])\d",
    re.IGNORECASE,
)


_ROLE_BEFORE = re.compile(
    rf"(?:^|(?<=[,;.] )|(?<=\band ))(?:our|the|my) (?:(?:deputy|vice|chief|senior|new) )*(?:head|director|manager|lead|leader|chair|chief|officer|secretary|coordinator)(?: (?:of|for) [a-z]+(?: [a-z]+)?)? (?={_NAME} )",
    re.IGNORECASE,
)
""" "Our head of sales Moira Kell owns …": the name alone says who."""
_ALL_ABOUT = re.compile(r"\beverything (?:about|on|around|to do with) (?=[a-z])", re.IGNORECASE)


@dataclass(frozen=True)
class _Owned:
    objective: str
    who: str


def owners_told(text: str, card: Scorecard) -> str:
    """The same with each owner by the objective's id: "Tina owns L1. I own P3"; "" where it is no such message.

    Only what tells of at least two, or takes one back, is put anew: one plain owner is read anyway.
    """
    if not _MAY.search(text) or _OTHER.search(text):
        return ""
    text = _ALL_ABOUT.sub("", _ROLE_BEFORE.sub("", text))
    parts = [p.strip(" ,.;!–—") for p in _CUTS.split(text.strip())]
    parts = [p for p in parts if p and not _SOUND.match(p)]
    if len(parts) == 1:
        return _one(parts[0], card)
    if len(parts) > _MOST:
        return ""
    found: dict[str, str] = {}
    told, at, left, asides = 0, 0, "", 0
    while at < len(parts):
        aside = told and _ROLE.match(parts[at]) and not _clause(parts[at], card, told, left)
        if aside and not objective_said(parts[at], card):
            at += 1  # "Ida Berg, our planner"
            continue
        if gone := _LEAVES.match(parts[at]):
            left = next((o for o, who in found.items() if who.lower() == gone["who"].lower()), left)
            at, asides = at + 1, asides + 1
            continue
        for size in range(min(_LONGEST_CLAUSE, len(parts) - at), 0, -1):
            if owned := _clause(" and ".join(parts[at : at + size]), card, told, left):
                for objective in _those_left(card, found) if owned.objective == _REST else [owned.objective]:
                    found[objective] = owned.who
                told, at, left = told + 1, at + size, owned.objective
                break
            if size == 1 and left and (beside := objective_said(_LEAD.sub("", parts[at]), card)):
                found[beside.id] = found[left]  # "Ann owns L1 and the wait"
                told, at, left = told + 1, at + 1, beside.id
                break
        else:
            who, what = _of_what_is_not_here(parts[at], card)
            if not who:
                return ""
            found[what] = who  # it is asked which is meant, and the last one named is not
            told, at, left = told + 1, at + 1, ""
    return (
        ". ".join(f"{'I own' if who == 'I' else f'{who} owns'} {o}" for o, who in found.items())
        if told and told + asides > 1
        else ""
    )


def _clause(words: str, card: Scorecard, told: int, last: str) -> _Owned | None:
    words = _LEAD.sub("", words)
    for shape in (*_SHAPES, *([_AND_ANOTHER] if told else [])):
        match = shape.match(words)
        if not match:
            continue
        who, what = _person(match["who"], card), match["what"]
        if not who:
            continue
        if _REST_SAID.match(what):
            return _Owned(_REST, who) if told else None
        if _IT.match(what):
            return _Owned(last, who) if last else None
        if objective := objective_said(what, card):
            return _Owned(objective.id, who)
    return None


_SURELY = re.compile(
    rf"^(?P<who>{_NAME}) (?:(?:will|['’]ll|shall|should|would|can) )?(?:takes?(?: over| on)?|inherits?|picks? up|owns?|looks? after|minds?|answers? for|is responsible for|is in charge of) (?P<what>(?:the|our) [\w '’-]{{3,40}}|{ID})$"
    rf"|^(?P<what2>[a-z][\w '’-]{{3,40}}|{ID}) (?:go(?:es)?|belongs?) (?:now )?to (?P<who2>{_NAME})$",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\b(?:measures?|kpis?|initiatives?|projects?|all|every\w*|both|them|it|this|that|rest|others?)\b", re.IGNORECASE
)


def _one(words: str, card: Scorecard) -> str:
    """One owner told by what he does with it: "Kari takes the crew", "commuters go to Per". Where the words fit several
    objectives, or none, it is put so that it is asked which is meant.
    """
    match = _SURELY.match(_LEAD.sub("", words))
    who = _person((match["who"] or match["who2"]), card) if match else ""
    what = (match["what"] or match["what2"]) if match else ""
    if (
        not who
        or is_english(who.lower())
        or _OF_MORE.search(what)
        or any(w in what.lower() for w in _named_measures(card))
    ):
        return ""
    if objective := objective_said(what, card):
        told = f"{who} owns {objective.id}"
        return "" if told == words else told
    said = {stem(w) for w in re.sub(r"^(?:the|our) ", "", what.lower()).split()}
    known = [o for o in card.objectives() if said <= {stem(w) for w in o.name.lower().split()}]
    if len(known) > 1:
        return f"make {who} the owner of the {re.sub('^(?:the|our) ', '', what)} objective"
    return f"make {who} the owner of {known[0].id}" if known else ""


def _named_measures(card: Scorecard) -> list[str]:
    return [m.name.lower() for m in card.measures()]


def _of_what_is_not_here(part: str, card: Scorecard) -> tuple[str, str]:
    """Who is to own an objective that the scorecard does not have, and the words for it."""
    for shape in _SHAPES:
        match = shape.match(_LEAD.sub("", part))
        who = _person(match["who"], card) if match else ""
        if match and who and (called := _THE_ONE.match(match["what"])):
            return who, f"the {called['words']} objective"
    return "", ""


def _those_left(card: Scorecard, found: dict[str, str]) -> list[str]:
    """The objectives that the message has not given away: those that nobody has, or all where none is free."""
    left = [o for o in card.objectives() if o.id not in found]
    return [o.id for o in left if not o.owner] or [o.id for o in left]


def _person(said: str, card: Scorecard) -> str:
    """The name with its capitals, "I" for the speaker; "" where the word is no name."""
    if said.lower() in ("i", "me"):
        return "I"
    if said[0].isupper():
        return said
    known = said.lower() in {w for name in people_of(card) for w in name.lower().split()}
    return said.capitalize() if known or not is_english(said.lower()) else ""
