"""What an unlabelled sentence is about: a wish, a figure, the vision, the mission ... or only the answer asked for."""

import re
from typing import Literal

from agent.guided.profile.lists import are_deeds, clean_item, is_deed, split_list, top_level
from tools.drafting.meant import meant
from tools.drafting.situations.reading import situation
from tools.language.figures import find_figures
from tools.language.grammar import is_told
from tools.language.quantities import find_quantities

Kind = Literal[
    "", "wish", "figure", "vision", "mission", "identity", "customers", "priorities", "funding", "none", "proposition"
]

_SUBJECT = r"(?:we|i|they|he|she|the (?:\w+ )?(?:board|council|owners?|management|ceo|plan|team|members|ministry|group|directors|trustees|city|company|firm)|council|board|members|owners|management|everybody|everyone)"
_NAME = r"(?-i:[A-Z][\w'’&-]+(?:\s(?:of|[A-Z][\w'’&-]+)){0,5})"
_WANT = r"(?:would\s+(?:also\s+)?(?:like|love)(?:\s+to)?|['’]d\s+(?:also\s+)?(?:like|love)(?:\s+to)?|(?:would|['’]d)\s+rather|wants?(?:\s+to)?|needs?(?:\s+to)?|must|ha(?:ve|s)\s+(?:got\s+)?to|should|plans?\s+to|aims?\s+(?:to|for)|intends?\s+to|hopes?\s+to|expects?(?:\s+to)?|(?:am|are|is|['’]re)\s+(?:going|trying|looking|planning|hoping)\s+to|strives?\s+to|asks?\s+for)"
_WANT_OF_OTHERS = r"(?:wants?(?:\s+to)?|plans?\s+to|aims?\s+(?:to|for)|intends?\s+to|hopes?\s+to|expects?(?:\s+to)?|needs?\s+to|is\s+(?:trying|looking|planning|hoping)\s+to|asks?\s+for)"
_WISH = re.compile(
    rf"(?:^|[,;:–—-]\s*|\b(?:and|but|that|because|also|only)\s+|\s)(?:(?:{_SUBJECT})(?:\s+(?:also|really|all|now|just|simply|still))?\s*{_WANT}|(?:{_NAME}|the [a-z]+)\s+{_WANT_OF_OTHERS}|who wants? to|that wants? to|which wants? to|our (?:goal|aim|plan|ambition|target) is to|the (?:goal|aim|plan|idea) is to)\s+(?P<wish>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BECOMING = re.compile(
    r"^(?:to\s+)?(?:be|become|being|becoming|remain|stay known as|be seen as|be known)\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:now|today|currently|at present|is|are|was|were|at the moment|stands? at|we have|runs? at|has|have|cost)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:want|wants|target|goal|should|aim|plan says|plan is|expect|expects|expected|needs? to be|must be|must fall|must rise|to reach|would be great|below|under|above|over|at least|at most|->|by (?:20\d\d|the end|end|next|q[1-4]|[A-Z][a-z]+ 20))|->|=>|→",
    re.IGNORECASE,
)
_VISION = re.compile(
    r"^(?:(?:the |our )?(?:aim|ambition|dream) is an? (?=[a-z]+ [a-z]+ )|in (?:five|three|ten|\d+) years(?:' time)?\b|by 20\d\d,? (?:we|every|all|the|our)\b|(?:we|i) (?:see|imagine|envision|dream)\b|(?:our|my) dream is\b|(?:a|one) (?:world|country|city|region|neighbou?rhood|future) (?:where|in which|without|of)\b)",
    re.IGNORECASE,
)
_ALL_WILL = re.compile(r"^(?:in|by) 20\d\d,? (?:every|each|everyone|everybody|all) (?:[a-z]+ )", re.IGNORECASE)
"""``In 2029 every citizen has a green place within 300 metres``: a picture of then, whatever figure is in it."""
_MISSION = re.compile(
    r"^(?:we exist\b|we (?:all )?believe\b|we(?:'re| are) here (?:to|for)\b|our (?:purpose|job|task|reason) is\b|we help [\w\s]+ (?:to )?[a-z]+\b"
    r"|(?:nobody|no one|everybody|everyone|(?:no|every) \w+) (?:should|must|ought to|deserves?)\b(?![^.]*\d))",
    re.IGNORECASE,
)
_FUNDING = re.compile(
    r"^(?:the |our )?(?:town|city|state|council|county|ministry|government|canton|region|municipality|parish|diocese|federal government) (?:pays|gives|funds|finances|contributes|covers|grants)\b|^(?:the |our |most of (?:the |our )?|all (?:the |our )?)?(?:money|funding|income) (?:mostly |mainly |all )?(?:comes|is) from\b|\b(?:funds|subsidi[sz]es|finances) us\b|\b(?:funded by|financed by|we (?:only |just )?(?:have|get|live on) what\b|our (?:money|funding|budget|income) comes? from|we live (?:on|from|off))\b",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"^(?:(?:hi|hello|hey|ok|well)[,!. ]+)*(?:we(?:'re|’re| are)\b|i(?:'m|’m| am)\b|i (?:run|lead|head|manage|own|work)\b|this is\b|it'?s called\b|it(?:'s|’s| is) the (?:department|office|division|directorate|unit|section|team|practice|firm|company|club|school|clinic|charity) (?-i:[A-Z])|my (?:company|client|firm|organi[sz]ation)\b|we (?:run|make|build|sell|produce|operate|provide|distribute|offer|own|give|teach|look after|develop)\b|we (?:coach|train|treat|house|host|feed|represent) \d|founded\b|name(?:'s| is)\b|our (?:company|firm|hotel|clinic|school|group)\b)",
    re.IGNORECASE,
)
_CUSTOMERS = re.compile(
    r"^(?:we (?:mostly |mainly )?(?:sell|deliver) (?:[\w\s,-]{1,40}? )?to\b|we serve\b|our (?:customers|clients|guests|patients|buyers) are\b)",
    re.IGNORECASE,
)
_PROPOSITION = re.compile(
    r"\bnobody else (?:does|has|offers|can|makes)\b|^(?:through |by )?(?:differentiation|cost leadership|product leadership|customer intimacy)\b|\b(?:choose|pick|come to|prefer|buy from|stay with) us\b.*\b(?:because|for|as)\b|^(?:and )?we(?:['’]re| are)? (?:differ|different|stand out|win)\b.*\b(?:because|by|as|since)\b"
    r"|\b(?:what (?:sets us apart|makes us (?:different|special))|our (?:edge|difference|usp|strength)) (?:is|are)\b|^unlike (?:the|our|other|most)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:this year|right now|for us|for now|the next [\w ]{1,20})?,?\s*(?:it'?s|it is) (?:all |mainly |mostly |really )?about\s",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\b(?:build|make|create|draft|need|want|prepare|do|set up|develop|design|help|write)\b.{0,40}\b(?:score ?card|bsc|strategy map|kpis?)\b",
    re.IGNORECASE,
)
_SET_LEVEL = re.compile(
    r"^[^,;.]{3,60}?\b(?:target|goal)? ?(?:should be|must be|needs to be|has to be|ought to be|target is|goal is) (?:at |below |under |above |over |at least |at most )?[€$£]?\d",
    re.IGNORECASE,
)
"""``no-shows target should be 4 % by mid 2027``"""
_TELLS = re.compile(
    r"(?:i|we|they|he|she|it|this|that|there|here|our|the|my|today|now|currently|right now|as|since|because|although|while|for|with|after|before|when|if|in|at|by"
    r"|to)\b",
    re.IGNORECASE,
)
"""How a statement begins, and no item of a list."""
_NOTHING = re.compile(
    r"^(?:(?:no|nope|not really|not yet|none|skip(?: that| it)?|pass|hi|hello|hey(?: there)?|good (?:morning|question|point)|quick (?:one|question)|(?:the )?short version|(?:ok,? )?here (?:goes|we go)|where to (?:start|begin)|thanks|thank you|ok(?:ay)?|sure|well|honestly|hm+|fine|great|(?:we|i) (?:don'?t|do not|haven'?t|have no)\b.{0,40}(?:vision|mission|written|one|any|idea|know|yet|sure|say)|(?:i'?m |we'?re )?not (?:really )?sure(?: yet)?|no idea|dunno|hard to say|(?:i |we )?(?:can'?t|couldn'?t) (?:really )?say|nothing written(?: down)?|really|sorry|to be honest|tbh|either|right now|at the moment|yet|no (?:real |written )?(?:vision|mission|strategy)(?: yet)?)\W*)+$",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:(?:hi|hello|hey(?: there)?|ok(?:ay)?|well|so|no(?=[,.:;!…]|\s+(?:we|i|i'm|it|not|but|our|the|just|that)\b)|nope|yes|sure|honestly|frankly|hm+|good question|skip that|not really|none|right|look|i think|i'd say|i would say|i guess|first of all|mainly|only that|but|and|only|just)[,.:;!…]*\s+)+",
    re.IGNORECASE,
)


_BY_CUE: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_VISION, "vision"),
    (_MISSION, "mission"),
    (_PROPOSITION, "proposition"),
    (_FUNDING, "funding"),
    (_CUSTOMERS, "customers"),
)


