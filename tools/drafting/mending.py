"""Wishes to mend how things go, in the words a complaint is turned into: ``even out quality between sites``, ``waste less food``.

Each reader gives the shape, whose action names the pattern its measure is made by (see ``one_sense.py``).
"""

import re
from dataclasses import replace

from tools.drafting.inflecting import past
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, bare, capital, lower_first
from tools.language.grammar import parse
from tools.language.verbs import could_be_verb

_ACROSS = re.compile(r"\b(?:between|among|across|from) (?P<places>.+)$", re.IGNORECASE)
_MENDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("even", re.compile(r"even out (?P<thing>[a-z].+)$", re.IGNORECASE)),
    ("cushion", re.compile(r"cushion (?P<thing>rising [a-z].+)$", re.IGNORECASE)),
    ("earn_on", re.compile(r"(?:earn|make) money (?:on|with|in|from) (?P<thing>[a-z].+)$", re.IGNORECASE)),
    ("better_known", re.compile(r"(?:become|be|get) better known(?P<doing>.*)$", re.IGNORECASE)),
    ("running", re.compile(r"keep (?P<thing>[a-z].+?) (?:running|available|working|in service|in operation)$", re.IGNORECASE)),
    ("trust", re.compile(r"(?:win back|regain|rebuild|restore|win|build|gain|earn) (?P<thing>(?:the |our )?(?:[a-z]+['’]s? )?(?:trust|confidence))(?P<doing>.*)$", re.IGNORECASE)),
    ("answer_calls", re.compile(r"answer (?:all |every |the |our )*(?:tele)?(?:phones?|calls?)\b(?P<doing>.*)$", re.IGNORECASE)),
    ("run_out", re.compile(r"(?:stop|avoid|not|never) running out of (?P<thing>[a-z].+)$", re.IGNORECASE)),
    ("in_use", re.compile(r"make better use of (?P<thing>[a-z].+)$", re.IGNORECASE)),
    ("stay_longer", re.compile(r"keep (?P<thing>[a-z].+?) (?:for )?longer$", re.IGNORECASE)),
    ("earn_more", re.compile(r"earn more (?:money )?(?:from|with|on) (?P<thing>[a-z].+)$", re.IGNORECASE)),
    ("find_people", re.compile(r"find (?:more )?people (?:to|who) (?P<doing>[a-z].+)$", re.IGNORECASE)),
)  # fmt: skip


def mended(plain: str, text: str) -> Shape | None:
    """``even out quality between sites``, ``earn money on new bikes``, ``stop running out of bread``."""
    for action, pattern in _MENDS:
        if found := pattern.match(plain):
            told = found.groupdict()
            thing, doing = bare(told.get("thing") or ""), (told.get("doing") or "").strip()
            if action == "even" and (across := _ACROSS.search(thing)):
                thing, doing = thing[: across.start()].strip(), across[0]
            if action == "cushion":
                thing = thing.removeprefix("rising ")
            return Shape(action, thing or doing or plain, capital(plain), verb=plain.split()[0].lower(), doing=doing)
    return None


_ON_TIME = re.compile(
    r"get (?P<what>[a-z][\w' -]*?) (?P<how>(?:(?:out|in|off|back|through|ready|done) )?on time)$", re.IGNORECASE
)


def got_on_time(plain: str, text: str) -> Shape | None:
    """``get invoices out on time``: what is measured is how many are."""
    found = _ON_TIME.match(plain)
    if not found or re.search(r" to [a-z]+", found["what"]):
        return None
    what = bare(found["what"])
    return Shape("done", what, capital(plain), doer=what, doing=found["how"], verb="get")


_HAVE_ON_TIME = re.compile(r"have (?P<what>[a-z][\w' -]*?) (?P<do>[a-z]+) on time$", re.IGNORECASE)
_PROMPTLY = re.compile(
    r"(?P<verb>[a-z]+) (?P<what>[a-z][a-z' -]*s) (?P<how>(?:on )?the (?:same|next) (?:working )?day|at once|right away)$",
    re.IGNORECASE,
)
_DIGITISE = re.compile(
    r"(?P<verb>digiti[sz]e|digitali[sz]e|catalogue|restore|inspect) (?P<what>[a-z][a-z' -]*)(?P<how>)$", re.IGNORECASE
)


def done_so(plain: str, text: str) -> Shape | None:
    """``have grants arrive on time``, ``answer clients the same day``, ``digitise the collection``."""
    if have := _HAVE_ON_TIME.match(plain):
        what = bare(have["what"])
        return Shape("done", what, capital(plain), doer=what, doing=f"that {have['do']} on time", verb="have")
    found = _PROMPTLY.match(plain) or _DIGITISE.match(plain)
    if not found or not could_be_verb(found["verb"].lower()):
        return None
    what, verb = bare(found["what"]), found["verb"].lower()
    return Shape("done", what, capital(plain), doer=what, doing=f"{past(verb)} {found['how']}".strip(), verb=verb)


