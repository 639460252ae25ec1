"""Spans of a message set against each other: of two, one may be denied, be part of a name, or say no more than the other."""

import re
from dataclasses import replace
from itertools import pairwise

from agent.guided.understanding.known import Known
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.naming import stem
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import Token


def of_something_else(span: Span, tokens: list[Token], known: Known) -> bool:
    """ "Its certification rate" is not the complaint rate: the word before says which, and no name here has it."""
    said = [t.low for t in tokens[span.first : span.last]]
    before = tokens[span.first - 1].low if span.first else ""
    led = tokens[span.first - 2].low if span.first > 1 else ""
    return (
        all(w in words("generic") for w in said)
        and before.isalpha()
        and led in ("its", "the", "our", "their")
        and before not in words("small") | words("filler") | words("generic") | words("stop")
        and not _is_in_its_name(before, span, known)
    )


def _is_in_its_name(word: str, span: Span, known: Known) -> bool:
    forms = {s for c in span.value.candidates for form in known.names.forms.get(c.item, ()) for s in form}
    return bool(forms & known.names.of_word(word).keys())


def only_a_side(span: Span, sides: list[Span], known: Known, tokens: list[Token]) -> bool:
    """A mention that says no more than the name of a perspective means the perspective."""
    full = {p.name.lower(): p.id for p in known.scorecard.perspectives}
    said = " ".join(t.low for t in tokens[span.first : span.last])
    around = [s for s in sides if s.first <= span.first and span.last <= s.last]
    whole = any(" ".join(t.low for t in tokens[s.first : s.last]) in full for s in around if s.last - s.first > 1)
    return not span.value.firm and bool(around) and (said in full or whole)


def _follows(one: Span, other: Span, found: Annotated) -> bool:
    between = [t.low for t in found.tokens[one.last : other.first]]
    return between in (
        [],
        ["of"],
        ["on"],
        ["about"],
        ["concerning"],
        ["regarding"],
        ["with"],
        ["with", "the"],
        ["about", "the"],
        ["for", "the"],
    )


def _in_other_words(one: Span, other: Span, found: Annotated) -> bool:
    """ "The other one under F2, the cost ratio": what only points is named right after, and no more is said."""
    if not (
        one.kind == other.kind == "item" and one.value.how in ("other", "kind") and other.value.how in ("name", "id")
    ):
        return False
    between = [t.low for t in found.tokens[one.last : other.first]]
    after = found.tokens[other.last].low if other.last < len(found.tokens) else "."
    return between in ([","], ["("], [":"], ["-"], ["–"]) and after in (".", ",", ")", ";", "!", "and")


def joined(found: Annotated) -> list[Span]:
    """ "The KPI scrap cost" is one mention: "the KPI" alone would point at the last one."""
    spans: list[Span] = []
    for span in sorted(found.spans, key=lambda s: s.first):
        last = spans[-1] if spans else None
        if last and span.kind == "item" and last.kind == "item" and last.value.how == "plural" and last.last == span.first and last.value.words == "both":  # fmt: skip
            spans[-1] = span
            continue
        if last and _in_other_words(last, span, found):
            spans[-1] = Span("item", last.first, span.last, span.value)
        elif last and last.kind == span.kind == "item" and _follows(last, span, found) and last.value.how == "pronoun" and last.value.want != "any" and span.value.how in ("name", "id"):  # fmt: skip
            spans[-1] = Span("item", last.first, span.last, replace(span.value, want=last.value.want))
        elif last and last.kind == span.kind == "item" and last.last == span.first and last.value.how == span.value.how == "name":  # fmt: skip
            spans[-1] = max(last, span, key=lambda s: s.value.candidates[0].score)
        else:
            spans.append(span)
    return spans


def _goes_on(span: Span, found: Annotated) -> bool:
    """ "From quarterly to monthly": the second is meant."""
    return any(s.kind == "enum" and s.value[0] == span.value[0] and s.first > span.last for s in found.spans)


def _after_an_id(span: Span, found: Annotated) -> bool:
    """ "F2b not F2a weekly": the second is named only to be denied."""
    before = found.at(span.first - 2) if span.first > 1 else None
    return before is not None and before.kind == "item" and before.value.how == "id"


_PART_OF_A_MONTH = frozenset("in on at by from to until till the middle mid start beginning end early late of".split())


def _from_its_part(span: Span, found: Annotated) -> int:
    """Where the words begin that say which part of a month is meant: "not in the middle of January"."""
    first = span.first
    while first and found.tokens[first - 1].low in _PART_OF_A_MONTH:
        first -= 1
    before = found.tokens[first - 1].low if first else ""
    if before == "instead" and found.tokens[first].low == "of":
        return first + 1
    return first if before in ("not", "than") else span.first


_BOUNDS = frozenset("more less fewer greater higher lower better longer later worse other rather".split())


def _is_spell(span: Span) -> bool:
    """ "In 2 days" says how long something takes as well as when it is to be."""
    return span.kind == "date" and bool(re.match(r"(?:in|within) \d+ [a-z]+$", span.text, re.IGNORECASE))


