"""Objectives rearranged: swapped, merged, split; a measure exchanged for another."""

import re
from dataclasses import replace

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.better import better_measures
from agent.guided.understanding.frames.common import items_in, name_of
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.composing import merged, replaced_measure, split_in_two, swapped
from scorecard.edits import AddObjective, Edit, MoveMeasure

_INTO = re.compile(
    r"\b(?:into|to|as|in|under the (?:title|name|heading|<F\d+>))(?: (?:one|two|2|a single|two separate|separate)(?: objectives?| ones?| goals?| parts?)?)?(?: (?:called|named))?(?: :)? (?P<name>(?!(?:one|two|2|a|single|separate|objectives?|ones|goals?|parts?| )+$)\S.*)$|(?: and| ,)? (?:call|name)(?: (?:it|the result|the new one|that|<I\d+>))? (?P<called>\S.*)$|: (?P<colon>\S.*)$"
)
_TWO = re.compile(
    r"^(?:(?:one|first|a) )?(?P<first>.+?)(?: ,)?(?: and| /| \+| as well as| &)(?: (?:one|another|second))? (?P<second>.+)$"
)
_FOR = re.compile(
    r"\b(?:with|by|for|to|against|in favou?r of|into)(?: (?:the|a|an))?(?: (?:kpi|measure|metric|indicator))?(?: called)? (?P<name>\S.*)$"
)
_BETTER = re.compile(
    r"\b(?:something|anything|a|one|an?)?\s?(?:better|stronger|more useful|more meaningful|alternative|other|different|smarter)\b"
)
_MERGE = re.compile(
    r"\b(?:make|turn) (?:them|both|these|those|<I\d+>) (?:both |two )?(?:into )?(?:one|a single)\b|\b(?:make|turn) (?:one|a single)(?: objective)? (?:out )?of\b|\binto one\b(?! of)"
)
_SPLIT = re.compile(r"\b(?:make|turn) (?:two|2)(?: objectives?)? (?:out )?of\b|\binto two\b|\bin two\b|\bin half\b")


def read(clause: Clause, work: Work) -> list[Edit]:
    groups, body = clause.groups, clause.body.rstrip(" .!?,;")
    if clause.mood == "statement" and re.match(r"(?:we|i|they|the company)\b", body):
        raise NotMineError
    if re.search(
        r"<I\d+> (?:and|with) <I\d+> (?:should |must |could )?(?:swap|change|trade|switch|exchange) (?:places|positions)$",
        body,
    ):
        return swapped(work.scorecard, *(work.one(s, "objective") for s in items_in(clause)[:2]))
    if (
        "merge" in groups
        or re.search(
            r"<I\d+> (?:and|with) <I\d+> (?:should |must |could |can |shall |to )*(?:be |become |form |count )?(?:as )?(?:merged?|combined?|joined?|become one|(?:just |only |really )?(?:one|the same|a single|one and the same))\b",
            body,
        )
        or _MERGE.search(body)
    ):
        return _merge(clause, work, body)
    if "split" in groups or _SPLIT.search(body):
        return _split(clause, work, body)
    if "swap" in groups and clause.fields == ["owner"]:
        return _swap_owners(clause, work)
    if ("swap" in groups and not clause.fields and _points(clause)) or _asks_for_better(body, clause):
        return _swap(clause, work, body)
    raise NotMineError


def _swap_owners(clause: Clause, work: Work) -> list[Edit]:
    ids = work.many(items_in(clause))
    if len(ids) != 2:
        raise NotMineError
    one, other = (getattr(work.refs.get(i), "owner", "") for i in ids)
    return [work.update(ids[0], owner=other), work.update(ids[1], owner=one)]


def _points(clause: Clause) -> bool:
    return any(s.value.sure for s in items_in(clause)) or bool(
        re.search(r"\b(?:kpi|measure|metric|indicator|objective)\b", clause.body)
    )


def _named_before(clause: Clause, cut: int) -> list[Span]:
    return [s for s in items_in(clause) if clause.offset(s) < cut]


def _rows(work: Work, spans: list[Span]) -> set[str]:
    homes = [work.scorecard.perspective_of(work.one(s, "objective")) for s in spans]
    return {p.id for p in homes if p}


def _merge(clause: Clause, work: Work, body: str) -> list[Edit]:
    into = _INTO.search(body)
    spans = _named_before(clause, into.start() if into else len(body))
    if two := _two_about(clause, work, body):
        work.named = [two[0]]
        part = next((p for p in ("name", "called", "colon") if into and into[p]), "")
        return merged(work.scorecard, two[0], two[1], _given(clause, into, part) if into and part else "")
    if len(spans) < 2 and into and not any(s.value.how in ("plural", "group") for s in spans):
        kept = [s for s in items_in(clause) if s not in spans]
        spans, into = [*kept, *spans], None
    if re.match(r"join\b", body) and not into and len(_rows(work, spans)) > 1:
        raise NotMineError  # across perspectives "join" ties two together
    ids = work.many(spans, "objective")
    if len(ids) < 2:
        if not ids:
            raise NotMineError
        other = work.ask(f"merge {ids[0]}", f"Which objective should {work.label(ids[0])} be merged with?", open_=True)
        ids.append(other)
    if len(ids) > 2:
        raise TroubleError("I can merge two objectives at a time; please name two.")
    one, other = ids
    name = ""
    if into:
        part = next(p for p in ("name", "called", "colon") if into[p])
        name = _given(clause, into, part)
        if kept := next((i for i in ids if i.lower() == name.lower()), ""):
            one, other, name = kept, next(i for i in ids if i != kept), ""
    work.named = [one]
    return merged(work.scorecard, one, other, name)


