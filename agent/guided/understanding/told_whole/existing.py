"""The same of what is on the scorecard: renamed, measured or replaced, with more told of it in the same breath."""

import re

from rapidfuzz import fuzz

from agent.guided.understanding.told_whole.opening import Opening
from agent.guided.understanding.told_whole.places import ID, measure_said, objective_said
from scorecard.models import Scorecard

_ANY = r"(?:[A-Za-z]\d{1,2}[a-z]?)"
_PLEASE = r"(?:(?:please|pls|also|then|now|just|and|so|ok|(?:as )?i said|can you|could you|i want to|i would like to|i['’]d like to|we want to|let['’]s)\b,? ){0,6}"
_NOT_A_NAME = re.compile(
    r"^(?:not|in|on|under|at|by|to|with|about|around|above|below|over|from|a|an|the (?:first|last|top|second)|lower|higher|lead|lag|leading|lagging|daily|weekly|monthly|quarterly|yearly|annual\w*|red|green|amber|gone|out|removed|deleted|dropped|moved|merged|split|linked|owned|measured|weighted|done|due|ready|finished|started|active|fine|ok|okay|better|worse|good|enough|mine|hers|his|theirs|zero|half|double|twice|more|less|fewer|changed|renamed|kept|left|there|here|first|last|easier|sharper|clearer|shorter|two|both|one)\b|\d|[€$£%]",
    re.IGNORECASE,
)
_SHOULD_BE = re.compile(
    rf"^\W*{_PLEASE}(?P<id>{_ANY}),? (?:(?:should|shall|must|ought to|needs to|has to)(?: just| really| rather| simply| only)? (?:be|say|read)(?: called| named| just| simply)?|(?:please |pls |just )*(?:call|rename|name)(?: it| to| as)?(?: just)?|=|is now called|(?:to )?be) (?:to )?[:“\"]?(?P<name>[^“”\"]{{4,90}}?)[”\"]?$",
    re.IGNORECASE,
)
_RENAME = re.compile(
    rf"^\W*{_PLEASE}(?:(?:rename|retitle|reword) (?P<id>{_ANY})(?: to| as|:)|(?P<colon>{_ANY})[:,]? (?:please )?(?:rename|call|name) it(?: to| as)?|call (?P<called>{_ANY}):?|(?:change|set|make) the (?:title|name|wording) of (?P<title>{_ANY}) (?:to(?: read)?|into|:)|(?:give|let) (?P<given>{_ANY}) (?:have )?(?:the|as) (?:new |better )?(?:name|title)(?: of|:)?) [“\"]?(?P<name>[^“”\"]{{4,90}}?)[”\"]?$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    rf"^\W*{_PLEASE}(?P<id>{ID}),? (?:(?:should|shall|must|is|to|can|could|will)(?: be)? (?:better )?measured?(?: it)? (?:by|with|as|through|on|in) |measure (?:it |this )?(?:by |with |as )?)(?:the )?(?P<name>.{{4,90}})$"
    rf"|^\W*{_PLEASE}measure (?P<by>{ID}) (?:by|with|as|through) (?:the )?(?P<by_name>.{{4,90}})$"
    rf"|^\W*{_PLEASE}(?:for|under|on) (?P<at>{ID}),? (?:please )?(?:i|we)(?:['’]d| would)? (?:want to|like to|need to|should|must|will) (?:count|measure|track)(?: also)? (?:the )?(?P<at_name>.{{4,90}})$",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    rf"^\W*{_PLEASE}(?:(?:for|under|on|at) (?P<at>{ID}),? {_PLEASE}(?:replace|swap|exchange) (?:the|its) (?:measure|kpi)|(?:replace|swap|exchange) (?:the (?:measure|kpi) (?:of|for|under|on) (?P<of>{ID})|(?P<id>{ID}[a-z]))) (?:with|by|for)\b(?: (?P<name>.{{4,90}}))?$",
    re.IGNORECASE,
)


