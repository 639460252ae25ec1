"""Wishes put as a thing and what is to become of it, without a verb that says so: ``victims safe``, ``the programme back``."""

import re

from scorecard.lemmas import getAllLemmas
from tools.drafting.doers import base_form
from tools.drafting.inflecting import plural
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, bare, burden_of, capital, lower_first, names_a_thing
from tools.language.grammar import parse
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb, gerund_base

_HEART = re.compile(r"(?P<who>.+?) at the (?:heart|cent(?:re|er)|core)(?: of .+)?$", re.IGNORECASE)
_FIRST = re.compile(r"(?P<who>[a-z]+(?: [a-z]+)?) (?:come )?first$", re.IGNORECASE)
_BACK = re.compile(r"(?P<what>(?:the |our )?[\w -]+?) back$", re.IGNORECASE)
_EVEN = re.compile(r"(?P<what>(?:the |our )?[\w -]+?) (?:to break|breaks?|breaking) even$", re.IGNORECASE)
_TO_DO = re.compile(r"(?P<who>(?:our |the )?[\w -]+?) to (?P<do>[a-z]+)\b(?P<rest>.*)$", re.IGNORECASE)
_EACH_GETS = re.compile(
    r"(?P<each>every|each|all) (?P<who>[\w-]+) (?:to (?:have|get|receive|own) (?P<to_have>[a-z].+)|(?P<what>(?:an?|the|their own|its own|one) .+))$",
    re.IGNORECASE,
)
_VISITS = re.compile(r"(?:school|class|club|company|firm|family|team|village|town|parish|household)$", re.IGNORECASE)
"""Who can do something as people do."""
_EACH_DOES = re.compile(
    r"(?P<each>every|each) (?P<who>[\w-]+)(?P<where> (?:in|of|at|from) (?:the |our )?[\w-]+)? (?P<verb>[a-z]+s) (?P<rest>.+)$",
    re.IGNORECASE,
)
_MOST_OF_WHO = 4
_STATE = re.compile(r"(?P<what>[a-z][\w -]+?) (?P<state>[a-z]+)$", re.IGNORECASE)
_NOT_DOING = re.compile(r"(?P<who>[a-z][\w -]*?) (?:not|never) (?P<verb>[a-z]+ing)(?P<rest>.*)$", re.IGNORECASE)
_ONE = re.compile(r"(?:one|a single) (?P<what>[a-z]+)$", re.IGNORECASE)


def put_first(plain: str, text: str) -> Shape | None:
    """``children at the heart``, ``patients first``."""
    found = _HEART.match(plain) or _FIRST.match(plain)
    if not found or not people_in(found["who"]):
        return None
    who = bare(found["who"])
    return Shape("who", who, f"Put {lower_first(plain)}", doer=who, doing="say that they come first")


def brought(plain: str, text: str) -> Shape | None:
    """``schools programme back``, ``café to break even``."""
    if (even := _EVEN.match(plain)) and names_a_thing(bare(even["what"])):
        what = bare(even["what"])
        return Shape("level", f"result of {lower_first(what)}", f"Bring {lower_first(even['what'])} to break even")
    back = _BACK.match(plain)
    if (
        not back
        or re.search(r"\b(?:who|that|which)\b", back["what"])
        or find_quantities(text)
        or could_be_verb(plain.split()[0])
        or not names_a_thing(bare(back["what"]))
    ):
        return None
    what = bare(back["what"])
    if people_in(what):
        return Shape("win", what, f"Win back {lower_first(what)}", verb="win back")
    return Shape("launch", what, f"Bring back {lower_first(what)}", verb="bring back")


def got_to(plain: str, text: str) -> Shape | None:
    """``our brewers to stay``, ``tenants to pay on time``."""
    found = _TO_DO.match(plain)
    people = (
        (people_in(found["who"]) or re.search(r"\bpeople$", found["who"]))
        if found and len(found["who"].split()) <= _MOST_OF_WHO
        else None
    )
    if not found or not people or could_be_verb(plain.split()[0]) or not could_be_verb(found["do"]):
        return None
    who, doing = bare(found["who"]), f"{found['do']}{found['rest']}"
    if able := re.match(r"(.+) (?:able|free|ready)$", who):
        return Shape("who", able[1], f"Enable {lower_first(able[1])} to {doing}", doer=able[1], doing=f"can {doing}")
    if found["do"] == "be" and re.match(r" (?:an? |one )?(?:half|third|quarter|fifth|tenth)\b", found["rest"]):
        return None
    if found["do"] in ("stay", "remain"):
        return Shape("keep", who, f"Keep {lower_first(who)}{found['rest']}", doer=who, doing=doing)
    return Shape("who", who, f"Get {lower_first(who)} to {doing}", doer=who, doing=doing)


def each_one(plain: str, text: str) -> Shape | None:
    """``every pupil an internship``, ``every child reads by age eight``."""
    if gets := _EACH_GETS.match(plain):
        who = plural(gets["who"]) if gets["each"].lower() != "all" else gets["who"]
        what = gets["what"] or gets["to_have"]
        return Shape("does", who, f"Give {gets['each'].lower()} {gets['who']} {what}", doer=who, doing=f"have {what}")
    does = _EACH_DOES.match(plain)
    verb = base_form(does["verb"]) if does else ""
    if not does or verb == does["verb"].lower() or not (people_in(does["who"]) or _VISITS.match(does["who"])):
        return None
    doing = f"{verb} {does['rest']}"
    where = does["where"] or ""
    who = f"{plural(does['who'])}{where}"
    return Shape(
        "does",
        who,
        f"Help {does['each'].lower()} {does['who']}{where} {doing}",
        doer=who,
        doing=doing,
    )


