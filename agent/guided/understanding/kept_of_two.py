"""Which of two objectives that are to be one stays: "fold C1 away and keep C2".

Of two that are named to be merged the first is kept, where nothing else is said; what is said to stay or to go is heard wherever it stands.
"""

import re

_MAKE = r"(?:merg|combin|join|fus|unit|unify|consolidat|squash|lump|blend|fold|roll|wrap|collaps)\w*"
_SAME = r"(?:same|overlap\w*|duplicates?|identical|twins?|redundant)"
_OF_THE_TWO = re.compile(
    rf"^(?=.*\b{_MAKE})(?:[^⟨⟩]*\b{_MAKE} )?(?:[^⟨⟩]{{0,30}})⟨1⟩(?: objectives?)?,? ?(?:and|with|&|\+|plus) (?:the |our )?⟨2⟩"
    rf"|^(?=.*\b{_SAME}\b)(?=.*\b{_MAKE}).*⟨[12]⟩.*⟨[12]⟩",
    re.IGNORECASE | re.DOTALL,
)
_STAYS = re.compile(
    r"\b(?:keep(?:ing)?|into|in favou?r of|leave only|use|retain(?:ing)?) (?:the |just |only )?⟨(?P<a>[12])⟩(?!['’]?s? (?:name|wording|title|owner)| for now)"
    r"|⟨(?P<b>[12])⟩ (?:(?:is|should be|shall be|must be|to be) (?:the one (?:that |which |we |to )*(?:stays?|keep|kept|remains?|survives?)|kept)|(?:should |shall |must |will )?(?:stays?|survives?|remains?|wins))\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:fold|roll|merg)(?:e|ing)? ⟨(?P<a>[12])⟩ (?:away|in\b(?! with))"
    r"|\b(?:drop|remov|delet|los|retir|scrapp?|discard|fold(?:ing)? away|get(?:ting)? rid of)(?:e|p?ing)? (?:the )?⟨(?P<b>[12])⟩"
    r"|⟨(?P<c>[12])⟩ (?:(?:can|should|must|may|will|shall) go\b|goes\b(?! (?:to|under|into|in|with|by))|disappears|is (?:the )?one (?:to go|that goes))",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\?\s*$|\b(?:not|never|without|don['’]?t|unless|if(?! you ask)|name|wording|title|owner|links?|targets?)\b",
    re.IGNORECASE,
)
"""What says another thing of one of them, or leaves open what is wanted."""


def kept_of_two(masked: str) -> int:
    """1 or 2 for which of ⟨1⟩ and ⟨2⟩ stays, 0 where it is not said, or said two ways."""
    if not _OF_THE_TWO.search(masked) or _UNSURE.search(masked):
        return 0
    stays = {int(m["a"] or m["b"]) for m in _STAYS.finditer(masked)}
    stays |= {3 - int(m["a"] or m["b"] or m["c"]) for m in _GOES.finditer(masked)}
    return stays.pop() if len(stays) == 1 else 0
