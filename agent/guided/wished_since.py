"""A wish told once there is a scorecard: "we also want to reduce waste in the kitchen", or only "reduce waste in the kitchen"."""

import re

from agent.guided.profile.lists import is_deed
from agent.guided.requests import is_question
from knowledge.matching import FIELD_WORDS, words
from scorecard.models import Scorecard
from tools.drafting.shapes import action_of
from tools.language.grammar import parse
from tools.language.quantities import find_quantities

_TALK = r"(?:(?:and|also|oh|ok(?:ay)?|so|well|yes|hm+|sorry|now|actually|plus|btw|by the way|one more|another)\b[,.:;! –—-]*)*"
_WANTS = re.compile(
    rf"^\W*{_TALK}(?:"
    r"(?P<sure>(?:there(?:['’]s| is) )?(?:one|another|something|a) (?:more )?(?:thing|goal|point|wish|objective)?(?: that)? ?(?:is |['’]s )?(?:still )?missing[,:.–— -]+"
    r"|(?:i|we)(?: (?:have|had|['’]ve))? (?:forgot|forgotten|left out)(?: (?:one|something|a (?:goal|wish|thing)|to (?:say|mention)(?: that)?))?[,:.–— -]+(?:(?:we|i) (?:also )?want (?:to )?)?"
    r"|(?:(?:one more|another|a further|a new) )?(?:goal|wish|aim|priority|thing|concern)(?: of (?:ours|mine))?(?: (?:would be|is))?(?: to)?[,:–—]? *(?:to )?"
    r"|(?:our|another) (?:next |other |new |further )?(?:goal|aim|priority|wish)s? (?:is|are)(?: also)?(?: to)? "
    r"|(?:it (?:also )?matters(?: to us)? that|what (?:also )?matters(?: to us)? is(?: to)?) )"
    r"|(?:we|i)(?:['’]d)?(?: (?:also|still|really|would|further|now|too))* (?:want|like|need|plan|hope|aim|intend|wish|have)(?: also)? to (?:also )?"
    r"|(?:we|i)(?:['’]d| would)? (?:also |still |really )*(?:want|like|need) (?=(?:more|fewer|less|better|shorter|faster|lower|higher)\b)"
    r")(?P<wish>\S.+?)(?:,? (?:too|as well|please|also))*[.! ]*$",
    re.IGNORECASE,
)
_OF_THE_TALK = re.compile(
    r"\b(?:you|your|me|my|it|this|that|them|these|those|undo|excel|powerpoint|pdf|word|[a-z]\d{1,2}[a-z]?)\b",
    re.IGNORECASE,
)
"""Words of a favour, or of what was spoken of before; a wish names what it is about."""
_LONGEST = 25


def wished_since(text: str, scorecard: Scorecard) -> str:
    """What they want as well, in their words; "" where the message tells no wish of the organization.

    A figure is for others to see, who make a target of it, but for that of a wish that is said to be new.
    """
    led = _WANTS.match(text) if len(text.split()) <= _LONGEST and not is_question(text) else None
    if len(text.split()) > _LONGEST or is_question(text) or (find_quantities(text) and not (led and led["sure"])):
        return ""
    wish = _SO_FAR.sub(r" (now \g<now>)", led["wish"] if led else text)
    wish = _WE_WANT.sub("", _NAMED_FIRST.sub("", wish)).strip(' .!,;:“”"')
    if (
        len(wish.split()) < _A_WISH
        or _OF_THE_TALK.search(wish)
        or _OF_THE_MIND.match(wish)
        or not FIELD_WORDS.isdisjoint(words(wish))
    ):
        return ""
    first = wish.split()[0].lower()
    alone = (first in action_of() and first not in _ALSO_ORDERS) or bool(_MORE.match(wish))
    alone = alone and (first != "be" or bool(_BE_KNOWN.match(wish)))
    alone = alone and (bool(led) or bool(_MORE.match(wish)) or parse(wish)[0].pos_ in ("VERB", "AUX"))  # "train times"
    return wish if alone or (led and (led["sure"] or is_deed(wish) or first in action_of())) else ""


_OF_THE_MIND = re.compile(
    r"(?:know|see|understand|look|think|talk|discuss|check|wait|continue|finish|leave|go|come|try|make sure|get (?:on|it|this|that|going)|keep an eye|have a|be (?:able|sure|careful)|say|ask|read|hear|decide)\b",
    re.IGNORECASE,
)
""" "We want to look at the map": of the work on the scorecard."""
_BE_KNOWN = re.compile(r"be (?:the|an?|known|seen|recogni[sz]ed|first|among|our|their)\b", re.IGNORECASE)
""" "Be more concrete" is asked of the coach."""


_ALSO_ORDERS = frozenset(
    "set move drop save get find open start see give answer hand use let turn shift switch publish help end stop fill offer show release ship roll found"
    " lead position rank keep hold pay treat stay".split()
)
"""Verbs that ask the coach for something as often as they open a wish: with them it is a wish only where that is said."""
_A_WISH = 2
_NAMED_FIRST = re.compile(
    r"^[^.!?]{3,40}[.!] (?:we|i) (?:also )?(?:want|need|would like)(?: to)? (?=\S)", re.IGNORECASE
)
""" "School classes. We want every class to visit": what it is of, and then the wish."""
_SO_FAR = re.compile(
    r",? (?:and )?(?:today|now|currently|at present) (?P<now>\d[\d.,]* ?%?) (?:do|does|are|is|have|has)(?=[.!]*$)",
    re.IGNORECASE,
)
""" ", today 60 % do": where it stands."""
_WE_WANT = re.compile(r"^(?:we|i) (?:also )?(?:want|need|would like)(?: to)? (?=\S)", re.IGNORECASE)
_NEW = re.compile(
    r"^\W*(?:(?:and|also|oh|ok(?:ay)?|so|well|yes|sorry|now)\b[,.:;! –—-]*)*(?:(?:one more|another|a further|a new|a second|our next) (?:goal|objective|aim|wish|priority)\b(?! (?:is|was) (?:that|to be) )"
    r"|(?:there(?:['’]s| is) )?(?:one|another|something|a) (?:more )?(?:thing|goal|point|wish|objective)?(?: that)? ?(?:is |['’]s )?(?:still )?missing[,:.–—-])",
    re.IGNORECASE,
)


def wished_anew(text: str, scorecard: Scorecard) -> str:
    """The wish of a message that says itself that it is a new one: nothing that stands there is changed by it."""
    return wished_since(text, scorecard) if _NEW.match(text) else ""


_MORE = re.compile(r"(?:more|fewer|less|better|shorter|faster|lower|higher)\b", re.IGNORECASE)
