"""From statements to the fields of the profile, each in the person's own words."""

import re
from dataclasses import dataclass, field
from typing import Any

from agent.guided.profile.kinds import becomes, is_figure, kind_of, listed_before, opened, wish_of
from agent.guided.profile.lists import are_deeds, clean_item, is_deed, split_list
from agent.guided.profile.names import LONGEST_NAME, find_customers, find_name, find_size, title_name
from agent.guided.profile.statements import Statement, enumerated, points, statements
from agent.guided.profile.told import told_goals, with_what_they_want
from agent.guided.requests.questions import is_question
from agent.guided.sectors import find_sector, guess_sector
from knowledge.library import Library
from scorecard.models import Organization
from tools.drafting.people import is_person_head
from tools.language.dates import find_dates
from tools.language.figures import find_figures
from tools.language.grammar import is_told
from tools.language.quantities import find_quantities
from tools.language.verbs import gerund_base

_LISTS = ("priorities", "goals")
_PROPOSITIONS = {
    "low_total_cost": r"\b(?:low(?:est|er)?|cheap(?:est|er)?|affordable|best)[- ](?:price|cost|fare)s?|\bcheap(?:est|er)?\b|\bprices?\b|\blow cost\b|\baffordable\b|value for money|\binexpensive\b",
    "lock_in": r"\block[- ]?in\b|\bhard to leave|\bswitching|\bstandard\b|\becosystem|\bplatform\b|\bnetwork effect|everyone (?:else )?uses|\b(?:chang|mov|switch|leav|migrat)ing\b.{0,40}\b(?:cost|nightmare|hard|pain|year|months?|expensive|difficult)",
    "customer_solutions": r"\bsolutions?\b|\brelationship|\bpersonal|\bservice\b|\bcustomer intimacy|\bknow (?:them|our|you|their)|\badvice|one[- ]stop|\btrust us|\bsame (?:person|people|vet|doctor|nurse|adviser|advisor|team|teacher|engineer|face)s?\b|\blisten|\bby name\b|everything from one",
    "product_leadership": r"\bbest product|\bproduct leadership|\binnovati|\bbetter\b|\bbest\b|\bquality\b|\bfirst to\b|\bleading[- ]edge|\bthe product\b|\bprecision|\bfastest\b|\bunique\b|nobody else|\bknow-how\b|\bexpertise\b|\bcraft|\bspeciali[sz]",
}
_LIMIT = re.compile(r"\b(?:under|below|above|over|at least|at most|up to|by|from|to|target|goal)\b", re.IGNORECASE)
_OUGHT = re.compile(r"\b(?:should|must|ought to|ha(?:s|ve) to|needs?(?: to)?)\b", re.IGNORECASE)
_FACT = re.compile(
    r"^(?:and |but )?(?:our|the|my|all|both) [^,;]{1,60}? (?:is|are|was|were) (?!to\b)[^,;]*$", re.IGNORECASE
)
"""``and our two creameries are 30 years old``: how things are, beside what is wanted."""
_OTHERS_WANT = re.compile(
    r"(?:^|[,;]\s*(?:and\s+)?)(?:our |the )?[a-z]+s (?:want|ask for|expect)\s+(?!us\b|to\b)(?P<what>[^,;.]+)",
    re.IGNORECASE,
)
"""``farmers want a fair milk price``: what those who are served ask for."""
_WORK = re.compile(r"\b(?:scorecard|kpis?|strategy map|okrs?|draft|bsc|help|balanced)\b", re.IGNORECASE)


_POINTS_BACK = re.compile(
    r"(?:it|that|this|them)\b|[€$£]?\d[\d.,]*\s?(?:%|percent|k|m|mio|million)?\W*$", re.IGNORECASE
)
"""``the council wants it at 1.5``, ``the rector wants 70``: of what the words before spoke of."""
_NOT_THEIRS = re.compile(
    r"\b(?:is|are|was)(?: not|n['’]t) (?:our|my|what we|a|an|the|really our) ?(?:thing|game|aim|goal|priority|focus|business|strength|style|way|do|want|about)\b"
    r"|^(?:people|customers|they|everybody|everyone|staff|members) (?:tell|say|complain|keep telling|keep saying|notice)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
"""``lowest price is not our thing``, ``people tell us``: nothing that they want."""


@dataclass
class _Found:
    """What has been read so far; the first value of a field stays."""

    values: dict[str, Any] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)
    """Sentences whose own words do not say what they are: they answer the question, if there is one."""

    def put(self, key: str, value: str) -> None:
        if value and key not in self.values:
            self.values[key] = value

    def add(self, key: str, items: list[str]) -> None:
        have = self.values.setdefault(key, [])
        have += [i for i in items if i and i not in have and not _NOT_THEIRS.search(i)]


