"""One objective ends and another begins: "we no longer pursue C1; from next year it is …" keeps the old one's history."""

import re
from collections.abc import Iterator
from typing import Any

from agent.guided.requests.request import Request
from agent.guided.understanding.matching import score
from agent.texts import phrase
from scorecard.apply.change import free_id
from scorecard.clock import today
from scorecard.lemmas import getAllLemmas
from scorecard.models import Objective, Scorecard

_FROM = r"(?:(?:as )?(?:from|of|starting(?: in| with)?|beginning(?: in| with)?|for|in) )*(?:next (?:year|quarter|month|period)|(?:the )?(?:new|coming) year|now on|today|20\d\d|january(?: 20\d\d)?|q[1-4](?: 20\d\d)?)(?: on(?:wards)?)?,? "
_END = r"(?:aim|goal|objective|target|priority|strategy|concern|focus)"
_NEXT = rf"(?:[,;.:–—-]+\s*|\s)(?:(?:and|but|so|then|because)\s+)*(?:{_FROM})?(?:instead,? )?(?:{_FROM})?(?:it(?:'s| is| will be| becomes)|(?:the|our) (?:new )?{_END} (?:is|will be|becomes)(?: to)?|we (?:now )?(?:want|will|shall|aim|plan|intend|mean|go for|pursue|follow|work on)(?: to)?|there (?:is|will be|comes)|comes|(?:replace it|replaced|replacing it) (?:by|with)|let'?s|make it|put in its place)\s*:?\s*(?:now )?"
_PATTERNS = [
    re.compile(rf"^\W*{pattern}\W*$", re.IGNORECASE)
    for pattern in (
        rf"(?:{_FROM})?we (?:will )?(?:no longer|do not|don't|will not|won't|have stopped|stopped|stop) (?:pursu(?:e|ing)|follow(?:ing)?|work(?:ing)? on|aim(?:ing)? (?:at|for)|want(?: to)?|need(?: to)?)? ?(?:the )?(?:objective )?(?P<old>.{{2,70}}?)(?: any ?more| any longer)?{_NEXT}(?P<new>.+?)",
        rf"(?P<old>.{{2,70}}?) (?:is|are) (?:no longer|not) (?:(?:the|our|an?|a part of the) )?(?:pursued|relevant|{_END})(?: any ?more| any longer)?{_NEXT}(?P<new>.+?)",
        rf"{_FROM}(?P<old>.{{2,70}}?) (?:becomes|turns into|gives way to|makes way for|is (?:replaced|followed|succeeded) (?:by|with)|will be (?:replaced|followed) (?:by|with)) (?P<new>.+?)",
        rf"(?P<old>.{{2,70}}?) (?:gives way to|makes way for|is (?:replaced|succeeded) (?:by|with)|will be replaced (?:by|with)) (?P<new>.+?)(?:,? {_FROM.rstrip(' ')})?",
        rf"(?:{_FROM})?(?:we (?:have |'ve )?(?:drop(?:ped)?|gave up|give up|retired?|swap(?:ped)?|trade[d]?)|(?:please )?(?:drop|retire|swap|trade)) (?:the )?(?:objective )?(?P<old>.{{2,70}}?) (?:for|in favou?r of) (?P<new>.+?)",
        rf"{_FROM}(?:we (?:will )?)?(?:replace|swap|exchange) (?:the )?(?:objective )?(?P<old>.{{2,70}}?) (?:with|by|for) (?P<new>.+?)",
    )
]
_NAME = re.compile(r"^(?:(?:a|an|the|our|one) )?(?:new )?(?:objective|goal|aim|one)?(?: (?:called|named))?\s*:?\s*(?=\w|[“\"'])(?:to )?", re.IGNORECASE)  # fmt: skip
_POINTS_BACK = re.compile(r"\b(?:it|them|they|those|these|ones)\b", re.IGNORECASE)
_SURE = 0.75


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """Asked before the orders to change something, which would take this for a new name."""
    for pattern in _PATTERNS:
        match = pattern.match(text)
        old = _called(match["old"], scorecard) if match else None
        if match is None or old is None:
            continue
        name = _name(match["new"])
        if scorecard.objective(name.upper()):
            return Request("edit_scorecard", {"edits": [retired(old, name.upper())]})
        if _POINTS_BACK.search(name) or len(name) < 4:
            question = phrase("successor_name", item=old.id, name=old.name)
            return Request("ask_user", {"question": question, "choices": []})
        return Request("edit_scorecard", {"edits": replaced(old, name, "", scorecard)})
    return None


def replaced(old: Objective, name: str, why: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """The new objective, the old one retired with its values, and its hypotheses handed on."""
    perspective = scorecard.perspective_of(old.id)
    assert perspective is not None  # it is one of the scorecard's objectives
    new = free_id(scorecard, perspective.letter)
    added = {"kind": "add_objective", "perspective": perspective.id, "id": new, "name": name[0].upper() + name[1:]}
    return [added, retired(old, new, why), *_links_of(old.id, new, scorecard)]


def retired(old: Objective, new: str, why: str = "") -> dict[str, Any]:
    return {"kind": "retire_objective", "id": old.id, "on": today().isoformat(), "reason": why, "replaced_by": new}


def _called(words: str, scorecard: Scorecard) -> Objective | None:
    """By its id or by its name; what names a measure or an initiative better is no objective."""
    words = words.strip(" ,“”\"'")
    if re.fullmatch(r"[A-Za-z]\d{1,2}", words):
        return scorecard.objective(words.upper())
    ranked = sorted(((score(words, o.name), o.id) for o in scorecard.objectives()), reverse=True)
    others = [score(words, i.name) for i in (*scorecard.measures(), *scorecard.initiatives())]
    if not ranked or ranked[0][0] < _SURE or ranked[0][0] <= max(others, default=0.0):
        return None
    return scorecard.objective(ranked[0][1])


def _name(words: str) -> str:
    """ "delighting business customers instead" is "Delight business customers"."""
    words = re.sub(r",? instead$", "", words.strip(" .,;:!"), flags=re.IGNORECASE)
    words = _NAME.sub("", words).strip(" “”\"'.")
    first, _, rest = words.partition(" ")
    if first.lower().endswith("ing") and rest:
        first = next(iter(getAllLemmas(first.lower(), upos="VERB").get("VERB", ())), first)
    return f"{first} {rest}".strip()


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
