"""What is known or assumed of one link, told: what would prove it wrong, its delay, the pair that tests it, how much."""

import re
from typing import Any

from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Link, Measure, Scorecard
from tools.language.quantities import find_quantities

ENDS = r"(?:the )?(?:link |hypothesis |arrow )?(?:(?P<a>[A-Z]\d{1,2})\s*(?:->|→|=>)\s*(?P<b>[A-Z]\d{1,2})|(?:between|from) (?P<from>.{2,60}?) (?:and|to) (?P<to>.{2,60}?))"
_WRONG = re.compile(rf"^\W*{ENDS} (?:is|would be|will be|was|has been) (?:proven |shown to be )?(?:wrong|disproved|disproven|refuted|false|dead) (?:if|when|once|as soon as) (?P<text>.+)$", re.IGNORECASE)  # fmt: skip
_BECAUSE = re.compile(
    rf"^\W*{ENDS} (?:holds |works |is there |stands )?(?:because|since|as) (?P<text>.+)$", re.IGNORECASE
)
_DELAY = re.compile(rf"^\W*{ENDS} (?:takes|needs|works after|is felt after|(?:has|with) (?:a )?(?:delay|lag) of|lags(?: by)?|acts after) (?:about |some |around |roughly )?(?P<n>\d{{1,3}}|an?|one|two|three|four|six|nine|twelve) (?P<unit>months?|quarters?|years?)(?: to (?:work|show|be felt))?\W*$", re.IGNORECASE)  # fmt: skip
_PAIR = re.compile(rf"^\W*(?:{ENDS} (?:is|shall be|should be) tested (?:by|with|on)|test {ENDS.replace('P<a>', 'P<a2>').replace('P<b>', 'P<b2>').replace('P<from>', 'P<from2>').replace('P<to>', 'P<to2>')} (?:by|with|on)) (?P<cause>.+?) (?:and|against|→|->) (?P<effect>.+?)\W*$", re.IGNORECASE)  # fmt: skip
_MUCH = re.compile(
    r"^\W*(?:each|every|per|for (?:each|every)|one)?\s*(?P<n>[+−-]?\d[\d.,]*)?\s*(?:%|(?:per cent|percent|percentage points?|points?|units?|EUR|euros?|days?|hours?|minutes?)\b)?\s*(?:more |less |better )?(?:of |in |on )?(?P<cause>.+?) (?P<verb>brings?|gives?|means?|adds?|leads? to|yields?|moves?|is worth|cuts?|lowers?|reduces?|takes?)\s+(?P<effect>[^?]*\d[^?]*)$",
    re.IGNORECASE,
)
_EACH = re.compile(r"^\W*(?:each|every|per|for (?:each|every)|one|\+)\b|^\W*\+\s*\d", re.IGNORECASE)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not scorecard.links:
        return None
    for pattern, field in ((_WRONG, "disproof"), (_BECAUSE, "hypothesis")):
        if (match := pattern.match(text)) and (link := link_told(match, scorecard)):
            words = match["text"].strip().rstrip(".")
            return _edit(link, {field: f"{words[0].upper()}{words[1:]}."})
    if (match := _DELAY.match(text)) and (link := link_told(match, scorecard)):
        number = _COUNTS.get(match["n"].lower()) or int(match["n"])
        return _edit(link, {"lag_months": number * _MONTHS[match["unit"].lower().rstrip("s")]})
    if (match := _PAIR.match(text)) and (link := link_told(match, scorecard)):
        return _tested_by(link, match, scorecard)
    return _how_much(text, scorecard)


def _edit(link: Link, fields: dict[str, Any]) -> Request:
    return Request(
        "edit_scorecard", {"edits": [{"kind": "update_link", "source": link.source, "target": link.target, **fields}]}
    )


def link_told(match: re.Match[str], scorecard: Scorecard) -> Link | None:
    said = match.groupdict()
    source, target = said["a"] or said.get("a2"), said["b"] or said.get("b2")
    if source and target:
        return scorecard.link(source.upper(), target.upper())
    words = said["from"] or said.get("from2") or "", said["to"] or said.get("to2") or ""
    cause, effect = (objective_meant(w, scorecard) for w in words)
    return scorecard.link(cause.id, effect.id) if cause and effect else None


def _tested_by(link: Link, match: re.Match[str], scorecard: Scorecard) -> Request | None:
    cause, effect = measure_meant(match["cause"], scorecard), measure_meant(match["effect"], scorecard)
    if cause is None or effect is None:
        return None
    return _edit(link, {"cause_measure": cause.id, "effect_measure": effect.id})


def _how_much(text: str, scorecard: Scorecard) -> Request | None:
    """ "Each 5 points of attitude bring 1.3 points of impression": how far the effect moves for one unit of the cause."""
    match = _MUCH.match(text) if _EACH.match(text) else None
    found = find_quantities(match["effect"]) if match else []
    if match is None or not found:
        return None
    words = f"{match['effect'][: found[0].start]} {match['effect'][found[0].end :]}"
    words = re.sub(r"\b(?:more|less|fewer|points?|percentage|of|in|on|for|the|by)\b", " ", words).strip(" .!,")
    cause, effect = measure_meant(match["cause"], scorecard), measure_meant(words, scorecard)
    link = _between(cause, effect, scorecard)
    if cause is None or effect is None or link is None:
        return None
    less = re.match(r"cut|lower|reduc|take", match["verb"], re.IGNORECASE) or re.search(
        r"\b(?:less|fewer)\b", match["effect"]
    )
    value = abs(found[0].value) * (-1 if less else 1) / float((match["n"] or "1").replace("−", "-").replace(",", "."))
    fields = {"coefficient": round(value, 6), "cause_measure": cause.id, "effect_measure": effect.id}
    return _edit(link, {**fields, "coefficient_source": "user"})


def _between(cause: Measure | None, effect: Measure | None, scorecard: Scorecard) -> Link | None:
    ends = [scorecard.objective_of(m.id) for m in (cause, effect) if m]
    if len(ends) < 2 or ends[0] is None or ends[1] is None:
        return None
    return scorecard.link(ends[0].id, ends[1].id)
