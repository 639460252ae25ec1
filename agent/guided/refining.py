"""A message to somebody who has a scorecard: edits, looking, questions; and answers that complete an earlier one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agent.guided import explaining, likely
from agent.guided.answering import read_answer
from agent.guided.as_if_here import as_if_here
from agent.guided.changed_before import given_last, group_of, meant_by, spoken_of
from agent.guided.completing import KEY, NOT_HERE, asked_what, completing
from agent.guided.deciding import named_elsewhere
from agent.guided.named_again import owner_of, with_names
from agent.guided.not_here import not_here
from agent.guided.own_words import in_own_words
from agent.guided.patterns import by_patterns
from agent.guided.plan import Plan
from agent.guided.pointing_back import with_ids
from agent.guided.proposing import figure_proposal
from agent.guided.requests import asked_plainly, find_item, is_question, read_after_edits
from agent.guided.requests.levers import asked_of, drives
from agent.guided.requests.looking import named_item
from agent.guided.requests.misfit import misfit, with_units
from agent.guided.requests.questions import asks_outright, asks_to_be_told
from agent.guided.requests.request import Request
from agent.guided.same_date import says_same_date, with_same_date
from agent.guided.same_period import with_period
from agent.guided.thinking_again import put_right_and_more, taken_back_and_more
from agent.guided.understanding.another_owner import another_owner, named_instead
from agent.guided.understanding.as_before import as_before
from agent.guided.understanding.asides import without_asides
from agent.guided.understanding.by_period import told_by_period
from agent.guided.understanding.exchanged import exchanged
from agent.guided.understanding.forbidden import forbids
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.merging import merged_plainly
from agent.guided.understanding.naming import by_meaning
from agent.guided.understanding.not_gone import done_instead
from agent.guided.understanding.of_a_link import of_the_link
from agent.guided.understanding.one_of_its import with_the_one_meant
from agent.guided.understanding.only_kept import others_gone
from agent.guided.understanding.only_those import only_those
from agent.guided.understanding.outcome import Ask, Understanding
from agent.guided.understanding.part_back import part_back
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.put_off import with_old_targets_gone
from agent.guided.understanding.reasons import with_reason
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.second_thoughts import amended
from agent.guided.understanding.understand import understand
from agent.guided.wanting import speaks_of_it, tells_a_value, tells_what_happened, wants_a_change
from agent.guided.weighing.slots import slots_of
from agent.state import Pending
from agent.texts import phrase
from scorecard import clock
from scorecard.apply.change import amount
from scorecard.edits import EDITS, Edit
from scorecard.models import Link, Measure, Scorecard
from tools.context import Context
from tools.texts import say

_PUTS_RIGHT = re.compile(
    r"^\W*(?:no|nope|sorry|wait|actually|oops)\b[,.:;!\s–—-]+(?:please )?(?:make|change) (?:that|it)(?: to)? [€$£]?\d[\d.,]*\s*[\w%]*\W*$",
    re.IGNORECASE,
)
"""Puts the last value right; where no value was set last, any guess at what is meant would change something else."""
_WORDS = {"thanks": "thanks", "greeting": "hello", "help": "welcome_help", "remark": "remark"}
"""Requests that are answered with words of their own."""
_LOOKED_BACK = 4
"""How many changes back something is "the old name" while a later change stays."""
_A_LETTER = 1_500
"""Nobody asks the field a question of so many characters."""


def completed(plan: Plan, text: str, pending: Pending | None, scorecard: Scorecard, context: Context) -> bool:
    """Whether the message answered the open question; then the plan is that of the message it was about."""
    if not pending:
        return False
    done = _completed(plan, text, pending, scorecard, context)
    in_own_words(plan, pending["text"], pending.get("typed", pending["text"]))
    return done


def _completed(plan: Plan, text: str, pending: Pending, scorecard: Scorecard, context: Context) -> bool:
    if pending["key"].startswith(explaining.KEY):
        return _explained(plan, text, pending, scorecard)
    if forbids(text, scorecard):
        return False  # names an item, but in a change that is not wanted
    kind, value = ("none", "") if pending["key"] == KEY else read_answer(text, pending, scorecard, clock.today())
    if kind == "none":
        return _joined(plan, text, pending, scorecard)
    if kind == "cancel":
        plan.resume = False
        plan.words.append(phrase("left_as_is"))
        return True
    if pending["key"] == likely.KEY:
        plan.resume = False
        understood = by_patterns(pending["text"], scorecard, pending["focus"], group_of(pending["text"], context))
        done = likely.chosen(value, pending["text"], scorecard, pending["focus"], understood)
        if done is None:
            plan.words.append(phrase("left_as_is"))
            return True
        _act(plan, done, pending["text"], pending["focus"], {}, scorecard)
        return True
    answers = {**pending["answers"], pending["key"]: value}
    group = group_of(pending["text"], context)
    understood = understand(pending["text"], scorecard, pending["focus"], answers=answers, group=group)
    if not (understood.edits or understood.calls) and _joined(plan, text, pending, scorecard):
        return True
    if not (understood.edits or understood.calls or understood.ask or understood.problems or understood.notes):
        return False  # no answer to that question after all, so a message of its own
    plan.resume = False
    understood = with_reason(understood, pending["text"], scorecard, clock.today())
    _act(plan, understood, pending["text"], pending["focus"], answers, scorecard)
    return True


def _joined(plan: Plan, text: str, pending: Pending, scorecard: Scorecard) -> bool:
    """Whether the message completes the one that was asked about, though it is none of the answers looked for."""
    edits = completing(text, pending, scorecard)
    if not edits:
        return False
    plan.resume = False
    _act(plan, Understanding(edits=with_full_names(edits, scorecard)), pending["text"], pending["focus"], {}, scorecard)
    return True


def _explained(plan: Plan, text: str, pending: Pending, scorecard: Scorecard) -> bool:
    found = explaining.explanation(text, pending, scorecard)
    if found is None:
        return False
    plan.resume = False
    if found:
        plan.calls.append(found)
    else:
        plan.words.append(say("performance", "note_skipped"))
    return True


def on_scorecard(
    plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context, shown: Sequence[str] = ()
) -> Plan:
    """``shown`` are the items shown one after the other right before."""
    plan.resume = False
    typed, text = text, done_instead(asked_plainly(text))
    amending = _second_thought(text, scorecard, focus, context)
    if amending is None and _PUTS_RIGHT.match(text):
        plan.words.append(phrase("nothing_to_put_right"))
        context.log.asks = True
        return plan
    if amending is None and forbids(text, scorecard):
        plan.words.append(phrase("left_as_is"))
        return plan
    if amending is None:
        if says_same_date(text) and (journal := context.repository.revisions(context.scorecard_id, limit=1)):
            text = with_same_date(text, journal[0].edits, named_item(text, scorecard, focus), scorecard)
        text = with_names(without_asides(text), scorecard, lambda: given_last(context) or owner_of(focus, scorecard))
        text = with_ids(
            with_period(text, lambda words: bool(named_item(words, scorecard, ""))),
            scorecard,
            focus,
            lambda: spoken_of(context, focus),
        )
        text = others_gone(with_the_one_meant(merged_plainly(text, scorecard), scorecard), scorecard)
    plan = _read(plan, text, amending, scorecard, focus, context, shown)
    in_own_words(plan, text, typed)
    return plan


def _read(
    plan: Plan,
    text: str,
    amending: Understanding | None,
    scorecard: Scorecard,
    focus: str,
    context: Context,
    shown: Sequence[str],
) -> Plan:
    understood = amending and with_reason(amending, text, scorecard, clock.today())
    understood = understood or by_patterns(text, scorecard, focus, group_of(text, context, shown))
    told = amending is None and asks_to_be_told(text)  # "when is N3 done?" changes nothing
    understood = Understanding(calls=understood.calls) if told else understood
    reasoned = amending is not None and bool(named_instead(text, scorecard))
    if amending and not reasoned and (other := _elsewhere(amending.edits, text, scorecard, focus)):
        return _not_here(plan, other, amending.edits, text, focus, scorecard)
    if understood.calls or (amending and understood.edits):
        return _act(plan, understood, text, focus, {}, scorecard)
    request = read_after_edits(text, scorecard, focus)
    if request and request.name == "edit_scorecard" and not understood.edits:
        plan.calls.append((request.name, request.args))  # what a review agreed on, which no reading is made of
        return plan
    decision = None if told else likely.weighed(text, scorecard, focus, understood, request)
    if decision is None and not told and (other := _elsewhere(understood.edits, text, scorecard, focus)):
        return _not_here(plan, other, understood.edits, text, focus, scorecard)
    if understood.edits and (decision is None or misfit(_as_told(understood, text, scorecard), text, scorecard)):
        return _act(plan, _with_exchange(understood, text, scorecard), text, focus, {}, scorecard)
    done = likely.to_be_done(decision, understood, text) if decision else None
    if decision and (other := named_elsewhere(decision.slots, (done or understood).edits, text)):
        return _not_here(plan, other, (done or understood).edits, text, focus, scorecard)
    if done:
        return _act(plan, _with_exchange(done, text, scorecard), text, focus, {}, scorecard)
    if told and (item := _asked_of(text, request, scorecard, focus)):
        plan.calls.append(("show_item", {"item": item}))
        return plan
    if request:
        if request.name in _WORDS:
            plan.words.append(phrase(_WORDS[request.name]))
            context.log.asks = request.name == "remark"
        else:
            plan.calls += [(request.name, args) for args in (request.args, *request.further)]
        return plan
    new = understood.ask is not None and understood.ask.key.startswith("name ")  # "add a measure" waits for its name
    if not (new or told or understood.edits or asks_outright(text)) and not likely.names_it(decision):
        words, edits = as_if_here(text, scorecard, focus)
        if words:
            return _not_here(plan, words, edits, text, focus, scorecard)
    foreign = not new and likely.no_matter_of_it(decision, text, scorecard, focus)
    if foreign and not tells_what_happened(text):
        return _looked_up(plan, text, scorecard, context)
    doubted = bool(decision) and any(c.by_patterns for c in decision.choices)
    if understood.is_edit and not doubted:
        return _act(plan, _with_exchange(understood, text, scorecard), text, focus, {}, scorecard)
    if (asked := likely.to_be_asked(decision)) and (doubted or not is_question(text)):
        likeliest = [*decision.choices[0].candidate.edits] if decision else []
        if decision and (other := named_elsewhere(decision.slots, likeliest, text)):
            return _not_here(plan, other, likeliest, text, focus, scorecard)
        return _act(plan, asked, text, focus, {}, scorecard)
    wanted = wants_a_change(text, scorecard)
    if not wanted and (item := find_item(text, scorecard)) and not is_question(text) and len(text.split()) <= 3:
        plan.calls.append(("show_item", {"item": item}))
        return plan
    if not is_question(text) and (proposal := figure_proposal(text, scorecard)):
        plan.calls.append(("ask_user", proposal))
        # Another measure may be meant, and is then what is answered.
        options = [{"value": c["text"], "label": c["label"]} for c in proposal["choices"]]
        plan.pending = {**asked_what(text, focus), "options": options}
        return plan
    wanted = wanted or speaks_of_it(text, scorecard) or tells_a_value(text) or likely.leaves_open(decision)
    looked_up = is_question(text) or len(text.split()) > 1
    if not (wanted or understood.request) and tells_what_happened(text):
        plan.words.append(phrase("remark"))
        context.log.asks = True
        return plan
    if looked_up and len(text) < _A_LETTER and not (wanted or understood.request):
        return _looked_up(plan, text, scorecard, context)
    return _not_understood(plan, text, scorecard, focus, context)


def _not_here(plan: Plan, words: str, edits: Sequence[Edit], text: str, focus: str, scorecard: Scorecard) -> Plan:
    return _act(plan, not_here(words, edits), text, focus, {NOT_HERE: words}, scorecard)


def _with_exchange(understood: Understanding, text: str, scorecard: Scorecard) -> Understanding:
    return replace(understood, edits=exchanged(understood.edits, scorecard, text))


def _elsewhere(edits: Sequence[Edit], text: str, scorecard: Scorecard, focus: str) -> str:
    """What is named and is not here, of a change that the words have not been weighed for."""
    forth = [e for e in edits if e.kind != "restore"]
    return named_elsewhere(slots_of(text, scorecard, focus, clock.today()), forth, text) if forth else ""


def _asked_of(text: str, request: Request | None, scorecard: Scorecard, focus: str) -> str:
    """The item whose facts are asked for: of a time, or where nothing else answers; the books tell what it is in general."""
    books = request is not None and request.name == "search_knowledge"
    if request and not (books and period_in(text, clock.today())):
        return ""
    return named_item(text, scorecard, focus)


def _looked_up(plan: Plan, text: str, scorecard: Scorecard, context: Context) -> Plan:
    """What the books say, which is that it is outside the field where they say nothing."""
    if words := asked_of(text):
        plan.words.append(_nothing_about(words, text, scorecard, context))
    plan.calls.append(("search_knowledge", {"question": text}))
    return plan


def on_link(plan: Plan, text: str, link: Link, scorecard: Scorecard) -> bool:
    """Whether the message says more of the link spoken of last; then that is planned."""
    if edits := of_the_link(text, link, scorecard, clock.today()):
        plan.resume = False
        plan.calls.append(("edit_scorecard", {"edits": _told(edits)}))
    return bool(edits)


def undone_and_more(plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context) -> bool:
    """Whether a step back says what is wanted instead; then both are planned as one change."""
    journal = context.repository.revisions(context.scorecard_id, limit=1)
    if not journal or journal[0].action != "edit":
        return False
    before = context.repository.at(context.scorecard_id, journal[0].version - 1)
    done = taken_back_and_more(text, journal[0], before)
    if done:
        plan.resume = False
        _act(plan, done, text, focus, {}, scorecard)
    return bool(done)


def _nothing_about(words: str, text: str, scorecard: Scorecard, context: Context) -> str:
    """That the map does not speak of it, with the objectives that mean something like it to ask about instead."""
    near = [o for c in by_meaning(words, list(scorecard.objectives()), most=2) if (o := scorecard.objective(c.item))]
    kind = "levers_of" if drives(text) else "effects_of"
    for objective in near:
        said = phrase(kind, item=objective.id)
        context.log.choices.append({"label": said, "text": said})
    items = " and ".join(f"{o.id} {o.name}" for o in near)
    return phrase("no_such_driver", words=words, nearest=phrase("no_such_driver_nearest", items=items) if near else "")


def _not_understood(plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context) -> Plan:
    """How to put a change, with the item that the words come nearest to."""
    nearest = named_item(text, scorecard, focus)
    if nearest:
        context.log.choices.append({"label": phrase("show_it", item=nearest), "text": phrase("show_it", item=nearest)})
    measure = scorecard.measure(nearest) or next(iter(scorecard.measures()), None)
    if measure is None or (nearest and scorecard.measure(nearest) is None):
        example = phrase("put_item", item=nearest or next((o.id for o in scorecard.objectives()), ""))
    else:
        example = _target_example(measure)
    plan.words.append(phrase("not_understood", example=example))
    plan.pending = asked_what(text, focus)
    context.log.asks = True
    return plan


def _target_example(measure: Measure) -> str:
    """In the measure's own unit, with a value that is known of it; none is made up."""
    known = [*(t.value for t in measure.targets), *([measure.baseline.value] if measure.baseline else [])]
    value = amount(known[0], measure.unit) if known else f"… {measure.unit}".strip()
    return phrase("put_measure", measure=measure.id, value=value, year=clock.today().year + 1)


