"""A thought that is agreed to in the same breath: "what if we said 22 instead, go on, do that" is "make it 22 instead"."""

import re

from scorecard.lemmas import getAllLemmas

_AGREED = r"\s*[,;.?!–—-]+\s*(?:(?:yes|yeah|yep|ok(?:ay)?|right|fine|go on|go ahead|actually|you know what|please|good|let['’]?s|then|well|just|and|so)\b[\s,.;!–—-]*)*(?:do|make) (?:that|it|so)(?: (?:then|please|now))*\W*$"
AGREED = re.compile(_AGREED, re.IGNORECASE)
_THOUGHT = re.compile(
    rf"^\W*(?:(?:ok(?:ay)?|so|well|and|but|hm+|now)\b[\s,]*)*(?:what|how about) if (?:we|i|you) (?P<verb>[a-z]+)(?P<rest> .+?){_AGREED}",
    re.IGNORECASE | re.DOTALL,
)
_SAID = frozenset("say take go have".split())
""" "What if we said 22": no deed, but the value that is to be."""


def as_done(text: str) -> str:
    """The thought as an order; the text itself where nothing is agreed to."""
    match = _THOUGHT.match(text) if AGREED.search(text) else None
    if match is None:
        return text
    low = match["verb"].lower()
    verb = next(iter(getAllLemmas(low, upos="VERB").get("VERB", ())), low)
    rest = re.sub(r"^ (?:for|with) ", " ", match["rest"]) if verb == "go" else match["rest"]
    return f"{'make it' if verb in _SAID else verb}{rest}"