def opened(text: str) -> str:
    """Without the words one only begins with: "Honestly, ...", "good question... I'd say ...", "I dream of ..."."""
    text = text.replace("…", "...")
    bare = _OPENER.sub("", text.strip())
    bare = re.sub(
        r"^(?:(?:we|i) dream (?:of|that)|(?:our|my) dream is(?: that)?|(?:the |our )?(?:aim|ambition) is (?=an? )|we (?:all )?believe(?: that)?)\s+",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    return re.sub(r"^\.+\s*", "", bare) or text.strip()


def listed_before(text: str) -> list[str]:
    """What a list names before a wish that ends it: ``more rides, and the city should see what it pays for``."""
    match = _WISH.search(opened(text))
    items = top_level(opened(text)[: match.start()], ",") if match else []
    if not items or _TELLS.match(items[0]) or (match and re.match(r"\s*[-–—]", match[0])):
        return []
    return [i for i in items if len(i.split()) > 1 and (find_quantities(i) or not is_told(i))]


_WOULD_BE = re.compile(
    r"^(?P<wish>[^,;]{4,80}?) would be (?:really |so |very )?(?:great|nice|good|lovely|wonderful|a dream|fantastic|ideal)\b.*$",
    re.IGNORECASE,
)
_WHAT_WE_WANT = re.compile(
    r"^(?:all |what )(?:i|we) (?:really |actually )?(?:want|need)(?: is|:| -)+\s*(?:to )?(?P<wish>.+)$", re.IGNORECASE
)


def wish_of(text: str) -> str:
    """What the sentence says they want; "" where it does not say so."""
    bare = opened(text)
    would = _WOULD_BE.match(bare)
    if would and would["wish"].lower() in ("it", "that", "this"):
        would = None
    match = _WHAT_WE_WANT.match(bare) or would or _WISH.search(bare)
    wish = match["wish"].strip() if match else ""
    return (
        re.sub(r"^(.+?) than (.+)$", r"\1 rather than \2", wish)
        if match and "rather" in match[0][: match.start("wish") - match.start()] and " than " in wish
        else wish
    )


def is_figure(text: str) -> bool:
    """Whether the sentence says where something stands and where it is to be, in numbers."""
    quantities = find_quantities(text)
    if not quantities or len(text) > 220 or _lists_more(text):
        return False
    if any(f.baseline is not None and f.target is not None for f in find_figures(text)) and not split_needed(text):
        return True
    return (len(quantities) > 1 and bool(_NOW.search(text)) and bool(_THEN.search(text))) or bool(
        re.search(r"->|=>|→", text)
    )


def _lists_more(text: str) -> bool:
    """Whether wishes without a number stand beside the figure: then it is a list."""
    pieces = top_level(text, ",")
    return len(pieces) > 2 and any(not find_quantities(p) for p in pieces)


def split_needed(text: str) -> bool:
    """Whether a deed opens the sentence: a list of deeds is a list, whatever figures stand in it."""
    return is_deed(opened(text)) or (bool(wish_of(text)) and is_deed(wish_of(text)))


_PRESENTS = re.compile(
    r"^(?:hi|hello|hey)?[,!. ]*(?:we are|we['’]re|i am|i['’]m|we run|i run|i head|i lead|we operate) (?:an?|the) [a-z]",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:from [€$£]?\d.* to|now|today|currently|want|wants|aim|aims|goal|target|should|must|need|hope|plan|will|becom|instead|at present|at the moment)\b|→|->|%",
    re.IGNORECASE,
)


