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

LEAST_ITEMS = 2
"""Objectives and measures in a text, without which it is prose that happens to have a list."""
_YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|accept(?: (?:it|them|all|the changes))?|apply(?: (?:it|them))?|take (?:it|them|all)(?: over)?|do it|go ahead|please do|import it|merge(?: it)?|sounds good)(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_NO = re.compile(r"^\W*(?:no|nope|discard(?: (?:it|them|all))?|reject(?: (?:it|them|all))?|none(?: of (?:it|them))?|don'?t|leave it(?: as it is)?|keep (?:mine|what i have)|no thanks?|cancel)\W*$", re.IGNORECASE)  # fmt: skip
_PICK = re.compile(r"^\W*(?P<but>(?:take )?(?:all|everything) (?:but|except)(?: for)?|(?:please )?(?:take|pick|use|only|just)(?: only| just)?)\s+(?:numbers? |nos?\.? |#)?(?P<numbers>\d{1,2}(?:\s*(?:,|and|&|\+)\s*\d{1,2})*)\W*$", re.IGNORECASE)  # fmt: skip


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
    return [("import_pasted", {"text": text})] if _holds_scorecard(text) else []


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
