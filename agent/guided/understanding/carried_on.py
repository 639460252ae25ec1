"""The last change carried on to another item, or told anew, in whatever words: "same for truck capacity, only it is 80 percent".

Other readers know phrases; this one knows what is left when the items, figures, days and people are taken out. Where no
word is left that could be about anything else, the message can only go on with what was done last.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import verb_forms
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.repeating import on_another
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.values import converted, scale_of
from scorecard.edits import (
    Edit,
    RecordActual,
    RemoveTarget,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

_VALUED = (SetTarget, SetBaseline, RecordActual)
_OWNED = (UpdateObjective, UpdateMeasure, UpdateInitiative)
_TALK = frozenset(
    "and also as too as well likewise same ditto for on with to of in at the a our that this it its it's thats that's these those there is was be been are were has have had should shall must will would can could goes go get gets give given ok okay yes yeah fine good great right well please pls plz then now again just only even so oh hm hmm if you we i me my they him her he she one ones thing things but or no any more either both like while we're youre you're we are want no sorry do does put make take say sorry wrong oops typo mistake correction misread mistyped much many high low little few ambitious soft tame not nope meant mean end last forgot need needs said instead pardon beg your till rather correct correction begin".split()
)
"""Words that are about nothing by themselves."""
_AGAIN = frozenset("and also too well likewise same ditto again either".split())
"""One of these is said where a change is carried on to something else."""
_WRONG = re.compile(
    r"\b(?:sorry|wrong|oops|typo|mistake|correction|misread|mistyped|too (?:much|many|high|low|little|few|ambitious|soft|tame)|not|no,|nope|meant?|make (?:it|that)|instead|pardon|should (?:be|have been))\b",
    re.IGNORECASE,
)
_PERSON = frozenset("person guy owner man woman lady chap name hands colleague owns".split())
_DATE = frozenset("date deadline day due until by".split())
_VALUE = frozenset("value figure number level target goal percentage".split())
_MOST_WORDS = 16


@dataclass(frozen=True)
class _Said:
    items: list[Span]
    numbers: list[Span]
    dates: list[Span]
    others: list[Span]
    words: set[str]

    @property
    def only(self) -> str:
        """What alone of the last change is carried on, where that is said: "the same date for freshness"."""
        told = [n for n, of in (("owner", _PERSON), ("due", _DATE), ("value", _VALUE)) if self.words & of]
        return told[0] if len(told) == 1 else ""


def carried_on(text: str, last: Sequence[Edit], scorecard: Scorecard, focus: str, today: date) -> Understanding | None:
    """The edits; None where a word is left that may be about something else, or nothing was changed that can be carried on."""
    put_off = any(isinstance(e, RemoveTarget) for e in last)  # a target told again for another day
    last = [e for e in last if not isinstance(e, RemoveTarget)]
    if len(last) != 1 or text.rstrip().endswith("?") or len(text.split()) > _MOST_WORDS:
        return None
    text = _better(_BY_YEAR.sub(r"\1 20\2", mended(text, known_of(scorecard).names.vocabulary)), last[0])
    said = _without_reason(text, scorecard, today)
    said = replace(said, words=said.words | {"date"}) if put_off else said
    if said.others or said.words - _TALK - _PERSON - _DATE - _VALUE or len(said.numbers) > 2 or len(said.dates) > 1:
        return None
    if said.items and said.words & _AGAIN:
        return _on_others(said, last[0], scorecard, focus)
    if said.items:
        return None
    if said.dates and focus == (getattr(last[0], "measure", "") or getattr(last[0], "id", "")):
        return _for_another_day(said, last[0], scorecard, told_anew=bool(_WRONG.search(text)))
    if not said.dates and _WRONG.search(text) and isinstance(last[0], _VALUED):
        return _anew(said, last[0], scorecard)
    return None


_BY_YEAR = re.compile(
    r"\b((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*) ['’]?(2[6-9]|3[0-9])(?=\W|$)", re.IGNORECASE
)
""" "June 28 that is": of a target, a year."""
_BETTER = re.compile(r"(?P<v>\d[\d.,]*)(?: ?%)?(?: (?:is|would be|sounds|seems))? better\b(?! than)", re.IGNORECASE)


def _better(text: str, last: Edit) -> str:
    """ "5 better" after a target of 6 is the better one; after 60 it would be five more."""
    match, value = _BETTER.search(text), getattr(last, "value", None)
    if not match or not value:
        return text
    said = float(match["v"].rstrip(".,").replace(",", ""))
    near = said and 1 / _OF_ITS_SIZE <= abs(value / said) <= _OF_ITS_SIZE
    return f"{text[: match.start()]}{match['v']} instead{text[match.end() :]}" if near else text


_OF_ITS_SIZE = 2


def _for_another_day(said: _Said, last: Edit, scorecard: Scorecard, *, told_anew: bool) -> Understanding | None:
    """ "End of sept" behind a target: its day; with a figure beside it, where one says that it is told anew."""
    day = said.dates[0].value.day
    if "same" in said.words:
        return _anew(said, last, scorecard) if said.numbers and isinstance(last, SetTarget) else None
    if isinstance(last, UpdateInitiative) and not said.numbers:
        told = [f for f in ("due", "start") if getattr(last, f)]
        return Understanding(edits=[UpdateInitiative(id=last.id, due=day)]) if told == ["due"] else None
    measure = scorecard.measure(getattr(last, "measure", ""))
    if not isinstance(last, SetTarget) or measure is None or (said.numbers and not told_anew):
        return None
    same = all(converted(s.value, measure) == last.value for s in said.numbers)
    anew = Understanding(edits=[last]) if same else _anew(said, last, scorecard)
    if anew is None:
        return None
    now = [t for t in measure.targets if t.value == last.value]
    if len(now) != 1 or now[0].due == day:
        return None
    again = anew.edits[0].model_copy(update={"due": day, "note": ""})
    return Understanding(edits=[RemoveTarget(measure=measure.id, due=now[0].due), again])


def _anew(said: _Said, last: Edit, scorecard: Scorecard) -> Understanding | None:
    """The same with another figure: of "88 not 85" the one that is not what stands there."""
    assert isinstance(last, _VALUED)
    measure = scorecard.measure(last.measure)
    if measure is None:
        return None
    told = [(s.value, converted(s.value, measure)) for s in said.numbers]
    new = [(f, v if f.unit else v * scale_of(v, last.value)) for f, v in told]
    new = [round(v, 9) for _, v in new if v != last.value]
    if len(new) != 1:
        return None
    return Understanding(edits=[last.model_copy(update={"value": new[0], "note": ""})])


_REASON = re.compile(r"\s*(?:,|;|\.|\s[–—-])\s+(?=[^\W\d])")


def _without_reason(text: str, scorecard: Scorecard, today: date) -> _Said:
    """The first clause alone where those behind it tell no item, figure, day or person: "…, no point treating them different"."""
    known = known_of(scorecard)
    whole = _said(annotate(text, known, today))
    for cut in _REASON.finditer(text):
        first, rest = _said(annotate(text[: cut.start()], known, today)), annotate(text[cut.end() :], known, today)
        orders = any(use.base for t in rest.tokens for use in verb_forms().get(t.low, ()))
        told = {t.low.removesuffix("'s") for t in rest.tokens} & (people_of(scorecard) | _CARRIES)
        told = bool(told) or any(s.kind in _TELLING and not _points(s) for s in rest.spans)
        if first.items and not (orders or told):
            return first
    return whole


_CARRIES = _AGAIN | _DATE - {"by"}
_TELLING = ("item", "number", "date", "person", "quote", "enum")


def _said(found: Annotated) -> _Said:
    spans = [s for s in found.spans if s.kind not in ("perspective", "field")]
    items = [s for s in spans if s.kind == "item" and s.value.how in ("id", "name")]
    numbers = [s for s in spans if s.kind == "number" and s.value.relation == "absolute"]
    dates = [s for s in spans if s.kind == "date"]
    others = [s for s in spans if s not in (*items, *numbers, *dates) and not _points(s)]
    held = {n for s in (*items, *numbers, *dates) for n in range(s.first, s.last)}
    words = {t.low for n, t in enumerate(found.tokens) if n not in held and t.low[:1].isalpha()}
    return _Said(items, numbers, dates, others, words)


def _points(span: Span) -> bool:
    """ "It", "that one": of what was done last, as all of the message is."""
    return span.kind == "item" and span.value.how in ("pronoun", "plural", "kind")


def _on_others(said: _Said, last: Edit, scorecard: Scorecard, focus: str) -> Understanding | None:
    changed = getattr(last, "measure", "") or getattr(last, "id", "")
    if not changed or not isinstance(last, _VALUED + _OWNED) or getattr(last, "name", None):
        return None
    only = said.only
    if only == "owner" and not getattr(last, "owner", None):
        return None
    found: list[Edit] = []
    for span in said.items:
        told = last
        if only == "due" and not isinstance(last, SetTarget):
            return None
        each = on_another(span.value, [told], changed, scorecard, focus) or _owned_too(span, told)
        if not each:
            return None
        found += each
    if len({getattr(e, "measure", "") or getattr(e, "id", "") for e in found}) != len(found):
        return None
    if len(said.numbers) > 1:
        return None
    if isinstance(last, _VALUED):
        found = [_with(e, last, said, only, scorecard) for e in found]  # type: ignore[misc]
        if not all(found):
            return None
    elif said.numbers or said.dates:
        return None
    return Understanding(edits=found)


def _owned_too(span: Span, last: Edit) -> list[Edit]:
    """ "The tour too": whoever was given an objective may be given an initiative, where the word fits nothing else."""
    owner, found = getattr(last, "owner", None), span.value.candidates
    told = {f for f in type(last).model_fields if getattr(last, f) is not None} - {"kind", "id", "note", "source"}
    if not owner or told != {"owner"} or len(found) != 1:
        return []
    item = found[0].item
    kind = UpdateInitiative if item.startswith("N") else UpdateMeasure if item[-1:].islower() else UpdateObjective
    return [kind(id=item, owner=owner)]


def _with(edit: Edit, last: Edit, said: _Said, only: str, scorecard: Scorecard) -> Edit | None:
    """The edit with the figure or the day that is told for the other item in place of the first one's."""
    assert isinstance(edit, _VALUED)
    measure = scorecard.measure(edit.measure)
    before = scorecard.measure(getattr(last, "measure", ""))
    if measure is None or before is None:
        return None
    fields = edit.model_dump(exclude={"note"})
    if said.numbers:
        fields["value"] = converted(said.numbers[0].value, measure)
        fields |= {"upper": None} if "upper" in fields else {}
    elif only == "due":
        own = [t for t in measure.targets if t.value is not None]
        value = getattr(last, "value", None)
        due = getattr(last, "due", None) or next((t.due for t in before.targets if t.value == value), None)
        if len(own) != 1 or due is None:
            return None
        return SetTarget(measure=measure.id, value=own[0].value, upper=own[0].upper, due=due)
    elif before.unit != measure.unit:
        return None  # 20 days are no 20 %
    if only == "due" and said.numbers and "due" in fields:  # "80, same deadline as that"
        value = getattr(last, "value", None)
        fields["due"] = getattr(last, "due", None) or next((t.due for t in before.targets if t.value == value), None)
    if said.dates and isinstance(edit, SetTarget):
        fields["due"] = said.dates[0].value.day
    elif said.dates:
        return None
    return type(edit)(**fields)
