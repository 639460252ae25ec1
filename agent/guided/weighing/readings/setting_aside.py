"""Findings set aside: "BSC508 on F3 is by design, park it", "stop nagging me that L3 has no measure"."""

import re
from collections.abc import Iterator

from agent.guided.understanding.lexicon import words
from agent.guided.understanding.naming import stem
from agent.guided.weighing.readings.reading import Choice, Reading
from agent.guided.weighing.slots import Slots
from scorecard.edits import IgnoreFinding
from scorecard.rules import Finding, check

_CODE = re.compile(r"\bBSC ?(?P<number>\d{3})\b", re.IGNORECASE)
_HUSH = re.compile(
    r"\b(?:ignor\w*|nag\w*|flag\w*|hush|quiet|silen\w*|mut(?:e|ing)|skip|dismiss\w*|suppress\w*|findings?|warn\w*|alert\w*|complain\w*|moan\w*|bother\w*|harp\w*"
    r"|remind\w*|mention\w*|set aside|park|shut up|leave (?:it|that|this|us) (?:be|alone)|let (?:it|that|this) (?:be|go|rest|slide)|live with|on purpose|by design|deliberate\w*|intentional\w*"
    r"|intended|accept\w*|(?:is|are|was) (?:fine|ok|okay|wanted|all right|alright)|stop (?:telling|saying|showing|pointing|going on)|don['’]?t (?:tell|show|point)|enough of|no need|we know)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"(?:[:;,.–—-]|\bas\b|\bbecause\b|\bsince\b|\bcos\b|\bis\b|\bfor\b)\s*(?P<why>[^:;,.–—]{6,})")
_PLAIN = 0.5
"""How far an item is to be named for its findings to be meant."""
_MOST = 4


def read(slots: Slots) -> Iterator[Reading]:
    codes = {f"BSC{m['number']}" for m in _CODE.finditer(slots.text)}
    if codes:
        open_ = [f for f in check(slots.card, slots.today) if f.code in codes]
        for finding in open_:
            yield from _ignored(slots, finding, only=len(open_) == 1)
        yield from _not_open(slots, codes, {f.item for f in open_})
    elif _HUSH.search(slots.text):
        found = sorted(_told_of(slots), key=lambda f: -f[1])[:_MOST]
        for finding, said in found:
            yield from _ignored(slots, finding, only=len(found) == 1, said=said)


def _told_of(slots: Slots) -> Iterator[tuple[Finding, float]]:
    """Those of an item that is named, and those of the whole whose words are said, with how much of them is."""
    text = {stem(w) for w in re.findall(r"[a-z]{3,}", slots.text.lower())} - words("stop")
    for finding in check(slots.card, slots.today):
        told = {stem(w) for w in re.findall(r"[a-z]{3,}", finding.message.lower())} - words("stop")
        said = len(text & told) / (len(told) or 1)
        ids = re.findall(r"[A-Z]\d+[a-z]?", finding.item)
        named = bool(ids) and any(i in slots.items and slots.items[i].score >= _PLAIN for i in ids)
        if named or (not ids and len(text & told) > 1):
            yield finding, said + float(named)


def _not_open(slots: Slots, codes: set[str], open_: set[str]) -> Iterator[Reading]:
    """A code that is said of an item, whether or not it is found there now."""
    for item, named in slots.items.items():
        if named.how == "id" and item not in open_:
            for code in sorted(codes):
                choice = Choice(item, named.score, 0.2, "finding", -2)
                for reason in _reasons(slots.text)[:1]:
                    edit = IgnoreFinding(code=code, item=item, reason=reason)
                    yield Reading("ignore_finding", (edit,), choice, traits={"not open": 1.0})


def _ignored(slots: Slots, finding: Finding, *, only: bool, said: float = 0.0) -> Iterator[Reading]:
    ids = re.findall(r"[A-Z]\d+[a-z]?", finding.item)
    score = min((slots.items[i].score if i in slots.items else 0.0 for i in ids), default=0.4)
    choice = Choice(finding.item, score, 0.5 if only else 0.0, "finding", -2)
    reasons = _reasons(slots.text)
    for reason in reasons:
        edit = IgnoreFinding(code=finding.code, item=finding.item, reason=reason)
        traits = {"only": float(only), "said of it": said, "reason": float(bool(reason)), "first reason": float(reason == reasons[0])}  # fmt: skip
        yield Reading("ignore_finding", (edit,), choice, traits=traits)


def _reasons(text: str) -> list[str]:
    """What may be the reason, the longest first; none where nothing else is said."""
    given = {m["why"].strip() for m in _overlapping(text) if not _CODE.search(m["why"]) and not _ORDERS.match(m["why"])}
    return [*sorted(given, key=len, reverse=True)[:2], ""][: 3 if given else 1]


_ORDERS = re.compile(r"(?:please |pls |kindly |you can |and |so |just |to us |can you )*(?:(?:set|put|leave|lay) (?:it|that|this|them) (?:aside|by|alone|be)|stop|ignore|drop|hush|park|skip|no need|dismiss|leave|don['’]?t|mute|we know|that warning)\b", re.IGNORECASE)  # fmt: skip


def _overlapping(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _REASON.search(text, place):
        yield found
        place = found.start() + 1
