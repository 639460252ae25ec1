"""Readers of wishes without a verb, one for each way of saying how a thing is to be.

"full chairs", "a shelter that is warm", "buses on time", "a roof that doesn't leak", "bills people understand", "dogs
rehomed faster", "enough margin for a second location", "actors who come back".
"""

import re
from collections.abc import Callable

from scorecard.gerunds import gerund
from scorecard.lemmas import getAllLemmas, getInflection, getLemma
from scorecard.rules.verbs import clear_verb
from tools.drafting.doers import base_form, is_participle
from tools.drafting.people import members_of, people_in, singular
from tools.drafting.qualities.table import before, ends_in, lexicon, quality_words, row_for, verb_for
from tools.drafting.shapes import HEAD_ENDS, Shape, bare, capital, lower_first, names_a_thing, verbs
from tools.language.quantities import find_quantities
from tools.language.verbs import is_base_verb

_ARTICLE = re.compile(r"(?P<article>an?|the|our|more) ", re.IGNORECASE)
_IS_SO = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w' -]*?) (?:that|which|who) (?:is|are|stays?|remains?) (?:always )?(?P<so>[a-z-]+(?: [a-z]+)?)$",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w' -]*?) (?P<so>on time)$", re.IGNORECASE)
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
_ENOUGH = re.compile(
    r"(?:enough|sufficient|adequate) (?P<what>[a-z][a-z -]*?)(?: (?:for|to (?:open|buy|build|pay for|afford|finance)) (?P<purpose>[a-z].*))?$",
    re.IGNORECASE,
)
_IN_THE_BANK = re.compile(
    r"(?:(?:more|some) )?(?P<what>cash|money|savings|reserves|a reserve)(?: (?P<where>in the (?:bank|till)|on (?:the|our) account|in hand|aside))$",
    re.IGNORECASE,
)
_OWN_WHO = re.compile(
    r"(?P<who>(?:our |the )?[a-z][a-z -]*?) who (?P<doing>(?P<verb>come|return|feel|trust|like|love|enjoy|believe|care)\b.*)$",
    re.IGNORECASE,
)
_WHEN = {
    "same": "on the same day",
    "next": "by the next day",
    "one": "within a day",
    "overnight": "by the next morning",
    "24-hour": "within 24 hours",
    "48-hour": "within two days",
    "immediate": "at once",
}


def of_quality(plain: str, text: str, readers: tuple[Callable[[str], Shape | None], ...] | None = None) -> Shape | None:
    """The shape of a wish that says of a thing how it is to be; nothing where the table knows no such pair."""
    if find_quantities(text) and not re.match(r"(?:same|next|one|24|48)\b", text, re.IGNORECASE):
        return None
    first = text.split(" ", 1)[0]
    so = quality_words().match(text)
    if not so and (is_base_verb(first) or (clear_verb(first) and text.endswith(" on time"))):
        return None  # "get invoices out on time", "repair lifts on time": their verb says what is to be done
    return next((shape for read in readers or _READERS if (shape := read(text))), None)


def _said_first(text: str) -> Shape | None:
    """``full chairs``, ``a solid budget``, ``happier guests``."""
    article = _ARTICLE.match(text)
    said = text[article.end() :] if article else text
    if found := quality_words().match(said):
        word = so = found[0].lower()
    else:
        so = said.split(" ", 1)[0]
        word = _compared(so)
    what = said[len(so) :].strip()
    if not word or not what or re.match(r"(?:the|our|an?|all|every|each|up|out|and|or|for|in|of|to|with)\b", what):
        return None
    return _shaped(article["article"] if article else "", what, so, word, said)


def _compared(word: str) -> str:
    """The quality a comparative is of: ``healthy`` for ``healthier``; "" for any other word."""
    low = word.lower()
    if not low.endswith("er") or low in verbs()["comparatives"] or low == "younger":
        return ""
    for base in (*getLemma(low, upos="ADJ"), low[:-1], low[:-2], f"{low[:-3]}y", low[:-3]):
        if base != low and quality_words().fullmatch(base):
            return base
    return ""


def _said_last(text: str) -> Shape | None:
    """``a shelter that is warm``, ``clean buses on time``."""
    found = _IS_SO.match(text) or _THEN.match(text)
    if not found or not quality_words().fullmatch(found["so"]):
        return None
    article = _ARTICLE.match(found["what"])
    what = found["what"][article.end() :] if article else found["what"]
    so = found["so"].lower()
    return _shaped(article["article"] if article else "", what, so, so, f"{what} that is {so}")


def _parted(what: str) -> tuple[str, str]:
    """The thing, and the time or place at which it is to be so: ``bread``, `` till closing``."""
    head = HEAD_ENDS.sub("", what) or what
    rest = what[len(head) :]
    return (what, "") if re.match(r" (?:of|from|with|for|to|about) ", rest) else (head, rest)


