"""Brings ways of speaking into the forms that the readers know; what is said stays the same."""

import re

from agent.guided.profile.complaints import listed
from agent.guided.profile.horizons import without_horizon
from agent.guided.profile.in_one_breath import breath_as_list
from agent.guided.profile.openings import without_openings
from agent.guided.profile.speaker import without_speaker
from tools.drafting.people import people_in

_SUBJECT = re.compile(r"^\s*(?:subject|re|betreff|topic)\s*:[^.\n]{0,80}(?:[.\n]|$)\s*", re.IGNORECASE)
_WHAT_I_WANT = re.compile(
    r"\b(?:and |so )?what (?:do|does|would|is it) (?:[a-z]+ ){1,3}(?:want|wants|need|needs|like|hope for|wish for|expect)[^?.:]{0,30}\?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|sixth|finally|lastly|and last)"
_ORDINALS = re.compile(rf"(?:^|(?<=[.;!?]\s)|(?<=\n)){_ORDINAL}[,:]\s+(?P<said>[^.;!?\n]+)[.;!?]?\s*", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"\b(?P<who>[a-z]+s), (?P<n>(?:only |just )?\d[\d.,]*\s?(?:%|percent)) of (?:whom|them|which) (?P<what>[^.,;]+)",
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
_ABROAD = re.compile(
    r"^\W*(?:bonjour|bonsoir|salut|hola|buenos d[ií]as|buongiorno|ciao|hallo|guten (?:tag|morgen|abend)|gr[uü]ezi|moin|servus|hei|hej|god (?:dag|morgen)|bom dia|ol[aá]|dzie[nń] dobry|namaste|shalom|salaam)\b[,!. ]+(?=\S)",
    re.IGNORECASE,
)
""" "Bonjour, Château Rieux, ...": greeted in another language, and nobody's name."""
_MATTERS = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))(?:so |and |well,? |but )?(?:what|all|everything|the (?:main|most important|big|biggest|first|one|key) things?)(?: that)? "
    r"(?:(?:i|we)(?: really| most| mainly| actually| all| both)* (?:care about|want|need|look for|worry about)|(?:i['’]?m|we['’]?re|i am|we are)(?: really| mainly| all)* after|(?:really |most )*matters?|for (?:us|me))"
    r"(?: the most| most| really| here| to (?:me|us|all of us))*(?:,? (?:is|are)|:) (?=that\b|[a-z])",
    re.IGNORECASE,
)
""" "What I really care about is that nobody is turned away": as a wish begins."""
_IS_WHAT = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\n))(?P<what>[A-Za-z][^.!?;,\n]{4,80}?) (?:is|are) (?:really )?(?:what|the thing|the things|something) (?:that )?(?:(?:i|we) (?:really |most |all )*(?:care|worry)(?: the)?(?: most)? about(?: (?:the )?most)?|(?:really )?(?:matters?|counts?)(?: the)?(?: most)?(?: to (?:me|us|all of us))?)(?=\s*(?:[.!?;,\n]|$))",
    re.IGNORECASE,
)
""" "Borrowing by children is what we care most about": a wish for it."""
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

