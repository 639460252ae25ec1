"""Requests with numbers: targets, baselines, actuals."""

import re

from agent.guided.understanding.context import Context, rules
from agent.guided.understanding.numbers import Stated, plain_value, relative_target, stated
from agent.guided.understanding.outcome import MissingError, NotMineError
from agent.guided.understanding.periods import period_in
from scorecard.edits import Edit, RecordActual, RemoveBaseline, RemoveTarget, SetBaseline, SetTarget, UpdateMeasure
from scorecard.models import Measure
from tools.language.dates import find_dates

Match = re.Match[str]
_LESS = re.compile(r"\b(?:lower|reduce|cut|decrease|drop|down|less)\b", re.IGNORECASE)


def _ref(ctx: Context, m: Match, said: Stated) -> Measure:
    ref = re.sub(r"^(?:the|our)\s+", "", (m.groupdict().get("ref") or "").strip(), flags=re.IGNORECASE)
    return ctx.measure(ref or "it", said.unit)


def _target(ctx: Context, m: Match) -> list[Edit]:
    said = stated(m["value"], ctx.today)
    measure = _ref(ctx, m, said)
    ctx.verb = "set the target of "
    return _edits(ctx, measure, m, said)


def _edits(ctx: Context, measure: Measure, m: Match, said: Stated) -> list[Edit]:
    less = bool(_LESS.match(m[0]))
    value, upper = relative_target(m["value"], said, measure, less), None
    if value is None:
        if said.quantity is None:
            return _new_due(measure, said)
        value, upper = plain_value(said, measure)
    edits: list[Edit] = [
        SetTarget(measure=measure.id, value=value, upper=upper, due=said.due, note=ctx.clause),
    ]
    return [*_unit(measure, said), *edits]


def _targets(ctx: Context, m: Match) -> list[Edit]:
    """ "Set both targets to 5": all measures of the objective."""
    said = stated(m["value"], ctx.today)
    if said.quantity is None:
        raise NotMineError
    which = m["many"] + " measures" + (f" of {m['ref']}" if m["ref"] else "")
    edits: list[Edit] = []
    for measure in filter(None, map(ctx.scorecard.measure, ctx.items(which, "measure"))):
        edits += _edits(ctx, measure, m, said)
    return edits


def _unit(measure: Measure, said: Stated) -> list[Edit]:
    return [UpdateMeasure(id=measure.id, unit=said.unit)] if said.unit and not measure.unit else []


def _new_due(measure: Measure, said: Stated) -> list[Edit]:
    """ "Move the churn target to Q3 2027": the value stays, the date changes."""
    if said.due is None:
        raise NotMineError
    if len(measure.targets) != 1:
        raise MissingError(f"Which value should {measure.id} “{measure.name}” reach by then?")
    old = measure.targets[0]
    changed = SetTarget(
        measure=measure.id, value=old.value, upper=old.upper, due=said.due, source=old.source, note=old.note
    )
    return [RemoveTarget(measure=measure.id), changed]


def _reach(ctx: Context, m: Match) -> list[Edit]:
    said = stated(m["value"], ctx.today)
    if said.quantity is None:
        raise NotMineError
    return _target(ctx, m)


def _said(ctx: Context, m: Match) -> list[Edit]:
    """A statement that need not be about the scorecard: "churn should go down to 4 %"."""
    ctx.surely(m["ref"], "measure", stated(m["value"], ctx.today).unit)
    return _reach(ctx, m)


def _aim(ctx: Context, m: Match) -> list[Edit]:
    said = stated(m["value"] + (m["when"] or ""), ctx.today)
    return _edits(ctx, _ref(ctx, m, said), m, said)


def _is_now(ctx: Context, m: Match) -> list[Edit]:
    ctx.surely(m["ref"], "measure", stated(m["value"], ctx.today).unit)
    return _baseline(ctx, m)


def _change(ctx: Context, m: Match) -> list[Edit]:
    """ "Double the target", "raise the target by 10 %"."""
    return _target(ctx, m)


def _target_missing(ctx: Context, m: Match) -> list[Edit]:
    measure = ctx.measure(m["ref"])
    raise MissingError(f"Which value should {measure.id} “{measure.name}” reach, and by when?")


def _baseline(ctx: Context, m: Match) -> list[Edit]:
    said = stated(m["value"], ctx.today)
    if said.quantity is None:
        raise NotMineError
    measure = _ref(ctx, m, said)
    value, _ = plain_value(said, measure)
    as_of = ctx.today if re.search(r"\b(?:today|now|current(?:ly)?|present)\b", m[0], re.IGNORECASE) else said.due
    edit = SetBaseline(measure=measure.id, value=value, as_of=as_of, note=ctx.clause)
    return [*_unit(measure, said), edit]


def _we_are(ctx: Context, m: Match) -> list[Edit]:
    if not (ctx.focus or ctx.recent):
        raise NotMineError
    return _baseline(ctx, m)


