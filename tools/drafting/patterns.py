"""Which pattern of measures fits a wish; the patterns themselves are in ``templates.yaml``."""

import re
from dataclasses import replace

from scorecard.lemmas import getLemma
from tools.drafting.inflecting import past, plural
from tools.drafting.one_sense import of_one_sense
from tools.drafting.people import People, is_person_head, members_of, people_in
from tools.drafting.shapes import LEVELS, MONEY, TIME, Shape, bare, burden_of, is_abstract, lower_first, verbs

OF_PEOPLE = frozenset(
    {
        "keep_people",
        "content_people",
        "keep_and_win_people",
        "win_people",
        "train_people",
        "people_who",
        "from_within",
        "successors",
        "pass_on",
    }
)
"""Templates for our own people; they say more of the wish than any catalogue measure of people in general."""
WEAK = frozenset({"do", "improve_customer", "improve_internal", "improve_learning", "improve_financial"})
"""Templates that say little of the wish; what a like objective of the library is measured by says more."""
_STAYING = re.compile(
    r"\b(?:stay|stays|leave|leaving|turnover|attrition|retain|retention|losing|hold on to|loyal)\b", re.IGNORECASE
)
_CONTENT = re.compile(
    r"\b(?:happier|happy|content|satisfied|motivated|morale|proud|engaged|enjoy|motivate)\b", re.IGNORECASE
)
_WIN_AND_KEEP = re.compile(
    r"^(?:recruit|hire|find|attract|win|get) and (?:keep|retain|hold|bind) (?P<group>[^,;]+)$", re.IGNORECASE
)
_WITHIN = re.compile(
    r"(?<!no )(?<!without )(?<!without a )\b(?:own ranks|from within|successors?|succession|heirs?|(?:somebody|someone|anybody|anyone|people) (?:to|who(?: will| can)?) (?:take (?:it |us )?over|carry (?:it )?on|follow us)|promot\w+ \w+(?: \w+)? from)\b",
    re.IGNORECASE,
)
_SUCCESSOR = re.compile(
    r"(?:an? )?(?:(?:successor|heir)s? (?:for|to)|(?:somebody|someone|anybody|anyone|people) (?:to|who(?: will| can)?) (?:take over|carry on)(?: from)?) (?:the |our |all )*(?P<who>[a-z].*)$",
    re.IGNORECASE,
)
_KNOW_HOW = re.compile(r"\b(?:know-how|knowledge|experience|expertise)\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:together with|hand in hand with|jointly with|in partnership with|collaborat\w+ with|partnerships?)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"^(?P<head>.+?) (?:in|for|to|at|on|of|along) (?:every|each|all) (?P<place>[\w-]+(?: (?!(?:in|of|at|on|for|to|with|from|and|by|within|who|that)\b)[\w-]+)?)",
    re.IGNORECASE,
)
_CHANNEL = re.compile(r"(?:online|direct(?:ly)?|abroad)(?: (?:direct(?:ly)?|to \w+))?", re.IGNORECASE)
_FRACTION = re.compile(
    r"^(?:(?:a |one )?(?:half|third|quarter|fifth|tenth)|most|two thirds|more) of (?:our |the |all )*", re.IGNORECASE
)


_FEWER_WHO = re.compile(r"(?P<who>(?:[a-z-]+ )?[a-z-]+) who [a-z]", re.IGNORECASE)
"""``reduce children who miss school``"""


def pattern_of(wish: str, shape: Shape, perspective: str) -> tuple[str, dict[str, str]]:
    """The name of the pattern, and what it fills its slots with beyond what every wish gives."""
    if shape.pattern:
        return shape.pattern, dict(shape.filled)
    people = people_in(wish, guess=shape.action in ("keep", "train", "win", "stop"))
    if plain := of_one_sense(shape):
        return plain
    if shape.verb in ("relieve", "win over") or shape.action == "stop_doing":
        return _of_doers(shape, people) or _of_things(wish, shape, perspective)
    if shape.action == "cut" and (fewer := _FEWER_WHO.match(shape.object)) and (people or fewer["who"] == "people"):
        return "fewer_who", {"doer": lower_first(fewer["who"])}
    found = _of_people(wish, shape, people, perspective) or _of_doers(shape, people)
    return found or _of_things(wish, shape, perspective)


