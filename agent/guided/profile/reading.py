"""From statements to the fields of the profile, each in the person's own words."""

import re
from dataclasses import replace
from typing import Any

from agent.guided.profile.answers import take_answer
from agent.guided.profile.figures import as_move, bare_figure, goals_in
from agent.guided.profile.found import NOT_THEIRS, Found, one_line
from agent.guided.profile.fragments import Fragments, each_wished, fragments, wished_instead, wishes_behind
from agent.guided.profile.introducing import introduce, names_anew
from agent.guided.profile.joining import joined, met, met_by_aims
from agent.guided.profile.kinds import kind_of, opened, wish_of
from agent.guided.profile.lists import are_deeds, clean_item, enumerated, is_deed, points, split_list, top_level
from agent.guided.profile.names import counts_them, find_customers, find_name, find_size, title_name
from agent.guided.profile.propositions import proposition
from agent.guided.profile.statements import Statement, statements
from agent.guided.profile.told import told_goals, with_what_they_want
from agent.guided.profile.troubles import is_trouble, leaves_or_breaks, troubles_in, turned_to_wish
from agent.guided.profile.wish_lists import is_aim, wish_list, with_moves
from agent.guided.profile.wishes import take_wish
from agent.guided.profile.wordings import prepared
from agent.guided.requests.questions import is_question
from agent.guided.sectors import guess_sector
from knowledge.library import Library
from scorecard.models import Organization
from tools.drafting.people import people_in
from tools.drafting.situations.reading import situation
from tools.language.figures import find_figures
from tools.language.grammar import is_told
from tools.language.marks import part_mark
from tools.language.quantities import find_quantities

LONGEST_STATEMENT = 2_000
"""Characters; what goes on for longer without an end is no sentence that anybody wrote."""
_LISTS = ("priorities", "goals")


_MADE_IN_THEIR_OWN = frozenset({"food"})
"""Sectors that make things, and are not taken for those of any manufacturer."""
_POINTS_BACK = re.compile(
    r"(?:it|that|this|them)\b|[€$£]?\d[\d.,]*\s?(?:%|percent|k|m|mio|million)?\W*$", re.IGNORECASE
)
"""``the council wants it at 1.5``, ``the rector wants 70``: of what the words before spoke of."""


_IS_ONE = re.compile(r"^we(?:['’]re| are) (?:the|an?) [a-z][a-z ]*? (?:where|who|that|which|whose) ", re.IGNORECASE)
"""``we're the practice where the same vet sees your animal every time``: what they are or want to be, where that was asked."""


_IS_A_PICTURE = re.compile(
    r"^(?:so |well,? )?(?:in|by|come|until) (?:(?:the )?(?:year|end of) )?20\d\d,? (?:we|i|every|each|all|our|the|no|nobody|everyone|everybody|people)\b(?!.*\b(?:from|to) [€$£]?\d)"
    r"|^(?:so |well,? )?(?:we|i)(?:['’]d| would)?(?: really| all| both)? (?:like|love|want|wish|hope|dream|aim)(?: it)? that (?!.*\b(?:from|to) [€$£]?\d)(?![^.]*,[^.]*(?:,|\band\b))"
    r"|^(?:so |well,? )?(?:we|i)(?:['’]d like| would like| want| wish| hope| aim) to be(?:come)?\b.*\b(?:the|an?|known|seen|trusted|loved) ",
    re.IGNORECASE,
)
""" "In 2029 every citizen has a green place", "we want to be the vets people trust": how it will be, where that was asked."""


_WISH_AND_WHY = re.compile(
    r"^(?P<wish>(?:(?:oh|and|also|but|so|well|then|plus)[, ]+)*(?:i|we)(?:['’]d| would)?(?: also| really| all| just)* (?:want|need|like|love|wish)\b[^,;:\d]+?)(?:[,;:]| -| –|\bas\b|\bbecause\b|\bsince\b) (?:and |but |as |because |since )?(?P<why>(?:we|they|it|our|the|\d)\b[^,;]*\d\S*(?: ?(?:%|percent))?(?: (?:out )?of)?(?: (?:our|the|all|\d+))* (?!last\b|this\b|an?\b|per\b|each\b|every\b|in\b|now\b|today\b|years?\b|months?\b|weeks?\b|days\b|at\b|so\b|and\b)[a-z][^,;]*)$",
    re.IGNORECASE,
)
""" "I want the crew to stop burning out, we lost 4 of 9 technicians last year": the wish, and what it comes from."""


