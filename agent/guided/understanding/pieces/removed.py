"""One item named beyond doubt, and words that say no more than that it is not wanted."""

import re

from agent.guided.understanding.pieces.gathering import Found, Pieces, meant
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, RemoveInitiative, RemoveMeasure, RemoveObjective

_OUT = re.compile(
    r"\b(?:(?:can|could|should|must|may|might|has to|have to|is to|are to|needs to) (?:\w+ )?(?:go(?! (?:down|up|to|from|on|into|back|under|over|below|above|live|ahead|first|with|by|faster)\b)|come out|come off|be (?:\w+ )?(?:dropped|removed|deleted|discontinued|cut|scrapped|binned|taken (?:out|off)))"
    r"|(?:do|does) ?n[o']t (?:really |actually )?need|no longer need(?:ed)?|not needed|need (?:it |this |that )?no more|superfluous|redundant|obsolete|dispensable|surplus"
    r"|(?:discontinu|scrap|abolish|remov|delet|dropp|bin|eliminat)\w*|drop|cut|get rid of|do(?:ing)? away with|throw(?:ing)? out)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\b(?:rather than|instead of|without|before|not|never|n[o']t|about|nobody|no one)\b.{0,20}\b(?:discontinu|scrap|abolish|remov|delet|dropp|eliminat|drop\b|cut\b)",
    re.IGNORECASE,
)
_KINDS: dict[str, type[RemoveObjective] | type[RemoveMeasure] | type[RemoveInitiative]] = {
    "objective": RemoveObjective,
    "measure": RemoveMeasure,
    "initiative": RemoveInitiative,
}


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    if clause.of("number") or clause.of("quote") or pieces.people or clause.of("date") or clause.fields:
        return None
    if any(all(s.last <= i.first or i.last <= s.first for i in pieces.items) for s in clause.sides):
        return None
    if (
        not _OUT.search(clause.text)
        or _KEEPS.search(clause.text)
        or re.search(r"\b(?:links?|arrows?|words?|values?|from)\b", clause.text, re.I)
    ):
        return None
    named = [s for s in pieces.items if s.value.sure] or pieces.items
    ids = list(dict.fromkeys(i for s in named if (i := meant(s, work, s.value.want))))
    if len(ids) != 1 or len(named) != 1 or ids[0] in work.kept:
        return None
    if any((home := work.scorecard.objective_of(i)) and home.id == ids[0] for i in work.kept):
        return None  # where what is to stay should go is not said
    firm = named[0].value.firm or named[0].value.sure
    removed: Edit = _KINDS[work.kind(ids[0])](id=ids[0])
    work.named = ids
    return Found([removed], firm and not pieces.strange("rejecting", "wishing"))