def _of_people(wish: str, shape: Shape, people: People | None, perspective: str) -> tuple[str, dict[str, str]] | None:
    if _KNOW_HOW.search(shape.object) and (
        shape.action == "keep" or re.search(r"\b(?:pass on|hand on|retire)\b", wish)
    ):
        return "pass_on", {"thing": lower_first(re.sub(r"\s+(?:before|when) .*$", "", shape.object))}
    if _WITHIN.search(wish):
        if found := _SUCCESSOR.match(shape.object):
            return "successors", {
                "posts": f"{'the ' if not re.search(r's$|^my ', found['who']) else ''}{lower_first(found['who'])}"
            }
        thing = re.sub(r"\s+from .*$|^(?:successors?|succession) (?:for|to|of|among) ", "", lower_first(shape.object))
        return "from_within", {"thing": bare(thing)}
    if both := _WIN_AND_KEEP.match(wish.strip(" .")):
        return "keep_and_win_people", {"group": lower_first(bare(both["group"]))}
    if shape.action in ("who", "does") and shape.doer and people and people.group.lower() not in shape.doer.lower():
        return None  # "districts that pay their own midwives" are no midwives
    if people is None or not (people.own or perspective == "learning"):
        return None
    members = members_of(lower_first(people.group))
    if both := re.match(rf"{re.escape(people.group)},? and (?P<other>[a-z][a-z -]*)$", shape.head, re.IGNORECASE):
        members += f" and {members_of(lower_first(both['other']))}" if people_in(both["other"], guess=True) else ""
    members = re.sub(r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen) (?=\S+ \S|\S+s$)", "", members)
    members = re.sub(r"^(?:happy|happier|content|satisfied|motivated) ", "", members)
    group = {"group": members, "thing": lower_first(people.group)}
    if _CONTENT.search(wish):
        return "content_people", group
    if shape.action in ("keep", "stop", "does", "improve") and (shape.action == "keep" or _STAYING.search(wish)):
        return "keep_people", group
    if shape.action in ("who", "does"):
        many = members.endswith("s") and not shape.doer.endswith("s")
        return "people_who", group | {"doing": _of_many(shape.doing) if many else shape.doing}
    if having := re.match(rf"{re.escape(people.group)} with (.+)", shape.object, re.IGNORECASE):
        return "people_who", group | {"doing": f"have {having[1]}"}
    if shape.action in ("win", "grow", "launch"):
        return "win_people", group
    develops = shape.action in ("train", "build", "help", "do", "thing") and (
        is_person_head(shape.head) or people.group.endswith("people")
    )
    return ("train_people", group) if develops else None


def _of_many(doing: str) -> str:
    """``looks like our community`` said of members: ``look like our community``."""
    first, _, rest = doing.partition(" ")
    base = next(iter(getLemma(first, upos="VERB")), first)
    return f"{'are' if base == 'be' else base} {rest}".strip() if first.endswith("s") else doing


def _of_doers(shape: Shape, people: People | None) -> tuple[str, dict[str, str]] | None:
    if shape.action in ("who", "does", "help") and shape.doer:
        of_people = (people and people.group.lower() in shape.doer.lower()) or "people" in shape.doer
        return ("served_who", {}) if of_people else ("done", {"doing": f"that {shape.doing}"})
    if shape.action == "stop_doing":
        return "stop_doing", {"who": "who" if is_person_head(shape.doer) or people else "that"}
    if shape.action in ("nobody", "done"):
        return shape.action, {}
    if shape.action == "as" and people:
        seen = "see themselves as" if shape.name.startswith("Treat") else "are"
        return "served_who", {"doing": re.sub(r"^are", seen, shape.doing)}
    if shape.action == "as":
        return "grow_money", {"thing": f"income from {lower_first(shape.doer)}"}
    if shape.action == "every":
        return "become", {"places": plural(shape.object), "state": shape.doing}
    return None


