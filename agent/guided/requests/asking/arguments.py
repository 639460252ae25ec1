"""What a request needs to know, taken from the words it was asked in: the item, the day, the format, the unit."""

import re
from collections.abc import Callable
from datetime import timedelta

from agent.guided.requests import exporting, listing, walking
from agent.guided.requests.asking.described import findings_meant
from agent.guided.requests.asking.masking import DAYS, Masked, spelled_right
from agent.guided.requests.cascading import unit_meant
from agent.guided.requests.looking import find_item, history
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard

Filled = Callable[[str, Masked, Scorecard], Request | None]
_SEVERAL = re.compile(
    r"\b(?P<n>both)\b|\b(?:last|past|previous|latest|recent|those|these|the|all|my|our) (?P<c>two|three|four|five)\b(?! (?:percent|per cent|points?|days?|hours?|weeks?|months?|years?|minutes?)\b)"
    r"|\b(?P<w>two|three|four|five)(?: (?:last|latest|recent|small|little|more))* (?:changes|steps|edits|things|times|moves|versions|amendments|back|of (?:them|those|these|the|my))\b"
    r"|\blast (?P<d>\d{1,2})\b|\b(?P<e>\d{1,2}) (?:changes|steps|edits)\b",
    re.IGNORECASE,
)
"""Only what counts steps: the five of "make it five" is a value, and no five changes are to be taken back."""
_SINCE = re.compile(r"\b(?:since|before)\s*$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:back|restor\w*|revert\w*|return\w*|undo\w*|undone|reset|roll\w*|versions?|state|stood|was|were|had|looked|before|since|until|as of|everything|changes?|edits?|away|again|out|lose|scrap\w*|forget|unpick|wipe|rid)\b", re.IGNORECASE)  # fmt: skip
"""Without a word of going back, a day alone restores nothing: "usd to eur today"."""
_CODE = re.compile(r"\b(?:vba|macros?|scripts?|python|sql|code|formulas? (?:to|that|for)|my (?!score ?card|map|strategy|board|boss|team|ceo|manager|director|colleague)\w+ (?:spread ?sheets?|sheets?|files?|letters?|cv|deck|slides))\b", re.IGNORECASE)  # fmt: skip
"""Something is to be made that is no file of the scorecard: "a bit of VBA to sort my holiday spreadsheet"."""
_FOR = re.compile(r"\bfor (?:the |our |my |a )?(?P<name>[^,.;:?!]{2,60})", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:under the name|named|called|name it|call it|title it|titled?|as)\s+(?:of )?[“\"']?(?P<name>[^,.;?!”\"]{2,80})", re.IGNORECASE)  # fmt: skip
_UNITS = [re.compile(p, re.IGNORECASE) for p in (
    r"\b(?:down|carried|passed|handed|cascaded?|brought|taken|translated)\b.*?\b(?:in)?to (?:the |our )?(?P<unit>[^,.;?!]{2,60}?)\W*$",
    r"\b(?:could|can|should|shall|may|might|let) (?:the |our )?(?P<unit>[^,.;?!]{2,50}?) (?:get|have|has|derive|receive|make|build|own)\b",
    r"\bthat (?:the |our )?(?P<unit>[^,.;?!]{2,50}?) (?:has|have|gets?|should have|had)\b",
    r"^\W*(?:the |our )?(?P<unit>[^,.;?!]{2,50}?) (?:should|must|needs to|wants to|ought to) (?:have|get)\b",
    r"\b(?:for|of) (?:the |our )?(?P<unit>[^,.;?!]{2,60}?)\W*$",
)]  # fmt: skip


