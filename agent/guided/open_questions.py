"""An answer to the question that is open: it completes the message that was asked about."""

import re

from agent.guided import explaining, likely
from agent.guided.acting import act
from agent.guided.answering import placed, read_answer
from agent.guided.changed_before import group_of
from agent.guided.completing import KEY, NOT_HERE, completing, of_a_side, still_asked, takes_back
from agent.guided.own_words import in_own_words
from agent.guided.patterns import by_patterns
from agent.guided.plan import Plan
from agent.guided.proposing import figure_request
from agent.guided.understanding import disliked
from agent.guided.understanding.added_outright import adds_outright
from agent.guided.understanding.forbidden import forbids
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.naming import stems
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.reasons import with_reason
from agent.guided.understanding.told_whole.places import objective_said
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
    text = of_a_side(text, pending, scorecard) or text
    done = _completed(plan, text, pending, scorecard, context)
    in_own_words(plan, pending["text"], pending.get("typed", pending["text"]))
    return done


def _completed(plan: Plan, text: str, pending: Pending, scorecard: Scorecard, context: Context) -> bool:
    if pending["key"].startswith(explaining.KEY):
        return _explained(plan, text, pending, scorecard)
    if adds_outright(text):
        return False  # gives a name in quotes, and to something of its own
    if pending["key"] in (KEY, likely.KEY) and takes_back(text):
        plan.resume = False
        plan.words.append(phrase("left_as_is"))
        return True
    if (request := _under(text, pending, scorecard)) and (added := by_patterns(request, scorecard, "")).edits:
        plan.resume = False
        act(plan, added, request, "", {}, scorecard)
        in_own_words(plan, request, pending.get("typed", pending["text"]), named=True)
        return True
    if more := still_asked(text, pending, scorecard):
        plan.resume = False
        kind = "still_where" if _proposes(pending) else "still_which"
        added = _THAT_IS.sub("", text).strip(" .!,")
        plan.words.append(phrase(kind, added=added, words=pending["answers"][NOT_HERE]))
        plan.pending = {**pending, "text": more}
        context.log.asks = True
        context.log.choices += [{"label": o["label"], "text": o["label"]} for o in pending["options"]]
        return True
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


_PROPOSED = "add the measure"
_AN_ID = re.compile(r"^[A-Z]\d{1,2}(?= )")


def _under(text: str, pending: Pending, scorecard: Scorecard) -> str:
    """The measure that was proposed, ordered for the objective that is named, be it none of those on the buttons."""
    if not _proposes(pending) or text.startswith(_PROPOSED) or len(text.split()) > _LONGEST_PLACE:
        return ""
    lettered = _AN_ID.match(text)
    said = lettered[0] if lettered else _TO.sub("", text)
    home = objective_said(said, scorecard)
    own = (
        {*stems(f"{home.id} {home.name} {home.provenance.words}"), *stems("the one objective goal")} if home else set()
    )
    meant = home is not None and {*stems(said)} <= own  # what only a measure is called is that measure, and no place
    return figure_request(pending["text"], home.id) if home and meant else ""


def _proposes(pending: Pending) -> bool:
    options = pending["options"]
    return bool(options) and all(o["value"].startswith(_PROPOSED) for o in options)


_THAT_IS = re.compile(r",? that is\W*$", re.IGNORECASE)
_LONGEST_PLACE = 14
_TO = re.compile(r"^\W*(?:(?:put it|add it|it goes|to|under|on|with|in|at|for|yes|ok)\b[, ]*)+", re.IGNORECASE)


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
