"""Sentences that tell how things are: what they speak of, and the wish behind them.

"response times have crept up to 9:40, the standard is 8 minutes" is a wish to shorten response times; "our people at the
counter aren't trained" one to train them. Wishes, deeds and names of things are read elsewhere.
"""

import functools
import re

from tools.drafting.situations.apart import all_of_them, aside, explained, too_much
from tools.drafting.situations.sentence import sentence
from tools.drafting.situations.told import Situation
from tools.language.shares import in_numbers

_BEGUN = re.compile(
    r"^(?:(?:and|but|also|well|so|then|plus)[, ]+)+|^(?:by|until|in) (?:the end of )?20\d\d,? (?=\w)", re.IGNORECASE
)


@functools.lru_cache(maxsize=512)
def situation(statement: str) -> Situation | None:
    """None where the statement is no such sentence, or one that this reader does not see through."""
    text = in_numbers(_BEGUN.sub("", statement.strip(" .!")))
    return too_much(text) or all_of_them(text) or explained(text) or aside(text) or sentence(text)
