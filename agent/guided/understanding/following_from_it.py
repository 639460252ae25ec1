"""What follows from a value just told, in a clause that hangs on it: "…, in light of which Dennis asks that the target be
brought down to 9" is a wish of its own about the same measure."""

import re

from agent.guided.deciding import UNNAMED
from agent.guided.weighing.slots import slots_of
from scorecard import clock
from scorecard.models import Scorecard

_WHICH = re.compile(r"\bwhich\b|\bwhereupon\b|\bthat the target\b", re.IGNORECASE)
_HANGS = r"(?:in (?:the )?(?:light|view) of which|as a (?:result|consequence) of which|on (?:account|the strength) of which|because of which|for which reason|following which|after which|whereupon|so|and so|which is why)"
_FOLLOWS = re.compile(
    rf",? {_HANGS},? (?:(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? (?:(?:has|have|had|now) )*(?:ask(?:s|ed)?|requests?|requested|wish(?:es)?|suggest(?:s|ed)?|propose[sd]?|demand(?:s|ed)?|recommend(?:s|ed)?|want(?:s|ed)?) (?:that )?)?"
    r"(?:the|its|their) (?P<what>target|baseline) (?:(?:should|shall|must|is to|ought to|to) )?be (?:(?:now|further) )?(?:(?:brought|taken|cut|put|moved|pulled) (?:down|up)|lowered|raised|reduced|set|moved|lifted|increased|tightened|relaxed|put)? ?(?:to |at )?(?=[€$£]?\d)",
)


def told_apart(text: str, scorecard: Scorecard) -> str:
    """The message with that wish as an order of its own; the text itself where nothing hangs on it so."""
    match = _FOLLOWS.search(text) if _WHICH.search(text) else None
    item = _measured(text[: match.start()], scorecard) if match else ""
    if match is None or not item:
        return text
    return f"{text[: match.start()]}; set the {match['what']} of {item} to {text[match.end() :]}"


def _measured(words: str, scorecard: Scorecard) -> str:
    """The measure that the value before is of; none where no measure is named, or two are as well."""
    found = slots_of(words, scorecard, "", clock.today()).items.values()
    named = [n for n in found if n.how not in UNNAMED and scorecard.measure(n.item)]
    best = max((n.score for n in named), default=0.0)
    likely = [n.item for n in named if n.score == best]
    return likely[0] if len(likely) == 1 else ""
