"""Questions to the links themselves: do they hold, how sure are we, what would prove one wrong, is the map whole."""

import re

from agent.guided.requests.pointing import link_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:so |and |but |ok,? |then |please |can you |could you |let'?s |tell me |show me |list |show )*"
_LINKS = r"(?:hypothes[ie]s|links?|arrows?|assumptions?|cause.and.effect(?: (?:links?|map|logic|hypotheses))?|(?:strategy )?map|theory(?: of change)?|causal (?:links?|chain|model|logic)|logic)"
_TESTS = re.compile(
    _LEAD + rf"(?:(?:test|validate|try|prove|put) (?:the |our |all |all the |all our )*{_LINKS}"
    rf"|check (?:the |our |all )*(?:hypothes[ie]s|links?|assumptions?|cause.and.effect (?:links?|hypotheses))"
    rf"|(?:which|do|does|are|is) (?:of )?(?:the |our |any )*{_LINKS}\b.*\b(?:hold|holding|true|right|confirmed|shaken|supported|work|works|proven|guess\w*|assum\w+|unproven|untested|tested|judged|evidence|data|facts?|weak\w*|strong\w*|shaky|sure|certain|opinion)(?: up)?"
    rf"|(?:what do|do|does|how do|how far do) (?:the |our |any )?(?:values|data|numbers|actuals|figures|facts|results|evidence) (?:say (?:about|of)|back(?: up)?|support|confirm|bear out|agree with|contradict|fit|match) (?:the |our |any )*{_LINKS}"
    rf"|how (?:sure|certain|confident|solid|reliable|well tested|well-tested|good|strong) (?:are we|is|are)(?: of| about| in| that)?(?: the| our| all)* {_LINKS}"
    rf"|(?:what|how much|is there|have we|do we have)(?: is)?(?: any| the)? evidence (?:do we have |is there |have we |we have )?(?:for|of|behind) (?:the |our |any )*{_LINKS}"
    rf"|(?:what|which|where)(?:'s| is| are)? (?:the |our )*(?:weakest|shakiest|least (?:certain|sure|tested|proven)) (?:{_LINKS}|point)"
    rf"|(?:what|which)(?:'s| is| are)? (?:only |just |still |mere )*(?:assumed|guessed|guesswork|untested|unproven|a guess)(?: (?:on|in|of) (?:the|our) {_LINKS})?)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    _LEAD
    + r"(?:(?:check|test|verify|inspect|look (?:at|for)|find|are there|is there|any|do we have|have we got|which|what|does|do|is|are|has|have)\b.*?"
    r"(?:broken (?:chains?|links?)|(?:cause.and.effect|causal) (?:chains?|logic)|chains? of (?:causes|cause and effect)|orphan\w*|hang(?:s|ing)? in the air|dead (?:ends?|arrows?|links?)|leads? nowhere|goes? nowhere|(?:every|each|all (?:the |our )?)(?: ?objectives?| of (?:it|them))? (?:connect\w*|linked|lead\w*|reach\w*|tied|contribut\w+|have (?:a|any) way|has (?:a|any) way)|loose ends?|gaps? (?:on|in) the map|circles?|cycles?|loops?|not linked|unlinked|unconnected|without (?:any )?(?:links?|arrows?|causes?|effect)"
    r"|(?:driv\w+|lead\w*|support\w*|serv\w*|contribut\w+) (?:to )?nothing|nothing (?:drives|leads to|supports)|(?:single|one|only one|just one|a single) (?:lever|driver|cause|link)|no (?:lever|driver|links?|way up|effect)|nobody can (?:influence|move)|no one can (?:influence|move)|hold together|long chains?))\b.*$",
    re.IGNORECASE,
)
_WORK = re.compile(r"\b(?:initiatives?|projects?)\b", re.IGNORECASE)
"""What has no place on the map: "which initiatives support nothing?" is answered with the gaps."""
_VERB = r"(?:driv\w*|lead\w* to|mov\w+|improv\w+|help\w*|increas\w+|work\w* for|cut\w*|reduc\w+|lower\w*|rais\w+|lift\w*|influenc\w+|affect\w*|caus\w+|push\w*|serv\w+|support\w*|bring\w*|keep\w*|retain\w*|win\w*|grow\w*|boost\w*|resolv\w+|shorten\w*|mean\w*|make\w*|result\w* in)"
_REALLY = re.compile(
    rf"^\W*(?:but |so |and )*(?:does|do|is|are|did|will) (?P<cause>.+?) (?:really|actually|truly|in fact|indeed|ever) (?:{_VERB}) (?P<effect>.+?)\W*$",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"^\W*(?:but |so |and |please |tell me |show me )*(?:how (?:sure|certain|confident|do we know|can we be sure|solid|reliable|strong)(?: are we| is it)?(?: of)?(?: that| about)?|is it (?:true|certain|sure|proven|shown)(?: that)?"
    r"|what (?:would|could|will|might) (?:disprove|refute|falsify|prove (?:us )?wrong|show(?: us)? (?:we are wrong|that it is wrong|otherwise))(?: that| about)?"
    r"|what (?:evidence|proof)(?: do we have| is there| have we)?(?: for| of| that)?|who says(?: that)?|what (?:do|does) (?:the |our )?(?:values|data|numbers|figures) say (?:about|of)"
    r"|(?:test|check|verify) (?:whether|if|that)|(?:explain|describe|test|check|verify|show|tell me (?:more )?about|what is|what's)(?: me)? (?:the |our )?(?:hypothesis|link|assumption|arrow))(?: the| that| whether| if| our| hypothesis| link| assumption| arrow| between| from| of| behind)*"
    rf" (?P<cause>.+?)(?:\s*(?:->|→)\s*| (?:to|and|really (?:{_VERB})|{_VERB}) )(?P<effect>.+?)\W*$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"^\W*(?:but |so |and )*(?:is|does|do|are|did)(?: the| our| that)* (?:hypothesis|link|arrow|assumption|connection|relation(?:ship)?)(?: between| from| of| that)* (?P<cause>.+?)(?:\s*(?:->|→)\s*| (?:to|and) )(?P<effect>.+?)"
    r" (?:really |actually )?(?:true|real|right|proven|proved|confirmed|shaken|hold|holds|holding|stand|stands|work|works|supported|certain|sure)(?: up| at all)?\W*$"
    r"|^\W*(?:what|which evidence|what evidence) (?:speaks|is there|stands|do we have) (?:for|behind|against)(?: the| our| link| hypothesis| that)* (?P<cause2>.+?)(?:\s*(?:->|→)\s*| (?:to|and) )(?P<effect2>.+?)\W*$"
    rf"|^\W*(?:but |so |and )*(?:do we (?:really |actually )?know (?:that|whether|if)|is it (?:really )?(?:proven|proved|known|certain|clear|sure|true|shown) (?:that|whether)) (?P<cause3>.+?) (?:really |actually )?{_VERB} (?P<effect3>.+?)\W*$",
    re.IGNORECASE,
)
_WRONG_IF = re.compile(r"^\W*(?:when|how) (?:would|do|will|could) we (?:know|see|notice|learn|find out) (?:that|if|whether) (?P<cause>.+?) (?:does not|doesn't|do not|don't|no longer) (?:really )?(?:driv\w+|lead to|mov\w+|improv\w+|help|increas\w+|cut|reduc\w+|rais\w+) (?P<effect>.+?)\W*$", re.IGNORECASE)  # fmt: skip
_PAIR = re.compile(r"\b([A-Z]\d{1,2})\s*(?:->|→|to|and|-|drives|leads to)\s*([A-Z]\d{1,2})\b", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if request := _of_one(text, scorecard, focus):
        return request
    if match := _TESTS.match(text):
        pair = _PAIR.search(text)
        if pair or not match["rest"].strip(" ?.!") or not objective_meant(match["rest"], scorecard):
            return Request("check_hypotheses", {"link": f"{pair[1].upper()}->{pair[2].upper()}" if pair else ""})
    return Request("check_scorecard", {"about": "links"}) if _CHECKS.match(text) and not _WORK.search(text) else None


def _of_one(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """About one link: named by its ends, in ids or in words. One that is not on the map is said to be none only by ids."""
    for pattern in (_HOLDS, _REALLY, _WRONG_IF, _OF_ONE):
        match = pattern.match(text)
        if match is None:
            continue
        said = {k.rstrip("23"): v for k, v in match.groupdict().items() if v}
        if link := link_meant(said["cause"], said["effect"], scorecard, focus):
            return Request("check_hypotheses", {"link": link.id})
        cause, effect = (objective_meant(said[end], scorecard, focus) for end in ("cause", "effect"))
        if cause and effect and cause is not effect and _PAIR.search(text):
            return Request("check_hypotheses", {"link": f"{cause.id}->{effect.id}"})
    return None
