"""What is jotted down rather than said, put into a sentence: "L3 kpi: x" adds a measure, "N2 under M2 instead" moves it."""

import re
from collections.abc import Callable

from agent.guided.understanding.plain.shapes import put_otherwise

_ID = r"(?-i:[A-Za-z]\d{1,2})"
_PART = r"(?-i:[A-Za-z]\d{1,2}[a-z]?)"
_KPI = r"(?:kpis?|measures?|metrics?|indicators?)"
_QUOTE = r"[“\"][^”\"]+[”\"]"
_NAME = r"(?:[^,;:“”\"]|,(?=\d{3}\b)){2,70}?"
_TAIL = r"(?=\s*(?:[,;](?!\d{3}\b)|\.?\s*$))"
_WHAT = r"(?:the |our )?(?:objective )?(?:(?-i:[A-Z]\d{1,2})|(?!we\b|i\b|it\b|this\b|that\b|there\b|which\b|what\b)[a-z][^,;:.?“”\"\d]{2,40}?)"
_TAKE = r"(?:(?:so |then |please |to |let's |let us |we could |we can |we should |i'd |i would |you could |you can )*(?:use|take|go with|go for|add|put|try|make it|make|have|track|measure|count|suggest|propose|call it|it could be|create|set up|how about|what about)(?: there| in| here| one(?: there| here)?)?:? )"
_BAD = r"(?:a (?:bit of a )?(?:mouthful|tongue[- ]twister)|(?:far |much |way |a bit |a little |rather |very |so |quite )*(?:too (?!low|high|tame|soft|timid|ambitious|modest|big|small|much|little|late|early|tough|hard|easy)\w+(?:[- ]\w+)?|odd|clumsy|awkward|strange|weird|wordy|long-winded|bad|badly|wrong|stiff|vague|clunky|ugly|confusing|unclear))"
_SAY = r"(?:(?:so |just |please |better |rather |let's |let us |we'd |i'd |simply )*(?:say|call it|call this|make it|make that|write|put|use|shorten (?:it|this) to|shorten to|simplify (?:it )?to|change (?:it|this) to|rename (?:it|this)(?: to)?|reword (?:it|this)(?: to| as)?|try|go with|have)|just|better|rather):? "
_GONE = r"(?:off|out|gone|away)(?: (?:of |from )?(?:the|our|this) (?:score ?card|list|map|board|page))?"
_MADE = r"(?:established|created|added|drawn|made|set up|set|introduced|inserted|put in)"
_CUT = r"(?:dropped|removed|deleted|cut|scrapped|taken (?:out|away)|erased)"
_BE = r"(?:is to be|are to be|is|should be|must be|shall be|has to be|needs to be|to be|be|will be|can be)"

_SIDE = (
    r"(?:financial|finance|customers?|internal|internal processes|processes|learning|learning (?:and|&) growth|growth)"
)