_MAINLY = re.compile(r"^(?:(?:it['’]?s|for|we serve|our customers are) )?(?:mainly|mostly|largely|primarily|chiefly) (?:for |with |to )?(?P<who>[a-z][a-z ,&-]{3,80}?)[.! ]*$", re.IGNORECASE)  # fmt: skip
_SEVERAL = re.compile(r"^(?:(?:some|a few|the odd|and)? ?(?:[a-z-]+ )?[a-z-]+s(?:, |,? and |$))+$", re.IGNORECASE)
_EACH = re.compile(r",\s*(?:and )?|\s+and\s+")
""" "Mainly homeowners, some landlords": whom they serve, whatever was asked."""


_CHOSEN_AS_OFFERED = re.compile(
    r"^\W*(?:(?:the|our|well|hm+|ok|i (?:guess|think|suppose|would say)|it['’]?s|that['’]?s|probably|maybe|definitely|mostly)\W+)*(?:lowest price|best product|complete solution|hard to leave)\b(?:\W+(?:i (?:guess|think|suppose)|probably|maybe|mostly|definitely))*\W*(?:[a-z]+\W*){0,3}$",
    re.IGNORECASE,
)
""" "Best product i guess? taste.": one of the answers offered, and what it means to them."""


def read_profile(text: str, organization: Organization, library: Library, question: str = "") -> dict[str, Any]:
    """Fields for a ``set_organization`` edit; empty when the text says nothing of the organization.

    ``question`` is the interview question the text answers, if any. Lists add to what the profile has, unless the
    question for them was put anew: then the answer replaces.
    """
    if _CHOSEN_AS_OFFERED.match(text):
        return {"value_proposition": proposition(text)}
    found = Found()
    said = statements(prepared(re.sub(r"(?<=[\s(])\.(?=\d)", "0.", text)))
    if question in _LISTS and "\n" in text.strip() and not any(s.label for s in said):
        found.add(question, split_list(text))
        said = []
    said = [*with_what_they_want(said)]
    greeted = 0
    for number, statement in enumerate(said):
        greeted += number == greeted and kind_of(statement.text) == "none"
        if len(statement.text) > LONGEST_STATEMENT and not statement.label:
            continue
        if statement.label and statement.label != "about":
            _labelled(statement, found)
            if statement.label == "name":
                introduce(statement.text, found, organization, library, "identity", question, first=True)
        else:
            _plain(statement, found, organization, library, question, first=number == greeted)
    take_answer(found, organization, library, question, said)
    return _new(found.values, organization, library, question)


