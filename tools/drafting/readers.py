"""Readers of a wish, one for each way people word it; each gives its shape or nothing.

"keep our brewers", "fewer accidents", "prevention of diabetes", "CAC below 25 euros", "every bus electric", "no recalls".
"""

import re
from collections.abc import Callable
from dataclasses import replace

from scorecard.lemmas import getAllLemmas
from scorecard.rules.verbs import clear_verb
from tools.drafting.doers import FAST, base_form, does, done, helped_more, is_participle, who
from tools.drafting.meant import meant
from tools.drafting.mending import (
    doing_less,
    done_so,
    done_to_all,
    got_on_time,
    kept_level,
    mended,
    paid_from_own,
    sooner,
)
from tools.drafting.people import people_in
from tools.drafting.phrasing import own_words_name, verb_led
from tools.drafting.predicates import (
    being,
    brought,
    each_one,
    got_to,
    in_state,
    kept_so,
    not_doing,
    out_of_loss,
    put_first,
    younger,
)
from tools.drafting.shapes import HEAD_ENDS, Shape, action_of, bare, capital, lower_first, names_a_thing, verbs
from tools.drafting.situations.direction import better, time_to
from tools.drafting.situations.told import TIME
from tools.language.figures import younger_than
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb, gerund_base

_LEVEL_LOW = re.compile(r"\b(?:below|under|at most|no more than|less than|max(?:imum)?)\b[^a-z]*\d", re.IGNORECASE)
_LEVEL_HIGH = re.compile(r"\b(?:above|over|at least|more than|min(?:imum)?)\b[^a-z]*\d", re.IGNORECASE)


_ORGANIZATIONS = re.compile(
    r"(?:schools|companies|firms|clubs|hospitals|shops|retailers|dealers|restaurants|hotels|councils|towns|cities|villages|partners|sponsors"
    r"|accounts|businesses|practices|employers|publishers|farms|suppliers)$",
    re.IGNORECASE,
)
"""More of them is something to win, like people."""


