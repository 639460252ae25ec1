"""Finds the organization's name, its size and whom it serves in the sentences that introduce it."""

import re
from collections.abc import Sequence

from scorecard.lemmas import getAllLemmas
from tools.drafting.people import people_in, singular

LONGEST_NAME = 90
"""Signs; what is longer is a text, or a key somebody leant on."""
_LEGAL = r"(?:LLP|LLC|Ltd\.?|Inc\.?|GmbH(?:\s&\sCo\.?\sKG)?|AG|AS|A/S|AB|SA|S\.A\.|BV|B\.V\.|NV|Plc|PLC|plc|Oy|Co\.|Corp\.?|e\.V\.|KG|SE|Pty)(?![A-Za-z])"
_WORD = r"(?:(?:St|Dr|Mt)\.(?=\s[A-Z])|(?!I(?:['’][a-z]+)?\b(?!\.))[A-Z][\w'’&-]*(?:\.[a-z]{2,3}\b)?|[a-z]{1,4}[A-Z]\w*|[0-9]{1,3}[A-Z]\w*|[0-9]{1,3}(?=\s[A-Z]))"
_NUMBERED = r"[0-9]{1,3}(?=[,.;:]|$)"
"""``Linje 9``"""
_PROPER = rf"(?P<name>{_WORD}(?:(?:\s+(?:of|the|for|and|&|de|la|von|van|der|du|del|y|on|upon|für|zum|zur|am|en|et|og)(?:\s+the)?)?\s+(?:{_LEGAL}|{_WORD}|{_NUMBERED}|&))*(?:,?\s+{_LEGAL})?)"
_WHO = (
    r"(?:[Ww]e(?:'re|’re| are)(?: called)?|[Ii](?:'m|’m| am) [^.,;]{0,45}?\b(?:of|at|for|from|with)|[Tt]his is(?: for)?|[Hh]ere is|[Cc]alled|[Nn]amed"
    r"|[Ii] (?:run|lead|head|manage|own|founded|look after|work (?:for|at)|represent)|[Ww]e (?:run|own|operate)|[Ww]e(?: (?:just|now|also|usually|simply))? call ourselves|(?<![Mm]y )[Nn]ame(?:'s|’s| is)|[Ss]core ?card (?:for|of)|[Cc]lient(?:'s|’s)?(?: is|:)|[Ww]e (?:at|from)|[Oo]n behalf of"
    r"|[Cc]ompany (?:is|name is)|[Ff]oundation:|[Ww]elcome to|[Ff]or|[Aa]t|[Oo]rgani[sz]ation is)"
)
_BODY = r"(?:[Ss]ervice|[Dd]epartment|[Oo]ffice|[Aa]gency|[Aa]uthority|[Cc]ouncil|[Cc]ity|[Tt]own|[Vv]illage|[Mm]unicipality|[Dd]istrict|[Cc]ounty|[Dd]iocese|[Pp]arish|[Uu]niversity|[Ss]chool|[Aa]cademy|[Mm]useum|[Ll]ibrary|[Hh]ospital|[Cc]linic|[Aa]ssociation|[Cc]hamber|[Ff]oundation|[Ff]riends|[Ss]ociety|[Ff]ederation|[Uu]nion|[Bb]ank|[Pp]ort|[Aa]irport|[Zz]oo|[Oo]rchestra|[Bb]rigade|[Rr]egion|[Ii]nstitute|[Cc]ollege|[Tt]heatre|[Ll]eague|[Bb]oard|[Cc]o-?op|[Cc]ooperative|[Tt]rust)"
"""What public bodies and associations are called by: ``fire service of Kirchdorf``."""
_KIND = r"company|firm|business|charity|school|hospital|clinic|club|start-?up|shop|hotel|bank|agency|studio|farm|stable|stables|practice|museum|brewery|bakery|restaurant|caf[eé]|airport|port|theatre|library|university|college|council|pharmacy|salon|garage|workshop|nursery|choir|orchestra|ensemble|cooperative|co-op|foundation|association"
_PART = r"(?:[Dd]epartment|[Oo]ffice|[Dd]ivision|[Dd]irectorate|[Uu]nit|[Ss]ervices?|[Ss]ection|[Ff]aculty|[Bb]ranch)"
_PLACES_FIRST = [
    re.compile(rf"\b(?:[Hh]ead(?:teacher| teacher)?|[Dd]irector|[Mm]anager|[Oo]wner|[Ff]ounder|CEO|[Pp]rincipal|[Cc]hair|[Cc]hief executive) (?:of|at) (?:the )?(?!(?:Human|Finance|Operations|Sales|Marketing|Quality|Digital|Strategy|Public|Customer|Product|Business|People|Information|Corporate|Community|Clinical|Adult|Social|Economic)\b)(?P<name>{_WORD}(?: {_WORD})+)(?= in\b|[,.;]|$)"),
    re.compile(rf"\b(?:[Ii]t(?:['’]s| is)|[Ww]e are|[Ww]e['’]re|[Tt]his is) the (?:department|office|division|directorate|unit|section|team|practice|firm|company|club|school|clinic|charity) {_PROPER}"),
    re.compile(rf"\b(?:[Ww]e are|[Ww]e['’]re|[Tt]his is) the (?P<name>(?:[a-z]+ (?:and )?){{1,3}}{_PART} (?:of|at) (?:the )?{_PROPER.replace('?P<name>', '?:')})(?=[:,.;]|$| in [A-Z])"),
    re.compile(r"\b(?:company|firm|organi[sz]ation|business|charity|school|hospital|clinic|club|start-?up|shop|hotel|bank|agency|studio|farm|practice|museum|brewery|bakery|restaurant|airport|port|theatre|library|university|college|council)\s*\((?P<name>[A-Z][\w&'’. -]{1,40})[,)]"),
    re.compile(r"\b(?:company|firm|organi[sz]ation|business|charity|school|hospital|clinic|club|start-?up|shop|hotel|bank|for|called|named|of|at)\s+[\"“](?P<name>[A-Z0-9][^\"”]{1,60})[\"”]"),
    re.compile(r"^\s*(?:[Ww]e(?:'re|’re| are) (?:the |an? )?)?[A-Za-z][a-z -]{2,30}\s+[\"“](?P<name>[A-Z0-9][^\"”]{1,60})[\"”]"),
    re.compile(rf"^\s*(?:[Hh]ello|[Hh]i|[Hh]ey|[Gg]ood \w+)[,!.]?\s+(?:[Tt]he )?{_PROPER}:\s"),
    re.compile(rf"^\s*(?:[Tt]he )?(?P<name>{_WORD}(?: (?:of |the )?{_WORD}){{1,4}}):\s+(?=[a-z0-9])"),
    re.compile(rf"^(?:[Ww]e|[Ii]|[Oo]ur|[Aa]n?)\b[^.;:]{{10,80}}?\s[-–—]\s+{_PROPER}(?=[,.;]|$)"),
    re.compile(rf"^\s*[A-Z]?[a-z-]+(?: [a-z-]+){{1,4}}, {_PROPER}(?=,? )(?=, \d|, [A-Z]|\.)"),
    re.compile(rf"^\s*[A-Z]?[a-z-]+(?: [a-z-]+){{1,4}}, (?P<name>{_WORD}(?: {_WORD})*,? {_LEGAL})(?=\.? |\.?$)"),
    re.compile(rf"^\s*(?P<name>[a-z]+ (?:[a-z]+ )?{_BODY} of [A-Z][\w'’-]+)(?=[:,.;]|$)"),
    re.compile(r"^[^.;]{5,80}\((?P<name>[A-Z][\w&'’.-]{2,}(?: [A-Z][\w&'’.-]+){0,2}), (?=\d|[A-Z])"),
    re.compile(rf"^\s*[Oo]ur [a-z][a-z ]{{2,25}}:\s+(?:[Tt]he )?{_PROPER}"),
    re.compile(rf"^\s*(?P<name>[A-Z]\w+ {_BODY} (?:of )?[A-Z]\w+)(?=:)"),
    re.compile(rf"\b(?:strategy|responsible|work|working|director|head|manager|chief executive|secretary)\b[^.,;]{{0,25}} (?:at|of|for|in) the (?P<name>(?:[a-z]+ ){{0,2}}{_BODY} of (?:[A-Z][\w'’-]+ ?){{1,3}})(?=[:,.;]|$)"),
    re.compile(rf"\b(?:of|for) the (?P<name>{_BODY} of (?:[A-Z][\w'’-]+ ?){{1,3}})(?=[:,.;]|$)"),
    re.compile(rf"^\s*(?P<name>{_WORD}(?: (?:(?:of|the|für|am|de) )?{_WORD}){{1,4}}), (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]"),
    re.compile(rf"\b(?:called|named|(?<![Mm]y )[Nn]ame(?:'s|’s| is)(?: called)?|it(?:'s|s|’s| is) called|(?:under|carr(?:y|ies)|bears?|goes by|go by) the name(?: of)?|trading as|known as)\s+(?:the\s+)?{_PROPER}"),
    re.compile(rf"^\s*(?:[Hh](?:i|ello)[,!.]?\s+)?(?:[Tt]he )?{_PROPER} here\b"),
    re.compile(rf"^\s*(?P<name>(?=[A-Z])(?:[A-Za-z]+ ){{0,3}}{_BODY} of (?:[A-Z][\w'’-]+ ?){{1,3}})(?=[:,.;]|$)"),
    re.compile(rf"\b(?:[Ww]e (?:run|are)|[Ii] (?:run|lead|head|manage)|[Ww]e['’]re) the (?P<name>(?:[a-z]+ ){{0,2}}{_BODY} of (?:[A-Z][\w'’-]+ ?){{1,3}})(?=[:,.;]|$)"),
    re.compile(r"\b(?:[Tt]he name is|(?<![Mm]y )[Nn]ame is|[Nn]ame's|called)\s+(?P<name>[a-z0-9][\w'’&-]+(?:\s[\w'’&-]+){0,2})\s*[.,]?(?:$|\s+and\b)"),
    re.compile(rf"^\s*(?:[Ww]e|I) (?:run|operate|own|manage) the {_PROPER}(?=[,.;:]|$)"),
    re.compile(rf"(?:^|\b){_WHO}\s+(?:the\s+)?{_PROPER}"),
    re.compile(rf"^\s*(?:[Tt]he\s+)?{_PROPER}(?:,\s*(?:is\s+)?|\s+(?:is|are)\s+)(?:an?|the|one)\s"),
    re.compile(rf"^\s*(?:[Tt]he\s+)?{_PROPER}\s+(?:wants?|aims?|plans?|needs?|makes?|sells?|serves?|provides?|runs?|offers?|has|designs|builds|produces|manufactures|develops|operates|teaches|trains|supplies|distributes|helps|grows|brews|bakes|prints|installs|repairs|cares for|looks after|covers|employs|supports|protects|treats|educates|manages|owns|trades)\s"),
    re.compile(rf"\b(?:(?:[Ww]e|[Ii]) (?:run|are|own|operate|have|lead|manage|head)|[Ww]e['’]re)\s+an?\s[a-z0-9][^.,;]*,\s+{_PROPER}(?=[,.;]|$)"),
    re.compile(rf"\b(?:[Ww]e|[Ii]|[Ww]e['’]re|[Ii]t['’]s) ?(?:run|are|own|operate|have|lead|manage|head)? an?\s[a-z][^.;\d]*, \d+ (?:staff|people|of us|employees|volunteers|members|beds|rooms|teachers|drivers|strong),? (?:called )?(?:the )?{_PROPER}(?=[.;!]|$)"),
    re.compile(rf"\b(?:[Ii]['’]m|[Ii] am|[Ii] work as) (?:the|an?)(?: [a-z-]+){{1,3}} (?:of|at|for) an? [a-z][a-zà-ÿ -]+, {_PROPER}(?= in [A-Z]|[,.;]|$)"),
    re.compile(rf"\b(?:[Ww]e|[Ii]) (?:run|own|operate|have|lead|manage|head) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z][a-zà-ÿ -]+, {_PROPER}(?=,? in [A-Z]|,? with \d|\.|$)"),
    re.compile(rf"\b(?:[Ww]e are|[Ww]e['’]re|[Ii] (?:run|lead|head|manage)|[Tt]his is) (?:the|an?) (?:[a-z][\w-]*\s){{0,2}}(?!in\s|near\s|at\s|from\s|of\s|around\s|outside\s)[a-z][\w-]*\s{_PROPER}(?=[,.;]|$)"),
    re.compile(rf"^\W*(?:[Oo]ur|[Mm]y) (?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*, (?:the )?{_PROPER}(?=,)"),
    re.compile(rf"\b{_PROPER} is (?:my|our) (?:own )?(?:[a-z][\w-]*\s){{0,2}}(?:{_KIND})\b"),
    re.compile(rf"\b[Mm]y (?:[a-z][\w-]*\s){{0,2}}(?:{_KIND})\s{_PROPER}"),
    re.compile(rf"\b[Oo]ur (?:[a-z][\w-]*\s){{0,2}}(?!in\s|near\s|at\s|from\s|of\s|around\s|outside\s)[a-z][\w-]*\s{_PROPER}"),
]  # fmt: skip
_NOT_NAMES = frozenset(
    """
    we i our the a an it this that my us hi hello hey please can could build let yes no what how why they you ask show tell check i'm we're
    grow cut reduce keep increase improve vision mission priorities strategy goals sector industry need want bsc kpi kpis okr okrs today
    now in on at by from to for and but so if when where since good great thanks well ok okay sure see my mba excel powerpoint ceo cfo coo council board
    members owners management families customers everyone everybody people
    """.split()
)
_TITLE_LEAD = re.compile(
    r"^(?:[Ww]e are|[Ww]e're|[Tt]his is|[Tt]he name is|[Nn]ame is|[Ii]t(?:'s|s| is))\s+(?:called\s+)?(?:the\s+)?"
)
_SIZE = re.compile(
    r"(?<![\d,.])(\d{1,3}(?:[,. ]\d{3})*(?:\d*)(?:k\s?)?(?:[- ](?:person|people|employees?|staff|strong|man|fte|ftes|bed|beds|members? of staff|doctors|nurses|officers|teachers|instructors|trainers|tutors|therapists|lawyers|consultants|engineers|partners|colleagues|drivers|fee earners|ppl)))\b",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r"(?:^|[,;]\s+|\(|\bwith (?:about |some )?|\band |\bof )(\d[\d,.]*\s?(?:k\s)?(?:inhabitants|residents|citizens|patients|pupils|students|members|households|connections|rooms|beds|drivers|fee earners|ppl|of us))\b(?!\s+(?:left|leave|wait|who|are|were|have|had|drop|a\b|per\b))",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"\b(?:(?:we\s+)?(?:serve|serving|sell(?:ing)?\s+(?:[\w\s,-]{1,40}?\s)?to|distribute\s+[\w\s,-]{1,40}?\sto|work(?:ing)?\s+for|look(?:ing)?\s+after|deliver(?:ing)?\s+to|supply(?:ing)?)"
    r"|(?:our|the)\s+(?:customers|clients|guests|patients|members|users|buyers|audience)\s+are(?!\s+(?:un)?(?:happy|satisfied|loyal)))\s+(?P<who>(?!to\b)[^.;!?\n]{4,90})",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    r"\bfor\s+(?P<who>(?:[a-z-]+\s){0,3}(?:patients|customers|clients|citizens|students|businesses|families|households|clinics|dairies|firms|companies|schools|hospitals|members|guests|children|women|farmers|teams|retailers|installers))\b",
    re.IGNORECASE,
)