_ALL = re.compile(
    r"(?P<verb>bill|invoice|record|document|log|report|charge|file|check|lock|label) all (?P<what>[a-z][\w' -]*)$",
    re.IGNORECASE,
)


def done_to_all(plain: str, text: str) -> Shape | None:
    """``bill all extra work``: how much of it is."""
    found = _ALL.match(plain)
    if not found:
        return None
    what, verb = bare(found["what"]), found["verb"].lower()
    return Shape("done", what, capital(plain), doer=what, doing=past(verb), verb=verb)


_FROM_OWN = re.compile(
    r"(?P<verb>finance|fund|cover|pay for|pay) (?P<what>[a-z].+?) (?P<how>(?:from|out of|with|by) (?:(?:the|our|its) )?own [a-z].*)$",
    re.IGNORECASE,
)


def paid_from_own(plain: str, text: str) -> Shape | None:
    """``finance the renewal of pipes from own funds``: how much of it is."""
    found = _FROM_OWN.match(plain)
    if not found:
        return None
    what = bare(found["what"])
    return Shape(
        "done",
        what,
        capital(plain),
        doer=what,
        doing=f"{past(found['verb'].lower())} {found['how']}",
        verb=found["verb"].lower(),
    )


_LESS = re.compile(
    r"(?P<verb>[a-z]+) (?:(?P<part>away|out|off|up|down|back|on) )?(?P<less>less|fewer) (?P<what>[a-z].*)$",
    re.IGNORECASE,
)
_AND_WHERE = re.compile(
    r"\s(?:on|in|at|by|for|with|through|to|from|of|because|due|during|after|before|over|between)\s.*$"
)


def doing_less(plain: str, text: str) -> Shape | None:
    """``waste less food`` is measured by ``food wasted``, ``spend less on heating`` by ``spending on heating``."""
    found = _LESS.match(plain)
    verb = found["verb"].lower() if found else ""
    if (
        not found
        or not could_be_verb(verb)
        or verb in ("use", "depend", "rely", "be", "become", "have", "get", "do", "need", "want")
    ):
        return None
    what, part = bare(found["what"]), f" {found['part']}" if found["part"] else ""
    if re.match(r"(?:on|in|for|than|of)\b", what):
        thing = f"spending {what}" if verb in ("spend", "pay") else ""
    else:
        where = _AND_WHERE.search(what)
        head = what[: where.start()] if where else what
        noun = any(t.pos_ in ("NOUN", "PROPN") for t in parse(head))
        thing = f"{head} {past(verb)}{part}{where[0] if where else ''}" if noun else ""
    return Shape("less_done", lower_first(thing), capital(plain), verb=verb) if thing else None


_KEPT = re.compile(
    r"keep (?P<what>[a-z].*?) (?P<so>stable|steady|constant|unchanged|level|affordable|fair|attractive|competitive|reasonable|(?<=rent )low|(?<=(?:rent|fare|rate|toll)s )low|(?<=(?:fee|due)s )low|(?<=prices )low|(?<=charges )low)$",
    re.IGNORECASE,
)
_STABLE = frozenset({"stable", "steady", "constant", "unchanged", "level"})


def kept_level(plain: str, text: str) -> Shape | None:
    """``keep the tariff stable`` is measured by its change, ``keep prices affordable`` by who finds them so."""
    found = _KEPT.match(plain)
    what = bare(found["what"]) if found else ""
    if not found or not what or people_in(what):
        return None
    if found["so"].lower() in _STABLE:
        return Shape("stable", lower_first(what), capital(plain), verb="keep")
    return Shape("found_so", lower_first(found["what"]), capital(plain), verb="keep", doing=found["so"].lower())


_SOONER = re.compile(
    r"(?P<do>(?P<verb>[a-z]+) (?P<rest>[a-z].+?)) (?P<how>faster|quicker|sooner|earlier|more quickly)$", re.IGNORECASE
)


def sooner(plain: str, text: str) -> Shape | None:
    """``react to complaints faster``: the time until it is done."""
    found = _SOONER.match(plain)
    if (
        not found
        or not could_be_verb(found["verb"].lower())
        or not re.match(r"(?:to|on|out|up|about|for|[a-z]+s\b|the\b|our\b)", found["rest"])
    ):
        return None
    told = f"we {lower_first(found['do'])}" if found["how"].lower() in ("earlier", "sooner") else ""
    time = f"time until {told}" if told else f"time to {lower_first(found['do'])}"
    shape = Shape(
        "sooner", bare(found["rest"]), capital(plain), verb=found["verb"].lower(), doing=lower_first(found["do"])
    )
    return replace(shape, object=time)
