"""Wishes that there should be less of a thing, however that is put: ``no more accidents at work``, ``bills that come down``.

How that is measured is told by what the thing is (``patterns.py``), as with ``fewer accidents``.
"""

import re

from tools.drafting.meant.nouns import mass_noun, plural_noun
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import NONE, TOO_MUCH
from tools.drafting.shapes import HEAD_ENDS, Shape, bare, capital, names_a_thing
from tools.drafting.situations.told import is_burden

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:(?:have|ship|send|make|produce|deliver) )?(?P<none>{NONE}) (?:more )?(?P<what>[a-z].*)$",
        rf"^{TOO_MUCH} (?P<what>[a-z].*)$",
        r"^(?:the |our )?(?P<what>[a-z][a-z -]*?) (?:that |who |which |to |should |must )*(?:(?:come|comes|coming|go|goes|going|brought|are brought) down|fall|falls|drop|drops|shrink|shrinks|sink|sinks)$",
        r"^(?:an? |the |our )?[a-z][a-z -]*? with (?:less|fewer) (?P<what>[a-z].*)$",
        r"^(?:cut|reduce|lower|bring down|decrease|lessen) (?:the |our )?(?:number|amount) of (?P<what>[a-z].*)$",
    )
)
_OPEN = re.compile(r"[a-z]+s (?:open|vacant|empty|idle|overdue|unpaid|late|unanswered)\b")


def burden(said: str) -> Shape | None:
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    if not found or re.match(r"no[ -]shows?\b", said):
        return None
    what = bare(found["what"])
    head = (HEAD_ENDS.sub("", what) or what).split()
    named = names_a_thing(what) or (head[-1:] and head[-1].endswith("ing")) or _OPEN.match(what)
    if not head or not named or re.search(r"\b(?:is|are|who|that|to|us|we)\b", what):
        return None
    if found.re is _FORMS[2] and not (plural_noun(head[-1]) or mass_noun(head[-1])):
        return None
    if re.match(r"(?:one|child|person|patient|customer|idea|matter|longer|body)\b", what):
        return None
    if _OPEN.match(what):
        return shape("number_not", "cut", f"Reduce the number of {what}", what, verb="reduce", unit="number")
    avoids = bool(found.groupdict().get("none")) and is_burden(what)
    return Shape("cut", what, capital(f"{'avoid' if avoids else 'reduce'} {what}"), verb="reduce")