def _verb_led(plain: str, text: str) -> Shape | None:
    opener = plain.split(" ", 1)[0].lower()
    told_done = re.match(r"[a-z]+ (?P<done>[a-z]+)\b", plain, re.IGNORECASE)
    if told_done and is_participle(told_done["done"]) and done(plain, text):
        return None  # "release prepared six months ahead"
    led = "" if opener in verbs()["comparatives"] and opener != "lower" else verb_led(plain) or _noun_as_verb(plain)
    if not led:
        return None
    first, _, rest = led.partition(" ")
    word, *more = rest.split()
    # "Win back", "Roll out", "Hand over", "Hold on to" are one verb.
    particle = word.lower() in ("back", "out", "over", "up", "on", "off", "down", "after", "hold") and bool(more)
    obj = " ".join(more[1:] if more[0] == "to" else more) if particle else rest
    first_low = first.lower()
    action = action_of().get(first_low, "do")
    if first_low == "make" and (made := _made(obj)):
        return Shape("make", made[0], own_words_name(text) or led, doer=made[2], doing=made[1], verb=first_low)
    if into := re.match(r"(?:into|in|onto|from) (.+)", obj):
        return Shape(
            "into" if action == "grow" else action, into[1], own_words_name(text) or led, doing=obj, verb=first_low
        )
    if adding := re.match(r"by (adding|opening|winning|buying|acquiring|launching) (.+)", obj):
        verb = gerund_base(adding[1])
        return Shape(action_of().get(verb, "launch"), bare(adding[2]), own_words_name(text) or led, verb=verb)
    if first_low in ("stay", "remain") and "ADJ" in getAllLemmas(obj.lower()):
        return Shape("known", obj, own_words_name(text) or led, verb=first_low)
    if enough := re.match(r"enough (?:money )?(?:to|for) (.+)", obj):
        return Shape("enough", bare(enough[1]), own_words_name(text) or led, verb=first_low)
    if first_low == "get" and re.match(r"(?:\w+ed|paid|better|ready|faster|along|closer|rid|on with)\b", obj):
        action = "do"
    if first_low == "qualify" and obj.startswith("for "):
        action = "do"
    if first_low == "be" and re.match(r"(?:there|here|on|at|in|with|by|where|present|back)\b", obj):
        action = "do"
    if first_low in ("run", "operate", "work", "deliver", "manage") and (spared := re.match(r"without (.+)", obj)):
        return Shape("stop", bare(spared[1]), own_words_name(text) or led, verb=first_low)
    if first_low in ("be", "become") and (freed := re.match(r"less dependent on (.+)", obj)):
        return Shape("depend", bare(freed[1]), f"Depend less on {freed[1]}")
    if first_low in ("bring", "get", "push", "drive", "take") and (moved := re.match(r"(.+?) (down|up)\b", obj)):
        return Shape(
            "cut" if moved[2] == "down" else "grow", bare(moved[1]), own_words_name(text) or led, verb=first_low
        )
    asked = re.match(r"(.+?) to (\w+)\b(.*)", obj) if first_low == "get" else None
    if asked and could_be_verb(asked[2]):
        return Shape(
            "who", bare(asked[1]), own_words_name(text) or led, doer=bare(asked[1]), doing=f"{asked[2]}{asked[3]}"
        )
    if action == "keep" and (kept := re.match(r"(.+) (?:flat|steady|stable|level|constant|where they are)$", obj)):
        return Shape(action, bare(kept[1]), led, verb=first_low)
    losing = re.match(r"(?:losing|the loss of|wasting)\s+", obj)
    if (
        action == "keep"
        and first_low == "keep"
        and (kept_from := _KEEP_FROM.match(obj))
        and not kept_from["doing"].startswith(_LEAVING)
    ):
        return Shape(
            "stop_doing",
            bare(kept_from["who"]),
            own_words_name(text) or led,
            doer=bare(kept_from["who"]),
            doing=_as_done(kept_from),
            verb=first_low,
        )
    if action == "stop" and (doing := _STOP_DOING.match(obj)):
        return Shape(
            "stop_doing",
            bare(doing["who"]),
            own_words_name(text) or led,
            doer=bare(doing["who"]),
            doing=_as_done(doing),
        )
    if action == "stop" and (spoiled := re.match(r"(?:.+?) from \w+ing (.+)", obj)):
        return Shape("keep", bare(spoiled[1]), own_words_name(text) or led, verb=first_low)
    if action == "stop" and losing:
        obj = obj[losing.end() :]
        action = "keep" if people_in(obj) else "stop"
    if to_us := re.match(r"Make us (.+)", led):
        return Shape("known", bare(to_us[1]), f"Become {to_us[1]}", verb="become")
    if first_low == "depend" and obj.startswith("less on "):
        return Shape("depend", obj.removeprefix("less on "), own_words_name(text) or led, verb=first_low)
    name = own_words_name(text) or led
    verb = f"{first_low} {word}" if particle else first_low
    if verb in ("look after", "care for", "hold on") and (cared := people_in(obj)) and cared.own:
        action = "keep"
    shape = Shape(action, bare(obj), _with_pace(name, text), verb=verb)
    helped = does(re.sub(r" to (?=\w+ )", " ", bare(obj), count=1), text) if action == "help" else None
    return replace(shape, doer=helped.doer, doing=helped.doing) if helped else shape


_LEAVING = ("leav", "quit", "resign")
"""Of those who leave one asks how many do so by their own choice."""
_KEEP_FROM = re.compile(
    r"(?P<who>(?:the |our )?[a-z][\w '’-]*?) from (?P<doing>(?P<verb>\w+ing|being \w+)(?P<rest>(?: .*)?))$",
    re.IGNORECASE,
)
"""``keep instructors from going self employed``"""
_STOP_DOING = re.compile(
    r"(?P<who>(?:the |our )?[a-z][\w '’-]*?s?) from (?P<verb>\w+ing|being \w+)(?P<rest>(?: (?:(?<=arriving )[a-z]+ed|(?<=arriving )(?:cold|wet|wrong|broken|incomplete|hungry|stale)|down|up|out|away|off|over|apart|about|by|before|after|in|at|on|against|with|during|to|for)\b.*)?)$",
    re.IGNORECASE,
)
"""``machines from breaking down``: who does it is to stop, and nothing is to be kept from it."""


