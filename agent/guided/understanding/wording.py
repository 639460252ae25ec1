"""Ways of speaking brought to the forms that the rules know: passives, the formal, the chatty, the non-native."""

import re

_ID = r"[a-z]\d{1,2}\s?[a-z]?"
_NEW = r"(?:a|an|another|one more)(?: new| further| additional)?"
_ITEM = r"(?:objective|kpi|measure|metric|indicator|initiative|link|perspective)"
_MUST = r"(?:should|must|has to|have to|needs to|need to|can|shall|ought to)"
_PASSIVE = {
    "removed": "remove", "deleted": "remove", "dropped": "remove", "renamed": "rename", "reworded": "rename",
    "moved": "move", "transferred": "move", "linked": "link", "connected": "link", "merged": "merge", "swapped": "swap",
    "split": "split", "discontinued": "remove", "withdrawn": "remove",
}  # fmt: skip
_FIELD = r"(?:target|baseline|owner|unit|formula|frequency|weight|data source|name|wording|due date|deadline)"
_TABLE = [
    (r"^ad (?=an?\b)", "add "),
    (r"^(\w+) please (?=\w)", r"\1 "),
    (r"\b(should|must|could|will|shall|can) (?:also|really|simply|just|henceforth|rather|better|now) ", r"\1 "),
    (r"^(add|remov|delet|renam|chang|mov|link|merg|track)ing (?=\S)", lambda m: m[1] + ("" if m[1][-1] in "dk" else "e") + " "),
    (r"\b(?:cause[- ]and[- ]effect|causal) (?=link|arrow|connection)", ""),
    (r"^swop\b", "swap"),
    (rf"^(baseline|unit|weight|formula|frequency) (?=(?:{_ID}) \S)(\S+) ", r"\1 of \2 is "),
    (r"^to (?=(?:add|remove|delete|rename|change|move|link|set)\b)", ""),
    (r"^(?:amend|adapt|modify|revise|correct|bump)\b", "change"),
    (r"^(?:withdraw|discard|kick out|chuck|strike)\b", "remove"),
    (rf"^(?:establish|draw|have|get|put|define) (?={_NEW} {_ITEM}\b)", "add "),
    (r"^include (?=(?:a|an) (?:further|additional)\b)", "add "),
    (r"\b(a|an) (?:further|additional) ", r"\1 new "),
    (r"\b(?:something like|a sort of|some kind of) ", ""),
    (r"\b(?:too|tu) (?=[a-z]\d{1,2}\b)", "to "),
    (rf"^((?:the )?{_FIELD}) from (?=\S)", r"\1 of "),
    (rf"^((?:set|change|remove) (?:the )?{_FIELD}) from (?=\S)", r"\1 of "),
    (rf"^(?:for|on|of) (?:the )?(.+?),? the ({_FIELD}) (?=\S)", r"the \2 of \1 "),
    (r"^(.+?) shall (?=(?:be|read|say|reach|have|lie|go|own|look)\b)", r"\1 should "),
    (r"^(?:replace) the (name|wording) of (.+?) (?:by|with) ", r"change the \1 of \2 to "),
    (rf"^((?:the )?{_FIELD} (?:of|for) .+?) (?:must|should|shall|will|has to) be (?=\S)", r"\1 is "),
    (r"\b(?:eoy|the end of|end) (?=20\d\d\b)", "end of "),
    (r"\bmid[- ](?=20\d\d\b)", "June "),
    (r"\btil(?:l)? (?=\S)", "until "),
    (r"^(?:i |we |i['’]m |we['’]re )?(?:do not|don['’]?t|no longer|not) (?:think we |really )?(?:need|want) (.+?)(?: any ?more| any longer)$",
     r"drop unneeded \1"),
    (r"^(?:we |i )?(?:can|could) (?:do|live) without (.+)$", r"drop unneeded \1"),
    (r"^(?:do|live) without (.+)$", r"drop unneeded \1"),
    (r"^(?:i |we )?(?:do not|don['’]?t) (?:think|believe) (?:that )?we (?:really )?need (.+?)(?: any ?more| any longer)?$", r"drop unneeded \1"),
    (rf"^((?:the )?(?:{_ITEM} )?{_ID}) (?:is )?(?:we (?:do not|don['’]?t) need(?: any ?more)?|out|no longer needed|not needed(?: any ?more)?)$",
     r"remove \1"),
    (r"^((?:remove|delete|drop|link|connect|unlink)\b.+?),\s*(?:it['’]s|it is|that|this|they|which|they['’]re)\s.+$", r"\1"),
]  # fmt: skip
_REWRITES = [(re.compile(pattern, re.IGNORECASE), new) for pattern, new in _TABLE]
_PASSIVE_FORM = re.compile(
    rf"(?P<what>[^,“\"]+?) (?:{_MUST} |is to |are to )?(?:be|get) (?P<verb>{'|'.join(_PASSIVE)})\b(?P<rest>.*)", re.I
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)['‘][^'’]*['’](?!\w)")


def plain(clause: str) -> str:
    """The clause in the words that the rules know; quoted names are never touched."""
    names = [m[0] for m in _QUOTED.finditer(clause)]
    text = _QUOTED.sub("§", clause)
    for pattern, new in _REWRITES:
        text = pattern.sub(new, text)
    if match := _PASSIVE_FORM.fullmatch(text):
        text = f"{_PASSIVE[match['verb'].lower()]} {match['what']}{match['rest']}"
    return re.sub("§", lambda _: names.pop(0) if names else "§", text)