def _of_things(wish: str, shape: Shape, perspective: str) -> tuple[str, dict[str, str]]:
    if shape.verb in ("relieve", "win over"):
        return shape.verb.replace(" ", "_"), {}
    if shape.action == "known":
        return _of_standing(shape, perspective)
    if every := _EVERY.match(shape.object):
        return "everywhere", {"head": lower_first(every["head"]), "places": plural(bare(every["place"]))}
    if short := re.match(
        r"(?:skills?|staff|labou?r|talent) shortages? (?:in|of|among) (.+)", shape.object, re.IGNORECASE
    ):
        return "shortage", {"field": short[1]}
    if (instead := re.match(r"(.+?) instead of (.+)", shape.object)) and not is_person_head(instead[1]):
        return "instead", {"head": lower_first(instead[1]), "other": instead[2]}
    if _TOGETHER.search(wish):
        return "together", {"partners": _partners(shape.full)}
    if for_whom := re.match(r"(.+?) for (.+)", shape.object):
        people = people_in(for_whom[2])
        if shape.action == "thing" and people and is_person_head(bare(for_whom[2])):
            return "everywhere", {"head": lower_first(for_whom[1]), "places": bare(for_whom[2])}
    return _by_action(shape, perspective) or _otherwise(shape, perspective)


def _partners(text: str) -> str:
    """With whom: ``partnership beyond our walls and across the health system`` names only where they are."""
    if named := re.search(r"\bwith (.+)", text):
        return named[1]
    where = re.search(r"\b(?:across|throughout|in|among|within) [^,]+$", text)
    return f"partners {where[0]}" if where else "partners"


def _by_action(shape: Shape, perspective: str) -> tuple[str, dict[str, str]] | None:
    """What the verb of a wish says of its measure."""
    action, thing = shape.action, shape.object
    if action == "use" and (purpose := re.match(r"(.+?) (?:for|in|to) (.+)", thing)):
        return "use", {"head": purpose[1], "purpose": bare(purpose[2])}
    if action == "win" and shape.verb == "win back":
        return "win_back", {}
    if action == "move" and (moved := re.match(r"(.+?) (?:to|into|onto) (.+)", thing)):
        if moved[1] in ("upmarket", "on", "ahead", "beyond"):
            return "win", {"thing": moved[2], "done": "won"}
        return "move", {"what": _FRACTION.sub("", moved[1]), "where": moved[2]}
    if shape.verb == "get" and action == "grow" and (brought := _as_done(shape)):
        return "done", brought
    if action == "grow" and " without " in thing:
        return "grow", {"thing": thing.partition(" without ")[0]}
    if shape.verb == "sell" and (way := _CHANNEL.match(thing)):
        return "grow_money", {"thing": f"sales made {way[0]}"}
    if shape.verb == "sell" and not _countable(shape) and not MONEY.search(thing):
        return "level_high", {"thing": f"{thing} sold"}
    if action == "grow" and not MONEY.search(thing) and not _countable(shape):
        return "grow_share", {}
    if action == "grow":
        return ("grow_money" if MONEY.search(thing) else "grow"), {}
    if action == "level":
        return ("level_low" if shape.name.endswith("low") else "level_high"), {}
    if action == "keep" and (
        so := re.match(
            r"(.+s|.*\b(?:water|air|food|care|traffic|milk)) (clean|calm|quiet|tidy|safe|secure|dry|open|ready|intact|accessible|affordable|reliable|lively)$",
            thing,
        )
    ):
        return "kept_so", {"state": so[2], "thing": lower_first(so[1])}
    if action == "keep":
        return (
            "level_low" if re.search(r"\b(?:prices?|costs?|fees?|rents?|tax(?:es)?)\b", thing) else "level_high"
        ), {}
    if action == "make":
        verb = "are" if shape.object.endswith("s") else "is"
        return (
            ("found", {"group": shape.doer, "state": shape.doing})
            if shape.doer
            else ("made", {"state": f"{verb} {shape.doing}"})
        )
    if action == "into":
        return "into", {}
    if shape.verb in ("recruit", "hire") and shape.doing:
        return "recruit_from", {"source": shape.doing}
    if action == "build" and re.search(r"\bpositions?\b", shape.head):
        return "position", {}
    if action == "build" and is_abstract((shape.head.split() or [""])[-1]):
        return f"improve_{perspective}", {}
    if action == "build" and not _countable(shape):
        return "build_one", {}
    if action == "enough":
        return "enough", {}
    if action == "share" and shape.doing:
        return "share_of", {"whole": shape.doing}
    if action == "cut":
        return ("cut" if perspective == "internal" and _has_causes(shape) else "cut_plain"), {}
    if shape.verb in ("protect", "safeguard"):
        return "protect", {}
    if action == "win":
        return _won(shape)
    return (action, {}) if action in ("stop", "speed", "depend", "launch", "build", "fill", "simplify") else None


