"""Questions about what the profile says and where it comes from: one's own vision, not what a vision is."""

import re

from agent.guided.requests import briefly
from agent.guided.requests.bare import LONGEST, bare, written_out
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import measure_meant
from agent.guided.requests.request import Request
from agent.guided.requests.to_the_coach import asks_for_the_notes
from scorecard.models import Scorecard

_FIELDS = {
    "vision": r"visions?(?: statement)?",
    "mission": r"missions?(?: statement)?|purpose",
    "priorities": r"(?:strategic )?priorit(?:y|ies)",
    "goals": r"(?:stated )?goals?",
    "customers": r"customers",
}
_FIELD = "|".join(f"(?P<{field}>{words})" for field, words in _FIELDS.items())
_FIGURE = r"(?P<figure>[€$£]?\s?\d[\d.,]*\s?(?:%|percent|[a-z]{1,12})?)"
_ASKS = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|please|remind me|tell me|sorry)[,:]?\s+)*(?:"
    rf"(?:and )?(?:where|which (?:page|file|document)) (?:does|did|do|is|are|was|were) (?:our |the |my |this |these )?(?:{_FIELD}|{_FIGURE}) (?:come from|taken from|from|stated?|written)"
    rf"|who (?:said|set|wrote|stated|gave(?: us| you)?|decided(?: on)?) (?:our |the |my |this )?(?:{re.sub('<(?=[a-z])', '<b_', _FIELD)}|{_FIGURE.replace('<', '<b_')})"
    rf"|why is (?:our|the|my) (?:{re.sub('<(?=[a-z])', '<c_', _FIELD)}) (?:that|this|so|like (?:that|this)|what it is|here)"
    rf"|(?:what(?:'s| is| are| was)|show(?: me)?|list|read(?: me)?|of) (?:our|my) (?:{re.sub('<(?=[a-z])', '<d_', _FIELD)})(?: (?:again|now|then|so far|at the moment))?"
    rf"|what (?:does it (?:say|have)|have (?:we|you) (?:got|written|put|noted)|do (?:we|you) have|did (?:we|you) (?:say|put|write)|stands?)(?: down| there)? (?:for|as|about|under) (?:our|my|the) (?:{re.sub('<(?=[a-z])', '<e_', _FIELD)})(?: (?:again|now|then|so far|at the moment))?"
    r")\W*$",
    re.IGNORECASE,
)