def of_existing(segments: list[str], card: Scorecard) -> Opening | None:
    """What the first segment does to an item that is here, where it gives it a name or a measure."""
    if len(segments) > 1 and _RENAME_IT.match(segments[1]):
        place = _PLACED.match(segments[0])
        home = None if place or not _SPEAKS_OF_ONE.match(segments[0]) else objective_said(segments[0], card)
        if place or home:
            segments = [f"{home.id if home else segments[0]}: {segments[1]}", *segments[2:]]
    if len(segments) > 1 and (anew := _NEW_NAME.match(segments[0])):
        segments = [f"{anew['id'] or anew['needs']} should be called {segments[1]}", *segments[2:]]
    if len(segments) > 1 and _PLACED.match(segments[0]) and (by := _LET_IT_BE.match(segments[1])):
        segments = [f"{segments[0]} should be measured by {by['name']}", *segments[2:]]
    if measured := _measured_now(segments, card):
        return measured
    first = segments[0]
    if (put := _PUT_AS.match(first)) and (home := card.objective(put["id"].upper())):
        return Opening("measure", place=home.id, name=put["name"].strip(), rest=segments[1:])
    if (instead := _in_place_of(first, segments[1:], card)) is not None:
        return instead
    if (anew := _replaced_as_judged(segments, card)) is not None:
        return anew
    if match := _MEASURED.match(first):
        home = card.objective((match["id"] or match["by"] or match["at"]).upper())
        name = match["name"] or match["by_name"] or match["at_name"]
        return Opening("measure", place=home.id, name=name.strip(), rest=segments[1:]) if home else None
    if match := _REPLACED.match(first):
        return _replaced(match, segments[1:], card)
    match = _RENAME.match(first) or _SHOULD_BE.match(first)
    if not match or _NOT_A_NAME.match(match["name"]):
        return None
    said = next(v for k, v in match.groupdict().items() if v and k != "name")
    item = said[:1].upper() + said[1:].lower()
    outright = match.re is _SHOULD_BE
    if objective := card.objective(item):
        return Opening("objective", name=match["name"].strip(), of=objective.id, outright=outright, rest=segments[1:])
    measure = card.measure(item)
    return Opening("measure", name=match["name"].strip(), of=measure.id, outright=outright, rest=segments[1:]) if measure else None  # fmt: skip


_ITS = r"(?:its|the|a good|the right) (?:new |only |first )?(?:measure|kpi|metric|indicator)"
_MEASURE_IT = re.compile(
    rf"^\W*{_PLEASE}(?:(?P<id>{ID})[:,]? (?:and )?)?(?:measure (?:it|this|that) (?:by|with|as|through|on)|(?:it|this|that) is (?:to be )?measured (?:by|with|as|through|on)|{_ITS}(?: is| should be| shall be| would be|:)) (?:the )?(?P<name>.{{4,90}})$",
    re.IGNORECASE,
)
_ITS_ALONE = re.compile(rf"^\W*{_PLEASE}{_ITS}(?: is| should be| would be)?$", re.IGNORECASE)


def _measured_now(segments: list[str], card: Scorecard) -> Opening | None:
    """ "Its measure: days a boat is out of use, 21 now, 7 by 2028", of what is spoken of; none where one is called so."""
    place = _PLACED.match(segments[0])
    home = card.objective(place["id"].upper()) if place else None
    rest = segments[1:] if home else segments
    if len(rest) > 1 and _ITS_ALONE.match(rest[0]):
        rest = [f"{rest[0]}: {rest[1]}", *rest[2:]]
    match = _MEASURE_IT.match(rest[0]) if len(rest) > 1 else None
    if match is None or _NOT_A_NAME.match(match["name"]) or measure_said(match["name"], card):
        return None
    named = home.id if home else (match["id"] or "it").upper()
    if named != "IT" and not card.objective(named):
        return None
    return Opening("measure", place=named if named != "IT" else "it", name=match["name"].strip(), rest=rest[1:])