def read_profile(text: str, organization: Organization, library: Library, question: str = "") -> dict[str, Any]:
    """Fields for a ``set_organization`` edit; empty when the text says nothing of the organization.

    ``question`` is the interview question the text answers, if any. Lists add to what the profile has, unless the
    question for them was put anew: then the answer replaces.
    """
    if re.fullmatch(r"\W*(?:lowest price|best product|complete solution|hard to leave)\W*", text, re.IGNORECASE):
        return {"value_proposition": proposition(text)}
    found = _Found()
    said = statements(text)
    if question in _LISTS and "\n" in text.strip() and not any(s.label for s in said):
        found.add(question, split_list(text))
        said = []
    said = [*with_what_they_want(said)]
    for number, statement in enumerate(said):
        if statement.label and statement.label != "about":
            _labelled(statement, found)
            if statement.label == "name":
                _introduce(statement.text, found, organization, library, "identity", question, first=True)
        else:
            _plain(statement, found, organization, library, question, first=number == 0)
    _answer(found, organization, library, question, said)
    return _new(found.values, organization, library, question)


def _labelled(statement: Statement, found: _Found) -> None:
    label, text = statement.label, statement.text
    if label in _LISTS and statement.listed and not re.search(r";|\d[.)]", text):
        found.add(label, [clean_item(text)])
    elif label in _LISTS and not statement.listed and (told := told_goals(text)):
        found.add("goals", told)
    elif label in _LISTS:
        found.add(label, _goals(text) if label == "goals" else split_list(text))
    elif label == "name":
        found.put(
            "name",
            title_name(text)
            or re.split(r",\s|\n| and we ", re.sub(r"^(?:called|named)\s+", "", text))[0].strip(' ."“”'),
        )
    elif label in ("vision", "mission", "customers", "funding", "size", "sector"):
        if label in found.values and statement.heading:
            found.values[label] += f" {one_line(text)}"
        elif label in found.values:
            found.plain.append(text)
        else:
            found.put(label, one_line(text))


def _plain(
    statement: Statement, found: _Found, organization: Organization, library: Library, question: str, *, first: bool
) -> None:
    text = statement.text
    if enumerated(text):
        for item in points(text):
            moves = any(f.baseline is not None for f in find_figures(item))
            stated = bool(find_quantities(item)) and (moves or not is_deed(item))
            found.add("goals" if stated else "priorities", [item])
        return
    kind = kind_of(text)
    if kind == "priorities" and is_told(text) and len(split_list(opened(text))) == 1:
        kind = ""  # "support gets 40 tickets ...": a noun that could be a verb
    pointing = kind == "wish" and _POINTS_BACK.match(wish_of(text))
    about_them = kind in ("", "figure", "priorities") and question != "funding"
    if (about_them or pointing) and (goals := told_goals(text, figures_only=first and not organization.sector)):
        found.add("goals", goals)
        return
    if kind == "none" or (is_question(text) and text.endswith("?")):
        return
    if question == "funding" and kind != "priorities":
        found.plain.append(text)
        return
    if question == "value_proposition" and proposition(text):
        found.plain.append(text)
        return
    if question in _LISTS and kind not in ("vision", "mission", "proposition", "funding"):
        found.plain.append(text)
        return
    _introduce(text, found, organization, library, kind, question, first=first)
    match kind:
        case "figure":
            found.add("goals", [one_line(_bare_figure(text, found.values.get("name", "")))])
        case "wish":
            _wish(text, found, organization)
        case "priorities" if question not in ("vision", "mission") or _is_list_of_deeds(opened(text)):
            found.add("priorities", split_list(opened(text)))
        case "vision" | "mission":
            found.put(kind, one_line(opened(text)))
        case "customers":
            found.put("customers", find_customers(text))
        case "funding":
            found.put("funding", one_line(text))
        case "proposition":
            found.put("value_proposition", proposition(text))
        case "identity":
            pass
        case _:
            if statement.listed:
                found.add("priorities", [clean_item(text)])
            else:
                found.plain.append(text)


def _bare_figure(text: str, name: str) -> str:
    """The figure without who has it: "Our hotel group Alpenhof has 62 % occupancy ..."."""
    bare = re.sub(
        r"^(?:and |but )?we['’]?(?:d| would) (?:also )?like (?:to have )?", "", opened(text), flags=re.IGNORECASE
    )
    return re.sub(rf"^.{{0,40}}{re.escape(name)}.{{0,20}}?\b(?:has|have)\s+(?=.*\d)", "", bare) if name else bare