def kind_of(text: str) -> Kind:
    """The kind its own words give the sentence, whatever was asked; "" where they give none."""
    bare = opened(text)
    if _NOTHING.match(text):
        return "none"
    if _ALL_WILL.match(bare):
        return "vision"
    for pattern, kind in _BY_CUE:
        if pattern.search(bare) and not (kind == "vision" and situation(bare)) and not _of_a_wish(bare, kind):
            return kind
    if _PRESENTS.match(text) and not _WANTS.search(text):
        return "identity"
    if is_figure(text) or (_SET_LEVEL.search(text) and find_quantities(text)):
        return "figure"
    if _TASK.search(bare):
        return "identity"
    if wish_of(text):
        return "wish"
    if _IDENTITY.match(bare):
        return "identity"
    if becomes(bare):
        return "vision"
    items = split_list(bare)
    if _ABOUT.match(bare) and len(items) > 1:
        return "priorities"
    if (len(items) > 1 and are_deeds(items)) or (is_deed(bare) and len(bare.split()) > 1):
        return "priorities"
    return ""


def _of_a_wish(text: str, kind: Kind) -> bool:
    """Whether the cue stands in a wish: ``too much of our income comes from grants`` complains of how they are funded."""
    shape = meant(text) if kind in ("vision", "funding") else None
    return shape is not None and shape.action != "known"


def becomes(wish: str) -> bool:
    """A wish to be or become something is a vision: ``be the first call for any landlord``."""
    if _of_a_wish(wish, "vision"):
        return False
    return bool(_BECOMING.match(clean_item(wish) if not wish.lower().startswith(("be ", "become ", "to be")) else wish))
