"""Brings ways of speaking into the forms that the readers know; what is said stays the same."""

import re

from tools.drafting.people import people_in

_SUBJECT = re.compile(r"^\s*(?:subject|re|betreff|topic)\s*:[^.\n]{0,80}(?:[.\n]|$)\s*", re.IGNORECASE)
_WHAT_I_WANT = re.compile(
    r"\b(?:and |so )?what (?:do|does|would|is it) (?:[a-z]+ ){1,3}(?:want|wants|need|needs|like|hope for|wish for|expect)[^?.:]{0,30}\?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|sixth|finally|lastly|and last)"
_ORDINALS = re.compile(rf"(?:^|(?<=[.;!?]\s)|(?<=\n)){_ORDINAL}[,:]\s+(?P<said>[^.;!?\n]+)[.;!?]?\s*", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"(?P<who>[a-z]+s), (?P<n>(?:only |just )?\d[\d.,]*\s?(?:%|percent)) of (?:whom|them|which) (?P<what>[^.,;]+)",
    re.IGNORECASE,
)

_TO_BE_AND_THAT = re.compile(
    r"\b(?P<who>we|I) (?P<wish>wish|want|hope|aim|would like) to be (?P<be>[^,.;]+), (?P<rest>that [^.;]+)",
    re.IGNORECASE,
)
"""``we wish to be the living room of the town, that children read, and to keep all branches open``"""
_THAT_AND_THAT = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:we|I)(?: also| all| do)? (?:wish|want|hope|would like|expect) that (?P<rest>[^.;!?]+?\b(?:,|and) that [^.;!?]+)",
    re.IGNORECASE,
)
"""``we wish that children read and that newcomers learn the language``"""
_BOTH = re.compile(
    r"(?P<told>\b(?:two|both) (?P<what>(?:[a-z]+ )?[a-z]+s)\b[^.!?]*[.!?]\s+[^.!?]*?\b(?:keep|retain|win|hold) )both\b(?! [a-z]+s\b)",
    re.IGNORECASE,
)
"""``Two big clients tender next year. Must keep both.``"""


_GREETS = re.compile(
    r"^\W*(?:(?:hiya|heya|howdy|morning|afternoon|evening|alright|right|ok(?:ay)?|so|well)\b[,.!]* (?:all\b[,!.]* |there\b[,!.]* |then\b[,!.]* )?)+(?=[a-z])",
    re.IGNORECASE,
)
""" "Hiya, right so I'm Grace": nobody is called so."""
_MATTERS = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?:so |and |well,? |but )?(?:what|all|everything|the (?:main|most important|big|biggest|first|one|key) things?)(?: that)? "
    r"(?:(?:i|we)(?: really| most| mainly| actually| all| both)* (?:care about|want|need|look for|worry about)|(?:i['’]?m|we['’]?re|i am|we are)(?: really| mainly| all)* after|(?:really |most )*matters?|for (?:us|me))"
    r"(?: the most| most| really| here| to (?:me|us|all of us))*(?:,? (?:is|are)|:) (?=that\b|[a-z])",
    re.IGNORECASE,
)
""" "What I really care about is that nobody is turned away": as a wish begins."""
_AGAIN = re.compile(
    r"^\W*(?:so |ok |well |right |no[,.]? )*(?:(?:just )?to (?:say it|put it|repeat|sum (?:it )?up)(?: it| that| them)?(?: again)?|(?:i(?:['’]ll| will)? )?(?:say|repeat) (?:it|that|them) (?:again|once more)|once (?:more|again)|again|in short)"
    r"(?: (?:a (?:bit|little) )?(?:more )?(?:plain(?:er|ly)?|clear(?:er|ly)?|simpl(?:er|y)))?\s*[:,–-]+ *(?=[^,]+,)",
    re.IGNORECASE,
)
""" "So to say it again a bit plainer: ...": a list of wishes."""
_ASIDE = re.compile(
    r",? (?:and )?(?:that|this)(?:['’]s| is) (?:really |just )?(?:the|my|our) (?:heart|core|main|big|biggest|most|whole|point|number|top|key)\b[^,.;:]{0,25}(?=[,.;]|$)",
    re.IGNORECASE,
)
""" ", that's the heart of it, " says nothing more of it."""
_AND_THEN_THAT = re.compile(
    r"\band (?:(?:then|also|lastly|finally|of course),? (?=that\b)|(?:after (?:that|this)|next),? )", re.IGNORECASE
)
_OH = re.compile(
    r"\b(?:oh|ah|er+m?|um+|hmm?),? (?=(?:and|also|yes|plus|then)\b)|,? (?:oh|ah)(?=[,.;]|$)", re.IGNORECASE
)

