"""Values as they are spoken: "59 grand", "minus 3.8 million", "let's be bolder on NPS: 60", "nobody will accept 8.5, say 9"."""

import re
from collections.abc import Callable

from agent.guided.understanding.plain.shapes import put_otherwise

_STEP = r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)(?: ?(?:k|m|%)\b)?"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
_SAY = r"(?:(?:so |just |please |better |rather |let's |let us |we'd |i'd |simply )*(?:say|make it|make that|put|use|take|go with|go for)|just|better|rather):? "
_N = r"[€$£]?\d[\d.,]*"
_X = r"((?:the |our )?[a-z][^,:;.\d]{2,40}?)"
_SHAPES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"\b(?:widen|narrow|tighten|loosen|relax) ((?:the |our )?[a-z][\w' -]{2,40}?) to (?=between |plus |\+/-|±)", r"set the target of \1 to "),
    (r"(?:\bplus or minus|\bplus/minus|\+/-|±) ?(\d[\d.,]*\d|\d)(?:(\s?%)|\s?(?:percent|per cent))?", r"between -\1\2 and \1\2"),
    (r"^\W*(?!.*\b(?:target|goal|should|shall|must|be|to)\b.* between)([a-z][\w' -]{2,40}?) between (?=-?\d[\d.,]*\s?%? and -?\d)", r"target of \1: between "),
    (r"\b(\w+) out of (ten|five|four|a hundred|100|10)\b", lambda m: _share(m[1], m[2], m[0])),
    (r"\b(\d[\d.,]*) of 100 (?:cases|times|patients|customers|people)\b", r"\1 %"),
    (rf"\bby (?:another|a further|an extra|an additional) (?={_STEP})", "by "),
    (rf"\b(?:rise|raise|increase|lift) ((?:the |our )?[a-z][^,;:.\d]{{2,60}}?) with (?=(?:another )?{_STEP}\b)", r"raise \1 by "),
    (rf"\b(lower|reduce|decrease|cut) ((?:the |our )?[a-z][^,;:.\d]{{2,60}}?) with (?=(?:another )?{_STEP}\b)", r"\1 \2 by "),
    (r"\b(bump|push|nudge|lift|raise|move|take|put|pull|bring|notch|crank) ((?:the |our )?[a-z][^,;:.\d]{1,60}?) (up|down) (?:by )?(?=half an? |another |a further |a couple of )", lambda m: f"{'raise' if m[3].lower() == 'up' else 'lower'} {m[2]} by "),
    (rf"^\W*{_X}[:,] (?:from|off) (?:the|its|that) (?:target|goal|aim) (?:please )?(?:take (?:away|off)|take|subtract|deduct|remove|shave) (?={_STEP})", r"lower the target of \1 by "),
    (rf"^\W*{_X}[:,] to (?:the|its|that) (?:target|goal|aim) (?:please )?(?:add|put) (?={_STEP})", r"raise the target of \1 by "),
    (rf"^\W*{_X}[:,] (?:please |just )?(?:stick|put|add|pile|pop|stack) (?:another |a further |an extra |an additional )?({_STEP}(?: [a-z]+)?) on top\b[^,;.]*", r"raise the target of \1 by \2"),
    (rf"^\W*(?:please |just )?(?:stick|put|add|pile|pop|stack) (?:another |a further |an extra |an additional )?({_STEP}(?: [a-z]+)?) on top of (?:the |our )?(?:goal|target|aim) (?:for|of) {_X}\W*$", r"raise the target of \2 by \1"),
    (r"\b(within|to|in|under|below|at|of|than) half an? (hour|day|week)\b(?!['’])", r"\1 0.5 \2s"),
    (rf"\b({_MONTH}) of (20\d\d)\b", r"\1 \2"),
    (rf"\b((?:kicks? off|starts?|starting|begins?|launch(?:es)?)(?: on)?) ({_MONTH})\.? (1?\d|2[0-4])(?:st|nd|rd|th)?(?=\s*(?:$|[,;!]|\.(?!\d)|and\b))", r"\1 \3 \2"),
    (r"^\W*we(?:['’]re| are) (?:about |roughly |nearly |now |almost )?half ?way (?:with|through|into|there with|done with) ((?:the |our )?[^,.;!]{2,50}?)(?: now| already)?\W*$", r"\1 is 50 % done"),
    (r"\bdez(?= (?:20)?\d\d\b)", "dec"),
    (r"(?<=\d )moths\b", "months"),
    (r"\b(\d[\d.,]*) grand\b", r"\1k"),
    (r"\b(\d+) (euros?|dollars?|pounds?) (\d\d)\b(?! ?%)", r"\1.\3 \2"),
    (rf"\b(is|was|at|of|to|says|said|shows|reports|came to|hit)(:?) minus (?={_N})", r"\1\2 -"),
    (rf"\b(fall|falls|drop|drops|go down|goes down|sink|rise|rises|grow|come|go) on (?={_N})", r"\1 to "),
    (rf"\b(want|need|reach|get|to|at|be|have) ({_N}) of (?:them|those|these)\b", r"\1 \2"),
    (r"(?<=\d )(?:nt|nto|ont)(?= [€$£]?\d)", "not"),
    (r"\b(by|until|till|in|end of|end) (?:jne|jnue|juen)\b", r"\1 june"),
    (r"\b(by|until|till|in|end of|end) (?:jly|juyl|jlu)\b", r"\1 july"),
    (r"\b(?:one|a|1) in three(?! (?:days|weeks|months|years))\b", "a third"),
    (r"\b(?:one|a|1) in four(?! (?:days|weeks|months|years))\b", "a quarter"),
    (rf"\b({'|'.join(_WORDS[:9])}|[1-9])( [a-z]+)? in (ten|five|10)\b(?! ?(?:days|weeks|months|years|minutes|hours|percent|per cent|%|[€$£]))", lambda m: _share(m[1], m[3]) + (f" of the{m[2]}" if m[2] else "")),
    (rf"\bwithin (?={_N} and {_N}\b)", "between "),
    (r"\b(first|second|third|fourth)-quarter\b", lambda m: f"Q{_NTH[m[1].lower()]}"),
    (rf"\b({'|'.join(_WORDS)}) and (?:a half\b|half (?=points?\b|percent))", lambda m: f"{_WORDS.index(m[1].lower()) + 1}.5{' ' * m[0].endswith(' ')}"),
    (rf"\b({'|'.join(_WORDS)}|\d+) (minutes?|hours?|days?|weeks?|months?|points?|stars?|euros?|pounds?|dollars?|tonnes?|kilos?) and (?:a )?half\b(?! of\b)", lambda m: f"{m[1] if m[1].isdigit() else _WORDS.index(m[1].lower()) + 1}.5 {m[2]}"),
    (r"\b(?:one )?half (?:of )?a (percentage point|percent|point)\b", r"0.5 \1s"),
    (r"\bw ?(\d\d)(?=\s*[:=]?\s*[a-z€$£\d])(?![\w.,]*%)", r"week \1"),
    (rf"^\W*(?:let's|let us|we (?:should|could|can)|i'd) (?:be|dream|aim|think|go)(?: a (?:bit|little))? (?:bolder|bigger|higher|braver|more (?:ambitious|modest|careful|realistic)|lower|less ambitious) (?:on|with|for|about) {_X}[,:;–-]+ (?={_N})", r"set the target of \1 to "),
    (rf"^\W*(?:nobody|no one|they|the \w+)(?: [\w']+){{0,4}} (?:swallow|accept|believe|buy|stomach|manage|reach|see)s? (?:the |a )?{_N}%? {_X}[,;:–-]+ {_SAY}(?={_N})", r"set the target of \1 to "),
    (rf"^\W*([a-z][\w' -]{{2,40}})\? (?=(?:let's say |say |make it |go for )?{_N}\s?\S{{0,4}} (?:by|until|till|in)\b)", r"target of \1: "),
    (rf"^\W*([a-z][\w' -]{{2,40}}), (?:let's|let us) (?:go for|aim for|say|make it|take|try) (?={_N})", r"target of \1: "),
    (r"^\W*([a-z][\w' -]{2,40}) only counts? (half|double|twice)\b", r"\1 \2 weight"),
    (r"^\W*(?:please |pls )?(?:do|make|get) ((?:the |our )?[a-z][\w' -]{3,40}?) (?:better|faster|quicker|higher|lower|bigger|smaller|green|greener)\s*[.!]?$", r"change the target of \1"),
)]  # fmt: skip


def _share(part: str, whole: str, said: str = "") -> str:
    """ "Four out of ten" is 40 %."""
    part = part.lower()
    count = int(part) if part.isdigit() else _WORDS.index(part) + 1 if part in _WORDS else 0
    of = {"ten": 10, "10": 10, "five": 5, "four": 4}.get(whole.lower(), 100)
    return f"{round(100 * count / of)} %" if 0 < count <= of else said


def as_figures(text: str) -> str:
    return put_otherwise(_SHAPES, text)