def _two_about(clause: Clause, work: Work, body: str) -> list[str]:
    """ "Merge the two about fresh food": the objectives whose names have the word, where there are just two."""
    said = re.search(r"\b(?:the |both |those )+(?:two )?(?:objectives |goals |ones |things )?(?:about|on|concerning|regarding|with|for) (?:the )?(<I\d+>)", body)  # fmt: skip
    mention = clause.line.span(said[1]).value if said and re.search(r"\b(?:two|both)\b", said[0]) else None
    found = mention.candidates if mention and not re.search(r"\b(?:into|as|to)\b", mention.words) else ()
    ids = [c.item for c in found if work.kind(c.item) == "objective"]
    return ids if len(ids) == 2 else []


def _given(clause: Clause, match: re.Match[str], part: str) -> str:
    quoted = re.search(r"<Q\d+>", match[part])
    return name_of(str(clause.line.span(quoted[0]).value) if quoted else clause.words_of(match, part))


def _split(clause: Clause, work: Work, body: str) -> list[Edit]:
    into = _INTO.search(body)
    spans = _named_before(clause, into.start() if into else len(body)) or items_in(clause)
    item = work.one(spans[0], "objective") if spans else work.focused("objective")
    first, second = _halves(clause, body) if into else ("", "")
    if not second:
        first, second = _asked_halves(work, item)
    edits = split_in_two(work.scorecard, item, first, second, work.provenance)
    said = [replace(s.value, of=item) if s.value.how == "ordinal" else s.value for s, nth in work.halves if nth == 1]
    goes = [work.refs.one(mention, "measure") for mention in said]
    new = next(e.id for e in edits if isinstance(e, AddObjective))
    return [*edits, *(MoveMeasure(id=i, objective=new) for i in goes)]


def _halves(clause: Clause, body: str) -> tuple[str, str]:
    quotes = clause.of("quote")
    if len(quotes) == 2:
        return name_of(quotes[0].value), name_of(quotes[1].value)
    match = _INTO.search(body)
    part = next((p for p in ("name", "colon", "called") if match and match[p]), "")
    said = clause.words_of(match, part) if match and part else ""
    found = re.match(r"(?s)(?P<first>.+?)\s*(?:,\s*|\s+)(?:and|/|\+|&|as well as)\s+(?P<second>.+)", said)
    return (name_of(found["first"]), name_of(found["second"])) if found else ("", "")


def _asked_halves(work: Work, item: str) -> tuple[str, str]:
    halves = [name_of(p) for p in re.split(r"\s*;\s*|,?\s+and\s+", work.objective(item).name, maxsplit=1)]
    two = len(halves) == 2 and all(len(h.split()) > 1 for h in halves)
    answer = work.ask(
        f"split {item}",
        f"What should the two parts of {work.label(item)} be called? Put “and” or a semicolon between them.",
        [Option("; ".join(halves), f"“{halves[0]}” and “{halves[1]}”")] if two else None,
        open_=True,
    )
    parts = re.split(r"\s*;\s*|\s*\n\s*|\s+and\s+|\s*,\s*", answer.strip(), maxsplit=1)
    if len(parts) != 2 or not all(parts):
        raise TroubleError("I need two names for that, so I changed nothing.")
    return name_of(parts[0]), name_of(parts[1])


def _asks_for_better(body: str, clause: Clause) -> bool:
    return bool(
        (re.search(r"\b(?:find|suggest|propose|give|want|need|is there|use)\b", body) or clause.start)
        and _BETTER.search(body)
        and not re.search(r"\b(?:is|are|would be) (?:much |even |also )?better\b", body)
        and re.search(r"\b(?:kpi|measure|metric|indicator)\b|<I\d+>", body)
        and items_in(clause)
    )


def _swap(clause: Clause, work: Work, body: str) -> list[Edit]:
    """Two objectives change places; a measure gives way to a named one, or to one of the library."""
    spans = items_in(clause)
    to = _FOR.search(body)
    longer = to and not re.fullmatch(r"(?:the |our )?<I\d+>", to["name"])  # "by cost per pound" is a new name
    if len(spans) >= 2 and not _BETTER.search(body) and spans[1].value.sure and not longer:
        ids = [work.one(s) for s in spans[:2]]
        kinds = {work.kind(i) for i in ids}
        if kinds == {"objective"}:
            return swapped(work.scorecard, *ids)
        if (
            kinds == {"measure"}
            and ids[0] != ids[1]
            and not (spans[1].value.how == "name" and spans[1].value.candidates[0].score < 0.8)
        ):
            return [*swapped_measures(work, *ids)]
    item = work.one(spans[0], "measure") if spans else work.focused("measure")
    if to and not _BETTER.search(to[0]):
        name = _given(clause, to, "name")
        return replaced_measure(work.scorecard, item, {"name": name}, work.provenance)
    options = better_measures(work.scorecard, item)
    if not options:
        raise TroubleError(
            f"The library holds no better measure for {work.label(item)}; tell me which one you would use instead."
        )
    chosen = work.ask(
        f"better {item}",
        f"Which measure should take the place of {work.label(item)}?",
        [o for o, _ in options],
        open_=True,
    )
    fields = next((f for o, f in options if o.value == chosen), {"name": name_of(chosen)})
    return replaced_measure(work.scorecard, item, fields, work.provenance)


def swapped_measures(work: Work, one: str, other: str) -> list[Edit]:
    """Two measures of different objectives change places."""
    here, there = work.scorecard.objective_of(one), work.scorecard.objective_of(other)
    if here is None or there is None or here is there:
        raise NotMineError
    return [MoveMeasure(id=one, objective=there.id), MoveMeasure(id=other, objective=here.id)]
