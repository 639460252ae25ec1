"""Two objectives, and a word that says the one works on the other, or does not."""

import re
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.linking import upward
from agent.guided.understanding.pieces.gathering import Found, Pieces, distinct, evidence, lemmas
from agent.guided.understanding.work import Work
from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink
from scorecard.models import Link

_ARROW = re.compile(r"<I\d+> (?:→|->|=>|to|into) (?:the )?<I\d+>")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "week": 0.25}
_STANDS_BACK = re.compile(
    r"<I\d+>.*\b(?:because of|thanks to|due to|comes? from|driven by|caused by|fed by|by)\b.*<I\d+>"
)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    ends = distinct(pieces, work, "objective") or _spoken(pieces, work)
    if (
        len(ends) != 2
        or pieces.people
        or clause.of("quote")
        or set(clause.fields) - {"lag_months", "strength", "hypothesis"}
    ):
        return None
    line = clause.line.text
    strong = not pieces.items or pieces.says("linking") or bool(_ARROW.search(line)) or bool(clause.enum("strength"))
    if not strong and not pieces.says("leaning") and "nothing" not in line:
        return None
    fields, rejected = _fields(pieces), _rejected(pieces)
    if (
        not pieces.items
        and not rejected
        and not re.match(r"\W*(?:please |so |ok |then )*(?:draw|add|link|connect|put|make)\b", line)
    ):
        return None
    here = work.scorecard.link(*ends) or work.scorecard.link(ends[1], ends[0])
    work.pair = (here.source, here.target) if here else (ends[0], ends[1])
    if rejected:
        unlinked = RemoveLink(source=here.source, target=here.target) if here else None
        return Found([unlinked], strong and bool(pieces.items)) if unlinked else None
    if clause.of("number") and not fields:
        return None
    work.frame, work.named = "link", ends
    if here:
        return Found([_changed(here, fields)], True) if fields else None
    source, target = _directed(pieces, work, ends)
    added: Edit = AddLink.model_validate({"source": source, "target": target, "provenance": work.provenance, **fields})
    return Found([added], strong and not _only_told(pieces))


def speaks_of_two(clause: Clause) -> bool:
    """Whether a clause that asks for nothing tells of an effect between two objectives."""
    ids = [s for s in clause.of("item") if s.value.how == "id" and not s.value.words[-1:].islower()]
    said = {lemma for t in clause.whole.tokens[clause.first : clause.last] for lemma in lemmas(t.low)}
    return len(ids) == 2 and bool(said & evidence("linking"))


def _spoken(pieces: Pieces, work: Work) -> list[str]:
    """The two that the link last spoken of ties together: "draw that in", "it shouldn't"."""
    return [*work.pair] if work.pair and not pieces.items else []


def _rejected(pieces: Pieces) -> bool:
    text = pieces.clause.text.lower()
    away = re.search(
        r"\b(?:can|should|must|ought to|has to|may|could) (?:\w+ )?go\b|\b(?:take|cut|get)\b.*\b(?:away|out|off)\b",
        text,
    )
    plain = {"go", "take", "away", "out", "off", "break", "drop", "lose"}
    said = {lemma for w in pieces.rest for lemma in w.lemmas & (evidence("rejecting") - plain)}
    begins = re.match(r"\W*(?:please |just |so |ok )*(?:drop|lose|break)\b", text)
    if re.search(r"<I\d+> not [a-z]\d{1,2}\W*$", pieces.clause.line.text):
        return False  # "P3 helps C1, not C2" denies another link
    return bool(pieces.negated or away or said or begins)


def _fields(pieces: Pieces) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if strength := pieces.clause.enum("strength"):
        found["strength"] = strength
    for span in pieces.clause.of("number"):
        if per := _MONTHS.get(span.value.unit.lower().rstrip("s")):
            found["lag_months"] = round(span.value.value * per)
    return found


def _changed(link: Link, fields: dict[str, Any]) -> Edit:
    return UpdateLink.model_validate({"source": link.source, "target": link.target, **fields})


def _directed(pieces: Pieces, work: Work, ends: list[str]) -> tuple[str, str]:
    one, other = ends
    line = pieces.clause.line.text
    if re.search(r"\bbetween\b", line):
        return upward(work, one, other)
    back = any(w.lemmas & evidence("backwards") for w in pieces.rest) or _STANDS_BACK.search(line)
    return (other, one) if back else (one, other)


def _only_told(pieces: Pieces) -> bool:
    """Whether the words only tell of it as one wonders: then a yes is asked for."""
    text = pieces.clause.text.lower()
    by_ids = sum(s.value.how == "id" for s in pieces.items) > 1
    if by_ids and re.search(r"\b(?:should|must|ought|needs?|missing|please|draw|make|add|put|also|too)\b", text):
        return False
    return bool(pieces.strange("linking", "leaning", "rejecting", "wishing")) and not _ARROW.search(
        pieces.clause.line.text
    )
