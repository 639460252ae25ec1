"""Reads an organization's profile out of what people write: labelled pages, sentences, and answers to a question."""

import itertools
import re
from typing import Any

from agent.guided.sectors import find_sector, guess_sector
from knowledge.library import Library
from scorecard.models import Organization
from tools.drafting.phrasing import verb_led
from tools.language.dates import find_dates
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb, gerund_base

_LABELS = {
    "name": r"(?:name|organi[sz]ation|company|organi[sz]ation name|company name)",
    "sector": r"(?:sector|industry|branch|line of business)",
    "mission": r"(?:mission|mission statement|purpose)",
    "vision": r"(?:vision|vision statement|ambition)",
    "priorities": r"(?:(?:strategic |top |key |main |current )*(?:priorities|strategy|strategies|objectives|pillars|focus areas|strategic goals|strategic plan|themes|priority))",
    "goals": r"(?:goals|targets|figures|numbers)",
    "customers": r"(?:customers|clients|target group|whom we serve|who we serve)",
    "funding": r"(?:funding|funders|funded by)",
    "size": r"(?:size|headcount|employees)",
}
_MARK = re.compile(
    r"(?:^|(?<=[\n.;!?,])|\band\b|(?<=[\])]))\s*[#*\-•>\s]*\**(?:(?:our|the|my|its|their|with the|with a|with|has the|have the|has a)\s+)*(?:"
    + "|".join(f"(?P<{k}>{v})" for k, v in _LABELS.items())
    + r")(?:\s+(?:for (?:us|now|20\d\d)|statement|are as follows|now|today))?\**\s*(?::|=|–|—|\s-\s|\bis\b|\bare\b|\binclude\b|\n)\**\s*",
    re.IGNORECASE,
)
_WHO = (
    r"(?:[Ww]e(?:'re|’re| are)|I(?:'m|’m| am) (?:the |a |an )?[\w\s-]{0,40}?(?:of|at|for|from)|[Tt]his is|[Hh]ere is|[Ww]e are called|[Cc]alled|[Nn]amed"
    r"|I (?:run|lead|head|manage|own|work (?:for|at))|[Nn]ame is|[Ff]or)"
)
_PROPER = (
    r"(?P<name>(?:[A-Z][\w'’&.-]*|[a-z]+[A-Z]\w*|[0-9][A-Z]\w*)(?:\s+(?:of|the|for|and|&|de|la|von|[A-Z][\w'’&.-]*))*)"
)
_NAMED = re.compile(rf"{_WHO}\s+(?:the\s+)?{_PROPER}")
_IS_A = re.compile(rf"^\s*(?:[Tt]he\s+)?{_PROPER}(?:,\s*(?:is\s+)?|\s+(?:is|are)\s+)(?:an?|the)\s")
_SIZE = re.compile(
    r"\b(\d[\d,. ]*(?:[- ](?:person|people|employees?|staff|strong|man|bed|beds|members?|seats?)))\b", re.IGNORECASE
)
_WANTS = re.compile(
    r"\b(?:wants? to|aims? to|would like to|plans? to|need to|intend to|hope to|going to|trying to|looking to|strives? to)\s+(?P<wish>[^.!?\n]+)",
    re.IGNORECASE,
)
_SERVES = re.compile(r"\b(?:serving|serves?|(?:we )?sell(?:s|ing)? (?:[\w\s]{1,30} )?to|for)\s+(?P<who>(?:[a-z]+\s){0,3}(?:patients|customers|clients|citizens|students|businesses|families|households|members|guests|children|women|farmers|teams)[^.,;]*)", re.IGNORECASE)  # fmt: skip
_NOT_NAMES = frozenset(
    """
    we i our the a an it this that my us hi hello please can could build let yes no what how why they you ask show tell check
    """.split()
)
_PROPOSITIONS = {
    "low_total_cost": r"\b(?:low(?:est)?|cheap(?:est)?|affordable|best)[- ](?:price|cost|fare)s?|\bcheap\b|\bprice\b|\blow cost\b|\baffordable\b|value for money",
    "product_leadership": r"\bbest product|\bproduct leadership|\binnovati|\bbetter product|\bbest (?:technology|quality)|\bfirst to\b|\bleading[- ]edge|\bthe product\b|best in class",
    "customer_solutions": r"\bsolution|\brelationship|\bpersonal|\bservice\b|\bcustomer intimacy|\bknow (?:them|our)|\badvice|one[- ]stop",
    "lock_in": r"\block[- ]?in\b|\bhard to leave|\bswitching|\bstandard\b|\becosystem|\bplatform\b|\bnetwork effect",
}


