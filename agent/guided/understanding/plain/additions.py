"""Something new, asked for by what is missing or in the order it comes to mind: "P3 measure calls answered, in %"."""

import re

from scorecard.lemmas import getAllLemmas

_ID = r"(?-i:[A-Z]\d{1,2})"
_KPI = r"(?:kpi|measure|metric|indicator)"
_NOUN = rf"(?P<noun>{_KPI}|objective|goal|initiative|project|programme)"
_QUOTE = r"[“\"][^”\"]+[”\"]"
_UNIT = r"(?:%|percent|per cent|number|count|days|hours|weeks|minutes|points|[€$£](?:k|m|bn)?|k€|m€)"
_PERHAPS = (
    r"(?:maybe|perhaps|possibly|what about|how about|for example|e\.g\.|like|such as|say|namely|i think of|i suggest)"
)
_NO_NAME = r"(?!(?:it|this|that|them|these|by|with|through|using|via|daily|weekly|monthly|quarterly|half-yearly|yearly|every|once|in|as|is|are|was|should|shall|must|needs?|has|goes|gets|moves|passes|belongs|stays|becomes|wants|will|would|can|could|may|might|to|the|more|less|only|less|for|and|or|of|please|called|named|new)\b)"
_PER = {"day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "yearly"}
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"^\W*(?:i|we) (?:still |really )?(?:miss|lack|am missing|are missing|need|want) an? (?:new |good )?{_NOUN} (?P<at>for|in|under|at|to) (?P<id>{_ID})[.,;:!–-]+ {_PERHAPS},? (?P<new>[^?“”\"]+?)\s*\?*$", "add a {noun} called “{new}” to {id}"),
    (rf"^\W*(?P<id>{_ID}),? (?:what|how) about (?P<new>{_QUOTE}),? (?:in )?(?P<unit>{_UNIT})\W*$", "add a measure {new} to {id}, in {unit}"),
    (rf"^\W*(?:what|how) about (?P<new>an? (?:new |further |second |third )?{_NOUN} (?:for|in|under|to|on) {_ID})(?=[,:])", "add {new}"),
    (rf"(?P<new>{_QUOTE}),? (?:in )?(?P<unit>{_UNIT}) (?P<at>to|under|for|in) (?P<id>{_ID})\b", "{new} {at} {id}, in {unit}"),
    (rf"^\W*(?:let|have) (?P<id>{_ID}) have an? (?:new |further |second |third )?{_NOUN}(?: about| on| of| for| called| named)* (?P<new>[^,;:“”\"]+?)(?P<unit>,? in {_UNIT})?\W*$", "add a {noun} called “{new}” to {id}{unit}"),
    (rf"^\W*(?P<id>{_ID})[:,]? (?:{_KPI})[:,]? (?:also |too |please )*{_NO_NAME}(?P<new>[a-z][^,:;“”\"]*?)(?=,|\s*$)", "add the measure “{new}” to {id}"),
    (rf"\b(?:register|record|enter|note|list|include|place) an? (?:new |further |additional |second |third )?{_NOUN} (?:under|in|for|at|within|to) (?P<id>{_ID}),? (?:namely|called|as follows|to wit|i\.e\.)[:,]? (?P<new>[^,;:“”\"]+)", "add a {noun} called “{new}” to {id}"),
    (rf"\b(?P<id>{_ID}) (?:gets|has|needs|receives|should get|takes) (?P<new>(?!an? |the |no |more )[^,;:“”\"]{{4,50}}?) as (?:an? |the |its )?(?:new |first |second |third |another |further |additional )?{_NOUN}(?=\W*(?:$|[,;.]))", "add a {noun} called “{new}” to {id}"),
    (rf"^\W*(?:put|place|bring) an? (?P<new>(?!new\b|further\b|second\b|(?:{_KPI}|objective|goal|initiative|project|programme|target|baseline|owner|theme|link|unit|date|limit|cap|weight|note)\b)[a-z][^,;:“”\".\d]{{3,40}}?) (?:under|to|into|in) (?P<id>{_ID})\W*$", "add a measure called “{new}” to {id}"),
    (rf"^\W*(?:for )?(?P<id>{_ID})[,:] (?:the )?(?P<new>(?:%|number|share|rate|percentage|amount|count|cost|time|value|volume) of [^.;:“”\"]{{3,60}}?)(?=\s*(?:$|[.;]))", "add the measure “{new}” to {id}"),
    (rf"\b(?P<id>{_ID}) (?:could|should|might|may|can|must) (?:also |well |still )*have (?P<new>{_QUOTE})", "add the measure {new} to {id}"),
    (rf"^\W*an? {_NOUN} (?:is|would be|seems) (?:needed|required|missing|useful|wanted|necessary|lacking) (?:for|on|about|of) (?P<new>[^,;:“”\"]{{3,60}}?) (?:under|in|for|at) (?P<id>{_ID})\b", "add a {noun} called “{new}” to {id}"),
    (rf"^\W*(?:under|in|for|to) (?P<id>{_ID}),? (?:please )?also (?!(?:add|put|have|track|include|measure|use|count|monitor|set|make|give|we|i|an?|the)\b)(?P<new>[a-z][^,;:.“”\"]{{3,60}}?)(?P<unit>,? in {_UNIT}|,? in months)?\W*$", "add the measure “{new}” to {id}{unit}"),
    (rf"^\W*(?P<id>{_ID}) (?:also |still )*(?:needs|should (?:show|count|measure|track)|to (?:count|measure|track)) (?:to (?:know|show|count|measure) )?(?P<new>how (?:much|many|often|long) [^,;:.“”\"]{{3,60}}?)\W*$", "add the measure “{new}” to {id}"),
    (rf"^\W*(?P<id>{_ID}) to (?:count|measure|track) (?P<new>[a-z][^,;:.“”\"]{{3,60}}?)\W*$", "add the measure “{new}” to {id}"),
    (rf"^\W*(?P<id>(?:the |our )?[a-z][^,;:.“”\"]{{2,40}}?|{_ID}) needs? an? (?:new |good |proper )?{_KPI}\s*[,:;.–-]+ {_PERHAPS},? (?P<new>[a-z][^,;:“”\"]{{3,60}}?)\W*$", "add the measure “{new}” to {id}"),
    (rf"^\W*add (?P<new>[a-z][^,;:.“”\"]{{3,50}}?), (?:in )?(?P<unit>{_UNIT}),? (?P<at>to|under|for|in) (?P<id>{_ID})(?:,? (?:with|and) (?P<base>[€$£]?\d[\d.,]*\s?%?) as (?:the |its )?(?:start|baseline|starting point))?", "add the measure “{new}” to {id}, in {unit}{base}"),
    (rf"\b(?P<noun>project|initiative|programme) (?P<new>{_QUOTE}) (?:at|by|on) (?P<id>{_ID})\b", "{noun} {new} under {id}"),
    (r",? (?P<new>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)) (?:to|will|should|shall|would|can) (?:run|lead|own|manage|head|drive|steer|do) (?:it|this|that|the project)(?=[ ,]+(?:from|between|until|till|by|starting)\b)", ", led by {plain}, "),
    (r",? with (?P<new>(?:the )?end of (?:\w+ )?20\d\d)(?: as)? (?:finish|end|deadline)\b", ", due {plain}"),
    (rf"^\W*(?:something|anything|an idea|a {_KPI}) (?:for|under|in) (?P<id>{_ID})\? (?P<new>[a-z][^,;:.?“”\"]{{3,60}}?)(?=,|\W*$)", "add the measure “{new}” to {id}"),
    (rf"^\W*new (?:one |objective )?(?:under|in|for) (?:the )?(?P<at>(?!{_ID}\b)[a-z][a-z &]{{2,40}}?)(?: perspective)?: (?P<new>(?-i:[A-Z])[^,;“”:\d]{{5,70}}?)(?:, (?P<who>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)))?\W*$", "add the objective “{new}” to {at}{theirs}"),
    (rf"^\W*add to (?P<id>{_ID})[:,]? (?P<new>[a-z][^,;:“”\"]{{2,50}}?), (?=[^.;]*\b(?:starts?|starting|begins?|budget|runs from)\b)", "add an initiative called “{new}” to {id}, "),
    (rf"^\W*(?P<id>{_ID}) (?:needs|wants|lacks|could use|could do with|should have|is missing|is short of) (?:something|anything|a number|a figure|a {_KPI})(?: (?:on|about|for|to|that) [^,;:“”\"]+?)?[,;:–-]+ (?:let's |please |we (?:could )?|and )?(?:call|name) (?:it|that|this) [“\"]?(?P<new>[A-Za-z][^,;:“”\"]{{3,60}}?)[”\"]?(?=,|\W*$)", "add the measure “{new}” to {id}"),
    (rf"^\W*(?P<id>{_ID}) (?:needs|wants|lacks|could use|could do with|should have) an?(?:other)? (?:new |good |proper |decent |further |second )?{_KPI}\s*[:–-]+ (?P<new>[a-z][^,;:“”\"\d]{{3,60}}?)(?=,|\W*$)", "add the measure “{new}” to {id}"),
    (rf",? in (?P<unit>{_UNIT}|[a-z]+s) (?:per|a) (?P<per>day|week|month|quarter|year)\W*$", ", counted in {unit}, {often}"),
)]  # fmt: skip


