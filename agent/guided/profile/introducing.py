"""Who they are: name, sector, size and customers, in the sentences in which people say so."""

import re

from agent.guided.profile.found import Found
from agent.guided.profile.names import find_customers, find_name, find_size, title_name
from agent.guided.sectors import find_own_sector, find_sector, guess_sector
from knowledge.library import Library
from scorecard.lemmas import getAllLemmas
from scorecard.models import Organization
from tools.language.grammar import is_told


def introduce(
    text: str, found: Found, organization: Organization, library: Library, kind: str, question: str, *, first: bool
) -> None:
    """Name, sector, size and customers stand in the sentences in which people say who they are."""
    if not (first or kind == "identity" or question in ("about", "name", "sector")) and organization.name:
        return
    if kind == "priorities" and question != "sector":
        return
    names = first or kind == "identity" or question in ("about", "name", "sector") or _NAMES.search(text)
    called = organization.name and _NAMED_ANEW.search(text)
    if (
        (called or not organization.name)
        and names
        and (name := find_name(text) or (title_name(_GREETING.sub("", text)) if first else ""))
    ):
        found.put("name", "" if _only_a_sector(name, library) else name)
    if not organization.size and kind != "figure":
        found.put("size", find_size(text))
    if not organization.sector and (
        first or kind == "identity" or question in ("about", "sector") or _SAYS_WHAT.match(text)
    ):
        found.put("sector", _sector_words(text, library))
    if not organization.customers and (kind in ("identity", "customers") or (first and _SELLS_TO.search(text))):
        guess = guess_sector(line, library) if (line := found.values.get("sector") or organization.sector) else None
        found.put("customers", find_customers(text, library.sector(guess.sector_id).served if guess else ()))


_GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: there)?[,!. ]+(?=[A-Z])", re.IGNORECASE
)
"""``Hello, Kinderland, eleven nurseries in Vienna``"""
_NAMES = re.compile(r"\b(?:called|named|name is|name['’]s|known as|trading as)\b", re.IGNORECASE)
_NAMED_ANEW = re.compile(
    r"\b(?:(?:we|it)(?:['’]re| are|['’]s| is) (?:actually |really )?called|(?:our|the) (?:\w+ )?name (?:is|should be|shall be)"
    r"|(?:the|our|my) (?:\w+ )?(?:company|firm|business|organi[sz]ation|school|clinic|practice|club|charity|shop|hotel|bank|agency|studio|farm|museum|bakery|restaurant)(?:['’]?s| is) (?:actually |really )?(?:called|named))\b",
    re.IGNORECASE,
)
"""``no, we're called Leeds Food Bank Network``: the name noted before was none."""


def names_anew(text: str) -> bool:
    """Whether a sentence says what they are called, whatever was asked: ``the school is called Midway Driving``."""
    return bool(_NAMED_ANEW.search(text)) and bool(find_name(text))


_MAKES = re.compile(
    r"(?:\b(?:we|and|which|that)|,|^(?:[A-Z]\S* ){1,4}?) ?(?P<deed>(?:make|build|manufacture|produce|assemble|design)s?(?: and [a-z]+)?)\s+(?P<what>[^.;,(]+)"
)
"""``we build harbour cranes``, ``Lumen designs and sells lamps for hotels``"""
_MAKER = re.compile(r"\b(?P<what>(?:maker|manufacturer|producer|builder|importer|wholesaler|distributor) of [^,.;()]{3,60})", re.IGNORECASE)  # fmt: skip
""" "A family-owned maker of fish-farm pumps" farms no fish."""
_WHO_DOES = {
    "publish": "publisher",
    "install": "installer",
    "distribute": "distributor",
    "grow": "grower",
    "design": "designer",
}
_SELLS_TO = re.compile(r"\b(?:sell(?:ing|s)?|deliver(?:ing|s)?|supply(?:ing)?|supplies) to\b", re.IGNORECASE)
_SAYS_WHAT = re.compile(r"(?:[A-Z]\S*\s){1,5}is an? ")
"""``Nordvik Energi is a Norwegian ... operator``"""


def _only_a_sector(name: str, library: Library) -> bool:
    """``Zoo`` says what they are, and is no name."""
    guess = find_sector(name, library)
    return guess is not None and guess.words.lower() == name.lower()


