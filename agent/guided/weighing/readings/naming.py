"""Names that a message gives, and what it says of something new beside its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agent.guided.weighing.slots import Slots

Used = frozenset[tuple[str, int | str]]

_BEFORE_NAMES = re.compile(
    r"->|→|=>|=|:|\+|[.!?](?= )| [-–](?= )|\bas\b|\bto(?: be)?\b|\binto\b|\b(?:shou?l?d?|to|now|is|be) (?:be )?(?:cal+e?d|na+med|read|say|titled)\b"
    r"|\bcall(?:ed)?(?: (?:it|this|that|them))?\b|\bcaled\b|\bnamed?(?: (?:it|this))?\b|\bsays?\b|\bread\b|\bbut\b|\bkpi\b|\bmeasure\b|\bmetric\b|\bwrite\b"
    r"|\brather\b|\binstead of .{3,40}?,|\bout,? (?:and )?(?:in )?|\bshou?l?d be\b|\bnow\b|\bgo(?:es)? by\b|\bput\b",
    re.IGNORECASE,
)
_SWAPS = re.compile(r"\b(?:swa?p+|swpa|replac\w*|repalc\w*|exchang\w*|trade|substitut\w*|instead)\b", re.IGNORECASE)
_FOR = re.compile(r"\b(?:with|wiht|for|by)\b", re.IGNORECASE)
_NAME = re.compile(
    r"\s+(?:please |rather |simply |just |now )?(?P<name>[^.;:=]{3,90}?)(?: in)?\s*[.!]?$", re.IGNORECASE
)
_WHOLE = ("->", "→", "=>", "=", ":")
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
_PART = re.compile(r"\s*[,;/]\s*|\s+-\s+|[.:]\s+")
_UNIT = re.compile(r"(?:(?:counted|measured|given|in|as|unit:?|unit is) )*(?P<unit>%|percents?|per ?cent|€|\$|£|€k|[a-z]+s|score|number|per [\w, ]+|£k)", re.IGNORECASE)  # fmt: skip
_IN_UNIT = re.compile(r"\b(?:in|counted in|measured in|as an?|by) (?P<unit>%|per ?cents?|percent(?:age)?s?|€k?|\$k?|£k?|euros?|[a-z]+s)(?=[\s,.;]|$)|\((?P<sign>%|€|\$|£|[a-z]+)\)", re.IGNORECASE)  # fmt: skip
_UNITS = {"percent": "%", "percents": "%", "per cent": "%", "per cents": "%", "percentage": "%", "percentages": "%", "euro": "€", "euros": "€"}  # fmt: skip
_NO_UNITS = frozenset("quarters months years weeks terms is this was has less does as us".split())
_LOWER = re.compile(r"\b(?:lower|lowr|fewer|less(?:er)?|smaller|low)\b(?: \w+){0,2}\s*(?:(?:is|are|being|of course|=|the)\s*)*(?:better|good|best|prefer\w+)\b|\b(?:should|must|has to|is to) (?:come|go) down\b|(?:^|[,;/]\s*)(?:lower|fewer|less)\s*[.!]?$", re.IGNORECASE)  # fmt: skip
_LEADS = re.compile(r"\blead(?:ing)?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Given:
    """A name that something may be meant to have."""

    name: str
    traits: dict[str, float]


def names_given(slots: Slots) -> Iterator[Given]:
    """Those in quotes; without any, or where a quote may only say which item is meant, those that stand where names are given."""
    yield from (Given(name, {"quoted": 1.0}) for name in slots.quotes)
    if not slots.quotes or any(n.how == "quoted" for n in slots.items.values()):
        yield from _unquoted(slots)


def _unquoted(slots: Slots) -> Iterator[Given]:
    text = _ASIDE.sub("", slots.text)
    said = {m["name"]: "inside" for m in _INSIDE.finditer(text)}
    said |= {m["name"]: "after" for m in _AFTER.finditer(text)}
    before = [*_BEFORE_NAMES.finditer(text), *(_FOR.finditer(text) if _SWAPS.search(text) else ())]
    for mark in before:
        if tail := _NAME.match(text, mark.end()):
            said[tail["name"]] = "whole" if mark[0] in _WHOLE else "given"
    names: dict[str, tuple[str, float]] = {}
    for name, how in said.items():
        for cut in dict.fromkeys((_PART.split(name)[0], name) if how == "whole" else (_PART.split(name)[0],)):
            bare = cut.strip(" '\"“”‘’")
            names.setdefault(_FIRST.sub("", bare), (how, 0.0))
            names.setdefault(bare, (how, float(bare != name.strip())))
    for name, (how, cut) in list(names.items())[:_MOST]:
        if len(name) > 2 and not _NO_NAME.match(name):
            traits = {"length": len(name.split()) / 5, "capital": float(name[:1].isupper()), f"given {how}": 1.0}
            yield Given(name, traits | {"cut": cut, "raw": float(bool(_FIRST.match(name)))})


_NO_NAME = re.compile(
    r"[A-Z]\d{1,2}[a-z]?\b|(?:to|for|under|by|on|in|at|of|from|with|the|and|or|is|are|it)\b(?! \w+ \w+)|(?:to|for|under|by|at|from) (?:the |our )?[A-Z]\d",
    re.IGNORECASE,
)
"""What is left of a wish whose name is missing: "add a KPI to L1"."""
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
    if _LOWER.search(bare):
        facts["polarity"] = "lower"
    if _LEADS.search(bare):
        facts["measure_kind"] = "lead"
    if unit := _unit(bare):
        facts["unit"] = unit
    return facts, frozenset(used)


def _unit(bare: str) -> str:
    parts = [_UNIT.fullmatch(p.strip(" .!")) for p in _PART.split(bare)[1:]]
    said = [m["unit"] for m in parts if m] + [m["unit"] or m["sign"] for m in _IN_UNIT.finditer(bare)]
    return next((_UNITS.get(u.lower(), u) for u in said if u and u.lower() not in _NO_UNITS), "")


def _without(text: str, quotes: list[str]) -> str:
    for quote in quotes:
        text = text.replace(quote, "")
    return text
