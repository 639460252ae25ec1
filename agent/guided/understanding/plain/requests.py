"""A question that asks for a change, and a wish that wonders, said as the orders they are."""

import re
from collections.abc import Callable

from agent.guided.understanding.plain.shapes import put_otherwise

_ID = r"(?-i:[A-Z]\d{1,2}[a-z]?)"
_NAME = r"(?-i:(?![A-Z]\d)(?:(?:Dr|Mr|Ms|Mrs|Prof|Frau|Herr)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_HAVE = r"(?:own|take|lead|do|have|run|handle|look after|be (?:the )?(?:owner|responsible|in charge)(?: for| of)?)"
_QUOTE = r"[“\"][^”\"]+[”\"]"
_VERB = r"(?:measure|report|check|track|count|rename|call|move|set|put|raise|lower|add|remove|drop|delete|link|give|review|look at)"
_SHAPES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r",? (?:please|pls|kindly),? (?=(?:one|two|three|four|six|an?|\d{1,2}) (?:week|month|quarter|year)s? (?:later|earlier|sooner|longer)\b)", " "),
    (r"^\W*(?:here (?:are|come) |i have |just )?(?:one|two|three|four|five|six|a few|some|several|a couple of)(?: more| further)? (?:quick |small |little |minor |short |other |housekeeping |more )*(?:ones|one|items?|things?|changes?|points?|edits?|updates?|corrections?|requests?|tweaks?)(?: please| for you| from me)?\s*[:–—-]+ ", ""),
    (rf"^\W*(?:shouldn['’]?t|couldn['’]?t|won['’]?t|should|could) ({_NAME}) (?:not )?(?:rather |better |perhaps |maybe )?{_HAVE} ([^?,;]{{2,60}}?)(?: instead)?\?", r"\1 should own \2."),
    (rf"^\W*(?:shouldn['’]?t we|should we not|why don['’]?t we|can['’]?t we|couldn['’]?t we|could we not) (?:rather |better |just |also )?(?={_VERB}\b)([^?]+)\?", r"\1."),
    (r"^\W*(?:may|might|can|could) (?:i|we) (?:ask|request|propose|suggest|recommend) that ([^?]{2,60}?) be ([^?]+)\?", r"\1 should be \2."),
    (r"^\W*(?:is it possible|would it be possible|could it be) (?:that|for) ([^?]{2,60}?) (?:has|have|had|to have|gets?|to get) an? (target|baseline|owner|weight|unit) (?:of |called )?([^?]+)\?", r"set the \2 of \1 to \3."),
    (rf"^\W*(?:i|we) (?:wonder|was wondering|were wondering|am wondering|ask myself) (?:if|whether) ({_NAME}) (?:could|can|might|should|would) (?:not )?(?:perhaps |maybe )?{_HAVE} ([^?,;]{{2,60}}?)\W*$", r"\1 should own \2"),
    (rf"^\W*({_ID}|[^.,;?]{{3,40}}?) is nobody['’]?s[.,;:]* (?:and )?who (?:could|can|should|will|would|might) (?:do|own|take|have|lead|run)(?: it| that)?\?* ({_NAME})(?: maybe| perhaps)?\W*$", r"give \1 to \2"),
    (rf"^\W*what do you think (?:of|about) ({_QUOTE}) (?:for|as|instead of) ({_ID})\?[^?]*\b(?:take|use|do|go for|go with|put) (?:it|that)\W*$", r"rename \2 to \1"),
    (rf"^\W*what(?:['’]?s| is) (?:still )?missing (?:in|under|for|on) ({_ID})\?* (?:add|we need|let's add|please add) (?!an? (?:objective|initiative|project)\b)(?:a (?:measure|kpi) (?:called |named |on |for )?)?([^.,;:?“”\"]{{3,60}}?)\W*$", r"add the measure “\2” to \1"),
    (r"^\W*what(?:['’]?s| is| was) (?:the|our) (target|baseline|weight) (?:for|of|on|in) ([^?]{2,50}?)\?+ (?:please )?(?:make it|set it to|put it at|it should be|change it to|make that) (?=[€$£]?\d)", r"set the \1 of \2 to "),
    (r"^\W*(?:was|is) ([€$£]?\d[\d.,]*\s?%?) (?:really |still |not )?(?:the|our) (baseline|target) (?:of|for) ([^?]{2,50}?)\?+ (?:it|that|this) (?:should|must|has to|ought to) (?:be|have been|read) (?=[€$£]?\d)", r"set the \2 of \3 to "),
    (r"^\W*(?:can|could|may|might|should|shall) (?:we|i|you) (?:drop|remove|delete|scrap|kill|cut) ([^?]{2,50}?),? or (?:is|are|do|does|would|will|did)\b[^?]*\?", r"do we need \1?"),
    (r"^\W*(?:i|we) want ((?:the |our )?[^,;.?]{2,40}?) (?:out|gone|away|off)\W*$", r"remove \1"),
    (rf"^\W*(?:would|could|might) ({_QUOTE}) (?:do|fit|work|be better|be good) (?:for|as|at) ({_ID})\?[^?]*$", r"rename \2 to \1"),
    (r"^\W*((?:the |our )?[a-z][^,;.?“”\"]{2,40}?) (?:i|we)(?:['’]d| would) (?:like|love|prefer|rather)(?: to)?(?: have| see| put)? (?:under|in|at|with) (?=(?-i:[A-Z]\d))", r"move \1 to "),
    (r"^\W*((?:the |our )[a-z][^,;.?“”\"]{2,40}?),? (?:please )?(?:take (?:it )?(?:away|out|off)|remove(?: it)?|delete(?: it)?|drop(?: it)?|kill(?: it)?)\W*$", r"remove \1"),
    (rf"^\W*(?:can|could|may|might|should) (?:the |our )?([^?,;:.“”\"]{{3,40}}?)(?: row| side| section| block| box)? (?:please |also )?have (?:something|an objective|a goal|one)(?: (?:about|on|for|around|regarding) [^?“”\"]{{2,40}}?)?\s*[?:,]+ ({_QUOTE})\W*$", r"add \2 to \1"),
    (r"^\W*(?:(?:would|could|can|will) you )?(?:please |kindly )*describe ((?-i:[A-Z])\d{1,2}[a-z]?|[^,;:“”\"]{3,40}?) (?:as follows|like this|so|as|thus|this way)[:,]? ([“\"][^”\"]+[”\"])\W*$", r"set the description of \1 to \2"),
    (rf"^\W*(?:i have|here is|i've got|i found|there is) (?:the|a) (?:much )?better (?:name|title|wording|heading|one)(?: for (?:it|this|that|({_ID})))?\s*[:–-] ([“\"]?(?-i:[A-Z])[^“”\";:]{{3,80}}?[”\"]?)\s*[.!]?$", lambda m: f"rename {m[1] or 'it'} to {m[2]}"),
    (r"^\W*(daily|weekly|monthly|quarterly|half-yearly|yearly|every (?:day|week|month|quarter|year)) please,? (?:the |a |an |once an? )?(?:quarter|month|week|year|day|quarterly|monthly|weekly|yearly)(?: rhythm)? (?:is|are|seems|was) (?:too|not|far too|much too) [^,.;]+\W*$", r"measure it \1"),
    (r"\b(?:i|we) wish (?:for |to have )?(?=an? (?:new )?(?:project|initiative|kpi|measure|objective)\b)", "I want "),
)]  # fmt: skip


def about_requests(text: str) -> str:
    return put_otherwise(_SHAPES, text)
