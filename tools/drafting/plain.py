"""Brings the words of a wish into the one form that its readers know: ``waste halved`` is ``halve waste``."""

import re

from tools.drafting.as_deeds import as_deed
from tools.drafting.doers import more_who
from tools.drafting.inflecting import gerund
from tools.drafting.levels import moved_last
from tools.drafting.people import people_in
from tools.drafting.shapes import names_a_thing
from tools.drafting.wearing_out import STOP_WEARING
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers
from tools.language.verbs import could_be_verb, gerund_base

_COUNTS = {w: str(n) for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_SHARE_LAST = re.compile(
    r"^(?P<what>[a-z][\w -]*?[a-z]) (?:at )?(?P<share>half|a third|a quarter|two thirds|three quarters|one in (?:two|three|four|five|ten))$",
    re.IGNORECASE,
)
_DONE_LAST = re.compile(
    r"^(?P<what>(?:the |our )?[a-z][\w -]*?) (?P<done>halved|doubled|tripled|quadrupled)(?P<when> by .+)?$",
    re.IGNORECASE,
)
_DEEDS = {"halved": "halve", "doubled": "double", "tripled": "triple", "quadrupled": "quadruple"}
_USE_LESS = re.compile(
    r"^use (?P<n>\d[\d.,]* ?(?:%|percent)) less (?P<what>[a-z][a-z -]*?)(?P<when> by .+)?$", re.IGNORECASE
)
_HAVE_SO_MANY = re.compile(
    rf"^(?:have|get|see|reach) (?P<n>{'|'.join(_COUNTS)}) (?P<what>[a-z][a-z -]*s)$", re.IGNORECASE
)
_PART_OF = re.compile(
    r"^(?P<share>half|a third|a quarter|two thirds|three quarters) of (?:our |the |all )*(?P<what>[a-z][a-z -]*? (?:moved|made|done|sold|served|reached|covered|stored|used|filled|owned|paid|trained|certified|[a-z]+ed)\b.*)$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"^never (?:again )?(?P<deed>[a-z]+ (?:[a-z].*))$", re.IGNORECASE)
_OWN = re.compile(r"^(?:an? )?own (?=[a-z])(?!the\b|our\b|all\b|a\b)", re.IGNORECASE)


_MUST = re.compile(r"^(?:we )?(?:must|have to|has to|need to) (?=[a-z])", re.IGNORECASE)
_WE_DO = re.compile(
    r"^we (?:will |shall |also |always |now |can )*(?=(?P<verb>[a-z]+) [a-z])(?!(?:need|lack|lose|have|are|were|had|want|miss|do|don|only|see|get|spend|know|face|suffer|earn|cannot|can|hope|wish|find|feel|think|believe|fear|depend|rely|pay|use|like|love|say|work|sell|run|live|come|go|lead|serve|employ|make|still|never|hardly|struggle|charge|cost|owe)\b)",
    re.IGNORECASE,
)
_SEE = re.compile(
    r"^(?:to )?see (?=(?:the |our )?[a-z][\w -]* (?:at|below|under|above|over|down|up|from|to|break|rise|fall|grow)\b)",
    re.IGNORECASE,
)
_AT_LAST = re.compile(
    r"(?<!is)(?<!are)\s+(?:finally|at last|at long last|once and for all)\b|^(?:finally|at last) ", re.IGNORECASE
)
_WANTED_LAST = re.compile(r"\s+(?:is |are )?(?:wanted|needed|required|desired|expected|please)$", re.IGNORECASE)
_SO_MUCH_MORE = re.compile(
    r"^(?P<n>\d[\d.,]* ?(?:%|percent|percentage points)) (?P<how>lower|fewer|less|shorter|more|higher) (?P<what>[a-z].*)$",
    re.IGNORECASE,
)
_LESS = frozenset({"lower", "fewer", "less", "shorter"})
_FURTHER = re.compile(
    r"^(?P<n>\d[\d.,]*) (?P<what>[a-z][a-z -]*s) more(?P<when> (?:by|until|in|within) .+)?$", re.IGNORECASE
)
_GROWTH = re.compile(r"^(?P<n>\d[\d.,]* ?(?:%|percent)) (?P<what>(?:[a-z]+ )?growth)$", re.IGNORECASE)
_BROUGHT = re.compile(
    r"^(?:bring|get|take|push|drive|move) (?P<what>(?:the |our )?[a-z][\w /&-]*?) (?P<to>(?:down |up |back )?(?:from|to|under|below|over|above|at) (?:(?:about|around|at least|at most|only) )?[€$£]?\d.*)$",
    re.IGNORECASE,
)
_EVERY_WITH = re.compile(
    r"^(?P<each>every|each) (?P<who>[\w-]+) with (?P<what>(?:an?|the|its|their|one) .+)$", re.IGNORECASE
)
_NOT_DOING = re.compile(
    r"^not (?P<deed>(?!only|just|more|less|fewer|so|too|very|the|an?|all|even)[a-z]+ (?:[a-z].*))$", re.IGNORECASE
)
_WITHOUT_HARM = re.compile(
    r",? without (?:losing|harming|hurting|lowering|cutting|risking|sacrificing|(?:the |our )?[a-z]+ (?:getting|becoming|going)) .+$|,? without (?:loss of|less|lower) .+$",
    re.IGNORECASE,
)
"""``nitrogen down to 130 kg without losing yield``: what is to be minded on the way."""
_SHARE_OF = re.compile(
    r"^(?P<what>[a-z][\w /&-]*?),? (?:at|on|for|up to) (?:(?:at least|about|around|over|more than) )?(?P<share>\d[\d.,]* ?(?:%|percent)|half|one third|a third|a quarter|two thirds|three quarters) of (?:our |the |all |total )*(?P<whole>[a-z][\w -]*?)(?P<when> (?:by|until|in|before|within) [^,;(]+)?$",
    re.IGNORECASE,
)
"""``alcohol-free at a third of our volume``"""
_FOR_EACH = re.compile(
    r"^(?P<what>[a-z]+ (?:or|and) [a-z]+) for (?P<each>every|each|all) (?P<who>[\w -]+)$", re.IGNORECASE
)
_BREAKING_EVEN = re.compile(r"^(?P<what>(?:the |our )?[a-z][\w '’-]*?) break(?:s|ing) even$", re.IGNORECASE)
_WORN_OUT = re.compile(
    r"^(?:not|never|avoid|stop|don['’]t) (?P<deed>burn(?:ing)? out|wear(?:ing)? out|overwork(?:ing)?|overload(?:ing)?|exhaust(?:ing)?) (?P<who>(?:the |our )?[a-z][a-z -]*)$",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"^(?P<who>(?:the |our )?(?:[a-z-]+ )?[a-z-]+s) (?P<do>(?:stay|remain|return|come back)(?: .+)?)$", re.IGNORECASE
)
"""``that volunteers stay``"""
_DESPITE = re.compile(r",? (?:in spite of|despite|even (?:if|though|with)|although) .+$", re.IGNORECASE)
_ALWAYS = re.compile(
    r"^(?P<wish>(?:[a-z-]+ ){1,3}[a-z-]+) (?:always|at all times|all the time|every time|around the clock|every (?:single )?day|everywhere)$",
    re.IGNORECASE,
)


_USE_SOME = re.compile(r"^use (?P<how>less|no) (?P<what>[a-z][a-z -]*?)(?: and no (?P<also>[a-z][a-z -]*?))?(?P<when> by .+)?$", re.IGNORECASE)  # fmt: skip
_ENOUGH = re.compile(r"^enough (?P<what>profit|money|cash|income|surplus) (?=to [a-z])", re.IGNORECASE)
_ABLE_TO = re.compile(r"^(?:to )?be able to (?=[a-z])", re.IGNORECASE)
_SHALL = re.compile(
    r"^(?P<who>(?:the |our |all )*[a-z][a-z' -]{2,40}?) (?:shall|should|must|ought to|have to|has to|need to|will) (?P<do>(?!not\b|never\b|be\b)[a-z].*)$",
    re.IGNORECASE,
)
""" "The citizens shall use the parks more"."""
_ARE_SO = re.compile(
    r"^(?:(?:the|our) )?(?P<what>[a-z][a-z -]*?s) (?:are|shall be|should be|must be) (?P<how>safe|clean|accessible|reliable|punctual|affordable|tidy|welcoming|quiet|healthy|happy|green|secure|loyal|visible|sustainable|modern|friendly|proud|satisfied)$",
    re.IGNORECASE,
)
""" "The playgrounds are safe", told of what is wished for."""


_FEWER = re.compile(
    r"^(?:fewer|less|no) (?P<who>(?:[a-z-]+ )?(?!who\b|that\b)[a-z-]+) (?!who\b|that\b)(?P<do>[a-z]+)(?P<rest> [a-z].*)$",
    re.IGNORECASE,
)
""" "Fewer children missing school", "fewer children miss school"."""
_NO_LONGER = re.compile(
    r"^(?P<who>(?:the |our )?(?:[a-z-]+ )?[a-z-]+) (?:not|no longer|do not|don['’]t|never) (?P<do>[a-z]+)(?P<rest> [a-z].*)?$",
    re.IGNORECASE,
)
""" "People not needing us again", "people don't need us again"."""
_FIRST = re.compile(r" first,? (?:and )?not (?:to )?(?:the|an?|their|our|some) [a-z][a-z -]{1,30}$", re.IGNORECASE)
""" "People to come to us first, not the doctor"."""
_CHECK_IN = re.compile(r"(?<=\b(?:at|on|by) check) (?=(?:in|out)\b)", re.IGNORECASE)
_NOT_SO = re.compile(
    r"^(?P<who>(?:the |our |all )?(?:[a-z-]+ )?[a-z-]+) (?:(?:who|that) (?:are|is) |(?:are|is|to be) )?(?:not|never|no longer) (?:to be |being |be |left |get |getting )?(?P<state>(?:in the dark|on (?:their|its) own|at risk|out of [a-z]+|[a-z]+(?:ed|nt|ty|en|ne|wn|ry|ck|re)(?: out| up)?))(?P<rest> (?!and\b)[a-z].*)?$",
    re.IGNORECASE,
)
""" "Parents not in the dark", "rooms not empty in winter"."""
_WORN = re.compile(r"(?:burn(?:t|ed)|worn) out|overworked|overloaded|swamped|exhausted|over-?stretched|stressed(?: out)?", re.IGNORECASE)  # fmt: skip
_WHO_CAN = re.compile(
    r"^(?P<who>(?:the |our |all |more )?(?:[a-z-]+ )?[a-z-]+) who can (?P<do>[a-z].+)$", re.IGNORECASE
)
_NOT_ALL_ONE = re.compile(
    r"^(?P<money>money|income|revenue|funding|sales|turnover) (?:that|which) (?:isn['’]t|is not|does not come|doesn['’]t come) all (?:from |on |of )?(?:one|a single) (?P<whom>[a-z]+)$",
    re.IGNORECASE,
)
_NO_DEFICIT = re.compile(r"^(?:the |our |a )?(?:budget|books|accounts) (?:not (?:to be )?in (?:deficit|the red)|out of (?:deficit|the red)|without (?:an? )?deficit|in balance|to balance|that balance)$|^get out of (?:the |our )?(?:deficit|red)$", re.IGNORECASE)  # fmt: skip
_IN_PROFIT = re.compile(r"^(?:to be |be |become |get |turn )?(?:profit[ -]positive|in profit|profitable|in the black)(?P<when> (?:by|in|from|until) .+)?$", re.IGNORECASE)  # fmt: skip


_NOT_SO_MUCH = re.compile(r"^(?:to )?(?:not(?: to)?|no longer|stop) (?:be )?(?:depend|rely|depending|relying|dependent|reliant) (?:so much )?on (?P<what>.+?)(?: (?:so|that|this|as) (?:much|heavily))?$", re.IGNORECASE)  # fmt: skip
""" "Not to depend on the city's grant so much"."""
_REALLY = re.compile(r"\b(?:actually|really|truly|simply|properly) (?=[a-z])", re.IGNORECASE)


def _of_those_who(item: str) -> str:
    """The same of people of whom fewer, or none, or more are to do something; or who are to be able to."""
    if (fewer := _FEWER.match(item)) and (base := _verb(fewer["do"])) and _people(fewer["who"]):
        return f"fewer {fewer['who']} who {base}{fewer['rest']}"
    if (so := _NOT_SO.match(item)) and (negated := _not_so(so)):
        return negated
    no = _NO_LONGER.match(item)
    if no and (base := _verb(no["do"])) and _people(no["who"], served=True):
        return f"fewer {re.sub(r'^(?:the|our) ', '', no['who'])} who {base}{no['rest'] or ''}"
    if (able := _WHO_CAN.match(item)) and _people(able["who"], served=True):
        able_to = f"{able['who']} {able['do']}"
        return _of_more_who(able_to) or able_to
    return _of_more_who(item)


def _not_so(so: re.Match[str]) -> str:
    """Fewer of them who are so: of people as a clause, of things as a word before them."""
    who, state, rest = re.sub(r"^(?:the|our|all) ", "", so["who"]), so["state"], so["rest"] or ""
    if _people(who):
        return f"{who} not burning out" if _WORN.fullmatch(state) else f"fewer {who} who are {state}{rest}"
    return f"fewer {state} {who}{rest}" if " " not in state and who.endswith("s") else ""


def _of_more_who(item: str) -> str:
    """``more apprentices finishing`` is a wish to help them, ``more volunteers staying`` one to keep them."""
    more = more_who(item)
    if more and more.base in ("stay", "remain"):
        return f"{more.who} who {more.doing}"
    return f"help more {more.whom} {more.doing}" if more else ""


def _verb(word: str) -> str:
    low = word.lower()
    base = (gerund_base(low) or low[:-3]) if low.endswith("ing") else low  # "waiting" is also a noun
    return base if base and could_be_verb(base) else ""


def _people(who: str, *, served: bool = False) -> bool:
    found = people_in(who)
    return who.lower().split()[-1] == "people" or (found is not None and not (served and found.own))


def plain_wish(item: str) -> str:
    """``waste halved`` as ``halve waste``, ``repeat buyers a third`` as ``repeat buyers at 33.3 %``."""
    item = _CHECK_IN.sub("-", _FIRST.sub(" first", item))
    item = _ENOUGH.sub(r"earn enough \g<what> ", _ABLE_TO.sub("", item))
    if use := _USE_SOME.match(item):
        verb = f"reduce {use['what']} use" if use["how"].lower() == "less" else f"avoid {use['what']}"
        return verb + (f" and avoid {use['also']}" if use["also"] else "") + (use["when"] or "")
    item = _REALLY.sub("", item)
    if worn := STOP_WEARING.match(item):
        return f"{worn['who']} not burning out"
    if deed := as_deed(item):
        return deed
    if depend := _NOT_SO_MUCH.match(item):
        return f"depend less on {depend['what']}"
    if of_those := _of_those_who(item):
        return of_those
    if moved := moved_last(item):
        return moved
    if one := _NOT_ALL_ONE.match(item):
        return f"depend less on the biggest {one['whom']}"
    if _NO_DEFICIT.match(item):
        return "a balanced budget"
    if profit := _IN_PROFIT.match(item):
        return f"become profitable{profit['when'] or ''}"
    if so := _ARE_SO.match(item):
        return f"{so['how'].lower()} {so['what']}"
    if (shall := _SHALL.match(item)) and people_in(shall["who"]):
        item = f"{shall['who']} {shall['do']}"
    item = _SEE.sub("", _MUST.sub("", _WANTED_LAST.sub("", _AT_LAST.sub("", item)))) or item
    item = _DESPITE.sub("", item)
    if (deed := _WE_DO.match(item)) and could_be_verb(deed["verb"].lower()):
        item = item[deed.end() :]  # "we repair broken chairs within 5 days"
    if find_quantities(item):
        item = _WITHOUT_HARM.sub("", item)
    if (stay := _STAY.match(item)) and people_in(stay["who"]):
        return f"{stay['who']} who {stay['do']}"
    if worn := _WORN_OUT.match(item):
        return f"{worn['who']} not burning out"
    if even := _BREAKING_EVEN.match(item):
        return f"{even['what']} to break even"
    if more := _SO_MUCH_MORE.match(item):
        what, when = _parted(more["what"])
        verb = "reduce" if more["how"].lower() in _LESS else "increase"
        return f"{verb} {what} by {more['n']}{when}"
    if further := _FURTHER.match(item):
        return f"{further['n']} more {further['what']}{further['when'] or ''}"
    if growth := _GROWTH.match(item):
        return f"grow {growth['what'].split()[0] if ' ' in growth['what'] else 'the business'} by {growth['n']}"
    if brought := _BROUGHT.match(item):
        return f"{brought['what']} {brought['to']}"
    if every := _EVERY_WITH.match(item):
        return f"{every['each']} {every['who']} {every['what']}"
    if (
        (share := _SHARE_OF.match(item))
        and not find_quantities(share["what"])
        and not could_be_verb(share["what"].split()[0])
    ):
        part = share["share"] if share["share"][0].isdigit() else _percent_of(share["share"])
        return f"raise the share of {share['what']} in {share['whole']} to {part}{share['when'] or ''}"
    if for_each := _FOR_EACH.match(item):
        return f"provide {for_each['what']} for {for_each['each']} {for_each['who']}"
    if (always := _ALWAYS.match(item)) and names_a_thing(always["wish"]):
        return always["wish"]
    if (refused := _NOT_DOING.match(item)) and could_be_verb(refused["deed"].split()[0]):
        return f"avoid {gerund(refused['deed'])}"
    share = _SHARE_LAST.match(item)
    if share and not re.search(r"\b(?:by|to|in|of|for|only|about)$", share["what"]):
        return f"{share['what']} at {_percent_of(share['share'])}"
    if done := _DONE_LAST.match(item):
        return f"{_DEEDS[done['done'].lower()]} {done['what']}{done['when'] or ''}"
    if less := _USE_LESS.match(item):
        return f"reduce {less['what']} use by {less['n']}{less['when'] or ''}"
    if many := _HAVE_SO_MANY.match(item):
        return f"{_COUNTS[many['n'].lower()]} {many['what']}"
    if part := _PART_OF.match(item):
        return f"raise the share of {part['what']} to {_percent_of(part['share'])}"
    if never := _NEVER.match(item):
        return f"avoid {gerund(never['deed'])}"
    return _OWN.sub("an own ", item)


def in_plain(item: str) -> str:
    """A wish as it is kept: in plain form where it has a figure to be read, and else as they put it."""
    plain = plain_wish(item)
    return plain if find_quantities(plain) and not _BROUGHT.match(item) else item


_WHEN = re.compile(
    r"\s+(?:within|in|by|until|over) (?:the next |the |end of |mid-?)?(?:\d|two|three|four|five|six|a|one|next|end|mid).*$",
    re.IGNORECASE,
)


def _parted(what: str) -> tuple[str, str]:
    """What is said, and by when."""
    when = _WHEN.search(what)
    return (what[: when.start()], when[0]) if when else (what, "")


def _percent_of(share: str) -> str:
    """``a third`` as ``33.3 %``."""
    return in_numbers(f"only {share} of them").removeprefix("only ").partition(" of ")[0]
