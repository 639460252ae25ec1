"""A message that puts the last change right: "no, make that 12.5 %", "sorry, I meant C3", "actually, Jon"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.going_on import gone_on
from agent.guided.understanding.known import known_of
from agent.guided.understanding.links_again import links_again
from agent.guided.understanding.meant_the_other import meant_the_other
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.references import References
from agent.guided.understanding.repeating import gives_to_another
from agent.guided.understanding.spans import Span
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.two_again import two_again
from agent.guided.understanding.value_put_right import value_put_right
from agent.guided.understanding.values import converted, scale_of
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    Edit,
    MoveInitiative,
    MoveMeasure,
    RecordActual,
    RemoveInitiative,
    RemoveLink,
    RemoveMeasure,
    RemoveObjective,
    RemoveTarget,
    Restore,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Initiative, Measure, Objective, Scorecard

_SLIP = re.compile(
    r"^\W*(?:(?:no(?! (?:more|fewer|less|longer)\b)|nope|nah|sorry|wait|actually|correction|oops|i mean|i meant|i ment|hm+|hang on|hold on|not so fast|ah|oh|not that(?: one)?|my mistake|or|rather|eh|uh|er|go|go for|let's go(?: for)?|i misspoke(?: earlier)?|i was wrong|[\w.,%-]+(?:['’]s| is| was)(?: far| a bit| much| just)? (?:too \w+|(?:day)?dreaming|dreamland|optimistic|unrealistic|silly|timid|tame|soft|ambitious|crazy|madness|wishful thinking)|(?:scratch|scrap) that|on reflection|make (?:that|it)|it should be|should be|better|to be precise|meant|back to|ok but|but|no,? keep|too (?:slow|fast|low|high|much|little|many|few|soft|tame|hard|easy|ambitious|late|early))\b[\s,.:;–—-]*)+(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SAYS_SO = re.compile(
    r"^\W*(?:(?:no|nope|nah|well|but|hm+|ah|oh|sorry|actually)\b[\s,.:;–—-]*)*(?!who |what |it |that |this )(?:(?:mr|mrs|ms|miss|dr)\.? |the )?[\w-]+ (?:says?|said|thinks?|thought|reckons?|wants?|wanted|insists? on|insisted on|prefers?|suggests?|would rather have) (?P<rest>[€$£]?-?\d[\d.,]*(?: ?(?:%|[a-z]+))?)\W*$",
    re.IGNORECASE,
)
""" "Nah, Leo says 4": the figure that somebody else would have."""
_THAT_IS = re.compile(
    r"^\W*(?:(?:and|so|oh) )*(?P<rest>[^.;]{2,30}?),? (?:that is|that['’]?s|i mean|i meant|to be (?:precise|clear|exact)|i should (?:say|add)|i forgot to (?:say|add))\W*$",
    re.IGNORECASE,
)
""" "By march 2028 that is"."""
_REASON = re.compile(r"[:;(]|,(?!\d)|\s[–—-]\s|\bbecause\b", re.IGNORECASE)
_THE_OLD = re.compile(r"^\W*(?:no|nope|nah|actually|wait|sorry)?[, ]*(?:keep|leave|take) the (?:old|previous|former|original|first) (?:one|value|target|name|date|owner|number|figure)\W*$", re.IGNORECASE)  # fmt: skip
_SCRAPPED = re.compile(
    r"^\W*(?:[a-z]+ )?(?:(?:no|nope|nah|sorry|oops|wait|actually|hang on|not (?:that|the) last one)\b[,.;!– ]*)+(?:please )?(?:scrap|scratch|forget|drop|bin|cancel|ditch) (?:that|it|this)(?: (?:one|again|then|please))*\W*$",
    re.IGNORECASE,
)
""" "No, scrap it" right behind a change is about the change."""
_STAYS_ON_IT = re.compile(r"(?:^|[,;.!]\s*)(?:(?:so|then|just|no|please)\b[, ]*)*(?:leave|keep) (?:him|her|them|it) (?:on (?:it|that)|with (?:him|her|them))\W*$", re.IGNORECASE)  # fmt: skip
""" "Nah she said no. Leave him on it"."""
_WAS = re.compile(r"(?:that|this|it)(?:['’]s| is| was) ", re.IGNORECASE)
_HALF_A_NAME = 0.4
""" "That was the plan figure" says what was wrong, where one word of another's name is no more than a word."""
_AND_WHY = re.compile(r"\s*(?:;|\.(?=\s)|\(|\s[–—-](?=\s))\s*[^\d]*$")
""" "305; the last five were wishful", "Tom. She's got plenty": no figure of its own."""
_NOT_THAT = re.compile(r"^\W*(?P<new>[^,;]{1,25}?),? (?:and )?not [^,;]{1,25}\W*$", re.IGNORECASE)
""" "2028 not 2027": what was just set put right."""
_COUNTS: tuple[str, ...] = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
)
_IN_WORDS = re.compile("|".join(_COUNTS[2:]), re.IGNORECASE)
_LONGEST = 8
_LONGEST_WISH = 12
_MOST_EDITS = 6
"""A draft or an import is no change to have second thoughts about."""