def _as_done(doing: re.Match[str]) -> str:
    """``break down``, ``are poached by competitors``."""
    verb = doing["verb"].lower()
    said = f"are {verb.removeprefix('being ')}" if verb.startswith("being ") else gerund_base(verb) or base_form(verb)
    return f"{said}{doing['rest']}"


def _noun_as_verb(text: str) -> str:
    """``heat without oil``: a word that is also a noun, but goes on as only a verb does."""
    first, _, rest = text.partition(" ")
    base = first.lower() in getAllLemmas(first.lower()).get("VERB", ())
    goes_on = re.match(
        r"(?:the|our|every|each|its|half|most|all|two thirds|a third|without|where|how|rather|away|after|on our|on the|over|even)\b",
        rest,
    )
    if clear_verb(first) and rest:
        return capital(text)
    listed = first.lower() in action_of() and len(rest.split()) > 1 and not _AFTER_NOUN.match(rest)
    return (
        capital(text) if base and rest and (goes_on or listed or first.lower() in ("ship", "release", "phase")) else ""
    )


def _made(obj: str) -> tuple[str, str, str] | None:
    """``make careers attractive for women``: what is to become how, and for whom."""
    words = obj.split()
    place = next((i for i in range(1, len(words)) if _adjective(words[i]) or words[i].startswith("self-")), 0)
    if not place:
        return None
    whom = re.match(r"for (.+)", " ".join(words[place + 1 :]))
    return bare(" ".join(words[:place])), words[place], whom[1] if whom else ""


_AFTER_NOUN = re.compile(
    r"(?:of|in|for|to|with|from|and|at|on|as|by|is|are|who|that|staff|business|lines?|days?|cases?)\b"
)


def _with_pace(name: str, text: str) -> str:
    """A time limit leaves its number, not its meaning: "in 8 weeks" becomes "fast"."""
    if not name or not FAST.search(text) or re.search(r"\b(?:fast|quickly|sooner|promptly)\b", name):
        return name
    return f"{name} fast"


def _comparative(plain: str, text: str) -> Shape | None:
    first, _, rest = plain.partition(" ")
    word = first.lower()
    if not rest:
        return None
    if dependent := re.match(r"less dependent on (.+)|less dependen(?:ce|cy) on (.+)", plain, re.IGNORECASE):
        on = dependent[1] or dependent[2]
        return Shape("depend", bare(on), f"Depend less on {on}")
    if word in verbs()["comparatives"]:
        verb, action = verbs()["comparatives"][word]
        if word == "more" and not people_in(rest) and _ORGANIZATIONS.search(HEAD_ENDS.sub("", rest)):
            return Shape("win", bare(rest), f"Win more {rest}")
        if word == "more" and (people := people_in(HEAD_ENDS.sub("", rest))):  # "more time for patients" wins nobody
            verb, action = ("Recruit more", "win") if people.own else ("Win more", "win")
        return Shape(action, bare(rest), f"{verb} {rest}")
    if word.endswith("er") and len(word) > 4 and "ADJ" in getAllLemmas(word):
        return Shape(
            "improve", bare(rest), f"Make {HEAD_ENDS.sub('', rest)} {word}{rest[len(HEAD_ENDS.sub('', rest)) :]}"
        )
    return None


