"""Values as they are spoken: "59 grand", "minus 3.8 million", "let's be bolder on NPS: 60", "nobody will accept 8.5, say 9"."""

import re
from collections.abc import Callable

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_SAY = r"(?:(?:so |just |please |better |rather |let's |let us |we'd |i'd |simply )*(?:say|make it|make that|put|use|take|go with|go for)|just|better|rather):? "
_N = r"[€$£]?\d[\d.,]*"
_X = r"((?:the |our )?[a-z][^,:;.\d]{2,40}?)"
_SHAPES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"^\W*([a-z][\w' -]{2,40}?) between (?=-?\d[\d.,]*\s?%? and -?\d)", r"target of \1: between "),
    (r"\b(\w+) out of (ten|five|four|a hundred|100|10)\b", lambda m: _share(m[1], m[2], m[0])),
    (r"\b(\d[\d.,]*) of 100 (?:cases|times|patients|customers|people)\b", r"\1 %"),
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
    (rf"\b({'|'.join(_WORDS)}) and a half\b", lambda m: f"{_WORDS.index(m[1].lower()) + 1}.5"),
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
    for shape, words in _SHAPES:
        text = shape.sub(words, text)
    return text
