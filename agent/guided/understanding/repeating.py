"""The last change wished for another item too: "same for F2", "P3 as well", "F2 too"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import verb_forms
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.references import References, kind_of
from agent.guided.understanding.spans import Mention, Want
from scorecard.edits import (
    Edit,
    RemoveInitiative,
    RemoveMeasure,
    RemoveObjective,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

_THE_SAME_PERSON = r"(?:(?:the |by the |to the |with the )?same (?:guy|person|owner|man|woman|lady|chap|fellow|colleague|hands?)|(?:also )?to (?:him|her|them)|(?:also )?(?:his|hers|theirs))"
_UNDER_IT = re.compile(
    r" (?:(?:under|below|of|in|on|for|that belongs to) (?:it|that|there|this|that one)\b|(?:underneath|below|beneath|there)(?: it| that)?\W*$)",
    re.IGNORECASE,
)
""" "The measure under it": what was just changed holds it."""
_SAME = re.compile(
    r"^\W*(?:(?:and|now|please|then|do),? )*(?:also )?(?:(?:the |exactly the )?same (?:(?P<whom>person|owner|lady|gentleman|guy|man|woman|chap|bloke|fellow|colleague|name|one|hands?) |thing )?(?:(?:should|shall|must|can|may|will) )?(?:(?:goes|go|again|holds?|applies|apply|be true|counts?|also|too|as well|please|is) )*(?:for|with|on|to|of|owns|has|takes|gets|leads|runs) (?P<a>.+?)"
    rf"|(?P<b>.+?)(?:,? (?:please,? )?(?:too|as well|likewise|the same|also|(?P<person>{_THE_SAME_PERSON})))+|(?:likewise|ditto|similarly|equally|by the same token|(?:in|along|on) (?:the same|that|similar) (?:spirit|vein|way|manner|lines|logic)),?(?: for| on| with)? (?P<d>.+?)"
    r"|(?:(?<=and )|(?<=also ))(?P<c>(?:the )?(?:[A-Z]\d{1,2}[a-z]?(?:(?:,? and |, ?| & )[A-Z]\d{1,2}[a-z]?)*|[a-z][\w' -]{2,30})))(?:,? please|,? pls| too| as well)*[\s.!]*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s*(?:they|it|he|she|that|those|these|both|as|since|because)\b.*$", re.IGNORECASE)
""" "Also F3 and L3 please, they have nobody": why."""
_ALL_THE_SAME = re.compile(
    r",?\s*(?:and |with |by |on |at |for )*(?:the |that )?same (?:(?:target|due) )?(?:date|deadline|day|value|figure|number|level)\b(?: too| as well)?\W*$",
    re.IGNORECASE,
)
""" "Same again for the queue one, same date": what the last edits carry with them."""
_WHOEVER = re.compile(r"\b(?:someone|somebody|anyone|anybody|who)\b", re.IGNORECASE)
""" "Someone should own L1 too" does not say that it is to be the same person."""
_LONGEST = 8
_CARRIED = (UpdateObjective, UpdateMeasure, UpdateInitiative, SetTarget, SetBaseline, RemoveMeasure, RemoveObjective, RemoveInitiative)  # fmt: skip
_A_NAME = 0.95
"""How much of a name is covered by what is the name of that item: anybody can have it, whatever was given before."""
_OF_KIND: dict[str, type[UpdateObjective | UpdateMeasure | UpdateInitiative]] = {
    "objective": UpdateObjective,
    "measure": UpdateMeasure,
    "initiative": UpdateInitiative,
}


_AND_WHO = re.compile(
    r"\s*[:;,–-]\s*(?:so )?(?P<who>[^\W\d_]+) (?:on|for|owns|has|gets|takes) (?:that|it|this)(?: (?P<kind>measure|kpi|objective|goal|initiative|one))?(?:,? (?:too|as well|also))*\W*$",
    re.IGNORECASE,
)
""" "Likewise with the wards: Imran on that measure too": who was just given something is said again."""
_FINE = re.compile(
    r"^\W*(?:(?:fine|ok(?:ay)?|good|great|right|thanks|thank you|perfect|lovely)\b[.,;!–-]+ *)+", re.IGNORECASE
)


def _without_who(text: str, last: Sequence[Edit]) -> str:
    """The message without the person again; the kind that is said with them goes with the name."""
    match = _AND_WHO.search(text)
    given = {w.lower() for e in last for w in str(getattr(e, "owner", None) or "").split()}
    if not match or match["who"].lower() not in given:
        return text
    kind = match["kind"] or "one"
    return text[: match.start()] + (f" {kind}" if kind != "one" else "")


def repeated(text: str, last: Sequence[Edit], scorecard: Scorecard, focus: str, today: date) -> Understanding | None:
    """The last edits on the item that is named; None where the message names no other of the same kind."""
    text = _without_who(_FINE.sub("", text), last)
    match = _SAME.match(_ALL_THE_SAME.sub("", _ASIDE.sub("", text)))
    said = next((w for g in "abdc" if (w := match[g])), "") if match else ""
    if match and (match["person"] or match["whom"]) and not all(getattr(e, "owner", None) for e in last):
        return None  # nobody was given anything
    said = _UNDER_IT.sub("", said)
    if (
        not said
        or _WHOEVER.search(said)
        or gives_to_another(said, last, scorecard)
        or len(said.split()) > _LONGEST
        or not last
        or not all(isinstance(e, _CARRIED) for e in last)
    ):
        return None
    first = next((w for w in re.findall(r"[a-z']+", said.lower())), "")
    if first in _ORDERS and not any(s.first == 0 for s in annotate(said, known_of(scorecard), today).spans):  # fmt: skip
        return None  # "drop churn as well" is an order of its own
    changed = {getattr(e, "measure", "") or getattr(e, "id", "") for e in last}
    if len(changed) != 1 or any(getattr(e, "name", None) for e in last):
        return None  # two items cannot have the same name
    spans = [s for s in annotate(said, known_of(scorecard), today).spans if s.kind != "perspective"]
    if not spans or any(s.kind != "item" for s in spans):
        return None
    if len(spans) > 1 and any(s.value.how != "id" for s in spans):
        return None
    each = [on_another(s.value, last, next(iter(changed)), scorecard, focus) for s in spans]
    return Understanding(edits=[e for edits in each for e in edits]) if all(each) else None


_ORDERS = frozenset(form.split()[0] for form, uses in verb_forms().items() if any(use.base for use in uses))
_GIVEN_TO = re.compile(
    r"\b(?P<who>[A-ZÀ-Þ][^\W\d_]+)(?: [A-ZÀ-Þ][^\W\d_]+)? (?:(?:will|shall|should|also|now|can) )*(?:owns?|takes?|leads?|runs?|gets?|has|looks? after|answers? for|is responsible)\b"
)
""" "And Ole owns C1" names who it is, known or not."""


def gives_to_another(said: str, last: Sequence[Edit], scorecard: Scorecard) -> bool:
    """ "No, Nadia; she takes L3 too": it is not who was just given something that gets more."""
    given = {w.lower() for e in last for w in str(getattr(e, "owner", None) or "").split()}
    new = {m["who"].lower() for m in _GIVEN_TO.finditer(said)}
    if given and new - given:
        return True
    return any(w in people_of(scorecard) - given for w in re.findall(r"[^\W\d_]{3,}", said.lower()))


def on_another(mention: Mention, last: Sequence[Edit], changed: str, scorecard: Scorecard, focus: str) -> list[Edit]:
    """The last edits on the item that is meant; empty where that is none they can be done to."""
    refs = References(scorecard, focus, [], [], {})
    kind = _kind_of(last[-1])
    owned = all(getattr(e, "owner", None) for e in last)
    by_name = owned and bool(mention.candidates) and mention.candidates[0].score > _A_NAME
    want = "any" if mention.how == "id" or by_name else kind
    try:
        meant = refs.one(mention, mention.want if mention.how != "id" and mention.want != "any" else want)
    except (NotMineError, TroubleError, UnclearError):
        return []
    if meant == changed:  # what was just changed is no other: what has as much of the words is meant
        meant = next((c.item for c in mention.candidates if c.item != changed), "")
    other = refs.get(meant) if meant else None
    if other is None:
        return []
    if kind_of(other) != kind:
        told = {f for f in type(last[0]).model_fields if getattr(last[0], f) is not None} - {"kind", "id"}
        owner = getattr(last[0], "owner", None)
        return [_OF_KIND[kind_of(other)](id=meant, owner=owner)] if len(last) == 1 and told == {"owner"} else []
    return [e.model_copy(update={f: meant for f in ("id", "measure") if getattr(e, f, "") == changed}) for e in last]


def _kind_of(edit: Edit) -> Want:
    if isinstance(edit, UpdateObjective | RemoveObjective):
        return "objective"
    return "initiative" if isinstance(edit, UpdateInitiative | RemoveInitiative) else "measure"
