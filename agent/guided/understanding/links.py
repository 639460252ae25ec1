"""Requests on cause-and-effect links."""

import re
from typing import Any

from agent.guided.understanding.context import Context, rules
from agent.guided.understanding.outcome import NotMineError, TroubleError
from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink

Match = re.Match[str]


def _ends(ctx: Context, m: Match) -> tuple[str, str]:
    source, target = ctx.surely(m["source"], "objective"), ctx.surely(m["target"], "objective")
    if source == target:
        raise NotMineError
    return source, target


def _add(ctx: Context, m: Match) -> list[Edit]:
    source, target = _ends(ctx, m)
    groups = m.groupdict()
    why, strength = (groups.get("why") or "").strip(), (groups.get("strength") or "").lower()
    fields: dict[str, Any] = {"strength": _strength(strength)} if strength else {}
    if ctx.scorecard.link(source, target):
        if why or fields:
            return [UpdateLink(source=source, target=target, hypothesis=(why[:1].upper() + why[1:]) or None, **fields)]
        raise TroubleError(f"{source} is linked to {target} already.")
    if why:
        fields["hypothesis"] = why[:1].upper() + why[1:]
    return [AddLink(source=source, target=target, provenance=ctx.provenance, **fields)]


def _strength(words: str) -> str:
    return next(s for s in ("strong", "medium", "weak") if words.startswith(s[:4]))


def _remove(ctx: Context, m: Match) -> list[Edit]:
    source, target = _ends(ctx, m)
    if not ctx.scorecard.link(source, target) and ctx.scorecard.link(target, source):
        source, target = target, source
    return [RemoveLink(source=source, target=target)]


def _set_strength(ctx: Context, m: Match) -> list[Edit]:
    source, target = _ends(ctx, m)
    if not ctx.scorecard.link(source, target) and ctx.scorecard.link(target, source):
        source, target = target, source
    strength: Any = _strength(m["strength"].lower())
    return [UpdateLink(source=source, target=target, strength=strength)]


_S, _E = r"(?P<source>.+?)", r"(?P<target>.+?)"
_WHY = r"(?:,? (?:because|since|as) (?P<why>.+))?"
_HOW = r"(?P<strength>strong(?:ly)?|medium|weak(?:ly)?)"
_AND = r"(?:to|and|with|->|→)"
RULES = rules([
    (rf"(?:remove|delete|drop|cut|break|get rid of) (?:the )?(?:link|connection|arrow)s? (?:between|from) {_S} {_AND} {_E}", _remove),
    (rf"(?:remove|delete|drop|cut|break|get rid of) (?:the )?{_S}\s?{_AND}\s?{_E} (?:link|connection|arrow)", _remove),
    (rf"(?:unlink|disconnect) {_S} (?:from|and) {_E}", _remove),
    (rf"(?:the )?(?:link|connection) (?:between|from) {_S} {_AND} {_E} (?:is|should be) {_HOW}", _set_strength),
    (rf"(?:make|set|mark) (?:the )?(?:strength of )?(?:the )?(?:link|connection) (?:between|from) {_S} {_AND} {_E} (?:to |as )?{_HOW}", _set_strength),
    (rf"(?:add|create|draw|make) (?:a |an )?(?:(?P<strength>strong|medium|weak) )?(?:link|connection|arrow) (?:between|from) {_S} {_AND} {_E}{_WHY}", _add),
    (rf"(?:link|connect) {_S} {_AND} {_E}{_WHY}", _add),
    (r"(?P<source>[a-z]\d{1,2})\s?(?:->|→|=>|-->)\s?(?P<target>[a-z]\d{1,2})", _add),
    (rf"between {_S} and {_E},? there (?:is|should be|must be) (?:a|an) (?:link|arrow|connection)(?: missing)?", _add),
    (r"(?P<source>[a-z]\d{1,2}) (?:should|must|has to|needs to) (?:link|lead|connect|point) to (?P<target>[a-z]\d{1,2})", _add),
    (rf"(?:a|the) (?:link|arrow|connection) (?:between|from) {_S} (?:to|and) {_E} is missing", _add),
    (rf"{_S} (?:{_HOW} )?(?:drives|leads to|supports|feeds|enables|contributes to|influences|helps|causes) {_E}{_WHY}", _add),
])  # fmt: skip
