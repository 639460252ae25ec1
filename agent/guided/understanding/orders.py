"""A message of several orders, cut where each begins: "rename P1 to Waste less, and add an objective Vaccinate more".

Read as a whole, a name would run on into the next order; read one after the other, each says just what it says.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_ID = r"(?:[A-Za-z]\d{1,2}[a-z]?)"
_NOUN = r"(?:objective|goal|aim|measure|kpi|metric|indicator|initiative|project|programme|perspective|link|theme)s?"
_THE = rf"(?:{_ID}\b|(?:the|our|all|each|every) \w|(?-i:[A-ZÀ-Þ])[\w’'-]+|[“\"'‘]\w)"
_POLITE = r"(?:(?:please|pls|plz|also|then|now|just|so|and|oh|ok|okay|yes|next|finally|lastly|only|instead|(?:as )?i said|can you|could you|would you|you can|i want you to|i['’]d like you to|i['’]d like to|we want to|let['’]s)\b,? ){0,6}"
_VERBS = (
    rf"(?:rename|retitle|reword) (?!(?:it|that|this|them)\b)\S"
    rf"|(?:re)?name (?:{_ID}\b|the (?:{_NOUN}|perspective))|call (?:{_ID}\b|(?:the|our) \w)"
    rf"|(?:remove|delete|drop|bin|scrap|kill|axe|unlink|take out|get rid of|throw out|lose) (?:{_THE}|(?:objective|measure|kpi|initiative|link)\b)"
    rf"|(?:add|create|introduce|include|insert|put in) (?:(?:an?|the|another|one|one more|a new|new|as|also) )*(?:[\w-]+ )?{_NOUN}\b|(?:add|put) to {_ID}\b|add (?:under|to) (?:the )?\w"
    rf"|(?:link|connect) {_THE}|(?:replace|swap|exchange) {_THE}"
    rf"|(?:move|merge|split|divide|record|assign|weight) {_THE}"
    rf"|(?:bring|get|put) {_ID} back\b|undo (?:that|it|this|the last(?: one| change| thing)?)(?=[.,;!]|$)"
    rf"|(?:set|change|raise|lower|increase|reduce|put|make|give|hand|log|note) (?:{_ID}\b|(?:the|our) (?:target|baseline|owner|unit|name|frequency|deadline|weight)\b)"
)
_SAYS = (
    rf"(?:for |with |on )?{_ID},? (?:please |pls |just |also )*(?:call|rename|remove|delete|drop|link|we|i|add|put)\b|(?:under|for|in|to|at|on) (?:the )?[\w& -]{{2,30}}?,? (?:please )?(?:add|put in|(?:we|i) (?:want|need|would like))\b|"
    rf"{_ID}(?:['’]s)?(?: (?:and|&) {_ID})? (?:should|shall|must|needs?|today|now|currently|(?:to )?be [a-z]|goes|go|leads?|drives?|feeds?|gets?|(?:is|was) (?:at |now |currently |about )*[€$£]?\d|owner|target|baseline|unit|is owned|is measured|belongs?|to {_ID})\b"
    rf"|{_ID} ?[=:]|(?:the )?owner of {_ID} (?:is|should|will)\b"
    rf"|(?:i|me) (?:own|take|lead|look after) (?:{_ID}\b|the \w)"
    rf"|(?!it\b|that\b|this\b|who\b|he\b|she\b)[^\W\d][\w’'-]+ (?:owns|looks after) {_ID}\b"
    rf"|(?-i:[A-ZÀ-Þ])[\w’'-]+ (?:owns|takes(?: over)?|looks after|leads|runs) (?:{_ID}\b|the \w)"
)
_BECAUSE = re.compile(
    rf"^(?P<order>{_POLITE}(?:{_VERBS}).*?),?\s+(?:because|cos|coz|since|given that|seeing that|now that) (?!\d)[^,;]*$",
    re.IGNORECASE,
)
""" "Move L1 to Supply cos growers aren't staff"."""
_GOES_FOR = re.compile(
    rf"^(?P<order>{_POLITE}(?:remove|delete|drop|bin|scrap|kill|axe|take out|get rid of|throw out|lose) [^,;]+?)[,;–-]+ (?!(?:and|or|then|but|not|as well|{_ID}|the|rename|add)\b)(?:its |it['’]s |(?:[\w’'-]+ ){{1,3}}?)(?:silly|useless|nonsense|pointless|rubbish|wrong|daft|redundant|too [a-z]+|does|do|is|are|was|were|has|have|covers?|handles?|looks?|takes?|makes?|can|cannot|can['’]t|isn['’]t|doesn['’]t|don['’]t|no longer|never|measures|says)\b[^,;]*$",
    re.IGNORECASE,
)
""" "Drop L1, Petra does that in her own plan"."""
ORDER = rf"(?:{_POLITE}(?:{_VERBS}|{_SAYS}))"
_BEGINS = re.compile(ORDER, re.IGNORECASE)
_ASKS = re.compile(
    rf"{_POLITE}(?:(?:show|list|display|send|export|print) |give me |what|which|who|why|how|when|where|is |are |does |do |did |has |have |can )\b.*\?\s*$|{_POLITE}(?:show|list|display|send|export|print)\b",
    re.IGNORECASE,
)
_CUTS = re.compile(
    rf"(?<=[\w%”\"’)])\s*[.;!?]+\s+(?=\S)|\n+|,?\s+(?:and|plus|&|then)\s+(?:(?:also|then|please) )*(?={ORDER})|,\s+(?={ORDER})|\s[-–—]+\s(?={ORDER})|:\s+(?={ORDER})|,?\s+and\s+(?:then )?(?=(?:show|list|display|send|export|print) )",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:and |but |so )*(?:(?:it|its|this|that|they|them|these|those|he|she)(?:['’]\w+)?\b|(?:call|name|measure|track|count|make|put|give|set|replace|swap|exchange|rename|move|remove|delete|drop) (?:it|that|this|them)\b|(?:the |a |an )?(?:target|baseline|owner|unit|name|measure|kpi|metric|formula|frequency|data source|starting point)\b|(?:currently|now|today|at present|last year|by|until|from|with|because|since|measured|owned|monthly|quarterly|weekly|lower|higher)\b|(?:we|i)(?:['’]\w+)? (?:have|had|are|re|m|want|need|would|d|ve|measure|are at)\b|[€$£]?\d|same\b|both\b)",
    re.IGNORECASE,
)
"""What is said of the order before it."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_A_PLACE = re.compile(
    rf"^\W*(?:(?:and|under|in|for|to|on) )*(?:the )?(?:{_ID}|[\w& -]{{2,30}} perspective)\W*$", re.IGNORECASE
)
""" "F1: add a measure": where the order is for."""
_PAIR = re.compile(rf"^(?:and )?(?P<a>{_ID}) (?P<to>to|and|with) (?P<b>{_ID})$", re.IGNORECASE)
_LINKS = re.compile(rf"^{_POLITE}(?P<verb>link|connect|unlink)\b", re.IGNORECASE)
_ACROSS = re.compile(
    r"\b(?:both|all (?:three|four|of (?:them|these|those))|each of (?:them|these|those)|the same(?! (?:thing|as)\b))\b",
    re.IGNORECASE,
)
""" "Rename C2 to …, P3 to …, and assign both to Owen" is one order more about the two."""
_TELLS = re.compile(rf"\b{_ID}\b|\d", re.IGNORECASE)
_STATES = re.compile(r"^(?:(?!\b(?:should|shall|must|need|needs|want|owner|target|will|let)\b|\d(?<![A-Za-z]\d)(?!\d?[a-z]?\b)).)*\b(?:is|are|was|were|isn['’]t|aren['’]t|makes? no|sounds?|looks?)\b(?:(?!\b(?:should|shall|must|need|needs|want|owner|target|will|let)\b|(?<![A-Za-z])\d).)*$", re.IGNORECASE)  # fmt: skip
""" "F1 and L2 are the same thing": why something is ordered."""
_BOTH_GO = re.compile(rf"\b(?P<ids>{_ID}(?:, {_ID})*,? (?:and|&) {_ID})\b[^.;:]*?[\s,.…–-]+(?:so |please |just )*(?:remove|delete|drop|bin|scrap|lose|kill|get rid of) (?:both|them|all|all of them|these|those)\b(?: please)?", re.IGNORECASE)  # fmt: skip
""" "C2 and L3 are nonsense, remove both"."""
_DROP_IT = re.compile(rf"^{_POLITE}(?P<id>{_ID})\b(?:(?!\b{_ID}\b)[^.;])*,? (?:so |please |just )*(?:drop|remove|delete|bin|scrap|lose|kill|get rid of) (?:it|that|this)(?: please)?$", re.IGNORECASE)  # fmt: skip
_OWNS = re.compile(rf"^(?-i:[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+) (?:will |shall )?(?:owns?|looks? after|leads?|runs?|takes?(?: over| care of)?|answers for|is (?:in charge of|responsible for)) {_ID}$", re.IGNORECASE)  # fmt: skip
""" "Ola Lind looks after C1", before another order: what it tells is done as well."""
_SENTENCE = re.compile(r"(?<=[\w%”\"’)])[.;!?]+\s+(?=\S)")
_MOST = 9