def amended(
    text: str, last: Sequence[Edit], before: Scorecard, version: int, scorecard: Scorecard, today: date
) -> Understanding | None:
    """The last change made right; None where the message is no second thought about it.

    ``last`` are the edits of the newest revision, ``before`` and ``version`` what stood before them.
    """
    if further := gone_on(text, last, scorecard, today):
        return further
    if right := value_put_right(text, last, before, version, scorecard, today):
        return right
    typed, text = text, mended(text, known_of(scorecard).names.vocabulary)
    if taken_back := _back(text, last, before, version, today) or links_again(text, last, scorecard, today):
        return taken_back
    if again := two_again(text, last, before, scorecard):
        return again
    if other := _other_line(text, last, before, version, today) or meant_the_other(text, last, before, version, today):
        return other
    match = (
        _SAYS_SO.match(text) or _SLIP.match(text) or _SLIP.match(typed) or _THAT_IS.match(text)
    )  # "on reflection" is no more than a lead to whoever mends
    rest = match["rest"].strip(" .!?") if match else ""
    stays = _STAYS_ON_IT.search(text) and all(getattr(e, "owner", None) for e in last)
    if (_THE_OLD.match(text) or _SCRAPPED.match(text) or stays) and last:
        return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json"))])
    if not rest and (said := _NOT_THAT.match(text)):
        rest = said["new"]
    rest = _AND_WHY.sub("", re.sub(r",? (?:and |but )?not [^,;]+$", "", rest))
    if len(last) == 1 and isinstance(last[0], RecordActual):
        rest = _REASON.split(rest)[0].strip()
    if not rest or len(rest.split()) > _LONGEST or not 0 < len(last) <= _MOST_EDITS:
        return None
    if (stays := _STAYS.match(rest)) and (kept := _kept(stays["who"], last, before, version)):
        return kept
    rest = _IN_WORDS.sub(lambda m: str(_COUNTS.index(m[0].lower())), rest) if _IN_WORDS.fullmatch(rest) else rest
    spans = annotate(rest, known_of(scorecard), today).spans
    kinds = [s.kind for s in spans if s.kind not in ("perspective", "enum")]
    if any(s.kind == "item" and s.value.how not in ("id", "name", "pronoun") for s in spans):
        return None  # "oh, and the other one 95" is about another
    items = _said_once([s for s in spans if s.kind == "item" and s.value.how in ("id", "name")])
    kinds = [*(k for k in kinds if k != "item"), *("item" for _ in items)]
    if kinds.count("number") == 1 and not items:
        return _number(spans, last, scorecard)
    if items and len(kinds) == 1:
        if gives_to_another(rest, last, scorecard):
            return None
        if _WAS.match(rest) and items[0].value.how == "name" and items[0].value.candidates[0].score < _HALF_A_NAME:
            return None
        if _LEFT.search(text):
            return _left(items[0], last, before, version)
        return _item(items[0], last, before, version)
    if kinds == ["date"]:
        return _date(spans[0], last)
    if kinds and kinds != ["quote"]:
        return None
    return _person(rest, last, scorecard) or _named(rest, text, last, scorecard)


_LEFT = re.compile(r"\b(?:leave|keep|stays?|left)\b", re.IGNORECASE)


def _left(span: Span, last: Sequence[Edit], before: Scorecard, version: int) -> Understanding | None:
    """ "Actually leave the tax one where it was": the change of just that is taken back, and none is made of another."""
    changed = {getattr(e, "measure", "") or getattr(e, "id", "") for e in last}
    meant = {c.item for c in span.value.candidates}
    if len(changed) != 1 or not changed & meant:
        return None
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json"))])


def _said_once(items: list[Span]) -> list[Span]:
    """ "The dashboard, N1" is one item, named and with its id."""
    ids = [s for s in items if s.value.how == "id"]
    told = {c.item for c in ids[0].value.candidates} if len(ids) == 1 else set[str]()
    return ids if told and all(told & {c.item for c in s.value.candidates} for s in items) else items


