"""What is to be added, swapped, moved, split or linked, told rather than ordered: "C1 could do with a count of near misses"."""

import re

_ID = r"(?-i:[A-Z]\d{1,2})"
_PART = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_Q = r"[“\"][^”\"]+[”\"]"
_X = rf"(?:{_PART}|(?:the |our )?[a-z][^“”\",.;:\d]{{2,50}}?)"
_CAPITAL = r"(?-i:[A-Z])[^“”\",.;:]{3,70}?"
_KPI = r"(?:number|figure|kpi|measure|metric|indicator)"
_OFTEN = (
    r"(?:daily|weekly|monthly|quarterly|half-yearly|yearly|(?:every|each) (?:day|week|month|quarter|year|half year))"
)
_PLEASE = r"(?:please |kindly |also |so |then |and |let us |let's |we |i |we'd |i'd |should |could |would |now )*"
_IT = r"(?:it|that|this)"
_PUT = r"(?:put|stick|move|shift|place|hang|show|list|keep|file)"
_TIME = r"(?:\d+|an?|one|two|three|four|six|nine|twelve|eighteen|half an?) (?:months?|years?|weeks?|quarters?)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # added
    (rf", (?:please|pls|thanks?) (?=(?:reported |measured |counted )?{_OFTEN}\b)", ", "),
    (rf"(?:,| and|, and) (?:i|we)(?:'d| would)? (?:want|need|like|have)(?: to have| to see)? {_IT} (?={_OFTEN}\W*$)", ", "),
    (rf"(?<=[a-z]) too(?=, {_OFTEN}\W*$)", ""),
    (r"\b(?:expressed |counted |measured |given )?as an? (?:percentage|per cent|percent|%)(?= ?(?:[,.;]|$|and\b))", "in %"),
    (rf"^\W*({_X}) (?:could do with|could use|would benefit from|deserves|cries out for|is missing|misses|lacks|needs|wants) (?:an?|the|some) (?:count|number|tally|share|rate|figure|measure|kpi) (?:of|on|for) ({_CAPITAL.replace('(?-i:[A-Z])', '[a-z]')})(, {_OFTEN})?\W*$", "add the measure {q2} to {1}{3}"),
    (rf"^\W*(?:i|we)(?:'d| would)? (?:wish|want|need|like|miss)(?: for| to have)? (?:under|for|in|at|to) ({_X}) (?:one more|an? ?(?:new|further|extra|additional|second|third)?|another) {_KPI},? (?:called |named |namely )?({_Q})(?:,? (?:counted|measured|given|expressed) in (?:the )?(\w+|%))?,?(?: ({_OFTEN}))?\W*$", "add the measure {2} to {1}{in3}{o4}"),
    (rf"^\W*({_X}) (?:is|are|remains?|goes|stays)(?: still| as yet| so far| currently)? (?:unmeasured|not measured(?: yet| at all)?|without an? {_KPI})\s*[:.,;–-]+\s*{_PLEASE}(?:use|take|add|try|track|count|measure|put) ({_Q}|{_CAPITAL})(, {_OFTEN})?\W*$", "add the measure {q2} to {1}{3}"),
    (rf"^\W*({_ID}) (?:has|shows|carries) (?:just|only|but)(?: the)? (?:one|a single) {_KPI}\s*[,;:–-]+\s*{_PLEASE}(?:put|add|place|set) ({_Q}|{_CAPITAL}) (?:next to|beside|alongside|with|to) it\W*$", "add the measure {q2} to {1}"),
    (rf"^\W*(?:please )?also (?:count|track|measure|monitor|add) ({_CAPITAL}|{_Q})\W*$", "add the measure {q1}"),
    (rf"^\W*(?:to|for|under|in|at) (?:the )?({_ID}),? (?:please |also |then |comes |belongs )*(?:the|an?|another|one more) (?:new )?(?:kpi|measure|metric|indicator),? ({_Q})", "add the measure {2} to {1}"),
    (rf"\b(?:for|under|in) ({_Q}|{_ID}) (?:i|we)(?:'d| would)? (?:like|want|wish|need) to (?:measure|track|count) (?:also |too )?(?:the )?([a-z][^“”\",.;:]{{3,60}}?)(, {_OFTEN})?\W*$", "add the measure {q2} under {1}{3}"),
    (rf"^\W*({_ID})\s*:?\s*\+\s*(?={_Q})", "add to {1}: the measure "),
    # one for another
    (rf"^\W*({_X}) (?:is|are|looks|feels|seems) [^.;]{{3,60}}?[.;,–-]+ {_PLEASE}(?:trade|swap|exchange|change|replace) {_IT} (?:for|with|against|by) ({_Q})\W*$", "swap {1} for {2}"),
    (rf"\btrade ({_X}) (?:for|against) (?={_Q})", "swap {1} for "),
    (rf"^(?:[^:“”]{{3,80}}: )?\W*({_X}) (?:should|must|can|could|may|has to|is to|ought to|will)(?: now)? (?:give way to|make way for|make room for|be (?:replaced|superseded) (?:by|with)) ({_Q})\W*$", "swap {1} for {2}"),
    (rf"^\W*({_PART}) out,? (?:and )?({_Q}) in\W*$", "swap {1} for {2}"),
    (rf"^\W*(?:please )?(?:take|throw|leave) ({_X}) out,? and (?:put|bring|take)(?: in)? ({_Q})(?: in)?\W*$", "swap {1} for {2}"),
    (rf"\b({_ID}) (?:gets|needs|should have|wants|takes) an? (?:new |further )?{_KPI} (?:on|about|for|of) [^:;,.“”]{{3,40}}: ({_CAPITAL}|{_Q})(?=,|\W*$)", "add the measure {q2} to {1}"),
    (r"^(.*\b(?:add|new|another)(?: an?| the)?(?: new| further)? (?:initiative|project|programme)\b[^;]*), ([€$£]?\d[\d.,]*\s?(?:k|m|grand|thousand)|[€$£]\d[\d.,]*)\W*$", "{1}, budget {2}"),
    # elsewhere
    (rf"^\W*({_PART}) (?:tells?|says?|speaks?|is|are)(?: really| rather| more| me| us| something| mainly| mostly)* about ({_X})(?:,? (?:rather than|not|and not|more than) {_X})?,? (?:so |and |please )*(?:{_IT} (?:should|must|ought to|had better|belongs|goes)(?: better)?(?: sit| go| be| stand| live)?|{_PUT} {_IT}) there\W*$", "move {1} to {2}"),
    (rf"^\W*((?:the |our )?[a-z][^“”\",.;:\d]{{2,50}}?) (?:tells?|says?|speaks?|is|are)(?: really| rather| more| me| us| something| mainly| mostly)* about ({_X})(?:,? (?:rather than|not|and not|more than) {_X})?,? (?:so |and |please )*(?:{_IT} (?:should|must|ought to|had better|belongs|goes)(?: better)?(?: sit| go| be| stand| live)?|{_PUT} {_IT}) there\W*$", "move {1} to {2}"),
    (rf"^\W*(?!.*\b(?:links?|arrows?|connections?|influence|line)\b)({_X}) (?:must|should|shall|has to|needs to|ought to|is to|wants to|can|goes|moves|shifts)(?: now| rather)? ?(?:go|move|be moved|be shifted|shift|change|transfer|be transferred)? ?from ({_ID}) to ({_ID})\W*$", "move {1} to {3}"),
    (rf"^\W*(?:{_IT} )?(?:goes|belongs|fits|sits|should go|must go|put|move)(?: {_IT})? (?:under|beneath|into) ({_ID})\W*$", "move it to {1}"),
    (rf"^\W*(?:this|it|that) (?:→|->|=>) ({_ID})\W*$", "move it to {1}"),
    (r"^\W*(?:(?:i|we) )?(?:need|want|add|would like|miss) an? (?:new |\d(?:th|rd) |third |fourth |fifth |sixth |further )+perspective(?: (?:below|under|above|beside|on top of|beneath) (?:the )?(?:others|rest)| at the (?:top|bottom|end))?\s*[,:–-]+ ?(?:called |named )?((?-i:[A-Z])[^“”\",.;:]{2,40}?)\W*$", "add the perspective {q1}"),
    # gone
    (rf"\bout with (?=it\b|that\b|them\b|the |our |{_PART})", "remove "),
    (rf"^\W*({_X})(?: kpi| measure)?, who (?:cares|needs (?:it|that))[.,;!?]* (?:out|away|gone|drop it|remove it|throw it out)\W*$", "remove {1}"),
    (r"^\W*((?:the |our )?[a-z][^“”\",.;:\d]{2,50}? (?:kpi|measure|metric|indicator)) (?:off|out|away|gone)(?: please)?\W*$", "remove {1}"),
    # links
    (rf"\b(?:the )?(?:link|arrow|connection|line) (?:from )?({_ID}) (?:to|->|→) ({_ID}) (?:is|goes|runs|points|was drawn) (?:the )?(?:wrong way(?: (?:a)?round)?|wrongly|backwards|in the wrong direction|the other way(?: (?:a)?round)?)[^.;?]*", "reverse the link from {1} to {2}"),
    (rf"\b(lag|delay|strength|influence|effect|hypothesis) (?:of|from|between) ({_ID}) (?:on|to|upon|and) (?={_ID})", "{1} of the link from {2} to "),
    (rf"\bthe (?:influence|effect|impact) of the link from ({_ID}) to ({_ID}) (?:should|shall|must|is to|ought to|may) be (?:shown|marked|rated|entered|seen|set|drawn|recorded|treated) as (strong|medium|weak)(?: (?:rather than|instead of|not|and not) (?:strong|medium|weak))?", "the link from {1} to {2} is {3}"),
    (rf"^\W*(?:it|that) (?:takes|needs|will take)(?: more like| rather| about| some| at least| more)? ({_TIME}|\d+ \w+)(?: rather)? (?:until|till|before|for) ({_X}) (?:to )?(?:shows?|pays? off|works?|has an effect|reach(?:es)?|arrives?|helps?|is seen|is felt)(?: up)? (?:in|on|at|for)? ?({_X})\W*$", "set the lag of the link from {2} to {3} to {1}"),
    # split and merged
    (rf"^\W*(?:please )?(?:split|divide) ({_ID})(?: into two(?: objectives)?| up)?\s*[:,–-]\s*({_Q}|{_CAPITAL}) \(with ({_X})\)(?:,| and|;)+ ({_Q}|{_CAPITAL}) \(with ({_X})\)\W*$", "split {1} into {q2} and {q4}. {5} goes with the second"),
    (rf"^\W*(?:please |kindly )?(?:make|form|build) (?:from|out of|of) ({_ID}) two(?: objectives)?\s*[:,–-]\s*({_Q}) with ({_X})(?:,| and|;)+ ({_Q}) with ({_X})\W*$", "split {1} into {2} and {4}. {5} goes with the second"),
    (rf"^\W*({_ID}) [^.:;]{{3,80}}[.;:] (?:we need |make |it should be )?two objectives(?: instead)?\s*[:,–-]\s*({_Q}) (?:keeps|takes|has|gets|with) ({_X})(?:,| and|;)+ ({_Q}) (?:keeps|takes|has|gets|with) ({_X})\W*$", "split {1} into {2} and {4}. {5} goes with the second"),
    (rf"\b(?:split|divide|break up) ({_ID}) (?:up )?into(?: two objectives| two)?,? ({_Q}) and ({_Q}),? (?:with )?the (latter|second|former|first) (?:one )?(?:taking|with|keeping|getting|having|to have|to get) ({_X})\W*$", "split {1} into {2} and {3}. {5} goes with the {4}"),
    (rf"\bmerge ({_ID}) ?\+ ?({_ID}) ?(?:=|:|->|→|as|into|to) ?({_Q})", "merge {1} and {2} and call it {3}"),
)]  # fmt: skip


def about_structure(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text


def _put(match: re.Match[str], words: str) -> str:
    """The words with what was said in their places: ``q2`` is the second group as a quoted name."""

    def said(place: re.Match[str]) -> str:
        found = match[int(place["n"])] or ""
        if place["how"] == "q":
            return found if found[:1] in '“"' else f"“{found[:1].upper()}{found[1:].strip()}”"
        lead = {"in": ", counted in ", "o": ", "}.get(place["how"], "")
        return f"{lead}{found}" if found else ""

    return re.sub(r"\{(?P<how>q|in|o|)(?P<n>\d)\}", said, words)