def _none(plain: str, text: str) -> Shape | None:
    if nobody := re.match(
        r"(?:nobody|no one|no (?:child|patient|customer|pupil|tenant))\s+(\w+s)\s+(.+)", plain, re.IGNORECASE
    ):
        verb = base_form(nobody[1])
        who = plain[: nobody.start(1)].strip()
        return Shape(
            "nobody",
            f"{nobody[1]} {nobody[2]}",
            f"Let {who.lower()} {verb} {nobody[2]}",
            doer=who,
            doing=f"{nobody[1]} {nobody[2]}",
        )
    if none := re.match(r"(?:no|zero)\s+(?:more\s+)?(.+)", plain, re.IGNORECASE):
        return Shape("stop", bare(none[1]), f"Avoid {none[1]}")
    return None


def _nominal(plain: str, text: str) -> Shape | None:
    """``prevention of chronic disease`` and ``revenue growth``."""
    known = verbs()["nominal"]
    if (front := re.match(r"(?:the )?(\w+) (?:of|in) (.+)", plain, re.IGNORECASE)) and front[1].lower() in known:
        verb, action = known[front[1].lower()]
        return Shape(action, bare(front[2]), f"{verb} {front[2]}")
    words = plain.split()
    if (
        len(words) in (2, 3)
        and words[-1].lower() in known
        and words[-1].lower() not in ("development", "launch", "training", "renewal")
    ):
        verb, action = known[words[-1].lower()]
        obj = lower_first(" ".join(words[:-1]))
        return Shape(action, bare(obj), f"{verb} {obj}")
    return None


def _level(plain: str, text: str) -> Shape | None:
    """``rent arrears below 3 %``, ``scrap down from 4 % to 2 %``, ``direct bookings from 22 % to 45 %``."""
    if share := re.match(
        r"(.+?) to (?:be )?(?:a |an |one )?(third|half|quarter|fifth|tenth)\b(.*)", text, re.IGNORECASE
    ):
        return Shape(
            "share",
            bare(share[1]),
            f"Raise {lower_first(share[1])} to a {share[2]}{share[3]}",
            doing=share[3].removeprefix(" of ").strip(),
        )
    if young := younger_than(text):
        return Shape("win", f"younger {young}", f"Win younger {young}")
    if not find_quantities(text):
        return None
    obj = re.sub(r"['’]s$|\s+(?:down|up|back|at)$", "", plain, flags=re.IGNORECASE)
    if _has_verb(obj) or len(obj.split()) > 6:
        return None
    before = re.search(r"(\d[\d.,]*)\s*%?\s*(?:to|->|→)\s*(\d[\d.,]*)", text)
    down = re.search(r"\bdown\b", text, re.IGNORECASE) or (before and _number(before[1]) > _number(before[2]))
    up = re.search(r"\bup\b", text, re.IGNORECASE) or (before and _number(before[1]) < _number(before[2]))
    said = lower_first(obj)
    if down:
        return Shape("cut", bare(obj), f"Reduce {said}")
    if up:
        return Shape("grow", bare(obj), f"Raise {said}")
    said = re.sub(r"^(?:an?|the) ", "", said)
    if _LEVEL_LOW.search(text):
        return Shape("level", bare(obj), f"Keep {said} low")
    if not obj or _LEVEL_HIGH.search(text):
        return Shape("level", bare(obj), f"Keep {said} high") if obj else None
    return _to_come_to(bare(obj), said, text)


def _to_come_to(obj: str, said: str, text: str) -> Shape:
    """``20,000 players by 2030``, ``an own income of 50 %``: a number to come to, and nothing says from where."""
    units = {q.unit for q in find_quantities(text)}
    if (time_to(obj) if any(TIME.match(u) for u in units) else better(obj)) == "lower":
        return Shape("level", obj, f"Keep {said} low")
    if people_in(obj) or _ORGANIZATIONS.search(obj):
        new = re.match(r"(?:new|more|additional)\b", said)
        return Shape("win" if new else "grow", obj, f"Win {'' if new else 'more '}{said}", verb="win")
    if not any(units) and said.endswith("s") and not said.endswith("ss"):
        return Shape("grow", obj, f"Raise the number of {said}")
    return Shape("grow", obj, f"Raise {said}")


