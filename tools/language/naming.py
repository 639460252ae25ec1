"""What a number in a statement measures, in the person's words."""

import re
from collections.abc import Sequence

from scorecard.lemmas import getInflection
from tools.language.dates import FoundDate
from tools.language.quantities import Quantity
from tools.language.verbs import gerund_base, is_base_verb

_MOST_WORDS = 8
UNNAMED = "Stated goal"
"""Where the words around a number name nothing."""
_STOP = re.compile(
    r"\s*(?:,(?!\d)|[;:()]|\.(?:\s|$)|->|=>|→|\b(?:by|until|and|but|now|today|currently|required|wants?|targets?|goals?|should|must|so that|as of|compared|instead|because|which"
    r"|while|would|from|to|is|are|was|at least|at most|within|under|over|below|above|across|through)\b)",
    re.IGNORECASE,
)
_SERVING = re.compile(
    r"^(?:\s|-|%|an?\b(?!\w)|the\b|our\b|their\b|all\b|per year\b|year\b|annually\b|each\b|every\b|yearly\b|p\.a\.|in\b|of\b|for\b|more\b|on\b(?!-)|per cent\b|percent\b)+",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"(?<!-)\b(?:now|today|currently|at present|at the moment|so far|already|(?:the )?(?:plan|board|council|owners|target|goal|aim)s?(?: is| are| says| wants?| for)?|expects?|expected|we(?:['’]re| are| have| had| want| need| must| expect| aim| would like)?(?: to)?|they(?: have| want)?|i want"
    r"|there (?:is|are)|has|have|had|want|wants|need|needs|should|must|is|are|was|were|be|stands?|runs?|from|to|at|about|around|like|roughly|only|just|still|nearly|almost|under|below|above|over|at least|at most"
    r"|no more than|less than|more than|fewer than|up to|reach|reaching|achieve|hit|by|of|between|rather|some|in|with|down|up|max(?:imum)?|min(?:imum)?|get|keep|down to|as many as|half|back|and|or|a|an|the)\s*$|['’]s\s*$|(?:->|=>|→|[<>≤≥=:(–—€$£-])\s*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:and|but|also|then|plus|currently|today|now|at present|so|that|on|for|in|by|we(?:['’]re| are| have| had| want| need| must| would like)?(?: to)?|our|the|an?|their|its|your|there (?:is|are)|to|have|has|want|get|getting|expect|only)\s+)+",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:a year|per year|each year|every year|annual(?:ly)?|yearly|p\.a\.)", re.IGNORECASE)
_PERIOD = re.compile(r"^(?:last|this) (?:year|month|quarter|week|season|term)$", re.IGNORECASE)
_DID = re.compile(
    r"(?:left|came|joined|quit|signed|visited|moved|dropped out|resigned|applied)\b(?! behind)", re.IGNORECASE
)
"""``stop losing nurses (11 left last year)``: counted are the nurses who left."""
_UP = re.compile(
    r"\b(?:grow|growing|increase|increasing|raise|raising|expand|boost|lift|up|more|improve)\b", re.IGNORECASE
)
DEEDS = frozenset(
    "hire train recruit launch win open build plant sign add publish acquire ship deliver create run hold visit onboard place house".split()
)
_GERUND_NOUNS = frozenset("waiting training learning building housing nursing spending funding".split())


def figure_name(
    text: str, anchor: Quantity, all_: Sequence[Quantity], dates: Sequence[FoundDate], main: Quantity
) -> str:
    """The name of what is measured; ``main`` is the number that is wanted, ``anchor`` the one that stands first."""
    before, after = _around(text, anchor, all_, dates)
    name = _choose(text, anchor, before, after)
    if main.relation == "multiple" and main is anchor:
        return _cap(f"{name or 'result'} compared with today")
    if main.relation == "change":
        direction = "growth" if _UP.search(text[: main.start]) or main.words.startswith("+") else "reduction"
        return _cap(f"{name or 'result'} {direction}{' per year' if _YEARLY.search(text) else ' since today'}")
    if _is_rate_of_change(text, anchor):
        direction = "growth" if _UP.search(text[: anchor.start]) else "reduction"
        return _cap(f"{name} {direction}{' per year' if _YEARLY.search(text) else ' since today'}")
    if _YEARLY.search(text) and name and not re.search(r"per year$", name):
        name = f"{name} per year"
    return _cap(name) if name else UNNAMED


