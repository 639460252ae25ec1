"""The interview before there is a scorecard: answers, questions skipped, a step back."""

import re
from typing import Any

from agent.guided import interview as talk
from agent.guided.noted_so_far import noted_so_far
from agent.guided.others import nothing_here
from agent.guided.plan import Plan
from agent.guided.profile import read_profile
from agent.guided.profile.declined import without_declined
from agent.guided.profile.found import one_line
from agent.guided.profile.fragments import wished_instead
from agent.guided.profile.kinds import kind_of
from agent.guided.profile.openings import of_the_document, without_openings
from agent.guided.profile.put_right import line_of_work, taken_off, without_all_ours, without_what_is_taken_out
from agent.guided.profile.troubles import turned_to_wish
from agent.guided.profile.unplaced import unplaced
from agent.guided.requests import is_question
from agent.guided.requests.profile import asks_what_is_noted
from agent.guided.requests.questions import asks_outright
from agent.guided.requests.to_the_coach import without_asked
from agent.guided.requests.words import says_unknown, without_draft_request
from agent.guided.sectors import guess_sector
from agent.guided.understanding.themselves import told_anew
from agent.state import Interview
from agent.texts import phrase
from knowledge.matching import FIELD_WORDS
from knowledge.wording import words
from scorecard.models import Scorecard
from tools.context import Context

_CHANGES_AN_ITEM = re.compile(
    r"^\W*(?:please )?(?:(?:rename|remove|delete|drop|set|move|put|assign|link|reword)\b.{0,60}?\b[FCPLM]\d{1,2}[a-z]?\b"
    r"|(?:cut|drop|remove|delete|rename|change|move|link) (?:those|them|that|it|these|this|that one|both)\W*$"
    r"|(?:put|assign) (?-i:[A-Z])\w+ (?:on|to) |make (?-i:[A-Z])\w+ (?:the )?(?:owner|lead)\b"
    r"|(?:it|that|this) (?:was|is|came to) [€$£]?\d[\d.,]* ?(?:%|[a-z]+)? (?:in|for) \w+\W*$"
    r"|(?:\w+ ){0,3}(?:half|twice|double|a third|two thirds) (?:of )?what (?:it|that) is(?: now| today)?\W*$)"
    r"|^(?=.*\b(?-i:[FCPLN]\d[a-d]?)\b)(?=.*(?:\b(?:owns?|owned|owners?|target|baseline|weight|measure|kpi|objective|link|instead|under|perspective|monthly|weekly|quarterly|by 20\d\d)\b"
    r"|\b(?-i:[FCPLN]\d[a-d]?) ?(?:[:=→]|->|to|at|is|was)? ?[€$£]?\d))(?:\S+\s+){1,14}\S+$"
    r"|^(?=.*\b(?:kpis?|measure|objective)\b)(?=.*(?:\bowners?\b|=|\b(?:monthly|weekly|quarterly|yearly)\b))(?:\S+\s+){2,14}\S+$",
    re.IGNORECASE,
)
"""A change to an item of a scorecard that is not there yet is no priority of the organization."""
_OF_WHAT_IS_NOT_THERE = re.compile(
    r"^\W*(?:so |and |ok,? )*(?:what(?:'s| is|s) (?:on|in) (?:it|there|this|the (?:score ?card|map|board))"
    r"|show (?:me )?(?:it|the (?:map|board|score ?card))|how does (?:it|the map) look(?: now)?)\W*$"
    r"|^\W*(?:(?:please|ok|can i see|let me see|show|give|just|only|me|us|the|our|now) )*(?:(?:financ\w+|money|customers?|clients?|process\w*|internal|people|staff|learning|growth|and|&|n|\+) )+"
    r"(?:bits?|parts?|side|section|perspective|objectives|measures|kpis|goals)(?: (?:only|alone|please|pls|now|and nothing else))*\W*$"
    r"|^\W*(?:show|list|give|let me see)(?: me| us)? (?:all )?(?:the |our |my )?(?:kpis|measures|objectives|initiatives|links|owners|targets)(?: please| pls| only| again)*\W*$",
    re.IGNORECASE,
)
"""What is asked of a board that is not there: "customer bits only pls", "show me the owners"."""
_A_DEED_FOR_ME = re.compile(
    r"^\W*(?:please |can you |could you )*(?:write|translate|draw|tell|summari[sz]e|recommend|book|solve|calculate|prepare|find|send|play|sing|fix|check|correct|proofread)"
    r" (?:me|my|this|that|us)\b",
    re.IGNORECASE,
)
"""A favour asked of the coach, which is no priority of the organization: "write my balance sheet"."""
_IN_THEIR_WORDS = frozenset({"mission", "vision"})
"""Questions that any sentence answers."""
_A_SENTENCE, _A_PARAGRAPH = 6, 120
"""Words of what is taken as it stands; of pages only what is told apart in them is read."""
_NO_ANSWER = re.compile(
    r"^\W*(?:(?:no|ok(?:ay)?|well|hm+|sorry|but|and|oh)\b,? )*(?:(?:i|we) (?:told|said|already|just|don['’]?t know|do not know|have no|gave|can['’]?t say|cannot say|am not sure|are not sure)|(?:you|why|what|who|how|can you|could you|is|are|do|does|did|stop|show|draft|skip|next|please|let['’]?s|this is|that is|that['’]?s)\b)",
    re.IGNORECASE,
)
_MAKES_A_DRAFT = {"sector", "priorities", "vision", "mission", "goals"}