_NAMES = {
    "vision": r"visions?(?: statement)?",
    "mission": r"missions?(?: statement)?",
    "priorities": r"(?:strategic )?priorit(?:y|ies)",
}
_ONE = rf"(?:{'|'.join(_NAMES.values())})"
_OUR = r"(?:our|my|your|all (?:of )?(?:our|my|the)|the(?: (?:\d|two|three|four|five))?|these|those) "
_SOME = rf"(?P<said>(?:{_OUR})?{_ONE}(?: again)?(?:(?:, ?|,? (?:and|or|plus) )(?:(?:{_OUR})|what(?:'s| is) (?:{_OUR})?)?{_ONE})*)"
_SAID = r"(?:say|said|tell you|told you|give you|gave you|put|write|wrote|note|noted|have|had|got|get|take|taken|decide(?: on)?|agree(?:d)?(?: on)?|list(?:ed)?|record(?:ed)?|keep|kept|save[d]?|set)"
_WHO = r"(?:we|you|i)"
_WHEN = r"(?: (?:again|now|then|so far|at the moment|down|on (?:it|file|record|there|the (?:score ?card|map|board))|in there|was|is|were|are|as|before|earlier|for (?:us|me)|from (?:us|me)|at the start))*"
_OWN = [
    re.compile(pattern + r"$", re.IGNORECASE)
    for pattern in (
        rf"what(?:'s| is| are| was| were|'re| about)?(?: in| on)? (?P<own>our|my) (?P<rest>{_ONE}.*?)(?: is| are| was| were)?{_WHEN}",
        rf"(?:what (?:did|do|have|had) {_WHO} (?:just )?{_SAID}(?: that)?(?: was| is| were| are| as| for)? {_SOME}|what have (?:we|you|i)(?: got)? (?:as|for|under) {_SOME.replace('said', 'b')}){_WHEN}",
        rf"what {_ONE} (?:have|did|do|had) {_WHO}(?: (?:got|actually|already|just))? ?(?:{_SAID})?{_WHEN}",
        rf"(?:which|what)(?: of)? (?:(?:our|my|the) )?(?P<which>priorities) (?:have|did|do|had) {_WHO} ?(?:got )?(?:{_SAID})?{_WHEN}",
        rf"(?:show|see|list|read|give|display|print|repeat|quote|recall|state|name)(?: (?:me|us|out|back))*(?: again)? {_SOME}{_WHEN}",
        rf"(?:do|have|did) {_WHO} (?:already |actually |even )?(?:got |have |had |set |given you |told you |told me |tell you |give you |written |write )?(?:an? |any |our |my |your |the )*(?P<got>{_ONE})(?: yet| already| written down| on (?:file|record|it|here|there)| noted| down)*",
        rf"where(?:'s| is| are) (?:our|my) (?P<where>{_ONE})",
    )
]  # fmt: skip
_AND_THE = re.compile(
    rf"^\W*(?P<and>(?:(?:ok|so|right|well|hm+)[, ]+)?(?:and|but)\b.{{0,3}} ?)?(?:(?:what|how) about |what of |where(?:'s| is) )?(?P<own>(?:our|my|the) )?(?P<said>{_ONE}(?:(?:, ?|,? and )(?:(?:our|my|the) )?{_ONE})*)(?: (?:again|then|now|please))*[\s.!]*(?P<asks>\?)?[\s?.!]*$",
    re.IGNORECASE,
)
""" "And the mission?" after another question."""
_TO_SEE = re.compile(r"\b(?:to (?:see|know|look at)|let (?:me|us) (?:see|look at|have a look at)|can (?:i|we) (?:see|have)|remind me|tell me)\b", re.IGNORECASE)  # fmt: skip
_THE = re.compile(rf"^what(?:'s| is| are| was| were) (?P<said>the {_ONE})(?: (?:again|now|then|we have|we had|you have|you noted|on (?:it|file|here|the (?:score ?card|map))))*$", re.IGNORECASE)  # fmt: skip
"""Ours where we told one; where none is told, it may be asked what that is."""
_MEANT = re.compile(r"\b(?:should|could|would|must|good|better|best|mean|means|difference|need|write|why|how|examples?|typical|usually|for\?)\b", re.IGNORECASE)  # fmt: skip
_TWO = re.compile(r"\s*(?:[?,;]|\band\b|&|\+)+\s*", re.IGNORECASE)
_FACT = re.compile(
    r"^(?:and |what(?:'s| is| was| are)? |show(?: me)? |tell me |the |our |its |current )*(?:baseline|target|owner|value|unit|formula|deadline|due date|source|latest|figure|number)s? (?:of|for|on|in) (?:our |the )?(?P<item>.{2,60})$",
    re.IGNORECASE,
)