_OTHER_LINE = re.compile(
    r"^(?=.*\b(?:wrong|sorry|oops|whoops|mistake|mixed|mix-?up|mis-?read|slipped|confused|apolog\w+|pardon|error|not that)\b).*?(?:^|[,.;:!–—-]|\b(?:and|as|but|so|because)\b)\s*(?:(?:of course|actually|rather|really)[, ]+)?(?:this|that|it|those|these|the (?:figure|number|value|target|figures|last one))(?:['’]s| is| was| were| belongs?| should(?: have)?(?: been| be| go| gone)?| must be| goes)?(?: (?:meant|intended|supposed|really|actually|of course|to be|to go))* (?:for|to|on|about|under|with|at) (?P<item>[^,;:!?]{2,60}?)(?: instead| please| of course)*\W*$",
    re.IGNORECASE,
)
""" "Sorry, I have read the wrong line, this was for the OTIF"."""


def _other_line(text: str, last: Sequence[Edit], before: Scorecard, version: int, today: date) -> Understanding | None:
    """What was just done was meant for another item, said in a sentence of its own."""
    match = _OTHER_LINE.match(text)
    if not match or len(text.split()) > 2 * _LONGEST_WISH or not 0 < len(last) <= _MOST_EDITS:
        return None
    spans = [s for s in annotate(match["item"], known_of(before), today).spans if s.kind != "perspective"]
    if len(spans) != 1 or spans[0].kind != "item" or spans[0].value.how not in ("id", "name"):
        return None
    return _item(spans[0], last, before, version)


_BACK = re.compile(
    r"\b(?:leave|keep) (?:it|them|that|this|those|both|that one)(?: in| on| there| after all| where it (?:is|was))?\W*$"
    r"|\b(?:put|bring|get|have|want|give me|give us) (?:it|them|that|this|those|(?:the )?(?P<item>[A-Z]\d{1,2}[a-z]?)) back\b|\b(?:restore|reinstate|re-?instate|resurrect|revive) (?:it|them|that|(?P<item2>[A-Z]\d{1,2}[a-z]?))(?:,? (?:please|pls|again))?\W*$"
    r"|\b(?:put|bring|add|take|get) (?:it|them|that) (?:in |on )?again\b",
    re.IGNORECASE,
)
_BACK_BY_NAME = re.compile(r"\b(?:put|bring|get|have|want|give (?:me|us)) (?:back (?P<a>[^,.;:!?]{3,60})|(?P<b>(?:the|that|our) [^,.;:!?]{3,60}?) back)\W*$", re.IGNORECASE)  # fmt: skip
_GONE = (RemoveInitiative, RemoveLink, RemoveMeasure, RemoveObjective)


def _back(text: str, last: Sequence[Edit], before: Scorecard, version: int, today: date) -> Understanding | None:
    """What was just removed is to stay; of several things removed, the one that is named."""
    if not last or len(text.split()) > _LONGEST_WISH or not all(isinstance(e, _GONE) for e in last):
        return None
    match = _BACK.search(text)
    if not match and len(last) == 1 and (called := _BACK_BY_NAME.search(text)):
        spans = annotate(called["a"] or called["b"], known_of(before), today).spans
        likely = {c.item for s in spans if s.kind == "item" for c in s.value.candidates[:1]}
        if likely == {getattr(last[0], "id", "")}:
            return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json"))])
    if not match:
        return None
    named = (match["item"] or match["item2"] or "").lower()
    others = [e for e in last if named and getattr(e, "id", "").lower() != named]
    if named and len(others) == len(last):
        return None  # it was another time that it went
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json")), *others])


_STAYS = re.compile(
    r"(?P<who>[\w.' -]+?) (?:should |can |must |will )?(?:stays?|remains?|keeps? (?:it|that|this|doing it)|still (?:has|owns|does) it)(?: on(?: it)?| the owner)?$",
    re.IGNORECASE,
)


def _kept(who: str, last: Sequence[Edit], before: Scorecard, version: int) -> Understanding | None:
    """ "No, Gareth stays": who owned what was just given to somebody else keeps it."""
    owned = [
        e for e in last if isinstance(e, UpdateObjective | UpdateMeasure | UpdateInitiative) and e.owner is not None
    ]
    old = {i.id: i.owner for i in (*before.objectives(), *before.measures(), *before.initiatives())}
    said = set(who.lower().split())
    if len(owned) != len(last) or not all(said <= set(old.get(e.id, "").lower().split()) for e in owned):
        return None
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json"))])


