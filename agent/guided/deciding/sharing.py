"""What a part of a message says of what earlier parts did: "Leo owns both", "the same for C2", "both by June"."""

import re
from collections.abc import Sequence

from pydantic import ValidationError

from agent.guided.deciding.effects import changes_of
from scorecard.edits import EDITS, Edit, RemoveTarget, SetTarget
from scorecard.models import Scorecard

_NOUN = r"(?: (?:of )?(?:the |these |those |them|which|two |three )*(?:numbe?rs|figures|measures|mea?sures|kpis?|objectives|goals|ones|targets|projects|initiatives))?"
_BOTH = re.compile(
    rf"\b(?:(?:the )?(?:pair|both(?! an? )|boht|bth)(?: of (?:them|those|these|which))?|(?:the|those|these) two|each(?: of them)?|either|all (?:two|three|four|of them))\b{_NOUN}",
    re.IGNORECASE,
)
_ALL = re.compile(r"\ball|\beach|\bthree", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:the |teh )?same(?! (?:time|date|day|deadline|month|quarter))\b|\b(?:too|also|as well|likewise|ditto|equally|so does|so is|so should)\b", re.IGNORECASE)  # fmt: skip
_OWNED = frozenset({"update_measure", "update_objective", "update_initiative"})


def about_both(words: str) -> bool:
    """Whether the words are about several things that are named elsewhere."""
    return bool(_BOTH.search(words))


def as_about(words: str, item: str) -> str:
    """The words as they would be of one thing: "elena both" is "elena P1" of P1."""
    return _BOTH.sub(item, words, count=1)


def those_of(words: str, before: Sequence[str]) -> list[str]:
    """Which of the items that earlier parts changed are meant, the last two where no more are spoken of."""
    items = list(dict.fromkeys(before))
    return items if _ALL.search(words) else items[-2:]


def says_again(words: str) -> bool:
    return bool(_AGAIN.search(words))


def again(words: str, edits: Sequence[Edit], items: Sequence[str], card: Scorecard) -> list[Edit]:
    """What was done to one item done to the one that the words name; empty where they do not say so, or it cannot be.

    ``items`` are those the words may name, the likeliest first.
    """
    if not edits or not says_again(words):
        return []
    for item in items[:2]:
        made = [_of(e, item, card) for e in edits if not isinstance(e, RemoveTarget)]
        done = [e for e in made if e]
        if len(done) == len(made) and changes_of(card, done):
            return done + _moved_with(edits, item, card)
    return []


def _of(edit: Edit, item: str, card: Scorecard) -> Edit | None:
    """The edit as one of another item of the same kind; owners may be of any kind."""
    told = edit.model_dump(mode="json", exclude_unset=True) | {"kind": edit.kind}
    kind = "measure" if card.measure(item) else "objective" if card.objective(item) else "initiative"
    if "measure" in told:
        if kind != "measure":
            return None
        told["measure"] = item
        if isinstance(edit, SetTarget) and edit.due and (own := card.measure(item)) and _only_the_day(edit, card):
            told["value"] = own.targets[0].value if own.targets else edit.value
    elif edit.kind in _OWNED:
        if edit.kind != f"update_{kind}" and edit.model_fields_set - {"kind", "id", "owner"}:
            return None
        told |= {"kind": f"update_{kind}", "id": item}
    else:
        return None
    try:
        return EDITS.validate_python([told])[0]
    except ValidationError:
        return None


def _only_the_day(edit: SetTarget, card: Scorecard) -> bool:
    """Whether the target is as it was but for its day."""
    known = card.measure(edit.measure)
    return bool(known) and any(t.value == edit.value for t in known.targets) if known else False


def _moved_with(edits: Sequence[Edit], item: str, card: Scorecard) -> list[Edit]:
    """The old day taken away where that was done to the first one too."""
    own = card.measure(item)
    if not any(isinstance(e, RemoveTarget) for e in edits) or own is None or len(own.targets) != 1:
        return []
    return [RemoveTarget(measure=item, due=own.targets[0].due)] if own.targets[0].due else []