_YOU_HAVE = r"(?:have |did |do )?(?:you|u|we)(?:['’]ve| have)?(?: actually| already| just)? (?:got|get|noted?|have|know|took|taken?|wrote|written|write|recorded?|saved?|stored?|heard?|hear|understood|understand|put|picked|collected?|gathered?)(?: down| up)?"
_POINTS = r"(?:(?:strategic |stated |main )?(?:goals?|priorit(?:y|ies)|wish(?:es)?|points?|numbers?|figures?|answers?|targets?|mission|vision|aims?|objectives?|things?|stuff|list)|everything|all of (?:it|that|them))"
_NOTED = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|please|pls|wait|sorry|first|before we go on|can (?:you|u)|could (?:you|u)|just|now)[,:]? )*(?:(?:tell|show|read|give) me (?:back )?)?"
    rf"(?:what {_YOU_HAVE}|(?:which|what)(?: \w+){{0,2}} (?:priorities|goals|wishes|points|things) {_YOU_HAVE}|(?:you|u) (?:did ?n['’]?t|have ?n['’]?t|never) (?:tell|told|say|said|show|shown)(?: me)? (?:which|what)\b.{{0,30}} (?:you|u) (?:noted|took|have|got))"
    r"(?: (?:so far|until now|up to now|by now|till now|already|now|(?:about|of|on) us|(?:about|of|on|for) (?:our|my|the) [a-z]+|from me|from us|as (?:my|our|the)(?: \w+)? (?:priorities|goals|wishes|vision|mission)))*(?:,? (?:because|cause|cos|since|as) .*)?\W*$",
    re.IGNORECASE,
)
""" "What have you noted so far?": all of it, and nothing of the books."""
_CHECKED = re.compile(
    rf"^(?:(?:did|have|do|are) (?:you|we)(?: really| actually| already| even| all)* (?:take|took|taken|get|got|gotten|note|noted|save|saved|keep|kept|write|written|wrote|record|recorded|catch|caught|store|stored|have|use|using|add|added|include|included|understand|understood)(?: down| up| in)?"
    rf"(?: (?:all|any|each|every|one|both|of|my|our|the|those|these|two|three|four|five|six|seven|\d))* {_POINTS}(?: (?:down|i (?:gave|told|sent|listed|said|named|wrote|typed)(?: you)?|we (?:gave|told|sent)(?: you)?|above|before|too|as well|in|now))*"
    r"|(?:show|see|list|read|give)(?: (?:me|us|back|out))* (?:all )?(?:my|our|your|the) (?:notes|answers|profile|progress|summary)(?: (?:so far|until now|back))*"
    r"|what(?:'s| is| has been| was) (?:noted|written(?: down)?|recorded|saved|taken down|in (?:my|our|the) profile)(?: (?:so far|down|until now|about us))*|what (?:did|have) (?:i|we) (?:told|tell|given|give|said|say)(?: to)?(?: you)?(?: (?:so far|until now|already))*"
    r"|(?:show|see)(?: me)? (?:where we are|everything (?:you|we) (?:have|noted|got)|what(?:'s| is) there|what we (?:have|got))(?: (?:so far|now|noted|until now|got))*|what do (?:we|you) have|(?:recap|summary|sum(?:mari[sz]e)?)(?: (?:up|it|so far|what (?:you|we) (?:have|got|noted)|everything|please|until now|of (?:it|what (?:you|we) (?:have|noted))))*)$",
    re.IGNORECASE,
)
"""Whether what was told has been taken."""
_TOO_SHORT = re.compile(
    r"^\W*(?:(?:but|and|because|no|well|so|as)[, ]+)*(?:(?:you|u)(?: have|'ve)?(?: only| just)? (?:wrote|write|written|noted?|took|taken|have|got|only|just|missed|forgot(?:ten)?|left|put|show(?:ed)?|said|say|mention(?:ed)?|listed?|did|do)|i (?:gave|told|sent|listed|named|typed|said|wrote|see|only see|can'?t see)|it (?:only )?(?:says|shows|lists)|(?:there|that)(?: is|'s| was| were| are)(?: not| only| all| wrong| half))\b[^\d:“\"]*$",
    re.IGNORECASE,
)
""" "You wrote only the vision": why it is asked, and nothing that is told."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")


def _noted(part: str, *, drafted: bool) -> bool:
    said = bare(part) if len(part) <= LONGEST else ""
    asked = bool(_NOTED.match(part) or _NOTED.match(said) or _CHECKED.match(said))
    return asked or (not drafted and asks_for_the_notes(part))


def asks_what_is_noted(text: str, *, drafted: bool = False) -> tuple[bool, str]:
    """Whether a sentence of the message asks so, and the message without it.

    Once there is a scorecard (``drafted``) only what can mean nothing else is taken for it.
    """
    parts = _SENTENCE.split(text)
    rest = [p for p in parts if not _noted(p, drafted=drafted)]
    return (True, " ".join(rest)) if len(rest) < len(parts) else (False, text)


_ABOUT_US = re.compile(r"\b(?:about|of|on|from) (?:us|me|our [a-z]+|my [a-z]+)\b", re.IGNORECASE)
""" "What have you noted about us?" asks for the profile, also where there is a scorecard."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if fields := _stated(text, scorecard):
        first, *more = ({"item": f} for f in fields)
        return Request("why_here", first, tuple(more))
    asks, rest = asks_what_is_noted(text, drafted=True)
    if asks and all(_TOO_SHORT.match(p) for p in _SENTENCE.split(rest) if p.strip()):
        return Request("noted_so_far", {"us": bool(_ABOUT_US.search(text))})
    if match := _ASKS.match(text):
        name, words = next((k, v) for k, v in match.groupdict().items() if v)
        name = name.split("_")[-1]
        return Request("why_here", {"item": words.strip() if name == "figure" else name})
    return _with_an_item(text, scorecard)


