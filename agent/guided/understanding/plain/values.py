"""What is said of a value or a day by the way, said as an order: "we give ourselves until May for churn" moves its date."""

import re

from agent.guided.understanding.counted_on import counted_out
from scorecard.clock import today

_COUNTS = {"a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MANY = rf"(?P<n>{'|'.join(_COUNTS)}|\d+)"
_SPELL = r"(?P<unit>week|month|quarter|year)s?"
_END = r"(?=\s*(?:[,.;!?]|$|and\b))"
_X = r"(?P<x>[A-Za-z][^,.;:!?“”\"\d]*?)"
_ITEM = r"(?:[A-Z]\d{1,2}[a-z]?|[^,.;:!?\d]{2,60}?)"
_DAY = r"(?P<day>[^,;!?]+?)"
_N = r"[€$£]?\d[\d.,]*\s?(?:%|[a-z€]+)?"
_NOW = r"(?:today|now|currently|at present|at the moment|right now|so far)"
_THEN = (
    r"(?:please )?(?:make (?:it|that)|(?:bring|get|take|push) (?:it|that)(?: down| up)? to|it should be|should be|(?:we |i )?want(?: it at| it to be| to be at| to have)?"
    r"|(?:we )?aim(?:ing)? (?:for|at)|(?:the |our )?(?:target|goal|aim)(?: is| should be|:)?|must be|needs to be|should go to|let's (?:get to|make it|say)|to be|go for|→|->)"
)
_TO_START = r"(?:please )?(?:[^,.;:]* )?(?:(?:to|should|must|will|shall|can|could|may|we|'ll|let's) (?:start|begin|launch|kick off)|starts|begins|kicks off)\b|(?:please )?(?:start|begin|launch|kick)\b(?! (?:of|date|day)\b)"
""" "Start it a month later" is said of where it begins, and not of when it is due."""
_TENS = r"(?:ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # A day that goes on, with the value as it is.
    (rf"\b(?:push|move|put|shift|slip|kick|set|shove) (?!in |on )(?P<x>{_ITEM}) (?:out|back|off)(?: by| for)? {_MANY} {_SPELL}\b", "postpone {x} by {n} {unit}s"),
    (rf"\b(?:push|move|put|shift|slip|kick|set|shove) (?:out|back) (?P<x>{_ITEM})(?: by)? {_MANY} {_SPELL}\b", "postpone {x} by {n} {unit}s"),
    (rf"\b(?:push|move|put|shift|postpone|delay|extend|prolong) (?P<x>{_ITEM}) (?:(?:out|back) )?(?:by )?(?:a|one) (?:further |more )?{_SPELL.replace('s?', '')}{_END}", "postpone {x} by 1 {unit}"),
    (rf"\b(?:give|allow|grant) (?P<x>(?!ourselves|us|me|them){_ITEM}) (?:(?P<n>another|a further|one more|an extra|an additional)|(?P<m>two|three|four|five|six|\d+) more) {_SPELL}{_END}", "postpone {x} by {n} {unit}s"),
    (rf"\bgive (?:ourselves|us) (?:(?P<n>another|a further|one more|an extra|an additional)|(?P<m>two|three|four|five|six|\d+) more) {_SPELL} (?:for|with|on) {_X}{_END}", "postpone {x} by {n} {unit}s"),
    (rf"\bbring (?P<x>{_ITEM}) forward (?:by )?{_MANY} {_SPELL}\b", "bring {x} forward by {n} {unit}s"),
    (rf"^\W*(?!{_TO_START}){_X}(?: target)? (?:is due |due |by )?{_MANY} {_SPELL} later{_END}", "postpone {x} by {n} {unit}s"),
    (rf"^\W*(?!{_TO_START}){_X}(?: target)? (?:is due |due |by )?{_MANY} {_SPELL} (?:earlier|sooner){_END}", "bring {x} forward by {n} {unit}s"),
    (rf"\b(?:we(?:'ll| will)? |let us |let's )(?:give|allow) (?:ourselves |us )?(?:time )?(?:until|till|to) {_DAY} (?:for|with|on) {_X}{_END}", "move the target of {x} to {day}"),
    (rf"^\W*{_X} (?:has|gets|can have|may have|can take|may take|can wait|may wait) (?:time )?(?:until|till) {_DAY}\s*[.!]?$", "move the target of {x} to {day}"),
    (rf"^\W*for {_X}, (?:(?:the|our) (?:\w+ ){{1,3}}?|we |i |\w+ )(?:(?:have|has) (?:now |just |finally )?)?(?:agreed|approved|set|decided|resolved|settled|accepted|fixed|signed off)(?: on| for| upon)? (?=(?:a target of |at most |at least )?[€$£]?\d)", "set the target of {x} to "),
    (r"^\W*(?:this|it) (?:shouldn['’]?t|should not|mustn['’]?t|must not|need not|needn['’]?t|isn['’]?t to|is not to) be (?:maximi[sz]ed|minimi[sz]ed|as (?:high|low) as possible)\s*[:,;.–-]+ (?=anything|everything|a value|values|it should)", ""),
    (r"(?P<v>\b(?:month|week|quarter|year|day)s?), (?:both )?(?:the )?start and (?:the )?(?:finish|end)(?: dates?)?\W*$", "{v} for both dates"),
    (r"^\W*(?P<v>push|move|shift|put|postpone|delay) (?P<x>it|this|that) back (?:by )?an? (?P<unit>week|month|quarter|year)\b", "postpone {x} by 1 {unit}"),
    # One value found wanting, and another in its place.
    (rf"^\W*{_N} (?:is|was|seems|sounds|looks) (?:just |far |much |a bit |way |rather |too |so |not )*(?:timid|tame|soft|low|high|modest|ambitious|bold enough|enough|ambitious enough|easy|hard)[,.;:–-]+ (?:so |then |please )?(?:make|set|put|take|let's make|let's set) (?P<x>(?!it\b|that\b|this\b)(?:the |our )?[a-z][^,.;:!?“”\"\d]{{2,40}}?) (?:to |at )?(?=(?:[€$£]?\d|{_TENS}))", "set the target of {x} to "),
    (rf"^\W*{_N} (?:on|for|in) {_X} (?:is|was|seems|sounds|looks) (?:just |far |much |a bit |way |rather |too |so |not )*(?:timid|tame|soft|low|high|modest|ambitious|bold enough|enough|ambitious enough|easy|hard)[,.;:–-]+ (?:(?:so |then |please |let's |let us |we should |be |a bit |bold|bolder|braver|brave|more ambitious|realistic|more modest|make it|go for|aim for|set it (?:to|at)|say)[ :,–-]*)*(?=[€$£]?\d)", "set the target of {x} to "),
    (r"^\W*(?:[€$£]?\d[\d.,]*\s?(?:%|k|m)?) (?P<x>[a-z][a-z ]{2,30}?)\? (?:(?:no|well|hm+|nah|come on)[,. ]+)*(?:we|i) (?:can|could|should|will|would) (?:do|make|reach|manage|get to|go for|go to) (?=[€$£]?\d)", "set the target of {x} to "),
    (r"^\W*(?:let's|let us|we could|we should|let me) (?:dream|be bold|be brave|aim higher|think big|go big|be realistic|be honest|be modest)(?: a (?:little|bit))?[,.;:–-]+ (?P<v>[€$£]?\d[\d.,]*\s?(?:%|k|m)?) (?P<x>[a-z][a-z ]{2,30}?) (?:instead of|rather than|not) (?:the |our )?[€$£]?\d[\d.,]*\s?(?:%|k|m)?\W*$", "set the target of {x} to {v}"),
    (rf"^\W*[^.;“”\"]{{4,70}}? (?:sits?|are|is|stands?|get|reach|manage|do|achieve) (?:at )?(?P<v>{_N})(?: already| today| now)?[,;.–-]+ (?:so )?(?:let's|let us|we(?:'ll| will| should| could| shall)?|i(?:'d| would)(?: like us to)?) (?:also )?(?:commit|aim|go|sign up|get|match|reach|do|settle)(?: ourselves)?(?: to| for| on)? (?:that|the same|it|this) (?P<day>(?:by|until|till|in) [^,.;]+?)\W*$", "set the target to {v} {day}"),
    (r"(?P<v>\d[\d.,]*\s?(?:%|[a-z]+)?),? (?:with |at |on )?(?:the )?same (?:horizon|time ?frame|deadline|date|day|due date)(?: as (?:before|now|today))?\W*$", "{v}"),
    (r"\b(?P<lead>until|till|by|at) half (?P<y>20\d\d)\b", "{lead} mid {y}"),
    (r"\bcame back (?:at|with|as) (?=[€$£]?\d)", "was "),
    (rf"^\W*{_X} (?:started|began|starts|begins|stood) at (?P<v>{_N}),? (?:on |as of |at )?(?P<day>\d{{1,2}}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: 20\d\d)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{{1,2}}|20\d\d))\W*$", "baseline of {x} was {v} on {day}"),
    (r"\b(?:anything|everything|a value|values) between (?P<v>[\d.,]+\s?%?) and (?P<y>[\d.,]+\s?%?) (?:is|would be|counts as|are) (?:healthy|fine|good|ok|okay|right|ideal|normal|all right|acceptable)\W*$", "it should stay within a range of {v} to {y}"),
    (r"\b(?P<lead>slips?|slipped|moves back|runs late) (?:by )?a (?:full|whole|further|good) (?=year|month|quarter|week)", "{lead} a "),
    (r"\bfor (?P<y>next year|this year) only\b", "for {y}"),
    # A value that is enough, is none, or is told with where it stands.
    (rf"^\W*(?P<x>[A-Za-z][^,.;:!?“”\"\d]*?|[A-Z]\d{{1,2}}[a-z]) (?:at |with )?(?P<v>{_N}) (?:is|would be|will be|'d be) (?:okay|ok|fine|enough|good enough|all ?right|acceptable|plenty|sufficient|better|more realistic)\s*[.!]?$", "{x} target {v}"),
    (r"^\W*no (?:more )?targets? (?:for|on) (?P<x>(?!now\b|today\b|the moment|the time)[^,.;:!?]+?)(?: please| any ?more| any longer| needed)*(?:,? (?:we|you can|you may|just|please|let's)?\s*(?:drop|remove|delete|skip|don't need|do not need) (?:it|that|one))?\s*[.!]?$", "remove the target of {x}"),
    (rf"^(?P<x>\W*[^.;,:]+?)(?::| is| are| stands? at| takes|,)? (?P<v>{_N}) {_NOW}(?:,|;| and| -)* {_THEN} ?(?=(?:at most |max(?:imum)?\.? |under |below |over |above |at least |min(?:imum)?\.? )?[€$£]?\d)", "{x}: baseline {v}, target "),
    (r"\bbase(?= (?:is|was|should be|of|:|=)? ?[€$£]?\d)", "baseline"),
    # A spell of one: a week for a measure in days.
    (r"(?P<lead>(?:: |\bto |\bwithin |\bunder |\bbelow |\bthan |\bin at most |\bdown to |\bat most |\bin ))an? (?P<unit>minute|hour|day|week|month)(?=\s*(?:$|[,.;!]|by\b|until\b|till\b|from\b))", "{lead}1 {unit}"),
    (r"\b(?P<n>1|2|3)/(?P<d>3|4|5)(?= of\b)", "{part}"),
    (r"\b(?P<n>one|two|three|four|five) and a half\b", "{n}.5"),
    # What slips, what is told step by step.
    (rf"\bbudget(?: up| down)? from {_N} to (?P<v>{_N})", "budget {v}"),
    (r"(?P<x>\b(?:months?|weeks?|quarters?|years?|quarter)(?: later| earlier)?),? (?:both )?(?:the )?start and (?:the )?(?:finish|end|due date)\W*$", "{x} at both ends"),
    (rf"^\W*(?:with|on) (?P<x>{_ITEM}),? (?:we(?:['’]re| are)|i(?:['’]m| am)) (?:now |running |about |some )*{_MANY} {_SPELL} (?:behind|late)(?: schedule)?{_END}", "postpone {x} by {n} {unit}s"),
    (rf"(?:(?<=^)|(?<=[,;.] )|(?<=and ))(?P<x>{_ITEM}) (?:is|are) (?:now |running |about |some |already )+{_MANY} {_SPELL} (?:late|behind(?: schedule)?|delayed|overdue){_END}", "postpone {x} by {n} {unit}s"),
    (rf"(?:(?<=^)|(?<=[,;.] ))(?P<x>{_ITEM}) slips (?:by )?an? (?:whole |full |entire ){_SPELL}\b", "postpone {x} by {n} {unit}s"),
    (r"(?P<x>\bforward (?:by )?\S+ \S+)\s*[-–,(]+ ?(?:the )?(?:end|finish|due date)(?:,? (?:i mean|only|that is))?\)?\W*$", "{x}"),
    (r"\b(?P<v>\d+) ?pc\b", "{v} %"),
    (r"(?P<v>(?:\d+ ?(?:%|percent)|ten percent|half|a third|a quarter|two thirds)) (?:is|are|has been|have been) made\b", "{v} is done"),
    (rf"(?:(?<=^)|(?<=[,;.] )|(?<=and ))(?P<x>{_ITEM}) (?:slips|slipped|runs late|moves back|is (?:late|delayed|behind|postponed|put off)|will be (?:late|delayed)|gets delayed|is pushed back) (?:by )?{_MANY} {_SPELL}\b", "postpone {x} by {n} {unit}s"),
    (r"(?P<v>\d[\d.,]*\s?(?:%|[a-z]+)?)(?: first| at first| initially)? \((?:in |by )?(?P<y>20(?:2[7-9]|3\d))\)", "{v} in {y}"),
    (r"(?P<v>\d[^,.;\d]{0,12}?)\s*(?:\.{2,}|…|,|;| -| –| —)\s*(?:no|nope|nah),? (?=[€$£]?\d)", "{v}, no, "),
    (r"^(?P<x>\W*(?-i:[A-Z])\d{1,2}[a-z]? (?:to|for|under|by) [^,;.]{2,40}?),? (?:with|and) an? budget of (?=[€$£]?\d)", "{x}, budget "),
    (r"\bfrom where (?:we|it|they|things) (?:are|is|stand|stands)(?: now| today| at present)?(?=\s*(?:$|[,.;!]|by\b|until\b))", "from today"),
    (rf"^(?P<x>\W*[A-Za-z][^,.;:!?“”\"\d]*?|\W*[A-Z]\d{{1,2}}[a-z]) (?P<v>{_N})[,;:–-]+ {_N} (?:is|was|seems|sounds|would be) (?:not |too |never |hardly |un)[a-z ]+\W*$", "{x} target {v}"),
    (rf"^(?P<x>\W*[A-Za-z][^,.;:!?“”\"\d]*?|\W*[A-Z]\d{{1,2}}[a-z]) (?:was |is )?(?:first )?(?:measured|found|counted|stood|stands) at (?P<v>{_N})[,;:–-]+ (?:please )?(?:note|take|use|put|record|enter|keep)(?: it| that| this)? (?:down )?as (?:the |our |its )?baseline\W*$", "baseline of {x} is {v}"),
    (r"\b(?P<n>one|two|three|four|five|six) per (?P<unit>thousand|hundred|million)\b", "{n} per {unit}"),
    (rf"(?<=\d)(?P<unit>[^,.;\d]{{0,12}}),? (?:the )?(?:{_N}|{'|'.join(_COUNTS)}|seven|eight|nine|ten) (?:was|is|were|seems|seemed|sounds) (?:far |much |a bit |way |just )?(?:too \w+|not \w+|un\w+|timid|soft|modest)\W*$", "{unit}"),
    (rf"^(?P<x>\W*[A-Za-z][^,.;:!?“”\"\d]*?|\W*[A-Z]\d{{1,2}}[a-z]) (?:begins|starts|started|began|will start)(?: with| at| from) (?P<v>{_N}) and (?:should|must|shall|is to|has to|needs to|will) (?:then )?(?:come|go|get|rise|grow|reach|fall|drop)(?: up| down)?(?: to)? (?=[€$£]?\d)", "{x}: baseline {v}, target "),
    (r"\b(?:only|just) (?P<x>(?:the |our )?[a-z][^,.;:!?“”\"\d]*?) (?:changes?|moves?|goes),? (?:to|:) (?=[€$£]?\d)", "{x} to "),
    (r"(?P<v>\d) grand\b", "{v}k"),
)]  # fmt: skip
_PARTS = {"1/3": "a third", "2/3": "two thirds", "1/4": "a quarter", "3/4": "three quarters", "1/5": "a fifth"}


def about_a_value(text: str) -> str:
    text = counted_out(text, today())
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text


_NAMES = re.compile(r"[“\"]|\b(?:rename|call|called|name|title|reword|word|add|new)\b", re.IGNORECASE)
"""A sentence that gives a name keeps its words: "Answer every call within a minute"."""


def _put(match: re.Match[str], words: str) -> str:
    if words == "{lead}1 {unit}" and _NAMES.search(match.string):
        return match[0]
    said = {k: v or "" for k, v in match.groupdict().items()}
    if words == "{part}":
        return _PARTS.get(match[0], match[0])
    if "{n}" in words:
        count = (said.get("m") or said.get("n", "")).lower().removeprefix("a further").removeprefix("an ")
        if said.get("unit", "").lower() == "quarter":
            said["unit"], count = "month", str(3 * int(_COUNTS.get(count, count if count.isdigit() else 1)))
        said["n"] = str(_COUNTS.get(count, count if count.isdigit() else 1))
    return words.format_map(said)
