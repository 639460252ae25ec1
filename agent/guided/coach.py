"""The guided coach: reads the message with rules, fuzzy matching and embeddings, and calls the same tools."""

import asyncio
import re
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from langchain_core.messages import AIMessage, ToolCall, ToolMessage

from agent.coach import Decision, Emit
from agent.guided import cascading, explaining
from agent.guided import interview as talk
from agent.guided.acting import act
from agent.guided.after_a_change import of_no_change, on_link, partly_undone, undone_and_more
from agent.guided.agreed import agreed_and_more, as_one
from agent.guided.answering import says_cancel, says_no
from agent.guided.asked_for import on_request
from agent.guided.changed_before import shown_with, spoken_of
from agent.guided.each_asked import each_answered
from agent.guided.explaining import open_question
from agent.guided.interviewing import asked_now, doubt_about, enough, on_interview, skip_question
from agent.guided.last_pack import of_last_pack
from agent.guided.leaving import on_leaving
from agent.guided.noted_so_far import noted_so_far
from agent.guided.of_themselves import on_facts_anew, on_line_of_work, with_facts
from agent.guided.offered import (
    agrees,
    buttons_before,
    cancels_change,
    offered,
    pressed,
    with_buttons,
    with_change,
    with_offer,
)
from agent.guided.on_the_shelf import on_the_others
from agent.guided.open_questions import completed
from agent.guided.other_language import in_other_language
from agent.guided.own_words import in_own_words
from agent.guided.plan import Call, Plan, has_objectives
from agent.guided.pointing_back import with_ids
from agent.guided.put_plainly import put_plainly, read_as, told_plainly
from agent.guided.refining import on_scorecard
from agent.guided.refused import of_what_is_not_there
from agent.guided.replies import finding_choices, reply_to
from agent.guided.replies.in_a_word import in_a_word
from agent.guided.requests import read_after_edits, read_request, says_unknown
from agent.guided.requests.beside import beside
from agent.guided.requests.clauses_asked import parts_of
from agent.guided.requests.importing import import_calls
from agent.guided.requests.listing import asks_what_is_mine
from agent.guided.requests.looking import named_item
from agent.guided.requests.misfit import in_its_unit
from agent.guided.requests.performance import asked_about
from agent.guided.requests.profile import asks_what_is_noted
from agent.guided.requests.questions import is_question
from agent.guided.requests.shelf import opened
from agent.guided.requests.walking import after_undo
from agent.guided.several import is_doubt, one_by_one, with_the_others
from agent.guided.speaking import KEY, asked_for_a_name, called, name_given, only_says_who, speaks_of_me, with_my_name
from agent.guided.understanding.names_typed import with_names
from agent.guided.understanding.of_a_link import link_asked, link_called
from agent.guided.understanding.orders import Order, sentences_in
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.put_straight import put_straight
from agent.guided.understanding.split_off import split_off
from agent.guided.understanding.target_length import length_answered, length_told, with_lengths
from agent.guided.understanding.themselves import told_beside
from agent.guided.untaken import with_unplaced
from agent.state import CoachState, Interview, Pending, new_interview, said_before, this_turn, tool_results
from agent.texts import phrase
from scorecard.models import Scorecard
from scorecard.rules import check
from tools.context import Context
from tools.family import unit_scorecard

LONGEST_READ = 20_000
LONGEST_CHANGE = 3_000
"""Characters of a message about a scorecard that are read for changes; a page of it is no request any more."""
_NUMBERS = re.compile(r"(?:\d+\D+){120}(?=\d)")
"""As many runs of digits as one request may hold: what each may be is weighed against every other, which takes ever longer."""
_PROFILE_TOOLS = {"edit_scorecard", "settle_import"}
_FOLLOWED = {"edit_scorecard", "search_knowledge", "undo", "redo"}
"""Tools after which what is asked at the end of a message is answered too."""
_SHEETS = {"show_item", "why_here"}
"""Tools that tell all there is of an item, where often one thing of it was asked."""
_ASKS = re.compile(r"\b(?:what|who|when|where|which|how|why)(?:['’]?s)?\b", re.IGNORECASE)
_BEGINNING = {"start_over", "start_scorecard"}


