"""What stands in a message that an edit can be made of, found generously: items, values, dates, people, words in quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from agent.guided.understanding.annotate import annotate, in_names
from agent.guided.understanding.clauses import Clause, clauses_of
from agent.guided.understanding.counted_on import counted_out
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.known import Known, known_of
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.naming import Names
from agent.guided.understanding.pieces.gathering import meant
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import Token, mended
from agent.guided.understanding.work import Work
from agent.guided.weighing.figures import all_figures, in_digits, left_out
from agent.guided.weighing.meant import Choice, Kind, choices_of
from agent.guided.weighing.mending import names_mended
from agent.guided.weighing.named import Named
from agent.guided.weighing.people import people_in
from agent.guided.weighing.pointed import pointed
from agent.guided.weighing.sides import further_sides
from agent.guided.weighing.slips import days_told, months_mended, numbers_mended, periods_told
from agent.guided.weighing.unnamed import unnamed
from scorecard.models import Scorecard

_NAMED = 0.3
"""How much of a name is to be said for its words to stand for the item, and not for themselves."""
_QUOTED = 0.75
"""The same for a quote that may be the name that an item has, and not the one it is to have."""
_COMMANDS = frozenset(
    "show list open explain tell give check display print export send view see add remove set make change record".split()
)
"""Words that open a request; "show the scorecard" does not speak of the no-shows."""
_KINDS = ("measure", "objective", "initiative")


@dataclass(frozen=True)
class Slots:
    text: str
    card: Scorecard
    today: date
    line: list[str]
    """The words, with a kind in angle brackets for each place: ``<item:name> should be <number:%>``."""
    beside: dict[tuple[str, int | str], list[str]]
    """The two words before and the two after each place; items by the token they are named at."""
    places: dict[tuple[str, int | str], tuple[int, int]]
    """From which character of ``said`` to which each of those places goes."""
    items: dict[str, Named]
    figures: list[Figure]
    dates: list[date]
    period: str
    periods: list[str]
    """That period, and the others that are spoken of."""
    said: str
    """The text as it was put right, which the places of figures are of."""
    people: list[str]
    quotes: list[str]
    sides: list[str]
    """Perspectives, by id."""
    enums: list[tuple[str, str]]
    """Fixed values with their field: ``("frequency", "weekly")``."""

    @property
    def asks(self) -> bool:
        return self.text.rstrip().endswith("?")

    @cached_property
    def choices(self) -> dict[Kind, list[Choice]]:
        """The items of each kind that may be meant, the likeliest first."""
        return choices_of(self.items, self.card)


def slots_of(text: str, card: Scorecard, focus: str, today: date) -> Slots:
    known = known_of(card)
    digits = in_digits(counted_out(numbers_mended(months_mended(text)), today))
    whole = annotate(mended(names_mended(digits, known.names), known.names.vocabulary), known, today)
    work = Work(card, known, focus, today)
    clauses = clauses_of(whole)
    people = people_in(whole, clauses, work, known.names.vocabulary)
    held = {n for p in people for n in range(p.first, p.last)}
    spans = [s for s in whole.spans if not held & set(range(s.first, s.last))]
    fixed = held | {n for s in spans if _is_fixed(s) and not _lost(s, work) for n in range(s.first, s.last)}
    figures: list[Figure] = [s.value for s in spans if s.kind == "number"]
    runs = [(run, _fits(run, known.names)) for run in _runs(whole.tokens, fixed, known.names)]
    line = _line(whole, spans, people, [r for r, fits in runs if max(fits.values(), default=0.0) >= _NAMED])
    items = _items([*spans, *whole.inner], runs, work, known, focus)
    figures = all_figures(whole.text, figures, numbers_mended(text))
    figures = [_with_own_unit(f, whole.text, card) for f in figures if not in_names(whole.text, f, known)]
    for named in pointed(whole, work, people, items, focus):
        if named.item not in items or items[named.item].score < named.score:
            items[named.item] = named
    for named in list(unnamed(whole, work, [*figures, *left_out(whole.text, text)], known.names, items)):
        items[named.item] = _also(items.get(named.item), named)
    items = _but_for_kept(items, whole, clauses)
    dates = [s.value.day for s in spans if s.kind == "date"]
    periods = periods_told(whole.text, today)
    sides = list(dict.fromkeys(s.value for s in spans if s.kind == "perspective"))
    places = _places(whole, spans, people, items, figures)
    return Slots(
        text=text,
        card=card,
        today=today,
        line=[said for _, _, said in line],
        beside=_beside(line, places),
        places=places,
        items=items,
        figures=figures,
        dates=list(dict.fromkeys([*dates, *days_told(whole.text, today)])),
        period=next(iter(periods), ""),
        periods=periods,
        said=whole.text,
        people=list(dict.fromkeys(str(p.value) for p in people)),
        quotes=[str(s.value) for s in spans if s.kind == "quote"],
        sides=[*sides, *further_sides(text, card, sides)],
        enums=[s.value for s in spans if s.kind == "enum"],
    )


_NEXT_WORD = re.compile(r" ([a-z]{4,})", re.IGNORECASE)


def _with_own_unit(figure: Figure, text: str, card: Scorecard) -> Figure:
    """ "31 cases" is told in what some measure here is counted in, which speaks for it and against others."""
    if figure.unit or figure.relation != "absolute" or not (word := _NEXT_WORD.match(text, figure.end)):
        return figure
    low = word[1].lower().removesuffix("s")
    counted = any(low == m.unit.strip().lower().removesuffix("s") for m in card.measures())
    return replace(figure, unit=word[1].lower()) if counted else figure


_NO_CHANGE = re.compile(r"\bno changes? (?:to|for|in|on|with|at) [^,;.:!]+?(?=[,;.:!]|\b(?:but|just|only)\b|$)", re.IGNORECASE)  # fmt: skip


_STAYS = re.compile(r"(?:^|(?<=[,;.:!] ))(?:(?!\b(?:and|but)\b)[^,;.:!])*?\b(?:(?:stays?|remains?|rests?) (?:as|how|where|put|the same|unchanged|untouched)|(?:can|may|shall|should|must) (?:stay|remain|rest|be left))\b[^,;.:!]*", re.IGNORECASE)  # fmt: skip


def _but_for_kept(items: dict[str, Named], whole: Annotated, clauses: list[Clause]) -> dict[str, Named]:
    """Without what is only named to be left alone: "no change to Ruth's KPI, just the transactions to 65"."""
    kept = {n for c in clauses if c.mood == "hands off" for n in range(c.first, c.last)}
    for match in (m for p in (_NO_CHANGE, _STAYS) for m in p.finditer(whole.text)):
        kept |= {n for n, t in enumerate(whole.tokens) if match.start() <= t.start < match.end()}
    rest = {i: n for i, n in items.items() if n.place not in kept} if kept else items
    return rest if any(n.place >= 0 and n.score >= _NAMED for n in rest.values()) else items


def _also(named: Named | None, also: Named) -> Named:
    """What is named by its words and by its value as well: "two hours for a first answer is mad"."""
    if named is None:
        return also
    if also.how != "value" or named.how == "focus" or named.score >= also.score + _NAMED:
        return named
    return replace(named, score=1 - (1 - named.score) * (1 - also.score))


def _is_fixed(span: Span) -> bool:
    return span.kind in ("number", "date", "quote") or (span.kind == "item" and span.value.how != "name")


def _lost(span: Span, work: Work) -> bool:
    """Whether it points at nothing: the words of "the systems one" may still be of a name."""
    if span.kind != "item" or span.value.how in ("id", "name", "pronoun"):
        return False
    if span.value.how == "kind" and not span.value.of:
        return False
    return not any(meant(span, work, want) in work.known.names.items for want in _KINDS)


# --- items ------------------------------------------------------------------------------------------------------------

Run = tuple[int, int, tuple[str, ...]]
"""First token, the one after the last, and the words that may be of a name."""


def _runs(tokens: list[Token], fixed: set[int], names: Names) -> Iterator[Run]:
    """Stretches of words that names on the scorecard are made of, small words between them forgiven."""
    first, last, said, gap = 0, 0, [], 9
    for place, token in enumerate(tokens):
        small = token.low in words("stop") or token.low in ("&", "-") or (place == 0 and token.low in _COMMANDS)
        if place not in fixed and not small and token.low[0].isalpha() and (of := _of_names(token.low, names)):
            if said and gap > 2:
                yield first, last, tuple(said)
                said = []
            first = first if said else place
            last, gap = place + 1, 0
            said += of
        else:
            gap += 1 if small and place not in fixed else 9
    if said:
        yield first, last, tuple(said)


def _of_names(word: str, names: Names) -> list[str]:
    """The word where names are made of it, else those it is put together of: "like-for-like"."""
    if names.of_word(word):
        return [word]
    parts = [p for p in word.split("-") if p not in words("stop")] if "-" in word else []
    return parts if parts and all(p.isalpha() and names.of_word(p) for p in parts) else []


def _covered(said: tuple[str, ...], item: str, names: Names) -> float:
    return names.covers(said, item)[1]


def _fits(run: Run, names: Names) -> dict[str, float]:
    """The items that the words of a run may name, with how much of the name they cover."""
    return {item: score for item in names.items if (score := _covered(run[2], item, names))}


def _items(
    spans: list[Span], runs: list[tuple[Run, dict[str, float]]], work: Work, known: Known, focus: str
) -> dict[str, Named]:
    found: dict[str, Named] = {}

    def put(item: str, score: float, how: str, place: int) -> None:
        if item in known.names.items and (item not in found or score > found[item].score):
            found[item] = Named(item, score, how, place)

    points = False
    for span in (s for s in spans if s.kind == "item"):
        mention = span.value
        if mention.how in ("id", "name"):
            for candidate in mention.candidates:
                put(candidate.item, 1.0 if mention.how == "id" else candidate.score, mention.how, span.first)
        elif mention.how in ("pronoun", "kind"):
            points = True
            if mention.of:  # "the customer KPI", where that is the only one
                for want in _KINDS if mention.want == "any" else (mention.want,):
                    put(meant(span, work, want), 0.7, mention.how, span.first)
        else:
            for want in _KINDS:
                put(meant(span, work, want), 0.8, mention.how, span.first)
    for quote in (s for s in spans if s.kind == "quote"):
        said = tuple(w for w in re.findall(r"[a-z]+", str(quote.value).lower()) if w not in words("stop"))
        for item in known.names.items if said else ():
            if (score := _covered(said, item, known.names)) >= _QUOTED:
                put(item, score, "quoted", quote.first)
    for (place, _, _), fits in runs:
        for item, score in fits.items():
            put(item, 0.98 * score, "name", place)
    if focus:
        put(focus, 0.6 if points else 0.35, "focus", -1)
    return found


# --- the line ---------------------------------------------------------------------------------------------------------


Placed = tuple[int, int, str]
"""Where in the text a word of the line begins and ends, and the word."""


def _line(whole: Annotated, spans: list[Span], people: list[Span], runs: list[Run]) -> list[Placed]:
    marks = {s.first: (s.last, _mark(s)) for s in reversed(spans) if not (s.kind == "item" and s.value.how == "name")}
    marks |= {p.first: (p.last, "person") for p in people}
    marks = {r[0]: (r[1], "item:name") for r in runs} | marks
    found, place, tokens = [], 0, whole.tokens
    while place < len(tokens):
        if place in marks:
            last, mark = marks[place]
            last = max(last, place + 1)
            found.append((tokens[place].start, tokens[last - 1].end, f"<{mark}>"))
            place = last
        else:
            found.append((tokens[place].start, tokens[place].end, tokens[place].low))
            place += 1
    return found


def _places(
    whole: Annotated, spans: list[Span], people: list[Span], items: dict[str, Named], figures: list[Figure]
) -> dict[tuple[str, int | str], tuple[int, int]]:
    """Where in the text each place is, by the kind and key that readings use it by."""

    def at(first: int, last: int) -> tuple[int, int]:
        return whole.tokens[first].start, whole.tokens[last - 1].end

    found: dict[tuple[str, int | str], tuple[int, int]] = {}
    for kind, keyed in (("date", False), ("enum", False), ("quote", True), ("perspective", True)):
        for number, span in enumerate(s for s in spans if s.kind == kind):
            name = "side" if kind == "perspective" else kind
            found.setdefault((name, str(span.value) if keyed else number), at(span.first, span.last))
    for number, figure in enumerate(figures):
        found["figure", number] = (figure.start, figure.end)
    for person in people:
        found.setdefault(("person", str(person.value)), at(person.first, person.last))
    for named in items.values():
        if named.place >= 0:
            found.setdefault(("item", named.place), at(named.place, named.place + 1))
    return found


def _beside(
    line: list[Placed], places: dict[tuple[str, int | str], tuple[int, int]]
) -> dict[tuple[str, int | str], list[str]]:
    said = ["^^", "^", *(word for _, _, word in line), "$", "$$"]
    found = {}
    for key, (start, end) in places.items():
        before = sum(e <= start for _, e, _ in line)
        after = sum(s < end for s, _, _ in line)
        found[key] = [said[before], said[before + 1], said[after + 2], said[after + 3]]
    return found


def _mark(span: Span) -> str:
    match span.kind:
        case "item":
            return f"item:{span.value.how}"
        case "field":
            return f"field:{span.value}"
        case "enum":
            return f"enum:{span.value[0]}:{span.value[1]}"
        case "number":
            figure = span.value
            return (
                f"number:{figure.relation}" if figure.relation != "absolute" else f"number:{'%' * (figure.unit == '%')}"
            )
        case _:
            return span.kind