def find_name(text: str) -> str:
    """The name in a sentence that introduces the organization; "" where it names none."""
    for pattern in _PLACES_FIRST:
        for match in pattern.finditer(text):
            describes = re.match(
                r"\s+(?!and\b|is\b|are\b|in\b|with\b|from\b|here\b|has\b|at\b|of\b|for\b|which\b|who\b|to\b|near\b|on\b|wants?\b|makes?\b|sells?\b|serves?\b|runs?\b|aims?\b|needs?\b|plans?\b|provides?\b|offers?\b)[a-z]+",
                text[match.end("name") :],
            )
            if describes and match["name"].isupper():
                continue  # "the HR shared service centre"
            if name := _sound(_with_what_it_is(match["name"], text[match.end("name") :])):
                return name[:1].upper() + name[1:] if " of " in name else name
    return ""


_ITS_KIND = re.compile(
    r" (?:parish|church|school|club|choir|hospital|college|hospice|abbey|society|museum|bakery|farm)\b"
)


def _with_what_it_is(name: str, rest: str) -> str:
    """``St. Olav's parish``: a saint's or a founder's name alone is not what they are called."""
    kind = _ITS_KIND.match(rest) if re.search(r"['’]s?$", name) else None
    return name + kind[0] if kind else name


def title_name(text: str) -> str:
    """A first line that is a name, or opens with one: ``Tindall & Rowe LLP, accountants``, ``Nordvik AS - Strategy``."""
    head = re.split(
        r",\s+(?!(?:LLP|LLC|Ltd|Inc)\b)|\s+[-–—|]\s+|:\s+|\(|\.$", _TITLE_LEAD.sub("", text.strip(" .#*")), maxsplit=1
    )[0].strip(" .")
    words = head.split()
    if re.match(r"[^,;:]{1,40}?\s[-–—:]\s+(?:we|they|i|it|there|you)\b", text, re.IGNORECASE):
        return ""  # "Lifeguards - we can't find any"
    if not 1 <= len(words) <= 7 or re.search(r"[!?;]", head) or not re.search(r"[A-Z]", head):
        return ""
    small = {
        "of",
        "the",
        "and",
        "for",
        "&",
        "de",
        "la",
        "von",
        "van",
        "der",
        "in",
        "on",
        "at",
        "du",
        "del",
        "am",
        "im",
        "für",
        "zum",
        "zur",
    }
    whole = all(w[:1].isupper() or w[:1].isdigit() or w in small or re.match(r"[a-z]{1,4}[A-Z]", w) for w in words)
    return _sound(head) if whole else ""