def read_profile(text: str, organization: Organization, library: Library, question: str = "") -> dict[str, Any]:
    """Fields for a ``set_organization`` edit; empty when the text says nothing of the organization.

    ``question`` is the interview question the text answers, if any.
    """
    intro, labelled = _segments(text)
    found: dict[str, Any] = {k: _field(k, v) for k, v in labelled.items()}
    if "goals" in found:
        found["goals"] = [g for g in found["goals"] if g]
    if not labelled and question:
        found |= _answer(text.strip(), question, library)
    if not question or question in ("about", "sector") or labelled:
        found |= {k: v for k, v in _from_sentences(intro, organization, library).items() if k not in found}
    if sector := found.get("sector"):
        guess = guess_sector(sector, library)
        found["sector_id"] = guess.sector_id if guess else "general"
    return {k: v for k, v in found.items() if v not in ("", [], None) and v != getattr(organization, k)}


def _segments(text: str) -> tuple[str, dict[str, str]]:
    """The text before the first label, and the text under each label."""
    marks = [m for m in _MARK.finditer(text) if m.lastgroup]
    labelled: dict[str, str] = {}
    for mark, following in itertools.zip_longest(marks, marks[1:]):
        body = text[mark.end() : following.start() if following else len(text)].strip(" \n\t*,;")
        if body and mark.lastgroup and mark.lastgroup not in labelled:
            labelled[mark.lastgroup] = body
    return (text[: marks[0].start()] if marks else text), labelled


def _field(key: str, body: str) -> Any:
    if key in ("priorities", "goals"):
        return split_list(body)
    if key == "name":
        return re.split(r",\s|\.\s|\n| and we ", re.sub(r"^(?:called|named)\s+", "", body))[0].strip(' ."“”')
    return _one_line(body)


def _one_line(body: str) -> str:
    body = re.sub(r"\s+", " ", body).strip(" \"“”'*")
    return body[:-1] if body.endswith(".") and body.count(".") == 1 else body


def split_list(body: str) -> list[str]:
    """Priorities as people list them: lines, bullets, numbers, semicolons, sentences, or a comma list."""
    body = body.strip()
    lines = [ln for ln in re.split(r"\n+|(?:^|\s)[•*]\s+|(?:^|\s)\(?\d{1,2}[.)]\s+", body) if ln.strip(" -–—*•")]
    if len(lines) > 1:
        return [_item(ln) for ln in lines if _item(ln)]
    parts = [p for p in re.split(r";\s*", body) if p.strip()]
    if len(parts) == 1:
        parts = [p for p in re.split(r"\.\s+(?=[A-Z0-9])", body) if p.strip()]
    if len(parts) == 1:
        parts = _comma_list(body)
    return [_item(p) for p in parts if _item(p)]


def _comma_list(body: str) -> list[str]:
    wishes = [p for p in re.split(r",\s+(?:and\s+)?|\s+and\s+", body.rstrip(".")) if p.strip()]
    if _all_deeds(wishes):
        return wishes
    pieces = [p for p in re.split(r",\s+(?:and\s+)?|\s+and\s+(?=\w+ing\b|to\b)", body.rstrip(".")) if p.strip()]
    if len(pieces) == 2 or len(pieces) > 2:
        last = pieces[-1].split(" and ")
        pieces = [*pieces[:-1], *last] if len(last) == 2 and len(pieces) > 1 else pieces
    short = all(1 <= len(p.split()) <= 9 for p in pieces)
    return pieces if len(pieces) > 1 and short and "(" not in body and ":" not in body else [body]


def _item(text: str) -> str:
    text = re.sub(r"^(?:and|then|finally)\s+", "", text.strip(" \t-–—*•,;"), flags=re.IGNORECASE)
    return _one_line(text) if len(text) > 2 else ""


