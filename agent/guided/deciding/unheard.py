"""What a message gives and no edit takes up: a figure, a person, a quote, how often, by the words it is said in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz

from agent.guided.deciding.traits import same_figure, values_of
from agent.guided.understanding.coverage import stands_for
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.people import people_of
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, SetTarget
from scorecard.models import Measure

_ENDS = re.compile(
    r"(?:[,;:!?]|\.(?!\d))+(?=\s|$)|\n|\s[–—-]\s|\b(?:and(?! (?:an? )?(?:half|quarter)\b)|adn|but|then|plus|while)\b",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r"\b(?:not|than|instead of|in place of|rather than|from|was|were|over|versus|vs|since|per|every|each)\W+(?:[^\W\d]+\W+){0,2}$",
    re.IGNORECASE,
)
""" "Not 47", "instead of 55", "from 3.6": only what it was."""
_ONLY_TOLD = re.compile(
    r"\b(?:because|since|as (?:of|we|the|it|he|she|they|agreed|discussed)|due to|given that|after(?!-)|was|were|had|has|have|used to|currently|already|so far|last|is at|stands at|which|who|when|if|says?|said|asked|told|thinks?|wants?|wanted|reckons?|agreed|thanks|hi|hello|dear|regards)\b"
    r"|\b(?:stays?|keeps?|leave|remains?|untouched|unchanged|don['’]?t|doesn['’]?t)\b",
    re.IGNORECASE,
)
"""What is told beside a wish, a greeting, and what is to stay as it is."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|week|wk|kw|quarter|year|q)"
_OF_A_DAY = (
    re.compile(rf"\b{_MONTH}\W{{0,2}}(?:of )?(?:the )?(?:\d\d?(?:st|nd|rd|th)?\W+)?['’]?$", re.IGNORECASE),
    re.compile(
        rf"^(?:st|nd|rd|th)?\W+(?:of )?(?:days?|weeks?|months?|years?|{_MONTH})\b|^(?:st|nd|rd|th)\b", re.IGNORECASE
    ),
)
"""What stands before a number of a day, and after one."""
_PUT_RIGHT = re.compile(
    r"^[^\d;]{0,25}?\b(?:no|nope|sorry|sory|pardon|wait|rather|scratch|i mean|make (?:it|that)|actually|correction)\b",
    re.IGNORECASE,
)
""" "98, no, 97.5": the first is no wish any more."""
_SAID_OUTRIGHT = re.compile(
    r"\d[.,]\d|\d\s?(?:[km]\b|%)|\b\d{3,}\b|\b(?:hundred|thousand|million|billion|half)\b", re.IGNORECASE
)
"""A number, where "one of his" and "two corrections" are none."""


_SEVERAL = 2
"""Of so many clauses one may be passed over."""
_ORDERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (
        re.compile(
            rf"^\W*(?:(?:please|pls|also|then|now|next|first|second|third|finally|can you|could you)\b,? )*{words}",
            re.IGNORECASE,
        ),
        kinds,
    )
    for words, kinds in (
        (r"(?:rename|retitle) [A-Z]\d{1,2}[a-z]? (?:to|as|into)\b", ("renames",)),
        (
            r"(?:add|create) (?:an? |the |one |another )?(?:new )?(?:objective|goal|measure|kpi|initiative|project|link)\b",
            ("add_",),
        ),
        (r"(?:remove|delete|bin|scrap|take out|get rid of) (?:the )?[A-Z]\d{1,2}[a-z]?\b", ("remove_", "retire_")),
        (r"(?:link|connect) [A-Z]\d{1,2}\b", ("add_link", "update_link")),
        (r"split [A-Z]\d{1,2}\b", ("add_",)),
    )
)
"""Orders by their first words, and the beginnings of the kinds of edits of which one must be there for each to be done."""


def unheard(slots: Slots, edits: Sequence[Edit]) -> list[str]:
    """The clauses of what nothing was made of."""
    if len(_clauses(slots.text)) < _SEVERAL:
        return []
    places = sorted({*_left(slots, edits), *_undone(slots, edits)})
    return list(dict.fromkeys(words for start in places if (words := _clause(slots, start))))


def _undone(slots: Slots, edits: Sequence[Edit]) -> Iterator[int]:
    """Where an order stands that none of the edits is of: "Rename F1 to Hold the budget. Henrik owns it" without a name."""
    kinds = [e.kind for e in edits] + ["renames" for e in edits if getattr(e, "name", None)]
    for first, last in _clauses(slots.said):
        words = slots.said[first:last]
        if any(order.match(words) and not any(k.startswith(of) for k in kinds) for order, of in _ORDERS):
            yield first