def _shaped(article: str, what: str, so: str, word: str, said: str) -> Shape | None:
    head, rest = _parted(what)
    core = HEAD_ENDS.sub("", head) or head
    row = row_for(word, core)
    if row is None or not names_a_thing(head):
        return None
    one = article.lower() in ("a", "an")
    what = lower_first(what)
    thing = f"the {lower_first(head)}" if one or article.lower() == "the" else lower_first(head)
    so, measured = so.lower(), row.measured
    if measured == "checked" and _many(core):
        measured = "checked_plural"
    name = row.name.format(
        thing=thing,
        so=so,
        said=f"{article.lower()} {lower_first(said)}".strip().removesuffix(rest) if one else lower_first(said).removesuffix(rest),
        verb=verb_for(core) or "Have",
        deed=next((deed for noun, deed in lexicon()["deeds"].items() if ends_in(core, [noun])), "Have"),
        to=head[len(core) :],
        when=_when(so),
    )  # fmt: skip
    if word != so and name.startswith("Keep ") and name.endswith(f" {so}"):
        name = f"Make{name[4:]}"
    if before_time := quality_words().match(what) if so == "on time" else None:
        what = what[before_time.end() :].strip()  # clean buses on time are buses on time, and clean
    return Shape(measured, what, f"{name}{rest}", doing=so)


def _when(so: str) -> str:
    return (
        "in the same week"
        if so == "same-week"
        else _WHEN.get(so.split("-day")[0].split(" ")[0].removesuffix("-morning"), "at once")
    )


def _many(head: str) -> bool:
    last = head.split()[-1].lower()
    return last in ("children", "people", "men", "women") or (
        last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )


def _not_so(text: str) -> Shape | None:
    """``a building that doesn't leak``: what it does is to stop."""
    found = _NOT_SO.match(text)
    if not found or people_in(found["what"]) or not names_a_thing(bare(found["what"])):
        return None
    what, base = bare(found["what"]), base_form(found["verb"])
    kept = gerund(f"{base}{found['rest']}")
    if kept in ("losing money", "making a loss", "making losses"):
        unit = f"the {lower_first(what)}"
        return Shape("result", f"operating result of {unit}", f"Keep {unit} from {kept}", doer=unit)
    if _many(HEAD_ENDS.sub("", what) or what):
        return Shape(
            "stop_doing", what, f"Keep {lower_first(what)} from {kept}", doer=what, doing=f"{base}{found['rest']}"
        )
    does = (getInflection(base, "VBZ") or (f"{base}s",))[0]
    return Shape(
        "stops_one",
        what,
        f"Keep the {lower_first(what)} from {kept}",
        doer=f"the {what}",
        doing=f"{does}{found['rest']}",
    )


def _balances(text: str) -> Shape | None:
    found = _BALANCES.match(text)
    row = row_for("balanced", bare(found["what"])) if found else None
    return (
        Shape(row.measured, bare(found["what"]), f"Balance the {lower_first(bare(found['what']))}")
        if found and row
        else None
    )


def _liked(text: str) -> Shape | None:
    """``films people like``: those it is made for are asked."""
    found = _LIKED.match(text)
    what = bare(found["what"]) if found else ""
    if not found or not names_a_thing(what) or people_in(what):
        return None
    who = found["who"].lower()
    if who not in _ANYBODY and not people_in(who):
        return None
    name = f"{verb_for(what) or 'Have'} {lower_first(text)}"
    return Shape("liked", lower_first(what), name, doer="" if who in _ANYBODY else who, doing=found["do"].lower())


def _understood(text: str) -> Shape | None:
    """``bills people understand``, ``letters that citizens can read``."""
    found = _UNDERSTOOD.match(text)
    if not found or not row_for("understandable", bare(found["what"])):
        return None
    who = found["who"].lower()
    if who not in _ANYBODY and not people_in(who):
        return None
    what = bare(found["what"])
    return Shape(
        "understood",
        lower_first(what),
        f"{verb_for(what) or 'Have'} {lower_first(text)}",
        doing="" if not people_in(who) else who,
    )


def _sooner(text: str) -> Shape | None:
    """``dogs rehomed faster``: how long it takes until it is done."""
    found = _SOONER.match(text)
    done = found["done"].lower() if found else ""
    past = getAllLemmas(done).get("VERB") or (
        (_unprefixed(done),) if done.startswith("re") and _unprefixed(done) else ()
    )
    if not found or not past or past[0] == done or not names_a_thing(bare(found["what"])) or not _many(found["what"]):
        return None
    if not (is_participle(done) or done.startswith("re")):
        return None
    what = lower_first(bare(found["what"]))
    at_table = done == "served" or ends_in(what, [*lexicon()["kinds"]["consumable"], "call", "chat"])
    return Shape(
        "served_sooner" if at_table else "sooner_done",
        what,
        f"{capital(past[0])} {what} {found['pace'].lower()}",
        doing=done,
    )


