"""Wishes about a rate, a rating or a share: ``a better first-time pass rate``, ``raise our guest ratings``, ``a higher share of women``."""

import re

from tools.drafting.meant.nouns import as_it_is, is_people, plural_noun
from tools.drafting.meant.parted import parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import CUTTING, RAISING
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, bare, names_a_thing

_RATES = r"(?:rates?|ratios?|shares?|quotas?|percentages?|proportions?|attendance|occupancy|margins?|yields?|scores?|ratings?|grades?|marks|utili[sz]ation|punctuality|availability|uptime|turnout|reviews?|satisfaction|happiness)"
_UP = re.compile(
    rf"^(?:(?:{RAISING}|strengthen) (?:the |our |their )?|(?:an? |the )?(?:better|higher|greater|bigger|larger|improved|increased|growing|good) )(?P<what>(?:[a-z'-]+ ){{0,4}}?{_RATES})(?P<of>(?: (?:of|among|in|on|for|from|by|at|with) [a-z].*)?)$",
    re.IGNORECASE,
)
_DOWN = re.compile(
    rf"^(?:(?:{CUTTING}) (?:the |our |their )?|(?:an? |the )?(?:lower|smaller|reduced|falling) )(?P<what>(?:[a-z'-]+ ){{0,4}}?{_RATES})(?P<of>(?: (?:of|among|in|on|for|from|by|at|with) [a-z].*)?)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"^(?:{RAISING}|an? (?:higher|greater|larger|growing)) (?:the |our )?(?:number|count) of (?P<what>[a-z].*)$",
    re.IGNORECASE,
)
_CONTENT = r"(?:satisfied|happier|happy|content|contented|pleased|delighted)"
_CONTENT_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:more |fewer dis|make )?(?:more )?{_CONTENT} (?P<who>[a-z][a-z -]*?)(?P<with> with .+)?$",
        rf"^(?:make |keep |have |get |more |our )*(?P<who>[a-z][a-z -]*?) (?:(?:who|that) (?:are|feel) |to (?:be|become|feel) |are |feel )?(?:more |better |very |really )?{_CONTENT}(?P<with> with .+)?$",
        rf"^(?:(?:{RAISING}|higher|greater|better|more|an? (?:higher|greater|better)) )(?:the |our )?(?P<who>[a-z]+(?: [a-z]+)?)(?:'s|s')? (?:satisfaction|happiness)(?P<with> with .+)?$",
        rf"^(?:(?:{RAISING}|higher|greater|better|more|an? (?:higher|greater|better)) )(?:the )?(?:satisfaction|happiness) of (?:the |our )?(?P<who>[a-z][a-z -]*?)(?P<with> with .+)?$",
    )
)
_TOO_OLD = re.compile(
    r"^(?:the |our |all )*(?P<who>[a-z][a-z -]*?) (?:is|are|gets?|is getting|are getting) (?:far |much |way )?(?:too old|older and older|ever older|older every year)$",
    re.IGNORECASE,
)
_SO = re.compile(r"^(?:an? |the |our )?(?P<how>[a-z]+er) (?P<what>(?!and\b|than\b|to\b)[a-z][a-z' -]*)$", re.IGNORECASE)
""" "Cleaner streets", of which those who are served can be asked."""
_PER = re.compile(
    rf"^(?:(?:an? )?(?:higher|bigger|larger|greater|lower|smaller|more|better) (?P<what>[a-z]+(?: [a-z]+)? (?:per|for each|for every) [a-z].*)|(?:{RAISING}|{CUTTING}|an? (?:higher|bigger|larger|lower)) (?:the |our )?average (?P<average>[a-z].*))$",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:spend|spending|price|value|basket|sales?|income|revenue|takings|donation|gift|order|bill|purchase|turnover|profit|contribution|cost)s?\b",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"^(?:more |get |have |make )*(?:the |our )?(?P<who>[a-z]+(?: (?!who|that|to)[a-z]+)??) (?:to |who |that )?(?P<verb>rate|rating|review|reviewing|score|scoring|judge|give|giving|grade|mark) us (?:higher|better|more highly|well|more favou?rably|(?:five|four|more|top) stars?|(?:better|higher|good|top) (?:marks|grades|scores|ratings|reviews))$",
    re.IGNORECASE,
)


