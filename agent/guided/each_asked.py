"""A message that asks, beside other questions or beside what it tells: each question is answered, and none changes anything.

"Good. How do we stand, and is C2 linked to C1?" gets both answers; "unlink L1 from P2. Show me the links" does the one and
shows the other; of "why is P5a green? I said red above 23" only the question is heard, as the rest argues for it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from agent.guided.plan import Call, Plan
from agent.guided.requests import read_request, whatif
from agent.guided.requests.beside import AS_ONE
from agent.guided.requests.clauses_asked import Part, parts_of
from agent.guided.requests.looking import find_item
from agent.guided.several import is_doubt
from agent.guided.understanding.orders import begins_order
from agent.guided.wanting import wants_a_change
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

Read = Callable[[str, str], Plan]
"""Plans a part of the message, with the item it may point back at."""
_LOOKS = ("show_", "list_", "check_", "explain_", "search_", "why_", "what_if", "export_")
"""How the tools begin that change nothing."""
_CHANGES = frozenset({"edit_scorecard", "undo", "redo"})
_LONGEST = 600
_SELF_ANSWERED = re.compile(r"^\W*(?:it|that|they|this|these|those)(?:['’]s|['’]re| is| are| was| were| should| has| have)\b", re.IGNORECASE)  # fmt: skip
""" "What's our debt now? It's down to 210k": the question is but its beginning."""
_WHY = re.compile(r"^\W*(?:but |so |and )?(?:why|how come|how so)\b", re.IGNORECASE)
_BIDS = re.compile(
    r"^\W*(?:(?:so|and|but|then|please|pls|just|now|ok(?:ay)?|well|if (?:not|so)|in that case|otherwise|can you|could you|would you|let['’]?s|(?:i|we) (?:want|would like)(?: you)?(?: to)?)\b[,: ]*)*"
    r"(?:add|remove|delete|drop|bin|scrap|kill|rename|move|set|link|unlink|split|merge|assign|record|correct|change|make|undo|give|retire|raise|lower|put|call|take|get rid|swap|replace)\b",
    re.IGNORECASE,
)
""" "Drop it please", "if not, make him": an order that points back, or that cannot be read."""
_POINTS = re.compile(r"\b(?:it|them|him|her|hers|this one|that one|those|these)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:each|every one|they|them|which (?:one|department|unit|team)s?)\b", re.IGNORECASE)
_TELLS = re.compile(r"\b[A-Za-z]\d{1,2}[a-z]?\b|\d")


def each_answered(plan: Plan, text: str, focus: str, scorecard: Scorecard, context: Context, read: Read) -> Plan | None:
    """None where there is but one part, where it is one question after all, or where it has to be read as a whole."""
    if len(text) > _LONGEST:
        return None
    parts = parts_of(text)
    asked, told = [p for p in parts if p.asks], [p for p in parts if not p.asks]
    if len(parts) < 2 or not asked or _needs_the_whole(parts) or _is_one(text, parts, focus, scorecard):
        return None
    before = "" if parts[0].asks else find_item(parts[0].text, scorecard)
    calls, unread, item = _answers(asked, before or focus, context, read)
    behind = item if parts[0].asks else focus  # "How is P5 doing? Rename it to …"
    done = _told(told, asked, behind or focus, scorecard, read) if told else Plan(plan.interview)
    if done is None:
        return None
    changes = any(name in _CHANGES for name, _ in done.calls)
    if not calls or (unread and changes) or (len(calls) < 2 and not told and read_request(text, scorecard, focus)):
        return None
    ordered = [*calls, *done.calls] if parts[0].asks and _takes_out(done) else [*done.calls, *calls]
    return replace(plan, calls=ordered, words=[*plan.words, *done.words, *unread], resume=False, pending=None)


def _takes_out(done: Plan) -> bool:
    """What is taken out is shown before."""
    return any(str(e["kind"]).startswith("remove") for _, args in done.calls for e in args.get("edits", []))


def _is_one(text: str, parts: list[Part], focus: str, scorecard: Scorecard) -> bool:
    """Whether it is one question that a comma parts, and not just what one of its parts asks."""
    if any(begins_order(p.text) for p in parts if not p.asks):
        return False
    for one in (*AS_ONE, whatif.read):
        if found := one(text, scorecard, focus):
            return all(one(part.text, scorecard, focus) != found for part in parts if part.asks)
    return False


def _needs_the_whole(parts: list[Part]) -> bool:
    return any(a.asks and not b.asks and _SELF_ANSWERED.match(b.text) for a, b in pairwise(parts))


def _told(told: list[Part], asked: list[Part], focus: str, scorecard: Scorecard, read: Read) -> Plan | None:
    """What is told beside the questions, planned; None where it has to be asked about, so that all waits."""
    words = " ".join(p.text for p in told)
    wished = [p.text for p in told if _bids(p.text) or wants_a_change(p.text, scorecard)]
    step = read(words, focus)
    names = {name for name, _ in step.calls}
    if any(_WHY.match(p.text) for p in asked) and not any(
        begins_order(w) or _BIDS.match(w) for w in wished
    ):  # it argues for what is asked
        return replace(step, calls=[], words=_left(words) if names & _CHANGES or step.pending else [], pending=None)
    if (step.pending and not is_doubt(step)) or "ask_user" in names:
        return None if wished else replace(step, calls=[], words=[], pending=None)
    if names and names <= _CHANGES and not step.pending:
        return step
    shown = [c for c in step.calls if c[0].startswith(("export_", "show_", "list_"))] if not names & _CHANGES else []
    refused = step.words if wished and not step.calls and not step.pending else []
    unclear = [phrase("clause_left_out", words=w.strip(" .,;!")) for w in wished if not (shown or refused) and _bids(w)]
    return replace(step, calls=shown, words=[*refused, *unclear], pending=None)


def _bids(text: str) -> bool:
    return begins_order(text) or bool(_BIDS.match(text))


def _left(words: str) -> list[str]:
    return [phrase("beside_question", words=words.strip(" .,;"))] if _TELLS.search(words) else []


def _answers(asked: list[Part], focus: str, context: Context, read: Read) -> tuple[list[Call], list[str], str]:
    """The tools that answer, each but once, what is said of the questions that none does, and the item spoken of last."""
    calls, unread = list[Call](), list[str]()
    for part in asked:
        step = read(part.text, focus)
        if any(name == "show_departments" for name, _ in calls) and _OF_EACH.search(part.text):
            continue  # "... Which of our objectives would each take over?" is what the departments were named for
        if step.pending or not step.calls or not all(_answers_it(c, part, context) for c in step.calls):
            unread += (
                step.words
                if step.words and not step.pending
                else [phrase("not_answered", words=part.text.strip(" .?!"))]
            )
            continue
        calls += [c for c in step.calls if c not in calls]
        focus = next((str(args["item"]) for _, args in step.calls if args.get("item")), focus)
    return calls, unread, focus


def _answers_it(call: Call, part: Part, context: Context) -> bool:
    name, args = call
    if name != "search_knowledge":
        return name.startswith(_LOOKS)
    if _POINTS.search(part.text):
        return False  # no article knows what "should we drop it" speaks of
    hits = context.store.search(args["question"], k=3)
    return bool(hits) and context.store.in_scope(args["question"], hits)
