"""Fewer measures: proposes which go and why, and asks once before it cuts."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NothingToDoError, NotMineError, Option, TroubleError
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveMeasure, RemoveObjective
from scorecard.models import Objective
from scorecard.trimming import (
    Dispensable,
    bare_measures,
    dispensable,
    dispensable_in_each,
    dispensable_objectives,
    objectives_in_each,
)

_FEW = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a couple": 2, "a few": 3}
_WHAT = r"(?:kpis?|measures?|metrics?|indicators?|objectives?|goals?)"
_SEVERAL = r"(?:kpis|measures|metrics|indicators|objectives|goals)"
""" "Only the objective" is about one, and says nothing of the others."""
_TRIM = re.compile(
    rf"\b(?:fewer|less|too many|not so many|half the|way too many|so many) (?:\w+ )?{_WHAT}\b"
    rf"|\b(?:cut|trim|reduce|get|bring|slim|prune|narrow|boil|pare|shrink|take|drop|limit|keep)\b.{{0,40}}?\b(?:to|at|only|just)\b(?: about| around| just| only| at most| the)* (?:\d+|twelve|fifteen|eighteen|twenty|ten|\w*teen)\b(?: (?:best|most important|key))? ?(?:{_WHAT})?\W*$"
    rf"|\b(?:keep )?(?:only|just) (?:the |keep the )?(?:ones|{_SEVERAL}|essential\w*|important|key|vital few)\b.{{0,20}}(?:matter|count|need|important|essential)?"
    r"|\b(?:slim|trim|thin|pare|boil|cut|prune|simplify) (?:it|this|the (?:score ?card|list|whole thing|kpis|measures)|them)(?: all)?(?: down| back)?\W*$"
    rf"|\b(?:strip|whittle|cut|trim|boil|pare|slim|bring|get)\b.{{0,25}}?\b(?:down )?to (?:\d+|ten|twelve|fifteen|a dozen|five|six|eight) {_WHAT}\b"
    rf"|\b(?:\d+|ten|twelve|fifteen|eighteen|twenty|a dozen)(?: {_WHAT})?,? (?:at most|at the most|tops|max(?:imum)?|or fewer)\b(?! \w+ (?:of|in)\b)"
    rf"|^\W*(?:we want |i want |please |let us have |let's have )?(?:(?:no|not) more than|at (?:the )?most|max(?:imum)?(?: of)?|up to) (?:\d+|ten|twelve|fifteen|eighteen|twenty|a dozen|five|six|eight|sixteen) {_WHAT}(?: (?:in all|in total|altogether|overall|please))*\W*$"
    r"|\b(?:it's|this is|that's|there are|we have|it has) (?:just |way |far |still )?too (?:much|many|long|big)\b"
)
_SOME = re.compile(
    rf"\b(?:cut|drop|remove|delete|lose|take out|get rid of|scrap|kill) (?:any |some |the (?:least (?:useful|needed|important)|weakest|worst) |the )?(?P<n>{'|'.join(_FEW)}|[2-9]) (?:of (?:the |our )?)?(?:more |weakest |worst |least (?:useful|needed|important) )?{_WHAT}(?:,? (?:you (?:choose|decide|pick)|your choice|whichever|any)\b.*)?\W*$"
)
""" "Drop three KPIs, you choose"."""
_LEAST = re.compile(
    r"\b(?:take out|drop|remove|cut|delete|lose) the (?:least (?:needed|important|useful|valuable)|weakest|worst) (?:(?P<side>\w+) )?(?:kpi|measure|metric|indicator)\b"
)
_OBJECTIVES = re.compile(r"\b(?:objectives?|goals?)\b")
_NUMBERS = {
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
    "dozen": 12,
    "fifteen": 15,
    "sixteen": 16,
    "eighteen": 18,
    "twenty": 20,
}
_SHOWN = 15
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six)"
_LIMIT = r"(?:(?:no|not|never) more than|at (?:the )?most|max(?:imum|imal)?\.?(?: of)?|a maximum of|up to|(?:only|just)(?: (?:wants?|needs?|likes?|has|have|allows?|takes?))?|(?:limit|keep|cut|cap|restrict|reduce|trim|bring|get)\b.{0,30}?(?:to|at)(?: a maximum of| at most)?)"
_ENOUGH = r"(?:at (?:the )?most|max(?:imum)?|tops|(?:is|are|would be|should be|will be) (?:enough|plenty|the (?:limit|most|maximum)|sufficient|all)|(?:will|would) (?:do|be enough)|suffices?|or (?:fewer|less)|(?:and )?(?:not|no) more)"
_SCOPE = r"(?:(?:per|for each|for every|in each|in every|under each|under every|on each|on every|to each|to an?|an|a|each|every) (?P<scope{n}>perspective|side|view|objective|goal|aim)|(?P<each{n}>each|apiece))"
_IN_EACH = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w]){_LIMIT} (?P<n>{_COUNT})(?: (?P<what>{_WHAT}))? {_SCOPE.format(n=1)}(?! \w+ (?:of|in)\b)",
        rf"(?<![\w€$£])(?P<n>{_COUNT})(?: (?P<what>{_WHAT}))? {_SCOPE.format(n=1)},? {_ENOUGH}",
        rf"\b(?:each|every) (?P<scope1>perspective|side|view|objective|goal|aim)\b.{{0,40}}?\b{_LIMIT} (?P<n>{_COUNT})(?: (?P<what>{_WHAT}))?(?P<each1>)\W*$",
        rf"\b(?:each|every) (?P<scope1>perspective|side|view|objective|goal|aim) (?:(?:should|shall|must|may|can|only|just) )*(?:gets?|has|have|takes?|needs?) (?P<n>{_COUNT})(?: (?P<what>{_WHAT}))?,? {_ENOUGH}(?P<each1>)",
        rf"\b(?P<what>{_WHAT})\b.{{0,30}}?\b{_LIMIT} (?P<n>{_COUNT}) {_SCOPE.format(n=1)}",
    )
]
""" "No more than 3 per perspective", "at most two measures each": so many in each, and not in all."""
_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def read(clause: Clause, work: Work) -> list[Edit]:
    text = clause.text.lower()
    if least := _LEAST.search(text):
        return _one(work, least["side"] or "")
    said = " ".join(t.low for t in clause.line.words)
    if not clause.of("date") and (each := _in_each(text, work)) is not None:
        return each
    if (some := _SOME.search(said)) and not [s for s in items_in(clause) if s.value.firm]:
        fewer = int(some["n"]) if some["n"].isdigit() else _FEW[some["n"]]
        if _OBJECTIVES.search(some[0]):
            return _objectives(work, len(list(work.scorecard.objectives())) - fewer)
        return _measures(work, len(list(work.scorecard.measures())) - fewer)
    if not _TRIM.search(text) or clause.mood == "hands off" or [s for s in items_in(clause) if s.value.firm]:
        raise NotMineError
    named = [s for s in items_in(clause) if s.value.how == "name" and s.value.candidates]
    if named and not re.search(_WHAT, text):
        raise NotMineError  # "can we get infections to 7?" is about a value
    if re.search(r"<F\d+>|%|€|\$", clause.body) or clause.of("date"):
        raise NotMineError
    keep = _number(text)
    if not keep and _number_said_next(said):
        return []  # "too many KPIs, cut it to 12": what is asked for comes with the number
    return _objectives(work, keep) if _OBJECTIVES.search(text) else _measures(work, keep)


def _one(work: Work, said: str) -> list[Edit]:
    """The measure one can best do without, in a perspective where one is named."""
    side = known_of(work.scorecard).perspectives.get(said, "")
    going = [
        d
        for d in dispensable(work.scorecard, 0)
        if not side or ((home := work.scorecard.objective_of(d.measure)) and _side_of(work, home.id) == side)
    ]
    if not going:
        raise TroubleError(phrase("trim_none"))
    first = going[0]
    question = phrase("trim_one_ask", measure=work.label(first.measure), reason=phrase(f"trim_{first.reason}"))
    work.ask("trim", question, [Option("yes", phrase("trim_yes_one")), Option("no", phrase("trim_no_one"))])
    return [RemoveMeasure(id=first.measure)]


def _side_of(work: Work, objective: str) -> str:
    home = work.scorecard.perspective_of(objective)
    return home.id if home else ""


def _number(text: str) -> int:
    digits = re.search(r"\b(\d{1,2})\b", text)
    words = re.search(rf"\b({'|'.join(_NUMBERS)})\b", text)
    return int(digits[1]) if digits else _NUMBERS[words[1]] if words else 0


def _number_said_next(message: str) -> int:
    """``too many KPIs, cut it to 12``: the clause with the number says how the first one is meant."""
    found = re.search(
        r"\b(?:cut|trim|reduce|get|bring|keep|down)\b.{0,30}?\b(?:to|at|only|just)\b.{0,12}?\b(\d{1,2}|[a-z]+)\b\W*$",
        message.lower(),
    )
    return _number(found[1]) if found else 0


def _in_each(text: str, work: Work) -> list[Edit] | None:
    match = next((m for p in _IN_EACH if (m := p.search(text))), None)
    if match is None or re.search(r"[%€$£]", text):
        return None
    most = int(match["n"]) if match["n"].isdigit() else _ONES[match["n"]]
    what, scope = match["what"] or "", match["scope1"] or ""
    of_objectives = bool(_OBJECTIVES.search(what)) or (not what and scope in ("perspective", "side", "view"))
    of_measures = (bool(what) and not of_objectives) or (not what and bool(scope) and not of_objectives)
    if not most or not (of_objectives or of_measures) or (of_measures and scope in ("perspective", "side", "view")):
        return None  # so many what, is not said
    if of_objectives:
        return _objectives_gone(work, objectives_in_each(work.scorecard, most), phrase("trim_each_side", most=most))
    return _measures_gone(work, dispensable_in_each(work.scorecard, most), phrase("trim_each_objective", most=most))


def _measures(work: Work, keep: int) -> list[Edit]:
    count = len(list(work.scorecard.measures()))
    goal = keep or min(bare_measures(work.scorecard), 20 if count > 20 else count)
    if keep >= count:
        raise TroubleError(phrase("trim_already", count=count))
    going = dispensable(work.scorecard, goal)
    if not going:
        raise TroubleError(phrase("trim_none"))
    left = count - len(going)
    return _measures_gone(work, going, "", phrase("trim_short", left=left) if keep and left > keep else "")


def _measures_gone(work: Work, going: list[Dispensable], enough: str, short: str = "") -> list[Edit]:
    """They are proposed with the reason for each; ``enough`` is what is said where none has to go."""
    if not going:
        raise NothingToDoError(enough)
    lines = [f"- {work.label(d.measure)}: {phrase(f'trim_{d.reason}')}" for d in going[:_SHOWN]]
    if len(going) > _SHOWN:
        lines.append(f"- … and {len(going) - _SHOWN} more")
    left = len(list(work.scorecard.measures())) - len(going)
    question = phrase("trim_ask", going=len(going), left=left, lines="\n".join(lines), short=short)
    _ask_whether(work, question, len(going))
    return [RemoveMeasure(id=d.measure) for d in going]


def _objectives(work: Work, keep: int) -> list[Edit]:
    count = len(list(work.scorecard.objectives()))
    if keep >= count:
        raise NothingToDoError(phrase("trim_already_objectives", count=count))
    going = dispensable_objectives(work.scorecard, keep or min(16, count - 1), least=1 if keep else 2)
    return _objectives_gone(work, going, phrase("trim_no_objectives"))


def _objectives_gone(work: Work, going: list[str], enough: str) -> list[Edit]:
    if not going:
        raise NothingToDoError(enough)
    lines = "\n".join(f"- {work.label(i)}: {_why_it(work, work.objective(i))}" for i in going)
    left = len(list(work.scorecard.objectives())) - len(going)
    _ask_whether(work, phrase("trim_objectives_ask", lines=lines, left=left), len(going))
    return [RemoveObjective(id=i) for i in going]


def _why_it(work: Work, objective: Objective) -> str:
    """What speaks least for it: whose wish it is, how it is linked, and what is known of it."""
    links = sum(objective.id in (k.source, k.target) for k in work.scorecard.links)
    known = any(m.targets or m.actuals for m in objective.measures)
    theirs = objective.provenance.kind in ("user", "document", "import")
    said = ["" if theirs else phrase("trim_not_theirs"), phrase("trim_links", count=links) if links else phrase("trim_no_links"), "" if known else phrase("trim_no_figures")]  # fmt: skip
    return ", ".join(filter(None, said))


def _ask_whether(work: Work, question: str, going: int) -> None:
    options = [Option("yes", phrase("trim_yes", going=going)), Option("no", phrase("trim_no"))]
    work.ask("trim", question.strip(), options)
