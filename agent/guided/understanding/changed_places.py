"""Two items whose owners or days stand at each other: "C2/C3 owners wrong way round", "swap the end dates of N2 and N4 back"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import Item
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.references import References, kind_of
from agent.guided.understanding.spans import Mention, Want
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective
from scorecard.models import Initiative, Scorecard

_SWAPPED = re.compile(
    r"\b(?:swa?p(?:s|ped|ping)?|swpa|flip(?:s|ped)?|(?:inter|ex)chang(?:e|es|ed|ing)|trad(?:e|es|ed|ing)|switch(?:es|ed)?|transposed?|cross(?:ed)? over|mixed up|muddled(?: up)?"
    r"|vice versa|(?:wrong|other) way (?:a?round|about)|back to front|each other['’]?s)\b",
    re.IGNORECASE,
)
_FIELDS = {
    "owner": re.compile(r"\b(?:owners?|ownership|leads?|leaders?|responsib\w+)\b", re.IGNORECASE),
    "due": re.compile(r"\b(?:(?:end|due|finish(?:ing)?|closing) (?:dates?|days?)|deadlines?|ends)\b", re.IGNORECASE),
    "start": re.compile(r"\bstart(?:s|ing)?(?: (?:dates?|days?))?\b", re.IGNORECASE),
}
_NOT_DONE = re.compile(
    r"\b(?:not|never|don['’]?t|didn['’]?t|without|instead of|if)\b|^\W*(?:are|is|were|was|did|do|does|who|what|why|when|which|should|shall|how)\b|^[^.;!?]+\bright\?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:set|renam\w+|call\w*|nam(?:e|es|ed)|word\w*|add|delet\w+|remov\w+|drop\w*|target\w*|merg\w+|split|mov(?:e|es|ing)|link\w*|arrows?|lead(?:s|ing)? to|hold|weights?|baselines?|measured?|monthly|quarterly|order)\b",
    re.IGNORECASE,
)
""" "Swap the owners of C2 and C3 and drop N1" wants more than this; so does what speaks of names or arrows."""
_UPDATES = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}


def places_changed(text: str, scorecard: Scorecard, today: date) -> Understanding | None:
    """None where the message says more, or leaves open of which two or what of them."""
    if not _SWAPPED.search(text):
        return None
    found = annotate(text, known_of(scorecard), today)
    named = [s for s in found.spans if s.kind == "item" and s.value.how in ("id", "name")]
    rest = " ".join(t.text for n, t in enumerate(found.tokens) if not any(s.first <= n < s.last for s in named))
    fields = [f for f, said in _FIELDS.items() if said.search(rest)]
    more = any(s.kind in ("number", "quote", "date") for s in found.spans) or _NOT_DONE.search(rest)
    if more or _MORE.search(rest) or len(fields) > 1:
        return None
    of_owners = fields in ([], ["owner"])
    two = _two([s.value for s in named], scorecard, text, "any" if of_owners else "initiative")
    if not two:
        return None
    return _owners(*two, text, scorecard, said=bool(fields)) if of_owners else _days(*two, fields[0])


def _two(named: list[Mention], scorecard: Scorecard, text: str, want: Want) -> tuple[Item, Item] | None:
    """The two of one kind that are named; where the words fit several, those that the people who are named have."""
    refs = References(scorecard, "", [], [], {})
    each = [_possible(m, refs, "any" if m.how == "id" else want) for m in named]
    who = people_of(scorecard) & {*re.findall(r"[^\W\d_]+", text.lower())}
    if len({tuple(i.id for i in items) for items in each}) != 2 or not all(each):
        return None
    first, second = list({tuple(i.id for i in items): items for items in each}.values())
    pairs = [(a, b) for a in first for b in second if a.id != b.id and kind_of(a) == kind_of(b)]
    if len(pairs) > 1:
        pairs = [p for p in pairs if all(who & {*i.owner.lower().split()} for i in p)]
    return pairs[0] if len(pairs) == 1 else None


def _possible(mention: Mention, refs: References, want: Want) -> list[Item]:
    try:
        found = [refs.one(mention, want)]
    except (NotMineError, TroubleError):
        return []
    except UnclearError:
        found = [c.item for c in mention.candidates]
    return [item for i in found if (item := refs.get(i))]


def _owners(one: Item, other: Item, text: str, scorecard: Scorecard, *, said: bool) -> Understanding | None:
    """Both have somebody; whoever is named is one of them, and both are where nothing says that it is of owners."""
    if not one.owner or not other.owner or one.owner == other.owner:
        return None
    words = {w.removesuffix("'s") for w in re.findall(r"[^\W\d_]+(?:'s)?", text.lower().replace("’", "'"))}
    named = words & people_of(scorecard)
    whose = [named & {*o.lower().split()} for o in (one.owner, other.owner)]
    if named - whose[0] - whose[1] or not (said or all(whose)):
        return None
    pairs = ((one, other.owner), (other, one.owner))
    edits: list[Edit] = [_UPDATES[kind_of(item)](id=item.id, owner=owner) for item, owner in pairs]
    return Understanding(edits=edits)


def _days(one: Item, other: Item, field: str) -> Understanding | None:
    if not isinstance(one, Initiative) or not isinstance(other, Initiative):
        return None
    days = getattr(one, field), getattr(other, field)
    if not all(days) or days[0] == days[1]:
        return None
    pairs = ((one, days[1]), (other, days[0]))
    return Understanding(edits=[UpdateInitiative.model_validate({"id": i.id, field: day}) for i, day in pairs])