def contrasted(found: Annotated) -> list[Span]:
    """ "108, not 112": what is named only to be denied is left out."""
    denied = []
    for span in found.spans:
        first = _from_its_part(span, found) if span.kind == "date" else span.first
        before = [t.low for t in found.tokens[max(0, first - 2) : first]]
        if span.kind == "item" and span.value.how == "id" and before[-1:] == ["not"] and _after_an_id(span, found):
            denied.append(span)
        earlier = any(s.kind == span.kind or (span.kind == "number" and _is_spell(s)) for s in found.spans if s.last <= span.first)  # fmt: skip
        if earlier and span.kind == "number" and before[-1:] == ["than"] and before[0] not in _BOUNDS:
            denied.append(span)  # "1.3m strikes me as more credible than 1.5m"
        if (earlier and span.kind in ("number", "date", "enum") and before and (before[-1] == "not" or before[-2:] in (["instead", "of"], ["rather", "than"]))) or (span.kind == "enum" and before and (before[-1] == "from" or (before[0] == "from" and before[-1] in ("a", "an", "the", "its"))) and _goes_on(span, found)):  # fmt: skip
            denied.append(span)
        if _gives_way(span, found):
            denied.append(span)
    return [s for s in found.spans if s not in denied]


def _gives_way(span: Span, found: Annotated) -> bool:
    """ "Monthly -> weekly", "not by 2028 but by 2029": of two, the second is meant."""
    later = next((s for s in found.spans if s.first > span.last and s.kind == span.kind), None)
    between = [t.low for t in found.tokens[span.last : later.first]] if later else []
    if span.kind == "enum" and later and later.value[0] == span.value[0]:
        return len(between) == 1 and (between[0] == "→" or between[0].endswith(">"))
    before = found.tokens[span.first - 1].low if span.first else ""
    return span.kind in ("number", "date", "enum") and before == "not" and between in (["but"], [",", "but"])


def set_against(side: Span, sides: list[Span], tokens: list[Token]) -> bool:
    """ "With the customer rather than learning": a perspective named only to be denied."""
    before = [t.low for t in tokens[max(0, side.first - 3) : side.first]]
    before = before[:-1] if before[-1:] in (["the"], ["in"], ["under"]) else before
    denied = before[-2:] in (["rather", "than"], ["instead", "of"], ["and", "not"]) or before[-1:] == ["not"]
    return denied and any(s.value != side.value and s.last <= side.first for s in sides)


def leads(span: Span, tokens: list[Token]) -> bool:
    """ "In the lead", "is leading it": what a person does, not a kind of measure."""
    before = [t.low for t in tokens[max(span.first - 2, 0) : span.first]]
    after = tokens[span.last].low if span.last < len(tokens) else ""
    if span.text == "to do" and (after == "with" or before[-1:] == ["nothing"]):
        return True
    return span.value[0] == "measure_kind" and (before == ["in", "the"] or after in ("it", "this", "that", "on"))


def in_a_name(span: Span, tokens: list[Token], known: Known) -> bool:
    """``lead`` in "Lead time" and ``monthly`` in "Monthly active users" are parts of names where the name goes on."""
    around = tokens[max(span.first - 1, 0) : span.last + 1]
    if span.last < len(tokens) and (goes_on := stem(tokens[span.last].low)):
        first = tokens[span.last - 1].low
        pairs = ((w, stem(o)) for i in known.names.items.values() for w, o in pairwise(i.name.lower().split()))
        if (first, goes_on) in pairs:
            return True  # "weekly families" of "Weekly family shoppers"
    said = " ".join(t.low for t in around)
    return len(around) > 1 and any(
        any(part in name.name.lower() for part in (said, _pair(span, tokens), _pair_before(span, tokens)))
        for name in known.names.items.values()
    )


def _pair_before(span: Span, tokens: list[Token]) -> str:
    return " ".join(t.low for t in tokens[span.first - 1 : span.last]) if span.first else "\0"


def _pair(span: Span, tokens: list[Token]) -> str:
    return " ".join(t.low for t in tokens[span.first : span.last + 1]) if span.last < len(tokens) else "\0"


_AT_PEOPLE = frozenset("at me us him her them".split())


def of_people(span: Span, tokens: list[Token]) -> bool:
    """Whether it says how often somebody is pestered, and not how often a measure is read: "they are on at me daily"."""
    before = [t.low for t in tokens[max(span.first - 3, 0) : span.first]]
    return before[-2:-1] == ["at"] and before[-1] in _AT_PEOPLE


_ANSWERS = frozenset("answer answers answering answerable".split())

_HAS_TO = frozenset("has have is to shall will must should for".split())


def of_owning(span: Span, tokens: list[Token]) -> bool:
    """ "Ms Karim is to answer for it": the verb names nobody's time to answer."""
    after = tokens[span.last].low if span.last < len(tokens) else ""
    said = {t.low for t in tokens[span.first : span.last]}
    return bool(said & _ANSWERS) and said <= _ANSWERS | _HAS_TO and after in ("for", "to")


def counted_by(span: Span, tokens: list[Token]) -> bool:
    """ "4 per 10,000 customers": what a figure is counted by names no item."""
    before = [t.low for t in tokens[max(0, span.first - 2) : span.first]]
    return len(before) == 2 and before[0] == "per" and before[1][:1].isdigit()