def _number(raw: str) -> float:
    return float(raw.strip(".,").replace(",", ""))


def _has_verb(text: str) -> bool:
    return any(
        w in ("who", "that", "which", "is", "are") or (w.endswith("ed") and len(w) > 4)
        for w in text.lower().split()[1:]
    )


def _every(plain: str, text: str) -> Shape | None:
    """``every bus electric``, ``climate-neutral``."""
    found = re.match(r"((?:every|each|all) (?:[\w-]+ )+)([\w-]+)$", plain, re.IGNORECASE)
    if found and _adjective(found[2]):
        return Shape(
            "every",
            bare(re.sub(r"^(?:every|each|all) ", "", found[1])),
            f"Make {lower_first(plain)}",
            doer=found[1].strip(),
            doing=found[2],
        )
    if len(plain.split()) == 1 and _adjective(plain):
        return Shape("known", plain, f"Become {lower_first(plain)}")
    return None


def _adjective(word: str) -> bool:
    last = word.lower().split("-")[-1]
    lemmas = getAllLemmas(last)
    if not lemmas:
        return bool(re.search(r"(?:able|ible|ful|less|ous|ive|ic|al)$", last))  # what the dictionary does not know
    return "ADJ" in lemmas and (
        "NOUN" not in lemmas or "-" in word or last in ("electric", "neutral", "digital", "free")
    )


def _as(plain: str, text: str) -> Shape | None:
    found = re.match(r"(.+?) as (.+)", plain)
    if not found or _has_verb(found[1]):
        return None
    people = people_in(found[1])
    verb = "Treat" if re.match(r"(?:equal )?partners\b", found[2]) else "Win" if people else "Establish"
    return Shape("as", bare(found[1]), f"{verb} {lower_first(plain)}", doer=bare(found[1]), doing=f"are {found[2]}")


def _must_not(plain: str, text: str) -> Shape | None:
    found = re.match(r"(.+?) (?:must|should|may|shall|will) (?:not|never) (.+)", plain)
    return Shape("keep", bare(found[1]), f"Keep {lower_first(bare(found[1]))}") if found else None


def _fast(plain: str, text: str) -> Shape | None:
    """``onboarding in a day``: a thing with a time limit, and nothing else."""
    thing = "" if verb_led(plain) or _noun_as_verb(plain) else FAST.sub("", text).strip(" .,")
    short = FAST.search(text) and len(thing.split()) <= 4 and names_a_thing(thing) and not find_quantities(thing)
    return Shape("speed", bare(thing), f"Speed up {lower_first(thing)}") if short else None


_RAISED_TO = re.compile(
    r"(?:raise|grow|increase) (?P<what>[a-z][a-z' &-]*?) (?:to (?:half|(?:a|one) (?:half|third|quarter|fifth|tenth)|two thirds|three quarters)|as a share) of (?:our |the |all )*(?P<whole>[a-z][a-z -]*)$",
    re.IGNORECASE,
)


def _raised_to(plain: str, text: str) -> Shape | None:
    """``raise private income to a third of turnover``: a share, though the thing is money."""
    found = _RAISED_TO.match(plain)
    return Shape("share", bare(found["what"]), capital(plain), doing=found["whole"], verb="raise") if found else None


def _plainly_meant(plain: str, text: str) -> Shape | None:
    """What is plain once its reasons and comparisons are cut off."""
    return meant(text)


READERS: tuple[Callable[[str, str], Shape | None], ...] = (
    _plainly_meant, mended, got_on_time, done_so, done_to_all, paid_from_own, kept_level, doing_less, sooner, _none, _must_not, out_of_loss, younger, helped_more, _raised_to, _fast, being, _verb_led, _comparative, put_first, brought, each_one, got_to, not_doing, kept_so, _every, done, _level, who, _as, in_state,
    _nominal, does,
)  # fmt: skip
"""In the order in which they are asked; each gets the wish without and with its numbers."""