class GuidedCoach:
    async def decide(self, state: CoachState, context: Context, emit: Emit) -> Decision:
        return await asyncio.to_thread(self._ending, state, context, emit)

    def _ending(self, state: CoachState, context: Context, emit: Emit) -> Decision:
        """The decision, or an error that a future can hold: a StopIteration would leave the message without an end."""
        try:
            with context.held():
                return self._decide(state, context, emit)
        except StopIteration as error:
            raise RuntimeError("The guided coach looked for what is not there.") from error

    def _decide(self, state: CoachState, context: Context, emit: Emit) -> Decision:
        results = tool_results(state)
        interview = state.get("interview") or new_interview()
        if not results:
            if (step := cascading.decide(this_turn(state)[0].text, state, context, emit)) is not None:
                return step
            plan = self._plan(this_turn(state)[0].text, state, context, interview)
            with_lengths(plan.calls, this_turn(state)[0].text)
            if plan.calls:
                words = "\n\n".join(plan.words)
                kept = {"interview": plan.interview, "pending": plan.pending, **_named(plan)}
                return Decision(_message(words, plan.calls), kept)
            decision = self._close(plan.words, plan.interview, state, context, emit, resume=plan.resume)
            return Decision(decision.message, {**decision.update, "pending": plan.pending, **_named(plan)})
        return self._after(results, interview, state, context, emit)

    def _after(
        self, results: list[ToolMessage], interview: Interview, state: CoachState, context: Context, emit: Emit
    ) -> Decision:
        scorecard = context.head().scorecard
        names = [r.name for r in results]
        moved = context.scorecard_id != state["scorecard_id"]
        if moved:
            interview = new_interview()  # what was asked and not known was about another organization
        drafting = interview["current"] or _BEGINNING & {*names} or moved
        edited_profile = bool(_PROFILE_TOOLS & {*names}) and not has_objectives(scorecard)
        wants_it_told = edited_profile and asks_what_is_noted(this_turn(state)[0].text)[0]
        if (
            (
                edited_profile
                and not wants_it_told
                and "draft_scorecard" not in names
                and not any((r.artifact or {}).get("error") for r in results)
            )
            and not talk.next_question(scorecard.organization, interview, context.library)
            and enough(scorecard)
        ):
            return Decision(_message("", [("draft_scorecard", {})]), {"interview": interview})
        said = [m.text for m in this_turn(state) if isinstance(m, AIMessage) and m.text]
        asked = this_turn(state)[0].text
        shown = [in_a_word(asked, (r.artifact or {}).get("item", ""), scorecard) if r.name in _SHEETS else "" for r in results]  # fmt: skip
        replies = [reply_to(r, scorecard, context) for r in results]
        parts = [*said, *(f"{word}\n\n{reply}" if word else reply for word, reply in zip(shown, replies, strict=True))]
        if "draft_scorecard" in names:
            parts = [p for r, p in zip(results, parts[len(said) :], strict=True) if r.name != "edit_scorecard"]
            interview = {**interview, "current": ""}
            findings = [f.model_dump(mode="json") | {"fixable": bool(f.fix)} for f in check(scorecard)]
            context.log.choices += finding_choices(findings)
            context.log.asks = True
        if wants_it_told:
            parts.append(noted_so_far(scorecard.organization))
        if edited_profile or ("draft_scorecard" in names and _PROFILE_TOOLS & {*names}):
            parts = with_unplaced(
                parts, this_turn(state)[0].text, scorecard, context, drafted="draft_scorecard" in names
            )
        decision = self._close(parts, interview, state, context, emit, resume=bool(drafting) or edited_profile)
        focus = next((r.artifact["item"] for r in results if (r.artifact or {}).get("item")), "") or _changed(results)
        focus = ("" if context.log.edits else link_asked(asked, scorecard)) or focus or named_item(asked, scorecard, "")
        kept: dict[str, Any] = {"shown": shown_with(state.get("shown", []), results)}
        kept |= {"focus": focus} if focus or moved else {}  # the same id is another item on another scorecard
        recorded = any(e["kind"] == "record_actual" for e in context.log.edits)  # only then is it asked what happened
        question = (
            {"pending": open_question(scorecard, context) if recorded else None} if _PROFILE_TOOLS & {*names} else {}
        )
        message = with_offer(decision.message, results)
        message = with_change(message) if context.log.edits else message
        return Decision(message, {**decision.update, **kept, **question})

    def _close(
        self,
        parts: list[str],
        interview: Interview,
        state: CoachState,
        context: Context,
        emit: Emit,
        *,
        resume: bool,
    ) -> Decision:
        """Say it, and put the interview's question at the end where one is open."""
        scorecard = context.head().scorecard
        if resume and not context.log.asks and not has_objectives(scorecard):
            question = talk.next_question(scorecard.organization, interview, context.library)
            doubt = doubt_about(question, scorecard, interview)
            question = doubt or question
            if question and question != "draft":
                parts = [*parts, talk.ask(question, scorecard.organization, context.library)]
                interview = asked_now(interview, question)
                context.log.asks = True
                context.log.choices += [{"label": a, "text": b} for a, b in talk.choices(question)]
        text = "\n\n".join(p for p in parts if p)
        emit(text)
        message = with_buttons(AIMessage(content=text, id=str(uuid.uuid4())), context.log.choices)
        return Decision(message, {"interview": interview})

    def _plan(self, text: str, state: CoachState, context: Context, interview: Interview) -> Plan:
        plan = Plan(interview)
        scorecard = context.head().scorecard
        focus = _still_there(state.get("focus", ""), scorecard)
        if calls := import_calls(text, context):
            plan.calls, plan.resume = calls, False
            return plan
        text = "".join(c for c in text if c.isprintable() or c.isspace())  # null bytes say nothing
        if not text.strip():
            plan.words.append(phrase("empty"))
            return plan
        if len(text) > LONGEST_READ:
            plan.words.append(phrase("too_long", size=f"{len(text) // 1000} kB"))
            text = text[:LONGEST_READ]
        if in_other_language(text):
            plan.words.append(phrase("other_language"))
            plan.pending = state.get("pending")
            return plan
        text = re.sub(r"^\W*w(?:a|h|ha)t\b", "what", text, flags=re.IGNORECASE)  # "wat is a kpi"
        plan.speaker = called(text)
        if not has_objectives(scorecard):
            return self._planned(
                plan, text, focus, state, context
            )  # in the interview, names are told that nobody knows
        asked = state.get("pending")
        if of_what_is_not_there(plan, text, state, scorecard, context):
            return plan
        if asked and asked["key"] == KEY and (name := _answered(text, scorecard, focus)):
            plan.speaker, text = name, asked["text"]
        if on_facts_anew(plan, text, scorecard):  # as typed: their name and their words are no slips of the keyboard
            return plan
        typed, text = text, on_leaving(plan, with_names(text, scorecard), scorecard, asked)
        if not text:
            return plan
        text = length_answered(text, buttons_before(state))
        right = put_straight(text, scorecard, focus) or length_told(text, scorecard, focus)
        if right := right or split_off(text, scorecard, focus):
            return act(plan, Understanding(edits=right), text, focus, {}, scorecard)
        order, told = told_beside(text, scorecard)
        if told and order:
            plan = self._plan(order, state, context, interview)
            plan.calls = as_one([with_facts(told), *plan.calls])
            return plan
        put = put_plainly(text, scorecard, focus, context)
        text, said, orders = put.text, put.plain, put.orders
        me = plan.speaker or state.get("speaker", "")
        if plan.speaker and only_says_who(text):
            plan.words.append(phrase("noted_speaker", name=plan.speaker))
            plan.resume, plan.pending = False, asked
            return plan
        if asks_what_is_mine(text):
            owned = any(i.owner for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()))
            plan.words += [phrase("owners_who_are_you")] if owned and not me else []
            plan.calls, plan.resume = [("show_owners", {"you": me} if me else {})], False
            return plan
        if not me and any(map(speaks_of_me, [said, *(told_plainly(o.text, scorecard) for o in orders)])):
            plan.words.append(phrase("ask_speaker"))
            plan.pending, context.log.asks = asked_for_a_name(text, focus), True
            return plan

        def read(step: Plan, words: str, focus: str) -> Plan:
            """An order by itself, as if it were the whole message."""
            card = context.head().scorecard
            plainly = with_my_name(told_plainly(words, card), me)
            step = self._planned(step, plainly, focus, {**state, "pending": None}, context)
            in_own_words(step, read_as(words, plainly, card), words)
            return step

        if asked and (others := with_the_others(plan, text, asked, focus, context, read)):
            return others
        before = _noted_first(orders, asked, scorecard)
        if orders and (several := one_by_one(plan, orders, focus, context, read, before)):
            in_own_words(several, put.spelt, typed)
            return several
        said = with_my_name(said, me)
        whole = self._planned(plan, said, focus, state, context)
        in_own_words(whole, read_as(put.spelt, said, scorecard), typed)  # its words stand in what was typed
        if is_doubt(whole) and (each := one_by_one(replace(plan, calls=[], words=[], pending=None), sentences_in(put.spelt), focus, context, read, whole=True)):  # fmt: skip
            return each
        return whole

    def _planned(self, plan: Plan, text: str, focus: str, state: CoachState, context: Context) -> Plan:
        scorecard, current = context.head().scorecard, plan.interview["current"]
        if agreed := agreed_and_more(plan, text, state, context, self._by_itself(plan, state, context)):
            return agreed
        if completed(plan, text, state.get("pending"), scorecard, context):
            return plan
        if has_objectives(scorecard) and (on_line_of_work(plan, text, context) or on_facts_anew(plan, text, scorecard)):
            return plan
        if has_objectives(scorecard) and (each := self._each_part(plan, text, focus, state, context)):
            return each
        if on_the_others(plan, text, context):
            return plan
        if (unit := asked_about(text)) and unit_scorecard(unit, context):
            plan.calls, plan.resume = [("show_performance", {"unit": unit})], False
            return plan
        if (unit := opened(text)) and unit_scorecard(unit, context):
            plan.calls, plan.resume = [("open_scorecard", {"name": unit})], False
            return plan
        if agrees(text, state):
            plan.calls, plan.resume = [("edit_scorecard", {"edits": offered(state)})], False
            return plan
        if cancels_change(text, state):
            plan.calls, plan.resume = [("undo", {"steps": 1})], False
            return plan
        if has_objectives(scorecard) and says_cancel(text):  # nothing is under way that it could take back
            plan.words.append(phrase("left_as_is"))
            plan.resume = False
            return plan
        if (link := link_called(state.get("focus", ""), scorecard)) and on_link(plan, text, link, scorecard):
            return plan
        if has_objectives(scorecard) and partly_undone(plan, text, scorecard, context):
            return plan
        text = pressed(text, state)
        if has_objectives(scorecard) and (is_question(text) or _ASKS.search(text)):
            text = with_ids(text, scorecard, focus, lambda: spoken_of(context, focus))
        request = of_last_pack(text, read_request(text, scorecard, focus), state)
        request = after_undo(text, request, context.lately(1))
        if not request and not has_objectives(scorecard):
            request = read_after_edits(text, scorecard, focus)
        asked_for = request.name if request else ""
        if current and asked_for not in ("thanks", "keep") and (says_unknown(text) or asked_for == "skip"):
            return skip_question(plan, current, scorecard, context)
        if request and request.name == "undo" and of_no_change(plan, text, state, context):
            return plan
        if request and request.name == "undo" and undone_and_more(plan, text, scorecard, focus, context):
            return plan
        if request:
            return on_request(plan, in_its_unit(request, text, scorecard), scorecard, context)
        if has_objectives(scorecard):
            read = _as_much_as_a_request(text)
            if len(read) < len(text) and not plan.words:
                plan.words.append(phrase("too_long_change", size=f"{len(text):,}"))
            text = read
            return on_scorecard(plan, text, scorecard, focus, context, state.get("shown", []))
        return on_interview(plan, text, scorecard, context, before=said_before(state))

    def _by_itself(self, plan: Plan, state: CoachState, context: Context) -> Callable[[str, str], Plan]:
        """Plans words of a message as if they were all of it, and nothing were asked."""
        alone: CoachState = {**state, "pending": None}
        return lambda words, focus: self._planned(Plan(plan.interview), words, focus, alone, context)

    def _each_part(self, plan: Plan, text: str, focus: str, state: CoachState, context: Context) -> Plan | None:
        """What it changes and what it asks, each in its turn; None where it is about one thing."""
        read = self._by_itself(plan, state, context)
        scorecard = context.head().scorecard
        if sum(p.asks for p in parts_of(text)) > 1 and (
            each := each_answered(plan, text, focus, scorecard, context, read)
        ):
            return each
        return self._with_request_beside(plan, text, focus, state, context) or each_answered(
            plan, text, focus, scorecard, context, read
        )

    def _with_request_beside(
        self, plan: Plan, text: str, focus: str, state: CoachState, context: Context
    ) -> Plan | None:
        """What the message changes or asks first, and then what is asked at its end; None where it is about one thing."""
        told = beside(text, context.head().scorecard, focus)
        if not told:
            return None
        before, request = told
        first = self._planned(replace(plan, calls=[], words=[]), before, focus, state, context)
        if first.pending or not first.calls or not {name for name, _ in first.calls} <= _FOLLOWED:
            return None
        first.calls += [(request.name, args) for args in (request.args, *request.further)]
        return first


