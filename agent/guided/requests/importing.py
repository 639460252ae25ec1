"""Files that came with a message, scorecards pasted into it, and answers to what an import proposed."""

import functools
import re

from agent.guided.document_facts import facts_of
from agent.guided.plan import Call
from scorecard.formats.reading.opening import Opened
from scorecard.formats.reading.sheets import read_grids
from scorecard.formats.reading.text_tables import grids_in
from scorecard.proposals import Proposal
from tools.context import Context
from tools.importing.documents import joined
from tools.importing.statements import SEPARATOR

LEAST_ITEMS = 2
"""Objectives and measures in a text, without which it is prose that happens to have a list."""
_YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|accept(?: (?:it|them|all|the changes))?|apply(?: (?:it|them))?|take (?:it|them|all)(?: over)?|do it|go ahead|please do|import it|merge(?: it)?|sounds good)(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_NO = re.compile(r"^\W*(?:no|nope|discard(?: (?:it|them|all))?|reject(?: (?:it|them|all))?|none(?: of (?:it|them))?|don'?t|leave it(?: as it is)?|keep (?:mine|what i have)|no thanks?|cancel)\W*$", re.IGNORECASE)  # fmt: skip
_PICK = re.compile(r"^\W*(?P<but>(?:take )?(?:all|everything) (?:but|except)(?: for)?|(?:please )?(?:take|pick|use|only|just)(?: only| just)?)\s+(?:numbers? |nos?\.? |#)?(?P<numbers>\d{1,2}(?:\s*(?:,|and|&|\+)\s*\d{1,2})*)\W*$", re.IGNORECASE)  # fmt: skip
_AN_ANSWER = re.compile(r"^\W*(?:take (?:all|none of it|all but the figures|the vision and mission only)|accept the changes from .+|take all, .+ where they differ)\W*$", re.IGNORECASE)  # fmt: skip
"""What only a button of an import says."""
_WHAT_IS_IN_IT = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|well|now),? )*(?:what(?:'s|s| is| was| were| do| does| did)(?: (?:you|it|that|the file|the document|the sheet|this))?(?: \w+)?(?: (?:in|on|inside|from|out of))?"
    r"|show me what(?:'s| is| was)?(?: you \w+)?(?: (?:in|on|inside|from))?)"
    r" ?(?:it|there|in there|that|this|the (?:file|document|sheet|paper|deck|workbook|upload|import)|my (?:file|document|sheet)|say|says|contain|hold|read|find|take|import|understand)(?: (?:say|contain|hold|from it|in it|in there|there))?\W*$",
    re.IGNORECASE,
)


def import_calls(text: str, context: Context) -> list[Call]:
    """The tools to call for a message that brings something in or answers an import; empty for any other."""
    if context.uploads:
        return _one_question([call for opened in context.uploads.values() for call in _for_file(opened, context)])
    proposals = context.repository.proposals
    proposal = proposals.open(context.scorecard_id)
    if proposal:
        if call := _answer(text, proposal):
            return [call]
        if proposal.fresh:
            proposals.let_rest(context.scorecard_id, proposal)
    elif _AN_ANSWER.match(text):
        return [("settle_import", {"answer": text})]
    if _WHAT_IS_IN_IT.match(text) and (proposal or _came_last(context)):
        return [("show_import", {})]
    return [("import_pasted", {"text": text})] if _holds_scorecard(text) else []


def _came_last(context: Context) -> bool:
    """The newest thing that happened is that a file was taken in."""
    return any(r.author == "import" for r in context.lately(1))


def _one_question(calls: list[Call]) -> list[Call]:
    """Documents that came together are asked about together."""
    telling = [c for c in calls if c[0] == "propose_profile" and c[1]["facts"]]
    if len(telling) < 2:
        return calls
    both = functools.reduce(joined, [Proposal(source=c["file"], options=[], facts=c["facts"]) for _, c in telling])
    asked = ("propose_profile", {"file": both.source, "facts": [f.model_dump() for f in both.facts]})
    return [*(c for c in calls if c not in telling), asked]


def _for_file(opened: Opened, context: Context) -> list[Call]:
    if not opened.pages:
        return [("import_scorecard", {"file": opened.name})]
    calls: list[Call] = []
    if _worth(opened):
        calls.append(("import_scorecard", {"file": opened.name}))
    facts = facts_of(opened, context.head().scorecard.organization, context.library)
    if facts or not calls:
        calls.append(("propose_profile", {"file": opened.name, "facts": [f.model_dump() for f in facts]}))
    return calls


def _worth(opened: Opened) -> bool:
    found = read_grids(opened.grids).scorecard if opened.grids else None
    return found is not None and sum(1 for _ in (*found.objectives(), *found.measures())) > LEAST_ITEMS


def _holds_scorecard(text: str) -> bool:
    return text.count("\n") > 1 and _worth(Opened("", grids_in(text)))


def _answer(text: str, proposal: Proposal) -> Call | None:
    said = text.strip().strip(".!").casefold()
    known = {o.text.casefold(): o for o in proposal.options} | {o.label.casefold(): o for o in proposal.options}
    chosen = known.get(said)
    if chosen is None and proposal.fresh and proposal.torn and _YES.match(text):
        one_file = SEPARATOR not in proposal.source and re.search(r"\b(?:all|them)\b", text, re.IGNORECASE)
        return "settle_import", {"answer": proposal.options[-2].text if one_file else said}
    if chosen is None and proposal.fresh:
        chosen = proposal.options[0] if _YES.match(text) else proposal.options[-1] if _NO.match(text) else None
    if chosen:
        return "settle_import", {"answer": chosen.text}
    if proposal.facts and (match := _PICK.match(text)):
        numbers = [int(n) for n in re.findall(r"\d+", match["numbers"])]
        but = re.match(r"(?:take )?(?:all|everything)", match["but"], re.IGNORECASE)
        picked = [n for n in range(1, len(proposal.facts) + 1) if n not in numbers] if but else numbers
        return "settle_import", {"picked": picked}
    return None