def read_loosely(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """The same in the interview however it is put, once it has turned out to ask for nothing else."""
    asks = not any(scorecard.objectives()) and not asks_what_is_noted(text)[1].strip()
    return Request("noted_so_far") if asks else None


def _stated(text: str, scorecard: Scorecard) -> list[str]:
    """The fields of the profile that the message asks for, in its order."""
    said = bare(text) if len(text) <= LONGEST else ""
    if not said or _MEANT.search(said):
        return []
    short = _AND_THE.match(written_out(text))
    if short and (short["and"] or short["asks"]) and (short["own"] or _told(said, scorecard)):
        return _fields(said)
    if _THE.match(said) and _told(said, scorecard):
        return _fields(said)
    if _TO_SEE.search(text) and re.fullmatch(_SOME, said, re.IGNORECASE):
        return _fields(said)
    match = next((m for p in _OWN if (m := p.match(said))), None)
    rest = (match.groupdict().get("rest") or "") if match else ""
    return _fields(said) if match and (not rest or re.fullmatch(_SOME, rest, re.IGNORECASE)) else []


def _told(said: str, scorecard: Scorecard) -> bool:
    return all(getattr(scorecard.organization, f) for f in _fields(said))


def _fields(said: str) -> list[str]:
    found = [(m.start(), field) for field, words in _NAMES.items() for m in re.finditer(rf"\b{words}\b", said, re.I)]
    return list(dict.fromkeys(field for _, field in sorted(found)))


def _with_an_item(text: str, scorecard: Scorecard) -> Request | None:
    """ "What's our mission and baseline of F2b?": the one and the other."""
    said = bare(text) if len(text) <= LONGEST else ""
    for cut in _TWO.finditer(said):
        one, other = said[: cut.start()].strip(), said[cut.end() :].strip()
        for statement, fact in ((one, other), (other, one)):
            fields = _stated(f"{statement}?", scorecard) or _stated(f"what's {statement}?", scorecard)
            if len(fields) == 1 and (item := _item_of(fact, scorecard)):
                asked = [{"item": fields[0]}, {"item": item}]
                first, second = asked if statement is one else reversed(asked)
                return Request("show_item", first, (second,))
    return None


def _item_of(fact: str, scorecard: Scorecard) -> str:
    match = _FACT.match(fact)
    if not match:
        return ""
    named = find_item(match["item"], scorecard)
    if named:
        return named
    brief = briefly.read(f"what is {fact}?", scorecard, "")
    measure = measure_meant(match["item"], scorecard)
    return brief.args["item"] if brief else measure.id if measure else ""