def not_doing(plain: str, text: str) -> Shape | None:
    """``caseworkers not burning out``"""
    found = _NOT_DOING.match(plain)
    base = gerund_base(found["verb"]) if found else ""
    if not found or not base or not people_in(found["who"]):
        return None
    who = bare(found["who"])
    return Shape(
        "stop_doing",
        who,
        f"Keep {lower_first(who)} from {found['verb']}{found['rest']}",
        doer=who,
        doing=f"{base}{found['rest']}",
    )


def being(plain: str, text: str) -> Shape | None:
    """``visible in neighbourhoods``, ``more present in Asia``: of oneself, as nobody else is named."""
    words = [*parse(plain)]
    if len(words) > 1 and burden_of(words[1].text.lower()):
        return None  # "less burnout among nurses" is wished of them, not of oneself
    if one := _ONE.match(plain):
        return Shape("known", f"one {one['what']}", f"Become one {one['what']}")
    head = next((t for t in words[:2] if t.tag_ == "JJ" and t.dep_ == "ROOT"), None)
    begins = words[:1] == [head] or (len(words) > 1 and words[0].text.lower() in ("more", "less"))
    if (
        head is None
        or not begins
        or could_be_verb(plain.split()[0])
        or not any(t.tag_ in ("IN", "TO") for t in words[head.i + 1 : head.i + 2])
    ):
        return None
    return Shape("known", plain, f"Be {lower_first(plain)}")


def in_state(plain: str, text: str) -> Shape | None:
    """``domestic violence victims safe``, ``the machines ready``"""
    found = _STATE.match(plain)
    if not found or parse(plain)[-1].tag_ != "JJ" or not found["what"].rstrip().endswith(("s", "people", "children")):
        return None
    what = bare(found["what"])
    if people_in(what):
        return Shape("who", what, f"Keep {lower_first(plain)}", doer=what, doing=f"are {found['state']}")
    return Shape("keep", bare(plain), f"Keep {lower_first(plain)}")


_SO = re.compile(
    r"(?P<state>safe|clean|secure|quiet|calm|tidy|affordable|accessible|lively) (?P<what>[a-z][a-z -]*)$", re.IGNORECASE
)


def kept_so(plain: str, text: str) -> Shape | None:
    """``safe prisons``, ``clean streets``: how things are to be that are there already."""
    found = _SO.match(plain)
    what = bare(found["what"]) if found else ""
    if not found or not what or what != found["what"] or people_in(what) or not names_a_thing(what):
        return None
    if not what.endswith("s") and len(what.split()) > 1:
        return None
    so = f"{lower_first(what)} {found['state'].lower()}"
    return Shape("keep", so, f"Keep {so}", verb="keep")


_OUT_OF_LOSS = re.compile(
    r"(?:(?:bring|get|lift|pull|lead|take) )?(?P<what>(?:the |our )?[a-z][\w '’&-]*?)(?: (?:to|must|should|shall|has to|have to|needs? to) (?:come|get|be|climb)| (?:coming|getting))? (?P<out>out of (?:the |its |their |a )?(?:loss(?:es)?|red|deficit|minus|loss zone))$",
    re.IGNORECASE,
)


def out_of_loss(plain: str, text: str) -> Shape | None:
    """``the garden centre must come out of the loss``, ``café out of the red``."""
    found = _OUT_OF_LOSS.match(plain)
    if not found:
        return None
    what, out = found["what"].strip(), found["out"].lower()
    if what.lower() in ("come", "get", "climb", "be", "stay", "keep", "we", "us"):
        return Shape("result", "operating result", f"{capital(what if could_be_verb(what.lower()) else 'come')} {out}")
    if not names_a_thing(bare(what)):
        return None
    proper = what[0].isupper() and "NOUN" not in getAllLemmas(what.split()[-1].lower())
    named = proper or re.match(r"(?:the|our) ", what, re.IGNORECASE)
    what = what if proper else lower_first(what) if named else f"the {lower_first(what)}"
    unit = re.sub(r"^our ", "the ", what)
    return Shape("result", f"operating result of {unit}", f"Bring {what} {out}", doer=unit)


_YOUNGER = re.compile(r"(?:win )?(?P<one>an? |the )?younger (?P<who>[a-z].*)$", re.IGNORECASE)
_A_BODY = re.compile(r"(?:audience|membership|board|readership|public|congregation|committee|council)$", re.IGNORECASE)


def younger(plain: str, text: str) -> Shape | None:
    """``younger staff``, ``a younger audience``: their age is what is to move, not how content they are."""
    found = _YOUNGER.match(plain)
    people = people_in(found["who"]) if found else None
    if not found or not (people or _A_BODY.search(found["who"])):
        return None
    who = lower_first(found["who"])
    ours = people is None or people.own or who.startswith("members")
    name = f"Make {'the ' if found['one'] else ''}{who} younger" if ours else f"Win younger {who}"
    return Shape("younger", bare(who), name)
