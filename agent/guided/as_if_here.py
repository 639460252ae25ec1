"""A change of something that is not on the scorecard: "library visits were 530 in october" where nothing counts them.

No reading is made of it, as readings are of what is there. So the thing it names is put for something that is there, of
each kind: where the message is then surely a change of just that, it speaks of the thing as if it were on the scorecard.
"""

import re
from collections.abc import Iterator, Sequence

from agent.guided.deciding import item_of
from agent.guided.likely import to_be_done, weighed
from agent.guided.patterns import by_patterns
from agent.guided.requests import read_after_edits
from agent.guided.requests.asking import sounds_foreign
from agent.guided.spelling import people_of
from agent.guided.understanding.lexicon import words
from scorecard.edits import Edit
from scorecard.models import Scorecard
from tools.language.grammar import parse

_SURE = 0.8
_FOREIGN = 0.7
"""From this on it is of another field however it could be read: "translate our flyer"."""
_OF_THE_FIELD = re.compile(r"\b(?:kpis?|measures?|indicators?|metrics?|objectives?|initiatives?)\b", re.IGNORECASE)
_MOST = 3
"""So many things of a message are tried."""
_ONE_OF_MANY = frozenset("a an any some no".split())
""" "Book me a flight": what is on a scorecard is not spoken of as one of many."""
_TOLD = re.compile(r"\d|[%€$£]|\b(?:by|until|till|due|ends?|starts?|finish|owner|kpi|measure|metric|indicator|objective|goal|project|initiative|programme|weekly|monthly|quarterly|yearly|weight|source|done|completed?|finished)\b", re.IGNORECASE)  # fmt: skip
"""Without any of these a change tells nothing but a name and a person."""

_ANOTHER = re.compile(r"\b(?:scorecards?|add\w*|create|introduce|perspectives?)\b", re.IGNORECASE)
""" "A second scorecard for the thrift shop" is for the shelf, and what is to be added need not be here."""

_TOPIC = re.compile(r"\W*(?P<topic>[a-z][\w'’%-]*(?: [\w'’%-]+){1,7}):\s", re.IGNORECASE)
""" "Patients seen within 3 days: we are at 55": what stands before a colon is what it is about."""


def as_if_here(text: str, scorecard: Scorecard, focus: str) -> tuple[str, list[Edit]]:
    """The words for the thing, and the change of what they were put for; "" and nothing where it is no such message."""
    named_person = any(w.lower().removesuffix("'s") in people_of(scorecard) for w in re.findall(r"[\w'-]+", text))
    if (
        not (named_person or _TOLD.search(text))
        or _ANOTHER.search(text)
        or (not _OF_THE_FIELD.search(text) and sounds_foreign(text, scorecard, focus) > _FOREIGN)
    ):
        return "", []
    before = -1
    for first, last in _things(text, scorecard):
        if before >= 0 and re.search(r"[,;.!?]\s", text[before:first]):
            break  # what is named in a later clause is told by the way
        before = last
        for item in _one_of_each(text[first:last], scorecard, percent="%" in text):
            edits = _surely(f"{text[:first]}{item}{text[last:]}", scorecard)
            if edits and {item_of(e) for e in edits} == {item} and not _of_another_clause(text[last:], edits):
                return text[first:last], edits
    return "", []


def _of_another_clause(behind: str, edits: Sequence[Edit]) -> bool:
    """Whether the figure stands in a clause of its own: "ring the plumber, the freezer drips all over aisle 3"."""
    figure = re.search(r"\d", behind)
    if figure is None or not any(e.kind.startswith(("set_", "record_")) for e in edits):
        return False
    clauses = re.split(r"[,;.!?]\s", behind[: figure.start()])
    return len(clauses) > 1 and len(clauses[-1].split()) > _LED_BY


_LED_BY = 3
"""So many words may lead a figure that is set apart by a comma: "open rate, let's say 62"."""


def _things(text: str, scorecard: Scorecard) -> Iterator[tuple[int, int]]:
    """From where to where the first things go that are named as the one of their kind."""
    people, found = people_of(scorecard), 0
    if topic := _TOPIC.match(text):
        yield topic.span("topic")
    doc = parse(text)
    for chunk in doc.noun_chunks:
        if chunk[0].text.lower() in _ONE_OF_MANY or (chunk.start and doc[chunk.start - 1].text.lower() in _ONE_OF_MANY):
            continue
        kept = [t for t in chunk if t.pos_ not in ("DET", "PRON", "PUNCT") and not re.search(r"\d", t.text)]
        own = [t for t in kept if t.pos_ in ("NOUN", "PROPN") and t.text.lower() not in words("names_nothing")]
        if own and found < _MOST and not any(t.text.lower().removesuffix("'s") in people for t in kept):
            found += 1
            last = own[-1] if kept[-1].text.lower() in words("nouns") else kept[-1]
            following = doc[last.i + 1] if last.i + 1 < len(doc) else None
            if following is not None and following.tag_ in _NOUNS_TOO:
                yield kept[0].idx, following.idx + len(following)
            yield kept[0].idx, last.idx + len(last)


_NOUNS_TOO = ("VBG", "VBZ", "VBN", "VBD")
""" "Waste sorting", "podcast downloads", "patents filed": a word that is taken for a verb may belong to the name."""


def _one_of_each(thing: str, scorecard: Scorecard, *, percent: bool) -> list[str]:
    """The first measure and the first initiative, or the first objective where the words say that it is one.

    A value in percent is only of a measure that is told so.
    """
    if _OBJECTIVE.search(thing):
        kinds: Sequence[Iterator[str]] = [(o.id for o in scorecard.objectives())]
    elif _INITIATIVE.search(thing):
        kinds = [(i.id for i in scorecard.initiatives())]
    else:
        kinds = [
            (m.id for m in scorecard.measures() if not percent or m.unit == "%"),
            (i.id for i in scorecard.initiatives()),
        ]
    return [first for kind in kinds if (first := next(kind, ""))]


_OBJECTIVE = re.compile(r"\b(?:objectives?|goals?)\b", re.IGNORECASE)
_INITIATIVE = re.compile(r"\b(?:projects?|initiatives?|programmes?|pilots?|schemes?)\b", re.IGNORECASE)


def _surely(text: str, scorecard: Scorecard) -> list[Edit]:
    understood = by_patterns(text, scorecard, "")
    decision = weighed(text, scorecard, "", understood, read_after_edits(text, scorecard, ""))
    if decision is None:
        return [*understood.edits]
    done = to_be_done(decision, understood, text)
    return [*done.edits] if done and decision.choices[0].chance >= _SURE else []
