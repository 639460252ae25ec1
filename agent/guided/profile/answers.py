"""What sentences say that only the question gives a meaning."""

import re

from agent.guided.profile.figures import goals_in
from agent.guided.profile.found import Found, one_line
from agent.guided.profile.introducing import clearest_sector
from agent.guided.profile.kinds import becomes, is_figure, opened, wish_of
from agent.guided.profile.lists import clean_item, is_deed, split_list
from agent.guided.profile.names import LONGEST_NAME, find_customers, find_size
from agent.guided.profile.propositions import proposition
from agent.guided.profile.statements import Statement
from agent.guided.profile.told import told_goals
from agent.guided.profile.troubles import turned_to_wish
from agent.guided.profile.wishes import FACT, OTHERS_WANT
from agent.guided.sectors import find_sector, guess_sector
from knowledge.library import Library
from scorecard.lemmas import getAllLemmas
from scorecard.models import Organization
from tools.drafting.people import is_person_head
from tools.drafting.situations.bare import as_it_stands
from tools.drafting.situations.reading import situation
from tools.language.grammar import is_told
from tools.language.quantities import find_quantities

_LIMIT = re.compile(r"\b(?:under|below|above|over|at least|at most|up to|by|target|goal)\b", re.IGNORECASE)


_OUGHT = re.compile(r"\b(?:should|must|ought to|ha(?:s|ve) to|needs?(?: to)?)\b", re.IGNORECASE)


def take_answer(
    found: Found, organization: Organization, library: Library, question: str, said: list[Statement]
) -> None:
    """What the sentences say that only the question gives a meaning."""
    plain = [opened(p) for p in found.plain]
    whole = " ".join(found.plain).strip()
    match question:
        case "priorities":
            for text in found.plain:
                _priorities(text, found)
        case "goals":
            found.add("goals", [i for p in plain for i in goals_in(p)])
        case "value_proposition":
            found.put("value_proposition", proposition(whole))
        case "funding":
            found.put("funding", one_line(whole))
        case "vision" | "mission":
            deeds = [p for p in plain if is_deed(p) and find_quantities(p) and not becomes(p)]
            if deeds and (len(plain) > len(deeds) or found.values):
                found.add("goals", [one_line(clean_item(d)) for d in deeds])
                plain = [p for p in plain if p not in deeds]
            if len([*found.values.get("priorities", []), *found.values.get("goals", [])]) > 1 and not any(
                map(becomes, plain)
            ):
                plain = []  # a list of wishes in the place of an answer, and what is told beside it
            if plain and found.values.get("name", "").lower() != whole.strip(" .!").lower():  # asked for before
                found.put(question, one_line(_without_it_is(" ".join(plain), question)))
        case "sector" if re.match(r"(?:we win |we do it )?by \w+ing\b", whole, re.IGNORECASE):
            found.put("value_proposition", proposition(whole))  # how they win, and no sector
        case "sector" if is_told(whole) and not ((guess := guess_sector(whole, library)) and guess.sure):
            for text in found.plain[:6]:
                _loose(text, found)  # a sentence about something else: the question stays open
        case "sector":
            if plain:
                found.put("sector", clearest_sector(one_line(_without_it_is(whole, question)), library))
        case "customers":
            found.put("customers", re.sub(r"^(?:mostly|mainly|only)\s+", "", one_line(opened(whole))))
        case "name" if _WHO_THEY_SERVE.search(whole):
            found.put("customers", one_line(whole))
        case "about" | "name" if plain and not organization.name and "name" not in found.values:
            found.put("name", _stated_name(plain[0], library))
        case _:
            if re.search(
                r"\b(?:differentiation|differentiate|cost leader(?:ship)?|product leader(?:ship)?)\b",
                whole,
                re.IGNORECASE,
            ):
                found.put("value_proposition", proposition(whole))
            for text in found.plain[:6]:
                _loose(text, found)


