"""How well a link is known, told: "L1->P1 is supported by data", "the link from L1 to P1 is only assumed"."""

import re

from agent.guided.requests.link_facts import ENDS, link_told
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.links import try_link
from scorecard.models import Link, Scorecard

_LEAD = r"^\W*(?:so |and |but |well,? |please |in fact |actually,? )*"
_BARE = r"(?:only |just |still |merely |now |so far |at best |clearly |well |not more than |no more than |nothing but |really |rather )*"
_VALUES = r"(?:(?:the |our |own |hard |good |solid |recorded |enough |real |actual )*(?:data|values|figures|numbers|actuals|measurements|facts|evidence|records))"
_PEOPLE = r"(?:(?:the |our |an? |by |people of )*(?:experience|judge?ment|experts?(?: opinion| judge?ment)?|practitioners?|opinion|specialists?|people who know(?: it)?|gut feeling))"
_DATA = rf"(?:shown|supported|backed(?: up)?|proven|proved|confirmed|borne out|based|tested|graded) (?:by|on|with|through|as) {_VALUES}|data|evidence[- ]based|data[- ]based"
_JUDGED = rf"(?:shown|supported|backed(?: up)?|confirmed|based|graded) (?:by|on|with|through|as) {_PEOPLE}|judged(?: by .+)?|plausible|(?:a )?matter of judge?ment|{_PEOPLE}"
_ASSUMED = r"(?:an? |pure |our |mere |open )*(?:assumed|assumption|guess(?:ed|work)?|hypothesis|supposed|supposition|belief|hunch|idea|unproven|untested|unsupported)|not (?:yet |really )*(?:supported|proven|proved|confirmed|tested|shown)(?: yet| by .+)?"
_SUPPORTED = r"supported|confirmed|proven|proved|true|established|evidenced|validated|certain|sure"
_SHAKEN = r"contested|disputed|shaken|doubtful|in doubt|questionable|refuted|disproved|disproven|wrong|contradicted|weakly supported"
_WORDS = {"data": _DATA, "judged": _JUDGED, "assumed": _ASSUMED, "supported": _SUPPORTED, "shaken": _SHAKEN}
_ANY = "|".join(f"(?P<{grade}>{words})" for grade, words in _WORDS.items())
_IS = re.compile(rf"{_LEAD}{ENDS} (?:is|was|are|has been|stays?|remains?|counts as|rests on|hangs on) {_BARE}(?:{_ANY})(?: so far| yet| now| for now| at the moment)*\W*$", re.IGNORECASE)  # fmt: skip
_SET = re.compile(rf"{_LEAD}(?:grade|mark|set|rate|call|treat|put|record|take) (?:the )?(?:(?:evidence|grade|evidence grade|proof)(?: of| for| behind)? )?{ENDS} (?:as|to|back to|for|at|down as) {_BARE}(?:{_ANY})\W*$", re.IGNORECASE)  # fmt: skip
_HAVE = re.compile(rf"{_LEAD}(?:(?:we|i)(?: now| already| do)* have|there (?:is|are)(?: now| already)?) (?:(?P<no>no|not enough|hardly any|not) )?{_VALUES}(?: now)? (?:for|behind|on|that (?:shows?|supports?|proves?)) {ENDS}\W*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if text.rstrip().endswith("?"):
        return None
    match = _IS.match(text) or _SET.match(text) or _HAVE.match(text)
    link = link_told(match, scorecard) if match else None
    if match is None or link is None:
        return None
    said = match.groupdict()
    grade = next((g for g in _WORDS if said.get(g)), "assumed" if said.get("no") else "data")
    if grade == "supported" and try_link(scorecard, link).verdict == "supported":
        grade = "data"
    if grade in ("supported", "shaken"):
        return _ask(link, grade)
    if grade == link.evidence:
        told = phrase("grade_already", link=link.id, grade=phrase(f"grade_{grade}"))
        return Request("ask_user", {"question": told, "choices": []})
    edit = {"kind": "update_link", "source": link.source, "target": link.target, "evidence": grade}
    return Request("edit_scorecard", {"edits": [edit]})


def _ask(link: Link, grade: str) -> Request:
    """Supported by what, or what follows from the doubt: the word alone does not say."""
    ways = ("data", "judged") if grade == "supported" else ("assumed", "removed")
    choices = [{"label": phrase(f"grade_way_{way}"), "text": phrase(f"grade_say_{way}", link=link.id)} for way in ways]
    return Request("ask_user", {"question": phrase(f"grade_{grade}", link=link.id), "choices": choices})