def _actual(ctx: Context, m: Match) -> list[Edit]:
    period = period_in(m["when"], ctx.today)
    said = stated(m["value"], ctx.today)
    if not period or said.quantity is None:
        raise NotMineError
    measure = _ref(ctx, m, said)
    value, _ = plain_value(said, measure)
    return [RecordActual(measure=measure.id, period=period, value=value)]


def _record(ctx: Context, m: Match) -> list[Edit]:
    period = period_in(m["when"] or "", ctx.today)
    said = stated(m["value"], ctx.today)
    if said.quantity is None:
        raise NotMineError
    measure = _ref(ctx, m, said)
    if not period:
        raise MissingError(f"For which period is {m['value'].strip()} of {measure.id} “{measure.name}”?")
    return [RecordActual(measure=measure.id, period=period, value=plain_value(said, measure)[0])]


def _no_target(ctx: Context, m: Match) -> list[Edit]:
    dates = find_dates(m["ref"], ctx.today)
    ref = m["ref"][: dates[0].start].strip() if dates else m["ref"]
    measure = ctx.measure(re.sub(r"\s+(?:for|by|of)$", "", ref))
    if m["field"].lower() == "baseline":
        return [RemoveBaseline(measure=measure.id)]
    return [RemoveTarget(measure=measure.id, due=dates[-1].day if dates else None)]