def level(said: str) -> Shape | None:
    found = next((m for form in _CONTENT_FORMS if (m := form.match(said))), None)
    if found and (content := _content(found)):
        return content
    if found := _RATED.match(said):
        who = found["who"]
        return (
            shape("rated", "grow", f"Raise the rating {who} give us", f"rating {who} give us", verb="raise", who=who)
            if is_people(who)
            else None
        )
    if found := _NUMBER.match(said):
        what = bare(found["what"])
        if is_people(what) and plural_noun(what.split()[-1]) and not parted(what):
            return shape(
                "number_up", "grow", f"Raise the number of {what}", f"number of {what}", verb="raise", of_whom=what
            )
    if found := _PER.match(said):
        what = bare(found["what"] or found["average"])
        if (
            not re.search(r"\b(?:more|less|of)\b", what)
            and (names_a_thing(what) or what.startswith("spend "))
            and not is_people(re.split(r" per ", what)[0])
        ):
            down = re.match(rf"(?:an? )?(?:lower|smaller|{CUTTING})", said, re.IGNORECASE)
            name = what if found["what"] else f"average {what}"
            return shape(
                "level_down" if down else "level_up",
                "cut" if down else "grow",
                f"{'Lower' if down else 'Raise'} the {name}",
                name,
                verb="raise",
                unit=_unit(name),
            )
    than = _SO.match(said)
    so = as_it_is(than["how"]) if than else ""
    if than and so and so != than["how"].lower() and names_a_thing(bare(than["what"])):
        what = than["what"]
        head = re.split(r" (?:of|for|in|on|to|from|at|with)\b", what)[0]
        return shape(
            "finds_so",
            "improve",
            f"Make {head} {than['how']}{what[len(head) :]}",
            f"{what} {so}",
            verb="make",
            checked=head,
        )
    if (aged := _TOO_OLD.match(said)) and (
        is_people(aged["who"]) or aged["who"] in ("audience", "membership", "public")
    ):
        return Shape("younger", aged["who"], f"Make the {aged['who']} younger", verb="make")
    for pattern, way in ((_UP, "up"), (_DOWN, "down")):
        if found := pattern.match(said):
            return _moved(found["what"], found["of"], way)
    return None


def _moved(what: str, of: str, way: str) -> Shape | None:
    what = re.sub(r"^(?:a|an|the|our|their|more|better) ", "", what)
    if re.match(r"(?:share|number|proportion|percentage|rate)s?$", what) and parted(of.removeprefix(" of ")):
        return None  # "the share of learners who pass" is read elsewhere
    if what in ("rates", "rate", "shares", "margin", "margins", "share") and not of:
        return None
    last = what.split()[-1]
    if re.match(r"(?:ratings?|reviews?|scores?|marks)$", last):
        who = people_in(what) or people_in(of)
        if who and (re.match(r"(?:ratings?|reviews?)$", last)) and not who.own:
            group = who.group if plural_noun(who.group.split()[-1]) else f"{who.group}s"
            return shape(
                "rated", "grow", f"Raise the rating {group} give us", f"rating {group} give us", verb="raise", who=group
            )
        if last.startswith("review"):
            return None
    if last in ("satisfaction", "happiness"):
        return None
    if last == "attendance" and not of:
        return shape("level_up", "grow", f"Improve {what}", what, verb="improve", unit="%")
    verb, action = ("Raise", "grow") if way == "up" else ("Lower", "cut")
    return shape(f"level_{way}", action, f"{verb} the {what}{of}", f"{what}{of}", verb=verb.lower(), unit=_unit(what))


def _unit(what: str) -> str:
    if re.search(r"\b(?:scores?|ratings?|grades?|marks|reviews?)\b", what):
        return "points"
    return "%" if re.search(rf"\b{_RATES}\b", what) else "currency" if _MONEY.search(what) else "amount"


def _content(found: re.Match[str]) -> Shape | None:
    who = re.sub(r"^(?:the|our|all|more) ", "", found["who"])
    words = who.split()
    if not words or not is_people(who if plural_noun(words[-1]) else f"{who}s"):
        return None
    group = who if plural_noun(words[-1]) else f"{who}s"
    people = people_in(group)
    if people and people.own:
        return None  # what own people are asked is told elsewhere
    with_ = re.sub(r" with us$", "", found["with"] or "")
    return shape(
        "satisfied",
        "improve",
        f"Make {group} more satisfied{with_}",
        f"satisfaction of {group}{with_}",
        verb="make",
        who=group,
        what=with_,
    )
