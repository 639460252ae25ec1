""" "How do I take this to the partners?", "any tips for showing it to the board": how it is best told to others, and in which file.

With "this" and "it" the scorecard is meant, and not the item that was spoken of last.
"""

import re

from agent.guided.requests.bare import LONGEST
from agent.guided.requests.exporting import which_file
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:so|and|ok(?:ay)?|now|but|thanks|great|well|then|good|right|fine)\b[,.!]? )*"
_TELL = r"(?:show|present|take|send|bring|hand|give|share|pass|explain|tell|communicate|sell|pitch|introduce|report|convey|put|break|get|walk)"
_TELLING = r"(?:show|present|tak|send|bring|hand|giv|shar|pass|explain|tell|communicat|sell|pitch|introduc|report|convey|putt)ing"
_IT = r"(?: (?:this|it|that|something like (?:this|that|it)|all (?:of )?(?:this|that)|something|everything|(?:the|this|our|my) (?:whole )?(?:score ?card|map|strategy|strategy map|thing|lot|results?|figures|plan|picture)))"
_ABOVE = r"(?:board|boss(?:es)?|council(?:lors)?|trustees|management|managers?|partners?|investors?|directors?|owners|executives?|committee|ceo|cfo|bank|shareholders|founders?|governors?|funders?|donors?|mayor|minister|chair(?:man|woman|person)?|family|parents|associates|lenders?|sponsors?|backers)"
_STAFF = r"(?:staff|team|teams|colleagues|people|employees|workers|crew|troops|members|volunteers|workforce|everyone|everybody|others|folks|nurses|drivers|teachers|doctors|shop floor)"
_TO = rf"(?: (?:on|over|out|up|across|through|them|best|well))*(?: (?:to|with|before|in front of|past|by|at|for|through))? (?:(?:my|the|our|all|all the|other|these|those) )*(?:[\w-]+ )?(?:(?P<above{{n}}>{_ABOVE})|(?P<staff{{n}}>{_STAFF}))\b(?: (?:meeting|of (?:directors|trustees)|members))?(?P<after{{n}}>,?(?: (?:in|at|on|next|this|tomorrow|now|then|please|and|for|without|so|when)\b[^?]*)?)\W*$"
_HOW = r"(?:how (?:do|can|should|could|would|shall|might|am|are|is|to)(?: (?:i|we|you|one|best|going to|supposed to))*|how best to|what(?:['’]s| is| would be)(?: the| a)? (?:best|good|right|smart|easiest|clearest)? ?way (?:to|of|for me to)|what do (?:i|we) (?:need|have) to(?: do to)?|help me(?: to)?|what should (?:i|we) (?:do|say|mind) (?:to|when (?:i|we)))"
_TIPS = r"(?:(?:do you have |have you |got |can you give me |give me |i need |can i have )?(?:any |some |a few )?(?:tips?|advice|hints?|ideas|suggestions?|guidance|thoughts) (?:for|on|about|to|how (?:to|i)|when)|how about|what about|what should (?:i|we) (?:mind|say|watch out for|remember) (?:when|in|while))"
_NEED = r"(?:(?:can|could|may) (?:i|we)|(?:i|we) (?:need|want|have|would like|['’]d like) (?:something |it |this |a (?:version|copy|paper) )?to)"
_ASKED = re.compile(
    rf"{_LEAD}(?:{_HOW} (?:best )?{_TELL}|{_TIPS} (?:{_TELLING}|{_TELL})){_IT}?{_TO.format(n=1)}", re.IGNORECASE
)
_WANTED = re.compile(rf"{_LEAD}{_NEED} {_TELL}{_IT}?{_TO.format(n=2)}", re.IGNORECASE)
_A_CARD = re.compile(r"\ba (?:balanced )?score ?card\b", re.IGNORECASE)
""" "How do I present a scorecard to the board" asks the books, which have more to say of it."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if len(text) > LONGEST or not any(scorecard.objectives()) or _A_CARD.search(text):
        return None
    if asked := _ASKED.match(text):
        return which_file(phrase("present_staff" if asked["staff1"] else "present_above"))
    return which_file() if _WANTED.match(text) else None