_T = r"(?:target|goal)(?: value)?"
_TO = r"(?:to|at|by|from|between|below|under|above|over|=|:)(?: (?:at least|at most|below|under|above|over|between|around|about))? ?"
_PAST = r"(?:was|were|came in at|ended at|hit|reached|stood at)"
_NUM = r"[€$£]?[-+]?\d[\d.,]*\s?(?:%|percent|k|m|bn|[a-z]+)?"
_WHEN = r"(?P<when>(?:20\d\d(?:-(?:q[1-4]|h[12]|w?\d\d)(?:-\d\d)?)?|q[1-4](?: 20\d\d)?|h[12](?: 20\d\d)?|last (?:month|quarter|year)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: 20\d\d)?))"
RULES = rules([
    (rf"(?:remove|delete|drop|clear|get rid of) (?:the |all )?(?P<field>{_T}s?|baseline) (?:of|for|from|on) (?P<ref>.+)", _no_target),
    (rf"(?:remove|delete|drop|clear|get rid of) (?:the )?(?P<ref>.+?)(?:['’]s)? (?P<field>{_T}s?|baseline)", _no_target),
    (r"(?:set |change )?(?:the )?baseline(?: value)? (?:of|for) (?P<ref>.+?)(?: to be| to| is| was| should be|:| =| at)* (?P<value>[^a-z]*\d.*)", _baseline),
    (r"(?:set |change )?(?:the )?(?P<ref>.+?)(?:['’]s)? baseline(?: to| is| was|:| =| at)* (?P<value>[^a-z]*\d.*)", _baseline),
    (r"(?:the )?baseline(?: is| was|:| =)+ (?P<value>.*\d.*)", _baseline),
    (r"we(?:['’]re| are) (?:currently |now )?at (?P<value>.*\d.*?)(?: (?:today|now|at the moment|currently|right now))?", _we_are),
    (r"(?P<ref>.+?) is (?:currently |now )?(?:at )?(?P<value>[€$£]?\d\S*(?: \w+)?) (?:today|now|currently|at the moment)", _is_now),
    (r"(?:the )?(?:current|present|today['’]s) (?:value|level|figure) (?:of|for) (?P<ref>.+?) (?:is|stands at|is at) (?P<value>.*\d.*)", _baseline),
    (rf"(?:set|put|make|change|move|raise|lower|reduce|increase) (?P<many>both|all)(?: of)?(?: the| its| their)? {_T}s(?: (?:of|for) (?P<ref>.+?))? (?P<value>{_TO}.+)",
     _targets),
    (rf"(?:set|put|make|change|move|update|fix|adjust|raise|lift|increase|lower|reduce|cut|decrease|drop|push|bring|shift)"
     rf" (?:the |its |a )?{_T} (?P<value>(?:up |down )?{_TO}.+)", _target),
    (rf"(?:set|put|make|change|move|update|fix|adjust|get|want|have|raise|lift|increase|lower|reduce|cut|decrease|drop|push|bring|shift)"
     rf" (?:the |a |our )?{_T} (?:of|for|on) (?P<ref>.+?) (?P<value>{_TO}.+)", _target),
    (rf"(?:set|put|make|change|move|update|fix|adjust|get|want|have|raise|lift|increase|lower|reduce|cut|decrease|drop|push|bring|shift)"
     rf" (?:the |our )?(?P<ref>.+?)(?:['’]s)? {_T} (?P<value>(?:up |down )?{_TO}.+)", _target),
    (rf"(?:no|without(?: a)?|clear the|forget the|leave out the) (?P<field>{_T}s?) (?:for|of|on|from) (?P<ref>.+)", _no_target),
    (rf"(?P<value>double|triple|halve|quadruple) (?:the )?{_T} (?:of|for|on) (?P<ref>.+)", _change),
    (rf"(?P<value>double|triple|halve|quadruple) (?:the |its )?(?:(?P<ref>.+?)(?:['’]s)? )?{_T}", _change),
    (rf"(?:set|add|give|define) (?:a |the |some )?{_T} (?:for|of|on|to) (?P<ref>.+?)", _target_missing),
    (rf"(?:give|set) (?P<ref>.+?) a {_T}", _target_missing),
    (rf"give (?P<ref>.+?) a {_T} of (?P<value>.+)", _target),
    (rf"(?:set |add )?(?:a |the )?{_T} (?:for|of|on) (?P<ref>.+?)(?: is| should be| to be|:| =|,)+ (?P<value>.+)", _reach),
    (rf"(?:a |the )?{_T} (?:for|of|on) (?P<ref>.+?) (?P<value>{_NUM}.*)", _reach),
    (rf"(?:the )?(?P<ref>.+?)(?:['’]s)? {_T}(?: is| should be| to be|:| =)+ (?P<value>.+)", _reach),
    (rf"(?:the )?{_T}(?: is| should be| to be|:| =)+ (?P<value>.+)", _reach),
    (rf"record (?P<value>{_NUM}) (?:for|as|on|of|under) (?P<ref>.+?) (?:in|for|as of|at) (?P<when>.+)", _record),
    (rf"(?:record|log|note|enter|put in) (?P<value>{_NUM}) (?:for|as|on|of|under) (?P<ref>.+?)(?P<when>)", _record),
    (rf"(?:record|log|note|enter) (?:the )?(?P<ref>.+?)(?: of| at| as| =|:)? (?P<value>{_NUM}) (?:in|for|as of|at) (?P<when>.+)", _record),
    (rf"(?:record|log|note|enter) (?:that )?(?:the )?{_WHEN} (?P<ref>.+?) {_PAST} (?P<value>.+)", _actual),
    (rf"(?:the )?(?P<ref>.+?) was(?: in| for)? {_WHEN} (?:at )?(?P<value>{_NUM})", _actual),
    (rf"(?:the )?{_WHEN}(?:['’]s)? (?P<ref>.+?) (?:{_PAST}|at) (?P<value>.+)", _actual),
    (rf"(?:in )?{_WHEN},? (?P<ref>.+?) {_PAST} (?P<value>.+)", _actual),
    (rf"(?P<ref>.+?) {_PAST} (?P<value>{_NUM}) (?:in|for|at) {_WHEN}", _actual),
    (rf"(?P<ref>.+?) (?:in|for) {_WHEN} {_PAST} (?P<value>.+)", _actual),
    (rf"(?P<ref>.+?) {_WHEN}(?: was)?(?:\s?[:=]| was) ?(?P<value>.+)", _actual),
    (r"(?P<ref>.+?) (?:should|must|has to|needs to) (?:reach|hit|be at|get to|be|rise to|fall to|drop to|stay (?:above|below|under))"
     rf" (?:at (?:least|most) |at )?(?P<value>{_NUM}.*)", _reach),
    (r"(?:set|put|make|raise|increase|lift|lower|reduce|bring|change|get|push) (?P<ref>it|this|that|(?:this|that) (?:one|kpi|measure|metric)|[a-z]\d{1,2}\s?[a-z]?)"
     r" (?P<value>(?:up |down )?(?:to|at|by|from)? ?[€$£+-]?\d.*)", _reach),
    (r"(?P<value>double|triple|halve) (?P<ref>it|this|that|[a-z]\d{1,2}\s?[a-z]?)", _change),
    (r"(?:set|make) (?P<ref>it|this|that|[a-z]\d{1,2}\s?[a-z]?)(?: target)? (?:to |at )?(?P<value>(?:half|twice|double) .+)", _change),
    (rf"(?P<ref>[a-z]\d{{1,2}}\s?[a-z]?)(?:\s?[:=]| at| to|,)? (?P<value>{_NUM}.*)", _reach),
    (rf"(?:the )?(?P<ref>.+?) {_T} (?P<value>{_NUM}.*)", _said),
    (rf"(?P<ref>.+?) (?:should|must|has to|needs to|goes|to) (?:go|come|get|be brought|move)? ?(?:up |down )?to (?P<value>{_NUM}.*)", _said),
    (rf"(?:get|bring|cut|reduce|lower|raise|increase|push|lift|keep|put|set) (?P<ref>.+?) (?:up |down )?(?P<value>(?:to|at|below|above|under|over) {_NUM}.*)", _said),
    (rf"aim (?:for|at) (?P<value>{_NUM}) (?:for|on|in|with) (?P<ref>.+?)(?P<when> (?:by|until|in|within) .+)?", _aim),
    (rf"(?:make (?:it|that)) (?P<value>{_NUM}.*)", _reach),
])  # fmt: skip