_SOMEBODY = re.compile(
    r"^(?P<new>\W*(?:please )?(?:add|new|another)\b.*\b(?:kpi|measure|metric|indicator|initiative|project)\b.*), (?P<who>(?-i:[A-Z][a-z]+))\W*$",
    re.IGNORECASE,
)


def _theirs(match: re.Match[str]) -> str:
    """ "New KPI for L3: visits, monthly, Tom": a name at the end is whose it is."""
    return match[0] if getAllLemmas(match["who"].lower()) else f"{match['new']}, owner {match['who']}"


def about_additions(text: str) -> str:
    text = _SOMEBODY.sub(_theirs, text)
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text


def _put(match: re.Match[str], words: str) -> str:
    said = {k: v or "" for k, v in match.groupdict().items()}
    said["theirs"] = f", owner {said['who']}" if said.get("who") else ""
    said["plain"] = said.get("new", "")
    said["base"] = f", baseline {said['base']}" if said.get("base") else ""
    if "often" in words:
        if not re.search(r"\b(?:add|measure|kpi|track|count|indicator|metric)\b", match.string[: match.start()], re.I):
            return match[0]  # "in cases per month" is a unit of something new only
        said["often"] = _PER[said["per"].lower()]
    if (new := said.get("new")) and words != "add {new}":
        said["new"] = new if new[0] in '“"' else f"{new[0].upper()}{new[1:]}".strip()
    return words.format_map(said)
