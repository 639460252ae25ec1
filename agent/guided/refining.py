"""A message to somebody who has a scorecard: a change, a look, a question, or nothing that could be read."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agent.guided import likely
from agent.guided.acting import act, as_told
from agent.guided.after_a_change import second_thought
from agent.guided.as_if_here import as_if_here
from agent.guided.changed_before import changed_last, group_of
from agent.guided.completing import KEY, NOT_HERE, asked_what
from agent.guided.deciding import named_elsewhere
from agent.guided.not_here import not_here, with_those_words
from agent.guided.nothing_read import looked_up, not_understood
from agent.guided.own_words import in_own_words
from agent.guided.patterns import by_patterns
from agent.guided.plan import Plan
from agent.guided.proposing import figure_proposal, part_not_here
from agent.guided.requests import asked_plainly, find_item, is_question, read_after_edits
from agent.guided.requests.clauses_asked import asks_only
from agent.guided.requests.looking import named_item
from agent.guided.requests.misfit import misfit
from agent.guided.requests.questions import asks_outright, asks_to_be_told
from agent.guided.requests.request import Request
from agent.guided.said_in_full import said_in_full
from agent.guided.thinking_again import wanted_instead
from agent.guided.understanding import disliked
from agent.guided.understanding.added_outright import adds_outright
from agent.guided.understanding.another_owner import named_instead
from agent.guided.understanding.changed_places import places_changed
from agent.guided.understanding.colour_limits import Limits, colour_limits
from agent.guided.understanding.exchanged import exchanged
from agent.guided.understanding.forbidden import forbids
from agent.guided.understanding.halves import shared_out
from agent.guided.understanding.not_gone import done_instead
from agent.guided.understanding.outcome import Ask, Understanding
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.reasons import with_reason
from agent.guided.understanding.recorded_by_month import recorded_by_month
from agent.guided.understanding.step_given_up import step_given_up
from agent.guided.understanding.told_of_focus import told_of_focus
from agent.guided.understanding.which_of_its import which_of_its
from agent.guided.wanting import speaks_of_it, tells_a_value, tells_what_happened, wants_a_change
from agent.guided.weighing.slots import slots_of
from agent.guided.wished_since import wished_anew, wished_since
from agent.texts import phrase
from scorecard import clock
from scorecard.edits import Edit, SetTarget
from scorecard.models import Scorecard
from tools.context import Context

_PUTS_RIGHT = re.compile(
    r"^\W*(?:no|nope|sorry|wait|actually|oops)\b[,.:;!\s–—-]+(?:please )?(?:make|change) (?:that|it)(?: to)? [€$£]?\d[\d.,]*\s*[\w%]*\W*$",
    re.IGNORECASE,
)
"""Puts the last value right; where no value was set last, any guess at what is meant would change something else."""
_WORDS = {"thanks": "thanks", "greeting": "hello", "help": "welcome_help", "remark": "remark"}
"""Requests that are answered with words of their own."""
_OF_A_MEASURE = SetTarget(measure="-", value=0)
_REFUSES = re.compile(r"\W*(?:no|nope|nah)(?:,? (?:thanks|thank you|thx))?\W*", re.IGNORECASE)
""" "No" to nothing that was asked."""
_BEYOND_DOUBT = ("trim", disliked.KEY)
"""Questions whose message no article answers, and nothing likelier does: "cut it to 12", "I don't like P3"."""
_ASKS_LAST = re.compile(
    r"(?:^|[,;.–-] )(?:and |so |but )?(?:when|how|why|where) (?:is|are|was|were|does|do|did|will|has|have) (?:he|she|it|they|we|that|this)\b[^.;!]*$",
    re.IGNORECASE,
)
""" "The second project there, when is she done with that": asked without its mark."""
_A_LETTER = 1_500
"""Nobody asks the field a question of so many characters."""


def on_scorecard(
    plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context, shown: Sequence[str] = ()
) -> Plan:
    """``shown`` are the items shown one after the other right before."""
    plan.resume = False
    typed, text = text, done_instead(asked_plainly(text))
    if limits := colour_limits(text, scorecard, focus):
        return _limited(plan, limits, text, focus, scorecard)
    if given_up := step_given_up(text, scorecard, focus):
        return act(plan, Understanding(edits=[given_up]), text, focus, {}, scorecard)
    if recorded := recorded_by_month(text, scorecard, focus):
        return act(plan, Understanding(edits=[recorded]), text, focus, {}, scorecard)
    last = journal[0].edits if (journal := context.lately(1)) else []
    order = told_of_focus(text, scorecard, focus, last, changed_last(context), clock.today())
    if order:
        return act(plan, Understanding(edits=[order]), text, focus, {}, scorecard)
    if several := which_of_its(text, scorecard, focus):
        words, options = several
        asked = Understanding(ask=Ask(phrase("which_of_its", objective=focus), KEY, options, open=True))
        return act(plan, asked, text, focus, {NOT_HERE: words}, scorecard)
    amending = None
    if not adds_outright(text):
        amending = second_thought(text, scorecard, focus, context) or places_changed(text, scorecard, clock.today())
    if amending is None and _PUTS_RIGHT.match(text):
        plan.words.append(phrase("nothing_to_put_right"))
        context.log.asks = True
        return plan
    if amending is None and forbids(text, scorecard):
        plan.words.append(phrase("left_as_is"))
        return plan
    if amending is None:
        text = said_in_full(text, scorecard, focus, context)
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
    if amending is None and not adds_outright(text) and (wish := wished_anew(text, scorecard)):
        plan.calls.append(("propose_objective", {"wish": wish}))
        return plan
    part = part_not_here(text, scorecard) if amending is None else ""
    if part and (offer := figure_proposal(text, scorecard)):
        return _proposed(plan, offer, text, focus, {NOT_HERE: part})
    if part:
        return act(plan, not_here(part, [_OF_A_MEASURE], scorecard), text, focus, {NOT_HERE: part}, scorecard)
    understood = amending and with_reason(amending, text, scorecard, clock.today())
    understood = understood or by_patterns(text, scorecard, focus, group_of(text, context, shown))
    asks_last = _ASKS_LAST.search(text) is not None
    told = amending is None and (
        asks_to_be_told(text) or asks_only(text) or asks_last
    )  # "when is N3 done?" changes nothing
    understood = Understanding(calls=understood.calls) if told else understood
    reasoned = amending is not None and bool(named_instead(text, scorecard))
    if amending and not reasoned and (other := _elsewhere(amending.edits, wanted_instead(text), scorecard, focus)):
        return _not_here(plan, other, amending.edits, text, focus, scorecard)
    cuts = understood.ask is not None and understood.ask.key.startswith(_BEYOND_DOUBT)
    if understood.calls or understood.settled or cuts or (amending and understood.edits):
        return act(plan, understood, text, focus, {}, scorecard)
    request = read_after_edits(text, scorecard, focus)
    if request and request.name == "edit_scorecard" and not understood.edits:
        plan.calls.append((request.name, request.args))  # what a review agreed on, which no reading is made of
        return plan
    decision = None if told else likely.weighed(text, scorecard, focus, understood, request)
    if decision is None and not told and (other := _elsewhere(understood.edits, text, scorecard, focus)):
        return _not_here(plan, other, understood.edits, text, focus, scorecard)
    if understood.edits and (decision is None or misfit(as_told(understood, text, scorecard), text, scorecard)):
        return act(plan, _with_exchange(understood, text, scorecard), text, focus, {}, scorecard)
    done = likely.to_be_done(decision, understood, text) if decision else None
    if decision and (other := named_elsewhere(decision.slots, (done or understood).edits, text)):
        return _not_here(plan, other, (done or understood).edits, text, focus, scorecard)
    if done:
        return act(plan, _with_exchange(done, text, scorecard), text, focus, {}, scorecard)
    if told and (item := _asked_of(text, request, scorecard, focus)):
        plan.calls.append(("show_item", {"item": item}))
        return plan
    if _REFUSES.fullmatch(text):
        plan.words.append(phrase("noted_nothing"))
        return plan
    books = request is None or request.name == "search_knowledge"
    if books and not (told or understood.edits) and (wish := wished_since(text, scorecard)):
        plan.calls.append(("propose_objective", {"wish": wish}))
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
        near = with_those_words(words, scorecard) if words else []
        if words and not near and (proposal := figure_proposal(text, scorecard)):
            return _proposed(plan, proposal, text, focus, {NOT_HERE: words})
        if words:
            return _not_here(plan, words, edits, text, focus, scorecard)
    foreign = not new and likely.no_matter_of_it(decision, text, scorecard, focus)
    if foreign and not tells_what_happened(text):
        return looked_up(plan, text, scorecard, context)
    doubted = bool(decision) and any(c.by_patterns for c in decision.choices)
    if understood.is_edit and not doubted:
        return act(plan, _with_exchange(understood, text, scorecard), text, focus, {}, scorecard)
    if (asked := likely.to_be_asked(decision)) and (doubted or not is_question(text)):
        likeliest = [*decision.choices[0].candidate.edits] if decision else []
        if decision and (other := named_elsewhere(decision.slots, likeliest, text)):
            return _not_here(plan, other, likeliest, text, focus, scorecard)
        return act(plan, asked, text, focus, {}, scorecard)
    wanted = wants_a_change(text, scorecard)
    if not wanted and (item := find_item(text, scorecard)) and not is_question(text) and len(text.split()) <= 3:
        plan.calls.append(("show_item", {"item": item}))
        return plan
    if not is_question(text) and (proposal := figure_proposal(text, scorecard)):
        return _proposed(plan, proposal, text, focus, {})
    wanted = wanted or speaks_of_it(text, scorecard) or tells_a_value(text) or likely.leaves_open(decision)
    asks = is_question(text) or len(text.split()) > 1
    if not (wanted or understood.request) and tells_what_happened(text):
        plan.words.append(phrase("remark"))
        context.log.asks = True
        return plan
    if asks and len(text) < _A_LETTER and not (wanted or understood.request):
        return looked_up(plan, text, scorecard, context)
    return not_understood(plan, text, scorecard, focus, context)


def _limited(plan: Plan, limits: Limits, text: str, focus: str, scorecard: Scorecard) -> Plan:
    """They are kept as a share of the target, which is said; without a target they can be a share of nothing."""
    measure = f"{limits.measure.id} “{limits.measure.name}”"
    if limits.edit is None:
        plan.words.append(phrase("limits_without_target", measure=measure))
        return plan
    plan.words.append(phrase("limits_as_shares", measure=measure))
    return act(plan, Understanding(edits=[limits.edit]), text, focus, {}, scorecard)


def _not_here(plan: Plan, words: str, edits: Sequence[Edit], text: str, focus: str, scorecard: Scorecard) -> Plan:
    figures = any(e.kind in ("set_target", "set_baseline") for e in edits)
    if figures and not with_those_words(words, scorecard) and (proposal := figure_proposal(text, scorecard, whole=True)):  # fmt: skip
        return _proposed(plan, proposal, text, focus, {NOT_HERE: words})
    return act(plan, not_here(words, edits, scorecard), text, focus, {NOT_HERE: words}, scorecard)


def _proposed(plan: Plan, proposal: dict[str, Any], text: str, focus: str, answers: dict[str, str]) -> Plan:
    """To add it with its figures; another measure may be meant as well, and is then what is answered."""
    plan.calls.append(("ask_user", proposal))
    options = [{"value": c["text"], "label": c["label"]} for c in proposal["choices"]]
    plan.pending = {**asked_what(text, focus), "answers": answers, "options": options}
    return plan


def _with_exchange(understood: Understanding, text: str, scorecard: Scorecard) -> Understanding:
    return replace(understood, edits=shared_out(exchanged(understood.edits, scorecard, text), text, scorecard))


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