_REAL_ONES = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:and |so |ok,? |no,? )*(?:the |our |my )?(?:real|actual|right|true|correct|proper) (?:ones|priorities|goals|ones are|priorities are|goals are)\s*[:–-]\s*",
    re.IGNORECASE,
)
""" "Real ones: …": those that were meant."""
_FIGURED = re.compile(r"[^,.;]*\d")
_OWNERS = re.compile(
    r",? (?:and )?(?-i:[A-ZÀ-Þ][a-zà-þ’'-]+) (?:owns|leads|runs|looks after|does|has) (?:it|this|that)(?=[.,;!]|$)|(?<=\d)(?P<unit>\s?%?),? (?-i:[A-ZÀ-Þ][a-zà-þ’'-]+)(?=[.;!]\s*(?:$|[A-Z])|$)",
    re.IGNORECASE,
)
""" "…, want 96 by June, Dan owns it": nobody owns what is not on a scorecard yet."""
_HERE = re.compile(
    r"^(?P<hi>\W*(?:(?:hi|hello|hey|good \w+)\b[,!. ]*)?)(?:(?P<who>(?-i:[A-ZÀ-Þ][a-zà-þ’'-]+)) here\b[,.:;!–-]*|(?:i am|i['’]m|this is) (?-i:[A-ZÀ-Þ][a-zà-þ’'-]+)(?: (?-i:[A-ZÀ-Þ][a-zà-þ’'-]+))?,)\s*(?=(?:the |an? )?[\w -]{2,30} (?:of|at|for) )",
    re.IGNORECASE,
)
""" "Priya here, COO of Pedalpost": the name that follows the office is the organization's."""
_WISE = re.compile(
    r"(?:^|(?<=[.!?,;]\s)|(?<=\band\s))(?:[a-z]+[ -]wise|as (?:for|regards) (?:the )?[a-z]+|on the [a-z]+ (?:side|front)),?\s+(?=(?:i|we|our|the|it)\b)",
    re.IGNORECASE,
)
""" "Money wise i need …": says of what kind the wish is."""
_SPARE_ME = re.compile(
    r"(?:^|(?<=[.!?,;])\s*|\s+(?:so|and)\s+)(?:(?:i|we)(?: really)? )?(?:don['’]?t|do not|no) (?:need|want) (?:the|a|any|your|another) (?:lectures?|theory|intro(?:duction)?|explanation|basics|textbook|jargon|fluff|hand-?holding|sales pitch|waffle)[^.,;!?]*(?=[.,;!?]|$)|(?:^|(?<=[.!?]\s))(?:i|we) know (?:all |about |what |my )*(?:kpis?|okrs?|scorecards?|the (?:theory|method|basics)|strategy)\b[^.,;!?]*[.,;!?]*",
    re.IGNORECASE,
)
""" "Don't need the lecture" is said to the coach."""
_ITS_NOW = re.compile(
    r"(?<=[\w%])(?:,| -| –|\.)? (?:it['’]?s|it is|we['’]re|we are|they['’]re|they are|that['’]s) (?:only |just |about |around |roughly |at |currently |now )*(?P<now>[€$£]?\d[\d.,]*\s?(?:%|percent|k\b|m\b)?)(?: (?:now|today|currently|at the moment|right now|at present))(?=[.,;!?]|$)",
    re.IGNORECASE,
)
""" "…a third of turnover by 2028, its about 12% now": of what was just named."""
_WANTS = re.compile(r"(?P<how>(?:under|below|over|above|at least|at most)? ?[€$£]?\d[\d.,]*\s?(?:%|percent|k\b|m\b)?),? (?:no,? |sorry,? |wait,? |hang on,? |i mean |make (?:that|it) |actually,? |rather,? |or rather,? )+(?P<new>(?:under|below|over|above|at least|at most)? ?[€$£]?\d)", re.IGNORECASE)  # fmt: skip
""" "Want under 25, no actually under 22": the last is meant."""
_FOR_THE = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:and |so |ok,? )*(?:for|as) (?:the|our) (?P<field>vision|mission)\s*[:,–-]+\s*", re.IGNORECASE
)
_WHAT_IT_IS_CALLED = re.compile(
    r"\b(?P<whose>our|the|my) (?P<field>vision|mission|purpose)(?P<when> (?:statement|for 20\d\d|20\d\d))?"
    r"(?:\s*[“\"][^“”\"]{2,40}[”\"]|, [^,;.:?!]{2,45},|\s[–—-] [^,;.:?!]{2,45} [–—-]|\s\([^()]{2,45}\))(?= is\b)",
    re.IGNORECASE,
)
""" "Our vision, Bergen 2030, is ...": what it is called or where it was agreed, before what it says."""
_REASON = re.compile(
    r",? (?:because|cos|coz|since(?= (?:they|nobody|no one|it) )) (?!of\b)[^,.;:!?]+(?=[,.;!?]|$)", re.IGNORECASE
)
""" "…, because from October to April we have only 9 percent": why it is wished, and no wish."""
_NO_SORRY = re.compile(
    r"(?P<old>\b\d[\d.,]*(?:\s[a-z]+)?),? (?:no,? |oh,? )*(?:sorry|wait|i mean|correction),? (?P<new>\d[\d.,]*)(?P<unit>\s[a-z]+)?",
    re.IGNORECASE,
)
_ALSO = re.compile(r"(?<=[a-z]) also (?=(?:outside|in|on|at|when|during|after|before|if)\b)", re.IGNORECASE)
_WANNA = (
    re.compile(r"\bwanna\b", re.IGNORECASE),
    re.compile(
        r"(?:^|(?<=[.!?]\s))(?:(?:so|and|basically|also),? )?they (?:want to|would like to|need to|['’]d like to)(?= [a-z])",
        re.IGNORECASE,
    ),
)
""" "So they wanna get online sales going": told of a client, and wished."""
_NOT_BUT = re.compile(
    r"\b(?:it|we|they)(?:['’]s| is| are|['’]re) not (?:really )?an? [a-z][\w -]{2,30}?(?: (?:tho|though))?[,;.]? (?:but )?(?:(?:it|we|they)(?:['’]s| is| are|['’]re) )an? (?P<new>[a-z][\w -]{3,40})(?=[,.;!]|$)",
    re.IGNORECASE,
)
""" "It's not an orchard tho, it's a cider maker"."""
_IS_THIS_NOT_THAT = re.compile(
    r"^(?:(?:no|well|actually|but|sorry)\W+)*(?:it|we|they)(?:['’]?s| is| are|['’]re) (?:actually |really |more )?(?P<new>an? [a-z][\w -]{3,40}?),? (?:and )?not (?:an? |really |just )?[\w -]{3,30}[.!]*$",
    re.IGNORECASE,
)
""" "It's a cider maker, not farming"."""
_SHORT = {r"\bbtw\b,?": "", r"\brev\.(?= [a-z]+ (?:is|are|was|were|takes|has)\b)": "revenue.", r"\brev\b(?!\.)": "revenue", r"w/(?:out|o)\b": "without", r"(?<=\w )w/? (?=[a-z])": "with ", r"\byrs?\b": "years", r"\bnr (?=[a-z])": "near ", r"(?<=[a-z]) \+ (?=[a-z])": " and "}  # fmt: skip
""" "Night cover w/out burning out my vets": as it would be written at a desk."""


