"""Wishes that say of whom more, or fewer, are to do something: ``more learners pass first time``, ``too many fail their test``."""

import re
from dataclasses import replace

from scorecard.gerunds import gerund
from scorecard.lemmas import getInflection
from tools.drafting.inflecting import plural
from tools.drafting.meant.common import (
    CUTTING,
    LESS,
    NONE,
    RAISING,
    TOO_FEW,
    TOO_MUCH,
    Parted,
    as_it_is,
    base_verb,
    done_to,
    is_counted,
    is_people,
    parted,
    plural_noun,
    shape,
    third_person,
)
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, lower_first
from tools.drafting.situations.told import words
from tools.language.grammar import parse
from tools.language.verbs import gerund_base, is_base_verb

_NUMBER = r"(?:share|number|proportion|percentage|count|rate|amount)"
_MORE = re.compile(
    rf"^(?:(?:help|get|make|have|enable|let|see|bring|encourage|persuade)(?: (?:more|{TOO_FEW}))? |more |{TOO_FEW} |enough |most |(?:{RAISING}) the {_NUMBER} of |an? (?:higher|larger|greater|bigger|growing) {_NUMBER} of |all )(?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_FEWER = re.compile(
    rf"^(?:(?P<less>{LESS}|{TOO_MUCH}|{NONE}) |(?:{CUTTING}) (?:the {_NUMBER} of )?|an? (?:lower|smaller) {_NUMBER} of |(?P<stop>stop|prevent|keep(?=[a-z ]+ from [a-z]+ing\b)) )(?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"^(?:every|each) (?P<one>(?:[a-z-]+ )?[a-z-]+?) (?P<verb>[a-z]+)s (?P<rest>[a-z].*)$", re.IGNORECASE
)
_SOME_MORE = re.compile(
    r"^(?P<verb>[a-z]+) (?:more|too few) (?:of (?:the |our )?)?(?P<what>[a-z][a-z -]*?)(?P<tail> (?:at|in|on|within|to|into|out|by|with|from|for|directly|online|through|first|off)\b.*)?$",
    re.IGNORECASE,
)
_WE_FEW = re.compile(
    rf"^we (?P<verb>[a-z]+) (?:{TOO_FEW}) (?P<what>[a-z][a-z -]*?)(?P<tail> (?:at|in|on|within|to|into|out|by|with|from|for|directly|online|through|first|off)\b.*)?$",
    re.IGNORECASE,
)
_DONE_SO = re.compile(
    r"^(?P<verb>[a-z]+) (?:the |our |all )*(?P<what>[a-z][a-z -]*?) (?P<tail>(?:on time|on schedule|on budget|on track|within (?:the )?budget|in time|right first time|at the first (?:go|try|visit|attempt|contact|call))(?: .*)?)$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"^(?:(?:have |get |see )?more|(?:hire|employ) more) (?P<who>[a-z][a-z -]*?) (?P<where>(?:in|on|at|with|from) [a-z].*)$",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"^(?:get|bring|move|help|take) (?:more )?(?P<who>[a-z]+(?: [a-z]+)??) (?P<where>(?:off|out of|into|in|back to|back into|back in|home|onto|through|away from) ?[a-z].*)$",
    re.IGNORECASE,
)
_NO_ONE = re.compile(r"^no (?P<one>[a-z]+) (?P<verb>[a-z]+s) (?P<rest>[a-z].*)$", re.IGNORECASE)
_OF_OURS = re.compile(
    r"^(?:more )?(?:of )?(?:the |our )?(?P<what>[a-z][a-z -]*?s) (?:that |which )?we (?P<verb>(?!have\b|are\b|want\b|need\b|can\b|do\b)[a-z]+)$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"^(?:more )?(?P<what>[a-z][a-z -]*?) (?P<with>(?:without|with no|free of) (?:any |an? )?[a-z][a-z -]*)$",
    re.IGNORECASE,
)
_OF_OURSELVES = frozenset(
    "get have help make win attract find hire recruit do offer give see bring spend earn invest".split()
)
_LYING = re.compile(
    r"^(?:the |our )?(?P<who>[a-z]+(?: [a-z]+)??) (?:in|on|with|without|at|out of|under) [a-z][a-z' -]*$", re.IGNORECASE
)
_SHRINKS = frozenset("fall drop sink shrink decrease decline".split())
_ABLE = frozenset("know understand speak master have hold be".split())
_REACHES = frozenset(
    "reach train solve fix help serve teach house treat place answer resolve qualify repair rescue settle vaccinate screen certify insulate recycle reuse sell hire recruit employ".split()
)
"""What is done to those it is done to, and done with that: so many of them, or so large a share."""
_COMPARES = re.compile(
    r"\b(?:less|fewer|more|better|sooner|faster|earlier|higher|lower|longer|shorter|too|worse|older|younger)\b|\bfor (?:ages|weeks|months|hours)\b",
    re.IGNORECASE,
)
_FOR_US = frozenset(
    "pay buy order come visit return book renew subscribe donate give join recommend recommend enrol enroll register sign use attend spend volunteer vote apply".split()
)
"""What others do for us, so that one gets them to do it; to what is good for themselves one helps them."""
_AT_A_TIME = frozenset(
    "come visit buy subscribe join take attend book order donate give register sign enrol enroll apply volunteer".split()
)
_PAID_TO_US = re.compile(r"(?:bills?|invoices?|fees|dues|rents?|accounts|claims on customers)$", re.IGNORECASE)


