"""One thing of the last changes taken back, and the rest of them kept: "undo only the P3b bit", "undo the targets"."""

import re
from collections.abc import Callable, Sequence

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.spoken_items import item_of
from agent.guided.understanding.told_whole.places import measure_said, objective_said
from scorecard import clock
from scorecard.apply import EditError, apply
from scorecard.comparing import edits_between
from scorecard.edits import Edit
from scorecard.models import Scorecard
from scorecard.repository import Revision

_ID = r"[A-Za-z]\d{1,2}[a-z]?"
_FIELDS = {
    "target": ("set_target", "remove_target"), "baseline": ("set_baseline",), "owner": ("owner",), "unit": ("unit",), "name": ("name",), "rename": ("name",),
    "renaming": ("name",), "wording": ("name",), "value": ("record_actual",), "actual": ("record_actual",), "link": ("add_link", "remove_link", "update_link"),
    "weight": ("weight",), "frequency": ("frequency",), "formula": ("formula",), "due date": ("due",), "removal": ("remove_",), "deletion": ("remove_",),
    "addition": ("add_",), "move": ("move_",),
}  # fmt: skip
_FIELD = rf"(?:{'|'.join(sorted(_FIELDS, key=len, reverse=True))})s?"
_BACK = re.compile(
    rf"(?:^|(?<=[.!?;,–-]\s))\W*(?:(?:please|pls|no|but|and|so|then|just|only|oh|wait|sorry|actually|can you|could you|ok)\b[,.! ]*){{0,5}}"
    rf"(?:(?:undo|un-do|revert|reverse|take back|cancel|withdraw)(?: (?:only|just))?(?: (?:the|its|that|this|those|these|what you (?:did|changed) (?:to|with|on|about)|your (?:change|changes) (?:to|of|on)))?"
    rf" (?:(?P<field>{_FIELD})(?: changes?| bit| part)?(?: (?:of|on|for|to|from|in) (?:the )?(?P<of>{_ID}))?|(?:change (?:to|of|on) )?(?P<item>{_ID})(?: (?P<own>{_FIELD}))?(?: (?:bit|part|change|one|thing|only|alone|again))*)"
    rf"|(?:put|bring|get|give(?: me)?|i want|restore)(?: only| just)? (?:the )?(?P<back>{_ID})(?: back(?: in| on)?)?)"
    r"(?: (?:only|please|again|though|then))*(?P<rest>[,.;!–-]+\s*(?:(?:and|but|please) )*(?:keep|leave|only (?:that|this|it)|the rest|everything else|the other|rest|i (?:said|meant only)|not the|that['’]?s all|the (?:\w+ ){1,4}(?:is|are) (?:fine|ok|okay|good|right))\b.*|[,.;!]*\s*)$",
    re.IGNORECASE,
)
_LOOKED_BACK = 5


def undone_in_part(
    text: str, journal: Sequence[Revision], at: Callable[[int], Scorecard], scorecard: Scorecard
) -> list[Edit]:
    """The edits that take it back; empty where the message does not say so, or nothing of the kind was changed lately.

    ``journal`` are the newest revisions, newest first; ``at`` gives the scorecard of a version.
    """
    done = journal[:_LOOKED_BACK]
    match = _BACK.search(text) or _BACK.search(_by_id(text, scorecard))
    said = (match["item"] or match["of"] or match["back"] or "").lower() if match else _left(text, done, scorecard)
    if not match and not said:
        return []
    field = (match["field"] or match["own"] or "").lower() if match else ""
    gone = match and match["back"]
    kinds = ("remove_",) if gone else _FIELDS.get(field, _FIELDS.get(field.removesuffix("s"), ()))
    for place, revision in enumerate(done):
        if revision.action != "edit":
            return []
        kept = [e for e in revision.edits if not _meant(e, said, kinds)]
        if len(kept) < len(revision.edits):
            return _without(kept, place, done, at, scorecard)
    return []


_LEFT = re.compile(
    r"^\W*(?:(?:actually|no|nope|wait|sorry|hm+|oh|but|and|ok|please|on reflection)\b[,. ]*)*(?:leave|keep) (?:the |our )?(?P<x>.{3,50}?)(?: one)? (?:where|how|as|the way|like) (?:it|they) (?:was|were)(?: before)?\W*$",
    re.IGNORECASE,
)


def _left(text: str, done: Sequence[Revision], card: Scorecard) -> str:
    """The item of "actually leave the tax one where it was", of those changed lately."""
    match = _LEFT.match(text)
    spans = annotate(match["x"], known_of(card), clock.today()).spans if match else []
    named = [c.item for s in spans if s.kind == "item" for c in s.value.candidates]
    changed = {item_of(e) for r in done for e in r.edits}
    return next((i.lower() for i in named if i in changed), "")


_NAMED = re.compile(
    rf"\b(?P<do>undo|revert|reverse|take back|cancel|withdraw)(?: (?P<only>only|just))? (?:(?:the|that|this) )?(?:(?P<pre>(?!{_FIELD}\b)[^,;.]{{3,60}}?) )?(?P<field>{_FIELD})(?: (?:of|for|on) (?:the |our )?(?P<post>[^,;.]{{3,60}}))?(?=[,;.]|$)",
    re.IGNORECASE,
)


def _by_id(text: str, card: Scorecard) -> str:
    """The same with the item by its id: "undo just the offered capacity target"."""

    def named(match: re.Match[str]) -> str:
        said = re.sub(r"^(?:the|that|our) ", "", match["post"] or match["pre"] or "").strip()
        measure = measure_said(said, card)
        objective = None if measure else objective_said(said, card)
        item = measure or objective
        return f"{match['do']} {match['only'] or 'only'} the {match['field']} of {item.id}" if item else match[0]

    return _NAMED.sub(named, text)


def _meant(edit: Edit, item: str, kinds: Sequence[str]) -> bool:
    of_it = not item or item in {str(v).lower() for f in ("id", "measure", "initiative", "source", "target") if (v := getattr(edit, f, None))} or item_of(edit).lower() == item  # fmt: skip
    changed = {f for f, v in edit.model_dump(exclude_unset=True).items() if v is not None}
    return of_it and (not kinds or any(edit.kind.startswith(k) or k in changed for k in kinds))


def _without(
    kept: Sequence[Edit], place: int, done: Sequence[Revision], at: Callable[[int], Scorecard], scorecard: Scorecard
) -> list[Edit]:
    """From the scorecard as it is to what it were if only the kept edits of that change, and those after it, had been made."""
    meant = at(done[place].version - 1)
    try:
        meant = apply(meant, kept).scorecard
        for revision in reversed(done[:place]):
            meant = apply(meant, revision.edits).scorecard
    except EditError:
        return []
    return [*edits_between(scorecard, meant)]
