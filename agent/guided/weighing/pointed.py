"""Items told by whose they are, by their number in another, or as the one of their kind: "Owen's KPI", "C1's second one"."""

import re
from collections.abc import Iterator, Mapping

from agent.guided.understanding.mentions.nouns import KINDS
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.work import Work
from agent.guided.weighing.named import Named
from scorecard.models import Initiative, Measure, Objective, Scorecard

Item = Objective | Measure | Initiative

_NUMBERED = 0.85
"""How surely "the second one under C1" is that one, where C1 is plainly said."""
_OWNED = 0.75
_ONE_OF_KIND = 0.7
_LEAST = 0.25
"""What is named less than this holds nothing that is counted."""
_NOUNS = {**KINDS, "number": "measure", "numbers": "measure", "figure": "measure", "figures": "measure", "rate": "measure", "ratio": "measure", "index": "measure"}  # fmt: skip
_NEAR = 4
"""So many words lie at most between a person and the kind of what the person has: "the measure that is owned by Piet"."""


def pointed(
    whole: Annotated, work: Work, people: list[Span], named: Mapping[str, Named], focus: str
) -> Iterator[Named]:
    owned = list(_by_owner(whole, work, people))
    yield from owned
    yield from _by_number(whole, work.scorecard, {n.item: n for n in owned} | dict(named), focus)
    yield from _by_group(whole, work.scorecard)


# --- whose it is ------------------------------------------------------------------------------------------------------


def _by_owner(whole: Annotated, work: Work, people: list[Span]) -> Iterator[Named]:
    """ "Owen's KPI", "the weekly number of Sue": what that person has, of the kind said."""
    for person in people:
        for place in _nouns_beside(whole, person):
            kind = _NOUNS[whole.tokens[place].low]
            held = [
                i for i in _items(work.scorecard) if _kind(i) == kind and _has(i, str(person.value), work.scorecard)
            ]
            held = _as_often(whole, held) or held
            for item in held:
                yield Named(item.id, _OWNED / len(held) ** 0.5, "owned", person.first)


def _as_often(whole: Annotated, held: list[Item]) -> list[Item]:
    """ "The weekly one": the measures that are taken so often."""
    low = whole.text.lower()
    return [i for i in held if isinstance(i, Measure) and i.frequency in low]


_WHOSE = frozenset("of by under from with for".split())
_HOLDS = frozenset("has owns runs leads does holds keeps minds answers".split())


def _nouns_beside(whole: Annotated, person: Span) -> Iterator[int]:
    """The kind that follows "Owen's", and the one before "of Sue" or before "Sue owns"."""
    tokens = whole.tokens
    said = tokens[person.last - 1].text.lower()
    own = said.endswith(("s", "s'", "s’")) and said not in str(person.value).lower().split()
    before = tokens[person.first - 1].low if person.first else ""
    after = tokens[person.last].low if person.last < len(tokens) else ""
    if own:
        yield from _nouns(whole, person.last, person.last + _NEAR)
    if before in _WHOSE or after in _HOLDS:
        yield from _nouns(whole, person.first - _NEAR, person.first)


def _nouns(whole: Annotated, first: int, last: int) -> Iterator[int]:
    yield from (n for n in range(max(0, first), min(len(whole.tokens), last)) if whole.tokens[n].low in _NOUNS)


def _items(card: Scorecard) -> list[Item]:
    return [*card.objectives(), *card.measures(), *card.initiatives()]


def _kind(item: Item) -> str:
    return "objective" if isinstance(item, Objective) else "measure" if isinstance(item, Measure) else "initiative"


def _has(item: Item, person: str, card: Scorecard) -> bool:
    """Measures without an owner are those of whoever has the objective."""
    above = card.objective_of(item.id) if isinstance(item, Measure) and not item.owner else None
    owner = above.owner if above else item.owner
    return bool(owner) and {*person.lower().split()} <= {*owner.lower().split()}


# --- which of several -------------------------------------------------------------------------------------------------