def _introduce(
    text: str, found: _Found, organization: Organization, library: Library, kind: str, question: str, *, first: bool
) -> None:
    """Name, sector, size and customers stand in the sentences in which people say who they are."""
    if not (first or kind == "identity" or question in ("about", "name", "sector")) and organization.name:
        return
    if kind == "priorities" and question != "sector":
        return
    if not organization.name and (name := find_name(text) or (title_name(text) if first else "")):
        found.put("name", name)
    if not organization.size and kind != "figure":
        found.put("size", find_size(text))
    if not organization.sector and (first or kind not in ("figure", "vision", "mission")):
        found.put("sector", _sector_words(text, library))
    if not organization.customers and kind in ("identity", "customers"):
        found.put("customers", find_customers(text))


def _sector_words(text: str, library: Library) -> str:
    if guess := find_sector(text, library):
        return "SaaS" if guess.words == "saas" else guess.words
    if made := re.search(
        r"\b(?:we|and|which|that) (?P<deed>(?:make|build|manufacture|produce|assemble)s?)\s+(?P<what>[^.;,]+)",
        text,
        re.IGNORECASE,
    ):
        return f"manufacturer of {made['what']}"
    deed = re.search(
        r"\b(?:we|and) (?P<deed>(?:run|sell|operate|provide|distribute|develop|teach|design|trade|farm|grow)\s+[^.;,]+)",
        text,
        re.IGNORECASE,
    )
    if deed and guess_sector(deed["deed"], library):
        return deed["deed"]
    return _described(text, library)


def _clearest(answer: str, library: Library) -> str:
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
    phrases += re.split(r",\s+|\s[-–—]\s", text)[1:3]
    for phrase in (p.strip(" .") for p in phrases):
        if not re.search(r"\d", phrase) and (guess := guess_sector(phrase, library)) and guess.sure:
            return phrase
    return ""


def _wish(sentence: str, found: _Found, organization: Organization) -> None:
    """``double ARR by 2028 by winning the mid-market`` -> a goal and a priority."""
    told = {str(found.values.get(key, "")).lower() for key in ("name", "sector", "size")}  # who they are, no wish
    for item in (i for i in listed_before(sentence) if i.lower() not in told):
        found.add("goals" if is_figure(item) else "priorities", [clean_item(item)])
    wish = re.sub(r"^us to\s+", "", wish_of(sentence).rstrip(" .!"))
    if _WORK.search(wish) and not find_quantities(wish):
        return
    if becomes(wish) and not find_quantities(wish):
        if organization.vision:
            found.add("priorities", [one_line(wish)])
        else:
            found.put("vision", one_line(wish))
        return
    wish, *means = re.split(r"\s+by\s+(?=\w+ing\b)", wish)
    if re.search(r"\b(?:that|it|this|them)$", wish):  # "... - we want to halve that": what it is stands before
        found.add("goals" if find_quantities(wish) else "priorities", [one_line(sentence)])
        return
    items = [i for part in split_list(wish) for i in _each_figure(part) if not _FACT.match(i)]
    items = [one_line(others["what"]) if (others := _OTHERS_WANT.match(i)) else i for i in items]
    with_numbers = [bool(find_quantities(i) or find_dates(i)) for i in items]
    found.add("goals" if items and all(with_numbers) else "priorities", items)
    found.add("priorities", [_imperative(p) for m in means for p in split_list(m)])


def _is_list_of_deeds(text: str) -> bool:
    """``drill wells, train mechanics, grow donations``: priorities, whatever was asked."""
    items = split_list(text)
    return len(items) > 2 and are_deeds(items)


