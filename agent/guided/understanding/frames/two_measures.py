"""Two measures made one, and one made two: "fold C1b into C1a", "C1b as two: “In shops” and “Online”"."""

import re
from collections.abc import Sequence

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, name_of
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.composing import merged_measures, split_measure
from scorecard.edits import AddMeasure, Edit, RemoveMeasure, UpdateMeasure

_MAY = re.compile(
    r"\b(?:merg|combin|join|consolidat|unit|fold|fus|unify|roll|lump|pool|make|turn|put|bring|split|divid|separat|break|two|halves|one)\w*\b",
    re.IGNORECASE,
)
_NOUN = r"(?:measures?|kpis?|metrics?|indicators?|figures?|numbers?|ones?)"
_THE = r"(?:the |our |that )?"
_VERB = r"\b(?:merge|combine|consolidate|unite|fold|fuse|unify|roll|lump|join|pool|put|bring)"
_MERGES = re.compile(rf"{_VERB}\b|\b(?:make|turn) (?:that|this|it|them|these|those|both)\b.*\b(?:one|single)\b", re.IGNORECASE)  # fmt: skip
_INTO = re.compile(rf"{_VERB} {_THE}(?P<gone><I\d+>)(?: {_NOUN})?(?: back| right)?(?: in)?(?: in with| into| in) {_THE}(?P<kept><I\d+>)")  # fmt: skip
_AND = re.compile(rf"\b(?:merge|combine|consolidate|unite|fuse|unify|lump|pool|roll|fold) {_THE}(?P<kept><I\d+>)(?: ,)? (?:and|with|&|\+|plus) {_THE}(?P<gone><I\d+>)")  # fmt: skip
_THEM = re.compile(
    r"\b(?:merge|combine|consolidate|unite|fold|fuse|unify|lump|pool|roll) (?:them|both|the two|these|those)\b"
    r"|\b(?:make|turn|do) (?:that|this|it|them|these|those|both)(?: (?:both|two|just|only|into|in))* (?:one|a single)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b(?:into|to|as|in|called|named)(?: (?:one|a single)(?: \w+)?)?(?: (?:called|named))? (?P<name>(?!one\b|a single\b|called\b|<I)\S.*)$")  # fmt: skip
_TWO = re.compile(r"\b(?:split|divid\w*|separat\w*|break|two|2|halves|twice|apart)\b", re.IGNORECASE)
_OF_OBJECTIVES = re.compile(r"\b(?:objectives?|goals?|aims?|initiatives?|projects?)\b", re.IGNORECASE)


def read(clause: Clause, work: Work) -> list[Edit]:
    if not _MAY.search(clause.text) or clause.mood in ("question", "hands off") or _OF_OBJECTIVES.search(clause.text):
        raise NotMineError
    quotes = clause.of("quote")
    if len(quotes) == 2 and _TWO.search(clause.text):
        return _split(clause, work, quotes)
    if len(quotes) > 1:
        raise NotMineError
    return _merge(clause, work, quotes)


def made_of_two(edits: Sequence[Edit], text: str) -> bool:
    """Whether the edits are a merge or a split of measures that the message says: nothing else is to be weighed then."""
    match edits:
        case (
            [RemoveMeasure()]
            | [UpdateMeasure(name=str()), RemoveMeasure()]
            | [RemoveMeasure(), UpdateMeasure(name=str())]
        ):
            return bool(_MERGES.search(text))
        case [UpdateMeasure(name=str()), AddMeasure()]:
            return text.count("“") + text.count('"') // 2 == 2 and bool(_TWO.search(text))
        case _:
            return False


def _split(clause: Clause, work: Work, quotes: list[Span]) -> list[Edit]:
    spans = items_in(clause, last=quotes[0].first)  # what comes after only says what goes with which half
    found = [_measure(s, work) for s in spans if s.value.how != "pronoun"] or work.recent[-1:]
    if len(found) != 1 or work.kind(found[0]) != "measure":
        raise NotMineError
    work.named = [found[0]]
    first, second = (name_of(str(q.value)) for q in quotes)
    return split_measure(work.scorecard, found[0], first, second, work.provenance)


def _merge(clause: Clause, work: Work, quotes: list[Span]) -> list[Edit]:
    match = _INTO.search(clause.body) or _AND.search(clause.body)
    if match:
        kept, gone = (_measure(clause.line.span(match[end]), work) for end in ("kept", "gone"))
    elif _THEM.search(clause.text) and len(work.group) == 2:
        kept, gone = work.group
    else:
        raise NotMineError
    if kept == gone or {work.kind(kept), work.kind(gone)} != {"measure"}:
        raise NotMineError
    work.named = [kept]
    return merged_measures(work.scorecard, kept, gone, _name(clause, quotes, match))


def _name(clause: Clause, quotes: list[Span], match: re.Match[str] | None) -> str:
    if quotes:
        return name_of(str(quotes[0].value))
    if match and match.re is _INTO:
        return ""
    said = _NAME.search(clause.body, match.end() if match else 0)
    return name_of(clause.words_of(said, "name")) if said else ""


def _measure(span: Span, work: Work) -> str:
    """The measure that is plainly named; "" where it may be an objective."""
    mention = span.value
    if not mention.sure or mention.how not in ("id", "name") or not mention.candidates:
        return ""
    best = mention.candidates[0]
    rivals = [c for c in mention.candidates if c.score >= best.score and work.kind(c.item) != "measure"]
    return best.item if not rivals else ""