def who_does(said: str) -> Shape | None:
    said = re.sub(r"^(?:ship|send|make|have|produce|deliver) (?=no more )", "", said)
    if each := _EACH.match(said):
        who = plural(each["one"])
        found = _more(f"{who} {each['verb']} {each['rest']}", few=False) if is_people(who) else None
        return replace(found, name=found.name.replace(who, f"every {each['one']}", 1)) if found else None
    if (more := _MORE.match(said)) and (
        found := _more(more["rest"], few=bool(re.match(r"(?:\w+ )?(?:more|too few|enough|a |far too few)", said)))
    ):
        return found
    if (fewer := _FEWER.match(said)) and (
        found := _fewer(
            fewer["rest"], stopped=bool(fewer["stop"]), much=bool(re.match(r"less|too much|far too much", said))
        )
    ):
        return found
    if some := _SOME_MORE.match(said) or _WE_FEW.match(said):
        return _some_more(some)
    if (so := _DONE_SO.match(said)) and (deed := _done_so(so)):
        return deed
    if no := _NO_ONE.match(said):
        return _no_one(no)
    if ours := _OF_OURS.match(said):
        what = ours["what"]
        return (
            _positive(Parted(what, ours["verb"], "", "done"), few=True)
            if plural_noun(what.split()[-1]) and base_verb(ours["verb"])
            else None
        )
    if (spared := _WITHOUT.match(said)) and plural_noun(spared["what"].split()[-1]) and not parted(spared["what"]):
        thing = lower_first(f"{spared['what']} {spared['with']}")
        return shape("share_so", "done", f"Have {thing}", thing, verb="have", of_whom=lower_first(spared["what"]))
    if brought := _BROUGHT.match(said):
        return (
            _positive(Parted(brought["who"], "help", brought["where"], "done"), few="more" in said.split())
            if is_people(brought["who"])
            else None
        )
    if among := _AMONG.match(said):
        return _among(among["who"], among["where"])
    plain = re.match(r"^(?:the |our |all )*(?P<rest>[a-z].*)$", said)
    first = said.split()[0].lower()
    deed = is_base_verb(first) and not plural_noun(first) and not parse(said)[0].tag_.startswith("NN")
    if plain and not deed:
        return _more(plain["rest"], few=False, plain=True)
    return None


def _no_one(no: re.Match[str]) -> Shape | None:
    """``no family goes hungry``: as few of them as possible, so that one is none."""
    verb, who = third_person(no["verb"].lower()), plural(no["one"])
    if not verb or not is_people(who):
        return None
    return _negative(Parted(who, verb, no["rest"], "acts"), keeping=True)


def _done_so(so: re.Match[str]) -> Shape | None:
    """``finish projects within budget``, ``run our buses on time``"""
    verb, what = so["verb"].lower(), so["what"]
    return (
        _positive(Parted(what, verb, so["tail"], "done"), few=False)
        if plural_noun(what.split()[-1]) and base_verb(verb) and verb not in ("have", "get", "be", "make", "see")
        else None
    )


