"""What is said beside a wish and asks for nothing: values only judged, the values before, the meeting it comes from.

"18 months is too soft, so target 15" names one value to be set, "94.6 (not 94.3)" one that was, and "following the board
of 19 November" the day of no target.
"""

import re

_ADJECTIVE = r"(?:credible|realistic|unrealistic|achievable|reachable|attainable|feasible|ambitious|timid|soft|easy|hard|tough|wild|optimistic|pessimistic|generous|modest|low|high|slow|much|little|steep|lax|loose|tight|enough|fantasy|nonsense|dreaming|daydreaming|a stretch|a joke|a dream|a fantasy|out of reach|beyond us|on the cards)"
_JUDGED = re.compile(
    rf"(?P<before>^|[,;.:–—-]\s+|\s(?=(?:and|as|because|since|but)\s))(?:(?:and|as|because|since|but|so)\s+)?(?:(?:(?:the |our )?\w+) (?:says?|thinks?|feels?|finds?|reckons?|believes?) (?:that )?)?(?:the |our )?(?:current |old |present )?\d[\d.,]*\s?(?:%|[^\W\d_]+)?(?: [^\W\d_]+){{0,3}} (?:is|was|are|were|seems?|looks?|sounds?|feels?)(?: not|n['’]t)?(?: (?:way|far|much|a bit|a little|too|simply|just|really|frankly|hardly|rather|quite|very|so|really))* {_ADJECTIVE}\b(?P<rest>[^,;.\d]*)(?=[,;.!]|$)",
    re.IGNORECASE,
)
_WAS = re.compile(r"\s*\((?:not|was|formerly|previously|instead of|rather than|up from|down from|before:?|it was|it said)\s[^()]*\)", re.IGNORECASE)  # fmt: skip
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = rf"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last week|this morning|today)(?:['’]s)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: 20\d\d)?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
_MEETING = r"(?:meeting|board|session|review|call|workshop|committee|council|cabinet|minutes|resolution|away ?day|retreat|discussion|talk|chat|decision)"
_OCCASION = re.compile(
    rf"^(?P<hello>\W*(?:(?:hi|hello|good morning|dear \w+|please)\W+)?)(?:following|after|further to|as (?:agreed|decided|resolved|discussed|settled) (?:at|in|by|on)|pursuant to|per|at|in|from|by)(?: (?:the|our|its|your))?(?: [^\W\d_]+){{0,3}}? (?:{_MEETING}(?:,)? (?:of|on|held on|dated|from) {_DAY}|{_DAY}(?:['’]s)? {_MEETING})\s*,\s*(?=\S)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?P<before>^|[,;:.]\s*)(?:it|that|this|they|he|she)\s+(?:\w+\s+){1,8}?,?\s*(?P<aux>did|was|is|has|does)n['’]?t (?:it|that|this|they|he|she)\W+(?:(?:oh|ah|er|well)\W+)?(?:no|nope|nah),? (?:it|that|this|they|he|she) (?P=aux)n['’]?t\s*[,;.–—-]+\s*",
    re.IGNORECASE,
)
""" "It started last month, didn't it, no it didn't": said, and taken back at once."""
_TOLD_BY = re.compile(
    r"^(?P<hello>\W*(?:(?:hi|hello|good morning|please)\W+)?)(?:(?:i|we)(?: am| are| was| were| have been|['’]m|['’]re) (?:advised|informed|told|assured|reminded|notified)(?: by [^,;.:\d]{2,40}?)? that|you (?:will|may|might) (?:recall|remember|know|be aware) that|it has come to (?:my|our) (?:attention|notice) that|as you (?:know|may know|will recall|are aware),) (?=\S)",
    re.IGNORECASE,
)
""" "I am advised by Planning that": who says so."""
_STRAY = re.compile(r"[,;:]?\s*(?P<stop>[.;!])(?:\s*,)?|,\s*$")
_FIGURE = re.compile(r"\d")


def without_asides(text: str) -> str:
    """The message without them; as it is where no other figure is left of one that had some."""
    told = _DENIED.sub(r"\g<before>", _WAS.sub("", _OCCASION.sub(r"\g<hello>", _TOLD_BY.sub(r"\g<hello>", text))))
    rest = _STRAY.sub(lambda m: m["stop"] or "", _JUDGED.sub(lambda m: m["before"].rstrip(), told)).lstrip(" ,;.")
    return rest if rest != told and _FIGURE.search(rest) else told
