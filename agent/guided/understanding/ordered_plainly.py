"""Orders as people in a hurry give them, put as they are given plainly: "L1 measure it by night shifts, max 4" adds a measure."""

import re

from agent.guided.understanding.plain.shapes import put_otherwise
from agent.guided.understanding.told_whole.places import perspective
from scorecard.models import Scorecard

_ID = r"(?-i:[A-Z]\d{1,2})"
_KPIS = r"(?:kpis?|measures?|metrics?|indicators?)"
_END = r"[\s.!]*$"
_FOR_US = r"(?: (?:for (?:us|me|our size|a [\w -]+|\d[\w ]*)|to (?:handle|manage|track|follow)|here|now))*"
_SHAPES: list[tuple[re.Pattern[str], str]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # how many there are
    (rf"^\W*(?:(?:it|this|that|these|those|they|there)(?:['’]s|['’]re| is| are) |we have )?(?:still |just |far |way |much )*too many {_KPIS}{_FOR_US}\s*[,;.:–-]+ *(?P<n>\d{{1,2}}) (?:is|are|would be|will do|should be)(?: (?:enough|plenty|fine|ok|the limit))?{_END}", r"cut the scorecard to \g<n> measures"),
    (rf"^\W*(?:\d+ {_KPIS} (?:is|are) |(?:it|this|that|these|those|they|there)(?:['’]s|['’]re| is| are) |we have )?(?:still |just |far |way |much )*too many(?: {_KPIS})?{_FOR_US}\s*[,;.:–-]+ *(?:please )?(?:drop|cut|remove|take out|kill|lose) (?:the )?(?:weak|weaker|weakest|worst|least \w+|useless) ?(?:ones?|{_KPIS})?{_END}", "keep only the measures that matter"),
    (rf"^\W*(?:(?:it|this|that|these|those|they|there)(?:['’]s|['’]re| is| are) |we have )?(?:still |just |far |way |much )*too many{_FOR_US}\s*[,;.:–-]+ *(?P<n>\d{{1,2}}) {_KPIS} (?:is|are|would be|will do|should be)(?: (?:enough|plenty|fine|ok|the limit))?{_END}", r"cut the scorecard to \g<n> measures"),
    # what something new is measured by
    (rf"^\W*(?:please )?(?:add |new |create |put in )+(?:an? |one )?(?:new )?(?:objective|goal) (?:under|in|to|for|on) (?P<place>(?:the |our )?[^,:;.“”]{{3,40}}?)(?: perspective)?\s*[:,–-]+ *(?P<name>[^“”;:]{{4,80}}?),? (?:and )?(?:to be )?measured (?:by|with|as|through|in) (?:the )?(?P<measure>[^“”;:.,]{{3,80}}?){_END}", r"Add an objective called “\g<name>” to \g<place> perspective. Add a measure called “\g<measure>” to it"),
    (rf"^\W*(?:(?:please|pls|also|and|can you|could you)\b,? )*(?:add|create) (?:an? |the |one )?(?:new )?(?:measure|kpi|metric)[:,]? (?P<measure>(?!(?:called|named|to|for|on|under|in)\b)[^“”;:.]{{3,80}}?) (?:to|for|under|on) (?P<place>{_ID})(?P<more>,? (?:and |with )?(?:target|baseline|owner|due|max|min)\b.*)?{_END}", r"Add a measure called “\g<measure>” to \g<place>\g<more>"),
    (rf"^\W*(?P<place>{_ID})[,:]? (?:should be |must be |shall be |we )?measure(?:d)?(?: it| this| that)? (?:by|with|as|through) (?:the )?(?P<measure>[^“”;:.,]{{3,80}}?)(?:, (?:at most|max(?:imum)?(?: of)?|no more than|up to) (?P<most>\d[\d.,]*))?{_END}", ""),
    # who owns it, with what else he is
    (r"^(?P<all>.*\bowner(?: is|:)? (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)), (?:(?:our|the) )?(?:head|director|manager|chief|deputy|vice|lead|leader|member|chair\w*|coo|cfo|ceo|cto|hr|partner)\b[^,;.]*" + _END, r"\g<all>"),
    # what was just done
    (r"^\W*(?:(?:this|that|it)(?:['’]s| is| was) (?:wrong|not right|nonsense|a mistake)[^.;]{0,60}?[.,;!]+ )?(?:please )?(?:make|get|have) (?:it|this|that|the last (?:one|change)) (?:undone|reversed|taken back)(?: please)?" + _END, "undo"),
)]  # fmt: skip