@dataclass(frozen=True)
class Order:
    text: str
    plain: bool
    """Whether it begins as an order does; else it is an aside, unless it asks something."""
    asks: bool = False


def orders_of(text: str, names: Iterable[str] = (), tells: Callable[[str], bool] = bool) -> list[Order]:
    """Empty where the message is one order, or none.

    ``names`` are those of what is on the scorecard; ``tells`` says whether words tell something new whole, as no order begins.
    """
    names = [*names]
    text = _named(text, names)
    text = _BOTH_GO.sub(r"remove \g<ids>", text)
    quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(text)]
    found: list[Order] = []
    for piece in (p for whole in _pieces(text, quoted) for p in _renames(whole, names)):
        words = piece.strip(" ,;.\n")
        if not words:
            continue
        if found and _PAIR.match(words):
            links = _LINKS.match(found[-1].text)
            if not links:
                found[-1] = Order(f"{found[-1].text} and {words.removeprefix('and ')}", found[-1].plain)
                continue
            words = f"{links['verb']} {words.removeprefix('and ')}"  # "link P2 to C1, F1 to C2"
        goes_on = bool(found and _GOES_ON.match(words))
        plain = bool(_BEGINS.match(words) or _OWNS.match(words)) or (not goes_on and tells is not bool and tells(words))
        asks = not plain and bool(_ASKS.match(words))
        if goes_on and not (plain or asks):
            found[-1] = Order(f"{found[-1].text.rstrip(' ,;.')}. {words}", found[-1].plain)
        else:
            because = (_BECAUSE.match(words) or _GOES_FOR.match(words)) if plain else None
            words = because["order"] if because else words
            found.append(Order(words, plain, asks) if plain or asks else _unwanted(words))
    if _ACROSS.search(text) or any(
        _TELLS.search(o.text) for o in found[1:] if not (o.plain or o.asks or _STATES.match(o.text))
    ):
        return []
    several = sum(o.plain for o in found) + any(o.asks for o in found) > 1 and any(o.plain for o in found)
    return found if several and len(found) <= _MOST else []


