"""Names that a message gives, and what it says of something new beside its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agent.guided.weighing.readings.often import slips_of_often
from agent.guided.weighing.slots import Slots

Used = frozenset[tuple[str, int | str]]

_BEFORE_NAMES = re.compile(
    r"->|→|=>|=|:|\+|[.!?](?= )| [-–](?= )|\bas\b|\bto(?: (?-i:be))?\b|\binto\b|\b(?:shou?l?d?|to|now|is|be) (?:be )?(?:cal+e?d|na+med|read|say|titled)\b"
    r"|\bcall(?:ed)?(?: (?:it|this|that|them))?\b|\bcal+e?d\b|\bnamed?(?: (?:it|this))?\b|\bsays?\b|\bread\b|\bbut\b|\bkpi\b|\bmeasure\b|\bmetric\b|\bwrite\b"
    r"|\brather\b|\binstead of .{3,40}?,|\bout,? (?:and )?(?:in )?|\bshou?l?d be\b|\bnow\b|\bgo(?:es)? by\b|\bput\b"
    r"|\breads\b|\brenamed\b|\bmake (?:it|that)\b|\bjust\b|\buse\b|\benti?tled\b|(?<=[A-Z]\d) is\b|(?<=[A-Z]\d[a-z]) is\b|\brename \w+ \w+ in\b|\brename (?:it|this|that)\b|\b(?:complement|supplement) (?:it|this|that) with\b",
    re.IGNORECASE,
)
_SWAPS = re.compile(r"\b(?:swa?p+|swpa|replac\w*|repalc\w*|exchang\w*|trade|substitut\w*|instead)\b", re.IGNORECASE)
_FOR = re.compile(r"\b(?:with|wiht|for|by)\b", re.IGNORECASE)
_NAME = re.compile(
    r"\s+(?:(?:please|rather|simply|just|now|have|see|known as|it) )*(?P<name>[^.;:=]{3,90}?)(?: in)?\s*[.!]?$",
    re.IGNORECASE,
)
_WILL_DO = re.compile(
    r"(?:^|[,;.:] )(?P<name>[^,;.:]{3,60}?)(?: (?:will|would|shall|should|is to)|['’](?:ll|d)) (?:do|suit|fit|be (?:better|fine|enough|nicer))\b",
    re.IGNORECASE,
)
""" "F3's gobbledygook, Free up cash will do"."""
_BECAUSE = re.compile(
    r" (?:takes?|gets?|taking|getting|with) (?:over |on )?(?:[A-Z]\d\w\b|[\w ]*\b(?:measure|kpi|metric|indicator)\b).*$|,? (?:and|with) (?:then )?(?:its |the |it's )?(?:own\w*|theme|lead\w*|give|responsible)\b.*$|,? \b(?:because|since|as it|so that|cos|for it)\b.*$| from (?:now|today|here)(?: on(?:wards?)?)?$",
    re.IGNORECASE,
)
_WHOLE = ("->", "→", "=>", "=", ":", "read", "reads", "called")
"""After these a name may have commas: "C3 now: Make shopping quick, friendly and easy"."""
_AFTER = re.compile(r"\b(?:add|track|measure|count|watch|follow|gets?|want|put|needs?|include|insert|pop|stick|planning|new project|new)(?: (?:the|a|an|also|another|of|one more|number|measure|kpi|objective|called|named))* (?P<name>[A-Za-z][^.;:=]{3,70}?)(?: (?:to|under|for|in|into|on|at|within) (?:the |our )?(?:[A-Z]\d\w?|\w+(?: & \w+)?)(?: perspective)?)?(?:[,.!?].*)?$", re.IGNORECASE)  # fmt: skip
_INSIDE = re.compile(r"(?:[:+]|[.!?](?= ))\s*(?P<name>[A-Za-z][^.;:=,/]{5,70}?)(?=[.,;/]|\s-\s|$)")
_ASIDE = re.compile(
    r"\s*(?:\([^)]*\)|,? *\b(?:instead|please|pls|too|as well|also|from now on|now))\s*(?=[.!]?$)", re.IGNORECASE
)
_FIRST = re.compile(
    r"^(?:(?:also|too|one|a|an|the|new|another|number|kpi|measure|goal|objective|initiative|project|called|named|of)\b[ :]*)+",
    re.IGNORECASE,
)
PART = re.compile(r"\s*,(?!\d{3})\s*|\s*[;/]\s*|\s+[-–]\s+|[.:!?]\s+")
UNIT = re.compile(r"(?:(?:counted|measured|expressed|given|we|count|it|in|as|with|the|and|unit:?|unit is) )*(?P<unit>%|(?:an? )?percentages?|pct|percents?|per ?cent|€|\$|£|[€£$][km]|[a-z]+s|score|number|people|per [\w, ]+)(?: and .*)?", re.IGNORECASE)  # fmt: skip
_IN_UNIT = re.compile(r"\b(?:in|as an?|by|we count|unit|unit is|unit:|unit should be) (?:it in )?(?P<unit>%|per ?cents?|percent(?:age)?s?|[€£$][km]?|euros?|people|(?:million|thousand) (?:pounds|euros?|dollars)|kg|km|kwh|(?:working |calendar )?[a-z]+s)(?=\s*(?:[,.;?!)]|$|(?:and|as|for|to|at|in|on|under|with|too|please|lower|fewer|less|per|weekly|monthly|quarterly|yearly)\b))|\((?P<sign>%|€|\$|£|[a-z]+)\)|(?:[\"”'’,] ?)(?P<after>%|[€£$][km]?)(?=[\s,.;?!]|$)", re.IGNORECASE)  # fmt: skip
_UNITS = {"percent": "%", "percents": "%", "per cent": "%", "per cents": "%", "percentage": "%", "percentages": "%", "pct": "%", "share": "%", "euro": "€", "euros": "€", "million pounds": "£m", "million euro": "€m", "million euros": "€m", "million dollars": "$m", "thousand pounds": "£k", "thousand euro": "€k", "thousand euros": "€k", "thousand dollars": "$k"}  # fmt: skip
_NO_UNITS = frozenset("is terms this was has less does as us".split())
LOWER = re.compile(r"\b(?:lower|lowr|fewer|less(?:er)?|smaller|low)\b(?: (?!higher|more)\w+){0,2}\s*(?:(?:is|are|being|of course|=|the)\s*)*(?:bett?e?r|good|best|prefer\w+|desir\w+|welcome|wanted)\b|\b(?:should|must|has to|is to) (?:come|go) down\b|(?:^|[,;/]\s*)(?:lower|fewer|less)\s*[.!]?$", re.IGNORECASE)  # fmt: skip
_ONCE = (
    (re.compile(r"\b(?:one time|once) (?:in the|in a|per|each|every|a) year\b", re.IGNORECASE), "yearly"),
    (re.compile(r"\b(?:one time|once) (?:in the|in a|per|each|every|a) month\b", re.IGNORECASE), "monthly"),
    (re.compile(r"\b(?:one time|once) (?:in the|in a|per|each|every|a) week\b", re.IGNORECASE), "weekly"),
    (
        re.compile(r"\bquart\w*ly\b|\b(?:one time|once) (?:in the|in a|per|each|every|a) quarter\b", re.IGNORECASE),
        "quarterly",
    ),
    (re.compile(r"\b(?:twice|two times) (?:in the|in a|per|each|every|a) year\b", re.IGNORECASE), "half-yearly"),
)
_SOURCE = re.compile(r"\b(?:source(?: is|:| =)?|(?:taken |comes? |straight |out )?(?:from|off|out of)) (?:the |our )?(?P<source>[A-Z][\w&.-]*(?: (?!and\b)[\w&.-]+){0,3})", re.IGNORECASE)  # fmt: skip
_OUT_OF = re.compile(
    r"[,;:] (?:and )?(?:(?:it )?com(?:es?|ing) |taken |drawn |pulled |read |straight |data )?(?:from|off|out of) (?:the |our )?(?P<source>[A-Z][\w&.-]*(?: (?!and\b)[\w&.-]+){0,3}?)(?= ?[,;.!]| (?:and|please|pls|as)\b|$)"
)
""" "…, monthly, out of the ERP": said beside the name, where a system has a name of its own."""
_LEADS = re.compile(r"\blead(?:ing)?\b", re.IGNORECASE)


QUOTED = re.compile(r"[“\"„](?P<double>[^“”„\"]{1,90})[”\"“]|(?<!\w)['‘](?P<single>.{1,70}?)['’](?!\w)")
_NAMED_SO = 0.5


@dataclass(frozen=True)
class Given:
    """A name that something may be meant to have."""

    name: str
    traits: dict[str, float]


def names_given(slots: Slots) -> Iterator[Given]:
    """Those in quotes, "ten million" as it was written; without any, or where a quote may only say which item is meant, those that stand where names are given."""
    literal = [m["double"] or m["single"] for m in QUOTED.finditer(slots.text)]
    for said in slots.quotes or literal:
        if _is_of_a_field(said, slots.text):
            continue
        name = said if said in slots.text else next((q for q in literal if q.split()[-1:] == said.split()[-1:]), said)
        yield Given(name, {"quoted": 1.0})
        if (short := _cut(name, slots.text)) != name:
            yield Given(short, {"quoted": 1.0, "cut": 1.0})
    if not slots.quotes or any(n.how == "quoted" for n in slots.items.values()) or _only_a_part(slots):
        yield from _unquoted(slots)


_FIELD = re.compile(r"\b(?:formula|(?:data )?source|unit|hypothesis)\b(?: (?:of|for) [^“\"]{2,40})?(?: (?:is|be|as|to|should|shall|now|reads?|says?|from)\b)*\s*[:=–-]?\s*[“\"'‘„]$", re.IGNORECASE)  # fmt: skip


def _is_of_a_field(quote: str, text: str) -> bool:
    """Whether a quote is led to as something else than a name: "C2a formula: “shipped / all”"."""
    start = text.find(quote)
    return start > 0 and bool(_FIELD.search(text[:start]))


def _only_a_part(slots: Slots) -> bool:
    """Whether a quote only says some words of the name there is: "surgeons hate 'first choice', so C1 = …"."""
    names = [o.name.lower() for o in slots.card.objectives() if (n := slots.items.get(o.id)) and n.score > _NAMED_SO]
    return any(len(q) > 3 and q.lower() in name and q.lower() != name for q in slots.quotes for name in names)


def _cut(quote: str, text: str) -> str:
    """The name alone where more was taken for it: "new in People: Grow our own leaders. Maria"."""
    if re.search(rf"[\"'“”„‘’]{re.escape(quote)}", text):
        return quote
    return _ASIDE.sub("", PART.split(quote)[0]).strip()


def _past_what_is_named(tail: str, slots: Slots) -> str:
    """The rest after what is to have the name: "call the Services perspective | How we work"."""
    sides = "|".join(re.escape(p.name) for p in slots.card.perspectives)
    owned = rf"^(?:the |our )?(?:(?:objective |measure |initiative |project |kpi )?[A-Z]\d\w?\b|(?:{sides})\b|(?:\w+ )?(?:persp\w+|row|layer|box|lens))(?: persp\w+| row)?:? (?:just |simply )?(?=\w)"
    rest = re.sub(owned, "", tail, flags=re.IGNORECASE)
    return rest if len(rest) > 2 else tail


def _unquoted(slots: Slots) -> Iterator[Given]:
    text = _ASIDE.sub("", slots.text)
    said = {m["name"]: "inside" for m in _INSIDE.finditer(text)}
    said |= {m["name"]: "doing" for m in _WILL_DO.finditer(text)}
    said |= {m["name"]: "after" for m in _AFTER.finditer(text)}
    before = [*_BEFORE_NAMES.finditer(text), *(_FOR.finditer(text) if _SWAPS.search(text) else ())]
    for mark in before:
        if tail := _NAME.match(text, mark.end()):
            name = _BECAUSE.sub("", _past_what_is_named(tail["name"], slots))
            said[name] = "whole" if mark[0].split()[-1] in _WHOLE else "given"
    names: dict[str, tuple[str, float]] = {}
    for name, how in said.items():
        for cut in dict.fromkeys((PART.split(name)[0], name) if how == "whole" else (PART.split(name)[0],)):
            bare = _BECAUSE.sub("", cut.strip(" '\"“”‘’"))
            names.setdefault(_FIRST.sub("", bare), (how, 0.0))
            names.setdefault(bare, (how, float(bare != name.strip())))
    for name, (how, cut) in list(names.items())[:_MOST]:
        if len(name) > 2 and not _NO_NAME.match(name) and not _ASKED.match(name):
            traits = {"length": len(name.split()) / 5, "capital": float(name[:1].isupper()), f"given {how}": 1.0}
            yield Given(name, traits | {"cut": cut, "raw": float(bool(_FIRST.match(name)))})


_NO_NAME = re.compile(
    r"[A-Z]\d{1,2}[a-z]?\b|(?:goes|moves|passes|belongs) (?:to|with|under)\b|rid of\b|(?:to|for|under|by|on|in|at|of|from|with|the|and|or|is|are|it)\b(?! \w+ \w+)|(?:to|for|under|by|at|from) (?:the |our )?[A-Z]\d",
    re.IGNORECASE,
)
"""What is left of a wish whose name is missing: "add a KPI to L1"."""
_ASKED = re.compile(
    r"(?:how|what|which|why|who|where|when|can|could|may|might|shall|should|would|do|does|did|is|are)\b.*\?\W*$",
    re.IGNORECASE,
)
"""A question about the name: "L3 sounds odd. How might it be phrased better?"."""
_MOST = 6
"""More names than these are no names."""


def facts_of(slots: Slots) -> tuple[dict[str, Any], Used]:
    """What is said of a new measure beside its name: unit, frequency, whether lower is better, whether it leads."""
    facts: dict[str, Any] = {}
    used: set[tuple[str, int | str]] = set()
    for place, (field, value) in enumerate(slots.enums):
        if field in ("frequency", "polarity"):
            facts[field] = value
            used.add(("enum", place))
    bare = _without(slots.text, slots.quotes)
    if LOWER.search(bare):
        facts["polarity"] = "lower"
    for once, frequency in _ONCE:
        if once.search(bare):
            facts.setdefault("frequency", frequency)
    if slipped := next(slips_of_often(bare.lower()), ""):
        facts.setdefault("frequency", slipped)
    if source := _SOURCE.search(bare) if "source" in bare else _OUT_OF.search(bare):
        facts["data_source"] = source["source"]
    if _LEADS.search(bare):
        facts["measure_kind"] = "lead"
    if unit := _unit(bare):
        facts["unit"] = unit
    return facts, frozenset(used)


def _unit(bare: str) -> str:
    parts = [UNIT.fullmatch(p.strip(" .!")) for p in PART.split(bare)[1:]]
    said = [m["unit"] for m in parts if m] + [m["unit"] or m["sign"] or m["after"] for m in _IN_UNIT.finditer(bare)]
    bare_units = (re.sub(r"^an? ", "", u, flags=re.IGNORECASE) for u in said if u)
    return next((_UNITS.get(u.lower(), u) for u in bare_units if u.lower() not in _NO_UNITS), "")


def _without(text: str, quotes: list[str]) -> str:
    for quote in quotes:
        text = text.replace(_cut(quote, text), "", 1)
    return text