def _sound(name: str) -> str:
    name = re.sub(r"\s+(?:of|the|for|and|&|de|la|von|on)$", "", name.strip(" ,;:")).strip()
    name = name if re.search(rf"\b{_LEGAL}$", name) else name.rstrip(".")
    first = name.split()[0].lower() if name else ""
    shouting = name.isupper() and len(name) > 14
    return "" if not name or first in _NOT_NAMES or _is_a_crowd(name) or shouting or len(name) > LONGEST_NAME else name


def _is_a_crowd(name: str) -> bool:
    """``Surgeons`` at the head of a sentence are many, and nobody's name."""
    low = name.lower()
    return " " not in low and low.endswith("s") and getAllLemmas(low).get("NOUN", (low,))[0] not in (low, "")


def find_size(text: str) -> str:
    """How many work there; where that is not said, how many they are there for."""
    told = [m for m in _SIZE.finditer(text) if not _OF_A_PLACE.search(text[: m.start()])]
    match = next((m for m in told if _EMPLOYED.search(m[1])), None) or next(iter(told), None) or _SERVED.search(text)
    return match[1].strip() if match else ""


_OF_A_PLACE = re.compile(
    r"\b(?:town|city|village|county|district|region|area|municipality|community|island|valley|place) (?:of|with) (?:about |some |nearly |over )?$",
    re.IGNORECASE,
)
""" "A town of 60,000 people" is served by fewer."""
_EMPLOYED = re.compile(r"staff|employee|fte", re.IGNORECASE)