def _countable(shape: Shape) -> bool:
    last = (shape.head.split() or [""])[-1]
    return (
        (last.endswith("s") and not last.endswith(("ss", "us", "is")))
        or bool(re.search(r"\d", shape.full))
        or last.isupper()
    )


def _has_causes(shape: Shape) -> bool:
    """Errors, waste and use have causes to remove; a stock or a price is decided."""
    last = (lower_first(shape.head).split() or [""])[-1]
    plural = last.endswith("s") and not last.endswith("ss") and not TIME.search(shape.head)
    return plural or last in verbs()["burdens"] or last in ("use", "usage", "consumption", "rework")


_BUILT = re.compile(
    r"\b(?:roof|building|hall|site|plant|depot|warehouse|wing|ward|kitchen|workshop|laborator(?:y|ies)|studio|website|platform|system|bridge|road|harbour|terminal"
    r"|headquarters|campus|centre|center|line|network|strategy|policy|manual|code)$",
    re.IGNORECASE,
)
"""What is finished one day."""
_OFFERED = re.compile(
    r"\b(?:services?|products?|hours|classes|courses?|programmes?|programs?|menus?|treatments?|plans?|packages?|delivery|subscriptions?|appointments?|trips|tours?"
    r"|tickets?|loans?|accounts?|apps?|tools?|workshops?|visits?|events?|rooms?|dishes|meals?|therap(?:y|ies)|brands?|models?|homes?|flats?|clubs?|lessons|shifts|slots"
    r"|advice|support|care|insurance|training|cover|repairs?|surger(?:y|ies)|consultations?|memberships?|scholarships?|grants?|shops?|portal|hotline|options?)$",
    re.IGNORECASE,
)
"""What people can choose to use."""
_EXPERIENCED = frozenset(
    "service services experience access quality care support advice offer comfort food stay information communication".split()
)
"""What people can be asked how content they are with."""


def _won(shape: Shape) -> tuple[str, dict[str, str]]:
    """Firms and accounts are in talks before they are won; people just come, and come again or not."""
    head = lower_first(bare(shape.head))
    people = is_person_head(head) and not re.search(
        r"(?:customers?|clients?|accounts?|retailers|hospitals|dealers)$", head
    )
    if people:
        return "win_persons", {"thing": re.sub(r"^(?:more |new )+", "", head)}
    placed = re.match(r"[\w -]*?s (?:outside|in|from|of|among|abroad|beyond|across|near|at)\b", head)
    many = (head.endswith("s") and not head.endswith("ss")) or placed or re.search(r"(?<!\d)(?!20\d\d\b)\d", shape.full)
    return ("win", {}) if many else ("win_market", {})


