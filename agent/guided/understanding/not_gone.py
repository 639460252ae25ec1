"""What is to be done in place of removing something, by itself: "don't delete C4, just take its theme off"."""

import re

_GONE = r"(?:(?:remov|delet|retir|eras)(?:e|ed|ing)|drop(?:ping|ped)?|cut(?:ting)?|kill(?:ing|ed)?|bin(?:ning)?|scrap(?:ping)?|ditch(?:ing)?|dump(?:ing)?|axe?(?:ing)?|(?:get(?:ting)? )?rid of|tak(?:e|ing) (?:out|off|away|down)|throw(?:ing)? (?:out|away)|los(?:e|ing))"
_ITEM = r"(?P<{}>(?:(?:the|our) )?[\w][\w&%/'’ -]{{0,60}}?)"
_INSTEAD = re.compile(
    rf"^\W*(?:(?:please|pls|ok|no|well|and|but|oh|wait|actually|sorry)\b,? )*(?:(?:i|we)(?:['’]d| would)? )?"
    rf"(?:(?:do not|don['’]?t|dont|did not|didn['’]?t|would not|wouldn['’]?t|never ?mind|no need to|need not|needn['’]?t|please not|rather than|instead of|without|not)(?: (?:want|wish|like|mean|have|need|completely|entirely|quite))?(?: to)? )"
    rf"(?:{_GONE} {_ITEM.format('item')}(?: (?:completely|entirely|altogether|away|out|off|as such))?|{_ITEM.format('item2')} (?:gone|removed|deleted|dropped|out)(?: (?:completely|entirely|altogether))?)"
    rf"\s*(?:[,;:.–—-]+|\bbut\b)\s*(?:(?:but|rather|please|only|just|simply|merely|instead|i|we|only want|want(?:ed)?|let['’]s)\b,? )*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_IT = re.compile(r"\b(?P<its>its|their)\b|\b(?:it|them|this|that(?: one)?)\b", re.IGNORECASE)
_OTHER_ID = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b")
_AFTER_A_PART = re.compile(r"(?P<before>^.*?\bthe (?:owner|theme|target|baseline|due date|deadline|date|formula|unit|weight|frequency|budget|source))\b", re.IGNORECASE)  # fmt: skip


def done_instead(text: str) -> str:
    """The wish with the name of what stays; the text itself where it does not say so, or speaks of something else then."""
    match = _INSTEAD.match(text)
    if not match:
        return text
    item, rest = match["item"] or match["item2"], match["rest"]
    if _OTHER_ID.search(rest):
        return text  # what it is done to is named
    if _IT.search(rest):
        return _IT.sub(lambda m: f"{item}'s" if m["its"] else item, rest, count=1)
    return _AFTER_A_PART.sub(rf"\g<before> of {item}", rest, count=1) if _AFTER_A_PART.match(rest) else text