def _unprefixed(done: str) -> str:
    """``rehome`` of ``rehomed``, where the dictionary knows only ``home``."""
    base = next(iter(getAllLemmas(done[2:]).get("VERB", ())), "")
    return f"re{base}" if base and base != done[2:] else ""


def _enough(text: str) -> Shape | None:
    """``enough margin for a second location``, ``cash in the bank``."""
    kinds = lexicon()["kinds"]
    found = _IN_THE_BANK.match(text) or _ENOUGH.match(text)
    if not found:
        return None
    told = found.groupdict()
    what = lower_first(bare(found["what"]))
    earned = ends_in(what, kinds["profit"])
    if not earned and not ends_in(what, [*kinds["cash"], "money"]):
        return None
    verb = "Earn" if earned or (what == "money" and told.get("purpose")) else "Keep"
    if purpose := (told.get("purpose") or "").strip():
        return Shape("saved_for", what, f"{verb} {lower_first(text)}", doing=purpose)
    return Shape("margin_earned" if earned else "months_covered", what, f"{verb} {lower_first(text)}")


def _own_who(text: str) -> Shape | None:
    """``actors who come back``, ``staff who feel safe``: nothing one trains people for."""
    found = _OWN_WHO.match(text)
    of_work = found is not None and re.search(r"\b(?:work|jobs?|working here)$", found["doing"])
    people = people_in(found["who"], guess=bool(of_work)) if found else None
    if not found or people is None or not people.own:
        return None
    who, doing = lower_first(bare(found["who"])), found["doing"]
    if found["verb"].lower() in ("come", "return"):
        if not re.match(r"(?:come (?:back|again)|return)\b", doing):
            return None
        return Shape("come_back", who, f"Keep {who} {gerund(doing)}", doer=who, doing=doing)
    return Shape("staff_feel", who, f"Help {who} {doing}", doer=who, doing=doing)


_SOUNDS = re.compile(
    r"(?P<what>(?:(?:an?|the|our) )?[a-z][\w -]*?) (?:that|which) (?P<doing>(?:sound|look|smell|taste|feel)s? [a-z -]+)$",
    re.IGNORECASE,
)


def _said_of(text: str) -> Shape | None:
    """``a hall that sounds good``"""
    found = _SOUNDS.match(text)
    if not found or people_in(found["what"]) or not names_a_thing(bare(found["what"])):
        return None
    return Shape("said_of", lower_first(bare(found["what"])), f"Have {lower_first(text)}", doing=found["doing"])


_READY = re.compile(
    r"(?P<what>(?:(?:the|our) )?[a-z][\w -]*?) (?P<how>(?:ready|out|back|in|done|finished|there) on time)$",
    re.IGNORECASE,
)


def _ready(text: str) -> Shape | None:
    """``glasses ready on time``"""
    found = _READY.match(text)
    if not found or not names_a_thing(bare(found["what"])) or not _many(found["what"]):
        return None
    what = lower_first(bare(found["what"]))
    return Shape("ready_on_time", what, f"Have {what} {found['how'].lower()}", doing=found["how"].lower())


_SHARED: tuple[Callable[[str], Shape | None], ...] = (_sooner, _ready)
"""What ``meant/`` reads in more wordings than these; they take what it leaves."""
_OWN: tuple[Callable[[str], Shape | None], ...] = (
    _balances, _not_so, _understood, _liked, _enough, _own_who, _said_of, _said_last, _said_first,
)  # fmt: skip
_READERS = (*_OWN, *_SHARED)
_LEFT = frozenset({"recommend", "come_back", "stop_doing"})


def plain_quality(text: str) -> Shape | None:
    """What the table knows better than the structure of the wish tells: whether water is clean is not asked of customers."""
    shape = of_quality(text, text, _OWN)
    both_read = (
        shape is None or shape.action in _LEFT or (shape.action == "saved_for" and shape.name.startswith("Earn"))
    )
    return None if both_read else shape


def slots_of(shape: Shape) -> dict[str, str]:
    """What the measures of a quality say beyond what every wish gives."""
    what = lower_first(shape.object)
    head = HEAD_ENDS.sub("", what) or what
    noun, rest = _parted(what)
    so = f"{shape.doing}{rest}" if shape.doing else ""
    many = _many(head)
    asked = {"understood": shape.doing, "liked": shape.doer}.get(shape.action, "")
    return {
        "the": f"the {noun}",
        "do": shape.doing,
        "noun": noun,
        "one": singular(head),
        "so": so,
        "in": before(head) if many else f"{before(head)} the",
        "group": members_of(what),
        "doing": shape.doing,
        "plain": head,
        "purpose": shape.doing,
        "when": _when(shape.doing),
        "were": "were" if many else "was",
        "work": "work" if many else "works",
    } | ({"who": asked} if asked and people_in(asked) else {})