def _second_thought(text: str, scorecard: Scorecard, focus: str, context: Context) -> Understanding | None:
    journal = context.repository.revisions(context.scorecard_id, limit=_LOOKED_BACK)
    if not journal or journal[0].action != "edit":
        return told_by_period(text, [], scorecard.measure(focus), scorecard, clock.today())
    last = meant_by(text, journal)
    version = last.version - 1
    before = context.repository.at(context.scorecard_id, version)
    today = clock.today()
    again = told_by_period(text, last.edits, scorecard.measure(focus), scorecard, today)
    again = again or part_back(text, journal, lambda v: context.repository.at(context.scorecard_id, v), scorecard)
    again = again or as_before(text, last.edits, before, version, scorecard, today)
    again = again or repeated(text, last.edits, scorecard, focus, today)
    again = again or another_owner(text, last.edits, scorecard)
    again = again or only_those(text, last.edits, before, version)
    again = again or put_right_and_more(text, last, before, scorecard, focus, today)
    again = again or taken_back_and_more(text, last, before)
    return again or amended(text, last.edits, before, version, scorecard, today)


def _act(
    plan: Plan, understood: Understanding, text: str, focus: str, answers: dict[str, str], scorecard: Scorecard
) -> Plan:
    plan.words += [*understood.problems, *understood.notes]
    if understood.ask:
        _ask(plan, understood.ask, text, focus, answers)
        return plan
    plan.calls += understood.calls
    if understood.edits:
        edits = _as_told(understood, text, scorecard)
        if unfit := misfit(edits, text, scorecard):
            plan.calls = [(unfit.name, unfit.args)]
            return plan
        plan.calls.append(("edit_scorecard", {"edits": edits}))
    return plan


def _as_told(understood: Understanding, text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    edits = with_units(_told(understood.edits), text, scorecard)
    return _told(with_old_targets_gone(EDITS.validate_python(edits), scorecard, text))


def _told(edits: Sequence[Edit]) -> list[dict[str, Any]]:
    return [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in edits]


def _ask(plan: Plan, ask: Ask, text: str, focus: str, answers: dict[str, str]) -> None:
    options = [{"value": o.value, "label": o.label} for o in ask.options]
    plan.pending = Pending(
        text=text, focus=focus, answers=answers, key=ask.key, options=options, open=ask.open or not options
    )
    choices = [{"label": o.label, "text": o.label} for o in ask.options]
    plan.calls.append(("ask_user", {"question": ask.question, "choices": choices}))