def _priorities(text: str, found: Found) -> None:
    if goals := told_goals(text):
        found.add("goals", goals)
        return
    if is_figure(text):
        found.add("goals", [one_line(text)])
        return
    items = split_list(opened(text))
    wish = wish_of(text)
    if _are_people(text):
        found.put("customers", re.sub(r"^(?:mostly|mainly|only)\s+", "", one_line(opened(text))))
    elif wish and len(items) == 1 and becomes(wish) and "vision" not in found.values:
        found.put("vision", one_line(wish))
    else:
        found.add("priorities", [turned_to_wish(i) for i in items])


def _are_people(text: str) -> bool:
    """``mostly students and families without a washing machine``: whom they serve, and nothing one could do."""
    bare = re.sub(r"^(?:mostly|mainly|only)\s+", "", opened(text), flags=re.IGNORECASE)
    head = bare.split(",")[0].split(" and ")[0]
    return bool(re.match(r"(?:mostly|mainly)\b", opened(text), re.IGNORECASE)) and is_person_head(head)


def _loose(text: str, found: Found) -> None:
    """Sentences of a first message or a page: figures and listed wishes are taken, the rest is only read."""
    for part in re.split(r",\s+", text) if find_quantities(text) and not find_customers(text) else []:
        measured = [q for q in find_quantities(part) if q.unit or _LIMIT.search(part)]
        if any(q.relation == "change" for q in measured) and not is_deed(part) and not _OUGHT.search(part):
            continue  # "projects overrun their fees by 20 %" is a complaint
        part = as_it_stands(part)
        plain = situation(part) or _LIMIT.search(part) or is_deed(part)
        if measured and plain and len(part.split()) <= 9 and not find_size(part) and not FACT.match(part):
            found.add("goals", [one_line(part)])
    for wanted in OTHERS_WANT.finditer(text):
        found.add("priorities", [one_line(wanted["what"])])
    if is_deed(text):
        found.add("priorities", split_list(opened(text)))
    elif _OUGHT.search(text):
        found.add("priorities", [i for i in split_list(opened(text)) if is_deed(i) or _says_what_ought_to_be(i)])


def _says_what_ought_to_be(item: str) -> bool:
    """``complaints must fall``, and not ``we win 1 in 9, should be 1 in 4``, which tells how things are."""
    return not _OUGHT.match(item) and bool(_OUGHT.search(" ".join(item.split()[1:6])))


_WHO_THEY_SERVE = re.compile(
    r"\b(?:people|those|families|companies|customers|everyone|anyone) (?:who|that|whose|in|from)\b", re.IGNORECASE
)
"""``wholesalers in Franconia, and people who come to our beer garden`` is nobody's name."""


def _stated_name(text: str, library: Library) -> str:
    """A short answer to "what is its name?", in any case."""
    bare = re.sub(r"^(?:the name is|name is|it'?s(?: called)?|we are|we're|called)\s+", "", text, flags=re.IGNORECASE)
    bare = re.split(r",\s|\.\s|\s[-–—]\s", bare)[0].strip(' ."“”')
    if re.match(r"(?:i|we|you|that|this|it) (?:gave|told|said|already|have|did|was|just)\b", bare, re.IGNORECASE):
        return ""  # a complaint about the question
    if re.match(r"(?:our|my|your|their)\b", bare, re.IGNORECASE):
        return ""  # "our staff, mostly part-timers, are tired": of something of theirs
    if re.match(r"(?:ich|wir|je|nous|yo|nosotros|jeg|vi|io|noi) ", bare, re.IGNORECASE):
        return ""  # a sentence in another language
    known_word = (
        bare.islower()
        and find_sector(bare, library) is not None
        and all(len(w) <= 3 or getAllLemmas(w) for w in bare.split())
    )
    return (
        bare
        if len(bare) <= LONGEST_NAME and 1 <= len(bare.split()) <= 6 and not known_word and re.search(r"\w", bare)
        else ""
    )


def _without_it_is(text: str, question: str) -> str:
    bare = re.sub(
        r"^(?:it(?:'s| is)|that(?:'s| is)|they are|these are|to be|well,?|our \w+ (?:is|are))\s+(?=\w)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    return text if question == "vision" and text.lower().startswith("to be") else bare