def _labelled(statement: Statement, found: Found) -> None:
    label, text = statement.label, statement.text
    if label in _LISTS and statement.listed and not re.search(r";|\d[.)]", text):
        found.add(label, [clean_item(text)])
    elif (
        label in _LISTS
        and not statement.listed
        and (told := told_goals(text, standing=label != "goals"))
        and len(told) >= len(split_list(text))  # in a list of wishes one that tells how things are is not the whole
    ):
        found.add("goals", told)
    elif label in _LISTS:
        found.add(label, goals_in(text) if label == "goals" else split_list(text))
    elif label == "name" and re.match(r"an? [a-z]", text):
        found.put("name", find_name(f"We are {text}"))  # "my client is a mid-size law firm (Harcourt Vale, ...)"
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
    statement: Statement, found: Found, organization: Organization, library: Library, question: str, *, first: bool
) -> None:
    text = statement.text
    if enumerated(text):
        for item in points(text):
            moves = any(f.baseline is not None for f in find_figures(item))
            stated = bool(find_quantities(item)) and (moves or not is_deed(item))
            found.add("goals" if stated else "priorities", [item])
        return
    listed = text.startswith("Wanted: ")  # so it was prepared: a list of wishes, whatever was asked
    if (listed or question not in ("funding", "vision", "mission")) and (wished := wish_list(text)):
        if wished.before:
            _plain(replace(statement, text=wished.before), found, organization, library, question, first=first)
        for item in wished.items:
            found.add("goals" if is_aim(item) else "priorities", [item])
        return
    if question not in _LISTS and (wishes := each_wished(text)):
        found.add("priorities", wishes)
        return
    if (
        question not in ("funding", *_LISTS)
        and (whom := _MAINLY.match(text))
        and (any(map(people_in, _EACH.split(whom["who"]))) or _SEVERAL.match(whom["who"]))
    ):
        found.put("customers", whom["who"].strip())
        return
    if question in ("vision", "mission") and _IS_A_PICTURE.match(text):
        found.plain.append(text)
        return
    if question in ("vision", "mission", "value_proposition") and names_anew(text):
        introduce(text, found, organization, library, "identity", question, first=first)
        return
    if question not in _LISTS and counts_them(text) and kind_of(text) != "identity":
        found.put("size", find_size(text) or one_line(text))
        return
    if question not in _LISTS and (both := _WISH_AND_WHY.match(text)) and told_goals(both["why"]):
        for part in (both["wish"], both["why"]):
            _plain(replace(statement, text=part), found, organization, library, question, first=False)
        return
    kind = kind_of(text)
    says_who = kind == "identity" or (first and not kind)
    if says_who and question not in ("funding", "vision", "mission") and (told := wishes_behind(text)):
        _plain(replace(statement, text=told[0]), found, organization, library, question, first=first)
        found.add("priorities", told[1].priorities)
        found.add("goals", told[1].goals)
        return
    if (
        kind in ("wish", "figure")
        and question not in ("funding", "vision", "mission")
        and (items := with_moves(wish_of(text)))
    ):
        for item in items:
            found.add("goals" if is_aim(item) else "priorities", [item])
        return
    if kind == "wish" and question not in ("funding", *_LISTS) and (cut := _troubles_before(text)):
        for part in cut:
            _plain(replace(statement, text=part), found, organization, library, question, first=False)
        return
    if kind == "priorities" and is_told(text) and len(split_list(opened(text))) == 1:
        kind = ""  # "support gets 40 tickets ...": a noun that could be a verb
    if kind in ("", "priorities") and question not in ("funding", *_LISTS) and not first:
        wishes = fragments(text)
        if len(wishes.priorities) + len(wishes.goals) > 1 or (wishes.priorities and not told_goals(text)):
            found.add("priorities", wishes.priorities)
            found.add("goals", wishes.goals)
            return
    if question in ("about", "name") and organization.sector and (wishes := wished_instead(text)):
        found.add("priorities", wishes.priorities)
        found.add("goals", wishes.goals)
        return
    pointing = kind == "wish" and (_POINTS_BACK.match(wish_of(text)) or part_mark(text)[1])
    if (troubles := _troubles(text, kind, question, first=first)) is not None:
        if first or kind == "identity":
            introduce(text, found, organization, library, kind, question, first=first)
        found.add("goals", troubles.goals)
        found.add("priorities", troubles.priorities)
        return
    about_them = kind in ("", "figure", "priorities") and question not in ("funding", "goals")
    if kind == "identity" and (behind := re.search(r":\s+(?P<said>[^:]*\d[^:]*)$", text)):
        found.add("goals", told_goals(behind["said"]))
    if (about_them or pointing) and (
        goals := told_goals(text, figures_only=first and not organization.sector, standing=question != "goals")
    ):
        if first:
            introduce(text, found, organization, library, kind, question, first=True)
        found.add("goals", goals)
        return
    if kind == "none" or (is_question(text) and text.endswith("?")):
        return
    if (
        question == "funding"
        and not _THEY.match(text)
        and _STATES_A_TARGET.search(text)
        and not _OF_MONEY.search(text)
        and find_quantities(text)
    ):
        found.add("goals", goals_in(text))
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
    if kind == "identity" and question in ("vision", "mission", "value_proposition") and _IS_ONE.match(text):
        found.plain.append(text)
        return
    introduce(text, found, organization, library, kind, question, first=first)
    match kind:
        case "figure":
            found.add("goals", [one_line(bare_figure(text, found.values.get("name", "")))])
        case "wish":
            take_wish(text, found, organization)
        case "priorities" if question not in ("vision", "mission") or _is_list_of_deeds(opened(text)):
            found.add("priorities", split_list(opened(text)))
        case "vision" | "mission":
            found.put(kind, one_line(opened(text)))
        case "customers":
            found.put("customers", find_customers(text))
        case "funding":
            found.put("funding", one_line(text))
            found.add("goals", told_goals(text) if part_mark(text)[1] else [])
        case "proposition":
            found.put("value_proposition", proposition(text))
        case "identity":
            pass
        case _:
            if statement.listed:
                found.add("priorities", [clean_item(text)])
            else:
                found.plain.append(text)


