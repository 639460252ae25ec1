"""A value that is wished for and how it is argued for, said as an order: "peers are at 18; take that" sets a target of 18."""

import re

_N = r"[€$£]?\d[\d.,]*(?: ?(?:%|percent|per cent|k|m|thousand|million)(?![a-z]))?(?: (?:days|weeks|months|hours|minutes|points))?"
_SPOKEN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_SMALL: list[str] = [*"one two three four five six seven eight nine ten eleven twelve".split()]
_VALUE = rf"(?:{_N}|{_SPOKEN}(?: (?:days|weeks|months|hours|minutes|points|percent|%))?)"
_OTHERS = (
    r"(?:(?:our |most |many |the |some |good |other |similar |comparable )*(?:peers|competitors|rivals|neighbours)(?: of ours)?"
    r"|(?:the )?(?:best|good|leading|top|other|similar|comparable|most) (?-i:[a-z]+s)(?: (?:of|at) our size)?|(?-i:[A-Za-z]+s) (?:of )?our size"
    r"|(?:the )?(?:industry|sector|national|regional|market)(?:'s)? (?:average|norm|standard|median)(?: is)?)"
)
_TAKE = r"(?:so )?(?:(?:let's|let us|i'd|i would|we should|we could|we'd|please|why not)? ?(?:take|use|adopt|aim for|go for|go with|make it|make that|set|say|put))"
_TOO = r"(?:far |much |way |a bit |just |still |really |frankly )*(?:too \w+|not enough|not \w+ enough|unambitious|timid|tame|silly|soft|modest|unrealistic|dreaming|a joke)"
_THEN = r"(?:(?:so |just |better |rather |let's |let us |we'd |i'd |please |we should |we could )*(?:go for|say|make it|make that|take|aim for|put|use|try|go with)|better|rather)"
_END = r"(?=\s*(?:[.!]?$|[,;]))"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    # what others reach, and that it is to be reached here
    (rf"^\W*{_OTHERS} (?P<x>[a-z][^.;:]*?)(?: to| at| in| within| of)?(?: about| around| some| roughly)? (?P<v>{_VALUE})(?P<more>(?: [^.;:\d]*?)?)[;:,.–-]+ {_TAKE} (?:that|this|it|the same)(?: figure| value| level| number)?(?: here| too| as (?:the |our )?(?:target|aim|goal))?,? ?(?P<when>(?:for|by|until|till|at)? ?[^;:]*?)\W*$", "set the target of {x}{more} to {v} {by}"),
    (rf"^\W*{_OTHERS} (?P<x>[a-z][^.;:]*?)(?: to| at| in| within| of)?(?: about| around| some| roughly)? (?:{_VALUE}|an? (?:day|week|month|hour)|half an hour)(?P<more>(?: [^.;:\d]*?)?)[;:.–-]+ {_TAKE} (?P<v>{_VALUE}),? ?(?P<when>(?:for|by|until|till|at)? ?[^;:]*?)\W*$", "set the target of {x}{more} to {v} {by}"),
    (rf"^\W*{_OTHERS} (?P<x>[a-z][^.;:]*?)(?: to| at| in| within| of)?(?: about| around| some| roughly)? {_VALUE}(?P<more>(?: [^.;:\d]*?)?)[;:.–-]+ (?P<v>{_N}) (?:is|would be|seems|strikes me as|looks like) (?:an? )?(?:fair|good|right|sensible|realistic|decent|reasonable|honest) (?:ambition|target|aim|goal|figure|level)(?: for us| here)?{_END}(?P<when>)(?:, (?:and )?not {_N})?", "set the target of {x}{more} to {v} {by}"),
    # a value found wanting, and a better one
    (rf"^\W*(?P<v>\d[\d.,]*) (?P<scale>thousand|million|k|m)(?P<x> [a-z][a-z ]*?)? (?:is|seems|sounds|feels|looks|was) {_TOO}[,;:.–-]+ {_THEN} (?P<new>\d[\d.,]*)(?! ?(?:thousand|million|k|m|%|[€$£])\b){_END}", "set the target{of} to {new} {scale}"),
    (r"^\W*(?:let's|let us|we should|i'd) be (?:brave|bold|honest|realistic|ambitious|kind|modest|strict|generous)(?: here| this time)?(?: and|,|:|;| –| -) (?=[a-z]+ \w)(?P<x>)", ""),
    (rf"(?P<v>\b(?:to|at|target|target (?:is|to)|make it|make the target) {_N}) (?:flat|sharp|even|exactly|straight)(?P<x>){_END}", "{v}"),
    (rf"\b(?P<v>{_SPOKEN}|\d+) tops(?P<x>){_END}", "at most {v}"),
    (rf"\b(?P<v>{_SPOKEN}|\d+) tops(?P<x>) (?=by|until|till|in|from)", "at most {v} "),
    # a target that is to go
    (rf"^\W*(?:drop|remove|delete|scrap|lose|kill) the {_N} (?:in|by|for|of|at) (?P<x>(?:the )?(?:end of )?(?:[a-z]+ )?20\d\d),? (?:and |just |we )?(?:keep|leave)(?: only| just)? the {_N}\W*$", "remove the target for {x}"),
    (r"^(?:(?:we|i|they|you)\b[^,;.]*?\b|\W*)(?:the|that|this|our) (?P<x>[a-z][^,;.:\d“”\"]{2,40}?) (?:target|goal)(?: [^,;.:\d]{2,40})?[,;.] (?:so )?(?:just |please |let's )?(?:take|drop|remove|delete|scrap|bin|lose|get rid of|leave) (?:it|that|this)(?: off| out| away| again)?\W*$", "remove the target of {x}"),
    # where it starts from
    (rf"^\W*(?:please )?(?:start|anchor|begin|base) (?P<x>[“\"][^”\"]+[”\"]|[a-z][^“”\",.;:\d]{{2,50}}?) (?:off )?(?:from|at|with|on) (?P<v>{_N})(?P<when>[^;.:]*)(?:[;.:] (?:that|this|it)(?:'s| is) where [^.;]*)?\W*$", "baseline of {x} is {v}{when}"),
    (rf"^\W*(?:please )?(?:start|anchor|begin|base) (?P<x>[“\"][^”\"]+[”\"]|[a-z][^“”\",.;:\d]{{2,50}}?) (?:off )?(?:from|at|with|on) (?:the |our )?(?:[a-z-]+ ){{1,4}}?(?:at|of|in|from) (?P<when>(?:the end of |end of )?(?:[a-z]+ )?20\d\d)[:,] (?P<v>{_N})\W*$", "baseline of {x} is {v} at {when}"),
    (rf"^\W*(?P<x>[a-z][^“”\",.;:\d]{{2,50}}?) (?:began|started|stood to begin with|was to start with) (?:off )?(?:at|from|on|with) (?P<v>{_N})(?P<when>),? (?:and )?not {_N}\W*$", "baseline of {x} is {v}"),
    (r"(?:,|;| -| –| and)+ (?:so )?(?:please )?(?:this|that|it)(?:'s| is| was) (?:our|the|where (?:we|it|they|things)) (?:start(?:ing point)?|beginning|starts?|begins?|baseline|started|began|come from|comes from)(?P<x>)\W*$", ", take that as the baseline"),
    (r"(?:,|;| -| –| and)+ (?:so )?(?:please )?(?:call|use|take|treat|put|note|make) (?:it|that|this)(?: down)?(?: as)? (?:our start(?:ing point)?|the start(?:ing point)?|where (?:we|it|they|things) (?:starts?|begins?|c[ao]mes? from|started|began))(?P<x>)\W*$", ", take that as the baseline"),
    (r"(?:,|;| -| –| and)+ (?:so )?(?:let's |we )?(?:start|begin|count from|go from) (?:there|that|here)(?P<x>)\W*$", ", take that as the baseline"),
)]  # fmt: skip


def as_aims(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: _put(m, words), text)
    return text


def _put(match: re.Match[str], words: str) -> str:
    said = {k: v or "" for k, v in match.groupdict().items()}
    when = said.get("when", "").strip(" ,.")
    if words.startswith("at most") and (plain := said["v"].lower()) in _SMALL:
        said["v"] = str(_SMALL.index(plain) + 1)
    said["by"] = f"by {re.sub(r'^(?:for|by|until|till|at) ', '', when)}" if when else ""
    said["of"] = f" of{said['x']}" if said.get("x", "").strip() else ""
    return re.sub(r" +$", "", words.format_map(said)) if "{by}" in words else words.format_map(said)