def in_own_words(words: str, text: str) -> str:
    """The clause of the message as it was typed that such words were read from."""
    clauses = [text[first:last].strip(" ,.;:–—-") for first, last in _clauses(text)]
    return words if words in text else max(clauses, key=lambda c: fuzz.ratio(c.lower(), words.lower()))


def given_twice(slots: Slots, edits: Sequence[Edit]) -> bool:
    """Whether one value, said once, went to several items, where the one that was said of the other went nowhere."""
    given = {(getattr(e, "measure", ""), v) for e in edits if (v := getattr(e, "value", None)) is not None}
    counts = Counter(v for _, v in given)
    said = Counter(f.value for f in slots.figures)
    return any(count > 1 and said[value] < count for value, count in counts.items())


def _left(slots: Slots, edits: Sequence[Edit]) -> Iterator[int]:
    """Where in the message what was left out stands."""
    done = [*values_of([_without_its_words(e) for e in edits]), *_known(slots, edits)]
    numbers = [float(v) for v in done if isinstance(v, int | float) and not isinstance(v, bool)]
    texts = re.sub(r"\W+", " ", " ".join(v.lower() for v in done if isinstance(v, str)))
    for (kind, key), (start, _) in slots.places.items():
        if _SET_AGAINST.search(slots.said[:start]):
            continue
        match kind:
            case "figure":
                figure = slots.figures[int(key)]
                taken = (
                    stands_for(figure, numbers)
                    or any(same_figure(figure.value, n) for n in numbers)
                    or not _wished(slots, figure)
                )
                words = re.sub(r"\W+", " ", slots.said[figure.start : figure.end].lower()).strip()
                taken = taken or bool(re.search(rf"\b(?:{figure.value:g}|{re.escape(words)})\b", texts))  # in a name
            case "person":
                first = str(key).lower().split()[0]
                known = first in people_of(slots.card) or (" " in str(key) and str(key) in slots.text)
                taken = first in texts.split() or not known
            case "quote":
                taken = not {*re.findall(r"[^\W\d]{4,}", str(key).lower())} - {*texts.split()}
            case "enum":
                field, value = slots.enums[int(key)]
                taken = field != "frequency" or str(value) in done
            case _:
                taken = True
        if not taken:
            yield start


def _without_its_words(edit: Edit) -> Edit:
    """A target keeps the words that it was set by, which is not to say that they were understood."""
    return edit.model_copy(update={"note": ""}) if isinstance(edit, SetTarget) else edit


def _wished(slots: Slots, figure: Figure) -> bool:
    """Whether a figure is a value by itself: no day, no count of words, and not put right in the same breath."""
    before, after = slots.said[: figure.start], slots.said[figure.end :]
    days = (place for (kind, _), place in slots.places.items() if kind == "date")
    if figure.relation != "absolute" or any(a < figure.end and figure.start < b for a, b in days):
        return False
    if _OF_A_DAY[0].search(before) or _OF_A_DAY[1].match(after) or _PUT_RIGHT.match(after):
        return False
    words = _clause(slots, figure.start)
    return bool(
        re.search(rf"(?<![\w.,]){re.escape(f'{figure.value:g}')}(?![\d])", words) or _SAID_OUTRIGHT.search(words)
    )


def _known(slots: Slots, edits: Sequence[Edit]) -> Iterator[Any]:
    """What the changed items have already: saying it once more asks for nothing."""
    touched = {v for v in values_of(edits) if isinstance(v, str)}
    card = slots.card
    for item in touched:
        thing = card.measure(item) or card.objective(item) or card.initiative(item)
        if thing is None:
            continue
        yield from (thing.owner, thing.name)
        if isinstance(thing, Measure):
            yield thing.frequency
            yield from (t.value for t in thing.targets)
            yield from (a.value for a in thing.actuals)
            yield from [thing.baseline.value] if thing.baseline else []


def _clause(slots: Slots, place: int) -> str:
    """The words around it as they were written, "" where they only tell something."""
    own, read = _clauses(slots.text), _clauses(slots.said)
    number = next((n for n, (_, end) in enumerate(read) if place < end), len(read) - 1)
    said, (first, last) = (slots.text, own[number]) if len(own) == len(read) else (slots.said, read[number])
    words = said[first:last].strip(" ,.;:–—-")
    return "" if _ONLY_TOLD.search(words) else words


def _clauses(text: str) -> list[tuple[int, int]]:
    ends = [*_ENDS.finditer(text)]
    return [*zip([0, *(m.end() for m in ends)], [*(m.start() for m in ends), len(text)], strict=True)]