def without_fillers(text: str) -> str:
    """Without greetings, asides and sounds, which say nothing of the organization."""
    text = _SPARE_ME.sub("", _WISE.sub("", _HERE.sub(r"\g<hi>I am ", text)))
    return _AND_THEN_THAT.sub("and ", _OH.sub("", _ASIDE.sub("", _GREETS.sub("", text))))


_CHOSEN = re.compile(
    r"\b(?:choos\w+|chose|pick|prefer|come|came|buy|bought|stay|love|trust|like us|hire|loyal|differ\w*|unlike|stand out|better than)\b[^.!?]*$",
    re.IGNORECASE,
)


def _unless_chosen(reason: re.Match[str]) -> str:
    """ "They choose us because we answer the phone" is why they do, and stays."""
    return reason[0] if _CHOSEN.search(reason.string, 0, reason.start()) else ""


def without_labels(text: str) -> str:
    return _REAL_ONES.sub("", text)


def figures_put_right(text: str) -> str:
    """Without the figures that are taken back in the same breath, and with where it stands beside what is wanted."""
    text = _WANTS.sub(r"\g<new>", text)
    return _ITS_NOW.sub(lambda m: f" (now {m['now'].strip()})", text)


def plainly_wished(text: str) -> str:
    """The same where what matters, what others need or what cannot go on is told: as a wish begins."""
    text = _IS_WHAT.sub(lambda m: f"We want {m['what'][0].lower()}{m['what'][1:]}", _MATTERS.sub("We want ", text))
    text = _CANNOT_GO_ON.sub(lambda m: f"we want less {m['what']}" + (f" (now {m['now']})" if m["now"] else ""), text)
    return _THEY_NEED.sub(lambda m: f"We want {m['who'][0].lower()}{m['who'][1:]} to {m['what']}" if people_in(m["who"]) else m[0], text)  # fmt: skip


def prepared(text: str) -> str:
    """A message without its subject line, its counted wishes as a list, and what is told of somebody beside them."""
    text = _WHAT_IT_IS_CALLED.sub(r"\g<whose> \g<field>", _ABROAD.sub("", text))
    text = without_horizon(breath_as_list(_SUBJECT.sub("", text)))
    text = without_openings(_WHAT_I_WANT.sub("Wanted: ", without_speaker(text)))
    text = _AGAIN.sub("Wanted: ", without_fillers(text))
    text = _REAL_ONES.sub(
        lambda m: "" if _FIGURED.match(text, m.end()) else "Wanted: ", _OWNERS.sub(lambda m: m["unit"] or "", text)
    )
    text = _THE_VISION_WELL.sub(lambda m: f"{m['field'].capitalize()}: ", _THE_MAIN_THING.sub("Wanted: ", text))
    text = _NOT_BUT.sub(r"Sector: \g<new>. ", _IS_THIS_NOT_THAT.sub(r"Sector: \g<new>.", text))
    text = _NOT_BUT.sub(r"Sector: \g<new>. ", _FOR_THE.sub(lambda m: f"{m['field'].capitalize()}: ", text))
    text = _WANNA[1].sub(
        "We want to",
        _WANNA[0].sub("want to", _ALSO.sub(" ", _REASON.sub(_unless_chosen, _NO_SORRY.sub(r"\g<new>\g<unit>", text)))),
    )
    text = listed(figures_put_right(plainly_wished(text)))
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
