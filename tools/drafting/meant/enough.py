"""Enough money for something: ``enough margin for a second location``, ``cash in the bank``."""

import re

from tools.drafting.meant.quality import quality
from tools.drafting.meant.table import ends_in, lexicon
from tools.drafting.shapes import Shape, bare, lower_first

_ENOUGH = re.compile(
    r"(?:enough|sufficient|adequate) (?P<what>[a-z][a-z -]*?)(?: (?:for|to (?:open|buy|build|pay for|afford|finance)) (?P<purpose>[a-z].*))?$",
    re.IGNORECASE,
)
_IN_THE_BANK = re.compile(
    r"(?:(?:more|some) )?(?P<what>cash|money|savings|reserves|a reserve)(?: (?P<where>in the (?:bank|till)|on (?:the|our) account|in hand|aside))$",
    re.IGNORECASE,
)


def enough(text: str) -> Shape | None:
    """``enough margin for a second location``, ``cash in the bank``."""
    kinds = lexicon()["kinds"]
    found = _IN_THE_BANK.match(text) or _ENOUGH.match(text)
    if not found:
        return None
    told = found.groupdict()
    what = lower_first(bare(found["what"]))
    earned = ends_in(what, kinds["profit"])
    if not earned and not ends_in(what, [*kinds["cash"], "money"]):
        return None
    verb = "Earn" if earned or (what == "money" and told.get("purpose")) else "Keep"
    if purpose := (told.get("purpose") or "").strip():
        return quality("saved_for", what, f"{verb} {lower_first(text)}", doing=purpose)
    return quality("margin_earned" if earned else "months_covered", what, f"{verb} {lower_first(text)}")