def _named(text: str, names: Sequence[str]) -> str:
    """ "Drop keep therapists, …" with the name as it is written on the scorecard, where it is of several words."""
    for name in (n for n in names if " " in n and n[0].isupper() and n[0].lower() + n[1:] in text):
        text = re.sub(rf"(?<![\w“\"]){re.escape(name[0].lower() + name[1:])}(?!\w)", name, text)
    return text


def begins_order(text: str) -> bool:
    """Whether it is worded as an order, and tells or asks nothing."""
    return bool(_BEGINS.match(text))


def sentences_in(text: str) -> list[Order]:
    """Each sentence as an order, where there are several; it is for the reader to say whether it is one."""
    quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(text)]
    ends = [m for m in _SENTENCE.finditer(text) if not any(a < m.start() < b - 1 for a, b in quoted)]
    starts = [0, *(m.end() for m in ends)]
    found = [text[a:b].strip() for a, b in zip(starts, [*(m.end() for m in ends), len(text)], strict=True)]
    return [Order(words, plain=True) for words in found if words] if 1 < len(found) <= _MOST else []


def _renames(piece: str, names: Iterable[str]) -> list[str]:
    """ "Rename Stewardship to Money and Care to Work" are two, where "Care" is a name on the scorecard."""
    if not re.match(rf"\W*{_POLITE}(?:rename|call)\b", piece, re.IGNORECASE):
        return [piece]
    known = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    again = re.compile(rf",? and (?:rename )?(?:the )?(?={known}\b)(?={known} (?:to|as|into) )", re.IGNORECASE)
    first, *more = again.split(piece) if known else [piece]
    return [first, *(f"rename {words}" for words in more)]


def _unwanted(words: str) -> Order:
    """ "C1 is not for us, drop it" is an order to drop C1."""
    match = _DROP_IT.match(words)
    return Order(f"remove {match['id']}", plain=True) if match else Order(words, plain=False)


def _pieces(text: str, quoted: list[tuple[int, int]]) -> list[str]:
    start, pieces = 0, list[str]()
    for cut in _CUTS.finditer(text):
        if any(a < cut.start() < b - 1 for a, b in quoted) or cut.start() < start:
            continue
        ends = cut[0].strip()[:1]
        if ends == ":" and _A_PLACE.match(text[start : cut.start()]):
            continue
        pieces.append(text[start : cut.start()] + (ends if ends in "?!" else ""))
        start = cut.end()
    return [*pieces, text[start:]]
