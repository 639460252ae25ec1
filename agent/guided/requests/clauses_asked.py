"""A message cut where it begins to ask, or to tell again: "good. how do we stand and is C2 linked to C1, what drives F1".

What asks changes nothing, whatever stands beside it; each question is answered in its turn.
"""

import re
from dataclasses import dataclass, replace

from agent.guided.understanding.orders import ORDER

_ID = r"(?:[A-Za-z]\d{1,2}[a-z]?)"
_SUBJECT = rf"(?:{_ID}\b|(?:the|our|my|their|its|his|her|we|you|they|i|it|he|she|this|that|these|those|there|any|anything|anyone|anybody|nothing|all|each|every|everything|both|one|some|somebody|people)\b|(?-i:[A-ZÀ-Þ])[\w’'-]+)"
_WH = r"(?:what|which|who|whom|whose|when|where|why|how|wat|whats|hows|whos|wheres|whys)(?:['’]s|['’]re)?\b(?! (?:about|if|not|don['’]?t|say you)\b)"
_THAT_WHICH = r"(?!(?:what|how|where|who|why|when|which) (?:we|i|you|they|he|she|it)\b(?![^?]*\?\s*$))"
""" "What we want is fewer complaints" asks nothing."""
_AUX = rf"(?:(?:is|are|was|were|does|did|has|had) (?=(?:really |even |still |actually )?{_SUBJECT})|(?:do|have) (?=(?:we|you|they|i|the|our|my|these|those|all|any)\b))"
_MODAL = (
    r"(?:(?:can|could|should|would|will|must|may|might|shall) (?=(?:we|i|they|it|this|that|the|our|my|these|there)\b))"
)
_TOLD = r"(?:tell (?:me|us)|explain|describe|remind (?:me|us)|compare|let (?:me|us) (?:know|see)|(?:i|we)(?:['’]d| would)? (?:like|want|need|wish|love) to (?:see|know|hear|understand|have a look))\b"
_SHOWN = (
    rf"(?:show|list|display|print|export|download|send (?:me|us|it)|give (?:me|us)|open)\b(?! (?:it|them|{_ID}) to\b)"
)
_ELSE_ASKS = r"[^,;.:?!]{2,40}? (?:ask(?:s|ed)?|wonders?|wants? to know|wanted to know|would like to know)(?: me| us)?,? (?:whether|if|how|what|why|who|which|when|where)\b"
_SOFT = r"(?:(?:so|and|but|ok(?:ay)?|well|also|please|pls|plz|now|then|hey|hi|hello|good|great|fine|right|thanks|thank you|sorry|wait|no|yes|oh|by the way|btw|quick question|one more (?:thing|question)|first|second(?:ly)?|finally|can you|could you|would you|will you|just|maybe|perhaps)\b[,:]*\s+){0,5}"
_OUTRIGHT = rf"{_SOFT}{_THAT_WHICH}(?:{_WH}|{_AUX})"
_OPENS = rf"{_SOFT}{_THAT_WHICH}(?:{_WH}|{_AUX}|{_MODAL}|{_TOLD}|{_SHOWN}|{_ELSE_ASKS})"
_BIDS = rf"(?:(?:can you|could you|would you|please|pls|then|just)\s+){{0,3}}(?:add|remove|delete|drop|bin|scrap|rename|move|set|link|unlink|assign|record|correct|change|make|undo|give|retire|raise|lower|put|call|take|replace)\s+(?:(?:it|that|this|them|those|these|him|her)\b|{_ID}\b|(?-i:[A-ZÀ-Þ])[\w’'-]+|(?:the|its) (?:owner|target|baseline|unit|name|deadline)\b)"
""" "... and make Bo the owner", behind a question."""
_PREFACE = re.compile(r"^\W*(?:(?:so|and|but|well|ok(?:ay)?|now)\b[, ]*)*(?:what do you (?:think|reckon|say)|what(?:['’]s| is) your (?:view|opinion|take)|how about it|you know what)\W*$", re.IGNORECASE)  # fmt: skip
""" "What do you think? Is it any good": the question is the one behind it."""
_PLAIN_WISH = re.compile(rf"^\W*{_SOFT}(?:{_TOLD}|show (?:me|us)\b)", re.IGNORECASE)
_ASKS = re.compile(rf"^\W*{_OPENS}", re.IGNORECASE)
_PLAINLY = re.compile(rf"^\W*{_OUTRIGHT}", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[\w%”\"’')])\s*[.;!?]+\s+(?=\S)|\n+")
_INSIDE = re.compile(
    rf",?\s+(?:and|but|plus|then|or)\s+(?:(?:also|then|please)\s+)*(?={_OPENS})|,\s*(?={_OPENS})|\s[-–—]+\s(?={_OPENS})|,?\s+(?:and|but|so)\s+(?={ORDER}|{_BIDS})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^)]*\)")
_LEAST = 2
"""Words of a part; "why" alone belongs to what stands before it."""


@dataclass(frozen=True)
class Part:
    text: str
    asks: bool


def parts_of(text: str) -> list[Part]:
    """The message in the order it was said, what tells in whole sentences and what asks question by question."""
    shut = [(m.start(), m.end()) for m in _QUOTED.finditer(text)]
    found: list[Part] = []
    for sentence in _cut(text, _ENDS, shut):
        asked = sentence.rstrip().endswith("?")
        pieces: list[str] = []
        for piece in _cut(sentence, _INSIDE, [(m.start(), m.end()) for m in _QUOTED.finditer(sentence)]):
            before = (bool(pieces) and _asks(pieces[-1])) or bool(_PLAIN_WISH.match(piece))
            whole = len(_bare(piece).split()) >= _LEAST and (not pieces or len(_bare(pieces[-1]).split()) >= _LEAST)
            if pieces and not (whole and (before or asked)):
                pieces[-1] = f"{pieces[-1]}{_between(sentence, pieces[-1], piece)}{piece}"
            else:
                pieces.append(piece)
        found += [Part(_as_asked(p) if _asks(p) else p.strip(" ,;"), _asks(p)) for p in pieces if _bare(p)]
    return [replace(p, asks=False) if _PREFACE.match(p.text) and len(found) > 1 else p for p in found]


def asks_only(text: str) -> bool:
    """Whether all of it asks outright, so that nothing in it is told: "does P2 drive F1, and is it late"."""
    parts = parts_of(text)
    return bool(parts) and all(p.asks and _PLAINLY.match(p.text) for p in parts)


_PASSED_ON = re.compile(rf"^\W*{_SOFT}[^,;.:?!]{{2,40}}? (?:asks?|asked|wonders?|wants? to know|wanted to know|would like to know)(?: me| us)?,? (?P<asked>(?P<if>(?:whether|if) )?(?P<rest>.+))$", re.IGNORECASE)  # fmt: skip
_WHETHER = re.compile(
    r"^(?P<who>.+?) (?P<is>is|are|was|were|has|have|can|will|should) (?P<what>.+?)\W*$", re.IGNORECASE
)


def _as_asked(text: str) -> str:
    """Without "and", and what others ask as if they asked it themselves: "the mayor asks whether C1 is late"."""
    text = re.sub(r"^\W*(?:(?:and|but|so|then|also|plus|or)\b[, ]*)+", "", text.strip(" ,;"), flags=re.IGNORECASE)
    told = _PASSED_ON.match(text) if not _PLAINLY.match(text) else None
    if told is None:
        return text
    turned = _WHETHER.match(told["rest"]) if told["if"] else None
    return f"{turned['is']} {turned['who']} {turned['what']}?" if turned else told["rest"]


def _asks(text: str) -> bool:
    return bool(_ASKS.match(text))


def _bare(text: str) -> str:
    return re.sub(r"[^\w'’ ]+", " ", text).strip()


def _cut(text: str, where: re.Pattern[str], shut: list[tuple[int, int]]) -> list[str]:
    start, pieces = 0, list[str]()
    for cut in where.finditer(text):
        if cut.start() < start or any(a < cut.start() < b for a, b in shut):
            continue
        ends = re.match(r"\s*([?!.]+)", cut[0])
        pieces.append(text[start : cut.start()] + (ends[1] if ends else ""))
        start = cut.end()
    return [p for p in (*pieces, text[start:]) if p.strip()]


def _between(sentence: str, before: str, piece: str) -> str:
    """What the cut has taken away, for two pieces that belong together."""
    start = sentence.find(before) + len(before)
    return sentence[start : sentence.find(piece, start)]