_SHAPES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # what is added where
    (r"(?<=[”\"]), (?:we |to be |it is |it's )?(?:count|counted|counting|measured in|measure in|measure|measured) (?:it in |them in |in |the )?([a-z]+)\W*$", r", counted in \1"),
    (rf"^\W*({_ID}) (?:also|too|as well|plus)\s*[:–-]\s*(?:{_KPI}:? )?(?:({_QUOTE})|({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (rf"^\W*({_ID}),? (?:(?:second|third|new|another|extra|next|further|additional|one more) )?{_KPI}(?: too| also| as well)?\s*[:–-]\s*(?:({_QUOTE})|(?!\d)({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (rf"^\W*({_ID})\s*[:–-]\s*(?:please )?(?:track|count|monitor|measure) (?:the )?(?!by\b|with\b|it\b|this\b)(?:({_QUOTE})|({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (rf"^\W*({_WHAT}) (?:still |currently |so far |now )*(?:has|have|lacks|is without|has got|is missing) (?:nothing|none|(?:no|an?|any) {_KPI})(?: yet| so far| at all| at the moment| to measure it)?\s*[.,;:–-]+ {_TAKE}(?:({_QUOTE})|(?!\d)({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (rf"^\W*({_WHAT}) (?:still |also )?needs? (?:something|a number|a figure|anything) to (?:count|measure|track|show for it)\s*[.,;:–-]+ (?:{_TAKE})?(?:({_QUOTE})|(?!\d)({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (rf"^\W*({_ID}),? (?:please )?add (?!an? |the |another |new |one\b|it\b|this\b|that\b|to\b)({_NAME}){_TAIL}", lambda m: f"add the measure {_quoted(m[2])} to {m[1]}"),
    (rf"^\W*({_WHAT})\s*[:–-]\s*(?:please )?add (?:an? |the )?(?:new )?({_QUOTE})", r"add \2 to \1"),
    (r"^\W*(?:i|we)(?:['’]d| would) (?:really )?(?:love|like|want)(?: to have| to see)? an? ((?:count|number|tally|share|rate|percentage) of [^,;.“”\"\d]{3,40}?) (?:each|every|per) (week|month|quarter|year) (?:under|in|for|at) ([^,;.“”\"]{2,40}?)\s*[.!]?$", lambda m: f"add the measure {_quoted(m[1])} to {m[3]}, every {m[2]}"),
    (rf"^\W*there(?:'s| is) (?:still |currently )*no {_KPI} (?:on|for|under|in|at) ({_ID})(?: yet| so far| at all)?\s*[.,;:–-]+ {_TAKE}(?:({_QUOTE})|(?!\d)({_NAME})){_TAIL}", lambda m: f"add the measure {_quoted(m[2] or m[3])} to {m[1]}"),
    (r"^\W*((?:the )?[a-z][a-z &']{2,40}?)(?: perspective)?\s*:?\s*\+\s*(?:objective:? )?((?-i:[A-Z])[\w'’-]*(?: [^\d“”\",;:+]+))\s*$", r"add the objective “\2” to \1"),
    (rf"^\W*for ({_WHAT}) we (?:still )?need (?:an?|some) (?:number|figure|{_KPI})\s*[.,:;–-]+ (?:please )?(?:{_TAKE})?(?:put|take|use|add|write)?(?: there| in| here)? ?({_QUOTE})", r"add the measure \2 to \1"),
    (rf"^\W*({_ID}) (?:deserves|needs|wants|lacks|could use|should have|is missing) an?(?:other)? (?:[\w-]+ ){{0,2}}?(?:figure|number|{_KPI})\s*[:–-]+ ({_QUOTE})", r"add the measure \2 to \1"),
    (rf"^\W*({_ID})\s*[:–-]\s*((?:%|percent|share|number|percentage|proportion) of {_NAME}){_TAIL}", lambda m: f"add the measure {_quoted(m[2])} to {m[1]}"),
    (rf"^\W*(?:under|for|in|to) ({_ID})\s*[:,–-]\s*(?:(?:an?|new|the) )*(?:project|initiative|programme)\s*:? (?:({_QUOTE})|((?-i:[A-Z])[^,;:“”\"\d]{{2,60}}?))(, (?=[€$£]?\d[\d.,]*\s?[km]?\s*$))?(?=\s*(?:[,;]|\.?\s*$|[€$£]?\d))", lambda m: f"add the initiative {_quoted(m[2] or m[3])} to {m[1]}" + (", budget " if m[4] else "")),
    (r"\bi wish (?=(?:an?|the|another) (?:new )?(?:project|initiative|programme|kpi|measure|objective)\b)", "add "),
    (rf"(?<=[”\"]) at (?={_ID}\b)", " to "),
    (rf"^\W*how about ({_QUOTE}) (?:for|under|in|on) ({_ID})((?:, ?(?:weekly|monthly|quarterly|half-yearly|yearly))?)\s*\? (?:yeah|yes|yep|ok|okay|sure|go on)[, ]*(?:do it|add it|please|why not)?\W*$", r"add the measure \1 to \2\3"),
    (r"^\W*(f|c|p|l|fin|cust|int)(?: (?:goal|objective))?\s*:\s*(?=(?-i:[A-Z])[a-z]+ [a-z])", lambda m: f"add the objective to {_SIDES[m[1].lower()[0]]}: "),
    (r"\bnew (fin|cust|int) (?=(?:goal|objective))", lambda m: f"new {_SIDES[m[1].lower()[0]]} "),
    (rf"^\W*add to ({_ID}): ({_NAME}), ((?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?), (?=(?:starts?|starting|begins?|from|until|due|by)\b)", r"add the initiative “\2” to \1, owner \3, "),
    (rf"^\W*(?:an? |the )?(?:pilot|scheme|trial|campaign|workshop|roll-out|rollout) (?:called |named |entitled )?({_QUOTE}) (?:should|shall|must|is to) be (?:placed|put|added|started|set up|run) (?:under|to|in|for) ({_ID})\b", r"add the initiative \1 to \2"),
    (r"^\W*new (?:under|in|for|to) (?:the )?([a-z][a-z &]{3,25}?)\s*[:–-]\s*((?-i:[A-Z])[^,;:“”\"\d]{3,70}?)(?:, ((?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?))?\s*[.!]?$", lambda m: f"add the objective “{m[2]}” to {m[1]}" + (f", owner {m[3]}" if m[3] else "")),
    (rf"^\W*({_SIDE})\s*:\s*(?!rename|move|add|remove|delete)((?-i:[A-Z])[a-z]+ [^,;:“”\"\d]{{3,60}}?)(?:, ((?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?))?(?=\s*(?:,|[.!]?$))", lambda m: f"add the objective “{m[2]}” to {m[1]}" + (f", owner {m[3]}" if m[3] else "")),
    # what belongs elsewhere, what goes
    (rf"^\W*({_ID}) into ({_ID})(?:, (?:and )?keep(?:ing)? (?:both|all)(?: the)?(?: {_KPI})?)?\s*[.!]?$", r"merge \1 into \2"),
    (rf"^\W*([a-z][^,;.\d]{{2,40}}?) out, ({_QUOTE}|[a-z][^,;.\d]{{2,40}}?) in\s*[.!]?$", r"replace \1 by \2"),
    (rf"(?:^|(?<=[,;.] )|(?<=\band ))((?:{_PART}(?:, and |, | and | & ))*{_PART}) to (?=(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?\s*(?:$|[,.;]|and\b))", r"give \1 to "),
    (r"^\W*leave (?:the )?([a-z][^,;.\d]{2,30}?), (?=[a-z][\w ]+ (?:target|baseline|to|at|owner)\b)", r"leave \1 as it is. "),
    (rf"^\W*((?:the |our )?[a-z][^,;.\d]{{3,50}}?) (?:i|we)(?:'d| would)? (?:like|want|prefer|wish)(?: to (?:have|see|put))?(?: it)? (?:under|in|at|below) ({_ID})\s*[.!]?$", r"move \1 to \2"),
    (rf"^\W*((?:the |our )?[a-z][^,;.\d]{{3,50}}?) is (?:an? |more of an? )?[^,;.]{{3,40}}?, (?:so )?(?:shove|put|move|stick|hang|place) it (?:under|in|into|to|at) ({_ID})\s*[.!]?$", r"move \1 to \2"),
    (r"^\W*(?:i|we)(?:'d| would) (?:like|want|wish|prefer) (?:that |it if )((?:the |our )?[^,;.]{3,50}?) (?:to )?(?:disappears?|vanish(?:es)?|goes away|go away|be gone|is gone|leaves?)\s*[.!]?$", r"remove \1"),
    (r"^\W*((?:the |our )[^,;.]{3,50}?)(?: (?:kpi|measure|one))?, (?:please )?(?:take|throw) (?:it )?(?:away|out)\s*[.!]?$", r"remove \1"),
    (rf"(?:^\W*|(?<=[,;] ))(?:and )?({_PART}) (?:(?:rather|better|instead|now|please) )?(?:under|beneath|into) ({_ID})(?: instead| rather| please| pls| then| now)*{_TAIL}", r"move \1 to \2"),
    (rf"(?:^\W*|(?<=[,;] ))(?:and )?({_PART}) {_GONE}(?!, ?{_QUOTE} in\b)(?: please| pls| then)?{_TAIL}", r"remove \1"),
    (rf"\btake ([^,.;]{{2,50}}?) (?:off|out of|from|away from) {_ID} and (?:put|move|place|stick|hang) (?:it|that|this|them) (?:on|in|under|to|into|onto) ({_ID})\b", r"move \1 to \2"),
    (rf"^\W*(?:fold|merge|roll|fuse|absorb|bring|put) ({_ID}) (?:up )?(?:into|in|with) ({_ID})\s*[:,;–-]+ [^.“”]*\b(?:both|all|its|the|everything)\b[^.“”]*\b(?:measures?|kpis?|everything|goes|go|moves?|across|over|along)\b[^.“”]*\W*$", r"merge \1 into \2"),
    # one arrow for another
    (rf"^(\W*)([a-z][a-z ]{{2,30}}?|{_ID}) ?(?:→|->|=>|>) ?({_ID}) (?:link|arrow)\b", r"\1link \2 to \3"),
    (r"^\W*missing (?:arrow|link|connection): (?:the )?([^,;.“”\"]{3,50}?) (?:ought to|should|must|will|does|do)? ?(?:drives?|leads? to|supports?|feeds?|helps?|influences?) (?:the )?([^,;.“”\"]{3,50}?)(?:, with an? ([\w-]+?)[- ]months?(?:['’]? (?:delay|lag))?)?\W*$", lambda m: f"link {m[1].strip()} to {m[2]}" + (f", lag {m[3]} months" if m[3] else "")),
    (rf"\blink ({_ID}) (?:to|with) ({_ID}) (?:instead of|rather than|and not|not)(?: to| with)? ({_ID})\b", r"remove the link from \1 to \3 and link \1 to \2"),
    (rf"\b(?:and|but|,) ?(?:a new |instead )?(?:one|another)(?: link| arrow)? (?:between|from) ({_ID}) (?:and|to) ({_ID}) {_BE} {_MADE}\b", r"; link \1 to \2"),
    (rf"\b(?:link|arrow|connection) (?:between|from) ({_ID}) (?:and|to) ({_ID}) {_BE} {_MADE}(?:,| and|, and|;) the (?:one|link|arrow) (?:to|with) ({_ID}) (?:{_BE} )?{_CUT}\b", r"link from \1 to \2 should be added; remove the link from \1 to \3"),
    (rf"[,;]? (?:but|only) (?:please )?(?:the|that) (?:link|arrow|connection) (?:between|from) ({_ID}) (?:and|to) ({_ID}) (?:must|should|shall|has to|needs to|can|may|will|is to)? ?(?:stays?|remains?|be kept|be left|is kept)\b", lambda m: _unless_touched(m)),
    # a name found wanting, and a better one
    (rf"^\W*({_PART}) (?:is|sounds|reads|feels|looks|seems) {_BAD}(?:\s*[,.;:–-]+ |,? so ){_SAY}(?:({_QUOTE})|((?-i:[A-Z])[^\d“”\"]+?))\s*[.!]?$", lambda m: f"rename {m[1]} to {_quoted(m[2] or m[3])}"),
    (rf"^\W*({_PART})\s*[:,–-]\s*(?:please )?(?:rename|reword|rephrase|retitle|call|name)(?: it| this| that)?(?: to| as| into)? (?:({_QUOTE})|((?-i:[A-Z])[^\d“”\"]+?))\s*[.!]?$", lambda m: f"rename {m[1]} to {_quoted(m[2] or m[3])}"),
    (rf"^\W*({_ID}) (?:without|with no|minus|in plain|but shorter|shorter|simpler)(?: [\w ]{{1,30}})?\s*:\s*((?-i:[A-Z])[^\d“”\"]+?)\s*[.!]?$", r"rename \1 to “\2”"),
    (rf"^\W*(?:may|might|could|can) (?:i|we) (?:suggest|propose) ({_QUOTE}) (?:as|for) (?:the |a )?(?:new )?(?:name|title|wording) (?:of|for) ({_PART})\b.*$", r"rename \2 to \1"),
    (rf"^\W*(?:regarding|about|on|for|as for)? ?({_PART})\s*[:,] ({_QUOTE}) (?:is|would|sounds|says|speaks|carries|has|reads|feels|will|could|might)\b[^.;]*?[.,;] (?:so |and |please |let us |let's |i'd |we )*(?:adopt|use|take|go with|go for|have|choose) (?:it|that|this)(?: one)?\W*$", r"rename \1 to \2"),
    (rf"^\W*({_PART}): (?:rename|reword) (?:in|into|to) ((?-i:[A-Z])[^\d“”\"]+?)\s*[.!]?$", r"rename \1 to “\2”"),
    # a name with a list in it is a name to its end
    (rf"^(\W*(?:please |kindly |pls )?(?:rename|retitle|reword|rephrase|call|title|name) {_PART}(?: to| as| into|:)? )((?-i:[A-Z])[^“”\",;:.\d]*(?:, [^“”\",;:.\d]+)+)\s*[.!]?$", lambda m: _whole_name(m)),
    (r"\b(?:shd|shld|shoud|shuold|shoudl)\b", "should"),
    (r"\b(?:coudl|cuold|culd)\b", "could"),
    (rf"^\W*(?:fold|merge|roll|collapse|absorb|combine) ({_ID}) in(?:to)? ({_ID})\s*[:;,–-] (?:(?:its|the|all|both) )+{_KPI} (?:moves?|goes?|comes?|travels?|is kept|are kept|stays?)(?: [a-z]+){{0,2}}(?:,? and {_ID} keeps its (?:name|title|wording))?\s*[.!]?$", r"merge \1 into \2"),
    # themes
    (rf"\ban? (?:new |separate |own )?theme of (?:its|their) own(?: ?[,:]| called| named| titled)* ({_QUOTE}|(?-i:[A-Z])[\w&'-]*(?: (?-i:[A-Z])[\w&'-]*)*)", r"the theme \1"),
    (rf"\ban? (?:separate|own|distinct|different) theme(?: ?[,:]| called| named| titled)* ({_QUOTE})", r"the theme \1"),
    # a value found wanting, and a better one
    (rf"^\W*(?:an? |the |our )?(?:target (?:of )?)?[€$£]?\d[\d.,]*\s?\S{{0,8}}? (?:is|seems|sounds|feels|looks) [^,;.\d]{{3,40}}? for ((?:the |our )?[^,;.\d]{{3,50}}?)[,;.:–-]+ {_SAY}(?=[€$£]?\d)", r"set the target of \1 to "),
    (r"\b(the|our) (20\d\d) ([^,.;\d]{2,40}?) (?:milestone|step|stage)\b", r"\1 \2 \3 target"),
    (r"\b(\d+) ?wks?\b", r"\1 weeks"),
    (r",\s*(?:and |but )?not (?=(?:by |until |till |in )?(?:the )?(?:end|mid|early|late|q[1-4]|h[12]|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\b|[a-z]*\b))", " not "),
    (r"\bstart(?:ing|s|ed)?(?: at| from| with)? (?=[€$£]?\d[\d.,]*\s?\S{0,8}?,? (?:and )?(?:aim|target|goal|want|to reach))", "baseline "),
    (r"\b(?:with |and )?aim(?:ing)?(?: for| at)? (?=[€$£]?\d)", "target "),
    (r"\b(in|into|under|to|on) the theme (?![“\"‘'])((?-i:[A-Z])[\w&'’-]*(?: (?!by\b|and\b|with\b)[\w&'’-]+){0,4})(?=\s*(?:[,.;]|$))", r"\1 the theme “\2”"),
    # where things stand
    (r"\b((?:we|it)(?: are|['’]re| is|['’]s| stand| stands)(?: now| today| currently| at present| presently)?) (?:by|on) (?=[€$£]?\d)", r"\1 at "),
    (r"^\W*(?:on|with|for|in|regarding) ((?:the |our )?[^,;.\d]{3,50}?),? we (?:are|stand|come out|are standing)(?: now| today| currently)? at (?=[€$£]?\d)", r"\1 is today at "),
    (r"\b(?:starting|start|initial|opening|reference|base) (?:value|point|figure|level|number)\b", "baseline"),
    # whose it is
    (r"^(\W*)not (?:the )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?(?:,? but|,) (?=(?-i:[A-Z])[\w'’-]+ )", r"\1"),
    (r"^\W*who(?:(?: is|'s| will be| should be) (?:responsible|accountable|answerable|in charge|the owner) (?:for|of)| answers for| looks after| owns| runs| leads| takes care of| cares for) ([^?]+?) is (?:now |from now on |henceforth )*(?:(?:our|the) (?:new )?[\w ]{2,30}, )?(?=(?-i:[A-Z]))(?!it\b)([^?]+?)\s*[.!]?$", r"\2 is responsible for \1"),
    (r"\b(has|have|takes?|gets?)(?: now| again| then)? (?:the )?(?:responsibility|ownership|accountability) (?:for|of|over) ", r"\1 responsibility for "),
    (r"\b(?:place|put|leave|lay) ([A-Z]\d{1,2}[a-z]?|(?:the |our )?[a-z][^,;.:]{2,50}?) (?:in|into) the (?:hands|care|charge) of (?=(?-i:[A-Z]))", r"give \1 to "),
    (rf"^\W*((?:the |our )?[a-z][^,;.:]{{2,50}}?|{_PART}) (?:wants|needs|has|should have|gets|deserves) (?:one|an?|a single|exactly one) (?:accountable|responsible|named) (?:role|person|owner|one|name|head)\s*[:–-]+\s*", r"the owner of \1 is "),
    (r",? (?:and )?(?:being )?(?:under the (?:responsibility|leadership|direction|care|lead|supervision|ownership) of|in the (?:hands|care|charge) of|with responsibility (?:lying )?with) (?=(?-i:[A-Z])|the [a-z]|our [a-z])", ", owner "),
    (r"[,;] (?:responsibility|responsible|accountable|lead|led by|resp\.?)(?: is|:)? ?:? ?(?=(?-i:[A-Z]))", ", owner "),
)]  # fmt: skip


_SIDES = {"f": "financial", "c": "customer", "p": "internal", "i": "internal", "l": "learning"}


def written_out(text: str) -> str:
    return put_otherwise(_SHAPES, text)


def _quoted(name: str) -> str:
    return name if name[0] in '“"' else f"“{name.strip()}”"


def _unless_touched(match: re.Match[str]) -> str:
    """What stays anyway need not be said; a link of what goes cannot stay, and is left to be asked about."""
    before = {w.upper() for w in re.findall(rf"\b{_ID}\b", match.string[: match.start()])}
    return match[0] if before & {match[1].upper(), match[2].upper()} else ""


_NO_NAME = re.compile(
    r"\b(?:[A-Za-z]\d{1,2}[a-z]?|it|its|this|that|both|owner|target|baseline|due|weight|weekly|monthly|quarterly|yearly|please|instead|not|then|also|owned|give|set|put|make|move|delete|remove|drop|undo)\b",
    re.IGNORECASE,
)


def _whole_name(match: re.Match[str]) -> str:
    first, *more = re.split(r",\s*(?:and )?", match[2])
    tail = [p for part in more for p in re.split(r"\s+and\s+", part)]
    listed = first and all(0 < len(p.split()) <= 3 and not _NO_NAME.search(p) for p in tail)
    return f"{match[1]}“{match[2].strip()}”" if listed else match[0]