def _number(spans: list[Span], last: Sequence[Edit], scorecard: Scorecard) -> Understanding | None:
    figure = next(s.value for s in spans if s.kind == "number")
    edit = next((e for e in reversed(last) if isinstance(e, SetTarget | SetBaseline | RecordActual)), None)
    if edit is None or figure.relation != "absolute":
        return None
    measure = scorecard.measure(edit.measure)
    if measure is None:
        return None
    scale = scale_of(converted(figure, measure), edit.value) if not figure.unit else 1
    fields = {**edit.model_dump(), "value": converted(figure, measure) * scale}
    if isinstance(edit, SetTarget):
        fields["upper"] = None if figure.upper is None else converted(figure, measure, upper=True) * scale
    return Understanding(edits=[type(edit)(**fields)])


def _date(span: Span, last: Sequence[Edit]) -> Understanding | None:
    edit = last[-1]
    if isinstance(edit, SetTarget):
        changed = SetTarget(**{**edit.model_dump(), "due": span.value.day})
        return Understanding(edits=[RemoveTarget(measure=edit.measure, due=edit.due), changed])
    if isinstance(edit, UpdateInitiative) and edit.due:
        return Understanding(edits=[UpdateInitiative(id=edit.id, due=span.value.day)])
    if isinstance(edit, UpdateInitiative) and edit.start:
        return Understanding(edits=[UpdateInitiative(id=edit.id, start=_begins(span, edit.start))])
    return None


def _begins(span: Span, told: date) -> date:
    """ "July" is when it starts: its first day, where it was to start on the first."""
    return span.value.day.replace(day=1) if told.day == 1 else span.value.day


def _item(span: Span, last: Sequence[Edit], before: Scorecard, version: int) -> Understanding | None:
    """The same edits on another item, and what they did to the first taken back, in one step."""
    if len(last) == 1 and isinstance(last[0], MoveMeasure | MoveInitiative):
        return _place(span, last[0], before)
    named = {getattr(e, f) for e in last for f in ("id", "measure") if getattr(e, f, "")}
    if len(named) != 1:
        return None
    try:
        meant = References(before, "", [], [], {}).one(span.value)
    except (NotMineError, TroubleError, UnclearError):
        return None
    old = next(iter(named))
    if meant == old or bool(before.measure(meant)) != bool(before.measure(old)):
        return None
    again = [e.model_copy(update={f: meant for f in ("id", "measure") if getattr(e, f, "") == old}) for e in last]
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json")), *again])


def _place(span: Span, last: MoveMeasure | MoveInitiative, before: Scorecard) -> Understanding | None:
    """ "No, back to P4", "sorry, P2": where what was just moved is to be."""
    try:
        meant = References(before, "", [], [], {}).one(span.value, "objective")
    except (NotMineError, TroubleError, UnclearError):
        return None
    return None if meant == last.objective else Understanding(edits=[type(last)(id=last.id, objective=meant)])


_MEANT = re.compile(r"\b(?:meant?|ment|correction|should be|make (?:that|it)|call (?:it|that))\b", re.IGNORECASE)


def _named(rest: str, said: str, last: Sequence[Edit], scorecard: Scorecard) -> Understanding | None:
    """ "Sorry, I meant Alumni gifts": another name for what was just added or renamed."""
    given = str(getattr(last[-1], "name", None) or "")
    if (
        not isinstance(last[-1], _NAMING)
        or not (_MEANT.search(said) or re.fullmatch(r"[“\"][^”\"]+[”\"]", rest))
        or not re.match(r"[A-Z“\"]", rest)
    ):
        return None
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    found = [i for i in items if given and i.name == given]
    if len(found) != 1:
        return None
    kinds = {Objective: UpdateObjective, Measure: UpdateMeasure, Initiative: UpdateInitiative}
    return Understanding(edits=[kinds[type(found[0])](id=found[0].id, name=rest.strip("“”\"' "))])


_NAMING = (AddObjective, AddMeasure, AddInitiative, UpdateObjective, UpdateMeasure, UpdateInitiative)


def _person(rest: str, last: Sequence[Edit], scorecard: Scorecard) -> Understanding | None:
    owned = [e for e in last if isinstance(e, UpdateObjective | UpdateMeasure | UpdateInitiative) and e.owner]
    known = rest.title() if rest.lower() in people_of(scorecard) else None  # "tom" might be a word
    who = known or person_of(rest, strict=True)
    if not who or len(owned) != len(last):
        return None
    return Understanding(edits=[type(e)(id=e.id, owner=who) for e in owned])