def _among(who: str, where: str) -> Shape | None:
    """``more women in the trade``, of whom there is no whole to take a share of; ``more graduates in a job``, of whom there is."""
    if not is_people(who) or not plural_noun(who.split()[-1]) or parted(who):
        return None
    thing = f"{lower_first(who)} {where}"
    if is_counted(who):
        return shape("number_who", "grow", f"Have more {thing}", thing, verb="have", of_whom=who)
    settled = re.match(r"(?:in (?:an? |work\b|training\b|employment\b)|with an? )", where)
    return (
        shape("share_who", "who", f"Have more {thing}", thing, doer=who, doing=f"are {where}", of_whom=who)
        if settled
        else None
    )


def _some_more(some: re.Match[str]) -> Shape | None:
    """``solve more tickets at the first contact``, ``reach more young people``."""
    verb, what, tail = some["verb"].lower(), some["what"], (some["tail"] or "").strip()
    if (
        what.endswith("ly")
        or (verb in ("hire", "recruit", "employ") and not is_counted(what))
        or (verb == "sell" and not plural_noun(what.split()[-1]))
    ):
        return None
    if verb not in _REACHES and not (tail and is_base_verb(verb) and verb not in _OF_OURSELVES):
        return None
    last = what.split()[-1]
    return _positive(Parted(what, verb, tail, "done"), few=True) if plural_noun(last) or tail else None


def _more(rest: str, *, few: bool, plain: bool = False) -> Shape | None:
    told = parted(rest, mass=bool(few and not plain))
    if not told:
        return None
    part, denied = told
    if (
        part.kind == "acts"
        and not denied
        and not part.people
        and (part.verb in _SHRINKS or part.clause.endswith(("come down", "go down")))
    ):
        return None
    own = people_in(part.who)
    if own and own.own and part.kind != "done" and part.persons and part.verb.removeprefix("can ") in _ABLE:
        return None  # what own people are able to is told elsewhere
    if part.verb == "have" and plain:
        return None
    if denied or (
        part.verb in words("negative") - {"return", "break", "reduce", "cut", "save", "fall"} and part.kind == "acts"
    ):
        return (
            _negative(part, keeping=part.people)
            if denied and (part.people or re.search(r"\b(?:that|who)\b", rest))
            else None
        )
    if felt := _felt(part, few=few):
        return felt
    if _COMPARES.search(part.tail):
        return None
    if (
        plain
        and not part.people
        and part.kind != "is"
        and not re.search(r"\b(?:on time|first time|in time)\b", part.tail)
    ):
        linked = re.search(r"\b(?:that|who) ", rest)
        if not (part.kind == "done" and part.tail) and not linked:
            return None
    if (
        plain
        and part.kind == "is"
        and not re.search(r"\b(?:who|that)\b", rest)
        and not re.match(r"(?:on|in|within|ready|complete|available|back) ", part.tail)
    ):
        return None
    return _positive(part, few=few)


def _felt(part: Parted, *, few: bool) -> Shape | None:
    """``people feel safer``: they can be asked whether they feel safe."""
    how = part.tail.split()[0] if part.verb == "feel" and part.people and part.tail else ""
    feeling = (as_it_is(how) or (how if done_to(how) else "")) if how else ""
    if not feeling:
        return None
    who, so = lower_first(part.who), f"feel {feeling}{part.tail[len(how) :]}"
    name = f"Help {'more ' if few else ''}{who} {so}"
    return shape("feel_so", "who", name, f"{who} who {so}", doer=who, doing=so, of_whom=who)


def _fewer(rest: str, *, stopped: bool, much: bool) -> Shape | None:
    if stopped:
        rest = re.sub(r"\bfrom (?=[a-z]+ing\b)", "", rest)
        if gerund_base(rest.split()[0]):
            return None
    told = parted(rest, mass=much)
    if re.match(r"(?:the )?time\b|money\b", rest) and not (told and told[0].kind == "done"):
        return None
    if (
        told is None
        and (lying := _LYING.match(rest))
        and is_people(lying["who"])
        and plural_noun(lying["who"].split()[-1])
    ):
        thing = lower_first(rest)
        share = not is_counted(lying["who"])
        return shape(
            "share_not" if share else "number_not",
            "cut",
            f"Lower the {'share' if share else 'number'} of {thing}",
            thing,
            verb="lower",
            doer=lying["who"],
            of_whom=lower_first(lying["who"]),
            unit="number",
        )
    if not told or told[1] or _COMPARES.search(told[0].tail):
        return None
    if stopped and not told[0].people and told[0].tail:
        return None  # "stop price increases from eating our margin": it is the margin that is wanted
    return _negative(told[0], keeping=stopped)


