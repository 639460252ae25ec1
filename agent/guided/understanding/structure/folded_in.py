"""One objective that goes into another: "tip P4 into C3 with its measure and then P4 can go", "C4 should just be part of C1"."""

import re

from agent.guided.understanding.structure.naming_items import items_in
from scorecard.models import Scorecard

_INTO = re.compile(
    r"⟨1⟩ (?:(?:should|could|can|may|must|is|really|just|rather|better) )*(?:to )?be (?:just |really |only )?(?:a )?part of (?:the |our )?⟨2⟩|⟨1⟩ (?:really |just )*(?:belongs|goes|fits) (?:in|into|inside) (?:the |our )?⟨2⟩|\b(?:tip|pour|fold|roll|tuck|absorb|slide|empty|put|move|drop|merge) (?:the |our )?⟨1⟩ (?:in|into|inside) (?:the |our )?⟨2⟩",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"⟨1⟩ (?:can|should|may|must|is to) (?:then )?(?:go|be (?:dropped|removed|deleted))|\b(?:get rid of|drop|remove|delete|scrap|bin|lose) (?:the |our )?⟨1⟩|\bbring (?:its|the) measures? (?:over|along|across)|\bwith (?:its|the) measures?\b|\bgets? everything\b",
    re.IGNORECASE,
)


def folded_in(text: str, card: Scorecard) -> str:
    """ "" where it does not name two objectives, one of which is to go."""
    named = [(a, b, i) for a, b, i in items_in(text, card) if card.objective(i)]
    items = list(dict.fromkeys(i for *_, i in named))
    if len(items) != 2:
        return ""
    for gone, stays in (items, items[::-1]):
        masked = text
        for start, end, item in sorted(named, reverse=True):
            masked = f"{masked[:start]}⟨{1 if item == gone else 2}⟩{masked[end:]}"
        if _INTO.search(masked) and _GONE.search(masked):
            return f"fold {gone} into {stays}"
    return ""