def figure_unit(text: str, anchor: Quantity, name: str) -> str:
    """The number's own unit, what it is counted by ("per 100 kitchens"), or the thing counted."""
    if per := re.match(
        r"\s*(?P<per>(?:per|out of|in every)\s+(?!year|month|week|quarter|day)(?:\d[\d,]*\s*)?[a-z-]+)",
        text[anchor.end :],
        re.IGNORECASE,
    ):
        return per["per"].lower()
    if anchor.unit:
        return anchor.unit
    after = after_name(text[anchor.end :])
    head = re.split(r"\s+(?:in|on|of|for|with|around|at|from|to|per|who|that)\s+", after)[0] if after else ""
    return head.split()[-1].lower() if head and head.lower() in name.lower() else ""


def _around(text: str, anchor: Quantity, all_: Sequence[Quantity], dates: Sequence[FoundDate]) -> tuple[str, str]:
    previous = max((q.end for q in all_ if q.end <= anchor.start), default=0)
    following = min((q.start for q in all_ if q.start >= anchor.end), default=len(text))
    for day in dates:
        if previous <= day.start < anchor.start:
            previous = max(previous, day.end) if not text[previous : day.start].strip(" ,.;:") else previous
        if anchor.end <= day.start < following:
            following = day.start
    return text[previous : anchor.start], text[anchor.end : following]


def _choose(text: str, anchor: Quantity, before: str, after: str) -> str:
    follows, precedes = _PERIOD.sub("", after_name(after)), _before(before)
    if not precedes and _in_brackets(text, anchor):  # "on-time delivery (now 82 %, want 96 %)"
        precedes = _before(text[: text.rindex("(", 0, anchor.start)])
    share = re.match(r"\s*(?:of|among)\s+(?:all\s+|our\s+|the\s+)*", after) if anchor.unit == "%" else None
    if share:
        whole = _clip(re.split(_stop_of_share(), after[share.end() :], maxsplit=1)[0])
        whole = re.sub(r"^(\w+(?: \w+)?) (?=(?:are|is) )", r"\1 who ", whole)
        if done := _done_to_a_share(before):  # "renew 1.5 % of the network"
            whole = f"{whole} {done}" if whole else ""
        head = _before(text[: text.rindex("(", 0, anchor.start)]) if _in_brackets(text, anchor) else ""
        head = re.sub(r"^(?:more|less|fewer|better)\s+", "", head)
        whole = whole.rstrip(" )") if "(" not in whole else whole
        return f"{head}, share of {whole}" if head and whole else f"share of {whole}" if whole else precedes
    state = re.match(r"\s*(?:are|is) (?!now\b|today\b|too\b|the\b|at\b)([a-z]+)", after)
    if anchor.unit == "%" and state and _in_brackets(text, anchor):  # "bikes that work (12 % are broken)"
        whole = re.sub(r"\s+(?:that|who|which)\b.*$", "", _before(text[: text.rindex("(", 0, anchor.start)]))
        return f"{whole} that are {state[1]}" if whole else precedes
    counted = not anchor.unit and anchor.relation == "absolute"
    if counted and _in_brackets(text, anchor) and (did := _DID.match(follows)):
        who = (re.findall(r"[a-z-]+s\b", text[: text.rindex("(", 0, anchor.start)].lower()) or [""])[-1]
        return f"{who} who {did[0]}" if who else follows
    if counted and follows and not re.search(r"\b(?:from|to|at|is|are|of|was|:)\s*$", before.rstrip(), re.IGNORECASE):
        return _with_deed(follows, before)
    return precedes or follows or _amount(before, anchor)


def has_own_name(text: str, quantity: Quantity, all_: Sequence[Quantity], dates: Sequence[FoundDate]) -> bool:
    """Whether the words right around the number name what it measures."""
    before, after = _around(text, quantity, all_, dates)
    return bool(_before(before)) or bool(after_name(after))


def _in_brackets(text: str, quantity: Quantity) -> bool:
    return text.count("(", 0, quantity.start) > text.count(")", 0, quantity.start)


def _deed(before: str) -> str:
    """The past participle of a verb that makes things happen one by one: ``hire`` -> ``hired``."""
    verb = next((w for w in reversed(re.findall(r"[a-z]+", before.lower())) if w in DEEDS), "")
    return next(iter(getInflection(verb, "VBN")), "") if verb else ""


_NO_DEEDS = frozenset("have get see make be hold own keep reach win raise want need take bring".split())


def _done_to_a_share(before: str) -> str:
    alone = re.match(r"\s*(?:to )?(?P<verb>[a-z]+)(?: at least| about| around)?\s*$", before, re.IGNORECASE)
    verb = alone["verb"].lower() if alone else ""
    known = is_base_verb(verb) and verb not in _NO_DEEDS
    return next(iter(getInflection(verb, "VBN")), "") if known else ""