def _positive(part: Parted, *, few: bool) -> Shape | None:
    who, more = lower_first(part.who), "more " if few else ""
    tail = f" {part.tail}" if part.tail else ""
    if part.kind == "done":
        if part.verb == "help" and part.tail and not few:
            name = f"Help {who} {part.tail}"
        elif part.verb == "pay" and _PAID_TO_US.search(who):
            name = f"Get {more}{who} paid{tail}"
        else:
            name = f"{part.verb} {more}{who}{tail}"
        thing = f"{who} {part.participle}{tail}"
        made = not part.tail and part.verb in ("sell", "reach", "hire", "recruit", "employ", "help", "serve", "rescue")
        pattern = "number_who" if is_counted(who) or made else _share(part)
        return shape(
            pattern, "done", name, thing, verb=part.verb, doer=who, doing=f"{part.participle}{tail}", of_whom=who
        )
    do = part.clause
    if part.kind == "is":
        name = f"Have {more}{who}{tail}"
        if part.people and not re.match(r"(?:on|in|off|out|at|within|back)\b", part.tail):
            name = f"Help {more}{who} be{tail}"
    elif part.people:
        gets = part.verb in _FOR_US or re.search(r"(?:^|\b(?:to|from|with|for) )us\b|^here\b|^at our\b", part.tail)
        name = f"Get {more}{who} to {do}" if gets else f"Help {more}{who} {do.removeprefix('can ')}"
    else:
        name = f"Have {more}{who} {do}"
    counted = is_counted(who) or (
        part.verb in _AT_A_TIME
        and few
        and not part.tail.startswith(("back", "again"))
        and not re.match(r"\w+ (?:back|again)", part.tail)
    )
    thing = f"{who} {part.link} {do}"
    return shape("number_who" if counted else _share(part), "who", name, thing, doer=who, doing=do, of_whom=who)


def _share(part: Parted) -> str:
    if not part.people or part.verb == "pay":
        return "share_so"
    return (
        "share_does"
        if part.kind == "acts" and (part.verb in _FOR_US or re.search(r"(?:^|\b(?:to|from|for) )us\b", part.tail))
        else "share_who"
    )


def _negative(part: Parted, *, keeping: bool = False) -> Shape | None:
    if part.verb in ("burn", "wear") and part.tail.startswith("out"):
        return None  # of whom there are signs before it comes to that
    who = lower_first(re.sub(r"^(?:the|our|all) ", "", part.who))
    tail = f" {part.tail}" if part.tail else ""
    many = plural_noun(who.split()[-1])
    if part.kind == "done":
        thing = f"{who} {part.participle}{tail}"
        name = f"Reduce the number of {thing}" if many else f"Reduce the {thing}"
        return shape(
            "number_not" if many else "amount_not",
            "cut",
            name,
            thing,
            verb="reduce",
            doer=who,
            unit="number" if many else "amount",
        )
    thing = f"{who} {part.link} {part.clause if many else _of_one(part)}"
    if not many:
        return shape("amount_not", "cut", f"Reduce the {thing}", thing, verb="reduce", unit="amount")
    share = not is_counted(who)
    name = f"Lower the {'share' if share else 'number'} of {thing}"
    if keeping and part.kind == "acts":
        doing = gerund(part.clause)
        name = f"Keep {who} from {doing[:1].lower()}{doing[1:]}"
    return shape(
        "share_not" if share else "number_not",
        "cut",
        name,
        thing,
        verb="lower",
        doer=who,
        doing=part.clause,
        of_whom=who,
        unit="number",
    )


def _of_one(part: Parted) -> str:
    """``ends up in the bin``, of what is no number of things."""
    if part.kind == "is":
        return f"is {part.tail}"
    found = getInflection(part.verb, "VBZ")
    return f"{found[0] if found else part.verb + 's'} {part.tail}".strip()
