"""What a message says of the change made before it: put right, taken back, gone on with."""

import re

from agent.guided.acting import act, told
from agent.guided.changed_before import meant_by, spoken_of
from agent.guided.plan import Plan
from agent.guided.pointing_back import with_ids
from agent.guided.thinking_again import put_right_and_more, taken_back_and_more
from agent.guided.understanding.another_owner import another_owner
from agent.guided.understanding.as_before import as_before
from agent.guided.understanding.by_period import told_by_period
from agent.guided.understanding.carried_on import carried_on
from agent.guided.understanding.of_a_link import of_the_link
from agent.guided.understanding.only_those import only_those
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.over_periods import values_over_periods
from agent.guided.understanding.part_back import part_back
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.second_thoughts import amended
from agent.guided.understanding.undone_in_part import undone_in_part
from agent.state import CoachState, said_before
from agent.texts import phrase
from scorecard import clock
from scorecard.models import Link, Scorecard
from tools.context import Context

_LOOKED_BACK = 4
"""How many changes back something is "the old name" while a later change stays."""


def second_thought(text: str, scorecard: Scorecard, focus: str, context: Context) -> Understanding | None:
    if told := values_over_periods(text, scorecard, clock.today()):
        return told
    journal = context.lately(_LOOKED_BACK)
    if not journal or journal[0].action != "edit":
        return told_by_period(text, [], scorecard.measure(focus), scorecard, clock.today())
    last = meant_by(text, journal)
    version = last.version - 1
    before = context.repository.at(context.scorecard_id, version)
    today = clock.today()
    again = carried_on(
        with_ids(text, scorecard, focus, lambda: spoken_of(context, focus)), last.edits, scorecard, focus, today
    )
    again = again or told_by_period(text, last.edits, scorecard.measure(focus), scorecard, today)
    again = again or part_back(text, journal, lambda v: context.repository.at(context.scorecard_id, v), scorecard)
    again = again or as_before(text, last.edits, before, version, scorecard, today)
    again = again or repeated(text, last.edits, scorecard, focus, today)
    again = again or another_owner(text, last.edits, scorecard)
    again = again or only_those(text, last.edits, before, version)
    again = again or put_right_and_more(text, last, before, scorecard, focus, today)
    again = again or taken_back_and_more(text, last, before)
    return again or amended(text, last.edits, before, version, scorecard, today)


_THAT = re.compile(r"\b(?:that|it|this)\b", re.IGNORECASE)


def of_no_change(plan: Plan, text: str, state: CoachState, context: Context) -> bool:
    """Whether "undo that" is said of an order that changed nothing, or while the change before it is the whole draft."""
    journal = context.lately(1)
    before = said_before(state)
    if not journal or not _THAT.search(text) or journal[0].note == before[:500]:
        return False
    drafted = sum(e.kind == "add_objective" for e in journal[0].edits) > _IN_A_DRAFT
    if not drafted and not _ORDERED.match(before):
        return False
    plan.resume = False
    if not drafted:
        plan.words.append(phrase("undo_is_nothing", last="; ".join(c.text for c in journal[0].changes[:1])))
        context.log.asks = True
        return True
    plan.words.append(phrase("undo_is_the_draft"))
    context.log.asks = True
    context.log.choices.append({"label": phrase("undo_the_draft"), "text": phrase("undo_the_draft")})
    return True


_IN_A_DRAFT = 3
_ORDERED = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|then|please|just|now|can you|could you|let['’]?s)\b[, ]*)*(?:drop|remove|delete|cut|bin|scrap|kill|lose|take|set|make|change|move|rename|add|give|merge|split|link|raise|lower)\b",
    re.IGNORECASE,
)


def undone_and_more(plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context) -> bool:
    """Whether a step back says what is wanted instead; then both are planned as one change."""
    journal = context.lately(1)
    if not journal or journal[0].action != "edit":
        return False
    before = context.repository.at(context.scorecard_id, journal[0].version - 1)
    done = taken_back_and_more(text, journal[0], before)
    if done:
        plan.resume = False
        act(plan, done, text, focus, {}, scorecard)
    return bool(done)


def partly_undone(plan: Plan, text: str, scorecard: Scorecard, context: Context) -> bool:
    """Whether one thing of the last changes is to be taken back; then that is planned, and the rest of them stays."""
    journal = context.lately(_LOOKED_BACK + 1)
    edits = undone_in_part(text, journal, lambda v: context.repository.at(context.scorecard_id, v), scorecard)
    if edits:
        plan.resume = False
        plan.calls.append(("edit_scorecard", {"edits": told(edits)}))
    return bool(edits)


def on_link(plan: Plan, text: str, link: Link, scorecard: Scorecard) -> bool:
    """Whether the message says more of the link spoken of last; then that is planned."""
    if edits := of_the_link(text, link, scorecard, clock.today()):
        plan.resume = False
        plan.calls.append(("edit_scorecard", {"edits": told(edits)}))
    return bool(edits)
