"""An answer to the question that is open: it completes the message that was asked about."""

from agent.guided import explaining, likely
from agent.guided.acting import act
from agent.guided.answering import placed, read_answer
from agent.guided.changed_before import group_of
from agent.guided.completing import KEY, completing
from agent.guided.own_words import in_own_words
from agent.guided.patterns import by_patterns
from agent.guided.plan import Plan
from agent.guided.understanding import disliked
from agent.guided.understanding.added_outright import adds_outright
from agent.guided.understanding.forbidden import forbids
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.reasons import with_reason
from agent.guided.understanding.understand import understand
from agent.state import Pending
from agent.texts import phrase
from scorecard import clock
from scorecard.models import Scorecard
from tools.context import Context
from tools.texts import say


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
    if adds_outright(text):
        return False  # gives a name in quotes, and to something of its own
    chosen = disliked.answer_said(text) if pending["key"].startswith(disliked.KEY) else ""
    if not chosen and forbids(text, scorecard):
        return False  # names an item, but in a change that is not wanted
    text = placed(text, pending) if pending["key"] == KEY else text
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
        act(plan, done, pending["text"], pending["focus"], {}, scorecard)
        return True
    answers = {**pending["answers"], pending["key"]: value}
    group = group_of(pending["text"], context)
    understood = understand(pending["text"], scorecard, pending["focus"], answers=answers, group=group)
    if not (understood.edits or understood.calls or chosen) and _joined(plan, text, pending, scorecard):
        return True
    if not (understood.edits or understood.calls or understood.ask or understood.problems or understood.notes):
        return False  # no answer to that question after all, so a message of its own
    plan.resume = False
    understood = with_reason(understood, pending["text"], scorecard, clock.today())
    act(plan, understood, pending["text"], pending["focus"], answers, scorecard)
    return True


def _joined(plan: Plan, text: str, pending: Pending, scorecard: Scorecard) -> bool:
    """Whether the message completes the one that was asked about, though it is none of the answers looked for."""
    edits = completing(text, pending, scorecard)
    if not edits:
        return False
    plan.resume = False
    act(plan, Understanding(edits=with_full_names(edits, scorecard)), pending["text"], pending["focus"], {}, scorecard)
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