_STATES_A_TARGET = re.compile(
    r"\b(?:by|until|before) (?:the )?(?:end of |mid[- ]?|early |late |summer |[a-z]+ )?20\d\d\b|\bwe (?:want|aim)\b",
    re.IGNORECASE,
)
_THEY = re.compile(r"(?:they|he|she|it|these|those)\b", re.IGNORECASE)
"""Those who fund, and what they expect."""
_OF_MONEY = re.compile(
    r"[€$£]|\b(?:fund\w*|grants?|subsid\w*|dues|fees?|donat\w*|donors?|gifts?|giv(?:e|es|ing|ers?)|pay\w*|paid|financ\w*|money|income|revenue|budget|sponsor\w*|tax\w*|tickets?|sales?|sell|rent\w*|loans?|banks?|invest\w*|owners?|council|state|city|municipality|government|cost\w*|eur\w*|kroner|dollars?|pounds?|cover\w*|earn\w*)\b",
    re.IGNORECASE,
)
"""Of who funds them; "80 % of the trainers trained by 2028" is a goal, whatever was asked."""


def _troubles_before(text: str) -> tuple[str, str] | None:
    """``trucks break down, staff quit, we want a fourth truck``: what goes wrong, and the wish that ends the sentence."""
    parts = [re.sub(r"^(?:and|so|but)\s+", "", p.strip(" ."), flags=re.IGNORECASE) for p in top_level(text, ",")]
    wished = next((n for n, part in enumerate(parts) if wish_of(part)), 0)
    told = parts[:wished]
    wrong = told and all(is_trouble(p) and not NOT_THEIRS.search(p) for p in told)
    return (", ".join(told), ", ".join(parts[wished:])) if wrong else None


def _troubles(text: str, kind: str, question: str, *, first: bool) -> Fragments | None:
    """What does not go well in a sentence that says nothing else, or behind what says who they are."""
    if kind not in ("", "identity") or question in ("funding", "goals", "priorities") or find_quantities(text):
        return None
    says_who = (kind == "identity" and not _IS_IN_TROUBLE.match(opened(text))) or (first and bool(find_name(text)))
    return troubles_in(text, question, told_of_them=says_who)


_IS_IN_TROUBLE = re.compile(
    r"(?:we|i)(?:['’]?re| are|['’]?m| am) (?:always |still |constantly |just |simply )?(?!(?:an?|the|in|at|on|from)\b)",
    re.IGNORECASE,
)
""" "We're drowning in paperwork" says nothing of who they are."""


def _is_list_of_deeds(text: str) -> bool:
    """``drill wells, train mechanics, grow donations``: priorities, whatever was asked."""
    items = split_list(text)
    return len(items) > 2 and are_deeds(items)


def _new(values: dict[str, Any], organization: Organization, library: Library, question: str) -> dict[str, Any]:
    for key in _LISTS:
        if key in values and (question != key or key == "goals"):
            had = list(getattr(organization, key))
            if question == key:
                had = [g for g in had if situation(g)]  # what was told before stays beside the goals now asked for
            values[key] = [*had, *(i for i in values[key] if i not in had)]
    if values.get("priorities"):
        values["priorities"] = [turned_to_wish(p) if leaves_or_breaks(p) else p for p in values["priorities"]]
        moves = {p: move for p in values["priorities"] if (move := as_move(p))}
        values["priorities"] = [p for p in values["priorities"] if p not in moves]
        values["goals"] = [*values.get("goals", organization.goals), *moves.values()]
    if values.get("goals"):
        values["goals"] = met_by_aims(joined(values["goals"]))
    if values.get("priorities") and (goals := values.get("goals") or organization.goals):
        values["priorities"], values["goals"] = met(values["priorities"], goals)
    if sector := values.get("sector"):
        guess = guess_sector(sector, library)
        made = guess_sector(sector.removeprefix("manufacturer of ").partition(" for ")[0], library)
        if made and made.sure and sector.startswith("manufacturer of ") and made.sector_id in _MADE_IN_THEIR_OWN:
            guess = made
        values["sector_id"] = guess.sector_id if guess else "general"
    return {k: v for k, v in values.items() if v not in ("", [], None) and v != getattr(organization, k)}