def _as_much_as_a_request(text: str) -> str:
    """The beginning of what is longer, or holds more numbers, than any request."""
    counted = _NUMBERS.search(text[:LONGEST_CHANGE])
    return text[: counted.end()] if counted else text[:LONGEST_CHANGE]


def _noted_first(orders: list[Order], asked: Pending | None, scorecard: Scorecard) -> list[dict[str, Any]] | None:
    """What happened, where that was asked and is told before the orders: "that was last year. And remove L1b"."""
    if not orders or orders[0].plain or orders[0].asks or not asked or not asked["key"].startswith(explaining.KEY):
        return None
    found = explaining.explanation(orders[0].text, asked, scorecard)
    return found[1]["edits"] if found and found[0] == "edit_scorecard" else None


def _answered(text: str, scorecard: Scorecard, focus: str) -> str:
    """The name given where it was asked for, and no message of another kind."""
    other = says_cancel(text) or says_no(text) or read_request(text, scorecard, focus)
    return "" if other else name_given(text)


def _named(plan: Plan) -> dict[str, Any]:
    return {"speaker": plan.speaker} if plan.speaker else {}


def _still_there(focus: str, scorecard: Scorecard) -> str:
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    return focus if any(i.id == focus for i in items) else ""


def _message(words: str, calls: list[Call]) -> AIMessage:
    tool_calls = [ToolCall(name=name, args=args, id=f"call_{uuid.uuid4().hex[:12]}") for name, args in calls]
    return AIMessage(content=words, tool_calls=tool_calls, id=str(uuid.uuid4()))


def _changed(results: list[ToolMessage]) -> str:
    """The item changed last, for "it" in the next message."""
    changes = [c for r in results for c in (r.artifact or {}).get("changes", [])]
    items = [c["item"] for c in changes if c.get("item") and c.get("op") != "remove"]
    return items[-1] if items else ""
