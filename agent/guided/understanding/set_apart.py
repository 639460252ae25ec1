"""What is to go, set apart at the end of a sentence: "what I should like withdrawn is the target for recycling, and that alone"
is "remove the target for recycling".

The word by which it goes stands far from what goes, so that a reading by words alone takes the measure for what is meant.
"""

import re

_GONE = (
    r"(?:withdrawn|removed|deleted|dropped|gone|taken (?:out|off|away)|scrapped|struck(?: out| off)?|cut|lifted|erased)"
)
_MAY = re.compile(rf"\b{_GONE} (?:is|are)\b", re.IGNORECASE)
_WISHED = r"what (?:i|we|they|the \w+)(?:['’]d| would| should)? (?:(?:really|actually|only|rather|just) )*(?:likes?|wants?|wish(?:es)?|needs?)(?: to (?:see|have|be))?"
_TO_GO = r"the (?:only )?(?:thing|one|bit|part|item) (?:(?:that|which) )?(?:(?:i|we) (?:want|wish|need|would like)|is to be|are to be|to be|should be|must be)"
_APART = re.compile(
    rf"(?:{_WISHED}|{_TO_GO})(?: to be)? {_GONE} (?:is|are) (?P<what>(?:only |just )?[^;.!?]+?)(?:,? (?:and )?(?:(?:only )?that (?:one )?(?:alone|only)|nothing (?:else|more)|no more(?: than that)?|only that))?(?=\s*(?:[.;!]|$))",
    re.IGNORECASE,
)


def put_together(text: str) -> str:
    """The removal as an order; the text itself where nothing is set apart so."""
    return _APART.sub(lambda m: f"remove {m['what']}", text) if _MAY.search(text) else text