_THEY_NEED = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\band\s))(?P<who>(?:(?:our|the|all) )?[a-z]+s|staff|people|children) (?:really )?(?:need|ought|have|deserve) to (?P<what>(?:be|feel|get|have|know|find|see) )",
    re.IGNORECASE,
)
""" "Parents need to feel listened to": wished for them."""
_CANNOT_GO_ON = re.compile(
    r"\b(?:we|i) (?:can(?:['’]?t|not)) (?:carry on|go on|keep going|continue|live|afford to go on) with (?:the|this|our|such an?|so much) (?P<what>[a-z]+(?: [a-z]+)?)(?:, (?:it|which)(?:['’]?s| is)(?: at)? (?P<now>[€$£]?\d[\d.,]*\s?(?:%|k|m|[a-z]+)?)(?: at the moment| now| today| currently| right now)?)?(?=[.,;!]|$)",
    re.IGNORECASE,
)
"""``we cant carry on with the deficit, its £84k at the moment``"""

_THE_MAIN_THING = re.compile(r"^\W*(?:no,? |but |well,? )*(?:they|these|those|it|that)(?:['’]?(?:re|s)| are| is) (?:the|my|our) (?:main|most important|key|whole|real) (?:things?|ones?|points?|goals?)\s*[!.:,–-]+ *(?=[^,]+,)", re.IGNORECASE)  # fmt: skip
""" "They are the main thing! reading well by year 6, ...": a list."""
_THE_VISION_WELL = re.compile(r"(?:^|(?<=[.!?]\s))(?:and |so |ok,? |as for )*(?:the|our|my) (?P<field>vision|mission),? (?:well|hmm+|er+m?|um+|i guess|i suppose|i['’]d say|i would say|would be|that['’]s|that is)\b[,:]* ", re.IGNORECASE)  # fmt: skip

_SHORT = {r"\bbtw\b,?": "", r"\brev\.(?= [a-z]+ (?:is|are|was|were|takes|has)\b)": "revenue.", r"\brev\b(?!\.)": "revenue", r"w/(?:out|o)\b": "without", r"(?<=\w )w/? (?=[a-z])": "with ", r"\byrs?\b": "years", r"\bnr (?=[a-z])": "near ", r"(?<=[a-z]) \+ (?=[a-z])": " and "}  # fmt: skip
""" "Night cover w/out burning out my vets": as it would be written at a desk."""


def without_fillers(text: str) -> str:
    """Without greetings, asides and sounds, which say nothing of the organization."""
    return _AND_THEN_THAT.sub("and ", _OH.sub("", _ASIDE.sub("", _GREETS.sub("", text))))


def plainly_wished(text: str) -> str:
    """The same where what matters, what others need or what cannot go on is told: as a wish begins."""
    text = _MATTERS.sub("We want ", text)
    text = _CANNOT_GO_ON.sub(lambda m: f"we want less {m['what']}" + (f" (now {m['now']})" if m["now"] else ""), text)
    return _THEY_NEED.sub(lambda m: f"We want {m['who'][0].lower()}{m['who'][1:]} to {m['what']}" if people_in(m["who"]) else m[0], text)  # fmt: skip


def prepared(text: str) -> str:
    """A message without its subject line, its counted wishes as a list, and what is told of somebody beside them."""
    text = _WHAT_I_WANT.sub("Wanted: ", _SUBJECT.sub("", text))
    text = _AGAIN.sub("Wanted: ", without_fillers(text))
    text = _THE_VISION_WELL.sub(lambda m: f"{m['field'].capitalize()}: ", _THE_MAIN_THING.sub("Wanted: ", text))
    text = plainly_wished(text)
    text = re.sub(r"\bminus (?=\d)", "-", text)
    for short, full in _SHORT.items():
        text = re.sub(short, full, text, flags=re.IGNORECASE)
    text = _OF_WHOM.sub(r"\g<who>. \g<n> of \g<who> \g<what>", text)
    text = _TO_BE_AND_THAT.sub(_be_and_wanted, _BOTH.sub(r"\g<told>both \g<what>", text))
    text = _THAT_AND_THAT.sub(lambda said: f"Wanted: {_listed(said['rest'])}", text)
    return _counted(text)


def _be_and_wanted(said: re.Match[str]) -> str:
    return f"{said['who']} {said['wish']} to be {said['be']}. Wanted: {_listed(said['rest'])}"


_OF_THEM = re.compile(r"(?P<how>\b(?:fewer|more|most|all)) of them\b")


def _listed(rest: str) -> str:
    first, *more = re.split(r",?\s+and\s+(?:to|that)\s+|,\s+(?:that|to)\s+", rest.removeprefix("that "))
    who = re.match(r"(?:our |the )?([a-z]+)\b", first)
    named = [_OF_THEM.sub(rf"\g<how> {who[1]}", m) if who else m for m in more]
    return "; ".join([first, *named])


def _counted(text: str) -> str:
    """``First, halve expiry. Second, win donors.``: points of a list."""
    found = list(_ORDINALS.finditer(text))
    if len(found) < 2:
        return text
    parts = [text[: found[0].start()].rstrip()]
    for n, point in enumerate(found):
        following = found[n + 1].start() if n + 1 < len(found) else len(text)
        parts += [f"- {point['said'].strip()}", text[point.end() : following].strip()]
    return "\n".join(part for part in parts if part)