def _sector_words(text: str, library: Library) -> str:
    if maker := _MAKER.search(text):
        return maker["what"].strip()
    unnamed = text.replace(find_name(text) or "\0", " ")  # "Orchard Hill, we make cider" keeps no orchard
    guess = find_own_sector(unnamed, library)
    if guess is None and (made := _MAKES.search(text)):
        return f"manufacturer of {re.sub(r'^(?:and|or) [a-z]+ ', '', made['what']).strip()}"
    guess = guess or find_own_sector(text, library)
    if guess is None and (line := _in_one_word(text)):
        return line  # "a glassworks, selling to restaurants" serves no meals
    if guess := guess or find_sector(text, library):
        return "SaaS" if guess.words == "saas" else re.sub(r"^fit (?=\w)", "fitting ", guess.words)
    deed = re.search(
        r"\b(?:we|and) (?P<deed>(?:run|sell|operate|provide|distribute|develop|teach|design|trade|farm|grow|publish|install|rent|repair|print|organi[sz]e|train)\s+(?-i:[a-z0-9])[^.;,]+)",
        text,
        re.IGNORECASE,
    )
    if deed and guess_sector(deed["deed"], library):
        verb, _, what = deed["deed"].partition("(")[0].strip().partition(" ")
        if verb.lower() in ("run", "operate") and (named := re.sub(r"^(?:an?|the|our) ", "", what)) != what:
            return named.strip()
        return f"{_WHO_DOES[verb.lower()]} of {what}" if verb.lower() in _WHO_DOES else f"{verb} {what}"
    return _described(text, library)


def clearest_sector(answer: str, library: Library) -> str:
    """Of an answer in several parts the one that names a sector best: "we distribute ..., so wholesale I guess"."""
    parts = [
        re.sub(r"^(?:so|basically|i guess|mostly)\s+|\s+i (?:guess|think|suppose)$", "", p.strip(), flags=re.IGNORECASE)
        for p in answer.split(",")
    ]
    sure = [p for p in parts if (guess := guess_sector(p, library)) and guess.sure]
    return answer if len(parts) == 1 or not sure else sure[-1]


def _described(text: str, library: Library) -> str:
    """``Tindall & Rowe LLP, accountants``, ``... is a Norwegian distribution network operator with ...``."""
    phrases = re.findall(r"\b(?:is|are|as) an?\s+([^.;,]+?)(?=\s+(?:with|in|of|for|that|which|and)\b|[.;,]|$)", text)
    opening = re.split(r",\s+|\s[-–—]\s|[.;:]", text)
    phrases += opening[1:3] if is_told(opening[0]) or len(opening[0].split()) > 5 else opening[:3]
    named = find_name(text)
    phrases = [p for p in phrases if p.strip(" .") != named]
    for phrase in (re.sub(r"^an? |\s+(?:of|with) \d.*$", "", p.strip(" .")) for p in phrases):
        if (
            not re.search(r"\d|^(?:our|my|your|their)\b", phrase, re.IGNORECASE)
            and (guess := guess_sector(phrase, library))
            and guess.sure
        ):
            return phrase
    return ""


_ARE_A = re.compile(
    r"^(?:hi|hello|hey)?[,!. ]*we(?:['’]re| are| run) an? (?:(?:small|little|tiny|big|large|family|family-run|local|village|young|old) )*(?P<what>[a-z]+(?: [a-z]+)?)(?= (?:with|in|near|on|at|of \d)\b|[,.;]|$)",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset(
    "team group lot bit few mess couple pair family mix place business company firm organization organisation crowd bunch people "
    "problem way side start time service provider supplier partner agency department office unit division".split()
)


def _in_one_word(text: str) -> str:
    """``We are a falconry with 12 birds``: what no list of ours knows is a line of work all the same."""
    found = _ARE_A.match(text)
    words = found["what"].lower().split() if found else []
    kinds = getAllLemmas(words[-1]) if words else {}
    noun = bool(words) and ("NOUN" in kinds or not kinds) and words[-1] not in _SAYS_NOTHING
    return " ".join(words) if noun and not words[0].endswith("ing") else ""