def enough(scorecard: Scorecard) -> bool:
    """A draft needs something to stand on: what they do, or what they want."""
    o = scorecard.organization
    return bool(o.sector or o.priorities or o.vision or o.mission or o.goals)


def asked_now(interview: Interview, question: str) -> Interview:
    asked = interview["asked"] if question in interview["asked"] else [*interview["asked"], question]
    doubted = interview["doubted"]
    if question.endswith("_doubt") and question not in doubted:
        doubted = [*doubted, question]
    return {**interview, "current": question, "asked": asked, "doubted": doubted}


def doubt_about(question: str, scorecard: Scorecard, interview: Interview) -> str:
    """Values given for priorities are challenged once, and then respected."""
    priorities = scorecard.organization.priorities
    open_ = "priorities_doubt" not in interview["doubted"] and bool(interview["asked"])
    return "priorities_doubt" if open_ and talk.values_rather_than_priorities(priorities) else ""


def skip_question(plan: Plan, current: str, scorecard: Scorecard, context: Context) -> Plan:
    plan.interview = {**plan.interview, "unknown": [*plan.interview["unknown"], current], "current": ""}
    plan.words.append(phrase("noted_nothing"))
    organization = scorecard.organization
    if not talk.next_question(organization, plan.interview, context.library) and enough(scorecard):
        plan.calls.append(("draft_scorecard", {}))
    return plan


def go_back(plan: Plan, scorecard: Scorecard, context: Context) -> None:
    """Open the question before the current one again, keeping what was said until it is said anew."""
    asked = [q for q in plan.interview["asked"] if q != plan.interview["current"]]
    if not asked:
        plan.words.append(phrase("no_way_back"))
        return
    previous = asked[-1]
    had = getattr(scorecard.organization, previous.removesuffix("_doubt").replace("about", "name"), "")
    shown = "; ".join(had) if isinstance(had, list) else str(had)
    plan.words.append(phrase("went_back", had=shown) if shown else phrase("went_back_open"))
    plan.words.append(talk.ask(previous, scorecard.organization, context.library))
    context.log.choices += [{"label": a, "text": b} for a, b in talk.choices(previous)]
    unknown = [q for q in plan.interview["unknown"] if q != previous]
    plan.interview = {**plan.interview, "current": previous, "asked": asked, "unknown": unknown}
    context.log.asks = True


