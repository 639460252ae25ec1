"""A message annotated once: where items, perspectives, numbers, dates, fields and fixed values stand in it."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import cast

from rapidfuzz.distance import OSA

from agent.guided.understanding import mentions
from agent.guided.understanding.against import (
    contrasted,
    counted_by,
    in_a_name,
    joined,
    leads,
    of_owning,
    of_people,
    of_something_else,
    only_a_side,
    set_against,
)
from agent.guided.understanding.figures import Figure, find_figures
from agent.guided.understanding.known import Itself, Known
from agent.guided.understanding.lexicon import alternation, classes, enums, verb_forms
from agent.guided.understanding.line import Line
from agent.guided.understanding.naming import Candidate
from agent.guided.understanding.periods import WEEK
from agent.guided.understanding.spans import Annotated, Mention, Span, SpanKind
from agent.guided.understanding.tokens import Token, is_english, tokenize


def annotate(text: str, known: Known, today: date) -> Annotated:
    """Several ways of reading ask for the same message and its parts, so that the last of them are kept."""
    return _annotated(text, Itself(known), today)


@lru_cache(maxsize=128)
def _annotated(text: str, this: Itself, today: date) -> Annotated:
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
            if _free(found, s)
            and not (s.kind == "enum" and (in_a_name(s, tokens, known) or leads(s, tokens) or of_people(s, tokens)))
        ]
    pointing = mentions.pointing(Line(tokens, found.spans), known.scorecard, known.perspectives)
    found.inner = [s for s in found.spans if any(p.first <= s.first and s.last <= p.last for p in pointing)]
    found.spans = [s for s in found.spans if s not in found.inner]
    found.spans += pointing
    explicit = {n for s in sides if s.text for n in range(s.first, s.last)}
    named = [s for s in mentions.named(tokens, found, known.names) if not counted_by(s, tokens) and not of_owning(s, tokens) and not of_something_else(s, tokens, known)]  # fmt: skip
    found.spans += [s for s in named if _free(found, s) and not explicit & set(range(s.first, s.last))]
    found.spans = [
        s
        for s in found.spans
        if not (s.kind == "item" and s.value.how == "name" and only_a_side(s, sides, known, tokens))
    ]
    found.spans = contrasted(found)
    found.spans = joined(found)
    found.spans += [s for s in _fields(Line(tokens, found.spans)) if _free(found, s)]
    sides = [s for s in sides if not set_against(s, sides, tokens)]
    found.spans += [s for s in sides if s.text or not _within_an_id(s, ids)]
    found.spans.sort(key=lambda s: (s.first, s.last))
    return found


_GIVES_A_NAME = frozenset("to as called named into : say read with by".split())
_MERGES = frozenset({"merge"})
"""Verbs with which "into" leads to what there is: "merge it into “Be trusted”"."""
_TIES = frozenset({"link", "unlink", "reverse"})
_ARROWS = frozenset("arrow arrows link links connection connections line hypothesis effect".split())
"""With these, "to" leads to what there is: "an arrow from “Train our staff” to “Be trusted”"."""


_SAYS_OF_IT = frozenset("becomes should shall is must needs can → -> => belongs".split())


def _quote(place: int, tokens: list[Token], known: Known) -> Span:
    """A quote, or the item of just that name where the words before do not give it as a new one."""
    said = tokens[place].inside
    before = tokens[place - 1].low if place else ""
    same = [i for i, item in known.names.items.items() if item.name.lower() == said.lower().rstrip(".")]
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    merged = before in ("into", "with") and any(
        _MERGES & {u.group for u in verb_forms().get(t.low, ())} for t in tokens[:place]
    )
    tied = before in ("to", "with", "into", "towards") and any(
        t.low in _ARROWS or _TIES & {u.group for u in verb_forms().get(t.low, ())} for t in tokens[:place]
    )
    if same and (merged or tied or before not in _GIVES_A_NAME or (before == ":" and after in _SAYS_OF_IT)):
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


def _within_an_id(span: Span, ids: list[Span]) -> bool:
    return any(i.first <= span.first < i.last for i in ids)


def _free(found: Annotated, span: Span) -> bool:
    return all(found.at(n) is None for n in range(span.first, span.last))


_IN_WORDS = {
    str(n): w for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_FIGURE_IN_A_NAME = re.compile(r"(?P<before>[a-z]+) (?P<n>\d+) (?P<unit>[a-z]+?)(?P<many>s?)\b")


def _without_named_figures(text: str, known: Known) -> str:
    """The text with the numbers blanked that are part of a name: "patients over 52 weeks to zero"."""
    for item in known.names.items.values():
        for named in _FIGURE_IN_A_NAME.finditer(item.name.lower()):
            number = "|".join({named["n"], _IN_WORDS.get(named["n"], named["n"])})
            said = rf"(?:\b{named['before']} |^|(?<=[,;] )|(?<=\bthe ))(?P<n>{number})[ -]{named['unit']}(?:s\b|(?= [a-z]))"
            text = re.sub(said, lambda m: m[0].replace(m["n"], "_" * len(m["n"])), text, flags=re.IGNORECASE)
            text = _in_other_words(text, item.name, number, named["unit"])
    return _PER_SO_MANY.sub(lambda m: "_" * len(m[0]), text)


def _in_other_words(text: str, name: str, number: str, unit: str) -> str:
    """The same where another word of the name stands before a small one: "planing in 8 weeks 88"."""
    said = [w for w in re.findall(r"[a-z]+", name.lower()) if len(w) > 4 and not w.startswith(unit)]
    pattern = rf"\b(?P<word>[a-z]{{4,}}) (?:in|within|inside|under|over|above|after|of) (?P<n>{number})[ -]?{unit}s?\b(?=.*\d)"
    return re.sub(
        pattern,
        lambda m: m[0].replace(m["n"], "_" * len(m["n"])) if any(_near(m["word"].lower(), w) for w in said) else m[0],
        text,
        flags=re.IGNORECASE,
    )


def _near(word: str, of_name: str) -> bool:
    return word == of_name or (len(word) > 4 and word[0] == of_name[0] and OSA.distance(word, of_name) == 1)


def in_names(text: str, figure: Figure, known: Known) -> bool:
    """Whether a figure is part of a name that is said: the 52 of "the zero for patients waiting over 52 weeks"."""
    return set(_without_named_figures(text, known)[figure.start : figure.end]) & {"_"} != set()


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
    for field, said, pattern in _worded_enums():
        for first, last, match in line.find(pattern):
            found.append(Span("enum", first, last, (field, said[match[0]]), match[0]))
    return sorted(found, key=lambda s: s.first - s.last)


@cache
def _worded_enums() -> list[tuple[str, dict[str, str], str]]:
    """Each field with the words of its values, and the pattern that finds them."""
    found = []
    for field, values in enums().items():
        said = {w: value for value, ws in values.items() for w in ws}
        pattern = "|".join(re.escape(w) for w in sorted(said, key=len, reverse=True))
        found.append((field, said, rf"(?<![\w-])(?:{pattern})(?![\w-])"))
    return found


@lru_cache(maxsize=64)
def _of_perspectives(words: tuple[str, ...]) -> str:
    said = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    noun = rf"(?: (?:and|&) (?:{said}))?(?P<noun>(?:'s|s')? (?:perspective|section|dimension|quadrant|box|row|layer|area|side|part|corner|block|lane))?"
    return rf"(?:\b(?:the|our) )?(?:\bperspective )?\b(?P<said>{said}){noun}\b"


def _perspective_spans(line: Line, perspectives: dict[str, str]) -> list[Span]:
    if not perspectives:
        return []
    found = []
    for first, last, match in line.find(_of_perspectives(tuple(perspectives))):
        explicit = bool(match["noun"]) or match[0].startswith("perspective") or " perspective " in match[0]
        found.append(Span("perspective", first, last, perspectives[match["said"]], "explicit" if explicit else ""))
    return found
