"""A message annotated once: where items, perspectives, numbers, dates, fields and fixed values stand in it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import cast

from rapidfuzz.distance import OSA

from agent.guided.understanding import mentions
from agent.guided.understanding.figures import find_figures
from agent.guided.understanding.lexicon import alternation, classes, enums, verb_forms, words
from agent.guided.understanding.line import Line
from agent.guided.understanding.naming import Candidate, Names, names_of
from agent.guided.understanding.periods import WEEK
from agent.guided.understanding.spans import Annotated, Mention, Span, SpanKind
from agent.guided.understanding.tokens import Token, is_english, tokenize
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Known:
    """What of the scorecard can be named."""

    scorecard: Scorecard
    names: Names
    perspectives: dict[str, str]
    """Words for a perspective, with its id."""


class _This:
    """A thing as a key of its own: the same only as itself, however alike others are."""

    def __init__(self, it: Scorecard | Known) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.it is self.it


def known_of(scorecard: Scorecard) -> Known:
    return _known_of(_This(scorecard))


@lru_cache(maxsize=16)
def _known_of(this: _This) -> Known:
    scorecard = cast("Scorecard", this.it)
    return Known(scorecard, names_of(scorecard), _perspectives(scorecard))


def annotate(text: str, known: Known, today: date) -> Annotated:
    """Several ways of reading ask for the same message and its parts, so that the last of them are kept."""
    return _annotated(text, _This(known), today)


@lru_cache(maxsize=128)
def _annotated(text: str, this: _This, today: date) -> Annotated:
    known = cast("Known", this.it)
    tokens = tokenize(text, known.names.vocabulary)
    found = Annotated(text, tokens)
    quotes = [_quote(n, tokens, known) for n, t in enumerate(tokens) if t.quoted and not _names_side(n, tokens, known)]
    sides = _perspective_spans(Line(tokens, quotes), known.perspectives)
    sides += [
        Span("perspective", _from_noun(n, tokens), n + 1, side, "explicit")
        for n, t in enumerate(tokens)
        if t.quoted and (side := _names_side(n, tokens, known))
    ]
    sides += _misspelt_sides(tokens, known)
    ids = mentions.ids(tokens, known.names)
    figures, dates = _figures(_without_named_figures(text, known), tokens, [*quotes, *ids], today)
    found.spans += [*quotes, *ids]
    for spans in (_enums(Line(tokens, found.spans)), dates, figures):
        found.spans += [
            s
            for s in spans
            if _free(found, s) and not (s.kind == "enum" and (_in_a_name(s, tokens, known) or _leads(s, tokens)))
        ]
    pointing = mentions.pointing(Line(tokens, found.spans), known.scorecard, known.perspectives)
    found.inner = [s for s in found.spans if any(p.first <= s.first and s.last <= p.last for p in pointing)]
    found.spans = [s for s in found.spans if s not in found.inner]
    found.spans += pointing
    explicit = {n for s in sides if s.text for n in range(s.first, s.last)}
    named = [s for s in mentions.named(tokens, found, known.names) if not _counted_by(s, tokens) and not _of_something_else(s, tokens, known)]  # fmt: skip
    found.spans += [s for s in named if _free(found, s) and not explicit & set(range(s.first, s.last))]
    found.spans = [
        s
        for s in found.spans
        if not (s.kind == "item" and s.value.how == "name" and _only_a_side(s, sides, known, tokens))
    ]
    found.spans = _contrasted(found)
    found.spans = _joined(found)
    found.spans += [s for s in _fields(Line(tokens, found.spans)) if _free(found, s)]
    sides = [s for s in sides if not _set_against(s, sides, tokens)]
    found.spans += [s for s in sides if s.text or not _within_an_id(s, ids)]
    found.spans.sort(key=lambda s: (s.first, s.last))
    return found


_GIVES_A_NAME = frozenset("to as called named into : say read with by".split())
_MERGES = frozenset({"merge"})
"""Verbs with which "into" leads to what there is: "merge it into “Be trusted”"."""
_SAYS_OF_IT = frozenset("becomes should shall is must needs can → -> => belongs".split())


def _of_something_else(span: Span, tokens: list[Token], known: Known) -> bool:
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


def _quote(place: int, tokens: list[Token], known: Known) -> Span:
    """A quote, or the item of just that name where the words before do not give it as a new one."""
    said = tokens[place].inside
    before = tokens[place - 1].low if place else ""
    same = [i for i, item in known.names.items.items() if item.name.lower() == said.lower().rstrip(".")]
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    merged = before in ("into", "with") and any(
        _MERGES & {u.group for u in verb_forms().get(t.low, ())} for t in tokens[:place]
    )
    if same and (merged or before not in _GIVES_A_NAME or (before == ":" and after in _SAYS_OF_IT)):
        first, last, want = mentions.with_nouns(tokens, place, place + 1)
        return Span("item", first, last, Mention(said, "id", want, (Candidate(same[0], 1.0),)))
    return Span("quote", place, place + 1, said, tokens[place].text)


def _misspelt_sides(tokens: list[Token], known: Known) -> list[Span]:
    """ "Under voluntears": no word, and nearly that of a perspective, after a word that leads to a place."""
    found = []
    for n, token in enumerate(tokens):
        led = n and tokens[n - 1].low in ("to", "under", "in", "into", "within")
        if not led or len(token.low) < 5 or token.low in known.perspectives or is_english(token.low):
            continue
        near = [
            w for w in known.perspectives if len(w) > 4 and w[0] == token.low[0] and OSA.distance(w, token.low) <= 2
        ]
        if len({known.perspectives[w] for w in near}) == 1:
            found.append(Span("perspective", n, n + 1, known.perspectives[near[0]], "explicit"))
    return found


def _from_noun(place: int, tokens: list[Token]) -> int:
    """Where "the perspective “Money”" begins."""
    while place and tokens[place - 1].low in ("perspective", "the"):
        place -= 1
    return place


def _names_side(place: int, tokens: list[Token], known: Known) -> str:
    """The perspective of just that name, where the words before do not give it as a new one."""
    said = tokens[place].inside.lower()
    before = tokens[place - 1].low if place else ""
    same = [p.id for p in known.scorecard.perspectives if p.name.lower() == said]
    new = before in ("to", "as", "called", "named", "say", "read") and not any(
        t.low == "perspective" for t in tokens[max(0, place - 2) : place]
    )
    return same[0] if same and not new else ""


def _only_a_side(span: Span, sides: list[Span], known: Known, tokens: list[Token]) -> bool:
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


def _joined(found: Annotated) -> list[Span]:
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


_BOUNDS = frozenset("more less fewer greater higher lower better longer later worse other rather".split())


def _is_spell(span: Span) -> bool:
    """ "In 2 days" says how long something takes as well as when it is to be."""
    return span.kind == "date" and bool(re.match(r"(?:in|within) \d+ [a-z]+$", span.text, re.IGNORECASE))


def _contrasted(found: Annotated) -> list[Span]:
    """ "108, not 112": what is named only to be denied is left out."""
    denied = []
    for span in found.spans:
        before = [t.low for t in found.tokens[max(0, span.first - 2) : span.first]]
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


def _set_against(side: Span, sides: list[Span], tokens: list[Token]) -> bool:
    """ "With the customer rather than learning": a perspective named only to be denied."""
    before = [t.low for t in tokens[max(0, side.first - 3) : side.first]]
    before = before[:-1] if before[-1:] in (["the"], ["in"], ["under"]) else before
    denied = before[-2:] in (["rather", "than"], ["instead", "of"], ["and", "not"]) or before[-1:] == ["not"]
    return denied and any(s.value != side.value and s.last <= side.first for s in sides)


def _leads(span: Span, tokens: list[Token]) -> bool:
    """ "In the lead", "is leading it": what a person does, not a kind of measure."""
    before = [t.low for t in tokens[max(span.first - 2, 0) : span.first]]
    after = tokens[span.last].low if span.last < len(tokens) else ""
    if span.text == "to do" and (after == "with" or before[-1:] == ["nothing"]):
        return True
    return span.value[0] == "measure_kind" and (before == ["in", "the"] or after in ("it", "this", "that", "on"))


def _in_a_name(span: Span, tokens: list[Token], known: Known) -> bool:
    """``lead`` in "Lead time" and ``monthly`` in "Monthly active users" are parts of names where the name goes on."""
    around = tokens[max(span.first - 1, 0) : span.last + 1]
    said = " ".join(t.low for t in around)
    return len(around) > 1 and any(
        any(part in name.name.lower() for part in (said, _pair(span, tokens), _pair_before(span, tokens)))
        for name in known.names.items.values()
    )


def _pair_before(span: Span, tokens: list[Token]) -> str:
    return " ".join(t.low for t in tokens[span.first - 1 : span.last]) if span.first else "\0"


def _pair(span: Span, tokens: list[Token]) -> str:
    return " ".join(t.low for t in tokens[span.first : span.last + 1]) if span.last < len(tokens) else "\0"


def _within_an_id(span: Span, ids: list[Span]) -> bool:
    return any(i.first <= span.first < i.last for i in ids)


def _free(found: Annotated, span: Span) -> bool:
    return all(found.at(n) is None for n in range(span.first, span.last))


def _counted_by(span: Span, tokens: list[Token]) -> bool:
    """ "4 per 10,000 customers": what a figure is counted by names no item."""
    before = [t.low for t in tokens[max(0, span.first - 2) : span.first]]
    return len(before) == 2 and before[0] == "per" and before[1][:1].isdigit()


_FIGURE_IN_A_NAME = re.compile(r"(?P<before>[a-z]+) (?P<n>\d+) (?P<unit>[a-z]+?)(?P<many>s?)\b")


def _without_named_figures(text: str, known: Known) -> str:
    """The text with the numbers blanked that are part of a name: "patients over 52 weeks to zero"."""
    for item in known.names.items.values():
        for named in _FIGURE_IN_A_NAME.finditer(item.name.lower()):
            said = rf"(?:\b{named['before']} |^|(?<=[,;] )|(?<=\bthe ))(?P<n>{named['n']})[ -]{named['unit']}(?:s\b|(?= [a-z]))"
            text = re.sub(said, lambda m: m[0].replace(m["n"], "_" * len(m["n"])), text, flags=re.IGNORECASE)
    return _PER_SO_MANY.sub(lambda m: "_" * len(m[0]), text)


_PER_SO_MANY = re.compile(r"(?<=\bper )\d[\d,]*(?= [a-z])", re.IGNORECASE)
"""``per 1,000 units sold`` is a unit."""


def _figures(text: str, tokens: list[Token], blank: list[Span], today: date) -> tuple[list[Span], list[Span]]:
    chars = list(text)
    for span in blank:
        start, end = tokens[span.first].start, tokens[span.last - 1].end
        chars[start:end] = "_" * (end - start)
    for week in WEEK.finditer(text):
        chars[week.start(1) : week.end(1)] = "_" * len(week[1])
    masked = "".join(chars).replace("−", "-").replace("’", "'")
    figures, dates = find_figures(masked, today)
    numbers = [_placed("number", f.start, f.end, f, text, tokens) for f in figures]
    days = [_placed("date", d.start, d.end, d, text, tokens) for d in dates]
    return [s for s in numbers if s], [s for s in days if s]


def _placed(kind: SpanKind, start: int, end: int, value: object, text: str, tokens: list[Token]) -> Span | None:
    inside = [n for n, t in enumerate(tokens) if t.start < end and start < t.end]
    if not inside:
        return None
    return Span(kind, inside[0], inside[-1] + 1, value, text[start:end].strip())


def _fields(line: Line) -> list[Span]:
    found = []
    for first, last, match in line.find(rf"\b(?:{alternation('fields')})\b"):
        verb = match[0] in ("name", "title", "label") and re.match(r" (?:the )?<[IP]\d+>", line.text[match.end() :])
        verb = verb or (
            match[0] == "name" and re.match(r" [^<]+ as (?:the |an? )?(?:new )?owner\b", line.text[match.end() :])
        )
        if verb and not re.search(r"(?:the|its|new|'s|<I\d+>) $", line.text[: match.start()]):
            continue
        field = next(f for f, ws in classes("fields").items() if match[0] in ws)
        found.append(Span("field", first, last, field, match[0]))
    return found


def _enums(line: Line) -> list[Span]:
    found = []
    for field, values in enums().items():
        said = {w: value for value, ws in values.items() for w in ws}
        pattern = "|".join(re.escape(w) for w in sorted(said, key=len, reverse=True))
        for first, last, match in line.find(rf"(?<![\w-])(?:{pattern})(?![\w-])"):
            found.append(Span("enum", first, last, (field, said[match[0]]), match[0]))
    return sorted(found, key=lambda s: s.first - s.last)


def _perspectives(scorecard: Scorecard) -> dict[str, str]:
    found: dict[str, str] = {}
    for p in scorecard.perspectives:
        for word in classes("perspectives").get(p.id, []):
            found.setdefault(word, p.id)
    for p in scorecard.perspectives:
        name = p.name.lower()
        parts = [w for w in re.findall(r"[^\W\d_]+", name) if w not in words("stop")]
        taken = {w for q in scorecard.perspectives if q is not p for w in re.findall(r"[^\W\d_]+", q.name.lower())}
        found |= {w: p.id for w in parts if w not in taken} | {name: p.id, p.id.lower(): p.id}
        found |= {" ".join(parts): p.id, " and ".join(parts): p.id, f"letter {p.letter.lower()}": p.id}
    return found


def _perspective_spans(line: Line, perspectives: dict[str, str]) -> list[Span]:
    if not perspectives:
        return []
    said = "|".join(re.escape(w) for w in sorted(perspectives, key=len, reverse=True))
    noun = rf"(?: (?:and|&) (?:{said}))?(?P<noun>(?:'s|s')? (?:perspective|section|dimension|quadrant|box|row|layer|area|side|part|corner|block|lane))?"
    pattern = rf"(?:\b(?:the|our) )?(?:\bperspective )?\b(?P<said>{said}){noun}\b"
    found = []
    for first, last, match in line.find(pattern):
        explicit = bool(match["noun"]) or match[0].startswith("perspective") or " perspective " in match[0]
        found.append(Span("perspective", first, last, perspectives[match["said"]], "explicit" if explicit else ""))
    return found