_PLEASE = r"^\W*(?:(?:please|pls|ok|and|also|so|can you|could you|i(?:['’]d| would) like (?:you )?to|we want to|let['’]s)\b,? )*"
_NUMBER = r"[€$£]?\d[\d.,]*(?:\s?(?:%|[kmMbB]\b|million|thousand|€|£))?(?:\s?(?:days|weeks|hours|months|minutes|years|kg|km|kwh|mwh|tonnes|tons|litres|liters|euros?|pounds|dollars|kroner|points|stars)\b)?"
_THINGS = r"(?:goals|objectives|aims|things|parts|ones)"
_WITHIN: list[tuple[re.Pattern[str], str]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # who somebody is, in brackets behind the name
    (r"(?P<who>\b[a-z][\w'’-]+(?: [a-z][\w'’-]+)?) \((?:our |the )?(?:head|director|manager|chief|lead|leader|deputy|vice|chair\w*|ceo|cfo|coo|cto|hr|sales|finance|business|office|practice)\b[^()\d]{0,40}\)", r"\g<who>"),
    # the one who is named last is meant
    (r"(?P<old>(?-i:\b[A-Z][a-z'’-]+)) (?P<does>(?:owns|looks after|takes|leads|runs|has|gets|will own|will take|is (?:the )?owner of|is responsible for)\b[^.;]{0,40}?)\W+(?:(?:no|sorry|wait|hang on|hold on|actually)\b\W*)+(?:make (?:that|it)|i mean|i meant|rather) (?P<new>(?-i:[A-Z][a-z'’-]+))", r"\g<new> \g<does>"),
    # what it is counted in, and what it is not
    (r"(?P<id>\b[A-Z]\d{1,2}[a-z]) (?:is|should be) (?:counted |measured |given )?in (?P<unit>[a-z€$£% ]{1,25}?),? (?:and )?not (?:in |a )?(?:percent|per cent|%|[a-z]+s?)\b", r"the unit of \g<id> is \g<unit>"),
    # where something stands today, which is no target
    (rf"(?P<x>\b[A-Z]\d{{1,2}}[a-z]) (?:is|are) (?:at )?(?P<v>{_NUMBER}) (?:right )?now\b", r"\g<x> is at \g<v> today"),
    (rf"\b(?:set|put) (?P<x>(?:the )?[^,;.:]{{2,40}}?) (?:to|at) (?P<v>{_NUMBER}) (?:now|today|currently|right now|at the moment)\b(?! on\b)", r"\g<x> is \g<v> now"),
    (rf"(?:^|(?<=[,;.] )|(?<=\band ))(?P<x>(?!(?:by|from|it|is|that|until|this|the \w+ one)\b)(?:the )?[a-z][\w'’ -]{{3,30}}?) now (?P<v>{_NUMBER})(?=[,;.!?]|$| and\b)", r"\g<x> is \g<v> now"),
    (rf"(?P<x>\b(?:[a-z][\w'’ -]{{2,40}}?|[A-Z]\d[a-z]?)) (?:now |currently |presently |still )*(?:stands?|sits?|hovers?) (?:now |currently |presently )*at (?:about |around )?(?P<v>{_NUMBER})(?: (?:now|today|currently|at present|at the moment))?(?! (?:by|until|in|from)\b)", r"\g<x> is \g<v> now"),
    (rf"(?P<all>{_NUMBER}[^,;.]*), (?:now|at present|presently) (?:at |it(?:['’]s| is) |we(?:['’]re| are)(?: at)? )?(?P<v>{_NUMBER})(?=[,;.!?]|$| and\b)", r"\g<all>, today \g<v>"),
    (rf"\b(?P<x>it|that|this)(?:['’]s| is) (?:now )?(?:down|up|back) (?:to|at) (?P<v>{_NUMBER})(?! by\b)", r"\g<x> is \g<v> now"),
    (rf"(?P<x>\b[a-z][\w'’ -]{{2,30}}?) (?:is|are) (?:down|up|back) (?:to|at) (?P<v>{_NUMBER})(?! by\b)", r"\g<x> is \g<v> now"),
    (r"(?P<v>[€$£]?\d[\d.,]*\s?(?:%|percent)?) (?:is|['’]s) (?:where we (?:are|stand)|what (?:we have|it is)|the (?:current|present) (?:value|figure|level))(?: (?:now|today|at the moment|right now))?(?:,? (?:and )?(?:it(?:['’]s| is) )?not (?:the|a|our) target)?", r"the baseline is \g<v>"),
    (r"(?P<to>\b(?:at|to|is|be|of|target|was|were) )(?:nought|nil|zilch)\b", r"\g<to>0"),
)]  # fmt: skip
"""What is put otherwise wherever it stands in a message."""
_ADD = rf"{_PLEASE}(?:add|create|new|put in|include)(?: (?:an?|one|another|the))?(?: new)? (?:objective|goal|aim)(?: called| named)?[:,]? (?:that )?"
_MEASURED = r"(?:,? and)?,? (?:(?:to be |which is )?measured (?:by|with|as|through|in)|with (?:the |a )?(?:measure|kpi)(?: of)?|measure:|kpi:) (?:the )?(?P<measure>[^“”;:.,]{3,80}?)"
_ADDED = re.compile(
    rf"{_ADD}(?P<name>[^“”;:]{{4,90}}?)(?:{_MEASURED})?(?P<more>,? (?:target|owner|baseline|max(?:imum)?|min(?:imum)?)\b.*|(?:\.|;| and then) [a-z].*)?{_END}",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = re.compile(
    r"^(?P<name>.{4,}?),? (?:in|under|to|into|for|on|within) (?:the |our |my )?(?P<place>[^,;:.]{3,40}?)(?: perspective| side| section)?$",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    rf"{_PLEASE}(?:(?:split|divide|break) (?P<a>{_ID}|it|that one|this one|that|this)(?: up)? (?:in(?:to)? )?(?:two|2|both)(?: {_THINGS})?"
    rf"|(?P<b>{_ID}) (?:shall|should|must|has to|needs to|ought to|is to) (?:be|become) (?:two|2) (?:separate |different )?{_THINGS}|(?P<c>{_ID}) (?:is|are) (?:really |actually )?(?:two|2) (?:separate |different )?{_THINGS}(?: in one| mashed together)?)"
    rf"\s*[:,–-]+ *(?P<one>[^:;]{{4,120}}?)(?:,|;)? and (?P<two>[^,;:]{{4,80}}?){_END}",
    re.IGNORECASE,
)
_FIGURES = re.compile(rf",? (?P<all>(?:from|at|now) {_NUMBER}\b.*)$", re.IGNORECASE)
_AND_ITS_MEASURE = re.compile(
    rf"{_PLEASE}(?P<first>(?:rename|call) (?P<id>{_ID}) (?:to |as )?)(?P<name>[^,;“”]{{4,90}}?),? and (?:the|its) (?:measure|kpi)(?: (?:on|of|for|under) it)? (?:should|shall|must|is to|needs to) be(?: called| named)? (?P<measure>[^,;.“”]{{4,80}}?)(?P<more>[,;.] .*)?$",
    re.IGNORECASE | re.DOTALL,
)
_NAMES = re.compile(r"(?<=“)[a-z]")


def ordered_plainly(text: str, card: Scorecard) -> str:
    """The same order plainly; the text itself where it is none of these."""
    for shape, words in _SHAPES:
        if match := shape.match(text):
            return _in_capitals(match.expand(words) if words else _measured_by(match))
    text = put_otherwise(_WITHIN, text)
    text = _BECAUSE.sub(r"\g<order>", _of_a_side(text, card))
    for read in (_added, _split, _with_its_measure):
        if plainly := read(text, card):
            return _in_capitals(plainly)
    return text


_BECAUSE = re.compile(
    rf"^(?P<order>{_PLEASE}(?:remove|delete|drop|take out|scrap|cut|kill|bin|get rid of|throw out|axe) {_ID}[a-z]?(?: (?:and|&) {_ID}[a-z]?)?)(?:,? (?:because|cos|since|as|given that|seeing that|now that)\b|[,;–-]+ (?!(?:and|or|then|but|not|as well|also|rename|add|the|to)\b|{_ID})(?=[a-z])).*$",
    re.IGNORECASE,
)
""" "Take out P3, because the second branch was sold in May": what the reason names is not taken out."""
_ONES = re.compile(r"\bthe (?P<side>[a-z][\w &-]{2,30}?) (?:ones|objectives|goals)\b", re.IGNORECASE)


def _of_a_side(text: str, card: Scorecard) -> str:
    """ "Tom owns the financial ones": the objectives of that perspective, by their ids."""

    def ids(match: re.Match[str]) -> str:
        name = perspective(match["side"], card)
        held = next((p.objectives for p in card.perspectives if p.name == name), [])
        return " and ".join(filter(None, (", ".join(o.id for o in held[:-1]), held[-1].id))) if held else match[0]

    owns = re.search(r"\b(?:owns?|takes?|leads?|looks? after|responsible|owner)\b", text, re.IGNORECASE)
    return _ONES.sub(ids, text) if owns else text


def _in_capitals(text: str) -> str:
    return _NAMES.sub(lambda m: m[0].upper(), text)


def _measured_by(match: re.Match[str]) -> str:
    most = f", lower is better, target {match['most']}" if match["most"] else ""
    return f"Add a measure called “{match['measure']}” to {match['place']}{most}"


def _added(text: str, card: Scorecard) -> str:
    """ "Add objective be more Italian in financial, measured by EBITDA margin": where it belongs, and what measures it."""
    match = _ADDED.match(text)
    if not match:
        return ""
    said, place = match["name"].strip(), ""
    if (under := _PLACE.match(said)) and (home := perspective(under["place"], card)):
        said, place = under["name"].strip(" ,"), f" to {home}"
    if not (place or match["measure"]) or re.search(rf"\b{_ID}\b|, and (?:an)?other\b", said):
        return ""
    measure = f". Add a measure called “{match['measure']}” to it" if match["measure"] else ""
    return f"Add an objective called “{said}”{place}{measure}{match['more'] or ''}"


def _split(text: str, card: Scorecard) -> str:
    """ "P1 shall be two goals: use less water, from 210,000 m3 to 170,000 m3 in 2027, and no pesticides at all"."""
    match = _SPLIT.match(text)
    if not match:
        return ""
    which = match["a"] or match["b"] or match["c"]
    one = match["one"].strip(" ,")
    figures = _FIGURES.search(one)
    names = f"split {which} into “{_FIGURES.sub('', one)}” and “{match['two'].strip(' ,')}”"
    objective = card.objective(which.upper())
    measured = figures and objective and objective.measures
    return f"{names}. {objective.measures[0].id} {figures['all']}" if measured and objective and figures else names


def _with_its_measure(text: str, card: Scorecard) -> str:
    """ "Rename L1 to X, and the measure on it should be Y, we're at 45 %"."""
    match = _AND_ITS_MEASURE.match(text)
    objective = card.objective(match["id"].upper()) if match else None
    if not match or objective is None or not objective.measures:
        return ""
    return f"{match['first']}“{match['name']}”. Rename {objective.measures[0].id} to “{match['measure']}”{match['more'] or ''}"