def _answer(text: str, question: str, library: Library) -> dict[str, Any]:
    """The whole message as the answer to the question asked."""
    plain = re.sub(
        r"^(?:it(?:'s| is)|that(?:'s| is)|they are|these are|to be|well,?|our \w+ (?:is|are))\s+(?=\w)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    plain = plain if question != "vision" or not text.lower().startswith("to be") else text
    match question:
        case "priorities":
            return {"priorities": split_list(plain)}
        case "goals":
            return {"goals": split_list(plain)}
        case "sector":
            return {"sector": _one_line(plain)}
        case "value_proposition":
            return {"value_proposition": _proposition(plain)}
        case "about":
            return _about(text, library)
        case "vision" | "mission" if _is_list_of_deeds(plain):
            return {"priorities": split_list(plain)}
        case "vision" | "mission" | "funding":
            return {question: _one_line(plain)}
    return {}


def _is_list_of_deeds(text: str) -> bool:
    """``drill wells, train mechanics, grow donations``: priorities, whatever was asked."""
    items = split_list(text)
    return len(items) > 2 and _all_deeds(items)


def _all_deeds(items: list[str]) -> bool:
    """Whether each item begins with a verb; one that is surely a verb vouches for those that could be."""
    sure = [bool(verb_led(i)) for i in items]
    return (
        len(items) > 1 and any(sure) and all(s or could_be_verb(i.split()[0]) for s, i in zip(sure, items, strict=True))
    )


def _about(text: str, library: Library) -> dict[str, Any]:
    """``Women's College Hospital, hospital (academic)``, ``easyJet, an airline``, ``Acme``."""
    head, *rest = re.split(r",\s+|\s+[-–—]\s+|:\s+|\.\s+", text.strip(" ."), maxsplit=1)
    tail = rest[0] if rest else ""
    if _NAMED.search(text) or _IS_A.search(text):
        return {}
    found: dict[str, Any] = {}
    if len(head.split()) <= 7 and (
        head[:1].isupper() or any(c.isupper() for c in head) or not find_sector(head, library)
    ):
        found["name"] = re.sub(r"^(?:the name is|name is|it's|it is|we are|we're)\s+", "", head, flags=re.IGNORECASE)
    if tail and (guess := guess_sector(tail, library)) and guess.sure:
        found["sector"] = re.sub(r"^(?:an?|the)\s+", "", tail.split(".")[0].strip())
    return found


def _proposition(text: str) -> str:
    low = text.lower()
    return next((key for key, pattern in _PROPOSITIONS.items() if re.search(pattern, low)), "")


def _from_sentences(text: str, organization: Organization, library: Library) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if not organization.name and (name := _name(text)):
        found["name"] = name
    first = re.split(r"(?<=[.!?\n])\s", text.strip(), maxsplit=2)
    if not organization.sector and (guess := find_sector(" ".join(first[:2]), library)):
        found["sector"] = guess.words if guess.words != "saas" else "SaaS"
    if not organization.size and (size := _SIZE.search(text)):
        found["size"] = size[1]
    if not organization.customers and (serves := _SERVES.search(text)):
        found["customers"] = serves["who"].strip()
    return found | _wishes(text, organization)


def _name(text: str) -> str:
    if low := re.match(
        r"\W*we(?:'re|’re| are)\s+(?!an?\s|the\s)([a-z][\w'’&-]*(?:\s[\w'’&-]+){0,3}),\s+(?:an?|the)\s", text
    ):
        return low[1].title()
    alone = text.strip(" .,:;\n#*")
    if alone[:1].isupper() and len(alone.split()) <= 6 and "\n" not in alone and not re.search(r"[.,!?]", alone):
        capitals = [w for w in alone.split() if w[:1].isupper() or w in ("of", "the", "and", "for", "&", "de")]
        if len(capitals) == len(alone.split()) and alone.split()[0].lower() not in _NOT_NAMES:
            return alone
    for pattern in (_NAMED, _IS_A):
        if (match := pattern.search(text)) and match["name"].split()[0].lower() not in _NOT_NAMES:
            name = re.sub(r"\s+(?:of|the|for|and|&|de|la|von)$", "", match["name"].strip(" ,."))
            if name.upper() != name or len(name) < 12:
                return name
    return ""


def _wishes(text: str, organization: Organization) -> dict[str, Any]:
    """``wants to double ARR by 2028 by winning the mid-market`` -> a goal and a priority."""
    goals, priorities = list(organization.goals), list(organization.priorities)
    for match in _WANTS.finditer(text):
        wish, *means = re.split(r"\s+by\s+(?=\w+ing\b)", match["wish"].strip())
        if re.search(r"\b(?:scorecard|kpis?|strategy map|okrs?|draft|measure our|balanced)\b", wish, re.IGNORECASE):
            continue
        for piece in split_list(wish):
            (goals if find_quantities(piece) or find_dates(piece) else priorities).append(piece)
        priorities += [_imperative(piece) for m in means for piece in split_list(m)]
    new: dict[str, Any] = {}
    if goals != organization.goals:
        new["goals"] = goals
    if priorities != organization.priorities:
        new["priorities"] = priorities
    return new


def _imperative(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{gerund_base(first) or first} {rest}".strip()