def _with_deed(things: str, before: str) -> str:
    done = _deed(before)
    return f"{things} {done}" if done and len(things.split()) < _MOST_WORDS else things


def _amount(before: str, quantity: Quantity) -> str:
    """``raise €2m`` names nothing but the deed: the amount raised."""
    verb = next(iter(re.findall(r"[a-z]+", before.lower())[-1:]), "")
    done = next(iter(getInflection(verb, "VBN")), "") if verb and is_base_verb(verb) and len(quantity.unit) == 3 else ""
    return f"amount {done}" if done else ""


def _stop_of_share() -> re.Pattern[str]:
    return re.compile(
        r"[,;:.(]|\b(?:by 20|want|target|goal|should|must|now|today|currently|and want|but)\b", re.IGNORECASE
    )


def after_name(text: str) -> str:
    """The thing a number is followed by: ``% a year in capacity growth`` -> ``capacity growth``."""
    phrase = _STOP.split(_SERVING.sub("", text), maxsplit=1)[0]
    return _clip(phrase)


_ONLY_FROM = re.compile(
    r"\s*(?:today |now |currently |up |down )?(?:from|now|today|currently|at present)(?: at)?\s*", re.IGNORECASE
)


def _unfilled(clause: str) -> str:
    clause = clause.strip()
    while (shorter := _FILLING.sub("", clause).strip()) != clause:
        clause = shorter
    return clause


def _before(text: str) -> str:
    """``cut churn to`` -> ``churn``; ``A&E wait is`` -> ``A&E wait``."""
    clauses = re.split(r"[,;(]|\.\s|:\s|\band\b(?=\s+(?:an?|the|our|we)\b)", text)
    said = [c for c in reversed(clauses) if c.strip()]
    # "More repeat customers, from 30 to 45 %": between the comma and the number stands nothing that names it.
    clause = (
        next((c for c in said[:2] if _unfilled(c)), "") if said and _ONLY_FROM.fullmatch(said[0]) else (said or [""])[0]
    )
    clause = _unfilled(clause)
    clause = _LEAD.sub("", clause).strip(" -–")
    if clause.lower() in ("it", "this", "that", "them", "which"):
        return ""  # what it is stands elsewhere
    first, _, rest = clause.partition(" ")
    if re.search(r"\b(?:is|are|was|were|stands?|runs?)\b[^,;]*$", text):
        return _clip(clause)  # "lead time is": a statement of how things are does not begin with a verb
    if (is_base_verb(first) or (gerund_base(first) and first.lower() not in _GERUND_NOUNS)) and rest:
        clause = _LEAD.sub("", f"{rest}")
    elif is_base_verb(first) and not rest:
        clause = ""
    return _clip(clause)


def _clip(phrase: str) -> str:
    phrase = re.sub(r"\s+", " ", phrase).strip(" -–—%.,:;\"'“”")
    phrase = re.sub(r"^(?:an?|the|our|its|their)\s+", "", phrase, flags=re.IGNORECASE)
    phrase = re.sub(
        r"\s+(?:a year|per year|each year|every year|annually|yearly|in|at|of|for|a|the|with|is|are|about|around|some)$",
        "",
        phrase,
        flags=re.IGNORECASE,
    )
    phrase = re.sub(r"\s+(?:in|at|of|for|with)$", "", phrase)
    return phrase if 0 < len(phrase.split()) <= _MOST_WORDS and re.search(r"[A-Za-zÀ-ÿ]", phrase) else ""


def _is_rate_of_change(text: str, quantity: Quantity) -> bool:
    """``grow fee income 8% a year`` is 8 % more, not a level of 8 %."""
    before = text[: quantity.start].rstrip()
    level = re.search(
        r"\b(?:to|at|of|above|below|under|over|than|reach|from|is|are|least|most)\s*[€$£]?$", before, re.IGNORECASE
    )
    moves = re.match(
        r"\W*(?:we (?:want|need|plan|aim) to |to )?(?:grow|increase|raise|expand|boost|lift|cut|reduce|lower|shorten|shrink)\b",
        before,
        re.IGNORECASE,
    )
    return (
        quantity.unit == "%"
        and not _in_brackets(text, quantity)
        and quantity.relation == "absolute"
        and bool(moves)
        and not level
        and not re.search(r"\bfrom\b|->|→", before)
    )


def _cap(name: str) -> str:
    first = name.split()[0]
    return name[:1].upper() + name[1:] if first.islower() else name  # eNPS stays eNPS