_NEW_NAME = re.compile(
    rf"^\W*{_PLEASE}(?:give (?P<id>{_ANY})|(?P<needs>{_ANY}) (?:needs|gets|should (?:get|have))) an? (?:new|another|better|different|sharper|clearer) (?:name|title|wording)$",
    re.IGNORECASE,
)
_LET_IT_BE = re.compile(
    r"^(?:please )?(?:let (?:it|that|this) be|(?:it|that|this) (?:should|shall|could|can|must|has to|is to) be|(?:to )?be) measured (?:by|with|as|through|on|in) (?:the )?(?P<name>.{4,90})$",
    re.IGNORECASE,
)
_PUT_AS = re.compile(
    rf"^\W*{_PLEASE}(?:put|take|use|have|add|attach|place|set) (?:the )?(?P<name>.{{4,80}}?) (?:under|to|for|on|in|into|with|at) (?P<id>{ID}) as (?:an? |the |its |one )?(?:new |further |second )?(?:measure|kpi|metric|indicator)$",
    re.IGNORECASE,
)
_PLACED = re.compile(rf"^\W*{_PLEASE}(?P<id>{ID})$", re.IGNORECASE)
_RENAME_IT = re.compile(r"^(?:please )?(?:rename|call|name) it\b", re.IGNORECASE)
_SPEAKS_OF_ONE = re.compile(r"^(?:the|our) .*\b(?:one|objective|goal)\b", re.IGNORECASE)
_REPLACE_IT = re.compile(
    rf"^{_PLEASE}(?:replace|swap|exchange) (?:it|that|this) (?:with|by|for) (?P<name>.{{4,90}})$", re.IGNORECASE
)


def _replaced_as_judged(segments: list[str], card: Scorecard) -> Opening | None:
    """ "L1: turnover does not say who is young. Replace it by average age, now 52": its one measure."""
    place = _PLACED.match(segments[0])
    home = card.objective(place["id"].upper()) if place else None
    for n, segment in enumerate(segments[1:3], 1):
        if home and len(home.measures) == 1 and (match := _REPLACE_IT.match(segment)):
            return Opening("measure", name=match["name"], of=home.measures[0].id, replaces=True, rest=segments[n + 1 :])
    return None


_IN_PLACE = re.compile(
    rf"^\W*{_PLEASE}(?:add|put|use|take|have) (?P<name>.{{4,80}}?) (?:under|to|for|on|in) (?P<id>{ID}),? (?:instead of|in place of|rather than) (?:the )?(?P<old>.{{3,80}})$",
    re.IGNORECASE,
)


def _in_place_of(first: str, rest: list[str], card: Scorecard) -> Opening | None:
    """ "Add glass cost per bottle under F1 instead of operating margin": the one of its measures that is named goes."""
    match = _IN_PLACE.match(first)
    home = card.objective(match["id"].upper()) if match else None
    if match is None or home is None:
        return None
    said = match["old"].lower()
    old = [m for m in home.measures if said in (m.id.lower(), m.name.lower()) or fuzz.token_set_ratio(said, m.name.lower()) >= _ALIKE]  # fmt: skip
    name = re.sub(r"^(?:an? |the |new |another |(?:measure|kpi) )+", "", match["name"], flags=re.IGNORECASE)
    return Opening("measure", name=name, of=old[0].id, replaces=True, outright=True, rest=rest) if len(old) == 1 else None  # fmt: skip


_ALIKE = 90


def _replaced(match: re.Match[str], rest: list[str], card: Scorecard) -> Opening | None:
    """ "For C1 please replace the measure with: jobs found per year": the one that is there goes."""
    home = card.objective((match["at"] or match["of"] or "").upper())
    if match["id"]:
        old = card.measure(match["id"][:1].upper() + match["id"][1:].lower())
    else:
        old = home.measures[0] if home and len(home.measures) == 1 else None
    name = (match["name"] or (rest[0] if rest else "")).strip()
    if old is None or not name:
        return None
    return Opening("measure", name=name, of=old.id, replaces=True, rest=rest if match["name"] else rest[1:])