def on_interview(plan: Plan, text: str, scorecard: Scorecard, context: Context, before: str = "") -> Plan:
    """A message before there is a scorecard: an answer, a page of strategy, or a question.

    ``before`` is what they said last: of it stands open what was not placed.
    """
    rest, all_theirs = without_all_ours(text)
    if all_theirs and (left := unplaced(before, scorecard.organization)):
        plan = on_interview(plan, rest, scorecard, context) if rest else plan
        return _with_priorities(plan, [turned_to_wish(part) for part in left], scorecard)
    if of_the_document(text) and not without_openings(text).strip(" .,;!"):
        plan.words.append(phrase("on_one_page"))
        return plan
    if _CHANGES_AN_ITEM.match(text) or _OF_WHAT_IS_NOT_THERE.match(text):
        plan.words.append(nothing_here(context))
        return plan
    if _A_DEED_FOR_ME.match(text) and FIELD_WORDS.isdisjoint(words(text)):
        plan.words.append(phrase("out_of_field"))
        return plan
    told = told_anew(text, scorecard)
    if told and all(getattr(scorecard.organization, field) for field in told):  # put right what is noted already
        return _take(plan, told, plan.interview["current"])
    asks_noted, text = asks_what_is_noted(text)
    text, at_once = without_draft_request(text)
    text = "" if at_once and says_unknown(text) else text  # "dunno really, just draft it" answers nothing
    if at_once and not text and not enough(scorecard):
        plan.words.append(phrase("need_more").strip())
        return plan
    if at_once and wished_instead(text):
        text = f"Our priorities: {text}"  # what else should a draft stand on
    if sector := line_of_work(text):
        guess = guess_sector(sector, context.library)
        if guess and guess.sure and sector != scorecard.organization.sector:
            plan = _take(plan, {"sector": sector, "sector_id": guess.sector_id}, plan.interview["current"])
            return _drafted_at_once(plan) if at_once else plan
    text, taken_out, skips = without_what_is_taken_out(text)
    if skips and (current := plan.interview["current"]):
        plan.interview = {**plan.interview, "unknown": [*plan.interview["unknown"], current], "current": ""}
    if current := plan.interview["current"]:
        text, declined = without_declined(text)
        if declined and not text:
            return skip_question(plan, current, scorecard, context)
        if declined:
            plan.interview = {**plan.interview, "unknown": [*plan.interview["unknown"], current], "current": ""}
    text, lists = taken_off(text, scorecard.organization)
    if lists:
        kept = scorecard.organization.model_copy(update=lists)
        gone = [i for field in lists for i in getattr(scorecard.organization, field) if i not in lists[field]]
        plan.words.append(phrase("taken_off", what="; ".join(f"“{item}”" for item in gone)))
        scorecard = scorecard.model_copy(update={"organization": kept})
    if (taken_out or lists) and not text:
        return _take(plan, {**dict.fromkeys(taken_out, ""), **lists}, plan.interview["current"])
    told, asked = without_asked(text)
    if asked and not told:  # what is asked of the coach is never an answer, whatever words of theirs stand in it
        plan.calls.append(("search_knowledge", {"question": asked}))
        return plan
    text = told
    plan = _on_statement(plan, text, scorecard, context) if text else plan
    if asks_noted and not text:  # nothing of it changes anything, so nothing else says what is noted
        plan.words.append(noted_so_far(scorecard.organization))
    if (lists or taken_out) and not any("edits" in args for _, args in plan.calls):
        plan.calls.clear()  # what was taken off is what the message was about
    if edits := [e for _, args in plan.calls for e in args.get("edits", [])]:
        edits[0] |= {field: "" for field in taken_out if field not in edits[0]}
        edits[0] |= {field: items for field, items in lists.items() if field not in edits[0]}
    elif lists:
        plan = _take(plan, {**lists}, plan.interview["current"])
    told = any(_MAKES_A_DRAFT & {*edit} for _, args in plan.calls for edit in args.get("edits", []))
    if at_once and (told or enough(scorecard)):
        if not plan.calls:
            plan.calls.append(("draft_scorecard", {}))
        plan = _drafted_at_once(plan)
    return plan


def _drafted_at_once(plan: Plan) -> Plan:
    """Nothing more is asked before the draft."""
    plan.interview = {**plan.interview, "unknown": [*talk.ORDER]}
    return plan


def _with_priorities(plan: Plan, wishes: list[str], scorecard: Scorecard) -> Plan:
    """The plan with what was not placed before among the priorities."""
    edits = [e for _, args in plan.calls for e in args.get("edits", [])]
    had = edits[0].get("priorities") if edits else None
    priorities = [*(had or scorecard.organization.priorities), *wishes]
    if edits:
        edits[0]["priorities"] = priorities
        return plan
    plan.words = [w for w in plan.words if w != phrase("unread")]
    plan.calls.clear()
    return _take(plan, {"priorities": priorities}, plan.interview["current"])


def _on_statement(plan: Plan, text: str, scorecard: Scorecard, context: Context) -> Plan:
    current = plan.interview["current"]
    organization = scorecard.organization
    if is_question(text) and "\n" not in text.strip() and len(text) < 200:
        facts = {} if asks_outright(text) else read_profile(text, organization, context.library)
        if len(facts) > 1 or (facts and not text.strip().endswith("?")):
            return _take(plan, facts, current)
        plan.calls.append(("search_knowledge", {"question": text}))
        return plan
    facts = read_profile(text, organization, context.library, current.removesuffix("_doubt"))
    if facts:
        return _take(plan, facts, current)
    if current in _IN_THEIR_WORDS and _A_SENTENCE <= len(text.split()) <= _A_PARAGRAPH and not _NO_ANSWER.match(text):
        return _take(plan, {current: one_line(text)}, current)
    if current and kind_of(text) == "none":
        return skip_question(plan, current, scorecard, context)
    if current:
        return skip_question(plan, current, scorecard, context) if len(text.split()) <= 2 else _unread(plan, current)
    plan.calls.append(("search_knowledge", {"question": text}))
    return plan


def _unread(plan: Plan, current: str) -> Plan:
    """Nothing could be read: the question stays open, said plainly, and is not put a third time."""
    plan.words.append(phrase("unread"))
    plan.interview = _passed_by(plan.interview, current)
    return plan


def _take(plan: Plan, facts: dict[str, Any], current: str) -> Plan:
    plan.calls.append(("edit_scorecard", {"edits": [{"kind": "set_organization", **facts}]}))
    field = {"about": "name"}.get(current, current.removesuffix("_doubt"))
    if current and field not in facts:
        plan.interview = _passed_by(plan.interview, current)
    plan.interview = {**plan.interview, "current": ""}
    return plan


def _passed_by(interview: Interview, question: str) -> Interview:
    passed = interview.get("passed", [])
    if question in passed:
        return {**interview, "unknown": [*interview["unknown"], question], "current": ""}
    return {**interview, "passed": [*passed, question]}
