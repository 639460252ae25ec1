"""An introduction spoken in one breath: "... and what we need is to reach more families and waste less and find drivers".

Who speaks so sets no full stops; what is wished stands behind "what we want is", joined by "and", often with a reason
at its end. It is brought into a list, so that each wish becomes one.
"""

import re

from tools.language.grammar import is_told
from tools.language.verbs import gerund_base, is_base_verb

_WHAT_IS_WISHED = re.compile(
    r"(?P<join>^|[,;]?\s+(?:and|so|but|then|also)\s+(?:basically |really |now |so )?|[.!?]\s+|\s+)"
    r"(?:what|all|everything|the things?)(?: that)? (?:(?:i|we)(?:['’]d| would)?(?: all| really| most| mainly| mostly| now| also)* (?:want|need|wish(?: for)?|like|hope for|care about|look for|dream of|aim (?:for|at)|strive for)"
    r"|(?:i['’]m|we['’]re|i am|we are) after|(?:really |most |mainly )*(?:counts|matters|is important|is needed|keeps us (?:up|busy|going)))(?: (?:most|here|now|really|for us|to us|for me|to me|in the end|above all|this year|these days))*"
    r"(?:,? (?:is|are|would be)|['’]s)(?: basically| really| simply| just| mainly)*(?:,|:)? (?P<body>[^.;:!?\n]+ and [^.;:!?\n]+)(?=[.;!?\n]|$)",
    re.IGNORECASE,
)
_WHY = re.compile(
    r",? (?:because|cos|coz|cause|since (?!20\d\d|19\d\d)|as (?=(?:they|we|it|that|one|this|nobody|there)\b)|given that|seeing that|or else|otherwise)\b.*$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(?:then |also |of course |really |finally )*(?=\S)", re.IGNORECASE)
_BEGINS_A_WISH = re.compile(
    r"(?:to|not|no|more|fewer|less|better|enough|never|nobody|every|each|that|a|an|fair|steady|happy|good|low|lower|\w{3,}(?:er|ier)(?= [a-z]+s?\b)|[a-z]+ (?:less|more|fewer|better|every|the|our|no)|(?:our |the )?[a-z]+s (?:that|who|which|to|in|on|back|without))\b",
    re.IGNORECASE,
)
_THAT_AND_THAT = re.compile(r"that\b.*(?:,|\band) that\b", re.IGNORECASE)
""" "What matters is that ..., that ..., and that ...": read as other lists are."""
_TO = re.compile(r"^(?:to|that|for us to|us to)\s+(?=\S)", re.IGNORECASE)


def breath_as_list(text: str) -> str:
    """The message with what it wishes in one breath as a list behind "Wanted:"."""
    return _WHAT_IS_WISHED.sub(_listed, text)


def _listed(said: re.Match[str]) -> str:
    wishes = _wishes(_WHY.sub("", said["body"]))
    if len(wishes) < 2 or _THAT_AND_THAT.match(said["body"]):
        return said[0]
    before = "" if not said["join"].strip() and not said.start() else "\n" if said.start() else ""
    return f"{before}Wanted: {'; '.join(wishes)}"


def _wishes(body: str) -> list[str]:
    wishes, at = [], 0
    for cut in _AND.finditer(body):
        if _begins(body[cut.end() :]):
            wishes.append(body[at : cut.start()])
            at = cut.end()
    return [_plain(w) for w in (*wishes, body[at:]) if w.strip()]


def _begins(rest: str) -> bool:
    """Whether a wish of its own begins: "and waste less", no "drivers and mechanics"."""
    first = rest.split()[0].lower().strip(",")
    piece = _AND.split(rest, maxsplit=1)[0]
    return bool(_BEGINS_A_WISH.match(rest) or is_base_verb(first) or gerund_base(first) or is_told(piece))


def _plain(wish: str) -> str:
    """ "to reach more families" and "holding on to clients" as one says what to do."""
    wish = _TO.sub("", wish.strip(" ,"))
    first, _, rest = wish.partition(" ")
    base = gerund_base(first.lower()) if first.lower().endswith("ing") and rest else ""
    return f"{base} {rest}" if base else wish
