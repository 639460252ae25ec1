"""Fewer measures: proposes which go and why, and asks once before it cuts."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveMeasure, RemoveObjective
from scorecard.trimming import bare_measures, dispensable, dispensable_objectives

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
    r"|\b(?:it's|this is|that's|there are|we have|it has) (?:just |way |far |still )?too (?:much|many|long|big)\b"
)
_SOME = re.compile(
    rf"\b(?:cut|drop|remove|delete|lose|take out|get rid of|scrap|kill) (?:any |some |the least useful )?(?P<n>{'|'.join(_FEW)}|[2-9]) (?:of (?:the |our )?)?(?:more )?{_WHAT}(?:,? (?:you (?:choose|decide|pick)|your choice|whichever|any)\b.*)?\W*$"
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


def read(clause: Clause, work: Work) -> list[Edit]:
    text = clause.text.lower()
    if least := _LEAST.search(text):
        return _one(work, least["side"] or "")
    said = " ".join(t.low for t in clause.line.words)
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


def _measures(work: Work, keep: int) -> list[Edit]:
    count = len(list(work.scorecard.measures()))
    goal = keep or min(bare_measures(work.scorecard), 20 if count > 20 else count)
    if keep >= count:
        raise TroubleError(phrase("trim_already", count=count))
    going = dispensable(work.scorecard, goal)
    if not going:
        raise TroubleError(phrase("trim_none"))
    lines = [f"- {work.label(d.measure)}: {phrase(f'trim_{d.reason}')}" for d in going[:_SHOWN]]
    if len(going) > _SHOWN:
        lines.append(f"- … and {len(going) - _SHOWN} more")
    left = count - len(going)
    short = phrase("trim_short", left=left) if keep and left > keep else ""
    question = phrase("trim_ask", going=len(going), left=left, lines="\n".join(lines), short=short)
    work.ask(
        "trim", question.strip(), [Option("yes", phrase("trim_yes", going=len(going))), Option("no", phrase("trim_no"))]
    )
    return [RemoveMeasure(id=d.measure) for d in going]


def _objectives(work: Work, keep: int) -> list[Edit]:
    count = len(list(work.scorecard.objectives()))
    going = dispensable_objectives(work.scorecard, keep or min(16, count - 1))
    if not going:
        raise TroubleError(phrase("trim_no_objectives"))
    lines = "\n".join(f"- {work.label(i)}" for i in going)
    question = phrase("trim_objectives_ask", lines=lines, left=count - len(going))
    work.ask(
        "trim", question.strip(), [Option("yes", phrase("trim_yes", going=len(going))), Option("no", phrase("trim_no"))]
    )
    return [RemoveObjective(id=i) for i in going]