_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_COUNTED = re.compile(
    rf"^(?:(?:and|plus|also|about|around|roughly|some|nearly|over|almost|ca\.?|only|just|we|i|have|has|had|run|own|operate|look after|employ|serve|manage|maintain|are|with)\s+)*(?:\d[\d.,]*\+?|{_IN_WORDS})(?: [a-z-]+){{1,3}}(?: (?:aged|between|from) \d+(?: ?(?:to|and|-|–) ?\d+)?)?$",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(
    r"\b(?:left|quit|leave|leaving|sick|short|missing|too|gone|retir\w+|resign\w+|late|off|vacant|open|lost|unhappy|want|wanted|needed|target|goal|now|more|fewer|less)\b",
    re.IGNORECASE,
)


def counts_them(text: str) -> bool:
    """``80 drivers, roughly 30 mechanics and we run 12 lines``: how many they are, and nothing of how they do."""
    parts = [
        p.strip(" .!")
        for p in re.split(r",\s+|(?<! \d)(?<! \d\d)\s+(?:and|n|&)\s+|\s+(?:and|n|&)\s+(?!\d)", text)
        if p.strip(" .!")
    ]
    of_them = bool(find_size(text)) or any(_WORK_THERE.search(p) for p in parts)
    return len(parts) > 1 and of_them and all(_COUNTED.match(p) and not _NOT_ONLY.search(p) for p in parts)


_WORK_THERE = re.compile(
    rf"\b{_IN_WORDS} (?:[a-z-]+ )?(?:staff|employees?|people|coaches|teachers|volunteers)\b", re.IGNORECASE
)


_CARED_FOR = re.compile(
    r"\b(?:teach|coach|train|treat|care for|feed|host|house|represent|advise)(?:e?s)? (?:about |some |over |nearly |more than )?\d[\d.,]*\s+(?P<who>(?:[a-z]+ )?[a-z]+s)\b",
    re.IGNORECASE,
)
_COUNTED_THERE = re.compile(
    r"\b(?:with|of|have|has) (?:about |some |over |nearly |more than )?\d[\d.,]*\s+(?P<who>[a-z]+s)\b", re.IGNORECASE
)


def find_customers(text: str, served: Sequence[str] = ()) -> str:
    """Whom they say they serve, in their words; ``served`` are those who are served in their line of work.

    A stable with 40 riders has them as customers, and a courier as staff. Who is a customer anywhere ("300 pupils")
    says how large they are, and the drafting knows of them.
    """
    match = _SERVES.search(text) or _FOR_WHOM.search(text)
    if not match:
        cared_for = _CARED_FOR.search(text)
        if cared_for and (who := people_in(cared_for["who"], guess=True)) and who.own:
            return cared_for["who"]
        counted = (m["who"] for m in _COUNTED_THERE.finditer(text) if singular(m["who"].lower()) in served)
        return next(counted, "")
    who = re.split(r",?\s+(?:so|because|but|which|and we|and want|in order)\b|,\s+(?=we\b)", match["who"])[0]
    return re.sub(r"^(?:mostly|mainly|only)\s+", "", who.strip(" ,"))
