"""A measure that gives way to another: "replace C1b with “Active members”" renames nothing.

The new one has none of the old one's numbers: its baseline, its values and its target were counted of something else.
"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from scorecard.composing import replaced_measure
from scorecard.edits import Edit, UpdateMeasure
from scorecard.models import Provenance, Scorecard

_GIVES_WAY = re.compile(
    r"\b(?:swa?p\w*|swpa|replac\w*|repalc\w*|exchang\w*|trad(?:e|ing)|substitut\w*|inste?ad|in (?:its|it['’]s|their|that|the) (?:place|stead)|(?:can|should|must|has to|could|may) go\b(?! (?:by|to|under|with|in)\b)"
    r"|ditch|chuck|scrap|drop|give way|supersed\w*)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\b(?:re)?(?:nam(?:e[ds]?|ing)|call(?:ed|s|ing)?|word(?:ed|ing|s)?|phras\w*|titl\w*|label\w*|terms?|jargon|says?|said|reads?|writ(?:e|es|ten)|entitled|spel(?:l\w*|t)|known as|typo|change|chnage)\b",
    re.IGNORECASE,
)
"""Only its name is spoken of."""
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
_SAME_SOURCE = re.compile(r"\bsame (?:data |old )?(?:source|survey|system|register|report|poll)\b", re.IGNORECASE)
_SAME = 88
"""How alike, out of 100, two names are of which one only puts the other right."""


def exchanged(edits: Sequence[Edit], scorecard: Scorecard, text: str) -> list[Edit]:
    """The edits; where they give one measure a new name and the message has another take its place, that exchange."""
    new = [e for e in edits if isinstance(e, UpdateMeasure)]
    if not new or len(new) != len(edits) or len({e.id for e in new}) != 1:
        return [*edits]
    fields = {
        k: v
        for e in new
        for k, v in e.model_dump(exclude_unset=True, exclude={"kind", "id"}).items()
        if v not in (None, "")
    }
    old = scorecard.measure(new[0].id)
    if old is None or not fields.get("name") or not _GIVES_WAY.search(_besides(text, old.name)):
        return [*edits]
    rest = _besides(text, old.name, fields["name"])
    if _NAMES_IT.search(rest) or fuzz.ratio(old.name.lower(), fields["name"].lower()) >= _SAME:
        return [*edits]
    if "unit" not in fields and _PERCENT.search(rest):
        fields["unit"] = "%"
    elif old.unit and "unit" not in fields and _counts_in(old.unit, rest):
        fields["unit"] = old.unit  # said, and yet no change of the old one
    if old.data_source and _SAME_SOURCE.search(rest):
        fields["data_source"] = old.data_source
    return replaced_measure(scorecard, old.id, fields, Provenance(kind="user", words=text))


def _counts_in(unit: str, text: str) -> bool:
    return bool(re.search(rf"(?:\bin |[,(] ?){re.escape(unit)}(?!\w)", text, re.IGNORECASE))


def _besides(text: str, *names: str) -> str:
    """What is said beside the names, whose words ask for nothing: "scrap cost"."""
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", "", text, flags=re.IGNORECASE)
    return text