def _imperative(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{gerund_base(first) or first} {rest}".strip()


def _answer(found: _Found, organization: Organization, library: Library, question: str, said: list[Statement]) -> None:
    """What the sentences say that only the question gives a meaning."""
    plain = [opened(p) for p in found.plain]
    whole = " ".join(found.plain).strip()
    match question:
        case "priorities":
            for text in found.plain:
                _priorities(text, found)
        case "goals":
            found.add("goals", [i for p in plain for i in _goals(p)])
        case "value_proposition":
            found.put("value_proposition", proposition(whole))
        case "funding":
            found.put("funding", one_line(whole))
        case "vision" | "mission":
            deeds = [p for p in plain if is_deed(p) and find_quantities(p) and not becomes(p)]
            if deeds and (len(plain) > len(deeds) or found.values):
                found.add("goals", [one_line(clean_item(d)) for d in deeds])
                plain = [p for p in plain if p not in deeds]
            if plain:
                found.put(question, one_line(_without_it_is(" ".join(plain), question)))
        case "sector":
            if plain:
                found.put("sector", _clearest(one_line(_without_it_is(whole, question)), library))
        case "customers":
            found.put("customers", re.sub(r"^(?:mostly|mainly|only)\s+", "", one_line(opened(whole))))
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


def _priorities(text: str, found: _Found) -> None:
    if goals := told_goals(text):
        found.add("goals", goals)
        return
    items = split_list(opened(text))
    wish = wish_of(text)
    if _are_people(text):
        found.put("customers", re.sub(r"^(?:mostly|mainly|only)\s+", "", one_line(opened(text))))
    elif wish and len(items) == 1 and becomes(wish) and "vision" not in found.values:
        found.put("vision", one_line(wish))
    else:
        found.add("priorities", items)


def _are_people(text: str) -> bool:
    """``mostly students and families without a washing machine``: whom they serve, and nothing one could do."""
    bare = re.sub(r"^(?:mostly|mainly|only)\s+", "", opened(text), flags=re.IGNORECASE)
    head = bare.split(",")[0].split(" and ")[0]
    return bool(re.match(r"(?:mostly|mainly)\b", opened(text), re.IGNORECASE)) and is_person_head(head)


def _goals(text: str) -> list[str]:
    """A figure of where one stands and wants to be is one goal, whatever commas it has."""
    if told := told_goals(text):
        return told
    parts = [p for p in re.split(r"\s*;\s*", text) if p]
    found: list[str] = []
    for part in parts:
        if is_figure(part):
            found.append(one_line(part))
            continue
        items = [i for p in split_list(part) for i in _each_figure(p)]
        halves = items[0].split(" and ") if len(items) == 1 else []
        short = len(halves) == 2 and all(len(h.split()) <= 4 for h in halves)
        found += [clean_item(h) for h in halves] if short else items
    return found


def _each_figure(text: str) -> list[str]:
    """``burglary down 15% and response under 8 minutes`` -> two, each with its number."""
    if is_figure(text):
        return [text]
    halves = [h for h in re.split(r",?\s+and\s+|,\s+", text) if h]
    return [clean_item(h) for h in halves] if len(halves) > 1 and all(find_quantities(h) for h in halves) else [text]


def _loose(text: str, found: _Found) -> None:
    """Sentences of a first message or a page: figures and listed wishes are taken, the rest is only read."""
    for part in re.split(r",\s+", text) if find_quantities(text) and not find_customers(text) else []:
        measured = [q for q in find_quantities(part) if q.unit or _LIMIT.search(part)]
        if any(q.relation == "change" for q in measured) and not is_deed(part) and not _OUGHT.search(part):
            continue  # "projects overrun their fees by 20 %" is a complaint
        if measured and len(part.split()) <= 8 and not find_size(part) and not _FACT.match(part):
            found.add("goals", [one_line(part)])
    for wanted in _OTHERS_WANT.finditer(text):
        found.add("priorities", [one_line(wanted["what"])])
    if is_deed(text):
        found.add("priorities", split_list(opened(text)))
    elif _OUGHT.search(text):
        found.add("priorities", [i for i in split_list(opened(text)) if is_deed(i) or _says_what_ought_to_be(i)])


def _says_what_ought_to_be(item: str) -> bool:
    """``complaints must fall``, and not ``we win 1 in 9, should be 1 in 4``, which tells how things are."""
    return not _OUGHT.match(item) and bool(_OUGHT.search(" ".join(item.split()[1:6])))


def _stated_name(text: str, library: Library) -> str:
    """A short answer to "what is its name?", in any case."""
    bare = re.sub(r"^(?:the name is|name is|it'?s(?: called)?|we are|we're|called)\s+", "", text, flags=re.IGNORECASE)
    bare = re.split(r",\s|\.\s|\s[-–—]\s", bare)[0].strip(' ."“”')
    known_word = bare.islower() and find_sector(bare, library) is not None
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


def proposition(text: str) -> str:
    """The value proposition the words speak of, or ""."""
    low = text.lower()
    return next((key for key, pattern in _PROPOSITIONS.items() if re.search(pattern, low)), "")


def one_line(body: str) -> str:
    body = re.sub(r"\s+", " ", body).strip(" \"“”'*,;")
    return body[:-1].strip() if body.endswith(".") and not re.search(r"\b(?:Inc|Ltd|Co|e\.V)\.$", body) else body


def _new(values: dict[str, Any], organization: Organization, library: Library, question: str) -> dict[str, Any]:
    for key in _LISTS:
        if key in values and question != key:
            had = list(getattr(organization, key))
            values[key] = [*had, *(i for i in values[key] if i not in had)]
    if sector := values.get("sector"):
        guess = guess_sector(sector, library)
        values["sector_id"] = guess.sector_id if guess else "general"
    return {k: v for k, v in values.items() if v not in ("", [], None) and v != getattr(organization, k)}
