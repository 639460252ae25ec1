"""What a thing is to do, or is done to it: ``a roof that doesn't leak``, ``bills people understand``, ``dogs rehomed faster``."""

import re

from scorecard.gerunds import gerund
from scorecard.lemmas import getAllLemmas, getInflection
from tools.drafting.doers import base_form, is_participle
from tools.drafting.meant.quality import many, quality
from tools.drafting.meant.table import ends_in, lexicon, row_for, verb_for
from tools.drafting.people import people_in
from tools.drafting.shapes import HEAD_ENDS, Shape, bare, capital, lower_first, names_a_thing

_NOT_SO = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w' -]*?) (?:that|which) (?:doesn['’]?t|does not|don['’]?t|do not|never) (?P<verb>[a-z]+)(?P<rest>(?: .+)?)$",
    re.IGNORECASE,
)
_BALANCES = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w -]*?) (?:that|which) balances?(?: (?:again|every year))?$", re.IGNORECASE
)
_PERCEIVED = r"(?:understand|can understand|can read|can follow|get|grasp)"
_UNDERSTOOD = re.compile(
    rf"(?P<what>(?:(?:an?|the|our) )?[a-z][\w -]*?) (?:(?:that|which) )?(?P<who>(?:[a-z]+ )?[a-z]+|people|everyone|everybody|anyone) (?P<do>{_PERCEIVED})$",
    re.IGNORECASE,
)
_ANYBODY = ("people", "everyone", "everybody", "anyone")
_LIKED = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w -]*?) (?:(?:that|which) )?(?P<who>[a-z]+) (?P<do>(?:can )?(?:like|love|enjoy|trust|recommend|remember|afford|use|reach|rely on))$",
    re.IGNORECASE,
)
_SOONER = re.compile(
    r"(?P<what>(?:(?:the|our) )?[a-z][\w -]*?) (?P<done>[a-z]+) (?P<pace>faster|sooner|quicker|more quickly|earlier|quickly|fast)$",
    re.IGNORECASE,
)
_SOUNDS = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w -]*?) (?:that|which) (?P<doing>(?:sound|look|smell|taste|feel)s? [a-z -]+)$",
    re.IGNORECASE,
)
_READY = re.compile(
    r"(?P<what>(?:(?:the|our) )?[a-z][\w -]*?) (?P<how>(?:ready|out|back|in|done|finished|there) on time)$",
    re.IGNORECASE,
)


def not_so(text: str) -> Shape | None:
    """``a building that doesn't leak``: what it does is to stop."""
    found = _NOT_SO.match(text)
    if not found or people_in(found["what"]) or not names_a_thing(bare(found["what"])):
        return None
    what, base = bare(found["what"]), base_form(found["verb"])
    kept = gerund(f"{base}{found['rest']}")
    if kept in ("losing money", "making a loss", "making losses"):
        unit = f"the {lower_first(what)}"
        return quality("result", f"operating result of {unit}", f"Keep {unit} from {kept}", doer=unit)
    if many(HEAD_ENDS.sub("", what) or what):
        return quality(
            "stop_doing", what, f"Keep {lower_first(what)} from {kept}", doer=what, doing=f"{base}{found['rest']}"
        )
    does = (getInflection(base, "VBZ") or (f"{base}s",))[0]
    return quality(
        "stops_one",
        what,
        f"Keep the {lower_first(what)} from {kept}",
        doer=f"the {what}",
        doing=f"{does}{found['rest']}",
    )


def balances(text: str) -> Shape | None:
    found = _BALANCES.match(text)
    row = row_for("balanced", bare(found["what"])) if found else None
    return (
        quality(row.measured, bare(found["what"]), f"Balance the {lower_first(bare(found['what']))}")
        if found and row
        else None
    )


def liked(text: str) -> Shape | None:
    """``films people like``: those it is made for are asked."""
    found = _LIKED.match(text)
    what = bare(found["what"]) if found else ""
    if not found or not names_a_thing(what) or people_in(what):
        return None
    who = found["who"].lower()
    if who not in _ANYBODY and not people_in(who):
        return None
    name = f"{verb_for(what) or 'Have'} {lower_first(text)}"
    return quality("liked", lower_first(what), name, doer="" if who in _ANYBODY else who, doing=found["do"].lower())


def understood(text: str) -> Shape | None:
    """``bills people understand``, ``letters that citizens can read``."""
    found = _UNDERSTOOD.match(text)
    if not found or not row_for("understandable", bare(found["what"])):
        return None
    who = found["who"].lower()
    if who not in _ANYBODY and not people_in(who):
        return None
    what = bare(found["what"])
    return quality(
        "understood",
        lower_first(what),
        f"{verb_for(what) or 'Have'} {lower_first(text)}",
        doing="" if not people_in(who) else who,
    )


def sooner(text: str) -> Shape | None:
    """``dogs rehomed faster``: how long it takes until it is done."""
    found = _SOONER.match(text)
    done = found["done"].lower() if found else ""
    past = getAllLemmas(done).get("VERB") or (
        (_unprefixed(done),) if done.startswith("re") and _unprefixed(done) else ()
    )
    if not found or not past or past[0] == done or not names_a_thing(bare(found["what"])) or not many(found["what"]):
        return None
    if not (is_participle(done) or done.startswith("re")):
        return None
    what = lower_first(bare(found["what"]))
    at_table = done == "served" or ends_in(what, [*lexicon()["kinds"]["consumable"], "call", "chat"])
    return quality(
        "served_sooner" if at_table else "sooner_done",
        what,
        f"{capital(past[0])} {what} {found['pace'].lower()}",
        doing=done,
    )


def _unprefixed(done: str) -> str:
    """``rehome`` of ``rehomed``, where the dictionary knows only ``home``."""
    base = next(iter(getAllLemmas(done[2:]).get("VERB", ())), "")
    return f"re{base}" if base and base != done[2:] else ""


def said_of(text: str) -> Shape | None:
    """``a hall that sounds good``"""
    found = _SOUNDS.match(text)
    if not found or people_in(found["what"]) or not names_a_thing(bare(found["what"])):
        return None
    return quality("said_of", lower_first(bare(found["what"])), f"Have {lower_first(text)}", doing=found["doing"])


def ready(text: str) -> Shape | None:
    """``glasses ready on time``"""
    found = _READY.match(text)
    if not found or not names_a_thing(bare(found["what"])) or not many(found["what"]):
        return None
    what = lower_first(bare(found["what"]))
    return quality("ready_on_time", what, f"Have {what} {found['how'].lower()}", doing=found["how"].lower())