def _otherwise(shape: Shape, perspective: str) -> tuple[str, dict[str, str]]:
    if shape.verb and (done := _as_done(shape)):
        return "done", done
    if shape.name.endswith(" fast"):
        return "speed", {"time_of": f"time to {lower_first(shape.name.removesuffix(' fast'))}"}
    if shape.verb and shape.action in ("do", "deliver", "help"):
        return "do", {}
    last = (lower_first(shape.head).split() or [""])[-1]
    if burden_of(last):
        return "cut_plain", {}
    if last == "satisfaction":
        return ("satisfaction", {}) if perspective == "customer" else ("improve_learning", {})
    read_off = last in LEVELS or not last.endswith("s")
    if shape.action == "improve" and perspective == "customer" and last not in _EXPERIENCED and read_off:
        return "level_high", {}
    if shape.action == "thing" and last in LEVELS:
        return "level_high", {}
    if _BUILT.search(shape.head) and not _countable(shape) and shape.action != "improve":
        return "build_one", {"done": "finished"}
    if shape.action == "thing" and perspective in ("customer", "internal") and not is_abstract(last):
        if not is_person_head(shape.head):
            return ("offer", {}) if _OFFERED.search(shape.head) else ("unknown", {})
        return _won(shape)
    if perspective == "financial" and is_abstract(last):
        return "steady", {}
    return f"improve_{perspective}", {}


def _as_done(shape: Shape) -> dict[str, str]:
    """``tell shippers about delays`` is measured by ``shippers told about delays``."""
    if brought := re.match(
        r"((?:[\w-]+ )?(?:people|families|children|pupils|patients|men|women)) ((?:into|out of|back|to|home)\b.*)",
        shape.object,
    ):
        return {"doer": brought[1], "doing": f"helped {brought[2]}"} if shape.verb in ("get", "bring", "move") else {}
    head = bare(shape.head)
    rest = shape.object.partition(head)[2].strip()
    last = head.split()[-1] if head.split() else ""
    plural = last in ("children", "people", "women", "men") or (last.endswith("s") and not last.endswith("ss"))
    plural = plural and len(head.split()) <= 3
    if not plural or shape.verb in ("get", "make", "work", "do", "let", "help") or shape.action in ("improve", "train"):
        return {}
    limit = re.search(
        r"\b(?:within|in under|in less than|in) (?:\d+|an?|one) (?:minutes?|hours?|days?|weeks?)", shape.full
    )
    if not rest and not limit and shape.action != "do":
        return {}
    return {"doer": lower_first(head), "doing": f"{past(shape.verb)} {rest} {limit[0] if limit else ''}".strip()}


def _of_standing(shape: Shape, perspective: str) -> tuple[str, dict[str, str]]:
    shape = replace(shape, object=re.sub(r" (?:instead of|rather than) .*$", "", shape.object))
    thing = re.sub(r"^(?:known|recognised|recognized|famous|valued) (?:for|as) (?:the |an? )?", "", shape.object)
    if not shape.verb and shape.name == f"Be {lower_first(shape.object)}":
        return "seen_as", {}
    if re.search(r"\b(?:leader|number one|no\. ?1|market)\b", thing, re.IGNORECASE):
        return "leader", {"thing": re.sub(r"^.*?\b(?:in|of) |,.*$", "", thing)}
    if ones := re.match(
        r"(?:ones?|place|practice|firm|company|partner|school|team|shop|bank|clinic|agency|people|supplier|employer|vet|dentist|doctor|baker|lawyer|builder|garage|hotel|restaurant|studio)s? (?:that |who |whom |where )?([a-z]+s|people|children) [a-z]+",
        thing,
    ):
        return "become_the", {"who": ones[1]}
    if of_whom := re.match(r".+? (?:for|of) (?!life\b|good\b|ever\b|sure\b|free\b)(.+)", thing):
        return ("become_the", {"who": bare(of_whom[1])}) if thing == shape.object else ("known_for", {"thing": thing})
    if perspective == "customer" and thing != shape.object:
        return "known_for", {"thing": thing}
    return f"improve_{perspective}", {}