_PLACES = {
    "first": 0, "1st": 0, "former": 0, "upper": 0, "top": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "last": -1, "latter": -1, "bottom": -1, "lower": -1, "final": -1,
}  # fmt: skip
_OTHER = frozenset(("other", "sibling", "twin", "counterpart", "neighbour"))
_TIME = re.compile(r"(?:than|way|side|words?|hand|of (?:the )?)?(?:weeks?|wks?|months?|quarters?|years?|half|day|time|friday|monday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|people|cases|response|value|pass|year['’]s|month['’]s)\b", re.IGNORECASE)  # fmt: skip


def _by_number(whole: Annotated, card: Scorecard, named: Mapping[str, Named], focus: str) -> Iterator[Named]:
    """ "The second measure under enquiries", "the latter of its two measures", "C1's second one"."""
    holders: list[tuple[float, str, Objective]] | None = None
    for place, token in enumerate(whole.tokens):
        if token.low not in _PLACES and token.low not in _OTHER:
            continue
        if _TIME.match(whole.text[token.end :].lstrip()) or _no_place(whole, place):
            continue
        holders = list(_holders(card, named, focus)) if holders is None else holders
        for score, said, holder in holders:
            for items in _kinds_said(whole, place, holder):
                yield from (
                    Named(i.id, _NUMBERED * score, "ordinal", place) for i in _which(items, token.low, said) if i
                )


_SAYS_HOW_FAR = frozenset("lower upper top bottom final".split())
_DETERMINERS = frozenset("the its their his her our my this that of and".split())


def _no_place(whole: Annotated, place: int) -> bool:
    """ "A first answer" is none of several, nor is what somebody shall "lower"."""
    before = whole.tokens[place - 1].low if place else ""
    after = whole.tokens[place + 1].low if place + 1 < len(whole.tokens) else ""
    if whole.tokens[place].low in _OTHER and after[:1].isdigit():
        return True  # "the other 92" is what is to reach that
    return before in ("a", "an") or (whole.tokens[place].low in _SAYS_HOW_FAR and before not in _DETERMINERS)


def _which(items: list[Measure] | list[Initiative], word: str, said: str) -> Iterator[Item]:
    if word in _OTHER:
        yield from (i for i in items if len(items) == 2 and any(o.id == said for o in items) and i.id != said)
    elif len(items) > 1 and -len(items) <= _PLACES[word] < len(items):
        yield items[_PLACES[word]]


def _kinds_said(whole: Annotated, place: int, holder: Objective) -> list[list[Measure] | list[Initiative]]:
    """The kind named close behind the number, else all."""
    kinds = {"measure": holder.measures, "initiative": holder.initiatives}
    near = (_NOUNS.get(t.low, "") for t in whole.tokens[place + 1 : place + 6])
    return [kinds[kind] for kind in near if kind in kinds][:1] or [*kinds.values()]


def _holders(card: Scorecard, named: Mapping[str, Named], focus: str) -> Iterator[tuple[float, str, Objective]]:
    """The objectives that are spoken of, or one of whose measures is, the likeliest two."""
    found: dict[str, tuple[float, str, Objective]] = {}
    plain = [n for n in named.values() if n.how not in ("ordinal", "focus") and n.score >= _LEAST]
    spoken = [(min(1.0, n.score + 0.5), n.item) for n in plain] + ([(0.95, focus)] if focus else [])
    for score, item in spoken:
        above = card.objective(item) or card.objective_of(item)
        if above and (above.id not in found or found[above.id][0] < score):
            found[above.id] = (score, item, above)
    yield from sorted(found.values(), key=lambda f: -f[0])[:2]


# --- the one of its kind ----------------------------------------------------------------------------------------------


def _by_group(whole: Annotated, card: Scorecard) -> Iterator[Named]:
    """ "The Fresh objective", where that theme has but one."""
    low = whole.text.lower()
    for theme in {o.theme for o in card.objectives() if o.theme}:
        start = low.find(theme.lower())
        within = [o for o in card.objectives() if o.theme == theme]
        if start >= 0 and len(within) == 1:
            place = next((n for n, t in enumerate(whole.tokens) if t.start >= start), -2)
            yield Named(within[0].id, _ONE_OF_KIND, "theme", place)
            yield from (Named(m.id, _ONE_OF_KIND * 0.8, "theme", place) for m in within[0].measures[:1])