def filled(name: str, text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
    """The request of that name; None where the message does not say what it needs."""
    fill = _FILL.get(name)
    return fill(text, masked, scorecard) if fill else Request(name)


def _by_id_first(text: str, masked: Masked, scorecard: Scorecard) -> list[str]:
    """An id is beyond doubt; words that fit a name may only be in its neighbourhood."""
    certain = find_item(text, scorecard)
    return [certain, *masked.items] if certain and masked.items else [*masked.items]


def _item(name: str) -> Filled:
    def fill(text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
        items = _by_id_first(text, masked, scorecard)
        return Request(name, {"item": items[0]}) if items else None

    return fill


def _objective(name: str) -> Filled:
    def fill(text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
        items = _by_id_first(text, masked, scorecard)
        found = [scorecard.objective(i) or scorecard.objective_of(i) for i in items]
        return Request(name, {"item": found[0].id}) if found and found[0] else None

    return fill


def _gamed(_text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
    """How a KPI could be gamed stands on its card."""
    for item in masked.items:
        objective = scorecard.objective(item)
        if scorecard.measure(item) or (objective and len(objective.measures) != 1):
            return Request("show_item", {"item": item})
        if objective:
            return Request("show_item", {"item": objective.measures[0].id})
    return None


def _undone(text: str, _masked: Masked, _scorecard: Scorecard) -> Request:
    several = _SEVERAL.search(text)
    said = next((g for g in several.groups() if g), "") if several else ""
    return Request("undo", {"steps": walking.steps(said) if said else 1})


def _restored(text: str, _masked: Masked, _scorecard: Scorecard) -> Request | None:
    """The state at the end of the day named; "before I started today" and "since Monday" mean the end of the one before."""
    match = DAYS.search(text)
    if match is None or not _BACK.search(text):
        return None
    said = re.sub(r"(?:'s)?$", "", match[0].lower())
    if said in ("today", "i started"):
        said = "this morning"
    day = walking.day_meant(re.sub(r" (?:night|evening|morning|afternoon)$", "", said) if "last" not in said and "this" not in said else said)  # fmt: skip
    if day is None:
        return None
    if _SINCE.search(text[: match.start()]) and said != "this morning":
        day -= timedelta(days=1)
    return Request("restore_version", {"day": day.isoformat()})


def _exported(text: str, _masked: Masked, _scorecard: Scorecard) -> Request | None:
    return None if _CODE.search(text) else exporting.in_formats(spelled_right(text))


def _started(text: str, _masked: Masked, _scorecard: Scorecard) -> Request:
    named = _FOR.search(text)
    return Request("start_scorecard", {"name": _name(named["name"]) if named else ""})


def _copied(text: str, masked: Masked, _scorecard: Scorecard) -> Request | None:
    if masked.items or re.search(r"\b[a-z]\d+[a-z]?\b", text, re.IGNORECASE):
        return None  # "copy C1a" is no copy of the scorecard
    named = _CALLED.search(text)
    return Request("copy_scorecard", {"name": _name(named["name"]) if named else ""})


_AWAY = re.compile(r"\b(?:bin(?:ned)?|trash|delet\w+|remov\w+|throw\w*|discard\w*|scrap\w*|destroy\w*|eras\w+|wip\w+|dump\w*|ditch\w*|rid|kill|go|gone|away|no longer|not need|n['’]t need|any ?more|dispos\w+|superseded|obsolete)\b", re.IGNORECASE)  # fmt: skip
"""Without a word of throwing away, no scorecard goes, whatever a message sounds like."""


def _binned(text: str, _masked: Masked, _scorecard: Scorecard) -> Request | None:
    return Request("bin_scorecard", {"name": ""}) if _AWAY.search(text) else None


def _cascaded(text: str, _masked: Masked, scorecard: Scorecard) -> Request:
    unit = next((m["unit"] for pattern in _UNITS if (m := pattern.search(text))), "")
    unit = re.sub(r"^(?:a |an |its |their )+|(?: own)?(?: score ?card)?$", "", unit, flags=re.IGNORECASE)
    return Request("start_cascade", unit_meant(_name(unit), scorecard) if unit else {"unit": "", "level": ""})


def _owned(text: str, _masked: Masked, scorecard: Scorecard) -> Request | None:
    owner = listing.owner_in(text, scorecard)
    return Request("list_items", {"kind": listing.kind_in(text), "owner": owner}) if owner else None


def _explained(text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
    found = findings_meant(text, masked.items, scorecard)
    return Request("explain_finding", {"code": found[0].code}) if found else None


_BETWEEN = re.compile(r"\s*(?:[,;:.–—]|\s-\s|\bbecause\b|\bsince\b)\s*")
_ASIDE = re.compile(r"\b(?:ignore|drop|dismiss|set (?:it|that|this)? ?aside|aside|finding|warning|remark|flag|leave (?:it|that)|stop)\b", re.IGNORECASE)  # fmt: skip


def _ignored(text: str, masked: Masked, scorecard: Scorecard) -> Request | None:
    """Only where one finding is meant; the reason is the part of the message that does not speak of the finding."""
    found = findings_meant(text, masked.items, scorecard)[:4]
    if not found:
        return None
    parts = [p.strip() for p in _BETWEEN.split(text) if p.strip()]
    reasons = [p for p in parts[1:] if not _ASIDE.search(p)]
    reason = reasons[0].rstrip(".!") if reasons else ""
    certain = find_item(text, scorecard)
    if len({f.code for f in found}) == 1 or (certain and certain in re.findall(r"[A-Z]\d{1,2}[a-z]?", found[0].item)):
        edit = {"kind": "ignore_finding", "code": found[0].code, "item": found[0].item, "reason": reason}
        return Request("edit_scorecard", {"edits": [edit]})
    choices = [{"label": f.message[:80], "text": f"ignore {f.code} on {f.item}{f': {reason}' if reason else ''}"} for f in found]  # fmt: skip
    return Request("ask_user", {"question": phrase("ignore_which_of"), "choices": choices})


def _name(words: str) -> str:
    return words.strip(" “”\"'")


_FILL: dict[str, Filled] = {
    "show_item": _item("show_item"),
    "why_here": _item("why_here"),
    "gaming": _gamed,
    "show_levers": _objective("show_levers"),
    "show_effects": _objective("show_effects"),
    "show_history": lambda text, _m, _s: history(text),
    "fix_findings": lambda _t, _m, _s: Request("fix_findings", {"code": "", "item": ""}),
    "undo": _undone,
    "redo": lambda _t, _m, _s: Request("redo", {"steps": 1}),
    "restore_version": _restored,
    "export_scorecard": _exported,
    "start_scorecard": _started,
    "copy_scorecard": _copied,
    "bin_scorecard": _binned,
    "start_cascade": _cascaded,
    "list_owner": _owned,
    "explain_finding": _explained,
    "ignore_finding": _ignored,
}
